package rules

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/newsclaim/newsclaim/text"
)

// Matcher runs the rules of a Set over documents. It is safe for concurrent use.
type Matcher struct {
	set       *Set
	compiler  *compiler
	patterns  []pattern
	byWord    postings         // the patterns that words anchor
	byType    postings         // the patterns that types anchor
	alone     map[stages]int32 // of the stages whose patterns a kind's matches alone anchor: the type of those
	words     *vocabulary
	comma     int32                           // the word ","
	quote     int32                           // the type quote, or -1
	forms     []lexicalForm                   // in the order of their first words
	formAt    []int32                         // where in forms those of each word begin; one more for the end
	tails     []uint8                         // for every word the most words of a form that ends with it
	read      []atomic.Pointer[[]lexicalForm] // of a snapshot in place of those: the forms of the words met
	wanted    []bool                          // for every type whether its forms are looked for; nil where all are
	widest    []int16                         // for every type the most words of its forms, or unbounded
	typeNames []string
	builtin   []builtinType // for every type what it is
	kinds     map[string]int32
	byPart    map[int32][]int32 // piece of a hyphenated token → the patterns it anchors
	byDigit   []int32           // the patterns that a token with a digit anchors
	nested    map[string]bool   // the kinds with rules that build on others of the kind
	runs      sync.Pool         // of *run
}

// stages is a set of the passes over a document: of each kind of rules one for
// those that build on other rules of the kind and one for the rest.
type stages uint32

// stageOf is one such pass; a kind that does not exist has none.
func stageOf(kind string, nested bool) stages {
	i := slices.Index(Kinds(), kind)
	if i < 0 {
		return 0
	}
	if nested {
		return 2 << (2 * i)
	}
	return 1 << (2 * i)
}

// builtinType is a type that the engine knows by itself.
type builtinType uint8

const (
	tNone builtinType = iota // a lexicon, or the matches of a kind of rules
	tQuote
	tNounPhrase
	tName
	tSpeaker
	tSubject
	tPronoun
	tNumber
	tPrepositional
	tAdverb
	tVerb
	tPossessor
)

var builtinTypes = map[string]builtinType{
	"quote": tQuote, "np": tNounPhrase, "person": tName, "org": tName, "speaker": tSpeaker, "subject": tSubject,
	"pronoun": tPronoun, "number": tNumber, "pp": tPrepositional, "adverb": tAdverb, "verb": tVerb, "vg": tVerb, "possessor": tPossessor,
}

// NewMatcher makes ready to run the rules of set. The diagnostics tell of
// patterns that cannot be compiled; those are left out.
func NewMatcher(set *Set) (*Matcher, Diagnostics) {
	m := &Matcher{set: set, kinds: map[string]int32{}}
	c := newCompiler(set, m)
	if set.snapshot == nil {
		c.rules()
	} else if !set.snapshot.load(c) {
		panic("rules: the snapshot in en.bin is broken") // a test has read it
	}
	for _, k := range Kinds() {
		m.kinds[k] = c.typeID(k)
	}
	if set.snapshot == nil {
		c.lexicons()
		m.index(c.forms)
		c.forms, c.rest = nil, nil
		m.post(c.ofWord, c.ofType)
	}
	m.compiler, c.sealed = c, true
	return m, c.diags
}

// rules goes through all rules of the set.
func (c *compiler) rules() {
	c.m.comma = c.wordID(",")
	n := 0
	for _, r := range c.set.Rules {
		n += len(r.Patterns)
	}
	c.m.patterns = make([]pattern, 0, n) // which stay where they are
	for _, k := range Kinds() {
		c.typeID(k)
	}
	for _, r := range c.set.Rules {
		c.add(r)
	}
}

func newCompiler(set *Set, m *Matcher) *compiler {
	m.quote = -1
	m.byPart, m.nested, m.words = map[int32][]int32{}, map[string]bool{}, &vocabulary{ids: map[string]int32{}}
	return &compiler{
		set: set, m: m, types: map[string]int32{}, lexicon: map[string]int32{},
		entered: map[*Phrase]bool{}, regexps: map[string]*lazyRegexp{},
	}
}

// post makes the patterns be found by their anchors.
func (m *Matcher) post(ofWord, ofType []posting) {
	m.byWord, m.byType = post(ofWord, m.patterns), post(ofType, m.patterns)
	m.loners()
}

