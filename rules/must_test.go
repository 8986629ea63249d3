package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/text"
)

// A trace tries every pattern, be what it cannot do without there or not: it must
// find what Match does.
func TestWhatIsNotTriedWouldNotMatch(t *testing.T) {
	set, err := BuiltinSet()
	if err != nil {
		t.Fatal(err)
	}
	builtin, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	merged, _ := Merge(builtin...)
	p, err := text.NewParser(set.Language())
	if err != nil {
		t.Fatal(err)
	}
	quick, _ := NewMatcher(set)
	thorough, _ := NewMatcher(merged)
	texts := []string{
		"“Who is there?\nWho calls?” asked Poe: “I do,” she said. That is all, that he said was “no.”",
		"Poe said\nthat. Roe asked if\n\n: “It is,” that is, she told him that “so.",
	}
	for _, pattern := range []string{"../testdata/articles/*.txt", "../testdata/speakers/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			article, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(article))
		}
	}
	for _, article := range texts {
		d := p.Parse(article)
		want, _ := thorough.Trace(d)
		for name, m := range map[string]*Matcher{"from the snapshot": quick, "compiled": thorough} {
			got := m.Match(d)
			for _, kind := range Kinds() {
				if a, b := spans(got[kind]), spans(want[kind]); a != b {
					t.Errorf("%.40q, %s, %s: %s, tried everywhere %s", article, name, kind, a, b)
				}
			}
		}
	}
}

func TestMusts(t *testing.T) {
	for _, x := range []struct {
		pattern       string
		before, after string // what it cannot do without, the last first where it goes to the right
	}{
		{"<speaker:subject> <cue:$say> (<pp>|,)* that <content:clause>", "", "that"},
		{"<speaker:subject> <cue:$say> that? <content:clause>", "", ""},
		{"<speaker:subject> <cue:$say> (in|at) <:np> ..5 <content:quote>", "", "quote in/at"},
		{"<content:quote> , <speaker> <cue:$say> (now|[tag=RB])", "quote", ""},
		{"<speaker:subject> <cue:$say> <content:(<:quote> then <:rest>)>", "", "quote"}, // "then" may stand behind the sentence
		{"if ..8 or <speaker:subject> <cue:$say> (so|otherwise){1,3} , again", "if or", "again so/otherwise"},
		{"<speaker:subject> <cue:$say> <:date> $say:ing", "", "$say date"},
	} {
		set, diags := Load(Source{Name: "a.yaml", Data: []byte(`newsclaim: rules/v1
lexicons:
  say: {inflect: verb, entries: [say]}
rules:
- id: r
  kind: attribution
  about: a
  pattern: "` + x.pattern + `"
`)})
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		m, diags := NewMatcher(set)
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		for side, pair := range map[string][2]string{
			"before": {m.inWords(&m.patterns[0].before), x.before}, "after": {m.inWords(&m.patterns[0].after), x.after},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s, %s: %q, want %q", x.pattern, side, pair[0], pair[1])
			}
		}
	}
}

// inWords writes out what a program cannot do without, in the order of its instructions.
func (m *Matcher) inWords(p *program) string {
	var groups []string
	for _, group := range m.needed(p) {
		var names []string
		for _, element := range group {
			if element%2 == 1 {
				names = append(names, m.typeNames[element/2])
			} else {
				names = append(names, m.words.word(element/2))
			}
		}
		groups = append(groups, strings.Join(names, "/"))
	}
	return strings.Join(groups, " ")
}
