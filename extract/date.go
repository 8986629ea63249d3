package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// resolveDates gives every match of a date rule its value, and fills a.dates (in
// text order) and a.dateOf. What no calendar has, such as 31 June, is no date
// expression.
func (a *article) resolveDates(found []*rules.Match) {
	if len(found) == 0 {
		return
	}
	a.dateOf = make(map[*rules.Match]int, len(found))
	var m memory
	for _, x := range found {
		e, err := a.expression(x, 0)
		if err != nil {
			continue
		}
		at := int(a.doc.Tokens[x.First].Sentence)
		ref := timex.Ref{Date: a.options.Published, Anchor: m.anchor(&e, at)}
		v, err := timex.Resolve(e, ref)
		if err != nil || v.Value == "" {
			continue
		}
		d := Date{Span: a.tokens(x.First, x.Last), Value: v, Anchor: -1, Rule: ruleRef(x)}
		if v.Anchor == timex.Mentioned {
			d.Anchor = m.index
		}
		a.dateOf[x] = len(a.dates)
		a.dates = append(a.dates, d)
		m.keep(v, len(a.dates)-1, at)
	}
}

// memory is the date last mentioned: what "the next day" and "a year earlier"
// count from.
type memory struct {
	last     timex.Span
	index    int // of the date among the article's
	sentence int
}

// keep remembers a date of the calendar. Times of the day on which the article
// appears say nothing about when its story happens.
func (m *memory) keep(v timex.Value, index, sentence int) {
	if v.Type != timex.DATE && v.Type != timex.TIME || v.Grain < timex.DayPart {
		return
	}
	if s, ok := v.Span(); ok {
		if s.Grain == timex.DayPart {
			s.Grain = timex.Day
		}
		*m = memory{s, index, sentence}
	}
}

// near is how many sentences a date last mentioned is remembered.
const near = 6

// anchor is the date last mentioned, if it is not too far back.
func (m *memory) anchor(e *timex.Expr, sentence int) timex.Span {
	if sentence-m.sentence > near {
		return timex.Span{}
	}
	return m.last
}

// expression is what a match says, by its rule's date block.
//
// In a value of the block {name} stands for a capture: the attribute "value" of
// the lexicon entry it is, else that entry's lemma, else the words as written.
// {name.attr} is another attribute of the entry. A value that names a capture
// which the match does not have is left out, unless a question mark says that
// the capture may be missing: {name?}. Where a capture is itself a date
// expression (<name:date>), expr: "{name}" takes over all that it says, and
// from.expr and to.expr make it the anchor or the end of a range; the keys that
// follow change single fields. All other keys are those of timex.Expr.Set.
func (a *article) expression(x *rules.Match, depth int) (timex.Expr, error) {
	var e timex.Expr
	for i := range x.Rule.Date {
		attr := &x.Rule.Date[i]
		if inner := nested(x, attr.Value); inner != nil && depth < 5 {
			sub, err := a.expression(inner, depth+1)
			if err != nil {
				return e, err
			}
			switch attr.Key {
			case "expr":
				e = sub
			case "from.expr":
				e.From = &sub
			case "to.expr":
				e.To = &sub
			}
			continue
		}
		if strings.HasSuffix(attr.Key, "expr") {
			continue
		}
		value, ok := a.fill(x, attr.Value)
		if !ok || value == "" {
			continue
		}
		if err := e.Set(attr.Key, value); err != nil {
			return e, err
		}
	}
	return e, nil
}

// nested is the match of another date rule that a value consists of, or nil.
func nested(x *rules.Match, value string) *rules.Match {
	if len(value) < 3 || value[0] != '{' || value[len(value)-1] != '}' {
		return nil
	}
	if c := x.Capture(value[1 : len(value)-1]); c != nil {
		return c.Match
	}
	return nil
}

// fill replaces the captures in a value. It reports false where one is missing.
func (a *article) fill(x *rules.Match, value string) (string, bool) {
	if strings.IndexByte(value, '{') < 0 {
		return value, true
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(value, "{")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		name, after, _ := strings.Cut(rest, "}")
		value = after
		name, optional := strings.CutSuffix(name, "?")
		name, key, keyed := strings.Cut(name, ".")
		c := x.Capture(name)
		if c == nil {
			if !optional {
				return "", false
			}
			continue
		}
		s := a.captured(c)
		if keyed || c.Entry != nil {
			if s = attribute(c, key); s == "" && !optional {
				return "", false
			}
		}
		b.WriteString(s)
	}
}

// attribute is an attribute of the entry that a capture is; with no key its
// value, else its lemma.
func attribute(c *rules.Capture, key string) string {
	switch {
	case c.Entry == nil:
		return ""
	case key != "":
		return c.Entry.Attr(key)
	}
	if v := c.Entry.Attr("value"); v != "" {
		return v
	}
	return c.Entry.Lemma
}

// captured is the words of a capture as written, white space folded.
func (a *article) captured(c *rules.Capture) string {
	if c.Part != "" {
		return c.Part
	}
	s := a.tokens(c.First, c.Last)
	w := a.doc.Text[s.Start:s.End]
	if strings.ContainsAny(w, " \t\r\n\u00a0") {
		return strings.Join(strings.Fields(w), " ")
	}
	return w
}

var _ = text.Span{}
