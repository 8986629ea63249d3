package timex

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// expr reads "unit month, count 3, direction past".
func expr(t testing.TB, s string) Expr {
	t.Helper()
	var e Expr
	for _, field := range strings.Split(s, ", ") {
		key, value, _ := strings.Cut(field, " ")
		if err := e.Set(key, value); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	return e
}

func show(v Value, err error) string {
	if err != nil {
		return "error " + err.Error()
	}
	s := fmt.Sprintf("%s %s", v.Type, v.Value)
	if v.Mod != "" {
		s += " " + v.Mod
	}
	if !v.Earliest.IsZero() || !v.Latest.IsZero() {
		s += fmt.Sprintf(" %s..%s", v.Earliest, v.Latest)
	}
	return s
}

var monday = Date{2021, 6, 21}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ expr, want, blind string }{
		{"year 2020, month 2, day 29", "DATE 2020-02-29 2020-02-29..2020-02-29", "DATE 2020-02-29 2020-02-29..2020-02-29"},
		{"year 2020, month 2", "DATE 2020-02 2020-02-01..2020-02-29", "DATE 2020-02 2020-02-01..2020-02-29"},
		{"year '98", "DATE 1998 1998-01-01..1998-12-31", "DATE XX98"},
		{"year 24", "DATE 2024 2024-01-01..2024-12-31", "DATE XX24"},
		{"weekday 1", "DATE 2021-06-21 2021-06-21..2021-06-21", "DATE XXXX-WXX-1"},
		{"weekday 2", "DATE 2021-06-15 2021-06-15..2021-06-15", "DATE XXXX-WXX-2"},
		{"weekday 2, direction future", "DATE 2021-06-22 2021-06-22..2021-06-22", "DATE XXXX-WXX-2"},
		{"weekday 1, which last", "DATE 2021-06-14 2021-06-14..2021-06-14", "DATE XXXX-WXX-1"},
		{"weekday 5, which last", "DATE 2021-06-18 2021-06-18..2021-06-18", "DATE XXXX-WXX-5"},
		{"weekday 5, which next", "DATE 2021-07-02 2021-07-02..2021-07-02", "DATE XXXX-WXX-5"},
		{"weekday 1, which last, from.offset 2", "DATE 2021-06-14 2021-06-14..2021-06-14", "DATE XXXX-WXX-1"},
		{"weekday 1, which last, from.offset -1", "DATE 2021-06-14 2021-06-14..2021-06-14", "DATE XXXX-WXX-1"},
		{"weekday 7, which last, from.offset -1", "DATE 2021-06-13 2021-06-13..2021-06-13", "DATE XXXX-WXX-7"},
		{"weekday 1, which next, from.offset -1", "DATE 2021-06-21 2021-06-21..2021-06-21", "DATE XXXX-WXX-1"},
		{"weekday 1, which next, from.unit weekend, from.which this", "DATE 2021-06-28 2021-06-28..2021-06-28", "DATE XXXX-WXX-1"},
		{"weekday 1, which next", "DATE 2021-06-28 2021-06-28..2021-06-28", "DATE XXXX-WXX-1"},
		{"weekday 5, which this", "DATE 2021-06-25 2021-06-25..2021-06-25", "DATE XXXX-WXX-5"},
		{"weekday 5, unit week, which next", "DATE 2021-07-02 2021-07-02..2021-07-02", "DATE XXXX-WXX-5"},
		{"weekday 2, part NI", "TIME 2021-06-15TNI 2021-06-15..2021-06-15", "TIME XXXX-WXX-2TNI"},
		{"month 3", "DATE 2021-03 2021-03-01..2021-03-31", "DATE XXXX-03"},
		{"month 12", "DATE 2020-12 2020-12-01..2020-12-31", "DATE XXXX-12"},
		{"month 11", "DATE 2021-11 2021-11-01..2021-11-30", "DATE XXXX-11"},
		{"month 6, which last", "DATE 2020-06 2020-06-01..2020-06-30", "DATE XXXX-06"},
		{"month 3, which next", "DATE 2022-03 2022-03-01..2022-03-31", "DATE XXXX-03"},
		{"month 3, unit year, which last", "DATE 2020-03 2020-03-01..2020-03-31", "DATE XXXX-03"},
		{"month 3, day 21", "DATE 2021-03-21 2021-03-21..2021-03-21", "DATE XXXX-03-21"},
		{"month 2, day 29", "DATE 2020-02-29 2020-02-29..2020-02-29", "DATE XXXX-02-29"},
		{"day 15, unit month, which next", "DATE 2021-07-15 2021-07-15..2021-07-15", "DATE XXXX-XX-15"},
		{"day 22, weekday 2", "DATE 2021-06-22 2021-06-22..2021-06-22", "DATE XXXX-XX-22"},
		{"quarter 3", "DATE 2021-Q3 2021-07-01..2021-09-30", "DATE XXXX-Q3"},
		{"quarter 3, which last", "DATE 2020-Q3 2020-07-01..2020-09-30", "DATE XXXX-Q3"},
		{"quarter 1, year 2021, fiscal 10", "DATE 2021-Q1 2020-10-01..2020-12-31", "DATE 2021-Q1 2020-10-01..2020-12-31"},
		{"year 2021, fiscal 4", "DATE 2021 2020-04-01..2021-03-31", "DATE 2021 2020-04-01..2021-03-31"},
		{"half 1, year 2020", "DATE 2020-H1 2020-01-01..2020-06-30", "DATE 2020-H1 2020-01-01..2020-06-30"},
		{"season SU, which last", "DATE 2020-SU 2020-06-01..2020-08-31", "DATE XXXX-SU"},
		{"season WI, year 2020", "DATE 2020-WI 2020-12-01..2021-02-28", "DATE 2020-WI 2020-12-01..2021-02-28"},
		{"season WI, year 2020, hemisphere south", "DATE 2020-WI 2020-06-01..2020-08-31", "DATE 2020-WI 2020-06-01..2020-08-31"},
		{"decade 1970s, mod END", "DATE 197 END 1976-01-01..1979-12-31", "DATE 197 END 1976-01-01..1979-12-31"},
		{"decade 1970s, half 2", "DATE 197 1975-01-01..1979-12-31", "DATE 197 1975-01-01..1979-12-31"},
		{"century 20, half 1", "DATE 19 1900-01-01..1949-12-31", "DATE 19 1900-01-01..1949-12-31"},
		{"century 1, half 1", "DATE 00 0001-01-01..0049-12-31", "DATE 00 0001-01-01..0049-12-31"},
		{"decade 90s", "DATE 199 1990-01-01..1999-12-31", "DATE XX9"},
		{"century 20th", "DATE 19 1900-01-01..1999-12-31", "DATE 19 1900-01-01..1999-12-31"},
		{"unit week, which last", "DATE 2021-W24 2021-06-14..2021-06-20", "DATE XXXX-WXX"},
		{"unit week, which this", "DATE 2021-W25 2021-06-21..2021-06-27", "DATE XXXX-WXX"},
		{"unit year, which last", "DATE 2020 2020-01-01..2020-12-31", "DATE XXXX"},
		{"unit year, which this, mod START, clip past", "DATE 2021 START 2021-01-01..2021-06-21", "DATE XXXX START"},
		{"unit weekend, which latest", "DATE 2021-W24-WE 2021-06-19..2021-06-20", "DATE XXXX-WXX-WE"},
		{"offset -1", "DATE 2021-06-20 2021-06-20..2021-06-20", "DATE XXXX-XX-XX"},
		{"offset -1, part NI", "TIME 2021-06-20TNI 2021-06-20..2021-06-20", "TIME XXXX-XX-XXTNI"},
		{"hour 3, minute 30, meridiem pm", "TIME 2021-06-21T15:30 2021-06-21..2021-06-21", "TIME XXXX-XX-XXT15:30"},
		{"clock 18:00, zone UTC, weekday 7", "TIME 2021-06-20T18:00Z 2021-06-20..2021-06-20", "TIME XXXX-WXX-7T18:00Z"},
		{"unit month, count 3, direction past", "DATE 2021-03 2021-03-01..2021-03-31", "DATE XXXX-XX"},
		{"unit month, count 3, direction past, mod APPROX", "DATE 2021-03 APPROX 2021-02-21..2021-04-21", "DATE XXXX-XX APPROX"},
		{"unit month, count 2, direction past", "DATE 2021-04 2021-04-01..2021-04-30", "DATE XXXX-XX"},
		{"unit month, count 2, direction past, mod LESS_THAN", "DATE 2021-04 LESS_THAN 2021-04-21..2021-05-21", "DATE XXXX-XX LESS_THAN"},
		{"unit month, count 2, direction past, mod EQUAL_OR_MORE", "DATE 2021-04 EQUAL_OR_MORE ..2021-04-21", "DATE XXXX-XX EQUAL_OR_MORE"},
		{"unit month, count 2, direction past, mod LESS_THAN, slack X", "DATE 2021-04 LESS_THAN 2021-04-22..2021-06-21", "DATE XXXX-XX LESS_THAN"},
		{"unit month, count 2, direction past, mod MORE_THAN, slack X", "DATE 2021-04 MORE_THAN ..2021-04-20", "DATE XXXX-XX MORE_THAN"},
		{"unit week, count 2, direction future, mod LESS_THAN, slack X", "DATE 2021-07-05 LESS_THAN 2021-06-21..2021-07-04", "DATE XXXX-XX-XX LESS_THAN"},
		{"unit week, count 2, direction future, mod MORE_THAN, slack X", "DATE 2021-07-05 MORE_THAN 2021-07-06..", "DATE XXXX-XX-XX MORE_THAN"},
		{"unit hour, count 3, direction past, mod LESS_THAN, slack X", "TIME 2021-06-21TXX LESS_THAN 2021-06-21..2021-06-21", "TIME XXXX-XX-XXTXX LESS_THAN"},
		{"unit week, count 1, direction past", "DATE 2021-06-14 2021-06-14..2021-06-14", "DATE XXXX-XX-XX"},
		{"unit week, count 5, count_to 6, direction past", "DATE 2021-05-17 2021-05-10..2021-05-17", "DATE XXXX-XX-XX"},
		{"unit week, count 3, direction past, mod APPROX", "DATE 2021-05-31 APPROX 2021-05-24..2021-06-07", "DATE XXXX-XX-XX APPROX"},
		{"unit weekend, count 2, direction past", "DATE 2021-W23-WE 2021-06-12..2021-06-13", "DATE XXXX-WXX-WE"},
		{"unit week, which last, mod START", "DATE 2021-W24 START 2021-06-14..2021-06-16", "DATE XXXX-WXX START"},
		{"unit week, which last, mod MID", "DATE 2021-W24 MID 2021-06-15..2021-06-17", "DATE XXXX-WXX MID"},
		{"unit week, which last, mod END", "DATE 2021-W24 END 2021-06-17..2021-06-20", "DATE XXXX-WXX END"},
		{"month 2, year 2020, mod MID", "DATE 2020-02 MID 2020-02-10..2020-02-20", "DATE 2020-02 MID 2020-02-10..2020-02-20"},
		{"unit day, count 10, direction past", "DATE 2021-06-11 2021-06-11..2021-06-11", "DATE XXXX-XX-XX"},
		{"unit year, count 1.5, direction past", "DATE 2019-12 2019-12-01..2019-12-31", "DATE XXXX-XX"},
		{"unit hour, count 3, direction past", "TIME 2021-06-21TXX 2021-06-20..2021-06-21", "TIME XXXX-XX-XXTXX"},
		{"unit year, count X, direction past", "DATE PAST_REF", "DATE PAST_REF"},
		{"unit week, count 2, direction future, from.offset 1", "DATE 2021-07-06 2021-07-06..2021-07-06", "DATE XXXX-XX-XX"},
		{"unit month, count 2, which last", "DURATION P2M 2021-04-21..2021-06-20", "DURATION P2M"},
		{"unit day, count X, which next", "DURATION PXD", "DURATION PXD"},
		{"unit day, count X, few 3, which last", "DURATION PXD 2021-06-18..2021-06-20", "DURATION PXD"},
		{"unit day, count X, few 3", "DURATION PXD", "DURATION PXD"},
		{"unit week, nth 1, count 2, from.year 2021, from.month 7", "DURATION P2W 2021-07-01..2021-07-14", "DURATION P2W 2021-07-01..2021-07-14"},
		{"unit week, nth -1, count 2, from.year 2021, from.month 7", "DURATION P2W 2021-07-18..2021-07-31", "DURATION P2W 2021-07-18..2021-07-31"},
		{"unit week, nth 1, count 5, from.year 2021, from.month 7", "error nth: there are no 5 weeks 1 in 2021-07-01 to 2021-07-31", ""},
		{"unit week, nth 1, count 2, from.year 2021", "DURATION P2W 2021-01-04..2021-01-17", "DURATION P2W 2021-01-04..2021-01-17"},
		{"unit weekend, nth -1, from.year 2021, from.month 6", "DATE 2021-W25-WE 2021-06-26..2021-06-27", "DATE 2021-W25-WE 2021-06-26..2021-06-27"},
		{"unit weekend, nth 1, from.year 2021, from.month 8", "DATE 2021-W31-WE 2021-08-07..2021-08-08", "DATE 2021-W31-WE 2021-08-07..2021-08-08"},
		{"unit weekend, nth -1, from.year 2021, from.month 7", "DATE 2021-W30-WE 2021-07-31..2021-08-01", "DATE 2021-W30-WE 2021-07-31..2021-08-01"},
		{"grain weekend, month 7, day 10, to.day 11", "DATE 2021-W27-WE 2021-07-10..2021-07-11", "DATE XXXX-WXX-WE"},
		{"unit century, count 1/2, direction past, mod MORE_THAN", "DATE 1971 MORE_THAN 1961-06-21..1971-06-21", "DATE XXXX MORE_THAN"},
		{"unit workweek, which next", "DATE 2021-W26 2021-06-28..2021-07-02", "DATE XXXX-WXX"},
		{"day 27, month 4, to.day 3, to.month 4", "DATE 2021-03-27/2021-04-03 2021-03-27..2021-04-03", "DATE XXXX-03-27/XXXX-04-03"},
		{"day 27, month 1, to.day 3, to.month 1, to.year 2020", "DATE 2019-12-27/2020-01-03 2019-12-27..2020-01-03", "DATE 2019-12-27/2020-01-03 2019-12-27..2020-01-03"},
		{"unit quarter, count 2, which last", "DURATION P2Q 2020-10-01..2021-03-31", "DURATION P2Q"},
		{"unit quarter, count 2, which next", "DURATION P2Q 2021-07-01..2021-12-31", "DURATION P2Q"},
		{"unit week, count 3, which this", "DURATION P3W 2021-06-21..2021-07-11", "DURATION P3W"},
		{"unit week, count 3, which this, from.year 2021, from.month 7, from.day 5", "DURATION P3W 2021-07-05..2021-07-25", "DURATION P3W 2021-07-05..2021-07-25"},
		{"type DURATION, unit week, count 3, direction future", "DURATION P3W 2021-07-12..2021-07-12", "DURATION P3W"},
		{"type DURATION, unit week, count 3, direction future, mod APPROX", "DURATION P3W APPROX 2021-07-05..2021-07-19", "DURATION P3W APPROX"},
		{"type DURATION, unit hour, count 3, direction future", "DURATION PT3H 2021-06-21..2021-06-22", "DURATION PT3H"},
		{"month 3, bound ON_OR_AFTER", "DATE 2021-03 2021-03-01..", "DATE XXXX-03"},
		{"month 3, bound ON_OR_BEFORE", "DATE 2021-03 ..2021-03-31", "DATE XXXX-03"},
		{"month 3, bound AFTER", "DATE 2021-03 2021-04-01..", "DATE XXXX-03"},
		{"month 3, bound BEFORE", "DATE 2021-03 ..2021-02-28", "DATE XXXX-03"},
		{"weekday 7, clock 14:00, bound AFTER", "TIME 2021-06-20T14:00 2021-06-20..2021-06-20", "TIME XXXX-WXX-7T14:00"},
		{"weekday 7, clock 14:00, bound ON_OR_AFTER", "TIME 2021-06-20T14:00 2021-06-20..", "TIME XXXX-WXX-7T14:00"},
		{"unit hour, count 24, which last", "DURATION PT24H 2021-06-20..2021-06-21", "DURATION PT24H"},
		{"unit hour, count 48, which next", "DURATION PT48H 2021-06-21..2021-06-23", "DURATION PT48H"},
		{"month 3, mod END, bound BEFORE", "DATE 2021-03 END ..2021-03-31", "DATE XXXX-03 END"},
		{"month 3, mod START, bound AFTER", "DATE 2021-03 START 2021-03-01..", "DATE XXXX-03 START"},
		{"month 3, mod END, bound AFTER", "DATE 2021-03 END 2021-04-01..", "DATE XXXX-03 END"},
		{"unit weekend, which nearest, from.month 9, from.weekday 1, from.nth 1", "DATE 2021-W35-WE 2021-09-04..2021-09-06", "DATE XXXX-WXX-WE"},
		{"unit weekend, which nearest, from.month 11, from.weekday 4, from.nth 4", "DATE 2021-W47-WE 2021-11-25..2021-11-28", "DATE XXXX-WXX-WE"},
		{"year 0001, bound BEFORE", "DATE 0001", "DATE 0001"},
		{"month 3, day 3, to.day 5, bound AFTER", "DATE 2021-03-03/2021-03-05 2021-03-06..", "DATE XXXX-03-03/XXXX-03-05"},
		{"unit month, count 3", "DURATION P3M", "DURATION P3M"},
		{"unit year, count 2 1/2", "DURATION P2Y6M", "DURATION P2Y6M"},
		{"unit minute, count 1.5", "DURATION PT1M30S", "DURATION PT1M30S"},
		{"unit decade, count 2", "DURATION P20Y", "DURATION P20Y"},
		{"unit year, and_unit month, and_count 3", "DURATION P1Y3M", "DURATION P1Y3M"},
		{"unit year, count 2, and_unit month, and_count 1, last_unit day, last_count 20", "DURATION P2Y1M20D", "DURATION P2Y1M20D"},
		{"unit year, count 2, and_unit month, and_count 1, last_unit day, last_count 20, direction past", "DATE 2019-05-01 2019-05-01..2019-05-01", "DATE XXXX-XX-XX"},
		{"unit year, count 2, and_unit month, and_count 1, last_unit day, last_count 20, which this", "DURATION P2Y1M20D 2021-06-21..2023-08-09", "DURATION P2Y1M20D"},
		{"unit month, count 2, and_unit day, and_count 1, last_unit week, last_count 2", `error and_unit: "week" is not smaller than day`, ""},
		{"unit week, count 2, count_to 3", "DURATION P2W EQUAL_OR_MORE", "DURATION P2W EQUAL_OR_MORE"},
		{"type SET, weekday 2", "SET XXXX-WXX-2", "SET XXXX-WXX-2"},
		{"type SET, unit day, freq 2", "SET P1D", "SET P1D"},
		{"type SET, month 7", "SET XXXX-07", "SET XXXX-07"},
		{"type SET, part MO", "SET XXXX-XX-XXTMO", "SET XXXX-XX-XXTMO"},
		{"ref present", "DATE PRESENT_REF", "DATE PRESENT_REF"},
		{"month 11, weekday 4, nth 4", "DATE 2021-11-25 2021-11-25..2021-11-25", "DATE XXXX-11-XX"},
		{"month 11, day 2, weekday 2, nth 1, year 2020", "DATE 2020-11-03 2020-11-03..2020-11-03", "DATE 2020-11-03 2020-11-03..2020-11-03"},
		{"easter -2", "DATE 2021-04-02 2021-04-02..2021-04-02", "DATE XXXX-XX-XX"},
		{"month 10, day 3, to.day 5", "DATE 2021-10-03/2021-10-05 2021-10-03..2021-10-05", "DATE XXXX-10-03/XXXX-10-05"},
		{"month 11, to.month 3, to.year 2020", "DATE 2019-11/2020-03 2019-11-01..2020-03-31", "DATE 2019-11/2020-03 2019-11-01..2020-03-31"},
		{"month 3, year 2019, to.month 6", "DATE 2019-03/2019-06 2019-03-01..2019-06-30", "DATE 2019-03/2019-06 2019-03-01..2019-06-30"},
		{"year 2015, to.year 16", "DATE 2015/2016 2015-01-01..2016-12-31", "DATE 2015/2016 2015-01-01..2016-12-31"},
		{"weekday 5, which next, to.year 2022, to.month 3, to.day 4", "DATE 2021-07-02/2022-03-04 2021-07-02..2022-03-04", "DATE XXXX-WXX-5/2022-03-04"},
		{"month 5, which this, to.year 2022, to.month 3", "DATE 2021-05/2022-03 2021-05-01..2022-03-31", "DATE XXXX-05/2022-03"},
		{"year 2020, month 3, day 4, to.weekday 5, to.which last", "DATE 2020-03-04/2021-06-18 2020-03-04..2021-06-18", "DATE 2020-03-04/XXXX-WXX-5"},
		{"month 6, day 12, to.day 13, grain week", "DATE 2021-W23 2021-06-07..2021-06-13", "DATE XXXX-WXX"},
		{"month 6, day 9, grain week", "DATE 2021-W23 2021-06-07..2021-06-13", "DATE XXXX-WXX"},
		{"unit month, count 3, nth 1, year 2020", "DURATION P3M 2020-01-01..2020-03-31", "DURATION P3M 2020-01-01..2020-03-31"},
		{"unit week, nth 2, from.unit month, from.which next", "DATE 2021-W27 2021-07-05..2021-07-11", "DATE XXXX-WXX"},
		{"year 2019, mod ON_OR_AFTER", "DATE 2019 ON_OR_AFTER 2019-01-01..", "DATE 2019 ON_OR_AFTER 2019-01-01.."},
		{"year 2021, month 2, day 30", "error date: 2021-02-30 is no day of the years 0001 to 9999", "error date: 2021-02-30 is no day of the years 0001 to 9999"},
		{"unit week, count 1000000000, direction past", "error count: 1000000000 week: beyond the years 0001 to 9999", ""},
		{"weekday 1, year 2020", "error weekday: day or weekday of a year needs month, week or nth", ""},
	} {
		e := expr(t, c.expr)
		if got := show(Resolve(e, Ref{Date: monday})); got != c.want {
			t.Errorf("{%s} = %s, want %s", c.expr, got, c.want)
		}
		if got := show(Resolve(e, Ref{})); c.blind != "" && got != c.blind {
			t.Errorf("without a date {%s} = %s, want %s", c.expr, got, c.blind)
		}
	}
}

