package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// newNamed makes the figure of a group.
func (c *cast) newNamed(g *nameGroup, kind SpeakerKind, w word) int {
	m := &c.named[g.mentions[0]]
	f := &figure{
		name: c.untitled(m) + m.family, words: g.words, kind: kind, regnal: g.regnal, is: w.class & (classPlace | classAnyOrg), first: m.first, owner: -1, belongs: -1, last: -1, full: -1, index: -1,
	}
	n := len(c.figures)
	c.figures = append(c.figures, f)
	c.byKey[g.key] = n
	if kind != Person {
		f.gender = neuter
		if m.dateline || m.town {
			f.is |= classPlace
		}
		f.plural = kind == Group
		f.articled = len(g.words) > 1 && (w.class|c.names.word(lastOf(g.words)).class)&(classAnyOrg|classPlace) == 0 && c.articled(g)
		if c.withArticle(g, w) {
			f.name = c.written(&mention{first: m.first - 1, last: m.last})
		}
		c.indexOrganization(n, f, g)
		return n
	}
	if w := c.names.word(g.words[0]); w.class&classPeer != 0 && len(g.words) > 2 {
		c.call(n, w, m.first) // "the duke"
	}
	f.name = c.fromTitle(f, g)
	if len(f.words) == 1 {
		if g.title { // it may be anybody of that surname
			c.surname[g.key] = append(c.surname[g.key], n)
		}
	} else {
		words := f.words
		for len(words) > 2 && c.names.word(words[len(words)-1]).class&classSuffix != 0 {
			words = words[:len(words)-1]
		}
		f.words = words
		for k := 1; k < len(words); k++ {
			key := strings.Join(words[k:], " ")
			c.surname[key] = append(c.surname[key], n)
		}
		if _, w, ok := strings.Cut(words[len(words)-1], "-"); ok && c.hyphened(words[len(words)-1]) { // "Omar al-Sabbagh"
			c.surname[w] = append(c.surname[w], n)
		}
		if _, w, ok := strings.Cut(words[len(words)-1], "-"); ok && doubled(f.name) && len(c.surnames[w]) == 0 && c.names.word(w).class&(classPlace|classAnyOrg) == 0 { // "Ann Poe-Lund"
			c.surname[w] = append(c.surname[w], n)
		}
		double := len(words) == 3 || len(words) == 4 && c.names.word(words[2]).class&classParticle != 0 // "Valls i Puig"
		if len(words) == 4 && c.names.word(words[1]).class&classFirst != 0 && c.names.word(words[2]).class&(classFirst|classParticle) == 0 {
			c.surname[words[2]] = append(c.surname[words[2]], n) // "José Luis Ortega Ruiz"
		}
		if w := words[1]; double && len(w) > 2 && c.names.word(w).class&(classFirst|classParticle) == 0 && !strings.Contains(w, ".") {
			c.surname[w] = append(c.surname[w], n) // "Gabriel Ortega Ruiz"
		}
		for k := 2; k+1 < len(words); k++ {
			if len(words[k]) > 1 || c.names.word(words[k]).class&classParticle == 0 {
				continue
			}
			for j := 1; j < k; j++ { // "Pilar de la Cruz y Poe"
				c.surname[strings.Join(words[j:k], " ")] = append(c.surname[strings.Join(words[j:k], " ")], n)
			}
		}
		for k := 1; k+1 < len(words) && len(words) > 3; k++ {
			if w := words[k]; len(w) > 2 && c.names.word(w).class&(classParticle|classSuffix) == 0 {
				c.middle[w] = append(c.middle[w], n)
			}
		}
		c.given[words[0]] = append(c.given[words[0]], n)
		if f.nick = c.nickname(m); f.nick != "" && f.nick != words[0] {
			c.given[f.nick] = append(c.given[f.nick], n)
		}
		if c.familyFirst(f) {
			c.surname[words[0]] = append(c.surname[words[0]], n)
		}
	}
	for _, i := range g.mentions {
		if x := c.named[i].gender; x != anyGender {
			f.gender = x
			break
		}
	}
	if first := c.names.word(f.words[0]); f.gender == anyGender && first.class&classFirst != 0 && !c.familyFirst(f) {
		f.gender, f.byName = first.gender, true
	} else if f.gender == anyGender && len(f.words) > 1 {
		f.guessed = true
		if !c.familyFirst(f) {
			f.gender = c.names.guess(f.words[0])
		}
	}
	return n
}

// doubled tells whether a name ends with two surnames that a hyphen ties together.
func doubled(name string) bool {
	last := lastWord(name)
	k := strings.IndexByte(last, '-')
	return k > 1 && k+1 < len(last) && last[0] >= 'A' && last[0] <= 'Z' && last[k+1] >= 'A' && last[k+1] <= 'Z'
}

