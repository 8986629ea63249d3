package rules

import (
	"slices"
	"sync"
	"sync/atomic"
)

// snapshot is the part of the binary form that says what a compiler makes of it,
// and what of the lexicons was left unread.
type snapshot struct {
	data     string
	strings  *stringTable
	unread   map[*Lexicon]*unreadLexicon
	lexicons []*Lexicon // in the order of Set.LexiconNames
}

// unreadLexicon holds the entries of a lexicon until somebody asks for them.
type unreadLexicon struct {
	once                  sync.Once
	entries, forms, words int // how many there are
	data                  string
}

// of makes the snapshot that of a set.
func (s *snapshot) of(set *Set) {
	s.lexicons = make([]*Lexicon, len(set.LexiconNames))
	for i, name := range set.LexiconNames {
		s.lexicons[i] = set.lexicons[name]
	}
	set.snapshot = s
}

// fill reads the entries of a lexicon.
func (s *snapshot) fill(l *Lexicon) {
	u := s.unread[l]
	u.once.Do(func() {
		d := &decoder{data: u.data, strings: s.strings, file: l.Pos.File}
		d.entries, d.entryLinks = make([]Entry, u.entries), make([]*Entry, u.entries)
		d.forms, d.words = make([]Form, u.forms), make([]string, u.words)
		d.lexiconEntries(l, u.entries)
	})
}

// single yields the forms of one word of a lexicon, and keeps none of them.
func (s *snapshot) single(l *Lexicon, yield func(Inflection, string) bool) {
	d := &decoder{data: s.unread[l].data, strings: s.strings, file: l.Pos.File}
	var e Entry
	for d.at < len(d.data) && !d.bad {
		d.string() // the lemma
		for range d.length() {
			i, words := Inflection(d.number()), d.length()
			first := d.string()
			for range words - 1 {
				d.string()
			}
			if words == 1 && !yield(i, first) {
				return
			}
		}
		d.entryEnd(&e, l)
	}
}

// forms reads the forms that begin with a word.
func (s *snapshot) forms(m *Matcher, word int32) []lexicalForm {
	d, in := &decoder{data: m.words.packed.of(word), strings: s.strings}, &decoder{strings: s.strings}
	var buf [16]lexicalForm
	forms := buf[:0]
	for d.at < len(d.data) && !d.bad {
		f := lexicalForm{typ: int32(d.number()) - 1, lexicon: int16(d.number()) - 1}
		if f.lexicon < 0 {
			f.entry = &Entry{Lemma: d.string()}
			f.rest = make([]int32, d.length())
			for i := range f.rest {
				f.rest[i] = int32(d.number())
			}
		} else {
			l := s.lexicons[f.lexicon]
			in.data, in.file, in.at = s.unread[l].data, l.Pos.File, d.number()
			f.verb, f.noun = l.Inflect == "verb", l.Inflect == "noun"
			f.entry = in.entryWith(d.number(), l)
			for _, w := range f.entry.Forms[0].Words[1:] {
				f.rest = append(f.rest, m.words.find([]byte(w)))
			}
		}
		forms = append(forms, f)
	}
	return slices.Clone(forms)
}

// entryWith reads an entry with one of its forms alone, which is what an article
// needs of it.
func (d *decoder) entryWith(form int, l *Lexicon) *Entry {
	one := &struct { // most have one form of one word, and are one piece of memory
		entry Entry
		form  [1]Form
		word  [1]string
	}{}
	e := &one.entry
	e.Lemma = d.string()
	for i := range d.length() {
		inflection, words := Inflection(d.number()), d.length()
		if i != form {
			for range words {
				d.number()
			}
			continue
		}
		e.Forms = one.form[:]
		e.Forms[0] = Form{Inflection: inflection, Words: one.word[:]}
		if words != 1 {
			e.Forms[0].Words = make([]string, words)
		}
		for k := range e.Forms[0].Words {
			e.Forms[0].Words[k] = d.string()
		}
	}
	d.entryEnd(e, l)
	return e
}

// packedWords reads where the words and their listings stand.
func (d *decoder) packedWords() *packedWords {
	p := &packedWords{n: d.length(), strings: d.strings}
	p.slots = d.raw(d.length())
	p.refs, p.tails = d.raw(4*p.n), d.raw(p.n)
	p.classes, p.signs = d.raw(8*p.n), d.raw(p.n)
	p.starts = d.raw(4 * (p.n + 1))
	p.listings = d.block()
	return p
}

// packedWords are the words of the snapshot, which stand first.
func (s *snapshot) packedWords() *packedWords {
	d := &decoder{data: s.data, strings: s.strings}
	return d.packedWords()
}

