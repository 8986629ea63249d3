package text

// shop tells whether the possessive mark at token k belongs to a name, since a
// verb follows and nothing possessed: "Lund▮'s said", "Lund▮'s and Roe's said".
func (d *Document) shop(k, end int) bool {
	for k > 0 && k+1 < end && d.Tokens[k].Tag == POS && d.Tokens[k-1].Tag.Proper() {
		k++
		switch v := d.Tokens[k].Tag; {
		case v == VBD || v == VBZ || v == VBP:
			return d.classes[k]&(Be|Do) == 0
		case v == Stop:
			return true // "according to Lund's▮."
		}
		if d.Tokens[k].Tag == Comma {
			return k+1 < end && (d.Tokens[k+1].Tag == WDT || d.Tokens[k+1].Tag == VBN)
		}
		if d.classes[k]&And == 0 {
			return false
		}
		for k++; k+1 < end && d.Tokens[k+1].Tag.Proper(); k++ {
		}
		k++
	}
	return false
}

// Partners tells whether the comma at token k stands in a firm's name that goes
// on to "&" before token end: "Lund▮, Roe & Poe".
func (d *Document) Partners(k, end int) bool {
	const most = 9 // tokens
	if k == 0 || !d.Tokens[k-1].Tag.Proper() {
		return false
	}
	for i := k + 1; i+1 < end && i < k+most; i++ {
		switch t := d.Tokens[i].Tag; {
		case t.Proper():
		case d.classes[i]&And != 0 && d.Tokens[i].Shape&Letter == 0:
			return d.Tokens[i-1].Tag.Proper() && d.Tokens[i+1].Tag.Proper()
		case t != Comma || i == k+1:
			return false
		}
	}
	return false
}

// situated is the token behind a state that a comma at token k ties to a place
// before a noun, "the Avon▮, Conn., company", "the Reno▮, Nev.-based firm"; k
// where there is none.
func (d *Document) situated(k, end int) int {
	if k == 0 || k+2 >= end || !d.Tokens[k-1].Tag.Proper() || d.Tokens[k+1].Shape&Capital == 0 {
		return k
	}
	switch next := d.Tokens[k+2].Tag; {
	case d.abbreviated(k+1) && next == Comma && k+3 < end && d.Tokens[k+3].Tag == NN:
		return k + 3
	case d.Tokens[k+1].Tag.Adjective() && Compound(d.Word(k+1)) && next.Noun():
		return k + 1
	}
	return k
}

// abbreviated tells whether a full stop ends the word of token i.
func (d *Document) abbreviated(i int) bool {
	return d.Tokens[i].Shape&Letter != 0 && d.Text[d.Tokens[i].End-1] == '.'
}

// roleBehind tells whether the adjective or participle at token k begins what somebody is, whose
// name follows: "UN ▮humanitarian▮ coordinator Ann Poe".
func (d *Document) roleBehind(k, end int) bool {
	for m := k + 1; m+1 < min(end, k+4) && d.Tokens[m].Tag.Noun() && d.Tokens[m].Shape&Capital == 0; m++ {
		if d.classes[m]&Calling != 0 && (d.Tokens[m+1].Tag.Proper() || d.Tokens[m+1].Tag == Comma && m+2 < end && d.Tokens[m+2].Tag.Proper()) {
			return true
		}
	}
	return false
}

// nickname is the token behind the nickname in quotation marks that begins at token k,
// where the name goes on: Ann “Sunny” ▮Poe; k where there is none.
func (d *Document) nickname(k, end int) int {
	const most = 2 // words
	t := &d.Tokens[k]
	if t.Shape&OpenMark == 0 || t.Shape&Letter != 0 || t.Quote < 0 || d.Quotes[t.Quote].First != k {
		return k
	}
	last := d.Quotes[t.Quote].Last
	if last >= end || last-k > most+2 || !d.Tokens[last].Tag.Proper() || d.classes[last]&Calendar != 0 || d.Tokens[last].Shape&(Capital|Glued) != Capital {
		return k
	}
	for i := k + 1; i < last-1; i++ {
		if d.Tokens[i].Shape&Letter == 0 || d.Tokens[i].Shape&Capital == 0 && i == k+1 {
			return k
		}
	}
	return last
}

// mostTitle is how many words the title of a work within quotation marks has at
// most that stands behind its owner.
const mostTitle = 8

// titleAt is the last word of the title at token i, in quotation marks or begun by
// an article with a capital; 0 where none stands there.
func (d *Document) titleAt(i, end int) int {
	if i+1 >= end || d.Tokens[i+1].Shape&Capital == 0 {
		return 0
	}
	if t := &d.Tokens[i]; t.Tag == DT && t.Shape&Capital != 0 {
		for i++; i+1 < end && d.Tokens[i+1].Shape&Capital != 0; {
			i++
		}
		return i
	} else if t.Shape&OpenMark == 0 || t.Quote < 0 {
		return 0
	}
	q := &d.Quotes[d.Tokens[i].Quote]
	if q.First != i || q.Last > end || q.Last-q.First > mostTitle+2 || d.Tokens[q.Last-2].Shape&(Letter|Digit) == 0 {
		return 0
	}
	return q.Last - 2
}

// proportion tells whether a number at token k is the first of two that make a
// share of people: "four in 10 said", "one in five voters".
func (d *Document) proportion(k, end int) bool {
	if k+3 >= end || d.Tokens[k+1].Tag != IN || d.Tokens[k+2].Tag != CD || d.classes[k+1]&Of != 0 {
		return false
	}
	return d.Tokens[k+3].Tag.Finite() || d.Tokens[k+3].Tag == NNS
}

// modifies tells whether the adjective at token k goes on the noun phrase that
// begins at token i and has its noun before k, "the GOP ▮presidential candidate
// said", and begins no phrase of its own, as it may behind a verb: "gave the GOP
// ▮full support". One noun without an article cannot stand alone, several can:
// "the issue ▮young voters raise".
func (d *Document) modifies(i, k, end int) bool {
	if d.Tokens[k].Tag != JJ || d.classes[k]&(Deictic|Quantity|Calendar) != 0 || d.classes[k-1]&(Calendar|Period) != 0 || k+1 >= end {
		return false
	}
	n := k + 1
	for n < end && d.Tokens[n].Tag.Noun() {
		n++
	}
	if n == k+1 || d.classes[n-1]&(Calendar|Period) != 0 || d.Tokens[k+1].Tag != NN && !d.Tokens[k-1].Tag.Proper() {
		return false
	}
	if n+1 < end && d.Tokens[n].Tag == POS && d.Tokens[n+1].Tag.Noun() { // "the Dover County ▮medical examiner's office said"
		for n++; n < end && d.Tokens[n].Tag.Noun(); {
			n++
		}
	}
	if n < end && d.Tokens[n].Tag.Finite() {
		return true
	}
	return i > 0 && (d.Tokens[i-1].Tag == IN || d.Tokens[i-1].Tag == TO) && d.Tokens[k-1].Tag.Proper()
}
