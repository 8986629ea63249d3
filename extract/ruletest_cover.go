package extract

import (
	"fmt"
	"strings"

	"github.com/newsclaim/newsclaim/rules"
)

// Coverage is how much of the rules the tests that ran have reached.
type Coverage struct {
	Rules, Patterns, Branches Reached
	Missed                    []Missed // in the order of the rules
}

// Reached counts what fired, of all there is.
type Reached struct{ Fired, All int }

// Missed is a rule, a pattern, or the alternatives of one, that no test has reached.
type Missed struct {
	Rule  string
	What  string    // "rule", "pattern 2", "in pattern 2 $say | $ask"
	Pos   rules.Pos // of a pattern's alternatives: of the first
	Whole bool      // it is the rule
}

// Coverage looks at the rules and patterns that stand in one of the files for
// which in is true. Alternatives are counted where it can be told which of them
// was taken: those of a phrase cannot.
func (t *Tester) Coverage(in func(file string) bool) Coverage {
	var c Coverage
	branches := map[string][]int{}
	for i := range t.branches {
		key := fmt.Sprintf("%s#%d", t.branches[i].Rule.ID, t.branches[i].Pattern)
		branches[key] = append(branches[key], i)
	}
	for _, r := range t.set.Rules {
		whole := in(r.Pos.File)
		fired := len(t.fired[r.ID]) > 0
		if whole && !c.Rules.count(fired) {
			c.Missed = append(c.Missed, Missed{r.ID, "rule", r.Pos, true})
		}
		for k := range r.Patterns {
			p := &r.Patterns[k]
			if !in(p.Pos.File) {
				continue
			}
			reached := t.fired[r.ID][k]
			if !c.Patterns.count(reached) && (fired || !whole) {
				c.Missed = append(c.Missed, Missed{r.ID, fmt.Sprintf("pattern %d", k+1), p.Pos, false})
			}
			var left []string // of a pattern that was reached
			var at rules.Pos
			for _, i := range branches[fmt.Sprintf("%s#%d", r.ID, k)] {
				if b := &t.branches[i]; !c.Branches.count(t.took[i]) && reached {
					if left == nil {
						at = b.Pos()
					}
					left = append(left, b.Node.String())
				}
			}
			if len(left) > 0 {
				c.Missed = append(c.Missed, Missed{r.ID, fmt.Sprintf("in pattern %d %s", k+1, strings.Join(left, " | ")), at, false})
			}
		}
	}
	return c
}

// count counts one and returns whether it fired.
func (r *Reached) count(fired bool) bool {
	r.All++
	if fired {
		r.Fired++
	}
	return fired
}

// String is "3 of 4".
func (r Reached) String() string { return fmt.Sprintf("%d of %d", r.Fired, r.All) }
