package timex

// ModKind is a TIMEX3 modifier.
type ModKind uint8

// The modifiers. Modify tells what each does to an interval.
const (
	NoMod ModKind = iota
	Approx
	MoreThan
	LessThan
	EqualOrLess
	EqualOrMore
	Start
	Mid
	End
	Before
	After
	OnOrBefore
	OnOrAfter
)

var modNames = []string{"", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END",
	"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}

// String returns the TIMEX3 name, "APPROX"; "" for NoMod.
func (k ModKind) String() string { return nameOf(modNames, int(k)) }

// Mod is a modifier with the amount by which it widens an interval.
type Mod struct {
	Kind ModKind
	// Slack is in units of SlackUnit, or of the expression where that is not stated. The zero Count is the default amount;
	// with a vague one MORE_THAN reaches without end and LESS_THAN as far as the anchor.
	Slack     Count
	SlackUnit Grain
}

// slack is the amount by which APPROX, MORE_THAN and LESS_THAN reach. By default it is a fifth of the count, at least
// one unit of a count that is one or more, for shifts; three days for a day of the calendar; one unit for the rest.
func (e *Expr) slack(unit Grain, n Count) (delta, error) {
	c, u := e.Mod.Slack, e.Mod.SlackUnit
	if u == NoGrain {
		u = unit
	}
	if c.Vague || c.Den == 0 {
		c = N(1)
		if n.Den != 0 && n.Num < n.Den {
			c = reduce(Count{Num: n.Num, Den: 5 * n.Den}) // of half a century ten years
		} else if n.Den != 0 {
			c = N(max(1, n.Num/n.Den/5))
		} else if u == Day {
			c = N(3)
		}
	}
	if u < Day && n.Den == 0 {
		return delta{}, nil
	}
	d, _, err := c.delta(u)
	return d, err
}

// modify narrows or widens the days of a calendar value.
func (r *resolver) modify(e *Expr, first, last Date, g Grain) (Date, Date, error) {
	switch e.Mod.Kind {
	case Approx:
		s, err := e.slack(g, Count{})
		if err != nil {
			return first, last, err
		}
		return first.less(s).orFirst(), last.plus(s).orLast(), nil
	case Start, Mid, End:
		if e.Clip == NoDirection {
			first, last = third(e.Mod.Kind, first, last, g)
		}
	case Before:
		return Date{}, first.AddDays(-1), nil
	case After:
		return last.AddDays(1), Date{}, nil
	case OnOrBefore:
		return Date{}, last, nil
	case OnOrAfter:
		return first, Date{}, nil
	}
	return first, last, nil
}

// bound opens an interval on the side that "since", "until", "before" or "after" opens; whole is the period without its
// modifier. What comes before or after a time of day comes on that day. The end of a period is its last day where it bounds, and its beginning the first: "before the end of May".
func (e *Expr) bound(first, last Date, whole Span) (Date, Date) {
	if clock := whole.Grain != NoGrain && whole.Grain < DayPart; clock && (e.Bound == Before || e.Bound == After) {
		return first, last
	}
	switch e.Bound {
	case Before:
		if e.Mod.Kind == End {
			return Date{}, whole.Last
		}
		return Date{}, first.AddDays(-1)
	case OnOrBefore:
		return Date{}, last
	case After:
		if e.Mod.Kind == Start {
			return whole.First, Date{}
		}
		return last.AddDays(1), Date{}
	case OnOrAfter:
		return first, Date{}
	}
	return first, last
}

// third returns the beginning, middle or end of an interval: a third of its years (decades and longer), months (seasons
// to years) or days (months and shorter), rounded up, so that neighbouring thirds may share a day. A week's are counted
// by its working days: Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday. The middle of a month is its second
// ten days and the day before.
func third(k ModKind, first, last Date, g Grain) (Date, Date) {
	n, step := last.DayNumber()-first.DayNumber()+1, Date.AddDays
	switch {
	case g == Week && k == Mid:
		return first.AddDays(1), first.AddDays(3)
	case g == Week && k == End:
		return first.AddDays(3), last
	case g == Month && k == Mid:
		return first.AddDays(9), first.AddDays(19)
	case g >= Decade:
		n, step = last.Year-first.Year+1, Date.AddYears
	case g >= Season:
		n, step = (last.Year-first.Year)*12+last.Month-first.Month+1, Date.AddMonths
	}
	low, high := 0, (n+2)/3
	switch k {
	case Mid:
		low, high = n/3, n-n/3
	case End:
		low, high = n-high, n
	}
	end := last
	if high < n {
		end = step(first, high).AddDays(-1)
	}
	return step(first, low), end
}

// orFirst and orLast replace a day beyond the calendar by the calendar's own first and last.
func (d Date) orFirst() Date {
	if d.IsZero() {
		return Date{MinYear, 1, 1}
	}
	return d
}

func (d Date) orLast() Date {
	if d.IsZero() {
		return Date{MaxYear, 12, 31}
	}
	return d
}
