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
		default:
			if p := a.doc.NounPhraseAt(a.object(*r)); p == nil || a.doc.VerbGroupAt(x.head) == nil || a.doc.Tokens[r.first].Quote != x.quote {
				continue // no object of a verb
			}
		}
		said := *r // a venue may have a participle: "in a statement carried by state media"
		if m := venues[r.last]; m != nil {
			said.last = m.First
		}
		if x.match.Attr("class") == "call" && a.verbOutside(x, said) || x.match.Attr("class") != "call" && a.hasVerb(said) {
			continue
		}
		for range 3 {
			place := tokenRange{r.last, r.last} // "in an interview ▮in Bergen"
			if p := a.doc.NounPhraseAt(r.last - 1); p != nil && p.Kind == text.Proper && p.First > r.first+1 && a.doc.Tokens[p.First-1].Tag == text.IN {
				place.first = p.First - 1
			}
			m := dates[r.last]
			if m != nil && (!a.calendar(m) || a.bounded(m)) {
				break // "for ten years", "by May"
			}
			if m == nil {
				m = venues[r.last]
			}
			if m == nil {
				m = venues[place.first]
			}
			first := a.adverbial(m, *r)
			if first < 0 {
				break
			}
			switch {
			case m == dates[r.last] && x.when == nil && a.dated(m):
				x.when = m
			case m != dates[r.last] && x.venue.empty():
				x.venue = tokenRange{m.First, m.Last}
			}
			r.last = first
			*r = a.trim(*r)
		}
	}
}

// object is where the object of a verb begins that is r: behind the preposition that ties it
// to the one who is asked or told, "asked her ▮for a key".
func (a *article) object(r tokenRange) int {
	if c := a.doc.Class(r.first); c&(text.For|text.Topic) != 0 && a.doc.Tokens[r.first].Tag == text.IN && r.first+1 < r.last {
		return r.first + 1
	}
	return r.first
}

// calendar tells whether a day or month is named in m: "late Monday", "in June".
func (a *article) calendar(m *rules.Match) bool {
	for i := m.First; i < m.Last; i++ {
		if a.doc.Class(i)&text.Calendar != 0 {
			return true
		}
	}
	return false
}

// bounded tells whether m is a date that ends or begins what is spoken of: "an
// election by May".
func (a *article) bounded(m *rules.Match) bool {
	i, ok := a.dateOf[m]
	return ok && a.dates[i].Value.Earliest.IsZero() != a.dates[i].Value.Latest.IsZero()
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

// verbOutside tells whether a verb group stands in r outside its quotations, which
// are no clause that a venue or a day could belong to: "called it “rigged” ▮in a tweet".
func (a *article) verbOutside(x *attribution, r tokenRange) bool {
	for i := range a.unquoted(x, r) {
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
		if first+1 == m.Last && p.Last == m.Last && d.Class(first)&text.Calendar != 0 && (d.Tokens[first-1].Tag == text.NN || d.Tokens[first-1].Tag == text.NNS) && first > r.first+1 {
			return first // "in a tweet ▮Tuesday"
		}
		return -1
	}
	if d.Tokens[first-1].Tag == text.IN {
		first--
	}
	if d.Class(first)&text.Of != 0 || first <= r.first {
		return -1
	}
	if first < m.First && d.Class(first)&text.Link != 0 {
		return -1 // "announced a strike ▮from Monday"
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
