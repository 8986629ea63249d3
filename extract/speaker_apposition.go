package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// apposed is the person whose name stands beside the noun at token h, the head
// of the source of x, and who is the source indeed; -1 for none.
func (c *cast) apposed(h int, x *attribution) int {
	np := c.doc.NounPhraseAt(h)
	if np == nil || np.Head != h {
		return -1
	}
	human := c.headWordIs(np, classHuman)
	person := func(n int32) int {
		if n < 0 {
			return -1
		}
		if f := c.figureOfName(int(n)); c.figures[f].kind == Person {
			return f
		}
		return -1
	}
	if !human {
		return c.renamed(np, x)
	}
	if x.subject != nil && x.subject.Antecedent >= h || c.comma(x.source.last) {
		if np.First > 1 && c.comma(np.First-1) { // "Smith, a lawyer who said", "Smith, a lawyer, said"
			k := np.First - 2
			if k > 1 && c.comma(k-1) && c.doc.Tokens[k].Tag == text.CD { // "Smith, 42, a lawyer who said"
				k -= 2
			}
			if f := person(c.nameAt[k]); f >= 0 {
				return f
			}
		}
	}
	if f := c.renamedBy(np, x.source.last); f >= 0 {
		return f
	}
	// "Secretary of State Ann Poe", "Secretary of State for Housing Ann Poe", but not "a lawyer for singer Ann Poe"
	first := np.Last + 1
	if p := c.doc.NounPhraseAt(first); p != nil && p.Last+1 < x.source.last && c.doc.Class(p.Last)&text.For != 0 {
		first = p.Last + 1
	}
	if p := c.doc.NounPhraseAt(first); p != nil && first < x.source.last && !c.headWordIs(np, classKin) && c.doc.Tokens[np.Last].Tag != text.CC && p.First == first && c.nameAt[p.Head] >= 0 {
		if m := &c.named[c.nameAt[p.Head]]; m.start > p.First && c.wordAt(m.start-1, p.First).class&classHuman == 0 && (c.is(m.start, classFirst) || c.portfolio(p.First) || m.words > 1 && c.doc.Class(np.Last)&text.Of != 0 && m.start == p.First+1 && c.doc.Tokens[p.First].Tag == text.NN) { // "Director of football Ann Poe"
			return person(c.nameAt[p.Head])
		}
	}
	return -1
}

// comma tells whether a comma stands at token k, if there is one.
func (c *cast) comma(k int) bool {
	return k >= 0 && k < len(c.words) && c.doc.Tokens[k].Tag == text.Comma
}

// behindInitials is the token behind what stands in brackets at token k, a single
// word: "Halden Optics▮ (HO)▮"; k where there is none.
func (c *cast) behindInitials(k int) int {
	if k+2 < len(c.words) && c.doc.Tokens[k].Tag == text.Lrb && c.doc.Tokens[k+2].Tag == text.Rrb {
		return k + 3
	}
	return k
}

// renaming is the person whose name between commas renames a noun for somebody,
// or whom the noun describes between commas; -1 for none. The noun becomes one
// that the person is called by.
func (c *cast) renaming(np *text.NounPhrase) int {
	w := c.headWord(np)
	if w.class&(classHuman|classSomebody|classAnyOrg) == 0 || c.premises(np.Head) {
		return -1
	}
	if f := c.called(np); f >= 0 {
		c.call(f, w, np.Head)
		c.describe(c.figures[f], np, w)
		return f
	}
	if w.class&(classHuman|classSomebody) == 0 {
		return c.bodyRenamed(np, w)
	}
	f := c.renamedBy(np, np.Last)
	if f < 0 && np.Last < len(c.doc.Tokens) && c.doc.Tokens[np.Last].Tag == text.IN {
		f = c.renamedBy(np, c.doc.Extend(np.First))
	}
	if k := np.Last; f < 0 && k < len(c.doc.Tokens) && (c.doc.Tokens[k].Tag == text.WP || c.doc.Tokens[k].Tag == text.WDT) {
		f = c.renamedBy(np, c.relativeEnd(k))
	}
	if x := c.sources[np.Head]; f < 0 && x != nil {
		f = c.apposed(np.Head, x)
	}
	if f >= 0 && w.class&classHuman != 0 {
		if c.is(np.First, classDefinite) {
			c.unveil(f, np, w)
		}
		c.call(f, w, np.Head)
		c.describe(c.figures[f], np, w)
		if w.class&classKin != 0 {
			c.marryInto(f, np)
		}
	}
	return f
}

