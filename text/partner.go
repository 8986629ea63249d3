package text

// SubjectOf is the subject of verb group v, wherever it stands: beside it, or
// shared with an earlier verb ("he came and said"), with the main verb ("…, he
// said, adding"), or the noun that "who" stands for. prefers says which verb
// groups are the likelier partners of v; it may be nil.
func (d *Document) SubjectOf(v *VerbGroup, prefers func(*VerbGroup) bool) (Subject, bool) {
	for range 8 {
		if v.Form&(Finite|Participle|Bare) != 0 {
			s, ok := d.SubjectBefore(v.First)
			if ok && v.Form&Participle != 0 && !d.clauseStart(s.First, d.Sentences[d.Tokens[v.First].Sentence].First) {
				return Subject{}, false // "left a group called the Nine": not its subject, but what it describes
			}
			if ok {
				return s, true
			}
		}
		if w := d.joinedGerund(v, prefers); w != nil {
			v = w
			continue
		}
		if v.Form&Gerund != 0 && v.First > 0 {
			// "a statement saying": the noun right before it
			if s, ok := d.absolute(v); ok {
				return s, true
			}
			if p := d.npEnd(v.First); p >= 0 && d.Tokens[v.First].Sentence == d.Tokens[v.First-1].Sentence {
				np := &d.NounPhrases[p]
				if np.Kind != Pronoun && (np.Kind != Number || d.classes[np.Head]&Quantity != 0 && np.First > 0 && d.Tokens[np.First-1].Tag == IN) && d.classes[np.Head]&Calendar == 0 && (d.classes[np.Head]&Message == 0 || d.speaks(np)) && !d.period(np) && !d.addressed(np) {
					s := Subject{First: np.First, Last: np.Last, Mention: np.First, Stop: np.Last, Head: np.Head, Antecedent: -1, Shared: true}
					if m := d.shareOf(np); m != nil {
						s.beginWith(m)
					}
					return s, true
				}
			}
		}
		if v.Form&(Finite|Participle|Bare) != 0 && !d.joined(v) {
			return Subject{}, false // "when asked"
		}
		if s, ok := d.caused(v); ok {
			return s, true
		}
		w := d.partner(v, prefers)
		if w == nil {
			s, ok := d.SubjectBefore(v.First)
			return s, ok && v.Form&Infinitive != 0 && s.First == d.Sentences[d.Tokens[v.First].Sentence].First // a headline: "Poe ▮to announce"
		}
		if s, ok := d.SubjectBefore(w.First); ok {
			s.Shared = true
			return s, true
		}
		if s, ok := d.SubjectAfter(w.Last); ok && w.First > 0 && s.Last < len(d.Tokens) && (d.Tokens[s.Last].Tag == Comma || d.Tokens[s.Last].Tag == WP) && w.Form&Finite != 0 && (d.Tokens[w.First-1].Tag == Comma || d.Tokens[w.First-1].Shape&CloseMark != 0) {
			s.Shared = true // "…, said Smith, adding"
			return s, true
		}
		if w.First >= v.First {
			return Subject{}, false
		}
		v = w
	}
	return Subject{}, false
}

// absolute is the noun phrase behind a preposition which a participle and the -ing form v
// describe: "with half of ▮those surveyed saying".
func (d *Document) absolute(v *VerbGroup) (Subject, bool) {
	w := d.VerbGroupAt(v.First - 1)
	if w == nil || w.Last != v.First || w.First != w.Head || w.Form&Participle == 0 || d.Tokens[w.First].Sentence != d.Tokens[v.First].Sentence {
		return Subject{}, false
	}
	p := d.npEnd(w.First)
	if p < 0 || d.NounPhrases[p].Kind == Pronoun {
		return Subject{}, false
	}
	first := d.Sentences[d.Tokens[v.First].Sentence].First
	b := d.start(p, first)
	if b <= first || d.NounPhrases[p].First == b && d.Tokens[b-1].Tag != IN {
		return Subject{}, false
	}
	return Subject{First: b, Last: v.First, Mention: b, Stop: v.First, Head: d.NounPhraseAt(b).Head, Antecedent: -1, Shared: true}, true
}

