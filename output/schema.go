// Package output writes claims; it knows the names of fields, nothing of how
// claims were found.
//
// The wire form, schema newsclaim/v1, has structs of its own: package extract
// may change, the schema does not. Offsets are Unicode code points into the
// article exactly as given, end exclusive. A text has its white space folded.
// The lists of a document (claims, dates, speakers, warnings) and the word on
// negation are always there; any other field is left out where nothing is known.
package output

// Schema names the wire form. It changes when a reader of the old form would misread the new one.
const Schema = "newsclaim/v1"

// Document is what one article says.
type Document struct {
	Schema   string    `json:"schema" yaml:"schema"`
	Document Article   `json:"document" yaml:"document"`
	Claims   []Claim   `json:"claims" yaml:"claims"`     // in text order
	Dates    []Date    `json:"dates" yaml:"dates"`       // in text order
	Speakers []Speaker `json:"speakers" yaml:"speakers"` // in the order of their first claim
	Warnings []string  `json:"warnings" yaml:"warnings"`
}

// Article tells which article it was.
type Article struct {
	ID            string `json:"id" yaml:"id"`
	Title         string `json:"title,omitempty" yaml:"title,omitempty"`
	Published     string `json:"published,omitempty" yaml:"published,omitempty"`
	PublishedFrom string `json:"published_from,omitempty" yaml:"published_from,omitempty"`
	Text          string `json:"text,omitempty" yaml:"text,omitempty"` // only where it was asked for
}

// Range is a stretch of the article, in code points.
type Range struct {
	Start int `json:"start" yaml:"start"`
	End   int `json:"end" yaml:"end"`
}

// Slice is a stretch of the article with its words.
type Slice struct {
	Text  string `json:"text" yaml:"text"`
	Start int    `json:"start" yaml:"start"`
	End   int    `json:"end" yaml:"end"`
}

// Claim is one attribution.
type Claim struct {
	ID        string   `json:"id" yaml:"id"`
	Kind      string   `json:"kind" yaml:"kind"`
	Content   Content  `json:"content" yaml:"content"`
	Cue       *Cue     `json:"cue,omitempty" yaml:"cue,omitempty,flow"`
	Speaker   *Source  `json:"speaker,omitempty" yaml:"speaker,omitempty"`
	Addressee *Slice   `json:"addressee,omitempty" yaml:"addressee,omitempty,flow"`
	Venue     *Slice   `json:"venue,omitempty" yaml:"venue,omitempty,flow"`
	SaidOn    *SaidOn  `json:"said_on,omitempty" yaml:"said_on,omitempty,flow"`
	Negated   bool     `json:"negated" yaml:"negated"`
	NestedIn  string   `json:"nested_in,omitempty" yaml:"nested_in,omitempty"`
	Dates     []string `json:"dates,omitempty" yaml:"dates,omitempty,flow"`
	Rule      string   `json:"rule,omitempty" yaml:"rule,omitempty"`
}

// Content is what was said. Text is its spans joined by a space.
type Content struct {
	Text   string  `json:"text" yaml:"text"`
	Spans  []Range `json:"spans" yaml:"spans,flow"`
	Quotes []Slice `json:"quotes,omitempty" yaml:"quotes,omitempty,flow"`
}

// Cue is the reporting expression.
type Cue struct {
	Text  string `json:"text" yaml:"text"`
	Lemma string `json:"lemma,omitempty" yaml:"lemma,omitempty"`
	Class string `json:"class,omitempty" yaml:"class,omitempty"`
	Start int    `json:"start" yaml:"start"`
	End   int    `json:"end" yaml:"end"`
}

// Source is the speaker of a claim: the mention as written, absent where the
// claim is carried on without one, and who that is, absent where it is unresolved.
type Source struct {
	*Slice      `yaml:",inline"`
	Name        string `json:"name,omitempty" yaml:"name,omitempty"`
	Kind        string `json:"kind,omitempty" yaml:"kind,omitempty"`
	Role        string `json:"role,omitempty" yaml:"role,omitempty"`
	Affiliation string `json:"affiliation,omitempty" yaml:"affiliation,omitempty"`
	Ref         string `json:"ref,omitempty" yaml:"ref,omitempty"`
}

// SaidOn is when a claim was made; Ref leads to the date expression in full.
type SaidOn struct {
	Text     string `json:"text" yaml:"text"`
	Start    int    `json:"start" yaml:"start"`
	End      int    `json:"end" yaml:"end"`
	Value    string `json:"value,omitempty" yaml:"value,omitempty"`
	Earliest string `json:"earliest,omitempty" yaml:"earliest,omitempty"`
	Latest   string `json:"latest,omitempty" yaml:"latest,omitempty"`
	Ref      string `json:"ref" yaml:"ref"`
}

// Date is one date expression, resolved.
type Date struct {
	ID       string `json:"id" yaml:"id"`
	Text     string `json:"text" yaml:"text"`
	Start    int    `json:"start" yaml:"start"`
	End      int    `json:"end" yaml:"end"`
	Type     string `json:"type" yaml:"type"`
	Value    string `json:"value,omitempty" yaml:"value,omitempty"`
	Mod      string `json:"mod,omitempty" yaml:"mod,omitempty"`
	Freq     string `json:"freq,omitempty" yaml:"freq,omitempty"`
	Quant    string `json:"quant,omitempty" yaml:"quant,omitempty"`
	Earliest string `json:"earliest,omitempty" yaml:"earliest,omitempty"`
	Latest   string `json:"latest,omitempty" yaml:"latest,omitempty"`
	Anchor   string `json:"anchor,omitempty" yaml:"anchor,omitempty"` // what it was reckoned from: published, or the id of a date
	Rule     string `json:"rule,omitempty" yaml:"rule,omitempty"`
}

// Speaker is somebody who makes claims.
type Speaker struct {
	ID          string   `json:"id" yaml:"id"`
	Name        string   `json:"name,omitempty" yaml:"name,omitempty"`
	Kind        string   `json:"kind,omitempty" yaml:"kind,omitempty"`
	Role        string   `json:"role,omitempty" yaml:"role,omitempty"`
	Affiliation string   `json:"affiliation,omitempty" yaml:"affiliation,omitempty"`
	Mentions    []Slice  `json:"mentions" yaml:"mentions,flow"`
	Claims      []string `json:"claims" yaml:"claims,flow"`
}
