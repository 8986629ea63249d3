package rules

import "github.com/newsclaim/newsclaim/text"

// span is an entry of a lexicon, or the match of a rule of an earlier stage.
type span struct {
	first, last        int32
	typ                int32
	entry              *Entry
	match              *Match
	verb               *text.VerbGroup
	nextStart, nextEnd int32
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
