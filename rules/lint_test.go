package rules

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite what the archives of testdata/rules/lint expect")

// TestLint lints the files of each archive as layers, and compares the faults
// with the file want. A file whose name begins with rules/en/ lies below and is
// not looked at.
func TestLint(t *testing.T) {
	names, err := filepath.Glob("../testdata/rules/lint/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			sources, want := readArchive(t, name)
			var below []*File
			for len(sources) > 0 && strings.HasPrefix(sources[0].Name, "rules/en/") {
				sources[0].Builtin = true
				f, diags := ParseFile(sources[0])
				if len(diags) > 0 {
					t.Fatal(diags)
				}
				below, sources = append(below, f), sources[1:]
			}
			got := ""
			for _, d := range Lint(below, nil, sources...) {
				got += d.String() + "\n"
			}
			compareArchive(t, name, got, want)
		})
	}
}

// compareArchive compares what an archive's files give with its file want, or
// rewrites that.
func compareArchive(t *testing.T, name, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	if !*update {
		t.Fatalf("got\n%s\nwant\n%s", got, want)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	data = append(data[:len(data)-len(want)], got...)
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestTestFileFaults reads the test files of each archive and compares their
// faults with the file want.
func TestTestFileFaults(t *testing.T) {
	names, err := filepath.Glob("../testdata/rules/testfile/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range names {
		sources, want := readArchive(t, name)
		got := ""
		for _, src := range sources {
			_, diags := ParseTestFile(src)
			for _, d := range diags {
				got += d.String() + "\n"
			}
		}
		compareArchive(t, name, got, want)
	}
}

// TestWantUnknown: a field that nothing has is told of where its name stands.
func TestWantUnknown(t *testing.T) {
	w := Want{Fields: []Want{{Key: "cue"}, {Key: "speeker", KeyPos: Pos{"a.yaml", 2, 3}}}}
	diags := w.Unknown("a claim", []string{"cue", "speaker"})
	const want = `a.yaml:2:3: unknown key "speeker" in a claim (did you mean "speaker"?) [NC002]`
	if got := diags.Error(); got != want || diags[0].Hint != "the keys here are cue, speaker" {
		t.Errorf("got %s (%s)", got, diags[0].Hint)
	}
}

// TestLintTellsAllOfLoad compares the faults that Load tells of the archives for
// it with those that Lint does.
func TestLintTellsAllOfLoad(t *testing.T) {
	names, err := filepath.Glob("../testdata/rules/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range names {
		sources, _ := readArchive(t, name)
		_, loaded := Load(sources...)
		linted := Lint(nil, nil, sources...)
		for _, d := range loaded {
			if !slices.Contains(linted, d) {
				t.Errorf("%s: not told by Lint: %s", filepath.Base(name), d)
			}
		}
	}
}

// TestLintFurtherCheck: it is asked unless a phrase refers to itself, for then
// the patterns have no end, and what it says is sorted in.
func TestLintFurtherCheck(t *testing.T) {
	also := func(*Set) Diagnostics {
		return Diagnostics{{Pos: Pos{"a.yaml", 1, 1}, Code: CodeValue, Message: "further"}}
	}
	for data, want := range map[string]string{
		"newsclaim: rules/v1\nrules: x\n":              "NC009 NC009",
		"newsclaim: rules/v1\nphrases: {x: \"<x>\"}\n": "NC011",
		"newsclaim: rules/v9\n":                        "NC008",
	} {
		got := ""
		for _, d := range Lint(nil, also, Source{Name: "a.yaml", Data: []byte(data)}) {
			got += " " + d.Code
		}
		if got[1:] != want {
			t.Errorf("%q: got%s, want %s", data, got, want)
		}
	}
}

// TestLintHints: how to mend it, where there is one way.
func TestLintHints(t *testing.T) {
	const head = "newsclaim: rules/v1\nrules:\n- id: a\n  kind: attribution\n  pattern: "
	for pattern, want := range map[string]string{
		"<lead:rest> said":       "write <:rest>",
		"<deed:clause:inf> said": "write <:clause:inf>",
		"<x:$of:any> said":       "write $of:any",
		"<x:(a | b)> said":       "write (a | b)",
		"<x:[tag=NN]> said":      "write [tag=NN]",
		"said .. that":           "say how many tokens it may pass over, as in ..5",
		"said []* that":          "say how many, as in []{0,5}",
		"he didn't":              "write the tokens with spaces in between",
	} {
		data := head + strconv.Quote(pattern) + "\n" + exampleTests + "lexicons: {of: [of], clitics: [\"n't\"]}\n"
		diags := Lint(nil, nil, Source{Name: "a.yaml", Data: []byte(data)})
		if len(diags) == 0 {
			t.Errorf("%s: nothing is told", pattern)
		} else if len(diags) > 1 || diags[0].Hint != want {
			t.Errorf("%s: got %v with the hint %q, want %q", pattern, diags, diags[0].Hint, want)
		}
	}
}

// TestUsedByName holds the list of lexicons that the program asks for against
// the program: each name stands in it as a text, and all lexicons of the
// built-in rules are either in the list or in a pattern.
func TestUsedByName(t *testing.T) {
	var source strings.Builder
	for _, glob := range []string{"../extract/*.go", "../text/*.go", "../cmd/score.go", "matcher.go", "language.go"} {
		names, err := filepath.Glob(glob)
		if err != nil || len(names) == 0 {
			t.Fatal(glob, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			source.Write(data)
		}
	}
	for _, name := range usedByName() {
		if !strings.Contains(source.String(), `"`+name+`"`) {
			t.Errorf("nobody asks for the lexicon %s: take it off the list", name)
		}
	}
	for _, kind := range Kinds() {
		for _, name := range understood(kind) {
			if !strings.Contains(source.String(), `"`+name+`"`) && name != "span" {
				t.Errorf("nobody asks for the capture %s: take it off the list", name)
			}
		}
	}
}

func FuzzLint(f *testing.F) {
	for _, c := range Codes() {
		f.Add(c.Bad)
	}
	f.Add("!\n")
	f.Fuzz(func(t *testing.T, data string) {
		lines := len(splitLines(data))
		for _, d := range Lint(nil, nil, Source{Name: "f.yaml", Data: []byte(data)}) {
			if d.Line < 1 || d.Line > lines || d.Column < 1 || d.Code == "" || d.Message == "" || strings.Contains(d.Message, "\n") {
				t.Fatalf("bad fault %q", d)
			}
			if _, ok := CodeOf(d.Code); !ok {
				t.Fatalf("no entry for %s", d.Code)
			}
		}
	})
}
