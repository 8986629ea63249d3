package rules

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
)

// A snapshot is what a compiler makes of sound rules, in the numbers of the
// binary form: the words with all that is listed under them, the types, then
// what every pattern is looked up by, then its programs. Of all but the types and
// what patterns are looked up by, an article reads what it needs.

// snapshot writes what NewMatcher makes of a sound set; the set is compiled whole.
func (e *encoder) snapshot(set *Set) {
	m := &Matcher{set: set}
	c := newCompiler(set, m)
	c.rules()
	c.lexicons()
	m.index(c.forms)
	m.post(c.ofWord, c.ofType)
	e.words(c)
	e.number(len(m.typeNames))
	for typ, name := range m.typeNames {
		e.string(name)
		e.number(int(m.widest[typ]) + 1)
	}
	for _, r := range set.Rules {
		e.flag(len(r.Unless) > 0)
	}
	s := &programs{e: e, number: map[*lazyRegexp]int{}}
	e.number(len(m.patterns))
	for i := range m.patterns {
		p := &m.patterns[i]
		c.compile(p)
		c.must(p)
		s.pattern(p)
	}
	for _, r := range set.Rules {
		var a antipatterns
		c.antipatterns(r, &a)
		e.number(len(a.list))
		e.block(func() {
			for i := range a.list {
				e.block(func() { e.body = append(e.body, a.list[i].must...) })
				e.block(func() { s.program(&a.list[i].program) })
			}
		})
	}
	e.anchors(m)
	s.regexps()
}

// anchors writes what the patterns are looked up by.
func (e *encoder) anchors(m *Matcher) {
	for _, p := range []*postings{&m.byWord, &m.byType} {
		for _, s := range []string{p.passes, p.starts, p.list} {
			e.block(func() { e.body = append(e.body, s...) })
		}
	}
	e.number(len(m.byPart))
	for _, word := range slices.Sorted(maps.Keys(m.byPart)) {
		e.number(int(word))
		e.numbers(m.byPart[word])
	}
	e.numbers(m.byDigit)
	e.number(len(m.alone))
	for _, stage := range slices.Sorted(maps.Keys(m.alone)) {
		e.number(int(stage))
		e.number(int(m.alone[stage]))
	}
}

// words writes the words as packedWords reads them.
func (e *encoder) words(c *compiler) {
	m := c.m
	words := m.words.names
	if len(words) > mostPacked {
		e.err = errors.New("rules: more words than the binary form has room for")
		return
	}
	e.number(len(words))
	table := slots(words)
	e.number(len(table))
	e.body = append(e.body, table...)
	for _, w := range words {
		e.number32(e.stringID(w))
	}
	e.body = append(e.body, m.tails...)
	known := c.set.wordMap()
	for _, w := range words {
		e.body = binary.LittleEndian.AppendUint64(e.body, uint64(known[w].Class))
	}
	for _, w := range words {
		e.body = append(e.body, byte(known[w].Sign))
	}
	listings := encoder{index: e.index, strings: e.strings}
	for id := range words {
		e.number32(len(listings.body))
		forms := m.formsOf(int32(id + 1))
		packed, rest := 0, 0
		for _, f := range forms {
			if f.lexicon >= 0 {
				packed++
			}
			rest += len(f.rest)
		}
		listings.number(len(forms))
		listings.number(packed)
		listings.number(rest)
		for _, f := range forms {
			listings.number(int(f.typ) + 1)
			listings.number(int(f.lexicon) + 1)
			if f.lexicon >= 0 {
				listings.number(e.entryAt[f.entry])
				listings.number(int(f.form))
			} else {
				listings.string(f.entry.Lemma)
			}
			listings.number(len(f.rest))
			for _, w := range f.rest {
				listings.number(int(w))
			}
		}
	}
	e.number32(len(listings.body))
	e.strings = listings.strings
	e.block(func() { e.body = listings.body })
}

