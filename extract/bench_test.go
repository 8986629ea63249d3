package extract_test

import (
	"os"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// BenchmarkExtract reads an article, and ten times as much of it, from text to
// claims; tagger tags the same words and does nothing else, so that one run shows
// how much of the tagger's speed is left.
func BenchmarkExtract(b *testing.B) {
	data, err := os.ReadFile("../testdata/articles/ambassador.txt")
	if err != nil {
		b.Fatal(err)
	}
	files, err := rules.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	set, diags := rules.Merge(files...)
	if err := diags.Err(); err != nil {
		b.Fatal(err)
	}
	e, err := extract.New(set)
	if err != nil {
		b.Fatal(err)
	}
	published, err := timex.ParseDate("2021-06-21")
	if err != nil {
		b.Fatal(err)
	}
	article := string(data)
	b.Run("tagger", func(b *testing.B) { benchmarkTagger(b, set, article) })
	for _, bench := range []struct{ name, body string }{
		{"article", article},
		{"articles10", strings.Repeat(article+"\n\n", 10)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.body)))
			b.ReportAllocs()
			for b.Loop() {
				e.Extract(bench.body, extract.Options{Published: published})
			}
		})
	}
}

func benchmarkTagger(b *testing.B, set *rules.Set, article string) {
	parser, err := text.NewParser(set.Language())
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := tag.New()
	if err != nil {
		b.Fatal(err)
	}
	d := parser.Parse(article)
	sentences := make([][]tag.Token, len(d.Sentences))
	for i, s := range d.Sentences {
		for k := s.First; k < s.Last; k++ {
			sentences[i] = append(sentences[i], tag.Token{Text: d.Word(k)})
		}
	}
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		for _, words := range sentences {
			tagger.TagTokens(words)
		}
	}
}
