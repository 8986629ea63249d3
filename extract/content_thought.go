package extract

import "github.com/newsclaim/newsclaim/text"

// thoughtEnd is where what somebody thinks or wants ends. Nobody has said it, so
// that an addition is the reporter's: "is expected to pass▮, though few like it",
// "hopes to win▮ - a feat", "supports lowering it▮, which takes time", "endorsed
// Poe▮ in June".
func (a *article) thoughtEnd(x *attribution, r tokenRange) int {
	if !x.unsaid || x.noun {
		return r.last
	}
	d := a.doc
	t := d.Tokens[r.first].Tag
	deed := t == text.TO || t == text.VBG && x.match.Attr("class") == "intention"
	thing := !deed && x.match.Attr("takes") == "thing"
	if thing {
		if end := a.named(r); end > 0 {
			return end
		}
	}
	for i := range a.unquoted(x, r) {
		switch {
		case i == r.first || i+2 >= r.last:
		case deed && d.Class(i)&text.Causal != 0 && d.Tokens[i-1].Tag != text.Comma && a.clauseBehind(i, r.last):
			return i
		case deed && a.doc.Dash(i) && a.toTheEnd(x, tokenRange{i + 1, r.last}):
			return i
		case d.Tokens[i].Tag != text.Comma:
		case deed && a.leaves(i+1, r.last), thing && a.relative(i+1):
			return i
		case !deed && d.Class(i+1)&(text.Contrast|text.Concession) != 0 && d.ClauseAt(r.first, i):
			return i
		}
	}
	return r.last
}

// named is behind the name or pronoun that r begins with, where a preposition
// follows that ties nothing to a name; 0 for none.
func (a *article) named(r tokenRange) int {
	d := a.doc
	p := d.NounPhraseFrom(r.first)
	if p == nil || p.Kind != text.Proper && p.Kind != text.Pronoun {
		return 0
	}
	if end := d.ExtendOf(r.first); end < r.last && d.Tokens[end].Tag == text.IN && d.Class(end)&text.Of == 0 {
		return end
	}
	return 0
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
	return a.clauseAt(i, last)
}

// clauseBehind tells whether the conjunction at token i opens a clause.
func (a *article) clauseBehind(i, last int) bool { return i+1 < last && a.clauseAt(i+1, last) }

// clauseAt tells whether a noun phrase begins at token i that is the subject of a
// finite verb.
func (a *article) clauseAt(i, last int) bool {
	p := a.doc.NounPhraseFrom(i)
	return p != nil && a.predicateFollows(i, last)
}
