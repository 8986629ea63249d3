package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// figure is somebody or something that an article speaks of, named or not.
type figure struct {
	name     string // "" where nobody is named
	words    []string
	nick     string // what stands in quotation marks inside the name, folded
	kind     SpeakerKind
	is       wordClass // of an organisation: what sort; classPlace for a place
	gender   gender
	regnal   bool // the first name follows a title: "King Charles"
	guessed  bool // the gender is a guess
	byName   bool // the gender is that of the first name
	plural   bool
	articled bool // an article always stands before the name, which does not end as those of organisations do
	inner    bool // the name stands where its capital means something

	role        string
	roleRank    int      // how good the role is: a job before a title, a title before kinship
	roleWords   []string // the words of all its roles
	affiliation string
	owner       int      // whose lawyer, clerk or aide a person is; -1 for nobody's
	belongs     int      // the token that names the affiliation; -1 for none
	nouns       []string // what it has been called

	spans []text.Span
	first int    // the token of a name's first mention
	last  int    // the token of its latest mention so far; -1 before the first
	full  int    // likewise of its latest one by more than one word
	bare  int    // how often the surname alone has meant it
	count int    // how often it has been spoken of
	acted int    // how often as a subject
	title string // before its name so far, folded, a space around each
	index int    // into article.speakers; -1 for none
}

// figureIndex finds figures by what they are called.
type figureIndex struct {
	byKey    map[string]int
	surname  map[string][]int // the last words of a person's name, without those before them
	given    map[string][]int // first word
	begin    map[string][]int // the first words of an organisation's name
	end      map[string][]int // the last word, where it tells an organisation
	tail     map[string][]int // the last word, where it tells nothing
	firm     map[string]int   // a company's name without its form, "Inc."
	acronym  map[string]int
	surnames map[string][]int // last words of names → the first mention of each name
	noun     map[string][]int // nouns by which figures are called, and nouns inside names of organisations
}

// agrees tells whether f may be of that gender.
func (f *figure) agrees(g gender) bool {
	return g == anyGender || f.gender == anyGender || f.gender == g || f.guessed
}

// nameGroup is all mentions with the same words.
type nameGroup struct {
	key      string
	words    []string
	mentions []int
	evidence int
	title    bool
	regnal   bool // titles before it tell that its first word is a first name
}

// cluster makes figures of the names that are the same words, and of those that
// are longer and shorter forms of one name.
func (c *cast) cluster() {
	c.byKey, c.surname, c.given = map[string]int{}, map[string][]int{}, map[string][]int{}
	c.begin, c.acronym, c.noun = map[string][]int{}, map[string]int{}, map[string][]int{}
	c.surnames, c.end, c.tail = map[string][]int{}, map[string][]int{}, map[string][]int{}
	c.firm = map[string]int{}
	c.couples()
	groups := map[string]*nameGroup{}
	var order []*nameGroup
	for i := range c.named {
		m := &c.named[i]
		key, regnal := m.key, c.regnal(m)
		if m.words == 1 && regnal {
			key = "regnal " + key // the name alone may be somebody's surname
		}
		g := groups[key]
		if g == nil {
			g = &nameGroup{key: key, words: strings.Fields(m.key)}
			if n := len(g.words); n > 1 && len(c.surnames[g.words[n-1]]) < lookBack {
				c.surnames[g.words[n-1]] = append(c.surnames[g.words[n-1]], i)
			}
			groups[key] = g
			order = append(order, g)
			switch n := len(g.words); {
			case n == 1:
				g.evidence = 1
			case n <= 3:
				g.evidence = 2
			default:
				g.evidence = -2
			}
		}
		g.mentions = append(g.mentions, i)
		g.evidence += m.evidence
		g.title = g.title || m.honorific
		g.regnal = g.regnal || regnal
	}
	for _, g := range order {
		c.reused(g, groups)
	}
	slices.SortStableFunc(order, func(a, b *nameGroup) int {
		if n := len(b.words) - len(a.words); n != 0 || a.regnal == b.regnal {
			return n
		} else if a.regnal {
			return -1
		}
		return 1
	})
	for _, g := range order {
		f := c.figureOf(c.overlong(g, groups))
		for _, i := range g.mentions {
			c.named[i].figure = f
			if f >= 0 && !c.opensSentence(c.named[i].first) {
				c.figures[f].inner = true
			}
		}
	}
	for i := range c.named {
		if m := &c.named[i]; m.figure >= 0 {
			c.describeName(m)
		}
	}
}

