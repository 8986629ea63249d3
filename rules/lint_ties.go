package rules

import (
	"slices"
	"strings"
)

// Two patterns tie where they match the same words. Whether two patterns have a
// match in common cannot be told in general by a reader, so this is what counts:
// a pattern is written out into its ways, that is, without alternatives and
// optional elements, each way a sequence of elements. Of two patterns of one
// kind, in different rules, that have a way in common the one that comes first
// wins, unless prefer says otherwise:
//
//	NC024  every way of a pattern is one of an earlier pattern, and no unless
//	       keeps the earlier one from matching: the later one never wins
//	NC025  else, where both stand in one layer: only their order decides
//
// Captures do not count, but for span and cue, which move a match.

// maxWays bounds the ways of a pattern. One with more is compared as a whole.
const maxWays = 400

// way is one of the ways that a pattern has been found to match.
type way struct {
	rule    *Rule
	pattern int
}

// ties warns of patterns that tie with earlier ones.
func (l *linter) ties() {
	first := map[string][]way{} // kind and way → the patterns that have it, in their order
	for _, r := range l.set.Rules {
		for i := range r.Patterns {
			if r.Patterns[i].Root == nil {
				continue
			}
			ways := r.Patterns[i].Root.ways()
			for j := range ways {
				ways[j] = r.Kind + " " + ways[j]
			}
			l.tie(r, i, ways, first)
			for _, w := range ways {
				first[w] = append(first[w], way{r, i})
			}
		}
	}
}

// tie compares a pattern, written out, with those before it.
func (l *linter) tie(r *Rule, i int, ways []string, first map[string][]way) {
	p := &r.Patterns[i]
	var others []way // those with a way in common
	covered := 0
	for _, w := range ways {
		hidden := false
		for _, other := range first[w] {
			if !slices.Contains(others, other) {
				others = append(others, other)
			}
			hidden = hidden || hides(other.rule, r)
		}
		if hidden {
			covered++
		}
	}
	if len(others) > 0 && covered == len(ways) {
		for _, o := range others {
			if !hides(o.rule, r) {
				continue
			}
			at := o.rule.Patterns[o.pattern].Pos.near(p.Pos)
			if o.rule == r {
				l.diags.warnf(p.Pos, CodeShadowed, "the pattern never wins: what it matches the one at %s matches before it", at)
			} else {
				l.diags.warnf(p.Pos, CodeShadowed, "the pattern never wins: what it matches rule %s matches before it, at %s", o.rule.ID, at)
			}
			return
		}
	}
	var told []*Rule
	for _, o := range others {
		if o.rule == r || slices.Contains(told, o.rule) || l.layer[o.rule.Pos.File] != l.layer[r.Pos.File] || prefers(o.rule, r) || prefers(r, o.rule) {
			continue
		}
		told = append(told, o.rule)
		d := l.diags.warnf(p.Pos, CodeTie, "rule %s matches the same words, at %s, and wins only because it comes first", o.rule.ID, o.rule.Patterns[o.pattern].Pos.near(p.Pos))
		d.Hint = "say which one is meant: prefer: [" + r.ID + "] in " + o.rule.ID + ", or the other way round"
	}
}

// hides reports whether a rule always wins over a later one where they match the
// same words.
func hides(earlier, later *Rule) bool {
	if prefers(later, earlier) && !prefers(earlier, later) {
		return false
	}
	for i := range earlier.Unless {
		same := func(p Pattern) bool { return p.Text == earlier.Unless[i].Text }
		if !slices.ContainsFunc(later.Unless, same) {
			return false
		}
	}
	return true
}

// ways writes a pattern out, each way once.
func (n *Node) ways() []string {
	ways, ok := n.expand()
	if !ok {
		return []string{n.String()}
	}
	out := make([]string, len(ways))
	for i, w := range ways {
		out[i] = strings.Join(w, " ")
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// expand writes a node out; false if there are too many ways.
func (n *Node) expand() ([][]string, bool) {
	switch n.Op {
	case OpSeq:
		return sequence(n.Subs)
	case OpAlt:
		var all [][]string
		for _, sub := range n.Subs {
			ways, ok := sub.expand()
			if all = append(all, ways...); !ok || len(all) > maxWays {
				return nil, false
			}
		}
		return all, true
	case OpRepeat:
		if n.Max < 0 {
			break
		}
		var all [][]string
		for times := n.Min; times <= n.Max; times++ {
			ways, ok := sequence(slices.Repeat(n.Subs, times))
			if all = append(all, ways...); !ok || len(all) > maxWays {
				return nil, false
			}
		}
		return all, true
	case OpCapture:
		sub := n.Subs[0]
		if n.Name == "span" || n.Name == "cue" {
			open, end := &Node{Op: OpWord, Text: "<" + n.Name + ":"}, &Node{Op: OpWord, Text: ">"}
			return sequence([]*Node{open, sub, end})
		}
		return sub.expand()
	}
	return [][]string{{n.String()}}, true
}

// sequence writes nodes out that stand one after the other.
func sequence(nodes []*Node) ([][]string, bool) {
	all := [][]string{nil}
	for _, n := range nodes {
		ways, ok := n.expand()
		if !ok || len(all)*len(ways) > maxWays {
			return nil, false
		}
		var longer [][]string
		for _, head := range all {
			for _, tail := range ways {
				longer = append(longer, append(slices.Clip(head), tail...))
			}
		}
		all = longer
	}
	return all, true
}
