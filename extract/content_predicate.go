package extract

import "github.com/newsclaim/newsclaim/text"

// predicate is where a content ends before a further predicate of the one who
// speaks, or a clause of the reporter's, by their tense: "says she will vote ▮but
// has named nobody", "said he is well ▮and took his hat", "said he was well, ▮but
// went to bed", "says he was ill, ▮but the doctors know better".
func (a *article) predicate(x *attribution, r tokenRange) int {
	d := a.doc
	cue := d.VerbGroupAt(x.head)
	if cue != nil && cue.Form&text.Gerund != 0 && (a.commaBefore(cue.First) || cue.Form&text.Passive != 0) {
		return a.mainAgain(x, r)
	}
	if end := a.besides(x, r); end > 0 {
		return end
	}
	if cue != nil && cue.Form&text.Participle != 0 && a.commaBefore(cue.First) {
		if end := a.mainBehind(x, r); end < r.last {
			return end
		}
	}
	if cue == nil || cue.Form&(text.Finite|text.Modal) != text.Finite {
		for i := range a.unquoted(x, r) {
			if a.leavesDeed(x, i, r) {
				return i
			}
		}
		return r.last
	}
	said := a.verbTense(cue)
	who := a.relativeSource(x)
	var near *text.VerbGroup // the last finite verb before the conjunction
	modals := true           // no other verb stands before it
	inner := false           // a relative clause has begun behind it
	for i := range a.unquoted(x, r) {
		inner = inner || a.relative(i)
		if v := a.finiteAt(i); v != nil && i > r.first && !a.relative(i-1) {
			near, modals, inner = v, modals && a.verbTense(v) == modal, false
		} else if v := d.VerbGroupFrom(i); v != nil && near == nil && v.Form&text.Bare != 0 && i > r.first && d.NounPhraseAt(i-1) != nil {
			near, modals = v, false // "proposed that the mill ▮be sold"
		}
		switch {
		case near != nil && d.Tokens[i].Tag == text.Comma && a.aside(said, a.verbTense(near), i, r):
			return i
		case near == nil && d.Tokens[i].Tag == text.Colon && a.leavesDeed(x, i, r):
			return i
		case d.Tokens[i].Tag != text.CC && d.Class(i)&(text.But|text.Concession) == 0 || i == r.first || i+1 >= r.last:
		case who && a.relative(i+1) && a.commaBefore(i), // "who said S, ▮and who left"
			near == nil && (a.bareVerb(r.first) || a.deed(x, tokenRange{r.first, i})) && a.finiteBehind(i), // "vowed to go ▮and took his hat", "denied going▮, but will not talk"
			near != nil && modals && near.Form&text.Passive == 0 && said == past && a.pastBehind(i),        // "said he would go ▮and took his hat"
			near == nil && a.leavesDeed(x, i, r),
			near != nil && !inner && said == present && a.returns(near, i),
			near != nil && a.turns(said, a.verbTense(near), i, r.last):
			return i
		}
	}
	return r.last
}

// leavesDeed tells whether a clause with a subject of its own begins behind the
// conjunction or colon at token i, which cannot join what somebody is to do: "told them to
// go▮, and they went", "told her not to wait▮: the train was late".
func (a *article) leavesDeed(x *attribution, i int, r tokenRange) bool {
	d := a.doc
	if i == r.first || a.verbOf(i+1, r.last) == nil || !a.deed(x, tokenRange{r.first, i}) {
		return false
	}
	return d.Tokens[i].Tag == text.Colon || d.Class(i)&text.But != 0 || d.Tokens[i].Tag == text.CC && (a.commaBefore(i) || d.NounPhraseAt(i+1).Kind == text.Pronoun && !d.ClauseAt(r.first, i))
}

