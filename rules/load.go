package rules

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Load reads rule files and merges them, each on top of those before it; all
// built-in ones together are the lowest layer. The built-in rules are not
// added. The Set is only sound if the error of the Diagnostics is nil; they
// hold every fault of every file, sorted.
func Load(sources ...Source) (*Set, Diagnostics) {
	var diags Diagnostics
	files := make([]*File, len(sources))
	for i, src := range sources {
		f, ds := ParseFile(src)
		files[i] = f
		diags = append(diags, ds...)
	}
	set, ds := Merge(files...)
	diags = append(diags, ds...)
	diags.Sort()
	return set, diags
}

// ParseFile takes one rule file apart. It looks at the file by itself: whether
// the things that it refers to exist is told by Merge. The File is never nil;
// it holds what is sound. The Diagnostics are sorted.
func ParseFile(src Source) (*File, Diagnostics) {
	f := &File{Name: src.Name, Builtin: src.Builtin}
	r, root := newReader(src)
	if root == nil || !r.schema(root, Schema) {
		f.broken = true
		r.diags.Sort()
		return f, r.diags
	}
	r.object(root, "a rule file",
		field{"newsclaim", nil},
		field{"namespace", r.into(&f.Namespace)},
		field{"lexicons", r.lexicons(f)},
		field{"phrases", r.phrases(f)},
		field{"rules", r.rules(f)},
		field{"disable", r.refs(&f.Disable)},
		field{"extend", r.extend(&f.Extend)})
	r.diags.Sort()
	return f, r.diags
}

// schema checks the first key; false if the file is of another schema, so that
// nothing can be said of the rest.
func (r *reader) schema(root *yaml.Node, want string) bool {
	if !r.isKind(root, yaml.MappingNode) {
		return false
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		if key.Value != "newsclaim" {
			continue
		}
		if i > 0 {
			r.errorf(key, CodeSchema, "newsclaim: %s must be the first key", want)
		}
		if value.Value != want {
			r.errorf(value, CodeSchema, "unsupported schema %q, want %s", value.Value, want)
			return false
		}
		return true
	}
	r.errorf(root, CodeSchema, "want newsclaim: %s as the first key", want)
	return true
}

// phrases reads the mapping of that name.
func (r *reader) phrases(f *File) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.entries(n, func(key, value *yaml.Node) {
			if !r.name(key, "phrase") {
				return
			}
			p := &Phrase{Name: key.Value, Pos: r.pos(key)}
			if value.Kind == yaml.MappingNode {
				found := r.object(value, "phrase "+key.Value,
					field{"patterns", r.patterns(&p.Patterns)},
					field{"override", r.flag(&p.Override)})
				if found != nil && found["patterns"] == nil {
					r.errorf(key, CodeMissing, "phrase %s has no patterns", key.Value)
				}
			} else {
				r.patterns(&p.Patterns)(value)
			}
			f.Phrases = append(f.Phrases, p)
		})
	}
}

// rules reads the list of that name.
func (r *reader) rules(f *File) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.list(n, func(n *yaml.Node) {
			if rule := r.rule(n); rule != nil {
				f.Rules = append(f.Rules, rule)
			}
		})
	}
}

// rule reads one rule; nil if it has no id that it could be known by.
func (r *reader) rule(n *yaml.Node) *Rule {
	rule := &Rule{Pos: r.pos(n)}
	found := r.object(n, "a rule",
		field{"id", func(n *yaml.Node) { rule.ID = r.id(n) }},
		field{"kind", r.choice(&rule.Kind, Kinds())},
		field{"about", r.into(&rule.About)},
		field{"pattern", r.patterns(&rule.Patterns)},
		field{"patterns", r.patterns(&rule.Patterns)},
		field{"unless", r.patterns(&rule.Unless)},
		field{"emit", r.attrs(&rule.Emit)},
		field{"date", r.attrs(&rule.Date)},
		field{"prefer", r.refs(&rule.Prefer)},
		field{"since", r.into(&rule.Since)},
		field{"deprecated", r.into(&rule.Deprecated)},
		field{"override", r.flag(&rule.Override)},
		field{"tests", r.tests(&rule.Tests)})
	if found == nil {
		return nil
	}
	for _, key := range []string{"id", "kind"} {
		if found[key] == nil {
			r.errorf(n, CodeMissing, "a rule without the key %q", key)
		}
	}
	switch one, many := found["pattern"], found["patterns"]; {
	case one == nil && many == nil:
		r.errorf(n, CodeMissing, `a rule without the key "pattern"`)
	case one != nil && many != nil:
		r.errorf(many, CodeDuplicate, `both "pattern" and "patterns", first at %s`, r.pos(one).near(r.pos(many)))
	}
	if rule.ID == "" {
		return nil
	}
	return rule
}

