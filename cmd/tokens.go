package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/text"
	"github.com/spf13/cobra"
)

func newTokens(s streams) *cobra.Command {
	v := view{streams: s, format: newChoice("text", "json", "jsonl")}
	c := &cobra.Command{
		Use:   "tokens [flags] [FILE|-]",
		Short: "Show an article as the rules see it, a token a line",
		Long: `Tokens takes an article apart and writes a line for each token, its columns
parted by tabs: start and end in code points, the token, its Penn Treebank tag,
the number of its sentence, how many quotations hold it, and its chunk: B-NP
begins a noun phrase, I-NP is inside one, B-VG and I-VG are those of a verb
group, O is outside. A pattern's [tag=…] looks at the tag, np and vg at the chunk.`,
		Example: `  newsclaim tokens article.txt
  echo 'The river rose, she said.' | newsclaim tokens -o json`,
		DisableFlagsInUseLine: true,
		Args:                  oneFile,
		RunE:                  func(_ *cobra.Command, args []string) error { return v.tokens(args) },
	}
	v.flags(c)
	return c
}

// tokens writes the tokens of the articles in one input.
func (v *view) tokens(args []string) error {
	set, err := loadRules(v.layers)
	if err != nil {
		return err
	}
	parser, err := text.NewParser(set.Language())
	if err != nil {
		return err
	}
	encoder := output.NewEncoder(v.out, output.Format(v.format.value))
	err = v.each(args, func(meta output.Meta, body string) error {
		list := output.Tokens(parser.Parse(body))
		switch v.format.value {
		case "json":
			return encoder.Write(jsonOf(list, "  "))
		case "jsonl":
			for i := range list {
				if _, err := v.out.Write(jsonOf(list[i], "")); err != nil {
					return err
				}
			}
			return nil
		}
		var b []byte
		for _, t := range list {
			b = fmt.Appendf(b, "%d\t%d\t%s\t%s\t%d\t%d\t%s\n", t.Start, t.End, t.Text, t.Tag, t.Sentence, t.Quote, t.Chunk)
		}
		_, err := v.out.Write(b)
		return err
	})
	return v.close(err, encoder)
}

// jsonOf is a value as JSON, a line feed at its end.
func jsonOf(value any, indent string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(value); err != nil {
		panic(err) // strings, numbers and lists of them
	}
	return b.Bytes()
}