// load numbers the words and types and adds the patterns as the compiler that
// wrote the snapshot did. It is false if it is not one of the compiler's set.
func (s *snapshot) load(c *compiler) bool {
	d := &decoder{data: s.data, strings: s.strings}
	c.m.words = &vocabulary{packed: d.packedWords()}
	if d.bad {
		return false
	}
	c.m.read = make([]atomic.Pointer[[]lexicalForm], c.m.words.size()+1)
	clear(c.m.read) // written now, its pages need not be mapped for the first look and again for the first Store
	c.m.comma = c.wordID(",")
	c.m.widest = make([]int16, d.length())
	c.types = make(map[string]int32, len(c.m.widest))
	c.m.typeNames, c.m.builtin = make([]string, 0, len(c.m.widest)), make([]builtinType, 0, len(c.m.widest))
	for i := range c.m.widest {
		c.typeID(d.string())
		c.m.widest[i] = int16(d.number() - 1)
	}
	var slabs slabs
	unless := make([]*antipatterns, len(c.set.Rules))
	for i := range unless {
		if d.flag() {
			unless[i] = &cut(&slabs.unless, 1)[0]
		}
	}
	patterns := make([]pattern, d.length())
	c.m.patterns = make([]*pattern, 0, len(patterns))
	for i := range patterns {
		rule := d.number()
		if rule >= len(c.set.Rules) || d.bad {
			return false
		}
		p := &patterns[i]
		p.rule, p.unless = c.set.Rules[rule], unless[rule]
		d.pattern(p, &slabs)
		c.register(p)
	}
	for _, a := range unless {
		n, data := d.number(), d.block()
		if a != nil {
			a.count, a.data = n, data
		}
	}
	return !d.bad && d.at == len(d.data)
}

// slabs are what the patterns of a snapshot have many of: a thousand patterns share
// a few pieces of memory.
type slabs struct {
	unless  []antipatterns
	numbers []int32
	options []anchorOption
	strings []string
}

// cut takes n elements off a slab, of which a new one is made where it is used up.
func cut[T any](slab *[]T, n int) []T {
	const most = 128
	if n > len(*slab) {
		*slab = make([]T, max(n, most))
	}
	taken := (*slab)[:n:n]
	*slab = (*slab)[n:]
	return taken
}

func (d *decoder) pattern(p *pattern, s *slabs) {
	p.index, p.nested = d.number(), d.flag()
	a := &p.anchor
	if n := d.length(); n > 0 {
		a.open = cut(&s.numbers, n)
		for i := range a.open {
			a.open[i] = int32(d.number()) - 1
		}
	}
	a.options = cut(&s.options, d.length())
	for i := range a.options {
		a.options[i] = anchorOption{word: int32(d.number()) - 1, typ: int32(d.number()) - 1, form: int32(d.number()) - 1}
	}
	a.parts = d.list()
	a.digit = d.flag()
	if n := d.length(); n > 0 {
		p.captures = cut(&s.strings, n)
		for i := range p.captures {
			p.captures[i] = d.string()
		}
	}
	p.mustBefore, p.mustAfter = musts(d.block()), musts(d.block())
	p.data = d.block()
}

func (d *decoder) list() []string {
	n := d.length()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = d.string()
	}
	return list
}

func (d *decoder) numbers() []int32 {
	n := d.length()
	if n == 0 {
		return nil
	}
	list := make([]int32, n)
	for i := range list {
		list[i] = int32(d.number()) - 1
	}
	return list
}

// read reads the programs of a pattern.
func (s *snapshot) read(c *compiler, p *pattern) {
	d := &decoder{data: p.data, strings: s.strings}
	p.sides = &sides{d.program(c), d.program(c)}
}

// readUnless reads the programs of a rule's antipatterns.
func (s *snapshot) readUnless(c *compiler, a *antipatterns) {
	d := &decoder{data: a.data, strings: s.strings}
	for range a.count {
		must := musts(d.block())
		p := d.program(c)
		p.must = must
		a.programs = append(a.programs, p)
	}
}

func (d *decoder) program(c *compiler) program {
	p := program{start: place(d.number()), code: make([]instr, d.length())}
	code := d.raw(instrWidth * len(p.code))
	for i := range p.code {
		if d.bad {
			break
		}
		in := code[instrWidth*i : instrWidth*(i+1)]
		p.code[i] = instr{
			op: op(in[0]), cap: int16(in[1]) - 1, next: place(in[2]) | place(in[3])<<8, y: int16(in[4]) | int16(in[5])<<8,
			x: int32(in[6]) | int32(in[7])<<8 | int32(in[8])<<16 | int32(in[9])<<24,
		}
	}
	if n := d.length(); n > 0 {
		p.tests = make([]tokenTests, n)
		for i := range p.tests {
			p.tests[i].capturing = d.flag()
			p.tests[i].all = make([]test, d.length())
			for k := range p.tests[i].all {
				p.tests[i].all[k] = d.test(c)
			}
		}
	}
	if n := d.length(); n > 0 {
		p.sets = make([][]int32, n)
		for i := range p.sets {
			p.sets[i] = d.numbers()
		}
	}
	if n := d.length(); n > 0 {
		p.joins = make([][]joinPart, n)
		for i := range p.joins {
			p.joins[i] = make([]joinPart, d.length())
			for k := range p.joins[i] {
				n := d.numbers()
				p.joins[i][k] = joinPart{cap: n[0], word: n[1], typ: n[2], re: d.regexp(c), num: d.flag()}
			}
		}
	}
	return p
}

func (d *decoder) test(c *compiler) test {
	t := test{key: d.string(), value: d.string(), re: d.regexp(c), not: d.flag()}
	t.tags = uint64(d.number())<<32 | uint64(d.number())
	if set := d.flag(); set {
		t.caps = d.numbers()
	} else {
		d.numbers()
	}
	return t
}

func (d *decoder) regexp(c *compiler) *lazyRegexp {
	if !d.flag() {
		return nil
	}
	text, g := d.string(), guard{min: d.number(), max: d.number()}
	for i := range g.first {
		g.first[i] = uint64(d.number())<<32 | uint64(d.number())
	}
	g.list, g.fold = d.string(), d.flag()
	return c.guarded(text, g)
}
