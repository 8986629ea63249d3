package cmd

import (
	"errors"
	"fmt"
	"path"
	"slices"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

// view is one look into articles, by explain or tokens.
type view struct {
	streams
	published day
	from      intake
	find      finder // of dates in datelines; may be nil
	format    *choice
	layers    []string
	sentence  int
	rule      string
}

// flags gives a verb the flags that say what to read.
func (v *view) flags(c *cobra.Command) {
	flags := c.Flags()
	flags.SortFlags = false
	flags.VarP(v.format, "format", "o", "how to write the results")
	flags.StringArrayVar(&v.layers, "rules", nil, "rule `FILE` or folder to lay over the built-in rules; may be repeated")
	complete(c, "format", v.format)
	v.from.flags(c, false)
}

func newExplain(s streams) *cobra.Command {
	v := view{streams: s, format: newChoice("text", "json")}
	c := &cobra.Command{
		Use:   "explain [flags] [FILE|-]",
		Short: "Tell why a claim was found, or why not",
		Long: `Explain shows, sentence by sentence, what the rules saw and did: the tokens with
their tags, the noun phrases and verb groups, the quotations; every rule that
was tried at a word and how far it got, which one won and which lost to it, and
why; for each claim the rule and what its captures stand for; and for a sentence
without a claim the rule that came nearest to one.`,
		Example: `  newsclaim explain --date 2021-06-21 article.txt
  newsclaim explain --sentence 3 article.txt
  newsclaim explain --rule 'said.*' --rules house.yaml article.txt`,
		DisableFlagsInUseLine: true,
		Args:                  oneFile,
		RunE:                  func(_ *cobra.Command, args []string) error { return v.explain(args) },
	}
	c.Flags().Var(&v.published, "date", "publication date of articles that state none")
	c.Flags().Var((*ordinal)(&v.sentence), "sentence", "show sentence `N` only, counted from 1")
	c.Flags().StringVar(&v.rule, "rule", "", "show the tries of the rules whose id fits `GLOB`, all of them")
	v.flags(c)
	return c
}

// oneFile lets through at most one argument.
func oneFile(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return &fault{"one file at a time, found " + fmt.Sprint(len(args)), ""}
	}
	return nil
}

// explain writes why the articles in one input have the claims they have.
func (v *view) explain(args []string) error {
	set, err := loadRules(v.layers)
	if err != nil {
		return err
	}
	if err := knownGlob(set, v.rule); err != nil {
		return err
	}
	extractor, err := extract.New(set)
	if err != nil {
		return err
	}
	v.find = extractor.Dates
	encoder, first := output.NewEncoder(v.out, output.Format(v.format.value)), true
	err = v.each(args, func(meta output.Meta, body string) error {
		x := output.Explain(meta, extractor.Explain(body, extract.Options{Published: meta.Published, Title: meta.Title}))
		if v.sentence > len(x.Sentences) {
			return &fault{fmt.Sprintf("%s has no sentence %d", meta.ID, v.sentence), fmt.Sprintf("it has %d", len(x.Sentences))}
		}
		if v.format.value == "json" {
			x.Keep(v.sentence, v.rule)
			return encoder.Write(jsonOf(x, "  "))
		}
		var b []byte
		if !first {
			b = fmt.Appendf(b, "\n== %s\n\n", meta.ID)
		}
		first = false
		_, err := v.out.Write(x.AppendText(b, v.sentence, v.rule))
		return err
	})
	return v.close(err, encoder)
}

// knownGlob is an error where no rule's id fits a glob; the empty one fits all.
func knownGlob(set *rules.Set, glob string) error {
	if glob == "" {
		return nil
	}
	ids := make([]string, len(set.Rules))
	for i, r := range set.Rules {
		ids[i] = r.ID
		if ok, err := path.Match(glob, r.ID); err != nil {
			return &fault{fmt.Sprintf("%q is no glob", glob), "*, ? and […] stand for letters of a rule's id"}
		} else if ok {
			return nil
		}
	}
	slices.Sort(ids)
	f := &fault{fmt.Sprintf("no rule %q", glob), didYouMean(rules.Nearest(glob, ids))}
	if f.hint == "" {
		f.hint = `"newsclaim rules list" lists the rules`
	}
	return f
}

// each reads the articles of one input and hands them on.
func (v *view) each(args []string, do func(output.Meta, string) error) error {
	if err := v.from.ready(); err != nil {
		return err
	}
	list, err := v.sources(args)
	if err != nil {
		return err
	}
	if len(args) == 0 && terminal(v.in) {
		v.say("reading standard input; end with Ctrl-D")
	}
	status := exit(done)
	for a := range articles(list, &v.from) {
		c, err := v.from.read(&a, v.published.Date, v.find)
		if err != nil {
			v.report(err)
			a.err = err
			status = worse(status, (&reading{article: a}).status())
			continue
		}
		if a.Note != "" {
			v.say(a.Note)
		}
		for _, note := range c.placed {
			v.say(note)
		}
		if blank(c.text) {
			v.say(a.where() + ": the article is empty")
		}
		if err := do(c.Meta, c.text); err != nil {
			return err
		}
	}
	if status != done {
		return status
	}
	return nil
}

// close ends what an encoder wrote. JSON is whole also where an article failed.
func (v *view) close(err error, encoder *output.Encoder) error {
	var status exit
	if err != nil && !errors.As(err, &status) || v.format.value != "json" {
		return err
	}
	return errors.Join(encoder.Close(), err)
}
