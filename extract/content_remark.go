package extract

import "github.com/newsclaim/newsclaim/text"

// afterthought is where a content ends before what the reporter adds to it, a
// mark and no more than one remark up to the end: "said he would fight Olsen▮,
// who has won twice", "said the dam was safe▮, while others ran".
func (a *article) afterthought(x *attribution, r tokenRange) int {
	d := a.doc
	if d.Class(r.first)&text.Causal != 0 { // "when they come, all is ready"
		return r.last
	}
	for i := range a.unquoted(x, r) {
		switch {
		case d.Tokens[i].Tag == text.Colon && !a.doc.Dash(i): // a list, or a second clause of its own
			return r.last
		case a.bracketed(i, r) && d.ClauseAt(r.first, i): // "says he is well ▮(he looked pale)"
			return i
		case i == r.first || i+2 >= r.last || d.Tokens[i].Tag != text.Comma && !a.doc.Dash(i):
			continue
		}
		deed := a.deed(x, tokenRange{r.first, i})
		switch {
		case deed && d.Tokens[i].Tag == text.Comma && d.Tokens[i+1].Tag == text.CC && a.clauseBehind(i+1, r.last): // "asked them to go▮, and most went"
			return i
		case deed && d.Tokens[i].Tag == text.Comma && a.pastBehind(i) && a.past(x): // "vowed to arm▮, declined to leave and defended it"
			return i
		case deed && a.doc.Dash(i) && a.meanwhile(i+1, r.last): // "vowed to stay -▮ even as others left"
			return i
		case deed && d.Tokens[i].Tag == text.Comma && (d.Tokens[i+1].Tag == text.VBG && d.Class(i+1)&text.Inclusive == 0 && !a.listsDeeds(r, i+1) || d.Class(i+1)&text.Causal != 0): // "vowed to arm▮, breaking a rule"
			return i
		case (a.remark(i, r.last) || a.doc.Dash(i) && a.parted(x, i, r) || deed && a.relative(i+1)) && (deed || a.bareVerb(r.first) || d.ClauseAt(r.first, i)) && a.toTheEnd(x, tokenRange{i + 1, r.last}):
			return i
		}
	}
	return r.last
}

// listsDeeds tells whether the -ing form at token i stands in a list of such that begins with
// content r: "talked about leaving, ▮selling and mending".
func (a *article) listsDeeds(r tokenRange, i int) bool {
	d := a.doc
	if d.Tokens[r.first].Tag != text.VBG {
		return false
	}
	for k := i + 1; k+1 < r.last; k++ {
		if (d.Tokens[k].Tag == text.Comma || d.Tokens[k].Tag == text.CC) && d.Tokens[k+1].Tag == text.VBG {
			return true
		}
	}
	return false
}

// past tells whether the cue of x is a finite verb in the past tense.
func (a *article) past(x *attribution) bool {
	v := a.doc.VerbGroupAt(x.head)
	return v != nil && v.Form&text.Finite != 0 && a.verbTense(v) == past
}

// meanwhile tells whether a clause begins at token i with a conjunction that sets it beside
// the one before it, perhaps behind an adverb: "while he left", "even as he left".
func (a *article) meanwhile(i, last int) bool {
	d := a.doc
	for i < last && d.Tokens[i].Tag.Adverb() {
		i++
	}
	return i < last && (d.Tokens[i].Tag == text.IN || d.Tokens[i].Tag == text.WRB) && d.Class(i)&(text.That|text.Reason) == 0 && a.clauseBehind(i, last)
}

// echo tells whether a subject with no more than "did" or "does" stands at token i.
func (a *article) echo(i, last int) bool {
	v := a.verbOf(i, last)
	return v != nil && v.First == v.Head && a.doc.Class(v.Head)&text.Do != 0
}

// bracketed tells whether a bracket opens at token i that holds a clause and ends r.
func (a *article) bracketed(i int, r tokenRange) bool {
	d := a.doc
	if d.Tokens[i].Tag != text.Lrb || i == r.first {
		return false
	}
	verb := false
	for k := i + 1; k < r.last; k++ {
		switch {
		case d.Tokens[k].Tag == text.Rrb:
			return verb && k+2 >= r.last
		case a.finiteAt(k) != nil:
			verb = true
		}
	}
	return false
}