// joinedGerund is the -ing form before v that v is joined to: "saying A and ▮calling
// it B". It is nil where there is none, or none that prefers likes.
func (d *Document) joinedGerund(v *VerbGroup, prefers func(*VerbGroup) bool) *VerbGroup {
	if v.Form&Gerund == 0 || v.First == 0 || d.Tokens[v.First-1].Tag != CC || prefers == nil {
		return nil
	}
	first := d.Sentences[d.Tokens[v.First].Sentence].First
	for i := int(d.vg[v.Head]) - 1; i >= 0 && d.VerbGroups[i].First >= first; i-- {
		if w := &d.VerbGroups[i]; w.Form&Gerund != 0 && d.Tokens[w.Head].Quote == d.Tokens[v.Head].Quote && prefers(w) {
			return w
		}
	}
	return nil
}

// speaks tells whether a message is the source of the -ing form behind it, since
// nobody in the sentence has sent it: "because of ▮reports stating", "there is ▮a
// notice saying", but "issued a statement saying".
func (d *Document) speaks(np *NounPhrase) bool {
	i := np.First - 1
	switch {
	case i < 0 || d.Tokens[i].Sentence != d.Tokens[np.First].Sentence:
		return false
	case d.classes[i]&Of != 0:
		return i > 0 && d.classes[i-1]&Causal != 0 && d.Tokens[i-1].Sentence == d.Tokens[i].Sentence
	}
	return d.Tokens[i].Tag == IN && d.classes[i]&Causal != 0 || d.vg[i] >= 0 && d.classes[i]&Be != 0 && d.VerbGroups[d.vg[i]].Last == np.First
}

// addressed tells whether a noun phrase is to whom a message goes that an -ing form
// describes: "a letter to ▮Smith asking him", "wrote to ▮Smith asking him".
func (d *Document) addressed(np *NounPhrase) bool {
	i := d.np[np.First]
	if k := d.start(int(i), d.Sentences[d.Tokens[np.First].Sentence].First); k < np.First && d.classes[np.First-1]&Of != 0 { // "a letter to ▮the board of directors▮ asking them"
		np = d.NounPhraseAt(k)
	}
	if np.First == 0 || d.Tokens[np.First-1].Tag != TO {
		return false
	}
	if np.First > 1 && d.vg[np.First-2] >= 0 && d.classes[np.First-2]&Writing != 0 {
		return true
	}
	p := d.npEnd(np.First - 1)
	return p >= 0 && d.classes[d.NounPhrases[p].Head]&Message != 0
}

// caused is the subject of an infinitive that stands before it as the object of
// another verb, or behind "for": "led her ▮to say", "time for him ▮to say".
func (d *Document) caused(v *VerbGroup) (Subject, bool) {
	first := d.Sentences[d.Tokens[v.First].Sentence].First
	if v.Form&Infinitive == 0 || v.First <= first {
		return Subject{}, false
	}
	p := d.npEnd(v.First)
	if p < 0 {
		return Subject{}, false
	}
	i := d.NounPhrases[p].First
	if i <= first || d.classes[i-1]&For == 0 {
		i = d.start(p, first)
		if w := d.VerbGroupAt(i - 1); i <= first || w == nil || w.Last != i || d.classes[w.Head]&Causing == 0 {
			return Subject{}, false
		}
	}
	q := d.NounPhraseAt(i)
	return Subject{First: i, Last: v.First, Mention: i, Stop: d.NounPhrases[p].Last, Head: q.Head, Antecedent: -1, Shared: true}, true
}

// acts tells whether verb group i has a subject that is a name, a pronoun or
// several, so that it is likelier somebody than "the dispute" is.
func (d *Document) acts(i, first int) bool {
	if i < 0 || d.VerbGroups[i].First < first || d.VerbGroups[i].Form&(Finite|Participle) == 0 {
		return false
	}
	s, ok := d.SubjectBefore(d.VerbGroups[i].First)
	if !ok {
		return false
	}
	p := d.NounPhraseAt(s.Head)
	return p != nil && (p.Kind == Proper || p.Kind == Pronoun && d.classes[s.Head]&Nominative != 0 || d.Tokens[s.Head].Tag == NNS)
}

