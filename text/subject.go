package text

// Subject is the noun phrase that a verb group is said of. All its numbers are
// tokens, half-open.
type Subject struct {
	First, Last   int  // the whole of it: appositions, relative clauses and brackets included
	Mention, Stop int  // the noun phrase alone, appositions and relative clauses left out
	Head          int  // the head of its first noun phrase
	Antecedent    int  // where the mention is a relative pronoun: the head of the noun phrase it stands for; else -1
	Shared        bool // it is the subject of another verb group, which this one shares
}

// SubjectBefore is the subject that ends just before token pos, read from right
// to left: "Rachel Rizzo, the director of programs, ▮", "Smith, 42, who had
// seen it, ▮", "A spokesman for the company in London ▮", "who ▮". It never
// leaves the sentence of token pos-1; it is false where no subject ends there.
func (d *Document) SubjectBefore(pos int) (Subject, bool) {
	if pos <= 0 || pos > len(d.Tokens) {
		return Subject{}, false
	}
	first := d.Sentences[d.Tokens[pos-1].Sentence].First
	end := pos
	for end > first && d.Tokens[end-1].Tag.Adverb() && d.np[end-1] < 0 {
		end--
	}
	last := end
	closed := false // a comma, bracket or dash closes something between the subject and the verb
	for range 6 {
		if end <= first { // also where what was looked for is not there
			return Subject{}, false
		}
		j := end - 1
		switch t := d.Tokens[j]; {
		case t.Tag == Comma && j > first && d.Tokens[j-1].Tag == Rrb && d.segment(j, first) < 0:
			end = j // "Poe (D-R.I.), ▮": nothing opens what the comma closes
			continue
		case t.Tag == Rrb:
			end = d.opening(j, first)
			continue
		case t.Tag == WP || t.Tag == WDT || d.classes[j]&That != 0 && t.Tag != IN || d.classes[j]&That != 0 && j > first && d.npEnd(j) >= 0 && !closed:
			return d.relative(j, first, last)
		case t.Tag == Comma || d.Dash(j) || t.Shape&CloseMark != 0 && j > first && d.Tokens[j-1].Tag == Comma:
			c := d.segment(j, first)
			if c < 0 {
				return d.cutOff(j, first, last)
			}
			end, closed = c, true
			continue
		}
		p := d.npEnd(end)
		if p < 0 {
			end = d.modified(end, first)
			continue
		}
		np := &d.NounPhrases[p]
		if d.floats(np, first) {
			if d.Tokens[np.Head].Tag == PRP && !closed { // "Poe himself ▮"
				if s, ok := d.SubjectBefore(np.First); ok && s.Stop == np.First && s.Antecedent < 0 {
					s.Stop, s.Last = np.Last, last
					return s, true
				}
			}
			end = np.First // "Poe and Roe, the lawyers, both ▮"
			continue
		}
		if e := d.beforeAdverbial(np, first); e >= 0 {
			end = e
			continue
		}
		if d.period(np) { // "Smith last week ▮"; but "This week ▮ has shown"
			e := d.beforePreposition(np.First, first)
			if s, ok := d.SubjectBefore(e); e > first && ok {
				s.Last = last
				return s, true
			}
		}
		s := d.chain(p, first, closed)
		if k := d.inserted(s.First, first); closed && k > 0 {
			end = k // "some people, like Ann Poe, a baker, ▮"
			continue
		}
		if k := d.insideRelative(s.First, first); closed && k > 0 {
			end = k // "Poe, who helped found Wave, a rescue group, ▮"
			continue
		}
		if j := s.First - 1; j-1 > first && d.Tokens[j-1].Tag == Comma && d.Tokens[j].Tag == IN && d.classes[j]&(Link|Tying) != 0 && !closed {
			if outer, ok := d.SubjectBefore(j); ok { // "Poe, a baker, in a speech ▮"
				outer.Last = last
				return outer, true
			}
		}
		if closed {
			if lead, ok := d.leading(s, first, last); ok {
				lead.Last = last
				return lead, true
			}
		}
		if !closed && d.finiteGroupAt(pos) && !d.clauseStart(s.First, first) {
			if m, stop := d.modifiedHead(s.First, first); m != nil {
				s.beginWith(m)
				if stop > 0 {
					s.Stop = stop
				}
			}
		}
		if d.governedFirst(s.First, first) && pos < len(d.Tokens) && (d.Tokens[pos].Tag == VBD || d.Tokens[pos].Tag == VBN) {
			return Subject{}, false
		}
		s.Last = last
		s.Antecedent = -1
		return s, true
	}
	return Subject{}, false
}

