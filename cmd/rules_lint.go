package cmd

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

// linting is one run of the verb rules lint.
type linting struct {
	*reports
	explain   string
	codes     bool
	noBuiltin bool
	severity  *choice
}

// newRulesLint finds what is wrong with rule files.
func newRulesLint(s streams) *cobra.Command {
	l := &linting{reports: newReports(s), severity: newChoice("warning", "error")}
	c := &cobra.Command{
		Use:   "lint [flags] [FILE|DIR|-]...",
		Short: "Find what is wrong with rule files",
		Long: `Lint finds what is wrong with rule files, all of it in one run: what keeps them
from being used, and what can be used but is probably not meant. Each fault
comes with its place and a code that --explain tells about.

The files are layers on top of the built-in rules, in the order given; of a
folder those that end in .yaml or .yml. Test files (newsclaim: tests/v1) are
looked at as well. With - it reads standard input. With no file it looks at the
built-in rules themselves.

Exit status: 0 nothing found; 1 something found, be it an error or a warning
(with --severity error: an error); 2 a file cannot be read, or misuse.`,
		Example: `  newsclaim rules lint my-rules.yaml
  newsclaim rules lint --report junit=lint.xml rules/
  newsclaim rules lint --explain NC024`,
		DisableFlagsInUseLine: true,
		RunE:                  func(c *cobra.Command, args []string) error { return l.run(c, args) },
	}
	flags := c.Flags()
	flags.SortFlags = false
	flags.StringVar(&l.explain, "explain", "", "tell what a `CODE` means and how to mend it")
	flags.BoolVar(&l.codes, "codes", false, "list the codes")
	flags.Var(l.severity, "severity", "the least that is told of")
	flags.BoolVar(&l.noBuiltin, "no-builtin-rules", false, "do not put the files on top of the built-in rules")
	l.addReportFlags(c)
	complete(c, "severity", l.severity)
	return c
}

func (l *linting) run(c *cobra.Command, args []string) error {
	switch {
	case c.Flags().Changed("explain"):
		return l.tellCode()
	case l.codes:
		return l.listCodes()
	case len(args) == 0 && l.noBuiltin:
		return &fault{"--no-builtin-rules without a file leaves nothing to look at", "name the rule files"}
	}
	var below []*rules.File
	sources := rules.BuiltinSources()
	var unread []error
	if len(args) > 0 {
		sources, unread = ruleSources(args, l.in)
		if !l.noBuiltin {
			var err error
			if below, err = rules.Builtin(); err != nil {
				return err
			}
		}
	}
	for _, err := range unread {
		l.reports.report(err)
	}
	if len(sources) == 0 {
		return exit(misuse) // a report of nothing would look like one of no fault
	}
	report := l.reported(sources, lint(below, sources))
	if err := l.writeReport(report); err != nil {
		return err
	}
	switch {
	case len(unread) > 0:
		return exit(misuse)
	case !report.OK():
		return exit(found)
	}
	return nil
}

// lint finds what is wrong with rule files and test files.
func lint(below []*rules.File, sources []rules.Source) rules.Diagnostics {
	var layers []rules.Source
	var articles []*rules.TestFile
	var faults rules.Diagnostics
	for _, src := range sources {
		if rules.SchemaOf(src) != rules.TestSchema {
			layers = append(layers, src)
			continue
		}
		f, ds := rules.ParseTestFile(src)
		articles, faults = append(articles, f), append(faults, ds...)
	}
	faults = append(faults, rules.Lint(below, func(set *rules.Set) rules.Diagnostics { return checkTests(set, articles) }, layers...)...)
	faults.Sort()
	return faults
}

// checkTests looks at what the tests of rules and test files want.
func checkTests(set *rules.Set, articles []*rules.TestFile) rules.Diagnostics {
	var faults rules.Diagnostics
	tester, _ := extract.NewTester(set) // what cannot be compiled is told of by itself
	for _, r := range set.Rules {
		faults = append(faults, tester.Check(r)...)
	}
	for _, f := range articles {
		for i := range f.Articles {
			faults = append(faults, tester.CheckArticle(&f.Articles[i])...)
		}
	}
	return faults
}

