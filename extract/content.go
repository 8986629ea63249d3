package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// trim leaves out the marks at the ends of r that delimit it and do not belong to
// it: commas, stops, dashes, and quotation marks whose partner lies outside.
func (a *article) trim(r tokenRange) tokenRange {
	for r.first < r.last && a.edge(r.first, r, true) {
		r.first++
	}
	for r.first < r.last && a.edge(r.last-1, r, false) {
		r.last--
	}
	return r
}

func (a *article) edge(i int, r tokenRange, left bool) bool {
	t := &a.doc.Tokens[i]
	if left && i < a.doc.Lead(a.doc.Sentences[t.Sentence].First) {
		return true
	}
	if left && t.Tag.Adverb() && a.doc.Class(i)&text.Not == 0 && i+1 < r.last && a.doc.Tokens[i+1].Tag == text.TO && a.doc.VerbGroupAt(i) == a.doc.VerbGroupAt(i+1) && a.doc.VerbGroupAt(i) != nil {
		return true // "declined ▮twice to speak": of the cue
	}
	if t.Shape&(text.OpenMark|text.CloseMark) != 0 && t.Quote >= 0 {
		q := &a.doc.Quotes[t.Quote]
		return q.First < r.first || q.Last > r.last || !q.Closed && !left
	}
	switch t.Tag {
	case text.Comma, text.Colon:
		return true
	case text.Stop:
		return left || t.End-t.Start == 1 && a.doc.Text[t.Start] == '.'
	case text.Quo, text.Unq:
		return true
	}
	return false
}

// delimit settles where each content ends. The rules give a content the rest of
// its sentence; here it is cut where the next attribution of the same level
// begins: "said A, and added B", "said A, adding B", "said A, Smith said",
// "said A, but Jones said B", "A, according to Smith". An attribution whose
// source stands inside the content ("said that Smith told him") stays in it.
func (a *article) delimit(found []*attribution) {
	for i, x := range found {
		for k := range x.content {
			r := &x.content[k]
			if r.first < x.cue.first {
				r.first = a.opening(x, *r)
				r.first = a.behindOthers(x, *r, found[:i])
				r.last = a.quoted(x, *r)
				if k == 0 && len(x.content) > 1 {
					r.first = a.half(*r, x.content[1])
				}
				continue
			}
			if k > 0 && x.content[0].first < x.cue.first && a.later(*r) {
				r.last = r.first
				continue
			}
			for _, y := range found[i+1:] {
				if y.frame.first >= r.last {
					if y.cue.first >= r.last+60 {
						break
					}
					continue
				}
				if y.quote != x.quote || y.cue.first < r.first {
					continue
				}
				if at := a.boundary(x, y); at > 0 && at < r.last {
					r.last = max(at, r.first)
				}
			}
			r.last = a.close(x, *r)
			*r = a.trim(*r)
		}
		x.content = slices.DeleteFunc(x.content, tokenRange.empty)
	}
}

// behindOthers is where r, a content before its cue, begins: behind the
// attribution of an earlier clause, where a conjunction parts the two, "S, A
// said, while ▮S, B said", or whose content goes on behind x, "A said ▮S – as B
// wrote – and S". Nothing is left of r where the other one stands right
// before x, which is then part of what it tells: "For one, A said, ▮B agreed".
func (a *article) behindOthers(x *attribution, r tokenRange, earlier []*attribution) int {
	d := a.doc
	for k := len(earlier) - 1; k >= 0; k-- {
		y := earlier[k]
		if y.cue.first < r.first {
			break
		}
		if n := len(y.content); n > 0 && len(x.content) == 1 && y.quote == x.quote && !y.unsaid && a.tells(y) && y.content[n-1].first > y.cue.first && y.content[n-1].last >= x.frame.last {
			return y.content[n-1].first // "A said ▮S – as B wrote – and S"
		}
		if y.quote != x.quote || len(y.content) == 0 || y.content[0].first < r.first || y.content[0].last > y.frame.first || y.frame.last > r.last {
			continue
		}
		if a.resumes(y, x) {
			return r.last
		}
		at := a.pastComma(y.frame.last)
		if at > y.frame.last && d.Tokens[at].Tag == text.CC || d.Class(at)&(text.Contrast|text.Concession) != 0 && d.Tokens[at].Tag == text.IN {
			if d.ClauseAt(at+1, r.last) {
				return at + 1
			}
		}
	}
	return r.first
}

// tells tells whether the cue of x is a finite verb.
func (a *article) tells(x *attribution) bool {
	v := a.doc.VerbGroupAt(x.head)
	return v != nil && v.Form&text.Finite != 0
}

