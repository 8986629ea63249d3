package output

import (
	"cmp"
	"slices"
	"strings"
)

const dateBlockCount = 7

// dateBlocks are the parts of the dates. Where one names types, gold and document
// have only dates of these; CALENDAR is explained at calendarPart.
func dateBlocks() [dateBlockCount]string {
	return [...]string{"ALL", "DATE", "DATE+TIME", "CALENDAR", "TIME", "DURATION", "SET"}
}

// dateTally are the counts of one block. All but the first two and intervals are
// pairs that are right in some way.
type dateTally struct {
	gold, system             int
	strict, relaxed          int // by their spans
	kind, value, equiv       int
	strictValue              int
	intervals, intervalRight int // gold that means days, and pairs that mean the same days
}

func (t *dateTally) add(o *dateTally) {
	t.gold += o.gold
	t.system += o.system
	t.strict += o.strict
	t.relaxed += o.relaxed
	t.kind += o.kind
	t.value += o.value
	t.equiv += o.equiv
	t.strictValue += o.strictValue
	t.intervals += o.intervals
	t.intervalRight += o.intervalRight
}

// scoreDates counts the dates of one article and tells the errors in them.
func (s *Scorer) scoreDates(out *Score, g *Gold, text []rune, found []Date) {
	for b, name := range dateBlocks() {
		gold, system := s.forms.part(name, g.Timexes, found)
		pairs := pairDates(gold, system)
		out.dates[b] = s.forms.count(gold, system, pairs)
		if b == 0 {
			out.dateErrors(g, text, gold, system, pairs)
		}
	}
}

// part picks the dates of a block.
func (f *valueForms) part(block string, gold []Timex, system []Date) ([]Timex, []Date) {
	switch block {
	case "ALL":
		return gold, system
	case "CALENDAR":
		return f.calendarPart(gold, system)
	}
	types := strings.Split(block, "+")
	var g []Timex
	for _, x := range gold {
		if slices.Contains(types, strings.ToUpper(x.Type)) {
			g = append(g, x)
		}
	}
	var s []Date
	for _, x := range system {
		if slices.Contains(types, strings.ToUpper(x.Type)) {
			s = append(s, x)
		}
	}
	return g, s
}

// calendarPart are the dates and times of the calendar. Answers that overlap
// gold of another sort (durations, PRESENT_REF …) are left out, and not held
// against programs that know the calendar alone.
func (f *valueForms) calendarPart(gold []Timex, system []Date) ([]Timex, []Date) {
	var calendar, other []Timex
	for _, x := range gold {
		if (x.Type == "DATE" || x.Type == "TIME") && f.startsWithYear.MatchString(x.Value) {
			calendar = append(calendar, x)
		} else {
			other = append(other, x)
		}
	}
	var keep []Date
	for _, d := range system {
		overlaps := func(x Timex) bool { return min(x.End, d.End) > max(x.Start, d.Start) }
		if !slices.ContainsFunc(other, overlaps) || slices.ContainsFunc(calendar, overlaps) {
			keep = append(keep, d)
		}
	}
	return calendar, keep
}

// datePair is a date of the gold and one of the document, by their indices.
type datePair struct {
	gold, system int
	exact        bool // the spans are the same
}

// pairDates pairs one to one the spans that share text: equal ones first, then
// by where the shared text begins, then the longer.
func pairDates(gold []Timex, system []Date) []datePair {
	type candidate struct {
		datePair
		at, length, start int
	}
	var list []candidate
	for i, g := range gold {
		for j, s := range system {
			at := max(g.Start, s.Start)
			if length := min(g.End, s.End) - at; length > 0 {
				list = append(list, candidate{datePair{i, j, g.Start == s.Start && g.End == s.End}, at, length, s.Start})
			}
		}
	}
	rank := func(exact bool) int {
		if exact {
			return 0
		}
		return 1
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(rank(a.exact), rank(b.exact)), cmp.Compare(a.at, b.at), cmp.Compare(b.length, a.length),
			cmp.Compare(a.start, b.start), cmp.Compare(a.gold, b.gold), cmp.Compare(a.system, b.system))
	})
	usedGold, usedSystem := make([]bool, len(gold)), make([]bool, len(system))
	var out []datePair
	for _, c := range list {
		if !usedGold[c.gold] && !usedSystem[c.system] {
			usedGold[c.gold], usedSystem[c.system] = true, true
			out = append(out, c.datePair)
		}
	}
	return out
}

