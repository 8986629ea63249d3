// Package cmd is the command line: the only room with streams, files, flags and a clock.
package cmd

import (
	"errors"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// The exit statuses.
const (
	done    = 0 // also when no claim was found
	found   = 1 // findings or failures of a check
	misuse  = 2 // usage, configuration, rule or I/O error
	partial = 3 // the run went through, but some documents failed, each named
)

// streams are the three ways in and out of the program.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Main runs the program and gives its exit status.
func Main(args []string, in io.Reader, out, err io.Writer) int {
	if len(args) == 0 || args[0] != "extract" || slices.ContainsFunc(args, asksHelp) {
		return obey(args, in, out, err)
	}
	// The tagger's model takes the longest of what comes before an article, and is read
	// where the program runs already; the rest may wait until a second thread is awake.
	// A command line that is wrong waits for the model too: to understand it first would
	// hold up every article by a fifth of that.
	status := make(chan int)
	go func() { status <- obey(args, in, out, err) }()
	text.Preload()
	return <-status
}

// asksHelp tells whether an argument asks for help, unless it is the value of a flag.
func asksHelp(arg string) bool { return arg == "--help" || arg == "-h" }

// obey understands the command line and does what it says.
func obey(args []string, in io.Reader, out, err io.Writer) int {
	s := streams{in, out, err}
	root := newRoot(s, args)
	root.SetArgs(append([]string{}, args...)) // never nil, which to Cobra means os.Args
	failure := root.Execute()
	var status exit
	switch {
	case failure == nil:
		return done
	case errors.As(failure, &status):
		return int(status)
	case errors.Is(failure, syscall.EPIPE):
		return misuse // nobody reads on, so there is nobody to tell; on standard output the signal has ended us before
	}
	s.report(failure)
	return misuse
}

// verbs are the verbs of the command line, in the order in which --help has them.
func verbs() []verb {
	return []verb{
		{"extract", newExtract}, {"dates", newDates}, {"rules", newRules}, {"score", newScore}, {"explain", newExplain}, {"tokens", newTokens},
		{"schema", newSchema},
	}
}

type verb struct {
	name    string
	command func(streams) *cobra.Command
}

// newRoot makes the command line for args: of all verbs, or of the one alone that
// they begin with, since every flag of every verb takes its time.
func newRoot(s streams, args []string) *cobra.Command {
	c := &cobra.Command{
		Use:   "newsclaim",
		Short: "Find who said what, to whom, where and when in news articles",
		Long: `Newsclaim finds who said what, to whom, where and when in news articles,
and what every date in them means.`,
		Example:               "  newsclaim extract --date 2021-06-21 article.txt",
		Version:               version(),
		SilenceUsage:          true,
		SilenceErrors:         true,
		DisableFlagsInUseLine: true,
		Args:                  knownVerb,
		RunE:                  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.SetIn(s.in)
	c.SetOut(s.out)
	c.SetErr(s.err)
	c.SetFlagErrorFunc(flagFault)
	c.SetHelpCommand(newHelp(c))
	all := verbs()
	if len(args) > 0 {
		if i := slices.IndexFunc(all, func(v verb) bool { return v.name == args[0] }); i >= 0 {
			all = all[i : i+1]
		}
	}
	for _, v := range all {
		c.AddCommand(v.command(s))
	}
	if len(args) > 0 && args[0] == "completion" {
		c.InitDefaultCompletionCmd(args...)
		for _, verb := range c.Commands() {
			if verb.Name() == args[0] { // which Cobra lets pass with any argument
				verb.Args, verb.RunE = knownVerb, func(verb *cobra.Command, _ []string) error { return verb.Help() }
			}
		}
	}
	return c
}

// newHelp makes the verb "help", which unlike that of cobra does not take a
// misspelt name for none.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:                   "help [command]",
		Short:                 "Help about any command",
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return knownVerb(about, rest)
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

// knownVerb gets what is not the name of a verb.
func knownVerb(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var verbs []string
	for _, verb := range c.Commands() {
		if verb.IsAvailableCommand() {
			verbs = append(verbs, verb.Name())
		}
	}
	hint := didYouMean(rules.Nearest(args[0], verbs))
	if _, err := os.Stat(args[0]); err == nil && hint == "" {
		hint = didYouMean("newsclaim extract " + strings.Join(args, " "))
	}
	if hint == "" {
		hint = "--help lists the commands"
	}
	return &fault{message: `unknown command "` + args[0] + `"`, hint: hint}
}

// version is that of the module, as the go command stamped it, and the Go it was built with.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return info.Main.Version + " " + info.GoVersion
}
