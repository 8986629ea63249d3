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
)

// Formats lists the formats, the default first.
func Formats() []Format { return []Format{YAML, JSON, JSONL} }

// Append adds one document to b, a line feed at its end.
// It may be called by any number of goroutines.
func (f Format) Append(b []byte, d *Document) []byte {
	if f == YAML {
		return appendYAML(b, d)
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
	count  int
	first  []byte
}

// NewEncoder makes an Encoder; every document is one Write to w.
func NewEncoder(w io.Writer, f Format) *Encoder { return &Encoder{w: w, format: f} }

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
	}
	_, err := e.w.Write(document)
	return err
}

// Close writes what is still owed: the end of a JSON array, or its only document.
func (e *Encoder) Close() error {
	var rest []byte
	switch {
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
