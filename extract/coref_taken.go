package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// takenUp looks for the figure that a definite noun takes up: "the trust", "the
// company", "the prime minister", "the striker".
func (c *cast) takenUp(np *text.NounPhrase, w word) (int, bool) {
	lemma := c.lemma(np, w)
	words := c.modifiers(np)
	if w.class&classCompany != 0 { // "the Seattle company"
		words = slices.DeleteFunc(words, func(x string) bool { return c.names.word(x).class&classPlace != 0 })
	}
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
		if cands[k] == best || !c.canBe(f, w, words, false) || c.others(np, f) {
			continue
		}
		score := 1
		if f.name != "" {
			score += 2
		}
		if f.last >= 0 && f.last < np.Head {
			score += 4
		}
		if c.lesser(f, words) {
			score--
		}
		switch {
		case best < 0 || score > fits:
			best, fits = cands[k], score
		case score == fits && f.last > c.figures[best].last:
			best = cands[k]
		}
	}
	if best >= 0 && c.figures[best].last < 0 && (c.lesser(c.figures[best], words) || slices.ContainsFunc(words, text.Compound)) { // "the president" is no vice president named later, and of "the longest-serving leader" nothing tells
		best = -1
	}
	if best >= 0 && (c.figures[best].last >= 0 || c.figures[best].name != "" && (len(cands) == 1 || c.figures[best].kind == Person)) {
		return best, true
	}
	if plain := c.undescribed(np); w.class&classAnyOrg != 0 && len(plain) < len(words) && c.ofName(np) < 0 { // "the central bank"
		for k := len(cands) - 1; k >= 0 && k >= len(cands)-lookBack; k-- {
			if f := c.figures[cands[k]]; f.name != "" && f.last >= 0 && c.canBe(f, w, plain, false) && !c.others(np, f) {
				return cands[k], true
			}
		}
	}
	if f := c.foreigner(np, w, lemma, words); f >= 0 {
		return f, true
	}
	f, g := c.narrower(np, w, lemma, words), c.membersOf(np, w)
	if g >= 0 && (f < 0 || c.figures[f].last < c.figures[g].last) {
		return g, true
	}
	if f >= 0 {
		return f, true
	}
	if w.class&classGeneric != 0 && c.onlyDescribed(np) && c.ofName(np) < 0 && !(w.class&classSort != 0 && c.apart(np)) {
		if f := c.salient(w, np.Head); f >= 0 {
			return f, true
		}
	}
	if c.is(np.First, classDefinite) && (w.class&classEpithet != 0 && (len(words) == 0 || c.sources[np.Head] != nil && c.sortOf(np)) || w.class&classRole != 0 && c.varied(np)) {
		return c.epithet(np, w)
	}
	if w.class&(classMember|classPlural) == classMember && c.is(np.First, classDefinite) && np.Head > np.First+1 && c.listedPlace(np.First+1, np.Head) { // "the Ohio Democrat", but of "the Frenchman" nothing tells
		return c.epithet(np, word{class: w.class | classTrait, gender: w.gender, lemma: w.lemma})
	}
	if w.class&(classMember|classPlural) == classMember && c.is(np.First, classDefinite) && np.Head == np.First+1 { // "the German"
		return c.epithet(np, w)
	}
	if w.class&(classRole|classPlural) == classRole && c.is(np.First, classDefinite) {
		if f := c.constituent(np, w); f >= 0 {
			return f, true
		}
	}
	if k := np.Last; w.class&classKin != 0 && c.is(np.First, classDefinite) && k+1 < len(c.words) && c.doc.Class(k)&text.Of != 0 && c.doc.Tokens[k+1].Tag == text.CD {
		return c.epithet(np, word{class: w.class | classTrait, gender: w.gender, lemma: w.lemma}) // "the mother of three"
	}
	if w.class&classTeam != 0 && c.is(np.First, classDefinite) && c.sources[np.Head] != nil {
		return c.roleOfSpeaker(np, w)
	}
	return -1, false
}

