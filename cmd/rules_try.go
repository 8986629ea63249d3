package cmd

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

// trial is one run of the verb rules test.
type trial struct {
	*reports
	chosen   *regexp.Regexp // nil for all tests
	failFast bool
	verbose  bool
	coverage bool
	update   bool
	bare     bool // without the built-in rules
}

func newRulesTest(s streams) *cobra.Command {
	x := &trial{reports: newReports(s)}
	var run string
	c := &cobra.Command{
		Use:   "test [flags] [FILE|DIR]...",
		Short: "Run the tests of rules",
		Long: `Test runs the examples that stand in the rules under "tests", and the articles of
test files (newsclaim: tests/v1). With no file it runs those of the built-in
rules. Rule files are laid over the built-in rules, one after the other, and only
the tests that stand in them are run; of a folder, all files that end in .yaml or
.yml.

All rules run over the text of an example, and the rule that it belongs to must
be the one credited. An example under "want" lists what the rule finds; only the
fields that it names are compared, and "" wants that there is nothing. With
"none: true" the rule must not fire; with "only: true" no other rule of its kind
runs; with "todo: reason" the example is known to fail, and fails once it does
not.

Exit status: 0 all passed; 1 a test failed, or with --coverage a rule never
fired; 2 usage, rule or I/O error.`,
		Example: `  newsclaim rules test
  newsclaim rules test --run '^said\.' -v
  newsclaim rules test --coverage --report junit=report.xml my-rules.yaml my-tests.yaml`,
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			if run != "" {
				re, err := regexp.Compile(run)
				if err != nil {
					return &fault{fmt.Sprintf("--run: %q is no regular expression: %v", run, err), ""}
				}
				x.chosen = re
			}
			return x.run(args)
		},
	}
	flags := c.Flags()
	flags.SortFlags = false
	flags.StringVar(&run, "run", "", "only the tests whose name, `RULE#N`, this regular expression fits")
	flags.BoolVar(&x.failFast, "fail-fast", false, "stop at the first failure")
	flags.BoolVarP(&x.verbose, "verbose", "v", false, "list the tests that passed, too")
	flags.BoolVar(&x.coverage, "coverage", false, "tell which rules, patterns and alternatives no test reached")
	flags.BoolVar(&x.update, "update", false, "write what is found into the tests that fail")
	flags.BoolVar(&x.bare, "no-builtin-rules", false, "leave the built-in rules out")
	x.addReportFlags(c)
	return c
}

func (x *trial) run(args []string) error {
	switch {
	case x.coverage && x.chosen != nil:
		return &fault{"--coverage looks at all tests", "leave out --run"}
	case x.coverage && x.failFast:
		return &fault{"--coverage looks at all tests", "leave out --fail-fast"}
	case x.update && len(args) == 0:
		return &fault{"the built-in rules are part of the program, and cannot be updated", "name the files to update"}
	case x.bare && len(args) == 0:
		return &fault{"without the built-in rules there is nothing to test", "name the files to test"}
	}
	suite, err := x.load(args)
	if err != nil {
		return err
	}
	if x.chosen != nil && len(suite.tests) == 0 {
		return &fault{fmt.Sprintf("--run %s selects no test", x.chosen), "its tests are named as in said.clause#2"}
	}
	outcomes, err := x.try(suite)
	if err != nil {
		return err
	}
	if x.update {
		updated, err := x.rewrite(suite, outcomes)
		if err != nil {
			return err
		}
		if updated { // what counts is what holds now
			if suite, err = x.load(args); err != nil {
				return err
			}
			if outcomes, err = x.try(suite); err != nil {
				return err
			}
		}
	}
	return x.tell(suite, outcomes)
}

// try runs the tests.
func (x *trial) try(s *testSuite) ([]extract.Outcome, error) {
	outcomes := make([]extract.Outcome, 0, len(s.tests))
	for i := range s.tests {
		o, err := s.tests[i].run()
		if err != nil {
			return nil, err
		}
		outcomes = append(outcomes, o)
		if x.failFast && failed(&o) {
			break
		}
	}
	return outcomes, nil
}