// pronoun tells whether the source of x is a personal pronoun.
func (a *article) pronoun(x *attribution) bool {
	return x.source.last == x.source.first+1 && a.doc.Class(x.source.first)&text.Nominative != 0
}

// half is where r, a content before a parenthesis, begins, where that parts the
// second of two clauses and not the first: behind the conjunction, "He ran because▮,
// they said, S", or before its subject, "He ran, and ▮the dog, they said, barked".
func (a *article) half(r, rest tokenRange) int {
	d := a.doc
	i := r.last - 1
	if i > r.first && d.Tokens[i].Tag.Adverb() {
		i--
	}
	if i > r.first+1 && (d.Tokens[i].Tag == text.CC || d.Class(i)&(text.Causal|text.Whether) != 0) && d.ClauseAt(r.first, i) {
		if a.finiteAt(rest.first) != nil || !a.hasVerb(rest) { // "He ran and▮, they said, fell": one subject
			return r.first
		}
		return i + 1
	}
	if a.finiteAt(rest.first) == nil {
		return r.first
	}
	for i = r.last - 1; i > r.first+2; i-- {
		if d.Tokens[i].Tag != text.CC || d.Tokens[i-1].Tag != text.Comma {
			continue
		}
		if p := d.NounPhraseFrom(i + 1); p != nil && d.Extend(i+1) == r.last && d.ClauseAt(r.first, i-1) {
			return i + 1
		}
	}
	return r.first
}

// later tells whether r is no clause but says how much earlier or later than
// something else: "a day after it rained".
func (a *article) later(r tokenRange) bool {
	p := a.doc.NounPhraseFrom(r.first)
	return p != nil && p.Last < r.last && a.doc.Class(p.Last)&text.Causal != 0
}

// resumes tells whether x, behind a parenthesis, goes on with y and no more than
// a comma between them: "For one, A said▮, B agreed to it".
func (a *article) resumes(x, y *attribution) bool {
	return len(x.content) > 1 && y.frame.first <= a.pastComma(x.frame.last)
}

// commaBefore tells whether a comma stands before token i, perhaps within a
// closing quotation mark.
func (a *article) commaBefore(i int) bool {
	d := a.doc
	return i > 0 && d.Tokens[i-1].Tag == text.Comma || i > 1 && d.Tokens[i-1].Shape&text.CloseMark != 0 && d.Tokens[i-2].Tag == text.Comma
}

// joins tells whether the verb of y can join that of x: an -ing form joins one, and
// a bare one an infinitive or what follows a modal ("to step up and say").
func (a *article) joins(x, y *attribution) bool {
	v, w := a.doc.VerbGroupAt(x.head), a.doc.VerbGroupAt(y.head)
	switch {
	case v == nil || w == nil:
		return true
	case w.Form&text.Gerund != 0:
		return v.Form&text.Gerund != 0
	case w.Form&text.Bare != 0:
		return v.Form&(text.Bare|text.Infinitive|text.Modal) != 0
	}
	return true
}

// suffers tells whether y, a passive without a comma before its conjunction at token i,
// belongs to the clause that x says: "said he had complained and was told to wait".
func (a *article) suffers(x, y *attribution, i int) bool {
	w := a.doc.VerbGroupAt(y.head)
	return w != nil && w.Form&text.Passive != 0 && w.Head > w.Verb && w.First == i+1 && !a.commaBefore(i) && a.doc.ClauseAt(x.content[len(x.content)-1].first, i)
}

// gerund tells whether the cue of x is an -ing form.
func (a *article) gerund(x *attribution) bool {
	v := a.doc.VerbGroupAt(x.head)
	return v != nil && v.Form&text.Gerund != 0
}

// absolute is the preposition behind a comma with which an -ing form begins that has a
// subject of its own, beside the clause before it: ", ▮with his sons adding that S"; 0
// where there is none. What carries words ends no clause: ", in a letter saying".
func (a *article) absolute(y *attribution) int {
	d, s := a.doc, y.subject
	if s == nil || !s.Shared || s.First < 2 || d.Class(s.Head)&text.Message != 0 || !a.gerund(y) {
		return 0
	}
	k := s.First - 1
	if d.Tokens[k].Tag != text.IN || d.Tokens[k-1].Tag != text.Comma || d.Class(k)&(text.That|text.Causal|text.Whether|text.Of) != 0 {
		return 0
	}
	return k
}

