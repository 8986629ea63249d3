package rules

import "strings"

// decode reads what Encode wrote. The strings of the files share the memory of
// data. The patterns are parsed, but their regular expressions taken as sound.
func decode(data string) ([]*File, error) {
	files, _, err := decodeParts(data, true)
	return files, err
}

// decodeParts does so without the patterns and the entries of lexicons unless
// whole says so, and returns the snapshot too.
func decodeParts(data string, whole bool) (files []*File, s *snapshot, err error) {
	rest, ok := strings.CutPrefix(data, binaryVersion)
	if !ok {
		return nil, nil, errBinary
	}
	d := decoder{data: rest, whole: whole}
	d.parser.trusted = true
	var c counts
	for _, n := range c.fields() {
		*n = d.length()
	}
	d.table()
	if d.bad {
		return nil, nil, errBinary
	}
	d.lexicons, d.refs = make([]Lexicon, c.lexicons), make([]Ref, c.refs)
	d.phrases, d.rules = make([]Phrase, c.phrases), make([]Rule, c.rules)
	if whole {
		d.patternList = make([]Pattern, c.patterns)
		d.entries, d.entryLinks = make([]Entry, c.entries), make([]*Entry, c.entries)
		d.forms, d.words, d.attrList = make([]Form, c.forms), make([]string, c.words), make([]Attr, c.attrs)
		d.parser.slab, d.parser.links = make([]Node, 12*c.patterns), make([]*Node, 16*c.patterns) // as many as most rules need
	}
	d.many = !whole
	digest := d.string()
	for range c.files {
		f := d.readFile()
		f.digest, f.digested = digest, c.files
		files = append(files, f)
	}
	made := decoder{data: d.block(), strings: d.strings}
	s = &snapshot{strings: d.strings}
	if made.data != "" { // there is one, as of all rules that can be compiled
		s.words = made.packedWords()
		s.data = made.raw(len(made.data) - made.at)
	}
	if d.bad || made.bad || d.at < len(d.data) {
		return nil, nil, errBinary
	}
	return files, s, nil
}

// decoder hands out the slabs that decode made, or makes what there is none for.
type decoder struct {
	data    string
	at      int  // how far it is read
	bad     bool // what was read is not what Encode writes
	strings *stringTable
	file    string
	whole   bool // nothing is left unread
	many    bool // attributes are cut off a slab that is made anew where it is used up
	parser  parser

	lexicons    []Lexicon
	unread      []unreadLexicon
	entries     []Entry
	entryLinks  []*Entry
	forms       []Form
	words       []string
	attrList    []Attr
	patternList []Pattern
	phrases     []Phrase
	rules       []Rule
	refs        []Ref
}

// take cuts n elements off a slab, or makes them where there is none.
func take[T any](d *decoder, slab *[]T, n int) []T {
	if n == 0 || d.bad {
		return nil
	}
	if !d.whole && *slab == nil {
		return make([]T, n)
	}
	if n > len(*slab) {
		d.bad = true
		return nil
	}
	taken := (*slab)[:n:n]
	*slab = (*slab)[n:]
	return taken
}

// number reads a varint; nearly all are of one byte.
func (d *decoder) number() int {
	if d.at < len(d.data) && d.data[d.at] < 0x80 {
		d.at++
		return int(d.data[d.at-1])
	}
	return d.longNumber()
}

