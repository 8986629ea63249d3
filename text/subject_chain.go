package text

// chain follows a subject to the left, over prepositions, conjunctions and short
// relative clauses, to where it begins.
type chain struct {
	*Document
	Subject
	first  int  // of the sentence
	closed bool // a comma closes something between the subject and its verb
	joint  bool // an "and" has been met
	finite bool // a finite verb stands behind the subject, which is no participle
	second int  // where the noun phrase behind the "and" begins
}

// chain is the subject whose last noun phrase is p.
func (d *Document) chain(p, first int, closed bool) Subject {
	np := &d.NounPhrases[p]
	c := chain{Document: d, first: first, closed: closed}
	if np.Last < len(d.Tokens) && d.vg[np.Last] >= 0 {
		c.finite = d.VerbGroups[d.vg[np.Last]].Form&(Finite|Participle) == Finite
	}
	c.Subject = Subject{First: np.First, Last: np.Last, Mention: np.First, Stop: np.Last, Head: np.Head}
	for range 12 {
		m, whole := c.before(c.First - 1)
		if m == nil {
			break
		}
		c.beginWith(m)
		if whole {
			c.Stop = m.Last
		}
	}
	if m := c.measure(c.First); m < c.First && c.clauseStart(m, first) {
		c.First, c.Mention = m, m
	}
	if m := c.First - 1; m >= first && c.Tokens[m].Tag.Adverb() && c.classes[m]&Degree != 0 && c.Mention == c.First && c.amount(c.First) && c.clauseStart(m, first) {
		c.First, c.Mention = m, m // "▮Almost ▮half of the voters"
	}
	if k := c.First - 1; c.Mention == c.First && k >= first && c.Tokens[k].Tag == WPS { // "a man ▮whose▮ lawyer said"
		c.First, c.Mention = k, k
	}
	return c.Subject
}

// before is the noun phrase to which token j ties the subject that begins behind
// it; nil where the subject begins there. The mention ends with the noun phrase
// where whole is true.
func (c *chain) before(j int) (m *NounPhrase, whole bool) {
	if j < c.first {
		return nil, false
	}
	t := c.Tokens[j].Tag
	if t.Adverb() && c.vg[j] < 0 && j-2 >= c.first && c.classes[j-1]&And != 0 {
		if m := c.joined(j - 1); m != nil { // "growers and even ▮some millers"
			c.joint, c.second = true, c.First
			return m, false
		}
		return nil, false
	}
	switch {
	case (t == IN || t == TO) && c.classes[j]&(That|Causal|Whether) == 0:
		return c.governed(j)
	case c.classes[j]&And != 0 && j-1 >= c.first:
		if c.begun(j) {
			return nil, false
		}
		if !c.joint {
			c.joint, c.second = true, c.First
		}
		if m := c.joined(j); m != nil {
			return m, false
		}
		if m := c.inName(j); m != nil {
			return m, false
		}
		return c.around(j), true
	case t == Comma && c.joint:
		m = c.listed(j)
		return m, m != nil && c.offices(m)
	case t == Comma && c.closed:
		return c.apposed(j), true
	case c.vg[j] >= 0:
		return c.describing(&c.VerbGroups[c.vg[j]])
	}
	return nil, false
}

// begun tells whether the pronoun behind the "and" at token j begins a clause of its own,
// since a comma parts the two, or what stands before belongs to a phrase of time: "after the
// vote, ▮and he", "since the vote ▮and she".
func (c *chain) begun(j int) bool {
	if p := c.NounPhraseAt(j + 1); p == nil || p.First != c.First || p.Kind != Pronoun || c.classes[p.Head]&Nominative == 0 {
		return false
	}
	if c.Tokens[j-1].Tag == Comma {
		return true
	}
	q := c.npEnd(j)
	return q >= 0 && c.NounPhrases[q].First > c.first && c.classes[c.NounPhrases[q].First-1]&Causal != 0
}

