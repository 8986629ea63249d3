package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/newsclaim/newsclaim/text"
)

// A pattern is matched from its anchor outwards: the anchor is the one element
// that must be there and is found in the article by looking words up; what
// stands before it is then matched from right to left, and what stands after it
// from left to right. So a rule whose anchor does not occur costs nothing, and
// one claim is found for each cue.

// op is the kind of an instruction.
type op uint8

const (
	iMatch    op = iota
	iWord        // x: word id
	iSpan        // x: type, y: form
	iTest        // x: index of tests
	iAny         //
	iSplit       // to x, or else to y
	iOpen        // x: capture, whose bytes follow
	iClose       // x: capture
	iSentence    // at the start of a sentence
	iParagraph
	iJoin   // x: index of joins
	iClause // y: form
	iGap    // one token that ends no sentence, then x again, or y: as few as possible
)

// instr is one instruction of a program. next is where to go on.
type instr struct {
	op   op
	next int32
	x, y int32
	cap  int32 // of iSpan: the capture whose entry it is, or -1
}

// program is a compiled pattern, or half of one.
type program struct {
	code  []instr
	start int32
}

// pattern is a compiled pattern of a rule.
type pattern struct {
	rule     *Rule
	index    int // of the rule's patterns
	captures []string
	types    []string // the type of each capture, "" for none
	anchor   anchor
	nested   bool    // it builds on other rules of its kind
	before   program // from the anchor to the left
	after    program // from the anchor to the right
}

// anchor is the element that a pattern is looked up by.
type anchor struct {
	open    []int32 // captures that hold exactly the anchor
	options []anchorOption
	parts   []string // of a join: the pieces of a token that it is looked up by
	digit   bool     // a token with a digit
}

// empty reports whether the anchor only says where to begin: the element itself
// is matched like those after it.
func (a *anchor) empty() bool { return a.parts != nil || a.digit }

// anchorOption is one of the things an anchor can be.
type anchorOption struct {
	word int32 // or -1
	typ  int32 // a lexicon or type, or -1
	form int32
}

// compiler turns the rules of a Set into patterns.
type compiler struct {
	set     *Set
	m       *Matcher
	words   map[string]int32
	types   map[string]int32
	diags   Diagnostics
	current *Pattern
	kind    string // of the rule that is compiled
	caps    []string
	capType []string

	testOf  map[*Node]int32
	regexps map[string]*lazyRegexp
	scratch []instr
	forms   []wordForm
	rest    []int32 // the further words of all forms
}

// size bounds the program of one pattern, phrases written out.
const size = 20000

// typeID is the number of a type or lexicon; lexicons are written "$name".
func (c *compiler) typeID(name string) int32 {
	id, ok := c.types[name]
	if !ok {
		id = int32(len(c.m.typeNames))
		c.types[name] = id
		c.m.typeNames = append(c.m.typeNames, name)
	}
	return id
}

func (c *compiler) wordID(w string) int32 {
	id, ok := c.words[w]
	if !ok {
		id = int32(len(c.words)) + 1
		c.words[w] = id
	}
	return id
}

// compileRule adds the patterns of r to the matcher.
func (c *compiler) compileRule(r *Rule) {
	c.kind = r.Kind
	for i := range r.Patterns {
		p := &r.Patterns[i]
		if p.Root == nil {
			continue
		}
		c.current = p
		c.caps, c.capType = nil, nil
		items := c.flatten(p.Root)
		at := c.chooseAnchor(items)
		if at < 0 {
			c.fault(1, "NC006", "no anchor: the pattern needs a word, a lexicon or a quote that must be there")
			continue
		}
		cp := &pattern{rule: r, index: i}
		cp.anchor = c.anchorOf(items, at)
		from := at + 1
		if cp.anchor.empty() {
			from = at
		}
		cp.after = c.program(items[from:], false)
		cp.before = c.program(items[:at], true)
		cp.captures, cp.types = c.caps, c.capType
		id := int32(len(c.m.patterns))
		c.m.patterns = append(c.m.patterns, cp)
		if cp.nested = c.mentions(p.Root, r.Kind, 0); cp.nested {
			c.m.nested[r.Kind] = true
		}
		for _, w := range cp.anchor.parts {
			c.m.byPart[c.wordID(w)] = append(c.m.byPart[c.wordID(w)], id)
		}
		if cp.anchor.digit {
			c.m.byDigit = append(c.m.byDigit, id)
		}
		for _, o := range cp.anchor.options {
			if o.word >= 0 {
				c.m.byWord[o.word] = append(c.m.byWord[o.word], id)
			} else {
				c.m.byType[o.typ] = append(c.m.byType[o.typ], id)
			}
		}
	}
	for i := range r.Unless {
		p := &r.Unless[i]
		if p.Root == nil {
			continue
		}
		c.current = p
		c.caps, c.capType = nil, nil
		c.m.unless[r] = append(c.m.unless[r], c.program(c.flatten(p.Root), false))
	}
}

