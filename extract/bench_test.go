package extract_test

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// BenchmarkExtract reads articles from text to claims; tagger tags the same words
// and does nothing else, so that one run shows how much of the tagger's speed is
// left. It is the tagger as its module gives it, with the whole model.
func BenchmarkExtract(b *testing.B) {
	one := read(b, "../testdata/articles/ambassador.txt")
	for _, bench := range []struct {
		name   string
		bodies []string
	}{
		{"article", one},
		{"articles10", []string{strings.Repeat(one[0]+"\n\n", 10)}},
		{"all", append(read(b, "../testdata/articles/*.txt"), read(b, "../testdata/speakers/*.txt")...)},
	} {
		size := int64(0)
		for _, body := range bench.bodies {
			size += int64(len(body))
		}
		b.Run(bench.name+"/tagger", func(b *testing.B) {
			b.SetBytes(size)
			benchmarkTagger(b, bench.bodies)
		})
		b.Run(bench.name+"/extract", func(b *testing.B) {
			b.SetBytes(size)
			benchmarkExtract(b, bench.bodies)
		})
	}
}

func benchmarkExtract(b *testing.B, bodies []string) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command does
	e, err := extract.New(builtin(b))
	if err != nil {
		b.Fatal(err)
	}
	published, err := timex.ParseDate("2021-06-21")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, body := range bodies {
			e.Extract(body, extract.Options{Published: published})
		}
	}
}

func benchmarkTagger(b *testing.B, bodies []string) {
	parser, err := text.NewParser(builtin(b).Language())
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := tag.New()
	if err != nil {
		b.Fatal(err)
	}
	var sentences [][]tag.Token
	for _, body := range bodies {
		d := parser.Parse(body)
		for _, s := range d.Sentences {
			words := make([]tag.Token, 0, s.Last-s.First)
			for k := s.First; k < s.Last; k++ {
				words = append(words, tag.Token{Text: d.Word(k)})
			}
			sentences = append(sentences, words)
		}
	}
	for b.Loop() {
		for _, words := range sentences {
			tagger.TagTokens(words)
		}
	}
}

func builtin(b *testing.B) *rules.Set {
	set, err := rules.BuiltinSet()
	if err != nil {
		b.Fatal(err)
	}
	return set
}

// read is the texts of the files that a pattern names.
func read(b *testing.B, pattern string) (texts []string) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		b.Fatal(pattern, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}
