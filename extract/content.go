package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// trim leaves out the marks at the ends of r that delimit it and do not belong to
// it: commas, stops, dashes, and quotation marks whose partner lies outside.
func (a *article) trim(r tokenRange) tokenRange {
	for r.first < r.last && a.edge(r.first, r, true) {
		r.first++
	}
	for r.first < r.last && a.edge(r.last-1, r, false) {
		r.last--
	}
	return r
}

func (a *article) edge(i int, r tokenRange, left bool) bool {
	t := &a.doc.Tokens[i]
	if t.Shape&(text.OpenMark|text.CloseMark) != 0 && t.Quote >= 0 {
		q := &a.doc.Quotes[t.Quote]
		return q.First < r.first || q.Last > r.last || !q.Closed && !left
	}
	switch t.Tag {
	case text.Comma, text.Colon:
		return true
	case text.Stop:
		return left || t.End-t.Start == 1 && a.doc.Text[t.Start] == '.'
	case text.Quo, text.Unq:
		return true
	}
	return false
}

// delimit settles where each content ends. The rules give a content the rest of
// its sentence; here it is cut where the next attribution of the same level
// begins: "said A, and added B", "said A, adding B", "said A, Smith said",
// "said A, but Jones said B", "A, according to Smith". An attribution whose
// source stands inside the content ("said that Smith told him") stays in it.
func (a *article) delimit(found []*attribution) {
	for i, x := range found {
		for k := range x.content {
			r := &x.content[k]
			if r.first < x.cue.first {
				r.first = a.opening(x, *r)
				continue
			}
			for _, y := range found[i+1:] {
				if y.frame.first >= r.last {
					if y.cue.first >= r.last+60 {
						break
					}
					continue
				}
				if y.quote != x.quote || y.cue.first < r.first {
					continue
				}
				if at := a.boundary(x, y); at > 0 && at < r.last {
					r.last = max(at, r.first)
				}
			}
			r.last = a.close(x, *r)
			*r = a.trim(*r)
		}
		x.content = slices.DeleteFunc(x.content, tokenRange.empty)
	}
}

// boundary is the token at which the content of x ends because y, whose cue
// comes later, begins there; 0 where y lies inside the content.
func (a *article) boundary(x, y *attribution) int {
	if y.unsaid && !x.unsaid {
		return 0 // "said she was ill and hoped to leave"
	}
	d := a.doc
	at := y.frame.first
	for at > 0 && d.Tokens[at-1].Tag.Adverb() {
		at--
	}
	before := at - 1
	if before < x.cue.last {
		if s := y.subject; s != nil && s.First <= x.cue.first && x.cue.last <= s.Last && s.Last <= y.cue.first {
			return s.Last // "a man who called her a thief ▮said": x describes the subject of y
		}
		return 0
	}
	t := &d.Tokens[before]
	if x.unsaid && !y.unsaid && (t.Tag == text.Comma || t.Tag == text.WDT || t.Tag == text.WP || d.Class(before)&text.Causal != 0) {
		return before // "hoped to leave, as he told her"
	}
	if len(y.content) > 1 && y.content[0].last == y.frame.first {
		return 0 // "a plan that Smith said would fail"
	}
	if len(y.content) > 0 && y.content[0].first < y.frame.first { // "…, Smith said"
		return at
	}
	shared := y.subject != nil && y.subject.Shared
	switch {
	case shared && t.Tag == text.CC && x.subject != nil && y.subject.Mention == x.subject.Mention:
		return before
	case shared && t.Tag == text.Comma:
		return before
	case shared:
		return 0
	case t.Tag == text.CC:
		return before
	case d.Class(before)&(text.But|text.Causal) != 0:
		if before > 0 && (d.Tokens[before-1].Tag == text.Comma || d.Tokens[before-1].Shape&text.CloseMark != 0) {
			return before
		}
	case t.Tag == text.Colon:
		return before
	}
	return 0
}

