// Package timex resolves date expressions; it knows the calendar, not the article.
//
// An Expr says what an expression means apart from the day it was written; Resolve tells its TIMEX3 value and the
// calendar days it can mean, against a reference date. The package knows no word of any language and reads no clock.
//
// # Keys
//
// Expr.Set fills the fields by these keys, which are those of a rule's date block:
//
//	type        DATE TIME DURATION SET; otherwise it follows from the form
//	year        2021 as it is; 98 or '98: the latest such year not more than ten years ahead
//	month       1..12
//	day         1..31; letters after the digits are ignored (21st), here and in every whole number
//	weekday     1 (Monday)..7; beside month and day it only helps to choose the year
//	week        1..53, ISO week
//	quarter     1..4
//	half        1..2; of a decade or longer, half its years under its own value
//	season      SP SU FA WI, three months from March, June, September, December; a winter bears the year it begins in
//	hemisphere  north, south: half a year later
//	decade      1970s; 70s: the latest such decade beginning not more than two years ahead
//	century     20th is the years 1900..1999, value 19
//	millennium  2nd is the years 1000..1999, value 1
//	fiscal      1..12, the month in which the fiscal year begins; it bears the calendar year it ends in
//	nth         with weekday and month: the nth such weekday, from the end where negative; with day too: on or after
//	            that day (on or before where negative). With unit: the nth unit of the period that the other fields or
//	            from name; with count too: a duration, "the first three months of 2020"
//	easter      days after Easter Sunday
//	table       days, "2020-04-24 2021-04-13", of a feast that no rule reckons: one a year
//	unit        second minute hour daypart day weekend workweek week month season quarter half year decade century millennium
//	count       3, 2.5, 1/2, 2 1/2, 2½, 1,000, X (vague); 1 where a direction stands without it
//	count_to    the upper end of "two to three"
//	and_count, and_unit   the second term of "a year and three months"
//	last_count, last_unit   the third term of "a year, three months and two days"
//	few         what a count of X is at least; the days of "the past few weeks" are those of so many
//	direction   past, future. With unit: a shift, "three months ago"; of type DURATION too, whose days are then those that
//	            it leads to, "will leave in two weeks". With fields alone: latest, soonest
//	which       latest (not beginning after the anchor), soonest (not ending before it), nearest, this (same week, month or
//	            year), last (ended before), next (begins after); of weekdays alone, last and next are those of the weeks
//	            beside, and on a Sunday last is the latest. With unit: this, last, next unit, and other fields
//	            choose within it; with unit and count: a duration beside the anchor, "the last two months", or from its
//	            first day on (this); the last or next so many quarters are whole ones
//	offset      units from this one, -1 is yesterday; without unit, days
//	anchor      published, mentioned: the date last mentioned, or the publication date where there is none
//	grain       a unit: the result's ("the week of June 7"); anchor: that of the anchor ("a year earlier" of a quarter)
//	clip        past, future: cut the interval at the anchor ("earlier this year", "later this year")
//	mod         APPROX MORE_THAN LESS_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER
//	bound       BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER: what a word before the expression makes of its interval, "since March"
//	slack       a count: how far APPROX, MORE_THAN and LESS_THAN reach, in slack_unit, else in the expression's unit; X:
//	            of a shift MORE_THAN reaches without end, and LESS_THAN as far as the anchor
//	slack_unit  a unit
//	part        MO MI AF EV NI DT; with count and no date, a duration; with a clock that has no meridiem it tells which
//	            half of the day: eight o'clock of a night is 20:00
//	clock       15, 15:30, 15.30, 1530, 15:30:05
//	hour, minute, second   0..24, 0..59, 0..59; a minute without an hour is of hour 0
//	meridiem    am pm
//	zone        Z, UTC, +02:00, -0500
//	ref         present past future: PRESENT_REF and so on
//	freq        of a SET: 2 or 2X, 3D
//	quant       of a SET: EVERY, EACH
//	from.KEY    another expression that serves as the anchor ("two weeks after tomorrow"), or within which nth counts
//	to.KEY      the end of a range; either end lends the other the month and year it lacks
//
// # Defaults
//
// A weekday is the latest not after the anchor; a month, a day of a month, a quarter, a half, a season and a feast
// without a year are the nearest (of two equally near the earlier).
//
// # Intervals
//
// A value's interval is the days of its period. START, MID and END take a third of it, rounded up: of the years of a
// decade or longer, the months of a season to a year, the days of a shorter period; with clip they take none away. The
// middle of a month is the 10th to the 20th. Of a week, START is Monday to Wednesday, MID Tuesday to Thursday and END
// Thursday to Sunday. APPROX widens a calendar value by three days (a day) or one unit (others), or by the slack.
// BEFORE and AFTER leave the period out, ON_OR_BEFORE and ON_OR_AFTER keep it, each open on one side. A shift has the
// grain of its unit, but one by weeks leads to a day: "two weeks ago" is the day a fortnight back, and no week from
// Monday to Sunday. "A year ago this week" is the week that has the same days of the month. It is modified around the very day it leads to: APPROX by the slack on both sides, LESS_THAN
// toward the anchor, MORE_THAN away from it, EQUAL_OR_LESS as far as the anchor, EQUAL_OR_MORE without end; never past
// the anchor. The slack of a shift is a fifth of its count and, where that is one or more, at least one unit.
// Durations have an interval only beside an anchor: of whole days and longer that many days before or after it, its
// own day not among them ("the past three days" of a Monday begin on Friday and end on Sunday); of hours, its day is.
// Sets and vague references never have one.
//
// "Before", "since" and the like are no part of an expression, but tell which days are meant: value and modifier of
// "March" are the same in "since March", and the bound opens its interval. BEFORE and AFTER leave the period out, but for
// its end or beginning: "before the end of May" is all of May. "After 2 p.m. on Sunday" is on Sunday.
package timex
