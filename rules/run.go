package rules

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// run is the matching of one document.
type run struct {
	m     *Matcher
	d     *text.Document
	trace *Trace   // nil where nobody asks why
	ints  []int32  // of which words, start and end are parts
	pass  []stages // for every token those of the patterns that it, or a span that starts there, anchors
	words []int32
	spans []span
	start []int32 // for every token the newest span that starts there, or -1
	end   []int32 // for every token (half-open) the newest span that ends there, or -1

	// of the pattern being tried
	prog    *program
	back    bool
	visited []uint64
	lo, hi  int
	fuel    int
	caps    []Capture
	kept    []Capture       // copies of caps to go back to
	verb    *text.VerbGroup // of the anchor
	anchor  int
	final   int
	cands   []candidate
	parts   []piece
	fresh   int // where matching began, if that may be the start of a sentence; else -1

	adverbsOf, behind int // the verb that behindAdverbs was last asked for, and its answer

	before, after, ofVerb lookup  // what was last looked up: the patterns of one anchor ask for the same
	left, right, around   outlook // likewise
	matches               []Match // slabs that what is found is cut off
	captures              []Capture
	crossed               bool // there is a match over the end of a sentence
}

// lookup is the subject that was found at a place, nil for none.
type lookup struct {
	at      int // the place and 1, so that 0 is none
	subject *text.Subject
}

// find is the subject at a place, asked for only if it is not the one before.
func (l *lookup) find(at int, find func(int) (text.Subject, bool)) *text.Subject {
	if l.at != at+1 {
		*l = lookup{at: at + 1}
		if s, ok := find(at); ok {
			l.subject = &s
		}
	}
	return l.subject
}

// candidate is one way in which a type fits at a position: to is where matching
// goes on; first and last are what a capture remembers.
type candidate struct {
	to, first, last int
	entry           *Entry
	match           *Match
	subject         *text.Subject
	verb            *text.VerbGroup
}

func newRun(m *Matcher, d *text.Document) *run {
	n := len(d.Tokens)
	r, _ := m.runs.Get().(*run)
	if r == nil {
		r = &run{spans: make([]span, 0, n)}
	}
	r.m, r.d, r.fresh, r.adverbsOf = m, d, -1, -1
	r.ints = slices.Grow(r.ints[:0], 3*n+2)[:3*n+2]
	r.words, r.start, r.end = m.numbers(d, r.ints[:n]), r.ints[n:2*n+1], r.ints[2*n+1:]
	r.pass = slices.Grow(r.pass[:0], n)[:n]
	for i := n; i < len(r.ints); i++ {
		r.ints[i] = -1
	}
	for i, w := range r.words {
		r.pass[i] = m.byWord.pass(w) // before the spans that start here, none of which is found sooner
		if w == 0 {
			continue
		}
		forms := m.formsOf(w)
		for k := range forms {
			if forms[k].typ < 0 {
				break // as all that follow
			}
			r.lexical(i, &forms[k])
		}
	}
	if len(m.byPart) > 0 {
		r.pieces()
	}
	return r
}

// release gives the scratch space back, and holds on to nothing of the document.
func (r *run) release() {
	clear(r.spans[:cap(r.spans)])
	clear(r.caps[:cap(r.caps)])
	clear(r.kept[:cap(r.kept)])
	clear(r.cands[:cap(r.cands)])
	runs := &r.m.runs
	*r = run{
		ints: r.ints, pass: r.pass, spans: r.spans[:0], visited: r.visited, caps: r.caps[:0], kept: r.kept[:0], cands: r.cands[:0], parts: r.parts[:0],
	}
	runs.Put(r)
}

// stage tries all patterns of a kind at their anchors: those that build on other
// rules of the kind, or the rest.
func (r *run) stage(kind string, nested bool) []*Match {
	var out []*Match
	m, stage := r.m, stageOf(kind, nested)
	try := func(id int32, s span, f form) {
		p := &m.patterns[id]
		if p.stage != stage {
			return
		}
		if s.verb != nil && !f.fits(s.verb) {
			r.missed(p, s, wrongForm)
			return
		}
		if r.lacks(p, s) || r.apart(p, s) {
			return
		}
		if x := r.try(m.ready(id), s); x != nil {
			out = append(out, x)
		}
	}
	if only := m.onlyType(stage); only >= 0 {
		for id := 0; id < len(r.spans); id++ {
			if sp := r.spans[id]; sp.typ == only {
				for k, to := m.byType.of(only); k < to; k++ {
					p, f := m.byType.at(k)
					try(p, sp, f)
				}
			}
		}
		return out
	}
	for i := range r.pass {
		if r.pass[i]&stage == 0 {
			continue
		}
		if w := r.words[i]; m.byWord.pass(w)&stage != 0 {
			for k, to := m.byWord.of(w); k < to; k++ {
				p, _ := m.byWord.at(k)
				try(p, span{first: int32(i), last: int32(i + 1)}, 0)
			}
		}
		for s := r.start[i]; s >= 0; s = r.spans[s].nextStart {
			typ := r.spans[s].typ
			if typ < 0 || m.byType.pass(typ)&stage == 0 {
				continue
			}
			sp := r.spans[s]
			for k, to := m.byType.of(typ); k < to; k++ {
				p, f := m.byType.at(k)
				try(p, sp, f)
			}
		}
	}
	for _, p := range r.parts {
		for _, id := range m.byPart[p.word] {
			try(id, span{first: p.token, last: p.token + 1}, 0)
		}
	}
	if len(m.byDigit) > 0 {
		for i := range r.d.Tokens {
			if r.d.Tokens[i].Shape&text.Digit != 0 {
				for _, id := range m.byDigit {
					try(id, span{first: int32(i), last: int32(i + 1)}, 0)
				}
			}
		}
	}
	if m.quote >= 0 && m.byType.pass(m.quote)&stage != 0 {
		for q := range r.d.Quotes {
			for k, to := m.byType.of(m.quote); k < to; k++ {
				p, _ := m.byType.at(k)
				try(p, span{first: int32(r.d.Quotes[q].First), last: int32(r.d.Quotes[q].Last)}, 0)
			}
		}
	}
	return out
}
