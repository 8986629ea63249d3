package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

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
	case len(g.words) == 1 && w.class&classMember != 0 && w.class&(classPlace|classFirst) == 0, c.faction(g):
		kind = Group
	case g.evidence > 0, c.surnamed(g, w):
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

// surnamed tells whether a noun for an organisation is somebody's surname here: who has it
// is named in full elsewhere, and it has no article: "Philip Garrison … Garrison said".
func (c *cast) surnamed(g *nameGroup, w word) bool {
	if len(g.words) != 1 || w.class&classAnyOrg == 0 || !c.known(g.key, g) {
		return false
	}
	return !slices.ContainsFunc(g.mentions, func(i int) bool {
		k := c.named[i].first
		return k > 0 && (c.is(k-1, classDefinite) || c.doc.Tokens[k].Shape&text.Upper != 0)
	})
}

// faction tells whether a name is for some of the members of a party or a people, told by
// where they sit or live: "House Republicans", "Ohio Democrats".
func (c *cast) faction(g *nameGroup) bool {
	n := len(g.words)
	if n < 2 {
		return false
	}
	last, before := c.names.word(g.words[n-1]), c.names.word(g.words[n-2])
	return last.class&(classMember|classPlural) == classMember|classPlural && (before.class&(classAnyOrg|classPlace) != 0 || c.names.has("chamber", g.words[n-2]))
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

// namesake tells whether a place's name is the surname of the one person in the article who
// has it, with a known first name, since nothing is said to be there: "Ann Paris … Paris said".
func (c *cast) namesake(g *nameGroup, people []int) bool {
	if len(g.words) != 1 || len(people) != 1 || len(c.figures[people[0]].words) < 2 || c.names.word(c.figures[people[0]].words[0]).class&classFirst == 0 {
		return false
	}
	return !slices.ContainsFunc(g.mentions, func(i int) bool { return c.named[i].place })
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
	alike := w.class&classPlace != 0 && c.namesake(g, people)
	place := w.class&classPlace != 0 && !g.title && !alike
	if len(g.words) > 1 && kind == Person {
		last := g.words[len(g.words)-1]
		for _, f := range latest(c.surname[last]) {
			if x := c.figures[f]; c.sameFirst(x.words[0], g.words[0]) || x.nick == g.words[0] {
				c.byKey[g.key] = f
				return f, true
			}
		}
		for _, f := range latest(c.middle[last]) { // "Wan Rosli" of Wan Rosli Wan Ismail
			if x := c.figures[f]; len(g.words) == 2 && x.inner && x.words[0] == g.words[0] && c.names.word(g.words[0]).class&(classFirst|classParticle) == 0 {
				c.byKey[g.key] = f
				return f, true
			}
		}
	}
	plain := len(people) == 1 && w.class&(classPlural|classSurname) != 0 && c.names.word(c.figures[people[0]].words[0]).class&classFirst != 0 // "Banks" after "Ann Banks"
	if len(people) > 0 && !place && (g.evidence > -6 || plain || alike || kind == Person) {
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
		if middle := c.middle[g.key]; len(middle) > 0 && kind == Person && c.figures[middle[0]].inner { // "Chang" of Wilson Chang Khai Sim
			return c.single(g, middle)
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
