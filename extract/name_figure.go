package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

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
	c.firm, c.middle = map[string]int{}, map[string][]int{}
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
			f := c.figures[m.figure]
			f.does = f.does || !c.somewhere(m)
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
	if n := len(g.words); n > 3 && len(g.mentions) == 1 && c.inTitle(c.named[g.mentions[0]].first) {
		for k := n - 2; k > 1; k-- { // "Halden Optics Launches New Lens"
			if short := groups[strings.Join(g.words[:k], " ")]; short != nil && c.names.word(g.words[k]).class&(classLink|classAnyOrg) == 0 {
				return short
			}
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

// inTitle tells whether token i opens the article in a line that no full stop ends.
func (c *cast) inTitle(i int) bool {
	s := c.doc.Sentences[0]
	return i == s.First && c.doc.Tokens[s.Last-1].Tag != text.Stop && len(c.doc.Paragraphs) > 1 && c.doc.Paragraphs[0].Last == 1
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
