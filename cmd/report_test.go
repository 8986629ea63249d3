package cmd

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestWriteFile: a file is written as a whole or not at all, and nothing is left
// beside it.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "report.xml")
	put := func(text string) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		}
	}
	content := func() string {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if err := writeFile(name, put("one")); err != nil || content() != "one" {
		t.Fatal(err, content())
	}
	if err := os.Chmod(name, 0o600); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := writeFile(name, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	if !errors.Is(err, broken) || content() != "one" {
		t.Errorf("got %v, the file holds %q", err, content())
	}
	if err := writeFile(name, put("two")); err != nil || content() != "two" {
		t.Fatal(err, content())
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the mode of the file is now %v (%v)", info.Mode(), err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(name, link); err == nil {
		if err := writeFile(link, put("three")); err != nil || content() != "three" {
			t.Errorf("by a link: %v, the file holds %q", err, content())
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("the link is none any more (%v)", err)
		}
	}
	if err := writeFile(filepath.Join(dir, "nowhere", "x"), put("x")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) > 2 {
		t.Errorf("left behind: %v (%v)", entries, err)
	}
}

func TestExcerpt(t *testing.T) {
	for _, x := range []struct {
		line   string
		column int
		want   string
	}{
		{"a: b\r", 4, "a: b\n   ^"},
		{"\tx: ü", 5, "\tx: ü\n\t   ^"},
		{"e\u0301: b", 5, "e\u0301: b\n   ^"},
		{"ab", 9, "ab\n  ^"},
		{"ab", 0, "ab"},
	} {
		if got := excerpt(x.line, x.column); got != x.want {
			t.Errorf("%q, %d: got %q, want %q", x.line, x.column, got, x.want)
		}
	}
}
