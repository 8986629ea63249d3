package text

// Dateline is the end (half-open) of the place, date and agency, with the mark
// behind them, that open the paragraph of which token first is the first word:
// "LISBON, May 3 (AP) -", "(Reuters) -", "Lisbon, Portugal — The". It is first
// where there is none.
func (d *Document) Dateline(first int) int {
	const most = 14 // tokens
	last := min(d.Sentences[d.Tokens[first].Sentence].Last, first+most)
	t := &d.Tokens[first]
	upper := t.Shape&Upper != 0 && t.End-t.Start > 1 || t.Tag == Lrb
	if !upper && !t.Tag.Proper() || t.Quote >= 0 {
		return first
	}
	for i := first + 1; i+1 < last; i++ {
		if d.VerbGroupAt(i) != nil {
			return first
		}
		switch t := d.Tokens[i]; {
		case d.Dash(i), upper && t.Tag == Colon, t.Shape&Letter == 0 && (d.Word(i) == "_" || d.Word(i) == "|"):
			if d.Tokens[i+1].Shape&(Capital|Digit|OpenMark) == 0 { // "NATO — an alliance — said"
				return first
			}
			return i + 1
		case !upper && !t.Tag.Proper() && t.Tag != Comma && t.Tag != CD && t.Tag != Lrb && t.Tag != Rrb:
			return first
		}
	}
	return first
}

// Clock tells whether token i, the first of its paragraph, is the time at which what
// follows was written, as live reports have it: "▮14.42 Ann Poe has left".
func (d *Document) Clock(i int) bool {
	t := &d.Tokens[i]
	if t.Shape&(Digit|Letter) != Digit || t.End-t.Start < 4 || t.End-t.Start > 5 || i+1 >= len(d.Tokens) || d.Tokens[i+1].Shape&Capital == 0 {
		return false
	}
	if m := d.Text[t.End-3]; m != '.' && m != ':' {
		return false
	}
	s := int(t.Sentence)
	return d.Sentences[s].First == i && (s == 0 || d.Sentences[s-1].Paragraph != d.Sentences[s].Paragraph)
}
