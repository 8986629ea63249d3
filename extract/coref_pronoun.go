package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// pronounAt is what the lexicons know of the pronoun at token i.
func (c *cast) pronounAt(i int) (pronoun, bool) {
	if !c.is(i, classPronoun) || c.nameAt[i] >= 0 {
		return pronoun{}, false
	}
	switch c.doc.Tokens[i].Tag {
	case text.PRP, text.PRPS, text.WP, text.WDT, text.WPS:
	default:
		if np := c.doc.NounPhraseAt(i); np != nil && np.Kind != text.Pronoun {
			return pronoun{}, false
		}
	}
	p, ok := c.names.pronoun(fold(c.doc.Word(i)))
	return p, ok
}

// resolvePronoun is the figure that the pronoun at token i stands for, or -1.
// The speaker of a claim that holds the pronoun is none of the candidates: of
// himself he says "I".
func (c *cast) resolvePronoun(i int, p pronoun, holder int) int {
	d := c.doc
	at := d.Tokens[i]
	paragraph := c.paragraphOf(i)
	best, most, where := -1, -30, 0
	if p.gender == neuter {
		most = -14
	}
	asked := c.askedBefore(i, p)
	end, _ := slices.BinarySearchFunc(c.recent, i, func(o occurrence, i int) int { return o.token - i })
	seen := make(map[int]bool, 8)
	consider := func(o occurrence, quoted bool) {
		f := c.figures[o.figure]
		if o.figure == holder {
			return
		}
		one := p.plural && f.kind == Anonymous && o.figure == c.speaker && c.oneOf(f, i)
		if !one && !agrees(f, p) {
			return
		}
		far := int(at.Sentence - d.Tokens[o.token].Sentence)
		score := -4 * min(far, 10)
		if gap := paragraph - c.paragraphOf(o.token); gap > 0 {
			score -= 4*(gap-1) + 2
		}
		if o.subject {
			score += 5
		}
		if o.aside {
			score -= 3
		}
		if o.figure == c.speaker && c.spoke < i {
			score += 4
		}
		if quoted {
			score += 4
		}
		if one {
			score += 6
		}
		if p.gender == neuter && f.name == "" && far == 0 && c.inContent(i, o.token) { // "The dam will be mended, it said"
			score -= 10
		}
		if o.figure == asked { // who has been asked answers
			score += 12
		}
		score += c.agreement(f, p)
		if f.count == 1 && f.full >= 0 && far == 1 && c.paragraphOf(f.full) == paragraph {
			score += 4 // just introduced
		}
		if seen[o.figure] {
			score++ // spoken of more than once
		}
		seen[o.figure] = true
		if score > most {
			best, most, where = o.figure, score, o.token
		}
	}
	if at.Quote >= 0 { // who is spoken of in the same quotation
		for k := i - 1; k >= 0 && k > i-60 && d.Tokens[k].Quote >= 0; k-- {
			if n := c.nameAt[k]; n >= 0 && c.named[n].last == k+1 && c.named[n].figure >= 0 {
				consider(occurrence{figure: c.named[n].figure, token: k}, true)
			} else if n < 0 {
				if np := d.NounPhraseAt(k); np != nil && np.Head == k && c.headWord(np).class&(classHuman|classAnyOrg) != 0 && c.figureAt[k] == 0 {
					if f := c.readNoun(np); f >= 0 {
						c.figureAt[k] = int32(f + 1)
					}
				}
				if f := c.figureAt[k]; f > 0 {
					consider(occurrence{figure: int(f - 1), token: k, subject: true}, true)
				}
			}
		}
	}
	for k := end - 1; k >= 0 && k >= end-lookBack; k-- {
		consider(c.recent[k], false)
	}
	if best < 0 || c.eitherOf(best, where, i, p) || p.plural && c.figures[best].kind == Organization && !c.figures[best].plural && c.couple(end, where, i) {
		return c.unnamedPronoun(p, i)
	}
	if f := c.figures[best]; f.kind == Person && (f.gender == anyGender || f.guessed) && p.gender != anyGender {
		f.gender, f.guessed = p.gender, true
	}
	return best
}

// oneOf tells whether a plural pronoun at token i, a source, can stand for the single
// person without a name, of whom nothing tells whether it is a man or a woman, who spoke
// in the sentence before: "A spokesperson said no. It was late, ▮they▮ added".
func (c *cast) oneOf(f *figure, i int) bool {
	return c.sources[i] != nil && !f.plural && f.gender == anyGender && c.doc.Tokens[i].Sentence == c.doc.Tokens[c.spoke].Sentence+1 && c.paragraphOf(c.spoke) == c.paragraphOf(i)
}

