package rules

import (
	"fmt"
	"sync"
)

// A pattern is matched from its anchor outwards: the anchor is the one element
// that must be there and is found in the article by looking words up; what
// stands before it is then matched from right to left, and what stands after it
// from left to right. So a rule whose anchor does not occur costs nothing, and
// one claim is found for each cue.

// pattern is a pattern of a rule that the matcher can look up; small, for there are
// thousands. Its programs are compiled when its anchor is first met: most patterns
// find none in an article.
type pattern struct {
	rule   *Rule
	unless *antipatterns
	data   string // of a snapshot: what is read when its anchor is met

	mustBefore, mustAfter musts // of its programs
	nearBefore, nearAfter near  // likewise

	stage  stages
	index  int32 // of the rule's patterns
	at     int32 // which of its elements is the anchor
	nested bool  // it builds on other rules of its kind
	empty  bool  // its anchor only says where to begin: the element itself is matched like those after it

	once   sync.Once
	*sides // once it is compiled; of those that no snapshot holds there are the captures of the anchor before
}

// end is where matching goes on after the anchor that s is.
func (p *pattern) end(s span) int {
	if p.empty {
		return int(s.first)
	}
	return int(s.last)
}

// sides are the programs of a pattern. Of the patterns that ship, most articles
// need few.
type sides struct {
	before   program   // from the anchor to the left
	after    program   // from the anchor to the right
	open     []int32   // captures that hold exactly the anchor
	captures []string  // all of them
	seen     sync.Once // once it is, the glances of the programs are known
}

// antipatterns are the compiled unless patterns of a rule.
type antipatterns struct {
	once  sync.Once
	list  []antipattern
	count int    // of a snapshot: how many there are
	data  string // of a snapshot: all of them
}

// antipattern is one of them. Of a snapshot its program is read when a sentence has
// what it must.
type antipattern struct {
	must  musts
	data  string // of a snapshot: its program
	once  sync.Once
	reach int // the most tokens it takes, or unbounded
	caps  int // how many captures it sets
	program
}

// anchor is the element that a pattern is looked up by.
type anchor struct {
	open    []int32 // captures that hold exactly the anchor
	options []anchorOption
	parts   []string // of a join: the pieces of a token that it is looked up by
	digit   bool     // a token with a digit
}

// anchorOption is one of the things an anchor can be.
type anchorOption struct {
	word int32 // or -1
	typ  int32 // a lexicon or type, or -1
	form form
}

// compiler turns the rules of a Set into patterns. It first goes through them
// all, which numbers every word and type, and then stays with the Matcher to
// write programs.
type compiler struct {
	set     *Set
	m       *Matcher
	types   map[string]int32
	lexicon map[string]int32 // the types of lexicons, by their names without "$"
	diags   Diagnostics
	current *Pattern
	kind    string // of the rule that is compiled
	caps    []string
	entered map[*Phrase]bool // phrases whose words are numbered
	ofWord  []posting        // what anchors the patterns
	ofType  []posting

	mu       sync.Mutex // held while a program is written
	sealed   bool       // all words and types are numbered: matching goes on beside
	regexps  map[string]*lazyRegexp
	programs *programReader // of a snapshot
	scratch  []instr
	forms    []wordForm
	rest     []int32 // the words after the first of all forms
}

// typeID is the number of a type; lexicons are written "$name".
func (c *compiler) typeID(name string) int32 {
	id, ok := c.types[name]
	if !ok {
		c.mustBeOpen(name)
		id = int32(len(c.m.typeNames))
		c.types[name] = id
		c.m.typeNames = append(c.m.typeNames, name)
		c.m.builtin = append(c.m.builtin, builtinTypes[name])
		if name == "quote" {
			c.m.quote = id
		}
	}
	return id
}

// lexiconID is the number of a lexicon's type.
func (c *compiler) lexiconID(name string) int32 {
	id, ok := c.lexicon[name]
	if !ok {
		id = c.typeID("$" + name)
		c.lexicon[name] = id
	}
	return id
}

func (c *compiler) wordID(w string) int32 {
	if id := c.m.words.find([]byte(w)); id != 0 {
		return id
	}
	c.mustBeOpen(w)
	return c.m.words.add(w)
}

// mustBeOpen guards the tables that matching reads: enter has missed a name if
// one is new now.
func (c *compiler) mustBeOpen(name string) {
	if c.sealed {
		panic("rules: " + name + " was not numbered")
	}
}

// enter numbers all words and types of a pattern, those of phrases in it too.
func (c *compiler) enter(n *Node) {
	switch n.Op {
	case OpWord:
		c.wordID(n.Text)
	case OpLemma:
		c.lemmaType(n.Text)
	case OpLexicon:
		c.lexiconID(n.Text)
	case OpType:
		ph := c.set.Phrase(n.Text)
		if ph == nil {
			c.typeID(n.Text)
		} else if !c.entered[ph] {
			c.entered[ph] = true
			for i := range ph.Patterns {
				if ph.Patterns[i].Root != nil {
					c.enter(ph.Patterns[i].Root)
				}
			}
		}
	}
	for _, sub := range n.Subs {
		c.enter(sub)
	}
}

