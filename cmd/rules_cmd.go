package cmd

import (
	"github.com/spf13/cobra"
)

// newRules is the parent of the verbs that work on the rules themselves.
func newRules(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "rules",
		Short: "Check, test and read the rules",
		Long: `The rules tell newsclaim what a claim and a date look like. They are YAML files:
the built-in ones, and your own laid over them.`,
		Example:               "  newsclaim rules lint my-rules.yaml",
		DisableFlagsInUseLine: true,
		Args:                  knownVerb,
		RunE:                  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newRulesLint(s))
	c.AddCommand(newRulesTest(s))
	c.AddCommand(newRulesList(s))
	c.AddCommand(newRulesShow(s))
	c.AddCommand(newRulesDiff(s))
	c.AddCommand(newRulesNew(s))
	return c
}
