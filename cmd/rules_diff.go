package cmd

import (
	"fmt"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

// ruleDiff is what rules diff writes as JSON.
type ruleDiff struct {
	Builtin string       `json:"builtin"` // the hash of the built-in rules
	Rules   string       `json:"rules"`   // that of all layers
	Changes []ruleChange `json:"changes"`
}

// ruleChange is one change of a ruleDiff.
type ruleChange struct {
	What    string       `json:"what"` // added, removed, changed or disabled
	Of      string       `json:"of"`
	Name    string       `json:"name"`
	Was     string       `json:"was,omitempty"`
	Place   string       `json:"place,omitempty"`
	Before  string       `json:"place_before,omitempty"`
	Changes []ruleChange `json:"changes,omitempty"`
}

func newRulesDiff(s streams) *cobra.Command {
	var layers layerFlags
	format := newChoice("text", "json")
	c := &cobra.Command{
		Use:   "diff [flags] [FILE|DIR]...",
		Short: "Show what your rules change",
		Long: `Diff compares the built-in rules with what holds once your layers are merged:
+ is added, - is removed or disabled, ~ is changed, each with its place. The
files may also be named with --rules.`,
		Example:               "  newsclaim rules diff house.yaml",
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			layers.names = append(layers.names, args...)
			if len(layers.names) == 0 {
				return &fault{"no rules of your own to compare", "name a file, as in newsclaim rules diff house.yaml"}
			}
			l, err := layers.load()
			if err != nil {
				return err
			}
			base, diags := rules.Load(rules.BuiltinSources()...)
			if err := diags.Err(); err != nil {
				return err
			}
			d := ruleDiff{base.Hash(), l.Set.Hash(), changesOf(l.Diff())}
			if format.value == "json" {
				_, err := s.out.Write(jsonOf(d, "  "))
				return err
			}
			b := fmt.Appendf(nil, "rules %s -> %s\n", d.Builtin, d.Rules)
			if len(d.Changes) == 0 {
				b = append(b, "nothing is changed\n"...)
			}
			for _, change := range d.Changes {
				b = change.append(b, "")
			}
			_, err = s.out.Write(b)
			return err
		},
	}
	c.Flags().VarP(format, "format", "o", "how to write the changes")
	c.Flags().SortFlags = false
	c.Flags().StringArrayVar(&layers.names, "rules", nil, "rule `FILE` or folder to lay over the built-in rules; may be repeated")
	complete(c, "format", format)
	return c
}

func changesOf(list []rules.Change) []ruleChange {
	out := make([]ruleChange, 0, len(list))
	for _, c := range list {
		out = append(out, ruleChange{c.What, c.Of, c.Name, c.Was, place(c.Pos), place(c.Old), changesOf(c.In)})
	}
	return out
}

// place is file:line.
func place(p rules.Pos) string {
	p.Column = 0
	return p.String()
}

func (c *ruleChange) append(b []byte, indent string) []byte {
	mark := map[string]string{rules.Added: "+", rules.Changed: "~"}[c.What]
	if mark == "" {
		mark = "-"
	}
	name := c.Name
	switch c.Of {
	case "lexicon":
		name = "$" + name
	case "phrase":
		name = "<" + name + ">"
	}
	if c.Was != "" {
		name = c.Was + " -> " + name
	}
	b = fmt.Appendf(b, "%s%s %s %s  (%s", indent, mark, c.Of, name, c.Place)
	switch {
	case c.What == rules.Disabled || c.What == rules.Removed:
		b = fmt.Appendf(b, ", was at %s)\n", c.Before)
	case c.Before != "" && c.Before != c.Place:
		b = fmt.Appendf(b, ", before at %s)\n", c.Before)
	default:
		b = append(b, ")\n"...)
	}
	for i := range c.Changes {
		b = c.Changes[i].append(b, indent+"  ")
	}
	return b
}
