package extract

import (
	"iter"

	"github.com/newsclaim/newsclaim/text"
)

// close is where a content that follows its cue ends for reasons of its own.
func (a *article) close(x *attribution, r tokenRange) int {
	if s := x.subject; s != nil && s.First >= r.first && s.First < r.last { // "Announcing it, she said"
		return s.First
	}
	r.last = min(a.terms(r), a.mainVerb(x, r), a.asideEnd(x, r), a.fronted(x, r), a.absoluteEnd(x, r), a.subordinate(x, r), a.semicolon(x, r), a.predicate(x, r), a.thoughtEnd(x, r))
	r.last = a.quoteEnd(x, r)
	r.last = a.listed(x, r)
	if first := x.content[0].first; first < x.cue.first && first != r.first { // "It is no surprise, she said, that S"
		return r.last
	}
	return a.afterthought(x, r)
}

// terms is where a content ends before the terms on which it was said: "confirmed
// the sale ▮on condition of anonymity".
func (a *article) terms(r tokenRange) int {
	d := a.doc
	for i := r.first + 2; i+1 < r.last; i++ {
		if d.Class(i)&text.Condition == 0 || d.Class(i+1)&text.Of == 0 {
			continue
		}
		if p := d.NounPhraseAt(i); p != nil && p.Last == i+1 && p.First > r.first+1 && d.Tokens[p.First-1].Tag == text.IN && p.Last-p.First < 3 {
			if k := p.First - 2; d.Tokens[k].Tag == text.VBG && d.Tokens[k-1].Tag == text.Comma { // ", speaking on condition of"
				return k - 1
			}
			return p.First - 1
		}
	}
	return r.last
}

// unquoted yields the tokens of r outside the quotations that lie whole in it;
// that in which x stands does not count.
func (a *article) unquoted(x *attribution, r tokenRange) iter.Seq[int] {
	return func(yield func(int) bool) {
		d := a.doc
		for i := r.first; i < r.last; i++ {
			if t := &d.Tokens[i]; t.Shape&text.OpenMark != 0 && a.within(t.Quote, x.quote) && d.Quotes[t.Quote].Last <= r.last {
				i = d.Quotes[t.Quote].Last - 1
			} else if !yield(i) {
				return
			}
		}
	}
}

// finiteAt is the finite verb group that begins at token i, or nil.
func (a *article) finiteAt(i int) *text.VerbGroup {
	if v := a.doc.VerbGroupAt(i); v != nil && v.First == i && v.Form&text.Finite != 0 {
		return v
	}
	return nil
}

// relative tells whether a relative pronoun stands at token i.
func (a *article) relative(i int) bool {
	t := a.doc.Tokens[i].Tag
	return t >= text.WDT && t <= text.WP
}

// semicolon is where a semicolon ends a content: what follows is a clause of its
// own, unless "that" makes it a further one of a list.
func (a *article) semicolon(x *attribution, r tokenRange) int {
	for i := range a.unquoted(x, r) {
		if i > r.first && a.doc.Tokens[i].Tag == text.Colon && a.doc.Word(i) == ";" && !a.that(i+1) {
			return i
		}
	}
	return r.last
}

// that tells whether the word that introduces a clause stands at token i, perhaps
// behind a conjunction.
func (a *article) that(i int) bool {
	if i < len(a.doc.Tokens) && a.doc.Tokens[i].Tag == text.CC {
		i++
	}
	return i < len(a.doc.Tokens) && a.doc.Class(i)&text.That != 0 && a.doc.VerbGroupAt(i+1) == nil
}

// opening is where a content before its cue begins: behind its last semicolon,
// unless that stands in a list, and behind what ties the sentence to the one
// before it.
func (a *article) opening(x *attribution, r tokenRange) int {
	d, first := a.doc, a.linked(r)
	if d.Clock(r.first) {
		first = r.first + 1
	}
	for i := range a.unquoted(x, r) {
		if d.Tokens[i].Tag == text.Colon && d.Word(i) == ";" && i+1 < r.last {
			if d.Tokens[i+1].Tag == text.CC {
				return r.first
			}
			first = i + 1
		}
		if d.Tokens[i].Tag == text.Colon && d.Word(i) == ":" && i > first && i+2 < r.last && len(x.content) > 1 && a.finiteIn(tokenRange{first, i}) { // "He went further: the mayor, he said, had lied"
			first = i + 1
		}
	}
	return first
}