func (d *decoder) longNumber() int {
	n := 0
	for shift := 0; d.at < len(d.data) && shift < 35; shift += 7 {
		b := d.data[d.at]
		d.at++
		n |= int(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
	d.bad = true
	return 0
}

// length reads the length of a list, which is never more than what is left to
// read: nothing takes less than a byte.
func (d *decoder) length() int {
	n := d.number()
	if n > len(d.data)-d.at {
		d.bad = true
		return 0
	}
	return n
}

// raw takes n bytes as they are.
func (d *decoder) raw(n int) string {
	if n > len(d.data)-d.at || n < 0 || d.bad {
		d.bad = true
		return ""
	}
	d.at += n
	return d.data[d.at-n : d.at]
}

// block takes what encoder.block wrote.
func (d *decoder) block() string { return d.raw(d.length()) }

// table reads the table of strings.
func (d *decoder) table() {
	n := d.length()
	d.strings = &stringTable{starts: d.raw(4 * (n + 1))}
	if d.bad {
		return
	}
	d.strings.data = d.raw(int(number32(d.strings.starts, n)))
	for i := 0; d.whole && i < n; i++ { // of what is read in part a test has found it sound
		d.bad = d.bad || number32(d.strings.starts, i) > number32(d.strings.starts, i+1)
	}
}

func (d *decoder) string() string {
	i := d.number()
	if i >= d.strings.len() {
		d.bad = true
		return ""
	}
	return d.strings.at(i)
}

func (d *decoder) pos() Pos { return Pos{d.file, d.number(), d.number()} }

func (d *decoder) flag() bool { return d.number() == 1 }

func (d *decoder) readFile() *File {
	f := &File{Name: d.string()}
	d.file = f.Name
	f.Builtin = d.flag()
	f.Namespace = d.string()
	if lexicons := take(d, &d.lexicons, d.length()); len(lexicons) > 0 {
		f.Lexicons = make([]*Lexicon, len(lexicons))
		for i := range lexicons {
			lexicons[i] = d.lexicon() // its memory is written and not looked at before: a page is mapped once
			f.Lexicons[i] = &lexicons[i]
		}
	}
	if phrases := take(d, &d.phrases, d.length()); len(phrases) > 0 {
		f.Phrases = make([]*Phrase, len(phrases))
		for i := range phrases {
			phrases[i] = Phrase{Name: d.string(), Patterns: d.patterns(), Override: d.flag(), Pos: d.pos()}
			f.Phrases[i] = &phrases[i]
		}
	}
	if rules := take(d, &d.rules, d.length()); len(rules) > 0 {
		f.Rules = make([]*Rule, len(rules))
		for i := range rules {
			rules[i] = d.rule() // likewise
			f.Rules[i] = &rules[i]
		}
	}
	return f
}

func (d *decoder) lexicon() Lexicon {
	l := Lexicon{Name: d.string(), Inflect: d.string(), With: d.attrs(), Override: d.flag(), Pos: d.pos()}
	u := &cut(&d.unread, 1, 128)[0]
	u.rank, u.entries, u.forms, u.words = d.number(), d.length(), d.length(), d.length()
	if d.whole {
		d.length() // of the block
		d.lexiconEntries(&l, u.entries)
		return l
	}
	u.data, l.unread = d.block(), u
	return l
}

// lexiconEntries reads the n entries of a lexicon.
func (d *decoder) lexiconEntries(l *Lexicon, n int) {
	entries := take(d, &d.entries, n)
	l.Entries = take(d, &d.entryLinks, n)
	for i := range entries {
		l.Entries[i] = &entries[i]
		d.entry(&entries[i], l)
	}
}

func (d *decoder) entry(e *Entry, l *Lexicon) {
	e.Lemma = d.string()
	e.Forms = take(d, &d.forms, d.length())
	for j := range e.Forms {
		e.Forms[j].Inflection = Inflection(d.number())
		e.Forms[j].Words = take(d, &d.words, d.length())
		for k := range e.Forms[j].Words {
			e.Forms[j].Words[k] = d.string()
		}
	}
	d.entryEnd(e, l)
}

// entryEnd reads what stands behind the forms of an entry.
func (d *decoder) entryEnd(e *Entry, l *Lexicon) {
	if d.flag() {
		e.Attrs = l.With
	} else {
		e.Attrs = d.attrs()
	}
	e.Pos = d.pos()
}

func (d *decoder) rule() Rule {
	r := Rule{
		ID: d.string(), Kind: d.string(), About: d.string(), Since: d.string(), Deprecated: d.string(),
		Patterns: d.patterns(), Unless: d.patterns(), Emit: d.attrs(), Date: d.attrs(),
	}
	r.Prefer = take(d, &d.refs, d.length())
	for i := range r.Prefer {
		r.Prefer[i] = Ref{d.string(), d.pos()}
	}
	r.Override = d.flag()
	r.Pos = d.pos()
	return r
}

func (d *decoder) attrs() []Attr {
	n := d.length()
	if n == 0 {
		return nil
	}
	var attrs []Attr
	if d.many {
		attrs = cut(&d.attrList, n, 128)
	} else {
		attrs = take(d, &d.attrList, n)
	}
	for i := range attrs {
		attrs[i] = Attr{d.string(), d.string(), d.pos()}
	}
	return attrs
}

// patterns are left unread where only the snapshot's programs are wanted.
func (d *decoder) patterns() []Pattern {
	n := d.length()
	if block := d.length(); !d.whole {
		d.raw(block)
		return nil
	}
	patterns := take(d, &d.patternList, n)
	for i := range patterns {
		p := &patterns[i]
		p.Text, p.Pos = d.string(), d.pos()
		if n := d.length(); n > 0 {
			p.escaped = make([]int, n)
			for j := range p.escaped {
				p.escaped[j] = d.number()
			}
		}
		root, err := d.parser.parse(p.Text)
		d.bad = d.bad || err != nil
		p.Root = root
	}
	return patterns
}
