package extract

import (
	"github.com/newsclaim/newsclaim/text"
)

// readNoun gives a noun outside names its figure: one spoken of before, or for a
// noun for somebody a new one; -1 for other nouns.
func (c *cast) readNoun(np *text.NounPhrase) int {
	np = c.whole(np)
	w := c.headWord(np)
	if w.class&(classHuman|classAnyOrg|classDocument|classCollective) == 0 && (w.class&classDemonym == 0 || !c.definite(np)) && len(c.noun[c.lemma(np, w)]) == 0 {
		return nobody
	}
	if c.beforeName(np) || c.sources[np.Head] == nil && np.First > 0 && c.doc.Class(np.First-1)&text.Be != 0 { // "who was her mate"
		return nobody
	}
	if w.class&(classHuman|classAnyOrg|classCollective) == 0 && c.sources[np.Head] == nil {
		if !c.definite(np) {
			return nobody
		}
		f, _ := c.takenUp(np, w)
		return f
	}
	return c.resolveNounAs(np, w, nil)
}

// whole is a noun phrase with the country before it, where the tagger has taken
// that for a name and the chunker has parted them: "the Finnish foreign ministry".
func (c *cast) whole(np *text.NounPhrase) *text.NounPhrase {
	if k := np.First - 1; k >= 3 && c.comma(k) && c.comma(k-2) && c.is(k-1, classPlace) && c.headWord(np).class&classAnyOrg != 0 { // "the Dover, Mass., company"
		if p := c.doc.NounPhraseAt(k - 3); p != nil && p.Last == k-2 && c.is(p.First, classDefinite) && c.doc.NounPhraseAt(p.First) == p {
			return &text.NounPhrase{First: p.First, Last: np.Last, Head: np.Head, Kind: np.Kind}
		}
	}
	k := np.First - 1
	if k < 0 || !c.is(k, classDemonym|classPlace) || !c.doc.Tokens[np.First].Tag.Adjective() {
		return np
	}
	if p := c.doc.NounPhraseAt(k); p != nil && p.Last == np.First && p.Head == k && p.First < k {
		return &text.NounPhrase{First: p.First, Last: np.Last, Head: np.Head, Kind: np.Kind}
	}
	return np
}

// beforeName tells whether the noun belongs to a name that follows, as an
// apposition does: "The director, Jane Roe,", or precedes: "Jane Roe, the director".
func (c *cast) beforeName(np *text.NounPhrase) bool {
	k := np.Last
	d := c.doc
	for k < len(d.Tokens) && c.is(k, classRole|classTitle) && c.nameAt[k] < 0 { // a role that the tagger takes for something else
		k++
	}
	if k < len(d.Tokens) && c.nameAt[k] >= 0 && d.Tokens[k].Sentence == d.Tokens[np.First].Sentence {
		return true
	}
	k = np.First - 1
	return k > 0 && d.Tokens[k].Tag == text.Comma && c.nameAt[k-1] >= 0 && c.sources[np.Head] == nil && d.Tokens[k].Sentence == d.Tokens[np.First].Sentence
}

// resolveNoun is the figure of the noun phrase that is the source of x.
func (c *cast) resolveNoun(np *text.NounPhrase, x *attribution) int {
	np = c.whole(np)
	return c.resolveNounAs(np, c.headWord(np), x)
}

func (c *cast) resolveNounAs(np *text.NounPhrase, w word, x *attribution) int {
	plural := c.plural(np, w)
	if !plural && c.definite(np) {
		if f, ok := c.takenUp(np, w); ok && (w.class&classKin == 0 || f != c.possessor(np)) && f != c.headOfTurn(np.Head) { // nobody is his own brother, or calls himself the manager
			return f
		}
		if f := c.relative(np, w); f >= 0 {
			c.describe(c.figures[f], np, w)
			return f
		}
	}
	lemma := c.lemma(np, w)
	kind := c.kindOf(np, w, plural, x)
	if plural || c.definite(np) || w.class&(classAnyOrg|classDocument) == 0 && c.definite(np) {
		// the same words again
		cands := c.noun[lemma]
		for k := len(cands) - 1; k >= 0 && k >= len(cands)-5; k-- {
			if f := c.figures[cands[k]]; f.name == "" && f.plural == plural && (f.kind == kind || c.definite(np)) && f.last >= 0 && f.last < np.Head && c.canBe(f, w, c.modifiers(np), plural) {
				return cands[k]
			}
		}
	}
	f := c.unnamed(kind, np.Head)
	g := c.figures[f]
	g.plural, g.gender, g.roleWords = plural, w.gender, c.modifiers(np)
	definite := c.definite(np) || c.nameAt[np.First] >= 0 && np.First < np.Head // "Dover council"
	if kind == Organization {
		g.gender = neuter
		g.is = w.class & classAnyOrg
		if n := c.ofName(np); !plural && w.class&classAnyOrg != 0 && c.definite(np) && n >= 0 && c.is(np.First, classDefinite) {
			g.name = c.written(&mention{first: np.First + 1, last: c.named[n].last})
		} else if !plural && w.class&classAnyOrg != 0 && definite && (np.Head > np.First+1 || !c.definite(np)) && !(w.class&classGeneric != 0 && c.onlyDescribed(np)) && (w.class&classCompany == 0 || c.capital(np.Head)) && c.doc.Tokens[np.First].Tag != text.PRPS && !c.ofSomebody(np) {
			g.name = c.phrase(np)
		}
	}
	g.nouns = append(g.nouns, lemma)
	c.noun[lemma] = append(c.noun[lemma], f)
	if kind == Anonymous && !plural && w.class&(classRole|classTrait) == classRole {
		last := np.Head + 1
		if n := c.ofName(np); n >= 0 && c.is(np.First, classDefinite) { // "the captain of Marl"
			last = c.named[n].last
		} else if k := np.Last; k+1 < len(c.words) && c.doc.Class(k)&text.Of != 0 && c.definite(np) { // "FIFA's head of refereeing"
			if p := c.doc.NounPhraseFrom(k + 1); p != nil && p.Last == p.First+1 && p.Kind == text.Common && c.doc.Tokens[p.Head].Tag == text.NN {
				last = p.Last
				if q := c.doc.NounPhraseFrom(last + 1); q != nil && c.doc.Class(last)&text.And != 0 && q.Last == last+2 && q.Kind == text.Common {
					last = q.Last // "the minister of work and pensions"
				}
			}
		}
		g.role = c.roleText(np.First, last, np)
	}
	if kind == Group || kind == Anonymous && w.class&classTrait == 0 { // but "a man in Dover"
		c.belongsTo(g, np, x)
	}
	if kind == Anonymous && g.belongs < 0 && w.class&classSpokes != 0 && np.Head == np.First+1 && c.doc.Class(np.First)&text.Indefinite != 0 && c.doc.Tokens[np.Head].Quote < 0 { // "a spokesman said"
		c.sends(g, np.First)
	}
	return f
}

