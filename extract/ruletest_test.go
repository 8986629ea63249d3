package extract_test

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/rules"
)

// TestBuiltinExamples runs the examples that stand in the built-in rules.
func TestBuiltinExamples(t *testing.T) {
	set, diags := rules.Load(rules.BuiltinSources()...)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	tester, err := extract.NewTester(set)
	if err != nil {
		t.Fatal(err)
	}
	passed, known := 0, 0
	for _, r := range set.Rules {
		if err := tester.Check(r).Err(); err != nil {
			t.Error(err)
			continue
		}
		for i := range r.Tests {
			o, err := tester.Rule(r, i)
			switch {
			case err != nil:
				t.Errorf("%s: %v", r.Tests[i].Pos, err)
			case o.Verdict == extract.Pass:
				passed++
			case o.Verdict == extract.Known:
				known++
			default:
				t.Errorf("%s: %s: %s\n%s", o.Pos, o.Name, o.Reason, o.Detail)
			}
		}
	}
	t.Logf("%d passed, %d known to fail", passed, known)
}

// tiny is a rule set that needs no other; %s are tests of its first rule.
const tiny = `newsclaim: rules/v1
lexicons:
  say: {inflect: verb, with: {class: say}, entries: [say / says said saying]}
  that: [that]
  place: [square, harbor]
  month: [{word: may, value: 5}]
rules:
- id: said.that
  kind: attribution
  patterns:
  - "<speaker:np> <cue:$say> (<venue>|to <addressee:np>)? that <content:clause>"
  tests:
%s
- id: said.so
  kind: attribution
  pattern: "<speaker:np> <cue:$say> <venue>? <content:clause>"
- id: venue.place
  kind: venue
  pattern: "(at|in) (a|the) <where:$place>"
  tests: [{text: They met at the harbor., want: [{text: at the harbor, where: harbor}]}]
- id: date.year
  kind: date
  pattern: "in <y:[text=/^(19|20)[0-9][0-9]$/]>"
  date: {year: "{y}"}
`

// load makes a Tester for tiny with these tests.
func load(t *testing.T, tests string) (*extract.Tester, *rules.Set) {
	t.Helper()
	body := fmt.Sprintf(tiny, "  "+tests)
	set, diags := rules.Load(rules.Source{Name: "tiny.yaml", Data: []byte(body)})
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	tester, err := extract.NewTester(set)
	if err != nil {
		t.Fatal(err)
	}
	return tester, set
}

func TestTester(t *testing.T) {
	tests := []struct {
		name, test string
		verdict    extract.Verdict
		reason     string
		detail     string // a regular expression that fits
	}{
		{"as wanted", `{text: The mayor said that it rained., want: [{content: it rained, speaker: The mayor, cue: said, lemma: say, class: say, kind: indirect, negated: "false"}]}`, extract.Pass, "", ""},
		{"marks at the ends of a content do not count", `{text: The mayor said that it rained., want: [{content: "“it rained.”"}]}`, extract.Pass, "", ""},
		{"white space does not count", `{text: "The  mayor said that it\n rained.", want: [{content: it rained, speaker: The mayor}]}`, extract.Pass, "", ""},
		{"fields of fields", `{text: The mayor said that it rained., want: [{content: {text: it rained, quotes: []}, speaker: {text: The mayor}, cue: {lemma: say}}]}`, extract.Pass, "", ""},
		{"nothing is wanted and found", `{text: The mayor said that it rained., want: [{addressee: "", venue: "", when: ""}]}`, extract.Pass, "", ""},
		{"a field differs", `{text: The mayor said that it rained., want: [{content: it rained, speaker: mayor}]}`, extract.Fail, "speaker is not as wanted",
			`(?m)\AThe mayor said that it rained\.\n    \^\^\^\^\^ speaker wanted\n~~~~~~~~~ speaker found\nspeaker: wanted ‹mayor›\n         found  ‹The mayor›\n\z`},
		{"characters of several bytes and columns", `{text: Das Café in 東京 said that Zoë slept., want: [{content: Zoe slept, cue: said}]}`, extract.Fail, "content is not as wanted",
			`(?m)^                           ~~~~~~~~~ content found$`},
		{"nothing is wanted, something found", `{text: The mayor said at the harbor that it rained., want: [{venue: ""}]}`, extract.Fail, "venue is not as wanted", `wanted nothing`},
		{"the rule does not fire", `{text: It rained., want: [{content: it rained}]}`, extract.Fail, "said.that did not fire: content ‹it rained›", ""},
		{"the rule does not fire often enough", `{text: The mayor said that it rained., want: [{speaker: The mayor}, {cue: said}]}`, extract.Fail, "said.that did not fire often enough: cue ‹said›", ""},
		{"another rule is credited", `{text: The mayor said it rained., want: [{content: it rained}]}`, extract.Fail, "said.so is credited, not said.that", `credited to said.so, tiny.yaml:\d+`},
		{"another rule is left out", `{text: The mayor said it rained., none: true, only: true}`, extract.Pass, "", ""},
		{"must not fire, and does not", `{text: The mayor said it rained., none: true}`, extract.Pass, "", ""},
		{"must not fire, but does", `{text: The mayor said that it rained., none: true}`, extract.Fail, "said.that fired, but must not", `~~~~ cue found`},
		{"known to fail", `{text: It rained., want: [{content: it rained}], todo: hard}`, extract.Known, "hard", ""},
		{"no longer fails", `{text: It rained., none: true, todo: hard}`, extract.Mended, "no longer failing: remove todo", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tester, set := load(t, "- "+test.test)
			r := set.Rule("said.that")
			if err := tester.Check(r).Err(); err != nil {
				t.Fatal(err)
			}
			o, err := tester.Rule(r, 0)
			if err != nil {
				t.Fatal(err)
			}
			if o.Name != "said.that#1" || o.Verdict != test.verdict || o.Reason != test.reason {
				t.Errorf("got %s, %d, %q, want %d, %q\n%s", o.Name, o.Verdict, o.Reason, test.verdict, test.reason, o.Detail)
			}
			if test.detail != "" && !regexp.MustCompile(test.detail).MatchString(o.Detail) {
				t.Errorf("the detail does not fit %s:\n%s", test.detail, o.Detail)
			}
		})
	}
}

