package text

// shop tells whether the possessive mark at token k belongs to a name, since a
// verb follows and nothing possessed: "Lund▮'s said", "Lund▮'s and Roe's said".
func (d *Document) shop(k, end int) bool {
	for k > 0 && k+1 < end && d.Tokens[k].Tag == POS && d.Tokens[k-1].Tag.Proper() {
		k++
		if v := d.Tokens[k].Tag; v == VBD || v == VBZ || v == VBP {
			return d.classes[k]&(Be|Do) == 0
		}
		if d.Tokens[k].Tag == Comma {
			return k+1 < end && d.Tokens[k+1].Tag == WDT
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