// foreigner is the person spoken of a sentence or two before whom a noun takes up together
// with a people's name that nobody had told yet: "Dr Poe, a marine scientist, … the Swiss
// researcher said"; -1 for none, and where the person has been called of another people.
func (c *cast) foreigner(np *text.NounPhrase, w word, lemma string, words []string) int {
	const near = 2 // sentences
	if w.class&classRole == 0 || w.class&(classState|classOrgRole|classTeam) != 0 || c.sources[np.Head] == nil || !c.is(np.First, classDefinite) {
		return nobody
	}
	people := func(x string) bool { return c.names.word(x).class&classDemonym != 0 }
	rest := slices.DeleteFunc(slices.Clone(words), people)
	if len(rest) == len(words) {
		return nobody
	}
	f := nobody
	for _, k := range latest(c.noun[lemma]) {
		if x := c.figures[k]; x.kind == Person && x.name != "" && x.last >= 0 && x.last < np.First && c.canBe(x, w, rest, false) && (f < 0 || x.last > c.figures[f].last) {
			f = k
		}
	}
	if f < 0 {
		f = c.narrower(np, w, lemma, rest)
	}
	if f < 0 || c.figures[f].kind != Person {
		return nobody
	}
	x := c.figures[f]
	if c.doc.Tokens[np.Head].Sentence-c.doc.Tokens[x.last].Sentence > near || slices.ContainsFunc(x.roleWords, people) || slices.ContainsFunc(x.nouns, people) {
		return nobody
	}
	return f
}

// sortOf tells whether nothing stands before the head of a definite noun phrase but one or
// two words that tell of what sort somebody is, or from where: "the lentil grower", "the
// Moose Jaw consultant"; none is an organisation's.
func (c *cast) sortOf(np *text.NounPhrase) bool {
	for k := np.First + 1; k < np.Head; k++ {
		t := c.doc.Tokens[k].Tag
		if !t.Noun() || c.is(k, classAnyOrg|classHuman|classFormer|classBrand) {
			return false
		}
		if n := c.nameAt[k]; n >= 0 && (c.named[n].figure < 0 || len(c.figures[c.named[n].figure].spans) > 1) {
			return false // somebody whom the article speaks of
		}
	}
	return np.Head-np.First <= 3
}

// roleOfSpeaker gives who spoke last the role of which a noun tells, if that is a
// person without one: "the Dover Town manager said", where nobody had been called
// a manager.
func (c *cast) roleOfSpeaker(np *text.NounPhrase, w word) (int, bool) {
	if c.speaker < 0 || c.doc.Tokens[np.Head].Sentence-c.doc.Tokens[c.spoke].Sentence > 2 {
		return -1, false
	}
	f := c.figures[c.speaker]
	if f.kind != Person || f.name == "" || f.roleRank > rankTitle || !f.agrees(w.gender) {
		return -1, false
	}
	c.describe(f, np, w)
	for word := range strings.FieldsSeq(fold(f.role)) {
		f.addRoleWord(word)
	}
	c.call(c.speaker, w, np.Head)
	return c.speaker, true
}

// constituent is the person last spoken of in the same paragraph, whom a seat in a
// parliament means: "the Marl South MP"; -1 where the noun tells none.
func (c *cast) constituent(np *text.NounPhrase, w word) int {
	n := int32(nobody)
	if np.Head > np.First+1 {
		n = c.nameAt[np.First+1]
	} else if k := np.Last + 1; k < len(c.nameAt) && c.doc.Class(np.Last)&text.For != 0 { // "the member for Marl"
		n = c.nameAt[k]
	}
	if n < 0 || !c.names.has("seated", w.lemma) {
		return nobody
	}
	for k := c.named[n].last; k < np.Head; k++ {
		if !c.capital(k) {
			return nobody
		}
	}
	for k := len(c.recent) - 1; k >= 0; k-- {
		o := &c.recent[k]
		if o.token >= np.First {
			continue
		}
		if c.paragraphOf(o.token) != c.paragraphOf(np.First) {
			break
		}
		f := c.figures[o.figure]
		if !o.subject || f.kind != Person || f.name == "" {
			continue
		}
		if !f.agrees(w.gender) {
			break
		}
		c.call(o.figure, w, np.Head)
		return o.figure
	}
	return nobody
}

