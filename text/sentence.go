package text

import "unicode"

// The most tokens of a sentence. A longer one is cut, so that later steps may
// do work that grows faster than their sentence.
const (
	mostTokens = 400
	leastCut   = 300
)

// sentences splits the tokens from first on, which are those of one paragraph,
// and appends the sentences to the document.
func (s *scanner) sentences(d *Document, first, paragraph int) {
	from := first
	add := func(to int) {
		if to == from {
			return
		}
		span := Span{int(d.Tokens[from].Start), int(d.Tokens[to-1].End)}
		for i := from; i < to; i++ {
			d.Tokens[i].Sentence = int32(len(d.Sentences))
		}
		d.Sentences = append(d.Sentences, Sentence{Span: span, First: from, Last: to, Paragraph: paragraph})
		from = to
	}
	for i := first; i < len(d.Tokens); i++ {
		if i-from >= mostTokens {
			to := from + mostTokens
			for j := to; j > from+leastCut; j-- {
				if d.Word(j-1) == "," {
					to = j
					break
				}
			}
			add(to)
		}
		if stop := s.stop(d, i); stop != noStop {
			if to := s.split(d, from, i, stop); to > 0 {
				add(to)
				i = max(i, to-1)
			}
		}
	}
	add(len(d.Tokens))
}

// stop tells how a token may end a sentence.
type stop uint8

const (
	noStop   stop = iota
	fullStop      // .
	outcry        // ! or ?
	trailing      // an ellipsis
	short         // the full stop of an abbreviation
	title         // that of a title or of an initial
)

// stop tells how token i may end a sentence.
func (s *scanner) stop(d *Document, i int) stop {
	t := &d.Tokens[i]
	switch c := s.text[t.End-1]; {
	case c == '.':
		switch {
		case t.Shape&(Letter|Digit) != 0:
			return s.abbreviated(s.text[t.Start : t.End-1])
		case t.End-t.Start == 1:
			return fullStop
		}
		return trailing
	case c == '!' || c == '?':
		if t.Shape&(Letter|Digit) == 0 {
			return outcry
		}
	case c == 0xA6 && t.Shape&Letter == 0 && d.Word(i)[:min(3, t.End-t.Start)] == "…":
		return trailing
	}
	return noStop
}

// abbreviated tells how an abbreviation, without its stop, may end a sentence.
func (s *scanner) abbreviated(word string) stop {
	if s.has(Title, word) {
		return title
	}
	if _, n := runeAt(word, 0, len(word)); n == len(word) {
		return title
	}
	return short
}

// split is where a sentence that begins at from ends after the stop at i: the
// token after its closing marks; 0 where it does not end.
func (s *scanner) split(d *Document, from, i int, st stop) int {
	j, closed := i+1, false
	for j < len(d.Tokens) && s.trails(d, j) {
		t := &d.Tokens[j]
		closed = closed || t.Shape&CloseMark != 0 || quoteMark(rune0(s.text, t))
		j++
	}
	if j == len(d.Tokens) {
		return j
	}
	w := j
	for w < len(d.Tokens) && w < j+4 && s.leads(d, w) {
		w++
	}
	if w == len(d.Tokens) || w == j+4 {
		return 0
	}
	quoted := w > j
	t := &d.Tokens[w]
	r, n := runeAt(s.text, int(t.Start), int(t.End))
	if apostrophe(r) && t.Shape&(Letter|Digit) != 0 { // ’Tis, ’90s
		r, _ = runeAt(s.text, int(t.Start)+n, int(t.End))
	}
	upper := unicode.IsUpper(r)
	starts := upper && s.has(Starter, d.Word(w))
	fresh := upper || classify(r) == digit || currency(r) || r == '@' || r == '#' || r == '…' || r == '.' && quoted || classify(r) == letter && !unicode.IsLower(r)
	if !fresh {
		return 0
	}
	switch st {
	case fullStop:
		if i == from+1 && d.Tokens[from].Shape&Letter == 0 && d.Tokens[from].Shape&Digit != 0 {
			return 0 // "1. The first item"
		}
		if t.Shape&Glued != 0 && !upper && !quoted && !closed {
			return 0
		}
	case outcry:
		if closed && upper && !quoted && s.tail(d, w) {
			return 0
		}
		if !closed && t.Shape&Glued != 0 && !upper {
			return 0
		}
	case trailing:
		if closed && !quoted && s.tail(d, w) {
			return 0
		}
		if !closed && !starts && !quoted && (!upper || d.Tokens[i].Shape&Glued == 0 || t.Shape&Glued != 0) {
			return 0
		}
	case short:
		if !closed && !starts && !s.courtesy(t) && !(quoted && upper && s.quotesSentence(d, w)) {
			return 0
		}
	case title:
		if !closed || !starts {
			return 0
		}
	}
	return j
}

