package timex

import "fmt"

// MinYear and MaxYear bound the years that a Date can have.
const (
	MinYear = 1
	MaxYear = 9999
)

// Date is a day of the proleptic Gregorian calendar: Year 1..9999, Month 1..12, Day 1..31.
// The zero Date means "no date"; every operation on it, and every operation that leaves the
// years 0001..9999, gives the zero Date again, so that a chain need be checked only once.
type Date struct {
	Year, Month, Day int
}

// lastDay is the day number of 9999-12-31.
const lastDay = 3652059

// NewDate returns the day, or an error where the calendar has none such (2021-02-29, month 13, year 0).
func NewDate(year, month, day int) (Date, error) {
	d := Date{year, month, day}
	if !d.Valid() {
		return Date{}, errorf("date", "%04d-%02d-%02d is no day of the years 0001 to 9999", year, month, day)
	}
	return d, nil
}

// ParseDate reads "2021-06-21": four, two and two ASCII digits. Anything else, or a day that does not exist, is an error.
func ParseDate(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, errorf("date", "%q is not of the form 2021-06-21", s)
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, errorf("date", "%q is not of the form 2021-06-21", s)
	}
	return NewDate(y, m, d)
}

// digits reads a string of one to nine ASCII digits.
func digits(s string) (int, bool) {
	if len(s) == 0 || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// Valid reports whether the calendar has the day. The zero Date is not valid.
func (d Date) Valid() bool {
	return d.Year >= MinYear && d.Year <= MaxYear && d.Month >= 1 && d.Month <= 12 &&
		d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month)
}

// IsZero reports whether d is the zero Date, "no date".
func (d Date) IsZero() bool { return d == Date{} }

// String returns "2021-06-21", and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	if !d.Valid() {
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
	digit := func(n int) byte { return '0' + byte(n%10) }
	y, m, day := d.Year, d.Month, d.Day
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(day / 10), digit(day)})
}

// Compare returns -1, 0 or +1 as d is before, on or after e. The zero Date is before all others.
func (d Date) Compare(e Date) int {
	switch a, b := d.order(), e.order(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (d Date) order() int { return (d.Year*16+d.Month)*32 + d.Day }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// DayNumber counts days from 0001-01-01, which is day 1 and a Monday. It is 0 for a date that is not valid.
func (d Date) DayNumber() int {
	if !d.Valid() {
		return 0
	}
	// Years are counted from March, so that the leap day is the last of its year.
	y, m := d.Year, d.Month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + d.Day - 306
}

// FromDayNumber returns the day of a day number, and the zero Date outside 1..3652059.
func FromDayNumber(n int) Date {
	if n < 1 || n > lastDay {
		return Date{}
	}
	n += 305 // days since 0000-03-01
	era := n / 146097
	doe := n % 146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := Date{Year: era*400 + yoe, Month: mp + 3, Day: doy - (153*mp+2)/5 + 1}
	if d.Month > 12 {
		d.Month, d.Year = d.Month-12, d.Year+1
	}
	return d
}

// AddDays returns the day n days later (earlier where n is negative).
func (d Date) AddDays(n int) Date {
	if !d.Valid() || n > lastDay || n < -lastDay {
		return Date{}
	}
	return FromDayNumber(d.DayNumber() + n)
}

// AddMonths returns the same day of the month n months later, or that month's last day where it has
// none such: a month after 31 January is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	if !d.Valid() || n > 12*MaxYear || n < -12*MaxYear {
		return Date{}
	}
	i := d.Year*12 + d.Month - 1 + n
	if i < 12*MinYear || i > 12*MaxYear+11 {
		return Date{}
	}
	y, m := i/12, i%12+1
	return Date{y, m, min(d.Day, DaysIn(y, m))}
}

// AddYears returns the same day n years later; 29 February becomes the 28th in a common year.
func (d Date) AddYears(n int) Date {
	if n > MaxYear || n < -MaxYear {
		return Date{}
	}
	return d.AddMonths(12 * n)
}

// DaysIn returns the number of days of a month, 28..31, and 0 where month is not in 1..12.
func DaysIn(year, month int) int {
	switch month {
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	case 4, 6, 9, 11:
		return 30
	case 2:
		if IsLeap(year) {
			return 29
		}
		return 28
	}
	return 0
}

// IsLeap reports whether the year has a 29 February.
func IsLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }
