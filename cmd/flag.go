package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/timex"
	"github.com/spf13/cobra"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value   string
	allowed []string
}

func newChoice(allowed ...string) *choice { return &choice{allowed[0], allowed} }

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return strings.Join(c.allowed, "|") }

func (c *choice) Set(s string) error {
	if !slices.Contains(c.allowed, s) {
		message := fmt.Sprintf("%q is none of %s", s, strings.Join(c.allowed, ", "))
		return &fault{message, didYouMean(rules.Nearest(s, c.allowed))}
	}
	c.value = s
	return nil
}

// complete lets the shell complete a flag of c.
func complete(c *cobra.Command, name string, flag *choice) {
	words := cobra.FixedCompletions(flag.allowed, cobra.ShellCompDirectiveNoFileComp)
	if err := c.RegisterFlagCompletionFunc(name, words); err != nil {
		panic(err) // c has no such flag
	}
}

// ordinal is a flag that takes a place in a list, counted from 1; 0 is none.
type ordinal int

func (o *ordinal) String() string { return "" }
func (o *ordinal) Type() string   { return "N" }

func (o *ordinal) Set(s string) error {
	n, err := strconv.ParseUint(s, 10, 31)
	if err != nil || n == 0 {
		return &fault{fmt.Sprintf("%q is no number of a sentence; write it as in 3, counted from 1", s), ""}
	}
	*o = ordinal(n)
	return nil
}

// day is a flag that takes a day of the calendar.
type day struct{ timex.Date }

func (d *day) Type() string { return "YYYY-MM-DD" }

func (d *day) Set(s string) error {
	date, err := timex.ParseDate(s)
	if err != nil {
		return &fault{fmt.Sprintf("%q is no day of the calendar; write it as in 2021-06-21", s), ""}
	}
	d.Date = date
	return nil
}
