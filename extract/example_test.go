package extract

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/timex"
)

// creditedTo is something found, with the rule that found it and its fields by the
// names that the examples of rules use.
type creditedTo struct {
	rule   string
	fields map[string]string
}

// runExamples runs the examples of all built-in rules of a kind. Found lists what
// an article holds of that kind. What an example wants must be among it, credited
// to the rule of the example; where it wants none, the rule must find nothing.
func runExamples(t *testing.T, kind string, found func(*Result) []creditedTo) {
	set, diags := rules.Load(rules.BuiltinSources()...)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	x, err := New(set)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range set.Rules {
		if r.Kind != kind {
			continue
		}
		for _, test := range r.Tests {
			var o Options
			if test.Date != "" {
				if o.Published, err = timex.ParseDate(test.Date); err != nil {
					t.Errorf("%s: %v", test.Pos, err)
				}
			}
			got := found(x.Extract(test.Text, o))
			if test.None {
				for _, g := range got {
					if g.rule == r.ID && test.Todo == "" {
						t.Errorf("%s: rule %s fires in %q: %v", test.Pos, r.ID, test.Text, g.fields)
					}
				}
				continue
			}
			for _, want := range wanted(t, &test) {
				if holds := contains(got, r.ID, want); holds != (test.Todo == "") {
					t.Errorf("%s: rule %s in %q: want %v (todo %q), found %v", test.Pos, r.ID, test.Text, want, test.Todo, got)
				}
			}
		}
	}
}

// wanted is what an example wants, field by field.
func wanted(t *testing.T, test *rules.Test) []map[string]string {
	var list []map[string]string
	if err := test.Want.Decode(&list); err != nil {
		t.Fatalf("%s: %v", test.Pos, err)
	}
	// A bare 2021 is a number to YAML; what counts is how it is written.
	for i, n := range test.Want.Content {
		for k := 0; k+1 < len(n.Content); k += 2 {
			if n.Content[k+1].Kind == yaml.ScalarNode {
				list[i][n.Content[k].Value] = n.Content[k+1].Value
			}
		}
	}
	return list
}

// contains reports whether something that a rule found has all fields of want.
func contains(got []creditedTo, rule string, want map[string]string) bool {
	for _, g := range got {
		if g.rule != rule {
			continue
		}
		same := true
		for k, v := range want {
			same = same && g.fields[k] == v
		}
		if same {
			return true
		}
	}
	return false
}

// foundDates lists the dates of an article.
func foundDates(r *Result) []creditedTo {
	var all []creditedTo
	for _, d := range r.Dates {
		s := r.Document.Text[d.Span.Start:d.Span.End]
		all = append(all, creditedTo{d.Rule.ID, map[string]string{
			"text": strings.Join(strings.Fields(s), " "), "type": d.Value.Type.String(), "value": d.Value.Value, "mod": d.Value.Mod,
			"earliest": day(d.Value.Earliest), "latest": day(d.Value.Latest),
		}})
	}
	return all
}

// day is a date as text, "" for none.
func day(d timex.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func TestDateExamples(t *testing.T) { runExamples(t, "date", foundDates) }
