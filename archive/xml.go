package archive

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// element is what a visitor is told of an element of XML: where it is and what it states.
type element struct {
	path []string // local names from the root on, its own the last
	attr map[string]string
}

func (e *element) name() string { return e.path[len(e.path)-1] }

// visitor is told of every element as it begins and ends, and of its text. Begin
// may say that nothing within the element matters.
type visitor interface {
	begin(e *element) (skip bool)
	text(e *element, s string)
	end(e *element)
}

// deepXML is how deep elements may lie within each other.
const deepXML = 100

// visit goes through XML without keeping it. Entities of HTML are known; those that
// a document defines are left as they are written, so that none can grow.
func (r *Reader) visit(d *Document, a *Article, v visitor) error {
	body := bytes.TrimPrefix(d.Body, []byte(bom))
	x := xml.NewDecoder(bytes.NewReader(body))
	if declared(body) == "" || d.utf8 {
		d.Body = a.repair(body)
		x = xml.NewDecoder(bytes.NewReader(d.Body))
	}
	x.Strict, x.Entity = false, xml.HTMLEntity
	x.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if d.utf8 {
			return in, nil
		}
		return charset.NewReaderLabel(label, in)
	}
	var stack []*element
	var path []string // shared by all elements: each sees it as far as itself
	for {
		at := int(x.InputOffset())
		t, err := x.Token()
		if err == io.EOF {
			return nil
		}
		var syntax *xml.SyntaxError
		switch {
		case errors.As(err, &syntax):
			return faultf(min(at, len(d.Body)), "broken XML: %s", syntax.Msg)
		case err != nil:
			return faultf(min(at, len(d.Body)), "broken XML: %v", err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if len(stack) == deepXML {
				return faultf(min(at, len(d.Body)), "more than %d elements within each other", deepXML)
			}
			path = append(path[:len(stack)], t.Name.Local)
			e := &element{path, map[string]string{}}
			for _, a := range t.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			stack = append(stack, e)
			if v.begin(e) {
				if err := x.Skip(); err != nil {
					return faultf(min(at, len(d.Body)), "broken XML: %v", err)
				}
				stack = stack[:len(stack)-1]
			}
		case xml.EndElement:
			if n := len(stack); n > 0 {
				v.end(stack[n-1])
				stack = stack[:n-1]
			}
		case xml.CharData:
			if n := len(stack); n > 0 {
				v.text(stack[n-1], string(t))
			}
		}
	}
}

// prose collects paragraphs.
type prose struct {
	texts []string
	b     strings.Builder
}

func (p *prose) add(s string) { p.b.WriteString(s) }

// flush ends a paragraph, its white space folded.
func (p *prose) flush() {
	if s := strings.Join(strings.Fields(p.b.String()), " "); s != "" {
		p.texts = append(p.texts, s)
	}
	p.b.Reset()
}

func (p *prose) String() string { return strings.Join(p.texts, "\n\n") }
