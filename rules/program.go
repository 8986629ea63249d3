package rules

import "slices"

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
	iOneOf  // x: index of sets
)

// place is that of an instruction in its program, which is far shorter than a
// place can say.
type place = int16

// instr is one instruction of a program; small, for an article reads thousands.
type instr struct {
	x    int32
	next place // where to go on
	y    int16
	cap  int16 // of iSpan: the capture whose entry it is, or -1
	op   op
}

// program is a compiled pattern, or half of one.
type program struct {
	code  []instr
	start place
	tests []tokenTests
	joins [][]joinPart
	sets  [][]int32 // of words, each in their order

	first []instr // of which it must pass one first; nil where that is not known
}

// size bounds the program of one pattern, phrases written out.
const size = 20000

// program compiles a sequence of elements, to be matched to the left if back.
func (c *compiler) program(items []*Node, back bool) program {
	p := &program{code: append(c.scratch[:0], instr{op: iMatch})}
	p.start = c.seq(p, items, 0, back)
	c.scratch = p.code[:0] // a program is mostly small; the large space is used again
	p.code = slices.Clone(p.code)
	return *p
}

func (c *compiler) seq(p *program, items []*Node, next place, back bool) place {
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

func (p *program) add(i instr) place {
	p.code = append(p.code, i)
	return place(len(p.code) - 1)
}

// node compiles n so that matching goes on at next, and returns where it starts.
func (c *compiler) node(p *program, n *Node, next place, back bool) place {
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
		return c.alternatives(p, n.Subs, next, back)
	case OpRepeat:
		return c.repeat(p, n, next, back)
	case OpGap:
		if n.Max < 0 {
			return p.loop(next, instr{op: iGap})
		}
		inner := next
		for i := n.Min; i < n.Max; i++ {
			inner = p.add(instr{op: iSplit, x: int32(next), y: p.add(instr{op: iAny, next: inner})})
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
				p.code[i].cap = int16(k)
			}
		}
		return p.add(open)
	case OpWord:
		return p.add(instr{op: iWord, x: c.wordID(n.Text), next: next})
	case OpLemma:
		return p.add(instr{op: iSpan, x: c.lemmaType(n.Text), next: next, cap: -1})
	case OpLexicon:
		return p.add(instr{op: iSpan, x: c.lexiconID(n.Text), y: int16(formOf(n.Form)), next: next, cap: -1})
	case OpType:
		if ph := c.set.Phrase(n.Text); ph != nil { // a phrase comes before a type of the same name
			return c.phrase(p, ph, next, back)
		}
		if n.Text == "clause" || n.Text == "rest" || n.Text == "object" {
			return p.add(instr{op: iClause, x: c.typeID(n.Text), y: int16(formOf(n.Form)), next: next})
		}
		return p.add(instr{op: iSpan, x: c.typeID(n.Text), y: int16(formOf(n.Form)), next: next, cap: -1})
	case OpTest:
		return p.add(instr{op: iTest, x: c.tests(p, n), next: next})
	case OpJoin:
		return p.add(instr{op: iJoin, x: c.joinOf(p, n), next: next})
	case OpAny:
		return p.add(instr{op: iAny, next: next})
	case OpSentence:
		return p.add(instr{op: iSentence, next: next})
	case OpParagraph:
		return p.add(instr{op: iParagraph, next: next})
	}
	return next
}

// alternatives compiles the parts of an alternation; words side by side are one
// look-up.
func (c *compiler) alternatives(p *program, subs []*Node, next place, back bool) place {
	at := place(-1)
	for last := len(subs); last > 0; {
		from := last
		for from > 0 && subs[from-1].word() != "" && subs[from-1].word() != "," { // which may be in a quotation already
			from--
		}
		var branch place
		if last-from > 1 {
			branch = p.add(instr{op: iOneOf, x: c.wordSet(p, subs[from:last]), next: next})
			last = from
		} else {
			branch = c.node(p, subs[last-1], next, back)
			last--
		}
		if at >= 0 {
			branch = p.add(instr{op: iSplit, x: int32(branch), y: at})
		}
		at = branch
	}
	return at
}

// word is the word that the node is, or "".
func (n *Node) word() string {
	for n.Op == OpSeq && len(n.Subs) == 1 {
		n = n.Subs[0]
	}
	if n.Op == OpWord {
		return n.Text
	}
	return ""
}

func (c *compiler) wordSet(p *program, subs []*Node) int32 {
	set := make([]int32, len(subs))
	for i, n := range subs {
		set[i] = c.wordID(n.word())
	}
	slices.Sort(set)
	p.sets = append(p.sets, slices.Compact(set))
	return int32(len(p.sets) - 1)
}

// loop adds an instruction that may be repeated, as few times as possible.
func (p *program) loop(next place, i instr) place {
	at := p.add(i)
	p.code[at].x, p.code[at].y = int32(at), next
	return at
}

func (c *compiler) phrase(p *program, ph *Phrase, next place, back bool) place {
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

func (c *compiler) repeat(p *program, n *Node, next place, back bool) place {
	sub := n.Subs[0]
	if n.Max < 0 {
		at := p.add(instr{op: iSplit, y: next})
		p.code[at].x = int32(c.node(p, sub, at, back))
		next = at
	}
	inner := next
	for i := n.Min; i < n.Max; i++ { // each optional repetition may only follow the one before it
		inner = p.add(instr{op: iSplit, x: int32(c.node(p, sub, inner, back)), y: next})
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
			c.addForm(fixedForm(e, id), f.Words)
		}
	}
	return id
}
