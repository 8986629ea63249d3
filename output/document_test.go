package output

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

const article = "Émile Ruiz, the mayor,\nsaid in March: “It is over,” he told us. “For  good.” Nobody asked <why> & how."

var sampleMeta = Meta{
	ID: "a: 1", Title: "Over\nfor good", Published: timex.Date{Year: 2021, Month: 6, Day: 21},
	PublishedFrom: "flag", Warnings: []string{"first"},
}

// sample is a result as the extractor might make it: one claim with all fields, one with none.
func sample() *extract.Result {
	span := func(s string) text.Span {
		i := strings.Index(article, s)
		if i < 0 {
			panic(s)
		}
		return text.Span{Start: i, End: i + len(s)}
	}
	rule := extract.RuleRef{ID: "said-that", File: "rules/en/say.yaml", Line: 12}
	return &extract.Result{
		Document: &text.Document{Text: article},
		Claims: []extract.Claim{
			{
				Kind: extract.Direct, Content: []text.Span{span("It is over"), span("For  good")},
				Quotes: []text.Span{span("It is over"), span("For  good")},
				Cue:    span("told"), Lemma: "tell", Class: "tell",
				Source: span("he"), Speaker: 0, Name: "Émile Ruiz", Addressee: span("us"), Venue: span("in March"),
				SaidOn: 0, NestedIn: 1, Dates: []int{0}, Rule: rule,
			},
			{Kind: extract.Indirect, Content: []text.Span{span("why")}, Speaker: -1, SaidOn: -1, NestedIn: -1, Negated: true, Rule: extract.RuleRef{ID: "x"}},
		},
		Dates: []extract.Date{{
			Span: span("March"), Rule: rule, Anchor: -1,
			Value: timex.Value{Type: timex.DATE, Value: "2021-03", Mod: "APPROX", Anchor: timex.Published,
				Earliest: timex.Date{Year: 2021, Month: 3, Day: 1}, Latest: timex.Date{Year: 2021, Month: 3, Day: 31}},
		}},
		Speakers: []extract.Speaker{{
			Name: "Émile Ruiz", Kind: extract.Person, Role: "the mayor",
			Mentions: []text.Span{span("Émile Ruiz"), span("he told")}, Claims: []int{0},
		}},
		Warnings: []text.Warning{{Offset: strings.Index(article, "said"), Message: "something odd"}, {Offset: -1, Message: "first"}},
	}
}

const sampleYAML = `schema: newsclaim/v1
document:
  id: "a: 1"
  title: Over for good
  published: "2021-06-21"
  published_from: flag
claims:
- id: c1
  kind: direct
  content:
    text: It is over For good
    spans:
    - {start: 39, end: 49}
    - {start: 65, end: 74}
    quotes:
    - {text: It is over, start: 39, end: 49}
    - {text: For good, start: 65, end: 74}
  cue: {text: told, lemma: tell, class: tell, start: 55, end: 59}
  speaker:
    text: he
    start: 13
    end: 15
    name: Émile Ruiz
    kind: person
    role: the mayor
    ref: s1
  addressee: {text: us, start: 60, end: 62}
  venue: {text: in March, start: 28, end: 36}
  said_on: {text: March, start: 31, end: 36, value: 2021-03, earliest: "2021-03-01", latest: "2021-03-31", ref: d1}
  negated: false
  nested_in: c2
  dates: [d1]
  rule: said-that rules/en/say.yaml:12
- id: c2
  kind: indirect
  content:
    text: why
    spans:
    - {start: 91, end: 94}
  negated: true
  rule: x
dates:
- id: d1
  text: March
  start: 31
  end: 36
  type: DATE
  value: 2021-03
  mod: APPROX
  earliest: "2021-03-01"
  latest: "2021-03-31"
  anchor: published
  rule: said-that rules/en/say.yaml:12
speakers:
- id: s1
  name: Émile Ruiz
  kind: person
  role: the mayor
  mentions:
  - {text: Émile Ruiz, start: 0, end: 10}
  - {text: he told, start: 52, end: 59}
  claims: [c1]
warnings:
- first
- something odd at 2:1
`

