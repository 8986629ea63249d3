package rules

import (
	"maps"
	"unicode/utf8"
)

// Only returns a Matcher that runs the rules of one kind alone, with those of the
// kinds that they build on, over what m was made of: it finds in a document what m
// finds of that kind. It looks at the tags of few sentences, so that a document of
// text.Parser.Split will do. An unknown kind has no rules.
func (m *Matcher) Only(kind string) *Matcher {
	v := &view{m: m, kinds: map[string]bool{kind: true}, types: map[int32]bool{}, words: map[int32]bool{}}
	for more := true; more; {
		before := len(v.kinds)
		for id := range m.patterns {
			if p := m.patterns[id]; v.kinds[p.rule.Kind] {
				v.pattern(int32(id))
			}
		}
		more = len(v.kinds) > before
	}
	return v.matcher()
}

// view is what a Matcher of some kinds needs of one of all.
type view struct {
	m     *Matcher
	kinds map[string]bool
	types map[int32]bool
	words map[int32]bool
}

// pattern notes the types that a pattern and its antipatterns look for.
func (v *view) pattern(id int32) {
	p := v.m.ready(id)
	for _, o := range p.anchor.options {
		if o.word < 0 {
			v.typ(o.typ)
		} else {
			v.words[o.word] = true
		}
	}
	for _, w := range p.anchor.parts {
		v.words[v.m.words[w]] = true
	}
	v.program(&p.before)
	v.program(&p.after)
	for _, u := range v.m.excluding(p) {
		v.program(&u)
	}
}

func (v *view) program(p *program) {
	for i := range p.code {
		switch in := &p.code[i]; in.op {
		case iSpan:
			v.typ(in.x)
		case iWord:
			v.words[in.x] = true
		}
	}
	for _, parts := range p.joins {
		for i := range parts {
			v.typ(parts[i].typ)
			v.words[parts[i].word] = true
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
	for typ := range v.m.typeNames {
		v.types[int32(typ)] = true
	}
}

// matcher is the Matcher that has what was noted, and nothing else.
func (v *view) matcher() *Matcher {
	m := *v.m
	keep := func(ids []int32) (kept []int32) {
		for _, id := range ids {
			if v.kinds[m.patterns[id].rule.Kind] {
				kept = append(kept, id)
			}
		}
		return kept
	}
	m.byWord, m.byType, m.byPart = v.index(m.byWord, keep), v.index(m.byType, keep), v.index(m.byPart, keep)
	m.byDigit = keep(m.byDigit)
	m.nested = maps.Clone(m.nested)
	maps.DeleteFunc(m.nested, func(kind string, _ bool) bool { return !v.kinds[kind] })
	m.stages()
	m.forms, m.formAt = nil, make([]int32, len(v.m.formAt))
	for w := range len(v.m.formAt) - 1 {
		for _, f := range v.m.formsOf(int32(w)) {
			if v.types[f.typ] {
				for _, w := range m.rest[f.rest : f.rest+int32(f.more)] {
					v.words[w] = true
				}
				m.forms = append(m.forms, f)
			}
		}
		m.formAt[w+1] = int32(len(m.forms))
	}
	m.words, m.looks = make(map[string]int32), new(looks)
	for word, id := range v.m.words {
		if v.words[id] || m.formAt[id] < m.formAt[id+1] {
			m.words[word] = id
			m.looks.add(word)
		}
	}
	return &m
}

// looks tell at a glance of most words that they are none of those looked for:
// by their first and last bytes and their lengths.
type looks [1 << 16 / 64]uint64

func (l *looks) add(word string) {
	if at, ok := look(word); ok {
		l[at/64] |= 1 << (at % 64)
	}
}

func (l *looks) has(word string) bool {
	at, ok := look(word)
	return !ok || l[at/64]&(1<<(at%64)) != 0
}

// look numbers words alike but for capitals alike. It is false of what begins or
// ends outside ASCII.
func look(word string) (at int, ok bool) {
	if word == "" || word[0] >= utf8.RuneSelf || word[len(word)-1] >= utf8.RuneSelf {
		return 0, false
	}
	return int(word[0]&31)<<11 | int(word[len(word)-1]&31)<<6 | len(word)&63, true
}

func (v *view) index(by map[int32][]int32, keep func([]int32) []int32) map[int32][]int32 {
	kept := make(map[int32][]int32)
	for key, ids := range by {
		if ids = keep(ids); ids != nil {
			kept[key] = ids
		}
	}
	return kept
}
