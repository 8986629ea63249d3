package text

// leading is the noun phrase that begins the sentence, where a comma parts it from all that
// stands before the verb at token last and nothing of that has a verb of its own, so that
// the nearer phrase that s is stands in an apposition, a list or a relative clause of it:
// "▮Poe, secretary for grain, flour, and bread, ▮", "▮Poe, a baker who is now at the guild,
// which mends mills, ▮", "▮The guild's page, run by Poe, a baker, ▮".
func (d *Document) leading(s Subject, first, last int) (Subject, bool) {
	const most = 50 // tokens
	if last >= len(d.Tokens) || d.Tokens[last-1].Tag != Comma || !d.finiteGroup(last) || last-first > most {
		return Subject{}, false
	}
	if lead, ok := d.described(s, first, last); ok {
		return lead, true
	}
	first = d.behindOpening(first, last)
	p := d.NounPhraseAt(first)
	if p == nil || p.First != first || s.First == first || p.Kind == Pronoun || d.classes[p.Head]&(Calendar|Period) != 0 {
		return Subject{}, false
	}
	end := d.Extend(first)
	at := end
	if d.Tokens[at].Tag == Lrb {
		for at < last && d.Tokens[at].Tag != Rrb {
			at++
		}
		at++
	}
	if at >= last-1 || d.Tokens[at].Tag != Comma || !d.apposes(p, at+1) || !d.asideTo(at, last) {
		return Subject{}, false
	}
	return Subject{First: first, Mention: first, Stop: end, Head: p.Head, Antecedent: -1}, true
}

// behindOpening is where the subject of a sentence can begin that begins at token i: behind
// a conjunction or adverb and an adverbial of time or place, "But in May, ▮Poe".
func (d *Document) behindOpening(i, last int) int {
	for i < last && (d.Tokens[i].Tag == CC || d.Tokens[i].Tag.Adverb() && d.np[i] < 0) {
		i++
	}
	at := i
	if d.Tokens[at].Tag == IN && d.classes[at]&(That|Causal|Whether) == 0 {
		at++
	}
	if at >= last || d.np[at] < 0 || d.NounPhrases[d.np[at]].First != at || at == i && !d.period(&d.NounPhrases[d.np[at]]) {
		return i
	}
	if at = d.Extend(at); at < last && d.Tokens[at].Tag == Comma {
		return at + 1
	}
	return i
}

// described is the name before s, behind a comma or quotation, that an age, an article, an
// office or a relative clause behind its own comma describes up to the verb at token last:
// "…, ▮Poe, 67, a baker in Dover, Kent, ▮".
func (d *Document) described(s Subject, first, last int) (Subject, bool) {
	if d.NounPhraseAt(s.Head).Kind == Proper {
		return Subject{}, false
	}
	for i := s.First - 1; i > first; i-- {
		p := d.NounPhraseAt(i)
		if p == nil {
			if d.Tokens[i].Shape&(OpenMark|CloseMark) != 0 {
				break
			}
			continue
		}
		if i = p.First; i <= first {
			break
		}
		aged := d.Tokens[p.Last].Tag == Comma && d.Tokens[p.Last+1].Tag == CD
		if t := &d.Tokens[i-1]; p.Kind != Proper && !aged || t.Tag != Comma && t.Tag != Quo && t.Shape&CloseMark == 0 || d.classes[p.Head]&Calendar != 0 || d.inPlace(i, first) {
			continue
		}
		end := d.Extend(i)
		if end+1 >= last || d.Tokens[end].Tag != Comma || d.Tokens[end+1].Tag != CD && d.classes[end+1]&Indefinite == 0 && d.Tokens[end+1].Tag != WP && d.np[end+1] >= 0 && (d.Tokens[end+1].Tag != NN || d.NounPhrases[d.np[end+1]].Kind != Common) {
			continue
		}
		if !d.apposes(p, end+1) || !d.asideTo(end, last) {
			return Subject{}, false
		}
		return Subject{First: i, Mention: i, Stop: end, Head: p.Head, Antecedent: -1}, true
	}
	return Subject{}, false
}

// inPlace tells whether a comma parts the name at token i from one that a preposition
// governs: "in Dover, ▮Kent".
func (d *Document) inPlace(i, first int) bool {
	p := d.npEnd(i - 1)
	return p >= 0 && d.NounPhrases[p].Kind == Proper && d.NounPhrases[p].First > first && d.Tokens[d.NounPhrases[p].First-1].Tag == IN
}

// apposes tells whether what begins at token i, behind a comma, can describe noun phrase
// p: an age, a participle, a relative clause, an office without an article, or, of a name,
// what has one.
func (d *Document) apposes(p *NounPhrase, i int) bool {
	switch t := d.Tokens[i].Tag; {
	case t == CD || t == VBN || t == WP || t == WDT || t == WPS:
		return true
	case p.Kind != Proper:
		return false
	case t == DT || t == PRPS:
		return true
	}
	q := d.NounPhraseFrom(i)
	return q != nil && q.Kind == Common && d.Tokens[q.Head].Tag == NN
}

// asideTo tells whether all between the commas at token i and before token last can stand
// between a noun phrase and its verb: each finite verb has a relative pronoun or the like
// before it, and no "and" joins what has an article or a name.
func (d *Document) asideTo(i, last int) bool {
	open := 0 // clauses that have begun and whose verb is still to come
	for k := i + 1; k < last; k++ {
		t := &d.Tokens[k]
		switch {
		case t.Shape&(OpenMark|CloseMark) != 0 || t.Tag == Colon:
			return false
		case t.Tag == WP || t.Tag == WDT || t.Tag == WPS || t.Tag == WRB || d.classes[k]&(That|Causal|Whether) != 0 && t.Tag != DT:
			open++
		case d.finiteGroup(k):
			if open == 0 {
				return false
			}
			open--
		case t.Tag == CC && d.Tokens[k-1].Tag == Comma && k+1 < last && (d.Tokens[k+1].Tag.Proper() || d.Tokens[k+1].Tag == DT || d.Tokens[k+1].Tag == PRPS):
			return false
		}
	}
	return open == 0
}
