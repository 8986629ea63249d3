// Package rules reads files of rules, tells what is wrong with them, and runs them over
// documents; it knows patterns, not what a claim or a date is.
//
// Files become a Set (ParseFile, Merge, or Load for both), a Set becomes a Matcher
// (NewMatcher), and a Matcher finds the Matches in a text.Document. A File, a Set and a
// Matcher serve any number of goroutines. Faults of a file are Diagnostics with their
// places, never panics: what is sound is kept. The rules that ship are read from a binary
// form (Builtin, Encode), in which patterns are compiled already.
package rules

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// Schema is the version of the rule language that this package reads, the
// value of the first key of every rule file.
const Schema = "rules/v1"

// Source is one rule file as it was read: YAML.
type Source struct {
	Name    string // as it shall appear in messages
	Data    []byte
	Builtin bool // part of layer 0, together with the other built-in files
}

// File is one rule file taken apart. It is not altered after it was made, so
// several goroutines may merge it at once.
type File struct {
	Name      string
	Builtin   bool
	Namespace string
	Lexicons  []*Lexicon
	Phrases   []*Phrase
	Rules     []*Rule
	Disable   []Ref
	Extend    Extension

	broken bool // it could not be read at all, so what it defines is not known

	// digest is the Hash of the set that this file makes with all the others
	// of the binary form it came from, digested files together.
	digest   string
	digested int
}

// Ref is a word in a file that names something else: the id of a rule, a
// lexicon, an entry.
type Ref struct {
	Text string
	Pos  Pos
}

// Attr is one key with its value, as written.
type Attr struct {
	Key, Value string
	Pos        Pos // of the value
}

// Lexicon is a named list of words and phrases. In patterns it is written
// $name.
type Lexicon struct {
	Name     string
	Inflect  string // verb, noun or none: how the forms of an entry are made
	Entries  []*Entry
	With     []Attr // the attributes that every entry has
	Override bool   // replaces the lexicon of this name in the layers below
	Pos      Pos

	unread *unreadLexicon // of a snapshot: its entries, until they are asked for
}

// Entry is one word or phrase of a lexicon.
type Entry struct {
	Lemma string // in lower case with straight apostrophes, its words parted by one space
	Forms []Form // all ways to write it, the lemma first; no two have the same words
	Attrs []Attr // its own and those of its lexicon, no key twice
	Pos   Pos
}

// Attr returns the value of an attribute, or "" if the entry does not have it.
func (e *Entry) Attr(key string) string {
	for i := range e.Attrs {
		if e.Attrs[i].Key == key {
			return e.Attrs[i].Value
		}
	}
	return ""
}

// Form is one way to write an entry. Words are in lower case with straight
// apostrophes, split at white space and nowhere else: who wants to match a word
// that the tokenizer parts ("didn't") writes its parts ("did n't").
type Form struct {
	Words      []string
	Inflection Inflection
}

// Phrase is a named list of patterns. In patterns it is a type: <name>.
type Phrase struct {
	Name     string
	Patterns []Pattern
	Override bool // replaces the phrase of this name in the layers below
	Pos      Pos
}

// Pattern is one pattern of a rule or phrase.
type Pattern struct {
	Text string
	Root *Node // nil if the pattern could not be read
	Pos  Pos   // of the first character, behind the opening quotation mark

	// escaped holds the columns of Text whose character takes two in the file,
	// such as \\ within double quotes.
	escaped []int
}

// At gives the place of a column of the pattern (of Node.Column, say) in the
// file.
func (p *Pattern) At(column int) Pos {
	pos := p.Pos
	pos.Column += column - 1
	for _, c := range p.escaped {
		if c < column {
			pos.Column++
		}
	}
	return pos
}

// Rule is one rule.
type Rule struct {
	ID       string
	Kind     string // one of Kinds
	About    string
	Patterns []Pattern
	Unless   []Pattern
	Emit     []Attr // in the order of the file; values may hold {capture}
	Date     []Attr // likewise
	Prefer   []Ref
	Tests    []Test // none in the binary form of the built-in rules

	Since, Deprecated string
	Override          bool // replaces the rule of this id in the layers below

	Pos   Pos
	Index int // its place in Set.Rules, from 0
}

// Test is one example of a rule.
type Test struct {
	Text string
	Date string     // the day of publication, if given
	Want *yaml.Node // a list; nil if None
	None bool       // the rule must not fire
	Only bool       // no other rule runs
	Todo string     // why the test is known to fail
	Pos  Pos
}

// Extension is what a file changes in the layers below it.
type Extension struct {
	Lexicons []LexiconChange
	Rules    []RuleChange
}

// LexiconChange adds entries to a lexicon and removes some.
type LexiconChange struct {
	Lexicon Ref
	Remove  []Ref

	add []entrySpec // inflected only when the lexicon is known
}

// RuleChange adds patterns and tests to a rule and removes some.
type RuleChange struct {
	Rule                         Ref
	AddPatterns, AddUnless       []Pattern
	RemovePatterns, RemoveUnless []Ref
	AddTests                     []Test
}

// Kinds returns the kinds a rule may have, in the order in which their stages
// run. The stages of name and mention rules come before all others.
func Kinds() []string {
	return []string{"name", "mention", "role", "venue", "addressee", "date", "attribution"}
}

// Types returns the types a capture may have besides the names of phrases. A
// phrase of the same name comes before the type.
func Types() []string {
	return []string{
		"quote", "clause", "np", "vg", "pp", "verb", "adverb",
		"person", "org", "role", "speaker", "pronoun", "addressee", "venue",
		"date", "number", "subject", "possessor", "object", "rest",
	}
}

func isKind(name string) bool { return slices.Contains(Kinds(), name) }
