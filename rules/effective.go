package rules

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Layers are rule files on top of each other, for those who ask what holds in the
// end and where it comes from. They are made from YAML, so that tests and every
// position are known.
type Layers struct {
	Set   *Set
	files []*File
	nodes map[Pos]*yaml.Node // by where they stand
}

// NewLayers reads rule files and merges them, as Load does.
func NewLayers(sources ...Source) (*Layers, Diagnostics) {
	l := &Layers{nodes: map[Pos]*yaml.Node{}}
	var diags Diagnostics
	for _, src := range sources {
		f, ds := ParseFile(src)
		l.files, diags = append(l.files, f), append(diags, ds...)
		if _, root := newReader(src); root != nil {
			l.index(src.Name, root)
		}
	}
	set, ds := Merge(l.files...)
	l.Set = set
	diags = append(diags, ds...)
	diags.Sort()
	return l, diags
}

func (l *Layers) index(file string, n *yaml.Node) {
	pos := Pos{file, n.Line, n.Column}
	if l.nodes[pos] == nil || n.Kind == yaml.MappingNode { // a mapping begins where its first key does
		l.nodes[pos] = n
	}
	for _, sub := range n.Content {
		l.index(file, sub)
	}
}

// Names are all that Show knows: the ids of rules, also of those disabled, then
// $lexicons and <phrases>, each sorted.
func (l *Layers) Names() []string {
	ids := map[string]bool{}
	for _, f := range l.files {
		for _, r := range f.Rules {
			ids[r.ID] = true
		}
	}
	names := sortedKeys(ids)
	for _, name := range l.Set.LexiconNames {
		names = append(names, "$"+name)
	}
	var phrases []string
	for _, p := range l.Set.Phrases {
		phrases = append(phrases, "<"+p.Name+">")
	}
	slices.Sort(phrases)
	return append(names, phrases...)
}

// Show writes what holds under a name (the id of a rule, $lexicon, <phrase>) as a
// rule file, with a comment on each line that tells where it comes from. It is
// false if there is nothing of that name.
func (l *Layers) Show(name string) (string, bool) {
	var s sheet
	s.add("newsclaim: "+Schema, Pos{})
	lexicon, isLexicon := strings.CutPrefix(name, "$")
	phrase := strings.TrimSuffix(strings.TrimPrefix(name, "<"), ">")
	switch r := l.Set.Rule(name); {
	case isLexicon && l.Set.Lexicon(lexicon) != nil:
		l.showLexicon(&s, l.Set.Lexicon(lexicon))
	case isLexicon:
		return "", false
	case r != nil:
		l.showRule(&s, r)
	case l.lastRule(name) != nil:
		l.showRule(&s, l.lastRule(name))
	case l.Set.Phrase(phrase) != nil:
		l.showPhrase(&s, l.Set.Phrase(phrase))
	default:
		return "", false
	}
	return s.String(), true
}

// lastRule is the uppermost definition of a rule that may be disabled.
func (l *Layers) lastRule(id string) *Rule {
	for _, f := range slices.Backward(l.files) {
		for _, r := range f.Rules {
			if r.ID == id {
				return r
			}
		}
	}
	return nil
}

// disabled is where a rule is disabled, the last time; false if it is not.
func (l *Layers) disabled(id string) (Pos, bool) {
	if l.Set.Rule(id) != nil {
		return Pos{}, false
	}
	for _, f := range slices.Backward(l.files) {
		for _, ref := range f.Disable {
			if ok, err := path.Match(ref.Text, id); ok && err == nil {
				return ref.Pos, true
			}
		}
	}
	return Pos{}, false
}

func (l *Layers) showRule(s *sheet, r *Rule) {
	if pos, ok := l.disabled(r.ID); ok {
		s.note("disabled at %s", pos)
	}
	for _, f := range l.files {
		for _, o := range f.Rules {
			if o.ID == r.ID && o.Pos != r.Pos {
				s.note("takes the place of the rule at %s", o.Pos)
			}
		}
	}
	s.add("rules:", Pos{})
	at := func(key string) Pos { return l.key(r.Pos, key) }
	s.add("- id: "+r.ID, at("id"))
	for _, x := range []struct{ key, value string }{
		{"kind", r.Kind}, {"about", r.About}, {"since", r.Since}, {"deprecated", r.Deprecated},
	} {
		if x.value != "" {
			s.add("  "+x.key+": "+plainText(x.value), at(x.key))
		}
	}
	if len(r.Patterns) == 1 {
		s.add("  pattern: "+quoted(r.Patterns[0].Text), r.Patterns[0].Pos)
	} else {
		s.patterns("  ", "patterns", r.Patterns)
	}
	s.patterns("  ", "unless", r.Unless)
	s.attrs("emit", r.Emit)
	s.attrs("date", r.Date)
	if len(r.Prefer) > 0 {
		s.add("  prefer:", at("prefer"))
		for _, ref := range r.Prefer {
			s.add("  - "+plainText(ref.Text), ref.Pos)
		}
	}
	if len(r.Tests) > 0 {
		s.add("  tests:", Pos{})
		for _, t := range r.Tests {
			s.add("  - "+flow(l.nodes[t.Pos]), t.Pos)
		}
	}
	for _, f := range l.files {
		for _, c := range f.Extend.Rules {
			if c.Rule.Text != r.ID {
				continue
			}
			for _, ref := range slices.Concat(c.RemovePatterns, c.RemoveUnless) {
				s.note("removed at %s: %s", ref.Pos, quoted(ref.Text))
			}
		}
	}
}

