package archive

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Where the main text of a page is, is told by where its words are dense: paragraphs
// with many words and few links speak for the element that holds them, a little less
// for the one around it, and so on. An element that is marked as the article counts
// as such. Everything is done in one pass over the elements and in time
// proportional to their number.

// paragraph is a stretch of text with no beginning or end of a block in it.
type paragraph struct {
	text  string
	links int        // bytes of it that are links
	in    *html.Node // the innermost block
	doubt *doubt     // the innermost doubtful element; nil where there is none
}

// doubt is an element that is taken for no text of an article.
type doubt struct {
	outer  *doubt
	weight float64 // of the paragraphs in it
}

// least is the share of a page's weight that frees an element from doubt.
const least = 0.4

// density of words: what a paragraph says for its being part of an article.
func (p *paragraph) weight() float64 {
	n := utf8.RuneCountInString(p.text)
	if n < 25 || 2*p.links > len(p.text) || p.in.Data != "p" && n < 60 && !strings.ContainsAny(p.text, ".!?,") {
		return 0
	}
	commas := strings.Count(p.text, ",") + strings.Count(p.text, "，") + strings.Count(p.text, "、")
	return (1 + float64(min(commas, 10)) + min(float64(n)/100, 4)) * (1 - float64(p.links)/float64(len(p.text)))
}

// text is the main text, a blank line between its paragraphs.
func (p *page) text() string {
	c := collector{}
	c.walk(p.root, nil, false)
	c.flush()
	c.settle()
	top := c.top()
	if top == nil {
		top = p.root
	}
	var b strings.Builder
	known := map[*html.Node]bool{top: true}
	for _, par := range c.list {
		if !inside(par.in, known) || par.text == p.heading && par.in.DataAtom == atom.H1 || !par.belongs() {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(par.text)
	}
	return b.String()
}

// belongs tells whether a paragraph within the article is one of it: not a list of links.
func (p *paragraph) belongs() bool {
	return 3*p.links <= 2*len(p.text) || p.in.DataAtom == atom.P && p.links < len(p.text)
}

// inside tells whether n lies in the element that is known to be so. What is found
// out on the way is known from then on.
func inside(n *html.Node, known map[*html.Node]bool) bool {
	if n == nil {
		return false
	}
	is, ok := known[n]
	if !ok {
		is = inside(n.Parent, known)
		known[n] = is
	}
	return is
}

// fragment is the text of a piece of HTML, all of it.
func fragment(s string) string {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return ""
	}
	c := collector{}
	c.walk(root, nil, false)
	c.flush()
	var texts []string
	for _, par := range c.list {
		texts = append(texts, par.text)
	}
	return strings.Join(texts, "\n\n")
}

// collector takes a page apart into paragraphs.
type collector struct {
	list  []paragraph
	b     strings.Builder
	links int
	in    *html.Node // the block of what is in b
	doubt *doubt     // that it is in
	white bool       // something white is to go before the next letter
	line  bool       // … and it is the end of a line
}

// settle drops the paragraphs in what is doubtful and holds but little of the page.
func (c *collector) settle() {
	total := 0.0
	for i := range c.list {
		w := c.list[i].weight()
		total += w
		for d := c.list[i].doubt; d != nil; d = d.outer {
			d.weight += w
		}
	}
	c.list = slices.DeleteFunc(c.list, func(p paragraph) bool {
		for d := p.doubt; d != nil; d = d.outer {
			if d.weight < least*total || total == 0 {
				return true
			}
		}
		return false
	})
}