// quotesSentence tells whether the quotation whose first word is token w ends like a sentence
// or the part of one, and is no name or title: "in Albany, N.Y. “▮Poe is late.”", but not
// "the U.S. “▮Most Wanted” list".
func (s *scanner) quotesSentence(d *Document, w int) bool {
	const most = 150 // tokens
	if d.Tokens[w-1].Shape&OpenMark == 0 {
		return false
	}
	for i := w + 1; i < len(d.Tokens) && i < w+most; i++ {
		switch t := &d.Tokens[i]; {
		case t.Shape&OpenMark != 0:
			return false
		case t.Shape&CloseMark != 0:
			last := &d.Tokens[i-1]
			return i > w+2 && (final(rune0(s.text, last)) || last.End-last.Start == 1 && s.text[last.Start] == ',')
		}
	}
	return false
}

// courtesy tells whether a title before a surname stands at token t, with which a
// sentence begins behind an abbreviation: "at Olsen Corp. ▮Mr. Poe said".
func (s *scanner) courtesy(t *Token) bool {
	return s.text[t.End-1] == '.' && s.has(Courtesy, s.text[t.Start:t.End-1])
}

// trails tells whether token j, which follows the end of a sentence, still
// belongs to it.
func (s *scanner) trails(d *Document, j int) bool {
	t := &d.Tokens[j]
	r := rune0(s.text, t)
	switch {
	case t.Shape&CloseMark != 0, closeBracket(r):
		return true
	case t.Shape&OpenMark != 0, t.Shape&(Letter|Digit) != 0:
		return false
	case quoteMark(r): // without a partner: by its neighbours
		return t.Shape&Glued != 0 && (j+1 == len(d.Tokens) || d.Tokens[j+1].Shape&Glued == 0)
	}
	return final(r)
}

// leads tells whether token j stands before the first word of a sentence.
func (s *scanner) leads(d *Document, j int) bool {
	t := &d.Tokens[j]
	r := rune0(s.text, t)
	return t.Shape&OpenMark != 0 || openBracket(r) || t.Shape&(Letter|Digit) == 0 && quoteMark(r)
}

// rune0 is the first character of a token.
func rune0(text string, t *Token) rune {
	r, _ := runeAt(text, int(t.Start), int(t.End))
	return r
}

// tail tells whether the capitalised words at w, after a quotation that ends in
// a question or an outcry, say whose it is and so end its sentence: one to four
// of them, and then one word in lower case, with which the clause ends. A word
// that has its capital from beginning a sentence is none of them.
func (s *scanner) tail(d *Document, w int) bool {
	if t := &d.Tokens[w]; t.End-t.Start > 1 && s.has(Starter, d.Word(w)) {
		return false
	}
	names := 0
	for i := w; i < len(d.Tokens) && i < w+6; i++ {
		t := &d.Tokens[i]
		r := rune0(s.text, t)
		switch {
		case t.Shape&Letter == 0:
			return false
		case unicode.IsUpper(r) && names < 4:
			names++
		case unicode.IsLower(r) && names > 0:
			if i+1 == len(d.Tokens) {
				return true
			}
			after := rune0(s.text, &d.Tokens[i+1])
			return after == '.' || after == ',' || after == ':'
		default:
			return false
		}
	}
	return false
}
