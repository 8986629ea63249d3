package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// readNoun gives a noun outside names its figure: one spoken of before, or for a
// noun for somebody a new one; -1 for other nouns.
func (c *cast) readNoun(np *text.NounPhrase) int {
	w := c.headWord(np)
	if w.class&(classHuman|classAnyOrg|classDocument|classCollective) == 0 && len(c.noun[c.lemma(np, w)]) == 0 {
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
	return c.resolveNounAs(np, c.headWord(np), x)
}

func (c *cast) resolveNounAs(np *text.NounPhrase, w word, x *attribution) int {
	plural := c.plural(np, w)
	if !plural && c.definite(np) {
		if f, ok := c.takenUp(np, w); ok {
			return f
		}
		if f := c.relative(np, w); f >= 0 {
			return f
		}
	}
	lemma := c.lemma(np, w)
	kind := c.kindOf(np, w, plural, x)
	if plural || c.definite(np) || w.class&(classAnyOrg|classDocument) == 0 && c.definite(np) {
		// the same words again
		cands := c.noun[lemma]
		for k := len(cands) - 1; k >= 0 && k >= len(cands)-5; k-- {
			if f := c.figures[cands[k]]; f.name == "" && f.plural == plural && f.last >= 0 && f.last < np.Head && c.canBe(f, w, c.modifiers(np), plural) {
				return cands[k]
			}
		}
	}
	f := c.unnamed(kind, np.Head)
	g := c.figures[f]
	g.plural, g.gender, g.roleWords = plural, w.gender, c.modifiers(np)
	if kind == Organization {
		g.gender = neuter
		g.is = w.class & classAnyOrg
		if n := c.ofName(np); !plural && w.class&classAnyOrg != 0 && c.definite(np) && n >= 0 && c.is(np.First, classDefinite) {
			g.name = c.written(&mention{first: np.First + 1, last: c.named[n].last})
		} else if !plural && w.class&classAnyOrg != 0 && c.definite(np) && np.Head > np.First+1 && !(w.class&classGeneric != 0 && c.onlyDescribed(np)) && (w.class&classCompany == 0 || c.capital(np.Head)) && c.doc.Tokens[np.First].Tag != text.PRPS {
			g.name = c.phrase(np)
		}
	}
	g.nouns = append(g.nouns, lemma)
	c.noun[lemma] = append(c.noun[lemma], f)
	if kind == Anonymous && !plural && w.class&classRole != 0 {
		g.role = c.roleText(np.First, np.Head+1, np)
	}
	if kind == Anonymous || kind == Group {
		c.belongsTo(g, np, x)
	}
	return f
}

// unnamed makes a figure without a name that is spoken of at token i.
func (c *cast) unnamed(kind SpeakerKind, i int) int {
	c.figures = append(c.figures, &figure{kind: kind, belongs: -1, last: i, full: -1, index: -1, plural: kind == Group})
	return len(c.figures) - 1
}

// belongsTo notes the organisation of somebody unnamed: "a Halden spokeswoman",
// "a spokesman for Halden".
func (c *cast) belongsTo(g *figure, np *text.NounPhrase, x *attribution) {
	last := np.Last
	if x != nil {
		last = x.source.last
	} else if k := np.Last; k < len(c.doc.Tokens) && c.doc.Tokens[k].Tag == text.IN {
		last = c.doc.Extend(np.First)
	}
	for k := np.First; k < last; k++ {
		if n := c.nameAt[k]; n >= 0 {
			if c.organization(int(n)) {
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

// modifiers are the words before the head, folded, without determiners and
// possessors.
func (c *cast) modifiers(np *text.NounPhrase) []string {
	var words []string
	for k := np.First; k < np.Head; k++ {
		switch t := c.doc.Tokens[k].Tag; {
		case t == text.POS:
			words = words[:0]
		case t.Noun() || t.Adjective():
			words = append(words, fold(c.doc.Word(k)))
		}
	}
	return words
}

// phrase is a noun phrase as written, without the article.
func (c *cast) phrase(np *text.NounPhrase) string {
	first := np.First
	if c.is(first, classDefinite) && first < np.Head {
		first++
	}
	return c.written(&mention{first: first, last: np.Head + 1})
}

// takenUp looks for the figure that a definite noun takes up: "the trust", "the
// company", "the prime minister", "the striker".
func (c *cast) takenUp(np *text.NounPhrase, w word) (int, bool) {
	lemma := c.lemma(np, w)
	words := c.modifiers(np)
	if n := c.ofName(np); n >= 0 {
		words = append(words, fold(c.doc.Word(c.named[n].last-1)))
	}
	key := lemma
	if w.class&classRole != 0 && len(words) > 0 && c.words[np.Head].lemma != w.lemma {
		key = w.lemma
	}
	best, fits := -1, 0
	cands := c.noun[key]
	for k := len(cands) - 1; k >= 0 && k >= len(cands)-lookBack; k-- {
		f := c.figures[cands[k]]
		if cands[k] == best || !c.canBe(f, w, words, false) {
			continue
		}
		score := 1
		if f.name != "" {
			score += 2
		}
		if f.last >= 0 && f.last < np.Head {
			score += 4
		}
		switch {
		case best < 0 || score > fits:
			best, fits = cands[k], score
		case score == fits && f.last > c.figures[best].last:
			best = cands[k]
		}
	}
	if best >= 0 && (c.figures[best].last >= 0 || c.figures[best].name != "" && (len(cands) == 1 || c.figures[best].kind == Person)) {
		return best, true
	}
	if f := c.narrower(np, w, lemma, words); f >= 0 {
		return f, true
	}
	if w.class&classGeneric != 0 && c.onlyDescribed(np) && c.ofName(np) < 0 {
		if f := c.salient(w, np.Head); f >= 0 {
			return f, true
		}
	}
	if c.is(np.First, classDefinite) && (w.class&classEpithet != 0 && len(words) == 0 || w.class&classRole != 0 && c.varied(np)) {
		return c.epithet(np, w)
	}
	if k := np.Last; w.class&classKin != 0 && c.is(np.First, classDefinite) && k+1 < len(c.words) && c.doc.Class(k)&text.Of != 0 && c.doc.Tokens[k+1].Tag == text.CD {
		return c.epithet(np, word{class: w.class | classTrait, gender: w.gender, lemma: w.lemma}) // "the mother of three"
	}
	return -1, false
}

// narrower is the person last spoken of who has a role that a wider noun takes
// up: "the lawmaker" after Senator Poe; -1 for none.
func (c *cast) narrower(np *text.NounPhrase, w word, lemma string, words []string) int {
	best := -1
	for _, key := range c.names.broader[lemma] {
		for _, k := range latest(c.noun[key]) {
			if f := c.figures[k]; f.kind == Person && f.last >= 0 && f.last < np.Head && c.canBe(f, w, words, false) && (best < 0 || f.last > c.figures[best].last) {
				best = k
			}
		}
	}
	return best
}

// canBe tells whether a definite noun with these words before it can stand for
// figure f.
func (c *cast) canBe(f *figure, w word, words []string, plural bool) bool {
	if f.plural != plural || w.gender != anyGender && f.gender != anyGender && f.gender != w.gender && !f.guessed {
		return false
	}
	for _, x := range words {
		if x[0] >= '0' && x[0] <= '9' { // "the 14th duke"
			continue
		}
		if compound(x) && f.name != "" && slices.Contains(f.nouns, w.lemma) { // "the Lisbon-born striker"
			continue
		}
		if c.names.word(x).class&classDemonym != 0 && f.kind == Organization && slices.Contains(f.words, x) {
			continue
		}
		if !slices.Contains(f.roleWords, x) && !slices.Contains(f.words, x) {
			return false
		}
	}
	return true
}

// onlyDescribed tells whether nothing but adjectives stands before the head.
func (c *cast) onlyDescribed(np *text.NounPhrase) bool {
	for k := np.First + 1; k < np.Head; k++ {
		if !c.doc.Tokens[k].Tag.Adjective() || c.capital(k) {
			return false
		}
	}
	return true
}

// ofName is the name that an "of" ties to a noun phrase: "the government of
// Peru"; -1 for none.
func (c *cast) ofName(np *text.NounPhrase) int {
	k := np.Last
	if k+1 >= len(c.nameAt) || c.doc.Class(k)&text.Of == 0 {
		return -1
	}
	if p := c.doc.NounPhraseAt(k + 1); p != nil && p.First == k+1 && p.Head < len(c.nameAt) {
		return int(c.nameAt[p.Head])
	}
	return -1
}

// salient is the organisation that a general noun ("the company") before token
// i stands for: one of its sort, often and lately spoken of; -1 for none.
func (c *cast) salient(w word, i int) int {
	best, most := -1, 0
	end, _ := slices.BinarySearchFunc(c.recent, i, func(o occurrence, i int) int { return o.token - i })
	for k := end - 1; k >= 0 && k >= end-lookBack; k-- {
		o := &c.recent[k]
		f := c.figures[o.figure]
		if f.kind != Organization || f.is&classPlace != 0 || f.name == "" || w.class&classDocument != 0 && o.aside {
			continue
		}
		same := f.is & w.class & classAnyOrg
		if f.is&classAnyOrg != 0 && same == 0 && w.class&classCollective == 0 || f.is&classAnyOrg == 0 && w.class&classMedia != 0 {
			continue
		}
		far := int(c.doc.Tokens[i].Sentence - c.doc.Tokens[o.token].Sentence)
		if w.class&classCollective != 0 && far > 5 {
			break
		}
		score := 100 + 2*min(len(f.spans), 8) - far
		if o.subject {
			score += 4
		}
		if o.aside {
			score -= 3
		}
		if same != 0 {
			score += 4
		}
		if score > most {
			best, most = o.figure, score
		}
	}
	return best
}
