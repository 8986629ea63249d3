package extract

import (
	"cmp"
	"strings"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// organization tells whether name n is that of an organisation and no place.
func (c *cast) organization(n int) bool {
	m := &c.named[n]
	return m.figure >= 0 && c.figures[m.figure].kind == Organization && c.figures[m.figure].is&classPlace == 0 &&
		!c.is(m.last-1, classDemonym|classMember) && (m.words == 1 || !c.is(m.last-1, classPlace) || m.words > 2 && !c.is(m.first, classFeature) || c.bodyOf(m)) &&
		(m.words > 1 || !c.doc.Tokens[m.first].Tag.Adjective() && !text.Compound(c.doc.Word(m.first)) || c.is(m.first, classBrand))
}

// bodyOf tells whether a name ends with the place that the organisation is of:
// "the Guild of Canada".
func (c *cast) bodyOf(m *mention) bool {
	for k := m.first + 1; k < m.last-1; k++ {
		if c.is(k, classLink) && !c.capital(k) {
			return true
		}
	}
	return false
}

// employs tells whether the bearer of the role in tokens first to last may belong to what name n stands for:
// an organisation, and a place where a place gives such roles.
func (c *cast) employs(n, first, last int) bool {
	m := &c.named[n]
	if m.figure < 0 {
		return false
	}
	f := c.figures[m.figure]
	if first == m.first && m.words > 1 && f.kind == Organization && f.is&classPlace == 0 { // "Weather Canada meteorologist Ann Poe"
		return true
	}
	state, runs, team := false, false, false
	for k := first; k < last; k++ {
		if k >= m.last && c.roleOf(m.first, k) { // "▮Program▮ officer Ann Poe"
			return false
		}
		state = state || c.is(k, classState) && c.nameAt[k] < 0
		team = team || m.last <= k && (c.is(k, classTeam) && c.nameAt[k] < 0 || c.wordAt(k, m.last).class&classTeam != 0)
		runs = runs || c.wordAt(k, first).class&classExecutive != 0 // "Tesla CEO Ann Poe"
	}
	if state && m.words == 1 && c.portfolio(m.first) { // "Agriculture Commissioner Ann Poe"
		return false
	}
	if !c.organization(n) {
		return (state || team) && f.is&classPlace != 0 && !c.is(m.last-1, classDemonym|classMember)
	}
	// but "Defense analyst Ann Poe" and "Health minister Ann Poe", where nothing else tells that it is a name
	return runs || state && c.capital(m.last) || c.is(m.first, classBrand) || f.inner || m.words > 1 || !c.opensSentence(m.first) ||
		f.is&classAnyOrg != 0 || c.doc.Tokens[m.first].Tag != text.NNP || c.doc.Tokens[m.first].Shape&text.Upper != 0
}

// teams tells whether name n, taken for a person's on little evidence, is rather that
// of an organisation since its possessor has such a role: "Rovers' coach".
func (c *cast) teams(n int, x *rules.Capture) bool {
	m := &c.named[n]
	if m.figure >= 0 && m.last < x.Last && c.is(m.last, classTeam) && !c.capital(m.last) && m.words <= 2 && m.start == m.first && c.unknownNames(m.first, m.last) && strings.HasSuffix(m.key, "s") && !strings.HasSuffix(m.key, "ss") { // "Otters skipper", but "Winless coach"
		return true
	}
	if m.figure < 0 || m.words > 1 || m.start < m.first || c.words[m.first].class != 0 || c.opensSentence(m.first) && !c.figures[m.figure].inner && len(c.surnames[m.key]) == 0 || len(c.figures[m.figure].words) > 1 {
		return false
	}
	for k := x.First; k < x.Last; k++ {
		if c.is(k, classOrgRole|classState) || c.wordAt(k, x.First).class&classOrgRole != 0 {
			return true
		}
	}
	return false
}

// sends notes whose spokesman somebody at token i is, where the text does not tell:
// that of the organisation which the clause before is about, "Halden lost money. A
// spokesman said". Where it is about somebody else, nothing tells.
func (c *cast) sends(f *figure, i int) {
	const near = 2 // sentences
	for k := len(c.recent) - 1; k >= 0; k-- {
		o := &c.recent[k]
		of := c.figures[o.figure]
		if !o.subject || o.token >= i || of == f {
			continue
		}
		if of.kind == Organization && of.name != "" && of.is&classPlace == 0 && c.doc.Tokens[i].Sentence-c.doc.Tokens[o.token].Sentence <= near {
			f.belongs = c.fullest(o.figure)
		}
		return
	}
}

// employ gives somebody who runs a company or holds an office in one, named first by
// mention m, the organisation last spoken of in the paragraph, where the text names none:
// "Halden cut jobs. Chief executive Ann Poe said"; who runs a company or speaks for one,
// also that of a paragraph before.
func (c *cast) employ(f *figure, m *mention) {
	const near = 4 // sentences
	if f.kind != Person || f.belongs >= 0 || f.affiliation != "" || f.owner >= 0 {
		return
	}
	role := fold(f.role)
	if c.names.word(role).class&classSpokes != 0 {
		c.sends(f, m.start)
		return
	}
	runs := c.runsCompany(role)
	if !runs && !c.holdsOffice(role, m) {
		return
	}
	if of := c.lastBody(m.start); of >= 0 {
		f.belongs = c.fullest(of)
		return
	}
	if !runs {
		return
	}
	of := c.salient(word{class: classCompany}, m.first)
	if of < 0 || c.doc.Tokens[m.first].Sentence-c.doc.Tokens[c.figures[of].last].Sentence > near {
		return
	}
	f.belongs = c.fullest(of)
}

// holdsOffice tells whether a role, folded, is one in an organisation that the text need
// not name again, and stands right before mention m without an article: "Treasurer Ann
// Poe said".
func (c *cast) holdsOffice(role string, m *mention) bool {
	if m.start == m.first {
		np := c.doc.NounPhraseAt(m.first)
		if np == nil || np.First == m.first || c.definite(np) || c.doc.Tokens[np.First].Tag == text.DT {
			return false
		}
	}
	return c.names.has("office", role)
}

// lastBody is the organisation by name that is last spoken of before token i, in the
// same paragraph and not long before: rather one that a clause is about; -1 for none.
func (c *cast) lastBody(i int) int {
	const near = 3 // sentences
	best := nobody
	for k := len(c.recent) - 1; k >= 0; k-- {
		o := &c.recent[k]
		if o.token >= i {
			continue
		}
		far := c.doc.Tokens[i].Sentence - c.doc.Tokens[o.token].Sentence
		if far > near || c.paragraphOf(o.token) != c.paragraphOf(i) {
			break
		}
		f := c.figures[o.figure]
		if f.kind != Organization || f.name == "" || f.is&(classPlace|classMedia) != 0 || far == 0 && !o.subject || f.is&classAnyOrg == 0 && !f.does {
			continue
		}
		if o.subject {
			return o.figure
		}
		if best < 0 {
			best = o.figure
		}
	}
	return best
}

// somewhere tells whether name m, of one word, says where: "told reporters in ▮Dover".
func (c *cast) somewhere(m *mention) bool {
	return m.words == 1 && m.first > 0 && c.locates(m.first-1, m.first-2)
}

// fullest is the token of the latest mention so far that gives the full name of
// figure of, or else of any by name; -1 for none.
func (c *cast) fullest(of int) int {
	found := -1
	for k := len(c.recent) - 1; k >= max(0, len(c.recent)-lookBack); k-- {
		o := &c.recent[k]
		if o.figure != of || c.nameAt[o.token] < 0 {
			continue
		}
		if c.named[c.nameAt[o.token]].words == len(c.figures[of].words) {
			return o.token
		}
		if found < 0 {
			found = o.token
		}
	}
	return found
}

// runsCompany tells whether a role, folded, or one of several joined by "and" is
// that of somebody who runs a company: "chairman and chief executive officer".
func (c *cast) runsCompany(role string) bool {
	for more := true; more; {
		var one string
		one, role, more = strings.Cut(role, " and ")
		if w, ok := c.names.phrase(one); ok && w.class&classExecutive != 0 || c.names.word(one).class&classExecutive != 0 {
			return true
		}
	}
	return false
}

// organizationOf is the organisation to which figure f belongs, as far as the
// text has told by now; -1 for none.
func (c *cast) organizationOf(f *figure) int {
	switch k := f.belongs; {
	case k < 0:
	case c.nameAt[k] >= 0:
		return c.named[c.nameAt[k]].figure
	case c.figureAt[k] > 0:
		return int(c.figureAt[k] - 1)
	}
	return nobody
}

// bodyOwning is the token of the organisation whose part the noun at token k is: "the
// firm▮'s tax team"; k where it is none's.
func (c *cast) bodyOwning(k int) int {
	np := c.doc.NounPhraseAt(k)
	if np == nil || np.Head != k || c.nameAt[k] >= 0 || c.capital(k) {
		return k
	}
	for i := k - 1; i > np.First; i-- {
		if c.doc.Tokens[i].Tag == text.POS && (c.is(i-1, classAnyOrg) || c.nameAt[i-1] >= 0 && c.organization(int(c.nameAt[i-1]))) {
			return i - 1
		}
	}
	return k
}

// settleAffiliations writes down the names of the organisations to which the
// speakers belong.
func (c *cast) settleAffiliations() {
	for i := 0; i < len(c.figures); i++ {
		f := c.figures[i]
		if f.belongs < 0 || f.affiliation != "" {
			continue
		}
		k := c.bodyOwning(f.belongs)
		to := nobody
		as := ""
		if n := c.nameAt[k]; n >= 0 { // as the article has it there
			to = c.figureOfName(int(n))
			if m := &c.named[n]; m.words > 1 || !c.is(m.first, classAnyOrg) || c.doc.Tokens[m.first].Shape&text.Upper != 0 { // "DHS", but of "the Trust" the full name
				as = c.written(m)
			}
		} else if c.figureAt[k] > 0 {
			to = int(c.figureAt[k] - 1)
		} else if p, ok := c.pronounAt(k); ok && p.gender == neuter {
			to = c.resolvePronoun(k, p, nobody)
		} else if np := c.doc.NounPhraseAt(k); !ok && np != nil && c.words[k].class&classAnyOrg != 0 {
			w := c.wordAt(k, np.First)
			part := &text.NounPhrase{First: np.First, Last: k + 1, Head: k, Kind: text.Common}
			if t, ok := c.takenUp(part, w); ok {
				to = t
			}
		}
		if to >= 0 && to != i && c.figures[to].kind == Organization {
			f.affiliation = cmp.Or(as, c.figures[to].name)
		}
	}
}

// bodyNoun tells whether the affiliation x goes on behind name k with a noun for an
// organisation, in small letters, as its last word: "the Dover ▮fire department▮".
func (c *cast) bodyNoun(k int, x *rules.Capture) bool {
	last := x.Last - 1
	if c.named[k].last > last || !c.is(last, classAnyOrg) || c.capital(last) {
		return false
	}
	for i := c.named[k].last; i < last; i++ {
		if t := c.doc.Tokens[i].Tag; !t.Noun() && !t.Adjective() {
			return false
		}
	}
	return true
}

// belongsByRole notes the organisation that the words of a role name: "Rovers
// coach", "her colleague at the Dover Institute", "a spokeswoman for the committee".
func (c *cast) belongsByRole(f *figure, m *rules.Match, x *rules.Capture) {
	if x.First >= x.Last || f.roleRank == rankKin && f.owner >= 0 {
		return
	}
	place := -1
	for k := x.First; k < x.Last; k++ {
		switch i := int(c.nameAt[k]); {
		case i >= 0 && k > x.First && c.doc.Class(k-1)&text.And != 0 && c.portfolio(k) && c.portfolio(x.First): // "Culture and ▮Tourism▮ Minister"
		case i >= 0 && (k > x.First && c.doc.Class(k-1)&(text.Of|text.For) != 0 && c.portfolio(k) && c.named[i].words == 1 || c.wordAt(k, x.First).class&^c.words[k].class&classRole != 0): // "Secretary of ▮State▮ for ▮Defence▮"
		case i >= 0 && k > x.First && c.named[i].modifier && c.named[i].last+1 < x.Last && c.nameAt[c.named[i].last+1] >= 0: // "at ▮Dover▮ shipbroker Maa Research"
		case i >= 0 && c.employs(i, x.First, x.Last):
			if !c.organization(i) { // "the Labour MP for Marl"
				place = k
				continue
			}
			f.belongs = k
			return
		case i >= 0 && c.named[i].last < x.Last && c.teams(i, x):
			f.affiliation = c.written(&c.named[i])
			return
		}
	}
	for k := c.roleHead(m, x) + 1; k < x.Last; k++ {
		if p := c.doc.NounPhraseAt(k); p != nil && p.Head == k && c.is(k, classAnyOrg) && c.definite(p) {
			f.belongs = k
			return
		}
	}
	if k := c.bodyIn(x.First, x.Last); k >= 0 {
		f.belongs = k
		return
	}
	if k := x.First; k+2 < x.Last && c.capital(k) && c.names.has("faction", fold(c.doc.Word(k+1))) && !c.names.has("ruling", fold(c.doc.Word(k))) { // "Green party councillor Ann Poe"
		f.affiliation = c.written(&mention{first: k, last: k + 2})
		return
	}
	f.belongs = place
}

// bodyIn is the noun for an organisation that begins a role in the tokens
// from first to last and so tells whose it is, or -1: "▮Ministry▮ spokesman", but
// not "press office director".
func (c *cast) bodyIn(first, last int) int {
	if first+1 < last && c.nameAt[first] < 0 && c.is(first, classAnyOrg) && !c.is(first, classRole) && c.is(first+1, classRole) {
		return first
	}
	return -1
}

// locates tells whether token i, or an article there and the token before it, says where what
// begins at token first lies and not what it belongs to: "the clinic ▮in Dover".
func (c *cast) locates(i, first int) bool {
	if i > first && c.is(i, classDefinite) {
		i--
	}
	return i > first && c.is(i, classLocating) && c.doc.Class(i)&text.Link == 0
}
