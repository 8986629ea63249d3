package extract

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// goldDates is every date expression that a careful reader finds in an article, in text order. What it does not
// state of one is not scored: where no reader could be sure of it.
type goldDates struct {
	Newsclaim string
	Article   string
	Date      string
	Dates     []struct {
		Text, Type, Value, Mod string
		Earliest, Latest       *string
	}
}

// TestDateGold holds the scores of articles whose dates were all settled before the program read them. An expression
// is found where its first and last word are right; value, type and modifier, and the days, are counted on those.
func TestDateGold(t *testing.T) {
	e, err := dateExtractor()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../testdata/dates/*.yaml")
	if err != nil || len(files) < 33 {
		t.Fatal("the gold articles are missing", err)
	}
	var found, values, days tally
	system := 0
	for _, file := range files {
		g, body := readGoldDates(t, file)
		published, err := timex.ParseDate(g.Date)
		if err != nil {
			t.Fatal(err)
		}
		r := e.Dates(body, Options{Published: published})
		system += len(r.Dates)
		at, seen := 0, make([]bool, len(r.Dates))
		for _, want := range g.Dates {
			i := strings.Index(body[at:], want.Text)
			if i < 0 {
				t.Fatalf("%s: %q is not in the article, or not in this order", g.Article, want.Text)
			}
			at += i
			span := text.Span{Start: at, End: at + len(want.Text)}
			at = span.End
			hit := slices.IndexFunc(r.Dates, func(d Date) bool { return d.Span == span })
			found.add(hit >= 0)
			if hit < 0 {
				t.Logf("%s: missed: %s", g.Article, want.Text)
				continue
			}
			seen[hit] = true
			got := r.Dates[hit].Value
			if want.Value != "" {
				ok := got.Value == want.Value && got.Type.String() == want.Type && (want.Mod == "" || got.Mod == want.Mod)
				values.add(ok)
				if !ok {
					t.Logf("%s: %s: got %s %s %s, want %s %s %s", g.Article, want.Text, got.Type, got.Value, got.Mod, want.Type, want.Value, want.Mod)
				}
			}
			if want.Earliest != nil {
				ok := got.Earliest.String() == *want.Earliest && got.Latest.String() == *want.Latest
				days.add(ok)
				if !ok {
					t.Logf("%s: %s: got %s to %s, want %s to %s", g.Article, want.Text, got.Earliest, got.Latest, *want.Earliest, *want.Latest)
				}
			}
		}
		for i, d := range r.Dates {
			if !seen[i] {
				t.Logf("%s: too much: %s", g.Article, r.Document.Slice(d.Span))
			}
		}
	}
	goldScore{}.hold(t, []floor{
		{"dates found", found.share(), 0.975},
		{"precision", share(found.right, system), 0.985},
		{"values", values.share(), 0.965},
		{"days", days.share(), 0.955},
	})
}

func readGoldDates(t *testing.T, file string) (g goldDates, body string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = yaml.Unmarshal(data, &g)
	}
	if err != nil {
		t.Fatal(err)
	}
	if data, err = os.ReadFile(filepath.Join(filepath.Dir(file), g.Article)); err != nil {
		t.Fatal(err)
	}
	return g, string(data)
}
