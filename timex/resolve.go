package timex

import "fmt"

// moment is an expression on its way to a Value: a calendar period, a shift, or a form with X.
type moment struct {
	text        string
	grain       Grain
	known       bool // p, first and last are valid
	p           period
	first, last Date
	typ         Type
	from        Anchor

	exact            bool // a shift: point..pointLast are the very days it leads to
	point, pointLast Date
	limit            anchored
}

// anchored is the interval that an expression counts from, with what it is.
type anchored struct {
	first, last Date
	grain       Grain
	anchor      Anchor
}

type resolver struct {
	al   almanac
	ref  Ref
	from *anchored // what e.From resolved to
}

var pointValues = [...]string{"", "PRESENT_REF", "PAST_REF", "FUTURE_REF"}

// Resolve tells what an expression means against a reference date. Expressions that need a date which ref does not
// have give a value with X for what is unknown, and no interval. An expression whose fields are out of range or do
// not go together, that names a day the calendar lacks (30 February, the fifth Monday of a month with four), or that
// leaves the years 0001..9999, is an *Error. Resolve never panics, reads no clock, and gives equal values for equal
// arguments. Of an interval open on neither side, Earliest is not after Latest.
func Resolve(e Expr, ref Ref) (Value, error) {
	if err := e.validate(0); err != nil {
		return Value{}, err
	}
	if !ref.Date.IsZero() && !ref.Date.Valid() {
		return Value{}, errorf("ref", "the reference date is no day")
	}
	if a := ref.Anchor; a != (Span{}) && (!a.First.Valid() || !a.Last.Valid() || a.Last.Before(a.First) || a.Grain > Millennium) {
		return Value{}, errorf("ref", "the anchor is no interval")
	}
	return resolve(e, ref)
}

func resolve(e Expr, ref Ref) (Value, error) {
	if e.To != nil && e.Grain < Weekend { // "the weekend of June 12-13" is one weekend
		return resolveRange(e, ref)
	}
	r := &resolver{al: e.almanac(), ref: ref}
	if e.Point != NoPoint {
		return Value{Type: e.typ(DATE), Value: pointValues[e.Point], Mod: e.Mod.Kind.String()}, nil
	}
	if e.Type == SET {
		return r.set(&e)
	}
	if e.From != nil {
		from := *e.From
		from.Bound = NoMod
		v, err := resolve(from, ref)
		if err != nil {
			return v, err
		}
		a := anchored{grain: v.Grain, anchor: v.Anchor}
		if s, ok := v.Span(); ok {
			a.first, a.last = s.First, s.Last
		}
		r.from = &a
	}
	if e.isDuration() {
		return r.duration(&e)
	}
	m, err := r.moment(&e)
	if err != nil {
		return Value{}, err
	}
	return r.finish(&e, m)
}

func (e *Expr) typ(t Type) Type {
	if e.Type != NoType {
		return e.Type
	}
	return t
}

// anchor returns the interval that an expression counts from; zero dates where it is unknown.
func (r *resolver) anchor(e *Expr) anchored {
	switch s := r.ref.Anchor; {
	case r.from != nil:
		return *r.from
	case e.Anchor == Mentioned && s.First.Valid():
		return anchored{s.First, s.Last, s.Grain, Mentioned}
	case r.ref.Date.IsZero():
		return anchored{}
	}
	return anchored{r.ref.Date, r.ref.Date, Day, Published}
}

// moment resolves all but type, modifier and interval.
func (r *resolver) moment(e *Expr) (moment, error) {
	var m moment
	var err error
	switch {
	case e.Nth != 0 && e.Unit >= Day && e.Weekday == 0:
		m, err = r.nth(e)
	case e.Unit != NoGrain && e.Direction != NoDirection && e.Which == NoWhich:
		m, err = r.shift(e)
		if err == nil && e.named() {
			m, err = r.within(e, m)
		}
	case e.Which == ByOffset && e.Unit == NoGrain:
		day := *e
		day.Unit = Day
		return r.moment(&day)
	case e.Unit != NoGrain && e.Which != NoWhich:
		m, err = r.unit(e)
		if err == nil && e.named() {
			m, err = r.within(e, m)
		}
	case e.Unit != NoGrain:
		return m, errorf("unit", "needs which, offset, direction or nth beside fields of the calendar")
	case e.Nth != 0 && e.Weekday == 0:
		return m, errorf("nth", "needs a unit or a weekday")
	case e.named():
		m, err = r.field(e)
	case e.Part != NoPart || e.Clock.Grain != NoGrain:
		today := *e
		today.Unit, today.Which = Day, This
		m, err = r.unit(&today)
	default:
		return m, errorf("date", "nothing is stated")
	}
	if err != nil {
		return m, err
	}
	return r.timeOfDay(e, r.regrain(e, m))
}

// named reports whether a field of the calendar is stated.
func (e *Expr) named() bool {
	return e.hasYear() || e.Month != 0 || e.Day != 0 || e.Weekday != 0 || e.Week != 0 || e.Quarter != 0 || e.Half != 0 ||
		e.Season != NoSeason || e.HasDecade || e.Century != 0 || e.Millennium != 0 || e.HasEaster || len(e.Table) > 0
}

func (e *Expr) hasYear() bool { return e.Year != 0 || e.ShortYear }

func (r *resolver) at(p period, from Anchor) (moment, error) {
	m := moment{grain: p.grain, known: true, p: p, from: from}
	m.first, m.last = p.span()
	if m.first.IsZero() {
		return m, errorf(p.grain.String(), "beyond the years 0001 to 9999")
	}
	m.text = p.text()
	return m, nil
}

