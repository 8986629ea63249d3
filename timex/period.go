package timex

import "fmt"

// period is one unit of the calendar: the i-th of its grain. Stepping is i+1, i-1; grains Day to Millennium only.
type period struct {
	grain Grain
	i     int
	almanac
}

// almanac holds what shifts periods against the calendar year.
type almanac struct {
	offset int  // months by which a fiscal year starts before the calendar year of its name
	south  bool // seasons of the southern hemisphere
}

// containing returns the period of the grain that the day is in.
func (a almanac) containing(g Grain, d Date) period {
	p := period{grain: g, almanac: a}
	months := d.Year*12 + d.Month - 1
	switch g {
	case Day:
		p.i = d.DayNumber()
	case Weekend, Workweek, Week:
		p.i = (d.DayNumber() - 1) / 7
	case Month:
		p.i = months
	case Season:
		// Season 0 of a year begins in March; January and February end the last season of the year before.
		p.i = (months - 2) / 3
	case Quarter:
		p.i = (months + a.offset) / 3
	case Half:
		p.i = (months + a.offset) / 6
	case Year:
		p.i = (months + a.offset) / 12
	case Decade:
		p.i = d.Year / 10
	case Century:
		p.i = d.Year / 100
	case Millennium:
		p.i = d.Year / 1000
	}
	return p
}

func (p period) step(n int) period { p.i += n; return p }

// span returns the first and last day, cut to the years 0001..9999; zero dates where nothing is left.
func (p period) span() (first, last Date) {
	months := func(start, n int) (Date, Date) {
		lo, hi := max(start, 12*MinYear), min(start+n-1, 12*MaxYear+11)
		if lo > hi {
			return Date{}, Date{}
		}
		return Date{lo / 12, lo%12 + 1, 1}, Date{hi / 12, hi%12 + 1, DaysIn(hi/12, hi%12+1)}
	}
	days := func(start, n int) (Date, Date) {
		lo, hi := max(start, 1), min(start+n-1, lastDay)
		if lo > hi {
			return Date{}, Date{}
		}
		return FromDayNumber(lo), FromDayNumber(hi)
	}
	if p.i < 0 || p.i > 12*lastDay {
		return Date{}, Date{}
	}
	switch p.grain {
	case Day:
		return days(p.i, 1)
	case Weekend:
		return days(7*p.i+6, 2)
	case Workweek:
		return days(7*p.i+1, 5)
	case Week:
		return days(7*p.i+1, 7)
	case Month:
		return months(p.i, 1)
	case Season:
		return months(p.i*3+2, 3)
	case Quarter:
		return months(p.i*3-p.offset, 3)
	case Half:
		return months(p.i*6-p.offset, 6)
	case Year:
		return months(p.i*12-p.offset, 12)
	case Decade:
		return months(p.i*120, 120)
	case Century:
		return months(p.i*1200, 1200)
	case Millennium:
		return months(p.i*12000, 12000)
	}
	return Date{}, Date{}
}

var seasonOrder = [...]string{"SP", "SU", "FA", "WI"}

// text returns the TIMEX3 value of the period; one whose span is zero has none.
func (p period) text() string {
	first, _ := p.span()
	switch p.grain {
	case Day:
		return first.String()
	case Weekend, Workweek, Week:
		y, w := FromDayNumber(7*p.i + 1).ISOWeek()
		if p.grain == Weekend {
			return fmt.Sprintf("%04d-W%02d-WE", y, w)
		}
		return fmt.Sprintf("%04d-W%02d", y, w)
	case Month:
		return first.String()[:7]
	case Season:
		s := p.i % 4
		if p.south {
			s = (s + 2) % 4
		}
		return fmt.Sprintf("%04d-%s", p.i/4, seasonOrder[s])
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", p.i/4, p.i%4+1)
	case Half:
		return fmt.Sprintf("%04d-H%d", p.i/2, p.i%2+1)
	case Year:
		return fmt.Sprintf("%04d", p.i)
	case Decade:
		return fmt.Sprintf("%03d", p.i)
	case Century:
		return fmt.Sprintf("%02d", p.i)
	case Millennium:
		return fmt.Sprintf("%d", p.i)
	}
	return ""
}

// unknown returns the TIMEX3 form of some period of the grain.
func (g Grain) unknown() string {
	switch g {
	case Day:
		return "XXXX-XX-XX"
	case Weekend:
		return "XXXX-WXX-WE"
	case Week, Workweek:
		return "XXXX-WXX"
	case Month:
		return "XXXX-XX"
	case Season:
		return "XXXX-XX"
	case Quarter:
		return "XXXX-QX"
	case Half:
		return "XXXX-HX"
	case Year:
		return "XXXX"
	case Decade:
		return "XXX"
	case Century:
		return "XX"
	case Millennium:
		return "X"
	}
	return "XXXX-XX-XXTXX"
}
