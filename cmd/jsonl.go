package cmd

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/timex"
)

// record is one line of JSON lines: an article.
type record struct {
	id, text, title string
	date            timex.Date
}

// lineFault is what is wrong with a line, and at which byte of it.
type lineFault struct {
	offset  int
	message string
}

// parseRecord reads a line. Fields that it does not know are nobody's fault.
func parseRecord(line []byte) (record, *lineFault) {
	var r record
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return r, jsonFault(line, err)
	}
	if fields == nil {
		return r, &lineFault{0, "null, not a JSON object"}
	}
	fail := func(key, format string, args ...any) (record, *lineFault) {
		return r, &lineFault{valueOffset(line, key), fmt.Sprintf(format, args...)}
	}
	id := fields["id"]
	switch kind(id) {
	case "nothing", "null":
	case "a number":
		r.id = string(id)
	case "a string":
		r.id = str(id)
	default:
		return fail("id", `"id" is %s, not a string or a number`, kind(id))
	}
	switch body := fields["text"]; kind(body) {
	case "a string":
		r.text = str(body)
	case "nothing":
		return r, &lineFault{0, `no field "text"`}
	default:
		return fail("text", `"text" is %s, not a string`, kind(body))
	}
	switch title := fields["title"]; kind(title) {
	case "nothing", "null":
	case "a string":
		r.title = str(title)
	default:
		return fail("title", `"title" is %s, not a string`, kind(title))
	}
	switch date := fields["date"]; kind(date) {
	case "nothing", "null":
	case "a string":
		s := str(date)
		day, ok := parseDay(s)
		if !ok {
			return fail("date", `"date" is %q, which is no day of the calendar written as in 2021-06-21`, s)
		}
		r.date = day
	default:
		return fail("date", `"date" is %s, not a string such as "2021-06-21"`, kind(date))
	}
	return r, nil
}

// parseDay reads 2021-06-21, alone or with a time of day behind it (RFC 3339,
// also with a space); the day stays the one that is written. "" is no day, and all right.
func parseDay(s string) (timex.Date, bool) {
	if s == "" {
		return timex.Date{}, true
	}
	if len(s) >= len("2021-06-21T10:00") && (s[10] == 'T' || s[10] == 't' || s[10] == ' ') && clock(s[11:]) {
		s = s[:10]
	}
	day, err := timex.ParseDate(s)
	return day, err == nil
}

// clock tells whether s is a time of day: digits at its beginning, then what times are written with.
func clock(s string) bool {
	const form = "00:00"
	for i := range len(form) {
		if digit := '0' <= s[i] && s[i] <= '9'; digit != (form[i] == '0') || !digit && s[i] != ':' {
			return false
		}
	}
	return len(bytes.Trim([]byte(s), "0123456789:.,+-Zz UTCGM")) == 0
}

// kind says what a JSON value is.
func kind(value json.RawMessage) string {
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

// str is the string that a JSON string, known to be one, stands for.
func str(value json.RawMessage) string {
	var s string
	if err := json.Unmarshal(value, &s); err != nil {
		panic(err)
	}
	return s
}

func jsonFault(line []byte, err error) *lineFault {
	var syntax *json.SyntaxError
	switch {
	case !errors.As(err, &syntax):
		return &lineFault{0, kind(bytes.TrimSpace(line)) + ", not a JSON object"}
	case syntax.Error() == "unexpected end of JSON input":
		return &lineFault{len(line), "broken JSON: the line ends too soon"}
	}
	at := max(int(syntax.Offset)-1, 0)
	for at > 0 && at < len(line) && !utf8.RuneStart(line[at]) {
		at--
	}
	return &lineFault{at, "broken JSON: " + syntax.Error()}
}

// valueOffset is where the value of a key begins: of the last such key, which is the one that counts.
func valueOffset(line []byte, key string) int {
	d := json.NewDecoder(bytes.NewReader(line))
	if _, err := d.Token(); err != nil {
		return 0
	}
	at := 0
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return at
		}
		colon := int(d.InputOffset())
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return at
		}
		if name == key {
			at = colon + len(line[colon:]) - len(bytes.TrimLeft(line[colon:], ": \t\r\n"))
		}
	}
	return at
}