// floats tells whether noun phrase np is a word for all of the subject before it, or
// stands for it once more: "Poe and Roe, the lawyers, ▮both▮", "Poe ▮himself▮".
func (d *Document) floats(np *NounPhrase, first int) bool {
	return np.First == np.Head && d.classes[np.Head]&Floating != 0 && np.First > first && (d.Tokens[np.First-1].Tag == Comma || d.npEnd(np.First) >= 0)
}

// beforeAdverbial is where the adverbial begins that ends with noun phrase np and stands
// between a subject and its verb, "Smith ▮on Tuesday", "Poe ▮in turn"; -1 where it ends
// none.
func (d *Document) beforeAdverbial(np *NounPhrase, first int) int {
	switch {
	case np.First == np.Head && d.classes[np.Head]&Linking != 0 && np.First-1 > first && d.Tokens[np.First-1].Tag == IN:
		return np.First - 1
	case d.classes[np.Head]&Calendar != 0:
		return d.beforePreposition(np.First, first)
	}
	return -1
}

// beforePreposition is where the prepositions and adverbs begin that end before token i.
func (d *Document) beforePreposition(i, first int) int {
	for i > first && (d.Tokens[i-1].Tag == IN || d.Tokens[i-1].Tag.Adverb()) {
		i--
	}
	return i
}

// period tells whether a noun phrase may say when: "last week", "Sunday night".
func (d *Document) period(np *NounPhrase) bool {
	return d.classes[np.Head]&Period != 0 && d.classes[np.First]&(Deictic|Calendar) != 0 && np.Head > np.First
}

// SubjectAfter is the subject that begins at token pos, as in "…, said John
// Smith, the director of the zoo." Its Last is after the noun phrase and what
// belongs to it, appositions included. It is false where no noun phrase begins there, and
// where that is the subject of a verb behind it.
func (d *Document) SubjectAfter(pos int) (Subject, bool) {
	if pos >= len(d.Tokens) || !d.npBegins(pos) {
		return Subject{}, false
	}
	s := Subject{First: pos, Mention: pos, Antecedent: -1, Head: d.NounPhrases[d.np[pos]].Head}
	s.Stop = d.Extend(pos)
	s.Last = s.Stop
	last := d.Sentences[d.Tokens[pos].Sentence].Last
	if s.Last+1 < last && d.Tokens[s.Last].Tag == VBN && d.Tokens[s.Last+1].Tag == IN {
		return s, true // "said a man known as Bob"
	}
	if d.verbAfter(s.Last, last) {
		return s, false // "said he had left": the subject of another verb
	}
	return s, true
}

// cutOff is the subject that a stray comma at token j parts from its verb. It
// must begin the sentence, with nothing else before the comma: "The firm▮, has said".
func (d *Document) cutOff(j, first, last int) (Subject, bool) {
	p := d.npEnd(j)
	if p < 0 || d.Tokens[j].Tag != Comma || d.classes[d.NounPhrases[p].Head]&Calendar != 0 {
		return Subject{}, false
	}
	s := d.chain(p, first, false)
	s.Last, s.Antecedent = last, -1
	return s, s.First == first
}
