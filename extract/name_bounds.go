package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// nameEnd is the end of the run of names that begins at token i.
func (c *cast) nameEnd(i, end int) int {
	const most = 14 // tokens
	k := i + 1
	end = min(end, i+most)
	linked := false
	for k < end {
		if c.nameToken(k) {
			if k > i && c.is(k, classHonorific) && !c.is(k-1, classTitle|classRole) && !c.is(k, classPlace) && k+1 < end && c.nameToken(k+1) { // but "Ann Ara Begum said"
				return k
			}
			k++
			continue
		}
		n := c.inside(i, k, end)
		if n == k {
			n = c.link(i, k, end, linked)
			if n == k {
				return k
			}
			linked = true
		}
		k = n
	}
	return k
}

// inside is the token after particles, a nickname in quotation marks, a suffix
// or "&" at token k, if the name goes on there; else k.
func (c *cast) inside(i, k, end int) int {
	d := c.doc
	switch t := &d.Tokens[k]; {
	case t.Tag == text.Comma: // "Smith, Jr."
		if k+1 < end && c.is(k+1, classSuffix) && c.capital(k+1) && k > i && !(k+2 < end && c.is(k+1, classRole) && d.Class(k+2)&text.For != 0) { // but "Poe, MP for Marl"
			return k + 2
		}
		if d.Partners(k, end) { // "Smith, Poe & Roe"
			return k + 1
		}
		if k+1 < end && c.is(k+1, classForm) && c.capital(k+1) { // "Halden Optics, Inc."
			return k + 2
		}
	case t.Shape&text.OpenMark != 0 && t.Shape&text.Letter == 0 && t.Quote >= 0: // Michael "Mike" Smith
		q := &d.Quotes[t.Quote]
		if q.First == k && q.Last-q.First <= 5 && q.Last < end && (c.capital(k+1) || c.is(k+1, classDefinite) && c.capital(k+2)) && c.nameToken(q.Last) && (k-i < 3) && d.Tokens[q.Last].Shape&text.Glued == 0 {
			return q.Last
		}
	case t.Tag == text.CD && c.is(k-1, classNumbered) && c.capital(k-1) && t.Shape&text.Digit != 0: // "Local 12"
		return k + 1
	case t.Shape&text.Letter == 0 && d.Class(k)&text.And != 0 && k+1 < end && c.nameToken(k+1):
		return k + 1
	case t.Tag == text.POS && (k+1 < end && c.is(k+1, classLegal) && c.capital(k+1) || c.doc.NounPhraseAt(k) != nil && c.doc.NounPhraseAt(k).Last == k+1):
		return k + 1 // "Lund's Inc.", "Lund's said"
	case t.Tag == text.POS && k+1 < end && (k == i+1 && c.is(i, classRegnal) || c.is(k-1, classCrowd|classRole|classRank) && c.capital(k-1) || k == i+2 && c.is(i, classSaint)) && c.nameToken(k+1) && c.endsBody(k+1, end):
		return k + 1 // "King's College", "People's Party", "Kent County Sheriff's Office", "St Mary's Hospital"
	case t.Tag == text.POS && k+1 < end && c.is(k+1, classFeature) && c.incorporated(k+1, end):
		return k + 1 // "Lund's Bay Co."
	case t.Tag == text.POS && t.End-t.Start != int32(len(d.Word(k-1))) && k+1 < end && c.nameToken(k+1) && !hasLetter(d.Word(k)):
		// "the Farmers' League": of a plural, and an organisation's name
		m := k + 1
		for m+1 < end && c.nameToken(m+1) {
			m++
		}
		if c.is(m, classAnyOrg) {
			return k + 1
		}
	default:
		m := k
		for m < end && m < k+3 && c.is(m, classParticle) && !c.capital(m) {
			m++
		}
		if m > k && m < end && c.nameToken(m) && (c.is(k-1, classFirst) || !c.is(k-1, classPlace|classAnyOrg)) && (c.is(k-1, classFirst) || c.is(i, classFirst|classTitle|classRole) || d.Tokens[k].Tag.Proper() || k-i == 1 && m-k <= 2 && !c.is(k, classLink)) {
			return m
		}
	}
	return k
}

