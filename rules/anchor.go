package rules

import (
	"slices"
	"strings"
)

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
// Each phrase is looked at once, however often it is used.
func (c *compiler) mentions(n *Node, typ string, seen map[*Phrase]bool) bool {
	if n.Op == OpType {
		ph := c.set.Phrase(n.Text)
		if ph == nil {
			return n.Text == typ
		}
		if seen[ph] {
			return false
		}
		seen[ph] = true
		return slices.ContainsFunc(ph.Patterns, func(p Pattern) bool {
			return p.Root != nil && c.mentions(p.Root, typ, seen)
		})
	}
	return slices.ContainsFunc(n.Subs, func(s *Node) bool { return c.mentions(s, typ, seen) })
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
		a.options = append(a.options, anchorOption{word: -1, typ: c.lexiconID(n.Text), form: formOf(n.Form)})
	case OpType:
		a.options = append(a.options, anchorOption{word: -1, typ: c.typeID(n.Text), form: formOf(n.Form)})
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
	c.addForm(fixedForm(&Entry{Lemma: strings.Join(words, " ")}, id), words)
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
	return int32(len(c.caps) - 1)
}