// begins is where the noun phrase that ends at token end (half-open) begins, with
// what prepositions tie to its left, if a clause begins there; else -1.
func (c *chain) begins(end int) int {
	if q := c.npEnd(end); q >= 0 {
		b := c.start(q, c.first)
		if c.clauseStart(b, c.first) || c.joint && c.classes[b-1]&Clausal != 0 { // "said ▮Poe and the guests left"
			return b
		}
		if m := c.measure(b); m < b && c.clauseStart(m, c.first) {
			return b
		}
	}
	return -1
}

// opens is the noun phrase that ends at token end, if it begins a clause; else nil.
func (c *chain) opens(end int) *NounPhrase {
	if c.begins(end) < 0 {
		return nil
	}
	return &c.NounPhrases[c.npEnd(end)]
}

// governed is what stands before the preposition at token j.
func (c *chain) governed(j int) (m *NounPhrase, whole bool) {
	if q := c.npEnd(j); q >= 0 {
		if m := &c.NounPhrases[q]; c.classes[m.Head]&Period != 0 && c.classes[j]&(Of|Link|Tying) == 0 {
			return nil, false // "A month ago ▮the governor left"
		}
		if m := &c.NounPhrases[q]; c.classes[j]&Of != 0 || m.Kind != Pronoun && (c.opens(j) != nil || c.finite && c.classes[m.Head]&(Calendar|Period) == 0 && c.reported(c.start(q, c.first), c.first)) {
			return m, c.medium(j, m)
		}
		if p, m := c.NounPhraseAt(c.First), &c.NounPhrases[q]; p != nil && c.classes[j]&For != 0 && m.Kind == Proper && p.Kind == Proper && c.Tokens[m.First].Tag == DT && c.Tokens[p.First].Tag != DT && c.classes[p.Head]&Calendar == 0 {
			return m, false // "a woman led by the Center ▮for▮ Fair Rates"
		}
		if v := c.VerbGroupAt(c.start(q, c.first) - 1); v != nil && v.Form&(Gerund|Participle) != 0 && v.Form&Finite == 0 && v.First > c.first && c.classes[c.First]&Nominative == 0 { // "a study describing life in Bergen"
			if m := c.opens(v.First); m != nil || !c.governedDeed(v) {
				return m, false
			}
			return c.governed(v.First - 1) // "a man accused of stealing money from ▮a shop"
		}
		return c.outer(j)
	}
	if j-1 > c.first && (c.Tokens[j-1].Tag == RP || c.Tokens[j-1].Tag == IN && c.classes[j-1]&(That|Causal|Whether) == 0 && c.vg[j-2] >= 0) { // "a leaflet handed ▮out▮ in schools", "some we met ▮with▮ in Dover"
		j--
	}
	if v := c.VerbGroupAt(j - 1); v != nil && v.Last == j {
		if v.Form&(Gerund|Participle) != 0 && v.Form&Finite == 0 && v.First > c.first { // "people gathered in Iowa"
			if m := c.opens(v.First); m != nil {
				return m, false
			}
		} else if m := c.opens(v.First); m != nil && m.Kind == Common && c.classes[j]&(Link|Tying) != 0 && c.reduced(v) { // "people briefed on the plan"
			return m, false
		}
		if m := c.met(v); m != nil {
			return m, true
		}
		if k := c.relativeStart(v.First, c.first); k > c.first { // "executives who have worked with him"
			return &c.NounPhrases[c.npEnd(k)], true
		}
	}
	if j-1 > c.first && c.Tokens[j-1].Tag.Adjective() { // "two officials familiar with the talks"
		return c.opens(j - 1), false
	}
	return nil, false
}

// governedDeed tells whether verb group v is an -ing form that a preposition behind a
// participle governs, and the subject's own verb is still to come: "accused of ▮stealing".
func (c *chain) governedDeed(v *VerbGroup) bool {
	k := v.First - 1
	if !c.finite || v.Form&Gerund == 0 || k-1 <= c.first || c.Tokens[k].Tag != IN || c.classes[k]&(That|Causal|Whether) != 0 {
		return false
	}
	w := c.VerbGroupAt(k - 1)
	return w != nil && w.Last == k && w.Form&Participle != 0 && w.Form&Finite == 0
}