func failed(o *extract.Outcome) bool {
	return o.Verdict == extract.Fail || o.Verdict == extract.Mended
}

// tell writes the report, and gives the exit status as an error.
func (x *trial) tell(s *testSuite, outcomes []extract.Outcome) error {
	report := &output.Report{Tool: "newsclaim rules test"}
	status := exit(done)
	var counts [4]int
	var notes []string
	for i := range outcomes {
		o := &outcomes[i]
		counts[o.Verdict]++
		if failed(o) {
			status = found
		}
		if o.Verdict == extract.Pass && x.verbose {
			notes = append(notes, "ok "+o.Name)
		} else if o.Verdict == extract.Known && x.verbose {
			notes = append(notes, "todo "+o.Name+": "+o.Reason)
		}
		addCase(report, o.Pos.File, x.testCase(o))
	}
	report.Summary = fmt.Sprintf("%d passed, %d failed, %d todo",
		counts[extract.Pass], counts[extract.Fail]+counts[extract.Mended], counts[extract.Known])
	if len(outcomes) == 0 {
		x.say("no tests in " + strings.Join(s.names, ", "))
	}
	if x.coverage {
		cover := s.tester.Coverage(s.covers)
		for i := range cover.Missed {
			m := &cover.Missed[i]
			c := missedCase(m)
			if m.Whole {
				status = found
			} else {
				notes = append(notes, fmt.Sprintf("%s: %s", m.Pos, c.Message))
			}
			addCase(report, "coverage", c)
		}
		notes = append(notes, fmt.Sprintf("coverage: %s rules, %s patterns, %s alternatives", cover.Rules, cover.Patterns, cover.Branches))
	}
	if output.ReportFormat(x.format.value) == output.ReportText {
		for _, note := range notes {
			fmt.Fprintln(x.out, note)
		}
	}
	if err := x.writeReport(report); err != nil {
		return err
	}
	if status != done {
		return status
	}
	return nil
}

// testCase is a test in the report.
func (x *trial) testCase(o *extract.Outcome) output.Case {
	c := output.Case{Name: o.Name, File: o.Pos.File, Line: o.Pos.Line, Column: o.Pos.Column, Status: output.Passed}
	switch o.Verdict {
	case extract.Known:
		c.Status, c.Message = output.Skipped, "todo: "+o.Reason
	case extract.Fail, extract.Mended:
		c.Status, c.Severity = output.Failed, output.SeverityError
		c.Message, c.Detail = o.Name+": "+o.Reason, o.Detail
		if x.update && o.Refused != "" {
			c.Detail += "not updated: " + o.Refused + "\n"
		}
	}
	return c
}

// missedCase is a rule, or a part of one, that no test reached.
func missedCase(m *extract.Missed) output.Case {
	c := output.Case{Name: m.Rule, File: m.Pos.File, Line: m.Pos.Line, Column: m.Pos.Column}
	if m.Whole {
		c.Status, c.Severity, c.Code = output.Failed, output.SeverityError, rules.CodeNeverFires
		c.Message = fmt.Sprintf("rule %s never fires in any test", m.Rule)
		return c
	}
	c.Name = m.Rule + ", " + m.What
	c.Status, c.Message = output.Skipped, fmt.Sprintf("%s: no test reaches %s", m.Rule, m.What)
	return c
}

// addCase adds a case to the suite of that name.
func addCase(r *output.Report, suite string, c output.Case) {
	i := slices.IndexFunc(r.Suites, func(s output.Suite) bool { return s.Name == suite })
	if i < 0 {
		i = len(r.Suites)
		r.Suites = append(r.Suites, output.Suite{Name: suite})
	}
	s := &r.Suites[i]
	name := c.Name
	for n := 2; slices.ContainsFunc(s.Cases, func(o output.Case) bool { return o.Name == c.Name }); n++ {
		c.Name = fmt.Sprintf("%s (%d)", name, n)
	}
	s.Cases = append(s.Cases, c)
}