// nickname is the single word in quotation marks inside a name, folded, "" for none:
// William "Bud" Poe.
func (c *cast) nickname(m *mention) string {
	for k := m.first + 1; k < m.last; k++ {
		t := &c.doc.Tokens[k]
		if t.Quote < 0 || t.Shape&text.Letter == 0 {
			continue
		}
		if q := &c.doc.Quotes[t.Quote]; q.First > m.first && q.Last <= m.last && q.Last-q.First <= 3 {
			return fold(c.doc.Word(k))
		}
		return ""
	}
	return ""
}

// untitled is a name as written, without titles after it: "Ann Poe QC".
func (c *cast) untitled(m *mention) string {
	last := m.last
	for last-1 > m.first && c.is(last-1, classPostnominal) {
		last--
		if c.doc.Tokens[last-1].Tag == text.Comma {
			last--
		}
	}
	return c.written(&mention{first: m.first, last: last})
}

// withArticle tells whether the article belongs to the name: it is always
// written large, or stands before the single word of a newspaper's name. The
// first mention then has it.
func (c *cast) withArticle(g *nameGroup, w word) bool {
	inside := false
	for _, i := range g.mentions {
		k := c.named[i].first - 1
		if k < 0 || !c.is(k, classDefinite) || c.doc.Tokens[k].Tag != text.DT || !c.capital(k) {
			return false
		}
		inside = inside || !c.opensSentence(k)
	}
	return inside || len(g.words) == 1 && w.class&classMedia != 0
}

// indexOrganization enters what an organisation can be called.
func (c *cast) indexOrganization(n int, f *figure, g *nameGroup) {
	if last := len(g.words) - 1; last > 0 && f.is&classPlace == 0 && c.names.word(g.words[last]).class&classAnyOrg != 0 {
		c.end[g.words[last]] = append(c.end[g.words[last]], n)
	}
	core := g.words
	for len(core) > 1 && c.names.word(core[len(core)-1]).class&classLegal != 0 {
		core = core[:len(core)-1]
	}
	if len(core) < len(g.words) {
		c.firm[strings.Join(core, " ")] = n
	}
	if last := core[len(core)-1]; len(core) == 2 && f.is&classPlace == 0 && c.names.word(last).class == 0 { // "Lanificio Sereno"
		c.tail[last] = append(c.tail[last], n)
	}
	for k, w := range g.words {
		class := c.names.word(w).class
		if class&classAnyOrg != 0 && f.is&classPlace == 0 {
			f.is |= class & (classAnyOrg | classSeat)
			if lemma := c.names.word(w).lemma; len(c.noun[lemma]) == 0 || c.noun[lemma][len(c.noun[lemma])-1] != n {
				c.noun[lemma] = append(c.noun[lemma], n)
			}
		}
		if k > 0 && k < 6 {
			key := strings.Join(g.words[:k], " ")
			if c.names.word(key).class&(classPlace|classDemonym|classAnyOrg|classLink) == 0 {
				c.begin[key] = append(c.begin[key], n)
			}
		}
	}
	if len(g.words) < 2 {
		return
	}
	if len(g.words) > 2 && c.names.word(g.words[0]).class&(classDemonym|classPlace) != 0 { // "the Icelandic Met Office", "the Met Office"
		key := strings.Join(g.words[1:], " ")
		c.begin[key] = append(c.begin[key], n)
	}
	var all, big, bare strings.Builder // "BoE", "DHHS", "GM": with the small words, without, and without "Corp."
	for i, w := range g.words {
		all.WriteString(w[:1])
		if c.names.word(w).class&(classLink|classDefinite) == 0 {
			big.WriteString(w[:1])
			if i < len(core) {
				bare.WriteString(w[:1])
			}
		}
	}
	for _, key := range []string{all.String(), big.String(), bare.String()} {
		if _, ok := c.acronym[key]; !ok && len(key) > 1 {
			c.acronym[key] = n
		}
	}
}

// written is the name as the article writes it, white space folded.
func (c *cast) written(m *mention) string {
	return strings.Join(strings.Fields(c.doc.Slice(c.tokens(m.first, m.last))), " ")
}

// fromTitle is a person's full name where only the headline has it.
func (c *cast) fromTitle(f *figure, g *nameGroup) string {
	if len(f.words) > 1 || c.options.Title == "" {
		return f.name
	}
	fields := strings.Fields(c.options.Title)
	for i := 1; i < len(fields); i++ {
		if strings.EqualFold(strings.Trim(fields[i], ".,:;!?'’\"”"), f.name) && c.names.word(fold(fields[i-1])).class&classFirst != 0 {
			f.words = []string{fold(fields[i-1]), g.key}
			return fields[i-1] + " " + f.name
		}
	}
	return f.name
}