// onlyType is the one type that anchors the patterns of a stage, if it is a kind
// of rules and nothing else anchors any, or else -1.
func (m *Matcher) onlyType(stage stages) int32 {
	if typ, ok := m.alone[stage]; ok {
		return typ
	}
	return -1
}

// loners finds the stages that onlyType knows.
func (m *Matcher) loners() {
	m.alone = map[stages]int32{}
	for _, kind := range Kinds() {
		for _, stage := range []stages{stageOf(kind, false), stageOf(kind, true)} {
			if typ := m.loner(stage); typ >= 0 {
				m.alone[stage] = typ
			}
		}
	}
}

// loner is what onlyType says of a stage.
func (m *Matcher) loner(stage stages) int32 {
	only := int32(-1)
	for typ := range int32(len(m.typeNames)) {
		if m.byType.pass(typ)&stage == 0 {
			continue
		}
		if only >= 0 || !isKind(m.typeNames[typ]) {
			return -1
		}
		only = typ
	}
	for word := range int32(m.words.size() + 1) {
		if m.byWord.pass(word)&stage != 0 {
			return -1
		}
	}
	for i := range m.patterns {
		if p := &m.patterns[i]; p.empty && p.stage == stage {
			return -1
		}
	}
	return only
}

// Match is one place where a rule applies. All its numbers are tokens of the
// document, half-open. A capture named span narrows First and Last to itself;
// what the pattern has around it must be there, but is not part of the match.
type Match struct {
	Rule     *Rule
	Pattern  int // which of the rule's patterns, from 0
	First    int
	Last     int
	Anchor   int // the first token of the element that the pattern was looked up by
	Captures []Capture
	reach    int // how many tokens the pattern took up, those around the span among them
}

// Capture is what one named part of a pattern stands for.
type Capture struct {
	Name        string
	First, Last int
	Entry       *Entry        // of the lexicon that the capture names; nil for none
	Match       *Match        // of the earlier rule that the capture's type names; nil for none
	Subject     *text.Subject // where the type is speaker or subject
	Verb        *text.VerbGroup
	Part        string // where the capture is a part of its token: that part
}

// Capture is the capture of that name, or nil.
func (m *Match) Capture(name string) *Capture {
	for i := range m.Captures {
		if m.Captures[i].Name == name {
			return &m.Captures[i]
		}
	}
	return nil
}

// Attr is the value of an attribute of the match: of its rule's emit, or of the
// entry that the cue's capture names.
func (m *Match) Attr(key string) string {
	for i := range m.Rule.Emit {
		if m.Rule.Emit[i].Key == key {
			return m.Rule.Emit[i].Value
		}
	}
	if c := m.Capture("cue"); c != nil && c.Entry != nil {
		return c.Entry.Attr(key)
	}
	return ""
}

// Match runs all rules over a document and returns what holds after the overlaps
// within each kind are settled, by kind. In a kind the matches stand in text
// order.
func (m *Matcher) Match(d *text.Document) map[string][]*Match {
	r := newRun(m, d)
	defer r.release()
	return r.match()
}

func (r *run) match() map[string][]*Match {
	m := r.m
	out := make(map[string][]*Match, 4)
	for _, kind := range Kinds() {
		found := r.settle(kind, r.stage(kind, false))
		if len(found) > 0 {
			out[kind] = found
		}
		if kind == "attribution" {
			break
		}
		r.addMatches(kind, found)
		for n := 0; m.nested[kind] && n < maxNesting && len(found) > 0; n++ {
			more := r.stage(kind, true)
			if len(more) == 0 {
				break
			}
			before := found
			found = r.settle(kind, append(more, found...))
			r.addMatches(kind, found)
			out[kind] = found
			if slices.EqualFunc(before, found, alike) { // another time would find the same
				break
			}
		}
	}
	return out
}

// alike tells whether two matches are of the same words by the same pattern.
func alike(a, b *Match) bool {
	return a.Rule == b.Rule && a.Pattern == b.Pattern && a.First == b.First && a.Last == b.Last && a.reach == b.reach
}

// maxNesting is how often the rules of a kind that build on other rules of the
// kind run: "the end of the first week of June" takes two.
const maxNesting = 3