// add makes the patterns of r known to the matcher.
func (c *compiler) add(r *Rule) {
	c.kind = r.Kind
	var unless *antipatterns
	if len(r.Unless) > 0 {
		unless = &antipatterns{}
	}
	for i := range r.Patterns {
		if r.Patterns[i].Root != nil {
			c.addPattern(r, i, unless)
		}
	}
	for i := range r.Unless {
		if root := r.Unless[i].Root; root != nil {
			c.enter(root)
		}
	}
	if !c.set.Shipped() && unless != nil {
		unless.once.Do(func() { c.antipatterns(r, unless) })
	}
}

func (c *compiler) addPattern(r *Rule, i int, unless *antipatterns) {
	p := &r.Patterns[i]
	c.current, c.caps = p, nil
	items := c.flatten(p.Root)
	at := c.chooseAnchor(items)
	if at < 0 {
		c.fault(1, "NC006", "no anchor: the pattern needs a word, a lexicon or a quote that must be there")
		return
	}
	c.m.patterns = append(c.m.patterns, pattern{rule: r, index: int32(i), at: int32(at), unless: unless, sides: &sides{}})
	cp := &c.m.patterns[len(c.m.patterns)-1]
	a := c.anchorOf(items, at)
	cp.open, cp.captures, cp.empty = a.open, c.caps, a.parts != nil || a.digit
	c.enter(p.Root)
	if !c.set.Shipped() {
		cp.once.Do(func() { c.compile(cp) }) // for its faults
		c.must(cp)
	}
	cp.nested = c.mentions(p.Root, r.Kind, map[*Phrase]bool{})
	c.m.register(cp)
	id := int32(len(c.m.patterns) - 1)
	for _, o := range a.options {
		if o.word >= 0 {
			c.ofWord = append(c.ofWord, posting{o.word, id, o.form})
		} else {
			c.ofType = append(c.ofType, posting{o.typ, id, o.form})
		}
	}
	for _, w := range a.parts {
		c.m.byPart[c.wordID(w)] = append(c.m.byPart[c.wordID(w)], id)
	}
	if a.digit {
		c.m.byDigit = append(c.m.byDigit, id)
	}
}

// register notes the stage of a pattern.
func (m *Matcher) register(p *pattern) {
	p.stage = stageOf(p.rule.Kind, p.nested)
	if p.nested {
		m.nested[p.rule.Kind] = true
	}
}

// compile writes the programs of a pattern.
func (c *compiler) compile(cp *pattern) {
	c.current, c.kind, c.caps = &cp.rule.Patterns[cp.index], cp.rule.Kind, cp.captures
	items := c.flatten(c.current.Root)
	from := cp.at + 1
	if cp.empty {
		from = cp.at
	}
	after := c.program(items[from:], false) // first, as captures are numbered
	cp.before, cp.after = c.program(items[:cp.at], true), after
	cp.captures = c.caps
}

// must notes what the programs of a pattern cannot do without, and what must be first. It is for those who
// compile a pattern before a Matcher uses it: one that is compiled when it is met is
// looked at by others meanwhile, and does without.
func (c *compiler) must(cp *pattern) {
	cp.mustBefore, cp.mustAfter = c.m.musts(&cp.before), c.m.musts(&cp.after)
	cp.nearBefore, cp.nearAfter = c.m.near(&cp.before), c.m.near(&cp.after)
}

// antipatterns writes the programs of the unless patterns of a rule.
func (c *compiler) antipatterns(r *Rule, a *antipatterns) {
	for i := range r.Unless {
		if p := &r.Unless[i]; p.Root != nil {
			c.current, c.caps = p, nil
			u := c.program(c.flatten(p.Root), false)
			a.list = append(a.list, antipattern{must: c.m.musts(&u), program: u})
		}
	}
}

// ready is the pattern with its programs.
func (m *Matcher) ready(id int32) *pattern {
	p := &m.patterns[id]
	p.once.Do(func() {
		m.compiler.mu.Lock()
		defer m.compiler.mu.Unlock()
		if s := m.set.snapshot; s != nil {
			s.read(m.compiler, p)
			return
		}
		m.compiler.compile(p)
	})
	p.seen.Do(func() {
		if p.nearBefore == "" {
			p.before.first = m.glances(&p.before)
		}
		if p.nearAfter == "" {
			p.after.first = m.glances(&p.after)
		}
	})
	return p
}

// excluding are the antipatterns of a pattern's rule.
func (m *Matcher) excluding(p *pattern) []antipattern {
	if p.unless == nil {
		return nil
	}
	p.unless.once.Do(func() {
		m.compiler.mu.Lock()
		defer m.compiler.mu.Unlock()
		if s := m.set.snapshot; s != nil {
			s.readUnless(m.compiler, p.unless)
			return
		}
		m.compiler.antipatterns(p.rule, p.unless)
	})
	return p.unless.list
}

// read is an antipattern's program, with what is known of it.
func (u *antipattern) read(m *Matcher) *program {
	u.once.Do(func() {
		if u.data != "" {
			m.compiler.mu.Lock()
			defer m.compiler.mu.Unlock()
			u.program = m.set.snapshot.program(m.compiler, u.data)
		}
		u.first, u.reach, u.caps = m.glances(&u.program), m.reach(&u.program), u.captures()
	})
	return &u.program
}

func (c *compiler) fault(column int, code, format string, args ...any) {
	c.diags = append(c.diags, Diagnostic{Pos: c.current.At(column), Code: code, Message: fmt.Sprintf(format, args...)})
}
