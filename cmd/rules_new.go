package cmd

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strings"

	"github.com/newsclaim/newsclaim/output"
	"github.com/spf13/cobra"
)

// starters holds a rule file to begin with for each kind of rule. In it @SCHEMA@
// stands for the name of the schema's file, @ID@ for the id of the rule.
//
//go:embed starter/*.yaml
var starters embed.FS

func newRulesNew(s streams) *cobra.Command {
	kind := newChoice("attribution", "date", "venue", "role")
	var file string
	c := &cobra.Command{
		Use:   "new [flags] [ID]",
		Short: "Write a rule file to begin with",
		Long: `New writes a rule file with one rule, its tests, and comments that tell what to
change. It lints and tests clean as it is. ID is the id of the rule.`,
		Example: `  newsclaim rules new --output house.yaml
  newsclaim rules new --kind date house.fiscal-year > dates.yaml`,
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			id := "house." + kind.value
			switch {
			case len(args) > 1:
				return &fault{"one id at a time, found " + fmt.Sprint(len(args)), ""}
			case len(args) == 1:
				id = args[0]
			}
			text, err := starter(kind.value, id)
			if err != nil {
				return err
			}
			if file == "" {
				_, err := io.WriteString(s.out, text)
				return err
			}
			return create(file, text)
		},
	}
	c.Flags().SortFlags = false
	c.Flags().Var(kind, "kind", "what the rule finds")
	c.Flags().StringVar(&file, "output", "", "write to `FILE`, which must not be there yet")
	complete(c, "kind", kind)
	return c
}

// starter is the rule file to begin with.
func starter(kind, id string) (string, error) {
	if ok, err := regexp.MatchString(`^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$`, id); !ok || err != nil {
		return "", &fault{fmt.Sprintf("%q is no id", id), "an id is made of letters, digits, - and _ with points in between, as in house.reported"}
	}
	b, err := starters.ReadFile("starter/" + kind + ".yaml")
	if err != nil {
		return "", err
	}
	return strings.NewReplacer("@SCHEMA@", output.SchemaFile("rules"), "@ID@", id).Replace(string(b)), nil
}

// create writes a file that must not be there yet.
func create(name, text string) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	switch {
	case errors.Is(err, fs.ErrExist):
		return &fault{name + " is there already", "name another file, or remove it first"}
	case err != nil:
		return fileFault(name, err)
	}
	if _, err := io.WriteString(f, text); err != nil {
		f.Close()
		return fileFault(name, err)
	}
	return f.Close()
}
