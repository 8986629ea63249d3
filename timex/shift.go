package timex

// delta is an amount of time: months and days apply to a Date one after the other, seconds are less than both.
type delta struct {
	months, days int
	seconds      int64
}

func (d Date) plus(x delta) Date { return d.AddMonths(x.months).AddDays(x.days) }

func (d Date) less(x delta) Date { return d.AddMonths(-x.months).AddDays(-x.days) }

func (x delta) plus(y delta) delta {
	return delta{x.months + y.months, x.days + y.days, x.seconds + y.seconds}
}

// size is the unit's length: months for a month and longer, else days, else seconds.
func (g Grain) size() delta {
	switch g {
	case Second:
		return delta{seconds: 1}
	case Minute:
		return delta{seconds: 60}
	case Hour:
		return delta{seconds: 3600}
	case Day, DayPart:
		return delta{days: 1}
	case Week, Workweek, Weekend:
		return delta{days: 7}
	case Month:
		return delta{months: 1}
	case Season, Quarter:
		return delta{months: 3}
	case Half:
		return delta{months: 6}
	case Year:
		return delta{months: 12}
	case Decade:
		return delta{months: 120}
	case Century:
		return delta{months: 1200}
	case Millennium:
		return delta{months: 12000}
	}
	return delta{}
}

// delta returns an exact number of units, and the grain that its value has: the unit's own, or for a fraction
// that of the greatest unit it is a whole number of. A month counts 30 days where it must be divided.
func (c Count) delta(g Grain) (delta, Grain, error) {
	tooFar := errorf("count", "%s %s: beyond the years 0001 to 9999", c, g)
	u := g.size()
	if c.Num > maxCount/100 {
		return delta{}, g, tooFar
	}
	seconds := func(n int64) (delta, Grain, error) {
		if n/86400 > lastDay {
			return delta{}, g, tooFar
		}
		x := delta{days: int(n / 86400), seconds: n % 86400}
		return x, g, nil
	}
	days := func(n int64) (delta, Grain, error) {
		if (n+c.Den/2)/c.Den > lastDay {
			return delta{}, g, tooFar
		}
		return delta{days: int((n + c.Den/2) / c.Den)}, Day, nil
	}
	switch {
	case u.seconds > 0:
		return seconds(c.Num * u.seconds / c.Den)
	case u.days > 0:
		x, finer, err := days(c.Num * int64(u.days))
		if c.Den == 1 {
			finer = g
		}
		return x, finer, err
	case u.months > 0:
		n := c.Num * int64(u.months)
		if n/c.Den > 12*MaxYear {
			return delta{}, g, tooFar
		}
		x := delta{months: int(n / c.Den)}
		switch {
		case c.Den == 1:
			return x, g, nil
		case n%c.Den == 0 && g > Year && x.months%12 == 0:
			return x, Year, nil
		case n%c.Den == 0:
			return x, Month, nil
		}
		d, finer, err := days(n % c.Den * 30)
		return x.plus(d), finer, err
	}
	return delta{}, g, errorf("unit", "a count without a unit")
}

// term is a count of units behind the first of a length.
type term struct {
	count Count
	unit  Grain
}

// terms are those behind the first: "three months and two days" of "a year, three months and two days".
func (e *Expr) terms() [2]term {
	return [2]term{{e.AndCount, e.AndUnit}, {e.LastCount, e.LastUnit}}
}

// vague reports whether a term does not tell its number.
func (e *Expr) vague() bool { return e.AndCount.Vague || e.LastCount.Vague }

// amount adds up the terms of a count: "a year and three months".
func (e *Expr) amount(c Count) (delta, Grain, error) {
	x, g, err := c.delta(e.Unit)
	for _, t := range e.terms() {
		if err != nil || t.unit == NoGrain || t.count.Den == 0 {
			break
		}
		var y delta
		var h Grain
		y, h, err = t.count.delta(t.unit)
		x, g = x.plus(y), min(g, h)
	}
	return x, g, err
}

