package extract

import (
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/timex"
)

// pair is the two dates of a range that is told by a match with which: both,
// whose span is the second.
type pair struct {
	range_ *rules.Match
	done   bool
	reading
	value timex.Value
	whole timex.Value // whose days are those of the range
	index int
}

// rangeFrom is the match of the first date of a range, or nil.
func rangeFrom(x *rules.Match) (from *rules.Match) {
	apart := false
	for i := range x.Rule.Date {
		switch attr := &x.Rule.Date[i]; attr.Key {
		case "which":
			apart = attr.Value == both
		case "expr":
			from = nested(x, attr.Value)
		}
	}
	if !apart {
		return nil
	}
	return from
}

// resolveEnds adds the first date of a range and keeps the second; each lends the
// other what it lacks. It reports false where they do not go together.
func (a *article) resolveEnds(x *rules.Match, first *reading, p *pair, m *memory, ref timex.Ref, index int) bool {
	r, err := a.reading(p.range_, 0)
	if err != nil || r.to == nil || r.to.Anchor == timex.Mentioned && r.to.Clock.Grain == timex.NoGrain || r.to.beside != "" || r.to.which == either {
		return false
	}
	v, w, err := timex.ResolveEnds(today(first.Expr), today(r.to.Expr), ref)
	if err != nil {
		return false
	}
	whole := v
	whole.Latest = w.Latest
	if first.Point != timex.NoPoint {
		v, _ = timex.Resolve(first.Expr, ref)
	}
	if r.to.Point != timex.NoPoint {
		w, _ = timex.Resolve(r.to.Expr, ref)
	}
	p.done, p.reading, p.value, p.whole, p.index = true, *r.to, w, whole, index
	a.addDate(x, first, m, v, p.whole, index)
	return true
}

// today is the day of publication for the present: "between March and now".
func today(e timex.Expr) timex.Expr {
	if e.Point == timex.PresentRef {
		return timex.Expr{Unit: timex.Day, Which: timex.This}
	}
	return e
}
