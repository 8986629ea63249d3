package cmd

import (
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// filesIn are the files that an argument stands for where it is a folder or a
// pattern, nil where it is a file. Alone says that there is no other argument.
func filesIn(arg string, alone bool) iter.Seq[source] {
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return folder(arg, alone)
	case err != nil && strings.ContainsAny(arg, "*?[{") && doublestar.ValidatePattern(filepath.ToSlash(arg)):
		return matches(arg, alone)
	}
	return nil
}

// folder are the files in a folder and in the folders in it, in the order of
// their names. What has a name that begins with a point is hidden, and left out.
func folder(name string, alone bool) iter.Seq[source] {
	return func(yield func(source) bool) {
		any, stopped := false, false
		give := func(s source) error {
			any, stopped = true, !yield(s)
			if stopped {
				return filepath.SkipAll
			}
			return nil
		}
		_ = filepath.WalkDir(name, func(file string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return give(unreadable(file, fileFault(file, err)))
			case file != name && strings.HasPrefix(entry.Name(), "."):
				if entry.IsDir() {
					return filepath.SkipDir
				}
				return nil
			case entry.IsDir():
				return nil
			}
			id := filepath.ToSlash(file)
			if inside, err := filepath.Rel(name, file); err == nil && alone {
				id = filepath.ToSlash(inside)
			}
			return give(foundSource(file, id))
		})
		if !any && !stopped {
			yield(unreadable(name, &fault{name + ": no file in it", ""}))
		}
	}
}

// unreadable is a source that cannot be opened.
func unreadable(name string, err error) source {
	return source{name: name, id: filepath.ToSlash(name), found: true, open: func() (io.ReadCloser, error) { return nil, err }}
}

// foundSource is a file that nobody named. Waiting for a pipe or reading a device
// without an end would be the end of the run.
func foundSource(name, id string) source {
	s := source{name: name, id: id, found: true}
	s.open = func() (io.ReadCloser, error) {
		info, err := os.Stat(name)
		switch {
		case err != nil:
			return nil, fileFault(name, err)
		case info.IsDir():
			return nil, &skip{name + ": no article: a link to a folder, which is not followed"}
		case !info.Mode().IsRegular():
			return nil, &skip{name + ": no article: neither a file nor a folder"}
		}
		return openFile(name)
	}
	return s
}

// matches are the files that a pattern fits, ** for folders within each other.
func matches(pattern string, alone bool) iter.Seq[source] {
	return func(yield func(source) bool) {
		base, rest := doublestar.SplitPattern(filepath.ToSlash(pattern))
		any := false
		err := doublestar.GlobWalk(os.DirFS(filepath.FromSlash(base)), rest, func(file string, entry fs.DirEntry) error {
			any = true
			id := path.Join(base, file)
			if alone {
				id = file
			}
			if !yield(foundSource(filepath.FromSlash(path.Join(base, file)), id)) {
				return filepath.SkipAll
			}
			return nil
		}, doublestar.WithFilesOnly(), doublestar.WithNoHidden())
		if err == nil && !any {
			err = &fault{pattern + ": no file fits this pattern", ""}
		}
		if err != nil && err != filepath.SkipAll {
			yield(unreadable(pattern, err))
		}
	}
}
