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
// leaves the sentence of token pos-1.
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
	for steps := 0; steps < 6; steps++ {
		if end <= first {
			return Subject{}, false
		}
		j := end - 1
		switch t := d.Tokens[j]; {
		case t.Tag == Comma && j > first && d.Tokens[j-1].Tag == Rrb && d.segment(j, first) < 0:
			end = j // "Poe (D-R.I.), ▮": nothing opens what the comma closes
			continue
		case t.Tag == Rrb:
			open := d.opening(j, first)
			if open < 0 {
				return Subject{}, false
			}
			end = open
			continue
		case t.Tag == WP || t.Tag == WDT || d.classes[j]&That != 0 && t.Tag != IN || d.classes[j]&That != 0 && j > first && d.npEnd(j) >= 0 && !closed:
			return d.relative(j, first, last)
		case t.Tag == Comma || isDash(d, j) || t.Shape&CloseMark != 0 && j > first && d.Tokens[j-1].Tag == Comma:
			c := d.segment(j, first)
			if c < 0 {
				return d.cutOff(j, first, last)
			}
			end, closed = c, true
			continue
		}
		p := d.npEnd(end)
		if p < 0 {
			if end = d.modified(end, first); end < 0 {
				return Subject{}, false
			}
			continue
		}
		if np := &d.NounPhrases[p]; np.First == np.Head && d.classes[np.Head]&Floating != 0 && np.First > first && (d.Tokens[np.First-1].Tag == Comma || d.npEnd(np.First) >= 0) {
			if d.Tokens[np.Head].Tag == PRP && !closed { // "Poe himself ▮"
				if s, ok := d.SubjectBefore(np.First); ok && s.Stop == np.First && s.Antecedent < 0 {
					s.Stop, s.Last = np.Last, last
					return s, true
				}
			}
			end = np.First // "Poe and Roe, the lawyers, both ▮"
			continue
		}
		if np := &d.NounPhrases[p]; np.First == np.Head && d.classes[np.Head]&Linking != 0 && np.First-1 > first && d.Tokens[np.First-1].Tag == IN {
			end = np.First - 1 // "Poe in turn ▮"
			continue
		}
		if np := &d.NounPhrases[p]; d.classes[np.Head]&Calendar != 0 { // "Smith on Tuesday ▮"
			end = np.First
			for end > first && (d.Tokens[end-1].Tag == IN || d.Tokens[end-1].Tag.Adverb()) {
				end--
			}
			continue
		} else if d.period(np) { // "Smith last week ▮"; but "This week ▮ has shown"
			e := np.First
			for e > first && (d.Tokens[e-1].Tag == IN || d.Tokens[e-1].Tag.Adverb()) {
				e--
			}
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
		if d.governedFirst(s.First, first) && pos < len(d.Tokens) && (d.Tokens[pos].Tag == VBD || d.Tokens[pos].Tag == VBN) {
			return Subject{}, false
		}
		s.Last = last
		s.Antecedent = -1
		return s, true
	}
	return Subject{}, false
}

// governedFirst tells whether the noun phrase that begins at token i, with an article
// or the like, is that of a preposition which begins the sentence or what follows a
// comma: behind it stands no verb of it, but a participle, "In a video posted on Monday, she".
func (d *Document) governedFirst(i, first int) bool {
	j := i - 1
	return j >= first && (d.Tokens[i].Tag == DT || d.Tokens[i].Tag == PRPS) && d.Tokens[j].Tag == IN && d.classes[j]&(Link|Tying) != 0 && (j == first || d.Tokens[j-1].Tag == Comma)
}

// period tells whether a noun phrase may say when: "last week", "Sunday night".
func (d *Document) period(np *NounPhrase) bool {
	return d.classes[np.Head]&Period != 0 && d.classes[np.First]&(Deictic|Calendar) != 0 && np.Head > np.First
}

// inserted is the comma that opens a prepositional phrase, whose last noun phrase
// begins at token i, between a noun phrase and its verb: "Poe, at a meeting in
// Bergen, Norway, ▮". It is -1 where there is none.
func (d *Document) inserted(i, first int) int {
	for range 4 {
		j := i - 1
		if j <= first || d.Tokens[j].Tag != IN || d.classes[j]&(That|Whether) != 0 {
			return -1
		}
		if d.Tokens[j-1].Tag == Comma {
			if d.npEnd(j-1) < 0 {
				return -1
			}
			return j - 1
		}
		p := d.npEnd(j)
		if p < 0 {
			return -1
		}
		i = d.NounPhrases[p].First
	}
	return -1
}