// reported tells whether the subject that begins at token i is that of what a verb
// reports without "that": "says ▮people were late".
func (d *Document) reported(i, first int) bool {
	v := d.VerbGroupAt(i - 1)
	if v == nil && i-2 > first && d.np[i-1] >= 0 && d.NounPhrases[d.np[i-1]].Kind == Pronoun {
		v = d.VerbGroupAt(i - 2) // "told ▮her people were late"
	}
	return i > first && v != nil && v.Form&Finite != 0 && d.classes[v.Head]&(Reported|Reporting|Plain|Singular) != 0
}

// joined tells whether a verb group without a subject of its own can share that
// of an earlier one: a conjunction or a comma stands before it.
func (d *Document) joined(v *VerbGroup) bool {
	if v.First == 0 || d.Tokens[v.First-1].Sentence != d.Tokens[v.First].Sentence {
		return false
	}
	before := v.First - 1
	if p := d.npEnd(v.First); p >= 0 && d.classes[d.NounPhrases[p].Head]&Calendar != 0 && d.NounPhrases[p].First > d.Sentences[d.Tokens[v.First].Sentence].First {
		before = d.NounPhrases[p].First - 1 // "left and yesterday ▮said"
	}
	t := d.Tokens[before].Tag
	return t == CC || t == Comma && v.Form&Finite != 0 || d.Dash(before) || d.Tokens[before].Shape&CloseMark != 0
}

