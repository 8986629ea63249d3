package text

import (
	"slices"
	"strconv"
)

// Position is a place in a text as an editor shows it. Lines and columns count
// from 1; a column is a code point.
type Position struct{ Line, Column int }

// String is "line:column".
func (p Position) String() string { return strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column) }

// stride is the number of bytes between two places whose code points are counted beforehand.
const stride = 256

// Index turns byte offsets of one text into code points and positions. It is
// built in one pass, answers in constant time (a position in the logarithm of
// the number of lines), and may be used by any number of goroutines.
type Index struct {
	text  string
	runes []int32 // code points before byte i*stride; nil where the text is ASCII
	lines []int32 // the byte at which every line starts
}

// NewIndex reads text once. Its lines end with LF, CRLF or CR.
func NewIndex(text string) *Index {
	x := &Index{text: text, lines: make([]int32, 1, 16+len(text)/128)}
	ascii := true
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= 0x80:
			ascii = false
		case c == '\n', c == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			x.lines = append(x.lines, int32(i+1))
		}
	}
	if ascii {
		return x
	}
	x.runes = make([]int32, 0, len(text)/stride+1)
	n := int32(0)
	for i := 0; i < len(text); i += stride {
		x.runes = append(x.runes, n)
		n += int32(starts(text[i:min(i+stride, len(text))]))
	}
	return x
}

// starts counts the code points that start in s: a code point may lie across
// its ends.
func starts(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// Rune is the number of code points before a byte offset. Offsets outside the
// text are taken for its nearer end.
func (x *Index) Rune(offset int) int {
	offset = min(max(offset, 0), len(x.text))
	if len(x.runes) == 0 {
		return offset
	}
	i := min(offset/stride, len(x.runes)-1)
	return int(x.runes[i]) + starts(x.text[i*stride:offset])
}

// Position is the line and column of a byte offset.
func (x *Index) Position(offset int) Position {
	offset = min(max(offset, 0), len(x.text))
	i, found := slices.BinarySearch(x.lines, int32(offset))
	if !found {
		i--
	}
	return Position{Line: i + 1, Column: x.Rune(offset) - x.Rune(int(x.lines[i])) + 1}
}
