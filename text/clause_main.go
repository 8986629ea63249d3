package text

// ClauseAt tells whether a clause of its own stands between the tokens a and b:
// a finite verb, with something before it that can be its subject, that is not
// the verb of a relative clause. A bare participle or infinitive counts only
// where its subject begins at a: it is then a past tense that the tagger took
// for a participle, or a subjunctive ("he return").
func (d *Document) ClauseAt(a, b int) bool { return d.clauseAt(a, b, false) }

// MainClauseAt is like ClauseAt behind a verb that can have an object: no verb of
// any subordinate clause counts, since that may belong to the object: "denied ▮the
// report, saying this was a lie".
func (d *Document) MainClauseAt(a, b int) bool { return d.clauseAt(a, b, d.objectBegins(a)) }

func (d *Document) clauseAt(a, b int, strict bool) bool {
	introduced := a > 0 && d.introduces(a-1)
	object := !introduced && d.np[a] >= 0 && d.NounPhrases[d.np[a]].Kind != Number && d.classes[d.NounPhrases[d.np[a]].Head]&Calendar == 0
	m := mainClause{d: d, a: a, b: b}
	who := false // a comma has opened a relative clause or an apposition, and the next one closes it
	for i := a; i < b; i++ {
		v := d.VerbGroupAt(i)
		if v == nil {
			if d.Tokens[i].Tag == Comma && i+1 < b {
				if t := d.Tokens[i+1].Tag; who || t == WP || t == WDT || t == WPS || t == DT && object && a > 0 && d.classes[a-1]&Clausal != 0 && i == d.Extend(d.NounPhrases[d.np[a]].First) {
					if who = !who; !who { // "the miller, who is 60▮, and his wife left", "said the mill, the oldest in Dover▮, and its pond were sold"
						continue
					}
				}
			}
			switch {
			case object && d.Tokens[i].Tag == Comma && i+1 < b && d.parts(i+1): // "stressed ▮those worries, and he raised them again"
				return false
			case strict && !m.read(i):
				return false
			}
			continue
		}
		i = max(i, v.Last-1)
		if v.First <= a || v.First < m.until || v.Form&(Finite|Participle|Bare) == 0 {
			continue
		}
		t := d.Tokens[v.First-1].Tag
		if t == WP || t == WDT {
			continue
		}
		if v.Form&Finite != 0 {
			if !introduced && v.First-1 > a && d.sharesSubject(v.First, a) || strict && m.subordinate(v) || d.ofObject(v, a) {
				continue
			}
			return true
		}
		if s, ok := d.SubjectBefore(v.First); ok && s.First == a {
			return true
		}
	}
	return false
}

// ofObject tells whether v is the verb of a relative clause behind a comma, about its object,
// and stands behind token a: "Poe, ▮whom the mayor had named".
func (d *Document) ofObject(v *VerbGroup, a int) bool {
	p := d.npEnd(v.First)
	if p < 0 {
		return false
	}
	k := d.start(p, a) - 1
	return k-1 > a && d.Tokens[k].Tag == WP && d.Tokens[k-1].Tag == Comma
}

// introduces tells whether token i is the word that introduces a clause: not one
// that points at a noun, unless a verb follows that noun ("ruled that federal law
// gives", where the tagger is wrong).
func (d *Document) introduces(i int) bool {
	if d.classes[i]&That == 0 {
		return false
	}
	p := d.NounPhraseAt(i)
	return d.Tokens[i].Tag != DT || p != nil && d.VerbAfter(p.Last)
}

// objectBegins tells whether a verb's object can begin at token a, where nothing
// tells that it is the subject of a clause: "wrote ▮the speech that was read".
func (d *Document) objectBegins(a int) bool {
	if a == 0 || d.vg[a-1] < 0 && !d.Tokens[a-1].Tag.Adverb() {
		return false
	}
	if v := d.VerbGroupFrom(a); v != nil {
		return v.Form&Gerund != 0
	}
	if a+1 < len(d.Tokens) && (d.Tokens[a+1].Tag == JJR || d.Tokens[a+1].Tag == RBR) { // "the more he waits, the more he wins"
		return false
	}
	p := d.NounPhraseAt(a)
	return p != nil && p.Kind != Number && d.classes[p.Head]&(Calendar|Period) == 0
}

// mostAside is how many tokens an aside inside a relative clause has at most.
const mostAside = 15

