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
	m := memory{published: a.options.Published}
	for _, x := range found {
		r, err := a.reading(x, 0)
		if err != nil {
			continue
		}
		m.sentence = int(a.doc.Tokens[x.First].Sentence)
		if r.apart && r.to != nil && r.ends[0] != nil {
			a.resolveEnds(x, &r, &m)
			continue
		}
		if r.which == either && !a.ordered(&r.Expr, x, found) {
			continue
		}
		a.resolveDate(x, &r, &m, a.tokens(x.First, x.Last))
	}
}

// resolveDate adds the date that a match says, unless no calendar has it.
func (a *article) resolveDate(x *rules.Match, r *reading, m *memory, at text.Span) {
	if r.which == tense {
		r.Which = a.byTense(&r.Expr, x)
	}
	ref, index := m.ref(r)
	v, err := timex.Resolve(r.Expr, ref)
	if err != nil {
		return
	}
	a.addDate(x, r, m, at, v, index)
}

// addDate adds a date, and remembers it for those that count from it; index is
// the date that it counts from itself, if it is one of the article's.
func (a *article) addDate(x *rules.Match, r *reading, m *memory, at text.Span, v timex.Value, index int) {
	if v.Value == "" {
		return
	}
	d := Date{Span: at, Value: v, Anchor: -1, Rule: ruleRef(x)}
	if v.Anchor == timex.Mentioned {
		d.Anchor = index
	}
	if _, ok := a.dateOf[x]; !ok {
		a.dateOf[x] = len(a.dates)
	}
	a.dates = append(a.dates, d)
	m.keep(r, v, len(a.dates)-1)
}

// resolveEnds adds the two dates of a range, which lend each other what they
// lack; where they do not go together, each by itself.
func (a *article) resolveEnds(x *rules.Match, r *reading, m *memory) {
	from, to := r.ends[0], r.ends[1]
	first, last := *r, *r.to
	first.To = nil
	if first.which == tense {
		first.Which = a.byTense(&first.Expr, from)
	}
	ref, index := m.ref(&first)
	v, w, err := timex.ResolveEnds(first.Expr, last.Expr, ref)
	if err != nil || last.Anchor == timex.Mentioned || last.beside != "" {
		a.resolveDate(x, &first, m, a.tokens(from.First, from.Last))
		a.resolveDate(x, &last, m, a.tokens(to.First, to.Last))
		return
	}
	a.addDate(x, &first, m, a.tokens(from.First, from.Last), v, index)
	a.addDate(x, &last, m, a.tokens(to.First, to.Last), w, index)
}

// reading is what a match says, before it is reckoned out.
type reading struct {
	timex.Expr
	apart  bool            // a range whose ends are dates of their own
	to     *reading        // its second end
	ends   [2]*rules.Match // where they stand
	which  string          // tense: the tense of the verb tells which; either: day and month may be the other way round
	beside string          // quarter: it counts from the quarter that the story is about, if it is about one
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
// range two dates, each with the words of its own. anchor: quarter counts from the quarter that the story is
// about, and gives a quarter; in a story about none it counts from the
// publication date. quarter: mentioned is the quarter that the story is about.
func (a *article) reading(x *rules.Match, depth int) (reading, error) {
	var r reading
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
				r.apart, r.ends[0] = false, inner
			case "from.expr":
				r.From = &sub.Expr
			case "to.expr":
				r.To, r.to, r.ends[1] = &sub.Expr, &sub, inner
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
			r.apart = true
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