// narrower is the person last spoken of who has a role that a wider noun takes
// up, or the organisation of such a sort: "the lawmaker" after Senator Poe, "the
// union" after the Pilots Guild; -1 for none.
func (c *cast) narrower(np *text.NounPhrase, w word, lemma string, words []string) int {
	best := -1
	for key := range strings.FieldsSeq(c.names.attr("broader", lemma, "of")) {
		for _, k := range latest(c.noun[key]) {
			if f := c.figures[k]; (f.kind == Person || f.kind == Organization && f.name != "" && w.class&classAnyOrg != 0) && f.last >= 0 && f.last < np.Head && c.canBe(f, w, words, false) && !c.others(np, f) && (best < 0 || f.last > c.figures[best].last) {
				best = k
			}
		}
	}
	if ending := c.names.attr("broader", lemma, "ending"); ending != "" && best < 0 {
		return c.endingIn(ending, np, w, words)
	}
	return best
}

// salient is the organisation that a general noun ("the company") before token
// i stands for: one of its sort, often and lately spoken of; -1 for none.
func (c *cast) salient(w word, i int) int {
	best, most := -1, 0
	end, _ := slices.BinarySearchFunc(c.recent, i, func(o occurrence, i int) int { return o.token - i })
	for k := end - 1; k >= 0 && k >= end-lookBack; k-- {
		o := &c.recent[k]
		f := c.figures[o.figure]
		if f.kind != Organization || f.is&classPlace != 0 || f.name == "" || w.class&classDocument != 0 && o.aside || f.is&classAnyOrg == 0 && !f.does {
			continue
		}
		if w.class&classSort != 0 && c.sorted(f, w.lemma) {
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

// membersOf is the party, called by the name for its members, that a noun takes up in
// the sentence behind: "The Liberals left. The party said"; -1 for none.
func (c *cast) membersOf(np *text.NounPhrase, w word) int {
	const near = 2 // sentences
	if w.class&classSort == 0 || !c.onlyDescribed(np) || !c.names.has("faction", w.lemma) {
		return nobody
	}
	for k := len(c.recent) - 1; k >= 0; k-- {
		o := &c.recent[k]
		if o.token >= np.First {
			continue
		}
		if c.doc.Tokens[np.Head].Sentence-c.doc.Tokens[o.token].Sentence > near {
			break
		}
		if f := c.figures[o.figure]; f.kind == Group && f.name != "" && c.memberName(f) {
			return o.figure
		}
	}
	return nobody
}

// memberName tells whether a group goes by the name for the members of a party: "Liberals".
func (c *cast) memberName(f *figure) bool {
	key := strings.Join(f.words, " ")
	w := c.names.word(key)
	if len(f.words) > 1 {
		w, _ = c.names.phrase(key)
	}
	return w.ofParty()
}

// endingIn is the person last spoken of who has a role with that ending, which a wider
// noun takes up: "the scientist" after "mycologist Ann Poe"; -1 for none.
func (c *cast) endingIn(ending string, np *text.NounPhrase, w word, words []string) int {
	for k := len(c.recent) - 1; k >= max(0, len(c.recent)-lookBack); k-- {
		n := c.recent[k].figure
		f := c.figures[n]
		if f.kind == Person && f.name != "" && c.recent[k].token < np.First && slices.ContainsFunc(f.nouns, func(noun string) bool { return strings.HasSuffix(noun, ending) }) && c.canBe(f, w, words, false) && !c.others(np, f) {
			return n
		}
	}
	return nobody
}
