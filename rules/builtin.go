package rules

import (
	"embed"
	"path"
)

//go:generate go run generate.go

// builtinYAML holds the rules that ship, as people read and test them.
//
//go:embed en/*.yaml
var builtinYAML embed.FS

// builtinBinary holds the same without tests and comments, as Encode writes
// them: to read it takes a hundredth of the time. A test holds the two together.
//
//go:embed en.bin
var builtinBinary string

// BuiltinSources returns the built-in rule files as YAML, sorted by name: for
// those who show, lint or test them.
func BuiltinSources() []Source {
	entries, err := builtinYAML.ReadDir("en")
	if err != nil {
		panic("rules: " + err.Error()) // the compiler put it there
	}
	sources := make([]Source, len(entries))
	for i, entry := range entries {
		data, err := builtinYAML.ReadFile(path.Join("en", entry.Name()))
		if err != nil {
			panic("rules: " + err.Error())
		}
		sources[i] = Source{Name: "rules/en/" + entry.Name(), Data: data, Builtin: true}
	}
	return sources
}

// Builtin returns the built-in rule files, without their tests. Each call makes
// new ones. An error means that the program was built from a broken file.
func Builtin() ([]*File, error) { return decode(builtinBinary) }

// BuiltinSet returns the set of the built-in rules in the form that is ready
// soonest: a Matcher can run them, but their patterns are not there for those who
// show, trace, check or change rules.
func BuiltinSet() (*Set, error) {
	files, s, err := decodeParts(builtinBinary, false)
	if err != nil {
		return nil, err
	}
	if digest := digest(files); digest != "" {
		set := s.set(files)
		set.digest = digest
		return set, nil
	}
	if files, err = Builtin(); err != nil { // the rules have faults
		return nil, err
	}
	set, diags := Merge(files...)
	return set, diags.Err()
}

// set is what Merge makes of files of one layer that have no fault, sooner: it
// takes what they define for its own.
func (s *snapshot) set(files []*File) *Set {
	lexicons := 0
	for _, f := range files {
		lexicons += len(f.Lexicons)
	}
	set := &Set{phrases: map[string]*Phrase{}, snapshot: s, LexiconNames: make([]string, lexicons)}
	s.lexicons = make([]*Lexicon, lexicons)
	for _, f := range files {
		for _, l := range f.Lexicons {
			set.LexiconNames[l.unread.rank], s.lexicons[l.unread.rank] = l.Name, l
		}
		for _, p := range f.Phrases {
			set.phrases[p.Name] = p
		}
		set.Phrases = append(set.Phrases, f.Phrases...)
		set.Rules = append(set.Rules, f.Rules...)
	}
	for i, r := range set.Rules {
		r.Index = i
	}
	return set
}