// number32 writes a number in four bytes.
func (e *encoder) number32(n int) { e.body = binary.LittleEndian.AppendUint32(e.body, uint32(n)) }

// programs writes programs, whose regular expressions follow them all: each once,
// with its number in their stead.
type programs struct {
	e      *encoder
	number map[*lazyRegexp]int
	list   []*lazyRegexp
}

func (s *programs) pattern(p *pattern) {
	e := s.e
	e.number(p.rule.Index)
	e.number(int(p.index))
	e.flag(p.nested)
	e.flag(p.empty)
	for _, list := range []string{string(p.mustBefore), string(p.mustAfter), string(p.nearBefore), string(p.nearAfter)} {
		e.block(func() { e.body = append(e.body, list...) })
	}
	e.block(func() {
		e.numbers(p.open)
		e.number(len(p.captures))
		for _, s := range p.captures {
			e.string(s)
		}
		s.program(&p.before)
		s.program(&p.after)
	})
}

// numbers writes a list of numbers from -1.
func (e *encoder) numbers(list []int32) {
	e.number(len(list))
	for _, n := range list {
		e.number(int(n) + 1)
	}
}

func (s *programs) program(p *program) {
	e := s.e
	e.number(int(p.start))
	e.number(len(p.code))
	for _, in := range p.code {
		e.instr(in)
	}
	e.number(len(p.tests))
	for _, tests := range p.tests {
		e.flag(tests.capturing)
		e.number(len(tests.all))
		for i := range tests.all {
			s.test(&tests.all[i])
		}
	}
	e.number(len(p.sets))
	for _, set := range p.sets {
		e.numbers(set)
	}
	e.number(len(p.joins))
	for _, parts := range p.joins {
		e.number(len(parts))
		for _, part := range parts {
			e.numbers([]int32{part.cap, part.word, part.typ})
			s.regexp(part.re)
			e.flag(part.num)
		}
	}
}

// instrWidth is how many bytes an instruction takes: an article reads thousands, and
// what has one width is read soonest.
const instrWidth = 10

func (e *encoder) instr(in instr) {
	if in.cap < -1 || in.cap > 254 {
		e.err = errors.New("rules: a pattern has more captures than the binary form has room for")
	}
	e.body = append(e.body, byte(in.op), byte(in.cap+1))
	e.body = binary.LittleEndian.AppendUint16(e.body, uint16(in.next))
	e.body = binary.LittleEndian.AppendUint16(e.body, uint16(in.y))
	e.number32(int(in.x))
}

func (s *programs) test(t *test) {
	e := s.e
	e.string(t.key)
	e.string(t.value)
	if t.key == "tag" { // by their bits alone
		e.number64(t.tags)
		e.flag(t.not)
		return
	}
	s.regexp(t.re)
	e.flag(t.not)
	e.flag(t.caps != nil)
	e.numbers(t.caps)
}

// number64 writes a number in eight bytes.
func (e *encoder) number64(n uint64) { e.body = binary.LittleEndian.AppendUint64(e.body, n) }

func (s *programs) regexp(re *lazyRegexp) {
	if re == nil {
		s.e.number(0)
		return
	}
	n, ok := s.number[re]
	if !ok {
		s.list = append(s.list, re)
		n = len(s.list)
		s.number[re] = n
	}
	s.e.number(n)
}

// regexps writes the regular expressions, and where each begins.
func (s *programs) regexps() {
	e := encoder{index: s.e.index, strings: s.e.strings}
	s.e.number(len(s.list))
	for _, re := range s.list {
		s.e.number32(len(e.body))
		e.string(re.text)
		e.number(re.min)
		e.number(re.max)
		for _, bits := range re.first {
			e.number64(bits)
		}
		e.string(re.list)
		e.flag(re.fold)
	}
	s.e.strings = e.strings
	s.e.block(func() { s.e.body = e.body })
}