// walk goes through an element; within is the innermost doubtful element around
// it, linked whether it is within a link.
func (c *collector) walk(n *html.Node, within *doubt, linked bool) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch {
		case k.Type == html.TextNode:
			c.add(k.Data, n, linked)
		case k.Type != html.ElementNode || besides[k.Data] || concealed(k) || k.DataAtom == atom.Time && n.DataAtom != atom.P:
			if blockNames[k.Data] {
				c.flush()
			}
		case k.DataAtom == atom.Br:
			if c.line { // two in a row
				c.flush()
			} else if c.b.Len() > 0 {
				c.white, c.line = true, true
			}
		case blockNames[k.Data]:
			c.flush()
			c.doubt = doubted(k, within)
			c.walk(k, c.doubt, linked)
			c.flush()
			c.doubt = within
		default:
			outer := c.doubt
			inner := doubted(k, within)
			if inner != within {
				c.flush()
				c.doubt = inner
			}
			c.walk(k, inner, linked || k.DataAtom == atom.A)
			if inner != within {
				c.flush()
				c.doubt = outer
			}
		}
	}
}

// doubted is the innermost doubtful element in n, which lies within another or none.
func doubted(n *html.Node, within *doubt) *doubt {
	if doubtful[n.Data] {
		return &doubt{outer: within}
	}
	switch n.DataAtom {
	case atom.Article, atom.Main, atom.Body, atom.P:
		return within
	}
	for _, a := range n.Attr {
		if (a.Key == "class" || a.Key == "id") && marked(a.Val) {
			return &doubt{outer: within}
		}
	}
	return within
}

// concealed tells whether an element says that it is not shown, or is no text of an article.
func concealed(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "role":
			if roles[strings.ToLower(a.Val)] {
				return true
			}
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// marked tells whether one of the words in a class or an id is one of the marks.
func marked(value string) bool {
	value = strings.ToLower(value)
	if strings.Contains(value, "article") || strings.Contains(value, "content") || strings.Contains(value, "body") || strings.Contains(value, "main") || strings.Contains(value, "story") {
		return false
	}
	for _, mark := range marks {
		if strings.Contains(value, mark) {
			return true
		}
	}
	return false
}

// add takes text, its white space folded.
func (c *collector) add(s string, in *html.Node, linked bool) {
	for _, r := range s {
		if unicode.IsSpace(r) {
			c.white = c.white || c.b.Len() > 0
			continue
		}
		if c.b.Len() == 0 {
			c.in, c.white, c.line = in, false, false
		}
		if c.line {
			c.b.WriteByte('\n')
		} else if c.white {
			c.b.WriteByte(' ')
		}
		c.white, c.line = false, false
		c.b.WriteRune(r)
		if linked {
			c.links += utf8.RuneLen(r)
		}
	}
}

// flush ends a paragraph.
func (c *collector) flush() {
	if c.b.Len() > 0 {
		for c.in != nil && !blockNames[c.in.Data] && c.in.Parent != nil {
			c.in = c.in.Parent
		}
		c.list = append(c.list, paragraph{c.b.String(), c.links, c.in, c.doubt})
	}
	c.b.Reset()
	c.links, c.white, c.line = 0, false, false
}

// top is the element that holds the article.
func (c *collector) top() *html.Node {
	scores := map[*html.Node]float64{}
	var order []*html.Node // of the page, so that equals are settled the same way
	for i := range c.list {
		p := &c.list[i]
		share := p.weight()
		for n := p.in; share > 0.01 && n != nil && n.Type == html.ElementNode && n.DataAtom != atom.Html; n = n.Parent {
			if n == p.in && (n.DataAtom == atom.P || n.DataAtom == atom.Blockquote || n.DataAtom == atom.Li) {
				continue // the paragraph itself is no candidate
			}
			if _, ok := scores[n]; !ok {
				order = append(order, n)
			}
			scores[n] += share
			share *= decay
		}
	}
	var best *html.Node
	score := 0.0
	for _, n := range order {
		if s := scores[n] * bonus(n); s > score {
			best, score = n, s
		}
	}
	return best
}

// decay is how much less a paragraph says for the next element around it.
const decay = 0.8

// bonus is what an element says of itself.
func bonus(n *html.Node) float64 {
	switch {
	case strings.EqualFold(attr(n, "itemprop"), "articleBody"):
		return 3
	case n.DataAtom == atom.Article:
		return 1.5
	case n.DataAtom == atom.Main:
		return 1.2
	}
	return 1
}
