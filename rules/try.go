package rules

import "slices"

// try matches one pattern at one anchor.
func (r *run) try(p *pattern, s span) *Match {
	if r.trace == nil && !(r.may(&p.before, int(s.first), true) && r.may(&p.after, p.end(s), false)) {
		return nil // as most do; a trace wants to see how far it gets
	}
	r.caps = slices.Grow(r.caps[:0], len(p.captures))[:len(p.captures)]
	clear(r.caps)
	for i := range r.caps {
		r.caps[i].First = -1
	}
	for _, k := range p.open {
		r.caps[k].First, r.caps[k].Last, r.caps[k].Entry, r.caps[k].Match, r.caps[k].Verb = int(s.first), int(s.last), s.entry, s.match, s.verb
	}
	r.verb, r.anchor = s.verb, int(s.first)
	if !r.exec(&p.before, int(s.first), true) {
		return r.missed(p, s, nothingBefore)
	}
	first := r.final
	if p.empty {
		if !r.execFrom(&p.after, int(s.first)) {
			return r.missed(p, s, nothingAfter)
		}
	} else if !r.exec(&p.after, int(s.last), false) {
		return r.missed(p, s, nothingAfter)
	}
	last := r.final
	unless := r.m.excluding(p)
	for i := range unless {
		from, to := int(s.first), int(s.last)
		if p.rule.Kind != "attribution" { // whose matches are whole sentences
			from, to = first, last
		}
		if r.excluded(&unless[i], from, to) {
			return r.missed(p, s, byAntipattern+miss(i))
		}
	}
	x := &cut(&r.matches, 1, 32)[0]
	*x = Match{Rule: p.rule, Pattern: int(p.index), First: first, Last: last, Anchor: int(s.first)}
	x.Captures = r.captured(p.captures)
	x.reach = x.Last - x.First
	if c := x.Capture("span"); c != nil && c.First < c.Last {
		x.First, x.Last = c.First, c.Last
	}
	if r.trace != nil {
		r.trace.matched(x)
	}
	return x
}

// captured is a copy of the captures that are set, with their names.
func (r *run) captured(names []string) []Capture {
	n := 0
	for i := range r.caps {
		if r.caps[i].First >= 0 {
			n++
		}
	}
	list := cut(&r.captures, n, 64)[:0]
	for i := range r.caps {
		if r.caps[i].First >= 0 {
			list = append(list, r.caps[i])
			list[len(list)-1].Name = names[i]
		}
	}
	return list
}

// excluded tells whether an antipattern fits somewhere over the tokens from first
// to last: those of the anchor of an attribution, or of the whole match of
// another rule.
func (r *run) excluded(u *antipattern, first, last int) bool {
	from := max(r.d.Sentences[r.d.Tokens[first].Sentence].First, first-40)
	if r.spared(u, from) {
		return false
	}
	p := u.read(r.m)
	if u.caps > 0 { // captures of its own
		keep := slices.Clone(r.caps)
		defer func() { r.caps = append(r.caps[:0], keep...) }()
		for len(r.caps) < u.caps {
			r.caps = append(r.caps, Capture{})
		}
	}
	if u.reach != unbounded {
		from = max(from, first+1-u.reach)
	}
	for i := from; i < last; i++ {
		if r.may(p, i, false) && r.execFrom(p, i) && r.final > first {
			return true
		}
	}
	return false
}
