package rules

import (
	"strings"
	"testing"
)

// What Show writes for any name is a rule file that says the same.
func TestShowBuiltin(t *testing.T) {
	l, diags := NewLayers(BuiltinSources()...)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	for _, name := range l.Names() {
		text, ok := l.Show(name)
		if !ok {
			t.Errorf("nothing is known of %s", name)
			continue
		}
		f, diags := ParseFile(Source{Name: name, Data: []byte(text)})
		if len(diags) > 0 {
			t.Errorf("%s: %v\n%s", name, diags, text)
			continue
		}
		switch {
		case len(f.Rules) == 1:
			if got, want := ruleText(f.Rules[0]), ruleText(l.Set.Rule(name)); got != want {
				t.Errorf("got %s\nwant %s", got, want)
			}
		case len(f.Lexicons) == 1:
			got, want := entryLines(f.Lexicons[0]), entryLines(l.Set.Lexicon(name[1:]))
			for i := range want {
				if i >= len(got) || got[i].Text != want[i].Text {
					t.Errorf("%s: entry %d is not %s", name, i, want[i].Text)
					break
				}
			}
		case len(f.Phrases) == 1:
			if got, want := len(f.Phrases[0].Patterns), len(l.Set.Phrase(name[1:len(name)-1]).Patterns); got != want {
				t.Errorf("%s: %d patterns, want %d", name, got, want)
			}
		default:
			t.Errorf("%s shows nothing:\n%s", name, text)
		}
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "- ") && !strings.Contains(line, "  # rules/en/") {
				t.Errorf("%s: no place on %q", name, line)
			}
		}
	}
	if got := l.Diff(); len(got) > 0 {
		t.Errorf("the built-in rules change themselves: %+v", got)
	}
	if _, ok := l.Show("$no_such"); ok {
		t.Error("shows what is not there")
	}
}

func ruleText(r *Rule) string {
	parts := []string{r.ID, r.Kind, r.About}
	for _, list := range [][]Ref{patternLines(r.Patterns), patternLines(r.Unless), attrLines(r.Emit), attrLines(r.Date), r.Prefer} {
		for _, ref := range list {
			parts = append(parts, ref.Text)
		}
		parts = append(parts, "|")
	}
	for _, test := range r.Tests {
		parts = append(parts, test.Text)
	}
	return strings.Join(parts, "\n")
}

func TestPlainText(t *testing.T) {
	for in, want := range map[string]string{
		"a b": "a b", "on": `"on"`, "no": `"no"`, "a: b": "'a: b'", "3": "3", "12:30": `"12:30"`, "2021-06-21": `"2021-06-21"`,
		"": `""`, "a\nb": `"a\nb"`, "{x}": "'{x}'", "-1": `"-1"`, "true": `"true"`,
	} {
		if got := plainText(in); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}
