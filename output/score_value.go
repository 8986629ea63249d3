package output

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// trim takes off white space at the ends of a value.
func trim(value string) string { return strings.TrimFunc(value, spaceRune) }

// valueForms are the ways to write a TIMEX3 value.
type valueForms struct {
	// of canonical
	durationForm, datePieces, timePieces, plainNumber *regexp.Regexp
	zone, zeroSeconds, zeroMinutes                    *regexp.Regexp
	weekForm, shortWeek                               *regexp.Regexp
	unknownMonth, unknownDay, roundYear               *regexp.Regexp
	// of interval
	timeOfDay, dayForm, monthForm, yearForm     *regexp.Regexp
	decadeForm, centuryForm, weekDays, partForm *regexp.Regexp
	// of the block CALENDAR
	startsWithYear *regexp.Regexp
}

func newValueForms() *valueForms {
	return &valueForms{
		durationForm:   regexp.MustCompile(`^P((?:[\d.X]+(?:CE|DE|MI|WE|[YMWDQCE]))*)(?:T((?:[\d.X]+[HMS])+))?$`),
		datePieces:     regexp.MustCompile(`([\d.X]+)(CE|DE|MI|WE|[YMWDQCE])`),
		timePieces:     regexp.MustCompile(`([\d.X]+)([HMS])`),
		plainNumber:    regexp.MustCompile(`^\d+(\.\d+)?$`),
		zone:           regexp.MustCompile(`(T\d\d(?::\d\d)?(?::\d\d)?)(?:Z|[+-]\d\d:?\d\d)$`),
		zeroSeconds:    regexp.MustCompile(`(T\d\d:\d\d):00$`),
		zeroMinutes:    regexp.MustCompile(`(T\d\d):00$`),
		weekForm:       regexp.MustCompile(`^(\d{4})-W(\d\d?)(?:-(\d))?$`),
		shortWeek:      regexp.MustCompile(`-W\d`),
		unknownMonth:   regexp.MustCompile(`^(\d{4})-XX(?:-XX)?$`),
		unknownDay:     regexp.MustCompile(`^(\d{4}-\d\d)-XX$`),
		roundYear:      regexp.MustCompile(`^(\d{2,3})X{1,2}$`),
		timeOfDay:      regexp.MustCompile(`T[^\n]*$`),
		dayForm:        regexp.MustCompile(`^(\d{4})-(\d\d)-(\d\d)$`),
		monthForm:      regexp.MustCompile(`^(\d{4})-(\d\d)$`),
		yearForm:       regexp.MustCompile(`^\d{4}$`),
		decadeForm:     regexp.MustCompile(`^(\d{3})X?$`),
		centuryForm:    regexp.MustCompile(`^(\d{2})(XX)?$`),
		weekDays:       regexp.MustCompile(`^(\d{4})-W(\d\d?)(-WE)?$`),
		partForm:       regexp.MustCompile(`^(\d{4})-(Q|H)([1-4])$`),
		startsWithYear: regexp.MustCompile(`^\d{4}(-|$)`),
	}
}

// canonical makes equal the values that mean the same: durations of one length
// in one family of units (P1W and P7D), decades and centuries with and without
// their X, times with and without zero seconds or a zone, days by week and by
// month, W8 and W08, trailing unknown fields, letter case.
func (f *valueForms) canonical(value string) string {
	v := strings.ToUpper(trim(value))
	if strings.HasPrefix(v, "P") && !strings.HasPrefix(v, "PAST") && !strings.HasPrefix(v, "PRESENT") {
		return f.canonicalDuration(v)
	}
	for _, form := range []*regexp.Regexp{f.zone, f.zeroSeconds, f.zeroMinutes} {
		v = form.ReplaceAllString(v, "$1")
	}
	if m := f.weekForm.FindStringSubmatch(v); m != nil {
		week := number(m[2])
		if m[3] == "" || m[3] == "0" {
			return fmt.Sprintf("%s-W%02d", m[1], week)
		}
		if day, ok := weekday(number(m[1]), week, number(m[3])); ok {
			return day.Format(time.DateOnly)
		}
		return v
	}
	v = f.padWeeks(v)
	v = f.unknownMonth.ReplaceAllString(v, "$1")
	v = f.unknownDay.ReplaceAllString(v, "$1")
	if m := f.roundYear.FindStringSubmatch(v); m != nil && len(v) == 4 {
		return m[1]
	}
	return v
}

