package text

// found is a quotation of the paragraph at hand.
type found struct {
	open, close int // indices into scanner.marks; close is -1 while there is none
	parent      int // index into scanner.found, or -1
	index       int // into Document.Quotes once it is there; that of what holds it where it is dropped
	kind        kind
	goesOn      bool // it goes on with the carried quotation
	holds       bool // another stands in it, in marks drawn like its own
	dropped     bool // its mark has no partner
}

// The messages of the warnings about marks.
const (
	neverClosed = "quotation mark is never closed"
	neverOpened = "quotation mark closes nothing"
)

// pair finds the quotations of a paragraph among s.marks. What it gets wrong in
// one paragraph it cannot carry into the next, but for a quotation that the
// next paragraph visibly goes on with.
func (s *scanner) pair(start, end int) {
	s.singles(end)
	s.match(start, false)
	if s.odd && s.alternate() {
		s.match(start, true)
	}
	for i := range s.marks {
		m := &s.marks[i]
		if m.role == plain && m.kind == double && m.form != opening && !(m.left == ' ' && m.right == ' ') && !s.opener[i] {
			s.warn(m.pos, neverOpened)
		}
	}
}

// match pairs the marks with a stack. With alternating, straight double marks
// open and close by turns, whatever stands beside them. It sets s.odd where a
// double mark is left alone.
func (s *scanner) match(start int, alternating bool) {
	s.found, s.stack, s.odd = s.found[:0], s.stack[:0], false
	s.opener, s.ends = s.opener[:0], -1
	var open [kinds]int
	first := true // no quotation yet but in single marks
	for i := range s.marks {
		s.opener = append(s.opener, false)
		m := &s.marks[i]
		if m.role == measure {
			continue
		}
		m.role = s.decide(i, open[m.kind], start, alternating)
		switch m.role {
		case opens:
			if m.kind == single && open[single] > 0 {
				s.unwind(&open, single)
				s.drop(&open)
			}
			s.push(i, start, &open)
			first = first && m.kind == single
		case closes:
			s.unwind(&open, m.kind)
			top := &s.found[s.stack[len(s.stack)-1]]
			top.close = i
			open[m.kind]--
			s.stack = s.stack[:len(s.stack)-1]
		case plain:
			if first && s.endsCarried(i) {
				for len(s.stack) > 0 {
					s.drop(&open)
				}
				m.role, s.ends = closes, i
			}
			s.odd = s.odd || m.kind == double && m.role == plain
		}
	}
	for len(s.stack) > 0 {
		f := &s.found[s.stack[len(s.stack)-1]]
		s.odd = s.odd || f.kind == double
		// A mark may be left open by the paragraph's end where nothing after it
		// speaks for another reading.
		m := &s.marks[f.open]
		if !f.holds && (f.kind == double || f.kind == single && m.form == opening && (f.goesOn || m.pos == start)) {
			s.stack = s.stack[:len(s.stack)-1]
			continue
		}
		s.drop(&open)
	}
}

// endsCarried tells whether mark i, which closes nothing in its paragraph,
// and is the first that does not stand for an inner one, closes the quotation
// that the paragraph before left open.
func (s *scanner) endsCarried(i int) bool {
	m := &s.marks[i]
	return s.carried >= 0 && s.ends < 0 && m.kind == s.carriedKind && m.kind != single && (m.form == closing || m.faces() == closing)
}

// push opens a quotation with mark i.
func (s *scanner) push(i, start int, open *[kinds]int) {
	m := &s.marks[i]
	f := found{open: i, close: -1, parent: -1, index: -1, kind: m.kind}
	if n := len(s.stack); n > 0 {
		f.parent = s.stack[n-1]
		if top := &s.found[f.parent]; top.kind == m.kind && (s.marks[top.open].form == straight) == (m.form == straight) {
			top.holds = true
		}
	} else if s.carried >= 0 && m.pos == start && m.kind == s.carriedKind {
		f.goesOn = true
	}
	open[m.kind]++
	s.opener[i] = true
	s.stack = append(s.stack, len(s.found))
	s.found = append(s.found, f)
}

// unwind drops the quotations above the topmost one of kind k.
func (s *scanner) unwind(open *[kinds]int, k kind) {
	for s.found[s.stack[len(s.stack)-1]].kind != k {
		s.drop(open)
	}
}

// drop gives up the topmost open quotation: its mark stands for nothing.
func (s *scanner) drop(open *[kinds]int) {
	i := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	f := &s.found[i]
	f.dropped = true
	s.marks[f.open].role = plain
	open[f.kind]--
}

// decide tells what mark i is, where n quotations of its kind are open.
func (s *scanner) decide(i, n, start int, alternating bool) role {
	m := &s.marks[i]
	if m.kind == single {
		return s.decideSingle(i, n)
	}
	faces := m.faces()
	if m.kind == double && m.form != opening && s.isInches(i, n) {
		return measure
	}
	switch m.form {
	case opening:
		if n > 0 && faces == closing {
			return closes
		}
		if m.kind != double && faces == closing && m.right != ' ' {
			return plain
		}
		return opens
	case closing:
		switch {
		case n > 0:
			return closes
		case faces == opening && m.right != ' ' && wordy(m.right), m.pos == start && s.carried < 0:
			return opens
		}
		return plain
	}
	switch {
	case alternating && n > 0:
		return closes
	case alternating:
		return opens
	case faces == opening:
		return opens
	case n > 0:
		return closes
	case faces == closing:
		return plain
	}
	return opens
}

