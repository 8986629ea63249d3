package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// listen adds to the evidence of the names that are sources what they say and
// how: who says "I", laughs or recalls is a person.
func (c *cast) listen(found []*attribution) {
	for _, x := range found {
		h := c.sourceHead(x)
		if h < 0 || c.nameAt[h] < 0 {
			continue
		}
		m := &c.named[c.nameAt[h]]
		if m.last < x.source.last-1 { // "Halden's director"
			continue
		}
		if x.match != nil {
			if cue := x.match.Capture("cue"); cue != nil && cue.Entry != nil && c.names.has("human_cue", cue.Entry.Lemma) {
				m.evidence += 3
			}
		}
		if c.saysI(x) {
			m.evidence += 5
		}
		if c.saysIt(x) && !c.is(m.first, classFirst) && !strings.Contains(m.key, "-") { // but "Jean-Marc"
			m.evidence -= 3
		}
	}
}

// saysIt tells whether the content of a claim is a clause behind its cue whose subject is "it":
// "Halden Aurelia said it would close", of which a person would have "he" or "she" as a rule.
func (c *cast) saysIt(x *attribution) bool {
	if len(x.content) == 0 {
		return false
	}
	k := x.content[0].first
	if k < x.cue.last || k+1 >= len(c.words) || c.doc.Tokens[k].Tag != text.PRP || c.doc.Tokens[k].Quote >= 0 {
		return false
	}
	p, ok := c.names.pronoun(fold(c.doc.Word(k)))
	v := c.doc.VerbGroupAt(k + 1)
	return ok && p.gender == neuter && v != nil && c.doc.Class(v.Head)&text.Be == 0
}

// saysI tells whether the quotations of a claim, or the turn that it is, speak of their
// speaker as one.
func (c *cast) saysI(x *attribution) bool {
	for _, r := range x.content {
		for k := r.first; k < r.last; k++ {
			if t := &c.doc.Tokens[k]; !c.is(k, classPronoun) || !(t.Quote >= 0 && c.doc.Quotes[t.Quote].First >= r.first-1 || t.Quote < 0 && c.inTurn(k)) {
				continue
			}
			if p, _ := c.names.pronoun(fold(c.doc.Word(k))); p.person == "first" && !p.plural {
				return true
			}
		}
	}
	return false
}
