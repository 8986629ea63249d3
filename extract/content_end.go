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
	r.last = min(a.terms(r), a.sayingNext(x, r), a.mainVerb(x, r), a.asideEnd(x, r), a.fronted(x, r), a.absoluteEnd(x, r), a.subordinate(x, r), a.semicolon(x, r), a.predicate(x, r), a.thoughtEnd(x, r), a.governing(x, r))
	r.last = a.quoteEnd(x, r)
	r.last = a.listed(x, r)
	if first := x.content[0].first; first < x.cue.first && first != r.first { // "It is no surprise, she said, that S"
		return r.last
	}
	return a.afterthought(x, r)
}

// governing is where what somebody is to do ends before the verb of a clause in whose
// subject x stands: "A man who fell after he refused to leave▮ has sued".
func (a *article) governing(x *attribution, r tokenRange) int {
	d := a.doc
	if d.Tokens[r.first].Tag != text.TO || x.subject == nil || x.subject.First == d.Sentences[d.Tokens[x.head].Sentence].First {
		return r.last
	}
	for i := range a.unquoted(x, r) {
		if i == r.first || a.finiteAt(i) == nil || d.NounPhraseAt(i-1) == nil {
			continue
		}
		if s, ok := d.SubjectBefore(i); ok && s.First < x.subject.First && s.Last == i && s.Antecedent < 0 {
			return i
		}
	}
	return r.last
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

// sayingNext is where what somebody is to do or will not do ends before what was said next:
// "declined to answer ▮before telling them to go".
func (a *article) sayingNext(x *attribution, r tokenRange) int {
	d := a.doc
	if !x.addressee.empty() {
		return r.last
	}
	for i := range a.unquoted(x, r) {
		if d.Class(i)&(text.Causal|text.Contrast) != text.Causal || d.Tokens[i].Tag != text.IN || i+1 >= r.last || d.Tokens[i+1].Tag != text.VBG || d.Class(i+1)&text.Saying == 0 {
			continue
		}
		for i-1 > r.first && d.Tokens[i-1].Tag.Adverb() {
			i--
		}
		if i > r.first && a.deed(x, tokenRange{r.first, i}) {
			return i
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
	if v := a.doc.VerbGroupFrom(i); v != nil && v.Form&text.Finite != 0 {
		return v
	}
	return nil
}

// relative tells whether a relative pronoun stands at token i.
func (a *article) relative(i int) bool {
	t := a.doc.Tokens[i].Tag
	return t >= text.WDT && t <= text.WP
}

// relativeSource tells whether the source of x is a relative pronoun, or ends with one: "who",
// "one of whom", "whose paper".
func (a *article) relativeSource(x *attribution) bool {
	return !x.source.empty() && (a.relative(x.source.first) || a.relative(x.source.last-1) || a.doc.Tokens[x.source.first].Tag == text.WPS)
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
	if n := d.Clock(r.first); n > 0 {
		first = r.first + n
	}
	for i := range a.unquoted(x, r) {
		if d.Tokens[i].Tag == text.Colon && d.Word(i) == ";" && i+1 < r.last {
			if d.Tokens[i+1].Tag == text.CC {
				return r.first
			}
			first = i + 1
		}
		if d.Tokens[i].Tag == text.Colon && d.Word(i) == ":" && i > first && i+1 < r.last && len(x.content) > 1 && a.finiteIn(tokenRange{first, i}) { // "He went further: the mayor, he said, had lied"
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
