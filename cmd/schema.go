package cmd

import (
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

func newSchema(s streams) *cobra.Command {
	names := output.SchemaNames()
	c := &cobra.Command{
		Use:   "schema rules|tests|output",
		Short: "Print a JSON Schema, for editors and checks",
		Long: `Schema prints the JSON Schema (draft 2020-12) of rule files, of test files, or of
the output of extract. An editor that knows the schema of a rule file completes
its keys and shows what they mean; a file names it in its first line:

  # yaml-language-server: $schema=` + output.SchemaFile("rules"),
		Example: `  newsclaim schema rules > ` + output.SchemaFile("rules") + `
  newsclaim schema tests > ` + output.SchemaFile("tests"),
		DisableFlagsInUseLine: true,
		ValidArgs:             names,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) != 1:
				return &fault{"name one schema: rules, tests or output", ""}
			case output.SchemaFile(args[0]) == "":
				f := &fault{`no schema "` + args[0] + `"`, didYouMean(rules.Nearest(args[0], names))}
				if f.hint == "" {
					f.hint = "there are rules, tests and output"
				}
				return f
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			_, err := s.out.Write(output.JSONSchema(args[0]))
			return err
		},
	}
	return c
}
