package output

import (
	"slices"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/text"
)

// ExplainSchema names the wire form of an Explanation.
const ExplainSchema = "newsclaim/explain/v1"

// Explanation is why an article has the claims and dates that it has, sentence
// by sentence. Its lists are never absent.
type Explanation struct {
	Schema    string     `json:"schema"`
	Document  Article    `json:"document"`
	Sentences []Sentence `json:"sentences"`
}

// Sentence is what was seen and tried in one sentence.
type Sentence struct {
	Number  int      `json:"number"` // from 1
	Slice            // with its words
	Line    int      `json:"line"`
	Column  int      `json:"column"`
	Tokens  []Token  `json:"tokens"`
	Chunks  []Chunk  `json:"chunks"`
	Quotes  []Quoted `json:"quotes"` // that begin in the sentence
	Tries   []Try    `json:"tries"`
	Claims  []Reason `json:"claims"` // whose cue stands in the sentence
	Dates   []Reason `json:"dates"`
	Nearest int      `json:"nearest"` // without a claim: the index of the try that came nearest to one, or -1
}

// Chunk is a noun phrase or a verb group.
type Chunk struct {
	Kind string   `json:"kind"` // NP or VG
	Form []string `json:"form,omitempty"`
	Slice
}

// Quoted is a quotation with its marks.
type Quoted struct {
	Slice
	Closed bool `json:"closed"` // false where the paragraph ended first
	Depth  int  `json:"depth"`  // 1 for one that no other holds
}

// Try is one pattern of a rule that was tried at one word.
type Try struct {
	Anchor   Slice         `json:"anchor"`
	Kind     string        `json:"kind"`
	Rule     string        `json:"rule"`
	Pattern  int           `json:"pattern"` // of the rule, from 1
	Place    string        `json:"place"`   // of the pattern
	Outcome  string        `json:"outcome"` // won, lost, excluded, failed or form
	Match    *Slice        `json:"match,omitempty"`
	Captures []NamedSlice  `json:"captures,omitempty"`
	Note     string        `json:"note,omitempty"`
	LostTo   *Winner       `json:"lost_to,omitempty"`
	Unless   *PatternPlace `json:"unless,omitempty"`
	Wanted   *Wanted       `json:"wanted,omitempty"`
}

// NamedSlice is what a capture stands for.
type NamedSlice struct {
	Name  string `json:"name"`
	Entry string `json:"entry,omitempty"` // the lemma of its lexicon entry
	Slice
}

// Winner is the pattern that another one lost to, and why.
type Winner struct {
	Rule    string `json:"rule"`
	Pattern int    `json:"pattern"`
	Place   string `json:"place"`
	Why     string `json:"why"` // prefer, longer, wider, earlier rule or earlier pattern
}

// PatternPlace is a pattern with its place.
type PatternPlace struct {
	Pattern string `json:"pattern"`
	Place   string `json:"place"`
}

// Wanted is how far a pattern got.
type Wanted struct {
	Element string `json:"element"`       // of the pattern
	Place   string `json:"place"`         // of the part of the pattern that it belongs to
	Saw     *Slice `json:"saw,omitempty"` // what stood there; absent at the end of the sentence
	Before  bool   `json:"before"`        // it was wanted before the anchor, else behind it
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Done    int    `json:"done"` // how many elements of the pattern were met
	Of      int    `json:"of"`   // how many it has
}

// Reason is why a claim or a date was found.
type Reason struct {
	ID      string  `json:"id"`
	Kind    string  `json:"kind,omitempty"`
	Text    string  `json:"text"`
	Value   string  `json:"value,omitempty"`
	Rule    string  `json:"rule"` // id file:line
	Try     int     `json:"try"`  // index into the sentence's tries, -1 for none
	Speaker *Source `json:"speaker,omitempty"`
	Mention *Slice  `json:"first_mention,omitempty"` // where the article names the speaker first, if not here
}

// Explain is the wire form of an explanation.
func Explain(meta Meta, x *extract.Explanation) *Explanation {
	doc := New(meta, x.Result)
	d := x.Result.Document
	e := explainer{builder: builder{r: x.Result, text: d.Text, index: text.NewIndex(d.Text)}, x: x, doc: doc}
	out := &Explanation{Schema: ExplainSchema, Document: doc.Document, Sentences: make([]Sentence, len(d.Sentences))}
	tokens := Tokens(d)
	local := make([]int, len(x.Tries)) // the index of every try in its sentence
	for i := range x.Tries {
		s := &out.Sentences[x.Tries[i].Sentence]
		local[i] = len(s.Tries)
		s.Tries = append(s.Tries, e.try(&x.Tries[i]))
	}
	for i := range out.Sentences {
		s, from := &out.Sentences[i], &d.Sentences[i]
		s.Number, s.Slice = i+1, e.slice(from.Span)
		at := e.index.Position(from.Start)
		s.Line, s.Column = at.Line, at.Column
		s.Tokens = append([]Token{}, tokens[from.First:from.Last]...)
		s.Chunks = e.chunks(from.First, from.Last)
		s.Quotes = e.quotes(from.First, from.Last)
		s.Claims, s.Dates = []Reason{}, []Reason{}
		if s.Tries == nil {
			s.Tries = []Try{}
		}
	}
	for i := range doc.Claims {
		s := &out.Sentences[e.sentence(e.claimStart(i))]
		s.Claims = append(s.Claims, e.claimReason(i, local))
	}
	for i := range doc.Dates {
		s := &out.Sentences[e.sentence(x.Result.Dates[i].Span.Start)]
		s.Dates = append(s.Dates, Reason{ID: doc.Dates[i].ID, Kind: doc.Dates[i].Type, Text: doc.Dates[i].Text,
			Value: doc.Dates[i].Value, Rule: doc.Dates[i].Rule, Try: pick(local, x.Dates, i)})
	}
	for i := range out.Sentences {
		out.Sentences[i].Nearest = -1
		if n := x.Nearest(i); n >= 0 && len(out.Sentences[i].Claims) == 0 {
			out.Sentences[i].Nearest = local[n]
		}
	}
	return out
}