// unveil makes whoever the article has called by the noun of np, and not named, figure f,
// who is first named here: "a spokesman for the bank said … the spokesman, Ann Poe, said".
func (c *cast) unveil(f int, np *text.NounPhrase, w word) {
	x := c.figures[f]
	if x.last >= 0 || x.kind != Person || np.Head != np.First+1 {
		return
	}
	found := -1
	for _, k := range c.noun[c.lemma(np, w)] {
		if y := c.figures[k]; k != f && !y.plural && y.last >= 0 {
			if found >= 0 || y.name != "" || y.kind != Anonymous || !x.agrees(y.gender) {
				return // one of several
			}
			found = k
		}
	}
	if found >= 0 {
		y := c.figures[found]
		c.become(found, f, np.First)
		if y.roleRank > x.roleRank || x.role == "" {
			x.role, x.roleRank = y.role, max(y.roleRank, rankTitle)
		}
		x.belongs = max(x.belongs, y.belongs)
		y.last = -1
	}
}

// become gives figure g what has been said of figure f before token i.
func (c *cast) become(f, g, i int) {
	for k := range c.figureAt[:i] {
		if c.figureAt[k] == int32(f+1) {
			c.figureAt[k] = int32(g + 1)
		}
	}
	for k := range c.recent {
		if c.recent[k].figure == f {
			c.recent[k].figure = g
		}
	}
	if c.speaker == f {
		c.speaker = g
	}
}

// bodyRenamed is the organisation whose name between commas renames a definite noun
// for one: "the state news agency, Maa Talin, said", but not in a list; -1 for none.
func (c *cast) bodyRenamed(np *text.NounPhrase, w word) int {
	k := np.Last
	f := c.renamedBy(np, k)
	if f < 0 && k < len(c.words) && c.doc.Tokens[k].Tag == text.IN { // "a net maker in Dover, Maa Talin Ltd, said"
		k = c.doc.Extend(np.First)
		f = c.renamedBy(np, k)
	}
	if f < 0 || c.figures[f].kind != Organization || !c.definite(np) && (c.doc.Class(np.First)&text.Indefinite == 0 || c.figures[f].is&classCompany == 0) {
		return -1
	}
	p := c.doc.NounPhraseAt(k + 1)
	if k := p.Last + 1; k >= len(c.words) || c.doc.Tokens[k].Tag == text.CC || c.doc.NounPhraseAt(k) != nil {
		return -1
	}
	c.call(f, w, np.Head)
	return f
}

// relativeEnd is the comma that ends the relative clause which begins at token k: "an
// agent who worked on the case▮, Ann Poe, said"; -1 for none, or where somebody
// stands before it whom the name may be about.
func (c *cast) relativeEnd(k int) int {
	const far = 16 // tokens
	s := c.doc.Sentences[c.doc.Tokens[k].Sentence]
	for i := k + 1; i < min(s.Last, k+far); i++ {
		if c.doc.Tokens[i].Tag != text.Comma {
			continue
		}
		if p := c.doc.NounPhraseAt(i - 1); p == nil || c.nameAt[p.Head] < 0 && c.headWord(p).class&(classHuman|classSomebody|classAnyOrg) == 0 {
			return i
		}
		break
	}
	return -1
}

