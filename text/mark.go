package text

import "unicode"

// kind tells which marks may close which.
type kind uint8

const (
	double     kind = iota // “ ” " '' `` „
	single                 // ‘ ’ ' ‚
	guillemet              // « »
	guillemet1             // ‹ ›
	kinds
)

// form is the direction in which a mark is drawn.
type form uint8

const (
	straight form = iota // either
	opening
	closing
)

// role is what a mark turns out to be.
type role uint8

const (
	plain   role = iota // a mark without a partner, or an apostrophe
	opens               // it opens a quotation
	closes              // it closes one
	measure             // it stands for feet or inches and belongs to the number
)

// mark is a character, or two, that may be a quotation mark.
type mark struct {
	pos, token  int // byte, and index of its token once there is one
	left, right rune
	size        uint8
	kind        kind
	form        form
	role        role
}

// quoteMark tells whether r may be a quotation mark, or part of one.
func quoteMark(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '＂':
		return true
	}
	return false
}

// findMarks fills s.marks with the marks of a paragraph. Apostrophes within
// words are left out.
func (s *scanner) findMarks(start, end int) {
	s.marks = s.marks[:0]
	text := s.text
	for p := start; p < end; {
		switch text[p] {
		case '"', '\'', '`', 0xC2, 0xE2, 0xEF:
		default:
			p++
			continue
		}
		r, n := runeAt(text, p, end)
		if !quoteMark(r) {
			p += n
			continue
		}
		if r == '\'' || r == '`' || r == '"' {
			q := p + 1
			for q < end && text[q] == text[p] {
				q++
			}
			s.run(p, q, start, r)
			p = q
			continue
		}
		m := mark{pos: p, size: uint8(n), token: -1}
		switch r {
		case '“', '„', '‟':
			m.form = opening
		case '”':
			m.form = closing
		case '‘', '‚', '‛':
			m.kind, m.form = single, opening
		case '’':
			m.kind, m.form = single, closing
		case '«':
			m.kind, m.form = guillemet, opening
		case '»':
			m.kind, m.form = guillemet, closing
		case '‹':
			m.kind, m.form = guillemet1, opening
		case '›':
			m.kind, m.form = guillemet1, closing
		}
		s.marks = append(s.marks, m)
		p += n
	}
	s.neighbours(start, end)
}

// markup is the length from which a run of straight marks holds none.
const markup = 4

// run adds the marks of a run of ", of ' or of `. Two ' or ` are one double
// mark, and three ' a double one around a single one.
func (s *scanner) run(p, q, start int, r rune) {
	m := mark{pos: p, size: 1, kind: single, token: -1}
	two := mark{pos: p, size: 2, kind: double, token: -1}
	if q-p >= markup {
		return
	}
	if r == '"' {
		for ; p < q; p++ {
			s.marks = append(s.marks, mark{pos: p, size: 1, kind: double, token: -1})
		}
		return
	}
	if r == '`' {
		m.form, two.form = opening, opening
	}
	switch q - p {
	case 1:
		s.marks = append(s.marks, m)
	case 2:
		s.marks = append(s.marks, two)
	case 3:
		if r == '`' {
			return
		}
		before, _ := runeBefore(s.text, start, p)
		if classify(before) == white {
			m.pos = p + 2
			s.marks = append(s.marks, two, m)
		} else {
			two.pos = p + 1
			s.marks = append(s.marks, m, two)
		}
	}
}

// neighbours sets what stands at either side of every mark, looking past the
// marks that adjoin it.
func (s *scanner) neighbours(start, end int) {
	for i := range s.marks {
		m := &s.marks[i]
		if i > 0 && s.marks[i-1].pos+int(s.marks[i-1].size) == m.pos {
			m.left = s.marks[i-1].left
		} else {
			m.left = side(runeBefore(s.text, start, m.pos))
		}
	}
	for i := len(s.marks) - 1; i >= 0; i-- {
		m := &s.marks[i]
		p := m.pos + int(m.size)
		if i+1 < len(s.marks) && s.marks[i+1].pos == p {
			m.right = s.marks[i+1].right
		} else {
			m.right = side(runeAt(s.text, p, end))
		}
	}
}

// side makes one space of all white space.
func side(r rune, _ int) rune {
	if c := classify(r); c == white || c == ignored {
		return ' '
	}
	return r
}

// faces tells which way a mark looks by its neighbours alone; straight where
// they do not tell.
func (m *mark) faces() form {
	before := m.left == ' ' || openBracket(m.left) || dash(m.left) || m.left == '-' || m.left == '/' || m.left == '='
	after := m.right == ' ' || closeBracket(m.right) || dash(m.right) || m.right == '-' || m.right == ';' ||
		m.right == ',' || m.right == ':' || m.right == '!' || m.right == '?' || m.right == '.'
	switch {
	case openBracket(m.left):
		return opening
	case closeBracket(m.right):
		return closing
	case before && (!after || m.left == ' ' && m.right == '.'): // "...and so on"
		return opening
	case !before && after:
		return closing
	}
	return straight
}

