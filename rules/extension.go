package rules

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// extend changes lexicons and rules of this layer and those below.
func (m *merger) extend(e *Extension) {
	for i := range e.Lexicons {
		c := &e.Lexicons[i]
		old := m.set.lexicons[c.Lexicon.Text]
		if old == nil {
			m.unknown(c.Lexicon.Pos, "extend: no lexicon %q%s", c.Lexicon.Text, didYouMean(c.Lexicon.Text, slices.Sorted(maps.Keys(m.set.lexicons))))
			continue
		}
		l := *old
		m.extendLexicon(&l, c)
		m.set.lexicons[l.Name] = &l
		m.at[&l] = m.at[old]
	}
	for i := range e.Rules {
		c := &e.Rules[i]
		r := m.rule[c.Rule.Text]
		if r == nil {
			m.unknown(c.Rule.Pos, "extend: no rule %q%s", c.Rule.Text, didYouMean(c.Rule.Text, m.ruleIDs()))
			continue
		}
		r.Patterns = m.change(r.Patterns, c.AddPatterns, c.RemovePatterns, "pattern", r.ID)
		r.Unless = m.change(r.Unless, c.AddUnless, c.RemoveUnless, "unless", r.ID)
		r.Tests = append(slices.Clip(r.Tests), c.AddTests...)
	}
}

// extendLexicon removes and adds entries. What is removed is an entry, by its
// lemma, or else that one form of every entry that has it.
func (m *merger) extendLexicon(l *Lexicon, c *LexiconChange) {
	l.Entries = slices.Clone(l.Entries)
	for _, ref := range c.Remove {
		words := splitWords(ref.Text)
		lemma := strings.Join(words, " ")
		before := len(l.Entries)
		l.Entries = slices.DeleteFunc(l.Entries, func(e *Entry) bool { return e.Lemma == lemma })
		found := len(l.Entries) < before
		for i, e := range l.Entries {
			at := slices.IndexFunc(e.Forms, func(f Form) bool { return equalWords(f.Words, words) })
			if found && before > len(l.Entries) || at < 0 {
				continue
			}
			found = true
			less := *e
			less.Forms = slices.Delete(slices.Clone(e.Forms), at, at+1)
			l.Entries[i] = &less
		}
		if !found {
			var lemmas []string
			for _, e := range l.Entries {
				lemmas = append(lemmas, e.Lemma)
			}
			m.unknown(ref.Pos, "extend: no entry %q in lexicon %s%s", ref.Text, l.Name, didYouMean(lemma, lemmas))
		}
	}
	for i := range c.add {
		e := c.add[i].entry(l)
		at := slices.IndexFunc(l.Entries, func(o *Entry) bool { return o.Lemma == e.Lemma && sameAttrs(o, e) })
		if at >= 0 {
			m.diags.warnf(e.Pos, CodeTwice, "entry %q is in lexicon %s already, at %s", e.Lemma, l.Name, l.Entries[at].Pos.near(e.Pos))
			continue
		}
		l.Entries = append(l.Entries, e)
	}
}

// change removes patterns, by their text, and adds some.
func (m *merger) change(patterns, add []Pattern, remove []Ref, what, id string) []Pattern {
	patterns = slices.Clone(patterns)
	for _, ref := range remove {
		at := slices.IndexFunc(patterns, func(p Pattern) bool { return p.Text == ref.Text })
		if at < 0 {
			m.unknown(ref.Pos, "extend: rule %s has no %s %q", id, what, ref.Text)
			continue
		}
		patterns = slices.Delete(patterns, at, at+1)
	}
	return append(patterns, add...)
}

// extend reads the key of that name.
func (r *reader) extend(e *Extension) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.object(n, "extend",
			field{"lexicons", func(n *yaml.Node) {
				r.entries(n, func(key, value *yaml.Node) {
					c := LexiconChange{Lexicon: Ref{key.Value, r.pos(key)}}
					r.object(value, "extend of lexicon "+key.Value,
						field{"add", r.specs(&c.add)},
						field{"remove", r.refs(&c.Remove)})
					e.Lexicons = append(e.Lexicons, c)
				})
			}},
			field{"rules", func(n *yaml.Node) {
				r.entries(n, func(key, value *yaml.Node) {
					c := RuleChange{Rule: Ref{key.Value, r.pos(key)}}
					r.ruleChange(value, &c)
					e.Rules = append(e.Rules, c)
				})
			}})
	}
}

func (r *reader) ruleChange(n *yaml.Node, c *RuleChange) {
	what := "extend of rule " + c.Rule.Text
	r.object(n, what,
		field{"patterns", func(n *yaml.Node) {
			r.object(n, what, field{"add", r.patterns(&c.AddPatterns)}, field{"remove", r.refs(&c.RemovePatterns)})
		}},
		field{"unless", func(n *yaml.Node) {
			r.object(n, what, field{"add", r.patterns(&c.AddUnless)}, field{"remove", r.refs(&c.RemoveUnless)})
		}},
		field{"tests", func(n *yaml.Node) {
			r.object(n, what, field{"add", r.tests(&c.AddTests)})
		}})
}