func (c *compiler) fault(column int, code, format string, args ...any) {
	c.diags = append(c.diags, Diagnostic{Pos: c.current.At(column), Code: code, Message: fmt.Sprintf(format, args...)})
}

// flatten is the list of a pattern's elements at its top level, phrases that are
// one sequence written out, so that their words can be anchors.
func (c *compiler) flatten(n *Node) []*Node {
	switch n.Op {
	case OpSeq:
		var out []*Node
		for _, s := range n.Subs {
			out = append(out, c.flatten(s)...)
		}
		return out
	case OpCapture:
		// the anchor may be one of several elements inside: <cue:($quote:passive as saying)>
		inner := c.flatten(n.Subs[0])
		if len(inner) == 1 {
			return []*Node{n}
		}
		out := append([]*Node{{Op: opOpen, Column: n.Column, Name: n.Name, Subs: n.Subs}}, inner...)
		return append(out, &Node{Op: opClose, Column: n.Column, Name: n.Name, Subs: n.Subs})
	}
	return []*Node{n}
}

// opOpen and opClose stand at the ends of a capture that was written out.
const (
	opOpen Op = 100 + iota
	opClose
)

// chooseAnchor is the element to look a pattern up by, or -1: one inside the
// capture named cue where it can be one, else the one that is likely to be the
// rarest.
func (c *compiler) chooseAnchor(items []*Node) int {
	best, most, cue := -1, 0, 0
	for i, n := range items {
		switch {
		case n.Op == opOpen && n.Name == "cue":
			cue = 100
		case n.Op == opClose && n.Name == "cue":
			cue = 0
		default:
			w, bonus := c.anchorWorth(n), cue
			if n.Op == OpCapture && n.Name == "cue" {
				bonus = 100
			}
			if w > 0 {
				w += bonus
			}
			if w > most {
				best, most = i, w
			}
		}
	}
	return best
}

// anchorWorth tells how good an anchor a node is; 0 is none. A capture named
// cue is the best; then words by their length, for long words are rare; a
// lexicon is worth as much as its shortest word, less where it is large.
func (c *compiler) anchorWorth(n *Node) int {
	switch n.Op {
	case OpWord:
		if strings.IndexFunc(n.Text, func(r rune) bool { return r >= 'a' && r <= 'z' || r > 127 || r >= '0' && r <= '9' }) < 0 {
			return 2
		}
		return 10 + min(len(n.Text), 20)
	case OpLexicon:
		if c.set.Lexicon(n.Text) == nil {
			return 0
		}
		return 10 + 8 - min(len(c.set.Lexicon(n.Text).Entries)/20, 6)
	case OpType:
		if n.Text == c.kind { // of a stage that runs again on what it found, which is little
			return 90
		}
		if n.Text == "quote" || isKind(n.Text) {
			return 5
		}
		if n.Text == "subject" {
			return 0
		}
	case OpCapture:
		return c.anchorWorth(n.Subs[0])
	case OpSeq:
		if len(n.Subs) == 1 {
			return c.anchorWorth(n.Subs[0])
		}
		if len(n.Subs) > 1 && allWords(n) { // "according to" in brackets
			return c.anchorWorth(n.Subs[0])
		}
	case OpJoin:
		if len(c.joinAnchor(n)) > 0 {
			return 25
		}
	case OpTest:
		if slices.ContainsFunc(n.Tests, TokenTest.numeric) {
			return 9
		}
	case OpAlt:
		if slices.ContainsFunc(n.Subs, (*Node).lookedAt) {
			return 0
		}
		least := 1000
		for _, s := range n.Subs {
			least = min(least, c.anchorWorth(s))
		}
		return least
	}
	return 0
}