// looksFeet tells whether the single mark at p stands between a number and the
// inches after it, or after a number before the mark for inches: 6'2", 5' 11".
func looksFeet(text string, p, size, end int) bool {
	q := p + size
	if q < end && text[q] == ' ' {
		q++
	}
	d := q
	for d < end && d-q < 3 && classify(rune(text[d])) == digit {
		d++
	}
	if d == q || d == end {
		return false
	}
	r, _ := runeAt(text, d, end)
	return r == '"' || r == '”' || r == '″' || text[d] == '\'' && d+1 < end && text[d+1] == '\''
}

// elided is the end of the elision that the mark at p begins, as in ’em, ’90s
// or ’n’, or 0 where it begins none.
func (s *scanner) elided(p, size, end int) int {
	q := p + size
	d := q
	for d < end && d-q < 5 && classify(rune(s.text[d])) == digit {
		d++
	}
	if d-q == 2 {
		r, n := runeAt(s.text, d, end)
		if r == 's' {
			d += n
			r, _ = runeAt(s.text, d, end)
		}
		if wordy(r) || r == '%' || r == ',' && thousands(s.text, d+1, end) {
			return 0
		}
		return d
	}
	w := wordAt(s.text, q, end)
	if w == "" {
		return 0
	}
	q += len(w)
	r, n := runeAt(s.text, q, end)
	if apostrophe(r) && s.has(Elision, s.text[p:q+n]) {
		return q + n
	}
	if !wordy(r) && s.has(Elision, s.text[p:q]) {
		return q
	}
	return 0
}

// singles settles which single marks are apostrophes or feet, and which may
// open or close; the others are taken out of s.marks. A straight or a closing
// mark that ends a word in s may be either: s.later tells whether a surer mark
// follows it.
func (s *scanner) singles(end int) {
	skip := -1 // the end of an elision, whose second apostrophe is no mark either
	kept := s.marks[:0]
	for _, m := range s.marks {
		p := m.pos
		if m.kind != single {
			kept = append(kept, m)
			continue
		}
		switch {
		case p < skip, wordy(m.left) && wordy(m.right) && s.text[p] != '`':
			if classify(m.left) == digit && looksFeet(s.text, p, int(m.size), end) {
				m.role = measure
				kept = append(kept, m)
			}
			continue
		case classify(m.left) == digit && looksFeet(s.text, p, int(m.size), end):
			m.role = measure
		case !wordy(m.left) && wordy(m.right):
			if e := s.elided(p, int(m.size), end); e > 0 {
				skip = e
				continue
			}
		}
		kept = append(kept, m)
	}
	s.marks = kept

	s.later = s.later[:0]
	for range s.marks {
		s.later = append(s.later, 0)
	}
	sure, any := false, false
	for i := len(s.marks) - 1; i >= 0; i-- {
		m := &s.marks[i]
		if any {
			s.later[i] |= laterAny
		}
		if sure {
			s.later[i] |= laterSure
		}
		switch {
		case m.kind == double:
			sure = false
		case m.kind != single || m.role == measure:
		case m.mayClose():
			any = true
			sure = sure || !m.possessive()
		default:
			sure = false
		}
	}
}

// What follows a mark in its paragraph: a single mark that may close, and one
// before any other quotation that is sure to be no possessive.
const (
	laterAny = 1 << iota
	laterSure
)

// mayClose tells whether a single mark can close a quotation.
func (m *mark) mayClose() bool {
	return m.form != opening && m.left != ' ' && !openBracket(m.left) && !wordy(m.right)
}

// possessive tells whether a single mark may be that of readers’.
func (m *mark) possessive() bool {
	return (m.left == 's' || m.left == 'S') && m.right == ' '
}

// mayOpen tells whether a single mark can open a quotation.
func (m *mark) mayOpen() bool {
	if m.form == closing || wordy(m.left) {
		return false
	}
	return m.faces() == opening || m.form == opening && m.right != ' '
}

// afterFeet tells whether the number that ends at p follows the mark for feet
// at once, as in 6'2".
func (s *scanner) afterFeet(p int) bool {
	q := p
	for q > 0 && p-q < 3 && unicode.IsDigit(rune(s.text[q-1])) {
		q--
	}
	if q > 0 && s.text[q-1] == ' ' {
		q--
	}
	r, n := runeBefore(s.text, 0, q)
	before, _ := runeBefore(s.text, 0, q-n)
	return q < p && (apostrophe(r) || r == '′') && unicode.IsDigit(before)
}
