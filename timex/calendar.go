package timex

// Weekday returns 1 for Monday to 7 for Sunday (ISO 8601), and 0 for a date that is not valid.
func (d Date) Weekday() int {
	n := d.DayNumber()
	if n == 0 {
		return 0
	}
	return (n-1)%7 + 1
}

// ISOWeek returns the ISO 8601 year and week (1..53) of the day. The year of the week differs from
// the year of the day around the New Year: 2021-01-03 is in 2020-W53. It is 0, 0 for a date that is not valid.
func (d Date) ISOWeek() (year, week int) {
	n := d.DayNumber()
	if n == 0 {
		return 0, 0
	}
	monday := n - (n-1)%7
	switch year = d.Year; {
	case monday < firstMonday(year):
		year--
	case monday >= firstMonday(year+1):
		year++
	}
	return year, (monday-firstMonday(year))/7 + 1
}

// firstMonday returns the day number of the Monday of week 1 of an ISO year, which is the week of 4 January.
func firstMonday(year int) int {
	y := year - 1
	n := 365*y + y/4 - y/100 + y/400 + 4 // day number of 4 January
	return n - (n-1)%7
}

// WeeksIn returns the number of ISO weeks of a year, 52 or 53.
func WeeksIn(year int) int { return (firstMonday(year+1) - firstMonday(year)) / 7 }

// FromISOWeek returns the day of an ISO year, week and weekday (1 = Monday); an error where the year has no such week.
func FromISOWeek(year, week, weekday int) (Date, error) {
	if year < MinYear || year > MaxYear || week < 1 || week > WeeksIn(year) || weekday < 1 || weekday > 7 {
		return Date{}, errorf("week", "%04d-W%02d-%d is no day of an ISO week", year, week, weekday)
	}
	d := FromDayNumber(firstMonday(year) + 7*(week-1) + weekday - 1)
	if d.IsZero() {
		return d, errorf("week", "%04d-W%02d-%d is after 9999-12-31", year, week, weekday)
	}
	return d, nil
}

// Quarter returns the calendar quarter of the day, 1..4, and 0 for a date that is not valid.
func (d Date) Quarter() int {
	if !d.Valid() {
		return 0
	}
	return (d.Month-1)/3 + 1
}

// Easter returns Easter Sunday of the western churches by the Gregorian reckoning, also for years before it
// was in use. It is the zero Date outside the years 0001..9999.
func Easter(year int) Date {
	if year < MinYear || year > MaxYear {
		return Date{}
	}
	// The anonymous Gregorian computus (Nature, 1876).
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{year, n / 31, n%31 + 1}
}

// NthWeekday returns the nth such weekday (1 = Monday) of a month, counted from the month's end where nth is
// negative: NthWeekday(2021, 11, 4, 4) is the fourth Thursday of November. Where the month has none such, an error.
func NthWeekday(year, month, weekday, nth int) (Date, error) {
	first := Date{year, month, 1}
	if !first.Valid() || weekday < 1 || weekday > 7 || nth == 0 || nth < -5 || nth > 5 {
		return Date{}, errorf("nth", "weekday %d, number %d of %04d-%02d does not exist", weekday, nth, year, month)
	}
	d := nthFrom(first, weekday, nth)
	if nth < 0 {
		d = nthFrom(Date{year, month, DaysIn(year, month)}, weekday, nth)
	}
	if d.Month != month {
		return Date{}, errorf("nth", "weekday %d, number %d of %04d-%02d does not exist", weekday, nth, year, month)
	}
	return d, nil
}

// nthFrom returns the nth such weekday on or after the day, or on or before it where nth is negative.
func nthFrom(d Date, weekday, nth int) Date {
	if nth > 0 {
		return d.AddDays((weekday-d.Weekday()+7)%7 + 7*(nth-1))
	}
	return d.AddDays(-((d.Weekday()-weekday+7)%7 + 7*(-nth-1)))
}
