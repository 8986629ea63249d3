package text

// relative is the subject that the relative pronoun at token j stands for.
func (d *Document) relative(j, first, last int) (Subject, bool) {
	s := Subject{First: j, Last: last, Mention: j, Stop: j + 1, Head: j, Antecedent: -1}
	k := j
	if j-1 > first && d.classes[j-1]&Of != 0 && d.npEnd(j-1) >= 0 { // "two monks, ▮one of▮ whom"
		k = d.NounPhrases[d.npEnd(j-1)].First
		s.First, s.Mention = k, k
	}
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
	if p >= 0 && d.NounPhrases[p].First == k-1 && k-2 > first && d.Tokens[k-2].Tag == Comma && d.party(k-1) { // "Poe, D-Dover, who"
		if q := d.npEnd(k - 2); q >= 0 && d.NounPhrases[q].Kind == Proper {
			return k - 2
		}
	}
	if p < 0 || d.NounPhrases[p].Kind != Number || d.NounPhrases[p].First != k-1 || d.Tokens[k-1].Tag != CD {
		return k
	}
	if o := k - 2; o > first && d.Tokens[o].Tag == Comma && d.npEnd(o) >= 0 && d.NounPhrases[d.npEnd(o)].Kind == Proper {
		return o
	}
	return k
}

// party tells whether token i is a party's letter and where somebody is from, as behind the
// names of American lawmakers: "D-Dover", "R-Ohio".
func (d *Document) party(i int) bool {
	w := d.Word(i)
	return len(w) > 3 && w[0] >= 'A' && w[0] <= 'Z' && w[1] == '-' && w[2] >= 'A' && w[2] <= 'Z'
}

// modified is the end (half-open) of the noun phrase before what describes it
// and ends, with a verb, at token end: "voters surveyed ▮", "a man who asked not
// to be named ▮". It is -1 where nothing of the kind stands there.
func (d *Document) modified(end, first int) int {
	v := d.VerbGroupAt(end - 1)
	if v == nil || v.Last != end || v.First <= first {
		return -1
	}
	if v.Form&Finite == 0 && v.Form&Participle != 0 || v.Head == v.First && d.Tokens[v.Head].Tag == VBD {
		if p := d.npEnd(v.First); p >= 0 && d.NounPhrases[p].Kind != Pronoun && d.clauseStart(d.start(p, first), first) {
			return v.First
		}
	}
	return d.relativeStart(v.First, first)
}

// relativeStart is the end of the noun phrase that a relative clause describes
// which runs over token i, without a comma: "a man ▮who asked not to be named".
func (d *Document) relativeStart(i, first int) int {
	const most = 25 // tokens
	for k := i; k > first && k > i-most; k-- {
		switch t := d.Tokens[k-1].Tag; {
		case t == Comma || t == Colon:
			return -1
		case t == WP && k-1 > first && d.npEnd(k-1) >= 0:
			return k - 1
		case (t == WDT || d.classes[k-1]&That != 0) && k-1 > first && d.npEnd(k-1) >= 0 && d.predicateAt(k): // "the guild ▮that paid for it"
			return k - 1
		}
	}
	return -1
}

// predicateAt tells whether a finite verb stands at token i, perhaps behind adverbs.
func (d *Document) predicateAt(i int) bool {
	for i < len(d.Tokens) && d.Tokens[i].Tag.Adverb() && d.vg[i] < 0 {
		i++
	}
	return i < len(d.Tokens) && d.vg[i] >= 0 && d.VerbGroups[d.vg[i]].Form&Finite != 0
}
