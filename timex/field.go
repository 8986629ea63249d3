package timex

import "fmt"

// field resolves calendar fields that stand alone: "March 21", "Monday", "the third quarter", "the 1970s".
func (r *resolver) field(e *Expr) (moment, error) {
	a := r.anchor(e)
	switch {
	case e.hasYear():
		y, ok := e.year(a)
		if !ok {
			return moment{text: fmt.Sprintf("XX%02d", e.Year) + e.unknown()[4:], grain: e.grain()}, nil
		}
		return r.inYear(e, y, NoAnchor)
	case e.HasDecade:
		i := e.Decade / 10
		if e.ShortDecade {
			if a.first.IsZero() {
				return moment{text: fmt.Sprintf("XX%d", i%10), grain: Decade}, nil
			}
			i = fullYear(e.Decade, a.first.Year, 2) / 10
		}
		return r.halved(e, period{grain: Decade, i: i})
	case e.Century != 0:
		return r.halved(e, period{grain: Century, i: e.Century - 1})
	case e.Millennium != 0:
		return r.halved(e, period{grain: Millennium, i: e.Millennium - 1})
	case a.first.IsZero():
		if e.Month != 0 && e.Day > DaysIn(2000, e.Month) {
			return moment{}, errorf("day", "month %d has no day %d", e.Month, e.Day)
		}
		return moment{text: e.unknown(), grain: e.grain()}, nil
	}
	return r.choose(e, a)
}

// halved resolves a decade, a century or a millennium; of its half, the days are those of half its years.
func (r *resolver) halved(e *Expr, p period) (moment, error) {
	m, err := r.at(p, NoAnchor)
	if years := p.grain.size().months / 12; err == nil && e.Half != 0 {
		middle := m.last.Year - years/2
		if e.Half == 1 {
			m.last = Date{middle, 12, 31}
		} else {
			m.first = Date{middle + 1, 1, 1}
		}
	}
	return m, err
}

// fullYear completes two digits to the latest year that is not more than ahead years after the anchor.
func fullYear(short, anchor, ahead int) int {
	y := anchor + ahead
	return max(y-((y-short)%100+100)%100, MinYear)
}

func (e *Expr) year(a anchored) (int, bool) {
	if !e.ShortYear {
		return e.Year, true
	}
	if a.first.IsZero() {
		return 0, false
	}
	return fullYear(e.Year%100, a.first.Year, 10), true
}

// grain is that of the stated fields.
func (e *Expr) grain() Grain {
	switch {
	case e.Day != 0, e.Weekday != 0, e.HasEaster, len(e.Table) > 0:
		return Day
	case e.Week != 0:
		return Week
	case e.Month != 0:
		return Month
	case e.Season != NoSeason:
		return Season
	case e.Quarter != 0:
		return Quarter
	case e.Half != 0:
		return Half
	}
	return Year
}

// unknown is the value of the stated fields in an unknown year.
func (e *Expr) unknown() string {
	switch {
	case e.Month != 0 && e.Day != 0 && e.Nth == 0:
		return fmt.Sprintf("XXXX-%02d-%02d", e.Month, e.Day)
	case e.Month != 0 && e.Weekday != 0:
		return fmt.Sprintf("XXXX-%02d-XX", e.Month)
	case e.Month != 0:
		return fmt.Sprintf("XXXX-%02d", e.Month)
	case e.Weekday != 0 && e.Day == 0 && e.Week != 0:
		return fmt.Sprintf("XXXX-W%02d-%d", e.Week, e.Weekday)
	case e.Weekday != 0 && e.Day == 0:
		return fmt.Sprintf("XXXX-WXX-%d", e.Weekday)
	case e.Day != 0:
		return fmt.Sprintf("XXXX-XX-%02d", e.Day)
	case e.Week != 0:
		return fmt.Sprintf("XXXX-W%02d", e.Week)
	case e.Season != NoSeason:
		return "XXXX-" + nameOf(seasonNames, int(e.Season))
	case e.Quarter != 0:
		return fmt.Sprintf("XXXX-Q%d", e.Quarter)
	case e.Half != 0:
		return fmt.Sprintf("XXXX-H%d", e.Half)
	}
	return e.grain().unknown()
}

// within resolves calendar fields inside a unit: "March last year", "Friday of next week".
func (r *resolver) within(e *Expr, m moment) (moment, error) {
	if !m.known {
		if m.grain == NoGrain {
			return m, errorf("count", "a vague count has no days within it")
		}
		return moment{text: e.unknown(), grain: e.grain()}, nil
	}
	switch {
	case m.grain == Year && !e.hasYear():
		return r.inYear(e, m.p.i, m.from)
	case m.grain == Month && e.Month == 0 && (e.Day != 0 || e.Weekday != 0 && e.Nth != 0):
		in := Expr{Month: m.first.Month, Day: e.Day, Weekday: e.Weekday, Nth: e.Nth}
		return r.inYear(&in, m.first.Year, m.from)
	case m.grain >= Weekend && m.grain <= Week && e.Weekday != 0:
		d := FromDayNumber(7*m.p.i + e.Weekday)
		if d.IsZero() {
			return m, errorf("weekday", "beyond the years 0001 to 9999")
		}
		return r.at(r.al.containing(Day, d), m.from)
	}
	return m, errorf("unit", "a %s has no such part", m.grain)
}

// inYear resolves calendar fields within a known year.
func (r *resolver) inYear(e *Expr, y int, from Anchor) (moment, error) {
	p, err := r.candidate(e, y)
	if err != nil {
		return moment{}, err
	}
	return r.at(p, from)
}

