package extract

import (
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// tails takes venue and day off the end of contents that are objects, where they
// belong to the verb: "announced a plan ▮on Friday", "called him a liar ▮in a
// tweet". A content with a verb keeps them: they may be said as well.
func (a *article) tails(found []*attribution) {
	dates, venues := byLast(a.matches["date"]), byLast(a.matches["venue"])
	for _, x := range found {
		if len(x.content) != 1 || x.content[0].first < x.cue.last {
			continue
		}
		r := &x.content[0]
		switch x.match.Attr("class") {
		case "announce", "call", "accuse":
			if end := a.venueEnd(*r, venues); end > 0 {
				r.last = end
			}
		default:
			if p := a.doc.NounPhraseAt(r.first); p == nil || a.doc.VerbGroupAt(x.head) == nil || a.doc.Tokens[r.first].Quote != x.quote {
				continue // no object of a verb
			}
		}
		if a.hasVerb(*r) {
			continue
		}
		for range 3 {
			m := dates[r.last]
			if m != nil && a.doc.Class(m.First)&text.Calendar == 0 {
				break // "in June", "for ten years"
			}
			if m == nil {
				m = venues[r.last]
			}
			first := a.adverbial(m, *r)
			if first < 0 {
				break
			}
			switch {
			case m == dates[r.last] && x.when == nil:
				x.when = m
			case m == venues[r.last] && x.venue.empty():
				x.venue = tokenRange{m.First, m.Last}
			}
			r.last = first
			*r = a.trim(*r)
		}
	}
}

// venueEnd is the end of a venue in r behind which nothing but a participle says
// more of it: "called it theft in a statement ▮carried by state media"; 0 for none.
func (a *article) venueEnd(r tokenRange, venues map[int]*rules.Match) int {
	for i := r.first + 1; i < r.last; i++ {
		v := a.doc.VerbGroupAt(i)
		if v == nil {
			continue
		}
		if v.First == i && venues[i] != nil && v.Form&text.Participle != 0 && v.Form&text.Finite == 0 && !a.hasVerb(tokenRange{v.Last, r.last}) {
			return i
		}
		return 0
	}
	return 0
}

// hasVerb tells whether a verb group stands in r.
func (a *article) hasVerb(r tokenRange) bool {
	for i := r.first; i < r.last; i++ {
		if a.doc.VerbGroupAt(i) != nil {
			return true
		}
	}
	return false
}

// adverbial is where m, with its preposition, begins at the end of r; -1 where
// it is part of a noun phrase, or all there is.
func (a *article) adverbial(m *rules.Match, r tokenRange) int {
	if m == nil || m.First <= r.first {
		return -1
	}
	d := a.doc
	first := m.First
	if p := d.NounPhraseAt(first); p != nil && p.First < first {
		return -1
	}
	if d.Tokens[first-1].Tag == text.IN {
		first--
	}
	if d.Class(first)&text.Of != 0 || first <= r.first {
		return -1
	}
	return first
}

// byLast is the matches by the token behind their last.
func byLast(matches []*rules.Match) map[int]*rules.Match {
	at := make(map[int]*rules.Match, len(matches))
	for _, m := range matches {
		at[m.Last] = m
	}
	return at
}
