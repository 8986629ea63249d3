package text

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/jdkato/prose/v3/tag"
)

// The trimmed model must tag as the whole one does: of our own articles, which the
// choice of what to leave out was not made on, at most 3 tags in 1,000 may differ.
func TestModelTagsAsTheWholeOne(t *testing.T) {
	whole, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	tokens, differ := 0, 0
	for _, pattern := range []string{"../testdata/articles/*.txt", "../testdata/speakers/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			article, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d := english1(t).Split(string(article))
			for _, sn := range d.Sentences {
				words := make([]string, 0, sn.Last-sn.First)
				for i := sn.First; i < sn.Last; i++ {
					words = append(words, d.Slice(d.Tokens[i].Span()))
				}
				trimmed := tagger().Tag(words)
				for i, w := range whole.Tag(words) {
					tokens++
					if w.Tag != trimmed[i].Tag {
						differ++
					}
				}
			}
		}
	}
	if tokens < 10000 || 1000*differ > 3*tokens {
		t.Errorf("%d of %d tags differ", differ, tokens)
	}
	t.Logf("%d of %d tags differ", differ, tokens)
}
