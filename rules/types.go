package rules

import "github.com/newsclaim/newsclaim/text"

// spanned tries every way in which a type fits at boundary pos, the longest
// first, and goes on behind it.
func (r *run) spanned(in *instr, pos int) bool {
	from := len(r.cands)
	r.candidates(in.x, form(in.y), pos)
	upto := len(r.cands)
	for i := from; i < upto; i++ {
		c := r.cands[i]
		var keep Capture
		if in.cap >= 0 {
			keep = r.caps[in.cap]
			k := &r.caps[in.cap]
			k.Entry, k.Match, k.Subject, k.Verb = c.entry, c.match, c.subject, c.verb
		}
		if r.step(in.next, c.to) {
			if in.cap >= 0 && c.subject != nil {
				r.caps[in.cap].First, r.caps[in.cap].Last = c.first, c.last
			}
			return true
		}
		if in.cap >= 0 {
			r.caps[in.cap] = keep
		}
	}
	r.cands = r.cands[:from]
	return false
}

// candidates appends the ways in which a type fits at pos.
func (r *run) candidates(typ int32, f form, pos int) {
	if r.atEnd(pos) && r.m.builtin[typ] != tSubject && f != formBefore {
		return
	}
	if b := r.m.builtin[typ]; b != tNone && b != tNumber {
		r.d.CompleteAll()
	}
	switch r.m.builtin[typ] {
	case tQuote:
		if f == formBefore && !(r.back && r.atEnd(pos) && r.sameParagraph(pos)) {
			return
		}
		r.quote(pos)
		return
	case tNounPhrase:
		r.nounPhrase(pos, f)
		return
	case tName:
		r.properName(pos, r.m.typeNames[typ] == "org")
		return
	case tSpeaker:
		r.speaker(pos)
		return
	case tSubject:
		v := r.verb
		if v == nil { // a plain word as cue: the verb group it stands in
			if v = r.d.VerbGroupAt(r.anchor); v == nil {
				return
			}
		}
		if s := r.ofVerb.find(v.First, func(int) (text.Subject, bool) { return r.d.SubjectOf(v, r.isCue) }); s != nil {
			r.cands = append(r.cands, candidate{to: pos, first: s.Mention, last: s.Stop, subject: s})
		}
		return
	case tPronoun, tAdverb:
		if to, ok := r.token(pos); ok {
			t := r.d.Tokens[min(pos, to)].Tag
			if r.m.builtin[typ] == tPronoun && t == text.PRP || r.m.builtin[typ] == tAdverb && t.Adverb() {
				r.cands = append(r.cands, candidate{to: to})
			}
		}
		return
	case tPossessor:
		r.possessor(pos)
		return
	case tPrepositional:
		r.prepositional(pos)
		return
	case tVerb:
		at := pos
		if r.back {
			at--
		}
		if v := r.d.VerbGroupAt(at); v != nil && (f == formDefault || f.fits(v)) {
			if !r.back && v.First == pos {
				r.cands = append(r.cands, candidate{to: v.Last, verb: v})
			} else if r.back && v.Last == pos {
				r.cands = append(r.cands, candidate{to: v.First, verb: v})
			}
		}
		return
	case tNumber:
		if to, ok := r.token(pos); ok {
			if s := r.d.Tokens[min(pos, to)].Shape; s&text.Digit != 0 && (s&text.Letter == 0 || r.tag(min(pos, to)) == text.CD) {
				r.cands = append(r.cands, candidate{to: to})
			}
		}
	}
	r.stored(typ, f, pos)
}

// tag is the tag of token i.
func (r *run) tag(i int) text.Tag {
	r.d.Complete(i)
	return r.d.Tokens[i].Tag
}

// stored appends the spans of lexicons and earlier stages, the longest first.
func (r *run) stored(typ int32, f form, pos int) {
	from := len(r.cands)
	if r.back {
		if pos > len(r.d.Tokens) {
			return
		}
		for s := r.end[pos]; s >= 0; s = r.spans[s].nextEnd {
			r.offer(&r.spans[s], typ, f, int(r.spans[s].first))
		}
	} else {
		if pos >= len(r.start) {
			return
		}
		for s := r.start[pos]; s >= 0; s = r.spans[s].nextStart {
			r.offer(&r.spans[s], typ, f, int(r.spans[s].last))
		}
	}
	// insertion sort: there are rarely two
	c := r.cands[from:]
	for i := 1; i < len(c); i++ {
		for k := i; k > 0 && abs(c[k].to-pos) > abs(c[k-1].to-pos); k-- {
			c[k], c[k-1] = c[k-1], c[k]
		}
	}
}