// met is the noun phrase with a clause about it that has no relative pronoun and
// ends with verb group v: "several people ▮I met▮ over the last month".
func (c *chain) met(v *VerbGroup) *NounPhrase {
	p := c.npEnd(v.First)
	if p < 0 || v.Form&Finite == 0 || c.NounPhrases[p].Kind != Pronoun || c.classes[c.NounPhrases[p].Head]&Nominative == 0 {
		return nil
	}
	if m := c.opens(c.NounPhrases[p].First); m != nil && (m.Kind == Common || c.classes[m.Head]&Quantity != 0) && c.classes[m.Head]&(Calendar|Period) == 0 {
		return m
	}
	return nil
}

// reduced tells whether verb group v, which the tagger took for a past tense, can
// be a participle: the subject's own verb is still to come.
func (c *chain) reduced(v *VerbGroup) bool {
	t := c.Tokens[v.Head].Tag
	return v.First == v.Head && (t == VBD || t == VBP) && c.classes[v.Head]&(Be|Have|Do) == 0
}

// joined is what the "and" at token j joins to the subject.
func (c *chain) joined(j int) *NounPhrase {
	if c.Tokens[j-1].Tag == Comma {
		j--
		if q := c.Tokens[j-1].Quote; c.Tokens[j-1].Shape&CloseMark != 0 && q >= 0 && c.Quotes[q].First > c.first && c.reportsQuote(c.Quotes[q].First-1) { // "called it “a shame”, ▮and the union left"
			return nil
		}
	}
	if m := c.opens(j); m != nil {
		return m
	}
	if q := c.npEnd(j); q >= 0 && c.start(q, c.first) == c.first+1 && c.Tokens[c.first].Tag == IN { // "As Poe and Lund ▮"
		return &c.NounPhrases[q]
	}
	return nil
}

// reportsQuote tells whether a verb stands before token i and what is called something
// between them, so that the quotation behind it is no subject: "called ▮it “a shame”".
func (c *chain) reportsQuote(i int) bool {
	if c.vg[i] >= 0 {
		return true
	}
	p := c.NounPhraseAt(i)
	return p != nil && p.First > c.first && c.vg[p.First-1] >= 0
}

// around is the noun phrase with a relative clause in which the "and" at token j joins
// the subject to what a preposition governs: "a man who lived on bread ▮and water".
func (c *chain) around(j int) *NounPhrase {
	q, t := c.npEnd(j), c.Tokens[c.First].Tag
	if q < 0 || t == DT || t == PRPS || c.NounPhrases[q].Kind != Common || c.NounPhraseAt(c.First).Kind != Common {
		return nil
	}
	first := c.NounPhrases[q].First
	if first <= c.first || c.Tokens[first-1].Tag != IN {
		return nil
	}
	if k := c.relativeStart(first, c.first); k > c.first && c.Tokens[k].Tag == WP {
		return &c.NounPhrases[c.npEnd(k)]
	}
	return nil
}

// listed is what stands before the comma at token j in a list that "and" ends:
// nothing in "after the talks, Poe and Roe ▮".
func (c *chain) listed(j int) *NounPhrase {
	b := c.begins(j)
	if b < 0 {
		return nil
	}
	m := &c.NounPhrases[c.npEnd(j)]
	if c.classes[m.Head]&Calendar != 0 || c.period(m) { // "later this year, Poe and Roe ▮"
		return nil
	}
	if b > c.first && c.classes[b-1]&Causal != 0 && (m.Kind == Proper) != (c.NounPhraseAt(c.Head).Kind == Proper) {
		return nil
	}
	return m
}

// offices tells whether what an "and" has joined are the offices of m, a name, and
// no further members of a list, since nothing but an office is singular without an
// article: "Ann Poe, founder and director of the zoo ▮".
func (c *chain) offices(m *NounPhrase) bool {
	return m.Kind == Proper && c.office(c.First) && c.Tokens[c.First].Shape&Capital == 0 && c.office(c.second)
}

// office tells whether the noun phrase that begins at token i is singular and without
// an article or the like, and an "of", "at" or "and" goes on behind it.
func (c *chain) office(i int) bool {
	p := c.NounPhraseFrom(i)
	return p != nil && (c.Tokens[p.Head].Tag == NN || c.Tokens[p.Head].Tag == NNP) && !c.determined(p) &&
		p.Last < len(c.Tokens) && (c.classes[p.Last]&And != 0 || c.Tokens[p.Last].Tag == IN)
}