// mainAgain is where the content of a participle between commas ends, before a
// verb that goes on the main clause: "left the hall, saying he was ill▮, and went
// home".
func (a *article) mainAgain(x *attribution, r tokenRange) int {
	d := a.doc
	for i := range a.unquoted(x, r) {
		if d.Tokens[i].Tag != text.CC || i == r.first || !a.commaBefore(i) {
			continue
		}
		at := i + 1
		for at < r.last && d.Tokens[at].Tag.Adverb() && d.VerbGroupAt(at) == nil {
			at++
		}
		if v := a.finiteAt(at); v != nil && a.verbTense(v) == past && d.ClauseAt(r.first, i) {
			return i
		}
	}
	return r.last
}

// besides is the conjunction in r behind which another -ing form with a subject of its own
// joins that of x, "with some calling her a hero ▮and others leaving"; 0 for none.
func (a *article) besides(x *attribution, r tokenRange) int {
	d := a.doc
	if !a.beside(x) || x.source.first == 0 || d.Tokens[x.source.first-1].Tag != text.IN {
		return 0
	}
	for i := range a.unquoted(x, r) {
		if a.finiteAt(i) != nil {
			return 0
		}
		p := d.NounPhraseFrom(i + 1)
		if d.Tokens[i].Tag != text.CC || i == r.first || p == nil {
			continue
		}
		if v := d.VerbGroupAt(d.Extend(p.First)); v != nil && v.Form == text.Gerund && v.First < r.last {
			return i
		}
	}
	return 0
}

// mainBehind is where a content ends behind a participle that a comma parts from the
// subject, before the comma and the main verb: "Poe, asked whether he was well▮, shrugged".
func (a *article) mainBehind(x *attribution, r tokenRange) int {
	d := a.doc
	for i := range a.unquoted(x, r) {
		if i > r.first && d.Tokens[i].Tag == text.Comma && a.finiteAt(i+1) != nil && d.ClauseAt(r.first, i) {
			return i
		}
	}
	return r.last
}

// bareVerb tells whether an infinitive or an -ing form begins at token i: a
// finite verb cannot join it.
func (a *article) bareVerb(i int) bool {
	if t := a.doc.Tokens[i].Tag; (t == text.IN || t == text.TO) && a.doc.VerbGroupAt(i) == nil { // "to ▮stealing wheat"
		i++
	}
	v := a.doc.VerbGroupFrom(i)
	return v != nil && v.Form&(text.Infinitive|text.Gerund) != 0
}

// finiteBehind tells whether a verb that is certainly finite begins behind the
// conjunction at token i.
func (a *article) finiteBehind(i int) bool {
	v := a.finiteAt(i + 1)
	return v != nil && (a.verbTense(v) != present || a.doc.Tokens[v.Verb].Tag == text.VBZ)
}

// pastBehind tells whether a verb in the past tense begins behind the conjunction
// at token i.
func (a *article) pastBehind(i int) bool {
	v := a.finiteAt(i + 1)
	return v != nil && a.verbTense(v) == past
}

// aside tells whether a relative clause that ends r begins behind the comma at
// token i and leaves the tense of what was said, last in near, for that of the
// reporter: "said he would mend the roof▮, which is old".
func (a *article) aside(cue, near verbTense, i int, r tokenRange) bool {
	d := a.doc
	if cue != past || near != past && near != modal || !d.ClauseAt(r.first, i) {
		return false
	}
	at := i + 1
	if d.Tokens[at].Tag == text.IN {
		at++
	}
	if at >= r.last || !a.relative(at) && !(d.Tokens[at].Tag == text.WRB && a.properBefore(i)) {
		return false
	}
	v := a.finiteAt(at + 1)
	if v == nil {
		v = a.verbOf(at+1, r.last)
	}
	if v == nil || v.Form&text.Modal != 0 || a.verbTense(v) == past {
		return false
	}
	for k := v.Last; k < r.last; k++ {
		if d.Tokens[k].Tag == text.Comma {
			return false
		}
	}
	return true
}

