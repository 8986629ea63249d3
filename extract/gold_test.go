package extract

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"go.yaml.in/yaml/v3"

	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// goldFile is what a careful reader finds in one of the gold articles. It is the
// truth: no flag rewrites it.
type goldFile struct {
	Article string
	Date    string
	Claims  []struct {
		Content   []string
		Kind      string
		Cue       string
		Speaker   string
		Addressee string
		Venue     string
		SaidOn    string `yaml:"said_on"`
		Negated   bool
	}
	Dates []struct {
		Text, Type, Value string
	}
}

// TestGold scores the gold articles and holds the scores against floors. A claim
// is found where half of the words of its content and of the program's are the
// same, as eval scores of attribution have it; the other fields are counted on
// the claims that are found.
func TestGold(t *testing.T) {
	e := builtinExtractor(t)
	files, err := filepath.Glob("../testdata/articles/*.yaml")
	if err != nil || len(files) < 12 {
		t.Fatal("the gold articles are missing", err)
	}
	var gold, system, found int
	var kind, cue, speaker, addressee, venue, said, negated, exact, dates, values tally
	systemDates := 0
	for _, file := range files {
		var g goldFile
		data, err := os.ReadFile(file)
		if err == nil {
			err = yaml.Unmarshal(data, &g)
		}
		if err != nil {
			t.Fatal(err)
		}
		body, err := os.ReadFile(filepath.Join("../testdata/articles", g.Article))
		if err != nil {
			t.Fatal(err)
		}
		published, err := timex.ParseDate(g.Date)
		if err != nil {
			t.Fatal(err)
		}
		r := e.Extract(string(body), Options{Published: published})
		slice := func(s text.Span) string { return strings.Join(strings.Fields(r.Document.Slice(s)), " ") }
		used := make([]bool, len(r.Claims))
		gold += len(g.Claims)
		system += len(r.Claims)
		for _, want := range g.Claims {
			best, most := -1, 0.5
			for i := range r.Claims {
				var got []string
				for _, s := range r.Claims[i].Content {
					got = append(got, words(slice(s))...)
				}
				share := likeness(words(strings.Join(want.Content, " ")), got)
				if slice(r.Claims[i].Cue) == want.Cue {
					share += 0.01 // of two with one content the one with the cue
				}
				if !used[i] && share >= most {
					best, most = i, share
				}
			}
			if best < 0 {
				t.Logf("%s: missed: %s <%s> %.70q", g.Article, want.Speaker, want.Cue, strings.Join(want.Content, " … "))
				continue
			}
			used[best] = true
			found++
			c := &r.Claims[best]
			exact.add(most >= 1)
			kind.add(string(c.Kind) == want.Kind)
			cue.add(slice(c.Cue) == want.Cue)
			speaker.add(slice(c.Source) == want.Speaker)
			negated.add(c.Negated == want.Negated)
			field := func(count *tally, what, got, want string) {
				if want == "" {
					return
				}
				count.add(got == want)
				if got != want {
					t.Logf("%s: %s of %.40q: got %q, want %q", g.Article, what, slice(c.Content[0]), got, want)
				}
			}
			field(&addressee, "addressee", slice(c.Addressee), want.Addressee)
			field(&venue, "venue", slice(c.Venue), want.Venue)
			on := ""
			if c.SaidOn >= 0 {
				on = r.Dates[c.SaidOn].Value.Value
			}
			field(&said, "said on", on, want.SaidOn)
		}
		for i := range r.Claims {
			if !used[i] {
				c := &r.Claims[i]
				t.Logf("%s: extra: %s <%s> %.70q %s", g.Article, slice(c.Source), slice(c.Cue), slice(c.Content[0]), c.Rule.ID)
			}
		}
		systemDates += len(r.Dates)
		taken := make([]bool, len(r.Dates))
		for _, want := range g.Dates {
			at := -1
			for i := range r.Dates {
				if !taken[i] && slice(r.Dates[i].Span) == want.Text && (at < 0 || r.Dates[i].Value.Value == want.Value) {
					at = i
				}
			}
			dates.add(at >= 0)
			if at < 0 {
				t.Logf("%s: missed date: %s", g.Article, want.Text)
				continue
			}
			taken[at] = true
			values.add(r.Dates[at].Value.Value == want.Value)
			if r.Dates[at].Value.Value != want.Value {
				t.Logf("%s: date %s: got %s, want %s", g.Article, want.Text, r.Dates[at].Value.Value, want.Value)
			}
		}
	}
	share := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
	for _, x := range []struct {
		what       string
		got, floor float64
	}{
		{"claims precision", share(found, system), 0.80},
		{"claims recall", share(found, gold), 0.80},
		{"content exact", exact.share(), 0.80},
		{"kind", kind.share(), 0.94},
		{"cue", cue.share(), 0.90},
		{"speaker", speaker.share(), 0.90},
		{"addressee", addressee.share(), 0.75},
		{"venue", venue.share(), 0.70},
		{"said on", said.share(), 0.70},
		{"negated", negated.share(), 0.95},
		{"dates found", dates.share(), 0.90},
		{"dates right", values.share(), 0.90},
		{"dates precision", share(dates.right, systemDates), 0.85},
	} {
		t.Logf("%-17s %5.1f %%", x.what, 100*x.got)
		if x.got < x.floor {
			t.Errorf("%s: %.3f is under the floor %.3f", x.what, x.got, x.floor)
		}
	}
}

// words is the words of s in lower case, without marks.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// likeness is the share of the words of a and b that both have, each as often as
// it occurs.
func likeness(a, b []string) float64 {
	rest := slices.Clone(b)
	both := 0
	for _, w := range a {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			both++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(b)-both))
}