// explainer writes an explanation.
type explainer struct {
	builder
	x   *extract.Explanation
	doc *Document
}

// pick is the index in its sentence of the try that tries names for i, or -1.
func pick(local, tries []int, i int) int {
	if i < len(tries) && tries[i] >= 0 {
		return local[tries[i]]
	}
	return -1
}

func (e *explainer) try(t *extract.Try) Try {
	out := Try{
		Anchor: e.slice(t.Anchor), Kind: t.Kind, Rule: t.Rule.ID, Pattern: t.Pattern, Place: t.Place,
		Outcome: string(t.Outcome), Match: e.optional(t.Match), Note: t.Note,
	}
	for _, c := range t.Captures {
		out.Captures = append(out.Captures, NamedSlice{c.Name, c.Entry, e.slice(c.Span)})
	}
	if t.To.ID != "" {
		out.LostTo = &Winner{t.To.ID, t.ToPattern, rule(extract.RuleRef{ID: t.To.ID, File: t.To.File, Line: t.To.Line})[len(t.To.ID)+1:], string(t.Why)}
	}
	if t.Unless != "" {
		out.Unless = &PatternPlace{t.Unless, t.UnlessPlace}
	}
	if t.Wanted != "" {
		w := &Wanted{Element: t.Wanted, Place: t.WantedPlace, Saw: e.optional(t.Saw), Before: t.Back, Done: t.Done, Of: t.Of}
		if w.Saw != nil {
			at := e.index.Position(t.Saw.Start)
			w.Line, w.Column = at.Line, at.Column
		}
		out.Wanted = w
	}
	return out
}

func (e *explainer) chunks(first, last int) []Chunk {
	d, out := e.x.Result.Document, []Chunk{}
	for i := first; i < last; i++ {
		span := func(first, last int) text.Span {
			return text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last-1].End)}
		}
		if p := d.NounPhraseAt(i); p != nil && p.First == i {
			out = append(out, Chunk{"NP", nounForm(p), e.slice(span(p.First, p.Last))})
		} else if v := d.VerbGroupAt(i); v != nil && v.First == i {
			out = append(out, Chunk{"VG", verbForm(v), e.slice(span(v.First, v.Last))})
		}
	}
	return out
}

func nounForm(p *text.NounPhrase) []string {
	return []string{[...]string{text.Common: "common", text.Proper: "name", text.Pronoun: "pronoun", text.Number: "number"}[p.Kind]}
}

// verbForm are the forms of a verb group, as a pattern names them where it can.
func verbForm(v *text.VerbGroup) []string {
	var out []string
	for _, f := range []struct {
		form text.VerbForm
		name string
	}{
		{text.Finite, "finite"}, {text.Passive, "passive"}, {text.Gerund, "ing"}, {text.Infinitive, "inf"},
		{text.Participle, "participle"}, {text.Negated, "negated"}, {text.Modal, "modal"}, {text.Bare, "bare"},
	} {
		if v.Form&f.form != 0 {
			out = append(out, f.name)
		}
	}
	return out
}

func (e *explainer) quotes(first, last int) []Quoted {
	d, out := e.x.Result.Document, []Quoted{}
	for i := range d.Quotes {
		if q := &d.Quotes[i]; q.First >= first && q.First < last {
			out = append(out, Quoted{e.slice(q.Span), q.Closed, depth(d, i)})
		}
	}
	return out
}

// claimStart is the byte at which a claim's cue begins, or else its content.
func (e *explainer) claimStart(i int) int {
	c := &e.x.Result.Claims[i]
	if c.Cue.Len() > 0 || len(c.Content) == 0 {
		return c.Cue.Start
	}
	return c.Content[0].Start
}

// sentence is that which holds a byte.
func (e *explainer) sentence(at int) int {
	i, found := slices.BinarySearchFunc(e.x.Result.Document.Sentences, at, func(s text.Sentence, at int) int { return s.Start - at })
	if !found {
		i--
	}
	return max(i, 0)
}

func (e *explainer) claimReason(i int, local []int) Reason {
	c := &e.doc.Claims[i]
	out := Reason{ID: c.ID, Kind: c.Kind, Text: c.Content.Text, Rule: c.Rule, Try: pick(local, e.x.Claims, i), Speaker: c.Speaker}
	if s := e.x.Result.Claims[i].Speaker; s >= 0 && c.Speaker != nil {
		m := e.doc.Speakers[s].Mentions
		if len(m) > 0 && (c.Speaker.Slice == nil || m[0].End <= c.Speaker.Start) {
			out.Mention = &m[0]
		}
	}
	return out
}
