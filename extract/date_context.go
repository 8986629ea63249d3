package extract

import (
	"iter"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// memory is the dates mentioned so far that others count from.
type memory struct {
	published timex.Date
	sentence  int        // the one being read
	paragraph int        // that which it is in
	recent    []recalled // for each grain the date last mentioned, in text order
	quarter   recalled   // the quarter that the story is about
}

// recalled is a date that was mentioned.
type recalled struct {
	span      timex.Span
	index     int // of the date among the article's
	sentence  int
	paragraph int
	aside     bool // "its lowest since 1974", "up from a year earlier": what is compared with, and not when it was
	night     bool // the evening or the night of the day
}

// How many sentences on a date is remembered.
const (
	nearDate    = 6
	nearQuarter = 12
)

// ref is what a reading is reckoned from, and which of the article's dates that
// is if it is one. A unit counts from the last date that is no coarser: "the next
// day" from a day, "that year" from any date within a year. A time of day is that
// of a day in its own paragraph, for above a paragraph it is when that was written.
func (m *memory) ref(r *reading) (timex.Ref, int) {
	ref := timex.Ref{Date: m.published}
	if r.beside == quarterOrMentioned {
		if q := &m.quarter; !q.span.First.Valid() || m.sentence-q.sentence > nearQuarter {
			return m.yearBefore(r)
		}
		r.beside = quarter
	}
	if r.beside != "" {
		q := &m.quarter
		if known := q.span.First.Valid() && m.sentence-q.sentence <= nearQuarter; known && r.beside == quarter {
			r.Anchor, r.SameGrain = timex.Mentioned, true
			ref.Anchor = q.span
		} else if known {
			r.Quarter = (q.span.First.Month-1)/3 + 1
		}
		return ref, q.index
	}
	if r.Anchor != timex.Mentioned {
		return ref, -1
	}
	unit, clock := r.Unit, r.Clock.Grain != timex.NoGrain
	weekday := unit == timex.NoGrain && r.Weekday != 0
	if clock || weekday {
		unit = timex.Day
	}
	d := m.last(unit, clock)
	if d == nil && weekday {
		d = m.last(timex.NoGrain, clock)
	}
	if d == nil {
		return ref, -1
	}
	ref.Anchor = d.span
	if clock && d.night && r.Clock.Meridiem == timex.AM && r.Clock.Hour%12 < firstMorning {
		ref.Anchor.First, ref.Anchor.Last = d.span.First.AddDays(1), d.span.Last.AddDays(1) // at 2 a.m. of that night
	}
	return ref, d.index
}

// firstMorning is the hour before which the night of the day before goes on.
const firstMorning = 6

// last is the date last mentioned that is no coarser than unit, or nil; for a time of day it is one of this paragraph.
func (m *memory) last(unit timex.Grain, clock bool) *recalled {
	for i := len(m.recent) - 1; i >= 0; i-- {
		d := &m.recent[i]
		if m.sentence-d.sentence <= nearDate && (unit < timex.Day || d.span.Grain <= unit) && (!clock || d.paragraph == m.paragraph) {
			return d
		}
	}
	return nil
}

// yearBefore is what "a year earlier" is reckoned from in a story about no quarter: the date last mentioned, of which
// a quarter or a half year is compared with the same one.
func (m *memory) yearBefore(r *reading) (timex.Ref, int) {
	ref := timex.Ref{Date: m.published}
	for i := len(m.recent) - 1; i >= 0; i-- {
		if d := &m.recent[i]; m.sentence-d.sentence <= nearDate && d.span.Grain <= timex.Year && !d.aside {
			r.Anchor, r.SameGrain = timex.Mentioned, d.span.Grain >= timex.Quarter
			ref.Anchor = d.span
			return ref, d.index
		}
	}
	return ref, -1
}

// keep remembers a date of the calendar.
func (m *memory) keep(r *reading, v timex.Value, index int) {
	if q, ok := wholeQuarter(v); ok && r.beside == "" {
		m.quarter = recalled{span: q, index: index, sentence: m.sentence, paragraph: m.paragraph}
	}
	if v.Type != timex.DATE && v.Type != timex.TIME || v.Grain == timex.NoGrain {
		return
	}
	s, ok := v.Span()
	if !ok {
		return
	}
	s.Grain = max(s.Grain, timex.Day)
	aside := r.Bound != timex.NoMod || r.beside != ""
	late := r.Clock.Meridiem == timex.PM && r.Clock.Hour >= firstMorning && r.Clock.Hour < 12
	d := recalled{s, index, m.sentence, m.paragraph, aside, late || r.Part == timex.Night || r.Part == timex.Evening}
	for i := range m.recent {
		if m.recent[i].span.Grain == s.Grain {
			m.recent = append(m.recent[:i], m.recent[i+1:]...)
			break
		}
	}
	m.recent = append(m.recent, d)
	if s.Grain == timex.Quarter && r.beside == "" && !d.aside {
		m.quarter = d
	}
}

// wholeQuarter is the quarter that three months fill, as "the three months to March" and "January-March" do.
func wholeQuarter(v timex.Value) (timex.Span, bool) {
	first, last := v.Earliest, v.Latest
	if v.Type == timex.DATE && v.Grain != timex.NoGrain { // one period, and no range
		return timex.Span{}, false
	}
	if first.Day != 1 || first.Month%3 != 1 || last.IsZero() || last != first.AddMonths(3).AddDays(-1) {
		return timex.Span{}, false
	}
	return timex.Span{First: first, Last: last, Grain: timex.Quarter}, true
}

// far is how many days a date must lie away before the tense of a verb counts
// for more than nearness.
const far = 45

// byTense chooses among the days or months of one name that which lies on the
// verb's side of the publication date, if the nearest lies far on the other side.
// Of weekdays it is the latest beside a verb in the past, and else the soonest.
func (a *article) byTense(e *timex.Expr, x *rules.Match) timex.Which {
	if e.Year != 0 || e.ShortYear || e.Which != timex.NoWhich || e.Direction != timex.NoDirection || e.Unit != timex.NoGrain || a.options.Published.IsZero() {
		return e.Which
	}
	if e.Weekday != 0 && e.Month == 0 && e.Day == 0 {
		if a.tenseBeside(x.First) == timex.Past {
			return timex.Latest
		}
		return timex.Soonest
	}
	bare := *e
	bare.Bound = timex.NoMod // "before March" has no first day
	v, err := timex.Resolve(bare, timex.Ref{Date: a.options.Published})
	if err != nil || v.Earliest.IsZero() || v.Latest.IsZero() {
		return e.Which
	}
	today := a.options.Published.DayNumber()
	ahead, behind := v.Earliest.DayNumber()-today > far, today-v.Latest.DayNumber() > far
	if !ahead && !behind {
		return e.Which
	}
	switch t := a.tenseAt(x.First); {
	case ahead && t == timex.Past:
		return timex.Latest
	case behind && t == timex.Future:
		return timex.Soonest
	}
	return e.Which
}

// verbs goes through the verb groups of a token's sentence: those before it, the
// nearest first, and then those after it.
func (a *article) verbs(token int) iter.Seq[*text.VerbGroup] {
	return func(yield func(*text.VerbGroup) bool) {
		s := a.doc.Sentences[a.doc.Tokens[token].Sentence]
		for i := token - 1; i >= s.First; i-- {
			if v := a.doc.VerbGroupAt(i); v != nil {
				if !yield(v) {
					return
				}
				i = v.First
			}
		}
		for i := token; i < s.Last; i++ {
			if v := a.doc.VerbGroupAt(i); v != nil {
				if !yield(v) {
					return
				}
				i = v.Last
			}
		}
	}
}

// tenseBeside is the tense of the nearest verb, if it has one.
func (a *article) tenseBeside(token int) timex.Direction {
	for v := range a.verbs(token) {
		if a.doc.Tokens[v.Verb].Tag != text.VBG { // a participle has no tense of its own
			return tenseOf(a.doc, v)
		}
	}
	return timex.NoDirection
}

// tenseAt is the tense of the nearest verb that has one. A verb in the present before
// the token has none, and a farther one does not count: "moves in ▮May, she said".
func (a *article) tenseAt(token int) timex.Direction {
	for v := range a.verbs(token) {
		if v.Last <= token && v.Form&text.Infinitive != 0 && a.clauseBetween(v.Last, token) {
			continue
		}
		if t := tenseOf(a.doc, v); t != timex.NoDirection {
			return t
		}
		if v.Form&text.Finite != 0 && v.Last <= token && a.doc.Tokens[v.Verb].Tag != text.VBD {
			return timex.NoDirection
		}
	}
	return timex.NoDirection
}

// clauseBetween tells whether a clause of its own begins between a verb and a token behind
// it, of which that verb tells nothing: "to know ▮why the May vote was late".
func (a *article) clauseBetween(i, token int) bool {
	for ; i < token; i++ {
		if a.doc.Tokens[i].Tag == text.WRB || a.doc.Class(i)&text.Whether != 0 {
			return true
		}
	}
	return false
}

func tenseOf(d *text.Document, v *text.VerbGroup) timex.Direction {
	if v.Form&text.Modal != 0 && perfective(d, v) {
		return timex.Past // "should have left in May"
	}
	if v.Form&(text.Modal|text.Infinitive) != 0 {
		return timex.Future
	}
	switch d.Tokens[v.Verb].Tag {
	case text.VBD, text.VBN:
		return timex.Past
	case text.VBZ, text.VBP: // has been
		if v.Head > v.Verb && d.Tokens[v.Head].Tag == text.VBN && v.Form&text.Passive == 0 {
			return timex.Past
		}
	}
	return timex.NoDirection
}

// perfective tells whether a form of "have" stands in verb group v, before its participle.
func perfective(d *text.Document, v *text.VerbGroup) bool {
	for k := v.First; k < v.Head; k++ {
		if d.Class(k)&text.Have != 0 {
			return d.Tokens[v.Head].Tag == text.VBN
		}
	}
	return false
}