// quoted is where a content before its cue ends behind its last quotation, where a
// comma closes that and nothing but a name follows: “…,” ▮Ann Poe, 67, a baker in
// Bergen, said.
func (a *article) quoted(x *attribution, r tokenRange) int {
	d := a.doc
	for i := r.last - 1; i > r.first && i > r.last-mostRemark; i-- {
		t := &d.Tokens[i]
		switch {
		case a.finiteAt(i) != nil:
			return r.last
		case t.Shape&text.CloseMark != 0 && a.within(t.Quote, x.quote):
			if d.Tokens[i-1].Tag == text.Comma && d.Quotes[t.Quote].First >= r.first && d.NounPhraseAt(i+1) != nil {
				return i + 1
			}
			return r.last
		}
	}
	return r.last
}

// dayBehindComma is the comma, or the mark behind it, before the adverbial of time that
// ends before token i, ", ▮in June he"; 0 where there is none.
func (a *article) dayBehindComma(i int) int {
	d := a.doc
	p := d.NounPhraseAt(i - 1)
	if i < 2 || p == nil || p.Last != i || d.Class(p.Head)&(text.Calendar|text.Period) == 0 {
		return 0
	}
	k := p.First
	if k > 0 && d.Tokens[k-1].Tag == text.IN && d.Class(k-1)&(text.Causal|text.Of) == 0 {
		k--
	}
	switch {
	case !a.commaBefore(k):
		return 0
	case d.Tokens[k-1].Tag == text.Comma:
		return k - 1
	}
	return k
}

// mostFronted is how many tokens may stand between a conjunction and the subject behind it.
const mostFronted = 16

// turnsTo is the conjunction behind a comma with which a clause begins that has y for its verb
// and something before its subject, which begins at token at: when or where that was said, "▮but
// on Friday she", or a clause of time, "▮but when he had left, she". It is 0 where there is none,
// and where the verb is in the present or perfect behind a cue of the past: the one who speaks goes on.
func (a *article) turnsTo(x, y *attribution, at int) int {
	d := a.doc
	first := x.content[len(x.content)-1].first
	w := d.VerbGroupAt(y.head)
	if s := y.subject; s == nil || s.Shared || s.First > y.cue.first || w == nil || a.past(x) && a.verbTense(w) != past {
		return 0
	}
	finite, loose := false, false // a finite verb stands between, a noun phrase that is no adverbial
	for k := at - 1; k > max(first, at-mostFronted); k-- {
		t := &d.Tokens[k]
		switch {
		case t.Quote != x.quote, t.Tag == text.Colon, t.Tag == text.Stop:
			return 0
		case (t.Tag == text.CC || d.Class(k)&text.But != 0) && a.commaBefore(k):
			if k+1 == at || d.Class(k+1)&text.That != 0 || (finite || loose) && !a.fronts(k+1, at) {
				return 0
			}
			return k
		case a.finiteAt(k) != nil:
			finite = true
		}
		if p := d.NounPhraseFrom(k); p != nil && d.Class(p.Head)&(text.Calendar|text.Period) == 0 && (d.Tokens[k-1].Tag != text.IN && d.Tokens[k-1].Tag != text.TO || d.Class(k-1)&text.Of != 0) && d.VerbGroupAt(k-1) == nil {
			loose = true
		}
	}
	return 0
}

// fronts tells whether all from token i to the comma before token at is a clause of time or a
// participle that stands before a subject: "▮when he had left, she", "▮, asked about it, she".
func (a *article) fronts(i, at int) bool {
	d := a.doc
	if d.Tokens[at-1].Tag != text.Comma {
		return false
	}
	if d.Tokens[i].Tag == text.Comma {
		i++
	}
	t := d.Tokens[i].Tag
	return d.Class(i)&text.Causal != 0 || t == text.VBN || t == text.VBG
}

