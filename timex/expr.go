package timex

import "strings"

// Expr says what a date expression means, apart from the day it was written: fields of the calendar, a unit with a
// direction, or a shift. It is declarative: fields not stated are zero, and Resolve finds the form from those that are.
// The table of the package documentation tells each field by its key for Set. Two Exprs may share From and To, which
// Resolve does not alter; an Expr may be resolved by several goroutines at once.
type Expr struct {
	Type  Type // overrides the type that follows from the form
	Mod   Mod
	Bound ModKind // Before, After, OnOrBefore or OnOrAfter: the interval that "before", "since" and the like make of it

	Year        int // 1..9999, or 0..99 where ShortYear
	ShortYear   bool
	Month       int // 1..12
	Day         int // 1..31
	Weekday     int // 1 = Monday .. 7
	Week        int // ISO week, 1..53
	Quarter     int // 1..4
	Half        int // 1..2
	Season      TimeOfYear
	South       bool // seasons of the southern hemisphere
	Decade      int  // its first year, 1970, or 0..99 where ShortDecade
	HasDecade   bool
	ShortDecade bool
	Century     int // 1..99, the twentieth is 20
	Millennium  int // 1..9
	Fiscal      int // first month of the fiscal year, 1..12
	Nth         int // which one of several, counted from the end where negative; -366..366
	HasEaster   bool
	Easter      int    // days after Easter Sunday, -366..366, where HasEaster
	Table       []Date // the days of a feast that no rule here reckons, in order

	Unit      Grain
	Count     Count
	CountTo   Count // the upper end of "two to three"
	AndCount  Count // the second term of "a year and three months"
	AndUnit   Grain
	LastCount Count // the third and last term of "a year, three months and two days"
	LastUnit  Grain
	Few       Count // what a vague Count is at least: the days of "the past few weeks" are those of so many
	Direction Direction
	Which     Which
	Offset    int // units from the present one, where Which is ByOffset; at most a million either way
	Anchor    Anchor
	Grain     Grain // the grain of the result, where not the form's own
	SameGrain bool  // the grain of the result is the anchor's
	Clip      Direction

	Part  Part
	Clock Clock
	Zone  string // "Z" or "+02:00"

	Point Point
	Freq  string // of a SET: "2X", "2D"
	Quant string // of a SET: "EVERY"

	From *Expr // the anchor, or the period within which Nth counts
	To   *Expr // the end of a range of which the rest is the beginning
}

// Clock is a time of day, 00:00:00 to 24:00:00.
type Clock struct {
	Hour, Minute, Second int
	Grain                Grain // Hour, Minute or Second: how much of it is stated; NoGrain for none
	Meridiem             Meridiem
}

// Direction is before or after the anchor.
type Direction uint8

// The directions.
const (
	NoDirection Direction = iota
	Past
	Future
)

var directionNames = []string{"", "past", "future"}

// Which chooses among periods that bear the same name, such as all Mondays.
type Which uint8

// The choices. A period is last when it ended before the anchor begins, and next when it begins after the anchor ends.
const (
	NoWhich  Which = iota
	Latest         // the latest that does not begin after the anchor
	Soonest        // the first that does not end before the anchor
	Nearest        // the one the anchor is in, else the nearest; of two equally near the earlier
	This           // the one in the same week (weekdays), month (days) or year (others); for a unit, the one the anchor is in
	Last           // the latest that ends before the anchor; for a unit, the one before This; for weekdays, that of the week before
	Next           // the first that begins after the anchor; for a unit, the one after This; for weekdays, that of the week after
	ByOffset       // for a unit, Offset units from This
)

var whichNames = []string{"", "latest", "soonest", "nearest", "this", "last", "next"}

// Anchor is the day from which an expression counts.
type Anchor uint8

// The anchors. Mentioned is the date last mentioned; where the Ref has none, the publication date serves.
const (
	NoAnchor Anchor = iota
	Published
	Mentioned
)

var anchorNames = []string{"", "published", "mentioned"}

// String returns "published", "mentioned" or "".
func (a Anchor) String() string { return nameOf(anchorNames, int(a)) }

// TimeOfYear is a season by its TIMEX3 name.
type TimeOfYear uint8

// The seasons of three months, from March, June, September and December in the north. A winter bears the year it begins in.
const (
	NoSeason TimeOfYear = iota
	Spring
	Summer
	Autumn
	Winter
)

var seasonNames = []string{"", "SP", "SU", "FA", "WI"}

// Part is a part of the day by its TIMEX3 name.
type Part uint8

// The parts of the day.
const (
	NoPart Part = iota
	Morning
	Midday
	Afternoon
	Evening
	Night
	Daytime
)

var partNames = []string{"", "MO", "MI", "AF", "EV", "NI", "DT"}

// Point is a vague reference to the present, past or future.
type Point uint8