// latest are the last figures of a list: no text needs more, and looking at all
// of them would take a long list too long.
func latest(figures []int) []int { return figures[max(0, len(figures)-lookBack):] }

// reused adds to the evidence of a full name what the short forms in the article
// say: people are taken up by the last word, organisations by the first.
func (c *cast) reused(g *nameGroup, groups map[string]*nameGroup) {
	if len(g.words) < 2 {
		return
	}
	last, first := groups[g.words[len(g.words)-1]], groups[g.words[0]]
	if last != nil && c.names.word(last.key).class&(classAnyOrg|classPlace) == 0 {
		g.evidence += 3
		if last.title {
			g.evidence += 3
		}
	} else if first != nil && first.evidence > 3 || first != nil && c.known(g.words[len(g.words)-1], g) {
		g.evidence += 3 // "Lorna Teague", whom the article calls Lorna
	} else if first != nil && !first.title && c.names.word(first.key).class&(classFirst|classPlace|classFamily) == 0 {
		g.evidence -= 4
	}
}

// overlong gives the group of a name that stands elsewhere without the first
// word, which a headline or the start of a sentence put before it ("Did Ann
// Poe"), or which is about the noun behind it; else the group itself.
func (c *cast) overlong(g *nameGroup, groups map[string]*nameGroup) *nameGroup {
	if len(g.words) == 2 && c.names.word(g.words[0]).class&classFirst == 0 && groups[g.words[1]] != nil && groups[g.words[0]] == nil && c.known(g.words[1], g) {
		for _, i := range g.mentions {
			if !c.opensSentence(c.named[i].first) || c.named[i].start < c.named[i].first {
				return g
			}
		}
		return groups[g.words[1]] // "See Poe"
	}
	if len(g.words) > 2 && c.names.word(g.words[0]).class&classDemonym != 0 {
		short := groups[strings.Join(g.words[1:], " ")]
		if short != nil && !slices.ContainsFunc(g.mentions, func(i int) bool { return !c.named[i].modifier }) {
			return short // "a Libyan World Court case"
		}
	}
	if n := len(g.words); n == 2 && c.names.word(g.words[0]).class == 0 && c.names.word(g.words[1]).class&classFirst != 0 && groups[g.words[1]] != nil && !slices.ContainsFunc(g.mentions, func(i int) bool { return !c.opensSentence(c.named[i].first) }) {
		return groups[g.words[1]] // "Defiant Ann"
	} else if n > 2 && len(g.mentions) == 1 && c.names.word(g.words[n-1]).class == 0 && c.opensSentence(c.named[g.mentions[0]].first) {
		if short := groups[strings.Join(g.words[:n-1], " ")]; short != nil {
			return short // a headline: "Halden Optics Names"
		}
	}
	if len(g.words) < 3 || c.names.word(g.words[0]).class&classFirst != 0 || c.names.word(g.words[1]).class&classFirst == 0 {
		return g
	}
	if short := groups[strings.Join(g.words[1:], " ")]; short != nil {
		return short
	}
	return g
}

// known tells whether a person with that surname and a known first name is in
// the article.
func (c *cast) known(surname string, g *nameGroup) bool {
	for _, i := range c.surnames[surname] {
		m := &c.named[i]
		if m.key != g.key && c.is(m.first, classFirst) {
			return true
		}
	}
	return false
}

// figureOf finds the figure of a group or makes it; -1 where it depends on the
// place in the text.
func (c *cast) figureOf(g *nameGroup) int {
	if f, ok := c.byKey[g.key]; ok {
		return f
	}
	if g.regnal && len(g.words) == 1 {
		return c.reign(g)
	}
	w := c.wordOf(g)
	kind := Organization
	switch {
	case len(g.words) == 1 && w.class&classMember != 0 && w.class&(classPlace|classFirst) == 0:
		kind = Group
	case g.evidence > 0:
		kind = Person
	}
	if one := strings.TrimSuffix(g.key, "s"); len(g.words) == 1 && one != g.key && len(c.surname[one]) > 0 && len(c.surname[g.key]) == 0 {
		n := c.newNamed(g, Group, w) // "the Clintons"
		c.figures[n].name = ""
		return n
	}
	if full := c.names.full(g.key); full != "" {
		if f, ok := c.byKey[full]; ok {
			c.byKey[g.key] = f
			return f
		}
	}
	if f, ok := c.shortForm(g, kind, w); ok {
		return f
	}
	return c.newNamed(g, kind, w)
}

// regnal tells whether the title before mention m is one that a first name
// follows.
func (c *cast) regnal(m *mention) bool { return m.start < m.first && c.is(m.first-1, classRegnal) }

