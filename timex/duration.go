package timex

import (
	"fmt"
	"strconv"
)

// isDuration reports whether the expression is a length of time: a count without a direction, or one anchored by which
// ("the past two months") or by its type.
func (e *Expr) isDuration() bool {
	if e.Nth != 0 {
		return false
	}
	if e.Type == DURATION && e.Unit != NoGrain && !e.named() && (e.Count.Stated() || e.Which == NoWhich) {
		return true
	}
	if e.Unit == NoGrain {
		return e.Part != NoPart && e.Count.Stated() && !e.named() && e.Which == NoWhich
	}
	return e.Direction == NoDirection && !e.named() && (e.Which == NoWhich || e.Which != ByOffset && e.Count.Stated())
}

func (r *resolver) duration(e *Expr) (Value, error) {
	text, err := e.length()
	if err != nil {
		return Value{}, err
	}
	v := Value{Type: e.typ(DURATION), Value: text, Mod: e.Mod.Kind.String()}
	if e.CountTo.Stated() && v.Mod == "" {
		v.Mod = EqualOrMore.String() // "two to three weeks" is two or more
	}
	d := e.Direction
	switch e.Which {
	case Last, Latest:
		d = Past
	case Next, Soonest, This:
		d = Future
	}
	c := e.Count
	if !c.Stated() {
		c = N(1)
	}
	if e.CountTo.Stated() {
		c = e.CountTo
	}
	if c.Vague && e.Few.Stated() {
		c = e.Few
	}
	if d == NoDirection || c.Vague || e.vague() || e.Unit <= DayPart && e.Unit == NoGrain {
		return v, nil
	}
	a := r.anchor(e)
	if a.first.IsZero() {
		return v, nil
	}
	if e.Which == NoWhich {
		return r.led(e, v)
	}
	x, _, err := e.amount(c)
	if err != nil {
		return v, err
	}
	v.Anchor, v.Earliest, v.Latest = a.anchor, a.first.less(x), a.first.AddDays(-1)
	switch {
	case e.Which == This:
		v.Earliest, v.Latest = a.first, a.first.plus(x).AddDays(-1)
	case e.Unit == Quarter && c.Den == 1:
		return r.quarters(v, a, int(c.Num), d)
	case d == Future:
		v.Earliest, v.Latest = a.last.AddDays(1), a.last.plus(x)
	}
	if e.Unit < DayPart || x == (delta{}) || v.Latest.Before(v.Earliest) { // less than whole days: that of the anchor is among them
		v.Earliest, v.Latest = a.first.less(x), a.last
		if d == Future {
			v.Earliest, v.Latest = a.first, a.last.plus(x)
		}
	}
	if v.Earliest.IsZero() || v.Latest.IsZero() {
		return v, errorf("count", "%s %s: beyond the years 0001 to 9999", c, e.Unit)
	}
	if x.seconds > 0 && d == Future {
		v.Latest = v.Latest.AddDays(1).orLast()
	} else if x.seconds > 0 {
		v.Earliest = v.Earliest.AddDays(-1).orFirst()
	}
	return v, nil
}

// led gives a length of time the days of the shift by it: "will leave in two weeks" is the day two weeks on.
func (r *resolver) led(e *Expr, v Value) (Value, error) {
	m, err := r.shift(e)
	if err != nil || !m.known {
		return v, err
	}
	v.Anchor, v.Earliest, v.Latest = m.from, m.point, m.pointLast
	if m.grain < Day {
		v.Earliest, v.Latest = m.first, m.last
	}
	if e.Mod.Kind != NoMod {
		v.Earliest, v.Latest, err = r.modifyShift(e, m)
	}
	return v, err
}

// quarters gives the last or the next so many quarters their days: those of whole quarters.
func (r *resolver) quarters(v Value, a anchored, n int, d Direction) (Value, error) {
	from, to := r.al.containing(Quarter, a.first).step(-n), r.al.containing(Quarter, a.first).step(-1)
	if d == Future {
		from, to = r.al.containing(Quarter, a.last).step(1), r.al.containing(Quarter, a.last).step(n)
	}
	v.Anchor = a.anchor
	v.Earliest, _ = from.span()
	_, v.Latest = to.span()
	if v.Earliest.IsZero() || v.Latest.IsZero() {
		return v, errorf("count", "%d quarters: beyond the years 0001 to 9999", n)
	}
	return v, nil
}

// durationCodes are the letters of a TIMEX3 duration; a time's stand after T. TimeBank writes E for decades.
var durationCodes = [...]string{Second: "S", Minute: "M", Hour: "H", Day: "D", Weekend: "WE", Workweek: "W", Week: "W", Month: "M", Season: "M",
	Quarter: "Q", Half: "M", Year: "Y", Decade: "E", Century: "C", Millennium: "L"}

