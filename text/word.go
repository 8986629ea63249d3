package text

import (
	"strings"
	"unicode"
)

// keepsStop tells whether the full stop at q belongs to the word from p to q:
// whether the word is an abbreviation or an initial.
func (s *scanner) keepsStop(p, q, end int) bool {
	if q+1 < end && s.text[q+1] == '.' {
		return false // an ellipsis
	}
	word := s.text[p:q]
	first, n := runeAt(word, 0, len(word))
	if n == len(word) && unicode.IsUpper(first) {
		return s.initial(q+1, end)
	}
	if s.has(Title, word) {
		return !unicode.IsLower(first) || !s.sentenceAfter(q+1, end, true)
	}
	if i := strings.LastIndexByte(word, '-'); i >= 0 && i+1 < len(word) {
		word = word[i+1:]
		first = rune(word[0])
		if !unicode.IsUpper(first) {
			return false
		}
		if len(word) == 1 {
			return s.initial(q+1, end)
		}
	}
	if strings.IndexByte(word, '.') >= 0 {
		return acronym(word) || s.has(Abbreviation, word)
	}
	if s.has(Abbreviation, word) {
		return !unicode.IsLower(first) || !s.sentenceAfter(q+1, end, false)
	}
	if s.has(BeforeNumber, word) {
		r, _ := runeAt(s.text, skipWhite(s.text, q+1, end), end)
		return classify(r) == digit
	}
	return false
}

// initial tells whether the full stop of a single capital before p is that of
// an initial: whether a name goes on after it.
func (s *scanner) initial(p, end int) bool {
	q := skipWhite(s.text, p, end)
	r, _ := runeAt(s.text, q, end)
	switch {
	case r == ',' || hyphen(r):
		return true
	case !unicode.IsUpper(r):
		return q == p && unicode.IsLower(r)
	}
	w := wordAt(s.text, q, end)
	return len(w) == 1 || !s.has(Starter, w)
}

// sentenceAfter tells whether a sentence seems to begin at p or the paragraph
// to end there; with surely, only where the word there is one that begins sentences.
func (s *scanner) sentenceAfter(p, end int, surely bool) bool {
	q := skipWhite(s.text, p, end)
	r, n := runeAt(s.text, q, end)
	if q == end || quoteMark(r) && q == p || closeBracket(r) && skipWhite(s.text, q+n, end) == end {
		return true
	}
	for i := 0; i < 2 && (quoteMark(r) || openBracket(r)); i++ {
		q += n
		r, n = runeAt(s.text, q, end)
	}
	if surely {
		return unicode.IsUpper(r) && s.has(Starter, wordAt(s.text, q, end))
	}
	return unicode.IsUpper(r)
}

// acronym tells whether all parts of a dotted word have one letter or two: U.S,
// a.m, Ph.D.
func acronym(word string) bool {
	n := 0
	for _, r := range word {
		switch {
		case r == '.':
			n = 0
		case classify(r) != letter:
			return false
		default:
			n++
		}
		if n > 2 {
			return false
		}
	}
	return true
}

// clitics emits the word from p to q, what the language splits off its end as
// tokens of their own, and returns q.
func (s *scanner) clitics(d *Document, p, q int) int {
	if !s.marked(p, q) {
		if first := s.text[p]; q-p <= longestKey && s.p.joinedBy[first|0x20] {
			var buf [64]byte
			if n := s.p.joined[string(Fold(buf[:0], s.text[p:q]))]; n > 0 {
				s.emit(d, p, p+n)
				p += n
			}
		}
		if last := s.text[q-1]; last >= '0' && last <= '9' && q-p <= longestKey {
			if n := s.monthDay(p, q); n > p {
				p = s.emit(d, p, n)
			}
		}
		return s.emit(d, p, q)
	}
	cuts := [4]int{q}
	n := 1
	for n < len(cuts) {
		c := s.clitic(p, cuts[n-1])
		if c <= p {
			break
		}
		cuts[n] = c
		n++
	}
	for n--; n >= 0; n-- {
		p = s.emit(d, p, cuts[n])
	}
	return q
}

// monthDay is where the day begins in a month or weekday that is written together with one, "Oct2", or p where the word
// is none such.
func (s *scanner) monthDay(p, q int) int {
	n := q
	for n > p && s.text[n-1] >= '0' && s.text[n-1] <= '9' {
		n--
	}
	if n-p < 3 || q-n > 2 {
		return p
	}
	var buf [64]byte
	key := Fold(buf[:0], s.text[p:n])
	if s.lang.Words.Word(key).Class&Calendar == 0 && s.lang.Words.Word(append(key, '.')).Class&Calendar == 0 {
		return p
	}
	return n
}

// marked tells whether a short word from p to q, or the end of a long one,
// holds an apostrophe.
func (s *scanner) marked(p, q int) bool {
	p = max(p, q-3*longestKey)
	for i := p; i < q; i++ {
		if s.text[i] == '\'' || s.text[i] == 0xE2 && i+2 < q && s.text[i+1] == 0x80 && (s.text[i+2] == 0x99 || s.text[i+2] == 0x98) {
			return true
		}
	}
	return false
}

// clitic is where the clitic that ends at q starts, or p where none does.
func (s *scanner) clitic(p, q int) int {
	for _, c := range s.clits {
		// A curly apostrophe is three bytes, a straight one is one.
		for _, n := range [...]int{len(c), len(c) + 2} {
			if q-n > p && sameWord(s.text[q-n:q], c) {
				return q - n
			}
		}
	}
	return p
}

// longestKey is the most bytes of a word that can have a sign.
const longestKey = 48

// has tells whether a word, as it is written, has a sign.
func (s *scanner) has(sign Sign, word string) bool {
	if len(word) > longestKey {
		return false
	}
	return s.lang.Words.Word(Fold(s.key[:0], word)).Sign&sign != 0
}
