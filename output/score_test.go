package output

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// The gold in testdata/score was written for these tests, found.jsonl is an
// output of extract with faults put in by hand. What they must score, in
// figures.json, was counted by the scorers of the shared evaluation, which
// nothing here is derived from:
//
//	attribution/score.py: evaluate(gold, found, drop_nested=True), of the articles that have "attributions"
//	temporal/score.py: score(gold, found), of those that have "timexes"
//
// after found had been turned into their form as run.py does; words.json is what
// its load_cues and LITTLE hold. Neither is ever rewritten by a flag.
const scoreDir = "../testdata/score"

func readJSON(t *testing.T, name string, value any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(scoreDir, name))
	if err == nil {
		err = json.Unmarshal(data, value)
	}
	if err != nil {
		t.Fatal(name, err)
	}
}

func readLines[T any](t *testing.T, name string) []T {
	t.Helper()
	f, err := os.Open(filepath.Join(scoreDir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []T
	for s := bufio.NewScanner(f); s.Scan(); {
		var x T
		if err := json.Unmarshal(s.Bytes(), &x); err != nil {
			t.Fatal(name, err)
		}
		list = append(list, x)
	}
	return list
}

func testWords(t *testing.T) ScoreWords {
	var words struct {
		Single, Little string
		Whole, Phrases []string
	}
	readJSON(t, "words.json", &words)
	set := func(list []string) map[string]bool {
		m := map[string]bool{}
		for _, w := range list {
			m[w] = true
		}
		return m
	}
	return ScoreWords{set(strings.Fields(words.Single)), set(words.Whole), words.Phrases,
		set(strings.Fields(words.Little)), set([]string{"who", "which", "whose"})}
}

// scored is the score of testdata/score, of gold as change leaves it.
func scored(t *testing.T, change func(*Gold)) *Score {
	t.Helper()
	gold := readLines[Gold](t, "gold.jsonl")
	found := map[string]*Document{}
	for _, d := range readLines[Document](t, "found.jsonl") {
		found[d.Document.ID] = &d
	}
	for i := range gold {
		change(&gold[i])
	}
	scorer, total := NewScorer(testWords(t), gold), &Score{}
	for i := range gold {
		if err := gold[i].Check(); err != nil {
			t.Fatal(gold[i].ID, err)
		}
		s, err := scorer.Score(&gold[i], found[gold[i].ID])
		if err != nil {
			t.Fatal(gold[i].ID, err)
		}
		total.Add(s)
	}
	return total
}

// TestScoreAgrees compares every figure, to the last digit.
func TestScoreAgrees(t *testing.T) {
	var want, got map[string]map[string]any
	readJSON(t, "figures.json", &want)
	data, err := json.Marshal(scored(t, func(*Gold) {}))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	for part, blocks := range want {
		for block, figures := range blocks {
			if !reflect.DeepEqual(got[part][block], figures) {
				t.Errorf("%s, %s:\ngot  %v\nwant %v", part, block, got[part][block], figures)
			}
		}
		if len(got[part]) != len(blocks) {
			t.Errorf("%s: %d blocks, want %d", part, len(got[part]), len(blocks))
		}
	}
}

// TestScoreWithoutCues: where the gold names no cue, there is no speech, and
// what floors say of it is said of all claims.
func TestScoreWithoutCues(t *testing.T) {
	s := scored(t, func(g *Gold) {
		for i := range g.Attributions {
			g.Attributions[i].Cue = nil
		}
	})
	figures := map[string]Figure{}
	for _, f := range s.Figures() {
		if _, twice := figures[f.Name]; twice {
			t.Errorf("two figures %s", f.Name)
		}
		figures[f.Name] = f
	}
	for _, name := range []string{"triple", "mixed.detect.p", "source-head"} {
		a, b := figures[name], figures["all."+name]
		if a.Value != b.Value || !a.Known || a.Value == 0 {
			t.Errorf("%s is %v, of all %v", name, a, b)
		}
	}
	if figures["cue"].Known || figures["cue-overlap"].Known {
		t.Error("cues are scored")
	}
	if data, _ := json.Marshal(s); strings.Contains(string(data), "speech") {
		t.Error("speech in the JSON")
	}
}

func TestQuotedRanges(t *testing.T) {
	long := strings.Repeat("x", longestSingle)
	for text, want := range map[string][]string{
		`He said "yes" and "no".`:                   {`"yes"`, `"no"`},
		`“One ‘two’ “three” four” five`:             {`“One ‘two’ “three” four”`},
		"“Open.\n“Still open.” Closed.":             {"“Open.", "“Still open.”"},
		`"It is open, she said. "It is not," he.`:   {`"It is not,"`},
		"``Yes,'' she said.":                        {"``Yes,''"},
		`It's 'not' the choir's 'day'.`:             {`'not'`, `'day'`},
		`A 'single' and a "double"`:                 {`"double"`},
		`«Nej» – ‘no’`:                              {`«Nej»`},
		`said: ‘` + long + `’ end`:                  {`‘` + long + `’`},
		`said: ‘` + long + `x’ end`:                 nil,
		`a 5" nail`:                                 nil,
		`'Twas 'ere`:                                nil,
		`‘I don’t,’ she said. The ’90s.`:            {`‘I don’t,’`},
		`"`:                                         {`"`},
		`„Ja“, sagte er, “nein.”`:                   {`„Ja“, sagte er, “nein.”`},
		`(“a”)“b”`:                                  {`“a”`, `“b”`},
		"\x1c'separator' é'accent' (‘bracket’":      {"'separator'", "‘bracket’"},
		`the "so-called" "news"-letter and 'tail'.`: {`"so-called"`, `"news"`},
	} {
		runes := []rune(text)
		var got []string
		for _, r := range quotedRanges(runes) {
			got = append(got, string(runes[r.Start:r.End]))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestWordsOf(t *testing.T) {
	const text = "The U.S.-owned co-op's x_14 cost 2½ km², Ⅷ: naïve e\u0301a AT&T 'n' ٣ 北京 ☃ rock'n'roll-"
	want := "The U.S|owned|co-op's|x_14|cost|2½|km²|Ⅷ|naïve|e|a|AT&T|n|٣|北京|rock'n'roll"
	if got := strings.Replace(strings.Join(wordsOf(text), "|"), "|", " ", 1); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := fmt.Sprint(wordsOf(lower("İST"))); got != "[i st]" {
		t.Error(got)
	}
}

func TestScoreForms(t *testing.T) {
	for word, want := range map[string]string{
		"say":   "say says saying sayed",
		"deny":  "deny denys denyed denying denies denied",
		"argue": "argue argues argueed argueing argued arguing",
		"press": "press presss pressed pressing presses",
		"y":     "y ys yed ying",
	} {
		got, want := ScoreForms(word), strings.Fields(want)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}

// TestCanonical: values in one line mean the same.
func TestCanonical(t *testing.T) {
	f := newValueForms()
	seen := map[string]string{}
	for _, line := range []string{
		"P1W P7D p7d", "P12M P1Y P0.5Y6M P4Q", "P1DE P10Y P1E", "P1CE P100Y P1C", "PT24H P1D PT1440M", "PT60M PT1H",
		"P1WE", "PXD", "P1..5D", "P", "199 199X", "19 19XX", "1XX", "1999 1999-XX 1999-XX-XX", "1999-05 1999-05-XX",
		"2013-W12-5 2013-03-22 \u20032013-03-22", "2013-W08 2013-W8 2013-W8-0 2013-w8", "2013-W54-1", "2015-W53-1 2015-12-28",
		"XXXX-W8-2 XXXX-W08-2", "1989-WXX", "2013-03-22T10 2013-03-22T10:00 2013-03-22T10:00:00Z 2013-03-22T10:00+01:00",
		"PRESENT_REF present_ref", "PAST_REF",
	} {
		values := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' })
		first := f.canonical(values[0])
		if other, ok := seen[first]; ok {
			t.Errorf("%s is the same as %s", values[0], other)
		}
		seen[first] = values[0]
		for _, v := range values[1:] {
			if got := f.canonical(v); got != first {
				t.Errorf("%q is %q, %q is %q", v, got, values[0], first)
			}
		}
	}
}

func TestValueInterval(t *testing.T) {
	f := newValueForms()
	for value, want := range map[string]string{
		"2013-03-22": "2013-03-22 2013-03-22", "2013-02-30": "", "0000-01-01": "", "2012-02": "2012-02-01 2012-02-29", "2013-13": "",
		"1998": "1998-01-01 1998-12-31", "199": "1990-01-01 1999-12-31", "199X": "1990-01-01 1999-12-31", "18": "1800-01-01 1899-12-31",
		"18XX": "1800-01-01 1899-12-31", "2013-W12": "2013-03-18 2013-03-24", "2013-W12-WE": "2013-03-23 2013-03-24", "2013-W53": "",
		"2015-W53": "2015-12-28 2016-01-03", "2013-Q2": "2013-04-01 2013-06-30", "2013-H2": "2013-07-01 2013-12-31", "2013-H3": "",
		"2013-03-22T10:00": "2013-03-22 2013-03-22", "2013-SU": "", "P1D": "", "": "",
	} {
		got := ""
		if days, ok := f.interval(value); ok {
			got = days.earliest + " " + days.latest
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
}

func TestGoldFaults(t *testing.T) {
	for data, want := range map[string]string{
		`{"text": "é", "attributions": [{"content": [[0, 2]]}]}`:                     "attribution 1: content: 0 to 2 is no stretch of a text of 1 characters",
		`{"text": "é", "attributions": [{"content": []}, {"content": [[1, 0]]}]}`:    "attribution 2: content: 1 to 0 is no stretch of a text of 1 characters",
		`{"text": "é", "timexes": [{"start": -1, "end": 1}]}`:                        "timex 1: -1 to 1 is no stretch of a text of 1 characters",
		`{"text": "é", "ignore": [[0, 9]]}`:                                          "ignore: 0 to 9 is no stretch of a text of 1 characters",
		`{"text": "é", "ignore": [[0]]}`:                                             "a span of 1 numbers, not of its start and its end",
		`{"text": "é", "ignore": null, "attributions": [{"cue": [], "kind": null}]}`: "",
	} {
		var g Gold
		err := json.Unmarshal([]byte(data), &g)
		if err == nil {
			err = g.Check()
		}
		if got := fmt.Sprint(err); got != want && (err != nil || want != "") {
			t.Errorf("%s: %s", data, got)
		}
	}
}
