package output

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Report is what a check found: of the rules by themselves, or of their tests.
// Every format is written from it, so that none of them knows what was checked.
type Report struct {
	Tool    string  `json:"tool"`              // "newsclaim rules lint"
	Version string  `json:"version,omitempty"` // of the program
	Summary string  `json:"summary,omitempty"` // one line for a person, the last one of the format text
	Suites  []Suite `json:"suites"`
	Codes   []Code  `json:"-"` // what the codes of the cases mean; for formats that carry their manual

	Excerpts bool `json:"-"` // the format text shows the excerpts: somebody looks at a terminal
}

// Suite is a list of cases that belong together, those of one file as a rule.
type Suite struct {
	Name  string `json:"name"`
	Cases []Case `json:"cases"`
}

// Status is what came of a case.
type Status string

// The statuses.
const (
	Passed  Status = "pass"
	Failed  Status = "fail"  // what was checked is not as it should be
	Errored Status = "error" // it could not be checked
	Skipped Status = "skip"  // it was not checked, or is known to fail; Message says why
)

// Severity tells how bad it is that a case failed.
type Severity string

// The severities; the zero value is written as an error.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
)

// Case is one thing that was checked. Line and Column count from 1, columns in
// code points; 0 is not known.
type Case struct {
	Name     string   `json:"name"` // unique in its suite
	File     string   `json:"file,omitempty"`
	Line     int      `json:"line,omitempty"`
	Column   int      `json:"column,omitempty"`
	Status   Status   `json:"status"`
	Severity Severity `json:"severity,omitempty"` // of what failed
	Code     string   `json:"code,omitempty"`     // the kind of fault
	Message  string   `json:"message,omitempty"`  // one line
	Hint     string   `json:"hint,omitempty"`     // one line: how to mend it
	Detail   string   `json:"detail,omitempty"`   // further lines, which always belong to it
	Excerpt  string   `json:"excerpt,omitempty"`  // the line of the file with a mark under the column
}

// Code is the manual's entry of one code.
type Code struct {
	ID       string
	Severity Severity
	Title    string // one line
	Text     string // paragraphs
}

// Counts are numbers of cases.
type Counts struct {
	Cases    int `json:"cases"`
	Passed   int `json:"passed"`
	Failed   int `json:"failed"` // those with warnings as well
	Errors   int `json:"errors"` // that could not be checked
	Skipped  int `json:"skipped"`
	Warnings int `json:"warnings"` // of those that failed
}

func (c *Counts) add(x *Case) {
	c.Cases++
	switch x.Status {
	case Passed:
		c.Passed++
	case Errored:
		c.Errors++
	case Skipped:
		c.Skipped++
	default:
		c.Failed++
		if x.Severity == SeverityWarning {
			c.Warnings++
		}
	}
}

// Counts counts the cases of a suite.
func (s *Suite) Counts() Counts {
	var c Counts
	for i := range s.Cases {
		c.add(&s.Cases[i])
	}
	return c
}

// Counts counts all cases.
func (r *Report) Counts() Counts {
	var c Counts
	for x := range r.all {
		c.add(x)
	}
	return c
}

// OK reports whether nothing failed.
func (r *Report) OK() bool {
	c := r.Counts()
	return c.Failed+c.Errors == 0
}

// all calls yield for each case.
func (r *Report) all(yield func(*Case) bool) {
	for i := range r.Suites {
		for j := range r.Suites[i].Cases {
			if !yield(&r.Suites[i].Cases[j]) {
				return
			}
		}
	}
}

// bad reports whether the case failed or could not be checked.
func (c *Case) bad() bool { return c.Status == Failed || c.Status == Errored }

// level is the severity of a case that failed.
func (c *Case) level() Severity {
	if c.Severity == SeverityWarning {
		return SeverityWarning
	}
	return SeverityError
}