// eitherOf tells whether the pronoun at token i may as well mean another figure as f,
// with whom f stands joined at token k in the sentence before: "Ann Poe and her sister
// left. She said".
func (c *cast) eitherOf(f, k, i int, p pronoun) bool {
	d := c.doc
	np := d.NounPhraseAt(k)
	if p.gender != male && p.gender != female || c.sources[i] == nil || np == nil || np.First < 2 || d.Tokens[i].Sentence != d.Tokens[k].Sentence+1 || d.Class(np.First-1)&text.And == 0 {
		return false
	}
	h := np.First - 2
	q := d.NounPhraseAt(h)
	if q == nil || q.Last != np.First-1 || d.Tokens[h].Sentence != d.Tokens[k].Sentence || !c.subject(q) {
		return false
	}
	other := int(c.figureAt[q.Head]) - 1
	if n := c.nameAt[q.Head]; n >= 0 {
		other = c.named[n].figure
	}
	if other < 0 || other == f {
		return false
	}
	x := c.figures[other]
	return x.kind == Person && x.gender == p.gender && !x.guessed && c.figures[f].gender == p.gender && !c.figures[f].guessed
}

// couple tells whether two people are the subject of a clause not before the sentence of
// token k, among the last occurrences before index end, so that a plural pronoun at token
// i means them: "Ann Poe and her husband bought it from the bank. They said".
func (c *cast) couple(end, k, i int) bool {
	const near = 2 // sentences
	d := c.doc
	human := func(np *text.NounPhrase) bool {
		if n := c.nameAt[np.Head]; n >= 0 && c.named[n].figure >= 0 {
			return c.figures[c.named[n].figure].kind == Person
		}
		return c.headWordIs(np, classHuman) && !c.headWordIs(np, classAnyOrg)
	}
	for n := end - 1; n >= 0 && n >= end-lookBack; n-- {
		o := c.recent[n]
		s := d.Tokens[o.token].Sentence
		if d.Tokens[i].Sentence-s > near || s < d.Tokens[k].Sentence {
			return false
		}
		p := d.NounPhraseAt(o.token)
		if p == nil || c.afterPreposition(p) || !human(p) || !c.opensClause(p.First) {
			continue
		}
		if q := d.NounPhraseFrom(p.Last + 1); q != nil && d.Class(p.Last)&text.And != 0 && human(q) && (c.governs(q.Last) || c.comma(q.Last) && d.Tokens[q.Last+1].Tag == text.WP) {
			return true
		}
	}
	return false
}

// opensClause tells whether a sentence or a clause behind a comma begins at token i.
func (c *cast) opensClause(i int) bool {
	return i == c.doc.Sentences[c.doc.Tokens[i].Sentence].First || c.comma(i-1)
}

// askedBefore is the person whom the claim in the sentence before token i asks
// something, where a pronoun there is a source; -1 for none.
func (c *cast) askedBefore(i int, p pronoun) int {
	if c.speaker < 0 || p.plural || p.gender == neuter || c.sources[i] == nil || c.sources[c.spoke] == nil || c.doc.Tokens[i].Sentence != c.doc.Tokens[c.spoke].Sentence+1 {
		return nobody
	}
	x := c.sources[c.spoke]
	if x.match == nil || x.addressee.empty() {
		return nobody
	}
	if cue := x.match.Capture("cue"); cue == nil || cue.Entry == nil || !c.names.has("inquiring", cue.Entry.Lemma) {
		return nobody
	}
	for k := x.addressee.last - 1; k >= x.addressee.first; k-- {
		if n := c.nameAt[k]; n >= 0 {
			return c.named[n].figure
		}
		if f := c.figureAt[k]; f > 0 {
			return int(f - 1)
		}
	}
	return nobody
}

// inContent tells whether token k is in the content of the claim whose source is
// the pronoun at token i.
func (c *cast) inContent(i, k int) bool {
	x := c.sources[i]
	if x == nil {
		return false
	}
	for _, s := range x.content {
		if s.first <= k && k < s.last {
			return true
		}
	}
	return false
}

// unnamedPronoun is a figure for a pronoun that takes up nobody.
func (c *cast) unnamedPronoun(p pronoun, i int) int {
	switch {
	case c.sources[i] == nil:
		return nobody
	case p.gender == neuter:
		return c.unnamed(Organization, i)
	case p.plural:
		return c.unnamed(Group, i)
	}
	f := c.unnamed(Person, i)
	c.figures[f].gender = p.gender
	return f
}

// agrees tells whether a pronoun can stand for a figure at all.
func agrees(f *figure, p pronoun) bool {
	human := f.kind == Person || f.kind == Anonymous
	switch {
	case p.plural:
		return f.plural || f.kind == Group || f.kind == Organization && f.is&classPlace == 0
	case p.gender == neuter:
		return !human && !f.plural
	}
	return human && !f.plural && (f.gender == anyGender || f.gender == p.gender || f.guessed)
}

// agreement is how well a pronoun fits a figure that it can stand for.
func (c *cast) agreement(f *figure, p pronoun) int {
	switch {
	case p.plural:
		if f.plural {
			return 3
		}
		return -4
	case p.gender == neuter:
		if f.is&classPlace != 0 {
			return -4
		}
		return 0
	case f.gender == anyGender && f.kind == Anonymous && p.gender != anyGender:
		return -8 // "her doctor"
	case f.gender == anyGender:
		return 0
	case f.gender == p.gender && f.guessed:
		return 2
	case f.gender == p.gender:
		return 4
	}
	return -8
}
