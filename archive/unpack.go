package archive

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"
	"unicode"

	"github.com/klauspost/compress/zstd"
	"github.com/therootcompany/xz"
)

const (
	window   = 64 << 10 // what is looked at to find out what a file holds
	deepest  = 4        // layers of compression and archives within each other
	dictLim  = 64 << 20 // the largest dictionary of xz and window of zstd, those of xz -9 and zstd --ultra -22 but for --long
	hopeless = 16       // times MaxBytes: where a document that has no end is no longer looked for one
)

// Documents finds the documents in a file: one in most, many in JSON lines, CSV
// and archives, in their order. It reads compressed files (gzip, zstd, bzip2, xz)
// and archives (zip, tar) within each other, told by their first bytes and never by
// their names. A zip needs a reader that is a regular file, and is else read into
// memory up to MaxBytes. What cannot be read or unpacked is a document with an error.
func (r *Reader) Documents(name string, in io.Reader) iter.Seq[Document] {
	return func(yield func(Document) bool) {
		u := &unpacker{Reader: r, yield: yield, in: &watched{Reader: in}}
		u.file(place{Document: Document{Name: name}, label: name}, u.in, 0)
	}
}

// unpacker takes one file apart.
type unpacker struct {
	*Reader
	yield func(Document) bool
	in    *watched
}

// place is where in the file the unpacker is: a document that has no body yet.
type place struct {
	Document
	label string // the name of the file without the ending of its compression
}

// watched remembers what went wrong with a reader, which a decompressor may put in
// words of its own, and where it ended: a terminal would go on.
type watched struct {
	io.Reader
	err error
	end bool
}

func (w *watched) Read(p []byte) (int, error) {
	if w.end {
		return 0, io.EOF
	}
	n, err := w.Reader.Read(p)
	if w.end = err == io.EOF; err != nil && !w.end {
		w.err = err
	}
	return n, err
}

// fail hands on what cannot be unpacked.
func (u *unpacker) fail(p place, err error) bool {
	d := p.Document
	var fault *Fault
	var skipped *Skipped
	switch {
	case u.in.err != nil:
		d.Err = &ReadError{u.in.err}
	case errors.As(err, &fault), errors.As(err, &skipped):
		d.Err = err
	case errors.Is(err, io.ErrUnexpectedEOF):
		d.Err = faultf(0, "broken: it ends too soon")
	default:
		d.Err = faultf(0, "broken: %v", err)
	}
	return u.yield(d) && u.in.err == nil
}

// file takes a file apart, or a member of an archive, and tells whether to go on.
func (u *unpacker) file(p place, in io.Reader, depth int) bool {
	b := bufio.NewReaderSize(in, window)
	head, err := b.Peek(10)
	if err != nil && err != io.EOF {
		return u.fail(p, err)
	}
	pack := packing(head, b)
	if pack == "" {
		return u.documents(p, b)
	}
	if depth == deepest {
		return u.fail(p, faultf(0, "more than %d layers of compression and archives", deepest))
	}
	switch pack {
	case "zip":
		return u.zip(p, in, b, depth)
	case "tar":
		return u.tar(p, b, depth)
	}
	r, err := decompressor(pack, b)
	if err != nil {
		return u.fail(p, err)
	}
	defer r.Close()
	p.label = strings.TrimSuffix(p.label, path.Ext(p.label))
	return u.file(p, r, depth+1)
}

// packing tells by its first bytes how a file is compressed.
func packing(head []byte, b *bufio.Reader) string {
	has := func(magic string) bool { return bytes.HasPrefix(head, []byte(magic)) }
	switch {
	case has("\x1f\x8b\x08"):
		return "gzip"
	case has("\x28\xb5\x2f\xfd"):
		return "zstd"
	case has("\xfd7zXZ\x00"):
		return "xz"
	case has("BZh") && len(head) == 10 && (string(head[4:]) == "1AY&SY" || string(head[4:]) == "\x17rE8P\x90"):
		return "bzip2"
	case has("PK\x03\x04"), has("PK\x05\x06"):
		return "zip"
	}
	if len(head) < 10 || strings.IndexByte("{[<", head[0]) >= 0 {
		return ""
	}
	if block, _ := b.Peek(512); len(block) == 512 && string(block[257:262]) == "ustar" {
		return "tar"
	}
	return ""
}

