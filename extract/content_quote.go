package extract

import "github.com/newsclaim/newsclaim/text"

// quoteEnd is behind the last quotation in r where a comma before its closing
// mark ends the content: “…,” ▮while others …
func (a *article) quoteEnd(x *attribution, r tokenRange) int {
	d := a.doc
	last := -1
	for i := r.first; i < r.last; i++ {
		if t := &d.Tokens[i]; t.Shape&text.OpenMark != 0 && a.within(t.Quote, x.quote) && d.Quotes[t.Quote].Last <= r.last {
			i = d.Quotes[t.Quote].Last - 1
			last = i
		}
	}
	if last > r.first && last+1 < r.last && d.Tokens[last-1].Tag == text.Comma && !a.goesOn(r, last+1) && !a.shiftsBehind(x, last+1) {
		return last + 1
	}
	if last > r.first && last+3 < r.last && d.Tokens[last+1].Tag == text.Comma && d.Tokens[last+2].Tag == text.CC && a.clauseBehind(last+2, r.last) && !a.goesOn(r, last+2) {
		return last + 1 // the comma behind the mark, as the British write
	}
	return r.last
}

// shiftsBehind tells whether the conjunction at token i, behind a quotation, goes on what was
// said: behind a cue of the past the verb that it joins is none of the reporter's where it is
// in the present or perfect, told her the mill was “old,” ▮and has no roof.
func (a *article) shiftsBehind(x *attribution, i int) bool {
	if a.doc.Tokens[i].Tag != text.CC || !a.past(x) {
		return false
	}
	v := a.finiteAt(i + 1)
	return v != nil && (a.verbTense(v) == present || a.verbTense(v) == perfect)
}

// listed is behind the last of the quotations that a conjunction joins to the one
// that is all of r: chanted “We want bread” and “Open the gates▮.”
func (a *article) listed(x *attribution, r tokenRange) int {
	d := a.doc
	q := d.Tokens[r.first].Quote
	for q >= 0 && d.Quotes[q].First == r.first && d.Quotes[q].Last == r.last && a.within(q, x.quote) {
		i := a.pastComma(r.last)
		if i >= len(d.Tokens) || d.Tokens[i].Tag != text.CC {
			break
		}
		i = a.pastComma(i + 1)
		if i >= len(d.Tokens) || d.Tokens[i].Shape&text.OpenMark == 0 {
			break
		}
		if q = d.Tokens[i].Quote; q < 0 || d.Quotes[q].First != i || a.finiteAt(d.Quotes[q].Last) != nil {
			break
		}
		r = tokenRange{i, d.Quotes[q].Last}
	}
	return r.last
}

// pastComma is i, or the token behind the comma that stands there.
func (a *article) pastComma(i int) int {
	if i < len(a.doc.Tokens) && a.doc.Tokens[i].Tag == text.Comma {
		return i + 1
	}
	return i
}

// goesOn tells whether content r goes on at token i, behind a quotation: with
// what its clause lacks, "that", a further verb of a list, or no more than a word.
func (a *article) goesOn(r tokenRange, i int) bool {
	d := a.doc
	if d.Class(r.first)&text.Causal != 0 || d.Class(i)&(text.Reason|text.Inclusive) != 0 || i+1 == r.last || i+2 == r.last && d.Tokens[i+1].Tag == text.Stop {
		return true
	}
	if v := d.VerbGroupFrom(i); v != nil && (v.Form&text.Bare != 0 || d.Tokens[i].Tag == text.VBP || v.Form&text.Finite != 0 && a.verbless(r.first, i)) { // no subject stands before it
		return true
	}
	if d.Tokens[i].Tag == text.WRB && d.Class(i)&text.Contrast == 0 && a.clauseBehind(i, r.last) { // "“…,” where the bells ring"
		return true
	}
	if d.Class(i)&text.Not != 0 && !a.finiteIn(tokenRange{i, r.last}) { // "“a choice,” ▮not a duty"
		return true
	}
	if d.Tokens[i].Tag != text.CC {
		return d.Class(i)&text.Concession != 0 && d.Class(i+1)&text.Reason != 0 // "even if"
	}
	next := &d.Tokens[i+1]
	return d.Class(i+1)&text.That != 0 || next.Shape&text.OpenMark != 0 && d.Tokens[i-1].Shape&text.CloseMark != 0
}

// verbless tells whether a clause that begins at token i, and not with a
// quotation, has no finite verb before token j: its verb is still to come, as in
// "the ferry, named “Hope,” ▮sank".
func (a *article) verbless(i, j int) bool {
	return a.doc.Tokens[i].Shape&text.OpenMark == 0 && !a.finiteIn(tokenRange{i, j})
}
