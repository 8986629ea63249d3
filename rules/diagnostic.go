package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Pos is a place in a rule file. Lines and columns count from 1, columns in
// code points; a zero Line means that only the file is known.
type Pos struct {
	File         string
	Line, Column int
}

// String gives the place as editors understand it:
//
//	file:line:column    a place
//	file:line           a line of which the column is not known
//	file                a file as a whole
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// compare orders places by file, line and column.
func (p Pos) compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// near is p as seen from a message about the place q: the file is only named
// where it is another one.
func (p Pos) near(q Pos) string {
	if p.File == q.File {
		return fmt.Sprintf("line %d:%d", p.Line, p.Column)
	}
	return p.String()
}

// Severity tells whether a fault stops a rule set from being used.
type Severity uint8

// The severities. The zero value is an error, so that nobody forgets it.
const (
	Error   Severity = iota // the rule set cannot be used
	Warning                 // it can be used, but is probably not what was meant
)

// String gives the severity in lower case.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// The codes of faults. They are part of the interface: a code never changes
// its meaning.
const (
	CodeSyntax     = "NC001" // the file is not YAML, or uses a part of YAML that rule files do without
	CodeUnknownKey = "NC002" // a key that means nothing where it stands
	CodeDuplicate  = "NC003" // a key, id or name given twice
	CodePattern    = "NC004" // a pattern that cannot be read
	CodeUndefined  = "NC005" // a lexicon, type, form or capture that does not exist
	CodeNoAnchor   = "NC006" // a pattern without word, lexicon or quote
	CodeUnknownID  = "NC007" // no such rule, lexicon, entry or pattern to prefer, disable, extend or override
	CodeSchema     = "NC008" // the first key is not newsclaim: rules/v1
	CodeValue      = "NC009" // a value of the wrong kind or out of range
	CodeMissing    = "NC010" // a key that is required is not there
	CodeRecursion  = "NC011" // a phrase that refers to itself
	CodeTrap       = "NC028" // a bare word that other YAML readers take for something else
	CodeTwice      = "NC030" // an entry that its lexicon has already, perhaps in other letters
)

// Diagnostic is one fault of a rule file.
type Diagnostic struct {
	Pos
	Severity Severity
	Code     string // one of the Code constants
	Message  string // one line, lower case, without a full stop
	Hint     string // how to mend it, if there is something to say
}

// String gives the fault on one line: file:line:col: message [code].
func (d Diagnostic) String() string {
	return fmt.Sprintf("%s: %s [%s]", d.Pos, d.Message, d.Code)
}

// Diagnostics is a list of faults. Its zero value is an empty list.
type Diagnostics []Diagnostic

// Sort orders the faults by file, line and column.
func (ds Diagnostics) Sort() {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos.compare(b.Pos), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
}

// Err returns the errors of the list, without the warnings, as one error; nil
// when there is none.
func (ds Diagnostics) Err() error {
	var errs Diagnostics
	for _, d := range ds {
		if d.Severity == Error {
			errs = append(errs, d)
		}
	}
	if len(errs) == 0 {
		return nil
	}
	return errs
}

// Error gives one line for each fault.
func (ds Diagnostics) Error() string {
	lines := make([]string, len(ds))
	for i, d := range ds {
		lines[i] = d.String()
	}
	return strings.Join(lines, "\n")
}

// errorf adds an error.
func (ds *Diagnostics) errorf(pos Pos, code, format string, args ...any) *Diagnostic {
	*ds = append(*ds, Diagnostic{Pos: pos, Code: code, Message: fmt.Sprintf(format, args...)})
	return &(*ds)[len(*ds)-1]
}

// warnf adds a warning.
func (ds *Diagnostics) warnf(pos Pos, code, format string, args ...any) *Diagnostic {
	d := ds.errorf(pos, code, format, args...)
	d.Severity = Warning
	return d
}

// didYouMean is the hint at what a word was likely meant to be, or "".
func didYouMean(word string, known []string) string {
	if best := Nearest(word, known); best != "" {
		return fmt.Sprintf(" (did you mean %q?)", best)
	}
	return ""
}