// insideRelative is the comma that opens a relative clause in which the noun phrase
// at token i stands, since its verb or a preposition is right before: "Poe▮, who was
// to travel to ▮Dover, Kent". It is -1 where there is none.
func (d *Document) insideRelative(i, first int) int {
	const most = 25 // tokens
	if q := d.NounPhraseAt(i); q == nil || i <= first {
		return -1
	} else if p := d.npEnd(i - 1); d.Tokens[i-1].Tag == Comma && p >= 0 && d.NounPhrases[p].Kind == Proper && q.Kind == Proper {
		i = d.NounPhrases[p].First // "Dover, ▮Kent"
	}
	if j := i - 1; j <= first || d.vg[j] < 0 && d.Tokens[j].Tag != TO && (d.Tokens[j].Tag != IN || d.classes[j]&(That|Causal|Whether) != 0) {
		return -1
	}
	for k := i - 1; k > first && k > i-most; k-- {
		switch t := d.Tokens[k].Tag; {
		case t == WP && d.Tokens[k-1].Tag == Comma && d.npEnd(k-1) >= 0:
			return k - 1
		case t == Comma || t == Colon || t == WP || t == WDT || d.Tokens[k].Shape&(OpenMark|CloseMark) != 0:
			return -1
		}
	}
	return -1
}

// npEnd is the noun phrase that ends at token end (half-open), or -1. A closing
// quotation mark or bracket belongs to the phrase it closes.
func (d *Document) npEnd(end int) int {
	if end > 0 && d.np[end-1] >= 0 && d.NounPhrases[d.np[end-1]].Last == end {
		return int(d.np[end-1])
	}
	if end > 1 && d.Tokens[end-1].Shape&CloseMark != 0 && d.np[end-2] >= 0 && d.NounPhrases[d.np[end-2]].Last == end-1 {
		return int(d.np[end-2])
	}
	return -1
}

func isDash(d *Document, i int) bool {
	if d.Tokens[i].Tag != Colon {
		return false
	}
	w := d.Word(i)
	return w != ":" && w != ";"
}

// opening is the bracket that token j closes, at most 30 tokens back, or -1.
func (d *Document) opening(j, first int) int {
	for k := j - 1; k >= first && k > j-30; k-- {
		if d.Tokens[k].Tag == Lrb {
			return k
		}
	}
	return -1
}

// segment is the comma or dash that opens what token j closes: an apposition, a
// relative clause, an age, an adverb between a noun phrase and its verb. It is
// -1 where nothing of the kind stands there.
func (d *Document) segment(j, first int) int {
	dash := isDash(d, j)
	const most = 45 // tokens
	from := j - 1
	if q := d.Tokens[j].Quote; q >= 0 && d.Tokens[j].Shape&CloseMark != 0 { // “…,”
		from = d.Quotes[q].First - 1
	}
	for k := from; k > first && k > j-most; k-- {
		if d.Tokens[k].Shape&CloseMark != 0 && d.Tokens[k].Quote >= 0 {
			if q := d.Quotes[d.Tokens[k].Quote]; q.First > first && q.First < k {
				k = q.First
				continue
			}
		}
		if dash != isDash(d, k) || !dash && d.Tokens[k].Tag != Comma {
			continue
		}
		if !d.parenthetical(k+1, j) && (dash || !d.interjected(k, j, first)) {
			if dash {
				return -1
			}
			continue
		}
		p := d.npEnd(k)
		if p < 0 && (k-1 < first || d.Tokens[k-1].Tag != Rrb && d.Tokens[k-1].Tag != Comma) {
			continue
		}
		if p >= 0 && d.NounPhrases[p].Kind == Number && d.Tokens[d.NounPhrases[p].First].Tag == CD {
			return k // "Smith, 42, a teacher": go on from the comma before the age
		}
		return k
	}
	return -1
}

// interjected tells whether an attribution stands between the commas k and j, behind a noun
// phrase that begins a clause and before its finite verb: "The mill, ▮Poe said▮, burned".
func (d *Document) interjected(k, j, first int) bool {
	p := d.npEnd(k)
	if p < 0 || !d.clauseStart(d.start(p, first), first) || j+1 >= len(d.Tokens) || !d.finiteAt(j+1) || d.np[k+1] < 0 || d.NounPhrases[d.np[k+1]].First != k+1 {
		return false
	}
	v := d.VerbGroupAt(d.Extend(k + 1))
	return v != nil && v.Form&Finite != 0 && v.Last <= j && d.classes[v.Head]&(Clausal|Reported|Reporting) != 0
}

