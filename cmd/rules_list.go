package cmd

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"text/tabwriter"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

// listedRule is a rule in the list of rules list.
type listedRule struct {
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	About string `json:"about,omitempty"`
	File  string `json:"file"`
	Line  int    `json:"line"`
	Tests int    `json:"tests"`
}

func newRulesList(s streams) *cobra.Command {
	var layers layerFlags
	format, kind := newChoice("text", "json"), newChoice(append([]string{"all"}, rules.Kinds()...)...)
	c := &cobra.Command{
		Use:   "list [flags] [GLOB]...",
		Short: "List the rules in force",
		Long: `List writes the rules that hold after all layers are merged, in the order of
their stages: id, kind, number of tests, file and line, and what each is about.
A GLOB selects by id; * stands for any letters.`,
		Example: `  newsclaim rules list
  newsclaim rules list 'said.*'
  newsclaim rules list --kind venue -o json`,
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := layers.load()
			if err != nil {
				return err
			}
			list, err := listed(l, args, kind.value)
			if err != nil {
				return err
			}
			if format.value == "json" {
				_, err := s.out.Write(jsonOf(list, "  "))
				return err
			}
			_, err = s.out.Write(table(list))
			return err
		},
	}
	c.Flags().VarP(format, "format", "o", "how to write the list")
	c.Flags().Var(kind, "kind", "list the rules of one kind")
	layers.add(c)
	complete(c, "format", format)
	complete(c, "kind", kind)
	return c
}

// listed are the rules of a kind whose id fits one of the globs. A glob that fits
// no rule at all is an error.
func listed(l *rules.Layers, globs []string, kind string) ([]listedRule, error) {
	for _, glob := range globs {
		if err := knownGlob(l.Set, glob); err != nil {
			return nil, err
		}
	}
	list := []listedRule{}
	for _, r := range l.Listed() {
		fits := func(glob string) bool { ok, _ := path.Match(glob, r.ID); return ok }
		if kind != "all" && r.Kind != kind || len(globs) > 0 && !slices.ContainsFunc(globs, fits) {
			continue
		}
		list = append(list, listedRule{r.ID, r.Kind, r.About, r.Pos.File, r.Pos.Line, len(r.Tests)})
	}
	return list, nil
}

// table is the list for people, in columns.
func table(list []listedRule) []byte {
	var b bytes.Buffer
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, r := range list {
		tests := "tests"
		if r.Tests == 1 {
			tests = "test"
		}
		fmt.Fprintf(w, "%s\t%s\t%d %s\t%s:%d\t%s\n", r.ID, r.Kind, r.Tests, tests, r.File, r.Line, r.About)
	}
	w.Flush() // to memory, which does not fail
	var out []byte
	for line := range bytes.Lines(b.Bytes()) {
		out = append(append(out, bytes.TrimRight(line, " \n")...), '\n')
	}
	return out
}
