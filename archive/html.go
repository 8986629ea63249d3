package archive

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// html reads an article out of a page.
func (r *Reader) html(a *Article, d *Document) error {
	root, err := r.parse(a, d)
	if err != nil {
		return faultf(0, "%v", err)
	}
	a.Extracted = true
	p := readPage(root)
	a.Text = p.text()
	for _, title := range []string{p.linked("headline"), p.meta["og:title"], p.meta["twitter:title"], p.heading, p.titleTag} {
		a.title(title)
	}
	r.pageDate(a, p)
	return nil
}

// parse reads a page in the encoding that it states: what it says about itself
// counts, as browsers have it, unless it has been decoded already.
func (r *Reader) parse(a *Article, d *Document) (*html.Node, error) {
	e, name, certain := encoding.Encoding(nil), "utf-8", true
	if !d.utf8 {
		e, name, certain = charset.DetermineEncoding(d.Body, "")
	}
	if name == "utf-8" || name == "windows-1252" && (Invalid(d.Body) < 0 || !certain && mostlyUTF8(d.Body)) {
		d.Body = a.repair(bytes.TrimPrefix(d.Body, []byte(bom)))
		return html.Parse(bytes.NewReader(d.Body))
	}
	return html.Parse(io.LimitReader(decoded(bytes.NewReader(d.Body), e), int64(4*r.MaxBytes)))
}

// page is what a page says besides its text.
type page struct {
	root     *html.Node
	meta     map[string]string // the first content of a name, property or itemprop, in lower case
	titleTag string
	heading  string
	articles []map[string]json.RawMessage // of JSON-LD
	times    []*html.Node
}

func readPage(root *html.Node) *page {
	p := &page{root: root, meta: map[string]string{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			p.addMeta(n)
		case atom.Title:
			if p.titleTag == "" && (n.Parent == nil || n.Parent.DataAtom == atom.Head) {
				p.titleTag = inner(n)
			}
		case atom.H1:
			if p.heading == "" {
				p.heading = inner(n)
			}
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				p.addLinked([]byte(strings.TrimSpace(n.FirstChild.Data)))
			}
		case atom.Time:
			p.times = append(p.times, n)
		}
	}
	return p
}

func (p *page) addMeta(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" {
			if _, ok := p.meta[name]; !ok {
				p.meta[name] = content
			}
		}
	}
}

// addLinked finds the articles in a script of JSON-LD: an object, an array of them,
// or those in a @graph. What is broken is no concern of the article.
func (p *page) addLinked(data []byte) {
	data = bytes.TrimSuffix(bytes.TrimPrefix(data, []byte("<![CDATA[")), []byte("]]>"))
	switch Kind(data) {
	case "an array":
		var list []json.RawMessage
		if json.Unmarshal(data, &list) == nil {
			for _, one := range list {
				if Kind(one) == "an object" {
					p.addLinked(one)
				}
			}
		}
	case "an object":
		var fields map[string]json.RawMessage
		if json.Unmarshal(data, &fields) != nil {
			return
		}
		if isArticle(fields["@type"]) {
			p.articles = append(p.articles, fields)
		}
		for _, key := range []string{"@graph", "mainEntity"} {
			if len(fields[key]) > 0 {
				p.addLinked(fields[key])
			}
		}
	}
}

// linked is a field of the first article of JSON-LD that has it as a string.
func (p *page) linked(field string) string {
	for _, fields := range p.articles {
		if v := fields[field]; Kind(v) == "a string" {
			return html.UnescapeString(str(v))
		}
	}
	return ""
}

// metaDates are the names under which pages state when they were published.
// None of them says when a page was changed.
var metaDates = []string{"article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "article.published",
	"published-date", "publish-date", "publish_date", "publication_date", "publicationdate", "pubdate", "pub_date", "cxenseparse:recs:publishtime",
	"parsely-pub-date", "sailthru.date", "article_date_original", "originalpublicationdate", "dc.date.issued", "dcterms.issued", "dcterms.created",
	"dc.date.created", "dc.date", "dcterms.date", "datecreated", "date_published", "rnews:datepublished", "date"}

// pageDate takes the first date that can be read, of JSON-LD, of meta elements and
// of time elements. The address of a page tells nothing.
func (r *Reader) pageDate(a *Article, p *page) {
	type claim struct{ value, from string }
	var claims []claim
	if r.DateField != "" {
		claims = append(claims, claim{p.linked(r.DateField), "jsonld:" + r.DateField},
			claim{p.meta[strings.ToLower(r.DateField)], "meta:" + r.DateField})
	} else {
		for _, field := range []string{"datePublished", "dateCreated"} {
			claims = append(claims, claim{p.linked(field), "jsonld:" + field})
		}
		for _, name := range metaDates {
			claims = append(claims, claim{p.meta[name], "meta:" + name})
		}
		claims = append(claims, claim{p.time(), "time"})
	}
	bad := ""
	for _, c := range claims {
		day, err := r.date(c.value)
		if err == nil {
			a.published(day, c.from)
		} else if bad == "" {
			bad = fmt.Sprintf("%s is %v", c.from, err)
		}
	}
	if a.Published.IsZero() && bad != "" {
		a.note(-1, "%s", bad)
	}
}

// time is the time element that says when the article was published: one that is
// marked so, or the first one in the article; elsewhere only where all are of one day.
func (p *page) time() string {
	var first, agreed string
	agree := true
	for _, n := range p.times {
		value := attr(n, "datetime")
		if len(value) < len("2021-06-21") {
			continue
		}
		mark := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class"))
		_, pubdate := attribute(n, "pubdate")
		switch {
		case pubdate || strings.Contains(mark, "datepublished") || strings.Contains(mark, "publish"):
			return value
		case strings.Contains(mark, "modif") || strings.Contains(mark, "updat"):
			continue
		}
		if first == "" && within(n, atom.Article) {
			first = value
		}
		agree = agree && (agreed == "" || agreed[:10] == value[:10])
		agreed = value
	}
	if first == "" && agree {
		return agreed
	}
	return first
}

func within(n *html.Node, a atom.Atom) bool {
	for up := range n.Ancestors() {
		if up.DataAtom == a {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func attr(n *html.Node, key string) string {
	value, _ := attribute(n, key)
	return value
}

// inner is all the text in an element.
func inner(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
