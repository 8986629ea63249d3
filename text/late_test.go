package text_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "github.com/newsclaim/newsclaim/text"
)

// A document of ParseLazily has, in the end, what one of Parse has from the start,
// in whatever order its sentences are wanted.
func TestSplit(t *testing.T) {
	body, err := os.ReadFile("../testdata/articles/ambassador.txt")
	if err != nil {
		t.Fatal(err)
	}
	p := parser(t)
	want, got := p.Parse(string(body)), p.ParseLazily(string(body))
	if got.Tokens[0].Tag != NoTag {
		t.Errorf("the first token has the tag %s before anybody wants it", got.Tokens[0].Tag)
	}
	for i := len(got.Tokens) - 1; i >= 0; i -= 50 {
		got.Complete(i)
		if got.Tokens[i].Tag != want.Tokens[i].Tag || got.Class(i) != want.Class(i) {
			t.Errorf("token %d, %q: %s, not %s", i, want.Word(i), got.Tokens[i].Tag, want.Tokens[i].Tag)
		}
	}
	got.CompleteAll()
	if diff := cmp.Diff(want.Tokens, got.Tokens); diff != "" {
		t.Errorf("tokens: -Parse +ParseLazily\n%s", diff)
	}
	if diff := cmp.Diff(chunked(want), chunked(got)); diff != "" {
		t.Errorf("chunks: -Parse +ParseLazily\n%s", diff)
	}
}
