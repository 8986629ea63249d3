package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// mark is a part of the article to be underlined.
type mark struct {
	label string
	span  text.Span
	found bool // else wanted
}

// width is how many columns of the article stand on a line.
const width = 76

// wanted marks all that w names and that stands in the article.
func (x *trial) wanted(w *rules.Want) []mark {
	var out []mark
	near := 0
	for i := range w.Fields {
		for _, t := range texts(&w.Fields[i]) {
			if s, ok := x.locate(t, near); ok {
				out = append(out, mark{w.Fields[i].Key, s, false})
				near = s.Start
			}
		}
	}
	return out
}

// texts are the texts of a field that can stand in the article.
func texts(w *rules.Want) []string {
	switch {
	case w.IsText():
		return []string{w.Text}
	case w.Fields != nil:
		for i := range w.Fields {
			if w.Fields[i].Key == "text" {
				return []string{w.Fields[i].Text}
			}
		}
	}
	var out []string
	for i := range w.List {
		out = append(out, w.List[i].Text)
	}
	return out
}

// found marks all that a answer has and that stands in the article: its fields,
// each but once, or itself where it has only one.
func (f *answer) found() []mark {
	var out []mark
	for i := range f.parts {
		for _, s := range f.parts[i].spans {
			if !slices.ContainsFunc(out, func(m mark) bool { return m.span == s }) {
				out = append(out, mark{f.parts[i].key, s, true})
			}
		}
	}
	return out
}

// marksOf marks a field that is not as wanted.
func (x *trial) marksOf(d *difference, near int) []mark {
	var out []mark
	if len(d.got.spans) > 0 {
		near = d.got.spans[0].Start
	}
	for _, t := range texts(d.want) {
		if s, ok := x.locate(t, near); ok {
			out = append(out, mark{d.path, s, false})
		}
	}
	for _, s := range d.got.spans {
		out = append(out, mark{d.path, s, true})
	}
	for i := range d.got.list {
		for _, s := range d.got.list[i].spans {
			out = append(out, mark{d.path, s, true})
		}
	}
	return out
}

// show is the article with marks below it: ^ under what is wanted, ~ under what
// was found. Of a long article only the lines with marks are shown, and those
// beside them.
func (x *trial) show(marks []mark) string {
	lines := wrap(x.body)
	shown := make([]bool, len(lines))
	for i, l := range lines {
		for _, m := range marks {
			if len(lines) <= 8 || m.span.Start < l.End && l.Start < m.span.End {
				shown[max(i-1, 0)], shown[i], shown[min(i+1, len(lines)-1)] = true, true, true
			}
		}
		shown[i] = shown[i] || len(lines) <= 8
	}
	var b strings.Builder
	skipped := false
	for i, l := range lines {
		if !shown[i] {
			skipped = true
			continue
		}
		if skipped {
			b.WriteString("…\n")
			skipped = false
		}
		b.WriteString(strings.TrimRight(printed(x.body[l.Start:l.End]), " ") + "\n")
		for _, m := range marks {
			if s := (text.Span{Start: max(m.span.Start, l.Start), End: min(m.span.End, l.End)}); s.Len() > 0 {
				b.WriteString(underline(x.body, l, s, m))
			}
		}
	}
	if skipped {
		b.WriteString("…\n")
	}
	return b.String()
}

// underline is the line of a mark.
func underline(body string, line, s text.Span, m mark) string {
	sign, what := "^", " wanted"
	if m.found {
		sign, what = "~", " found"
	}
	label := m.label
	if label != "" {
		label += " "
	}
	pad := strings.Repeat(" ", columns(body[line.Start:s.Start]))
	return pad + strings.Repeat(sign, max(1, columns(strings.TrimRightFunc(body[s.Start:s.End], unicode.IsSpace)))) + " " + label + strings.TrimSpace(what) + "\n"
}

// wrap cuts a text into lines that are no wider than width, between words where
// that is possible.
func wrap(body string) []text.Span {
	var out []text.Span
	for at := 0; at < len(body); {
		end, space, wide := at, -1, 0
		for end < len(body) && body[end] != '\n' && body[end] != '\r' {
			r, n := utf8.DecodeRuneInString(body[end:])
			if wide += column(r); wide > width {
				break
			}
			if unicode.IsSpace(r) {
				space = end + n
			}
			end += n
		}
		switch {
		case end == len(body):
		case body[end] == '\n' || body[end] == '\r':
			if end > at {
				out = append(out, text.Span{Start: at, End: end})
			}
			at = end + 1
			continue
		case space > at:
			end = space
		}
		out = append(out, text.Span{Start: at, End: max(end, at+1)})
		at = max(end, at+1)
	}
	return slices.DeleteFunc(out, func(s text.Span) bool { return strings.TrimSpace(body[s.Start:s.End]) == "" })
}

// printed is a line of the article as a terminal may have it.
func printed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

func columns(s string) int {
	n := 0
	for _, r := range s {
		n += column(r)
	}
	return n
}

// column is how many columns a character takes on a terminal.
func column(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case isWide(r):
		return 2
	}
	return 1
}

// isWide reports whether r is one of the characters of East Asia that take two
// columns, or a picture.
func isWide(r rune) bool {
	blocks := [...][2]rune{
		{0x1100, 0x115f}, {0x2e80, 0xa4cf}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f},
		{0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
	}
	_, ok := slices.BinarySearchFunc(blocks[:], r, func(b [2]rune, r rune) int {
		if r >= b[0] && r <= b[1] {
			return 0
		}
		return cmp.Compare(b[0], r)
	})
	return ok
}
