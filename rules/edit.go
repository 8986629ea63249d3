package rules

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Edit puts a new value in the place of a Want.
type Edit struct {
	Want *Want
	Text string   // the new text, where List is nil
	List []string // the new list of texts
}

// Rewrite applies edits to the file that their Wants were read from. Only the
// bytes of those values change: comments and layout stay as they are. A text
// keeps its quotation marks, or gets some where it needs them.
func Rewrite(data []byte, edits []Edit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return a.Want.Pos.compare(b.Want.Pos) })
	s := editor{text: string(data), lines: lineStarts(string(data))}
	var out bytes.Buffer
	done := 0
	for i := range edits {
		e := &edits[i]
		from, to, ok := s.extent(e.Want)
		if !ok || from < done {
			return nil, fmt.Errorf("%s: cannot find where the value ends", e.Want.Pos)
		}
		out.WriteString(s.text[done:from])
		if e.List == nil {
			out.WriteString(scalarLike(s.text[from:to], e.Text))
		} else {
			out.WriteString(flowList(e.List))
		}
		done = to
	}
	out.WriteString(s.text[done:])
	var check yaml.Node
	if err := yaml.Unmarshal(out.Bytes(), &check); err != nil {
		return nil, fmt.Errorf("the new values would break the file: %w", err)
	}
	return out.Bytes(), nil
}

// editor is a YAML file in which values are looked for.
type editor struct {
	text  string
	lines []int // the byte at which every line starts
}

// lineStarts is where the lines of a text start, as YAML counts them.
func lineStarts(text string) []int {
	starts := []int{0}
	for i, r := range text {
		switch r {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				continue
			}
			starts = append(starts, i+1)
		case '\n':
			starts = append(starts, i+1)
		case 0x85, 0x2028, 0x2029:
			starts = append(starts, i+len(string(r)))
		}
	}
	return starts
}

// offset is the byte at a place.
func (s *editor) offset(pos Pos) (int, bool) {
	if pos.Line < 1 || pos.Line > len(s.lines) {
		return 0, false
	}
	at := s.lines[pos.Line-1]
	if at == 0 {
		at += len(s.text) - len(strings.TrimPrefix(s.text, "\ufeff"))
	}
	for range pos.Column - 1 {
		if at >= len(s.text) {
			return 0, false
		}
		_, n := utf8.DecodeRuneInString(s.text[at:])
		at += n
	}
	return at, at < len(s.text)
}

// extent is the bytes of a value.
func (s *editor) extent(w *Want) (from, to int, ok bool) {
	from, ok = s.offset(w.Pos)
	if !ok {
		return 0, 0, false
	}
	switch c := s.text[from]; {
	case w.IsText() && (c == '"' || c == '\''):
		to = closing(s.text, from)
	case w.IsText():
		to = s.plain(from, w.Text)
	case c == '[' || c == '{':
		to = closing(s.text, from)
	default: // in block style a list ends with its last value
		subs := append(slices.Clone(w.List), w.Fields...)
		if len(subs) == 0 {
			return 0, 0, false
		}
		_, to, ok = s.extent(&subs[len(subs)-1])
		return from, to, ok
	}
	return from, to, to > from
}

// plain is where a text without quotation marks ends, which may go over several
// lines and be a block.
func (s *editor) plain(at int, value string) int {
	if c := s.text[at]; c == '|' || c == '>' {
		if end := strings.IndexByte(s.text[at:], '\n'); end >= 0 {
			at += end
		}
	}
	for _, r := range value {
		if unicode.IsSpace(r) {
			continue
		}
		for at < len(s.text) {
			c, n := utf8.DecodeRuneInString(s.text[at:])
			if !unicode.IsSpace(c) {
				break
			}
			at += n
		}
		if !strings.HasPrefix(s.text[at:], string(r)) {
			return -1
		}
		at += len(string(r))
	}
	return at
}

// closing is the byte behind the mark or bracket that closes what opens at at, or -1.
func closing(text string, at int) int {
	switch open := text[at]; open {
	case '"', '\'':
		for i := at + 1; i < len(text); i++ {
			switch {
			case text[i] == '\\' && open == '"':
				i++
			case text[i] == open && open == '\'' && i+1 < len(text) && text[i+1] == open:
				i++
			case text[i] == open:
				return i + 1
			}
		}
		return -1
	}
	depth := 0
	for i := at; i < len(text); i++ {
		switch c := text[i]; c {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"', '\'': // a mark within a plain text opens nothing
			if strings.IndexByte("[{,: \t\n", text[i-1]) >= 0 {
				end := closing(text, i)
				if end < 0 {
					return -1
				}
				i = end - 1
			}
		case '#':
			if strings.IndexByte(" \t\n", text[i-1]) >= 0 {
				for i < len(text) && text[i] != '\n' {
					i++
				}
			}
		}
	}
	return -1
}

// scalarLike writes a text with the quotation marks that an old one has.
func scalarLike(old, text string) string {
	printable := !strings.ContainsFunc(text, func(r rune) bool { return r != ' ' && !unicode.IsPrint(r) })
	switch {
	case printable && strings.HasPrefix(old, "'"):
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	case printable && strings.HasPrefix(old, `"`):
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
	}
	return writeText(text)
}

// writeText writes a text so that every YAML reader takes it for that text, also
// within brackets.
func writeText(text string) string {
	if text == "" || isTrap(text) {
		return `"` + text + `"`
	}
	data, err := yaml.Marshal(struct {
		List []string `yaml:",flow"`
	}{[]string{text}})
	if err != nil {
		panic(err) // a text can be written
	}
	line := strings.TrimSpace(string(data))
	return line[strings.IndexByte(line, '[')+1 : len(line)-1]
}

func flowList(texts []string) string {
	parts := make([]string, len(texts))
	for i, t := range texts {
		parts[i] = writeText(t)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
