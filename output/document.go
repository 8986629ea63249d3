package output

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// Meta is what is known of an article besides its text.
type Meta struct {
	ID            string
	Title         string     // "" where unknown
	Published     timex.Date // the zero Date where unknown
	PublishedFrom string     // flag, field:date …; "" where Published is unknown
	Text          string     // that the offsets count in; "" leaves it out
	Warnings      []string   // what the reader of the article noticed; they come first
}

// New is the wire form of one result.
func New(meta Meta, r *extract.Result) *Document {
	b := builder{r: r}
	if r.Document != nil {
		b.text = r.Document.Text
	}
	b.index = text.NewIndex(b.text)
	doc := &Document{
		Schema:   Schema,
		Document: Article{ID: meta.ID, Title: fold(meta.Title), Published: meta.Published.String(), Text: meta.Text},
		Claims:   make([]Claim, len(r.Claims)),
		Dates:    make([]Date, len(r.Dates)),
		Speakers: make([]Speaker, len(r.Speakers)),
		Warnings: append([]string{}, meta.Warnings...),
	}
	if doc.Document.Published != "" {
		doc.Document.PublishedFrom = meta.PublishedFrom
	}
	for i := range r.Claims {
		doc.Claims[i] = b.claim(i)
	}
	for i := range r.Dates {
		doc.Dates[i] = b.date(i)
	}
	for i := range r.Speakers {
		doc.Speakers[i] = b.speaker(i)
	}
	for _, w := range r.Warnings {
		if s := b.warning(w); !slices.Contains(doc.Warnings, s) {
			doc.Warnings = append(doc.Warnings, s)
		}
	}
	return doc
}

// builder turns bytes into code points and indices into ids.
type builder struct {
	r     *extract.Result
	text  string
	index *text.Index
}

func (b *builder) claim(i int) Claim {
	c := &b.r.Claims[i]
	out := Claim{
		ID:        id('c', i),
		Kind:      string(c.Kind),
		Content:   b.content(c),
		Speaker:   b.source(c),
		Addressee: b.optional(c.Addressee),
		Venue:     b.optional(c.Venue),
		Negated:   c.Negated,
		Dates:     ids('d', c.Dates),
		Rule:      rule(c.Rule),
	}
	if c.Cue.Len() > 0 {
		s := b.slice(c.Cue)
		out.Cue = &Cue{Text: s.Text, Lemma: c.Lemma, Class: c.Class, Start: s.Start, End: s.End}
	}
	if c.SaidOn >= 0 {
		d := b.date(c.SaidOn)
		out.SaidOn = &SaidOn{Text: d.Text, Start: d.Start, End: d.End,
			Value: d.Value, Earliest: d.Earliest, Latest: d.Latest, Ref: d.ID}
	}
	if c.NestedIn >= 0 {
		out.NestedIn = id('c', c.NestedIn)
	}
	return out
}

func (b *builder) content(c *extract.Claim) Content {
	out := Content{Spans: make([]Range, len(c.Content)), Quotes: b.slices(c.Quotes)}
	pieces := make([]string, len(c.Content))
	for i, s := range c.Content {
		pieces[i] = b.text[s.Start:s.End]
		out.Spans[i] = Range{b.index.Rune(s.Start), b.index.Rune(s.End)}
	}
	out.Text = fold(strings.Join(pieces, " "))
	return out
}

func (b *builder) source(c *extract.Claim) *Source {
	out := Source{Slice: b.optional(c.Source), Name: c.Name}
	if c.Speaker >= 0 {
		s := &b.r.Speakers[c.Speaker]
		out.Kind, out.Role, out.Affiliation = string(s.Kind), fold(s.Role), fold(s.Affiliation)
		out.Ref = id('s', c.Speaker)
	}
	if out == (Source{}) {
		return nil
	}
	out.Name = fold(out.Name)
	return &out
}

func (b *builder) date(i int) Date {
	d := &b.r.Dates[i]
	s := b.slice(d.Span)
	return Date{
		ID: id('d', i), Text: s.Text, Start: s.Start, End: s.End,
		Type: d.Value.Type.String(), Value: d.Value.Value, Mod: d.Value.Mod, Freq: d.Value.Freq, Quant: d.Value.Quant,
		Earliest: d.Value.Earliest.String(), Latest: d.Value.Latest.String(),
		Anchor: anchor(d), Rule: rule(d.Rule),
	}
}

// anchor is what a date was reckoned from; "" where it needs nothing else.
func anchor(d *extract.Date) string {
	if d.Anchor >= 0 {
		return id('d', d.Anchor)
	}
	return d.Value.Anchor.String()
}

func (b *builder) speaker(i int) Speaker {
	s := &b.r.Speakers[i]
	return Speaker{
		ID: id('s', i), Name: fold(s.Name), Kind: string(s.Kind), Role: fold(s.Role), Affiliation: fold(s.Affiliation),
		Mentions: b.slices(s.Mentions), Claims: ids('c', s.Claims),
	}
}

func (b *builder) warning(w text.Warning) string {
	if w.Offset < 0 {
		return w.Message
	}
	p := b.index.Position(w.Offset)
	return fmt.Sprintf("%s at %d:%d", w.Message, p.Line, p.Column)
}

func (b *builder) slice(s text.Span) Slice {
	return Slice{fold(b.text[s.Start:s.End]), b.index.Rune(s.Start), b.index.Rune(s.End)}
}

func (b *builder) optional(s text.Span) *Slice {
	if s.Len() == 0 {
		return nil
	}
	out := b.slice(s)
	return &out
}

func (b *builder) slices(spans []text.Span) []Slice {
	out := make([]Slice, len(spans))
	for i, s := range spans {
		out[i] = b.slice(s)
	}
	return out
}

// fold makes every run of white space a space and leaves out that at the ends.
func fold(s string) string {
	if folded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// folded tells whether fold would change nothing, as mostly.
func folded(s string) bool {
	space := true
	for _, r := range s {
		if r == ' ' && space || r != ' ' && unicode.IsSpace(r) {
			return false
		}
		space = r == ' '
	}
	return !space || s == ""
}

// rule is "id file:line": the id has no space, so that the one is as easily cut off as the other.
func rule(r extract.RuleRef) string {
	if r.File == "" {
		return r.ID
	}
	return fmt.Sprintf("%s %s:%d", r.ID, r.File, r.Line)
}

func id(letter byte, i int) string { return string(letter) + strconv.Itoa(i+1) }

func ids(letter byte, list []int) []string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = id(letter, n)
	}
	return out
}
