package rules

import "slices"

// tests warns of rules that are not shown to work, NC021, or to stop, NC022. A
// test that is known to fail shows neither.
func (l *linter) tests() {
	for _, r := range l.set.Rules {
		yes := func(t Test) bool { return t.Want != nil && t.Todo == "" }
		no := func(t Test) bool { return t.None && t.Todo == "" }
		if !slices.ContainsFunc(r.Tests, yes) {
			l.diags.warnf(r.Pos, CodeNoPositive, "rule %s has no test with want: nothing shows that it works", r.ID)
		}
		if !slices.ContainsFunc(r.Tests, no) {
			l.diags.warnf(r.Pos, CodeNoNegative, "rule %s has no test with none: nothing shows where it stops", r.ID)
		}
	}
}
