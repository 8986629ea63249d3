package text

// Lead is the end (half-open) of what stands before the first word of the sentence
// that begins with token first, and is none of its words: the mark or the number of
// an entry of a list, the time over one of a live report: "• ", "2. ", "2) ",
// "17:20 – ", "4.48pm BST: ". It is first where there is none.
func (d *Document) Lead(first int) int {
	t := &d.Tokens[first]
	if t.Shape&Letter != 0 && t.Shape&Digit == 0 || d.Sentences[t.Sentence].First != first {
		return first
	}
	last := d.Sentences[t.Sentence].Last
	i := first
	if d.marked(i) {
		i++
	}
	if i+2 >= last || d.Tokens[i].Shape&Digit == 0 {
		return i
	}
	if d.clock(i) {
		return d.behindClock(i, last)
	}
	const longest = 2 // digits of the number of an entry
	t, mark := &d.Tokens[i], &d.Tokens[i+1]
	if t.Shape&Letter == 0 && t.End-t.Start <= longest && mark.Shape&Glued != 0 && d.Tokens[i+2].Shape&Glued == 0 {
		if c := d.Text[mark.Start]; mark.End-mark.Start == 1 && (c == '.' || c == ')') {
			return i + 2
		}
	}
	return i
}

// marked tells whether token i, the first of its sentence, is a mark before an entry
// of a list.
func (d *Document) marked(i int) bool {
	if d.Tokens[i].Shape&(Letter|Digit|OpenMark|CloseMark) != 0 {
		return false
	}
	w := d.Word(i)
	if r, n := runeAt(w, 0, len(w)); n < len(w) || !bullet(r) && r != '*' && r != '-' && !dash(r) {
		return false
	}
	return i+1 < len(d.Tokens) && d.Tokens[i+1].Start > d.Tokens[i].End
}

// clock tells whether token i is a time of day in digits: "17:20", "4.48pm".
func (d *Document) clock(i int) bool {
	w := d.Word(i)
	k := 0
	for k < len(w) && w[k]-'0' < 10 {
		k++
	}
	if k == 0 || k > 2 || len(w) < k+3 || len(w) > k+5 || w[k] != ':' && w[k] != '.' {
		return false
	}
	for n, c := range []byte(w[k+1:]) {
		if n < 2 && c-'0' >= 10 || n >= 2 && c|0x20-'a' >= 26 {
			return false
		}
	}
	return true
}

// behindClock is the token behind the mark that parts the time at token i from what
// happened then, and i where no mark does: "17:20 – ", "16:10 BST: ", "3:30 p.m. - ".
func (d *Document) behindClock(i, last int) int {
	const longest = 4 // bytes of "p.m.", "CEST"
	for k := i + 1; k < i+4 && k+1 < last; k++ {
		if d.Dash(k) || d.Word(k) == ":" {
			return k + 1
		}
		if t := &d.Tokens[k]; t.Shape&Letter == 0 || t.End-t.Start > longest {
			break
		}
	}
	return i
}
