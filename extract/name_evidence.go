package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// weigh reckons what speaks for the name m being a person's, and what for an
// organisation's: the words in it and those around it.
func (c *cast) weigh(m *mention) {
	d := c.doc
	s := d.Sentences[d.Tokens[m.first].Sentence]
	for k := m.start; k < m.first; k++ {
		w := &c.words[k]
		if w.class&classHonorific != 0 {
			m.honorific = true
			m.evidence += 6
		} else if w.class&(classRank|classRole|classKin) != 0 {
			m.evidence += 6
		}
		if w.gender != anyGender && w.class&(classTitle|classRole|classKin) != 0 {
			m.gender = w.gender
		}
	}
	if m.words == 2 && c.portfolio(m.first+1) && m.last == m.first+2 && !c.is(m.first, classFirst) && (c.is(m.first, classPlace) || c.doc.Tokens[m.first].Shape&text.Upper != 0) { // "NSW Health", "Alberta Health"
		m.evidence -= 6
	}
	if m.start == m.first && m.first > s.First { // "spokesman Ned Price", "the daily La Ribera"
		p := m.first - 1
		np := d.NounPhraseAt(m.first)
		inPhrase := np != nil && p >= np.First
		w := c.words[p]
		if inPhrase && !c.capital(p) {
			w = c.wordAt(p, np.First) // "wide receiver"
		}
		switch {
		case w.class&(classRole|classKin) != 0 && inPhrase && w.class&(classAnyOrg|classDocument) == 0:
			m.evidence += 5
			if w.gender != anyGender {
				m.gender = w.gender
			}
		case w.class&(classAnyOrg|classDocument) != 0 && inPhrase && !c.capital(p):
			m.evidence -= 6
		case m.words > 1 && p > s.First && c.is(p-1, classDefinite) && inPhrase && !c.is(m.first, classFirst) && c.names.has("ruling", fold(d.Word(p))): // "the opposition Maa Talin"
			m.evidence -= 6
		case w.class == 0 && m.words > 1 && inPhrase && p > np.First && d.Tokens[p].Tag == text.NN && d.Tokens[np.First].Tag == text.DT && !c.is(m.first, classFirst) && !c.names.agent(fold(d.Word(p))): // "the Belgian concern Maa Talin"
			m.evidence -= 3
		case c.is(p, classDefinite) && inPhrase && np.Last == m.last:
			m.evidence -= 4
		case m.words > 1 && !c.is(m.first, classFirst|classFamily) && c.situates(p): // "the Dover-based Maa Talin"
			m.evidence -= 4
		}
		if c.is(p, classLocating) && m.words == 1 && m.last < s.Last && d.Tokens[m.last].Tag != text.POS { // "in Gdansk"
			m.evidence -= 3
		}
		if c.is(p, classLocating) && m.words > 1 && p > s.First && !c.is(m.first, classFirst) && c.is(p-1, classRole|classUnnamed) && d.Tokens[m.last].Tag != text.POS { // "an analyst at Maa Research"
			m.evidence -= 4
		}
		if inPhrase && np.First > s.First+1 && np.First < m.first && !c.is(m.first, classFirst) && c.is(np.First-1, classLocating) && c.roleEnds(np.First-1, s.First) { // "an analyst at Dover shipbroker Maa Research"
			m.evidence -= 10
		}
		if m.words == 1 && p > s.First && d.Class(p)&text.Of != 0 && c.words[m.first].class == 0 && c.wordAt(p-1, s.First).class&(classOrgRole|classExecutive) != 0 { // "chief executive of Larkwood"
			m.evidence -= 3
		}
		if m.words > 1 && p > s.First && d.Class(p)&text.Of != 0 && !c.is(m.first, classFirst|classFamily) && c.nameAt[p-1] >= 0 { // "Ann Poe of Maa Talin"
			if n := &c.named[c.nameAt[p-1]]; n.words > 1 && n.evidence > 3 {
				m.evidence -= 5
			}
		}
		if m.words == 1 && p > s.First && d.Class(p)&text.For != 0 && c.is(p-1, classRole) && c.words[m.first].class == 0 { // "a spokesman for Larkwood"
			m.evidence -= 3
		}
		m.place = d.Tokens[p].Tag == text.IN && !c.is(p, classLink) || d.Tokens[p].Tag == text.TO
	}
	if m.start == s.First && c.takesTurn(m.last-1) {
		const initials = 3 // bytes, at most: "KM: And what comes next?"
		switch {
		case m.words > 1 || c.names.word(m.key).class&(classAnyOrg|classPlace) != 0:
			m.evidence += 8
		case len(m.key) > initials:
			m.evidence += 8
			return // "OLSEN: It is.": no abbreviation
		default:
			m.evidence-- // "POE: It is.": perhaps one
			return
		}
	}
	if p := m.start - 1; p > s.First && m.last < s.Last && c.comma(p) && c.comma(c.behindInitials(m.last)) { // "the company, Maa Qasr,"
		if np := d.NounPhraseAt(p - 1); np != nil && np.Last == p && c.nameAt[np.Head] < 0 {
			if h := c.headWord(np).class; h&classAnyOrg != 0 && h&classHuman == 0 && c.officer(np) { // "the chairman of the council, Ann Poe,"
				m.evidence += 2
			} else if h&classAnyOrg != 0 && h&classHuman == 0 {
				if c.definite(np) || !c.afterPreposition(np) && !c.plural(np, c.headWord(np)) { // "another bank, Maa Qasr,"
					m.evidence -= 6
				}
			} else if !c.definite(np) {
			} else if h&(classHuman|classNaming) != 0 && h&classAnyOrg == 0 { // "her son, Ivo,"
				m.evidence += 5
				m.gender = c.headWord(np).gender
			}
		}
	}
	if c.selfNamed(m.first) && m.words < 4 {
		m.evidence += 6
	}
	c.weighWords(m)
	if m.last >= s.Last {
		return
	}
	c.weighAfter(m, s)
}

