package archive

import (
	"bytes"
	"encoding/json"
	"io"
)

// lists are the fields in which dumps and the answers of services wrap their articles.
var lists = []string{"articles", "results", "items", "documents", "docs", "records", "news", "data", "stories", "posts", "entries", "rows"}

// shape follows JSON a byte at a time, as far as one needs to know where values end.
type shape struct {
	depth   int
	quoted  bool // within a string
	escaped bool // behind a backslash
	key     []byte
	inKey   bool // within the name of a field of the outermost object
	expect  bool // such a name is next
	named   bool // a name has ended, its value is next
	article bool // the outermost object has a field that articles have
}

// step takes one byte. It tells whether a value ends with it, and whether it opens
// a list in a field that wraps articles.
func (x *shape) step(c byte) (ends, list bool) {
	if x.quoted {
		x.string(c)
		return !x.quoted && x.depth == 0, false
	}
	switch c {
	case '"':
		x.quoted = true
		if x.inKey = x.expect && x.depth == 1; x.inKey {
			x.key = x.key[:0]
		}
	case '{', '[':
		list = c == '[' && x.depth == 1 && x.named && !x.article && among(string(x.key), lists)
		x.depth++
		x.expect = c == '{' && x.depth == 1
	case '}', ']':
		x.depth--
		return x.depth <= 0, false
	case ',':
		x.expect = x.depth == 1
	}
	if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
		x.named = c == ':' && x.depth == 1
	}
	return false, list
}

// plain tells whether the next byte is one of a string that nobody looks into.
func (x *shape) plain() bool { return x.quoted && !x.escaped && !x.inKey }

// string takes one byte of a string.
func (x *shape) string(c byte) {
	switch {
	case x.escaped:
		x.escaped = false
	case c == '\\':
		x.escaped = true
	case c == '"':
		x.quoted = false
		if x.inKey {
			x.inKey, x.expect = false, false
			x.article = x.article || among(string(x.key), textFields) || among(string(x.key), dateFields)
		}
		return
	}
	if x.inKey && len(x.key) < 64 {
		x.key = append(x.key, c)
	}
}

// wrapped tells whether the object that begins in head wraps a list of objects.
func wrapped(head []byte) bool {
	var x shape
	for i, c := range head {
		ends, list := x.step(c)
		if ends {
			return false
		}
		if list {
			rest := bytes.TrimLeft(head[i+1:], " \t\r\n")
			return len(rest) > 0 && (rest[0] == '{' || rest[0] == ']')
		}
	}
	return false
}

// values are the objects of JSON: one, several in a row, those of an array, or
// those that an object wraps.
func (s *splitter) values() bool {
	s.dropMark()
	for n := 0; ; n++ {
		c, err := s.first()
		switch {
		case s.over:
			return true
		case err == io.EOF && n == 0:
			return s.broken(faultf(0, "no JSON in it"))
		case err == io.EOF:
			return true
		case err != nil:
			return s.broken(err)
		case c == '[':
			_, _ = s.next()
			if !s.elements() {
				return false
			}
		case c == '{':
			if !s.object(n > 0) {
				return false
			}
		default:
			return s.broken(faultf(0, "neither a JSON object nor an array of them"))
		}
	}
}

// elements are those of an array whose bracket has been read.
func (s *splitter) elements() bool {
	for {
		c, err := s.first()
		switch {
		case s.over:
			return true
		case err == io.EOF:
			return s.broken(faultf(0, "broken JSON: the array ends too soon"))
		case err != nil:
			return s.broken(err)
		case c == ']', c == ',':
			_, _ = s.next()
			if c == ']' {
				return true
			}
		default:
			if !s.element() {
				return false
			}
		}
	}
}

// element is a value in an array.
func (s *splitter) element() bool {
	p, x := s.begin(), shape{}
	for {
		if x.plain() {
			s.rush(p, `"\`)
		}
		head, err := s.b.Peek(1)
		if err == io.EOF {
			return s.hand(p) // the reader of the document says what is wrong with it
		}
		if err != nil {
			return s.broken(err)
		}
		if x.depth == 0 && !x.quoted && (head[0] == ',' || head[0] == ']') {
			return s.hand(p)
		}
		c, _ := s.next()
		p.add(c)
		if ends, _ := x.step(c); ends {
			return s.hand(p)
		}
		if err := s.endless(p.over); err != nil {
			return s.broken(err)
		}
	}
}

// object is one outside of an array, or what it wraps.
func (s *splitter) object(part bool) bool {
	p, x := s.begin(), shape{}
	wraps := false
	for {
		if x.plain() && !wraps {
			s.rush(p, `"\`)
		}
		c, err := s.next()
		if err == io.EOF && wraps {
			return s.broken(faultf(0, "broken JSON: it ends too soon"))
		}
		if err != nil && err != io.EOF {
			return s.broken(err)
		}
		ends, list := false, false
		if err == nil {
			if !wraps {
				p.add(c)
			}
			ends, list = x.step(c)
		}
		if list {
			if first, _ := s.first(); first == '{' || first == ']' {
				wraps = true
				if !s.elements() {
					return false
				}
				if s.over {
					return true
				}
				x.depth--
			}
		}
		if !ends && err == nil {
			if err := s.endless(p.over); err != nil {
				return s.broken(err)
			}
			continue
		}
		if wraps {
			return true
		}
		s.Part = part
		return s.hand(p)
	}
}

// Kind says what a JSON value is: "a string", "an object", "null", "nothing".
func Kind(value json.RawMessage) string {
	if len(value) == 0 {
		return "nothing"
	}
	switch value[0] {
	case '"':
		return "a string"
	case '{':
		return "an object"
	case '[':
		return "an array"
	case 'n':
		return "null"
	case 't', 'f':
		return "a truth value"
	}
	return "a number"
}
