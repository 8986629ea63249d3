package text

// modifiedHead is the noun phrase that begins the clause in which the one at token i
// stands, if all between the two describes it, so that the verb behind both is its: "▮A
// man accused of setting fire to ▮a ferry in July said", "▮The gunman who killed six
// people in ▮Dover said". Where a relative clause does, stop is where that begins; else 0.
func (d *Document) modifiedHead(i, first int) (m *NounPhrase, stop int) {
	const most = 40                                                                                                                         // tokens
	if t := d.Tokens[i-1].Tag; t == IN && d.classes[i-1]&(Of|Link|Tying) == 0 && !d.reflexive(i-2, first) || d.classes[i]&Nominative != 0 { // "as he ▮"
		return nil, 0
	}
	start, finite, relative := first, 0, -1
	caused, ofCaused := -1, 0 // where a clause of time or cause without relative one begins, and its finite verbs
scan:
	for k := i - 1; k >= first; k-- {
		if k < i-most {
			return nil, 0
		}
		switch t, v := &d.Tokens[k], d.vg[k]; {
		case t.Tag == Comma || t.Tag == Colon || t.Tag == Lrb || t.Tag == Rrb || t.Shape&(OpenMark|CloseMark) != 0:
			start = k + 1
			break scan
		case (t.Tag == WP || t.Tag == WDT || d.classes[k]&That != 0 && t.Tag != DT && k > first && d.npEnd(k) >= 0 && d.vg[k+1] >= 0) && relative < 0:
			relative = k
		case d.classes[k]&Causal != 0 && finite > 0 && relative < 0 && caused < 0: // "a man who was fired ▮after he refused to leave"
			caused, ofCaused, finite = k+1, finite, finite-1
		case d.classes[k]&(That|Whether) != 0 || t.Tag == WRB || t.Tag == WPS || t.Tag == WP || t.Tag == WDT || d.classes[k]&Causal != 0 && finite > 0:
			start = k + 1
			break scan
		case v >= 0 && d.VerbGroups[v].First == k && d.VerbGroups[v].Form&Finite != 0:
			if d.classes[d.VerbGroups[v].Head]&Clausal != 0 { // "said ▮the man who"
				start = d.VerbGroups[v].Last
				break scan
			}
			finite++
		}
	}
	if caused >= 0 && relative < 0 {
		start, finite = caused, ofCaused
	}
	for start < i && d.np[start] < 0 && (d.Tokens[start].Tag == CC || d.Tokens[start].Tag.Adverb()) {
		start++
	}
	m = d.NounPhraseAt(start)
	if m == nil || m.First != start || m.Last >= i || m.Kind != Common || d.classes[m.Head]&(Calendar|Period) != 0 {
		return nil, 0
	}
	for _, e := range [...]int{m.Last, d.Extend(start)} {
		if relative == e && finite == 1 && d.finiteGroupAt(e+1) {
			return m, e
		}
		if relative >= 0 || e >= i {
			continue
		}
		v := d.VerbGroupAt(e)
		if v == nil || v.First != e || v.Last >= i || d.np[v.Last] >= 0 {
			continue
		}
		if t := d.Tokens[v.Last].Tag; v.Form&(Participle|Gerund) != 0 && v.Form&Finite == 0 && finite == 0 || finite == 1 && d.finiteGroupAt(e) && v.First == v.Head && d.Tokens[e].Tag == VBD && (t == IN || t == TO) && d.classes[v.Head]&(Be|Have|Do) == 0 {
			return m, 0
		}
	}
	return nil, 0
}

// reflexive tells whether token i, adverbs left out, is a pronoun for the subject itself,
// the object of its verb: "calls ▮himself only as".
func (d *Document) reflexive(i, first int) bool {
	for i > first && d.Tokens[i].Tag.Adverb() {
		i--
	}
	return i > first && d.Tokens[i].Tag == PRP && d.classes[i]&Floating != 0 && d.vg[i-1] >= 0
}

// finiteGroupAt tells whether a finite verb group begins at token i, if there is one.
func (d *Document) finiteGroupAt(i int) bool { return i < len(d.Tokens) && d.finiteGroup(i) }
