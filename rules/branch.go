package rules

import (
	"slices"
	"strconv"
)

// Branch is one alternative of a pattern: one of those that ( | ) parts.
type Branch struct {
	Rule    *Rule
	Pattern int // which of the rule's patterns, from 0
	Node    *Node
	mark    string   // the capture that a match has which took it; "" where lexicon tells
	lexicon *Lexicon // of an alternative that is an anchor
	form    form
}

// Pos is the place of the alternative in its file.
func (b *Branch) Pos() Pos { return b.Rule.Patterns[b.Pattern].At(b.Node.Column) }

// Took reports whether a match of a matcher made from the Set that Branches
// returned went through the alternative.
func (b *Branch) Took(m *Match) bool {
	if m.Rule.ID != b.Rule.ID || m.Pattern != b.Pattern {
		return false
	}
	if b.lexicon == nil {
		return m.Capture(b.mark) != nil
	}
	for i := range m.Captures {
		c := &m.Captures[i]
		if c.Entry != nil && slices.Contains(b.lexicon.Entries, c.Entry) && (c.Verb == nil || b.form.fits(c.Verb)) {
			return true
		}
	}
	return false
}

// Branches returns the alternatives of the rules' patterns, and a Set that finds
// the same as s and whose matches tell which of them they took. Alternatives in
// phrases do not count, nor do those that cannot be told apart.
func (s *Set) Branches() (*Set, []Branch) {
	out := *s
	out.Rules = make([]*Rule, len(s.Rules))
	m := marker{c: compiler{set: s}}
	for i, r := range s.Rules {
		marked := *r
		marked.Patterns = slices.Clone(r.Patterns)
		for k := range marked.Patterns {
			if root := marked.Patterns[k].Root; root != nil {
				m.rule, m.pattern, m.c.kind, m.anchor = r, k, r.Kind, nil
				items := m.c.flatten(root)
				if at := m.c.chooseAnchor(items); at >= 0 {
					m.anchor = items[at].uncaptured()
				}
				marked.Patterns[k].Root = m.node(root)
			}
		}
		out.Rules[i] = &marked
	}
	return &out, m.branches
}

// marker writes patterns anew, with an empty capture before each alternative.
type marker struct {
	c        compiler
	rule     *Rule
	pattern  int
	anchor   *Node // what the pattern is looked up by
	branches []Branch
}

// markPrefix begins the names of captures that no pattern can have.
const markPrefix = "|"

// node is n with its alternatives marked.
func (m *marker) node(n *Node) *Node {
	out := *n
	out.Subs = slices.Clone(n.Subs)
	if n == m.anchor && n.Op == OpAlt {
		m.anchors(n)
		return &out // to mark them would hide the anchor
	}
	for i, sub := range n.Subs {
		out.Subs[i] = m.node(sub)
		if n.Op == OpAlt {
			b := Branch{Rule: m.rule, Pattern: m.pattern, Node: sub, mark: markPrefix + strconv.Itoa(len(m.branches))}
			m.branches = append(m.branches, b)
			empty := &Node{Op: OpCapture, Column: sub.Column, Name: b.mark, Subs: []*Node{{Op: OpSeq, Column: sub.Column}}}
			out.Subs[i] = &Node{Op: OpSeq, Column: sub.Column, Subs: []*Node{empty, out.Subs[i]}}
		}
	}
	return &out
}

// anchors takes down the alternatives of an anchor that are lexicons.
func (m *marker) anchors(n *Node) {
	for _, sub := range n.Subs {
		if u := sub.uncaptured(); u.Op == OpLexicon {
			m.branches = append(m.branches, Branch{Rule: m.rule, Pattern: m.pattern, Node: sub, lexicon: m.c.set.Lexicon(u.Text), form: formOf(u.Form)})
		}
	}
}