func TestAnchor(t *testing.T) {
	ref := Ref{Date: monday, Anchor: Span{Date{1989, 7, 1}, Date{1989, 9, 30}, Quarter}}
	got := show(Resolve(expr(t, "unit year, count 1, direction past, anchor mentioned, grain anchor"), ref))
	if want := "DATE 1988-Q3 1988-07-01..1988-09-30"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSetErrors(t *testing.T) {
	for _, c := range []struct{ key, value, want string }{
		{"wekday", "1", `wekday: no such key; did you mean "weekday"?`},
		{"month", "13", "month: 13 is not in 1..12"},
		{"day", "45th", "day: 45 is not in 1..31"},
		{"year", "10000", `year: "10000" is not of the form 2021 or 21`},
		{"count", "1e9", `count: "1e9" is not a number such as 3, 2.5, 2 1/2 or X`},
		{"which", "first", `which: "first" is none of latest, soonest, nearest, this, last, next`},
		{"to.day", "0", "day: 0 is not in 1..31"},
	} {
		var e Expr
		if err := e.Set(c.key, c.value); err == nil || err.Error() != c.want {
			t.Errorf("Set(%q, %q) = %v, want %s", c.key, c.value, err, c.want)
		}
	}
}

var timex3 = regexp.MustCompile(`^(` + simple + `(/` + simple + `)?|P[\dX].*|PT[\dX].*|(PRESENT|PAST|FUTURE)_REF)$`)

const simple = `([\dX]{1,4}|[\dX]{4}-([\dX]{2}(-[\dX]{2})?|W[\dX]{2}(-[1-7]|-WE)?|Q[1-4X]|H[12X]|SP|SU|FA|WI)(T(MO|MI|AF|EV|NI|DT|XX|\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?))?)`

var fuzzValues = strings.Fields("1 2 3 4 7 12 29 31 53 1970 98 9999 0001 X 2.5 1000000000 -1 0 366 past future day week weekend month quarter half season year decade century millennium hour minute daypart last next this latest soonest nearest mentioned anchor APPROX MORE_THAN LESS_THAN START MID END BEFORE AFTER EQUAL_OR_MORE EQUAL_OR_LESS SU WI NI MO SET DURATION DATE south pm Z 15:30 2020-04-24 70s")

func FuzzResolve(f *testing.F) {
	names := Keys()
	for _, s := range []string{"unit\x00month\x00count\x003\x00direction\x00past", "weekday\x001", "month\x0010\x00day\x003\x00to.day\x005", "unit\x00week\x00nth\x00-1\x00year\x001"} {
		f.Add(s, 2021, 6, 21)
	}
	values := fuzzValues
	f.Fuzz(func(t *testing.T, s string, y, m, d int) { checkResolve(t, names, values, s, y, m, d) })
}

// TestResolveRandom tries the fuzz target's property on many field combinations, without the fuzzer.
func TestResolveRandom(t *testing.T) {
	names, random := Keys(), rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		s := make([]byte, 2*(1+random.IntN(5)))
		for i := range s {
			s[i] = byte(random.IntN(256))
		}
		checkResolve(t, names, fuzzValues, string(s), 1+random.IntN(9999), 1+random.IntN(12), 1+random.IntN(31))
	}
}