// behindOffice is where a person's name begins in the run of tokens from i to
// end, if an office of which the run's first words are part stands before it.
func (c *cast) behindOffice(i, end int) int {
	if i < 2 || c.doc.Class(i-1)&(text.Of|text.For) == 0 || c.doc.Class(i-1)&text.For != 0 && !c.capital(i-2) || (c.words[i-2].class|c.wordAt(i-2, max(0, i-4)).class)&(classRole|classRank) == 0 {
		return i
	}
	k := i
	for k < end && (c.portfolio(k) || c.doc.Class(k)&text.And != 0 && k > i) {
		k++
	}
	if k > i && k+1 < end {
		return k
	}
	for k := i + 1; k+1 < end; k++ {
		if c.is(k, classFirst) {
			return k
		}
	}
	return i
}

// portfolio tells whether token i is a word for what a minister is for: "Housing".
func (c *cast) portfolio(i int) bool { return c.names.has("portfolio", fold(c.doc.Word(i))) }

// link is the token after "of", "for the" and the like at token k, if an
// organisation's name goes on there; else k.
func (c *cast) link(i, k, end int, linked bool) int {
	if !c.is(k, classLink) || c.capital(k) {
		return k
	}
	and := c.doc.Class(k)&text.And != 0
	m := k + 1
	numbered := k > i+1 && c.doc.Tokens[k-1].Tag == text.CD // "Local 12 of the Allied Bakers"
	if m < end && c.is(m, classDefinite) && !and && (numbered || c.doc.Class(k)&text.Of == 0) {
		m++
	}
	if and && c.commonPair(i, k, end) {
		return m
	}
	of := c.is(k-1, classAnyOrg) && (c.is(m, classHonorific) || m < end && (c.doc.Tokens[m].Tag == text.NNPS || !(m+1 < end && c.nameToken(m+1))) || c.is(m, classPlural) && c.capital(m) && (m+1 == end || !c.capital(m+1))) // "the Institute of Architects", "the Department of Justice"
	if m >= end || !c.nameToken(m) || c.is(m, classTitle|classRole) && !of {
		return k
	}
	if c.is(i, classRank) && k > i+1 && c.is(k-1, classSurname) { // "Sen. Maa Banks of Ohio"
		return k
	}
	if k == i+2 && c.is(i, classPeer) && c.is(i, classHonorific) && c.doc.Class(k)&text.Of != 0 { // "Lady Poe of Marl"
		return m
	}
	switch {
	case numbered, k == i+1 && c.is(i, classDistinct) && c.doc.Class(k)&text.Of != 0 && c.incorporated(m, end):
		return m
	case and && linked && c.unknownNames(m, m+2) && m+3 < end && !c.portfolio(m) && !c.portfolio(m+1) && c.doc.Class(m+2)&text.Of != 0 && (c.is(m+3, classDefinite) || c.is(m+3, classAnyOrg)): // "of Marl University and Ulva Tarp of the Dover Institute"
		return k
	case and && (!linked || c.is(m, classFirst|classPlace) || c.is(m, classAnyOrg) && !c.is(m, classPlural) || c.doc.Tokens[m].Shape&text.Upper != 0):
		return k
	case and || c.is(k-1, classAnyOrg) || k-i < 4 && c.doc.Class(k)&text.Of != 0 && c.names.has("realm", fold(c.doc.Word(k-1))): // "the Republic of Marl"
		return m
	}
	return k
}

// endsBody tells whether the capitals from token i on end with a noun for an organisation.
func (c *cast) endsBody(i, end int) bool {
	for i < end && c.nameToken(i) {
		i++
	}
	return c.is(i-1, classAnyOrg)
}

// incorporated tells whether the capitals from token i on end with the form of a
// company: "First of ▮Marlow Bancorp Inc.▮".
func (c *cast) incorporated(i, end int) bool {
	for i < end && c.nameToken(i) {
		i++
	}
	return c.is(i-1, classForm|classLegal) && c.capital(i-1)
}

