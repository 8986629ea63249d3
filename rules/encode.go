package rules

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The binary form of rule files is a list of numbers, each a varint, after a
// table of strings. First come the counts of all that must be allocated, so
// that decoding allocates each kind of thing once; then the hash of them all,
// where they are sound; then the files, in the order of the fields of File. A
// string is its index in the table. Positions are line and column; the file is
// that which holds them. The entries of a lexicon and the patterns of a rule are
// blocks, which can be left unread.

// binaryVersion is the first line of the binary form. It changes with the form.
const binaryVersion = "newsclaim rules 16\n"

// counts are how many of each kind of thing the files hold.
type counts struct {
	files, lexicons, entries, forms, words, attrs, phrases, rules, patterns, refs int
}

// fields are the counts in the order in which they are written.
func (c *counts) fields() []*int {
	return []*int{&c.files, &c.lexicons, &c.entries, &c.forms, &c.words, &c.attrs, &c.phrases, &c.rules, &c.patterns, &c.refs}
}

// Encode writes files in the binary form that Builtin reads: all of them but
// tests and comments. Files that disable or extend are an error, and so are
// files with a pattern that could not be read.
func Encode(files []*File) ([]byte, error) {
	e := encoder{index: map[string]int{}, entryAt: map[*Entry]int{}, rank: map[string]int{}}
	e.counts.files = len(files)
	set, digest := soundSet(files), ""
	if set != nil {
		digest = set.Hash()
		for i, name := range set.LexiconNames {
			e.rank[name] = i
		}
	}
	e.string(digest)
	for _, f := range files {
		if len(f.Disable)+len(f.Extend.Lexicons)+len(f.Extend.Rules) > 0 {
			return nil, fmt.Errorf("%s: built-in rules neither disable nor extend", f.Name)
		}
		e.file(f)
	}
	if e.err != nil {
		return nil, e.err
	}
	e.block(func() {
		if set != nil {
			e.snapshot(set)
		}
	})
	out := []byte(binaryVersion)
	for _, n := range e.counts.fields() {
		out = binary.AppendUvarint(out, uint64(*n))
	}
	out = binary.AppendUvarint(out, uint64(len(e.strings)))
	var at uint32
	for _, s := range e.strings {
		out = binary.LittleEndian.AppendUint32(out, at)
		at += uint32(len(s))
	}
	out = binary.LittleEndian.AppendUint32(out, at)
	for _, s := range e.strings {
		out = append(out, s...)
	}
	return append(out, e.body...), nil
}

// soundSet is the set of the files, nil where they have a fault: who reads a hash
// looks at nothing else.
func soundSet(files []*File) *Set {
	set, diags := Merge(files...)
	if diags.Err() != nil {
		return nil
	}
	if _, diags = NewMatcher(set); diags.Err() != nil {
		return nil
	}
	return set
}

// encoder writes the body and collects the strings in it.
type encoder struct {
	counts  counts
	strings []string
	index   map[string]int
	entryAt map[*Entry]int // where in its lexicon's block each entry stands
	rank    map[string]int // the places of the lexicons in Set.LexiconNames
	body    []byte
	err     error
}

func (e *encoder) number(n int) { e.body = binary.AppendUvarint(e.body, uint64(n)) }

func (e *encoder) string(s string) { e.number(e.stringID(s)) }

// stringID is the number of a string in the table.
func (e *encoder) stringID(s string) int {
	i, ok := e.index[s]
	if !ok {
		i = len(e.strings)
		e.index[s] = i
		e.strings = append(e.strings, s)
	}
	return i
}

// block writes what write writes after its length.
func (e *encoder) block(write func()) {
	body := e.body
	e.body = nil
	write()
	inner := e.body
	e.body = append(binary.AppendUvarint(body, uint64(len(inner))), inner...)
}

func (e *encoder) pos(p Pos) {
	e.number(p.Line)
	e.number(p.Column)
}

func (e *encoder) flag(b bool) {
	n := 0
	if b {
		n = 1
	}
	e.number(n)
}

// length writes the length of a list and adds it to a count.
func (e *encoder) length(n int, count *int) {
	*count += n
	e.number(n)
}

func (e *encoder) file(f *File) {
	e.string(f.Name)
	e.flag(f.Builtin)
	e.string(f.Namespace)
	e.length(len(f.Lexicons), &e.counts.lexicons)
	for _, l := range f.Lexicons {
		e.string(l.Name)
		e.string(l.Inflect)
		e.attrs(l.With)
		e.flag(l.Override)
		e.pos(l.Pos)
		e.number(e.rank[l.Name])
		e.length(len(l.Entries), &e.counts.entries)
		forms, words := 0, 0
		for _, entry := range l.Entries {
			forms += len(entry.Forms)
			for _, f := range entry.Forms {
				words += len(f.Words)
			}
		}
		e.number(forms)
		e.number(words)
		e.block(func() {
			for _, entry := range l.Entries {
				e.entryAt[entry] = len(e.body)
				e.entry(l, entry)
			}
		})
	}
	e.length(len(f.Phrases), &e.counts.phrases)
	for _, p := range f.Phrases {
		e.string(p.Name)
		e.patterns(p.Patterns)
		e.flag(p.Override)
		e.pos(p.Pos)
	}
	e.length(len(f.Rules), &e.counts.rules)
	for _, r := range f.Rules {
		e.rule(r)
	}
}

func (e *encoder) entry(l *Lexicon, entry *Entry) {
	e.string(entry.Lemma)
	e.length(len(entry.Forms), &e.counts.forms)
	for _, f := range entry.Forms {
		e.number(int(f.Inflection))
		e.length(len(f.Words), &e.counts.words)
		for _, w := range f.Words {
			e.string(w)
		}
	}
	shared := len(entry.Attrs) == len(l.With) && (len(l.With) == 0 || &entry.Attrs[0] == &l.With[0])
	e.flag(shared) // as most entries have those of their lexicon, they are not written again
	if !shared {
		e.attrs(entry.Attrs)
	}
	e.pos(entry.Pos)
}

func (e *encoder) rule(r *Rule) {
	for _, s := range []string{r.ID, r.Kind, r.About, r.Since, r.Deprecated} {
		e.string(s)
	}
	e.patterns(r.Patterns)
	e.patterns(r.Unless)
	e.attrs(r.Emit)
	e.attrs(r.Date)
	e.length(len(r.Prefer), &e.counts.refs)
	for _, ref := range r.Prefer {
		e.string(ref.Text)
		e.pos(ref.Pos)
	}
	e.flag(r.Override)
	e.pos(r.Pos)
}

func (e *encoder) attrs(attrs []Attr) {
	e.length(len(attrs), &e.counts.attrs)
	for _, a := range attrs {
		e.string(a.Key)
		e.string(a.Value)
		e.pos(a.Pos)
	}
}

func (e *encoder) patterns(patterns []Pattern) {
	e.length(len(patterns), &e.counts.patterns)
	e.block(func() {
		for _, p := range patterns {
			if p.Root == nil && e.err == nil {
				e.err = fmt.Errorf("%s: a pattern that could not be read", p.Pos)
			}
			e.string(p.Text)
			e.pos(p.Pos)
			e.number(len(p.escaped))
			for _, c := range p.escaped {
				e.number(c)
			}
		}
	})
}

// errBinary is what decode says of all that Encode did not write.
var errBinary = errors.New("built-in rules: not in the binary form of this version")