func TestYAML(t *testing.T) {
	if diff := cmp.Diff(sampleYAML, string(YAML.Append(nil, New(sampleMeta, sample())))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestOffsetsAreCodePoints(t *testing.T) {
	doc := New(sampleMeta, sample())
	points := []rune(article)
	for _, s := range append(doc.Claims[0].Content.Quotes, doc.Speakers[0].Mentions...) {
		if got := fold(string(points[s.Start:s.End])); got != s.Text {
			t.Errorf("%d:%d is %q, want %q", s.Start, s.End, got, s.Text)
		}
	}
	end := text.Span{Start: 0, End: len(article)}
	if got := New(Meta{}, &extract.Result{Document: &text.Document{Text: article}, Dates: []extract.Date{{Span: end}}}).Dates[0].End; got != utf8.RuneCountInString(article) {
		t.Errorf("the end is at %d", got)
	}
}

func TestNothingKnown(t *testing.T) {
	const want = `{"schema":"newsclaim/v1","document":{"id":"x"},"claims":[],"dates":[],"speakers":[],"warnings":[]}` + "\n"
	if got := string(JSONL.Append(nil, New(Meta{ID: "x", PublishedFrom: "flag"}, &extract.Result{}))); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSpeakerWithoutMention(t *testing.T) {
	r := sample()
	r.Claims[0].Source = text.Span{}
	b := JSONL.Append(nil, New(sampleMeta, r))
	if want := `"speaker":{"name":"Émile Ruiz","kind":"person","role":"the mayor","ref":"s1"}`; !bytes.Contains(b, []byte(want)) {
		t.Errorf("no %s in %s", want, b)
	}
}

func TestNoHTMLEscape(t *testing.T) {
	doc := New(Meta{ID: "<a> & b"}, &extract.Result{})
	for _, f := range Formats() {
		if b := f.Append(nil, doc); !bytes.Contains(b, []byte("<a> & b")) {
			t.Errorf("%s: %s", f, b)
		}
	}
}

func TestEncoder(t *testing.T) {
	const line = `{"schema":"newsclaim/v1","document":{"id":"ID"},"claims":[],"dates":[],"speakers":[],"warnings":[]}` + "\n"
	doc := func(id string) *Document { return New(Meta{ID: id}, &extract.Result{}) }
	short := func(f Format, id string) string { return string(f.Append(nil, doc(id))) }
	object := func(id string) string { return strings.TrimSuffix(short(JSON, id), "\n") }
	for _, test := range []struct {
		format Format
		ids    string
		want   string
	}{
		{JSON, "", "[]\n"},
		{JSON, "a", object("a") + "\n"},
		{JSON, "ab", "[\n" + object("a") + ",\n" + object("b") + "\n]\n"},
		{JSON, "abc", "[\n" + object("a") + ",\n" + object("b") + ",\n" + object("c") + "\n]\n"},
		{JSONL, "", ""},
		{JSONL, "ab", strings.Replace(line, "ID", "a", 1) + strings.Replace(line, "ID", "b", 1)},
		{YAML, "", ""},
		{YAML, "a", short(YAML, "a")},
		{YAML, "abc", short(YAML, "a") + "---\n" + short(YAML, "b") + "---\n" + short(YAML, "c")},
	} {
		var out bytes.Buffer
		e := NewEncoder(&out, test.format)
		for _, id := range strings.Split(test.ids, "") {
			if err := e.Encode(doc(id)); err != nil {
				t.Fatal(err)
			}
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, out.String()); diff != "" {
			t.Errorf("%s of %q: -want +got\n%s", test.format, test.ids, diff)
		}
	}
}

// A document is out before the next one comes: nothing but a first JSON object is kept.
func TestEncoderStreams(t *testing.T) {
	for _, f := range Formats() {
		var out bytes.Buffer
		e := NewEncoder(&out, f)
		for i := range 5 {
			before := out.Len()
			if err := e.Encode(New(Meta{}, &extract.Result{})); err != nil {
				t.Fatal(err)
			}
			if held := out.Len() == before; held != (f == JSON && i == 0) {
				t.Errorf("%s: document %d is held back: %v", f, i, held)
			}
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestEncoderTellsFailure(t *testing.T) {
	for _, f := range Formats() {
		e := NewEncoder(brokenWriter{}, f)
		if err := errors.Join(e.Encode(New(Meta{}, &extract.Result{})), e.Close()); err == nil {
			t.Errorf("%s: no error", f)
		}
	}
}
