package extract

import (
	"fmt"
	"sync"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// NewDates makes an Extractor of date expressions alone: its Extract finds those
// that New's finds in the same article, no claims and no speakers, in less time.
func NewDates(set *rules.Set) (*Extractor, error) {
	only := *set
	only.Rules = nil
	for _, r := range set.Rules {
		if r.Kind == "date" {
			only.Rules = append(only.Rules, r)
		}
	}
	var diags rules.Diagnostics
	made := sync.OnceValue(func() (t tools) {
		t.matcher, diags = rules.NewMatcher(&only)
		return t
	})
	go made() // beside the tagger's model
	parser, err := text.NewParser(set.Language())
	if err != nil {
		return nil, fmt.Errorf("load the tagger: %w", err)
	}
	if !set.Shipped() {
		made()
		if err := diags.Err(); err != nil {
			return nil, err
		}
	}
	return &Extractor{set: &only, parser: parser, tools: made}, nil
}

// Dates reads the date expressions of one article, and nothing else of it.
func (e *Extractor) Dates(body string, o Options) *Result {
	a := e.article(body, o)
	a.matches = e.tools().matcher.Match(a.doc)
	a.resolveDates(a.matches["date"])
	return &Result{Document: a.doc, Dates: a.dates, Warnings: a.doc.Warnings}
}