// called is whom a name behind a noun without a comma means: "a potter named
// Roe", "a company in Dover called Maa Talin"; -1 for none.
func (c *cast) called(np *text.NounPhrase) int {
	for _, k := range [...]int{np.Last, c.doc.Extend(np.First)} {
		if k+1 < len(c.nameAt) && c.is(k, classNaming) && c.nameAt[k+1] >= 0 && c.doc.Tokens[k].Tag != text.VBD && !c.plural(np, c.headWord(np)) {
			return c.figureOfName(int(c.nameAt[k+1]))
		}
	}
	if c.plural(np, c.headWord(np)) {
		return -1
	}
	for _, k := range [...]int{np.Last, c.doc.Extend(np.First), c.chainEnd(np)} {
		if c.comma(k) {
			k++
		}
		if k >= len(c.words) || c.doc.Tokens[k].Tag != text.WP {
			continue
		}
		for i := k + 1; i < min(len(c.words), k+9) && c.doc.Tokens[i].Sentence == c.doc.Tokens[k].Sentence; i++ {
			if n := c.nameAt[i]; n >= 0 {
				if c.selfNamed(i) && c.figures[c.figureOfName(int(n))].kind == Person {
					return c.figureOfName(int(n))
				}
				break
			}
		}
	}
	return -1
}

// selfNamed tells whether the words before the name that begins at token i tell that
// somebody gives it as his own: "gave his name only as ▮Ivo", "identified himself as ▮Ivo".
func (c *cast) selfNamed(i int) bool {
	if i < 3 || c.doc.Tokens[i-1].Tag != text.IN {
		return false
	}
	for k := i - 2; k > i-4 && k > 0; k-- {
		if p, ok := c.pronounAt(k); ok && p.reflexive || c.is(k, classNaming) && c.doc.Tokens[k].Tag == text.NN {
			return true
		}
	}
	return false
}

// describe gives a person the role that an apposition tells, where no rule has
// told one.
func (c *cast) describe(f *figure, np *text.NounPhrase, w word) {
	rank := rankRole
	if w.class&classRole == 0 {
		rank = rankKin
	}
	if f.kind != Person || f.roleRank >= rank || w.class&(classRole|classKin) == 0 {
		return
	}
	if role := c.roleText(np.First, np.Head+1, np); role != "" && !strings.HasPrefix(f.role, role) {
		f.role, f.roleRank = role, rank
	}
	if rank == rankKin {
		return
	}
	if f.belongs < 0 && f.affiliation == "" {
		c.belongsTo(f, np, nil)
	}
}

// renamedBy is the person whose name stands between the comma at token k, behind
// a noun for somebody, and another one: "a lawyer for the city, John Smith, said",
// "a former student, the conductor Lou Roe, said", "the clerk, Ann Poe of Dover,".
func (c *cast) renamedBy(np *text.NounPhrase, k int) int {
	if !c.comma(k) || c.plural(np, c.headWord(np)) {
		return -1
	}
	p := c.doc.NounPhraseFrom(k + 1)
	if p == nil {
		return -1
	}
	n := c.nameAt[p.Head]
	if i := p.Last; i+1 < len(c.nameAt) && c.is(i, classNaming) && c.nameAt[i+1] >= 0 { // "a Filipino named Roe"
		n = c.nameAt[i+1]
	}
	if n < 0 {
		return -1
	}
	m := &c.named[n]
	for i := p.First; i < m.start; i++ {
		if t := c.doc.Tokens[i].Tag; t == text.POS && !c.is(m.start-1, classHuman) && !c.ofBody(i, m) || t == text.CC {
			return -1
		}
	}
	if !c.comma(c.behindInitials(m.last)) && !c.closes(np, m) && !c.comma(c.doc.ExtendOf(p.First)) && !c.comma(c.doc.Extend(p.First)) && !c.comma(c.chainEnd(p)) {
		return -1
	}
	if f := c.figureOfName(int(n)); c.figures[f].kind == Person || c.figures[f].kind == Organization && c.figures[f].is&classPlace == 0 {
		return f
	}
	return -1
}