// place is file:line:column, as much of it as is known.
func (c *Case) place() string {
	switch {
	case c.Line == 0:
		return c.File
	case c.Column == 0:
		return fmt.Sprintf("%s:%d", c.File, c.Line)
	}
	return fmt.Sprintf("%s:%d:%d", c.File, c.Line, c.Column)
}

// more is what there is to say behind the message: hint, detail and excerpt.
func (c *Case) more() string {
	var parts []string
	for _, s := range []string{c.Excerpt, c.Detail, c.Hint} {
		if s != "" {
			parts = append(parts, strings.TrimRight(s, "\n"))
		}
	}
	return strings.Join(parts, "\n")
}

// ReportFormat is a way to write a report down.
type ReportFormat string

// The formats of reports.
const (
	ReportText   ReportFormat = "text"   // file:line:column: message [code]
	ReportJSON   ReportFormat = "json"   // the Report itself
	ReportJUnit  ReportFormat = "junit"  // XML, as Jenkins and GitLab read it
	ReportSARIF  ReportFormat = "sarif"  // SARIF 2.1.0, as code scanning reads it
	ReportGitHub ReportFormat = "github" // workflow commands, which annotate a pull request
	ReportTAP    ReportFormat = "tap"    // TAP 14
)

// ReportFormats lists the formats of reports, the default first.
func ReportFormats() []ReportFormat {
	return []ReportFormat{ReportText, ReportJSON, ReportJUnit, ReportSARIF, ReportGitHub, ReportTAP}
}

// Write writes the report in a format. The same report gives the same bytes.
func (r *Report) Write(w io.Writer, f ReportFormat) error {
	write := map[ReportFormat]func([]byte) []byte{
		ReportText: r.text, ReportJSON: r.json, ReportJUnit: r.junit,
		ReportSARIF: r.sarif, ReportGitHub: r.github, ReportTAP: r.tap,
	}[f]
	if write == nil {
		return fmt.Errorf("no report format %q", f)
	}
	_, err := w.Write(write(nil))
	return err
}

// text gives a line for each case that failed, with what there is to say about
// it below, and the summary.
func (r *Report) text(b []byte) []byte {
	for c := range r.all {
		if !c.bad() {
			continue
		}
		if place := c.place(); place != "" {
			b = fmt.Appendf(b, "%s: ", place)
		}
		if c.level() == SeverityWarning {
			b = append(b, "warning: "...)
		}
		b = append(b, c.Message...)
		if c.Code != "" {
			b = fmt.Appendf(b, " [%s]", c.Code)
		}
		b = append(b, '\n')
		if r.Excerpts {
			b = appendIndented(b, c.Excerpt)
			b = appendIndented(b, c.Hint)
		}
		b = appendIndented(b, c.Detail)
	}
	if r.Summary != "" {
		b = fmt.Appendf(b, "%s\n", r.Summary)
	}
	return b
}

func appendIndented(b []byte, s string) []byte {
	if s = strings.TrimRight(s, "\n"); s == "" {
		return b
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" {
			b = append(append(b, "  "...), line...)
		}
		b = append(b, '\n')
	}
	return b
}

// usedCodes are the codes that failing cases have, in the order of Codes, then
// those that Codes does not know, sorted.
func (r *Report) usedCodes() []Code {
	used := map[string]bool{}
	for c := range r.all {
		if c.bad() {
			used[c.code()] = true
		}
	}
	var codes []Code
	for _, c := range r.Codes {
		if used[c.ID] {
			codes = append(codes, c)
			delete(used, c.ID)
		}
	}
	rest := make([]string, 0, len(used))
	for id := range used {
		rest = append(rest, id)
	}
	slices.Sort(rest)
	for _, id := range rest {
		codes = append(codes, Code{ID: id, Severity: SeverityError})
	}
	return codes
}

// code is the kind of fault, for formats that must have one.
func (c *Case) code() string {
	switch {
	case c.Code != "":
		return c.Code
	case c.Status == Errored:
		return "error"
	}
	return "failure"
}
