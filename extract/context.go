package extract

import (
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// context finds the venue and the date of attributions whose rule has not
// captured them: before the source ("In a statement on Monday, she said"),
// between source and cue ("the paper on Monday said"), between cue and content,
// and right after the cue where the content stands before it.
func (a *article) context(found []*attribution) {
	dates, venues := byFirst(a.matches["date"]), byFirst(a.matches["venue"])
	for _, x := range found {
		if x.when != nil && !x.venue.empty() {
			continue
		}
		for _, r := range a.around(x, dates, venues) {
			for i := r.first; i < r.last; i++ {
				if m := dates[i]; m != nil && x.when == nil && m.Last <= r.last && a.dated(m) {
					x.when = m
				}
				if m := venues[i]; m != nil && x.venue.empty() && m.Last <= r.last {
					x.venue = tokenRange{m.First, m.Last}
				}
			}
		}
		for i := x.venue.first; i < x.venue.last && x.when == nil; i++ { // "at Wednesday's briefing"
			if m := dates[i]; m != nil && m.Last <= x.venue.last && a.dated(m) && a.dates[a.dateOf[m]].Value.Grain != timex.NoGrain {
				x.when = m // but not "in a recent interview"
			}
		}
	}
}

// byFirst is the matches by their first token.
func byFirst(matches []*rules.Match) map[int]*rules.Match {
	at := make(map[int]*rules.Match, len(matches))
	for _, m := range matches {
		at[m.First] = m
	}
	return at
}

// around is the tokens in which venue and date of x may stand, the nearest first.
func (a *article) around(x *attribution, dates, venues map[int]*rules.Match) []tokenRange {
	d := a.doc
	s := d.Sentences[d.Tokens[x.head].Sentence]
	var out []tokenRange
	if len(x.content) > 0 && x.content[0].first >= x.cue.last {
		out = append(out, tokenRange{x.cue.last, x.content[0].first})
	}
	own := x.subject == nil || !x.subject.Shared
	if own && !x.source.empty() && x.source.last < x.cue.first {
		out = append(out, tokenRange{a.mainClause(x.source.last, x.cue.first, dates, venues), x.cue.first})
	}
	before := len(x.content) > 0 && x.content[0].first < x.cue.first
	if before {
		// as far as the next mark or verb
		end := a.behindApposition(x.frame.last, s.Last)
		first := end
		for end < min(s.Last, first+9) && d.VerbGroupAt(end) == nil && !stops(&d.Tokens[end]) {
			end++
		}
		out = append(out, tokenRange{first, end})
	}
	if day := s.First + leading(&d.Tokens[s.First]); own && !before && day < x.frame.first && dates[day] != nil && dates[day].Last == x.frame.first && (day > s.First || dates[day].Last > day+1 || d.Class(day)&text.Calendar != 0) { // "On Monday she wrote"
		out = append(out, tokenRange{s.First, x.frame.first})
	} else if m := venues[s.First]; own && !before && m != nil && m.Last == x.frame.first { // "In a tweet she wrote"
		out = append(out, tokenRange{s.First, x.frame.first})
	} else if own && !before && x.frame.first > s.First && d.Tokens[x.frame.first-1].Tag == text.Comma {
		// a fronted adverbial: no verb may stand in it, but inside a venue
		for i := s.First; i < x.frame.first; i++ {
			if m := venues[i]; m != nil {
				i = m.Last - 1
			} else if d.VerbGroupAt(i) != nil {
				return out
			}
		}
		out = append(out, tokenRange{s.First, x.frame.first})
	}
	return out
}

// leading is 1 for a preposition, which may stand before a day, and else 0.
func leading(t *text.Token) int {
	if t.Tag == text.IN {
		return 1
	}
	return 0
}

// behindApposition is where the clause goes on behind an apposition in commas at
// token i: "wrote Ann Poe, an economist at the bank, ▮in a note"; i where there is none.
func (a *article) behindApposition(i, end int) int {
	d := a.doc
	if i+1 >= end || d.Tokens[i].Tag != text.Comma {
		return i
	}
	np := d.NounPhraseFrom(i + 1)
	if np == nil {
		return i
	}
	if k := d.Extend(np.First); k < end && d.Tokens[k].Tag == text.Comma {
		return k + 1
	}
	return i
}

// mainClause is where, between a source and its cue, the clause of the cue goes on:
// behind the comma that closes what is said of the source ("the mayor, who left in
// May, on Friday said"; "Wong, the mayor since May, said"), or at the source's
// end where there is none.
func (a *article) mainClause(from, cue int, dates, venues map[int]*rules.Match) int {
	d := a.doc
	at, inner := from, false
	for i := from; i < cue; i++ {
		if m := venues[i]; m != nil && !inner {
			i = m.Last - 1
			continue
		}
		comma := d.Tokens[i].Tag == text.Comma
		if v := d.VerbGroupAt(i); v != nil && v.Last <= cue && v != d.VerbGroupAt(cue) {
			inner = true
		}
		switch {
		case inner && comma:
			at, inner = i+1, false
		case inner:
			at = i + 1
		case comma && i == from && (dates[i+1] == nil && d.NounPhraseAt(i+1) != nil || dates[i+1] != nil && a.opensNounPhrase(dates[i+1].Last)):
			at, inner = i+1, true // an apposition, also "Wong, now a farmer, said"
		}
	}
	return at
}

// opensNounPhrase tells whether a noun phrase begins at token i.
func (a *article) opensNounPhrase(i int) bool {
	return a.doc.NounPhraseFrom(i) != nil
}

func stops(t *text.Token) bool {
	return t.Tag == text.Comma || t.Tag == text.Stop || t.Tag == text.Colon || t.Shape&(text.OpenMark|text.CloseMark) != 0
}
