package timex

import (
	"testing"
	"time"
)

// TestEveryDay checks every day of 1600 to 2400 against the time package and against a day-by-day counter.
func TestEveryDay(t *testing.T) {
	n := 1 + 365*1599 + 1599/4 - 1599/100 + 1599/400
	for u := time.Date(1600, 1, 1, 0, 0, 0, 0, time.UTC); u.Year() <= 2400; u = u.AddDate(0, 0, 1) {
		d := Date{u.Year(), int(u.Month()), u.Day()}
		if d.DayNumber() != n || FromDayNumber(n) != d {
			t.Fatalf("%s: day number %d, back %s, want %d", d, d.DayNumber(), FromDayNumber(n), n)
		}
		if got, want := d.Weekday(), (int(u.Weekday())+6)%7+1; got != want {
			t.Fatalf("%s: weekday %d, want %d", d, got, want)
		}
		year, week := d.ISOWeek()
		if y, w := u.ISOWeek(); y != year || w != week {
			t.Fatalf("%s: week %d-%d, want %d-%d", d, year, week, y, w)
		}
		if back, err := FromISOWeek(year, week, d.Weekday()); err != nil || back != d {
			t.Fatalf("%s: from its week %s, %v", d, back, err)
		}
		if p, err := ParseDate(u.Format(time.DateOnly)); err != nil || p != d || p.String() != u.Format(time.DateOnly) {
			t.Fatalf("%s: parsed %s, %v", u, p, err)
		}
		if want := time.Date(u.Year(), u.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day(); DaysIn(d.Year, d.Month) != want {
			t.Fatalf("%s: month of %d days, want %d", d, DaysIn(d.Year, d.Month), want)
		}
		if got, want := d.AddMonths(-7), u.AddDate(0, -7, 0); want.Day() == d.Day && got != (Date{want.Year(), int(want.Month()), want.Day()}) {
			t.Fatalf("%s: seven months before: %s, want %s", d, got, want)
		}
		for g := Day; g <= Millennium; g++ {
			p := almanac{}.containing(g, d)
			first, last := p.span()
			whole := g != Weekend && g != Workweek // the others follow one another without a day between
			if whole && (d.Before(first) || last.Before(d)) {
				t.Fatalf("%s is not in its %s %s..%s", d, g, first, last)
			}
			if before, end := p.step(-1).span(); whole && end.AddDays(1) != first {
				t.Fatalf("%s: %s before is %s..%s", d, g, before, end)
			}
		}
		if q := (almanac{}).containing(Quarter, d).i%4 + 1; q != d.Quarter() || q != (d.Month+2)/3 {
			t.Fatalf("%s: quarter %d", d, q)
		}
		n++
	}
}

func TestMonthEnds(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2021-01-31", 1, "2021-02-28"}, {"2020-01-31", 1, "2020-02-29"}, {"2021-03-31", -1, "2021-02-28"}, {"2020-02-29", 12, "2021-02-28"},
		{"2021-12-31", 2, "2022-02-28"}, {"9999-12-01", 1, ""}, {"0001-01-31", -1, ""}, {"2021-05-31", 1 << 40, ""},
	} {
		d, err := ParseDate(c.from)
		if got := d.AddMonths(c.n).String(); err != nil || got != c.want {
			t.Errorf("%s + %d months = %q, want %q", c.from, c.n, got, c.want)
		}
	}
}

// TestEaster checks the computus against Gauss's algorithm with its two exceptions.
func TestEaster(t *testing.T) {
	for y := 1600; y <= 2400; y++ {
		k := y / 100
		m := (15 - (13+8*k)/25 + k - k/4) % 30
		n := (4 + k - k/4) % 7
		d := (19*(y%19) + m) % 30
		e := (2*(y%4) + 4*(y%7) + 6*d + n) % 7
		day := 22 + d + e
		if d == 29 && e == 6 || d == 28 && e == 6 && (11*m+11)%30 < 19 {
			day -= 7
		}
		if got, want := Easter(y), (Date{y, 3, 1}).AddDays(day-1); got != want || got.Weekday() != 7 {
			t.Errorf("%d: %s, want %s", y, got, want)
		}
	}
}

func TestNthWeekday(t *testing.T) {
	for y := 1600; y <= 2400; y += 7 {
		for m := 1; m <= 12; m++ {
			for w := 1; w <= 7; w++ {
				var days []Date
				for d := 1; d <= DaysIn(y, m); d++ {
					if (Date{y, m, d}).Weekday() == w {
						days = append(days, Date{y, m, d})
					}
				}
				for n := 1; n <= 5; n++ {
					a, errA := NthWeekday(y, m, w, n)
					b, errB := NthWeekday(y, m, w, -n)
					if ok := n <= len(days); ok != (errA == nil) || ok != (errB == nil) || ok && (a != days[n-1] || b != days[len(days)-n]) {
						t.Fatalf("%d-%d weekday %d number %d: %s %v, %s %v", y, m, w, n, a, errA, b, errB)
					}
				}
			}
		}
	}
}

func TestParseDateErrors(t *testing.T) {
	for _, s := range []string{"", "2021-6-21", "2021-02-29", "0000-01-01", "2021-13-01", "2021-06-31", "2021/06/21", "10000-01-01", "2021-06-2١"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) = %s", s, d)
		}
	}
}

func TestParseCount(t *testing.T) {
	for s, want := range map[string]string{"3": "3", "1,000": "1000", "2.5": "2.5", "1/2": "0.5", "2 1/2": "2.5", "2½": "2.5", "½": "0.5", "X": "X",
		"": "!", "1,00": "!", "-1": "!", "1/0": "!", "1e3": "!", "99999999999999": "!", "0": "0", ".5": "0.5"} {
		c, err := ParseCount(s)
		if got := c.String(); err != nil && want != "!" || err == nil && got != want {
			t.Errorf("ParseCount(%q) = %q, %v, want %q", s, got, err, want)
		}
	}
}
