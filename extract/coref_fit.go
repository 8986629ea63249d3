package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// others tells whether the possessor in a noun phrase is another one than that
// to whom figure f belongs: "Halden's director".
func (c *cast) others(np *text.NounPhrase, f *figure) bool {
	if p, ok := c.pronounAt(np.First); ok && np.First < np.Head && p.gender != neuter && !p.plural && f.kind == Organization && strings.Contains(f.name, "'s ") { // "his ministry", after "Norway's ministry"
		return true
	}
	for k := np.Head - 1; k > np.First; k-- {
		if c.doc.Tokens[k].Tag != text.POS || c.nameAt[k-1] < 0 {
			continue
		}
		of, org := c.named[c.nameAt[k-1]].figure, c.organizationOf(f)
		return of >= 0 && (org >= 0 && c.figures[of].kind == Organization && org != of || f.owner >= 0 && c.figures[of].kind == Person && f.owner != of)
	}
	return false
}

// lesser tells whether figure f has its role with a word such as "deputy" before
// it, which is not among words.
func (c *cast) lesser(f *figure, words []string) bool {
	return slices.ContainsFunc(f.roleWords, func(w string) bool {
		return c.names.word(w).class&classLesser != 0 && !slices.Contains(words, w)
	})
}

// canBe tells whether a definite noun with these words before it can stand for
// figure f.
func (c *cast) canBe(f *figure, w word, words []string, plural bool) bool {
	if f.plural != plural || !f.agrees(w.gender) {
		return false
	}
	for _, x := range words {
		if x[0] >= '0' && x[0] <= '9' { // "the 14th duke"
			continue
		}
		if text.Compound(x) && f.name != "" && (f.kind == Organization || slices.Contains(f.nouns, w.lemma)) { // "the Lisbon-born striker"
			continue
		}
		if c.names.word(x).class&classDemonym != 0 && f.kind == Organization && slices.Contains(f.words, x) {
			continue
		}
		if c.names.word(x).ofParty() && f.kind == Person && w.class&classMember == 0 && c.inParty(f, x) {
			continue
		}
		if !slices.Contains(f.roleWords, x) && !slices.Contains(f.words, x) && !c.worksFor(f, x) && !(f.kind == Person && c.hails(f, x)) {
			return false
		}
	}
	return true
}

// inParty tells whether somebody may be of the party that a word before a noun tells: he has
// been called a member of it, or of none. "The Democratic governor" may be Ann Poe, and Ann
// Poe, a Democrat, but not Ann Poe, a Republican.
func (c *cast) inParty(f *figure, word string) bool {
	other := false
	for _, x := range slices.Concat(f.nouns, f.roleWords) {
		if c.names.word(x).ofParty() {
			if strings.HasPrefix(word, x) {
				return true
			}
			other = true
		}
	}
	return !other
}

// worksFor tells whether the organisation to which figure f belongs is called by
// a noun: "the union leader".
func (c *cast) worksFor(f *figure, noun string) bool {
	if f.kind != Person || c.names.word(noun).class&classAnyOrg == 0 {
		return false
	}
	of := c.organizationOf(f)
	return of >= 0 && slices.Contains(c.figures[of].nouns, noun)
}

// sorted tells whether the name of an organisation or what it has been called
// tells another sort than a noun does.
func (c *cast) sorted(f *figure, noun string) bool {
	other := func(x string) bool {
		w := c.names.word(x)
		return w.class&classAnyOrg != 0 && w.class&classGeneric == 0 && w.lemma != noun && x != noun
	}
	return slices.ContainsFunc(f.words, other) || slices.ContainsFunc(f.nouns, other)
}
