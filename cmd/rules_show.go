package cmd

import (
	"io"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

// layerFlags are the flags of the verbs that read all layers as YAML.
type layerFlags struct {
	names []string
	bare  bool
}

func (l *layerFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.SortFlags = false
	flags.StringArrayVar(&l.names, "rules", nil, "rule `FILE` or folder to lay over the built-in rules; may be repeated")
	flags.BoolVar(&l.bare, "no-builtin-rules", false, "leave out the built-in rules")
}

// load reads the layers; test files in folders are passed over.
func (l *layerFlags) load() (*rules.Layers, error) {
	var sources []rules.Source
	if !l.bare {
		sources = rules.BuiltinSources()
	}
	upper, err := ruleLayers(l.names)
	if err != nil {
		return nil, err
	}
	layers, diags := rules.NewLayers(append(sources, upper...)...)
	return layers, diags.Err()
}

func newRulesShow(s streams) *cobra.Command {
	var layers layerFlags
	c := &cobra.Command{
		Use:   "show [flags] ID|$LEXICON|<PHRASE>...",
		Short: "Show a rule, lexicon or phrase, and where each part comes from",
		Long: `Show writes what holds after all layers are merged, as a rule file. The comment
at the end of a line tells the file and line it comes from.`,
		Example: `  newsclaim rules show said.clause
  newsclaim rules show '$say' --rules house.yaml
  newsclaim rules show '<aside>'`,
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &fault{"name a rule, a $lexicon or a <phrase>", `"newsclaim rules list" lists the rules`}
			}
			l, err := layers.load()
			if err != nil {
				return err
			}
			for i, name := range args {
				text, ok := l.Show(name)
				if !ok {
					return unknownName(name, l.Names())
				}
				if i > 0 {
					text = "---\n" + text
				}
				if _, err := io.WriteString(s.out, text); err != nil {
					return err
				}
			}
			return nil
		},
	}
	layers.add(c)
	return c
}

// unknownName is the error where nothing has a name.
func unknownName(name string, names []string) error {
	what := "rule or phrase"
	if name != "" && name[0] == '$' {
		what = "lexicon"
	}
	f := &fault{"no " + what + " " + name, didYouMean(rules.Nearest(name, names))}
	if f.hint == "" {
		f.hint = `"newsclaim rules list" lists the rules`
	}
	return f
}
