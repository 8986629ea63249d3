package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/text"
)

// said is a paragraph in which many rules find an anchor.
const said = `The minister, who arrived on Monday, told reporters in Lisbon that talks "will go on, and on," the BBC reported. ` +
	`"We have not seen the three-page letter of 12 May 2021," said Ann Lee, a spokeswoman for the company, adding that it would reply by the end of the week. ` +
	`According to police, two of the five men were held last year, and later they said so, so they said.` + "\n\n"

// oneSentence has no end, however often it is repeated.
const oneSentence = "the minister said on Monday that they said he had told “her, and said so, so it was said that "

// nasty are patterns that would take long if their ways were tried one after the other.
var nasty = []string{
	"said (very+ very+)+ much",
	"said ((.. a)? (.. b)?)* zzz",
	"said []* []* []* []* zzz",
	"said .. .. .. .. zzz",
	"said (the|a|[]|the [])* zzz",
	"said ((((([]?)?)?)?)?)* zzz",
	"[]* []* said []* zzz",
	"said ([] [] | [] | [] [] [])* zzz",
	"said ([text=/^(a+)+$/] | [])* zzz",
	"said []{0,50} zzz",
}

// benchSet is the built-in rules with n rules of a user, and with nasty patterns.
func benchSet(b *testing.B, n int, patterns ...string) *Set {
	var y strings.Builder
	y.WriteString("newsclaim: rules/v1\nlexicons:\n  house: [hinted, murmured]\nrules:\n")
	for i := range n {
		fmt.Fprintf(&y, "  - id: house.rule%d\n    kind: attribution\n    patterns:\n      - '<speaker> <cue:(noted%d|told%d|$house)> in passing that? <content:clause>'\n", i, i, i)
	}
	for i, p := range patterns {
		fmt.Fprintf(&y, "  - id: nasty.rule%d\n    kind: venue\n    patterns:\n      - '%s'\n", i, p)
	}
	files, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	if n+len(patterns) > 0 {
		f, diags := ParseFile(Source{Name: "house.yaml", Data: []byte(y.String())})
		if err := diags.Err(); err != nil {
			b.Fatal(err)
		}
		files = append(files, f)
	}
	set, diags := Merge(files...)
	if err := diags.Err(); err != nil {
		b.Fatal(err)
	}
	return set
}

// BenchmarkMatchLength matches a text and one ten times as long: with the rules
// that ship, with a thousand more of a user, and with nasty patterns. It shows
// that the time grows with the text alone.
func BenchmarkMatchLength(b *testing.B) {
	for _, bench := range []struct {
		name     string
		rules    int
		patterns []string
	}{{"builtin", 0, nil}, {"user1000", 1000, nil}, {"nasty", 0, nasty}} {
		set := benchSet(b, bench.rules, bench.patterns...)
		parser, err := text.NewParser(set.Language())
		if err != nil {
			b.Fatal(err)
		}
		m, diags := NewMatcher(set)
		if err := diags.Err(); err != nil {
			b.Fatal(err)
		}
		for _, body := range []struct{ name, text string }{{"paragraphs", said}, {"sentence", oneSentence}} {
			for _, size := range []int{4 << 10, 40 << 10} {
				d := parser.Parse(strings.Repeat(body.text, size/len(body.text)))
				b.Run(fmt.Sprintf("%s/%s/%dKB", bench.name, body.name, size>>10), func(b *testing.B) {
					b.SetBytes(int64(len(d.Text)))
					b.ReportAllocs()
					for b.Loop() {
						m.Match(d)
					}
				})
			}
		}
	}
}

// BenchmarkNewMatcher makes ready to match: as the rules ship, whose patterns are
// compiled when wanted, and with all of them compiled at once.
func BenchmarkNewMatcher(b *testing.B) {
	set := benchSet(b, 0)
	checked := *set
	checked.digest = ""
	for _, bench := range []struct {
		name string
		set  *Set
	}{{"shipped", set}, {"compiled", &checked}, {"user1000", benchSet(b, 1000)}} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewMatcher(bench.set)
			}
		})
	}
}
