package rules

import "slices"

// settle is the one place where overlaps are settled. Of two matches of a kind
// that overlap (for attributions: that have the same cue) the one stays whose
// rule names the other in prefer; else, but for attributions, the longer one,
// or the one whose pattern took up more around it; else the one whose rule comes
// first.
func settle(kind string, found []*Match) []*Match {
	if len(found) < 2 {
		return found
	}
	cue := kind == "attribution"
	better := func(a, b *Match) int {
		order, _ := compare(cue, a, b)
		return order
	}
	overlap := func(a, b *Match) bool { return overlaps(cue, a, b) }
	slices.SortStableFunc(found, func(a, b *Match) int {
		if cue {
			return a.Anchor - b.Anchor
		}
		return a.First - b.First
	})
	// Matches that overlap, directly or through others, form a run; runs are
	// short, so that choosing within one costs little.
	out := found[:0]
	for i := 0; i < len(found); {
		end, j := found[i].Last, i+1
		for j < len(found) && (cue && found[j].Anchor == found[i].Anchor || !cue && found[j].First < end) {
			end = max(end, found[j].Last)
			j++
		}
		group := found[i:j]
		kept := choose(group, better, overlap)
		out = append(out, kept...)
		i = j
	}
	return out
}

// compare is less than 0 where of two matches that overlap a is to stay, and
// tells why.
func compare(cue bool, a, b *Match) (order int, why Reason) {
	switch {
	case prefers(a.Rule, b.Rule):
		return -1, Preferred
	case prefers(b.Rule, a.Rule):
		return 1, Preferred
	case !cue && a.Last-a.First != b.Last-b.First:
		return b.Last - b.First - (a.Last - a.First), Longer
	case !cue && a.reach != b.reach:
		return b.reach - a.reach, Wider
	case a.Rule.Index != b.Rule.Index:
		return a.Rule.Index - b.Rule.Index, EarlierRule
	}
	return a.Pattern - b.Pattern, EarlierPattern
}

// overlaps tells whether only one of two matches can stay: for attributions,
// where they have the same cue; for roles, where the roles overlap.
func overlaps(cue bool, a, b *Match) bool {
	if cue {
		return a.Anchor == b.Anchor
	}
	p, q := a.core(), b.core()
	return p.first < q.last && q.first < p.last
}

// core is the part of a match that no other match of its kind may share. Of a
// role it is the role alone, or else the affiliation, for a name may have several.
func (m *Match) core() span {
	if m.Rule.Kind == "role" {
		for _, name := range [...]string{"role", "affiliation"} {
			if c := m.Capture(name); c != nil {
				return span{first: int32(c.First), last: int32(c.Last)}
			}
		}
	}
	return span{first: int32(m.First), last: int32(m.Last)}
}

// choose keeps the matches of a run that lose to no other that is kept.
func choose(group []*Match, better func(a, b *Match) int, overlap func(a, b *Match) bool) []*Match {
	if len(group) == 1 {
		return group
	}
	const most = 256 // in a longer run, which no article has, the first matches are looked at only
	if len(group) > most {
		group = group[:most]
	}
	order := slices.Clone(group)
	slices.SortStableFunc(order, better)
	var kept []*Match
	for _, a := range order {
		if !slices.ContainsFunc(kept, func(b *Match) bool { return overlap(a, b) }) {
			kept = append(kept, a)
		}
	}
	slices.SortStableFunc(kept, func(a, b *Match) int { return a.First - b.First })
	return kept
}

func prefers(a, b *Rule) bool {
	for i := range a.Prefer {
		if a.Prefer[i].Text == b.ID {
			return true
		}
	}
	return false
}
