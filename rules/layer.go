package rules

import (
	"maps"
	"path"
	"slices"
)

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
