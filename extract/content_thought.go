package extract

import "github.com/newsclaim/newsclaim/text"

// thoughtEnd is where what somebody wants or is expected to do ends: an infinitive
// holds no clause of its own behind a mark, and what stands there is the
// reporter's, since nobody has said it: "is expected to pass▮, though few like it",
// "hoped to win▮ - a feat", "while it is not meant to last▮, it is of oak".
func (a *article) thoughtEnd(x *attribution, r tokenRange) int {
	d := a.doc
	if !x.unsaid || d.Tokens[r.first].Tag != text.TO {
		return r.last
	}
	for i := range a.unquoted(x, r) {
		switch {
		case i == r.first || i+2 >= r.last:
		case a.dash(i) && a.toTheEnd(x, tokenRange{i + 1, r.last}):
			return i
		case d.Tokens[i].Tag == text.Comma && a.leaves(i+1, r.last):
			return i
		}
	}
	return r.last
}

// leaves tells whether the words behind a comma, from token i on, leave the
// infinitive before it: a relative clause, an adverbial, a finite verb or a clause.
func (a *article) leaves(i, last int) bool {
	d := a.doc
	if a.relative(i) || a.finiteAt(i) != nil || d.Class(i)&(text.Causal|text.But|text.Concession) != 0 {
		return true
	}
	if d.Tokens[i].Tag == text.CC && i+1 < last {
		i++
	}
	p := d.NounPhraseAt(i)
	return p != nil && p.First == i && a.predicateFollows(i, last)
}
