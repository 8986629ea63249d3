// Package extract decides who said what to whom, where and when.
package extract

import (
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// Result is what one article says.
type Result struct {
	Document *text.Document
	Claims   []Claim   // in text order of their first byte
	Dates    []Date    // in text order
	Speakers []Speaker // in the order of their first claim
	Warnings []text.Warning
}

// Kind tells how much of a claim's content stands in quotation marks.
type Kind string

// The kinds of content.
const (
	Direct   Kind = "direct"   // all of it
	Mixed    Kind = "mixed"    // part of it
	Indirect Kind = "indirect" // none of it
)

// SpeakerKind tells what sort of source a speaker is.
type SpeakerKind string

// The kinds of speaker.
const (
	Person       SpeakerKind = "person"       // somebody with a name
	Organization SpeakerKind = "organization" // also a country, a city or a document
	Group        SpeakerKind = "group"        // several, or a collective
	Anonymous    SpeakerKind = "anonymous"    // nobody is named
)

// Claim is one attribution: a content that the text gives to a source by a cue.
// All spans are bytes of the article.
type Claim struct {
	Kind      Kind
	Content   []text.Span // one, or several where the attribution splits it; without the outer marks of a direct quotation
	Quotes    []text.Span // the fragments inside quotation marks, marks left out
	Cue       text.Span   // empty where a quotation stands without one
	Lemma     string      // the cue's dictionary form
	Class     string      // the cue's class as its lexicon states it: "say", "tell", "belief", "intention" …
	Source    text.Span   // the mention as written; empty where nobody is named
	Speaker   int         // who that is, as an index into Result.Speakers; -1 for nobody
	Name      string      // the fullest name; "" where the mention cannot be resolved
	Addressee text.Span   // empty for none
	Venue     text.Span   // empty for none
	SaidOn    int         // when it was said, as an index into Result.Dates; -1 for unsaid
	Negated   bool        // "did not say", "denied", "declined to"
	NestedIn  int         // the claim whose content holds this one, as an index into Result.Claims; -1 for none
	Dates     []int       // the date expressions inside the content, as indices into Result.Dates
	Rule      RuleRef
}

// RuleRef names the rule that found something, and where that rule is written.
type RuleRef struct {
	ID   string
	File string
	Line int
}

// Date is one date expression, resolved.
type Date struct {
	Span   text.Span
	Value  timex.Value
	Anchor int // the date that it was reckoned from, as an index into Result.Dates; -1 where that is none or the publication date
	Rule   RuleRef
}

// Speaker is somebody who makes a claim, with every mention of them in the article.
type Speaker struct {
	Name        string // "" where nobody is named
	Kind        SpeakerKind
	Role        string
	Affiliation string
	Mentions    []text.Span // in text order
	Claims      []int       // indices into Result.Claims
}
