package cmd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/newsclaim/newsclaim/archive"
)

// stdin is what standard input is called in messages, and the id of a text from there.
const stdin = "stdin"

// source is one input: a file or standard input, or what holds files.
type source struct {
	name  string // as the command line has it, or stdin
	id    string // of the article, where it is a text
	open  func() (io.ReadCloser, error)
	files iter.Seq[source] // of a folder, a pattern or a list; nil for a file
	found bool             // in one of those: nobody named it
}

// sources are the inputs that the arguments name. A text has the base name of
// its file for an id, or the name as given where two files share a base name;
// one in a folder its path there, or the name where there is more than one argument.
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
		if arg == "-" {
			if bases["-"] > 1 {
				return nil, &fault{"standard input is named twice, and can be read but once", ""}
			}
			list = append(list, source{name: stdin, id: stdin, open: func() (io.ReadCloser, error) { return regular(s.in), nil }})
			continue
		}
		if files := filesIn(arg, len(args) == 1); files != nil {
			list = append(list, source{name: arg, files: files})
			continue
		}
		if bases[base] > 1 {
			base = arg
		}
		list = append(list, fileSource(arg, base))
	}
	return list, nil
}

func fileSource(name, id string) source {
	return source{name: name, id: id, open: func() (io.ReadCloser, error) { return openFile(name) }}
}

// kept is a reader that is not ours to close. That it is a file stays known.
type kept struct{ *os.File }

func (kept) Close() error { return nil }

func regular(r io.Reader) io.ReadCloser {
	if f, ok := r.(*os.File); ok {
		return kept{f}
	}
	return io.NopCloser(r)
}

func openFile(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fileFault(name, err)
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

// article is one article as it was found, not yet looked into.
type article struct {
	source
	archive.Document
	err    error // it cannot be read, or not to its end
	unread bool  // … because its file cannot
	alone  bool  // there is no other in this run
	known  bool  // an earlier run has done it
}

// skip tells of a file that is no article and that nobody named. It is no failure.
type skip struct{ message string }

func (s *skip) Error() string { return s.message }

// articles reads the sources one after the other and finds the articles in them.
// What cannot be read is an article with an error.
func articles(list []source, in *intake) iter.Seq[article] {
	return func(yield func(article) bool) {
		for s := range files(list) {
			r, err := s.open()
			if err != nil {
				if !yield(article{source: s, Document: archive.Document{Name: s.name}, err: err, unread: true}) {
					return
				}
				continue
			}
			more := true
			for d := range in.reader.Documents(s.name, r) {
				a := newArticle(s, d, len(list) == 1)
				if more = yield(a); !more {
					break
				}
			}
			r.Close()
			if !more {
				return
			}
		}
	}
}

// files are the sources, with those that they hold in the place of folders.
func files(list []source) iter.Seq[source] {
	return func(yield func(source) bool) {
		for _, s := range list {
			if s.files == nil {
				if !yield(s) {
					return
				}
				continue
			}
			for file := range s.files {
				if !yield(file) {
					return
				}
			}
		}
	}
}

func newArticle(s source, d archive.Document, single bool) article {
	a := article{source: s, Document: d}
	a.alone = single && !d.Part && d.Member == "" && !s.found
	if d.Member != "" {
		if a.id = d.Member; s.found || !single {
			a.id = s.id + "/" + d.Member
		}
	}
	var read *archive.ReadError
	var skipped *archive.Skipped
	var wrong *archive.Fault
	switch {
	case errors.As(d.Err, &read):
		a.unread, a.err = true, fileFault(s.name, read.Err)
	case errors.As(d.Err, &skipped) && (s.found || d.Member != ""):
		a.err = &skip{d.Name + ": " + skipped.Error()}
	case errors.As(d.Err, &wrong) && d.Line > 0:
		a.err = a.failf(wrong.Offset, "%s", wrong.Message)
	case d.Err != nil:
		a.err = &fault{d.Name + ": " + d.Err.Error(), ""}
	}
	return a
}

// ownID is what the article is called where it does not say.
func (a *article) ownID() string {
	switch {
	case !a.Part:
		return a.id
	case a.Form == archive.JSON || a.Form == archive.NINJS:
		return fmt.Sprintf("%s#%d", a.id, a.Number)
	}
	return fmt.Sprintf("%s:%d", a.id, a.Line)
}

// namesIn are the files that a list names, a line each or parted by NUL.
func namesIn(name string, open func() (io.ReadCloser, error), null bool) iter.Seq[source] {
	return func(yield func(source) bool) {
		r, err := open()
		if err != nil {
			yield(unreadable(name, err))
			return
		}
		defer r.Close()
		end := byte('\n')
		if null {
			end = 0
		}
		b := bufio.NewReader(r)
		for {
			line, err := b.ReadString(end)
			if line = strings.TrimSuffix(line, string(end)); !null {
				line = strings.TrimSuffix(line, "\r")
			}
			if line != "" && !yieldNamed(line, yield) {
				return
			}
			if err != nil && err != io.EOF {
				yield(unreadable(name, fileFault(name, err)))
			}
			if err != nil {
				return
			}
		}
	}
}

// yieldNamed hands on what a list names: a file, or the files in a folder.
func yieldNamed(name string, yield func(source) bool) bool {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		for file := range folder(name, false) {
			if !yield(file) {
				return false
			}
		}
		return true
	}
	s := fileSource(name, filepath.ToSlash(name))
	return yield(s)
}
