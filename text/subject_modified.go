package text

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
		}
	}
	return -1
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
