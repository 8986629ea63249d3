package archive

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"path"
	"strings"
	"unicode/utf8"
)

// documents finds the documents in what is unpacked.
func (u *unpacker) documents(p place, b *bufio.Reader) bool {
	if _, err := b.Peek(1); err != nil && err != io.EOF {
		return u.fail(p, err)
	}
	mark, _ := b.Peek(3)
	e := u.encoding
	if wide := utf16(mark); wide != nil {
		e = wide
	}
	if e != nil && string(mark) != bom {
		b = bufio.NewReaderSize(decoded(b, e), window)
		p.utf8 = true
	}
	form := u.Form
	if form == Auto {
		var skipped *Skipped
		if form, p.Note, skipped = formOf(p.label, b); skipped != nil {
			return u.fail(p, skipped)
		}
		if p.Note != "" {
			p.Note = p.Name + " " + p.Note
		}
	}
	p.Form, p.Number, p.Line, p.Column = form, 1, 1, 1
	s := &splitter{unpacker: u, place: p, b: b, line: 1, column: 1}
	switch form {
	case JSONL:
		return s.lines()
	case JSON, NINJS:
		return s.values()
	case CSV:
		return s.rows()
	case NewsML:
		return s.items()
	}
	return s.one()
}

// formOf finds out what b holds, without taking anything off it.
func formOf(label string, b *bufio.Reader) (form Form, note string, skipped *Skipped) {
	extension := strings.ToLower(path.Ext(label))
	switch extension {
	case ".jsonl", ".ndjson":
		return JSONL, "", nil
	case ".csv", ".tsv":
		return CSV, "", nil
	}
	line := firstLine(b)
	switch first := line[:min(1, len(line))]; string(first) {
	case "":
		return Text, "", nil
	case "{":
		if what := binary(peek(b, 4096)); what != "" {
			return "", "", &Skipped{what} // "{\\rtf1"
		}
		return objectForm(line, b)
	case "[":
		rest := bytes.TrimLeft(peek(b, window), bom+"[ \t\r\n")
		if extension == ".json" || len(rest) > 0 && rest[0] == '{' {
			return JSON, "", nil
		}
	case "<":
		form, skipped = markup(peek(b, window), extension)
		return form, "", skipped
	}
	head := peek(b, 4096)
	if what := binary(head); what != "" {
		return "", "", &Skipped{what}
	}
	if _, ok := header(line); ok {
		return CSV, "", nil
	}
	return Text, "", nil
}

// firstLine is the first line of b that is not blank, trimmed, as far as it fits
// into the window. It waits for no more than that.
func firstLine(b *bufio.Reader) []byte {
	for n := 1; ; {
		head, err := b.Peek(n)
		if n = b.Buffered(); err == nil {
			head, _ = b.Peek(n)
		}
		rest := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bom)), " \t\r\n")
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			return bytes.TrimSpace(rest[:i])
		}
		if err != nil || n >= window {
			return bytes.TrimSpace(rest)
		}
		n++
	}
}

func peek(b *bufio.Reader, n int) []byte {
	head, _ := b.Peek(n)
	return head
}

// objectForm tells JSON lines from an object over many lines, and both from a text
// that begins with a brace.
func objectForm(line []byte, b *bufio.Reader) (Form, string, *Skipped) {
	var fields map[string]json.RawMessage
	if json.Unmarshal(line, &fields) == nil {
		if wrapped(line) {
			return JSON, "", nil
		}
		return JSONL, "", nil
	}
	head := bytes.TrimLeft(bytes.TrimPrefix(peek(b, window), []byte(bom)), " \t\r\n")
	rest := bytes.TrimLeft(head[1:], " \t\r\n")
	if len(rest) == 0 || rest[0] != '"' && rest[0] != '}' {
		return Text, "begins like JSON, but is none; read as text", nil
	}
	if wrapped(head) {
		return JSON, "", nil
	}
	if _, next, ok := bytes.Cut(head, []byte("\n")); ok && bytes.HasPrefix(bytes.TrimLeft(next, "\r\n"), []byte("{")) {
		return JSONL, "", nil // its first line is broken
	}
	if len(line) >= window-len(bom) {
		return JSONL, "", nil // a line longer than the window
	}
	return JSON, "", nil
}

// header splits the first line of CSV, and tells whether it is one: columns with
// names that articles have.
func header(line []byte) ([]string, bool) {
	if len(line) > 4096 {
		return nil, false
	}
	columns := splitRow(line, separator(line))
	text, other := false, false
	for _, c := range columns {
		text = text || among(c, textFields)
		other = other || among(c, dateFields) || among(c, idFields) || among(c, titleFields)
	}
	return columns, text && other
}

// among tells whether one of the names is a name of that field, in any case.
func among(name string, fields []string) bool {
	for _, f := range fields {
		if strings.EqualFold(f, name) {
			return true
		}
	}
	return false
}

// magic are the first bytes of what is often found among articles and is none. A
// text may begin with those that are letters, unless it is sure that none does.
var magic = []struct {
	bytes, what string
	sure        bool
}{
	{"\xff\xd8\xff", "a JPEG image", true}, {"\x89PNG", "a PNG image", true}, {"GIF8", "a GIF image", false}, {"RIFF", "an image, a sound or a film", false},
	{"%PDF-", "a PDF", true}, {"%!PS", "PostScript", true}, {"\x7fELF", "a program", true}, {"MZ", "a program", false}, {"\xca\xfe\xba\xbe", "a program", true},
	{"{\\rtf", "a document in RTF", true}, {"\xd0\xcf\x11\xe0", "an office document", true}, {"7z\xbc\xaf\x27\x1c", "a 7z archive", true}, {"Rar!", "a RAR archive", false},
	{"OggS", "a sound or a film", false}, {"ID3", "a sound", false}, {"SQLite format 3\x00", "a database", true}, {"PAR1", "a table in Parquet", false},
	{"wOFF", "a font", false}, {"wOF2", "a font", false}, {"WARC/", "a web archive (WARC)", true},
}

// binary says what a file is that is no text, or "". A text may have a stray zero
// byte, or bytes in another encoding than UTF-8, but hardly both.
func binary(head []byte) string {
	zeros := bytes.Count(head, []byte{0})
	invalid := Invalid(head[:max(0, len(head)-utf8.UTFMax)]) >= 0 // its last letter may be cut
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.bytes)) && (m.sure || invalid || zeros > 0) {
			return m.what
		}
	}
	if zeros > 0 && (8*zeros > len(head) || invalid) {
		return "it has bytes that no text has"
	}
	return ""
}
