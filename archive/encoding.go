package archive

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// bom is the byte order mark, in UTF-8.
const bom = "\ufeff"

// lookup finds an encoding by the names that it has in HTML.
func lookup(name string) (encoding.Encoding, error) {
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, fmt.Errorf("there is no encoding %q; windows-1252, iso-8859-1, utf-16le and the like are", name)
	}
	return e, nil
}

// utf16 is the encoding that a byte order mark of UTF-16 tells, or nil.
func utf16(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	}
	return nil
}

func decoded(r io.Reader, e encoding.Encoding) io.Reader {
	return transform.NewReader(r, e.NewDecoder())
}

// Invalid is the first byte of b that is not UTF-8, or -1.
func Invalid(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// mostlyUTF8 tells whether more letters of b are UTF-8 than bytes of it are not, ASCII left aside.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good > bad
}

// repair puts U+FFFD for each byte of body that is not UTF-8, and notes where the
// first one is.
func (a *Article) repair(body []byte) []byte {
	first := Invalid(body)
	if first < 0 {
		return body
	}
	fixed, count := make([]byte, 0, len(body)+len(body)/16), 0
	for i := 0; i < len(body); {
		r, n := utf8.DecodeRune(body[i:])
		if r == utf8.RuneError && n == 1 {
			count++
		}
		fixed = utf8.AppendRune(fixed, r)
		i += n
	}
	more := ""
	switch {
	case count == 2:
		more = ", nor is another after it"
	case count > 2:
		more = fmt.Sprintf(", nor are %d after it", count-1)
	}
	a.note(first, `byte 0x%02x is not UTF-8%s; read as U+FFFD, --encoding windows-1252 reads it as that`, body[first], more)
	return fixed
}
