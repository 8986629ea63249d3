package cmd

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/newsclaim/newsclaim/archive"
	"github.com/spf13/cobra"
)

// intake is how articles are read.
type intake struct {
	archive.Options
	form      *choice
	max       size
	dateline  bool
	filesFrom string
	null      bool
	reader    *archive.Reader
}

// flags gives a verb the flags that say how to read articles; many says that
// it reads more than one file.
func (in *intake) flags(c *cobra.Command, many bool) {
	var forms []string
	for _, form := range archive.Forms() {
		forms = append(forms, string(form))
	}
	in.form, in.max = newChoice(forms...), archive.DefaultMaxBytes
	flags := c.Flags()
	flags.Var(in.form, "from", "what the input is; auto looks at it")
	if many {
		flags.StringVar(&in.filesFrom, "files-from", "", "read the files that `FILE|-` names, a line each")
		flags.BoolVarP(&in.null, "null", "0", false, "the names in --files-from end with NUL, not with a line")
	}
	flags.StringVar(&in.TextField, "text-field", "", "field of JSON or column of CSV with the text; a.b goes into objects")
	flags.StringVar(&in.TitleField, "title-field", "", "field with the title")
	flags.StringVar(&in.DateField, "date-field", "", "field with the publication date")
	flags.StringVar(&in.IDField, "id-field", "", "field with the id")
	flags.StringVar(&in.DateLayout, "date-layout", "", "how dates in fields are written, as in `%m-%d-%Y`")
	flags.StringVar(&in.DateFromName, "date-from-name", "", "where the date stands in the name of a file, as in `%Y/%m/%d`")
	flags.BoolVar(&in.dateline, "dateline", false, `take the date from "WASHINGTON, June 21 —" where the article states none`)
	flags.StringVar(&in.Encoding, "encoding", "", "`NAME` of the encoding of what is not UTF-8, as in windows-1252")
	flags.Var(&in.max, "max-bytes", "the largest document, unpacked")
	complete(c, "from", in.form)
}

// ready makes the reader. It is an error where a flag asks for what cannot be.
func (in *intake) ready() error {
	in.Form, in.MaxBytes = archive.Form(in.form.value), int(in.max)
	var err error
	if in.reader, err = archive.New(in.Options); err != nil {
		return &fault{err.Error(), ""}
	}
	if in.null && in.filesFrom == "" {
		return &fault{"--null is about --files-from, which is not there", ""}
	}
	return nil
}

// jsonLines reads JSON lines, however long, as they are.
func jsonLines() *intake {
	reader, err := archive.New(archive.Options{Form: archive.JSONL, MaxBytes: 1 << 30})
	if err != nil {
		panic(err) // these options are fine
	}
	return &intake{reader: reader}
}

// sources are those that the arguments and --files-from name.
func (in *intake) sources(s streams, args []string) ([]source, error) {
	if in.filesFrom == "" {
		return s.sources(args)
	}
	var list []source
	for _, arg := range args {
		if arg == "-" && in.filesFrom == "-" {
			return nil, &fault{"standard input is named twice, and can be read but once", ""}
		}
	}
	if len(args) > 0 {
		var err error
		if list, err = s.sources(args); err != nil {
			return nil, err
		}
	}
	name, open := in.filesFrom, func() (io.ReadCloser, error) { return openFile(in.filesFrom) }
	if name == "-" {
		name, open = stdin, func() (io.ReadCloser, error) { return io.NopCloser(s.in), nil }
	}
	return append(list, source{name: name, files: namesIn(name, open, in.null)}), nil
}

// typed tells whether standard input is read, articles or the names of files.
func (in *intake) typed(args []string) bool {
	return in.filesFrom == "-" || slices.Contains(args, "-") || in.filesFrom == "" && len(args) == 0
}

// size is a flag that takes a number of bytes.
type size int

// units are what may stand behind the number, each a thousand and twenty-four times the one before.
const units = "KMG"

func (s *size) Type() string { return "SIZE" }

func (s *size) String() string {
	n, unit := int(*s), ""
	for i := 0; i < len(units) && n >= 1024 && n%1024 == 0; i++ {
		n, unit = n/1024, units[i:i+1]
	}
	return strconv.Itoa(n) + unit
}

func (s *size) Set(value string) error {
	number, factor := strings.TrimSuffix(strings.TrimSuffix(strings.ToUpper(value), "B"), "I"), 1
	if i := strings.IndexAny(number, units); i > 0 && i == len(number)-1 {
		factor = 1 << (10 * (strings.IndexByte(units, number[i]) + 1))
		number = number[:i]
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > (1<<40)/factor {
		return &fault{fmt.Sprintf("%q is no number of bytes; write it as in 16M", value), ""}
	}
	*s = size(n * factor)
	return nil
}
