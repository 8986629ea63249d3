package output

import (
	"bytes"
	"encoding/json"
	"io"
)

// Format is a way to write documents down.
type Format string

// The formats.
const (
	YAML  Format = "yaml"  // a YAML document each, with --- between them
	JSON  Format = "json"  // an object for one document, an array for several or none
	JSONL Format = "jsonl" // a line each
	CSV   Format = "csv"   // a row a claim, with a header
)

// Formats lists the formats that hold all of a document, the default first.
func Formats() []Format { return []Format{YAML, JSON, JSONL} }

// Append adds one document to b, a line feed at its end.
// It may be called by any number of goroutines.
func (f Format) Append(b []byte, d *Document) []byte {
	switch f {
	case YAML:
		return appendYAML(b, d)
	case CSV:
		return AppendCSV(b, d, Columns())
	}
	buf := bytes.NewBuffer(b)
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	if f == JSON {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(d); err != nil {
		panic(err) // strings, whole numbers and truth values: there is nothing that could fail
	}
	return buf.Bytes()
}

// Encoder writes documents one after the other. It keeps none of them, but for
// the first of a JSON stream: until the second comes it may be the only one.
type Encoder struct {
	w      io.Writer
	format Format
	header []byte // of CSV
	count  int
	first  []byte
}

// NewEncoder makes an Encoder; every document is one Write to w. A stream of CSV
// has all columns.
func NewEncoder(w io.Writer, f Format) *Encoder {
	e := &Encoder{w: w, format: f}
	if f == CSV {
		e.header = csvHeader(Columns())
	}
	return e
}

// Continue makes an Encoder that goes on behind count documents, which another
// one has written to the same place.
func Continue(w io.Writer, f Format, count int) *Encoder {
	e := NewEncoder(w, f)
	e.count = count
	return e
}

// Columns chooses the columns that the header of a CSV stream names.
func (e *Encoder) Columns(columns []string) { e.header = csvHeader(columns) }

// Count is how many documents were written, those before Continue too; -1 while
// one of them is kept back, so that nobody could go on behind it.
func (e *Encoder) Count() int {
	if e.first != nil {
		return -1
	}
	return e.count
}

// Encode writes one document.
func (e *Encoder) Encode(d *Document) error { return e.Write(e.format.Append(nil, d)) }

// Write writes one document that Append has made, which it may keep.
func (e *Encoder) Write(document []byte) error {
	e.count++
	switch {
	case e.format == JSON && e.count == 1:
		e.first = document
		return nil
	case e.format == JSON && e.count == 2:
		document = join("[\n", e.first[:len(e.first)-1], ",\n", document[:len(document)-1])
		e.first = nil
	case e.format == JSON:
		document = join(",\n", document[:len(document)-1], "", nil)
	case e.format == YAML && e.count > 1:
		document = join("---\n", document, "", nil)
	case e.format == CSV && e.count == 1:
		document = join("", e.header, "", document)
	}
	_, err := e.w.Write(document)
	return err
}

// Close writes what is still owed: the end of a JSON array, its only document, or
// a CSV header with no row below it.
func (e *Encoder) Close() error {
	var rest []byte
	switch {
	case e.format == CSV && e.count == 0:
		rest = e.header
	case e.format != JSON:
		return nil
	case e.count == 0:
		rest = []byte("[]\n")
	case e.count == 1:
		rest = e.first
	default:
		rest = []byte("\n]\n")
	}
	_, err := e.w.Write(rest)
	return err
}

func join(before string, a []byte, between string, b []byte) []byte {
	out := make([]byte, 0, len(before)+len(a)+len(between)+len(b))
	out = append(append(out, before...), a...)
	return append(append(out, between...), b...)
}