// shift resolves "three months ago": the anchor moved by the count, at the grain of the unit; of weeks, at that of days.
func (r *resolver) shift(e *Expr) (moment, error) {
	if e.Count.Vague || e.vague() {
		point := PastRef
		if e.Direction == Future {
			point = FutureRef
		}
		return moment{text: pointValues[point]}, nil
	}
	c := e.Count
	if !c.Stated() {
		c = N(1)
	}
	x, g, err := e.amount(c)
	if err != nil {
		return moment{}, err
	}
	far := x
	if e.CountTo.Den != 0 {
		if far, _, err = e.amount(e.CountTo); err != nil {
			return moment{}, err
		}
	}
	a := r.anchor(e)
	if g == Week { // so many times seven days, and no week from Monday to Sunday
		g = Day
	}
	switch {
	case e.SameGrain && a.grain >= Day:
		g = a.grain
	case e.From != nil && a.grain >= Day && a.grain < g:
		g = a.grain
	}
	if e.Grain >= Day {
		g = e.Grain
	}
	m := moment{grain: g, exact: true, from: a.anchor}
	if a.first.IsZero() {
		m.text = g.unknown()
		return m, nil
	}
	if a.grain == Week && g == Week && x.months != 0 {
		a.first = a.first.AddDays(3).orLast() // a year ago this week: that week which has the same days of the month
		a.last = a.first
	}
	move := Date.less
	if e.Direction == Future {
		move = Date.plus
	}
	near0, near1 := move(a.first, x), move(a.last, x)
	if near0.IsZero() || near1.IsZero() {
		return moment{}, errorf("count", "%s %s: beyond the years 0001 to 9999", c, e.Unit)
	}
	m.point, m.pointLast = near0, near1
	if far != x {
		f0, f1 := move(a.first, far), move(a.last, far)
		if f0.IsZero() || f1.IsZero() {
			return moment{}, errorf("count_to", "%s %s: beyond the years 0001 to 9999", e.CountTo, e.Unit)
		}
		if f0.Before(m.point) {
			m.point = f0
		}
		if m.pointLast.Before(f1) {
			m.pointLast = f1
		}
	}
	m.limit = a
	m.known = true
	day := near0
	if g < Day {
		m.subday(x, e.Direction)
		m.p = r.al.containing(Day, day)
		m.text = day.String() + "TXX"
		return m, nil
	}
	m.p = r.al.containing(g, day)
	m.text = m.p.text()
	m.first, m.last = m.p.span()
	if far != x || a.first != a.last {
		// Several days are meant: all their periods.
		m.first, _ = r.al.containing(g, m.point).span()
		_, m.last = r.al.containing(g, m.pointLast).span()
	}
	return m, nil
}

// subday widens a shift by hours to the days that it can fall on, the hour of writing being unknown.
func (m *moment) subday(x delta, d Direction) {
	m.first, m.last = m.point, m.pointLast
	if x.seconds == 0 {
		return
	}
	if d == Future {
		m.last = m.last.AddDays(1).orLast()
	} else {
		m.first = m.first.AddDays(-1).orFirst()
	}
}

// modifyShift widens a shift by its modifier around the very day it leads to, never past the anchor.
func (r *resolver) modifyShift(e *Expr, m moment) (Date, Date, error) {
	first, last := m.first, m.last
	s, err := e.slack(e.Unit, e.Count)
	if err != nil {
		return first, last, err
	}
	near, far := m.pointLast.plus(s).orLast(), m.point.less(s).orFirst()
	inner, outer := near, far // toward the anchor, and away from it, in the past
	if e.Direction == Future {
		inner, outer = far, near
	}
	between := func(a, b Date) (Date, Date) {
		if b.Before(a) {
			a, b = b, a
		}
		if e.Direction == Past && m.limit.last.Before(b) && !m.limit.last.Before(a) {
			b = m.limit.last
		}
		if e.Direction == Future && a.Before(m.limit.first) && !b.Before(m.limit.first) {
			a = m.limit.first
		}
		return a, b
	}
	edge, back, away := m.point, m.pointLast, -1
	if e.Direction == Future {
		edge, back, away = back, edge, 1
	}
	kind := e.Mod.Kind
	if e.Mod.Slack.Vague && m.grain >= Day {
		switch kind { // of whole days, more than two is three or more
		case MoreThan:
			kind, back = EqualOrMore, back.AddDays(away)
		case LessThan:
			kind, edge = EqualOrLess, edge.AddDays(-away)
		}
	}
	switch kind {
	case Approx:
		first, last = between(far, near)
	case LessThan:
		first, last = between(edge, inner)
	case MoreThan:
		first, last = between(outer, back)
	case EqualOrLess:
		if e.Direction == Future {
			edge, back = m.limit.first, edge
		} else {
			back = m.limit.last
		}
		first, last = between(edge, back)
	case EqualOrMore:
		if e.Direction == Future {
			return back, Date{}, nil
		}
		return Date{}, back, nil
	default:
		return r.modify(e, first, last, m.grain)
	}
	return first, last, nil
}
