package cmd

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/spf13/cobra"
)

// selection says which claims are written, and which columns of them.
type selection struct {
	kinds   words
	speaker pattern
	fields  words
}

func (s *selection) flags(c *cobra.Command) {
	s.kinds = words{what: "kind", allowed: []string{string(extract.Direct), string(extract.Mixed), string(extract.Indirect)}}
	s.fields = words{what: "column", allowed: output.Columns()}
	flags := c.Flags()
	flags.Var(&s.kinds, "kinds", "write claims of these kinds alone, as in direct,mixed")
	flags.Var(&s.speaker, "speaker", "write claims alone of speakers whose name or mention matches `REGEXP`")
	flags.Var(&s.fields, "fields", "the columns of -o csv, as in document_id,speaker_name,content")
	for name, w := range map[string]words{"kinds": s.kinds, "fields": s.fields} {
		if err := c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(w.allowed, cobra.ShellCompDirectiveNoFileComp)); err != nil {
			panic(err) // c has no such flag
		}
	}
}

// findings is how much was found.
type findings struct{ Claims, Dates int }

// choose leaves out of a document the claims that nobody asked for, and counts what stays.
func (s *selection) choose(d *output.Document) findings {
	if len(s.kinds.chosen) > 0 || s.speaker.Regexp != nil {
		d.Keep(func(c *output.Claim) bool { return s.wants(c) })
	}
	return findings{len(d.Claims), len(d.Dates)}
}

func (s *selection) wants(c *output.Claim) bool {
	if len(s.kinds.chosen) > 0 && !slices.Contains(s.kinds.chosen, c.Kind) {
		return false
	}
	if s.speaker.Regexp == nil {
		return true
	}
	if c.Speaker == nil {
		return false
	}
	return s.speaker.MatchString(c.Speaker.Name) || c.Speaker.Slice != nil && s.speaker.MatchString(c.Speaker.Text)
}

// columns are those of csv.
func (s *selection) columns() []string {
	if len(s.fields.chosen) == 0 {
		return output.Columns()
	}
	return s.fields.chosen
}

// words is a flag that takes some of a few words, with commas between them.
type words struct {
	what            string // one of them is
	allowed, chosen []string
}

func (w *words) String() string { return strings.Join(w.chosen, ",") }
func (w *words) Type() string   { return strings.ToUpper(w.what) + ",…" }

func (w *words) Set(s string) error {
	for word := range strings.SplitSeq(s, ",") {
		if !slices.Contains(w.allowed, word) {
			message := fmt.Sprintf("there is no %s %q, but %s", w.what, word, strings.Join(w.allowed, ", "))
			return &fault{message, didYouMean(rules.Nearest(word, w.allowed))}
		}
		if !slices.Contains(w.chosen, word) {
			w.chosen = append(w.chosen, word)
		}
	}
	return nil
}

// pattern is a flag that takes a regular expression.
type pattern struct{ *regexp.Regexp }

func (p *pattern) Type() string { return "REGEXP" }

func (p *pattern) String() string {
	if p.Regexp == nil {
		return ""
	}
	return p.Regexp.String()
}

func (p *pattern) Set(s string) error {
	re, err := regexp.Compile(s)
	if err != nil {
		return &fault{strings.TrimPrefix(err.Error(), "error parsing regexp: "), "the syntax is that of Go: https://go.dev/s/re2syntax"}
	}
	p.Regexp = re
	return nil
}
