package output

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"net/url"
	"path"
	"strings"
)

// reportSchema is the version of the JSON form of a Report.
const reportSchema = "newsclaim/report/v1"

func (r *Report) json([]byte) []byte {
	suites := append([]Suite{}, r.Suites...)
	for i := range suites {
		suites[i].Cases = append([]Case{}, suites[i].Cases...) // a list, never null
	}
	flat := *r
	flat.Suites = suites
	return indented(struct {
		Schema string `json:"schema"`
		Counts Counts `json:"counts"`
		Report
	}{reportSchema, r.Counts(), flat})
}

func indented(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic(err) // strings, whole numbers and truth values: there is nothing that could fail
	}
	return b.Bytes()
}

// The parts of a JUnit report, as the readers of Jenkins, GitLab and GitHub's
// actions know them.
type junitSuites struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	junitCounts
	Suites []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name string `xml:"name,attr"`
	junitCounts
	Cases []junitCase `xml:"testcase"`
}

type junitCounts struct {
	Tests    int    `xml:"tests,attr"`
	Failures int    `xml:"failures,attr"`
	Errors   int    `xml:"errors,attr"`
	Skipped  int    `xml:"skipped,attr"`
	Time     string `xml:"time,attr"`
}

type junitCase struct {
	Name    string      `xml:"name,attr"`
	Class   string      `xml:"classname,attr"`
	Time    string      `xml:"time,attr"`
	File    string      `xml:"file,attr,omitempty"`
	Line    int         `xml:"line,attr,omitempty"`
	Failure *junitFault `xml:"failure"`
	Error   *junitFault `xml:"error"`
	Skipped *junitSkip  `xml:"skipped"`
}

type junitFault struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

type junitSkip struct {
	Message string `xml:"message,attr,omitempty"`
}

// junit writes no times: a report of the same faults is the same file.
func (r *Report) junit(b []byte) []byte {
	counts := func(c Counts) junitCounts { return junitCounts{c.Cases, c.Failed, c.Errors, c.Skipped, "0"} }
	out := junitSuites{Name: r.Tool, junitCounts: counts(r.Counts())}
	for i := range r.Suites {
		s := &r.Suites[i]
		suite := junitSuite{Name: s.Name, junitCounts: counts(s.Counts())}
		for j := range s.Cases {
			c := &s.Cases[j]
			x := junitCase{Name: c.Name, Class: s.Name, Time: "0", File: c.File, Line: c.Line}
			fault := &junitFault{c.Message, c.code(), c.Message}
			if place := c.place(); place != "" {
				fault.Text = place + ": " + c.Message
			}
			if more := c.more(); more != "" {
				fault.Text += "\n" + more
			}
			switch c.Status {
			case Passed:
			case Skipped:
				x.Skipped = &junitSkip{c.Message}
			case Errored:
				x.Error = fault
			default:
				x.Failure = fault
			}
			suite.Cases = append(suite.Cases, x)
		}
		out.Suites = append(out.Suites, suite)
	}
	body, err := xml.MarshalIndent(out, "", "  ")
	if err != nil {
		panic(err) // as above
	}
	b = append(append(b, xml.Header...), body...)
	return append(b, '\n')
}

// The parts of a SARIF report that we fill.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		URI     string      `json:"informationUri"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string        `json:"id"`
		Short   *sarifMessage `json:"shortDescription,omitempty"`
		Full    *sarifMessage `json:"fullDescription,omitempty"`
		Default sarifDefault  `json:"defaultConfiguration"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifLocation struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *sarifRegion `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
)

// sarif writes what failed.
func (r *Report) sarif([]byte) []byte {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: r.Tool, Version: r.Version, URI: "https://github.com/newsclaim/newsclaim", Rules: []sarifRule{}}
	index := map[string]int{}
	for i, code := range r.usedCodes() {
		index[code.ID] = i
		rule := sarifRule{ID: code.ID, Default: sarifDefault{string(SeverityError)}}
		if code.Severity == SeverityWarning {
			rule.Default.Level = string(SeverityWarning)
		}
		if code.Title != "" {
			rule.Short = &sarifMessage{code.Title}
		}
		if code.Text != "" {
			rule.Full = &sarifMessage{code.Text}
		}
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule)
	}
	for c := range r.all {
		if !c.bad() {
			continue
		}
		result := sarifResult{RuleID: c.code(), RuleIndex: index[c.code()], Level: string(c.level()), Message: sarifMessage{c.Message}}
		if result.Message.Text == "" {
			result.Message.Text = c.Name
		}
		for _, more := range []string{c.Detail, c.Hint} {
			if more != "" {
				result.Message.Text += "\n" + strings.TrimRight(more, "\n")
			}
		}
		if c.File != "" {
			var at sarifLocation
			at.Physical.Artifact.URI = fileURI(c.File)
			if c.Line > 0 {
				at.Physical.Region = &sarifRegion{c.Line, c.Column}
			}
			result.Locations = []sarifLocation{at}
		}
		run.Results = append(run.Results, result)
	}
	return indented(sarifLog{"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// fileURI is a file's name as a reference: relative to the folder of the run,
// which is the root of the repository in CI, or absolute.
func fileURI(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	u := url.URL{Path: name}
	switch {
	case path.IsAbs(name):
		u.Scheme = "file"
	case len(name) > 2 && name[1] == ':' && name[2] == '/': // C:/
		u.Scheme, u.Path = "file", "/"+name
	}
	return u.String()
}