// partner is the verb group whose subject v shares: of the finite ones to its
// left in the same quotation one that prefers likes and whose tense is that of
// v, the nearest of equals, or the farthest where a comma parts the two; for a
// participle with none to its left, the first to its right that a comma parts
// from it, or in whose subject it stands: "Poe, ▮noting it, said".
func (d *Document) partner(v *VerbGroup, prefers func(*VerbGroup) bool) *VerbGroup {
	sent := d.Sentences[d.Tokens[v.First].Sentence]
	quote := d.Tokens[v.Head].Quote
	// Joined verbs are mostly of one tense: in "said he would go but did not say
	// when" the partner of "did" is "said" and not "would go".
	tense := func(w *VerbGroup) Tag {
		t := d.Tokens[w.Verb].Tag
		if t == VBP {
			t = VBZ
		}
		if t == VBN {
			t = VBD
		}
		return t
	}
	// So do those of the pluperfect: in "said she had left and had told him" the
	// partner of "had told" is "had left".
	earlier := d.pluperfect(v)
	far := v.First-2 > sent.First && d.Tokens[v.First-1].Tag == CC && (d.Tokens[v.First-2].Tag == Comma || d.Tokens[v.First-2].Shape&CloseMark != 0)
	// A participle behind a comma is the main verb's: "sued after the town had closed
	// the pit, ▮saying".
	aside := v.Form&Gerund != 0 && v.First > sent.First && d.Tokens[v.First-1].Tag == Comma
	best, most := (*VerbGroup)(nil), 0
	within := v.First // where the subject begins of a later verb than the one at hand, which stands in it
	if k := v.First - 1; v.Form&Gerund != 0 && k-1 > sent.First && d.Tokens[k].Tag == IN && d.classes[k]&(That|Causal) == 0 {
		if w := d.VerbGroupAt(k - 1); w != nil && w.Last == k && w.Form&(Finite|Passive) == Finite && d.Tokens[w.Head].Quote == quote { // "a jab she parried by ▮noting"
			if s, ok := d.SubjectBefore(w.First); ok && d.classes[s.Head]&Nominative != 0 && s.First > sent.First {
				return w
			}
		}
	}
	for i := int(d.vg[v.Head]) - 1; i >= 0; i-- {
		w := &d.VerbGroups[i]
		if w.First < sent.First {
			break
		}
		if w.Last == v.First-1 && d.Tokens[w.Last].Tag == CC && w.Form&(Finite|Passive) == Finite && d.pluperfect(w) && v.First == v.Head && d.classes[v.Head]&(Be|Have|Do) == 0 && !d.bidden(v.Last, &sent) {
			return w // "had considered ▮and rejected"
		}
		if w.Form&Finite != 0 && w.First > within {
			continue // "a man who fell after he refused to leave has sued, ▮saying"
		}
		if w.Form&Finite != 0 && v.Form&Gerund != 0 {
			if s, ok := d.SubjectBefore(w.First); ok {
				within = s.First
			}
		}
		if d.Tokens[w.Head].Quote != quote || w.Form&(Finite|Participle) == 0 {
			continue
		}
		if w.First > sent.First {
			if b := d.Tokens[w.First-1]; (b.Tag == WP || b.Tag == WDT) && !d.unparted(w.Last, v.First) && (w.Last != v.First || v.Form&Infinitive == 0) {
				continue // a relative clause's verb
			}
		}
		if _, ok := d.SubjectBefore(w.First); !ok && (w.Form&Finite == 0 || d.Tokens[w.Verb].Tag == VBD && d.npEnd(w.First) >= 0) {
			continue // "tied to improved rates", "in a letter read to the jury": it describes a noun
		}
		worth := 2
		if w.Form&Passive == 0 && prefers != nil && prefers(w) && (!earlier || d.pluperfect(w)) {
			worth = 4
		}
		if v.Form&Finite != 0 && tense(w) == tense(v) && earlier == d.pluperfect(w) {
			worth += 4
		}
		if s, ok := d.SubjectBefore(w.First); aside && w.Form&Finite == 0 && ok && s.First > sent.First {
			worth-- // "had fears shared by some, ▮adding"
		}
		if far || aside {
			if b, ok := d.SubjectBefore(w.First); ok && b.First > sent.First && d.classes[b.First-1]&(That|Causal|Whether) != 0 {
				switch {
				case far:
					worth -= 2 // "making clear that it mattered, stood up, and ▮said"
				case d.acts(i-1, sent.First):
					worth--
				}
			} else if ok && aside && d.reported(b.First, sent.First) {
				worth-- // "said his party would challenge it, ▮adding"
			}
		}
		if !aside && v.Form&Finite != 0 && worth > 2 && prefers != nil && prefers(v) && !d.acts(i, sent.First) {
			if b, ok := d.SubjectBefore(w.First); ok && b.First > sent.First && (d.classes[b.First-1]&That != 0 || d.reported(b.First, sent.First)) {
				worth-- // "said that the inquiry was going on but ▮would not say": it cannot
			}
		}
		if aside {
			if b, ok := d.SubjectBefore(w.First); ok && d.classes[b.Head]&Inert != 0 {
				worth = 1 // "shares fell after the firm cut its forecast, ▮blaming"
			}
		}
		// A comma before the conjunction leads back to the main verb.
		if worth > most || worth == most && far {
			best, most = w, worth
		}
	}
	if best != nil {
		return best
	}
	if v.Form&Gerund != 0 {
		for i := int(d.vg[v.Head]) + 1; i < len(d.VerbGroups); i++ {
			w := &d.VerbGroups[i]
			if w.First >= sent.Last {
				break
			}
			if w.Form&Finite != 0 && d.Tokens[w.Head].Quote == quote {
				if s, ok := d.SubjectBefore(w.First); ok && (s.First > v.Last && d.Tokens[s.First-1].Tag == Comma || s.First < v.First && v.Last <= s.Last && d.Tokens[v.First-1].Tag == Comma) {
					return w
				}
			}
		}
	}
	return nil
}

// unparted tells whether v at token j goes on, behind no more than a conjunction, a clause
// that no comma has ended since token i: "a man who said A and ▮promised B".
func (d *Document) unparted(i, j int) bool {
	if d.Tokens[j-1].Tag != CC {
		return false
	}
	for ; i < j; i++ {
		if d.Tokens[i].Tag == Comma || d.Tokens[i].Tag == Colon {
			return false
		}
	}
	return true
}

// pluperfect tells whether v is one: "had left".
func (d *Document) pluperfect(v *VerbGroup) bool {
	return v.Head > v.Verb && d.classes[v.Verb]&Have != 0 && (d.Tokens[v.Verb].Tag == VBD || d.Tokens[v.Verb].Tag == VBN)
}