// uncaptured is the element without the captures around it.
func (n *Node) uncaptured() *Node {
	for n.Op == OpCapture || n.Op == OpSeq && len(n.Subs) == 1 {
		n = n.Subs[0]
	}
	return n
}

// lookedAt reports whether the element is one that no table of words finds.
func (n *Node) lookedAt() bool {
	op := n.uncaptured().Op
	return op == OpJoin || op == OpTest
}

// mentions reports whether a pattern uses the type of that name, in phrases too.
func (c *compiler) mentions(n *Node, typ string, depth int) bool {
	if n.Op == OpType {
		if ph := c.set.Phrase(n.Text); ph != nil && depth < maxDepth {
			return slices.ContainsFunc(ph.Patterns, func(p Pattern) bool {
				return p.Root != nil && c.mentions(p.Root, typ, depth+1)
			})
		}
		return n.Text == typ
	}
	return slices.ContainsFunc(n.Subs, func(s *Node) bool { return c.mentions(s, typ, depth) })
}

func allWords(n *Node) bool {
	for _, s := range n.Subs {
		if s.Op != OpWord {
			return false
		}
	}
	return true
}

// anchorOf compiles the anchor at items[at]. A sequence of words is an anchor by
// a lexicon of its own that holds just that phrase.
func (c *compiler) anchorOf(items []*Node, at int) anchor {
	var a anchor
	for i, n := range items[:at] {
		if n.Op != opOpen {
			continue
		}
		depth := 1
		for _, m := range items[i+1 : at] {
			switch m.Op {
			case opOpen:
				depth++
			case opClose:
				depth--
			}
			if depth == 0 { // it closes before the anchor
				break
			}
		}
		if depth > 0 {
			a.open = append(a.open, c.capture(n))
		}
	}
	n := items[at]
	switch inner := n.uncaptured(); inner.Op {
	case OpJoin:
		a.parts = c.joinAnchor(inner)
		return a
	case OpTest:
		a.digit = true
		return a
	}
	for ; n.Op == OpCapture; n = n.Subs[0] {
		a.open = append(a.open, c.capture(n))
	}
	c.options(n, &a)
	return a
}

func (c *compiler) options(n *Node, a *anchor) {
	switch n.Op {
	case OpWord:
		a.options = append(a.options, anchorOption{word: c.wordID(n.Text), typ: -1})
	case OpLexicon:
		a.options = append(a.options, anchorOption{word: -1, typ: c.typeID("$" + n.Text), form: int32(formOf(n.Form))})
	case OpType:
		a.options = append(a.options, anchorOption{word: -1, typ: c.typeID(n.Text), form: int32(formOf(n.Form))})
	case OpCapture: // inside an alternation: the capture is lost, which lint tells
		c.options(n.Subs[0], a)
	case OpSeq:
		if len(n.Subs) == 1 {
			c.options(n.Subs[0], a)
			return
		}
		words := make([]string, len(n.Subs))
		for i, s := range n.Subs {
			words[i] = s.Text
		}
		a.options = append(a.options, anchorOption{word: -1, typ: c.phraseType(words)})
	case OpAlt:
		for _, s := range n.Subs {
			c.options(s, a)
		}
	}
}

// phraseType is the type of a fixed sequence of words.
func (c *compiler) phraseType(words []string) int32 {
	name := "\"" + strings.Join(words, " ")
	if id, ok := c.types[name]; ok {
		return id
	}
	id := c.typeID(name)
	c.addForm(id, &Entry{Lemma: strings.Join(words, " ")}, words, Other, "")
	return id
}

// capture is the number of a capture of the pattern being compiled.
func (c *compiler) capture(n *Node) int32 {
	for i, name := range c.caps {
		if name == n.Name {
			return int32(i)
		}
	}
	c.caps = append(c.caps, n.Name)
	typ := ""
	if len(n.Subs) > 0 && n.Subs[0].Op == OpType {
		typ = n.Subs[0].Text
	}
	c.capType = append(c.capType, typ)
	return int32(len(c.caps) - 1)
}

// program compiles a sequence of elements, to be matched to the left if back.
func (c *compiler) program(items []*Node, back bool) program {
	p := &program{code: append(c.scratch[:0], instr{op: iMatch})}
	p.start = c.seq(p, items, 0, back)
	c.scratch = p.code[:0] // a program is mostly small; the large space is used again
	return program{code: slices.Clone(p.code), start: p.start}
}

