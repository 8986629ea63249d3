package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/newsclaim/newsclaim/archive"
	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/rules"
)

// testSuite is the tests to run, in the order of the files.
type testSuite struct {
	tester *extract.Tester
	names  []string // of the files
	files  map[string][]byte
	tests  []ruleTest
}

// ruleTest is one test.
type ruleTest struct {
	file int // its place among the files
	pos  rules.Pos
	run  func() (extract.Outcome, error)
}

// covers reports whether a file is one of those to test.
func (s *testSuite) covers(file string) bool { return s.files[file] != nil }

// load reads the files and selects the tests in them.
func (x *trial) load(args []string) (*testSuite, error) {
	sources, failures := rules.BuiltinSources(), []error(nil)
	if len(args) > 0 {
		sources, failures = ruleSources(args, nil)
	}
	if err := errors.Join(failures...); err != nil {
		return nil, err
	}
	s := &testSuite{files: map[string][]byte{}}
	var layers []*rules.File
	var articles []*rules.TestFile
	var faults rules.Diagnostics
	if len(args) > 0 && !x.bare {
		builtin, err := rules.Builtin()
		if err != nil {
			return nil, err
		}
		layers = builtin
	}
	for _, src := range sources {
		s.names = append(s.names, src.Name)
		s.files[src.Name] = append(src.Data, '\n')[:len(src.Data)] // never nil
		if rules.SchemaOf(src) == rules.TestSchema {
			f, ds := rules.ParseTestFile(src)
			articles, faults = append(articles, f), append(faults, ds...)
			continue
		}
		f, ds := rules.ParseFile(src)
		layers, faults = append(layers, f), append(faults, ds...)
	}
	set, ds := rules.Merge(layers...)
	faults = append(faults, ds...)
	faults.Sort()
	if err := faults.Err(); err != nil {
		return nil, err
	}
	var err error
	if s.tester, err = extract.NewTester(set); err != nil {
		return nil, err
	}
	faults = append(s.examples(set, x), s.articles(articles, x)...)
	faults.Sort()
	if err := faults.Err(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(s.tests, func(a, b ruleTest) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.pos.Line, b.pos.Line), cmp.Compare(a.pos.Column, b.pos.Column))
	})
	return s, nil
}

// examples selects the tests that stand in rules.
func (s *testSuite) examples(set *rules.Set, x *trial) rules.Diagnostics {
	var faults rules.Diagnostics
	for _, r := range set.Rules {
		for _, d := range s.tester.Check(r) {
			if s.covers(d.File) {
				faults = append(faults, d)
			}
		}
		for i := range r.Tests {
			name := s.tester.Name(r, i)
			if !s.covers(r.Tests[i].Pos.File) || x.chosen != nil && !x.chosen.MatchString(name) && !x.chosen.MatchString(r.ID) {
				continue
			}
			pos := r.Tests[i].Pos
			s.tests = append(s.tests, ruleTest{slices.Index(s.names, pos.File), pos, func() (extract.Outcome, error) { return s.tester.Rule(r, i) }})
		}
	}
	return faults
}

// articles selects the tests of test files, and reads the articles that stand in
// files of their own.
func (s *testSuite) articles(files []*rules.TestFile, x *trial) rules.Diagnostics {
	var faults rules.Diagnostics
	for _, f := range files {
		for i := range f.Articles {
			a := &f.Articles[i]
			faults = append(faults, s.tester.CheckArticle(a)...)
			if x.chosen != nil && !x.chosen.MatchString(s.tester.ArticleName(f, i)) {
				continue
			}
			if a.File != "" {
				data, err := os.ReadFile(filepath.Join(filepath.Dir(f.Name), filepath.FromSlash(a.File)))
				if err == nil && archive.Invalid(data) >= 0 {
					err = fmt.Errorf("it is not UTF-8")
				}
				if err != nil {
					faults = append(faults, rules.Diagnostic{Pos: a.Pos, Code: rules.CodeValue, Message: "cannot read the article: " + fileFault(a.File, err).Error()})
					continue
				}
				a.Text = string(data)
			}
			s.tests = append(s.tests, ruleTest{slices.Index(s.names, f.Name), a.Pos, func() (extract.Outcome, error) { return s.tester.Article(f, i), nil }})
		}
	}
	return faults
}

// rewrite writes what was found into the tests that fail, where that is possible,
// and reports whether it has written anything.
func (x *trial) rewrite(s *testSuite, outcomes []extract.Outcome) (bool, error) {
	updated := false
	for _, name := range s.names {
		var edits []rules.Edit
		tests := 0
		for i := range outcomes {
			if o := &outcomes[i]; o.Pos.File == name && o.Refused == "" && len(o.Edits) > 0 {
				edits = append(edits, o.Edits...)
				tests++
			}
		}
		if tests == 0 {
			continue
		}
		data, err := rules.Rewrite(s.files[name], edits)
		if err != nil {
			return updated, err
		}
		err = writeFile(name, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
		if err != nil {
			return updated, fileFault(name, err)
		}
		updated = true
		what := "test"
		if tests > 1 {
			what = "tests"
		}
		x.say(fmt.Sprintf("%s: %d %s updated", name, tests, what))
	}
	return updated, nil
}
