package rules

import "github.com/newsclaim/newsclaim/text"

// spanned tries every way in which a type fits at boundary pos, the longest
// first, and goes on behind it.
func (r *run) spanned(in *instr, pos int) bool {
	from := len(r.cands)
	r.candidates(in.x, form(in.y), pos)
	upto := len(r.cands)
	for i := from; i < upto; i++ {
		c := &r.cands[i] // which step may move
		to, first, last, subject := c.to, c.first, c.last, c.subject
		var keep Capture
		if in.cap >= 0 {
			keep = r.caps[in.cap]
			k := &r.caps[in.cap]
			k.Entry, k.Match, k.Subject, k.Verb = c.entry, c.match, c.subject, c.verb
		}
		if r.step(in.next, to) {
			if in.cap >= 0 && subject != nil {
				r.caps[in.cap].First, r.caps[in.cap].Last = first, last
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
	if r.atEnd(pos) && r.m.builtin[typ] != tSubject && f != formBefore && f != formAbove && f != formAfter {
		return
	}
	if b := r.m.builtin[typ]; b != tNone && b != tNumber {
		r.d.CompleteAll()
	}
	switch r.m.builtin[typ] {
	case tQuote:
		if (f == formBefore || f == formAbove) && !(r.back && r.atEnd(pos) && r.sameParagraph(pos) == (f == formBefore)) {
			return
		}
		if f == formBefore && !r.alone(pos) {
			return
		}
		if f == formAfter && (r.back || !r.atEnd(pos) || pos > 0 && r.d.Word(pos-1) == "." && !r.standsAlone(pos)) {
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
			if r.m.builtin[typ] == tPronoun && t == text.PRP || r.m.builtin[typ] == tAdverb && t.Adverb() && !r.bounds(min(pos, to)) {
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

// bounds tells whether the adverb at token i belongs to the noun phrase behind it:
// "said ▮nearly every boat was late"; "said ▮not all of them left"; not "said just today".
func (r *run) bounds(i int) bool {
	d := r.d
	if d.Class(i)&(text.Degree|text.Not) == 0 || i+1 >= len(d.Tokens) {
		return false
	}
	p := d.NounPhraseAt(i + 1) // which the chunker may have begin with the adverb
	return p != nil && p.First >= i && p.First <= i+1 && p.Kind != text.Pronoun && p.Kind != text.Proper && d.Class(p.Head)&(text.Calendar|text.Period) == 0
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

// isCue tells whether a verb group's head is in a lexicon of verbs that report (the
// attribute class), other than of what somebody thinks and does not say (unsaid) and of
// those that do so beside a quotation alone (quoting).
func (r *run) isCue(v *text.VerbGroup) bool {
	for s := r.start[v.First]; s >= 0; s = r.spans[s].nextStart {
		if e := r.spans[s].entry; r.spans[s].verb == v && e.Attr("class") != "" && e.Attr("unsaid") == "" && e.Attr("quoting") == "" {
			return true
		}
	}
	return false
}

// alone tells whether the quotation that ends before pos begins a sentence: what stands
// before it there would tell who says it, as in: Poe asked: “Who will pay?” ▮Nobody answered.
func (r *run) alone(pos int) bool {
	d := r.d
	q := d.Tokens[pos-1].Quote
	return q < 0 || d.Quotes[q].First == d.Sentences[d.Tokens[d.Quotes[q].First].Sentence].First
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

// standsAlone tells whether a quotation begins at pos, in the paragraph of the sentence
// before, that nothing follows in its own sentence: “We all pay.”, but not “We all pay,”
// the boatman said.
func (r *run) standsAlone(pos int) bool {
	d := r.d
	return r.sameParagraph(pos) && d.Tokens[pos].Quote >= 0 && d.EndsSentence(&d.Quotes[d.Tokens[pos].Quote])
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
	p := d.NounPhraseFrom(pos)
	if p == nil {
		return
	}
	of, e := p.Last, d.Extend(pos)
	if f == formObject { // "told reporters at a briefing": the hearer ends before a place
		if of = d.ExtendOf(pos); of != p.Last && !d.VerbAfter(of) {
			r.phrase(pos, of)
		}
		if of == p.Last && !d.VerbAfter(p.Last) {
			r.phrase(pos, p.Last)
		}
	}
	if e != of && !(f == formObject && d.VerbAfter(e)) {
		r.phrase(pos, e)
	}
	if f != formObject || of != p.Last && !d.VerbAfter(p.Last) {
		r.phrase(pos, p.Last)
	}
}

// phrase adds the candidate that ends at token e, or behind it where the mark
// there closes a quotation begun behind pos: “the paper "Our Town"▮”.
func (r *run) phrase(pos, e int) {
	if d := r.d; e < len(d.Tokens) && d.Tokens[e].Shape&text.CloseMark != 0 {
		if q := d.Tokens[e].Quote; q >= 0 && d.Quotes[q].First >= pos && d.Quotes[q].Last == e+1 {
			e++
		}
	}
	r.cands = append(r.cands, candidate{to: e})
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
	if p := d.NounPhraseFrom(pos + 1); p != nil && d.Tokens[pos].Sentence == d.Tokens[pos+1].Sentence {
		if e := d.Extend(pos + 1); e != p.Last {
			r.phrase(pos, e)
		}
		r.phrase(pos, p.Last)
	}
}