// turns tells whether what the conjunction at token i adds is no part of a content
// that was last in the tense near: in that of the cue the reporter goes on.
func (a *article) turns(cue, near verbTense, i, last int) bool {
	comma := a.commaBefore(i) || a.doc.Dash(i-1) && a.doc.Class(i)&text.Concession != 0
	next := i + 1
	if a.doc.Class(i)&text.Concession != 0 && a.doc.NounPhraseAt(next) == nil { // "even as", "though often"
		next++
	}
	if v := a.finiteAt(next); v != nil {
		if cue == past && v.Form&(text.Modal|text.Negated) == text.Modal|text.Negated && a.doc.Class(v.Head)&text.Report != 0 && a.doc.Class(i)&text.But != 0 {
			return true // "said he was well, but would not mention why"
		}
		return turnsFrom(cue, near, a.verbTense(v), comma && (a.doc.Class(i)&text.But == 0 || a.toDo(v)))
	}
	v := a.verbOf(next, last)
	return v != nil && comma && leaves(cue, near, a.verbTense(v))
}

// returns tells whether the verb behind the conjunction at token i, one of saying or thinking,
// comes back from the past, or from what may be, to the present of the one who speaks: "says
// it was cheap ▮and praises it".
func (a *article) returns(near *text.VerbGroup, i int) bool {
	v := a.finiteAt(i + 1)
	if v == nil || a.doc.Class(v.Head)&text.Acting == 0 || a.verbTense(v) != present {
		return false
	}
	t := a.verbTense(near)
	return t == past || t == modal
}

// toDo tells whether an infinitive or what is lacking follows v: in "said he was
// well, but declined to go" and "… but gave no details" the reporter goes on, in "…
// but found the town too loud" perhaps not.
func (a *article) toDo(v *text.VerbGroup) bool {
	d := a.doc
	for i := v.Last; i < min(v.Last+2, len(d.Tokens)); i++ {
		if d.Tokens[i].Tag == text.TO || d.Class(i)&text.Lacking != 0 {
			return true
		}
	}
	return false
}

// turnsFrom tells whether a verb without a subject of its own goes on that of
// the cue and not the one near before it; comma tells of one before a conjunction
// that adds.
func turnsFrom(cue, near, v verbTense, comma bool) bool {
	switch {
	case v == past && cue == past && near == past:
		return comma
	case v == past:
		return cue != present && near == present
	}
	return v == perfect && cue != past && near != perfect
}

// leaves tells whether a verb with a subject of its own goes on in the tense of
// the cue, and not in that near before it.
func leaves(cue, near, v verbTense) bool {
	switch {
	case v == modal || v == near:
		return false
	case cue == past:
		return v == past && near != perfect
	}
	return v != past
}

// properBefore tells whether a name or a day of the calendar ends before token i.
func (a *article) properBefore(i int) bool {
	p := a.doc.NounPhraseAt(i - 1)
	return p != nil && (p.Kind == text.Proper || a.doc.Class(p.Head)&text.Calendar != 0)
}

// verbOf is the finite verb group behind the noun phrase that begins at token i, or nil.
func (a *article) verbOf(i, last int) *text.VerbGroup {
	p := a.doc.NounPhraseFrom(i)
	if i >= last || p == nil {
		return nil
	}
	end := a.doc.Extend(i)
	if end >= last {
		return nil
	}
	return a.finiteAt(end)
}

// verbTense is that of a finite verb group.
type verbTense uint8

const (
	present verbTense = iota
	past
	perfect
	modal
)

// verbTense is how v stands in time.
func (a *article) verbTense(v *text.VerbGroup) verbTense {
	switch t := a.doc.Tokens[v.Verb].Tag; {
	case v.Form&text.Modal != 0:
		return modal
	case t == text.VBD || t == text.VBN:
		return past
	case a.doc.Class(v.Verb)&text.Have != 0 && v.Head > v.Verb:
		return perfect
	}
	return present
}
