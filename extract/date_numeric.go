package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// order tells which of day and month the article writes first in dates such as
// 6/21/21.
type order uint8

const (
	unseen order = iota // not looked for yet
	unsure              // nothing tells
	monthFirst
	dayFirst
)

// howNear is how many days from the publication date a reading must lie, and the
// other must not, to be the one that is meant.
const howNear = 7

const ambiguous = "date left out: its day and month could be either way round"

// ordered puts day and month of a date right that a rule marks with which: either.
// Where both could be a month the article must tell: by another such date that can
// be read but one way, if all of these agree, or by the publication date, if it is
// near to one reading only. It reports false, and warns, where neither tells.
func (a *article) ordered(e *timex.Expr, x *rules.Match, all []*rules.Match) bool {
	if e.Day > 12 || e.Day == e.Month || e.Day == 0 {
		return true
	}
	if a.numeric == unseen {
		a.numeric = a.numericOrder(all)
	}
	swapped := *e
	swapped.Day, swapped.Month = e.Month, e.Day
	written := writes(x)
	switch {
	case a.numeric == written:
		return true
	case a.numeric != unsure:
		*e = swapped
		return true
	}
	one, other := a.near(e), a.near(&swapped)
	if one == other {
		a.warn(x, ambiguous)
		return false
	}
	if other {
		*e = swapped
	}
	return true
}

// writes is the order of the rule that a match is of: that of its keys.
func writes(x *rules.Match) order {
	for i := range x.Rule.Date {
		switch x.Rule.Date[i].Key {
		case "month":
			return monthFirst
		case "day":
			return dayFirst
		}
	}
	return unsure
}

// numericOrder is the order of those dates that can be read but one way.
func (a *article) numericOrder(all []*rules.Match) order {
	o := unsure
	for _, x := range all {
		r, err := a.reading(x, 0)
		if err != nil || r.which != either || r.Day <= 12 {
			continue
		}
		switch w := writes(x); o {
		case unsure:
			o = w
		case w:
		default:
			return unsure // the article has both
		}
	}
	return o
}

// near tells whether a day lies about the publication date.
func (a *article) near(e *timex.Expr) bool {
	p := a.options.Published
	v, err := timex.Resolve(*e, timex.Ref{Date: p})
	if err != nil || p.IsZero() || v.Earliest.IsZero() {
		return false
	}
	days := v.Earliest.DayNumber() - p.DayNumber()
	return -howNear <= days && days <= howNear
}

// warn adds a warning at the beginning of a match.
func (a *article) warn(x *rules.Match, message string) {
	w := text.Warning{Offset: a.tokens(x.First, x.Last).Start, Message: message}
	list := append(slices.Clip(a.doc.Warnings), w)
	slices.SortStableFunc(list, func(a, b text.Warning) int { return a.Offset - b.Offset })
	a.doc.Warnings = list
}
