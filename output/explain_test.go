package output_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
)

const explained = `newsclaim: rules/v1
lexicons:
  be: [was, is]
  tell: {inflect: verb, entries: [tell / told]}
rules:
- id: told
  kind: attribution
  pattern: "<speaker:subject> <cue:$tell> <addressee:np> that <content:clause>"
- id: told.so
  kind: attribution
  pattern: "<cue:$tell> <content:rest>"
  unless: ["told nobody"]
- id: venue.hall
  kind: venue
  pattern: "in the hall"
- id: venue.hall-door
  kind: venue
  pattern: "in the hall door"
`

func explanation(t *testing.T, body string) *output.Explanation {
	t.Helper()
	set, diags := rules.Load(rules.Source{Name: "t.yaml", Data: []byte(explained)})
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	e, err := extract.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return output.Explain(output.Meta{ID: "x"}, e.Explain(body, extract.Options{}))
}

func TestExplainText(t *testing.T) {
	for _, test := range []struct {
		body, rules string
		want        []string
	}{
		{"The é told the crowd that it was late.", "", []string{
			"1  1:1  The é told the crowd that it was late.\n", "[VG finite: told]", "\n  at \"told\"\n    told     won\n    told.so  lost to told (earlier rule)\n",
			"claim c1  indirect: it was late\n    rule        told t.yaml:6\n    pattern     1, t.yaml:8:13\n", "<cue>       told  (entry \"tell\")\n", "<addressee> the crowd\n",
		}},
		{"The mayor told the crowd in the hall about it.", "", []string{
			"told        3 of 5: wanted `that`, saw `in` at 1:26", "venue.hall  won: in the hall",
		}},
		{"The mayor told nobody.", "", []string{
			"told     3 of 5: wanted `that`, saw `.` at 1:22\n", "told.so  ruled out by unless: told nobody (t.yaml:12:13)",
			"no claim; nearest came told.so: ruled out by unless",
		}},
		{"It was late in the hall.", "", []string{
			"1 more tries failed; --rule '*' shows them", "no claim: no word here is one that a rule for claims looks for",
		}},
		{"It was late in the hall.", "*", []string{"venue.hall-door  "}},
	} {
		got := string(explanation(t, test.body).AppendText(nil, 0, test.rules))
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", test.body, want, got)
			}
		}
	}
}

func TestExplainKeep(t *testing.T) {
	const body = "It was late. The mayor told the crowd that it was late. She told nobody."
	x := explanation(t, body)
	if len(x.Sentences) != 3 || len(x.Sentences[1].Tries) != 2 || len(x.Sentences[1].Claims) != 1 {
		t.Fatalf("got %+v", x)
	}
	for _, s := range x.Sentences {
		for _, token := range s.Tokens {
			if got := body[token.Start:token.End]; got != token.Text || token.Sentence != s.Number {
				t.Errorf("%+v is %q", token, got)
			}
		}
	}
	x.Keep(2, "told.*")
	s := x.Sentences[0]
	if len(x.Sentences) != 1 || s.Number != 2 || len(s.Tries) != 1 || s.Tries[0].Rule != "told.so" || s.Claims[0].Try != -1 {
		t.Errorf("got %+v", s)
	}
	b, err := json.Marshal(x)
	if err != nil || bytes.Contains(b, []byte("null")) {
		t.Errorf("%s %v", b, err)
	}
}