// roleEnds tells whether a noun for somebody, or one with what an "of" ties to it, ends
// before token i: "an analyst ▮at Dover", "head of research ▮at Dover".
func (c *cast) roleEnds(i, first int) bool {
	k := i - 1
	if np := c.doc.NounPhraseAt(k); np != nil && np.First > first+1 && c.doc.Class(np.First-1)&text.Of != 0 {
		k = np.First - 2
	}
	return k >= first && c.is(k, classRole|classUnnamed)
}

// officer tells whether a preposition ties a noun phrase to a definite noun for what
// somebody is.
func (c *cast) officer(np *text.NounPhrase) bool {
	if !c.afterPreposition(np) {
		return false
	}
	of := c.doc.NounPhraseAt(np.First - 2)
	return of != nil && of.Last == np.First-1 && c.definite(of) && c.headWordIs(of, classRole) && !c.headWordIs(of, classAnyOrg)
}

// weighWords looks at the words of the name itself.
func (c *cast) weighWords(m *mention) {
	d := c.doc
	whole := c.words[m.first]
	if m.words > 1 && c.is(m.first, classPeer) && c.doc.Class(m.first+1)&text.Of != 0 {
		m.evidence += 12
		m.gender = c.words[m.first].gender
		return
	}
	if m.words > 1 {
		whole = c.names.name(m.key)
		if !c.is(m.first, classPlace) && m.words == 2 && whole.class == 0 && c.is(m.last-1, classPlace) && c.is(m.first, classDemonym) {
			whole.class = classPlace
		}
	}
	first, last := &c.words[m.first], &c.words[m.last-1]
	if m.words > 1 && m.words < 4 && first.class&classFamily != 0 && last.class&classAnyOrg == 0 {
		m.evidence += 5
	}
	if m.words == 1 && first.class&(classFamily|classSurname) != 0 {
		m.evidence += 2
	}
	if m.words > 1 && m.words < 5 && last.class == 0 && c.names.ending("surname_ending", fold(d.Word(m.last-1))) { // "Maa Jónsdóttir"
		m.evidence += 4
	}
	if t := &d.Tokens[m.first]; m.words == 1 && first.class&(classFirst|classFamily|classSurname) == 0 {
		switch w := d.Word(m.first); {
		case camel(w), strings.IndexByte(w, '.') > 1: // "HarperCollins", "Larkwood.com"
			m.evidence -= 4
		case first.class&classBrand != 0:
			m.evidence -= 6
		case t.Tag != text.NNP: // "Hours", "Simply"
			m.evidence -= 2
		}
	}
	if first.class&classFirst != 0 {
		if m.words > 1 {
			m.evidence += 5
		} else if whole.class&classPlace == 0 {
			m.evidence += 2
		}
	}
	if whole.class&(classPlace|classAnyOrg) != 0 && !m.honorific {
		m.evidence -= 6
		if m.words > 1 && whole.class&classAnyOrg != 0 && first.class&classFirst != 0 { // "the Marine Corps"
			m.evidence -= 6
		}
		if whole.class&classFirst != 0 && m.words == 1 {
			m.evidence += 4
		}
	} else if last.class&classAnyOrg != 0 && m.words > 1 {
		m.evidence -= 6
		switch {
		case last.class&classSurname == 0:
			m.evidence -= 3 // "Kent Police"
		case first.class&classFirst != 0 && m.words == 2:
			m.evidence += 4 // "Ann Church", "Theresa Bank"
		}
	} else if first.class&classAnyOrg != 0 && m.words > 1 && first.class&classFirst == 0 {
		m.evidence -= 4
	} else if first.class&(classPlace|classDemonym) != 0 && m.words > 1 && first.class&classFirst == 0 {
		m.evidence -= 2
	}
	if m.words > 1 && last.class&classPlace != 0 && first.class&classFirst == 0 && whole.class&classPlace == 0 {
		m.evidence -= 4 // "Priorities USA"
	}
	if last.class&classSuffix != 0 {
		m.evidence += 5
	}
	if m.words > 1 && first.class&classLegal != 0 || d.Tokens[m.last-1].Tag == text.POS { // "N.V. Dalko", "Lund's"
		m.evidence -= 8
	}
	for k := m.first; k < m.last; k++ {
		t := &d.Tokens[k]
		switch {
		case t.Shape&text.Letter == 0 && d.Class(k)&text.And != 0: // "Baker & Hill"
			m.evidence -= 10
		case c.is(k, classLink) && !c.capital(k), t.Tag == text.CC, t.Shape&text.Digit != 0:
			m.evidence -= 5
		case k > m.first && t.End-t.Start == 2 && d.Text[t.End-1] == '.', t.Shape&text.OpenMark != 0:
			m.evidence += 3
		}
	}
	if t := &d.Tokens[m.first]; m.words == 1 && t.Shape&text.Upper != 0 {
		m.evidence -= 4
	}
	if last.class&classPlural != 0 && m.words > 1 {
		m.evidence -= 2
	}
}

