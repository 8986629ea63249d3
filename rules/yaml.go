package rules

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// reader takes the YAML of one rule file apart. It keeps on after a fault, so
// that all faults of the file come out in one run, and hands out only what is
// sound.
type reader struct {
	file  string
	lines []string // of the file, for what nodes do not tell
	diags Diagnostics
}

// newReader reads the YAML of a source; the node is nil if it cannot be read.
func newReader(src Source) (*reader, *yaml.Node) {
	r := &reader{file: src.Name, lines: splitLines(string(src.Data))}
	if at := invalidByte(src.Data); at >= 0 { // the library does not tell where
		line := bytes.Count(src.Data[:at], []byte("\n"))
		column := utf8.RuneCount(src.Data[bytes.LastIndexByte(src.Data[:at], '\n')+1 : at])
		r.diags.errorf(Pos{src.Name, line + 1, column + 1}, CodeSyntax, "byte 0x%02x is not UTF-8", src.Data[at])
		return r, nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(src.Data))
	var document, second yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		r.diags.errorf(Pos{src.Name, 1, 1}, CodeSchema, "the file is empty, want newsclaim: %s as its first key", Schema)
		return r, nil
	case err != nil:
		r.syntax(err)
		return r, nil
	}
	if err := decoder.Decode(&second); err == nil {
		r.errorf(&second, CodeSyntax, "a second document, a rule file holds one")
	} else if !errors.Is(err, io.EOF) {
		r.syntax(err)
	}
	return r, document.Content[0]
}

// invalidByte is where the first byte stands that is not UTF-8; -1 where none is, or
// where a mark at the start says that the file is in UTF-16, which YAML may be.
func invalidByte(data []byte) int {
	if utf8.Valid(data) || bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}

// splitLines parts a text where YAML sees the end of a line.
func splitLines(text string) []string {
	breaks := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")
	return strings.Split(breaks.Replace(text), "\n")
}

// syntax reports an error of the YAML library, which knows no column and writes
// "yaml: line 3: what is wrong". The messages of its parser, not those of its
// scanner, are one line short.
func (r *reader) syntax(err error) {
	line, message := 1, strings.TrimPrefix(err.Error(), "yaml: ")
	if m := regexp.MustCompile(`^line (\d+): (.*)`).FindStringSubmatch(message); m != nil {
		line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	short := true
	switch message {
	case "did not find expected ',' or ']'":
		message = `the list that begins here lacks a comma or its "]"`
	case "did not find expected ',' or '}'":
		message = `the mapping that begins here lacks a comma or its "}"`
	case "did not find expected '-' indicator":
		message = `want "-", as in the list that this belongs to`
	case "did not find expected key":
		message = "want a key, as in the mapping that this belongs to"
	case "did not find expected node content", "did not find expected <document start>":
	default:
		short = false
		message = scannerMessage(message)
	}
	if short && strings.Contains(err.Error(), "line ") {
		line++
	}
	r.diags.errorf(Pos{r.file, min(line, len(r.lines)), 1}, CodeSyntax, "%s", message)
}

// scannerMessage says in the words of a rule file's author what the scanner of
// the YAML library says in its own.
func scannerMessage(message string) string {
	switch message {
	case "found character that cannot start any token":
		return "a tab that indents, or a text that needs quotation marks"
	case "mapping values are not allowed in this context":
		return "a colon where none can be, or a text that needs quotation marks"
	case "found unexpected end of stream":
		return "a quotation mark that is never closed"
	}
	return message
}

// pos is the place of a node. Nothing at the end of a file lies behind its last
// line; it is told of there.
func (r *reader) pos(n *yaml.Node) Pos {
	return Pos{r.file, min(n.Line, len(r.lines)), max(n.Column, 1)}
}

func (r *reader) errorf(n *yaml.Node, code, format string, args ...any) *Diagnostic {
	return r.diags.errorf(r.pos(n), code, format, args...)
}

// field is a key that a mapping may have, and what reads its value.
type field struct {
	key  string
	read func(*yaml.Node)
}

// object reads a mapping with known keys; what is its name in messages. It
// returns the keys that are there, nil if it is no mapping.
func (r *reader) object(n *yaml.Node, what string, fields ...field) map[string]*yaml.Node {
	if !r.isKind(n, yaml.MappingNode) {
		return nil
	}
	found := map[string]*yaml.Node{}
	r.entries(n, func(key, value *yaml.Node) {
		for _, f := range fields {
			if f.key == key.Value {
				found[f.key] = key
				if f.read != nil {
					f.read(value)
				}
				return
			}
		}
		names := make([]string, len(fields))
		for i, f := range fields {
			names[i] = f.key
		}
		d := r.errorf(key, CodeUnknownKey, "unknown key %q in %s%s", key.Value, what, didYouMean(key.Value, names))
		d.Hint = "the keys here are " + strings.Join(names, ", ")
	})
	return found
}

// entries calls read for each key of a mapping, the first time it occurs.
func (r *reader) entries(n *yaml.Node, read func(key, value *yaml.Node)) {
	if !r.isKind(n, yaml.MappingNode) {
		return
	}
	seen := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if !r.isKind(key, yaml.ScalarNode) {
			continue
		}
		if first := seen[key.Value]; first != nil {
			r.errorf(key, CodeDuplicate, "duplicate key %q, first at %s", key.Value, r.pos(first).near(r.pos(key)))
			continue
		}
		seen[key.Value] = key
		read(key, value)
	}
}

