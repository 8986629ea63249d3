package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// The fields in which the dumps that people have keep an article, the first one
// that is there and not empty counts. No field says when a page was crawled or
// scraped: that is no publication, and is taken only where --date-field names it.
var (
	textFields = []string{"maintext", "text", "articleBody", "body_text", "bodies", "contents", "article", "content", "body",
		"body_xhtml", "body_html", "content_text", "content_html", "article_body", "article_text", "full_text", "fulltext", "description", "short_description"}
	dateFields = []string{"date_publish", "datePublished", "publish_date", "publishedAt", "published_at", "published_date", "date_published",
		"contentCreated", "contentcreated", "firstCreated", "firstcreated", "versionCreated", "versioncreated",
		"pub_date", "pubDate", "publication_date", "published", "date", "dateCreated", "time"}
	titleFields = []string{"title", "headline", "headlines"}
	idFields    = []string{"id", "_id", "guid", "uri", "url", "link"}
)

// objectAt is where an object states what: its fields, and the bytes that it was read from.
type objectAt struct {
	line   []byte
	fields map[string]json.RawMessage
	folded map[string]string // names in lower case, where the exact ones have been looked for in vain
}

// parseObject reads an object. Fields that nobody asks for are nobody's fault.
func parseObject(line []byte) (*objectAt, error) {
	o := &objectAt{line: line}
	if err := json.Unmarshal(line, &o.fields); err != nil {
		return nil, JSONFault(line, err)
	}
	if o.fields == nil {
		return nil, faultf(0, "null, not a JSON object")
	}
	return o, nil
}

// get is the value of a field, and its name as it is written. A name with points
// leads into objects, unless there is a field of just that name.
func (o *objectAt) get(name string) (string, json.RawMessage) {
	if v, ok := o.fields[name]; ok {
		return name, v
	}
	if first, rest, ok := strings.Cut(name, "."); ok {
		if _, v := o.get(first); Kind(v) == "an object" || Kind(v) == "an array" {
			return name, dig(v, rest)
		}
	}
	if o.folded == nil {
		o.folded = make(map[string]string, len(o.fields))
		for key := range o.fields {
			low := strings.ToLower(key)
			if other, twice := o.folded[low]; !twice || key < other {
				o.folded[low] = key
			}
		}
	}
	if key, ok := o.folded[strings.ToLower(name)]; ok {
		return key, o.fields[key]
	}
	return name, nil
}

// names are the names of the fields, in the order of the alphabet.
func (o *objectAt) names() []string { return slices.Sorted(maps.Keys(o.fields)) }

// dig is what a path leads to in an object, or in the first element of an array.
func dig(value json.RawMessage, path string) json.RawMessage {
	for {
		if Kind(value) == "an array" {
			var list []json.RawMessage
			if json.Unmarshal(value, &list) != nil || len(list) == 0 {
				return nil
			}
			value = list[0]
		}
		var fields map[string]json.RawMessage
		if Kind(value) != "an object" || json.Unmarshal(value, &fields) != nil {
			return nil
		}
		if v, ok := fields[path]; ok {
			return v
		}
		first, rest, ok := strings.Cut(path, ".")
		if value = fields[first]; !ok {
			return value
		}
		path = rest
	}
}

// failf is a fault at the value of a field.
func (o *objectAt) failf(name, format string, args ...any) error {
	first, _, _ := strings.Cut(name, ".")
	if _, ok := o.fields[name]; ok {
		first = name
	}
	return faultf(ValueOffset(o.line, first), format, args...)
}

// str is the string that a JSON string, known to be one, stands for.
func str(value json.RawMessage) string {
	var s string
	if err := json.Unmarshal(value, &s); err != nil {
		return ""
	}
	return s
}

// JSONFault puts an error of encoding/json in our words, and at its byte.
func JSONFault(line []byte, err error) *Fault {
	var syntax *json.SyntaxError
	switch {
	case !errors.As(err, &syntax):
		return faultf(0, "%s, not a JSON object", Kind(bytes.TrimSpace(line)))
	case syntax.Error() == "unexpected end of JSON input":
		return faultf(len(line), "broken JSON: it ends too soon")
	}
	at := max(int(syntax.Offset)-1, 0)
	for at > 0 && at < len(line) && !utf8.RuneStart(line[at]) {
		at--
	}
	return faultf(at, "broken JSON: %v", syntax)
}

// ValueOffset is where the value of a key of an object begins: of the last such key, which is the one that counts.
func ValueOffset(line []byte, key string) int {
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