// The vague references.
const (
	NoPoint Point = iota
	PresentRef
	PastRef
	FutureRef
)

var pointNames = []string{"", "present", "past", "future"}

// Meridiem is the half of the day of a twelve-hour clock.
type Meridiem uint8

// The halves of the day.
const (
	NoMeridiem Meridiem = iota
	AM
	PM
)

var meridiemNames = []string{"", "am", "pm"}

func (e *Expr) almanac() almanac {
	a := almanac{south: e.South}
	if e.Fiscal > 1 {
		a.offset = 13 - e.Fiscal
	}
	return a
}

// validate checks each field's own range; which fields go together is the resolver's affair.
func (e *Expr) validate(depth int) error {
	if depth > 4 {
		return errorf("from", "nested more than four deep")
	}
	for _, r := range []struct {
		key         string
		v, low, top int
	}{
		{"month", e.Month, 0, 12}, {"day", e.Day, 0, 31}, {"weekday", e.Weekday, 0, 7}, {"week", e.Week, 0, 53},
		{"quarter", e.Quarter, 0, 4}, {"half", e.Half, 0, 2}, {"century", e.Century, 0, 99}, {"millennium", e.Millennium, 0, 9},
		{"year", e.Year, 0, MaxYear}, {"decade", e.Decade, 0, MaxYear}, {"fiscal", e.Fiscal, 0, 12}, {"nth", e.Nth, -366, 366}, {"easter", e.Easter, -366, 366},
		{"offset", e.Offset, -1_000_000, 1_000_000}, {"hour", e.Clock.Hour, 0, 24}, {"minute", e.Clock.Minute, 0, 59},
		{"second", e.Clock.Second, 0, 59}, {"season", int(e.Season), 0, int(Winter)}, {"part", int(e.Part), 0, int(Daytime)},
		{"unit", int(e.Unit), 0, int(Millennium)}, {"and_unit", int(e.AndUnit), 0, int(Millennium)}, {"last_unit", int(e.LastUnit), 0, int(Millennium)}, {"grain", int(e.Grain), 0, int(Millennium)},
		{"which", int(e.Which), 0, int(ByOffset)}, {"direction", int(e.Direction), 0, int(Future)}, {"clip", int(e.Clip), 0, int(Future)},
		{"anchor", int(e.Anchor), 0, int(Mentioned)}, {"ref", int(e.Point), 0, int(FutureRef)}, {"type", int(e.Type), 0, int(SET)},
		{"mod", int(e.Mod.Kind), 0, len(modNames) - 1}, {"bound", int(e.Bound), 0, len(modNames) - 1}, {"meridiem", int(e.Clock.Meridiem), 0, int(PM)}, {"slack_unit", int(e.Mod.SlackUnit), 0, int(Millennium)},
	} {
		if r.v < r.low || r.v > r.top {
			return errorf(r.key, "%d is not in %d..%d", r.v, r.low, r.top)
		}
	}
	for _, c := range []Count{e.Count, e.CountTo, e.AndCount, e.LastCount, e.Few, e.Mod.Slack} {
		if !c.valid() {
			return errorf("count", "%d/%d is not in 0..10^12", c.Num, c.Den)
		}
	}
	if e.Bound != NoMod && e.Bound < Before {
		return errorf("bound", "%s opens no side", e.Bound)
	}
	if g := e.Clock.Grain; g != NoGrain && g != Hour && g != Minute && g != Second {
		return errorf("clock", "%s is no grain of a clock", g)
	}
	if e.Clock.Grain == NoGrain && e.Clock != (Clock{}) {
		return errorf("hour", "minute, second or meridiem without an hour")
	}
	if _, err := parseZone(e.Zone); e.Zone != "" && err != nil {
		return err
	}
	for _, d := range e.Table {
		if !d.Valid() {
			return errorf("table", "%04d-%02d-%02d is no day", d.Year, d.Month, d.Day)
		}
	}
	for _, x := range []*Expr{e.From, e.To} {
		if x != nil {
			if err := x.validate(depth + 1); err != nil {
				return err
			}
		}
	}
	return nil
}

// parseZone reads "Z" (or "UTC") and "+02:00", "+0200", "-05"; it returns the form of the value.
func parseZone(s string) (string, error) {
	if s == "Z" || s == "UTC" {
		return "Z", nil
	}
	if len(s) >= 3 && (s[0] == '+' || s[0] == '-') {
		t := strings.Replace(s[1:], ":", "", 1)
		if len(t) == 2 {
			t += "00"
		}
		if n, ok := digits(t); ok && len(t) == 4 && n <= 1459 && n%100 < 60 {
			return s[:1] + t[:2] + ":" + t[2:], nil
		}
	}
	return "", errorf("zone", "%q is neither Z nor of the form +02:00", s)
}
