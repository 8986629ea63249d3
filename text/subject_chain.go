package text

// chain follows noun phrase p to the left, over prepositions, conjunctions and
// short relative clauses, to where the subject begins.
func (d *Document) chain(p, first int, closed bool) Subject {
	np := &d.NounPhrases[p]
	s := Subject{First: np.First, Last: np.Last, Mention: np.First, Stop: np.Last, Head: np.Head}
	joint := false
	for steps := 0; steps < 12; steps++ {
		j := s.First - 1
		if j < first {
			break
		}
		t := d.Tokens[j]
		var q int
		switch {
		case (t.Tag == IN || t.Tag == TO) && d.classes[j]&(That|Causal|Whether) == 0:
			q = d.npEnd(j)
			if q < 0 {
				// "people gathered in Iowa": a participle between noun and preposition
				if v := d.VerbGroupAt(j - 1); v != nil && v.Last == j && v.Form&(Gerund|Participle) != 0 && v.Form&Finite == 0 && v.First > first {
					if r := d.npEnd(v.First); r >= 0 && d.clauseStart(d.start(r, first), first) {
						s.beginWith(&d.NounPhrases[r])
						continue
					}
				}
				// "executives who have worked with him"
				if v := d.VerbGroupAt(j - 1); v != nil && v.Last == j {
					if k := d.relativeStart(v.First, first); k > first {
						m := &d.NounPhrases[d.npEnd(k)]
						s.beginWith(m)
						s.Stop = m.Last
						continue
					}
				}
				// "two officials familiar with the talks"
				if j-1 > first && d.Tokens[j-1].Tag.Adjective() {
					if r := d.npEnd(j - 1); r >= 0 && d.clauseStart(d.start(r, first), first) {
						s.beginWith(&d.NounPhrases[r])
						continue
					}
				}
				return s
			}
			if d.classes[j]&Of == 0 && d.NounPhrases[q].Kind == Pronoun {
				return s
			}
			if d.classes[j]&Of == 0 && !d.clauseStart(d.start(q, first), first) {
				return s
			}
		case d.classes[j]&And != 0 && j-1 >= first:
			e := j
			if d.Tokens[e-1].Tag == Comma {
				e--
			}
			q = d.npEnd(e)
			if q < 0 {
				return s
			}
			b := d.start(q, first)
			if !d.clauseStart(b, first) && !(b == first+1 && d.Tokens[first].Tag == IN) { // "As Poe and Lund ▮"
				return s
			}
			joint = true
		case t.Tag == Comma && joint:
			q = d.npEnd(j)
			if q < 0 {
				return s
			}
			b := d.start(q, first)
			if !d.clauseStart(b, first) || b > first && d.classes[b-1]&Causal != 0 && (d.NounPhrases[q].Kind == Proper) != (d.NounPhraseAt(s.Head).Kind == Proper) {
				return s // "after the talks, Poe and Roe ▮"
			}
		case t.Tag == Comma && closed:
			// "John Smith, a lawyer, ▮": the apposition's own noun phrase was met first
			q = d.npEnd(j)
			if q < 0 {
				return s
			}
			b := d.start(q, first)
			if !d.clauseStart(b, first) || b > first && d.classes[b-1]&Causal != 0 || b-1 > first && d.Tokens[b-1].Tag == CC {
				return s
			}
			m := &d.NounPhrases[q]
			if m.Kind == Number || d.classes[m.Head]&Calendar != 0 || m.Kind != Proper && d.NounPhraseAt(s.Head).Kind != Proper {
				return s
			}
			s.beginWith(m)
			s.Stop = m.Last
			continue
		case d.vg[j] >= 0:
			v := &d.VerbGroups[d.vg[j]]
			w := v.First - 1
			if v.Form&(Gerund|Participle) != 0 && v.Form&Finite == 0 { // "a man holding a sign"
				r := d.npEnd(v.First)
				if r < 0 || !d.clauseStart(d.start(r, first), first) {
					return s
				}
				s.beginWith(&d.NounPhrases[r])
				continue
			}
			if w > first && (d.Tokens[w].Tag == WP || d.Tokens[w].Tag == WDT || d.classes[w]&That != 0) { // "the man who shot him"
				if closed && d.Tokens[w-1].Tag == Comma { // "the firm, which offered $4, or $5 a share, ▮"
					w--
				}
				r := d.npEnd(w)
				if r < 0 {
					return s
				}
				m := &d.NounPhrases[r]
				s.beginWith(m)
				s.Stop = m.Last
				continue
			}
			return s
		default:
			return s
		}
		s.beginWith(&d.NounPhrases[q])
	}
	return s
}

// beginWith lets the subject begin with noun phrase m, which is then the mention.
func (s *Subject) beginWith(m *NounPhrase) { s.First, s.Mention, s.Head = m.First, m.First, m.Head }

// start is the first token of noun phrase q with the noun phrases tied to it by
// prepositions on its left.
func (d *Document) start(q, first int) int {
	for range 6 {
		b := d.NounPhrases[q].First
		if b-1 < first || d.Tokens[b-1].Tag != IN || d.classes[b-1]&(That|Causal|Whether) != 0 {
			return b
		}
		r := d.npEnd(b - 1)
		if r < 0 {
			return b
		}
		q = r
	}
	return d.NounPhrases[q].First
}
