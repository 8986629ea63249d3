package cmd

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
)

// The forms of input. With auto the content tells.
const (
	auto  = "auto"
	plain = "text"
	lines = "jsonl"
)

// stdin is what standard input is called in messages, and the id of a text from there.
const stdin = "stdin"

// source is one input: a file or standard input.
type source struct {
	name string // as the command line has it, or stdin
	id   string // of the article, where it is a text
	open func() (io.ReadCloser, error)
}

// sources are the inputs that the arguments name. A text has the base name of
// its file for an id, or the name as given where two files share a base name.
func (s streams) sources(args []string) ([]source, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	bases := map[string]int{}
	for _, arg := range args {
		bases[filepath.Base(arg)]++
	}
	var list []source
	for _, arg := range args {
		base := filepath.Base(arg)
		switch {
		case arg == "-" && bases["-"] > 1:
			return nil, &fault{"standard input is named twice, and can be read but once", ""}
		case arg == "-":
			list = append(list, source{stdin, stdin, func() (io.ReadCloser, error) { return io.NopCloser(s.in), nil }})
		case bases[base] > 1:
			list = append(list, source{arg, arg, func() (io.ReadCloser, error) { return openFile(arg) }})
		default:
			list = append(list, source{arg, base, func() (io.ReadCloser, error) { return openFile(arg) }})
		}
	}
	return list, nil
}

func openFile(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fileFault(name, err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, &fault{name + " is a directory", "name the files in it, as in " + filepath.Join(name, "*")}
	}
	return f, nil
}

// fileFault says what is wrong with a file, without the name of the system call.
func fileFault(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return &fault{fmt.Sprintf("%s: %v", name, err), ""}
}

// article is one article as it was read, not yet looked into.
type article struct {
	source
	form  string // plain or lines
	line  int    // of the source, where form is lines
	body  []byte
	err   error  // the source cannot be read, or not to its end
	note  string // something to tell about the source
	alone bool   // there is no other in this run
	known bool   // an earlier run has done it
}

// articles reads the sources one after the other, a line of JSON lines at a
// time. What cannot be read is an article with an error.
func articles(list []source, from string) iter.Seq[article] {
	return func(yield func(article) bool) {
		for _, s := range list {
			more := func(a article) bool {
				a.source, a.alone = s, len(list) == 1 && a.form == plain
				return yield(a)
			}
			r, err := s.open()
			if err != nil {
				if !more(article{err: err}) {
					return
				}
				continue
			}
			ok := read(s.name, r, from, more)
			r.Close()
			if !ok {
				return
			}
		}
	}
}

// read reads one source and tells whether to go on with the next one.
func read(name string, r io.Reader, from string, yield func(article) bool) bool {
	b := bufio.NewReaderSize(r, 64<<10)
	var first []byte // what has been read to find the form out
	var note string
	if from == auto {
		from, first, note = formOf(name, b)
	}
	if from == lines {
		return readLines(name, first, b, yield)
	}
	rest, err := io.ReadAll(b)
	if err != nil {
		return yield(article{err: fileFault(name, err)})
	}
	return yield(article{form: plain, body: append(first, rest...), note: note})
}

func readLines(name string, first []byte, b *bufio.Reader, yield func(article) bool) bool {
	r := io.MultiReader(bytes.NewReader(first), b)
	if len(first) > 0 {
		b = bufio.NewReaderSize(r, 64<<10)
	}
	for n := 1; ; n++ {
		line, err := b.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return yield(article{err: fileFault(name, err)})
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte(bom))
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(bytes.TrimSpace(line)) > 0 && !yield(article{form: lines, line: n, body: line}) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

const bom = "\ufeff"

// formOf finds out what b holds: JSON lines where the name ends in .jsonl or
// .ndjson, or where the first line is an object with a field "text". It gives
// back what it had to read.
func formOf(name string, b *bufio.Reader) (form string, read []byte, note string) {
	switch filepath.Ext(name) {
	case ".jsonl", ".ndjson":
		return lines, nil, ""
	}
	for {
		line, err := b.ReadBytes('\n')
		read = append(read, line...)
		line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte(bom)))
		switch {
		case len(line) == 0 && err == nil:
			continue
		case len(line) == 0 || line[0] != '{':
			return plain, read, ""
		}
		var fields map[string]json.RawMessage
		if json.Unmarshal(line, &fields) == nil && fields["text"] != nil {
			return lines, read, ""
		}
		return plain, read, name + ` begins like JSON, but its first line is no object with a field "text"; read as text`
	}
}
