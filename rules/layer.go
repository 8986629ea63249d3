package rules

import (
	"iter"
	"maps"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Set is what holds after all layers are merged. It is not altered after it was
// made, so several goroutines may use it at once.
type Set struct {
	LexiconNames []string // sorted
	Phrases      []*Phrase
	Rules        []*Rule // those of the upper layers first, within a layer as in its files

	lexicons map[string]*Lexicon
	phrases  map[string]*Phrase
	digest   string // its hash, where that is known already

	snapshot *snapshot // of a set whose patterns are not parsed: what takes their place
}

// Lexicon returns the lexicon of a name, nil if there is none.
func (s *Set) Lexicon(name string) *Lexicon {
	if s.snapshot == nil {
		return s.lexicons[name]
	}
	l := s.unfilled(name)
	if l != nil {
		s.snapshot.fill(l)
	}
	return l
}

// unfilled is the lexicon of a snapshot, whose entries may not be read yet.
func (s *Set) unfilled(name string) *Lexicon {
	if i, ok := slices.BinarySearch(s.LexiconNames, name); ok {
		return s.snapshot.lexicons[i]
	}
	return nil
}

// Words yields the forms of one word of a lexicon; none if there is no such lexicon. It costs less than the Lexicon,
// whose entries need not be read for it.
func (s *Set) Words(lexicon string) iter.Seq2[Inflection, string] {
	return func(yield func(Inflection, string) bool) {
		if s.snapshot != nil {
			if l := s.unfilled(lexicon); l != nil {
				s.snapshot.single(l, yield)
			}
			return
		}
		l := s.lexicons[lexicon]
		if l == nil {
			return
		}
		for _, e := range l.Entries {
			for _, f := range e.Forms {
				if len(f.Words) == 1 && !yield(f.Inflection, f.Words[0]) {
					return
				}
			}
		}
	}
}

// Phrase returns the phrase of a name, nil if there is none.
func (s *Set) Phrase(name string) *Phrase { return s.phrases[name] }

// Rule returns the rule of an id, nil if there is none.
func (s *Set) Rule(id string) *Rule {
	for _, r := range s.Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Merge puts files on top of each other, each on those before it; all built-in
// files together are the lowest layer, wherever they stand. It leaves the files
// as they are. The Set is only sound if the error of the Diagnostics is nil;
// they are sorted.
func Merge(files ...*File) (*Set, Diagnostics) {
	m := merger{
		set:  &Set{lexicons: map[string]*Lexicon{}, phrases: map[string]*Phrase{}},
		ids:  map[string]bool{},
		rule: map[string]*Rule{},
		at:   map[any]int{},
	}
	layers := [][]*File{nil}
	for _, f := range files {
		m.broken = m.broken || f.broken
		if f.Builtin {
			layers[0] = append(layers[0], f)
		} else {
			layers = append(layers, []*File{f})
		}
	}
	for i, layer := range layers {
		m.layer = i
		m.define(layer)
		for _, f := range layer {
			m.extend(&f.Extend)
		}
		for _, f := range layer {
			m.disable(f.Disable)
		}
	}
	m.set.digest = digest(files)
	m.finish()
	m.diags.Sort()
	return m.set, m.diags
}

// digest is the hash of the set that files make, where they are all of those that
// were read from one binary form; else "".
func digest(files []*File) string {
	if len(files) == 0 || files[0].digested != len(files) {
		return ""
	}
	first := files[0].digest
	if slices.ContainsFunc(files, func(f *File) bool { return f.digest != first }) {
		return ""
	}
	return first
}

// Shipped reports whether the rules are those that ship and no others. These are
// known to be sound: Encode has looked at all that they refer to, and compiled
// them, so that NewMatcher has nothing to tell.
func (s *Set) Shipped() bool { return s.digest != "" }

// merger builds a Set layer by layer.
type merger struct {
	set    *Set
	diags  Diagnostics
	layer  int
	rules  [][]*Rule // of each layer
	ids    map[string]bool
	rule   map[string]*Rule // those in force, by id
	at     map[any]int      // the layer of each lexicon, phrase and rule
	broken bool             // a file could not be read, so what is missing may be in it
}

// define adds what the files of a layer define.
func (m *merger) define(files []*File) {
	m.rules = append(m.rules, nil)
	for _, f := range files {
		for _, l := range f.Lexicons {
			if old := m.set.lexicons[l.Name]; old == nil {
				m.mayOverride(l.Override, l.Pos, "lexicon", l.Name)
			} else if !m.replaces("lexicon", l.Name, l.Pos, l.Override, old.Pos, m.at[old]) {
				continue
			}
			m.set.lexicons[l.Name] = l
			m.at[l] = m.layer
		}
		for _, p := range f.Phrases {
			old := m.set.phrases[p.Name]
			if old == nil {
				m.mayOverride(p.Override, p.Pos, "phrase", p.Name)
				m.set.Phrases = append(m.set.Phrases, p)
			} else if m.replaces("phrase", p.Name, p.Pos, p.Override, old.Pos, m.at[old]) {
				m.set.Phrases[slices.Index(m.set.Phrases, old)] = p
			} else {
				continue
			}
			m.set.phrases[p.Name] = p
			m.at[p] = m.layer
		}
		m.defineRules(f.Rules)
	}
}

func (m *merger) defineRules(rules []*Rule) {
	copies := make([]Rule, len(rules)) // of our own, for Index and extend
	for i, r := range rules {
		copies[i] = *r
		r = &copies[i]
		if old := m.rule[r.ID]; old == nil {
			m.mayOverride(r.Override, r.Pos, "rule", r.ID)
		} else if !m.replaces("rule", r.ID, r.Pos, r.Override, old.Pos, m.at[old]) {
			continue
		} else {
			m.drop(old)
		}
		m.rule[r.ID] = r
		m.ids[r.ID] = true
		m.at[r] = m.layer
		m.rules[m.layer] = append(m.rules[m.layer], r)
	}
}

// replaces reports whether a definition may take the place of an earlier one.
func (m *merger) replaces(what, name string, pos Pos, override bool, old Pos, layer int) bool {
	if override && layer < m.layer {
		return true
	}
	d := m.diags.errorf(pos, CodeDuplicate, "%s %q is defined again, first at %s", what, name, old.near(pos))
	switch {
	case layer == m.layer:
	case what == "phrase":
		d.Hint = "replace it with {override: true, patterns: [ … ]}"
	default:
		d.Hint = "replace it with override: true, or change it under the key extend"
	}
	return false
}

// mayOverride reports an override of what does not exist.
func (m *merger) mayOverride(override bool, pos Pos, what, name string) {
	if !override {
		return
	}
	known := map[string]func() []string{
		"lexicon": func() []string { return slices.Sorted(maps.Keys(m.set.lexicons)) },
		"phrase":  func() []string { return slices.Sorted(maps.Keys(m.set.phrases)) },
		"rule":    m.ruleIDs,
	}
	m.unknown(pos, "override: no %s %q in the layers below%s", what, name, didYouMean(name, known[what]()))
}

// unknown reports a reference to what does not exist.
func (m *merger) unknown(pos Pos, format string, args ...any) {
	if !m.broken {
		m.diags.errorf(pos, CodeUnknownID, format, args...)
	}
}

// ruleIDs are the ids of all rules seen, also of those disabled, sorted.
func (m *merger) ruleIDs() []string { return slices.Sorted(maps.Keys(m.ids)) }

func (m *merger) drop(r *Rule) {
	layer := m.rules[m.at[r]]
	m.rules[m.at[r]] = slices.Delete(layer, slices.Index(layer, r), slices.Index(layer, r)+1)
	delete(m.rule, r.ID)
}

// disable drops rules by id or glob.
func (m *merger) disable(refs []Ref) {
	for _, ref := range refs {
		found := false
		for _, id := range m.ruleIDs() {
			if ok, err := path.Match(ref.Text, id); err != nil {
				m.diags.errorf(ref.Pos, CodeValue, "disable: bad glob %q", ref.Text)
				found = true
				break
			} else if !ok {
				continue
			}
			found = true
			if r := m.rule[id]; r != nil {
				m.drop(r)
			}
		}
		if !found {
			m.unknown(ref.Pos, "disable: no rule %q%s", ref.Text, didYouMean(ref.Text, m.ruleIDs()))
		}
	}
}

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

// finish orders what holds and looks at what refers to what.
func (m *merger) finish() {
	s := m.set
	s.LexiconNames = slices.Sorted(maps.Keys(s.lexicons))
	for _, layer := range slices.Backward(m.rules) {
		s.Rules = append(s.Rules, layer...)
	}
	for i, r := range s.Rules {
		r.Index = i
	}
	if !m.broken && !s.Shipped() {
		c := checker{set: s, ids: m.ids}
		c.check()
		m.diags = append(m.diags, c.diags...)
	}
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
