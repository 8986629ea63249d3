package rules

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// A join is a token whose parts between hyphens are told apart:
// <n:$number>-<unit:$unit> fits "three-month". The captures in it hold the whole
// token, and their piece of it as Part.

// hyphens are the marks that part a token.
const hyphens = "-‐‑–"

// joinable reports whether an element may stand beside a hyphen in a join.
func joinable(n *Node) bool {
	if n != nil && n.Op == OpCapture {
		n = n.Subs[0]
	}
	return n != nil && (n.Op == OpWord || n.Op == OpLexicon || n.Op == OpTest || n.Op == OpType && n.Text == "number")
}

// joined reads an element, and those that follow it without a space behind a
// hyphen.
func (p *parser) joined() *Node {
	column := p.col
	first := p.element()
	if p.err != nil || !p.joins(first) {
		return first
	}
	bottom := len(p.stack)
	p.stack = append(p.stack, first)
	for last := first; p.err == nil && p.joins(last); {
		if last.Op == OpWord {
			last.Text = strings.TrimSuffix(last.Text, "-")
		} else {
			p.next()
		}
		at := p.col
		if last = p.element(); p.err == nil && !joinable(last) {
			return p.fail(at, "only a word, a lexicon, a test, <number> or a capture of those can stand beside a hyphen")
		}
		p.stack = append(p.stack, last)
	}
	n := p.join(OpJoin, column, bottom)
	return n
}

// joins reports whether a hyphen ties the element just read to the next.
func (p *parser) joins(n *Node) bool {
	if !joinable(n) {
		return false
	}
	if n.Op == OpWord {
		return len(n.Text) > 1 && strings.HasSuffix(n.Text, "-") && (p.rune() == '<' || p.rune() == '$' || p.rune() == '[')
	}
	next := p.peek()
	return p.rune() == '-' && (next == '<' || next == '$' || next == '[' || isLetter(next) || isDigit(next))
}

// joinPart is one part of a compiled join.
type joinPart struct {
	cap  int32       // the capture it is, or -1
	word int32       // of a word
	typ  int32       // of a lexicon, or -1
	re   *lazyRegexp // of a test on the text
	num  bool        // digits will do as well
}

// joinOf compiles a join.
func (c *compiler) joinOf(p *program, n *Node) int32 {
	parts := make([]joinPart, len(n.Subs))
	for i, sub := range n.Subs {
		parts[i] = joinPart{cap: -1, typ: -1}
		if sub.Op == OpCapture {
			parts[i].cap = c.capture(sub)
			sub = sub.Subs[0]
		}
		switch sub.Op {
		case OpWord:
			parts[i].word = c.wordID(sub.Text)
		case OpLexicon:
			parts[i].typ = c.lexiconID(sub.Text)
		case OpType:
			parts[i].typ, parts[i].num = c.typeID(sub.Text), true
		case OpTest:
			if t := p.tests[c.tests(p, sub)].all; len(t) == 1 && t[0].key == "text" && t[0].re != nil {
				parts[i].re = t[0].re
			} else {
				c.fault(sub.Column, "NC004", "beside a hyphen a test can only be [text=/…/]")
			}
		}
	}
	p.joins = append(p.joins, parts)
	return int32(len(p.joins) - 1)
}

// joinAnchor returns the words one of which a token must have between its
// hyphens to fit a join: those of the part with the fewest. It is nil where no
// part is a word or lexicon.
func (c *compiler) joinAnchor(n *Node) []string {
	var best []string
	for _, sub := range n.Subs {
		if sub.Op == OpCapture {
			sub = sub.Subs[0]
		}
		var words []string
		switch l := c.set.Lexicon(sub.Text); {
		case sub.Op == OpWord:
			words = []string{sub.Text}
		case sub.Op == OpLexicon && l != nil:
			for _, e := range l.Entries {
				for _, f := range e.Forms {
					if len(f.Words) == 1 {
						words = append(words, f.Words[0])
					}
				}
			}
		}
		if len(words) > 0 && (best == nil || len(words) < len(best)) {
			best = words
		}
	}
	return best
}

// piece is a part of a hyphenated token, from one hyphen to another.
type piece struct {
	token      int32
	word       int32 // 0 for one that no rule names
	start, end int32 // bytes of the document
}

