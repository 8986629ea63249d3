package rules

import "strings"

// decode reads what Encode wrote. The strings of the files share the memory of
// data. The patterns are parsed, but their regular expressions taken as sound.
func decode(data string) ([]*File, error) {
	files, _, err := decodeParts(data, true)
	return files, err
}

// decodeParts does so without the patterns' nodes unless parse says so, and
// returns the snapshot too.
func decodeParts(data string, parse bool) (files []*File, s *snapshot, err error) {
	rest, ok := strings.CutPrefix(data, binaryVersion)
	if !ok {
		return nil, nil, errBinary
	}
	d := decoder{data: rest, parse: parse}
	d.parser.trusted = true
	var c counts
	for _, n := range c.fields() {
		*n = d.length()
	}
	d.table()
	if d.bad {
		return nil, nil, errBinary
	}
	d.lexicons = make([]Lexicon, c.lexicons)
	d.entries, d.entryLinks = make([]Entry, c.entries), make([]*Entry, c.entries)
	d.forms, d.words = make([]Form, c.forms), make([]string, c.words)
	d.attrList, d.patternList, d.refs = make([]Attr, c.attrs), make([]Pattern, c.patterns), make([]Ref, c.refs)
	d.phrases, d.rules = make([]Phrase, c.phrases), make([]Rule, c.rules)
	if parse {
		d.parser.slab, d.parser.links = make([]Node, 12*c.patterns), make([]*Node, 16*c.patterns) // as many as most rules need
	}
	digest := d.string()
	for range c.files {
		f := d.readFile()
		f.digest, f.digested = digest, c.files
		files = append(files, f)
	}
	s = &snapshot{data: d.block(), strings: d.strings}
	if d.bad || d.at < len(d.data) {
		return nil, nil, errBinary
	}
	return files, s, nil
}

// decoder hands out the slabs that decode made.
type decoder struct {
	data    string
	at      int  // how far it is read
	bad     bool // what was read is not what Encode writes
	strings []string
	file    string
	parse   bool
	parser  parser

	lexicons    []Lexicon
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

// take cuts n elements off a slab; it is false if there are fewer.
func take[T any](d *decoder, slab *[]T, n int) []T {
	if n > len(*slab) || d.bad {
		d.bad = true
		return nil
	}
	if n == 0 {
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

// table reads the table of strings: their lengths, then all of their bytes.
func (d *decoder) table() {
	d.strings = make([]string, d.length())
	lengths := *d
	for range d.strings {
		d.number()
	}
	for i := range d.strings {
		n := lengths.number()
		if n > len(d.data)-d.at {
			d.bad = true
			return
		}
		d.strings[i] = d.data[d.at : d.at+n]
		d.at += n
	}
}

func (d *decoder) string() string {
	i := d.number()
	if i >= len(d.strings) {
		d.bad = true
		return ""
	}
	return d.strings[i]
}

// single is a list of one string.
func (d *decoder) single() []string {
	i := d.number()
	if i >= len(d.strings) {
		d.bad = true
		return nil
	}
	return d.strings[i : i+1 : i+1]
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
			f.Lexicons[i] = &lexicons[i]
			d.lexicon(f.Lexicons[i])
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
			f.Rules[i] = &rules[i]
			d.rule(f.Rules[i])
		}
	}
	return f
}

func (d *decoder) lexicon(l *Lexicon) {
	*l = Lexicon{Name: d.string(), Inflect: d.string(), With: d.attrs(), Override: d.flag(), Pos: d.pos()}
	n := d.length()
	entries := take(d, &d.entries, n)
	l.Entries = take(d, &d.entryLinks, n)
	for i := range entries {
		e := &entries[i]
		l.Entries[i] = e
		e.Lemma = d.string()
		e.Forms = take(d, &d.forms, d.length())
		for j := range e.Forms {
			e.Forms[j].Inflection = Inflection(d.number())
			n := d.length()
			if n == 1 { // as most have: the table of strings serves as the list
				e.Forms[j].Words = d.single()
				continue
			}
			e.Forms[j].Words = take(d, &d.words, n)
			for k := range e.Forms[j].Words {
				e.Forms[j].Words[k] = d.string()
			}
		}
		if d.flag() {
			e.Attrs = l.With
		} else {
			e.Attrs = d.attrs()
		}
		e.Pos = d.pos()
	}
}

func (d *decoder) rule(r *Rule) {
	*r = Rule{
		ID: d.string(), Kind: d.string(), About: d.string(), Since: d.string(), Deprecated: d.string(),
		Patterns: d.patterns(), Unless: d.patterns(), Emit: d.attrs(), Date: d.attrs(),
	}
	r.Prefer = take(d, &d.refs, d.length())
	for i := range r.Prefer {
		r.Prefer[i] = Ref{d.string(), d.pos()}
	}
	r.Override = d.flag()
	r.Pos = d.pos()
}

func (d *decoder) attrs() []Attr {
	attrs := take(d, &d.attrList, d.length())
	for i := range attrs {
		attrs[i] = Attr{d.string(), d.string(), d.pos()}
	}
	return attrs
}

func (d *decoder) patterns() []Pattern {
	patterns := take(d, &d.patternList, d.length())
	for i := range patterns {
		p := &patterns[i]
		p.Text, p.Pos = d.string(), d.pos()
		if n := d.length(); n > 0 {
			p.escaped = make([]int, n)
			for j := range p.escaped {
				p.escaped[j] = d.number()
			}
		}
		if !d.parse {
			continue
		}
		root, err := d.parser.parse(p.Text)
		d.bad = d.bad || err != nil
		p.Root = root
	}
	return patterns
}