func decompressor(pack string, b *bufio.Reader) (io.ReadCloser, error) {
	switch pack {
	case "gzip":
		return gzip.NewReader(b)
	case "zstd":
		d, err := zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(dictLim))
		if err != nil {
			return nil, err
		}
		return d.IOReadCloser(), nil
	case "xz":
		x, err := xz.NewReader(b, dictLim)
		return io.NopCloser(x), err
	}
	return io.NopCloser(bzip2.NewReader(b)), nil
}

// tar goes through the files of a tar archive.
func (u *unpacker) tar(p place, b *bufio.Reader, depth int) bool {
	t := tar.NewReader(b)
	for {
		h, err := t.Next()
		if err == io.EOF {
			return true
		}
		if err != nil {
			return u.fail(p, err)
		}
		if h.Typeflag == tar.TypeReg && !hidden(h.Name) && !u.file(p.member(h.Name), t, depth+1) {
			return false
		}
	}
}

// zip goes through the files of a zip archive.
func (u *unpacker) zip(p place, in io.Reader, b *bufio.Reader, depth int) bool {
	at, size, err := u.whole(in, b)
	if err != nil {
		return u.fail(p, err)
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		return u.fail(p, err)
	}
	total := uint64(0)
	for _, f := range z.File {
		if f.CompressedSize64 > uint64(size) || total > uint64(size) {
			return u.fail(p, faultf(0, "broken: its files lie within each other"))
		}
		total += f.CompressedSize64
		switch f.Name {
		case "[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF":
			return u.fail(p, &Skipped{"an office document, a book or a program, packed as zip"})
		}
	}
	for _, f := range z.File {
		if f.FileInfo().IsDir() || hidden(f.Name) {
			continue
		}
		m := p.member(f.Name)
		if f.Flags&1 != 0 {
			if !u.fail(m, faultf(0, "encrypted")) {
				return false
			}
			continue
		}
		r, err := f.Open()
		if err != nil {
			if !u.fail(m, err) {
				return false
			}
			continue
		}
		more := u.file(m, r, depth+1)
		r.Close()
		if !more {
			return false
		}
	}
	return true
}

// whole is all of a zip file: where it lies, or read into memory.
func (u *unpacker) whole(in io.Reader, b *bufio.Reader) (io.ReaderAt, int64, error) {
	if in == io.Reader(u.in) {
		f, ok := u.in.Reader.(interface {
			io.ReaderAt
			Stat() (fs.FileInfo, error)
		})
		if ok {
			if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
				return f, info.Size(), nil
			}
		}
	}
	data, err := io.ReadAll(io.LimitReader(b, int64(u.MaxBytes)+1))
	if err != nil {
		return nil, 0, err
	}
	if len(data) > u.MaxBytes {
		return nil, 0, faultf(0, "a zip that is no file of its own is read up to --max-bytes, and this one has more than %d", u.MaxBytes)
	}
	return bytes.NewReader(data), int64(len(data)), nil
}

// member is the place of a file in an archive.
func (p place) member(name string) place {
	name = cleanName(name)
	p.Name, p.Member = p.Name+"/"+name, path.Join(p.Member, name)
	p.label = name
	return p
}

// cleanName makes a path of a name in an archive that leads nowhere outside, and
// that does nothing to a terminal.
func cleanName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r == '\\' {
			return '/'
		}
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return '_'
		}
		return r
	}, name)
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}

// hidden tells whether a name in an archive is one that people do not see: of a
// version control, or what a system keeps beside the files.
func hidden(name string) bool {
	for part := range strings.SplitSeq(cleanName(name), "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return false
}
