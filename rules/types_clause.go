package rules

import "github.com/newsclaim/newsclaim/text"

// clause is the far end of a clause that begins (or, to the left, ends) at pos:
// the sentence's end, or that of the quotation the anchor stands in. A quotation
// that the clause enters belongs to it whole, over sentences and paragraphs.
func (r *run) clause(f form, typ string, pos int) (int, bool) {
	rest := typ == "rest"
	d := r.d
	q := d.Tokens[r.anchor].Quote
	var to int
	if r.back {
		to = r.clauseFirst(pos, q)
		if to >= pos {
			return 0, false
		}
		if r.starts(to, true) {
			to = min(r.d.Dateline(r.d.Lead(to)), pos)
		}
		if rest || f != formDefault {
			return to, true
		}
		if r.adverbial(to) && !r.fronted(to, pos) {
			return 0, false // "When he arrived, he said", "Asked what it was, he said": no main clause
		}
		return to, d.ClauseAt(to, pos)
	}
	to = r.clauseLast(pos, q)
	if to <= pos {
		return 0, false
	}
	switch {
	case rest:
		return to, true
	case typ == "object":
		if f != formAny && d.NounPhraseAt(pos) == nil && d.Tokens[pos].Shape&text.OpenMark == 0 && !r.quantified(pos, to) || f == formAny && !r.predicative(pos) {
			return 0, false
		}
		return d.PhraseEnd(pos, to), true
	case f == formInfinitive:
		v := d.VerbGroupFrom(pos)
		return to, v != nil && v.Form&text.Infinitive != 0
	case f == formPredicate:
		v := d.VerbGroupFrom(pos)
		return to, v != nil && v.Form&text.Finite != 0
	case f == formGerund:
		v := d.VerbGroupFrom(pos)
		return to, v != nil && v.Form&text.Gerund != 0
	}
	if v := d.VerbGroupFrom(pos); v != nil && v.Form&text.Finite != 0 {
		return 0, false // a clause begins with its subject; this is "that" in "a plan that works"
	}
	if v := d.VerbGroupFrom(pos); v != nil && v.First <= pos && pos <= v.Verb && v.Form&text.Infinitive != 0 {
		return 0, false
	}
	if d.Tokens[pos].Tag == text.POS {
		return 0, false
	}
	if p := d.NounPhraseAt(pos); p != nil && p.First < pos && d.Tokens[pos-1].Tag.Adjective() && d.Class(pos-1)&text.Deictic == 0 {
		return 0, false // "reported third-quarter ▮profit rose": a date, but part of what was said
	}
	if d.Class(pos)&text.Topic != 0 && pos > 0 && !(pos+1 < to && amount(d.Tokens[pos+1].Tag)) && d.Class(pos-1)&text.That == 0 && d.Tokens[pos-1].Tag != text.Comma && d.Tokens[pos-1].Tag != text.Colon && d.NounPhraseAt(pos+1) != nil && !(d.Class(pos-1)&text.Clausal != 0 && d.VerbAfter(d.Extend(d.NounPhraseAt(pos+1).First))) && d.Tokens[pos-1].Shape&text.OpenMark == 0 {
		return 0, false // "wrote about a plan that failed"
	}
	if t := d.Tokens[pos].Tag; t == text.Comma && d.Class(pos-1)&text.That == 0 && d.Tokens[pos-1].Tag != text.WRB || t == text.WRB && d.Class(pos)&text.Causal != 0 && !r.fronted(pos, to) && !r.behindThat(pos, to) {
		return 0, false // "screamed, and his face was red", "laughed when he saw it"
	}
	if t := d.Tokens[pos].Tag; t == text.CC || t == text.TO || t == text.IN && d.Class(pos)&(text.That|text.Whether) == 0 && !(pos+1 < to && d.Class(pos)&text.For == 0 && amount(d.Tokens[pos+1].Tag)) && !r.fronted(pos, to) && !r.behindThat(pos, to) {
		return 0, false // "said of it", "said after he left": this does not stand for the content
	}
	if r.transitive() {
		return to, d.MainClauseAt(pos, to)
	}
	return to, d.ClauseAt(pos, to)
}

// transitive tells whether the verb of the anchor can have an object that is no
// clause (the attribute object of an entry): "denied the report", but not "said".
func (r *run) transitive() bool {
	if r.verb == nil {
		return false
	}
	for s := r.start[r.verb.First]; s >= 0; s = r.spans[s].nextStart {
		if r.spans[s].verb == r.verb && r.spans[s].entry.Attr("object") != "" {
			return true
		}
	}
	return false
}

// adverbial tells whether a clause that begins at token i may be an adverbial of
// the one behind it: a conjunction, a preposition or a participle opens it.
func (r *run) adverbial(i int) bool {
	d := r.d
	if d.Class(i)&text.Causal != 0 {
		return true
	}
	next := d.Tokens[i+1].Tag
	switch d.Tokens[i].Tag {
	case text.VBN:
		return !next.Noun()
	case text.IN:
		return !amount(next) && d.Class(i)&(text.That|text.Whether) == 0
	}
	return false
}

// amount tells whether a word with that tag makes an amount of the preposition
// before it: "over 30 people", "at least 30 people".
func amount(t text.Tag) bool { return t == text.CD || t == text.JJS || t == text.RBS }

