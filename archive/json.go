package archive

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/timex"
)

// json reads an article out of a JSON object.
func (r *Reader) json(a *Article, line []byte) error {
	o, err := parseObject(line)
	if err != nil {
		return err
	}
	o = o.inGraph()
	for _, read := range []func(*Article, *objectAt) error{r.jsonID, r.jsonText, r.jsonTitle, r.jsonDate} {
		if err := read(a, o); err != nil {
			return err
		}
	}
	return nil
}

// inGraph is the article in a @graph of JSON-LD, or the object itself.
func (o *objectAt) inGraph() *objectAt {
	var graph []map[string]json.RawMessage
	if Kind(o.fields["@graph"]) != "an array" || json.Unmarshal(o.fields["@graph"], &graph) != nil {
		return o
	}
	for _, fields := range graph {
		if isArticle(fields["@type"]) {
			return &objectAt{line: o.line, fields: fields}
		}
	}
	return o
}

// isArticle tells whether a @type of schema.org is that of an article, or one of several is.
func isArticle(kind json.RawMessage) bool {
	var list []string
	if Kind(kind) == "a string" {
		list = []string{str(kind)}
	} else if json.Unmarshal(kind, &list) != nil {
		return false
	}
	for _, s := range list {
		if strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "Posting") || strings.HasSuffix(s, "Report") {
			return true
		}
	}
	return false
}

// candidates are the fields to look at: the one that is named, or those that are known.
func candidates(named string, known []string) []string {
	if named != "" {
		return []string{named}
	}
	return known
}

func (r *Reader) jsonID(a *Article, o *objectAt) error {
	for i, name := range candidates(r.IDField, idFields) {
		key, v := o.get(name)
		switch Kind(v) {
		case "nothing", "null":
			continue
		case "a number":
			a.ID = string(v)
		case "a string":
			a.ID = str(v)
		default:
			if i > 0 {
				continue // nobody said that this is an id
			}
			return o.failf(key, "%q is %s, not a string or a number", key, Kind(v))
		}
		if a.ID != "" {
			a.IDKey, a.Unique = key, i == 0
			return nil
		}
	}
	return nil
}

func (r *Reader) jsonText(a *Article, o *objectAt) error {
	var wrong error
	empty := false
	names := candidates(r.TextField, textFields)
	for _, name := range names {
		key, v := o.get(name)
		if Kind(v) == "nothing" {
			continue
		}
		if Kind(v) == "a string" {
			if a.Text = str(v); strings.TrimSpace(a.Text) == "" {
				empty = true
				continue
			}
			a.plainOf(key)
			return nil
		}
		if s := blocks(v); strings.TrimSpace(s) != "" {
			a.Text, a.Extracted = s, true
			return nil
		}
		if wrong == nil {
			wrong = o.failf(key, "%q is %s, not a string", key, Kind(v))
		}
	}
	switch {
	case empty:
		a.Text = ""
		return nil
	case wrong != nil:
		return wrong
	case r.TextField != "":
		return faultf(0, "no field %q; the fields are %s", r.TextField, listed(o.names()))
	}
	return faultf(0, `no field "text", nor another that is known to hold one; --text-field names one of %s`, listed(o.names()))
}

// plainOf takes the text out of a value that is HTML. Offsets can then no longer
// count in the value, and that is told.
func (a *Article) plainOf(key string) {
	if !looksHTML(a.Text) {
		return
	}
	if s := fragment(a.Text); s != "" {
		a.Text, a.Extracted = s, true
		a.note(-1, "%q is HTML: offsets count in its text, which --with-text shows", key)
	}
}

// looksHTML tells whether a value begins with an element of HTML that stands around text.
func looksHTML(s string) bool {
	s = strings.TrimSpace(s[:min(len(s), 512)])
	if !strings.HasPrefix(s, "<") {
		return false
	}
	name := strings.ToLower(strings.TrimPrefix(s, "<"))
	if i := strings.IndexAny(name, " >\t\r\n/"); i >= 0 {
		name = name[:i]
	}
	return blockNames[name] || name == "!doctype" || name == "body" || name == "!--"
}