// reported is what was found as a report: a suite for each file, and in it a
// case for each fault, or one that passed.
func (l *linting) reported(sources []rules.Source, diags rules.Diagnostics) *output.Report {
	r := &output.Report{Tool: "newsclaim rules lint", Codes: reportCodes()}
	texts := map[string][]string{}
	for _, src := range sources {
		r.Suites = append(r.Suites, output.Suite{Name: src.Name})
		texts[src.Name] = strings.Split(string(src.Data), "\n")
	}
	errs, warnings := 0, 0
	for _, d := range diags {
		if l.severity.value == "error" && d.Severity == rules.Warning {
			continue
		}
		c := output.Case{
			Name: fmt.Sprintf("%s %s", d.Pos, d.Code), File: d.File, Line: d.Line, Column: d.Column,
			Status: output.Failed, Severity: output.SeverityError, Code: d.Code, Message: d.Message, Hint: d.Hint,
		}
		if d.Severity == rules.Warning {
			c.Severity = output.SeverityWarning
			warnings++
		} else {
			errs++
		}
		if lines := texts[d.File]; d.Line > 0 && d.Line <= len(lines) {
			c.Excerpt = excerpt(lines[d.Line-1], d.Column)
		}
		addCase(r, d.File, c) // of a built-in file, too, where a layer breaks it
	}
	faulty := 0
	for i := range r.Suites {
		if s := &r.Suites[i]; len(s.Cases) > 0 {
			faulty++
		} else {
			s.Cases = []output.Case{{Name: s.Name, File: s.Name, Status: output.Passed}}
		}
	}
	r.Summary = count(len(r.Suites), "file") + ", nothing found"
	if errs+warnings > 0 {
		r.Summary = fmt.Sprintf("%s and %s in %d of %s", count(errs, "error"), count(warnings, "warning"), faulty, count(len(r.Suites), "file"))
	}
	return r
}

// count is a number of things.
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// excerpt is a line with a caret under a column.
func excerpt(line string, column int) string {
	line = strings.TrimRight(line, "\r")
	if column == 0 {
		return line
	}
	before := []rune(line)
	var under strings.Builder
	for _, r := range before[:min(column-1, len(before))] {
		switch {
		case r == '\t':
			under.WriteByte('\t') // as wide as above
		case !unicode.Is(unicode.Mn, r):
			under.WriteByte(' ')
		}
	}
	return line + "\n" + under.String() + "^"
}

// reportCodes are the codes as reports carry them.
func reportCodes() []output.Code {
	var codes []output.Code
	for _, c := range rules.Codes() {
		severity := output.SeverityError
		if c.Severity == rules.Warning {
			severity = output.SeverityWarning
		}
		codes = append(codes, output.Code{ID: c.ID, Severity: severity, Title: c.Title, Text: c.Text})
	}
	return codes
}

// listCodes writes a line for each code.
func (l *linting) listCodes() error {
	for _, c := range rules.Codes() {
		if _, err := fmt.Fprintf(l.out, "%s  %-7s  %s\n", c.ID, c.Severity, c.Title); err != nil {
			return fmt.Errorf("cannot write: %w", err)
		}
	}
	return nil
}

// tellCode writes what a code means.
func (l *linting) tellCode() error {
	c, ok := rules.CodeOf(l.explain)
	if !ok {
		var ids []string
		for _, c := range rules.Codes() {
			ids = append(ids, strings.ToLower(c.ID))
		}
		hint := didYouMean(strings.ToUpper(rules.Nearest(l.explain, ids)))
		if hint == "" {
			hint = "--codes lists the codes"
		}
		return &fault{fmt.Sprintf("--explain: there is no code %q", l.explain), hint}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s)\n\n%s\n", c.ID, c.Title, c.Severity, c.Text)
	for _, example := range []struct{ title, file string }{{"Bad", c.Bad}, {"Mended", c.Good}} {
		if example.file == "" {
			continue
		}
		fmt.Fprintf(&b, "\n%s:\n\n", example.title)
		for line := range strings.Lines(example.file) {
			b.WriteString("    " + line)
		}
	}
	if _, err := io.WriteString(l.out, b.String()); err != nil {
		return fmt.Errorf("cannot write: %w", err)
	}
	return nil
}
