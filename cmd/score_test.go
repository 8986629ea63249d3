package cmd

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestScoreWords holds the lists of rules/en/score.yaml against those of the
// shared evaluation, as testdata/score/words.json has them: see output/score_test.go.
func TestScoreWords(t *testing.T) {
	data, err := os.ReadFile("../testdata/score/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var want struct {
		Single, Little string
		Whole, Phrases []string
	}
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	got, err := scoreWords()
	if err != nil {
		t.Fatal(err)
	}
	same := func(name string, words map[string]bool, want []string) {
		for _, w := range slices.Sorted(maps.Keys(words)) {
			if !slices.Contains(want, w) {
				t.Errorf("%s: %q is too much", name, w)
			}
		}
		for _, w := range want {
			if !words[w] {
				t.Errorf("%s: %q is missing", name, w)
			}
		}
	}
	same("single", got.Single, strings.Fields(want.Single))
	same("whole", got.Whole, want.Whole)
	same("little", got.Little, strings.Fields(want.Little))
	slices.Sort(got.Phrases)
	if !slices.Equal(got.Phrases, want.Phrases) {
		t.Errorf("phrases: got %q, want %q", got.Phrases, want.Phrases)
	}
}

// TestFloorNames: every figure can have a floor, and the help tells of every measure.
func TestFloorNames(t *testing.T) {
	var f floorFlag
	for _, name := range []string{"triple", "triple.f1", "detect.p", "strict", "direct.triple", "all.mixed.content.r", "source-head", "indirect.cue-span",
		"value", "relaxed", "strict-span.r", "type", "date.value", "date+time.value.p", "calendar.interval", "set.type-accuracy"} {
		if err := f.Set(name + "=0.5"); err != nil {
			t.Error(name, err)
		}
	}
	for _, name := range []string{"tripel", "f1", "kind-label.p", "all.value", "speech.triple", ""} {
		if err := f.Set(name + "=0.5"); err == nil {
			t.Errorf("%q has a floor", name)
		}
	}
}
