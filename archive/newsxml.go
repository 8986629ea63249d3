package archive

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// wire reads an article out of NITF, or out of an item of NewsML-G2 or NewsML 1.2,
// whose content may be NITF or XHTML.
func (r *Reader) wire(a *Article, d *Document) error {
	w := &wire{facts: map[string]string{}}
	if err := r.visit(d, a, w); err != nil {
		return err
	}
	w.flush()
	if a.Text, a.Extracted = w.String(), true; a.Text == "" && !w.content {
		return faultf(0, "no text in it: there is neither body.content nor inlineXML, inlineData or DataContent")
	}
	a.ID = w.first("guid", "id-string", "PublicIdentifier", "NewsItemId")
	a.title(w.first("hl1", "headline", "HeadLine", "title"))
	for _, name := range candidates(r.DateField, wireDates) {
		day, err := r.date(w.facts[name])
		if err != nil {
			return faultf(0, "%s is %v", name, err)
		}
		a.published(day, "field:"+name)
	}
	return nil
}

// wireDates say when an article was published, the creation of a version last.
var wireDates = []string{"date.issue", "date.release", "date.publication", "story.date", "contentCreated", "firstCreated", "FirstCreated", "versionCreated", "DateAndTime", "sent"}

// wire visits the XML of news agencies.
type wire struct {
	prose
	facts   map[string]string
	content bool   // there is something that holds the text
	holder  string // the element that holds the text, as long as we are in it; "" else
	done    bool   // the text has been read; another rendition of it does not count
	fact    *element
	value   strings.Builder
}

func (w *wire) first(names ...string) string {
	for _, name := range names {
		if s := w.facts[name]; s != "" {
			return s
		}
	}
	return ""
}

func (w *wire) state(name, value string) {
	if value = strings.Join(strings.Fields(value), " "); w.facts[name] == "" {
		w.facts[name] = value
	}
}

// holders are the elements that hold the text, facts those whose text says something about it.
var (
	holders = []string{"body.content", "inlineXML", "inlineData", "DataContent"}
	facts   = []string{"hl1", "headline", "HeadLine", "title", "contentCreated", "firstCreated", "FirstCreated", "versionCreated", "DateAndTime",
		"sent", "PublicIdentifier", "NewsItemId", "pubdate", "story.date"}
	aside = []string{"media", "body.head", "body.end", "table", "script", "style", "figure", "aside", "nav", "head", "tobject", "remoteContent"}
)

func (w *wire) begin(e *element) bool {
	name := e.name()
	for _, key := range []string{"norm", "date.publication", "id-string"} {
		if v := e.attr[key]; v != "" {
			if key == "norm" {
				w.state(name, v)
			} else {
				w.state(key, v)
			}
		}
	}
	if name == "newsItem" || name == "NewsItem" {
		w.state("guid", e.attr["guid"])
	}
	switch {
	case w.holder != "" && name == "nitf":
		w.holder = "" // its body.content holds the text
	case w.holder != "" && slices.Contains(aside, name):
		return true
	case w.holder == "" && slices.Contains(holders, name):
		if w.done {
			return true
		}
		w.holder, w.content = name, true
	case w.holder != "" && (blockNames[name] || name == "hl1" || name == "hl2" || name == "block" || name == "bq"):
		w.flush()
	case w.holder != "" && name == "br":
		w.add(" ")
	case w.holder == "" && w.fact == nil && slices.Contains(facts, name) && (name != "title" || w.facts["title"] == ""):
		w.fact = e
		w.value.Reset()
	}
	return false
}

func (w *wire) text(e *element, s string) {
	switch {
	case w.fact != nil:
		w.value.WriteString(s)
	case w.holder == "inlineData" || w.holder == "DataContent" && e.name() == "DataContent":
		if looksHTML(s) {
			s = fragment(s)
		}
		for i, paragraph := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n\n") {
			if i > 0 {
				w.flush()
			}
			w.add(html.UnescapeString(paragraph))
		}
	case w.holder != "":
		w.add(s)
	}
}

func (w *wire) end(e *element) {
	name := e.name()
	switch {
	case e == w.fact:
		w.state(name, w.value.String())
		w.fact = nil
	case name == w.holder:
		w.flush()
		w.holder, w.done = "", len(w.texts) > 0
	case w.holder != "" && (blockNames[name] || name == "hl1" || name == "hl2" || name == "block" || name == "bq"):
		w.flush()
	}
}

// items are the items of a NewsML message, or the file where it holds but one.
func (s *splitter) items() bool {
	body, err := s.all()
	if err != nil {
		return s.fail(s.place, err)
	}
	d := s.Document
	d.Body = body
	if body == nil {
		d.Err = s.tooLong()
		return s.yield(d)
	}
	for _, name := range []string{"newsItem", "NewsItem"} {
		if bytes.Count(body, []byte("</"+name+">")) > 1 {
			return s.each(name, body)
		}
	}
	return s.yield(d)
}

// each hands on every element of that name. They do not lie within each other.
func (s *splitter) each(name string, body []byte) bool {
	if label := declared(body); label != "" && !s.utf8 {
		if in, err := charset.NewReaderLabel(label, bytes.NewReader(body)); err == nil {
			if body, err = io.ReadAll(io.LimitReader(in, int64(4*s.MaxBytes))); err != nil {
				return s.fail(s.place, err)
			}
		}
	}
	s.utf8 = true // an item does not say again how it is encoded
	open, end := []byte("<"+name), []byte("</"+name+">")
	for {
		i := bytes.Index(body, open)
		if i < 0 {
			return true
		}
		s.count(body[:i])
		body = body[i:]
		if c := body[min(len(open), len(body)-1)]; c != ' ' && c != '>' && c != '\n' && c != '\r' && c != '\t' {
			s.count(body[:len(open)])
			body = body[len(open):]
			continue
		}
		n := bytes.Index(body, end)
		if n < 0 {
			n = len(body) - len(end)
		}
		n += len(end)
		if !s.part(body[:n:n], s.line, s.column, nil) {
			return false
		}
		s.count(body[:n])
		body = body[n:]
	}
}

// declared is the encoding that XML states, "" where that is none or UTF-8.
func declared(body []byte) string {
	head := string(body[:min(len(body), 200)])
	_, rest, ok := strings.Cut(head, "encoding=")
	if !ok || !strings.HasPrefix(strings.TrimPrefix(head, bom), "<?xml") || len(rest) < 2 {
		return ""
	}
	label, _, _ := strings.Cut(rest[1:], rest[:1])
	if strings.EqualFold(label, "utf-8") {
		return ""
	}
	return label
}