// isInches tells whether double mark i stands for inches, where n quotations in
// double marks are open. Where one is, that takes feet before it and a mark
// after it to close the quotation.
func (s *scanner) isInches(i, n int) bool {
	m := &s.marks[i]
	if m.pos == 0 || classify(rune(s.text[m.pos-1])) != digit || m.size == 2 {
		return false
	}
	if n == 0 {
		return m.form == straight || s.afterFeet(m.pos)
	}
	if !s.afterFeet(m.pos) {
		return false
	}
	for j := i + 1; j < len(s.marks) && j < i+4; j++ {
		if s.marks[j].kind == double {
			return s.marks[j].form == closing || s.marks[j].faces() == closing
		}
	}
	return false
}

// decideSingle tells what single mark i is, where n quotations in single marks
// are open.
func (s *scanner) decideSingle(i, n int) role {
	m := &s.marks[i]
	switch {
	case n > 0 && m.mayClose():
		if m.possessive() && s.later[i]&laterSure != 0 {
			return plain
		}
		return closes
	case m.mayOpen() && (m.form == opening || s.later[i]&laterAny != 0):
		return opens
	}
	return plain
}

// alternate tells whether the paragraph's double marks are all straight, even
// in number, and all but one of them look as they would if they opened and
// closed by turns.
func (s *scanner) alternate() bool {
	n, against := 0, 0
	for i := range s.marks {
		m := &s.marks[i]
		if m.kind != double || m.role == measure {
			continue
		}
		if m.form != straight {
			return false
		}
		want := opening
		if n%2 == 1 {
			want = closing
		}
		if f := m.faces(); f != straight && f != want {
			against++
		}
		n++
	}
	return n%2 == 0 && against <= 1
}

// quotes adds what pair found to the document, once the paragraph has
// tokens, the last of which is the last of all.
func (s *scanner) quotes(d *Document, end int) {
	carried := s.carried
	s.carried = -1
	for i := range s.found {
		f := &s.found[i]
		if f.dropped {
			f.index = s.holder(f.parent)
			if f.kind != single && f.kind != guillemet && f.kind != guillemet1 || s.marks[f.open].form == opening && f.kind == single {
				s.warn(s.marks[f.open].pos, neverClosed)
			}
			continue
		}
		m := &s.marks[f.open]
		parent := s.holder(f.parent)
		if parent < 0 && f.open < s.ends {
			parent = carried
		}
		q := Quote{Parent: parent, Single: f.kind == single, First: m.token, Opens: s.openers(m.token)}
		q.Start, q.Inner.Start = m.pos, m.pos+int(m.size)
		f.index = len(d.Quotes)
		if f.goesOn {
			f.index = carried
			q = d.Quotes[carried]
			q.Opens = append(q.Opens, m.token)
		}
		if f.close >= 0 {
			c := &s.marks[f.close]
			q.Inner.End, q.End, q.Last, q.Closed = c.pos, c.pos+int(c.size), c.token+1, true
		} else {
			q.Inner.End, q.End, q.Last = end, end, len(d.Tokens)
			if f.parent < 0 || s.carried < 0 {
				s.carried, s.carriedKind = f.index, f.kind
			}
		}
		if f.goesOn {
			d.Quotes[carried] = q
		} else {
			d.Quotes = append(d.Quotes, q)
		}
	}
	if s.ends >= 0 {
		q, m := &d.Quotes[carried], &s.marks[s.ends]
		q.Inner.End, q.End, q.Last, q.Closed = m.pos, m.pos+int(m.size), m.token+1, true
	}
	if carried >= 0 && carried != s.carried && !d.Quotes[carried].Closed {
		s.warn(d.Quotes[carried].Start, neverClosed)
	}
}

// holder is the index into Document.Quotes of quotation i of the paragraph, or,
// where that was dropped, of the nearest around it that was not.
func (s *scanner) holder(i int) int {
	if i < 0 {
		return -1
	}
	return s.found[i].index
}

// openers is a slice that holds one token, cut from a larger one.
func (s *scanner) openers(token int) []int {
	if len(s.ints) == cap(s.ints) {
		s.ints = make([]int, 0, 64)
	}
	n := len(s.ints)
	s.ints = append(s.ints, token)
	return s.ints[n : n+1 : n+1]
}

// EndsSentence tells whether nothing but marks follows quotation q, of this document, in the
// sentence in which it ends: “We all pay.”, but not “We all pay,” the boatman said.
func (d *Document) EndsSentence(q *Quote) bool {
	for k := q.Last; k < d.Sentences[d.Tokens[q.Last-1].Sentence].Last; k++ {
		if d.Tokens[k].Shape&(Letter|Digit) != 0 {
			return false
		}
	}
	return true
}