func TestTesterPairs(t *testing.T) {
	// The vague one could take either, the other only the first.
	tester, set := load(t, `- {text: The mayor said that it rained. The judge said that it snowed., want: [{cue: said}, {speaker: The mayor}]}`)
	if o, err := tester.Rule(set.Rule("said.that"), 0); err != nil || o.Verdict != extract.Pass {
		t.Errorf("got %d, %q, %v, want a pass", o.Verdict, o.Reason, err)
	}
}

func TestTesterCheck(t *testing.T) {
	tests := []struct{ test, want string }{
		{`{text: X., want: [{contents: x}]}`, `unknown key "contents" in a test of kind attribution (did you mean "content"?)`},
		{`{text: X., want: [{speaker: {nmae: x}}]}`, `unknown key "nmae" in speaker (did you mean "name"?)`},
		{`{text: X., want: [{cue: [x]}]}`, `cue is no list`},
		{`{text: X., want: [{lemma: {text: x}}]}`, `lemma has no fields, want a text`},
		{`{text: X., want: [{quotes: [{text: x}]}]}`, `quotes is a list of texts`},
		{`{text: X., date: "2021-02-30", none: true}`, `date "2021-02-30" is no day of the calendar; write it as in "2021-06-21"`},
	}
	for _, test := range tests {
		tester, set := load(t, "- "+test.test)
		diags := tester.Check(set.Rule("said.that"))
		if len(diags) != 1 || diags[0].Message != test.want || diags[0].Line == 0 {
			t.Errorf("%s: got %v, want %s", test.test, diags, test.want)
		}
	}
}

func TestTesterKinds(t *testing.T) {
	tester, set := load(t, `- {text: X., none: true}`)
	r := set.Rule("venue.place")
	o, err := tester.Rule(r, 0)
	if err != nil || o.Verdict != extract.Pass {
		t.Errorf("got %d, %q, %v, want a pass", o.Verdict, o.Reason, err)
	}
	if diags := tester.Check(r); len(diags) > 0 {
		t.Errorf("got %v, want nothing", diags)
	}
}

func TestTesterArticle(t *testing.T) {
	tests := []struct {
		name, article string
		verdict       extract.Verdict
		reason        string
	}{
		{"as wanted", `{text: The mayor said that it rained., claims: [{content: it rained, rule: said.that}], exact: true}`, extract.Pass, ""},
		{"dates are not looked at", `{text: The mayor said that it rained in 2020., claims: [{cue: said}], exact: true}`, extract.Pass, ""},
		{"another rule", `{text: The mayor said that it rained., claims: [{content: it rained, rule: said.so}]}`, extract.Fail, "rule of the claim content ‹it rained› is not as wanted"},
		{"more than wanted", `{text: The mayor said that it rained., claims: [], exact: true}`, extract.Fail, "a claim that is not wanted: said.that"},
		{"less than wanted", `{text: It rained., claims: [{content: it snowed}]}`, extract.Fail, "no such claim was found: content ‹it snowed›"},
		{"a date", `{text: It rained in 2020., dates: [{text: in 2020, value: "2020", type: date}], exact: true}`, extract.Pass, ""},
		{"a date differs", `{text: It rained in 2020., dates: [{text: in 2020, value: "2021"}]}`, extract.Fail, "value of the date text ‹in 2020› is not as wanted"},
	}
	tester, _ := load(t, `- {text: X., none: true}`)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, diags := rules.ParseTestFile(rules.Source{Name: "my-tests.yaml", Data: []byte("newsclaim: tests/v1\narticles:\n- " + test.article + "\n")})
			diags = append(diags, tester.CheckArticle(&f.Articles[0])...)
			if len(diags) > 0 {
				t.Fatal(diags)
			}
			if o := tester.Article(f, 0); o.Name != "my-tests#1" || o.Verdict != test.verdict || o.Reason != test.reason {
				t.Errorf("got %s, %d, %q, want %d, %q\n%s", o.Name, o.Verdict, o.Reason, test.verdict, test.reason, o.Detail)
			}
		})
	}
}

