package rules

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// Want is a value of a test as written: a text, a list, or fields by name. What
// the names mean is not known here.
type Want struct {
	Key    string // of a field: its name
	Text   string // of a text; "" wants that there is nothing
	List   []Want // of a list; nil for anything else
	Fields []Want // of a mapping, in the order of the file; nil for anything else
	Pos    Pos    // of the value
	KeyPos Pos    // of a field: of its name
}

// IsText reports whether the value is neither a list nor a mapping.
func (w *Want) IsText() bool { return w.List == nil && w.Fields == nil }

// Wants is what the test wants found, in the order of the file; none where it
// wants that the rule does not fire.
func (t *Test) Wants() []Want {
	if t.Want == nil {
		return nil
	}
	return newWant(t.Pos.File, t.Want).List
}

// newWant takes a node over that reader.want has found sound.
func newWant(file string, n *yaml.Node) Want {
	w := Want{Pos: Pos{file, n.Line, n.Column}}
	switch n.Kind {
	case yaml.SequenceNode:
		w.List = make([]Want, len(n.Content))
		for i, sub := range n.Content {
			w.List[i] = newWant(file, sub)
		}
	case yaml.MappingNode:
		w.Fields = make([]Want, 0, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			sub := newWant(file, n.Content[i+1])
			sub.Key, sub.KeyPos = n.Content[i].Value, Pos{file, n.Content[i].Line, n.Content[i].Column}
			w.Fields = append(w.Fields, sub)
		}
	default:
		w.Text = n.Value
	}
	return w
}

// Unknown reports the fields whose name is none of known; what is what they are
// fields of, in messages.
func (w *Want) Unknown(what string, known []string) Diagnostics {
	var ds Diagnostics
	seen := map[string]bool{}
	for _, k := range known {
		seen[k] = true
	}
	for i := range w.Fields {
		f := &w.Fields[i]
		if seen[f.Key] {
			continue
		}
		d := ds.errorf(f.KeyPos, CodeUnknownKey, "unknown key %q in %s%s", f.Key, what, didYouMean(f.Key, known))
		d.Hint = "the keys here are " + strings.Join(known, ", ")
	}
	return ds
}

// wants checks a list of mappings that a test wants found, and reports whether
// it is one.
func (r *reader) wants(n *yaml.Node) bool {
	if !r.isKind(n, yaml.SequenceNode) {
		return false
	}
	before := len(r.diags)
	for _, element := range n.Content {
		if r.isKind(element, yaml.MappingNode) {
			r.want(element)
		}
	}
	return len(r.diags) == before
}

// want checks a value that a test wants.
func (r *reader) want(n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		if len(n.Content) == 0 {
			r.errorf(n, CodeValue, "want at least one field, found none")
		}
		r.entries(n, func(_, value *yaml.Node) { r.want(value) })
	case yaml.SequenceNode:
		if r.isKind(n, yaml.SequenceNode) {
			for _, element := range n.Content {
				r.want(element)
			}
		}
	default:
		if kindName(n) != "nothing" || n.Anchor != "" || n.Kind == yaml.AliasNode {
			r.isKind(n, yaml.ScalarNode)
			return
		}
		r.errorf(n, CodeValue, `want a text, found nothing; write "" for what must not be there`)
	}
}

// Captures are the names of all captures that a match of r can have, sorted.
func (s *Set) Captures(r *Rule) []string {
	c, known := checker{set: s}, map[string]bool{}
	c.collect(r.Patterns, known, map[*Phrase]bool{})
	return sortedKeys(known)
}