func (c *compiler) seq(p *program, items []*Node, next int32, back bool) int32 {
	if back {
		for _, n := range items {
			next = c.node(p, n, next, back)
		}
		return next
	}
	for i := len(items) - 1; i >= 0; i-- {
		next = c.node(p, items[i], next, back)
	}
	return next
}

func (p *program) add(i instr) int32 {
	p.code = append(p.code, i)
	return int32(len(p.code) - 1)
}

// node compiles n so that matching goes on at next, and returns where it starts.
func (c *compiler) node(p *program, n *Node, next int32, back bool) int32 {
	if len(p.code) > size {
		if len(p.code) <= size+64 {
			c.fault(n.Column, "NC004", "the pattern is too large once its phrases and repetitions are written out")
		}
		return next
	}
	switch n.Op {
	case OpSeq:
		return c.seq(p, n.Subs, next, back)
	case OpAlt:
		at := c.node(p, n.Subs[len(n.Subs)-1], next, back)
		for i := len(n.Subs) - 2; i >= 0; i-- {
			at = p.add(instr{op: iSplit, x: c.node(p, n.Subs[i], next, back), y: at})
		}
		return at
	case OpRepeat:
		return c.repeat(p, n, next, back)
	case OpGap:
		if n.Max < 0 {
			return p.loop(next, instr{op: iGap})
		}
		inner := next
		for i := n.Min; i < n.Max; i++ {
			inner = p.add(instr{op: iSplit, x: next, y: p.add(instr{op: iAny, next: inner})})
		}
		next = inner
		for range n.Min {
			next = p.add(instr{op: iAny, next: next})
		}
		return next
	case opOpen:
		return p.add(instr{op: iOpen, x: c.capture(n), next: next})
	case opClose:
		return p.add(instr{op: iClose, x: c.capture(n), next: next})
	case OpCapture:
		k := c.capture(n)
		open, shut := instr{op: iOpen, x: k}, instr{op: iClose, x: k}
		if back {
			open, shut = shut, open
		}
		shut.next = next
		at := p.add(shut)
		from := len(p.code)
		open.next = c.node(p, n.Subs[0], at, back)
		for i := from; i < len(p.code); i++ {
			if p.code[i].op == iSpan && p.code[i].cap < 0 {
				p.code[i].cap = k
			}
		}
		return p.add(open)
	case OpWord:
		return p.add(instr{op: iWord, x: c.wordID(n.Text), next: next})
	case OpLemma:
		return p.add(instr{op: iSpan, x: c.lemmaType(n.Text), next: next, cap: -1})
	case OpLexicon:
		return p.add(instr{op: iSpan, x: c.typeID("$" + n.Text), y: int32(formOf(n.Form)), next: next, cap: -1})
	case OpType:
		if ph := c.set.Phrase(n.Text); ph != nil { // a phrase comes before a type of the same name
			return c.phrase(p, ph, next, back)
		}
		if n.Text == "clause" || n.Text == "rest" || n.Text == "object" {
			return p.add(instr{op: iClause, x: c.typeID(n.Text), y: int32(formOf(n.Form)), next: next})
		}
		return p.add(instr{op: iSpan, x: c.typeID(n.Text), y: int32(formOf(n.Form)), next: next, cap: -1})
	case OpTest:
		return p.add(instr{op: iTest, x: c.tests(n), next: next})
	case OpJoin:
		return p.add(instr{op: iJoin, x: c.joinOf(n), next: next})
	case OpAny:
		return p.add(instr{op: iAny, next: next})
	case OpSentence:
		return p.add(instr{op: iSentence, next: next})
	case OpParagraph:
		return p.add(instr{op: iParagraph, next: next})
	}
	return next
}

// loop adds an instruction that may be repeated, as few times as possible.
func (p *program) loop(next int32, i instr) int32 {
	at := p.add(i)
	p.code[at].x, p.code[at].y = at, next
	return at
}

func (c *compiler) phrase(p *program, ph *Phrase, next int32, back bool) int32 {
	alt := &Node{Op: OpAlt}
	for i := range ph.Patterns {
		if ph.Patterns[i].Root != nil {
			alt.Subs = append(alt.Subs, ph.Patterns[i].Root)
		}
	}
	if len(alt.Subs) == 0 {
		return next
	}
	return c.node(p, alt, next, back)
}