func TestCoverage(t *testing.T) {
	tester, set := load(t, `- {text: The mayor said to me that it rained., want: [{addressee: me}]}`)
	if _, err := tester.Rule(set.Rule("said.that"), 0); err != nil {
		t.Fatal(err)
	}
	got := tester.Coverage(func(file string) bool { return file == "tiny.yaml" })
	var missed []string
	for _, m := range got.Missed {
		missed = append(missed, m.Rule+" "+m.What)
	}
	want := []string{"said.that in pattern 1 <venue>", "said.so rule", "venue.place rule", "date.year rule"}
	if diff := cmp.Diff(want, missed); diff != "" {
		t.Errorf("missed (-want +got):\n%s", diff)
	}
	if s := fmt.Sprint(got.Rules, got.Patterns, got.Branches); s != "1 of 4 1 of 4 1 of 6" {
		t.Errorf("got %s", s)
	}
}

// TestTesterUpdate puts what is found into the tests of a file, and runs them again.
func TestTesterUpdate(t *testing.T) {
	const before = `newsclaim: rules/v1
lexicons: {say: {inflect: verb, entries: [say / says said saying]}}
rules:
- id: said.that
  kind: attribution
  pattern: "<speaker:np> <cue:$say> that <content:clause>"
  tests:
  - text: The mayor said that "it's raining" in Öl, he slept.
    want:   # the first one
    - speaker: 'mayor'   # who
      content: >-
        it
        rained
      quotes: [a,  # one
        "b"]
      cue: {lemma: tell, text: told}
      fragments:
      - x
      addressee: me
  - {text: The mayor said that it snowed on him., want: [{content: "yes", speaker: The judge}]}
`
	const after = `newsclaim: rules/v1
lexicons: {say: {inflect: verb, entries: [say / says said saying]}}
rules:
- id: said.that
  kind: attribution
  pattern: "<speaker:np> <cue:$say> that <content:clause>"
  tests:
  - text: The mayor said that "it's raining" in Öl, he slept.
    want:   # the first one
    - speaker: 'The mayor'   # who
      content: '"it''s raining" in Öl, he slept'
      quotes: [it's raining]
      cue: {lemma: say, text: said}
      fragments:
      - it's raining
      addressee: ""
  - {text: The mayor said that it snowed on him., want: [{content: "it snowed on him", speaker: The mayor}]}
`
	run := func(data string) (edits []rules.Edit, passed int) {
		set, diags := rules.Load(rules.Source{Name: "a.yaml", Data: []byte(data)})
		if err := diags.Err(); err != nil {
			t.Fatal(err)
		}
		tester, err := extract.NewTester(set)
		if err != nil {
			t.Fatal(err)
		}
		for i := range set.Rules[0].Tests {
			o, err := tester.Rule(set.Rules[0], i)
			if err != nil {
				t.Fatal(err)
			}
			if o.Verdict == extract.Pass {
				passed++
			}
			edits = append(edits, o.Edits...)
		}
		return edits, passed
	}
	edits, _ := run(before)
	got, err := rules.Rewrite([]byte(before), edits)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if edits, passed := run(string(got)); passed != 2 || len(edits) > 0 {
		t.Errorf("%d tests pass after the update, want 2", passed)
	}
}

// TestBranchesChangeNothing compares what the rules find with what they find when
// their alternatives are watched.
func TestBranchesChangeNothing(t *testing.T) {
	set, diags := rules.Load(rules.BuiltinSources()...)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	watched, branches := set.Branches()
	if len(branches) < 100 {
		t.Errorf("only %d alternatives", len(branches))
	}
	a, err := extract.New(set)
	if err != nil {
		t.Fatal(err)
	}
	b, err := extract.New(watched)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range set.Rules {
		for _, test := range r.Tests {
			want, got := a.Extract(test.Text, extract.Options{}), b.Extract(test.Text, extract.Options{})
			if diff := cmp.Diff([]any{want.Claims, want.Dates, want.Speakers}, []any{got.Claims, got.Dates, got.Speakers}); diff != "" {
				t.Errorf("%s: %s\n%s", test.Pos, test.Text, diff)
			}
		}
	}
}