// linked is behind the adverbial at the beginning of r with which the reporter
// goes on from the sentence before: "In fact, ▮the dam is safe".
func (a *article) linked(r tokenRange) int {
	d := a.doc
	if t := d.Tokens[r.first].Tag; t != text.IN && !t.Adverb() {
		return r.first
	}
	for i := r.first + 1; i < min(r.first+4, r.last+1); i++ {
		if d.Tokens[i].Tag == text.Comma {
			if d.Class(i-1)&text.Linking != 0 {
				return min(i+1, r.last)
			}
			break
		}
	}
	return r.first
}

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
	if v := d.VerbGroupAt(i); v != nil && v.First == i && (v.Form&text.Bare != 0 || d.Tokens[i].Tag == text.VBP || v.Form&text.Finite != 0 && a.verbless(r.first, i)) { // no subject stands before it
		return true
	}
	if d.Tokens[i].Tag == text.WRB && d.Class(i)&text.Contrast == 0 && a.clauseBehind(i, r.last) { // "“…,” where the bells ring"
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
		case d.Tokens[i].Tag == text.Colon && !a.dash(i): // a list, or a second clause of its own
			return r.last
		case a.bracketed(i, r) && d.ClauseAt(r.first, i): // "says he is well ▮(he looked pale)"
			return i
		case i == r.first || i+2 >= r.last || d.Tokens[i].Tag != text.Comma && !a.dash(i):
			continue
		}
		deed := a.deed(x, tokenRange{r.first, i})
		switch {
		case deed && d.Tokens[i].Tag == text.Comma && d.Tokens[i+1].Tag == text.CC && a.clauseBehind(i+1, r.last): // "asked them to go▮, and most went"
			return i
		case deed && d.Tokens[i].Tag == text.Comma && a.pastBehind(i) && a.past(x): // "vowed to arm▮, declined to leave and defended it"
			return i
		case deed && a.dash(i) && a.meanwhile(i+1, r.last): // "vowed to stay -▮ even as others left"
			return i
		case deed && d.Tokens[i].Tag == text.Comma && (d.Tokens[i+1].Tag == text.VBG && d.Class(i+1)&text.Inclusive == 0 || d.Class(i+1)&text.Causal != 0): // "vowed to arm▮, breaking a rule"
			return i
		case (a.remark(i, r.last) || a.dash(i) && a.parted(x, i, r) || deed && a.relative(i+1)) && (deed || a.bareVerb(r.first) || d.ClauseAt(r.first, i)) && a.toTheEnd(x, tokenRange{i + 1, r.last}):
			return i
		}
	}
	return r.last
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
// infinitive, with or without the one who is urged to: "to leave", "when to leave", "the
// guests to leave".
func (a *article) deed(x *attribution, r tokenRange) bool {
	if t := a.doc.Tokens[r.first].Tag; t == text.TO || (t == text.WRB || t == text.WP) && r.first+1 < r.last && a.doc.Tokens[r.first+1].Tag == text.TO {
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
		if a.dash(k) {
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

func (a *article) dash(i int) bool {
	w := a.doc.Word(i)
	return a.doc.Tokens[i].Tag == text.Colon && w != ":" && w != ";"
}

// remark tells whether what follows the mark at token i is mostly the reporter's
// own: a relative clause about a name, an apposition to the whole clause, a
// comparison.
func (a *article) remark(i, last int) bool {
	d := a.doc
	p := d.NounPhraseAt(i + 1)
	if p != nil && p.First == i+1 && p.Last < last {
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
		return p != nil && p.Kind == text.Proper && !a.dash(i)
	case d.Class(i+1)&text.Indefinite != 0:
		p := d.NounPhraseAt(i + 1)
		if p == nil || p.First != i+1 || d.Class(p.Head)&text.Period != 0 { // but ", a year ago"
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
	return d.Class(i+1)&text.Contrast != 0 && !a.dash(i)
}

// toTheEnd tells whether r, which begins behind a mark, goes on to its end without
// coming back to the clause before it.
func (a *article) toTheEnd(x *attribution, r tokenRange) bool {
	d := a.doc
	for i := range a.unquoted(x, r) {
		switch {
		case a.dash(i) && a.dash(r.first-1):
			return false
		case (d.Tokens[i].Tag == text.Comma || a.dash(i)) && i+1 < r.last && (a.finiteAt(i+1) != nil || d.Tokens[i+1].Tag == text.CC):
			return false
		}
	}
	return true
}
