package extract

import (
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// resume gives a quotation that goes on after its attribution back to it: in the
// same sentence (“…,” she said, “…”), in the next ones, and in a next paragraph
// that is nothing but quotations.
func (a *article) resume(found []*attribution) {
	d := a.doc
	taken := a.takenQuotes(found)
	last, opening := a.lastOfSentences(found)
	for q := range d.Quotes {
		quote := &d.Quotes[q]
		if quote.Parent >= 0 || taken[q] {
			continue
		}
		s := int32(d.Tokens[quote.First].Sentence)
		first := d.Sentences[s].First
		more := tokenRange{quote.First, quote.Last}
		var open *attribution // the one that the quotation goes on
		switch {
		case first == quote.First && d.EndsSentence(quote):
			open = a.carrier(last, s)
			if open == nil && a.interlude(last, s) {
				open = a.carrier(last, s-1)
			}
			next := opening[quote.Last]
			par := d.Sentences[s].Paragraph
			if next != nil && (open == nil || d.Sentences[s-1].Paragraph != par) && d.Sentences[d.Tokens[next.head].Sentence].Paragraph == par {
				open = next // “A.” “B,” she said: a whole quotation before the one with the cue
				opening[quote.First] = next
			}
		case last[s] != nil && a.goesOnBeside(last[s], quote):
			open = last[s]
			if d.Tokens[quote.First-1].Tag == text.CC {
				more.first--
			}
		case last[s] == nil && a.sameParagraph(s) && a.announced(quote):
			if x := a.carrier(last, s); x != nil && a.startsQuoted(x) {
				open = x
			}
		case last[s] == nil && a.sameParagraph(s) && a.freely(quote):
			if x := a.carrier(last, s); x != nil && a.startsQuoted(x) {
				open, more = x, a.wholeOf(quote)
			}
		}
		if open == nil {
			continue
		}
		taken[q] = true
		if a.pulled(open, quote) {
			continue
		}
		open.content = append(open.content, more)
		for k := s; k <= d.Tokens[quote.Last-1].Sentence; k++ {
			if last[k] == nil {
				last[k] = open
			}
		}
	}
}

// gestures leaves out the attributions of a quotation to what its speaker does before it,
// where it goes on another: “…,” she said. ▮She shrugged. “…”
func (a *article) gestures(found []*attribution) []*attribution {
	d := a.doc
	follows := func(x *attribution) bool {
		return len(x.content) == 1 && x.content[0].first > x.cue.last && d.Tokens[x.content[0].first-1].Tag == text.Stop
	}
	if !slices.ContainsFunc(found, follows) {
		return found
	}
	last, _ := a.lastOfSentences(found)
	return slices.DeleteFunc(found, func(x *attribution) bool {
		return follows(x) && a.between(last, int32(d.Tokens[x.content[0].first].Sentence))
	})
}

// pulled tells whether quotation q is a part of what x holds already, that the page sets
// apart and large: a pull quote.
func (a *article) pulled(x *attribution, q *text.Quote) bool {
	if q.Last-q.First < leastQuoted {
		return false
	}
	words := strings.TrimRight(a.doc.Slice(a.tokens(q.First+1, q.Last-1)), ".,")
	return slices.ContainsFunc(x.content, func(r tokenRange) bool {
		return strings.Contains(a.doc.Slice(a.tokens(r.first, r.last)), words)
	})
}

// leastQuoted is how many tokens, marks included, a quotation within a sentence
// has at least that is more than a name or a word within quotation marks.
const leastQuoted = 5

// mostRemark is how many tokens may stand between the parts of a quotation.
const mostRemark = 30

// takenQuotes are the quotations that are part of an attribution already.
func (a *article) takenQuotes(found []*attribution) []bool {
	taken := make([]bool, len(a.doc.Quotes))
	for _, x := range found {
		for _, r := range append(slices.Clone(x.content), x.addressee, x.venue) {
			for q := range a.quotesIn(r) {
				if a.within(int32(q), x.quote) {
					taken[q] = true
				}
			}
		}
	}
	return taken
}

// lastOfSentences are, of each sentence, the attribution that a quotation would
// go on, the last one that began with a quotation, else the last; and by the
// first token of a quotation before its cue, those that begin with one.
func (a *article) lastOfSentences(found []*attribution) (last map[int32]*attribution, opening map[int]*attribution) {
	last = make(map[int32]*attribution, len(found))
	opening = make(map[int]*attribution, len(found))
	for i, x := range found {
		if i > 0 && a.holds(found[i-1], x) { // "argues the scans cannot show why": what the argument goes on with
			continue
		}
		if x.quote >= 0 || len(x.content) == 0 || x.unsaid || a.participle(x) && !a.startsQuoted(x) { // "Asked whether he had slept, he smiled."
			continue
		}
		s := a.doc.Tokens[x.head].Sentence
		if last[s] == nil || a.startsQuoted(x) || !a.startsQuoted(last[s]) || a.interposed(last[s]) {
			last[s] = x
		}
		if a.startsQuoted(x) {
			opening[x.content[0].first] = x
		}
	}
	return last, opening
}

// holds tells whether y stands in the content of x behind its cue, in the same sentence, and
// has no quotation of its own.
func (a *article) holds(x, y *attribution) bool {
	return len(x.content) == 1 && len(y.content) > 0 && x.content[0].first >= x.cue.last && x.content[0].first <= y.cue.first && y.cue.last <= x.content[0].last &&
		a.doc.Tokens[x.head].Sentence == a.doc.Tokens[y.head].Sentence && x.quote == y.quote && !x.unsaid
}

// goesOnBeside tells whether quotation q, in the sentence of x, goes on that of
// x: “…,” she said, “…”; “…,” she said of the miller, “and …”.
func (a *article) goesOnBeside(x *attribution, q *text.Quote) bool {
	d := a.doc
	quote := q.First
	if x.frame.last > quote || !a.startsQuoted(x) {
		return false
	}
	switch t := d.Tokens[quote-1].Tag; {
	case t == text.CC: // “…,” she said, and “…”
		return quote == x.frame.last+2 && d.Tokens[x.frame.last].Tag == text.Comma && a.finiteAt(q.Last) == nil
	case t == text.Colon && d.Tokens[x.frame.last].Tag == text.Comma && d.Tokens[x.frame.last+1].Tag == text.VBG:
		// “…,” she said, recalling the flood: “…”
		return quote < x.frame.last+mostRemark && d.Word(quote-1) == ":" && a.verbless(x.frame.last, quote) && a.finiteAt(q.Last) == nil
	case t != text.Comma:
		return false
	}
	if q.First <= x.frame.last+2 {
		return true
	}
	if q.First > x.frame.last+mostRemark {
		return false
	}
	verbs := 0
	for i := x.frame.last; i < q.First; i++ {
		if a.finiteAt(i) != nil {
			verbs++
		}
		if d.Tokens[i].Tag == text.Colon {
			return false
		}
	}
	if verbs > 1 || verbs == 1 && d.Tokens[x.frame.last].Tag != text.IN && d.Class(x.frame.last)&text.Causal == 0 { // "…, she said as she left, “…”"
		return false
	}
	return q.Last-q.First > 2*leastQuoted || q.First+1 < q.Last && d.Tokens[q.First+1].Shape&(text.Capital|text.Digit) == 0
}

// freely tells whether the sentence in which quotation q stands can go on what
// was quoted before it, partly in the reporter's words: “…,” she said. But that
// is not “the whole of the matter.”
func (a *article) freely(q *text.Quote) bool {
	d := a.doc
	first := d.Sentences[d.Tokens[q.First].Sentence].First
	if q.Last-q.First <= leastQuoted {
		return false
	}
	if first == q.First {
		return a.finiteAt(q.Last) == nil // “Anybody else,” was another.
	}
	return d.Class(first)&text.Third == 0 && d.Tokens[q.First-1].Tag != text.Colon
}

// announced tells whether a colon and before it no verb but a few words announce
// quotation q, which ends its sentence: “…,” she said. Then, after a pause: “…”
func (a *article) announced(q *text.Quote) bool {
	d := a.doc
	first := d.Sentences[d.Tokens[q.First].Sentence].First
	if q.First < first+2 || q.First > first+mostRemark || d.Tokens[q.First-1].Tag != text.Colon || !d.EndsSentence(q) {
		return false
	}
	return !a.hasVerb(tokenRange{first, q.First})
}

// wholeOf is the sentences in which quotation q stands, without what a dash or
// a relative pronoun adds to it.
func (a *article) wholeOf(q *text.Quote) tokenRange {
	d := a.doc
	r := tokenRange{d.Sentences[d.Tokens[q.First].Sentence].First, d.Sentences[d.Tokens[q.Last-1].Sentence].Last}
	if q.Last < r.last && (a.doc.Dash(q.Last) || a.relative(q.Last)) {
		r.last = q.Last
	}
	return a.trim(r)
}

// sameParagraph tells whether the sentence before s stands in its paragraph.
func (a *article) sameParagraph(s int32) bool {
	return s > 0 && a.doc.Sentences[s-1].Paragraph == a.doc.Sentences[s].Paragraph
}

// startsQuoted tells whether an attribution's content is a quotation before its cue.
func (a *article) startsQuoted(x *attribution) bool {
	r := x.content[0]
	return r.first < x.cue.first && a.doc.Tokens[r.first].Shape&text.OpenMark != 0
}

// interposed tells whether a dash stands before the quotation with which x begins: what
// comes behind the second one goes on without it, "left – “for good,” he said – and wrote".
func (a *article) interposed(x *attribution) bool {
	first := x.content[0].first
	return first > 0 && a.doc.Dash(first-1)
}

// interlude tells whether a sentence about the same one, so that it begins with a
// pronoun, stands in a paragraph between a quotation and that which begins with
// sentence s: “…,” she said. ▮She smiled. “…”
func (a *article) interlude(last map[int32]*attribution, s int32) bool {
	return s >= 2 && last[s-1] == nil && a.between(last, s)
}

// between is interlude of a sentence of which something may be told by itself.
func (a *article) between(last map[int32]*attribution, s int32) bool {
	if s < 2 || !a.sameParagraph(s) || !a.sameParagraph(s-1) {
		return false
	}
	x := last[s-2]
	if x == nil || len(x.content) == 0 || !a.startsQuoted(x) {
		return false
	}
	return a.doc.Class(a.doc.Sentences[s-1].First)&text.Nominative != 0
}

// heading tells whether sentence s, a paragraph within quotation marks, is no
// more of quotation r but a heading: it ends without a mark that ends a sentence,
// or its marks are others.
func (a *article) heading(s int32, r tokenRange) bool {
	d := a.doc
	first := d.Sentences[s].First
	if t := &d.Tokens[r.first]; t.Shape&text.OpenMark != 0 && d.Word(r.first) != d.Word(first) {
		return true
	}
	for i := d.Sentences[s].Last - 1; i >= first; i-- {
		if t := &d.Tokens[i]; t.Shape&text.CloseMark == 0 {
			return t.Shape&(text.Letter|text.Digit) != 0
		}
	}
	return false
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
		if d.Tokens[tail.last-1].Shape&text.CloseMark == 0 && !a.startsQuoted(x) || a.heading(s, tail) {
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
