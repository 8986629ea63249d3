package text

// Where a noun phrase ends before the subject of a verb that follows it without a comma.

// fronts tells whether the noun phrase that begins at token i ends before the noun at token k,
// which begins the subject of a verb, since all before it says when or where something was
// said: "Last week ▮officials said", "in a statement ▮Poe said", "on Friday ▮police said".
func (d *Document) fronts(i, k, end int) bool {
	t, c := d.Tokens[k].Tag, d.classes[k-1]
	if d.classes[k]&(Calendar|Period) != 0 || c&(Period|Message|Calendar) == 0 && !t.Proper() {
		return false
	}
	first := i // of the adverbial, with its preposition
	if b := i - 1; b >= d.Sentences[d.Tokens[i].Sentence].First && (d.Tokens[b].Tag == IN && d.classes[b]&(That|Of) == 0 || d.Tokens[b].Tag.Adverb() && d.vg[b] < 0) {
		first--
	}
	switch {
	case c&Calendar != 0:
		if first == i || k != i+1 {
			return false // "Monday meetings drag on"
		}
	case d.Tokens[k-1].Shape&Capital != 0 || c&Calling != 0:
		return false
	case c&Period != 0:
		if d.classes[i]&(Deictic|That) == 0 && d.Tokens[i].Tag != CD && (i+1 == k || d.classes[i+1]&Deictic == 0) {
			return false // "the night shift ends"
		}
		if t != NN {
			return true
		}
	case first == i || d.Tokens[first].Tag != IN || d.Tokens[i].Tag != DT && d.Tokens[i].Tag != PRPS:
		return false // "a newspaper Poe owns"
	}
	if s := d.Sentences[d.Tokens[i].Sentence].First; first > s { // else it may belong to the noun before it
		if b := d.Tokens[first-1].Tag; b != Comma && b != CC && b != Colon && b != Quo && !b.Adverb() && d.classes[first-1]&(That|Clausal) == 0 {
			return false
		}
	}
	n := k + 1
	for n < end && d.Tokens[n].Tag.Noun() {
		n++
	}
	for n < end && d.Tokens[n].Tag.Adverb() {
		n++
	}
	return n < end && d.Tokens[n].Tag.Finite()
}

// heard tells whether the noun phrase that begins at token i is who is told something, and ends
// before the plural at token k, the subject of what is told: "told Poe ▮prices for oil were high".
func (d *Document) heard(i, k, end int) bool {
	if i == 0 || d.classes[i-1]&Telling == 0 || !d.Tokens[i-1].Tag.Verb() || !d.Tokens[k-1].Tag.Noun() {
		return false
	}
	if d.Tokens[k].Tag == CD && d.Tokens[k-1].Tag.Proper() && d.classes[k-1] == 0 && k+1 < end { // "told Poe ▮20 men were hurt"
		k++
	}
	if d.Tokens[k].Tag != NNS || d.Tokens[k].Shape&Capital != 0 {
		return false
	}
	phrases := 0 // that may belong to the plural
	for n := k + 1; n < end; n++ {
		switch t := d.Tokens[n].Tag; {
		case t.Finite():
			return true
		case t == IN && d.classes[n]&(That|Causal|Whether) == 0 || t == TO:
			phrases++
		case t.Noun() && phrases > 0, t == DT && phrases > 0, t == PRPS && phrases > 0, t.Adjective() && phrases > 0, t == CD && phrases > 0, t == VB && phrases > 0, t.Adverb():
		default:
			return false
		}
	}
	return false
}

// predicative tells whether what begins at token i stands behind a form of "be", with nothing
// but adverbs between.
func (d *Document) predicative(i int) bool {
	for i--; i > 0 && d.Tokens[i].Tag.Adverb() && d.classes[i]&Be == 0; i-- {
	}
	return i >= 0 && d.classes[i]&Be != 0
}
