package rules

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The bounds of a pattern. They keep a hostile pattern an error, not a hang.
const (
	maxLength = 1000 // code points
	maxDepth  = 20   // groups within groups
	maxCount  = 50   // of a repeat or a gap
	maxSize   = 2000 // nodes after all repeats are written out
)

// PatternError tells what is wrong with a pattern, and where.
type PatternError struct {
	Column  int // in code points, from 1
	Message string
}

// Error gives the column and the message.
func (e *PatternError) Error() string { return fmt.Sprintf("column %d: %s", e.Column, e.Message) }

// ParsePattern reads a pattern. Its error is a *PatternError: the first fault
// from the left. Whether the lexicons and types of the pattern exist is not
// looked at. Tokens of patterns are in lower case with straight apostrophes.
func ParsePattern(text string) (*Node, error) {
	var p parser
	root, err := p.parse(text)
	if err != nil {
		return nil, err
	}
	return root, nil
}

// parser reads patterns, one after the other. Its nodes come out of slabs that
// it makes a new one of when the last is used up.
type parser struct {
	text    string
	pos     int // in bytes
	col     int // in code points, from 1
	depth   int
	trusted bool // the pattern was read before: its regular expressions are sound
	err     *PatternError

	slab  []Node
	links []*Node
	stack []*Node // the elements of the sequences being read
}

// end is what rune returns behind the last one.
const end = rune(-1)

func (p *parser) parse(text string) (*Node, *PatternError) {
	p.text, p.pos, p.col, p.depth, p.err, p.stack = text, 0, 1, 0, nil, p.stack[:0]
	if n := utf8.RuneCountInString(text); n > maxLength {
		return nil, &PatternError{maxLength + 1, fmt.Sprintf("pattern of %d characters, at most %d are allowed", n, maxLength)}
	}
	if !utf8.ValidString(text) {
		return nil, &PatternError{invalidColumn(text), "not UTF-8"}
	}
	root := p.alternatives(0)
	switch {
	case p.err != nil:
	case p.rune() == ')':
		p.fail(p.col, `")" without "("`)
	default:
		p.size(root)
	}
	if p.err != nil {
		return nil, p.err
	}
	return root, nil
}

func invalidColumn(text string) int {
	col := 1
	for i, r := range text {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(text[i:]); n == 1 {
				break
			}
		}
		col++
	}
	return col
}

// alternatives reads up to a closing bracket or the end: sequences with | in
// between. Open is the column of the opening bracket, 0 for the whole pattern.
func (p *parser) alternatives(open int) *Node {
	first, bottom, what := p.col, len(p.stack), "pattern"
	if open > 0 {
		what = "group"
	}
	for {
		n := p.sequence(open, what)
		if p.err != nil {
			return nil
		}
		p.stack = append(p.stack, n)
		if p.rune() != '|' {
			return p.join(OpAlt, first, bottom)
		}
		what = "alternative"
		p.next()
	}
}

// sequence reads elements up to |, a closing bracket or the end.
func (p *parser) sequence(open int, what string) *Node {
	p.space()
	first, bottom := p.col, len(p.stack)
	for p.err == nil {
		p.space()
		switch r := p.rune(); {
		case r == end && open > 0:
			return p.fail(open, `unclosed "("`)
		case r != end && r != '|' && r != ')':
			n := p.repeat(p.joined())
			p.stack = append(p.stack, n)
		case len(p.stack) > bottom:
			return p.join(OpSeq, first, bottom)
		case r == '|':
			return p.fail(first, "empty alternative")
		default:
			return p.fail(first, "empty %s", what)
		}
	}
	return nil
}

// join makes one node of all on the stack above bottom.
func (p *parser) join(op Op, column, bottom int) *Node {
	subs := p.stack[bottom:]
	p.stack = p.stack[:bottom]
	if len(subs) == 1 {
		return subs[0]
	}
	n := p.node(op, column)
	n.Subs = p.subs(subs...)
	return n
}