// key is where a key of the rule at a place stands.
func (l *Layers) key(rule Pos, key string) Pos {
	n := l.nodes[rule]
	if n == nil || n.Kind != yaml.MappingNode {
		return rule
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return Pos{rule.File, n.Content[i].Line, n.Content[i].Column}
		}
	}
	return rule
}

func (l *Layers) showPhrase(s *sheet, p *Phrase) {
	s.add("phrases:", Pos{})
	s.patterns("  ", p.Name, p.Patterns)
}

func (l *Layers) showLexicon(s *sheet, x *Lexicon) {
	s.add("lexicons:", Pos{})
	s.add("  "+x.Name+":", x.Pos)
	if x.Inflect != "none" {
		s.add("    inflect: "+x.Inflect, x.Pos)
	}
	if len(x.With) > 0 {
		parts := make([]string, len(x.With))
		for i, a := range x.With {
			parts[i] = a.Key + ": " + plainText(a.Value)
		}
		s.add("    with: {"+strings.Join(parts, ", ")+"}", x.With[0].Pos)
	}
	s.add("    entries:", Pos{})
	for _, e := range x.Entries {
		text := flow(l.nodes[e.Pos])
		if text == "" {
			text = plainText(e.Lemma)
		}
		s.add("    - "+text, e.Pos)
	}
	for _, f := range l.files {
		for _, c := range f.Extend.Lexicons {
			if c.Lexicon.Text != x.Name {
				continue
			}
			for _, ref := range c.Remove {
				s.note("removed at %s: %s", ref.Pos, ref.Text)
			}
		}
	}
}

// sheet is YAML in the making: lines with where they come from.
type sheet struct {
	lines   []string
	origins []string
}

func (s *sheet) add(line string, pos Pos) {
	origin := ""
	if pos.File != "" {
		origin = fmt.Sprintf("%s:%d", pos.File, pos.Line)
	}
	s.lines, s.origins = append(s.lines, line), append(s.origins, origin)
}

// note adds a comment of its own.
func (s *sheet) note(format string, args ...any) { s.add("# "+fmt.Sprintf(format, args...), Pos{}) }

func (s *sheet) patterns(indent, key string, patterns []Pattern) {
	if len(patterns) == 0 {
		return
	}
	s.add(indent+key+":", Pos{})
	for _, p := range patterns {
		s.add(indent+"- "+quoted(p.Text), p.Pos)
	}
}

func (s *sheet) attrs(key string, attrs []Attr) {
	if len(attrs) == 0 {
		return
	}
	s.add("  "+key+":", Pos{})
	for _, a := range attrs {
		s.add("    "+a.Key+": "+plainText(a.Value), a.Pos)
	}
}

// String gives the lines, their comments in one column as far as that is near.
func (s *sheet) String() string {
	const far = 60
	column := 0
	for i, line := range s.lines {
		if n := utf8.RuneCountInString(line); s.origins[i] != "" && n <= far {
			column = max(column, n)
		}
	}
	var b strings.Builder
	for i, line := range s.lines {
		b.WriteString(line)
		if s.origins[i] != "" {
			b.WriteString(strings.Repeat(" ", max(0, column-utf8.RuneCountInString(line))) + "  # " + s.origins[i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// quoted writes a pattern, which stands on one line within quotation marks.
func quoted(pattern string) string {
	if strings.ContainsAny(pattern, `"\`) {
		return "'" + strings.ReplaceAll(pattern, "'", "''") + "'"
	}
	return `"` + pattern + `"`
}

// plainText writes a text on one line, so that it is a text to all YAML readers.
func plainText(value string) string {
	n := &yaml.Node{Kind: yaml.ScalarNode, Value: value}
	if isTrap(value) || strings.Contains(value, "\n") {
		n.Style = yaml.DoubleQuotedStyle
	} else if plain, err := yaml.Marshal(value); err == nil && !strings.HasPrefix(string(plain), "|") {
		if got := strings.TrimSuffix(string(plain), "\n"); got != `"`+value+`"` || !isNumber(value) {
			return got
		}
		return value // 1 and 2.5 are as they are
	}
	return flow(n)
}

// isNumber tells whether a text is a number to read.
func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// flow writes a node on one line, without comments; "" for nil.
func flow(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	out, err := yaml.Marshal(onLine(n))
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(string(out), "\n")
}

// onLine is a copy of a node in flow style.
func onLine(n *yaml.Node) *yaml.Node {
	c := &yaml.Node{Kind: n.Kind, Tag: n.Tag, Value: n.Value, Style: n.Style &^ (yaml.LiteralStyle | yaml.FoldedStyle)}
	if n.Kind != yaml.ScalarNode {
		c.Style = yaml.FlowStyle
	} else if strings.Contains(n.Value, "\n") {
		c.Style = yaml.DoubleQuotedStyle
	}
	for _, sub := range n.Content {
		c.Content = append(c.Content, onLine(sub))
	}
	return c
}

// Listed are the rules in force, sorted by stage, then by file, line and column.
func (l *Layers) Listed() []*Rule {
	out := slices.Clone(l.Set.Rules)
	kinds := Kinds()
	slices.SortStableFunc(out, func(a, b *Rule) int {
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), a.Pos.compare(b.Pos))
	})
	return out
}
