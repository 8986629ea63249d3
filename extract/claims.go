package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// claims writes the attributions down.
func (a *article) claims(found []*attribution) []Claim {
	out := make([]Claim, 0, len(found))
	order := make([]*attribution, 0, len(found))
	for _, x := range found {
		if len(x.content) > 0 {
			order = append(order, x)
		}
	}
	slices.SortStableFunc(order, func(x, y *attribution) int {
		return min(x.cue.first, x.content[0].first) - min(y.cue.first, y.content[0].first)
	})
	holder, dates := holders(order), a.datesInOrder()
	for i, x := range order {
		c := a.claim(x)
		c.NestedIn, c.Dates = holder[i], a.datesIn(c.Content, dates)
		if c.Speaker >= 0 {
			a.speakers[c.Speaker].Claims = append(a.speakers[c.Speaker].Claims, len(out))
		}
		out = append(out, c)
	}
	return out
}

func (a *article) claim(x *attribution) Claim {
	slices.SortFunc(x.content, func(r, s tokenRange) int { return r.first - s.first })
	c := Claim{
		Cue: a.tokens(x.cue.first, x.cue.last), Source: a.tokens(x.source.first, x.source.last),
		Addressee: a.tokens(x.addressee.first, x.addressee.last), Venue: a.tokens(x.venue.first, x.venue.last),
		Speaker: x.speaker, Name: x.name, SaidOn: -1, Rule: ruleRef(x.match),
		Lemma: x.match.Attr("lemma"), Class: x.match.Attr("class"), Negated: x.match.Attr("negated") == "true",
	}
	if cue := x.match.Capture("cue"); cue != nil {
		if cue.Entry != nil && c.Lemma == "" {
			c.Lemma = cue.Entry.Lemma
		}
		if v := cue.Verb; v != nil && v.Form&text.Negated != 0 {
			c.Negated = !c.Negated
		}
	}
	if a.noneOf(x) {
		c.Negated = !c.Negated
	}
	if x.when != nil {
		c.SaidOn = a.dateOf[x.when]
	}
	c.Kind = a.kind(x)
	for _, r := range x.content {
		c.Content = append(c.Content, a.spans(r, c.Kind == Direct)...)
		c.Quotes = append(c.Quotes, a.fragments(r, x.quote)...)
	}
	return c
}

// noneOf tells whether the source of x is negated where its clause begins: "▮Not everyone
// said so", "but ▮not all of them wanted to".
func (a *article) noneOf(x *attribution) bool {
	d := a.doc
	i := x.source.first - 1
	if !x.source.empty() && x.source.first < x.source.last-1 && d.Class(x.source.first)&text.Not != 0 { // "Neither side said so"
		return true
	}
	if x.source.empty() || i < 0 || x.source.last > x.cue.first || d.Class(i)&text.Not == 0 || d.Tokens[i].Sentence != d.Tokens[x.source.first].Sentence {
		return false
	}
	if i == d.Sentences[d.Tokens[i].Sentence].First {
		return true
	}
	b := &d.Tokens[i-1]
	return b.Tag == text.CC || b.Tag == text.Comma || b.Tag == text.Colon || b.Shape&text.OpenMark != 0
}

// dated tells whether a match is of a date or a time that something can be said
// on: "a two-hour meeting" tells none.
func (a *article) dated(m *rules.Match) bool {
	i, ok := a.dateOf[m]
	return ok && (a.dates[i].Value.Type == timex.DATE || a.dates[i].Value.Type == timex.TIME)
}

// datesInOrder are the dates as they begin in the text.
func (a *article) datesInOrder() []int {
	order := make([]int, len(a.dates))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, k int) int { return a.dates[i].Span.Start - a.dates[k].Span.Start })
	return order
}

// datesIn are the dates inside one of the spans. Only those that begin between
// the first and the last of them are looked at, for an article may have thousands.
func (a *article) datesIn(spans []text.Span, order []int) []int {
	if len(spans) == 0 {
		return nil
	}
	start, end := spans[0].Start, spans[0].End
	for _, s := range spans {
		start, end = min(start, s.Start), max(end, s.End)
	}
	from, _ := slices.BinarySearchFunc(order, start, func(i, start int) int { return a.dates[i].Span.Start - start })
	var in []int
	for _, i := range order[from:] {
		if a.dates[i].Span.Start >= end {
			break
		}
		if slices.ContainsFunc(spans, func(s text.Span) bool { return s.Contains(a.dates[i].Span) }) {
			in = append(in, i)
		}
	}
	slices.Sort(in)
	return in
}

