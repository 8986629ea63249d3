package cmd

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
	"github.com/spf13/cobra"
)

// extraction is one run of the verb extract, or of another that reads articles as
// it does.
type extraction struct {
	streams
	batchFlags
	selection
	heap      heap
	published timex.Date
	from      string
	format    output.Format
	begin     func(*rules.Set) (finder, error)
	find      finder
}

// finder is what a verb finds in an article.
type finder func(body string, o extract.Options) *extract.Result

// reader are the flags of a verb that reads articles.
type reader struct {
	published    *day
	from, format *choice
	layers       []string
	batch        batchFlags
	selection    selection
	command      *cobra.Command
}

// flags gives the verb c its flags, and the formats it can write.
func (f *reader) flags(c *cobra.Command, formats []output.Format) {
	var names []string
	for _, format := range formats {
		names = append(names, string(format))
	}
	f.command = c
	f.published, f.from, f.format = &day{}, newChoice(auto, plain, lines), newChoice(names...)
	flags := c.Flags()
	flags.SortFlags = false
	flags.Var(f.published, "date", "publication date of articles that state none")
	flags.VarP(f.format, "format", "o", "how to write the results")
	flags.Var(f.from, "from", "what the input is")
	flags.StringArrayVar(&f.layers, "rules", nil, "rule `FILE` or folder to lay over the built-in rules; may be repeated")
	f.batch.flags(c)
	complete(c, "format", f.format)
	complete(c, "from", f.from)
}

// run reads the articles that args name.
func (f *reader) run(s streams, args []string, begin func(*rules.Set) (finder, error)) error {
	if err := f.settle(args); err != nil {
		return err
	}
	x := extraction{streams: s, batchFlags: f.batch, selection: f.selection, published: f.published.Date, from: f.from.value, format: output.Format(f.format.value), begin: begin}
	return x.run(args, f.layers)
}

func newExtract(s streams) *cobra.Command {
	var f reader
	c := &cobra.Command{
		Use:   "extract [flags] [FILE|-]...",
		Short: "Find the claims and the dates in articles",
		Long: `Extract finds the claims in news articles: every statement that an article gives
to a source, with its speaker, cue, addressee, venue and date, and every date
expression with the days that it means. With no file, or with -, it reads
standard input.

Several articles are read at once, and come out in their order; one that cannot be
read is told on standard error, and with -o jsonl has a record with its "error" in
its place. With --output the results are a file that is there as a whole or not
at all; its ending says what it holds, as in claims.csv or claims.jsonl.gz. With
--resume as well, the same command after a stop goes on where it was.

An article is a text in UTF-8, or a line of JSON lines with the fields "text",
"id", "date" (2021-06-21, also with a time behind it) and "title"; all but
"text" may be absent. Without a publication date, relative dates stay unresolved.

Exit status: 0 done, also when no claim was found; 2 usage, rule or I/O error;
3 some articles failed, each named on standard error; 130 stopped by Ctrl-C.`,
		Example: `  newsclaim extract --date 2021-06-21 article.txt
  curl -s … | newsclaim extract --date 2021-06-21 -o json | jq -r '.claims[].content.text'
  newsclaim extract -o jsonl articles.jsonl > claims.jsonl
  newsclaim extract --resume --output claims.jsonl.gz archive.jsonl
  newsclaim extract --shard 3/16 --output claims-3.csv archive.jsonl`,
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			return f.run(s, args, func(set *rules.Set) (finder, error) {
				e, err := extract.New(set)
				if err != nil {
					return nil, err
				}
				return e.Extract, nil
			})
		},
	}
	f.flags(c, append(output.Formats(), output.CSV))
	f.selection.flags(c)
	return c
}

// reading is what came of an article.
type reading struct {
	article
	id       string // of the record, where it has one
	document []byte // as it shall be written
	notes    []string
	found    findings // what stands in the document
	foreign  bool     // it is in another shard
}

// status is that of a run that failed on nothing else.
func (r *reading) status() exit {
	if r.article.form == "" {
		return misuse // it could not even be read
	}
	return partial
}

// worse is the status of a run with both failures: that an input is missing says more.
func worse(a, b exit) exit {
	if a == misuse || b == done {
		return a
	}
	return b
}

// try reads an article, and makes an error of a panic: one bad article never stops the next one.
func (x *extraction) try(a article) (r reading) {
	defer func() {
		if p := recover(); p != nil {
			r.err = a.failf(0, "the program failed on this article, which is a fault of its own: %v", p)
		}
	}()
	defer x.heap.room(len(a.body))()
	return x.read(a)
}

func (x *extraction) read(a article) reading {
	r := reading{article: a}
	if a.err != nil {
		return r
	}
	if at := invalid(a.body); at >= 0 {
		r.err = a.failf(at, `byte 0x%02x is not UTF-8; convert the input first, as with "iconv -f windows-1252 -t utf-8"`, a.body[at])
		return r
	}
	meta := output.Meta{ID: a.source.id, Published: x.published, PublishedFrom: "flag"}
	var body string
	if a.form == plain {
		body = string(a.body)
	} else {
		rec, wrong := parseRecord(a.body)
		if wrong != nil {
			r.err = a.failf(wrong.offset, "%s", wrong.message)
			return r
		}
		r.id, body = rec.id, rec.text
		meta.ID, meta.Title = rec.id, rec.title
		if meta.ID == "" {
			meta.ID = fmt.Sprintf("%s:%d", a.source.id, a.line)
		}
		if !rec.date.IsZero() {
			meta.Published, meta.PublishedFrom = rec.date, "field:date"
		}
	}
	if a.note != "" {
		r.notes = append(r.notes, a.note)
	}
	warn := func(message string) {
		meta.Warnings = append(meta.Warnings, message)
		if a.alone {
			r.notes = append(r.notes, a.name+": "+message)
		}
	}
	switch {
	case strings.TrimSpace(strings.Trim(body, bom)) == "":
		warn("the article is empty")
	case meta.Published.IsZero():
		warn("no publication date: relative dates stay unresolved")
	}
	if !x.wants(&r, meta.ID) {
		return r
	}
	result := x.find(body, extract.Options{Published: meta.Published, Title: meta.Title})
	document := output.New(meta, result)
	r.found = x.choose(document)
	if x.format != output.TimeML {
		r.document = x.write(document)
		return r
	}
	r.document = output.AppendTimeML(nil, meta, result)
	told := 0
	if a.alone {
		told = len(meta.Warnings)
	}
	for _, message := range document.Warnings[told:] { // TimeML has no place for them
		r.notes = append(r.notes, a.where()+": "+message)
	}
	return r
}

// where is the name of the article in messages.
func (a *article) where() string {
	if a.form == lines {
		return fmt.Sprintf("%s:%d", a.name, a.line)
	}
	return a.name
}

// failf is an error at a byte of the article's body.
func (a *article) failf(offset int, format string, args ...any) error {
	at := text.NewIndex(string(a.body)).Position(offset)
	if a.form == lines {
		at.Line = a.line
	}
	return &placed{a.name, at, fmt.Sprintf(format, args...)}
}

// invalid is the first byte of b that is not UTF-8, or -1.
func invalid(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// terminal tells whether a person is typing there.
func terminal(in any) bool {
	f, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