// length returns P3M, PT1M30S, P2Y6M, PXM.
func (e *Expr) length() (string, error) {
	c := e.Count
	if !c.Stated() {
		c = N(1)
	}
	if e.Unit == NoGrain || e.Unit == DayPart {
		if e.Part == NoPart {
			return "", errorf("unit", "a count needs a unit, and a daypart its part")
		}
		return "P" + c.String() + nameOf(partNames, int(e.Part)), nil
	}
	date, clock := written(c, e.Unit)
	greater := e.Unit
	for _, t := range e.terms() {
		if !t.count.Stated() {
			break
		}
		if t.unit == NoGrain || t.unit == DayPart || t.unit >= greater {
			return "", errorf("and_unit", "%q is not smaller than %s", t.unit, greater)
		}
		d, s := written(t.count, t.unit)
		date, clock, greater = date+d, clock+s, t.unit
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + date + clock, nil
}

// written is a count of units: a fraction as whole numbers of two units where it comes out, else as a decimal.
func written(c Count, g Grain) (date, clock string) {
	put := func(n string, g Grain) {
		if g < DayPart {
			clock += n + durationCodes[g]
		} else {
			date += n + durationCodes[g]
		}
	}
	if c.Vague {
		if g == Season || g == Half {
			g = Month
		}
		put("X", g)
		return date, clock
	}
	factor := int64(1)
	switch {
	case g == Season:
		g, factor = Month, 3
	case g == Half:
		g, factor = Month, 6
	case g == Quarter && c.Den != 1:
		g, factor = Month, 3
	case g == Decade && c != N(1):
		g, factor = Year, 10
	case g == Century && c.Den != 1:
		g, factor = Year, 100
	case g == Millennium && c.Den != 1:
		g, factor = Year, 1000
	}
	c = reduce(Count{Num: c.Num * factor, Den: c.Den})
	if c.Den == 1 {
		put(strconv.FormatInt(c.Num, 10), g)
		return date, clock
	}
	finer, n := NoGrain, int64(0)
	switch g {
	case Year:
		finer, n = Month, 12
	case Month:
		finer, n = Day, 30
	case Day:
		finer, n = Hour, 24
	case Hour:
		finer, n = Minute, 60
	case Minute:
		finer, n = Second, 60
	}
	if rest := c.Num % c.Den * n; finer != NoGrain && rest%c.Den == 0 {
		if c.Num >= c.Den {
			put(strconv.FormatInt(c.Num/c.Den, 10), g)
		}
		put(strconv.FormatInt(rest/c.Den, 10), finer)
		return date, clock
	}
	put(c.String(), g)
	return date, clock
}

// set resolves "every Tuesday": a calendar form with X, or the length of the period.
func (r *resolver) set(e *Expr) (Value, error) {
	v := Value{Type: SET, Mod: e.Mod.Kind.String(), Freq: e.Freq, Quant: e.Quant}
	if e.Unit != NoGrain && !e.named() {
		text, err := e.length()
		v.Value = text
		return v, err
	}
	bare := *e
	bare.Type, bare.Which, bare.Unit, bare.From, bare.Grain = NoType, NoWhich, NoGrain, nil, NoGrain
	m, err := (&resolver{al: r.al}).moment(&bare)
	v.Value = m.text
	return v, err
}

// weeksWithin counts the first or the last so many weeks of a month or a quarter by seven days from its end. Those of a
// year are the calendar's, which numbers them.
func weeksWithin(box moment, nth, n int, text string) (moment, error) {
	m := moment{text: text, typ: DURATION, known: true, from: box.from}
	if nth > 0 {
		m.first = box.first.AddDays(7 * (nth - 1))
		m.last = m.first.AddDays(7*n - 1)
	} else {
		m.last = box.last.AddDays(7 * (nth + 1))
		m.first = m.last.AddDays(1 - 7*n)
	}
	if m.first.IsZero() || m.last.IsZero() || m.first.Before(box.first) || box.last.Before(m.last) {
		return box, errorf("nth", "there are no %d weeks %d in %s to %s", n, nth, box.first, box.last)
	}
	return m, nil
}

// nth resolves "the first three months of 2020", "the second week of March": units counted within a period.
func (r *resolver) nth(e *Expr) (moment, error) {
	rest := *e
	rest.Unit, rest.Nth, rest.Count, rest.Mod = NoGrain, 0, Count{}, Mod{}
	rest.Part, rest.Clock = NoPart, Clock{}
	box := moment{}
	if r.from != nil {
		box = moment{known: !r.from.first.IsZero(), first: r.from.first, last: r.from.last, grain: r.from.grain, from: r.from.anchor}
	} else {
		var err error
		if box, err = r.moment(&rest); err != nil {
			return box, err
		}
	}
	n := 1
	text := ""
	if e.Count.Stated() {
		if e.Count.Den != 1 || e.Count.Num < 1 || e.Count.Num > 400 {
			return box, errorf("count", "%s is not a whole number in 1..400", e.Count)
		}
		n, text = int(e.Count.Num), fmt.Sprintf("P%s%s", e.Count, durationCodes[e.Unit])
	}
	if !box.known {
		m := moment{text: e.Unit.unknown(), grain: e.Unit}
		if text != "" {
			m.text, m.grain, m.typ = text, NoGrain, DURATION
		}
		return m, nil
	}
	if e.Unit == Week && text != "" && box.grain < Year {
		return weeksWithin(box, e.Nth, n, text)
	}
	low, high := r.al.containing(e.Unit, box.first), r.al.containing(e.Unit, box.last)
	switch e.Unit {
	case Week, Workweek:
		// A week belongs to the month or year that has its Thursday, as in ISO 8601.
		low, high = r.al.containing(e.Unit, box.first.AddDays(3).orLast()), r.al.containing(e.Unit, box.last.AddDays(-3).orFirst())
	case Weekend:
		// A weekend belongs to the one that has its Saturday.
		low, high = r.al.containing(Weekend, box.first.AddDays(1).orLast()), r.al.containing(Weekend, box.last.AddDays(-5).orFirst())
	}
	p := low.step(e.Nth - 1)
	if e.Nth < 0 {
		p = high.step(e.Nth + 2 - n)
	}
	q := p.step(n - 1)
	if p.i < low.i || q.i > high.i {
		return box, errorf("nth", "there is no %s %d in %s to %s", e.Unit, e.Nth, box.first, box.last)
	}
	m, err := r.at(p, box.from)
	if err != nil || text == "" {
		return m, err
	}
	_, m.last = q.span()
	if m.last.IsZero() {
		return m, errorf("nth", "beyond the years 0001 to 9999")
	}
	m.text, m.typ, m.grain = text, DURATION, NoGrain
	return m, nil
}
