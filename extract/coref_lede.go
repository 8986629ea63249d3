package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// lede is whom an article begins with and names only later: "A locksmith shot at
// two men on Sunday" and in the next paragraph "Ann Poe, 71, told the court …".
type lede struct {
	figure int // -1 for none, or for several
	noun   word
	office bool // the noun is for an office of a place or an organisation that is named: "Norway's prime minister"
	speaks bool // the noun is the source of a claim
	done   bool // a person has been named, or several might be meant
}

// introduce notes that the noun phrase np, headed by token i, speaks of the
// unnamed figure f, if the article may begin with it.
func (c *cast) introduce(f, i int, np *text.NounPhrase) {
	x := c.figures[f]
	if c.lede.done || c.lede.figure == f || np.Kind == text.Pronoun {
		return
	}
	w := c.headWord(np)
	switch {
	case w.class&classHuman == 0 || w.class&classAnyOrg != 0 || x.kind == Group || x.plural || c.possessed(np) && !c.office(np): // "her bookkeeper"
	case x.name != "":
		c.lede.done = x.kind == Person
	case c.paragraphOf(i) > c.openingParagraph():
		c.lede.done = true
	case c.lede.figure >= 0: // whom a speaker speaks of is not whom the article is about
		c.lede.done = !c.lede.speaks || c.sources[i] != nil || c.subject(np)
	default:
		c.lede.figure, c.lede.noun, c.lede.office, c.lede.speaks = f, w, c.office(np), c.sources[i] != nil
	}
}

// office tells whether a noun phrase is for an office of the place or the
// organisation that its possessor or the word before it names.
func (c *cast) office(np *text.NounPhrase) bool {
	if c.is(np.First, classDefinite) && c.ofName(np) >= 0 { // "the Archbishop of Marl"
		return true
	}
	if c.is(np.First, classDefinite) && c.headWord(np).class&classOrgRole != 0 && np.Last < len(c.words) && c.doc.Class(np.Last)&text.Of != 0 { // "the chairwoman of the county's largest board"
		return true
	}
	if k := c.bodyBefore(np); k >= 0 && c.headWord(np).class&classRole != 0 {
		return true
	}
	if !c.is(np.Head, classState|classOrgRole) && c.headWord(np).class&(classState|classOrgRole) == 0 {
		return false
	}
	n := c.nameAt[np.First]
	if n < 0 && c.is(np.First, classDefinite) {
		n = c.nameAt[np.First+1]
	}
	return n >= 0 && c.employs(int(n), np.Head, np.Head+1)
}

// bodyBefore is the token that tells the organisation whose role a noun phrase is:
// "its chairman", "the bank's chairman"; -1 for none.
func (c *cast) bodyBefore(np *text.NounPhrase) int {
	if p, ok := c.pronounAt(np.First); ok && p.gender == neuter && np.First < np.Head {
		return np.First
	}
	for k := np.First; k+1 < np.Head; k++ {
		if c.doc.Tokens[k+1].Tag == text.POS && c.nameAt[k] < 0 && c.is(k, classAnyOrg) {
			return k
		}
	}
	return -1
}

// possessed tells whether a noun phrase begins with a possessor.
func (c *cast) possessed(np *text.NounPhrase) bool {
	for k := np.First; k < np.Head; k++ {
		if t := c.doc.Tokens[k].Tag; t == text.PRPS || t == text.POS {
			return true
		}
	}
	return false
}

func (c *cast) paragraphOf(i int) int { return c.doc.Sentences[c.doc.Tokens[i].Sentence].Paragraph }

// openingParagraph is the paragraph of the first complete sentence.
func (c *cast) openingParagraph() int {
	for _, s := range c.doc.Sentences {
		if s.Last-s.First > 8 {
			return s.Paragraph
		}
	}
	return 0
}

// reveal makes the figure that the article begins with the person whom mention m
// names in the next paragraphs, where nothing speaks against it: it is the first
// person named, the subject of its sentence, and has no other role.
func (c *cast) reveal(n int, m *mention) {
	l := &c.lede
	f := c.figures[n]
	if l.done || f.kind != Person {
		return
	}
	l.done = true
	if l.figure < 0 {
		return
	}
	x := c.figures[l.figure]
	np := c.doc.NounPhraseAt(m.first)
	far := c.paragraphOf(m.first) - c.openingParagraph()
	same := slices.ContainsFunc(x.nouns, func(noun string) bool { return slices.Contains(f.nouns, noun) })
	switch {
	case np == nil || far < 0 || far > 2 || c.lesser(f, x.roleWords): // "the president" is no vice president
		return
	case !same && (l.noun.class&(classEpithet|classKin) == 0 && !(l.office && c.sources[m.last-1] != nil) || f.roleRank > rankTitle && !f.regnal || c.sources[m.last-1] == nil && !c.subject(np)):
		return
	case !f.agrees(x.gender):
		return
	}
	c.become(l.figure, n, m.first)
	if f.gender == anyGender || f.guessed {
		f.gender, f.guessed = x.gender, x.gender == anyGender
	}
	for _, noun := range x.nouns {
		c.call(n, word{class: l.noun.class, lemma: noun, gender: l.noun.gender}, m.first)
	}
	for _, w := range x.roleWords {
		f.addRoleWord(w)
	}
	if l.office && (f.role == "" || f.regnal) { // "Prince Ivo" is foreign minister
		f.role, f.roleRank = x.role, rankRole
		f.belongs = max(f.belongs, x.belongs)
	}
	x.last = -1
}
