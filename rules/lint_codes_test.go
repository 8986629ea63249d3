package rules

import (
	"slices"
	"strings"
	"testing"
)

// TestCodes lints the examples of every code: the bad one has that fault and no
// other, the good one none.
func TestCodes(t *testing.T) {
	below, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range Codes() {
		t.Run(c.ID, func(t *testing.T) {
			if i > 0 && Codes()[i-1].ID >= c.ID {
				t.Errorf("%s stands behind %s", c.ID, Codes()[i-1].ID)
			}
			if c.Title == "" || c.Text == "" || strings.HasSuffix(c.Title, ".") || !strings.HasSuffix(c.Text, ".") {
				t.Errorf("bad title or text: %q", c)
			}
			if c.ID == CodeNeverFires { // which only the runner of the tests can find
				return
			}
			for _, below := range [][]*File{nil, below} {
				if below != nil && strings.Contains(c.Good, "lexicons:") {
					continue // a lexicon of the built-in rules, so that it is used
				}
				if below == nil && c.ID == CodeNeverMatches {
					continue // what is cut in two is in a lexicon
				}
				diags := lintOf(below, "good.yaml", c.Good)
				if len(diags) > 0 {
					t.Errorf("the good example has faults:\n%s", diags)
				}
				diags = lintOf(below, "bad.yaml", c.Bad)
				if len(diags) != 1 || diags[0].Code != c.ID || diags[0].Severity != c.Severity {
					t.Errorf("the bad example shall have this one fault:\n%s", diags)
				}
			}
		})
	}
}

// lintOf is what Lint tells of a file, without what is wrong below it.
func lintOf(below []*File, name, data string) Diagnostics {
	diags := Lint(below, nil, Source{Name: name, Data: []byte(data)})
	return slices.DeleteFunc(diags, func(d Diagnostic) bool { return d.File != name })
}

// TestCodesAreAll compares the entries with what the fixtures and the built-in
// rules give: nothing may be told that the manual does not know.
func TestCodesAreAll(t *testing.T) {
	for _, id := range []string{
		CodeSyntax, CodeUnknownKey, CodeDuplicate, CodePattern, CodeUndefined, CodeNoAnchor, CodeUnknownID, CodeSchema,
		CodeValue, CodeMissing, CodeRecursion, CodeNeverMatches, CodeNoPositive, CodeNoNegative, CodeNeverFires,
		CodeShadowed, CodeTie, CodeUnused, CodeGap, CodeTrap, CodeRepeated, CodeTwice,
	} {
		if _, ok := CodeOf(strings.ToLower(id)); !ok {
			t.Errorf("%s has no entry", id)
		}
	}
	if _, ok := CodeOf("NC999"); ok {
		t.Error("an entry for a code that does not exist")
	}
	if n := len(slices.Compact(Codes())); n != 22 {
		t.Errorf("got %d codes", n)
	}
}
