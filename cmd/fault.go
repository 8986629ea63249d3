package cmd

import (
	"errors"
	"fmt"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The program's voice: standard error, lower case, no full stop, the thing
// first. A line begins with newsclaim: or with name:line:col:, and what to do
// about it stands on a second line.

// exit is an error that has been told already; only the status is left.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// fault is an error with a hint.
type fault struct{ message, hint string }

func (f *fault) Error() string { return f.message }

// placed is an error at a place in an input.
type placed struct {
	name    string
	at      text.Position
	message string
}

func (p *placed) Error() string { return fmt.Sprintf("%s:%s: %s", p.name, p.at, p.message) }

// report tells an error.
func (s streams) report(err error) {
	var place *placed
	var diagnostics rules.Diagnostics
	var f *fault
	switch {
	case errors.As(err, &place):
		fmt.Fprintln(s.err, place)
	case errors.As(err, &diagnostics):
		for _, d := range diagnostics {
			fmt.Fprintln(s.err, d)
			if d.Hint != "" {
				s.say(d.Hint)
			}
		}
	case errors.As(err, &f):
		s.say(f.message)
		if f.hint != "" {
			s.say(f.hint)
		}
	default:
		s.say(err.Error())
	}
}

func (s streams) say(line string) { fmt.Fprintf(s.err, "newsclaim: %s\n", line) }

// flagFault puts what pflag has against a flag in our words.
func flagFault(c *cobra.Command, err error) error {
	const help = "--help lists the flags"
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return &fault{"unknown flag -" + unknown.GetSpecifiedName(), help}
	case errors.As(err, &unknown):
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		f := &fault{"unknown flag --" + unknown.GetSpecifiedName(), help}
		if name := rules.Nearest(unknown.GetSpecifiedName(), names); name != "" {
			f.hint = didYouMean("--" + name)
		}
		return f
	case errors.As(err, &missing):
		return &fault{"--" + missing.GetFlag().Name + " needs a value: " + missing.GetFlag().Value.Type(), ""}
	case errors.As(err, &invalid):
		f := &fault{}
		if !errors.As(invalid.Unwrap(), &f) {
			f = &fault{invalid.Unwrap().Error(), ""}
		}
		return &fault{"--" + invalid.GetFlag().Name + ": " + f.message, f.hint}
	}
	return &fault{err.Error(), help}
}

func didYouMean(word string) string {
	if word == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", word)
}
