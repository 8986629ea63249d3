package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// articlesOf are the articles in testdata, each also with the sentences of the
// date tests behind it.
func articlesOf(t testing.TB) []string {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	var list []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, string(b))
	}
	all := ""
	for _, x := range dateTests {
		all += x.text + "\n"
		list = append(list, x.text)
	}
	return append(list, all)
}

// The dates alone are those of the whole extraction.
func TestDatesAlone(t *testing.T) {
	whole, err := dateExtractor()
	if err != nil {
		t.Fatal(err)
	}
	for _, published := range []timex.Date{{}, {Year: 2021, Month: 6, Day: 21}} {
		for _, body := range articlesOf(t) {
			o := Options{Published: published}
			want, got := whole.Extract(body, o), whole.Dates(body, o)
			if diff := cmp.Diff(want.Dates, got.Dates); diff != "" {
				t.Errorf("%.80q: -extract +dates\n%s", body, diff)
			}
			if diff := cmp.Diff(want.Warnings, got.Warnings); diff != "" {
				t.Errorf("%.80q: -extract +dates\n%s", body, diff)
			}
		}
	}
}

func BenchmarkDates(b *testing.B) {
	whole, err := dateExtractor()
	if err != nil {
		b.Fatal(err)
	}
	all := ""
	for _, body := range articlesOf(b) {
		all += body + "\n\n"
	}
	o := Options{Published: timex.Date{Year: 2021, Month: 6, Day: 21}}
	for _, bench := range []struct {
		name string
		run  func()
	}{
		{"dates", func() { whole.Dates(all, o) }},
		{"extract", func() { whole.Extract(all, o) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(all)))
			for b.Loop() {
				bench.run()
			}
		})
	}
}

// Where no word may be part of a date, the tagger, which takes the longest, reads
// nothing; what of a date's rules asks for tags must begin with a word of dates.
func TestDatesAloneTagLittle(t *testing.T) {
	e := builtinExtractor(t)
	body := strings.Repeat("The miller said that the bread was good. Her rival told him to wait, and asked why he laughed.\n\n", 20)
	r := e.Dates(body+"She came on Monday.", Options{})
	if len(r.Dates) != 1 {
		t.Fatalf("%d dates", len(r.Dates))
	}
	tagged, words := 0, 0
	for i := range r.Document.Tokens {
		if x := &r.Document.Tokens[i]; x.Shape&text.Letter != 0 {
			words++
			if x.Tag != text.NoTag {
				tagged++
			}
		}
	}
	if 10*tagged > words {
		t.Errorf("%d of %d words are tagged", tagged, words)
	}
}