// element reads one element without what repeats it.
func (p *parser) element() *Node {
	column := p.col
	switch r := p.rune(); r {
	case '(':
		return p.group()
	case '<':
		return p.capture()
	case '[':
		return p.brackets()
	case '$':
		return p.lexicon()
	case '^':
		p.next()
		return p.node(OpSentence, column)
	case '¶':
		p.next()
		return p.node(OpParagraph, column)
	case '?', '*', '+', '{':
		if before := strings.TrimSpace(p.text[:p.pos]); before != "" && !hasAnySuffix(before, "(", "|") {
			return p.fail(column, "space before %q: close it up to repeat, or write \\%c for the mark", string(r), r)
		}
		return p.fail(column, "nothing to repeat")
	case '>', ']', '}':
		return p.fail(column, "%q without %q", string(r), map[rune]string{'>': "<", ']': "[", '}': "{"}[r])
	case '.':
		if strings.HasPrefix(p.text[p.pos:], "..") {
			return p.gap()
		}
	}
	return p.word()
}

// group reads ( … ).
func (p *parser) group() *Node {
	column := p.col
	if p.depth++; p.depth > maxDepth {
		return p.fail(column, "more than %d groups within each other", maxDepth)
	}
	p.next()
	n := p.alternatives(column)
	p.next() // the closing bracket: alternatives fails where there is none
	p.depth--
	return n
}

// gap reads .. or ..5.
func (p *parser) gap() *Node {
	n := p.node(OpGap, p.col)
	p.next()
	p.next()
	n.Max = -1
	if digits := p.col; isDigit(p.rune()) {
		if n.Max = p.count(); n.Max == 0 && p.err == nil {
			return p.fail(digits, "a gap of no token")
		}
	}
	if p.rune() == '.' {
		return p.fail(p.col, "a gap has two points")
	}
	return n
}

// lexicon reads $name or $name:form.
func (p *parser) lexicon() *Node {
	n := p.node(OpLexicon, p.col)
	p.next()
	if n.Text = p.name(); n.Text == "" {
		return p.fail(n.Column, `"$" without the name of a lexicon`)
	}
	n.Form = p.form()
	return n
}

// capture reads <name>, <name:type:form>, <name:$lexicon:form>, <name:[test]>
// and <name:(pattern)>.
func (p *parser) capture() *Node {
	n := p.node(OpCapture, p.col)
	p.next()
	column := p.col
	if n.Name = p.name(); n.Name == "" && (p.rune() != ':' || !isNameByte(byte(p.peek()))) {
		return p.fail(column, "a capture without a name")
	}
	var sub *Node
	switch {
	case p.rune() != ':':
		sub = p.node(OpType, column)
		sub.Text = n.Name
	case p.peek() == '$':
		p.next()
		sub = p.lexicon()
	case p.peek() == '(':
		p.next()
		sub = p.group()
	case p.peek() == '[':
		p.next()
		sub = p.brackets()
	default:
		p.next()
		sub = p.node(OpType, p.col)
		if sub.Text = p.name(); sub.Text == "" {
			return p.fail(p.col, "a capture without a type behind the colon")
		}
		sub.Form = p.form()
	}
	switch {
	case p.err != nil:
		return nil
	case p.rune() == end:
		return p.fail(n.Column, `unclosed "<"`)
	case p.rune() != '>':
		return p.fail(p.col, `want ">", found %q`, string(p.rune()))
	}
	p.next()
	if n.Name == "" { // <:clause:inf>: a type with a form, not captured
		return sub
	}
	n.Subs = p.subs(sub)
	return n
}

// fail keeps the first fault and returns nil.
func (p *parser) fail(column int, format string, args ...any) *Node {
	if p.err == nil {
		p.err = &PatternError{column, fmt.Sprintf(format, args...)}
	}
	return nil
}

// node takes a node out of the slab.
func (p *parser) node(op Op, column int) *Node {
	if len(p.slab) == 0 {
		p.slab = make([]Node, 16)
	}
	n := &p.slab[0]
	p.slab = p.slab[1:]
	n.Op, n.Column = op, column
	return n
}

// subs copies links to nodes into the slab.
func (p *parser) subs(nodes ...*Node) []*Node {
	if len(p.links) < len(nodes) {
		p.links = make([]*Node, max(32, len(nodes)))
	}
	n := len(nodes)
	links := p.links[:n:n]
	p.links = p.links[n:]
	copy(links, nodes)
	return links
}
