package timex

import "strings"

// ResolveEnds tells what the two ends of a range mean, each by itself: "from
// March to June 2020". Each lends the other the year and month it lacks, and the
// end follows the beginning. Errors are those of Resolve, or that an end is no
// date of the calendar, or that the range ends before it begins.
func ResolveEnds(from, to Expr, ref Ref) (first, last Value, err error) {
	from.Bound, to.Bound = NoMod, NoMod
	for _, e := range []Expr{from, to} {
		if e.To != nil {
			return first, last, errorf("to", "an end of a range is a range itself")
		}
		if _, err := Resolve(e, ref); err != nil && !lacksMonth(&e) {
			return first, last, err
		}
	}
	return ends(from, to, ref)
}

// lacksMonth reports whether an expression is a day alone, which may be one that the month it is thought of lacks.
func lacksMonth(e *Expr) bool { return e.Day != 0 && e.Month == 0 }

func ends(from, to Expr, ref Ref) (a, b Value, err error) {
	switch {
	case from.clockOnly() && to.Clock.Grain != NoGrain && !to.clockOnly(): // 9 a.m. to 5 p.m. on Friday
		from = to.at(from)
	case to.clockOnly() && from.Clock.Grain != NoGrain && !from.clockOnly(): // from 9 a.m. on Friday to 5 p.m.
		to = from.at(to)
	}
	if to.Month == 0 && to.Day != 0 && from.Day != 0 {
		to.Month = from.Month
		if !to.hasYear() {
			to.Unit, to.Which = from.Unit, from.Which
			if from.Month != 0 && to.Day < from.Day {
				to.Month = from.Month%12 + 1 // from April 27 to the 3rd
			}
		}
	} else if from.Month == 0 && from.Day != 0 && from.Weekday == 0 && to.Day != 0 {
		from.Month, from.Which, from.Unit = to.Month, to.Which, to.Unit // from 3 to 5 March
		if to.Month != 0 && to.Day < from.Day && !to.hasYear() {
			from.Month = (to.Month+10)%12 + 1 // from the 27th to the 3rd of April
		}
	}
	if from.Month != 0 && from.Month == to.Month && to.Day != 0 && to.Day < from.Day && !from.hasYear() {
		from.Month = (from.Month+10)%12 + 1 // from the 27th to the 3rd of April, the month being that of the end
	}
	lent := from.Year == 0 && to.Year != 0 && !to.ShortYear && from.named() && from.Unit == NoGrain && !from.HasDecade && from.Century == 0 &&
		from.Millennium == 0 && !from.chosen() && !from.alone()
	if lent {
		from.Year, from.Which = to.Year, NoWhich
	}
	if a, err = resolve(from, ref); err != nil {
		return a, b, err
	}
	if from.hasYear() && to.ShortYear && !a.Latest.IsZero() {
		to.Year, to.ShortYear = fullYear(to.Year, a.Latest.Year, 99), false
	}
	if from.hasYear() && !to.hasYear() && to.named() && !a.Latest.IsZero() && to.Unit == NoGrain && !to.HasDecade && to.Century == 0 && !to.chosen() {
		to.Which, to.From, to.Anchor = NoWhich, nil, NoAnchor
	}
	here := ref
	if to.alone() && !from.alone() { // from Sept. 14 to Thursday: the one it would be without the other
		if b, err = resolve(to, ref); err == nil && !a.Latest.IsZero() && !b.Earliest.Before(a.Latest) {
			return a, b, nil
		}
	}
	if !to.hasYear() && to.Unit == NoGrain && to.Which == NoWhich && to.From == nil && !a.Latest.IsZero() {
		to.Direction = Future // the end is the first such day not before the beginning
		here.Date = a.Latest
	}
	if b, err = resolve(to, here); err != nil {
		return a, b, err
	}
	if here != ref && b.Anchor == Published {
		b.Anchor = a.Anchor
	}
	if lent && !a.Earliest.IsZero() && b.Earliest.Before(a.Earliest) && from.Year > MinYear {
		from.Year-- // from November to March 2020
		if a, err = resolve(from, ref); err != nil {
			return a, b, err
		}
	}
	switch {
	case !a.endsRange() || !b.endsRange():
		return a, b, errorf("to", "a range needs a date at either end")
	case !a.Earliest.IsZero() && !b.Latest.IsZero() && b.Latest.Before(a.Earliest):
		return a, b, errorf("to", "%s ends before %s begins", b.Value, a.Value)
	}
	return a, b, nil
}

// clockOnly reports whether the expression is a time of day without a day.
func (e *Expr) clockOnly() bool {
	return e.Clock.Grain != NoGrain && e.Unit == NoGrain && !e.named() && e.From == nil
}

// at is the same day at another time.
func (e *Expr) at(clock Expr) Expr {
	day := *e
	day.Clock, day.Mod = clock.Clock, clock.Mod
	if clock.Zone != "" {
		day.Zone = clock.Zone
	}
	return day
}

// alone reports whether the expression is a weekday and nothing else of the calendar.
func (e *Expr) alone() bool {
	return e.Weekday != 0 && !e.hasYear() && e.Month == 0 && e.Day == 0 && e.Week == 0 && e.Nth == 0
}

// chosen reports whether last, this or next tells which day or period of the name is meant.
func (e *Expr) chosen() bool { return e.Which == Last || e.Which == This || e.Which == Next }

// resolveRange resolves both ends as one value.
func resolveRange(e Expr, ref Ref) (Value, error) {
	from, to := e, *e.To
	from.To, from.Mod, from.Type, from.Bound, to.Bound = nil, Mod{}, NoType, NoMod, NoMod
	a, b, err := ends(from, to, ref)
	if err != nil {
		return Value{}, err
	}
	v := Value{Type: e.typ(DATE), Value: a.Value + "/" + b.Value, Mod: e.Mod.Kind.String(), Earliest: a.Earliest, Latest: b.Latest, Anchor: a.Anchor}
	if v.Earliest.IsZero() || v.Latest.IsZero() {
		v.Earliest, v.Latest = Date{}, Date{}
		return v, nil
	}
	v.Earliest, v.Latest = e.bound(v.Earliest, v.Latest, Span{First: v.Earliest, Last: v.Latest})
	return v, nil
}

// endsRange reports whether the value is a calendar date or time, which alone can begin or end a range.
func (v Value) endsRange() bool {
	return !strings.HasSuffix(v.Value, "_REF") && !strings.HasPrefix(v.Value, "P") && !strings.Contains(v.Value, "/")
}
