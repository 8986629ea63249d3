package extract

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

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