// boundary is the token at which the content of x ends because y, whose cue
// comes later, begins there; 0 where y lies inside the content.
func (a *article) boundary(x, y *attribution) int {
	if y.unsaid && !x.unsaid {
		return 0 // "said she was ill and hoped to leave"
	}
	if y.noun {
		return 0 // "pointed to the plan and his call for a ban": no clause begins
	}
	d := a.doc
	if last := len(x.content) - 1; last > 0 && x.content[0].first < x.cue.first {
		if v := a.finiteAt(x.content[last].first); v != nil && v == d.VerbGroupAt(y.head) {
			return 0 // "The mill, they said, ▮warned them": the verb of what they said
		}
	}
	at := y.frame.first
	if a.relativeSource(y) && y.source.first > x.cue.last { // "said he had met Poe and Roe, ▮who claimed": no "and" of a clause
		at = y.source.first
	}
	for at > 0 && d.Tokens[at-1].Tag.Adverb() && d.Class(at-1)&text.But == 0 {
		at--
	}
	if len(x.content) > 1 && len(y.content) > 0 && y.content[0].first < x.cue.first && y.content[0].last > x.cue.first {
		if a.resumes(x, y) {
			return 0
		}
		if k := a.behindOthers(y, y.content[0], []*attribution{x}); k > x.cue.last {
			return x.frame.last // "S, A said▮, while S, B said"
		}
	}
	before := at - 1
	if s := y.subject; s != nil && !s.Shared && s.First < x.cue.first && x.cue.last <= s.Last {
		if y.source.first >= x.cue.last { // "a report, which found S, ▮the mayor said"
			return y.source.first
		}
		return s.Last // "the woman who said S ▮says"
	}
	if before < x.cue.last {
		if s := y.subject; s != nil && s.First <= x.cue.first && x.cue.last <= s.Last && s.Last <= y.cue.first {
			return s.Last // "a man who called her a thief ▮said": x describes the subject of y
		}
		return 0
	}
	t := &d.Tokens[before]
	if x.unsaid && !y.unsaid && (t.Tag == text.Comma || t.Tag == text.WDT || t.Tag == text.WP || d.Class(before)&text.Causal != 0) {
		return before // "hoped to leave, as he told her"
	}
	if c := y.content[0].first; a.relative(c) && c > x.cue.last && a.commaBefore(c) && a.pronoun(y) && !x.noun {
		return c // "said he would sell it▮, which he called a burden"
	}
	if len(y.content) > 1 && y.content[0].last == y.frame.first {
		return 0 // "a plan that Smith said would fail"
	}
	if k := y.cue.first - 1; k > x.cue.last && len(y.content) > 1 && d.Tokens[k].Tag == text.CC && a.suffers(x, y, k) {
		return 0 // "said she had liked it but had been told by him to leave"
	}
	if c := y.content[0]; len(y.content) == 1 && c.last == y.frame.first && c.last == c.first+1 && (a.relative(c.first) || d.Class(c.first)&text.That != 0) && !a.commaBefore(c.first) && d.Tokens[c.first-1].Tag != text.CC {
		return 0 // "said the noise that Smith decries would grow"
	}
	if len(y.content) > 1 && t.Tag == text.CC && y.source.empty() && y.content[0].last < before && y.content[0].first >= x.content[len(x.content)-1].first {
		return 0 // "said the choir was put up in a barn and told to wait"
	}
	if len(y.content) > 0 && y.content[0].first < y.frame.first { // "…, Smith said"
		if t.Tag == text.IN && d.Class(before)&(text.That|text.Causal|text.Whether) == 0 && before > x.cue.last {
			if end := y.frame.last; d.Dash(before-1) && end < len(d.Tokens) && d.Dash(end) {
				return 0 // "said the dam was old – as Poe wrote in May – and would break"
			}
			return before // "said the dam was old▮, as Poe wrote in May"
		}
		return at
	}
	if w := d.VerbGroupAt(y.head); w != nil && w.Form&text.Infinitive != 0 && a.deed(x, tokenRange{x.content[len(x.content)-1].first, before}) {
		return 0 // "asked her to come and to tell them"
	}
	shared := y.subject != nil && y.subject.Shared
	if k := a.absolute(y); k > x.cue.last {
		return k // "A said S▮, with B adding S"
	}
	if k := a.turnsTo(x, y, at); k > x.cue.last {
		return k // "A said S▮, but on Friday B said S"
	}
	day := a.dayBehindComma(at)
	switch {
	case t.Tag == text.CC && (shared && !a.joins(x, y) || a.suffers(x, y, before)):
		return 0
	case shared && t.Tag == text.CC && x.subject != nil && y.subject.Mention == x.subject.Mention:
		return before
	case shared && t.Tag == text.Comma, t.Tag == text.CC && a.gerund(x) && a.gerund(y):
		return before
	case shared && a.commaBefore(at): // “…,” saying
		return at
	case shared:
		return 0
	case t.Tag == text.CC:
		return before
	case day > x.cue.last: // "In May she said S▮, in June she said S"
		return day
	case d.Class(before)&(text.But|text.Causal) != 0:
		if before <= x.content[len(x.content)-1].first { // "said that, because Poe testified that S, S"
			return 0
		}
		if before > 0 && (d.Tokens[before-1].Tag == text.Comma || d.Tokens[before-1].Shape&text.CloseMark != 0) {
			return before
		}
	case !shared && a.meanwhile(before, y.cue.last):
		for before > 0 && d.Tokens[before-1].Tag.Adverb() {
			before--
		}
		if a.commaBefore(before) && before > x.content[len(x.content)-1].first+1 { // "A said S▮, even as B said S"
			return before
		}
	case t.Tag == text.Colon:
		return before
	}
	return 0
}
