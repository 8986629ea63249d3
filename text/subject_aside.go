package text

// inserted is the comma that opens a prepositional phrase, whose last noun phrase
// begins at token i, between a noun phrase and its verb: "Poe, at a meeting in
// Bergen, Norway, ▮". It is -1 where there is none.
func (d *Document) inserted(i, first int) int {
	for n := range 4 {
		j := i - 1
		if j <= first || d.Tokens[j].Tag != IN || d.classes[j]&(That|Whether) != 0 {
			return -1
		}
		if q := d.NounPhraseAt(i); d.classes[j]&Causal != 0 && (d.classes[j]&(Contrast|Concession|Reason) != 0 || n == 0 && q != nil && q.Kind == Proper) {
			return -1 // "while the mayor of Bergen, Norway, ▮said", "after Poe, 33, ▮said"
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
		case (t == WP || t == VBN) && d.Tokens[k-1].Tag == Comma && d.npEnd(k-1) >= 0: // "Poe, based in Dover, Kent, ▮"
			return k - 1
		case t == Comma || t == Colon || t == WP || t == WDT || d.Tokens[k].Shape&(OpenMark|CloseMark) != 0:
			return -1
		}
	}
	return -1
}

// segment is the comma or dash that opens what token j closes: an apposition, a
// relative clause, an age, an adverb between a noun phrase and its verb. It is
// -1 where nothing of the kind stands there.
func (d *Document) segment(j, first int) int {
	dash := d.Dash(j)
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
		if dash != d.Dash(k) || !dash && d.Tokens[k].Tag != Comma {
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
	if p < 0 || !d.clauseStart(d.start(p, first), first) || j+1 >= len(d.Tokens) || !d.Tokens[j+1].Tag.Finite() {
		return false
	}
	return d.saying(k+1, j)
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
		return true // "Others, he says, ▮have left", "Others, I am told, ▮have left"
	}
	relative := false
	first := d.Tokens[a].Tag
	if first == VBD && d.participial(a, b) {
		first = VBN
	}
	for k := a; k < b; k++ {
		switch t := d.Tokens[k].Tag; {
		case k == a+1 && first == VBG && d.classes[a]&Saying != 0 && d.npBegins(k) && d.VerbAfter(d.Extend(k)): // "saying he was ill"
			relative = true
		case t == WP || t == WDT || t == WPS || t == WRB || d.classes[k]&(That|Whether) != 0:
			relative = true
		case (first == VBG || first == VBN) && d.classes[k]&Causal != 0: // "speaking on background because he feared for his job"
			relative = true
		case first == VBN && t == VBD && d.Tokens[k-1].Tag == CC && d.classes[k]&(Be|Have|Do) == 0: // "signed by Poe and dated May 1": participles
			relative = true
		case (first == VBG || first == VBN) && t == VBD && k+1 < b && d.Tokens[k+1].Tag == IN && d.npEnd(k) >= 0 && d.classes[k]&(Be|Have|Do) == 0: // "wearing a shirt covered in stars": a participle
		case d.vg[k] >= 0 && d.VerbGroups[d.vg[k]].Verb == k && d.VerbGroups[d.vg[k]].Form&Finite != 0 && !relative && (k > a || first != VBN):
			return false
		}
	}
	return true
}

// participial tells whether the past tense at token a, behind the noun phrase that begins a
// clause and a comma, is a participle: a preposition follows it, and a finite verb what token
// b closes, "An estimate, ▮prepared for the guild, put".
func (d *Document) participial(a, b int) bool {
	if a < 2 || b+1 >= len(d.Tokens) || d.classes[a]&(Be|Have|Do) != 0 || d.Tokens[a+1].Tag != IN || !d.Tokens[b+1].Tag.Finite() {
		return false
	}
	p := d.npEnd(a - 1)
	first := d.Sentences[d.Tokens[a].Sentence].First
	return p >= 0 && d.NounPhrases[p].Kind == Common && d.clauseStart(d.start(p, first), first)
}

// saying tells whether the tokens from a to b are somebody and a verb that reports,
// and perhaps when or where: "he says", "Poe said on Monday".
func (d *Document) saying(a, b int) bool {
	p := d.NounPhraseFrom(a)
	if p == nil {
		return false
	}
	v := d.VerbGroupAt(d.Extend(a))
	if v == nil || v.Last > b || v.Form&Finite == 0 || d.classes[v.Head]&(Clausal|Reported|Reporting|Report) == 0 && (v.Form&Passive == 0 || d.classes[v.Head]&Telling == 0) {
		return false
	}
	for k := v.Last; k < b; k++ {
		if d.finiteGroup(k) {
			return false
		}
	}
	return true
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

// governedFirst tells whether the noun phrase that begins at token i, with an article
// or the like, is that of a preposition which begins the sentence or what follows a
// comma: behind it stands no verb of it, but a participle, "In a video posted on Monday, she".
func (d *Document) governedFirst(i, first int) bool {
	j := i - 1
	return j >= first && (d.Tokens[i].Tag == DT || d.Tokens[i].Tag == PRPS) && d.Tokens[j].Tag == IN && d.classes[j]&(Link|Tying) != 0 && (j == first || d.Tokens[j-1].Tag == Comma)
}