// determined tells whether a noun phrase begins with an article, a possessor or a number.
func (c *chain) determined(p *NounPhrase) bool {
	switch c.Tokens[p.First].Tag {
	case DT, PRPS, CD, PRP:
		return true
	}
	return false
}

// apposed is what the comma at token j sets an apposition to, whose own noun
// phrase was met first: "John Smith, a lawyer, ▮".
func (c *chain) apposed(j int) *NounPhrase {
	b := c.begins(j)
	if b < 0 || b > c.first && c.classes[b-1]&Causal != 0 && c.classes[b-1]&Contrast == 0 || b-1 > c.first && c.Tokens[b-1].Tag == CC {
		return nil
	}
	m := &c.NounPhrases[c.npEnd(j)]
	if m.Kind == Number || c.classes[m.Head]&Calendar != 0 || m.Kind != Proper && c.NounPhraseAt(c.Head).Kind != Proper {
		return nil
	}
	return m
}

// describing is what verb group v describes: "a man holding a sign", "the man who
// shot him".
func (c *chain) describing(v *VerbGroup) (m *NounPhrase, whole bool) {
	if v.Form&Infinitive != 0 { // "the last man to win a race", "a man trying to cross"
		if w := c.VerbGroupAt(v.First - 1); w != nil && w.Form&Gerund != 0 && w.Form&Finite == 0 {
			v = w
		}
	}
	if v.Form&(Gerund|Participle|Infinitive) != 0 && v.Form&Finite == 0 {
		if m := c.opens(v.First); m != nil || !c.governedDeed(v) {
			return m, false
		}
		return c.governed(v.First - 1) // "a man accused of stealing ▮a car"
	}
	if p := c.npEnd(v.First); p >= 0 { // "a man who died when he hit a wall"
		if b := c.start(p, c.first) - 1; b > c.first && c.classes[b]&Causal != 0 {
			if k := c.relativeStart(b, c.first); k > c.first {
				return &c.NounPhrases[c.npEnd(k)], true
			}
		}
	}
	w := v.First - 1
	if w <= c.first || c.Tokens[w].Tag != WP && c.Tokens[w].Tag != WDT && c.classes[w]&That == 0 {
		return nil, false
	}
	if c.closed && c.Tokens[w-1].Tag == Comma { // "the firm, which offered $4, or $5 a share, ▮"
		w--
	}
	if r := c.npEnd(w); r >= 0 {
		return &c.NounPhrases[r], true
	}
	return nil, false
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

// outer is what a participle or a relative clause describes in which a preposition, at token
// j, ties the subject to an object or a day: "a paper published in March ▮by▮ the guild",
// "bakers who counted him ▮among▮ their friends". The mention ends before a relative clause.
func (c *chain) outer(j int) (m *NounPhrase, whole bool) {
	if !c.finite || c.closed || c.joint || c.classes[c.First]&Nominative != 0 {
		return nil, false
	}
	for range 3 {
		q := c.npEnd(j)
		if q < 0 {
			return nil, false
		}
		v := c.VerbGroupAt(c.NounPhrases[q].First - 1)
		if v == nil && c.NounPhrases[q].First-1 > c.first && c.Tokens[c.NounPhrases[q].First-1].Tag == IN && c.classes[c.NounPhrases[q].First-1]&(That|Causal|Whether) == 0 {
			j = c.NounPhrases[q].First - 1
			if v = c.VerbGroupAt(j - 1); v == nil {
				continue
			}
		}
		if v == nil || v.First <= c.first {
			return nil, false
		}
		if m := c.opens(v.First); m != nil && m.Kind == Common && (v.Form&Participle != 0 && v.Form&Finite == 0 || c.reduced(v)) {
			return m, false
		}
		if v.Form&Finite != 0 {
			if k := c.relativeStart(v.First, c.first); k > c.first && c.clauseStart(c.start(c.npEnd(k), c.first), c.first) {
				return &c.NounPhrases[c.npEnd(k)], true
			}
		}
		return nil, false
	}
	return nil, false
}
