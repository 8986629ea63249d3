package cmd

import "github.com/spf13/cobra"

// newRulesLint finds what is wrong with rule files.
func newRulesLint(s streams) *cobra.Command {
	return &cobra.Command{Use: "lint [flags] [FILE|DIR|-]...", Short: "Find what is wrong with rule files"}
}
