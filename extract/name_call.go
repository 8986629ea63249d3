package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// describeName notes what the words before and after a name call its figure:
// "the magazine Low Tide", "Vessel, the cloud host".
func (c *cast) describeName(m *mention) {
	f := c.figures[m.figure]
	np := c.doc.NounPhraseAt(m.first)
	if np == nil {
		return
	}
	if k := m.start - 1; k >= np.First && c.doc.Tokens[k].Tag == text.NN && !c.capital(k) && f.kind != Person {
		c.call(m.figure, c.wordAt(k, np.First), k)
	}
	if k := m.start - 1; k > 0 && f.kind == Organization && m.words > 1 && c.is(k-1, classDefinite) && !c.capital(k) {
		if noun := c.names.attr("ruling", fold(c.doc.Word(k)), "for"); noun != "" { // "the opposition Maa Talin" is a party
			c.call(m.figure, word{lemma: noun}, k)
		}
	}
	if k := m.last; f.kind == Person && k+1 < len(c.words) && c.doc.Class(k)&text.Of != 0 && c.nameAt[k+1] >= 0 { // "Ann Poe of Maine"
		for w := range strings.FieldsSeq(c.named[c.nameAt[k+1]].key) {
			f.addRoleWord(w)
		}
	}
	if k := m.start - 1; f.kind == Person && k >= np.First && (c.is(k, classDemonym) || c.is(k, classMember) && !c.is(k, classPlural)) { // "the Belgian Griet Claes", "Republican Sen. Ann Poe"
		c.call(m.figure, c.words[k], k)
	}
	if k := m.start - 2; f.kind == Person && k >= np.First && c.doc.Tokens[k+1].Tag == text.POS && f.belongs < 0 && f.affiliation == "" {
		c.belongsToPossessor(f, np, k)
	}
	k := m.last
	if m.modifier || k+1 >= len(c.doc.Tokens) || c.doc.Tokens[k].Tag != text.Comma || c.doc.Tokens[k].Sentence != c.doc.Tokens[m.first].Sentence {
		return
	}
	p := c.doc.NounPhraseFrom(k + 1)
	if p == nil || p.Head == p.First {
		return
	}
	if (c.is(p.Head, classDemonym) || c.is(p.Head, classMember) && !c.is(p.Head, classPlural)) && f.kind == Person && c.doc.Tokens[p.First].Tag == text.DT { // "Ann Poe, an Israeli,"
		c.call(m.figure, c.words[p.Head], p.Head)
		return
	}
	if p.Kind != text.Common || c.doc.Tokens[p.Head].Tag != text.NN || c.governs(p.Last) { // "they fired Ann Poe, the company said"
		return
	}
	if w := c.headWord(p); f.kind == Person && w.class&(classAnyOrg|classDocument) != 0 && w.class&classHuman == 0 {
		return
	}
	if t := c.doc.Tokens[p.First].Tag; t == text.DT || t == text.PRPS {
		c.call(m.figure, c.headWord(p), p.Head)
	}
}

// belongsToPossessor notes whose somebody is from the possessor that ends with
// token k, before the name in noun phrase np.
func (c *cast) belongsToPossessor(f *figure, np *text.NounPhrase, k int) {
	switch n := c.nameAt[k]; {
	case c.is(k, classMember) && !c.is(k, classPlural) && c.capital(k): // "Labour's Ann Poe"
		f.affiliation = c.doc.Word(k)
	case n >= 0 && c.organization(int(n)), // "the Dover Institute's Ann Poe"
		n < 0 && c.is(k, classAnyOrg) && c.is(np.First, classDefinite): // "the agency's Ann Poe"
		f.belongs = k
	}
}

// governs tells whether a finite verb follows at token k, so that what ends there
// is its subject and describes no name before it.
func (c *cast) governs(k int) bool {
	if k >= len(c.words) {
		return false
	}
	v := c.doc.VerbGroupFrom(k)
	return v != nil && v.Form&text.Finite != 0
}

// call notes that figure n is called by the noun at token i.
func (c *cast) call(n int, w word, i int) {
	f := c.figures[n]
	lemma := w.lemma
	if lemma == "" {
		lemma = fold(c.doc.Word(i))
	}
	if len(f.nouns) < lookBack && !slices.Contains(f.nouns, lemma) {
		f.nouns = append(f.nouns, lemma)
		c.noun[lemma] = append(c.noun[lemma], n)
	}
	if f.kind == Organization && f.is&classPlace == 0 {
		f.is |= w.class & classAnyOrg
	}
	if f.kind == Person && w.gender != anyGender && (f.gender == anyGender || f.guessed || f.byName) {
		f.gender, f.guessed, f.byName = w.gender, false, false
	}
}

// ageless is a folded word without an age or an "ex" before it, which a hyphen
// ties to it.
func (l *lexicon) ageless(w string) string {
	k := strings.IndexByte(w, '-')
	if k <= 0 || strings.Trim(w[:k], "0123456789") != "" && l.word(w[:k]).class&classFormer == 0 {
		return w
	}
	return w[k+1:]
}

// bound tells whether token i is a name with a particle that a hyphen ties to
// it: "al-Amin".
func (c *cast) bound(i int) bool {
	return c.doc.Class(i)&text.Particle != 0 && strings.IndexByte(c.doc.Word(i), '-') > 0
}

