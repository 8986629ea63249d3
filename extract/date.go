package extract

import (
	"slices"
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
		a.resolveDate(x, found, ranges[x], &m)
	}
}

// resolveDate adds the date of a match. Where it comes to nothing, as that of "this
// week at 8 a.m.", the dates that it was made of are added instead.
func (a *article) resolveDate(x *rules.Match, found []*rules.Match, p *pair, m *memory) {
	m.sentence = int(a.doc.Tokens[x.First].Sentence)
	m.paragraph = a.doc.Sentences[m.sentence].Paragraph
	if p != nil && p.done && p.range_ == x {
		a.addDate(x, &p.reading, m, p.value, p.whole, p.index)
		return
	}
	r, err := a.reading(x, 0)
	if err == nil && r.which == either && !a.ordered(&r.Expr, x, found) {
		return
	}
	if p != nil && p.range_ == x && err == nil { // what it begins with is part of a longer date
		r = *r.to
	}
	if err == nil && r.which == tense {
		r.Which = a.byTense(&r.Expr, x)
	}
	ref, index := m.ref(&r)
	if err == nil && p != nil && p.range_ != x && a.resolveEnds(x, &r, p, m, ref, index) {
		return
	}
	bare := r.Expr
	bare.Bound = timex.NoMod
	var v timex.Value
	if err == nil {
		v, err = timex.Resolve(bare, ref)
	}
	if err != nil {
		for _, inner := range madeOf(x) {
			a.resolveDate(inner, found, nil, m)
		}
		return
	}
	days := v
	if r.Bound != timex.NoMod {
		days, _ = timex.Resolve(r.Expr, ref)
	}
	a.addDate(x, &r, m, v, days, index)
}

// madeOf is the dates among the words of a match that it is made of, in text order.
func madeOf(x *rules.Match) (parts []*rules.Match) {
	for i := range x.Captures {
		part := x.Captures[i].Match
		if part != nil && part.Rule.Kind == x.Rule.Kind && x.First <= part.First && part.Last <= x.Last {
			parts = append(parts, part)
		}
	}
	slices.SortFunc(parts, func(p, q *rules.Match) int { return p.First - q.First })
	return parts
}

// addDate adds a date, and remembers it for those that count from it. The days
// that the text means by it are those of days: of "since March" and "from March
// to June" others than those of March. index is the date that it counts from
// itself, if it is one of the article's.
func (a *article) addDate(x *rules.Match, r *reading, m *memory, v, days timex.Value, index int) {
	if v.Value == "" {
		return
	}
	d := Date{Span: a.tokens(x.First, x.Last), Value: v, Anchor: -1, Rule: ruleRef(x)}
	d.Value.Earliest, d.Value.Latest = days.Earliest, days.Latest
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
	tense   = "tense"
	either  = "either"
	both    = "both"
	quarter = "quarter"

	quarterOrMentioned = "quarter or mentioned"

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
// from.expr and to.expr make it the anchor or the end of a range, and from.from.expr
// that from which the anchor is reckoned; the keys that
// follow change single fields. which: tense takes a month or day without a year
// for the nearest, unless that lies months ahead and the verb is in the past, or
// the other way round; of weekdays it takes the latest beside a verb in the past,
// and else the soonest. which: either marks a date in digits, such as 6/7/21, whose
// day and month may be the other way round; the keys month and day stand in the
// order of the digits. which: both, beside expr and to.expr, makes the ends of a
// range two dates; the span of the match is that of the second. anchor: quarter counts from the quarter that the story is
// about, and gives a quarter; in a story about none it counts from the
// publication date, and with anchor: quarter or mentioned from the date last
// mentioned. quarter: mentioned is the quarter that the story is about.
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
			case "from.from.expr":
				var from timex.Expr
				if r.From != nil {
					from = *r.From
				}
				from.From, r.From = &sub.Expr, &from
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
		case attr.Key == "anchor" && (value == quarter || value == quarterOrMentioned):
			r.beside = value
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
