package output

import (
	"bytes"
	"encoding/json"
)

// Failure stands in JSON lines in the place of a document that could not be read.
type Failure struct {
	Schema   string  `json:"schema"`
	Document Article `json:"document"`
	Error    Wrong   `json:"error"`
}

// Wrong is what was wrong with an article. Line and Column tell where, counted from one, the
// column in code points; 0 where there is no place.
type Wrong struct {
	Message string `json:"message"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
}

// AppendFailure adds the record of an article that could not be read to b, as a
// line of JSON lines: the one form of Failure.
func AppendFailure(b []byte, id string, wrong Wrong) []byte {
	buf := bytes.NewBuffer(b)
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(Failure{Schema, Article{ID: id}, wrong}); err != nil {
		panic(err) // strings and whole numbers: there is nothing that could fail
	}
	return buf.Bytes()
}
