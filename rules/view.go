package rules

import (
	"maps"
	"slices"
	"sync/atomic"
)

// Only returns a Matcher that runs the rules of one kind alone, with those of the
// kinds that they build on, over what m was made of: it finds in a document what m
// finds of that kind. It looks at the tags of few sentences, so that a document of
// text.Parser.ParseLazily will do. An unknown kind has no rules.
func (m *Matcher) Only(kind string) *Matcher {
	v := &view{m: m, kinds: map[string]bool{kind: true}, types: make([]bool, len(m.typeNames)), anchors: map[int32][]int32{}}
	for _, x := range m.byType.all() {
		v.anchors[x.pattern] = append(v.anchors[x.pattern], x.key)
	}
	for more := true; more; {
		before := len(v.kinds)
		for id := range m.patterns {
			if p := &m.patterns[id]; v.kinds[p.rule.Kind] {
				v.pattern(int32(id))
			}
		}
		more = len(v.kinds) > before
	}
	return v.matcher()
}

// view is what a Matcher of some kinds needs of one of all.
type view struct {
	m       *Matcher
	kinds   map[string]bool
	types   []bool
	anchors map[int32][]int32 // the types that anchor each pattern
}

// pattern notes the types that a pattern and its antipatterns look for.
func (v *view) pattern(id int32) {
	p := v.m.ready(id)
	for _, typ := range v.anchors[id] {
		v.typ(typ)
	}
	v.program(&p.before)
	v.program(&p.after)
	unless := v.m.excluding(p)
	for i := range unless {
		v.program(unless[i].read(v.m))
	}
}

func (v *view) program(p *program) {
	for i := range p.code {
		if in := &p.code[i]; in.op == iSpan {
			v.typ(in.x)
		}
	}
	for _, parts := range p.joins {
		for i := range parts {
			v.typ(parts[i].typ)
		}
	}
	for _, tests := range p.tests {
		for i := range tests.all {
			if tests.all[i].key == "lemma" { // any entry tells the lemma
				v.everything()
			}
		}
	}
}

func (v *view) typ(typ int32) {
	if typ < 0 || v.types[typ] {
		return
	}
	v.types[typ] = true
	switch name := v.m.typeNames[typ]; {
	case isKind(name):
		v.kinds[name] = true
	case v.m.builtin[typ] == tSpeaker:
		v.everything() // roles and venues around it
	}
}

// everything gives up: all is needed.
func (v *view) everything() {
	for _, k := range Kinds() {
		v.kinds[k] = true
	}
	for typ := range v.types {
		v.types[typ] = true
	}
}

// matcher is the Matcher that has what was noted, and nothing else.
func (v *view) matcher() *Matcher {
	all := v.m
	m := &Matcher{
		set: all.set, compiler: all.compiler, patterns: all.patterns,
		words: all.words, comma: all.comma, quote: all.quote, tails: all.tails, wanted: v.types, widest: all.widest,
		typeNames: all.typeNames, builtin: all.builtin, kinds: all.kinds, byPart: map[int32][]int32{}, byDigit: v.keep(all.byDigit),
		nested: maps.Clone(all.nested),
	}
	for word, ids := range all.byPart {
		if kept := v.keep(ids); kept != nil {
			m.byPart[word] = kept
		}
	}
	maps.DeleteFunc(m.nested, func(kind string, _ bool) bool { return !v.kinds[kind] })
	m.post(v.postings(all.byWord.all()), v.postings(all.byType.all()))
	if all.read != nil {
		m.read = make([]atomic.Pointer[[]lexicalForm], len(all.read))
		return m
	}
	m.formAt = make([]int32, len(all.formAt))
	for w := range len(all.formAt) - 1 {
		for _, f := range all.formsOf(int32(w)) {
			if f.typ >= 0 && v.types[f.typ] {
				m.forms = append(m.forms, f)
			}
		}
		m.formAt[w+1] = int32(len(m.forms))
	}
	return m
}

// keep leaves out the patterns of other kinds.
func (v *view) keep(ids []int32) (kept []int32) {
	for _, id := range ids {
		if v.kinds[v.m.patterns[id].rule.Kind] {
			kept = append(kept, id)
		}
	}
	return kept
}

func (v *view) postings(list []posting) []posting {
	return slices.DeleteFunc(list, func(x posting) bool { return !v.kinds[v.m.patterns[x.pattern].rule.Kind] })
}