func checkResolve(t *testing.T, names, values []string, s string, y, m, d int) {
	var e Expr
	for i := 0; i+1 < len(s); i += 2 {
		_ = e.Set(names[int(s[i])%len(names)], values[int(s[i+1])%len(values)])
		if s[i] > 200 {
			_ = e.Set("from."+names[int(s[i+1])%len(names)], values[int(s[i])%len(values)])
		} else if s[i] > 150 {
			_ = e.Set("to."+names[int(s[i+1])%len(names)], values[int(s[i])%len(values)])
		}
	}
	if parts := strings.Split(s, "\x00"); len(parts) > 1 {
		for i := 0; i+1 < len(parts); i += 2 {
			_ = e.Set(parts[i], parts[i+1])
		}
	}
	ref := Ref{Date: Date{y, m, d}}
	if ref.Date.Valid() {
		ref.Anchor = Span{ref.Date, ref.Date.AddMonths(3).orLast(), Quarter}
	}
	v, err := Resolve(e, ref)
	if w, again := Resolve(e, ref); v != w || (err == nil) != (again == nil) {
		t.Fatalf("%+v: %v then %v", e, v, w)
	}
	if err != nil {
		return
	}
	if !timex3.MatchString(v.Value) {
		t.Fatalf("%+v: value %q", e, v.Value)
	}
	for _, d := range []Date{v.Earliest, v.Latest} {
		if !d.IsZero() && !d.Valid() {
			t.Fatalf("%+v: %v", e, d)
		}
	}
	if !v.Earliest.IsZero() && !v.Latest.IsZero() && v.Latest.Before(v.Earliest) {
		t.Fatalf("%+v: %s..%s", e, v.Earliest, v.Latest)
	}
}

func BenchmarkResolve(b *testing.B) {
	e := expr(b, "unit month, count 3, direction past, mod APPROX")
	for b.Loop() {
		if _, err := Resolve(e, Ref{Date: monday}); err != nil {
			b.Fatal(err)
		}
	}
}