// candidate returns the period that the fields name in a year, or an error where the year has none such.
func (r *resolver) candidate(e *Expr, y int) (period, error) {
	day := func(d Date, err error) (period, error) {
		if err == nil && d.IsZero() {
			err = errorf("year", "%d: beyond the years 0001 to 9999", y)
		}
		return r.al.containing(Day, d), err
	}
	if y < MinYear || y > MaxYear {
		return period{}, errorf("year", "%d is not in 1..9999", y)
	}
	switch {
	case e.HasEaster:
		return day(Easter(y).AddDays(e.Easter), nil)
	case len(e.Table) > 0:
		for _, d := range e.Table {
			if d.Year == y {
				return day(d, nil)
			}
		}
		return period{}, errorf("table", "no day in %04d", y)
	case e.Month != 0 && e.Weekday != 0 && e.Nth != 0 && e.Day != 0:
		d, err := NewDate(y, e.Month, e.Day)
		return day(nthFrom(d, e.Weekday, e.Nth), err)
	case e.Month != 0 && e.Weekday != 0 && e.Nth != 0:
		return day(NthWeekday(y, e.Month, e.Weekday, e.Nth))
	case e.Month != 0 && e.Day != 0:
		return day(NewDate(y, e.Month, e.Day))
	case e.Week != 0:
		d, err := FromISOWeek(y, e.Week, max(e.Weekday, 1))
		if e.Weekday != 0 {
			return day(d, err)
		}
		return r.al.containing(Week, d), err
	case e.Day != 0 || e.Weekday != 0:
		return period{}, errorf("weekday", "day or weekday of a year needs month, week or nth")
	case e.Month != 0:
		return period{Month, y*12 + e.Month - 1, r.al}, nil
	case e.Season != NoSeason:
		i := int(e.Season - Spring)
		if e.South {
			i = (i + 2) % 4
		}
		return period{Season, y*4 + i, r.al}, nil
	case e.Quarter != 0:
		return period{Quarter, y*4 + e.Quarter - 1, r.al}, nil
	case e.Half != 0:
		return period{Half, y*2 + e.Half - 1, r.al}, nil
	}
	return period{Year, y, r.al}, nil
}

// choose picks among the periods of one name around the anchor.
func (r *resolver) choose(e *Expr, a anchored) (moment, error) {
	w := e.Which
	if w == NoWhich {
		switch bare := e.Weekday != 0 && e.Day == 0 && e.Month == 0 && e.Week == 0; {
		case e.Direction == Future:
			w = Soonest
		case e.Direction == Past || bare:
			w = Latest
		default:
			w = Nearest
		}
	}
	var all []period
	add := func(p period, err error) {
		if first, _ := p.span(); err == nil && !first.IsZero() {
			all = append(all, p)
		}
	}
	same := Year // This is the one in the same such period
	before, after := a.first, a.last
	switch {
	case e.Month == 0 && e.Weekday != 0 && e.Day == 0 && e.Week == 0 && !e.HasEaster:
		same = Week
		week, weeks := r.al.containing(Week, a.first), r.al.containing(Week, a.last)
		weeks.i -= week.i
		before, after = r.beside(a)
		for k := -1; k <= weeks.i+1; k++ {
			if n := 7*(week.i+k) + e.Weekday; n > 0 {
				add(period{Day, n, r.al}, nil)
			}
		}
	case e.Month == 0 && e.Day != 0:
		same = Month
		for k := -8; k <= 8; k++ {
			if f := a.first.AddMonths(k); f.Valid() {
				add(r.candidate(&Expr{Month: f.Month, Day: e.Day}, f.Year))
			}
		}
	default:
		// Eight years, for 29 February around 1900 or 2100; the year after the anchor's last for long anchors.
		for y := a.first.Year - 8; y <= a.last.Year+8; y++ {
			add(r.candidate(e, y))
		}
	}
	if e.Weekday != 0 && e.Day != 0 && e.Nth == 0 {
		all = preferWeekday(all, e.Weekday, a)
	}
	best := -1
	for i, p := range all {
		first, last := p.span()
		at := r.al.containing(p.grain, a.first)
		better := false
		switch w {
		case Latest:
			better = !a.first.Before(first)
		case Last:
			better = last.Before(before)
		case Soonest:
			better = best < 0 && !last.Before(a.last)
		case Next:
			better = best < 0 && after.Before(first)
		case Nearest:
			better = best < 0 || abs(p.i-at.i) < abs(all[best].i-at.i)
		case This:
			better = r.al.containing(same, first).i == r.al.containing(same, a.first).i
		case ByOffset:
			return moment{}, errorf("offset", "needs a unit beside fields of the calendar")
		}
		if better {
			best = i
		}
	}
	if best < 0 {
		return moment{}, errorf("which", "no such day or period near %s", a.first)
	}
	return r.at(all[best], a.anchor)
}

// beside returns the day that a last weekday lies before, and that which a next one lies after: the ends of the week that
// an anchor is in, for those of its own week are this Monday and this Friday. But a Sunday looks back on its own week.
func (r *resolver) beside(a anchored) (before, after Date) {
	before, _ = r.al.containing(Week, a.first).span()
	_, after = r.al.containing(Week, a.last).span()
	if a.first.Weekday() == 7 {
		before = a.first
	}
	return before, after.orLast()
}

// preferWeekday keeps, of days with a stated weekday, those within a year and a half that fall on it; all where none does,
// the day of the month being the surer of the two.
func preferWeekday(all []period, weekday int, a anchored) []period {
	var kept []period
	for _, p := range all {
		if d := FromDayNumber(p.i); d.Weekday() == weekday && abs(p.i-a.first.DayNumber()) <= 550 {
			kept = append(kept, p)
		}
	}
	if kept == nil {
		return all
	}
	return kept
}

func abs(n int) int { return max(n, -n) }
