package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

func explainer(t testing.TB) *extract.Extractor {
	t.Helper()
	files, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, _ := rules.Merge(files...)
	e, err := extract.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// What is explained is what Extract finds, and every part of it is explained.
func TestExplainIsExtract(t *testing.T) {
	names, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	e := explainer(t)
	published, err := timex.ParseDate("2021-06-21")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		o := extract.Options{Published: published}
		x, again, want := e.Explain(string(body), o), e.Explain(string(body), o), e.Extract(string(body), o)
		if diff := cmp.Diff(want, x.Result, cmpopts.IgnoreTypes(&text.Document{})); diff != "" {
			t.Errorf("%s: -extracted +explained\n%s", name, diff)
		}
		if diff := cmp.Diff(x, again, cmpopts.IgnoreTypes(&text.Document{})); diff != "" {
			t.Errorf("%s: -once +twice\n%s", name, diff)
		}
		for i, c := range want.Claims {
			switch at := x.Claims[i]; {
			case at < 0 && c.Cue.Len() > 0:
				t.Errorf("%s: claim %d by %s is not explained", name, i, c.Rule.ID)
			case at >= 0 && (x.Tries[at].Rule != c.Rule || x.Tries[at].Outcome != rules.Won):
				t.Errorf("%s: claim %d by %s is explained by %+v", name, i, c.Rule.ID, x.Tries[at])
			}
		}
		for i, d := range want.Dates {
			if at := x.Dates[i]; at < 0 || x.Tries[at].Rule != d.Rule || x.Tries[at].Match != d.Span {
				t.Errorf("%s: date %d by %s is explained by %d", name, i, d.Rule.ID, at)
			}
		}
		for i, s := range want.Document.Sentences {
			if n := x.Nearest(i); n >= 0 && (x.Tries[n].Anchor.Start < s.Start || x.Tries[n].Anchor.End > s.End) {
				t.Errorf("%s: nearest to a claim in sentence %d came %+v", name, i, x.Tries[n])
			}
		}
	}
}

func TestExplainNoDay(t *testing.T) {
	e := explainer(t)
	x := e.Explain("It rained on 31 June 2021.", extract.Options{})
	for _, try := range x.Tries {
		if try.Kind == "date" && try.Outcome == rules.Won && try.Note == "" && len(x.Result.Dates) == 0 {
			t.Errorf("%+v has no note", try)
		}
	}
}
