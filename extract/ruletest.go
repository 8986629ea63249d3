package extract

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/timex"
)

// Tester runs the tests of rules. All rules run over the text of a test, and the
// rule under test must be the one that is credited. A Tester keeps account of
// what fired, and is not safe for concurrent use.
type Tester struct {
	set      *rules.Set
	all      *Extractor
	only     map[string]*Extractor // by rule: with no other rule of its kind
	branches []rules.Branch
	fired    map[string]map[int]bool // by rule and pattern
	took     []bool                  // of branches
}

// NewTester makes a Tester for the rules of set. The error tells of patterns that
// cannot be compiled.
func NewTester(set *rules.Set) (*Tester, error) {
	t := &Tester{only: map[string]*Extractor{}, fired: map[string]map[int]bool{}}
	t.set, t.branches = set.Branches()
	t.took = make([]bool, len(t.branches))
	var err error
	t.all, err = New(t.set)
	return t, err
}

// Verdict is what came of a test.
type Verdict uint8

// The verdicts.
const (
	Pass   Verdict = iota
	Fail           // what was found is not what is wanted
	Known          // likewise, and the test says so
	Mended         // the test says that it fails, but it does not
)

// Outcome is what came of one test, and why.
type Outcome struct {
	Name    string // "said.clause#2": the second test of that rule; an article's id
	Pos     rules.Pos
	Verdict Verdict
	Reason  string // one line: what is wrong, or why the failure is known
	Detail  string // the text with what is wanted and what was found marked, and the differences
	Edits   []rules.Edit
	Refused string // why Edits would not mend the test; "" where they do
}

// trial is what came of the text of one test.
type trial struct {
	t       *Tester
	rule    *rules.Rule // nil for an article that is no rule's example
	what    string      // what is wanted, in messages
	body    string
	found   []answer // in the order of the result
	wants   []rules.Want
	outcome *Outcome
}

// Check reports what is wrong with a rule that the rules themselves cannot know: the
// keys of its date, captures that it must have, and in its tests names of fields, and days.
// Only what Check finds sound may be run.
func (t *Tester) Check(r *rules.Rule) rules.Diagnostics {
	ds := append(checkKeys(r), checkCaptures(t.set, r)...)
	for i := range r.Tests {
		test := &r.Tests[i]
		ds = append(ds, checkDay(test.Date, test.Pos)...)
		wants := test.Wants()
		for k := range wants {
			ds = append(ds, checkWant(&wants[k], t.blank(r), "a test of kind "+r.Kind)...)
		}
	}
	return ds
}

// checkKeys reports the keys of a rule's date that the calendar does not know: a
// match would be lost to them without a word.
func checkKeys(r *rules.Rule) rules.Diagnostics {
	var w rules.Want
	for _, a := range r.Date {
		key := a.Key
		for strings.HasPrefix(key, "from.") || strings.HasPrefix(key, "to.") {
			_, key, _ = strings.Cut(key, ".")
		}
		w.Fields = append(w.Fields, rules.Want{Key: key, KeyPos: a.Pos})
	}
	return w.Unknown("the date of a rule", append(timex.Keys(), "expr"))
}

// checkCaptures reports the patterns of attributions without a cue or a content,
// whose matches are no claims.
func checkCaptures(set *rules.Set, r *rules.Rule) rules.Diagnostics {
	if r.Kind != "attribution" {
		return nil
	}
	var ds rules.Diagnostics
	for i := range r.Patterns {
		p := &r.Patterns[i]
		for _, name := range []string{"cue", "content"} {
			if p.Root != nil && !captures(set, p.Root, name, map[*rules.Phrase]bool{}) {
				ds = append(ds, rules.Diagnostic{Pos: p.At(1), Code: rules.CodeMissing, Message: fmt.Sprintf("a pattern of an attribution without the capture <%s>", name)})
			}
		}
	}
	return ds
}

// captures tells whether a pattern has a capture of that name, be it in a phrase.
func captures(set *rules.Set, n *rules.Node, name string, seen map[*rules.Phrase]bool) bool {
	if n.Op == rules.OpCapture && n.Name == name {
		return true
	}
	if n.Op == rules.OpType {
		if phrase := set.Phrase(n.Text); phrase != nil && !seen[phrase] {
			seen[phrase] = true
			for i := range phrase.Patterns {
				if root := phrase.Patterns[i].Root; root != nil && captures(set, root, name, seen) {
					return true
				}
			}
		}
	}
	return slices.ContainsFunc(n.Subs, func(sub *rules.Node) bool { return captures(set, sub, name, seen) })
}

// checkRules are the faults of rules that would be of no effect.
func checkRules(set *rules.Set) rules.Diagnostics {
	var ds rules.Diagnostics
	for _, r := range set.Rules {
		ds = append(append(ds, checkKeys(r)...), checkCaptures(set, r)...)
	}
	return ds
}

// CheckArticle is Check for an article.
func (t *Tester) CheckArticle(a *rules.TestArticle) rules.Diagnostics {
	ds := checkDay(a.Date, a.Pos)
	for i := range a.Claims {
		ds = append(ds, checkWant(&a.Claims[i], byRule(blankClaim()), "a claim")...)
	}
	for i := range a.Dates {
		ds = append(ds, checkWant(&a.Dates[i], byRule(blankDate()), "a date")...)
	}
	return ds
}

func checkDay(day string, pos rules.Pos) rules.Diagnostics {
	if day == "" {
		return nil
	}
	if _, err := timex.ParseDate(day); err != nil {
		return rules.Diagnostics{{Pos: pos, Code: rules.CodeValue, Message: fmt.Sprintf("date %q is no day of the calendar; write it as in \"2021-06-21\"", day)}}
	}
	return nil
}

