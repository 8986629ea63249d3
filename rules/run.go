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

// span is an entry of a lexicon, or the match of a rule of an earlier stage.
type span struct {
	first, last        int32
	typ                int32
	entry              *Entry
	match              *Match
	verb               *text.VerbGroup
	nextStart, nextEnd int32
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

// lexical adds the span of form f at token i, if it is there. A verb's span is
// its whole verb group.
func (r *run) lexical(i int, f *lexicalForm) {
	at := i + 1
	if f.verb && len(f.rest) > 0 && at < len(r.words) && r.words[at] != f.rest[0] {
		at = r.behindAdverbs(i)
	}
	last := at + len(f.rest)
	if last > len(r.words) || r.d.Tokens[last-1].Sentence != r.d.Tokens[i].Sentence {
		return
	}
	for k, w := range f.rest {
		if r.words[at+k] != w {
			return
		}
	}
	s := span{first: int32(i), last: int32(last), typ: f.typ}
	switch {
	case f.verb:
		v := r.d.VerbGroupAt(i)
		if v == nil || v.Head != i {
			return
		}
		s.first, s.last, s.verb = int32(v.First), int32(max(v.Last, last)), v
	case f.noun:
		if t := r.tag(last - 1); !t.Noun() && !(t.Adjective() && last < len(r.words) && (r.tag(last).Proper() || r.d.Class(last)&text.Of != 0)) { // "the critic Ann Poe", for the tagger an adjective
			return
		}
	}
	s.entry = f.of(r.m.set)
	r.addSpan(s)
}

// mostAdverbs is how many adverbs may stand between a verb and the rest of an
// entry of several words.
const mostAdverbs = 3

// behindAdverbs is the first token behind the verb at token i and the adverbs
// that follow it: "is not at all ▮sure", "spoke warmly ▮of". It is asked for
// each entry that begins with that verb, and found once.
func (r *run) behindAdverbs(i int) int {
	if r.adverbsOf == i {
		return r.behind
	}
	r.adverbsOf, r.behind = i, i+1
	if v := r.d.VerbGroupAt(i); v == nil || v.Head != i {
		return r.behind
	}
	for r.behind < len(r.words) && r.behind <= i+mostAdverbs && r.tag(r.behind).Adverb() {
		r.behind++
	}
	return r.behind
}

func (r *run) addSpan(s span) {
	id := int32(len(r.spans))
	s.nextStart, s.nextEnd = r.start[s.first], r.end[s.last]
	r.start[s.first], r.end[s.last] = id, id
	if s.typ >= 0 && int(s.first) < len(r.pass) {
		r.pass[s.first] |= r.m.byType.pass(s.typ)
	}
	r.spans = append(r.spans, s)
}

// addMatches makes the matches of a kind the only spans of its type.
func (r *run) addMatches(kind string, found []*Match) {
	typ := r.m.kinds[kind]
	if r.m.nested[kind] {
		for i := range r.spans {
			if r.spans[i].typ == typ {
				r.spans[i].typ = -1
			}
		}
	}
	r.left, r.right, r.around = outlook{}, outlook{}, outlook{}
	for _, x := range found {
		r.crossed = r.crossed || r.crosses(x)
		r.addSpan(span{first: int32(x.First), last: int32(x.Last), typ: typ, match: x})
	}
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