// pieces finds the parts of all hyphenated tokens.
func (r *run) pieces() {
	var buf [64]byte
	for i := range r.d.Tokens {
		t, w := &r.d.Tokens[i], r.d.Word(i)
		if !hyphenated(w) {
			continue
		}
		edges := edgesOf(w)
		if len(edges) < 3 || len(edges) > 8 {
			continue
		}
		for a := 0; a+1 < len(edges); a++ {
			for b := a + 1; b < len(edges); b++ {
				start, end := edges[a][1], edges[b][0]
				if a == 0 && b == len(edges)-1 || start >= end {
					continue
				}
				if id := r.m.words.find(text.Fold(buf[:0], w[start:end])); id != 0 {
					r.parts = append(r.parts, piece{int32(i), id, t.Start + int32(start), t.Start + int32(end)})
				}
			}
		}
	}
}

// hyphenated tells quickly whether a word may hold a hyphen.
func hyphenated(w string) bool {
	return strings.IndexByte(w, '-') > 0 || strings.IndexByte(w, 0xE2) > 0
}

// edgesOf returns the ends of a word and the hyphens in it, each as where it
// begins and where it ends.
func edgesOf(w string) [][2]int {
	edges := [][2]int{{0, 0}}
	for i, c := range w {
		if strings.ContainsRune(hyphens, c) {
			n := len(string(c))
			edges = append(edges, [2]int{i, i + n})
		}
	}
	return append(edges, [2]int{len(w), len(w)})
}

// joinFits tries a join at token i; its captures are set where it fits.
func (r *run) joinFits(id int32, i int) bool {
	w := r.d.Word(i)
	return hyphenated(w) && r.joinPart(r.prog.joins[id], w, edgesOf(w), i)
}

// joinPart fits the first part of a join to the longest beginning of what is
// left of the token, and the others to what follows.
func (r *run) joinPart(parts []joinPart, w string, edges [][2]int, token int) bool {
	if len(parts) == 0 {
		return len(edges) == 1
	}
	for b := len(edges) - 1; b > 0; b-- {
		if (b == len(edges)-1) != (len(parts) == 1) {
			continue
		}
		s := w[edges[0][1]:edges[b][0]]
		entry, ok := r.pieceFits(&parts[0], s)
		if ok && r.joinPart(parts[1:], w, edges[b:], token) {
			if k := parts[0].cap; k >= 0 {
				r.caps[k] = Capture{First: token, Last: token + 1, Entry: entry, Part: s}
			}
			return true
		}
	}
	return false
}

func (r *run) pieceFits(p *joinPart, s string) (*Entry, bool) {
	if s == "" {
		return nil, false
	}
	if p.re != nil {
		return nil, p.re.matches(s)
	}
	if p.num && strings.Trim(s, "0123456789,.") == "" {
		return nil, true
	}
	var buf [64]byte
	id := r.m.words.find(text.Fold(buf[:0], s))
	if id == 0 {
		return nil, false
	}
	if p.typ < 0 {
		return nil, id == p.word
	}
	forms := r.m.formsOf(id)
	for i := range forms {
		if f := &forms[i]; f.typ == p.typ && len(f.rest) == 0 {
			return f.of(r.m.set), true
		}
	}
	return nil, false
}

// groups are the captures of a regular expression by the names of its groups.
func (c *compiler) groups(names []string) []int32 {
	var caps []int32
	for _, name := range names {
		if name == "" {
			caps = append(caps, -1)
			continue
		}
		caps = append(caps, c.capture(&Node{Op: OpCapture, Name: name}))
	}
	return caps
}

// groupNames are the names of the groups of a test's regular expression.
func (t TokenTest) groupNames() []string {
	if !t.Regex || !strings.Contains(t.Value, "(?P<") && !strings.Contains(t.Value, "(?<") {
		return nil
	}
	re, err := regexp.Compile(t.Value)
	if err != nil {
		return nil
	}
	var names []string
	for _, n := range re.SubexpNames() {
		if n != "" {
			names = append(names, n)
		}
	}
	return names
}

// numeric reports whether all that a test lets through holds a digit: then it
// can be an anchor, for tokens with digits are few.
func (t TokenTest) numeric() bool {
	if !t.Regex || t.Not || t.Key != "text" {
		return false
	}
	re, err := syntax.Parse(t.Value, syntax.Perl)
	return err == nil && needsDigit(re)
}

func needsDigit(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral:
		return strings.ContainsAny(string(re.Rune), "0123456789")
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i] < '0' || re.Rune[i+1] > '9' {
				return false
			}
		}
		return len(re.Rune) > 0
	case syntax.OpCapture, syntax.OpPlus:
		return needsDigit(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min > 0 && needsDigit(re.Sub[0])
	case syntax.OpConcat:
		for _, s := range re.Sub {
			if needsDigit(s) {
				return true
			}
		}
	case syntax.OpAlternate:
		for _, s := range re.Sub {
			if !needsDigit(s) {
				return false
			}
		}
		return true
	}
	return false
}
