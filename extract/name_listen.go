package extract

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
	}
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