// deed tells whether r, the content of x so far, is what somebody is to do: an
// infinitive or an -ing form, with or without the one who is urged to: "to leave", "when
// to leave", "the guests to leave", "ruled out leaving".
func (a *article) deed(x *attribution, r tokenRange) bool {
	if t := a.doc.Tokens[r.first].Tag; t == text.TO || t == text.VBG && r.first == x.cue.last && a.doc.VerbGroupAt(x.head) != nil && a.doc.VerbGroupAt(x.head).Form&text.Finite != 0 || (t == text.WRB || t == text.WP) && r.first+1 < r.last && a.doc.Tokens[r.first+1].Tag == text.TO {
		return true
	}
	if x.addressee.empty() || x.addressee.first != r.first {
		return false
	}
	for i := x.addressee.last; i < r.last; i++ {
		if a.doc.Tokens[i].Tag == text.TO {
			return true
		}
	}
	return false
}

// parted tells whether the dash at token i parts a clause of the reporter's, or a
// relative one, from what was said before it: "says he will stay ▮- and nobody
// minds". A second dash closes an aside, and behind a cue of the past a clause of
// another tense goes on with what was said.
func (a *article) parted(x *attribution, i int, r tokenRange) bool {
	d := a.doc
	for k := r.first; k < i; k++ {
		if a.doc.Dash(k) {
			return false
		}
	}
	if a.relative(i + 1) {
		return true
	}
	at := i + 1
	if d.Tokens[at].Tag == text.CC {
		at++
	}
	v := a.verbOf(at, r.last)
	if v == nil {
		return false
	}
	cue := d.VerbGroupAt(x.head)
	return cue == nil || a.verbTense(cue) != past || a.verbTense(v) == past
}

// remark tells whether what follows the mark at token i is mostly the reporter's
// own: a relative clause about a name, an apposition to the whole clause, a
// comparison.
func (a *article) remark(i, last int) bool {
	d := a.doc
	p := d.NounPhraseFrom(i + 1)
	if p != nil && p.Last < last {
		switch {
		case d.Class(p.Last)&text.Causal != 0: // "a day ▮after it rained", but "Dover, Kent until it rained", "the worst since 1983"
			return p.Kind != text.Proper && a.clauseBehind(p.Last, last)
		case d.Tokens[p.Last].Tag == text.CC && d.NounPhraseAt(i-1) != nil: // "a roof▮, a bell and a door"
			return false
		}
	}
	switch t := d.Tokens[i+1].Tag; {
	case t == text.IN && (a.finiteAt(i+2) != nil || a.echo(i+2, last)): // "as did her sister", "as he did in May"
		return true
	case t == text.WP || t == text.WDT || t == text.WPS || t == text.IN && a.relative(i+2):
		p := d.NounPhraseAt(i - 1)
		return p != nil && p.Kind == text.Proper && !a.doc.Dash(i)
	case d.Class(i+1)&text.Indefinite != 0:
		p := d.NounPhraseFrom(i + 1)
		if p == nil || d.Class(p.Head)&text.Period != 0 { // but ", a year ago"
			return false
		}
		end := d.Extend(i + 1) // "a baker, with a stick": the clause goes on behind it
		if d.VerbAfter(end) {
			v := d.VerbGroupAt(end) // "a claim ▮denied by the miller"
			return v.Head == v.First && v.Last < last && (d.Class(p.Head)&text.Report != 0 || d.Class(v.Head)&text.Reported != 0) && d.Class(v.Last)&text.Tying != 0 && d.Tokens[v.Last].Tag == text.IN
		}
		return end+1 >= last || d.Tokens[end].Tag != text.Comma || d.Tokens[end+1].Tag != text.IN
	}
	if d.Class(i+1)&text.Linking != 0 && d.Tokens[i+2].Tag == text.VBN { // "also known as"
		return true
	}
	if d.Class(i+1)&text.Reaction != 0 && d.Tokens[i+1].Tag == text.VBG {
		return true // "said he would stay, ▮drawing boos"
	}
	return d.Class(i+1)&text.Contrast != 0 && !a.doc.Dash(i)
}

// toTheEnd tells whether r, which begins behind a mark, goes on to its end without
// coming back to the clause before it.
func (a *article) toTheEnd(x *attribution, r tokenRange) bool {
	d := a.doc
	for i := range a.unquoted(x, r) {
		switch {
		case a.doc.Dash(i) && a.doc.Dash(r.first-1):
			return false
		case (d.Tokens[i].Tag == text.Comma || a.doc.Dash(i)) && i+1 < r.last && (a.finiteAt(i+1) != nil || d.Tokens[i+1].Tag == text.CC):
			return false
		}
	}
	return true
}