// id reads the id of a rule.
func (r *reader) id(n *yaml.Node) string {
	id, ok := r.text(n)
	for _, part := range strings.Split(id, ".") {
		bad := strings.IndexFunc(part, func(c rune) bool { return c != '-' && (c >= utf8.RuneSelf || !isNameByte(byte(c))) })
		if ok && (part == "" || bad >= 0) {
			r.errorf(n, CodeValue, "rule id %q: an id is made of letters, digits, - and _ with points in between", id)
			return ""
		}
	}
	return id
}

// patterns reads one pattern or a list of them.
func (r *reader) patterns(patterns *[]Pattern) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode {
			if p, ok := r.pattern(n); ok {
				*patterns = append(*patterns, p)
			}
			return
		}
		r.list(n, func(n *yaml.Node) {
			if p, ok := r.pattern(n); ok {
				*patterns = append(*patterns, p)
			}
		})
		if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
			r.errorf(n, CodeValue, "a list of patterns without a pattern")
		}
	}
}

// pattern reads one pattern, which stands on one line so that its columns are
// columns of the file.
func (r *reader) pattern(n *yaml.Node) (Pattern, bool) {
	if !r.isKind(n, yaml.ScalarNode) {
		return Pattern{}, false
	}
	p := Pattern{Text: n.Value, Pos: r.pos(n)}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		p.Pos.Column++
	}
	escaped, ok := r.raw(n)
	if !ok {
		r.errorf(n, CodePattern, "a pattern stands on one line").Hint = "put it within quotation marks, or make several patterns of it"
		return p, true
	}
	p.escaped = escaped
	root, err := ParsePattern(p.Text)
	if err != nil {
		fault := err.(*PatternError)
		r.diags.errorf(p.At(fault.Column), CodePattern, "%s", fault.Message)
	}
	p.Root = root
	return p, true
}

// raw finds the characters of a scalar that are written as two, by column. It
// is false if the scalar does not stand on one line, or holds an escape that is
// longer.
func (r *reader) raw(n *yaml.Node) (escaped []int, ok bool) {
	if n.Line > len(r.lines) {
		return nil, n.Value == ""
	}
	line := []rune(r.lines[n.Line-1])
	if n.Column > len(line) {
		return nil, n.Value == ""
	}
	line = line[n.Column-1:]
	quote := rune(0)
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		quote, line = line[0], line[1:]
	}
	column := 0
	for _, want := range n.Value {
		column++
		switch {
		case len(line) > 1 && quote == '"' && line[0] == '\\', len(line) > 1 && quote == '\'' && line[0] == '\'':
			escaped = append(escaped, column)
			line = line[1:]
		}
		if len(line) == 0 || line[0] != want {
			return nil, false
		}
		line = line[1:]
	}
	return escaped, true
}

// tests reads the list of that name.
func (r *reader) tests(tests *[]Test) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.list(n, func(n *yaml.Node) {
			t := Test{Pos: r.pos(n)}
			found := r.object(n, "a test",
				field{"text", r.into(&t.Text)},
				field{"date", func(n *yaml.Node) { t.Date = n.Value; r.isKind(n, yaml.ScalarNode) }},
				field{"want", func(n *yaml.Node) {
					if r.wants(n) {
						t.Want = n
					}
				}},
				field{"none", r.flag(&t.None)},
				field{"only", r.flag(&t.Only)},
				field{"todo", r.into(&t.Todo)})
			switch want, none := found["want"], found["none"]; {
			case found == nil:
				return
			case found["text"] == nil:
				r.errorf(n, CodeMissing, `a test without the key "text"`)
			case want == nil && none == nil:
				r.errorf(n, CodeMissing, `a test without the key "want" or "none"`)
			case want != nil && none != nil:
				r.errorf(none, CodeDuplicate, `both "want" and "none", first at %s`, r.pos(want).near(r.pos(none)))
			case t.Want != nil && len(t.Want.Content) == 0:
				r.errorf(t.Want, CodeValue, "a test that wants nothing; write none: true")
			}
			*tests = append(*tests, t)
		})
	}
}