// commonPair tells whether the "and" at token k joins the words of one
// organisation's name, which begins at token i: "the Food and Drug Agency", "the
// National Oil Spill Detection and Response Agency".
func (c *cast) commonPair(i, k, end int) bool {
	if k > i+1 && k+1 < end && c.is(k-1, classCompany) && c.is(k+1, classCompany) && c.capital(k+1) && c.words[k-1].class&(classBrand|classLegal|classGeneric) == 0 && c.words[k+1].class&(classBrand|classLegal|classGeneric) == 0 && !c.is(k+1, classPlural) && !(k+2 < end && c.nameToken(k+2)) {
		return true // "Marl Power and Gas"
	}
	if k > i+1 && k+1 < end && c.portfolio(k-1) && c.portfolio(k+1) && c.endsBody(k+1, end) {
		return true // "West Marl Fire and Rescue Service"
	}
	given := wordClass(classFirst | classFamily)
	if k == i+1 {
		given = 0 // "the Marine and Fisheries Institute": behind an article a first name alone is none
	}
	if i == 0 || !c.is(i-1, classDefinite) || c.is(i, given) || c.is(k-1, given|classPlace) {
		return false
	}
	if w := c.words[k-1].class; k > i+1 && w&classAnyOrg != 0 && (w&classCompany == 0 || w&classGeneric != 0) { // but "the Oil and Gas Agency"
		return false
	}
	m := k + 1
	for m < end && (c.nameToken(m) || c.doc.Tokens[m].Tag == text.POS && m+1 < end && c.nameToken(m+1)) {
		m++
	}
	return m > k+2 && c.is(m-1, classAnyOrg) && !c.is(m-1, classPlural)
}

func hasLetter(w string) bool {
	for i := range len(w) {
		if w[i]|0x20 >= 'a' && w[i]|0x20 <= 'z' {
			return true
		}
	}
	return false
}

// formerly tells whether token i opens a sentence and a name with a role behind
// it follows, so that its capital says nothing: "▮Former▮ Rovers captain Ann Poe".
func (c *cast) formerly(i int) bool {
	if !c.opensSentence(i) {
		return false
	}
	k := i + 1
	for k < len(c.words) && c.capital(k) && k < i+5 {
		k++
	}
	return k > i+1 && k < len(c.words) && c.is(k, classRole) && c.doc.Tokens[k].Sentence == c.doc.Tokens[i].Sentence
}

// shouted tells whether token i is a word in capitals among others that are not.
func (c *cast) shouted(i int) bool {
	if c.doc.Tokens[i].Shape&text.Upper == 0 {
		return false
	}
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	for _, k := range [...]int{i + 1, i - 1} {
		if k >= s.First && k < s.Last && c.doc.Tokens[k].Shape&text.Letter != 0 {
			return c.doc.Tokens[k].Shape&text.Upper == 0
		}
	}
	return true
}

// shoutsBefore tells whether the run of tokens from first to last begins with a word that
// is in capitals for its weight alone, before somebody's name: "▮FURIOUS Ann Poe said".
func (c *cast) shoutsBefore(first, last int) bool {
	const initials = 3 // bytes, at most, of what is rather an abbreviation
	t := &c.doc.Tokens[first]
	if t.Shape&text.Upper == 0 || t.End-t.Start <= initials || last < first+2 || c.doc.Tokens[first+1].Shape&text.Upper != 0 || c.names.word(fold(c.doc.Word(first))).class != 0 {
		return false
	}
	return last > first+2 && (c.is(first+1, classFirst) || strings.IndexByte(c.doc.Word(first), '-') > 0) || first > 0 && c.doc.Class(first-1)&text.Indefinite != 0 && last == first+2
}

// opensSentence tells whether token i is the first word of a sentence or of a
// quotation, where a capital says nothing.
func (c *cast) opensSentence(i int) bool {
	for first := c.doc.Sentences[c.doc.Tokens[i].Sentence].First; i > first; i-- {
		if t := &c.doc.Tokens[i-1]; t.Shape&text.Letter != 0 || t.Shape&text.Digit != 0 || t.Tag == text.Comma {
			return c.doc.Tokens[i-1].Shape&text.OpenMark != 0
		} else if t.Shape&text.OpenMark != 0 || t.Tag == text.Colon {
			return true
		}
	}
	return true
}
