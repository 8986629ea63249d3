// Package archive reads articles out of the forms that archives keep them in; it
// knows forms, not claims.
//
// A file is taken apart in two steps. [Reader.Documents] unpacks it and finds
// where its documents begin and end, in one pass and in memory bounded by the
// largest of them; [Reader.Article] reads text, title, date and id out of one
// document, on any number of goroutines. Whatever is wrong with a document is a
// value of it, and the next one follows.
package archive

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding"

	"github.com/newsclaim/newsclaim/timex"
)

// Form is how a document is written.
type Form string

// The forms. NewsML is NewsML-G2 and NewsML 1.2, NINJS every version of ninjs.
const (
	Auto   Form = "auto" // the content tells
	Text   Form = "text"
	HTML   Form = "html"
	JSON   Form = "json"  // an object, an array of objects, or {"articles": […]}
	JSONL  Form = "jsonl" // an object a line
	CSV    Form = "csv"   // also with tabs or semicolons
	NITF   Form = "nitf"
	NewsML Form = "newsml"
	NINJS  Form = "ninjs"
)

// Forms are all forms, Auto first.
func Forms() []Form { return []Form{Auto, Text, HTML, JSON, JSONL, CSV, NITF, NewsML, NINJS} }

// DefaultMaxBytes is the largest document where Options say nothing: 16 MiB.
const DefaultMaxBytes = 16 << 20

// Options say how to read. The zero value finds everything out by itself.
type Options struct {
	Form Form // "" is Auto

	// Names of fields of JSON and columns of CSV; a point goes into an object,
	// as in "meta.published". "" are the names that archives are known to use.
	TextField, TitleField, DateField, IDField string

	DateLayout   string // how dates are written, as in %m-%d-%Y; "" is every form that can be read one way only
	DateFromName string // where a date stands in the name of a file, as in %Y/%m/%d
	Encoding     string // of what is not UTF-8, by its name in HTML: windows-1252; "" is UTF-8 or as the document tells
	MaxBytes     int    // the largest document, unpacked; 0 is DefaultMaxBytes
}

// Reader reads articles. It is safe for concurrent use.
type Reader struct {
	Options
	encoding encoding.Encoding // nil where nobody named one
	layout   *pattern
	name     *pattern
}

// New checks the options. An error names the option by what is wrong in it.
func New(o Options) (*Reader, error) {
	r := &Reader{Options: o}
	var err error
	if r.Form == "" {
		r.Form = Auto
	}
	if r.MaxBytes <= 0 {
		r.MaxBytes = DefaultMaxBytes
	}
	if o.Encoding != "" {
		if r.encoding, err = lookup(o.Encoding); err != nil {
			return nil, err
		}
	}
	if o.DateLayout != "" {
		if r.layout, err = parsePattern(o.DateLayout); err != nil {
			return nil, err
		}
		if !r.layout.whole() {
			return nil, fmt.Errorf("the layout %q has no %s", o.DateLayout, r.layout.missing())
		}
	}
	if o.DateFromName != "" {
		if r.name, err = parsePattern(o.DateFromName); err != nil {
			return nil, err
		}
		if !r.name.has('Y') {
			return nil, fmt.Errorf("the pattern %q has no year, %%Y", o.DateFromName)
		}
	}
	return r, nil
}

// Document is one document as it lies in a file, not yet read.
type Document struct {
	Name   string // of the file; of a member of an archive "dump.zip/2021/a.html"
	Member string // the path within the archive, cleaned; "" outside of one
	Form   Form   // "" where the file could not be unpacked, and there is nothing but Err
	Part   bool   // one of several in its file
	Number int    // which one, from 1
	Line   int    // of the file where Body begins, from 1
	Column int    // of the line, in code points, from 1
	Body   []byte // in UTF-8, but for stray bytes; HTML and XML as they are
	Note   string // something to tell about the file
	Err    error  // *Fault, *Skipped or *ReadError

	columns []string // of CSV
	mark    byte     // that parts them
	utf8    bool     // Body has been decoded, whatever it says of itself
}

// Fault is what is wrong with a document, and at which byte of its Body.
type Fault struct {
	Offset  int
	Message string
}

func (f *Fault) Error() string { return f.Message }

func faultf(offset int, format string, args ...any) *Fault {
	return &Fault{offset, fmt.Sprintf(format, args...)}
}

// Skipped tells that a file is no article: an image, a program.
type Skipped struct{ What string }

func (s *Skipped) Error() string { return "no article: " + s.What }

// ReadError is what the reader of a file said, which no document can help.
type ReadError struct{ Err error }

func (e *ReadError) Error() string { return e.Err.Error() }
func (e *ReadError) Unwrap() error { return e.Err }

// Article is what was read of a document.
type Article struct {
	ID            string // as the document states it; "" where it does not
	Title         string
	Text          string
	Published     timex.Date // the zero Date where unknown
	PublishedFrom string     // field:date, meta:article:published_time, jsonld:datePublished, time, name, front matter
	Year          int        // that the file's name tells where it tells no day; 0 else
	IDKey         string     // the field of JSON that it was found in
	Unique        bool       // the id is one that no other document of the file may have
	Extracted     bool       // Text is not the Body, nor a value in it as it stands there
	Notes         []Note     // what is odd about the document, though it could be read
}

// Note is something to tell at a byte of a document's Body, -1 for all of it.
type Note struct {
	Offset  int
	Message string
}

// Article reads one document, whose Body becomes UTF-8 where it was to be. An error is a *Fault.
func (r *Reader) Article(d *Document) (*Article, error) {
	a := &Article{}
	var err error
	switch d.Form {
	case HTML, NITF, NewsML:
	default:
		d.Body = a.repair(d.Body)
	}
	switch d.Form {
	case HTML:
		err = r.html(a, d)
	case JSON, JSONL, NINJS:
		err = r.json(a, d.Body)
	case CSV:
		err = r.row(a, d)
	case NITF, NewsML:
		err = r.wire(a, d)
	default:
		r.text(a, d.Body)
	}
	if err != nil {
		return nil, err
	}
	if a.Published.IsZero() && r.name != nil {
		a.fromName(r.name, d.Name)
	}
	return a, nil
}

func (a *Article) note(offset int, format string, args ...any) {
	a.Notes = append(a.Notes, Note{offset, fmt.Sprintf(format, args...)})
}

func (a *Article) fromName(p *pattern, name string) {
	when, ok := p.search(name)
	if !ok {
		return
	}
	day, err := timex.NewDate(when.year, when.month, when.day)
	if err != nil {
		a.Year = when.year
		return
	}
	a.Published, a.PublishedFrom = day, "name"
}

// published takes the first date that a document states.
func (a *Article) published(day timex.Date, from string) {
	if a.Published.IsZero() && !day.IsZero() {
		a.Published, a.PublishedFrom = day, from
	}
}

// title takes the first title that a document states.
func (a *Article) title(s string) {
	if a.Title == "" {
		a.Title = strings.Join(strings.Fields(s), " ")
	}
}
