package rules

import (
	"sync"
	"sync/atomic"
)

// snapshot is the part of the binary form that says what a compiler makes of it.
type snapshot struct {
	words    *packedWords // which stand first
	data     string       // what is behind them
	strings  *stringTable
	lexicons []*Lexicon // in the order of Set.LexiconNames
}

// unreadLexicon holds the entries of a lexicon until somebody asks for them.
type unreadLexicon struct {
	once                  sync.Once
	rank                  int // its place in Set.LexiconNames
	entries, forms, words int // how many there are
	data                  string
}

// fill reads the entries of a lexicon.
func (s *snapshot) fill(l *Lexicon) {
	u := l.unread
	u.once.Do(func() {
		d := &decoder{data: u.data, strings: s.strings, file: l.Pos.File}
		d.entries, d.entryLinks = make([]Entry, u.entries), make([]*Entry, u.entries)
		d.forms, d.words = make([]Form, u.forms), make([]string, u.words)
		d.lexiconEntries(l, u.entries)
	})
}

// single yields the forms of one word of a lexicon, and keeps none of them.
func (s *snapshot) single(l *Lexicon, yield func(Inflection, string) bool) {
	d := &decoder{data: l.unread.data, strings: s.strings, file: l.Pos.File}
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
	forms, packed, rest := make([]lexicalForm, d.length()), make([]packedEntry, d.length()), make([]int32, d.length())
	for i := range forms {
		f := &forms[i]
		f.typ, f.lexicon = int32(d.number())-1, int16(d.number())-1
		if f.lexicon < 0 {
			f.entry = &Entry{Lemma: d.string()}
		} else {
			f.packed, packed = &packed[0], packed[1:]
			f.packed.at, f.packed.form = int32(d.number()), int32(d.number())
			how := s.lexicons[f.lexicon].Inflect
			f.verb, f.noun = how == "verb", how == "noun"
		}
		if n := d.length(); n > 0 {
			f.rest, rest = rest[:n:n], rest[n:]
			for k := range f.rest {
				f.rest[k] = int32(d.number())
			}
		}
	}
	return forms
}

// packedEntry is where in the block of its lexicon an entry stands, until it is asked
// for: of most entries of several words an article has only the first.
type packedEntry struct {
	read     atomic.Pointer[Entry]
	at, form int32
}

// entry is the entry of a form.
func (s *snapshot) entry(f *lexicalForm) *Entry {
	if e := f.packed.read.Load(); e != nil {
		return e
	}
	l := s.lexicons[f.lexicon]
	d := &decoder{data: l.unread.data, strings: s.strings, file: l.Pos.File, at: int(f.packed.at)}
	f.packed.read.CompareAndSwap(nil, d.entryWith(int(f.packed.form), l))
	return f.packed.read.Load() // the same for all who asked at once
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

// load numbers the words and types and adds the patterns as the compiler that
// wrote the snapshot did. It is false if it is not one of the compiler's set.
func (s *snapshot) load(c *compiler) bool {
	d := &decoder{data: s.data, strings: s.strings}
	if s.words == nil {
		return false
	}
	c.m.words = &vocabulary{packed: s.words}
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
	var slab []antipatterns
	unless := make([]*antipatterns, len(c.set.Rules))
	for i := range unless {
		if d.flag() {
			unless[i] = &cut(&slab, 1, 128)[0]
		}
	}
	c.m.patterns = make([]pattern, d.length())
	for i := range c.m.patterns {
		rule := d.number()
		if rule >= len(c.set.Rules) || d.bad {
			return false
		}
		p := &c.m.patterns[i]
		p.rule, p.unless = c.set.Rules[rule], unless[rule]
		p.index, p.nested, p.empty = int32(d.number()), d.flag(), d.flag()
		p.mustBefore, p.mustAfter = musts(d.block()), musts(d.block())
		p.nearBefore, p.nearAfter = near(d.block()), near(d.block())
		p.data = d.block()
		c.m.register(p)
	}
	for _, a := range unless {
		n, data := d.number(), d.block()
		if a != nil {
			a.count, a.data = n, data
		}
	}
	d.anchors(c.m)
	c.programs = &programReader{strings: s.strings, starts: d.raw(4 * d.length())}
	c.programs.regexps, c.programs.data = make([]*lazyRegexp, len(c.programs.starts)/4), d.block()
	return !d.bad && d.at == len(d.data)
}

// anchors reads what the patterns are looked up by.
func (d *decoder) anchors(m *Matcher) {
	for _, p := range []*postings{&m.byWord, &m.byType} {
		*p = postings{passes: d.block(), starts: d.block(), list: d.block()}
	}
	for range d.length() {
		word := int32(d.number())
		m.byPart[word] = d.numbers()
	}
	m.byDigit = d.numbers()
	m.alone = map[stages]int32{}
	for range d.length() {
		stage := stages(d.number())
		m.alone[stage] = int32(d.number())
	}
}

// cut takes n elements off a slab, of which a new one of most elements or more is
// made where it is used up.
func cut[T any](slab *[]T, n, most int) []T {
	if n == 0 {
		return nil
	}
	if n > len(*slab) {
		*slab = make([]T, max(n, most))
	}
	taken := (*slab)[:n:n]
	*slab = (*slab)[n:]
	return taken
}

// numbers reads a list of numbers, -1 among them.
func (d *decoder) numbers() []int32 { return d.list(make([]int32, d.length())) }

func (d *decoder) list(list []int32) []int32 {
	for i := range list {
		list[i] = int32(d.number()) - 1
	}
	if len(list) == 0 {
		return nil
	}
	return list
}