// parenthetical tells whether the tokens from a to b can stand between a noun
// phrase and its verb.
func (d *Document) parenthetical(a, b int) bool {
	if a >= b {
		return false
	}
	switch t := d.Tokens[a].Tag; {
	case t == WP || t == WDT || t == WPS || t == WRB:
		return true
	case (t == IN || t == TO) && a+1 < b && (d.Tokens[a+1].Tag == WDT || d.Tokens[a+1].Tag == WP):
		return true
	case d.classes[a]&(Causal|But) != 0 && t != RB:
		return t == IN && b-a < 14 || t == WRB
	}
	if d.saying(a, b) {
		return true // "Others, he says, ▮have left"
	}
	relative := false
	first := d.Tokens[a].Tag
	for k := a; k < b; k++ {
		switch t := d.Tokens[k].Tag; {
		case k == a+1 && first == VBG && d.classes[a]&Saying != 0 && d.np[k] >= 0 && d.NounPhrases[d.np[k]].First == k && d.VerbAfter(d.Extend(k)): // "saying he was ill"
			relative = true
		case t == WP || t == WDT || t == WPS || t == WRB || d.classes[k]&(That|Whether) != 0:
			relative = true
		case (first == VBG || first == VBN) && d.classes[k]&Causal != 0: // "speaking on background because he feared for his job"
			relative = true
		case (first == VBG || first == VBN) && t == VBD && k+1 < b && d.Tokens[k+1].Tag == IN && d.npEnd(k) >= 0 && d.classes[k]&(Be|Have|Do) == 0: // "wearing a shirt covered in stars": a participle
		case d.vg[k] >= 0 && d.VerbGroups[d.vg[k]].Verb == k && d.VerbGroups[d.vg[k]].Form&Finite != 0 && !relative:
			return false
		}
	}
	return true
}

// saying tells whether the tokens from a to b are no more than somebody and a verb
// that reports.
func (d *Document) saying(a, b int) bool {
	p := d.NounPhraseAt(a)
	if p == nil || p.First != a || p.Last >= b {
		return false
	}
	v := d.VerbGroupAt(p.Last)
	return v != nil && v.First == p.Last && v.Last == b && v.Form&Finite != 0 && d.classes[v.Head]&(Reported|Reporting|Report) != 0
}

// relative is the subject that the relative pronoun at token j stands for.
func (d *Document) relative(j, first, last int) (Subject, bool) {
	s := Subject{First: j, Last: last, Mention: j, Stop: j + 1, Head: j, Antecedent: -1}
	k := j
	if k > first && d.Tokens[k-1].Tag == Comma {
		k--
	}
	k = d.beforeHome(d.beforeAge(k, first), first)
	if p := d.npEnd(k); p >= 0 {
		c := d.chain(p, first, false)
		s.First = c.First
		s.Antecedent = c.Head
		if d.NounPhrases[p].Kind == Proper {
			s.Antecedent = d.NounPhrases[p].Head
		}
		return s, true
	}
	return s, d.Tokens[j].Tag == WP
}

// beforeHome is where a name ends that has a name for where somebody is from between
// it and token k: "Poe▮, 42, from Dover▮, who"; else k.
func (d *Document) beforeHome(k, first int) int {
	p := d.npEnd(k)
	if p < 0 || d.NounPhrases[p].Kind != Proper {
		return k
	}
	i := d.NounPhrases[p].First - 2
	if i <= first || d.Tokens[i+1].Tag != IN || d.Tokens[i].Tag != Comma {
		return k
	}
	i = d.beforeAge(i, first)
	if q := d.npEnd(i); q >= 0 && d.NounPhrases[q].Kind == Proper {
		return i
	}
	return k
}

// beforeAge is where a name ends that has its age, or something in brackets, between
// it and token k: "Poe▮, 42▮, who"; else k.
func (d *Document) beforeAge(k, first int) int {
	if k > first && d.Tokens[k-1].Tag == Rrb { // "Poe (D-Ohio), who"
		if o := d.opening(k-1, first); o > first && d.npEnd(o) >= 0 {
			return o
		}
		return k
	}
	p := d.npEnd(k)
	if p < 0 || d.NounPhrases[p].Kind != Number || d.NounPhrases[p].First != k-1 || d.Tokens[k-1].Tag != CD {
		return k
	}
	if o := k - 2; o > first && d.Tokens[o].Tag == Comma && d.npEnd(o) >= 0 && d.NounPhrases[d.npEnd(o)].Kind == Proper {
		return o
	}
	return k
}

// SubjectAfter is the subject that begins at token pos, as in "…, said John
// Smith, the director of the zoo." Its Last is after the noun phrase and what
// belongs to it, appositions included.
func (d *Document) SubjectAfter(pos int) (Subject, bool) {
	if pos >= len(d.Tokens) || d.np[pos] < 0 || d.NounPhrases[d.np[pos]].First != pos {
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
