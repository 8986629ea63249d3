package cmd

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/newsclaim/newsclaim/output"
	"github.com/spf13/cobra"
)

// batchFlags say how a run over many articles goes; what is found in them does
// not depend on these.
type batchFlags struct {
	jobs      workers
	unordered bool
	quiet     bool
	output    string // "" for standard output
	resume    bool
	shard     shard
	command   *command // what has to be the same for a run to be resumed; nil where none is
}

func (f *batchFlags) flags(c *cobra.Command) {
	flags := c.Flags()
	flags.Var(&f.jobs, "jobs", "articles to read at once (default: one a core)")
	flags.BoolVar(&f.unordered, "unordered", false, "write results as they are ready, not in the order of the input")
	flags.StringVar(&f.output, "output", "", "write to `FILE`, as a whole or not at all; .gz and .zst compress")
	flags.BoolVar(&f.resume, "resume", false, "keep what is done beside the --output, and go on from there")
	flags.Var(&f.shard, "shard", "read only the i-th of n parts of the articles, as in 3/16")
	flags.BoolVar(&f.quiet, "quiet", false, "no progress and no summary on standard error")
}

// settle checks what the flags say together, and finds out what they leave open.
func (f *reader) settle(args []string) error {
	b := &f.batch
	format := endings[strings.TrimPrefix(filepath.Ext(strings.TrimSuffix(b.output, compression(b.output))), ".")]
	if format != "" && !f.command.Flags().Changed("format") {
		if err := f.format.Set(string(format)); err != nil {
			return &fault{fmt.Sprintf("--output %s: this command writes no %s", b.output, format), "-o names a format"}
		}
	}
	switch {
	case b.resume && b.output == "":
		return &fault{"--resume needs a file to go on with", "name it with --output"}
	case b.resume && b.unordered:
		return &fault{"--resume needs the order of the input", "leave --unordered out"}
	case len(f.selection.fields.chosen) > 0 && f.format.value != string(output.CSV):
		return &fault{"--fields chooses the columns of csv, but the format is " + f.format.value, "-o csv, or jq for the others"}
	}
	if b.resume {
		b.command = newCommand(f.command, args, f.layers)
	}
	return nil
}

// endings are the formats by the ending of the file.
var endings = map[string]output.Format{
	"jsonl": output.JSONL, "ndjson": output.JSONL, "json": output.JSON,
	"yaml": output.YAML, "yml": output.YAML, "csv": output.CSV, "tml": output.TimeML,
}

// compression is the ending of a name that says how the file is compressed, or "".
func compression(name string) string {
	switch ending := filepath.Ext(name); ending {
	case ".gz", ".zst":
		return ending
	}
	return ""
}

// workers is the flag --jobs.
type workers int

func (w *workers) String() string { return "" }
func (w *workers) Type() string   { return "N" }

func (w *workers) Set(s string) error {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil || n == 0 {
		return &fault{fmt.Sprintf("%q is no number of articles to read at once; write it as in 4", s), ""}
	}
	*w = workers(n)
	return nil
}

// shard is the flag --shard: one of several parts of the articles, the same ones
// in every run, each article in one of them. The zero shard is all.
type shard struct{ part, of uint64 }

func (s *shard) Type() string { return "i/n" }

func (s *shard) String() string {
	if s.of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.part, s.of)
}

func (s *shard) Set(text string) error {
	i, n, ok := strings.Cut(text, "/")
	part, wrong := strconv.ParseUint(i, 10, 32)
	of, wrong2 := strconv.ParseUint(n, 10, 32)
	if !ok || wrong != nil || wrong2 != nil || part == 0 || part > of {
		return &fault{fmt.Sprintf("%q is no part of a whole; write it as in 3/16, from 1/16 to 16/16", text), ""}
	}
	*s = shard{part, of}
	return nil
}

// has tells whether an article is in the shard: the first eight bytes of the
// SHA-256 of its id, as a number, leave the part when divided by the number of
// parts, counted from one. Nothing else of the article or the run matters.
func (s shard) has(id string) bool {
	if s.of == 0 {
		return true
	}
	sum := sha256.Sum256([]byte(id))
	return binary.BigEndian.Uint64(sum[:8])%s.of == s.part-1
}