// block is one of the pieces in which an article is kept: the contents of The
// Washington Post, the bodies and headlines of ninjs, the rendered text of WordPress.
type block struct {
	Type, Subtype, Role  string
	Mime                 string
	ContentType          string // also in lower case
	Value, Text, Content json.RawMessage
	Rendered             string
}

// blocks joins the text of pieces. Nothing of a piece that is no text is taken.
func blocks(v json.RawMessage) string {
	var list []block
	switch Kind(v) {
	case "an object":
		list = make([]block, 1)
		if json.Unmarshal(v, &list[0]) != nil {
			return ""
		}
	case "an array":
		var values []json.RawMessage
		if json.Unmarshal(v, &values) != nil {
			return ""
		}
		for _, value := range values {
			var b block
			if Kind(value) == "a string" {
				b.Value = value
			} else if Kind(value) != "an object" || json.Unmarshal(value, &b) != nil {
				continue
			}
			list = append(list, b)
		}
	}
	if slices.ContainsFunc(list, func(b block) bool { return b.Role == "main" }) {
		list = slices.DeleteFunc(list, func(b block) bool { return b.Role != "main" })
	}
	var found []string
	for _, b := range list {
		if s, ok := b.text(); ok {
			found = append(found, s)
			if b.Role != "" || b.ContentType != "" {
				break // the others are the same in another form
			}
		}
	}
	return strings.Join(found, "\n\n")
}

// text is that of a piece, if it has one.
func (b *block) text() (string, bool) {
	switch {
	case b.Subtype != "" && b.Subtype != "paragraph", b.Type == "title", b.Type == "kicker", b.Type == "byline", b.Type == "date",
		b.Type == "image", b.Type == "video", b.Type == "gallery", b.Type == "author_info", b.Type == "tweet":
		return "", false
	}
	s := b.Rendered
	for _, v := range []json.RawMessage{b.Value, b.Text, b.Content} {
		if s == "" && Kind(v) == "a string" {
			s = str(v)
		}
	}
	kind := b.Mime + b.ContentType
	if b.Rendered != "" || strings.Contains(kind, "html") || strings.Contains(kind, "xml") || looksHTML(s) {
		s = fragment(s)
	}
	return strings.TrimSpace(s), strings.TrimSpace(s) != ""
}

func (r *Reader) jsonTitle(a *Article, o *objectAt) error {
	for _, name := range candidates(r.TitleField, titleFields) {
		key, v := o.get(name)
		switch Kind(v) {
		case "nothing", "null":
			continue
		case "a string":
			a.title(str(v))
		case "an object", "an array":
			a.title(blocks(v))
			if a.Title == "" {
				a.title(str(dig(v, "main"))) // The New York Times
			}
		default:
			return o.failf(key, "%q is %s, not a string", key, Kind(v))
		}
		if a.Title != "" {
			return nil
		}
	}
	return nil
}

func (r *Reader) jsonDate(a *Article, o *objectAt) error {
	for _, name := range candidates(r.DateField, dateFields) {
		key, v := o.get(name)
		s := ""
		switch Kind(v) {
		case "nothing", "null":
			continue
		case "a string":
			s = str(v)
		case "a number":
			s = string(v)
		default:
			return o.failf(key, `%q is %s, not a string such as "2021-06-21"`, key, Kind(v))
		}
		day, err := r.date(s)
		if err != nil {
			return o.failf(key, "%q is %v", key, err)
		}
		if day != (timex.Date{}) {
			a.published(day, "field:"+key)
			return nil
		}
	}
	if _, v := o.get(r.DateField); r.DateField != "" && Kind(v) == "nothing" {
		a.note(-1, "no field %q; --date-field names one of %s", r.DateField, listed(o.names()))
	}
	return nil
}