func (r *run) offer(s *span, typ int32, f form, to int) {
	if s.typ == typ && (s.verb == nil || f.fits(s.verb)) {
		r.cands = append(r.cands, candidate{to: to, entry: s.entry, match: s.match, verb: s.verb})
	}
}

func abs(x int) int { return max(x, -x) }

// isCue tells whether a verb group's head is in a lexicon of verbs.
func (r *run) isCue(v *text.VerbGroup) bool {
	for s := r.start[v.First]; s >= 0; s = r.spans[s].nextStart {
		if r.spans[s].verb == v {
			return true
		}
	}
	return false
}

func (r *run) quote(pos int) {
	d := r.d
	if r.back {
		end := pos
		if end > 1 && d.Tokens[end-1].Tag == text.Comma && d.Tokens[end-2].Shape&text.CloseMark != 0 {
			end--
		}
		if end > 0 && end <= len(d.Tokens) && d.Tokens[end-1].Shape&text.CloseMark != 0 {
			if q := d.Tokens[end-1].Quote; q >= 0 && d.Quotes[q].Last == end {
				r.cands = append(r.cands, candidate{to: d.Quotes[q].First})
			}
		}
		return
	}
	if pos < len(d.Tokens) && d.Tokens[pos].Shape&text.OpenMark != 0 {
		if q := d.Tokens[pos].Quote; q >= 0 && d.Quotes[q].First == pos {
			r.cands = append(r.cands, candidate{to: d.Quotes[q].Last})
		}
	}
}

// nounPhrase fits a noun phrase; with the form object, one that is not the
// subject of a verb behind it.
func (r *run) nounPhrase(pos int, f form) {
	d := r.d
	if r.back {
		if p := d.NounPhraseAt(pos - 1); p != nil && p.Last == pos {
			r.cands = append(r.cands, candidate{to: p.First})
		}
		return
	}
	p := d.NounPhraseAt(pos)
	if p == nil || p.First != pos {
		return
	}
	of, e := p.Last, d.Extend(pos)
	if f == formObject { // "told reporters at a briefing": the hearer ends before a place
		if of = d.ExtendOf(pos); of != p.Last && !d.VerbAfter(of) {
			r.cands = append(r.cands, candidate{to: of})
		}
		if of == p.Last && !d.VerbAfter(p.Last) {
			r.cands = append(r.cands, candidate{to: p.Last})
		}
	}
	if e != of && !(f == formObject && d.VerbAfter(e)) {
		r.cands = append(r.cands, candidate{to: e})
	}
	if f != formObject || of != p.Last && !d.VerbAfter(p.Last) {
		r.cands = append(r.cands, candidate{to: p.Last})
	}
}

// properName fits a run of proper nouns inside one noun phrase, which may begin
// after a determiner or a common noun: "the spokesman ▮Ned Price". What an "of"
// ties to an organisation's name may belong to it.
func (r *run) properName(pos int, org bool) {
	d := r.d
	if r.back {
		p := d.NounPhraseAt(pos - 1)
		if p == nil || p.Last != pos {
			return
		}
		to := pos
		for to > p.First && d.Tokens[to-1].Tag.Proper() {
			to--
		}
		if to < pos {
			r.cands = append(r.cands, candidate{to: to})
		}
		return
	}
	p := d.NounPhraseAt(pos)
	if p == nil {
		return
	}
	to := pos
	for to < p.Last && d.Tokens[to].Tag.Proper() {
		to++
	}
	if to == pos {
		return
	}
	if org && to == p.Last {
		if e := d.Extend(p.First); e != p.Last {
			r.cands = append(r.cands, candidate{to: e})
		}
	}
	r.cands = append(r.cands, candidate{to: to})
}

func (r *run) speaker(pos int) {
	if r.back {
		if s := r.before.find(pos, r.d.SubjectBefore); s != nil {
			r.cands = append(r.cands, candidate{to: s.First, first: s.Mention, last: s.Stop, subject: s})
		}
		return
	}
	if s := r.after.find(pos, r.d.SubjectAfter); s != nil {
		r.cands = append(r.cands, candidate{to: s.Last, first: s.Mention, last: s.Stop, subject: s})
	}
}

