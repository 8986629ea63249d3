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

// Clock is how many tokens the time takes, from token i on, the first of its paragraph, at
// which what follows was written, as live reports have it: "▮14.42 Ann Poe has left", "▮9:04
// p.m. Ann Poe has left". It is 0 where no such time stands there.
func (d *Document) Clock(i int) int {
	t := &d.Tokens[i]
	if t.Shape&(Digit|Letter) != Digit || t.End-t.Start < 4 || t.End-t.Start > 5 || i+1 >= len(d.Tokens) {
		return 0
	}
	if m := d.Text[t.End-3]; m != '.' && m != ':' {
		return 0
	}
	if s := int(t.Sentence); d.Sentences[s].First != i || s > 0 && d.Sentences[s-1].Paragraph == d.Sentences[s].Paragraph {
		return 0
	}
	n := 1
	if half := &d.Tokens[i+1]; half.Shape&(Letter|Capital|Digit) == Letter && half.End-half.Start == 4 && d.Text[half.End-1] == '.' && d.Text[half.Start+1] == '.' { // "p.m."
		n = 2
	}
	if i+n >= len(d.Tokens) || d.Tokens[i+n].Shape&Capital == 0 {
		return 0
	}
	return n
}
