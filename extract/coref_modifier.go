package extract

import "github.com/newsclaim/newsclaim/text"

// onlyDescribed tells whether nothing but adjectives stands before the head, and
// where somebody is at home: "the Dover, Del., company".
func (c *cast) onlyDescribed(np *text.NounPhrase) bool {
	for k := np.First + 1; k < np.Head; k++ {
		if n := c.nameAt[k]; n >= 0 && c.named[n].last < np.Head && c.doc.Tokens[c.named[n].last].Tag == text.Comma {
			continue
		}
		if w := c.doc.Word(k); !c.is(k, classPlace) && c.doc.Tokens[k].Tag != text.Comma && (!c.doc.Tokens[k].Tag.Adjective() || c.capital(k)) && !text.Compound(w) {
			return false
		}
	}
	return true
}

// apart tells whether an adjective sets a noun apart from another of its sort: "the
// regional authority".
func (c *cast) apart(np *text.NounPhrase) bool {
	for k := np.First; k < np.Head; k++ {
		if c.is(k, classDistinct) {
			return true
		}
	}
	return false
}

// ofName is the name that an "of" ties to a noun phrase: "the government of
// Peru"; -1 for none.
func (c *cast) ofName(np *text.NounPhrase) int {
	k := np.Last
	if k+1 >= len(c.nameAt) || c.doc.Class(k)&text.Of == 0 {
		return -1
	}
	if p := c.doc.NounPhraseFrom(k + 1); p != nil && p.Head < len(c.nameAt) {
		return int(c.nameAt[p.Head])
	}
	return -1
}

// undescribed are the modifiers of a noun phrase without its adjectives, unless
// one of them tells it from others of the same sort: "the rival bank".
func (c *cast) undescribed(np *text.NounPhrase) []string {
	var words []string
	for k := np.First; k < np.Head; k++ {
		if t := c.doc.Tokens[k].Tag; t == text.POS {
			words = words[:0]
		} else if t.Noun() || t.Adjective() && (c.is(k, classDistinct) || c.capital(k)) {
			words = append(words, fold(c.doc.Word(k)))
		}
	}
	return words
}

// modifiers are the words before the head, folded, without determiners and
// possessors.
func (c *cast) modifiers(np *text.NounPhrase) []string {
	var words []string
	for k := np.First; k < np.Head; k++ {
		switch t := c.doc.Tokens[k].Tag; {
		case t == text.POS:
			words = words[:0]
		case t.Noun() || t.Adjective():
			words = append(words, fold(c.doc.Word(k)))
		}
	}
	return words
}

// phrase is a noun phrase as written, without the article.
func (c *cast) phrase(np *text.NounPhrase) string {
	first := np.First
	if c.is(first, classDefinite) && first < np.Head {
		first++
	}
	for k := first; k+1 < np.Head && !c.capital(k); k++ { // "the opposition ▮Dawn party"
		if c.capital(k + 1) {
			first = k + 1
		}
	}
	return c.written(&mention{first: first, last: np.Head + 1})
}
