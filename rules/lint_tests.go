package rules

import (
	"slices"
	"strings"
)

// WantFields returns the fields that an element of a test's want may name, for a
// rule; those of a field that has fields of its own are named field.name. They
// are those of claims and dates as they are written down, for other kinds the
// words of the match; and in each kind the captures of the rule.
func WantFields(r *Rule) []string {
	var fields []string
	switch r.Kind {
	case "attribution":
		fields = []string{
			"kind", "content", "content.text", "content.quotes", "cue", "cue.text", "cue.lemma", "cue.class",
			"speaker", "speaker.text", "speaker.name", "speaker.kind", "speaker.role", "speaker.affiliation",
			"addressee", "addressee.text", "venue", "venue.text",
			"said_on", "said_on.text", "said_on.value", "said_on.earliest", "said_on.latest",
			"quotes", "negated", "nested_in", "dates",
		}
	case "date":
		fields = []string{"text", "type", "value", "mod", "freq", "quant", "earliest", "latest"}
	default:
		fields = []string{"text"}
	}
	for i := range r.Patterns {
		r.Patterns[i].Root.walk(func(n *Node) {
			if n.Op == OpCapture && !slices.Contains(fields, n.Name) {
				fields = append(fields, n.Name)
			}
		})
	}
	return fields
}

// tests looks at the examples of the rules: whether there are any, NC021 and
// NC022, and whether they ask for fields that exist.
func (l *linter) tests(files []*File) {
	for _, r := range l.set.Rules {
		if !l.ours(r.Pos) {
			continue
		}
		yes := func(t Test) bool { return t.Want != nil && t.Todo == "" }
		no := func(t Test) bool { return t.None && t.Todo == "" }
		if !slices.ContainsFunc(r.Tests, yes) {
			l.diags.warnf(r.Pos, CodeNoPositive, "rule %s has no test with want: nothing shows that it works", r.ID)
		}
		if !slices.ContainsFunc(r.Tests, no) {
			l.diags.warnf(r.Pos, CodeNoNegative, "rule %s has no test with none: nothing shows where it stops", r.ID)
		}
	}
	for _, f := range files {
		for _, r := range f.Rules {
			l.wants(r, r.Tests)
		}
		for i := range f.Extend.Rules {
			c := &f.Extend.Rules[i]
			if r := l.set.Rule(c.Rule.Text); r != nil {
				l.wants(r, c.AddTests)
			}
		}
	}
}

// wants looks at what tests want of a rule.
func (l *linter) wants(r *Rule, tests []Test) {
	if !isKind(r.Kind) {
		return
	}
	fields := WantFields(r)
	for i := range tests {
		for _, w := range tests[i].Wants() {
			l.wanted(&w, "", r.Kind, fields)
		}
	}
}

// wanted looks at the fields of an element of want, or of its field of.
func (l *linter) wanted(w *Want, of, kind string, fields []string) {
	var known []string
	for _, f := range fields {
		if name, ok := strings.CutPrefix(f, of); ok && !strings.Contains(name, ".") {
			known = append(known, name)
		}
	}
	what := "what a test of kind " + kind + " wants"
	if of != "" {
		what = "the field " + strings.TrimSuffix(of, ".") + " of " + what
	}
	l.diags = append(l.diags, w.Unknown(what, known)...)
	for i := range w.Fields {
		if f := &w.Fields[i]; f.Fields != nil && slices.Contains(known, f.Key) {
			l.wanted(f, of+f.Key+".", kind, fields)
		}
	}
}
