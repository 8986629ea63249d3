package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/text"
)

const traced = `newsclaim: rules/v1
lexicons:
  be: [is, was, be]
  that: [that]
  say: {inflect: verb, entries: [say / says said]}
  tell: {inflect: verb, entries: [tell / told]}
  hearer: [reporters]
phrases:
  hearers: "the? <addressee:$hearer>"
rules:
- id: told.hearer
  kind: attribution
  pattern: "<speaker:subject> <cue:$tell> <hearers> that <content:clause>"
- id: said.clause
  kind: attribution
  patterns:
  - "<speaker:subject> <cue:$say> that <content:clause>"
  - "<speaker:subject> <cue:$say> that? <content:clause>"
  unless: ["she said"]
- id: said.any
  kind: attribution
  pattern: "<cue:$say> <content:rest>"
  prefer: [said.clause]
- id: date.day
  kind: date
  pattern: "monday"
- id: date.last
  kind: date
  pattern: "last monday"
`

// see writes the attempts of a text one a line.
func see(t *testing.T, article string) string {
	t.Helper()
	set, diags := Load(Source{Name: "t.yaml", Data: []byte(traced)})
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	p, err := text.NewParser(set.Language())
	if err != nil {
		t.Fatal(err)
	}
	m, diags := NewMatcher(set)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	d := p.Parse(article)
	matches, trace := m.Trace(d)
	plain := m.Match(d)
	for _, kind := range Kinds() {
		if got, want := spans(matches[kind]), spans(plain[kind]); got != want {
			t.Errorf("%s: traced %s, else %s", kind, got, want)
		}
	}
	var b strings.Builder
	for _, a := range trace.Attempts {
		fmt.Fprintf(&b, "%s %s#%d %s", d.Word(a.Anchor), a.Rule.ID, a.Pattern+1, a.Outcome)
		switch a.Outcome {
		case Lost:
			fmt.Fprintf(&b, " to %s, %s", a.By.Rule.ID, a.Why)
		case Failed:
			saw := "the end"
			if a.Saw >= 0 {
				saw = d.Word(a.Saw)
			}
			fmt.Fprintf(&b, " %d/%d: wanted %s (%s), saw %s", a.Done, a.Of, a.Wanted, a.At, saw)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func spans(found []*Match) string {
	var b strings.Builder
	for _, x := range found {
		fmt.Fprintf(&b, "%s#%d %d-%d ", x.Rule.ID, x.Pattern, x.First, x.Last)
	}
	return b.String()
}

func TestTrace(t *testing.T) {
	for _, test := range []struct{ article, want string }{
		{"The mayor told the crowd that work was over.", `told told.hearer#1 failed 2/5: wanted <addressee:$hearer> (t.yaml:13:43), saw crowd
`},
		{"The mayor told the reporters all was over.", `told told.hearer#1 failed 3/5: wanted that (t.yaml:13:53), saw all
`},
		{"The mayor said that work was over.", `said said.clause#1 lost to said.any, prefer
said said.clause#2 lost to said.any, prefer
said said.any#1 won
`},
		{"She said work was over.", `said said.clause#1 failed 2/4: wanted that (t.yaml:17:35), saw work
said said.clause#2 excluded
said said.any#1 won
`},
		{"It fell last Monday.", `Monday date.day#1 lost to date.last, longer
Monday date.last#1 won
`},
		{"It was said.", `was said.clause#1 form
was said.clause#2 form
was said.any#1 form
`},
	} {
		if got := see(t, test.article); got != test.want {
			t.Errorf("%s: got\n%swant\n%s", test.article, got, test.want)
		}
	}
}

// Built-in rules, a few sentences: the trace is the same twice, and its matches
// are those of Match (which see compares).
func TestTraceOfBuiltin(t *testing.T) {
	files, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, _ := Merge(files...)
	p, err := text.NewParser(set.Language())
	if err != nil {
		t.Fatal(err)
	}
	m, _ := NewMatcher(set)
	d := p.Parse("“It is over,” the mayor told the crowd on the square last Monday, two years after the flood.\n\nA three-month study, according to Ruiz, showed that nobody was ready. He would not say why.")
	matches, trace := m.Trace(d)
	again, other := m.Trace(d)
	plain := m.Match(d)
	for _, kind := range Kinds() {
		if a, b, c := spans(matches[kind]), spans(again[kind]), spans(plain[kind]); a != b || a != c {
			t.Errorf("%s: traced %s, %s, else %s", kind, a, b, c)
		}
	}
	if len(trace.Attempts) < 20 || len(trace.Attempts) != len(other.Attempts) {
		t.Fatalf("%d and %d attempts", len(trace.Attempts), len(other.Attempts))
	}
	for i, a := range trace.Attempts {
		b := other.Attempts[i]
		if a.Rule != b.Rule || a.Pattern != b.Pattern || a.Outcome != b.Outcome || a.Wanted != b.Wanted || a.Saw != b.Saw {
			t.Errorf("attempt %d: %+v, then %+v", i, a, b)
		}
		if a.Outcome == Failed && (a.Wanted == "" || a.Of == 0 || a.Done >= a.Of || a.At.Line == 0) {
			t.Errorf("attempt %d: %+v", i, a)
		}
		if a.Outcome == Lost && a.By == nil {
			t.Errorf("attempt %d: lost to nothing: %+v", i, a)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	files, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	set, _ := Merge(files...)
	p, err := text.NewParser(set.Language())
	if err != nil {
		b.Fatal(err)
	}
	m, _ := NewMatcher(set)
	article := strings.Repeat("“It is over,” the mayor told the crowd last Monday, two years after the flood. He said nobody was ready.\n\n", 50)
	d := p.Parse(article)
	for name, run := range map[string]func(){"plain": func() { m.Match(d) }, "traced": func() { m.Trace(d) }} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(article)))
			b.ReportAllocs()
			for b.Loop() {
				run()
			}
		})
	}
}