// unnamed makes a figure without a name that is spoken of at token i.
func (c *cast) unnamed(kind SpeakerKind, i int) int {
	c.figures = append(c.figures, &figure{kind: kind, owner: -1, belongs: -1, last: i, full: -1, index: -1, plural: kind == Group})
	return len(c.figures) - 1
}

// ofSomebody tells whether a noun phrase says whose it is by no more than what somebody is,
// which makes no name: "the senator's campaign".
func (c *cast) ofSomebody(np *text.NounPhrase) bool {
	for k := np.First + 1; k < np.Head; k++ {
		switch {
		case c.capital(k):
			return false // "the Dover County examiner's office"
		case c.doc.Tokens[k].Tag == text.POS:
			return c.is(k-1, classHuman)
		}
	}
	return false
}

// belongsTo notes the organisation of somebody unnamed: "a Halden spokeswoman",
// "a spokesman for Halden".
func (c *cast) belongsTo(g *figure, np *text.NounPhrase, x *attribution) {
	if w := c.headWord(np); w.class&classAnyOrg != 0 && w.class&classHuman == 0 && c.plural(np, w) { // "Human rights groups"
		return
	}
	last := np.Last
	if x == nil {
		x = c.sources[np.Head]
	}
	switch k := np.Last; {
	case k < len(c.words) && c.doc.Tokens[k].Tag.Adjective() && !c.is(k, classIntimate): // "close to Halden", but not "familiar with Halden"
	case x != nil:
		last = x.source.last
	case k < len(c.doc.Tokens) && c.doc.Tokens[k].Tag == text.IN:
		last = c.doc.Extend(np.First)
	}
	if p, ok := c.pronounAt(np.First); ok && p.gender == neuter { // "its director"
		g.belongs = np.First
		return
	}
	for k := np.First; k < last; k++ {
		if n := c.nameAt[k]; n >= 0 {
			if c.employs(int(n), np.Head, np.Head+1) {
				g.belongs = k
				return
			}
		} else if p := c.doc.NounPhraseAt(k); p != nil && k > np.First && p != np && p.Head == k && c.is(k, classAnyOrg) && c.definite(p) {
			g.belongs = k
			return
		} else if k < np.Head && c.is(k, classAnyOrg) && (k == np.Head-1 || k+1 < len(c.words) && c.doc.Tokens[k+1].Tag == text.POS) { // "a company official"
			g.belongs = k
			return
		}
	}
}

// lemma is the dictionary form of a noun phrase's head.
func (c *cast) lemma(np *text.NounPhrase, w word) string {
	if w.lemma != "" {
		return w.lemma
	}
	return fold(c.doc.Word(np.Head))
}

// plural tells whether a noun phrase means several.
func (c *cast) plural(np *text.NounPhrase, w word) bool {
	t := c.doc.Tokens[np.Head].Tag
	if w.class&classPlural != 0 {
		return true
	}
	return (t == text.NNS || t == text.NNPS) && (w.lemma == "" || w.lemma != fold(c.doc.Word(np.Head)) || w.class&classHuman != 0 || w.class&classAnyOrg == 0)
}

// definite tells whether a noun phrase speaks of somebody the reader knows.
func (c *cast) definite(np *text.NounPhrase) bool {
	if t := &c.doc.Tokens[np.First]; c.is(np.First, classDefinite) || t.Tag == text.PRPS {
		return true
	}
	for k := np.First; k < np.Head; k++ {
		if c.doc.Tokens[k].Tag == text.POS {
			return true
		}
	}
	return false
}
