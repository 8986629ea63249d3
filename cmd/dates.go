package cmd

import (
	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/spf13/cobra"
)

func newDates(s streams) *cobra.Command {
	var f reader
	c := &cobra.Command{
		Use:   "dates [flags] [FILE|DIR|GLOB|-]...",
		Short: "Find the date expressions alone",
		Long: `Dates finds the date expressions in news articles, and nothing else: those that
extract finds in them, in less time. It reads what extract reads, and writes the
same documents without claims and speakers, or TimeML: the text itself with its
date expressions marked as TIMEX3, the form that the tools and corpora of the
field have. Of several articles each is an XML document, one after the other.

Exit status: 0 done, also when no date was found; 2 usage, rule or I/O error;
3 some articles failed, each named on standard error.`,
		Example: `  newsclaim dates --date 2021-06-21 article.txt
  newsclaim dates -o timeml --date 2021-06-21 article.txt > article.tml
  newsclaim dates -o jsonl articles.jsonl | jq -c '.dates[] | [.text, .value]'`,
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			return f.run(s, args, func(e *extract.Extractor) finder { return e.Dates })
		},
	}
	f.flags(c, append(output.Formats(), output.TimeML))
	return c
}