// weighAfter looks at what follows the name.
func (c *cast) weighAfter(m *mention, s text.Sentence) {
	d := c.doc
	np := d.NounPhraseAt(m.last - 1)
	if np != nil && np.Last > m.last && np.First <= m.first {
		switch t := d.Tokens[m.last].Tag; {
		case t == text.POS:
			if c.headWordIs(np, classKin) { // "Rosa's son"
				m.evidence += 4
			} else if c.headWordIs(np, classOrgRole) && !c.is(m.first, classFirst) && m.start == m.first { // "Rovers' coach"
				m.evidence -= 4
			} else if m.words < 4 && c.words[m.first].class == 0 && m.last+2 < s.Last && (m.words > 1 || c.is(m.last+1, classFirst)) && d.Tokens[m.last+1].Tag.Proper() && d.Tokens[m.last+2].Tag.Proper() && np.Last == m.last+3 { // "Halden's Ann Poe"
				m.evidence -= 4
			}
		case t.Noun() || t.Adjective() || t == text.VBG || t == text.VBN:
			m.modifier = true
			if m.words > 1 && m.words < 4 && !c.is(m.last, classHuman) && !c.is(m.first, classFirst) && m.start == m.first && c.is(np.First, classDefinite) { // "the Maa Talin community hall"
				m.evidence -= 3
			}
			if c.is(m.last, classRole) && !c.capital(m.last) && (m.words > 1 && !c.is(m.first, classFirst) || c.words[m.first].class == 0 && m.last+1 < s.Last && c.capital(m.last+1)) {
				m.evidence -= 4 // "Judicial Watch president Ann Poe", "Rovers coach Ann Poe"
			} else if c.is(m.last, classRole) && !c.capital(m.last) && m.words == 1 && c.words[m.first].class == 0 && np.Head == m.last {
				m.evidence -= 2 // "a Halden spokesman"
			}
		}
	}
	next := d.Tokens[m.last]
	k := m.last
	if next.Tag == text.Comma && k+1 < s.Last {
		switch t := &d.Tokens[k+1]; {
		case t.Tag == text.CD && k+2 < s.Last && d.Tokens[k+2].Tag == text.Comma && t.End-t.Start == 2:
			m.evidence += 8 // an age, which nothing but a person has there
		case m.place && m.start == m.first && c.words[m.first].class&(classFirst|classAnyOrg) == 0 && c.regionAt(k+1, s.Last): // "from Dover, Ohio,"
			m.evidence -= 8
			m.town = true
		case t.Tag == text.WP:
			m.evidence += 3
		case t.Tag == text.WDT:
			m.evidence -= 4
		default:
			if p := d.NounPhraseFrom(k + 1); p != nil && p.Kind == text.Common {
				switch h := c.headWord(p); {
				case m.start > 0 && c.is(m.start-1, classLocating): // "in Leipzig, her husband said"
				case h.class&(classRole|classKin) != 0 && h.class&classAnyOrg == 0:
					m.evidence += 4
				case h.class&classAnyOrg != 0 && h.class&classRole == 0:
					m.evidence -= 4
				case h.class == 0 && d.Class(p.First)&text.Indefinite != 0 && c.names.agent(fold(d.Word(p.Head))): // "Maa Tarn, a thatcher,"
					m.evidence += 3
				}
			}
		}
	}
	if i := s.Last; i < len(d.Tokens) && m.first == s.First { // "Rosa waited. She"
		if p, ok := c.names.pronoun(fold(d.Word(i))); ok && p.person == "" && !p.plural && p.gender != neuter {
			m.evidence += 2
		}
	}
	// "Rosa, who dug her sons out", "Vessel told us that its own machines"
	if first := d.NounPhraseAt(m.first); first != nil && first.First == s.First {
		for i := m.last; i < s.Last && i < m.last+25; i++ {
			if t := d.Tokens[i].Tag; t != text.PRPS && t != text.PRP {
				if d.Tokens[i].Shape&text.OpenMark != 0 {
					return
				}
				continue
			}
			switch p, _ := c.names.pronoun(fold(d.Word(i))); {
			case p.person != "" || p.plural:
				continue
			case p.gender == neuter && d.Tokens[i].Tag == text.PRP: // "it" may stand for nothing
				m.evidence--
			case p.gender == neuter:
				m.evidence -= 2
			case p.gender != anyGender:
				m.evidence += 2
			}
			return
		}
	}
}

