package rules

import (
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
	d := &decoder{data: m.words.packed.of(word), strings: s.strings}
	forms := []lexicalForm{}
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
			in := &decoder{data: s.unread[l].data, strings: s.strings, file: l.Pos.File, at: d.number()}
			f.verb, f.noun = l.Inflect == "verb", l.Inflect == "noun"
			f.entry = in.entryWith(d.number(), l)
			for _, w := range f.entry.Forms[0].Words[1:] {
				f.rest = append(f.rest, m.words.find([]byte(w)))
			}
		}
		forms = append(forms, f)
	}
	return forms
}

// entryWith reads an entry with one of its forms alone, which is what an article
// needs of it.
func (d *decoder) entryWith(form int, l *Lexicon) *Entry {
	e := &Entry{Lemma: d.string()}
	for i := range d.length() {
		inflection, words := Inflection(d.number()), d.length()
		if i != form {
			for range words {
				d.number()
			}
			continue
		}
		e.Forms = []Form{{Inflection: inflection, Words: make([]string, words)}}
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
	p.refs, p.tails, p.starts = d.raw(4*p.n), d.raw(p.n), d.raw(4*(p.n+1))
	p.listings = d.block()
	return p
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
	for i := range c.m.widest {
		c.typeID(d.string())
		c.m.widest[i] = int16(d.number() - 1)
	}
	unless := make([]*antipatterns, len(c.set.Rules))
	for i := range unless {
		if d.flag() {
			unless[i] = &antipatterns{}
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
		d.pattern(p)
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

func (d *decoder) pattern(p *pattern) {
	p.index, p.nested = d.number(), d.flag()
	a := &p.anchor
	a.open = d.numbers()
	a.options = make([]anchorOption, d.length())
	for i := range a.options {
		if n := d.numbers(); len(n) == 3 {
			a.options[i] = anchorOption{n[0], n[1], n[2]}
		}
	}
	a.parts = d.list()
	a.digit = d.flag()
	p.captures = d.list()
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
		a.programs = append(a.programs, d.program(c))
	}
}

func (d *decoder) program(c *compiler) program {
	p := program{start: place(d.number()), code: make([]instr, d.length())}
	for i := range p.code {
		p.code[i] = instr{op: op(d.number()), next: place(d.number()), x: int32(d.number()), y: int16(d.number()), cap: int16(d.number() - 1)}
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
