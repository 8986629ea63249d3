package cmd

import (
	"os"
	"strings"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
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
	from      *intake
	withText  bool
	format    output.Format
	verb      func(*extract.Extractor) finder
	find      finder
}

// finder is what a verb finds in an article.
type finder func(body string, o extract.Options) *extract.Result

// reader are the flags of a verb that reads articles.
type reader struct {
	published *day
	from      intake
	format    *choice
	withText  bool
	layers    []string
	batch     batchFlags
	selection selection
	command   *cobra.Command
}

// flags gives the verb c its flags, and the formats it can write.
func (f *reader) flags(c *cobra.Command, formats []output.Format) {
	var names []string
	for _, format := range formats {
		names = append(names, string(format))
	}
	f.command = c
	f.published, f.format = &day{}, newChoice(names...)
	flags := c.Flags()
	flags.SortFlags = false
	flags.Var(f.published, "date", "publication date of articles that state none")
	flags.VarP(f.format, "format", "o", "how to write the results")
	flags.BoolVar(&f.withText, "with-text", false, "write the text that the offsets count in, as document.text")
	flags.StringArrayVar(&f.layers, "rules", nil, "rule `FILE` or folder to lay over the built-in rules; may be repeated")
	f.from.flags(c, true)
	f.batch.flags(c)
	complete(c, "format", f.format)
}

// run reads the articles that args name.
func (f *reader) run(s streams, args []string, verb func(*extract.Extractor) finder) error {
	if err := f.settle(args); err != nil {
		return err
	}
	if err := f.from.ready(); err != nil {
		return err
	}
	x := extraction{
		streams: s, batchFlags: f.batch, selection: f.selection, published: f.published.Date, from: &f.from, withText: f.withText,
		format: output.Format(f.format.value), verb: verb,
	}
	return x.run(args, f.layers)
}

func newExtract(s streams) *cobra.Command {
	var f reader
	c := &cobra.Command{
		Use:   "extract [flags] [FILE|DIR|GLOB|-]...",
		Short: "Find the claims and the dates in articles",
		Long: `Extract finds the claims in news articles: every statement that an article gives
to a source, with its speaker, cue, addressee, venue and date, and every date
expression with the days that it means. With no file, or with -, it reads
standard input.

What the input is it finds out by itself: text, with front matter or without;
HTML; JSON, JSON lines and CSV with the fields that news archives are known to
use; NITF, NewsML and ninjs; compressed (gzip, zstd, bzip2, xz) or in zip and tar
files. Folders are read with the folders in them, what is hidden left out; a
pattern in quotation marks may have ** in it. Files in them that are no articles
are told, and left out.

A publication date is taken from the article itself, else from --date-from-name,
--dateline (its year is that in the name, or that of --date) and --date, in this
order. Without one, relative dates stay unresolved.

Several articles are read at once, and come out in their order; one that cannot be
read is told on standard error, and with -o jsonl has a record with its "error" in
its place. With --output the results are a file that is there as a whole or not
at all; its ending says what it holds, as in claims.csv or claims.jsonl.gz. With
--resume as well, the same command after a stop goes on where it was.

Exit status: 0 done, also when no claim was found; 2 usage, rule or I/O error;
3 some articles failed, each named on standard error; 130 stopped by Ctrl-C.`,
		Example: `  newsclaim extract --date 2021-06-21 article.txt
  curl -s … | newsclaim extract --date 2021-06-21 -o json | jq -r '.claims[].content.text'
  newsclaim extract -o jsonl articles.jsonl > claims.jsonl
  newsclaim extract -o jsonl --date-from-name %Y/%m/%d 'archive/**/*.html' dump.zip > claims.jsonl
  newsclaim extract --resume --output claims.jsonl.gz archive/
  newsclaim extract --shard 3/16 --output claims-3.csv archive/`,
		DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			return f.run(s, args, func(e *extract.Extractor) finder { return e.Extract })
		},
	}
	f.flags(c, append(output.Formats(), output.CSV))
	f.selection.flags(c)
	return c
}

// reading is what came of an article.
type reading struct {
	article
	called   string // the document's id; "" where the article could not be read
	id       string // that no other article of the file may have, or ""
	key      string // of the field with it
	document []byte // as it shall be written
	notes    []string
	found    findings // what stands in the document
	foreign  bool     // it is in another shard
}

// status is that of a run that failed on nothing else.
func (r *reading) status() exit {
	if r.unread {
		return misuse
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
	defer x.heap.room(len(a.Body))()
	return x.read(a)
}

func (x *extraction) read(a article) reading {
	r := reading{article: a}
	c, err := x.from.read(&r.article, x.published, x.find)
	if err != nil {
		r.err = err
		return r
	}
	r.called, r.id, r.key = c.ID, c.id, c.key
	if a.Note != "" {
		r.notes = append(r.notes, a.Note)
	}
	r.notes = append(r.notes, c.placed...)
	if a.alone {
		for _, message := range c.Warnings[len(c.placed):] {
			r.notes = append(r.notes, a.where()+": "+message)
		}
	}
	warn := func(message string) {
		c.Warnings = append(c.Warnings, message)
		if a.alone {
			r.notes = append(r.notes, a.where()+": "+message)
		}
	}
	switch {
	case blank(c.text):
		warn("the article is empty")
	case c.Published.IsZero():
		warn("no publication date: relative dates stay unresolved")
	}
	if !x.wants(&r, c.ID) {
		return r
	}
	if x.withText {
		c.Text = c.text
	}
	result := x.find(c.text, extract.Options{Published: c.Published, Title: c.Title})
	document := output.New(c.Meta, result)
	r.found = x.choose(document)
	if x.format != output.TimeML {
		r.document = x.write(document)
		return r
	}
	r.document = output.AppendTimeML(nil, c.Meta, result)
	told := len(c.placed)
	if a.alone {
		told = len(c.Warnings)
	}
	for _, message := range document.Warnings[told:] { // TimeML has no place for them
		r.notes = append(r.notes, a.where()+": "+message)
	}
	return r
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

// blank tells whether an article has nothing in it.
func blank(body string) bool { return strings.TrimSpace(strings.Trim(body, "\ufeff")) == "" }
