package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/rules"
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
	m := memory{published: a.options.Published}
	var ranges map[*rules.Match]*pair
	for _, x := range found {
		if from := rangeFrom(x); from != nil {
			if ranges == nil {
				ranges = map[*rules.Match]*pair{}
			}
			p := &pair{range_: x}
			ranges[from], ranges[x] = p, p
		}
	}
	for _, x := range found {
		m.sentence = int(a.doc.Tokens[x.First].Sentence)
		p := ranges[x]
		if p != nil && p.done && p.range_ == x {
			a.addDate(x, &p.reading, &m, p.value, p.index)
			continue
		}
		r, err := a.reading(x, 0)
		if err != nil || r.which == either && !a.ordered(&r.Expr, x, found) {
			continue
		}
		if p != nil && p.range_ == x { // what it begins with is part of a longer date
			r = *r.to
		}
		if r.which == tense {
			r.Which = a.byTense(&r.Expr, x)
		}
		ref, index := m.ref(&r)
		if p != nil && p.range_ != x && a.resolveEnds(x, &r, p, &m, ref, index) {
			continue
		}
		if v, err := timex.Resolve(r.Expr, ref); err == nil {
			a.addDate(x, &r, &m, v, index)
		}
	}
}

// pair is the two dates of a range that is told by a match with which: both,
// whose span is the second.
type pair struct {
	range_ *rules.Match
	done   bool
	reading
	value timex.Value
	index int
}

// rangeFrom is the match of the first date of a range, or nil.
func rangeFrom(x *rules.Match) (from *rules.Match) {
	apart := false
	for i := range x.Rule.Date {
		switch attr := &x.Rule.Date[i]; attr.Key {
		case "which":
			apart = attr.Value == both
		case "expr":
			from = nested(x, attr.Value)
		}
	}
	if !apart {
		return nil
	}
	return from
}

// resolveEnds adds the first date of a range and keeps the second; each lends the
// other what it lacks. It reports false where they do not go together.
func (a *article) resolveEnds(x *rules.Match, first *reading, p *pair, m *memory, ref timex.Ref, index int) bool {
	r, err := a.reading(p.range_, 0)
	if err != nil || r.to == nil || r.to.Anchor == timex.Mentioned || r.to.beside != "" || r.to.which == either {
		return false
	}
	v, w, err := timex.ResolveEnds(first.Expr, r.to.Expr, ref)
	if err != nil {
		return false
	}
	p.done, p.reading, p.value, p.index = true, *r.to, w, index
	a.addDate(x, first, m, v, index)
	return true
}

// addDate adds a date, and remembers it for those that count from it; index is
// the date that it counts from itself, if it is one of the article's.
func (a *article) addDate(x *rules.Match, r *reading, m *memory, v timex.Value, index int) {
	if v.Value == "" {
		return
	}
	d := Date{Span: a.tokens(x.First, x.Last), Value: v, Anchor: -1, Rule: ruleRef(x)}
	if v.Anchor == timex.Mentioned {
		d.Anchor = index
	}
	a.dateOf[x] = len(a.dates)
	a.dates = append(a.dates, d)
	m.keep(r, v, len(a.dates)-1)
}

// reading is what a match says, before it is reckoned out.
type reading struct {
	timex.Expr
	to     *reading // the end of a range
	which  string   // tense: the tense of the verb tells which; either: day and month may be the other way round
	beside string   // quarter: it counts from the quarter that the story is about, if it is about one
}

// The values of a date block that need the article.
const (
	tense     = "tense"
	either    = "either"
	both      = "both"
	quarter   = "quarter"
	mentioned = "mentioned"
)

// reading is what a match says, by its rule's date block.
//
// In a value of the block {name} stands for a capture: the attribute "value" of
// the lexicon entry it is, else that entry's lemma, else the words as written.
// {name.attr} is another attribute of the entry. A value that names a capture or
// attribute which the match does not have is left out, unless a question mark
// says that it may be missing: {name?}.
//
// The keys are those of timex.Expr.Set, and these. Where a capture is itself a
// date expression (<name:date>), expr: "{name}" takes over all that it says, and
// from.expr and to.expr make it the anchor or the end of a range; the keys that
// follow change single fields. which: tense takes a month or day without a year
// for the nearest, unless that lies months ahead and the verb is in the past, or
// the other way round. which: either marks a date in digits, such as 6/7/21, whose
// day and month may be the other way round; the keys month and day stand in the
// order of the digits. which: both, beside expr and to.expr, makes the ends of a
// range two dates; the span of the match is that of the second. anchor: quarter counts from the quarter that the story is
// about, and gives a quarter; in a story about none it counts from the
// publication date. quarter: mentioned is the quarter that the story is about.
func (a *article) reading(x *rules.Match, depth int) (reading, error) {
	var r reading
	apart := false
	for i := range x.Rule.Date {
		attr := &x.Rule.Date[i]
		if inner := nested(x, attr.Value); inner != nil && depth < 5 {
			sub, err := a.reading(inner, depth+1)
			if err != nil {
				return r, err
			}
			switch attr.Key {
			case "expr":
				r = sub
			case "from.expr":
				r.From = &sub.Expr
			case "to.expr":
				r.To, r.to = &sub.Expr, &sub
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
		switch {
		case attr.Key == "which" && (value == tense || value == either):
			r.which = value
		case attr.Key == "which" && value == both:
			apart = true
		case attr.Key == "anchor" && value == quarter:
			r.beside = quarter
		case attr.Key == "quarter" && value == mentioned:
			r.beside = mentioned
		default:
			if err := r.Set(attr.Key, value); err != nil {
				return r, err
			}
		}
	}
	if apart && r.to != nil && depth > 0 {
		return *r.to, nil // its words are those of the second date
	}
	return r, nil
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
		s := ""
		if c := x.Capture(name); c != nil {
			if s = a.captured(c); keyed || c.Entry != nil {
				s = attribute(c.Entry, key)
			}
		}
		if s == "" && !optional {
			return "", false
		}
		b.WriteString(s)
	}
}

// attribute is an attribute of an entry; with no key its value, else its lemma.
func attribute(e *rules.Entry, key string) string {
	switch {
	case e == nil:
		return ""
	case key != "":
		return e.Attr(key)
	}
	if v := e.Attr("value"); v != "" {
		return v
	}
	return e.Lemma
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
