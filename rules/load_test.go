package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestFaults reads the files of each archive as layers and compares their
// faults with the file want.
func TestFaults(t *testing.T) {
	names, err := filepath.Glob("../testdata/rules/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			sources, want := readArchive(t, name)
			_, diags := Load(sources...)
			got := ""
			for _, d := range diags {
				got += d.String() + "\n"
			}
			if got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// readArchive gives the files of a txtar archive, and the one named want apart.
func readArchive(t *testing.T, name string) (sources []Source, want string) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	marker := regexp.MustCompile(`(?m)^-- (\S+) --\n`)
	places := marker.FindAllSubmatchIndex(data, -1)
	for i, at := range places {
		end := len(data)
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		file := Source{Name: string(data[at[2]:at[3]]), Data: data[at[1]:end]}
		if file.Name == "want" {
			return sources, string(file.Data)
		}
		sources = append(sources, file)
	}
	t.Fatalf("%s: no file want", name)
	return nil, ""
}

func TestLoad(t *testing.T) {
	set, diags := Load(Source{Name: "a.yaml", Data: []byte(sample)})
	if err := diags.Err(); err != nil || len(diags) > 0 {
		t.Fatal(diags)
	}
	if got := strings.Join(set.LexiconNames, " "); got != "hearer say when" {
		t.Errorf("lexicons: got %s", got)
	}
	say := set.Lexicon("say")
	if got, want := spell(say.Entries[1].Forms), "point out=base, points out=s, pointed out=past+participle, pointing out=ing, p. o.=other"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := say.Entries[1].Attr("class") + say.Entries[1].Attr("negated") + say.Entries[0].Attr("class") + say.Entries[0].Attr("negated"); got != "ownyessay" {
		t.Errorf("attributes: got %s", got)
	}
	r := set.Rule("direct.one")
	if r == nil || r.Kind != "attribution" || r.About != "X said." || len(r.Patterns) != 1 || len(r.Unless) != 1 || len(r.Tests) != 2 {
		t.Fatalf("got %+v", r)
	}
	if got := r.Emit[1]; got.Key != "b" || got.Value != "{speaker}" || got.Pos != (Pos{"a.yaml", 20, 19}) {
		t.Errorf("emit: got %+v", got)
	}
	if got := r.Pos.String(); got != "a.yaml:15:3" {
		t.Errorf("position: got %s", got)
	}
	if test := r.Tests[0]; test.Date != "2021-06-21" || test.Want == nil || test.None || r.Tests[1].Todo != "hard" || !r.Tests[1].None {
		t.Errorf("tests: got %+v", r.Tests)
	}
	p := r.Patterns[0]
	if got := p.At(p.Root.Subs[2].Column).String(); !strings.HasPrefix(p.Text[p.Root.Subs[2].Column-1:], "<cue:$say>") || got != "a.yaml:18:27" {
		t.Errorf("third element: got %s", got)
	}
	if set.Phrase("who") == nil || set.Phrase("whom") != nil || set.Lexicon("tell") != nil || set.Rule("x") != nil {
		t.Error("a name that is or is not there")
	}
}

// sample holds every key that needs no other layer.
const sample = `newsclaim: rules/v1   # a comment
namespace: en
lexicons:
  hearer: [reporters]
  say:
    inflect: verb
    with: {class: say}
    entries:
    - say / says said
    - {word: point out, forms: [p. o.], negated: "yes", class: own}
  when: [{word: today, number: 0, forms: [TODAY’s]}]
phrases:
  who: "the? <whom:$hearer>"
rules:
- id: direct.one
  kind: attribution
  about: X said.
  pattern: "\\( <speaker> <cue:$say> <who>? .."
  unless: [not $say]
  emit: {a: c, b: "{speaker}"}
  date: {unit: "{whom}"}
  prefer: [direct.two]
  since: "1.0"
  deprecated: "2.0"
  tests:
  - text: He said so.
    date: 2021-06-21
    want: [{speaker: He}]
  - {text: He, none: true, only: true, todo: hard}
- {id: direct.two, kind: date, patterns: ["a", 'it''s b']}
`

func FuzzParseFile(f *testing.F) {
	f.Add(sample)
	names, _ := filepath.Glob("../testdata/rules/*.txtar")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		_, after, _ := strings.Cut(string(data), "--\n")
		before, _, _ := strings.Cut(after, "-- ")
		f.Add(before)
	}
	f.Fuzz(func(t *testing.T, data string) {
		_, diags := Load(Source{Name: "f.yaml", Data: []byte(data)})
		lines := len(splitLines(data))
		for _, d := range diags {
			if d.Line < 1 || d.Line > lines || d.Column < 1 || d.Code == "" || d.Message == "" || strings.Contains(d.Message, "\n") {
				t.Fatalf("bad fault %q", d)
			}
		}
	})
}
