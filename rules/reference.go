package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// checker looks at what the rules and phrases of a Set refer to.
type checker struct {
	set   *Set
	ids   map[string]bool // of all rules, also those that are disabled
	types map[string]bool
	diags Diagnostics
}

func (c *checker) check() {
	c.types = map[string]bool{}
	for _, t := range Types() {
		c.types[t] = true
	}
	for _, p := range c.set.Phrases {
		c.types[p.Name] = true
	}
	for _, p := range c.set.Phrases {
		c.patterns(p.Patterns)
	}
	for _, r := range c.set.Rules {
		c.patterns(r.Patterns)
		c.patterns(r.Unless)
		c.captures(r)
		for _, ref := range r.Prefer {
			if !c.ids[ref.Text] {
				c.diags.errorf(ref.Pos, CodeUnknownID, "prefer: no rule %q%s", ref.Text, didYouMean(ref.Text, sortedKeys(c.ids)))
			}
		}
	}
	c.recursion()
}

func sortedKeys(set map[string]bool) []string {
	keys := make([]string, 0, len(set))
	for k := range set {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (c *checker) patterns(patterns []Pattern) {
	for i := range patterns {
		if root := patterns[i].Root; root != nil {
			c.node(&patterns[i], root)
		}
	}
}

// node looks at the lexicons and types of a part of a pattern.
func (c *checker) node(p *Pattern, n *Node) {
	switch n.Op {
	case OpLexicon:
		if c.set.Lexicon(n.Text) == nil {
			c.diags.errorf(p.At(n.Column), CodeUndefined, "undefined lexicon $%s%s", n.Text, didYouMean(n.Text, c.set.LexiconNames))
		} else if n.Form != "" {
			if formOf(n.Form) == formUnknown {
				c.diags.errorf(p.At(n.Column), CodeUndefined, "unknown form %q, want one of %s", n.Form, strings.Join(Forms(), ", "))
			}
		}
	case OpType:
		if !c.types[n.Text] {
			c.diags.errorf(p.At(n.Column), CodeUndefined, "undefined type %q%s", n.Text, didYouMean(n.Text, sortedKeys(c.types)))
		}
	}
	for _, sub := range n.Subs {
		c.node(p, sub)
	}
}

// captures looks at the {names} in what a rule gives out.
func (c *checker) captures(r *Rule) {
	var known map[string]bool // made when first needed
	for _, attrs := range [][]Attr{r.Emit, r.Date} {
		for _, a := range attrs {
			rest := a.Value
			for {
				_, after, found := strings.Cut(rest, "{")
				if !found {
					break
				}
				name, behind, closed := strings.Cut(after, "}")
				if !closed {
					c.diags.errorf(a.Pos, CodeValue, `unclosed "{" in %q`, a.Value)
					break
				}
				rest = behind
				if known == nil {
					known = map[string]bool{}
					c.collect(r.Patterns, known, map[*Phrase]bool{})
				}
				if base, _, _ := strings.Cut(strings.TrimSuffix(name, "?"), "."); !known[base] {
					c.diags.errorf(a.Pos, CodeUndefined, "undefined capture {%s}%s", name, didYouMean(base, sortedKeys(known)))
				}
			}
		}
	}
}

// collect adds the captures of patterns and of the phrases in them, each of which
// is looked at once.
func (c *checker) collect(patterns []Pattern, known map[string]bool, seen map[*Phrase]bool) {
	var walk func(*Node)
	walk = func(n *Node) {
		switch n.Op {
		case OpCapture:
			known[n.Name] = true
		case OpTest:
			for _, t := range n.Tests {
				for _, name := range t.groupNames() {
					known[name] = true
				}
			}
		case OpType:
			if p := c.set.phrases[n.Text]; p != nil && !seen[p] {
				seen[p] = true
				c.collect(p.Patterns, known, seen)
			}
		}
		for _, sub := range n.Subs {
			walk(sub)
		}
	}
	for i := range patterns {
		if patterns[i].Root != nil {
			walk(patterns[i].Root)
		}
	}
}

// recursion reports the phrases that refer to themselves, each circle once.
func (c *checker) recursion() {
	const (
		entered = 1
		left    = 2
	)
	state := map[*Phrase]int{}
	var path []string
	var visit func(*Phrase)
	visit = func(p *Phrase) {
		state[p] = entered
		path = append(path, p.Name)
		var walk func(*Pattern, *Node)
		walk = func(pattern *Pattern, n *Node) {
			if to := c.set.phrases[n.Text]; n.Op == OpType && to != nil {
				switch state[to] {
				case 0:
					visit(to)
				case entered:
					circle := append(slices.Clone(path[slices.Index(path, to.Name):]), to.Name)
					c.diags.errorf(pattern.At(n.Column), CodeRecursion, "phrase %q refers to itself: %s", to.Name, strings.Join(circle, " → "))
				}
			}
			for _, sub := range n.Subs {
				walk(pattern, sub)
			}
		}
		for i := range p.Patterns {
			if p.Patterns[i].Root != nil {
				walk(&p.Patterns[i], p.Patterns[i].Root)
			}
		}
		path = path[:len(path)-1]
		state[p] = left
	}
	for _, p := range c.set.Phrases {
		if state[p] == 0 {
			visit(p)
		}
	}
}

// Hash returns twelve hexadecimal digits that stand for all that the Set can
// find: two sets with the same hash give the same answers. Comments, tests,
// descriptions and positions do not count. Unless the Set is that of Builtin, it
// is computed on each call.
func (s *Set) Hash() string {
	if s.digest != "" {
		return s.digest
	}
	b := make([]byte, 0, 1<<17)
	put := func(words ...string) {
		for _, w := range words {
			b = append(append(b, w...), 0)
		}
		b = append(b, 1)
	}
	attrs := func(attrs []Attr) {
		for _, a := range attrs {
			put(a.Key, a.Value)
		}
		put("attrs")
	}
	patterns := func(patterns []Pattern) {
		for i := range patterns {
			put(patterns[i].Text)
		}
		put("patterns")
	}
	for _, name := range s.LexiconNames {
		put("lexicon", name)
		for _, e := range s.Lexicon(name).Entries {
			put(e.Lemma)
			for _, f := range e.Forms {
				put(f.Words...)
				b = append(b, byte(f.Inflection))
			}
			attrs(e.Attrs)
		}
	}
	for _, p := range s.Phrases {
		put("phrase", p.Name)
		patterns(p.Patterns)
	}
	for _, r := range s.Rules {
		put("rule", r.ID, r.Kind)
		patterns(r.Patterns)
		patterns(r.Unless)
		attrs(r.Emit)
		attrs(r.Date)
		for _, ref := range r.Prefer {
			put(ref.Text)
		}
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:6])
}
