package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// found are the documents in a file, each as "name: form: body or error".
func found(t testing.TB, o Options, name string, in io.Reader) []string {
	t.Helper()
	r, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for d := range r.Documents(name, in) {
		what := string(d.Body)
		if d.Err != nil {
			what = d.Err.Error()
		}
		list = append(list, fmt.Sprintf("%s: %s: %s", d.Name, d.Form, what))
	}
	return list
}

func check(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func gzipped(data string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.WriteString(w, data)
	w.Close()
	return b.String()
}

func zipped(files ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, _ := w.Create(files[i])
		_, _ = io.WriteString(f, files[i+1])
	}
	w.Close()
	return b.String()
}

func tarred(files ...string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		_ = w.WriteHeader(&tar.Header{Name: files[i], Size: int64(len(files[i+1])), Mode: 0o644, Typeflag: tar.TypeReg})
		_, _ = io.WriteString(w, files[i+1])
	}
	w.Close()
	return b.String()
}

func unhex(s string) string {
	b, err := hex.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// What "The river rose.\n" is in forms that nothing here writes.
const (
	bzipped = "425a6839314159265359cc11417f00000253800010400104000260990020003100d34d0401a69a4d98a1c8860592f177245385090cc11417f0"
	xzed    = "fd377a585a000004e6d6b4460200210116000000742fe5a301000f54686520726976657220726f73652e0a00bae92b4a40d31e5700012810e50b6c601fb6f37d010000000004595a"
)

func TestCompressed(t *testing.T) {
	const text = "The river rose.\n"
	var z bytes.Buffer
	w, err := zstd.NewWriter(&z)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = io.WriteString(w, text)
	w.Close()
	for _, in := range []string{text, gzipped(text), z.String(), unhex(bzipped), unhex(xzed), gzipped(gzipped(text)), gzipped("The ") + gzipped("river rose.\n")} {
		check(t, found(t, Options{}, "a", strings.NewReader(in)), "a: text: "+text)
	}
	check(t, found(t, Options{}, "a.jsonl.gz", strings.NewReader(gzipped("1\n2\n"))), "a.jsonl.gz: jsonl: 1", "a.jsonl.gz: jsonl: 2")
}

func TestBrokenCompression(t *testing.T) {
	whole := gzipped("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")
	check(t, found(t, Options{}, "a.gz", strings.NewReader(whole[:len(whole)-4])), `a.gz: jsonl: {"text":"a"}`, `a.gz: jsonl: {"text":"b"}`, "a.gz: jsonl: broken: it ends too soon")
	check(t, found(t, Options{}, "a.gz", strings.NewReader(whole[:12])), "a.gz: : broken: it ends too soon")
	deep := "The river rose."
	for range 6 {
		deep = gzipped(deep)
	}
	check(t, found(t, Options{}, "a", strings.NewReader(deep)), "a: : more than 4 layers of compression and archives")
}

func TestArchives(t *testing.T) {
	files := []string{"2021/a.txt", "A rose.", ".git/x", "no", "__MACOSX/a.txt", "no", "b.jsonl", "1\n2\n", "c.gz", gzipped("C rose."),
		"pic.jpg", "\xff\xd8\xff\xe0", "../../etc/passwd", "D rose.", "/e\x1b[2J.txt", "E rose."}
	want := func(name string) []string {
		var list []string
		for _, s := range []string{"2021/a.txt: text: A rose.", "b.jsonl: jsonl: 1", "b.jsonl: jsonl: 2", "c.gz: text: C rose.",
			"pic.jpg: : no article: a JPEG image", "etc/passwd: text: D rose.", "e_[2J.txt: text: E rose."} {
			list = append(list, name+"/"+s)
		}
		return list
	}
	// A name that leads outside of the archive is hidden like any other with a point in front.
	check(t, found(t, Options{}, "a.zip", strings.NewReader(zipped(files...))), want("a.zip")...)
	check(t, found(t, Options{}, "a.tar", strings.NewReader(tarred(files...))), want("a.tar")...)
	check(t, found(t, Options{}, "a.tgz", strings.NewReader(gzipped(tarred(files...)))), want("a.tgz")...)
	check(t, found(t, Options{}, "b.zip", strings.NewReader(zipped("in.zip", zipped("a.txt", "A rose.")))), "b.zip/in.zip/a.txt: text: A rose.")
	check(t, found(t, Options{}, "a.docx", strings.NewReader(zipped("[Content_Types].xml", "<x/>"))), "a.docx: : no article: an office document, a book or a program, packed as zip")
	check(t, found(t, Options{MaxBytes: 100}, "b.zip", strings.NewReader(zipped("a.txt", strings.Repeat("A rose.", 100)))),
		"b.zip: : a zip that is no file of its own is read up to --max-bytes, and this one has more than 100")
}

// broken is a reader that fails after what it has.
type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errors.New("the cable is cut")
	}
	return n, err
}

func TestReadError(t *testing.T) {
	r, _ := New(Options{})
	for _, in := range []string{"", "The river rose.", "{\"text\":\"a\"}\n{", gzipped(strings.Repeat("The river rose.", 99)), "text,id\na,b\nc", "[{\"text\":\"a\"},{"} {
		var last error
		for d := range r.Documents("a", broken{strings.NewReader(in)}) {
			last = d.Err
		}
		var read *ReadError
		if !errors.As(last, &read) {
			t.Errorf("%.20q: %v", in, last)
		}
	}
}

// A text of a gigabyte in a megabyte, and a line without an end: read no further than needed.
func TestBomb(t *testing.T) {
	zeros := &counted{}
	check(t, found(t, Options{MaxBytes: 1 << 10}, "a.txt", zeros), "a.txt: text: longer than 1024 bytes; --max-bytes lets longer ones in")
	if zeros.n > 1<<20 {
		t.Errorf("%d bytes read", zeros.n)
	}
	for _, o := range []Options{{Form: JSONL}, {Form: CSV}, {Form: JSON}} {
		o.MaxBytes = 1 << 10
		zeros = &counted{first: `{"a":"`}
		got := found(t, o, "a", zeros)
		if last := got[len(got)-1]; !strings.Contains(last, "no document ends here") {
			t.Errorf("%s: %.200s", o.Form, last)
		}
		if zeros.n > 1<<20 {
			t.Errorf("%s: %d bytes read", o.Form, zeros.n)
		}
	}
}

// counted is a reader without an end.
type counted struct {
	first string
	n     int
}

func (c *counted) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	copy(p, c.first)
	c.first = ""
	c.n += len(p)
	return len(p), nil
}

// What is no text is told; a text that begins like something else is one.
func TestBinary(t *testing.T) {
	for in, want := range map[string]string{
		"%PDF-1.7\n":                            "a PDF",
		"{\\rtf1 Hello}":                        "a document in RTF",
		"\x89PNG\r\n":                           "a PNG image",
		"ID3\x03\x00\x00":                       "a sound",
		"ID3 is a tag in music, she said.":      "",
		"MZ\x90\x00\x03":                        "a program",
		"MZ is what Tom Reed signs with.":       "",
		"{\\rtf1":                               "a document in RTF",
		"WARC/1.0\r\n":                          "a web archive (WARC)",
		"The\x00 river rose, and rose again.":   "",
		"T\x00h\x00e\x00":                       "it has bytes that no text has",
		"\x01\xfe\x80\x00 and so on, and so on": "it has bytes that no text has",
		"No caf\xe9 is open.":                   "",
		"":                                      "",
	} {
		if got := binary([]byte(in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
