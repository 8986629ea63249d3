package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
)

func BenchmarkParse(b *testing.B) {
	p := english1(b)
	bench := func(name, text string) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				p.Parse(text)
			}
		})
	}
	bench("article", article)
	bench("articles", strings.Repeat(article+"\n", 40))
	names := make([]string, 0, len(hostile))
	for name := range hostile {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, n := range []int{64 << 10, 640 << 10} {
			bench(fmt.Sprintf("%s/%dKB", name, n>>10), strings.Repeat(hostile[name], n/len(hostile[name])))
		}
	}
}

// BenchmarkSplit is Parse without tags and chunks.
func BenchmarkSplit(b *testing.B) {
	p := english1(b)
	text := strings.Repeat(article+"\n", 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		p.Split(text)
	}
}

// BenchmarkTagger is the tags alone, of the text of BenchmarkSplit.
func BenchmarkTagger(b *testing.B) {
	p := english1(b)
	d := p.Split(strings.Repeat(article+"\n", 40))
	s := p.pool.Get().(*scanner)
	s.text, s.tagger = d.Text, tagger()
	var fed [][]tag.Token
	for _, sn := range d.Sentences {
		words := make([]tag.Token, 0, sn.Last-sn.First)
		for i := sn.First; i < sn.Last; i++ {
			words = append(words, tag.Token{Text: s.penn(d, i)})
		}
		fed = append(fed, words)
	}
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, words := range fed {
			s.tagger.TagTokens(words)
		}
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkIndex(b *testing.B) {
	text := strings.Repeat(article+"\n", 40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		NewIndex(text)
	}
}