// unit resolves "last week": a unit beside or around the anchor.
func (r *resolver) unit(e *Expr) (moment, error) {
	a := r.anchor(e)
	g := e.Unit
	if g == DayPart {
		g = Day
	}
	if g < Day {
		return moment{}, errorf("unit", "which %s is not told by a day", g)
	}
	if a.first.IsZero() {
		return moment{text: g.unknown(), grain: g}, nil
	}
	p, n := r.al.containing(g, a.first), 0
	switch e.Which {
	case Last:
		n = -1
	case Next:
		p, n = r.al.containing(g, a.last), 1
	case ByOffset:
		n = e.Offset
	case Nearest:
		if first, _ := p.span(); g == Weekend && a.last.Before(first) {
			return r.weekend(p, a)
		}
	case Latest, Soonest:
		// Only a weekend does not hold every day: on the days before it, the latest is that of the week before.
		if first, _ := p.span(); e.Which == Latest && a.first.Before(first) {
			n = -1
		}
	}
	return r.at(p.step(n), a.anchor)
}

// weekend is the one nearest to an anchor in the week that p ends. The days of both, and those between, are meant:
// "Labor Day weekend" ends on a Monday.
func (r *resolver) weekend(p period, a anchored) (moment, error) {
	first, _ := p.span()
	if before := p.step(-1); r.from != nil {
		if _, last := before.span(); !last.IsZero() && a.first.DayNumber()-last.DayNumber() < first.DayNumber()-a.last.DayNumber() {
			p = before
		}
	}
	m, err := r.at(p, a.anchor)
	if err == nil && r.from != nil && a.grain == Day {
		if a.first.Before(m.first) {
			m.first = a.first
		}
		if m.last.Before(a.last) {
			m.last = a.last
		}
	}
	return m, err
}

// regrain widens a value to the period of the stated grain that it begins in: "the week of June 7".
func (r *resolver) regrain(e *Expr, m moment) moment {
	if e.Grain < Day || e.Grain == m.grain || m.exact && !e.named() {
		return m
	}
	if !m.known {
		return moment{text: e.Grain.unknown(), grain: e.Grain}
	}
	if wide, err := r.at(r.al.containing(e.Grain, m.first), m.from); err == nil {
		return wide
	}
	return m
}

// firstOfNight is the hour of the evening that "tonight" may begin at; those before it are of the small hours.
const firstOfNight = 5

// timeOfDay adds the clock time or the part of the day.
func (r *resolver) timeOfDay(e *Expr, m moment) (moment, error) {
	c := e.Clock
	if c.Grain == NoGrain && e.Part == NoPart {
		return m, nil
	}
	if m.grain != Day {
		return m, errorf("part", "a time of day needs a day, not a %s", m.grain)
	}
	m.typ = TIME
	if c.Grain == NoGrain {
		m.text += "T" + nameOf(partNames, int(e.Part))
		m.grain = DayPart
		return m, nil
	}
	hour := c.Hour
	if c.Meridiem != NoMeridiem {
		if hour == 0 || hour > 12 {
			return m, errorf("hour", "%d is not in 1..12", hour)
		}
		hour = hour%12 + 12*int(c.Meridiem-AM)
	}
	if c.Meridiem == NoMeridiem && hour < 12 && (e.Part == Night && hour >= firstOfNight || e.Part == Evening || e.Part == Afternoon) {
		hour += 12 // eight o'clock tonight
	}
	if hour == 24 && (c.Minute != 0 || c.Second != 0) {
		return m, errorf("hour", "24 has no minutes")
	}
	m.text += fmt.Sprintf("T%02d:%02d", hour, c.Minute)
	if c.Grain == Second {
		m.text += fmt.Sprintf(":%02d", c.Second)
	}
	zone := ""
	if e.Zone != "" {
		zone, _ = parseZone(e.Zone)
	}
	m.text += zone
	m.grain = c.Grain
	return m, nil
}

// finish adds type, modifier and interval.
func (r *resolver) finish(e *Expr, m moment) (Value, error) {
	v := Value{Type: DATE, Value: m.text, Mod: e.Mod.Kind.String(), Grain: m.grain, Anchor: m.from, Freq: e.Freq, Quant: e.Quant}
	switch {
	case m.typ != NoType:
		v.Type = m.typ
	case m.grain != NoGrain && m.grain < DayPart:
		v.Type = TIME
	}
	v.Type = e.typ(v.Type)
	if !m.known {
		return v, nil
	}
	first, last := m.first, m.last
	var err error
	if m.exact {
		first, last, err = r.modifyShift(e, m)
	} else {
		first, last, err = r.modify(e, first, last, m.grain)
	}
	if err != nil {
		return v, err
	}
	first, last = r.clip(e, first, last)
	v.Earliest, v.Latest = e.bound(first, last, Span{First: m.first, Last: m.last, Grain: m.grain})
	return v, nil
}

// clip cuts the interval at the anchor: "earlier this year" ends on it. An anchor outside the interval cuts nothing.
func (r *resolver) clip(e *Expr, first, last Date) (Date, Date) {
	a := r.anchor(e)
	inside := !a.first.IsZero() && !first.IsZero() && !last.IsZero() && !a.last.Before(first) && !last.Before(a.first)
	switch {
	case inside && e.Clip == Past && a.last.Before(last):
		last = a.last
	case inside && e.Clip == Future && first.Before(a.first):
		first = a.first
	}
	return first, last
}