// list calls read for each element of a list.
func (r *reader) list(n *yaml.Node, read func(*yaml.Node)) {
	if !r.isKind(n, yaml.SequenceNode) {
		return
	}
	for _, element := range n.Content {
		read(element)
	}
}

// text gives the raw text of a scalar; false if there is none. It is never
// looked at by type: 2021-02-21 and no are words as any other.
func (r *reader) text(n *yaml.Node) (string, bool) {
	if !r.isKind(n, yaml.ScalarNode) {
		return "", false
	}
	if strings.TrimSpace(n.Value) == "" {
		r.errorf(n, CodeValue, "want a text, found an empty one")
		return "", false
	}
	if n.Style == 0 && isTrap(n.Value) {
		d := r.diags.warnf(r.pos(n), CodeTrap, "bare %s is not a text to other YAML readers", n.Value)
		d.Hint = "write " + strconv.Quote(n.Value)
	}
	return n.Value, true
}

// into reads a text into a variable.
func (r *reader) into(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) { *s, _ = r.text(n) }
}

// flag reads true or false into a variable.
func (r *reader) flag(b *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		switch {
		case !r.isKind(n, yaml.ScalarNode):
		case n.Value == "true" || n.Value == "false":
			*b = n.Value == "true"
		default:
			r.errorf(n, CodeValue, "want true or false, found %q", n.Value)
		}
	}
}

// choice reads one of several words into a variable.
func (r *reader) choice(s *string, words []string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		word, ok := r.text(n)
		if !ok {
			return
		}
		for _, w := range words {
			if w == word {
				*s = word
				return
			}
		}
		r.errorf(n, CodeValue, "want one of %s, found %q%s", strings.Join(words, ", "), word, didYouMean(word, words))
	}
}

// refs reads a list of names into a variable.
func (r *reader) refs(refs *[]Ref) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.list(n, func(n *yaml.Node) {
			if s, ok := r.text(n); ok {
				*refs = append(*refs, Ref{s, r.pos(n)})
			}
		})
	}
}

// attrs reads a flat mapping into a variable.
func (r *reader) attrs(attrs *[]Attr) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.entries(n, func(key, value *yaml.Node) {
			if s, ok := r.text(value); ok {
				*attrs = append(*attrs, Attr{key.Value, s, r.pos(value)})
			}
		})
	}
}

// name checks the name of a lexicon, phrase or capture: it must be one that a
// pattern can refer to.
func (r *reader) name(n *yaml.Node, what string) bool {
	for i := range len(n.Value) {
		if !isNameByte(n.Value[i]) {
			r.errorf(n, CodeValue, "%s %q: a name is made of letters, digits and _", what, n.Value)
			return false
		}
	}
	if n.Value == "" {
		r.errorf(n, CodeValue, "%s without a name", what)
	}
	return n.Value != ""
}

// kindName is what a node is called in messages.
func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.ScalarNode:
		if n.Value == "" && n.Style == 0 {
			return "nothing"
		}
		return "a text"
	}
	return "an alias"
}

// isKind reports whether a node is of a kind, and plain YAML: anchors, aliases
// and tags have no place in a rule file, they hide what is said where.
func (r *reader) isKind(n *yaml.Node, kind yaml.Kind) bool {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		r.errorf(n, CodeSyntax, "anchors and aliases are not allowed in rule files")
	case n.Style&yaml.TaggedStyle != 0:
		r.errorf(n, CodeSyntax, "tags such as %q are not allowed in rule files", n.Tag)
	case n.Kind != kind || kind == yaml.ScalarNode && kindName(n) == "nothing":
		r.errorf(n, CodeValue, "want %s, found %s", kindName(&yaml.Node{Kind: kind, Value: "x"}), kindName(n))
	default:
		return true
	}
	return false
}

// isTrap reports whether a bare word is a truth value, nothing, a time or a day
// to readers of YAML 1.1.
func isTrap(s string) bool {
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~":
		return true
	}
	digits, between := 0, 0
	for i := range len(s) {
		switch {
		case isDigit(rune(s[i])):
			digits++
		case (s[i] == ':' || s[i] == '-' && len(s) == len("2006-01-02")) && i > 0 && i < len(s)-1:
			between++
		default:
			return false
		}
	}
	return digits > 1 && between > 0
}
