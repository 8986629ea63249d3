package rules

// plan tells which element of a pattern an instruction of its program belongs
// to. The compiler writes the code of the element that is matched last first, so
// the code of some last elements is the beginning of the code of them all; a
// plan is the length of each such beginning.
type plan struct {
	items         []*Node
	anchor        int
	before, after []int // for every item where its code ends; 0 for those of the other side
}

// plan compiles a pattern once more, step by step.
func (t *Trace) plan(m *Matcher, p *pattern) *plan {
	if known := t.plans[p]; known != nil {
		return known
	}
	c := newCompiler(m.set, &Matcher{set: m.set})
	c.current, c.kind = &p.rule.Patterns[p.index], p.rule.Kind
	items := c.flatten(c.current.Root)
	q := &plan{items: items, anchor: c.chooseAnchor(items), before: make([]int, len(items)), after: make([]int, len(items))}
	from := q.anchor + 1
	if p.empty {
		from = q.anchor
	}
	for i := from; i < len(items); i++ {
		q.after[i] = len(c.program(items[i:], false).code)
	}
	for i := range items[:q.anchor] {
		q.before[i] = len(c.program(items[:i+1], true).code)
	}
	t.plans[p] = q
	return q
}

// elements counts the items from one to another that stand for something in the text.
func (q *plan) elements(from, to int) int {
	n := 0
	for _, item := range q.items[from:to] {
		if item.Op != opOpen && item.Op != opClose {
			n++
		}
	}
	return n
}

// stuck finds the element at which a program failed: of all that were looked for
// the one nearest to the end of the program, at the place farthest from the
// anchor. Which were looked for is in what exec remembers of its failures.
func (t *Trace) stuck(r *run, p *pattern, q *plan, a *Attempt) {
	width := r.hi - r.lo + 1
	visited := func(pc, pos int) bool {
		bit := pc*width + pos - r.lo
		return r.visited[bit/64]&(1<<(bit%64)) != 0
	}
	for pc := 1; pc < len(r.prog.code); pc++ {
		switch r.prog.code[pc].op {
		case iMatch, iSplit, iOpen, iClose:
			continue
		}
		at := -1
		for pos := r.lo; pos <= r.hi; pos++ {
			if visited(pc, pos) {
				at = pos
				if a.Back {
					break
				}
			}
		}
		if at < 0 {
			continue
		}
		if to, ok := r.token(at); ok {
			a.Saw = min(at, to)
		}
		item := q.item(pc, a.Back)
		a.Wanted = t.element(r, p, pc, q.items[item])
		a.At = p.rule.Patterns[p.index].At(q.items[item].Column)
		if a.Back {
			a.Done = q.elements(item+1, q.anchor+1)
		} else {
			a.Done = q.elements(0, item)
		}
		return
	}
}

// item is the item whose code an instruction stands in.
func (q *plan) item(pc int, back bool) int {
	if back {
		for i, end := range q.before[:q.anchor] {
			if pc < end {
				return i
			}
		}
		return q.anchor
	}
	for i := len(q.items) - 1; i > q.anchor; i-- {
		if pc < q.after[i] {
			return i
		}
	}
	return q.anchor
}

// element writes what an instruction wants as a pattern does.
func (t *Trace) element(r *run, p *pattern, pc int, item *Node) string {
	if item.Op == OpAlt {
		return "(" + item.String() + ")"
	}
	m, in := r.m, r.prog.code[pc]
	name, begins := "", iOpen
	if r.back {
		begins = iClose
	}
	for _, c := range r.prog.code {
		if c.op == begins && int(c.next) == pc {
			name = p.captures[c.x]
		}
	}
	n := &Node{Op: OpAny}
	switch in.op {
	case iWord:
		n = &Node{Op: OpWord, Text: m.words.word(in.x)}
	case iOneOf:
		n = &Node{Op: OpAlt}
		for _, w := range r.prog.sets[in.x] {
			n.Subs = append(n.Subs, &Node{Op: OpWord, Text: m.words.word(w)})
		}
	case iSpan, iClause:
		n = typeNode(m.typeNames[in.x], form(in.y))
		if name == "" && (n.Op == OpType || in.op == iClause) {
			name = n.Text
		}
	case iTest:
		n = &Node{Op: OpTest}
		for _, x := range r.prog.tests[in.x].all {
			n.Tests = append(n.Tests, TokenTest{Key: x.key, Value: testValue(x), Regex: x.re != nil, Not: x.not})
		}
	case iJoin:
		if join := find(item, OpJoin); join != nil {
			n = join
		}
	case iSentence:
		n = &Node{Op: OpSentence}
	case iParagraph:
		n = &Node{Op: OpParagraph}
	}
	if name != "" {
		n = &Node{Op: OpCapture, Name: name, Subs: []*Node{n}}
	}
	return n.String()
}

func testValue(x test) string {
	if x.re != nil {
		return x.re.text
	}
	return x.value
}

// typeNode is the node that a type's name stands for.
func typeNode(name string, f form) *Node {
	formName := ""
	if int(f) < len(formNames) {
		formName = formNames[f]
	}
	switch {
	case name[0] == '$':
		return &Node{Op: OpLexicon, Text: name[1:], Form: formName}
	case name[0] == '"':
		return &Node{Op: OpWord, Text: name[1:]}
	case len(name) > len("lemma:") && name[:len("lemma:")] == "lemma:":
		return &Node{Op: OpLemma, Text: name[len("lemma:"):]}
	}
	return &Node{Op: OpType, Text: name, Form: formName}
}

// find is the first node of a kind in a tree.
func find(n *Node, op Op) *Node {
	if n.Op == op {
		return n
	}
	for _, s := range n.Subs {
		if found := find(s, op); found != nil {
			return found
		}
	}
	return nil
}
