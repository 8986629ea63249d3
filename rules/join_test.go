package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsclaim/newsclaim/text"
)

// What a pattern says of the parts of one token, of a digit as an anchor, of a
// span narrower than the match, and of other rules of its kind.
func TestTokenParts(t *testing.T) {
	const file = `newsclaim: rules/v1
lexicons:
  unit: [{word: month, forms: [months]}, year]
  number: [two, three]
  preposition: [in]
rules:
- {id: join, kind: date, about: three-month, pattern: "<n:number>-<unit:$unit>"}
- {id: groups, kind: date, about: 10am, pattern: "[text=/^(?P<hour>[0-9]+)(?P<half>[ap]m)$/]"}
- {id: span, kind: date, about: in 1990, pattern: "$preposition <span:[text=/^[0-9]{4}$/]>"}
- {id: nested, kind: date, about: early 1990, pattern: "early <date>"}
`
	set, diags := Load(Source{Name: "a.yaml", Data: []byte(file)})
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	m, diags := NewMatcher(set)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	parser, err := text.NewParser(set.Language())
	if err != nil {
		t.Fatal(err)
	}
	type found struct {
		Rule, Text string
		Parts      map[string]string
	}
	for _, test := range []struct {
		body string
		want []found
	}{
		{"A three-month plan", []found{{"join", "three-month", map[string]string{"n": "three", "unit": "month"}}}},
		{"Two-year-olds and 12-month terms", []found{{"join", "12-month", map[string]string{"n": "12", "unit": "month"}}}},
		{"By 10am then", []found{{"groups", "10am", map[string]string{"hour": "10", "half": "am"}}}},
		{"It fell in 1990 again", []found{{"span", "1990", map[string]string{}}}},
		{"An early 10am start", []found{{"nested", "early 10am", map[string]string{}}}},
	} {
		d := parser.Parse(test.body)
		var got []found
		for _, x := range m.Match(d)["date"] {
			f := found{x.Rule.ID, test.body[d.Tokens[x.First].Start:d.Tokens[x.Last-1].End], map[string]string{}}
			for _, c := range x.Captures {
				if c.Part != "" {
					f.Parts[c.Name] = c.Part
				}
			}
			got = append(got, f)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", test.body, diff)
		}
	}
	for _, r := range set.Rules {
		for _, p := range r.Patterns {
			again, err := ParsePattern(p.Root.String())
			if err != nil || again.String() != p.Root.String() {
				t.Errorf("%s is written as %s: %v", p.Text, p.Root, err)
			}
		}
	}
}