// possessor fits, to the left, a noun phrase's possessor: the name before "'s",
// or "his". It is part of the noun phrase whose head follows.
func (r *run) possessor(pos int) {
	d := r.d
	if !r.back || pos < 1 {
		return
	}
	switch d.Tokens[pos-1].Tag {
	case text.PRPS:
		r.cands = append(r.cands, candidate{to: pos - 1})
	case text.POS:
		if p := d.NounPhraseAt(pos - 1); p != nil && p.First < pos-1 {
			r.cands = append(r.cands, candidate{to: p.First, first: p.First, last: pos - 1, subject: &text.Subject{
				First: p.First, Last: pos - 1, Mention: p.First, Stop: pos - 1, Head: pos - 2, Antecedent: -1,
			}})
		}
	}
}

// prepositional fits a preposition and the noun phrase after it.
func (r *run) prepositional(pos int) {
	d := r.d
	if r.back {
		if p := d.NounPhraseAt(pos - 1); p != nil && p.Last == pos && p.First > 0 && d.Tokens[p.First-1].Tag == text.IN {
			r.cands = append(r.cands, candidate{to: p.First - 1})
		}
		return
	}
	if pos+1 >= len(d.Tokens) || d.Tokens[pos].Tag != text.IN && d.Tokens[pos].Tag != text.TO || d.Class(pos)&(text.That|text.Causal|text.Whether) != 0 {
		return
	}
	if p := d.NounPhraseAt(pos + 1); p != nil && p.First == pos+1 && d.Tokens[pos].Sentence == d.Tokens[pos+1].Sentence {
		if e := d.Extend(pos + 1); e != p.Last {
			r.cands = append(r.cands, candidate{to: e})
		}
		r.cands = append(r.cands, candidate{to: p.Last})
	}
}

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
		to = r.dateline(to, pos)
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
		if f != formAny && d.NounPhraseAt(pos) == nil && d.Tokens[pos].Shape&text.OpenMark == 0 || f == formAny && !r.predicative(pos) {
			return 0, false
		}
		return d.PhraseEnd(pos, to), true
	case f == formInfinitive:
		v := d.VerbGroupAt(pos)
		return to, v != nil && v.First == pos && v.Form&text.Infinitive != 0
	case f == formPredicate:
		v := d.VerbGroupAt(pos)
		return to, v != nil && v.First == pos && v.Form&text.Finite != 0
	case f == formGerund:
		v := d.VerbGroupAt(pos)
		return to, v != nil && v.First == pos && v.Form&text.Gerund != 0
	}
	if v := d.VerbGroupAt(pos); v != nil && v.First == pos && v.Form&text.Finite != 0 {
		return 0, false // a clause begins with its subject; this is "that" in "a plan that works"
	}
	if v := d.VerbGroupAt(pos); v != nil && v.First <= pos && pos <= v.Verb && v.Form&text.Infinitive != 0 {
		return 0, false
	}
	if t := d.Tokens[pos].Tag; t == text.CC || t == text.TO || t == text.IN && d.Class(pos)&(text.That|text.Whether) == 0 && !(pos+1 < to && d.Tokens[pos+1].Tag == text.CD) && !r.fronted(pos, to) {
		return 0, false // "said of it", "said after he left": this does not stand for the content
	}
	return to, d.ClauseAt(pos, to)
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
		return next != text.CD && d.Class(i)&(text.That|text.Whether) == 0
	}
	return false
}

// fronted tells whether the clause at pos begins with an adverbial before its
// subject: "said that in time all would see", "that after the vote, all left".
func (r *run) fronted(pos, to int) bool {
	d := r.d
	if d.Class(pos)&text.Causal == 0 && d.NounPhraseAt(pos+1) != nil && pos+1 < to {
		if e := d.Extend(d.NounPhraseAt(pos + 1).First); e < to && d.NounPhraseAt(e) != nil && d.VerbAfter(d.Extend(e)) {
			return true
		}
	}
	for i := pos + 1; i < to; i++ {
		if d.Tokens[i].Tag == text.Comma && d.ClauseAt(i, to) {
			return true
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

// dateline skips a place and date that open a paragraph: "LISBON, May 3 (AP) -".
func (r *run) dateline(first, to int) int {
	d := r.d
	if !r.starts(first, true) || d.Tokens[first].Shape&text.Upper == 0 {
		return first
	}
	for i := first; i < min(to, first+14); i++ {
		if d.VerbGroupAt(i) != nil {
			break
		}
		if d.Tokens[i].Tag == text.Colon {
			return i + 1
		}
	}
	return first
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