// fronted tells whether the clause at pos begins with an adverbial before its
// subject: "said that in time all would see", "that after the vote, all left".
func (r *run) fronted(pos, to int) bool {
	d := r.d
	np := pos + 1
	if d.Class(pos)&text.Causal != 0 {
		np = to
		if pos+1 < to && d.Class(pos+1)&text.Of != 0 { // "because of"
			np = pos + 2
		}
	}
	if after := r.behindAdverbial(pos+1, to); after < to && d.NounPhraseFrom(after) != nil && d.VerbAfter(d.Extend(after)) {
		return true // "said that after the war many left", "that for now the road was closed"
	}
	if np < to && d.NounPhraseAt(np) != nil {
		if e := d.Extend(d.NounPhraseAt(np).First); e < to && d.NounPhraseAt(e) != nil && d.VerbAfter(d.Extend(e)) {
			return true
		}
	}
	for i := pos + 1; i+1 < to; i++ {
		if d.Tokens[i].Tag != text.Comma || d.Tokens[i+1].Tag == text.WDT || d.Tokens[i+1].Tag == text.WP || d.Class(i+1)&(text.Causal|text.Whether) != 0 { // "agreed in principle to sell, ▮if he came"
			continue
		}
		if d.Tokens[i+1].Tag == text.IN && d.Class(i+1)&text.That == 0 && !(i+2 < to && amount(d.Tokens[i+2].Tag)) { // "said on Monday, ▮as it rained"
			continue
		}
		if d.VerbGroupFrom(i+1) == nil && d.ClauseAt(i, to) {
			return true
		}
	}
	return false
}

// behindThat tells whether "that" stands right before pos and a clause goes on behind the
// adverbial that begins there, be it with a comma or without: "said that ▮unless it rained
// the mill would close", but not "said that ▮before he left".
func (r *run) behindThat(pos, to int) bool {
	d := r.d
	if pos == 0 || d.Class(pos-1)&text.That == 0 || d.Tokens[pos-1].Tag != text.IN {
		return false
	}
	least := 1
	if d.Class(pos)&text.Causal != 0 {
		least = 2
	} else if p := d.NounPhraseAt(pos + 1); p != nil && d.VerbAfter(d.Extend(p.First)) {
		return false // "a plan that ▮in effect closed the mill"
	}
	for i := pos; i < to && least > 0; i++ {
		if v := d.VerbGroupAt(i); v != nil {
			if v.Form&text.Finite != 0 {
				least--
			}
			i = v.Last - 1
		}
	}
	return least == 0
}

// behindAdverbial is the token behind the noun phrase without "of", or the adverb, that begins at pos
// and makes an adverbial of the preposition before it; to where there is neither.
func (r *run) behindAdverbial(pos, to int) int {
	d := r.d
	switch p := d.NounPhraseAt(pos); {
	case pos+1 >= to:
	case p != nil && p.First == pos && p.Kind != text.Pronoun:
		return p.Last
	case d.Tokens[pos].Tag.Adverb() && d.VerbGroupAt(pos) == nil, d.Tokens[pos].Tag == text.JJ && p == nil:
		return pos + 1
	}
	return to
}

// quantified tells whether a number with what bounds it begins at pos: "at least
// twenty men", "more than a third", "between two and four".
func (r *run) quantified(pos, to int) bool {
	d := r.d
	for i := pos; i < min(to, pos+3); i++ {
		t := d.Tokens[i].Tag
		if p := d.NounPhraseAt(i); p != nil {
			return i > pos && d.Tokens[p.First].Tag == text.CD
		}
		if t != text.IN && !t.Adverb() && !t.Adjective() {
			return false
		}
	}
	return false
}

// predicative tells whether what somebody is called can begin at pos: a noun
// phrase, an adjective, a quotation.
func (r *run) predicative(pos int) bool {
	t := &r.d.Tokens[pos]
	return r.d.NounPhraseAt(pos) != nil || t.Shape&text.OpenMark != 0 || t.Tag.Adjective() || t.Tag == text.VBN || t.Tag == text.VBG
}

// sameParagraph tells whether the tokens on both sides of pos stand in one paragraph.
func (r *run) sameParagraph(pos int) bool {
	d := r.d
	return pos > 0 && pos < len(d.Tokens) &&
		d.Sentences[d.Tokens[pos].Sentence].Paragraph == d.Sentences[d.Tokens[pos-1].Sentence].Paragraph
}

// above is where the paragraph begins that ends before the one at pos.
func (r *run) above(pos int) (int, bool) {
	if !r.back || pos <= 0 || pos >= len(r.d.Tokens) || !r.starts(pos, true) {
		return 0, false
	}
	par := r.d.Sentences[r.d.Tokens[pos-1].Sentence].Paragraph
	return r.d.Sentences[r.d.Paragraphs[par].First].First, true
}

func (r *run) clauseLast(pos int, q int32) int {
	d := r.d
	if pos >= len(d.Tokens) || pos > 0 && pos == r.hi {
		return pos
	}
	to := d.Sentences[d.Tokens[pos].Sentence].Last
	for to < len(d.Tokens) {
		in := d.Tokens[to-1].Quote
		if in < 0 || in == q || d.Quotes[in].First < pos || d.Quotes[in].Last <= to {
			break
		}
		to = d.Sentences[d.Tokens[d.Quotes[in].Last-1].Sentence].Last
	}
	if q >= 0 {
		to = min(to, d.Quotes[q].Last-1)
	}
	return to
}

func (r *run) clauseFirst(pos int, q int32) int {
	d := r.d
	if pos <= 0 {
		return pos
	}
	to := d.Sentences[d.Tokens[pos-1].Sentence].First
	for to > 0 {
		in := d.Tokens[to].Quote
		if in < 0 || in == q || d.Quotes[in].First >= to || d.Quotes[in].Last > pos {
			break
		}
		to = d.Sentences[d.Tokens[d.Quotes[in].First].Sentence].First
	}
	if q >= 0 {
		to = max(to, d.Quotes[q].First+1)
	}
	return to
}