// padWeeks writes weeks of one digit with two.
func (f *valueForms) padWeeks(v string) string {
	var b strings.Builder
	last := 0
	for _, at := range f.shortWeek.FindAllStringIndex(v, -1) {
		if at[1] == len(v) || v[at[1]] == '-' {
			b.WriteString(v[last:at[1]-1] + "0")
			last = at[1] - 1
		}
	}
	return b.String() + v[last:]
}

// canonicalDuration is the length of a duration in months and days, which have no common measure.
func (f *valueForms) canonicalDuration(v string) string {
	m := f.durationForm.FindStringSubmatch(v)
	if m == nil || m[1] == "" && m[2] == "" {
		return v
	}
	inMonths := map[string]int64{"Y": 12, "M": 1, "Q": 3, "DE": 120, "E": 120, "CE": 1200, "C": 1200, "MI": 12000}
	inDays := map[string]int64{"W": 7, "D": 1}
	inSeconds := map[string]int64{"H": 3600, "M": 60, "S": 1}
	months, days, seconds := new(big.Rat), new(big.Rat), new(big.Rat)
	add := func(sum *big.Rat, n string, times int64) bool {
		r, ok := new(big.Rat).SetString(n)
		if !ok || !f.plainNumber.MatchString(n) {
			return false
		}
		sum.Add(sum, r.Mul(r, big.NewRat(times, 1)))
		return true
	}
	for _, piece := range f.datePieces.FindAllStringSubmatch(m[1], -1) {
		sum, times := months, inMonths[piece[2]]
		if times == 0 {
			sum, times = days, inDays[piece[2]]
		}
		if times == 0 || !add(sum, piece[1], times) {
			return v // weekends, which have no length, or an unknown number
		}
	}
	for _, piece := range f.timePieces.FindAllStringSubmatch(m[2], -1) {
		if !add(seconds, piece[1], inSeconds[piece[2]]) {
			return v
		}
	}
	days.Add(days, seconds.Mul(seconds, big.NewRat(1, 24*60*60)))
	return "P<" + months.RatString() + "m," + days.RatString() + "d>"
}

// interval gives the days that a value of the calendar means; weeks begin on Monday.
func (f *valueForms) interval(value string) (interval, bool) {
	v := f.timeOfDay.ReplaceAllString(strings.ToUpper(trim(value)), "")
	if m := f.dayForm.FindStringSubmatch(v); m != nil {
		return interval{v, v}, number(m[1]) > 0 && validMonth(m[2]) && 0 < number(m[3]) && number(m[3]) <= daysIn(m[1], number(m[2]))
	}
	if m := f.monthForm.FindStringSubmatch(v); m != nil {
		return interval{v + "-01", fmt.Sprintf("%s-%02d", v, daysIn(m[1], number(m[2])))}, validMonth(m[2])
	}
	if f.yearForm.MatchString(v) {
		return interval{v + "-01-01", v + "-12-31"}, true
	}
	if m := f.decadeForm.FindStringSubmatch(v); m != nil {
		return interval{m[1] + "0-01-01", m[1] + "9-12-31"}, true
	}
	if m := f.centuryForm.FindStringSubmatch(v); m != nil {
		return interval{m[1] + "00-01-01", m[1] + "99-12-31"}, true
	}
	if m := f.weekDays.FindStringSubmatch(v); m != nil {
		first, length := 1, 6
		if m[3] != "" {
			first, length = 6, 1
		}
		day, ok := weekday(number(m[1]), number(m[2]), first)
		return interval{day.Format(time.DateOnly), day.AddDate(0, 0, length).Format(time.DateOnly)}, ok
	}
	if m := f.partForm.FindStringSubmatch(v); m != nil {
		length := 3
		if m[2] == "H" {
			length = 6
		}
		last := number(m[3]) * length
		return interval{fmt.Sprintf("%s-%02d-01", m[1], last-length+1), fmt.Sprintf("%s-%02d-%02d", m[1], last, daysIn(m[1], last))}, last <= 12
	}
	return interval{}, false
}

// weekday is a day of a week as ISO 8601 counts them, if the year has it.
func weekday(year, week, day int) (time.Time, bool) {
	fourth := time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC) // always in the first week
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(week-1))
	y, w := monday.ISOWeek()
	return monday.AddDate(0, 0, day-1), year > 0 && y == year && w == week && 1 <= day && day <= 7
}

func validMonth(digits string) bool { return 1 <= number(digits) && number(digits) <= 12 }

func daysIn(year string, month int) int {
	return time.Date(number(year), time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// number is what digits are as a number.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		panic(err) // a pattern let something else through
	}
	return n
}
