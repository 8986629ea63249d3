package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// tokenRange is some tokens in a row, half-open.
type tokenRange struct{ first, last int }

func (r tokenRange) empty() bool { return r.first >= r.last }

// attribution is a claim in the making: its parts are tokens.
type attribution struct {
	match *rules.Match // nil for a quotation without a cue

	cue       tokenRange    // empty for a quotation without a cue
	head      int           // the token of the cue's main word
	quote     int32         // the quotation in which the cue stands, or -1
	source    tokenRange    // the mention beside the cue, apposition and relative clause left out; empty for none
	subject   *text.Subject // the whole subject, where the source is one; nil otherwise
	frame     tokenRange    // source, cue and what stands with them
	content   []tokenRange
	addressee tokenRange
	venue     tokenRange
	when      *rules.Match // the date expression that says when
	noun      bool         // its cue is a noun
	unsaid    bool         // its rule or cue says that it is a thought or an intention

	speaker int    // into article.speakers, or -1; set by resolveSpeakers
	name    string // the fullest name; "" where the mention cannot be resolved
}

// attributions turns matches into attributions in the order of their cues, and
// gives each its content.
func (a *article) attributions(matches []*rules.Match) []*attribution {
	found := make([]*attribution, 0, len(matches))
	for _, m := range matches {
		if x := a.attribution(m); x != nil {
			found = append(found, x)
		}
	}
	a.context(found)
	a.delimit(found)
	a.tails(found)
	found = a.gestures(found)
	a.resume(found)
	return a.outer(a.transcript(found))
}

// outer leaves out the thoughts and intentions inside another content: who "said
// she hoped to leave" has made one claim.
func (a *article) outer(found []*attribution) []*attribution {
	if !slices.ContainsFunc(found, func(x *attribution) bool { return x.unsaid }) {
		return found
	}
	holder := holders(found)
	out := found[:0]
	for i, x := range found {
		if !x.unsaid || holder[i] < 0 {
			out = append(out, x)
		}
	}
	return out
}

// attribution reads the captures of a match.
func (a *article) attribution(m *rules.Match) *attribution {
	x := &attribution{match: m, quote: -1, head: -1, speaker: -1, unsaid: m.Attr("unsaid") == "true"}
	for i := range m.Captures {
		c := &m.Captures[i]
		r := tokenRange{c.First, c.Last}
		switch c.Name {
		case "cue":
			x.cue, x.head = a.cue(c)
			x.quote = a.doc.Tokens[x.head].Quote
			x.noun = c.Verb == nil && a.doc.Tokens[x.head].Tag.Noun()
		case "speaker":
			x.source, x.subject = r, c.Subject
		case "content", "resumed":
			if s := c.Subject; s != nil && !s.Shared && s.Antecedent < 0 {
				r = tokenRange{s.First, s.Last} // with its appositions and relative clauses
			}
			if r = a.trim(r); !r.empty() {
				x.content = append(x.content, r)
			}
		case "addressee":
			x.addressee = r
		case "venue":
			x.venue = r
		case "when":
			if a.dated(c.Match) {
				x.when = c.Match
			}
		}
	}
	if x.head < 0 || len(x.content) == 0 {
		return nil
	}
	slices.SortFunc(x.content, func(r, s tokenRange) int { return r.first - s.first })
	x.frame = a.frame(x)
	return x
}

// cue is the reporting expression: for a verb its main word, for a passive its
// auxiliary too; adverbs are left out.
func (a *article) cue(c *rules.Capture) (tokenRange, int) {
	v := c.Verb
	if v == nil {
		return tokenRange{c.First, c.Last}, c.First
	}
	r := tokenRange{v.Head, max(v.Head+1, c.Last)}
	if c.Last == v.Last {
		r.last = v.Head + 1
	}
	if v.Form&text.Passive != 0 {
		r.first = v.Verb
	}
	return r, v.Head
}

// frame is everything from the source to the last of cue, addressee, venue and
// date: what is not content, where the source stands beside the cue.
func (a *article) frame(x *attribution) tokenRange {
	f := x.cue
	if c := x.match.Capture("cue"); c != nil {
		f = tokenRange{min(f.first, c.First), max(f.last, c.Last)}
	}
	if s := x.subject; s != nil && !s.Shared {
		f = tokenRange{min(f.first, s.First), max(f.last, s.Last)}
	} else if s == nil && !x.source.empty() {
		f = tokenRange{min(f.first, x.source.first), max(f.last, x.source.last)}
	}
	if r := x.addressee; !r.empty() && r.last == f.first { // "the court ▮was told"
		f.first = r.first
	}
	for _, r := range []tokenRange{x.addressee, x.venue} {
		if !r.empty() && r.first >= f.first && r.first <= f.last+8 {
			f.last = max(f.last, r.last)
		}
	}
	if x.when != nil && x.when.First >= f.first && x.when.First <= f.last+4 {
		f.last = max(f.last, x.when.Last)
	}
	return f
}
