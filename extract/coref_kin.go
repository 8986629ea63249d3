package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// relative is the person whom a noun for a relative means ("her husband", "Liu's
// father"): the only one of fitting gender who shares the surname of the
// possessor; -1 for none.
func (c *cast) relative(np *text.NounPhrase, w word) int {
	if w.class&classKin == 0 {
		return nobody
	}
	of := c.possessor(np)
	if of < 0 || c.figures[of].kind != Person || len(c.figures[of].words) < 2 {
		return nobody
	}
	found := nobody
	for _, f := range latest(c.surname[c.family(c.figures[of])]) {
		x := c.figures[f]
		soon := c.doc.Tokens[x.first].Sentence - c.doc.Tokens[np.Head].Sentence // "His wife said", and then her name
		if f == of || x.name == "" || x.last < 0 && !slices.Contains(x.nouns, w.lemma) && (soon < 0 || soon > 2) || !x.agrees(w.gender) {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = f
	}
	return found
}

// possessor is whom the pronoun or the name before a noun means: "her husband",
// "Liu's father"; -1 for none.
func (c *cast) possessor(np *text.NounPhrase) int {
	if p, ok := c.pronounAt(np.First); ok && p.person == "" && !p.plural {
		return c.resolvePronoun(np.First, p, nobody)
	}
	for k := np.Head - 1; k > np.First; k-- {
		if n := c.nameAt[k-1]; c.doc.Tokens[k].Tag == text.POS && n >= 0 {
			return c.figureOfName(int(n))
		}
	}
	return nobody
}

// family is a person's surname as the index of surnames has it.
func (c *cast) family(f *figure) string {
	if c.familyFirst(f) {
		return f.words[0]
	}
	return f.words[len(f.words)-1]
}

// varied tells whether what stands before a noun only describes somebody, as
// where a writer does not want to repeat a name: "the former minister", "the
// Lisbon-born striker".
func (c *cast) varied(np *text.NounPhrase) bool {
	n := 0
	for k := np.First + 1; k < np.Head; k++ {
		if c.nameAt[k] >= 0 && !text.Compound(c.doc.Word(k)) {
			return false
		}
		if c.is(k, classDemonym) || text.Compound(c.doc.Word(k)) || c.is(k, classFormer) {
			n++
		}
	}
	return n > 0
}

// epithet is the person just named, for a noun that nobody has called them by.
// Where a word before the noun tells a country, it is one of that country.
func (c *cast) epithet(np *text.NounPhrase, w word) (int, bool) {
	at := c.doc.Tokens[np.Head].Sentence
	demonym, former := "", false
	for k := np.First; k < np.Head; k++ {
		former = former || c.is(k, classFormer)
		if c.capital(k) && !text.Compound(c.doc.Word(k)) && !c.is(k, classDefinite) {
			demonym = fold(c.doc.Word(k))
		}
	}
	if w.class&classMember != 0 && np.Head == np.First+1 {
		demonym = w.lemma
	}
	end, _ := slices.BinarySearchFunc(c.recent, np.Head, func(o occurrence, i int) int { return o.token - i })
	best := -1
	for k := end - 1; k >= 0 && k >= end-lookBack; k-- {
		o := &c.recent[k]
		f := c.figures[o.figure]
		far := at - c.doc.Tokens[o.token].Sentence
		if far > 2 && demonym == "" {
			break
		}
		if f.kind != Person || f.name == "" || !f.agrees(w.gender) || c.inContent(np.Head, o.token) { // "Ann Poe wept, according to the striker"
			continue
		}
		if w.class&classMember != 0 && slices.ContainsFunc(f.nouns, func(noun string) bool { return noun != w.lemma && c.names.word(noun).class&classMember != 0 }) {
			continue // of the other party
		}
		if demonym != "" && c.hails(f, demonym) {
			best = o.figure
			break
		}
		if demonym != "" && best < 0 && w.class&classMember != 0 && np.Head == np.First+1 && o.figure == c.speaker && far == 1 && o.subject && c.paragraphOf(o.token) == c.paragraphOf(np.Head) && !slices.ContainsFunc(f.roleWords, func(w string) bool { return c.names.word(w).class&classDemonym != 0 }) {
			best = o.figure // whoever has just been quoted
			break
		}
		if best < 0 && far <= 2 && k >= end-8 && o.subject && (demonym == "" || !c.hails(f, "")) &&
			(f.roleRank <= rankTitle || c.onlyRelates(f) || c.learned(f, w) || w.class&classTrait != 0 || former || w.class&classMember != 0 && c.hasRole(f, classTeam|classTrait) || w.class&classTeam != 0 && c.hasRole(f, classTeam)) {
			best = o.figure
			if demonym == "" {
				break
			}
		}
	}
	if best < 0 {
		return -1, false
	}
	if f := c.figures[best]; f.roleRank == rankRole && c.onlyRelates(f) {
		f.roleRank = rankKin
	}
	c.call(best, w, np.Head)
	if w.class&classTrait == 0 && w.gender == anyGender { // but "the man"
		c.describe(c.figures[best], np, w)
	}
	return best, true
}

// onlyRelates tells whether all that somebody has been called tells no job, only
// how they stand to others: "a rival", "her friend".
func (c *cast) onlyRelates(f *figure) bool {
	return !slices.ContainsFunc(f.nouns, func(noun string) bool { return !c.names.has("relating", noun) })
}

// hasRole tells whether a word of a person's roles is of a class.
func (c *cast) hasRole(f *figure, class wordClass) bool {
	return slices.ContainsFunc(f.roleWords, func(w string) bool { return c.names.word(w).class&class != 0 })
}

// hails tells whether a word of a person's roles is of the country that a demonym
// tells; of any country where it is "". The place before a role in a team is the
// team's.
func (c *cast) hails(f *figure, demonym string) bool {
	const same = 4 // letters: "Peru" and "Peruvian"
	for _, w := range f.roleWords {
		if demonym == "" {
			if class := c.names.word(w).class; class&classDemonym != 0 || class&classPlace != 0 && !c.hasRole(f, classTeam) {
				return true
			}
		} else if len(w) >= same && len(demonym) >= same && strings.EqualFold(w[:same], demonym[:same]) {
			return true
		}
	}
	return false
}

// learned tells whether figure f has a role of the learned, who are called by their
// science as well: "Professor Poe said … the phonologist added".
func (c *cast) learned(f *figure, w word) bool {
	if !c.names.ending("science_ending", w.lemma) {
		return false
	}
	return slices.ContainsFunc(f.nouns, func(noun string) bool { return c.names.has("learned", noun) }) &&
		!slices.ContainsFunc(f.nouns, func(noun string) bool { return noun != w.lemma && c.names.ending("science_ending", noun) })
}
