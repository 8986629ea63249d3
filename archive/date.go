package archive

import (
	"strconv"
	"strings"
	"time"

	"github.com/newsclaim/newsclaim/timex"
)

// ParseDate reads a day in any form that can be read one way only: ISO 8601 in its
// extended and its basic form, RFC 3339, RFC 1123 and its relatives, seconds,
// milli-, micro- or nanoseconds since 1970, the names of months in English, and
// digits such as 06/21/2021 where one of them can be no month. The day stays the
// one that is written, whatever the time zone; that of an epoch is in UTC. "" is
// the zero Date. An error says how to help.
func ParseDate(s string) (timex.Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return timex.Date{}, nil
	}
	for _, read := range []func(string) (timex.Date, bool){iso, basic, epoch, named} {
		if day, ok := read(s); ok {
			return day, nil
		}
	}
	return digits(s)
}

// iso reads 2021-06-21, 2021/06/21 and 2021.06.21, alone or with a time of day behind it.
func iso(s string) (timex.Date, bool) {
	if len(s) < 10 || s[4] != s[7] || !strings.ContainsRune("-/.", rune(s[4])) {
		return timex.Date{}, false
	}
	if len(s) > 10 && (!strings.ContainsRune("Tt ", rune(s[10])) || !clock(s[11:])) {
		return timex.Date{}, false
	}
	day, err := timex.ParseDate(s[:4] + "-" + s[5:7] + "-" + s[8:10])
	return day, err == nil
}

// clock tells whether s is a time of day: digits at its beginning, then what times are written with.
func clock(s string) bool {
	const form = "00:00"
	if len(s) < len(form) {
		return false
	}
	for i := range len(form) {
		if digit := '0' <= s[i] && s[i] <= '9'; digit != (form[i] == '0') || !digit && s[i] != ':' {
			return false
		}
	}
	return strings.Trim(s, "0123456789:.,+-Zz UTCGM") == ""
}

// basic reads 20210621, also with T090004 and a zone behind it.
func basic(s string) (timex.Date, bool) {
	if len(s) < 8 || len(s) > 8 && (s[8] != 'T' || strings.Trim(s[9:], "0123456789+-:.Z") != "") || strings.Trim(s[:8], "0123456789") != "" {
		return timex.Date{}, false
	}
	day, err := timex.ParseDate(s[:4] + "-" + s[4:6] + "-" + s[6:8])
	return day, err == nil
}

// epoch reads seconds since 1970, or thousandths, millionths and billionths of them,
// from 1973 on: the number of digits tells which.
func epoch(s string) (timex.Date, bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n < 1e8 || strings.Trim(fraction, "0123456789") != "" || strings.Contains(whole, "+") {
		return timex.Date{}, false
	}
	for n >= 1e11 {
		n /= 1000
	}
	return dayOf(time.Unix(n, 0).UTC())
}

// named reads the forms with English names that protocols and pages use.
func named(s string) (timex.Date, bool) {
	for _, layout := range []string{time.RFC1123, time.RFC1123Z, time.RFC850, time.RFC822, time.RFC822Z, time.ANSIC, time.UnixDate, time.RubyDate,
		"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006",
		"January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006", "Monday, January 2, 2006", "Monday, 2 January 2006",
		"January 2, 2006 15:04:05", "January 2, 2006 15:04", "January 2, 2006 3:04 PM", "Jan 2, 2006 3:04 PM", "2-Jan-2006", "02-Jan-06"} {
		if t, err := time.Parse(layout, s); err == nil {
			return dayOf(t)
		}
	}
	return timex.Date{}, false
}

func dayOf(t time.Time) (timex.Date, bool) {
	day, err := timex.NewDate(t.Year(), int(t.Month()), t.Day())
	return day, err == nil
}

// digits reads a day and a month in digits, whichever comes first, and a year.
// That is certain only where one of them can be no month, or where they are the same.
func digits(s string) (timex.Date, error) {
	no := faultf(0, "%q, which is no day of the calendar that can be read; --date-layout tells how dates are written", s)
	date := s
	if i := strings.IndexAny(s, " T"); i > 0 && clock(s[i+1:]) {
		date = s[:i]
	}
	parts := strings.FieldsFunc(date, func(r rune) bool { return strings.ContainsRune("-/.", r) })
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 || strings.Trim(date, "0123456789-/.") != "" {
		return timex.Date{}, no
	}
	a, _ := strconv.Atoi(parts[0])
	b, _ := strconv.Atoi(parts[1])
	year, _ := strconv.Atoi(parts[2])
	month, day := a, b
	switch {
	case a > 12:
		month, day = b, a
	case b <= 12 && a != b:
		return timex.Date{}, faultf(0, "%q, which can be two days; --date-layout tells which, as in --date-layout %%m%c%%d%[2]c%%Y", s, date[len(parts[0])])
	}
	found, err := timex.NewDate(year, month, day)
	if err != nil {
		return timex.Date{}, no
	}
	return found, nil
}

// date reads a day as the options say it is written.
func (r *Reader) date(s string) (timex.Date, error) {
	s = strings.TrimSpace(s)
	if r.layout == nil || s == "" {
		return ParseDate(s)
	}
	when, ok := r.layout.match(s)
	if !ok {
		return timex.Date{}, faultf(0, "%q, which is not written as %s", s, r.DateLayout)
	}
	day, err := timex.NewDate(when.year, when.month, when.day)
	if err != nil {
		return timex.Date{}, faultf(0, "%q, which is no day of the calendar", s)
	}
	return day, nil
}