func (f *valueForms) count(gold []Timex, system []Date, pairs []datePair) dateTally {
	t := dateTally{gold: len(gold), system: len(system), relaxed: len(pairs)}
	for i := range gold {
		if len(f.intervals(&gold[i])) > 0 {
			t.intervals++
		}
	}
	one := func(n *int, right bool) {
		if right {
			*n++
		}
	}
	for _, p := range pairs {
		g, s := &gold[p.gold], &system[p.system]
		value := trim(g.Value) == trim(s.Value)
		one(&t.strict, p.exact)
		one(&t.kind, strings.EqualFold(g.Type, s.Type))
		one(&t.value, value)
		one(&t.equiv, f.canonical(g.Value) == f.canonical(s.Value))
		one(&t.strictValue, p.exact && value)
		one(&t.intervalRight, f.means(g, s))
	}
	return t
}

// interval is a stretch of days, both included, each as 2021-06-21.
type interval struct{ earliest, latest string }

// intervals are the intervals that the date may mean: those that the gold states, else that of its value.
func (f *valueForms) intervals(x *Timex) []interval {
	var list []interval
	if x.Earliest != "" || x.Latest != "" {
		list = append(list, interval{x.Earliest, x.Latest})
	}
	for _, a := range x.Alts {
		list = append(list, interval{a.Earliest, a.Latest})
	}
	if len(list) == 0 && (x.Type == "DATE" || x.Type == "TIME") {
		if days, ok := f.interval(x.Value); ok {
			list = append(list, days)
		}
	}
	return list
}

// means tells whether the document's date means days that are right.
func (f *valueForms) means(x *Timex, d *Date) bool {
	got := interval{d.Earliest, d.Latest}
	if got == (interval{}) {
		if days, ok := f.interval(d.Value); ok {
			got = days
		}
	}
	return slices.Contains(f.intervals(x), got)
}

// dateErrors tells which values are wrong, which dates were missed and which are too much.
func (s *Score) dateErrors(g *Gold, text []rune, gold []Timex, system []Date, pairs []datePair) {
	sorts := ErrorSorts()
	tell := func(sort string, at Range, lines ...string) {
		around := fold(string(text[max(0, at.Start-40):min(len(text), at.End+25)]))
		s.Errors = append(s.Errors, Error{sort, g.ID, append(lines, "in   …"+around+"…")})
	}
	line := func(label, kind, value string, at Range) string {
		return label + " " + kind + " " + value + " [" + show(text, []Range{at}, 60) + "]"
	}
	ofGold := func(x *Timex) (Range, string) {
		at := Range{x.Start, x.End}
		return at, line("gold", x.Type, x.Value, at)
	}
	ofSystem := func(x *Date) (Range, string) {
		at := Range{x.Start, x.End}
		return at, line("ours", x.Type, x.Value, at)
	}
	pairedGold, pairedSystem := make([]bool, len(gold)), make([]bool, len(system))
	for _, p := range pairs {
		pairedGold[p.gold], pairedSystem[p.system] = true, true
		if x, d := &gold[p.gold], &system[p.system]; trim(x.Value) != trim(d.Value) {
			at, want := ofGold(x)
			_, got := ofSystem(d)
			tell(sorts[3], at, want, got)
		}
	}
	for i := range gold {
		if !pairedGold[i] {
			at, want := ofGold(&gold[i])
			tell(sorts[4], at, want)
		}
	}
	for j := range system {
		if !pairedSystem[j] {
			at, got := ofSystem(&system[j])
			tell(sorts[5], at, got)
		}
	}
}