// kind tells how much of the content stands in quotation marks; those around the
// whole attribution do not count.
func (a *article) kind(x *attribution) Kind {
	inside, outside := 0, 0
	for _, r := range x.content {
		for i := r.first; i < r.last; i++ {
			t := &a.doc.Tokens[i]
			switch {
			case t.Shape&(text.Letter|text.Digit) == 0:
			case a.within(t.Quote, x.quote):
				inside++
			default:
				outside++
			}
		}
	}
	switch {
	case inside == 0:
		return Indirect
	case outside == 0:
		return Direct
	}
	return Mixed
}

// within tells whether quotation q is one other than outer and those that hold it.
func (a *article) within(q, outer int32) bool {
	if q < 0 || q == outer {
		return false
	}
	for p := outer; p >= 0; p = int32(a.doc.Quotes[p].Parent) {
		if p == q {
			return false
		}
	}
	return true
}

// spans is the bytes of a content. In a direct one the outer marks are left out,
// and so are a final comma or full stop; a quotation over several paragraphs has
// a span for each.
func (a *article) spans(r tokenRange, direct bool) []text.Span {
	d := a.doc
	if !direct {
		return []text.Span{a.tokens(r.first, r.last)}
	}
	var out []text.Span
	add := func(first, last int) {
		for first < last && d.Tokens[first].Shape&(text.OpenMark|text.CloseMark) != 0 && d.Tokens[first].Quote >= 0 && d.Quotes[d.Tokens[first].Quote].First <= r.first {
			first++
		}
		for first < last {
			t := &d.Tokens[last-1]
			if t.Tag == text.Comma || t.Tag == text.Stop && t.End-t.Start == 1 && d.Text[t.Start] == '.' || t.Shape&text.CloseMark != 0 && t.Quote >= 0 && d.Quotes[t.Quote].Last >= r.last {
				last--
				continue
			}
			break
		}
		if first < last {
			out = append(out, a.tokens(first, last))
		}
	}
	at := r.first
	for i := r.first; i < r.last; i++ {
		t := &d.Tokens[i]
		if i > at && t.Shape&text.OpenMark != 0 && t.Quote >= 0 && slices.Contains(d.Quotes[t.Quote].Opens[1:], i) {
			add(at, i)
			at = i + 1
		} else if t.Shape&text.CloseMark != 0 && t.Quote >= 0 && d.Quotes[t.Quote].Parent < 0 && i+1 < r.last && d.Quotes[t.Quote].First >= at {
			add(at, i)
			at = i + 1
		}
	}
	add(at, r.last)
	return out
}

// fragments is what stands in quotation marks in r, marks left out.
func (a *article) fragments(r tokenRange, outer int32) []text.Span {
	d := a.doc
	var out []text.Span
	for i := r.first; i < r.last; i++ {
		q := d.Tokens[i].Quote
		if !a.within(q, outer) {
			continue
		}
		for p := d.Quotes[q].Parent; p >= 0 && int32(p) != outer; p = d.Quotes[p].Parent {
			q = int32(p)
		}
		s := d.Quotes[q].Inner
		s.Start, s.End = max(s.Start, int(d.Tokens[r.first].Start)), min(s.End, int(d.Tokens[r.last-1].End))
		if s.Start < s.End {
			out = append(out, s)
		}
		i = max(i, d.Quotes[q].Last-1)
	}
	return out
}

// holders are, for every claim, the one in whose content its cue stands, the
// smallest one, or -1.
func holders(order []*attribution) []int {
	type held struct {
		tokenRange
		by int
	}
	var contents []held
	cues, out := make([]int, len(order)), make([]int, len(order))
	for i, x := range order {
		for _, r := range x.content {
			contents = append(contents, held{r, i})
		}
		cues[i], out[i] = i, -1
	}
	slices.SortStableFunc(contents, func(r, s held) int { return r.first - s.first })
	slices.SortStableFunc(cues, func(i, k int) int { return order[i].cue.first - order[k].cue.first })
	var open []held // those that began and may not have ended before the cue at hand: few
	for _, i := range cues {
		cue := order[i].cue
		for len(contents) > 0 && contents[0].first <= cue.first {
			open = append(open, contents[0])
			contents = contents[1:]
		}
		open = slices.DeleteFunc(open, func(r held) bool { return r.last < cue.first })
		least := 1 << 30
		for _, r := range open {
			n := r.last - r.first
			if r.by != i && cue.last <= r.last && (n < least || n == least && r.by < out[i]) {
				out[i], least = r.by, n
			}
		}
	}
	return out
}