// mainClause reads on from a noun phrase at token a, up to b, to the verb that it
// is the subject of, if there is one: over relative clauses and asides, whose
// verbs are not that.
type mainClause struct {
	d     *Document
	a, b  int
	open  int  // subordinate clauses whose verb is still to come
	aside bool // a comma or dash was met: the verb stands behind another
	until int  // the end of an aside inside a relative clause, whose commas part nothing
}

// read takes in token i, which is part of no verb group. It is false where what
// began at a ends without a verb.
func (m *mainClause) read(i int) bool {
	d := m.d
	switch t := d.Tokens[i].Tag; {
	case i == m.a || t == Comma && (i+1 >= m.b || i < m.until):
	case t == Comma, d.Dash(i):
		m.open = 0
		m.aside = d.Tokens[i+1].Shape&OpenMark == 0 && !m.joint(i)
	case t == Colon:
		return false
	case m.opens(i):
		m.open++
	}
	return true
}

// joint tells whether the comma at token i stands in a list of noun phrases that
// "and" ends: "comments from Poe▮, Olsen and Reyes were read".
func (m *mainClause) joint(i int) bool {
	d := m.d
	for d.npEnd(i) >= 0 && i+1 < m.b && d.npBegins(i+1) {
		i = d.NounPhrases[d.np[i+1]].Last
		if i+1 >= m.b || d.classes[i]&And != 0 || d.Tokens[i].Tag == Comma && d.classes[i+1]&And != 0 {
			return i+1 < m.b
		}
		if d.Tokens[i].Tag != Comma {
			return false
		}
	}
	return false
}

// opens tells whether a subordinate clause begins at token i, with its subject
// and verb: behind a conjunction or a relative pronoun, or right behind the noun
// or verb that it belongs to: "the terms ▮he reached".
func (m *mainClause) opens(i int) bool {
	d := m.d
	t, c := d.Tokens[i].Tag, d.classes[i]
	behind := d.np[i-1] >= 0 && d.NounPhrases[d.np[i-1]].Kind != Pronoun && d.classes[d.NounPhrases[d.np[i-1]].Head]&(Calendar|Period) == 0
	switch {
	case (t == WDT || t == WP) && d.Tokens[i+1].Tag == Comma:
		m.until = m.asideEnd(i + 1)
		return m.until > 0 && m.clause(m.until)
	case t == WRB || t == WDT || t == WP || t == WPS || c&(Causal|Whether) != 0, t == IN && i+1 < m.b && d.classes[i+1]&Nominative != 0, c&That != 0 && t != DT && behind:
		return m.clause(i + 1)
	case !behind && d.vg[i-1] < 0 || !d.npBegins(i):
		return false
	}
	switch np := &d.NounPhrases[d.np[i]]; {
	case c&Nominative != 0:
	case !behind, t != DT && t != PRPS && np.Kind != Proper, c&Deictic != 0, d.classes[np.Head]&(Calendar|Period) != 0:
		return false
	}
	return m.clause(i)
}

// asideEnd is behind the comma that ends the aside which the one at token i
// begins: "a habit which▮, Poe said, ▮the bishops condemned"; 0 where none is near.
func (m *mainClause) asideEnd(i int) int {
	for k := i + 1; k < min(m.b, i+mostAside); k++ {
		if m.d.Tokens[k].Tag == Comma {
			return k + 1
		}
	}
	return 0
}

// clause tells whether a noun phrase, or several that "and" joins, and a finite
// verb begin at token i.
func (m *mainClause) clause(i int) bool {
	d := m.d
	if i >= m.b || !d.npBegins(i) {
		return false
	}
	e := d.Extend(i)
	for e+1 < m.b && d.classes[e]&And != 0 && d.npBegins(e+1) {
		e = d.Extend(e + 1)
	}
	return e < m.b && d.finiteGroup(e)
}

// finiteGroup tells whether a finite verb group begins at token i.
func (d *Document) finiteGroup(i int) bool {
	return d.vg[i] >= 0 && d.VerbGroups[d.vg[i]].First == i && d.VerbGroups[d.vg[i]].Form&Finite != 0
}

// subordinate tells whether v is the verb of a subordinate clause.
func (m *mainClause) subordinate(v *VerbGroup) bool {
	if m.open > 0 {
		m.open--
		return true
	}
	d := m.d
	if !m.aside || d.Tokens[v.First-1].Tag == Comma || d.Dash(v.First-1) || d.Tokens[v.First-1].Shape&CloseMark != 0 {
		return false
	}
	s, ok := d.SubjectBefore(v.First)
	return !ok || s.First > m.a
}