func (c *compiler) repeat(p *program, n *Node, next int32, back bool) int32 {
	sub := n.Subs[0]
	if n.Max < 0 {
		at := p.add(instr{op: iSplit, y: next})
		p.code[at].x = c.node(p, sub, at, back)
		next = at
	}
	inner := next
	for i := n.Min; i < n.Max; i++ { // each optional repetition may only follow the one before it
		inner = p.add(instr{op: iSplit, x: c.node(p, sub, inner, back), y: next})
	}
	next = inner
	for range n.Min {
		next = c.node(p, sub, next, back)
	}
	return next
}

// lemmaType is the type of all forms of one verb or noun.
func (c *compiler) lemmaType(lemma string) int32 {
	name := "lemma:" + lemma
	if id, ok := c.types[name]; ok {
		return id
	}
	id := c.typeID(name)
	e := &Entry{Lemma: lemma}
	for _, how := range []string{"verb", "noun"} {
		for _, f := range inflect(splitWords(lemma), how, nil) {
			c.addForm(id, e, f.Words, Other, "")
		}
	}
	return id
}

// test is a compiled TokenTest.
type test struct {
	key   string
	value string
	re    *lazyRegexp
	not   bool
	tags  uint64  // where key is tag: the tags that value accepts, a bit for each
	caps  []int32 // the captures that the groups of re are, -1 for those without a name; nil for none
}

func (c *compiler) tests(n *Node) int32 {
	if id, ok := c.testOf[n]; ok {
		return id
	}
	var out []test
	for _, t := range n.Tests {
		ct := test{key: t.Key, value: t.Value, not: t.Not}
		if t.Regex {
			ct.re = c.regexp(t.Value)
			if len(t.groupNames()) > 0 {
				ct.caps = c.groups(ct.re.get())
			}
		}
		if t.Key == "tag" {
			ct.tags = tagsOf(&ct)
		}
		out = append(out, ct)
	}
	c.m.tests = append(c.m.tests, out)
	c.m.capturing = append(c.m.capturing, slices.ContainsFunc(out, func(t test) bool { return t.caps != nil }))
	id := int32(len(c.m.tests) - 1)
	c.testOf[n] = id
	return id
}

// lazyRegexp is a regular expression that is compiled when it is first wanted:
// most rules find no anchor in an article, and compiling takes long.
type lazyRegexp struct {
	text string
	get  func() *regexp.Regexp
}

// regexp is the regular expression of that text, the same one for all tests. It
// is sound: ParsePattern has looked at it.
func (c *compiler) regexp(text string) *lazyRegexp {
	if re := c.regexps[text]; re != nil {
		return re
	}
	re := &lazyRegexp{text: text, get: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })}
	c.regexps[text] = re
	return re
}

// tagsOf is the set of tags that a test of the tag accepts, a bit for each.
func tagsOf(t *test) uint64 {
	var set uint64
	for tag := range text.Tag(64) {
		name := tag.String()
		if name == t.value || t.re != nil && name != "" && t.re.get().MatchString(name) {
			set |= 1 << tag
		}
	}
	return set
}

// form is what the part of $say:form or <clause:form> asks of a span.
type form uint8

const (
	formDefault form = iota
	formAny
	formPassive
	formGerund
	formInfinitive
	formFinite
	formActive
	formObject
	formPredicate
	formBefore
	formUnknown
)

// formNames are the names of the forms, in the order of the constants.
var formNames = [...]string{"", "any", "passive", "ing", "inf", "finite", "active", "object", "predicate", "before"}

// Forms returns what may stand after the colon of a lexicon of verbs, as in
// $say:ing. Without one, a verb must be finite and active.
func Forms() []string { return slices.Clone(formNames[1:]) }

// formOf is the form of that name.
func formOf(name string) form {
	if i := slices.Index(formNames[:], name); i >= 0 {
		return form(i)
	}
	return formUnknown
}

// fits tells whether a verb group has a form. A lone past participle may be a
// past tense that the tagger got wrong, so it counts as active too.
func (f form) fits(v *text.VerbGroup) bool {
	switch f {
	case formAny:
		return true
	case formPassive:
		return v.Form&text.Passive != 0
	case formGerund:
		return v.Form&text.Gerund != 0
	case formInfinitive:
		return v.Form&(text.Infinitive|text.Bare) != 0
	}
	return v.Form&(text.Finite|text.Participle|text.Bare) != 0 && (v.Form&text.Passive == 0 || v.Form&text.Participle != 0)
}
