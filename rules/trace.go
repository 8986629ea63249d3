package rules

import (
	"cmp"
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// Trace is what a Matcher did with a document, for people who ask why. It is
// got by matching the document once more; matching without one costs nothing.
type Trace struct {
	Attempts []Attempt // by anchor, then by stage, then by the rank of their rules

	found map[*Match]int // the attempt of each match
	plans map[*pattern]*plan
}

// Outcome is how an attempt ended.
type Outcome string

// The outcomes, the best first.
const (
	Won       Outcome = "won"      // it is a match that stands
	Lost      Outcome = "lost"     // it fits, but another match of its kind that overlaps is better
	Excluded  Outcome = "excluded" // it fits, but an unless pattern does too
	Failed    Outcome = "failed"   // the words do not go on as the pattern does
	OtherForm Outcome = "form"     // the verb that would be its anchor has another form
)

// outcomes has them in their order.
var outcomes = [...]Outcome{Won, Lost, Excluded, Failed, OtherForm}

// Reason tells why one of two matches stays.
type Reason string

// The reasons, in the order in which they are looked at.
const (
	Preferred      Reason = "prefer"          // its rule names the other in prefer
	Longer         Reason = "longer"          // it has more words
	Wider          Reason = "wider"           // its pattern took up more words around it
	EarlierRule    Reason = "earlier rule"    // its rule comes first
	EarlierPattern Reason = "earlier pattern" // its pattern comes first in the same rule
)

// Attempt is one pattern at one anchor.
type Attempt struct {
	Rule    *Rule
	Pattern int // from 0
	Anchor  int // the first token of the anchor
	Outcome Outcome

	Match *Match // Won and Lost
	By    *Match // Lost: what it lost to
	Why   Reason // Lost: why

	Unless int // Excluded: which of the rule's antipatterns

	// Failed: the element that was wanted, as a pattern writes it, the place of
	// the part of the pattern it belongs to, and the token that stood there
	// instead, -1 where the sentence ended.
	Wanted string
	At     Pos
	Saw    int
	Back   bool // the element was looked for to the left

	Done, Of int // how many elements of the pattern were met, and how many it has
}

// Trace matches a document and tells what was tried. The matches are those that
// Match returns.
func (m *Matcher) Trace(d *text.Document) (map[string][]*Match, *Trace) {
	r := newRun(m, d)
	r.trace = &Trace{found: map[*Match]int{}, plans: map[*pattern]*plan{}}
	out := r.match()
	t := r.trace
	t.tidy()
	t.found, t.plans = nil, nil
	return out, t
}

// miss tells why a pattern did not match.
type miss int

const (
	wrongForm miss = iota
	nothingBefore
	nothingAfter
	byAntipattern // and more: plus the index of the antipattern
)

// missed notes that a pattern did not match; it is always nil.
func (r *run) missed(p *pattern, s span, why miss) *Match {
	if r.trace == nil {
		return nil
	}
	t := r.trace
	a := Attempt{Rule: p.rule, Pattern: int(p.index), Anchor: int(s.first), Saw: -1}
	plan := t.plan(r.m, p)
	a.Of = plan.elements(0, len(plan.items))
	switch why {
	case wrongForm:
		a.Outcome = OtherForm
	case nothingBefore, nothingAfter:
		a.Outcome, a.Back = Failed, why == nothingBefore
		t.stuck(r, p, plan, &a)
	default:
		a.Outcome, a.Unless, a.Done = Excluded, int(why-byAntipattern), a.Of
	}
	t.Attempts = append(t.Attempts, a)
	return nil
}

// matched notes a match; whether it stands is settled later.
func (t *Trace) matched(x *Match) {
	t.found[x] = len(t.Attempts)
	t.Attempts = append(t.Attempts, Attempt{Rule: x.Rule, Pattern: x.Pattern, Anchor: x.Anchor, Outcome: Won, Match: x, Saw: -1})
}

// settle settles overlaps, and notes which matches lost to which.
func (r *run) settle(kind string, found []*Match) []*Match {
	if r.trace == nil {
		return settle(kind, found)
	}
	all := slices.Clone(found)
	kept := settle(kind, found)
	cue := kind == "attribution"
	for _, x := range all {
		if slices.Contains(kept, x) {
			continue
		}
		a := &r.trace.Attempts[r.trace.found[x]]
		a.Outcome = Lost
		for _, y := range kept {
			if !overlaps(cue, x, y) {
				continue
			}
			if order, why := compare(cue, y, x); a.By == nil || order < 0 {
				a.By, a.Why = y, why
				if order < 0 {
					break
				}
			}
		}
	}
	return kept
}

// tidy leaves one attempt for each pattern and anchor, the best and of those the
// last: rules that build on others of their kind run several times. Then it
// sorts them.
func (t *Trace) tidy() {
	type key struct {
		rule            *Rule
		pattern, anchor int
	}
	best := map[key]Attempt{}
	var order []key
	for _, a := range t.Attempts {
		k := key{a.Rule, a.Pattern, a.Anchor}
		old, ok := best[k]
		if !ok {
			order = append(order, k)
		}
		if !ok || rank(a.Outcome) < rank(old.Outcome) || a.Outcome == old.Outcome && a.Done >= old.Done {
			best[k] = a
		}
	}
	t.Attempts = t.Attempts[:0]
	for _, k := range order {
		t.Attempts = append(t.Attempts, best[k])
	}
	stage := map[string]int{}
	for i, kind := range Kinds() {
		stage[kind] = i
	}
	slices.SortStableFunc(t.Attempts, func(a, b Attempt) int {
		return cmp.Or(cmp.Compare(a.Anchor, b.Anchor), cmp.Compare(stage[a.Rule.Kind], stage[b.Rule.Kind]),
			cmp.Compare(a.Rule.Index, b.Rule.Index), cmp.Compare(a.Pattern, b.Pattern))
	})
}

func rank(o Outcome) int { return slices.Index(outcomes[:], o) }