// hyphened tells whether a folded word begins with a particle and a hyphen.
func (c *cast) hyphened(w string) bool {
	particle, _, ok := strings.Cut(w, "-")
	return ok && c.names.word(particle).class&classParticle != 0
}

// peer is the end of the name that a title makes with an "of" at token i ("the
// Duke of Marl"); i where there is none.
func (c *cast) peer(i, end int) int {
	if !c.is(i, classPeer) || !c.capital(i) || i+2 >= end || c.doc.Class(i+1)&text.Of == 0 || !c.nameToken(i+2) {
		return i
	}
	return c.nameEnd(i+2, end)
}

// couples gives the first of two names that share a surname its own: "Ann and
// Tom Poe" are Ann Poe and Tom Poe, unless Ann or Poe is somebody else's name.
func (c *cast) couples() {
	surnames, given := map[string]bool{}, map[string]string{}
	for i := range c.named {
		if m := &c.named[i]; m.words > 1 {
			first, last, _ := strings.Cut(m.key, " ")
			surnames[lastWord(m.key)] = true
			if _, ok := given[first]; !ok {
				given[first] = last
			}
		}
	}
	for i := 0; i+1 < len(c.named); i++ {
		m, n := &c.named[i], &c.named[i+1]
		if m.words != 1 || m.start < m.first && c.is(m.first-1, classTitle) || n.words < 2 || n.first != m.last+1 || n.start < n.first || c.doc.Class(m.last)&text.And == 0 {
			continue
		}
		_, family, _ := strings.Cut(n.key, " ")
		own, has := given[m.key]
		if !c.is(m.first, classFirst) || c.is(n.first, classPlace|classAnyOrg) || c.is(n.last-1, classAnyOrg) || surnames[m.key] || has && own != family {
			continue
		}
		m.key, m.words = m.key+" "+family, n.words
		m.family = " " + c.written(&mention{first: n.first + 1, last: n.last})
		m.evidence += 3
	}
}

// dateline marks the names in the datelines of the first paragraphs: they say
// where it was written.
func (c *cast) dateline() {
	paragraph := -1
	for _, s := range c.doc.Sentences[:min(len(c.doc.Sentences), 6)] {
		if s.Paragraph == paragraph {
			continue
		}
		paragraph = s.Paragraph
		end := c.doc.Dateline(s.First)
		for i := range c.named {
			if m := &c.named[i]; m.first >= s.First && m.last <= end && !c.takesTurn(m.last-1) {
				m.dateline = true
				m.evidence -= 10
			}
		}
	}
}

// familyFirst tells whether the family name of a person stands first.
func (c *cast) familyFirst(f *figure) bool {
	class := c.names.word(f.words[0]).class
	return len(f.words) > 1 && class&classFamily != 0 && (class&classFirst == 0 || c.names.word(f.words[1]).class&classFamily == 0 && strings.Contains(f.words[1], "-"))
}

// outside tells whether a name stands outside quotations anywhere.
func (c *cast) outside(g *nameGroup) bool {
	return slices.ContainsFunc(g.mentions, func(i int) bool { return c.doc.Tokens[c.named[i].first].Quote < 0 })
}

// titled notes the title of mention m as one that figure f is given.
func (c *cast) titled(f *figure, m *mention) {
	t := c.titleOf(m)
	if t == "" || strings.Contains(f.title, t) {
		return
	}
	f.title += t
	if c.is(m.first-1, classHonorific) {
		nouns := c.names.ranks(fold(c.doc.Word(m.first - 1)))
		for _, noun := range nouns {
			c.call(m.figure, word{lemma: noun}, m.first)
		}
		if len(nouns) > 0 { // "the maulana"
			c.call(m.figure, word{lemma: fold(c.doc.Word(m.first - 1))}, m.first)
		}
	}
}

// titleOf is the title before a name, folded, a space on either side.
func (c *cast) titleOf(m *mention) string {
	if m.start == m.first || !c.is(m.first-1, classTitle) {
		return ""
	}
	return " " + strings.TrimSuffix(fold(c.doc.Word(m.first-1)), ".") + " "
}

// otherwise tells whether figure f has been given another of the titles that tell
// no more than whether somebody is a man or a woman than mention m has: "Mrs.
// Poe", where this is "Ms. Poe".
func (c *cast) otherwise(f *figure, m *mention) bool {
	if m.gender == anyGender || !c.is(m.first-1, classHonorific) {
		return false
	}
	t := strings.TrimSpace(c.titleOf(m))
	for _, x := range strings.Fields(f.title) {
		if w := c.names.word(x); x != t && w.class&classHonorific != 0 && w.gender == m.gender && len(c.names.ranks(x)) == 0 {
			return true
		}
	}
	return false
}

// ageOrder tells whether a name is that of the younger (1) or the elder (-1) of
// two; 0 where nothing is said.
func (c *cast) ageOrder(m *mention) int {
	if m.words > 1 || m.start == 0 {
		return 0
	}
	return c.names.age(fold(c.doc.Word(m.start - 1)))
}

// justNamed tells whether the full name of f stands shortly before mention m.
func (c *cast) justNamed(f *figure, m *mention) bool {
	return f.full >= 0 && c.doc.Tokens[m.first].Sentence-c.doc.Tokens[f.full].Sentence < 2
}