// regionAt tells whether a place of one word or two stands at token k, up to a comma or
// the end of the sentence, and so says where the town before it lies.
func (c *cast) regionAt(k, end int) bool {
	for last := k + 1; last <= min(k+2, end); last++ {
		if (last == end || c.comma(last) || c.doc.Tokens[last].Tag == text.Stop) && c.listedPlace(k, last) {
			return true
		}
	}
	return false
}

// camel tells whether a small letter stands before a capital in a word, and what
// goes before is no prefix of surnames ("McLean").
func camel(w string) bool {
	for i := 3; i < len(w); i++ {
		if w[i-1] >= 'a' && w[i-1] <= 'z' && w[i] >= 'A' && w[i] <= 'Z' {
			return true
		}
	}
	return false
}

// headWord is what the lexicons know of the head of a noun phrase: as the last
// word of a phrase ("chief executive") before the word alone.
func (c *cast) headWord(p *text.NounPhrase) word { return c.wordAt(p.Head, p.First) }

// wordAt is what the lexicons know of the word or phrase that ends with token i
// and does not begin before token first.
func (c *cast) wordAt(i, first int) word {
	if n := int(c.tails[i]); n > 0 {
		key := fold(c.doc.Word(i))
		for k := i - 1; k >= first && k > i-n; k-- {
			key = fold(c.doc.Word(k)) + " " + key
			if p, ok := c.names.phrase(key); ok {
				return p
			}
		}
	}
	return c.words[i]
}