// resume gives a quotation that goes on after its attribution back to it: in the
// same sentence (“…,” she said, “…”), in the next ones, and in a next paragraph
// that is nothing but quotations.
func (a *article) resume(found []*attribution) {
	d := a.doc
	taken := make([]bool, len(d.Quotes))
	for _, x := range found {
		for _, r := range append(slices.Clone(x.content), x.addressee, x.venue) {
			for q := range a.quotesIn(r) {
				if a.within(int32(q), x.quote) {
					taken[q] = true
				}
			}
		}
	}
	// Of each sentence the attribution that a quotation would go on: the last one
	// that began with a quotation, else the last.
	last := make(map[int32]*attribution, len(found))
	opening := make(map[int]*attribution, len(found)) // by the first token of a quotation before its cue
	for _, x := range found {
		if x.quote >= 0 || len(x.content) == 0 || x.unsaid {
			continue
		}
		s := d.Tokens[x.head].Sentence
		if last[s] == nil || a.startsQuoted(x) || !a.startsQuoted(last[s]) {
			last[s] = x
		}
		if a.startsQuoted(x) {
			opening[x.content[0].first] = x
		}
	}
	var open *attribution // the one that a quotation would go on
	for q := range d.Quotes {
		quote := &d.Quotes[q]
		if quote.Parent >= 0 || taken[q] {
			continue
		}
		s := int32(d.Tokens[quote.First].Sentence)
		first := d.Sentences[s].First
		switch {
		case first == quote.First && a.wholeSentences(quote):
			open = a.carrier(last, s)
			next := opening[quote.Last]
			par := d.Sentences[s].Paragraph
			if next != nil && (open == nil || d.Sentences[s-1].Paragraph != par) && d.Sentences[d.Tokens[next.head].Sentence].Paragraph == par {
				open = next // “A.” “B,” she said: a whole quotation before the one with the cue
				opening[quote.First] = next
			}
			if open == nil {
				continue
			}
		case last[s] != nil && last[s].frame.last <= quote.First && quote.First <= last[s].frame.last+2 && d.Tokens[quote.First-1].Tag == text.Comma && a.startsQuoted(last[s]):
			open = last[s]
		default:
			continue
		}
		taken[q] = true
		open.content = append(open.content, tokenRange{quote.First, quote.Last})
		for k := s; k <= d.Tokens[quote.Last-1].Sentence; k++ {
			if last[k] == nil {
				last[k] = open
			}
		}
	}
}

// startsQuoted tells whether an attribution's content is a quotation before its cue.
func (a *article) startsQuoted(x *attribution) bool {
	r := x.content[0]
	return r.first < x.cue.first && a.doc.Tokens[r.first].Shape&text.OpenMark != 0
}

// wholeSentences tells whether nothing but the quotation stands in its sentences.
func (a *article) wholeSentences(q *text.Quote) bool {
	d := a.doc
	s := d.Sentences[d.Tokens[q.Last-1].Sentence]
	for i := q.Last; i < s.Last; i++ {
		if d.Tokens[i].Shape&(text.Letter|text.Digit) != 0 {
			return false
		}
	}
	return true
}

// carrier is the attribution that a quotation in sentence s goes on: that of the
// sentence before, in the same paragraph, or at the end of the one before.
func (a *article) carrier(last map[int32]*attribution, s int32) *attribution {
	if s == 0 {
		return nil
	}
	x := last[s-1]
	if x == nil || len(x.content) == 0 || x.match == nil {
		return nil
	}
	d := a.doc
	if d.Sentences[s-1].Paragraph != d.Sentences[s].Paragraph {
		tail := x.content[len(x.content)-1]
		if d.Tokens[tail.last-1].Shape&text.CloseMark == 0 && !a.startsQuoted(x) {
			return nil
		}
	}
	return x
}

// quotesIn yields the outermost quotations that overlap r.
func (a *article) quotesIn(r tokenRange) func(func(int) bool) {
	return func(yield func(int) bool) {
		seen := int32(-1)
		for i := r.first; i < r.last; i++ {
			q := a.doc.Tokens[i].Quote
			if q < 0 || q == seen {
				continue
			}
			seen = q
			if !yield(int(q)) {
				return
			}
		}
	}
}
