package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestSnapshot holds what a Matcher reads from the snapshot against what it
// compiles: the same words, types, forms, anchors and programs.
func TestSnapshot(t *testing.T) {
	files, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	parsed, _ := Merge(files...)
	short, err := BuiltinSet()
	if err != nil {
		t.Fatal(err)
	}
	if short.snapshot == nil {
		t.Fatal("no snapshot")
	}
	want, diags := NewMatcher(parsed)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	got, _ := NewMatcher(short)
	for i := range want.patterns {
		p, q := want.ready(int32(i)), got.ready(int32(i))
		if p.rule.ID != q.rule.ID || p.index != q.index || p.stage != q.stage {
			t.Fatalf("pattern %d: got %s %d, want %s %d", i, q.rule.ID, q.index, p.rule.ID, p.index)
		}
		same(t, p.rule.ID, []any{q.anchor, q.captures, q.before, q.after, got.excluding(q)}, []any{p.anchor, p.captures, p.before, p.after, want.excluding(p)})
	}
	same(t, "words", got.words, want.words)
	same(t, "types", got.typeNames, want.typeNames)
	same(t, "rest", got.rest, want.rest)
	same(t, "anchors", []any{got.byWord, got.byType, got.byPart, got.byDigit, got.nested}, []any{want.byWord, want.byType, want.byPart, want.byDigit, want.nested})
	for i := range want.forms {
		if got.forms[i].entry.Lemma != want.forms[i].entry.Lemma {
			t.Fatalf("form %d is of %q, want %q", i, got.forms[i].entry.Lemma, want.forms[i].entry.Lemma)
		}
	}
}

// same compares what is read from a snapshot.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	options := cmp.Options{
		cmp.AllowUnexported(anchor{}, anchorOption{}, program{}, instr{}, tokenTests{}, test{}, joinPart{}),
		cmpopts.IgnoreFields(tokenTests{}, "node"),
		cmpopts.EquateEmpty(),
		cmp.Comparer(func(a, b *lazyRegexp) bool { return a == b || a != nil && b != nil && a.text == b.text }),
	}
	if diff := cmp.Diff(want, got, options); diff != "" {
		t.Errorf("%s: from the snapshot (+), compiled (-):\n%s", what, diff)
	}
}
