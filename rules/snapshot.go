package rules

import (
	"encoding/binary"
	"errors"
)

// A snapshot is what a compiler makes of sound rules, in the numbers of the
// binary form: the words with all that is listed under them, the types, then
// what every pattern is looked up by, then its programs. Of all but the types and
// what patterns are looked up by, an article reads what it needs.

// snapshot writes what NewMatcher makes of a sound set; the set is compiled whole.
func (e *encoder) snapshot(set *Set) {
	c := newCompiler(set, &Matcher{set: set})
	c.rules()
	c.lexicons()
	c.m.index(c.forms)
	e.words(c)
	e.number(len(c.m.typeNames))
	for typ, name := range c.m.typeNames {
		e.string(name)
		e.number(int(c.m.widest[typ]) + 1)
	}
	for _, r := range set.Rules {
		e.flag(len(r.Unless) > 0)
	}
	e.number(len(c.m.patterns))
	for _, p := range c.m.patterns {
		c.compile(p)
		c.must(p)
		e.pattern(p)
	}
	for _, r := range set.Rules {
		var a antipatterns
		c.antipatterns(r, &a)
		e.number(len(a.programs))
		e.block(func() {
			for i := range a.programs {
				e.block(func() { e.body = append(e.body, a.programs[i].must...) })
				e.program(&a.programs[i])
			}
		})
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
		for _, f := range m.formsOf(int32(id + 1)) {
			listings.number(int(f.typ) + 1)
			listings.number(int(f.lexicon) + 1)
			if f.lexicon >= 0 {
				listings.number(e.entryAt[f.entry])
				listings.number(int(f.form))
				continue
			}
			listings.string(f.entry.Lemma)
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

func (e *encoder) pattern(p *pattern) {
	e.number(p.rule.Index)
	e.number(p.index)
	e.flag(p.nested)
	a := &p.anchor
	e.numbers(a.open)
	e.number(len(a.options))
	for _, o := range a.options {
		for _, n := range [...]int32{o.word, o.typ, o.form} {
			e.number(int(n) + 1)
		}
	}
	e.number(len(a.parts))
	for _, s := range a.parts {
		e.string(s)
	}
	e.flag(a.digit)
	e.number(len(p.captures))
	for _, s := range p.captures {
		e.string(s)
	}
	for _, list := range []musts{p.mustBefore, p.mustAfter} {
		e.block(func() { e.body = append(e.body, list...) })
	}
	e.block(func() {
		e.program(&p.before)
		e.program(&p.after)
	})
}

// numbers writes a list of numbers from -1.
func (e *encoder) numbers(list []int32) {
	e.number(len(list))
	for _, n := range list {
		e.number(int(n) + 1)
	}
}

func (e *encoder) program(p *program) {
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
			e.test(&tests.all[i])
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
			e.regexp(part.re)
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

func (e *encoder) test(t *test) {
	e.string(t.key)
	e.string(t.value)
	e.regexp(t.re)
	e.flag(t.not)
	e.number(int(t.tags >> 32))
	e.number(int(t.tags & (1<<32 - 1)))
	e.flag(t.caps != nil)
	e.numbers(t.caps)
}

func (e *encoder) regexp(re *lazyRegexp) {
	e.flag(re != nil)
	if re != nil {
		e.string(re.text)
		e.number(re.min)
		e.number(re.max)
		for _, bits := range re.first {
			e.number(int(bits >> 32))
			e.number(int(bits & (1<<32 - 1)))
		}
		e.string(re.list)
		e.flag(re.fold)
	}
}