// reign is the figure of a first name behind a title: never that of somebody
// whose surname it is.
func (c *cast) reign(g *nameGroup) int {
	name := g.words[0]
	for _, f := range latest(c.given[name]) {
		if c.figures[f].regnal {
			c.byKey[g.key] = f
			return f
		}
	}
	n := c.newNamed(g, Person, c.names.word(name))
	if _, ok := c.byKey[name]; !ok && len(c.surname[name]) == 0 {
		c.byKey[name] = n // "Charles"
	}
	c.surname[name] = append(c.surname[name], n)
	return n
}

func (c *cast) wordOf(g *nameGroup) word {
	if len(g.words) == 1 {
		return c.names.word(g.key)
	}
	return c.names.name(g.key)
}

// shortForm looks for the figure of which the group is a short form. It is -1
// where several fit.
func (c *cast) shortForm(g *nameGroup, kind SpeakerKind, w word) (int, bool) {
	const sure = 10 // "Ann Poe" is not Ann Poe Inc. where more speaks for a person than a first name
	if f, ok := c.firm[g.key]; ok && len(g.words) > 1 && !g.title && g.evidence <= sure {
		c.byKey[g.key] = f
		return f, true
	}
	people := c.surname[g.key]
	place := w.class&classPlace != 0 && !g.title
	if len(g.words) > 1 && kind == Person {
		last := g.words[len(g.words)-1]
		for _, f := range latest(c.surname[last]) {
			if x := c.figures[f]; c.sameFirst(x.words[0], g.words[0]) || x.nick == g.words[0] {
				c.byKey[g.key] = f
				return f, true
			}
		}
	}
	plain := len(people) == 1 && w.class&(classPlural|classSurname) != 0 && c.names.word(c.figures[people[0]].words[0]).class&classFirst != 0 // "Banks" after "Ann Banks"
	if len(people) > 0 && !place && (g.evidence > -6 || plain) {
		return c.single(g, people)
	}
	if f, ok := c.acronym[strings.ReplaceAll(g.key, ".", "")]; ok && len(g.words) == 1 && kind == Organization {
		c.byKey[g.key] = f
		return f, true
	}
	if orgs := c.makers(g); len(orgs) > 0 && !g.title && !place && g.evidence <= 4 && (len(g.words) > 1 || w.class&classFirst == 0) {
		return c.single(g, orgs)
	}
	if orgs := c.end[g.key]; len(orgs) > 0 && !g.title && len(g.words) == 1 && c.outside(g) {
		return c.single(g, orgs)
	}
	if orgs := c.tail[g.key]; len(orgs) == 1 && !g.title && len(g.words) == 1 && !place && g.evidence < 4 {
		return c.single(g, orgs)
	}
	if len(g.words) == 1 && !place {
		given := c.given[g.key]
		if full := c.names.full(g.key); full != "" && len(given) == 0 {
			given = c.given[full] // "Bernie"
		}
		if len(given) > 0 {
			return c.single(g, given)
		}
	}
	return 0, false
}

// makers are the organisations whose name begins with that of the group: not what
// they make, whose name ends with a number ("Halden 300X") or has an article that
// theirs has not ("the Halden Swift").
func (c *cast) makers(g *nameGroup) []int {
	orgs := c.begin[g.key]
	made := func(f int) bool {
		x := c.figures[f]
		return strings.ContainsAny(lastOf(x.words), "0123456789") || x.articled && !c.articled(g)
	}
	if slices.ContainsFunc(orgs, made) {
		orgs = slices.DeleteFunc(slices.Clone(orgs), made)
	}
	return orgs
}

// articled tells whether "the" always stands before the names of the group.
func (c *cast) articled(g *nameGroup) bool {
	for _, i := range g.mentions {
		if k := c.named[i].first - 1; k < 0 || !c.is(k, classDefinite) {
			return false
		}
	}
	return true
}

func lastOf(words []string) string { return words[len(words)-1] }

func (c *cast) single(g *nameGroup, figures []int) (int, bool) {
	if len(figures) > 1 || g.title {
		return -1, true
	}
	c.byKey[g.key] = figures[0]
	return figures[0], true
}

// sameFirst tells whether two first names can be one person's.
func (c *cast) sameFirst(a, b string) bool {
	if a == b || c.names.full(a) == b || c.names.full(b) == a || c.names.full(a) != "" && c.names.full(a) == c.names.full(b) {
		return true
	}
	a, b = strings.TrimSuffix(a, "."), strings.TrimSuffix(b, ".")
	return len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b)
}