// checkWant compares the shape of a value with what a blank fact could be.
func checkWant(w *rules.Want, blank fact, what string) rules.Diagnostics {
	var ds rules.Diagnostics
	switch {
	case w.IsText():
	case w.List != nil && !blank.isList:
		ds = append(ds, rules.Diagnostic{Pos: w.Pos, Code: rules.CodeValue, Message: fmt.Sprintf("%s is no list", w.Key)})
	case w.Fields != nil && len(blank.parts) == 0:
		ds = append(ds, rules.Diagnostic{Pos: w.Pos, Code: rules.CodeValue, Message: fmt.Sprintf("%s has no fields, want a text", w.Key)})
	case w.Fields != nil:
		known := make([]string, len(blank.parts))
		for i := range blank.parts {
			known[i] = blank.parts[i].key
		}
		ds = append(ds, w.Unknown(what, known)...)
		for i := range w.Fields {
			if f := blank.part(w.Fields[i].Key); f != nil {
				ds = append(ds, checkWant(&w.Fields[i], *f, w.Fields[i].Key)...)
			}
		}
	}
	for i := range w.List {
		if !w.List[i].IsText() {
			ds = append(ds, rules.Diagnostic{Pos: w.List[i].Pos, Code: rules.CodeValue, Message: fmt.Sprintf("%s is a list of texts", w.Key)})
		}
	}
	return ds
}

// Name is what test i of a rule is called.
func (t *Tester) Name(r *rules.Rule, i int) string { return fmt.Sprintf("%s#%d", r.ID, i+1) }

// Rule runs test i of a rule.
func (t *Tester) Rule(r *rules.Rule, i int) (Outcome, error) {
	test := &r.Tests[i]
	e := t.all
	if test.Only {
		var err error
		if e, err = t.alone(r); err != nil {
			return Outcome{}, err
		}
	}
	out := Outcome{Name: t.Name(r, i), Pos: test.Pos}
	published, _ := timex.ParseDate(test.Date)
	result, matches := t.extract(e, test.Text, Options{Published: published})
	x := trial{t: t, rule: r, what: r.ID, body: result.Document.Text, found: t.answers(r, result, matches), wants: test.Wants(), outcome: &out}
	if test.None {
		x.none()
	} else {
		x.compare(false)
	}
	out.settle(test.Todo)
	return out, nil
}

// ArticleName is what an article of a test file is called.
func (t *Tester) ArticleName(f *rules.TestFile, i int) string {
	if id := f.Articles[i].ID; id != "" {
		return id
	}
	base := filepath.Base(f.Name)
	return fmt.Sprintf("%s#%d", strings.TrimSuffix(base, filepath.Ext(base)), i+1)
}

// Article runs article i of a test file, whose text must be in its Text.
func (t *Tester) Article(f *rules.TestFile, i int) Outcome {
	a := &f.Articles[i]
	out := Outcome{Name: t.ArticleName(f, i), Pos: a.Pos}
	published, _ := timex.ParseDate(a.Date)
	result, _ := t.extract(t.all, a.Text, Options{Published: published, Title: a.Title})
	x := trial{t: t, body: result.Document.Text, outcome: &out}
	if a.Claims != nil {
		x.what, x.wants, x.found = "claim", a.Claims, result.claimAnswers()
		x.compare(a.Exact)
	}
	if a.Dates != nil {
		x.what, x.wants, x.found = "date", a.Dates, result.dateAnswers()
		x.compare(a.Exact)
	}
	out.settle(a.Todo)
	return out
}

// settle gives the verdict its due where a test is known to fail.
func (o *Outcome) settle(todo string) {
	switch {
	case todo == "":
	case o.Verdict == Fail:
		o.Verdict, o.Reason = Known, todo
		o.Edits, o.Refused = nil, ""
	default:
		o.Verdict, o.Reason = Mended, "no longer failing: remove todo"
	}
}

// fail adds a reason and what there is to see.
func (o *Outcome) fail(reason, detail string) {
	if o.Verdict != Fail {
		o.Verdict, o.Reason, o.Detail = Fail, reason, detail
		return
	}
	o.Detail += "\n" + reason + "\n" + detail
}

// refuse says why the test cannot be mended by new values.
func (o *Outcome) refuse(reason string) {
	if o.Refused == "" {
		o.Refused = reason
	}
}

// alone is the extractor that knows no other rule of r's kind.
func (t *Tester) alone(r *rules.Rule) (*Extractor, error) {
	if e := t.only[r.ID]; e != nil {
		return e, nil
	}
	set := *t.set
	set.Rules = nil
	for _, other := range t.set.Rules {
		if other.Kind != r.Kind || other.ID == r.ID {
			set.Rules = append(set.Rules, other)
		}
	}
	matcher, diags := rules.NewMatcher(&set)
	if err := diags.Err(); err != nil {
		return nil, err
	}
	names := t.all.tools().names
	e := &Extractor{set: &set, parser: t.all.parser, tools: func() tools { return tools{matcher, names} }}
	t.only[r.ID] = e
	return e, nil
}

// extract reads a text and takes down which rules fired.
func (t *Tester) extract(e *Extractor, body string, o Options) (*Result, map[string][]*rules.Match) {
	result, matches := e.extractMatches(body, o)
	for _, kind := range rules.Kinds() {
		for _, m := range matches[kind] {
			if t.fired[m.Rule.ID] == nil {
				t.fired[m.Rule.ID] = map[int]bool{}
			}
			t.fired[m.Rule.ID][m.Pattern] = true
			for i := range t.branches {
				if !t.took[i] && t.branches[i].Took(m) {
					t.took[i] = true
				}
			}
		}
	}
	return result, matches
}