// closes tells whether name m ends its sentence, and the noun phrase before it and its
// comma is about one relative or officer: "he met his wife, Ann."
func (c *cast) closes(np *text.NounPhrase, m *mention) bool {
	s := c.doc.Sentences[c.doc.Tokens[m.first].Sentence]
	return c.definite(np) && c.headWordIs(np, classKin|classRole) && (m.last == s.Last || m.last+1 == s.Last && c.doc.Tokens[m.last].Shape&(text.Letter|text.Digit) == 0)
}

// marryInto lets figure f, a relative of whom the possessor in noun phrase np means and
// known by the first name alone, go by that one's surname: "his wife, Ann. Mrs. Poe said".
func (c *cast) marryInto(f int, np *text.NounPhrase) {
	x := c.figures[f]
	if x.kind != Person || len(x.words) != 1 {
		return
	}
	of := c.possessor(np)
	if of < 0 || of == f || c.figures[of].kind != Person || len(c.figures[of].words) < 2 {
		return
	}
	if key := c.family(c.figures[of]); !slices.Contains(c.surname[key], f) {
		c.surname[key] = append(c.surname[key], f)
	}
}

// ofBody tells whether the possessor that ends with token i is an organisation, and
// the name m behind it somebody's who belongs to it: "his rival, Halden's Ann Poe, said".
func (c *cast) ofBody(i int, m *mention) bool {
	return i == m.start-1 && i > 0 && m.words > 1 && c.nameAt[i-1] >= 0 && c.organization(int(c.nameAt[i-1]))
}

// chainEnd is the end of a noun phrase with the phrases that prepositions tie to it,
// one behind another: "Ann Poe of the Center for Fair Rates in Dover▮".
func (c *cast) chainEnd(p *text.NounPhrase) int {
	k := p.Last
	for range 4 {
		if k+1 >= len(c.doc.Tokens) || c.doc.Tokens[k].Tag != text.IN {
			return k
		}
		q := c.doc.NounPhraseFrom(k + 1)
		if q == nil {
			return k
		}
		k = q.Last
	}
	return k
}

// renamed is whom the name between commas after a noun means: "the company, Teale
// Water, said", "another brewer, Halden (HB), said", "the tanker's mate, Lindqvist,
// insisted"; -1 for none. The noun need be in no lexicon where it is definite and
// the name a person's.
func (c *cast) renamed(np *text.NounPhrase, x *attribution) int {
	k := x.source.last
	definite := c.definite(np)
	if !definite && (c.plural(np, c.headWord(np)) || !c.headWordIs(np, classAnyOrg)) || k != np.Last || k+3 >= len(c.nameAt) || c.doc.Tokens[k].Tag != text.Comma {
		return -1
	}
	first := k + 1
	if c.is(first, classNaming) { // "the group, known as Maa Talin,"
		first++
		if c.nameAt[first] < 0 && c.doc.Tokens[first].Tag == text.IN {
			first++
		}
	}
	if c.is(first, classDefinite) {
		first++
	}
	if first+1 < len(c.nameAt) && c.situates(first) { // "the supplier, Dover-based Halden,"
		first++
	}
	n := c.nameAt[first]
	if n < 0 {
		return -1
	}
	m := &c.named[n]
	if m.start != first || !c.comma(c.behindInitials(m.last)) {
		return -1
	}
	f := c.figureOfName(int(n))
	switch x := c.figures[f]; {
	case x.is&classPlace != 0:
	case x.kind == Organization && c.headWordIs(np, classAnyOrg|classCollective):
		c.call(f, c.headWord(np), np.Head)
		return f
	case x.kind == Person && definite && !c.headWordIs(np, classAnyOrg|classDocument|classCollective):
		return f
	}
	return -1
}
