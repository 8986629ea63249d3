package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokens cuts a paragraph into tokens after the manner of the Penn Treebank.
// Marks that have a role were settled before; every other character that has a
// width becomes part of exactly one token.
func (s *scanner) tokens(d *Document, start, end int) {
	s.next = 0
	s.glued = false
	for p := start; p < end; {
		r, n := runeAt(s.text, p, end)
		c := classify(r)
		if c == white || c == ignored {
			s.glued = s.glued && c == ignored
			p += n
			continue
		}
		s.seek(p)
		if m := s.markAt(p); m != nil && m.role != measure {
			if m.role != plain || m.kind != single {
				m.token = len(d.Tokens)
				p = s.emit(d, p, p+int(m.size))
				switch m.role {
				case opens:
					d.Tokens[m.token].Shape |= OpenMark
				case closes:
					d.Tokens[m.token].Shape |= CloseMark
				}
				continue
			}
		}
		p = s.token(d, p, end, r, n, c)
	}
}

// seek leaves behind the marks before p.
func (s *scanner) seek(p int) {
	for s.next < len(s.marks) && s.marks[s.next].pos < p {
		s.next++
	}
}

// markAt is the mark at p, or nil; seek has been called for p.
func (s *scanner) markAt(p int) *mark {
	if s.next < len(s.marks) && s.marks[s.next].pos == p {
		return &s.marks[s.next]
	}
	return nil
}

// token cuts the token at p, which is no quotation mark, and returns its end.
func (s *scanner) token(d *Document, p, end int, r rune, n int, c class) int {
	if c >= letter {
		return s.word(d, p, end)
	}
	after, _ := runeAt(s.text, p+n, end)
	switch {
	case r == '.':
		return s.emit(d, p, s.dots(p, end))
	case r == '!' || r == '?':
		return s.emit(d, p, span(s.text, p, end, "!?"))
	case (r == '\'' || r == '"' || r == '`') && span(s.text, p, min(p+markup, end), s.text[p:p+1]) == p+markup:
		return s.emit(d, p, span(s.text, p, end, s.text[p:p+1]))
	case r == '-':
		if q := span(s.text, p, end, "-"); q > p+1 {
			return s.emit(d, p, q)
		}
		if classify(after) == digit && !s.glued {
			return s.word(d, p, end)
		}
	case (r == '@' || r == '#') && classify(after) == letter:
		return s.word(d, p, end)
	case apostrophe(r) && wordy(after):
		return s.word(d, p, end)
	case strings.IndexByte("_*=~+#|<>/\\^", byte(r)) >= 0 && r < utf8.RuneSelf:
		return s.emit(d, p, span(s.text, p, end, s.text[p:p+1]))
	case r == '…' || dash(r):
		q := p + n
		for strings.HasPrefix(s.text[q:end], s.text[p:p+n]) {
			q += n
		}
		return s.emit(d, p, q)
	}
	return s.emit(d, p, p+n)
}

// span is the end of the run of the ASCII characters of set at p.
func span(text string, p, end int, set string) int {
	for p < end && strings.IndexByte(set, text[p]) >= 0 {
		p++
	}
	return p
}

// dots is the end of the full stop or ellipsis at p. Three stops or more with a
// space between each are one ellipsis.
func (s *scanner) dots(p, end int) int {
	q := span(s.text, p, end, ".")
	if q > p+1 {
		return q
	}
	n := 1
	for {
		_, w := runeAt(s.text, q, end)
		if r, _ := runeAt(s.text, q, end); r != ' ' && r != 0xA0 {
			break
		}
		if q+w >= end || s.text[q+w] != '.' || q+w+1 < end && (s.text[q+w+1] == '.' || s.text[q+w+1] >= '0' && s.text[q+w+1] <= '9') {
			break
		}
		q += w + 1
		n++
	}
	if n >= 3 {
		return q
	}
	return p + 1
}

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

// address is the end of the web address at p, or p where there is none.
func (s *scanner) address(p, end int) int {
	c := s.text[p] | 0x20
	if c != 'h' && c != 'w' && c != 'f' {
		return p
	}
	head := s.text[p:min(p+8, end)]
	for _, prefix := range [...]string{"http://", "https://", "www.", "ftp://"} {
		if len(head) >= len(prefix) && strings.EqualFold(head[:len(prefix)], prefix) {
			return s.path(p+len(prefix), end)
		}
	}
	return p
}

// path is the end of the rest of a web address: up to white space, a bracket or
// a quotation mark, less the punctuation at its end.
func (s *scanner) path(p, end int) int {
	start := p
	for p < end {
		r, n := runeAt(s.text, p, end)
		if c := classify(r); c == white || c == ignored || r == '<' || r == '>' || r == ')' || r == ']' || r == '"' || quoteMark(r) && r != '\'' || dash(r) {
			break
		}
		s.seek(p)
		if m := s.markAt(p); m != nil && m.role != plain {
			break
		}
		p += n
	}
	for p > start {
		r, n := runeBefore(s.text, start, p)
		if wordy(r) || r == '/' || r == '=' || r == '_' {
			break
		}
		p -= n
	}
	return p
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

// domain tells whether the word from start to q looks like the name of a web
// site: it has a dot, and two letters or more after the last.
func (s *scanner) domain(start, part, q int) bool {
	return part > start && q-part >= 2 && s.text[part-1] == '.' && classify(rune(s.text[q-1])) == letter
}

// emit appends a token and returns its end.
func (s *scanner) emit(d *Document, start, end int) int {
	t := Token{Start: int32(start), End: int32(end), Quote: -1, Shape: shape(s.text[start:end])}
	if s.glued {
		t.Shape |= Glued
	}
	s.glued = true
	d.Tokens = append(d.Tokens, t)
	return end
}

// shape tells how a word is written.
func shape(word string) Shape {
	var sh Shape
	letters, upper := 0, 0
	for i, r := range word {
		if r < utf8.RuneSelf {
			switch {
			case 'a' <= r && r <= 'z':
				letters++
				continue
			case '0' <= r && r <= '9':
				sh |= Digit
				continue
			case r < 'A' || r > 'Z':
				continue
			}
		} else {
			switch classify(r) {
			case digit:
				sh |= Digit
				continue
			case letter:
			default:
				continue
			}
			if !unicode.IsUpper(r) {
				letters++
				continue
			}
		}
		if letters == 0 && (i == 0 || sh&Digit == 0) {
			sh |= Capital
		}
		letters++
		upper++
	}
	if letters > 0 {
		sh |= Letter
	}
	if upper >= 2 && upper == letters {
		sh |= Upper
	}
	return sh
}
