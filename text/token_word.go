package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word cuts the word, number, name or address at p, splits its clitics off, and
// returns its end.
func (s *scanner) word(d *Document, p, end int) int {
	if q := s.address(p, end); q > p {
		return s.emit(d, p, q)
	}
	q := s.scan(p, end)
	for q < end && s.text[q] == '.' && s.keepsStop(p, q, end) {
		stop := q + 1
		if q = s.compounds(p, stop, end); q == stop {
			return s.emit(d, p, q)
		}
	}
	return s.clitics(d, p, q)
}

// compounds is the end of the compound that a hyphen at q makes of the
// abbreviation from p to q, "Conn.-based", "U.S.-China"; q where it makes none.
func (s *scanner) compounds(p, q, end int) int {
	first, _ := runeAt(s.text, p, end)
	r, n := runeAt(s.text, q, end)
	after, _ := runeAt(s.text, q+n, end)
	if !hyphen(r) || !unicode.IsUpper(first) || !unicode.IsLower(after) && !(unicode.IsUpper(after) && strings.IndexByte(s.text[p:q-1], '.') > 0) {
		return q // "Oct.-Dec.": a range
	}
	return s.scan(q+n, end)
}

// scan is the end of the word at p, without a full stop that may belong to it.
func (s *scanner) scan(p, end int) int {
	text := s.text
	start, part := p, p // part is where the part after the last dot starts
	_, n := runeAt(text, p, end)
	prev, q := rune(text[p]), p+n // the first character is settled already
	if prev >= utf8.RuneSelf {
		prev, _ = runeAt(text, p, end)
	}
	ahead := -1 // where the ignored characters at the end start
	for q < end {
		if c := text[q] | 0x20; c >= 'a' && c <= 'z' { // as most are
			ahead, prev = -1, rune(text[q])
			q++
			continue
		}
		r, n := runeAt(text, q, end)
		switch c := classify(r); {
		case c >= letter:
		case c == white:
			return back(q, ahead)
		case c == ignored:
			if ahead < 0 {
				ahead = q
			}
			q += n
			continue
		default:
			s.seek(q)
			if m := s.markAt(q); m != nil && (m.role == measure || m.role == opens || m.role == closes || m.kind == double) {
				if m.role != measure || ahead >= 0 {
					return back(q, ahead)
				}
				q += int(m.size)
				prev = '0'
				continue
			}
			after, _ := runeAt(text, q+n, end)
			if ahead >= 0 || !wordy(after) && r != '′' && r != '″' || !s.joins(part, q, end, prev, r, after) {
				if ahead < 0 && hyphen(r) && s.hangs(q+n, end) {
					return q + n
				}
				if ahead < 0 && apostrophe(r) && !wordy(after) && s.has(Elision, text[start:q+n]) {
					return q + n
				}
				if ahead < 0 && r == '/' && wordy(after) && s.domain(start, part, q) {
					return s.path(q, end)
				}
				return back(q, ahead)
			}
			if r == '.' || hyphen(r) {
				part = q + n
			}
		}
		ahead = -1
		prev = r
		q += n
	}
	return back(q, ahead)
}

// back is ahead where that is set, or else q.
func back(q, ahead int) int {
	if ahead >= 0 {
		return ahead
	}
	return q
}

// joins tells whether r, a mark at q, stands within a word: between prev and
// after, which is a letter or digit.
func (s *scanner) joins(part, q, end int, prev, r, after rune) bool {
	numbers := classify(prev) == digit && classify(after) == digit
	switch r {
	case '.':
		return numbers || s.dotJoins(part, q, end, prev, after)
	case ',':
		return numbers && thousands(s.text, q+1, end)
	case ':', '/', '⁄':
		return numbers
	case '-', '‐', '‑', '_', '\'', '’', '‘', '@':
		return wordy(prev) || prev == '_'
	case '&':
		return unicode.IsUpper(prev) && unicode.IsUpper(after)
	case '′', '″':
		return classify(prev) == digit
	}
	return false
}

// thousands tells whether three digits, and no more, stand at p.
func thousands(text string, p, end int) bool {
	n := 0
	for p+n < end && n < 4 && text[p+n] >= '0' && text[p+n] <= '9' {
		n++
	}
	return n == 3
}

// dotJoins tells whether the dot at q stands within an abbreviation or a
// domain (U.S., a.m., example.com), and is not a full stop without a space.
func (s *scanner) dotJoins(part, q, end int, prev, after rune) bool {
	if classify(after) == digit || classify(prev) == symbol {
		return false
	}
	if !unicode.IsUpper(after) {
		return true
	}
	if classify(prev) == digit {
		return false
	}
	_, n := runeAt(s.text, q+1, end)
	third, _ := runeAt(s.text, q+1+n, end)
	if unicode.IsLower(third) {
		return false
	}
	return third == '.' || q-part <= 2 || unicode.IsUpper(prev)
}

// hangs tells whether a hyphen that ends before p hangs: "pre- and post-war".
func (s *scanner) hangs(p, end int) bool {
	r, n := runeAt(s.text, p, end)
	if r == ',' {
		return true
	}
	if r != ' ' {
		return false
	}
	r, _ = runeAt(s.text, p+n, end)
	return unicode.IsLower(r)
}
