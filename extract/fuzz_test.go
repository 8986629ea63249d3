package extract

import (
	"reflect"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// FuzzExtract holds that extraction takes any text, that all it finds lies inside
// the text, and that it finds the same twice.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"", "\"", "said", "He said he said he said.",
		`"We won," she said. "It rained," and that, he added, "was all."`,
		"According to Ann Poe, who left, the “old ‘mill’” — he said: “No.”\n\n“More,\n\n“and more,” said X, Y, Z and W.",
		"In March 2020, about three weeks ago, Mr. Poe's claim that it ended was quoted as saying \xff.",
		"“” said “” said ''``«»„“ ‘’ \u200b\ufeff said Ida Lund, the director of the zoo, on Monday in a statement.",
		strings.Repeat("U", 600) + " said it was late. He met " + strings.Repeat("V", 600) + " Bank.",
	} {
		f.Add(s)
	}
	e := builtinExtractor(f)
	published, err := timex.ParseDate("2021-06-21")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 4000 {
			t.Skip()
		}
		r := e.Extract(body, Options{Published: published})
		inside := func(s text.Span) {
			if s.Start < 0 || s.Start > s.End || s.End > len(body) {
				t.Fatalf("%v lies outside a text of %d bytes", s, len(body))
			}
		}
		for i := range r.Claims {
			c := &r.Claims[i]
			if len(c.Content) == 0 || c.Rule.ID == "" {
				t.Fatalf("claim %d has no content or no rule", i)
			}
			for _, s := range append(append([]text.Span{c.Cue, c.Source, c.Addressee, c.Venue}, c.Content...), c.Quotes...) {
				inside(s)
			}
			if c.NestedIn == i || c.NestedIn >= len(r.Claims) || c.Speaker >= len(r.Speakers) || c.SaidOn >= len(r.Dates) {
				t.Fatalf("claim %d refers to what is not there", i)
			}
		}
		for i := range r.Dates {
			inside(r.Dates[i].Span)
			if i > 0 && r.Dates[i].Span.Start < r.Dates[i-1].Span.Start {
				t.Fatal("dates are out of order")
			}
		}
		if again := e.Extract(body, Options{Published: published}); !reflect.DeepEqual(r.Claims, again.Claims) || !reflect.DeepEqual(r.Dates, again.Dates) || !reflect.DeepEqual(r.Speakers, again.Speakers) {
			t.Fatal("not the same twice")
		}
	})
}
