package extract

import (
	"sync"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// Options are what the extraction of one article depends on besides its text.
type Options struct {
	Published timex.Date // the publication date; the zero Date where unknown
	Title     string     // the headline: context for speakers, no source of claims
}

// Extractor finds claims in articles. It is safe for concurrent use; make one for a process.
type Extractor struct {
	set    *rules.Set
	parser *text.Parser
	tools  func() tools // waits for them
	first  sync.Once    // an article
	dates  func() *rules.Matcher
	tables sync.Pool // of *tables
}

// tools are what the stages need besides the parser.
type tools struct {
	matcher *rules.Matcher
	names   *lexicon
}

// prepare reads beforehand what an article will need, and helps with its tags before
// what is needed last.
func (t tools) prepare(d *text.Document, p *text.Parser) {
	t.matcher.Prepare(d)
	p.TagAlong(d)
	for _, id := range t.matcher.Numbers(d) {
		if id > 0 {
			t.names.numbered(id)
		}
	}
}

// New makes an Extractor that follows the rules of set. The error tells of
// patterns that cannot be compiled.
func New(set *rules.Set) (*Extractor, error) {
	var diags rules.Diagnostics
	made := sync.OnceValue(func() (t tools) {
		t.matcher, diags = rules.NewMatcher(set)
		t.names = newLexicon(t.matcher)
		return t
	})
	go made() // beside the tagger's model
	parser, err := text.NewParser(set.Language())
	if err != nil {
		return nil, err
	}
	if !set.Shipped() { // else there are no faults to wait for
		made()
		if err := append(diags, checkRules(set)...).Err(); err != nil {
			return nil, err
		}
	}
	dates := sync.OnceValue(func() *rules.Matcher { return made().matcher.Only("date") })
	return &Extractor{set: set, parser: parser, tools: made, dates: dates}, nil
}

// article is what the stages of one extraction work on.
type article struct {
	*Extractor
	names    *lexicon
	doc      *text.Document
	options  Options
	matches  map[string][]*rules.Match
	dates    []Date
	dateOf   map[*rules.Match]int // the date that a match of a date rule became
	numeric  order                // of day and month in dates such as 6/21/21
	labels   []int                // the last tokens of the names that head the turns of a transcript, in order
	speakers []Speaker
}

// Extract reads one article. The stages are fixed: the text is taken apart, the
// rules are matched, dates are resolved, attributions are given their content,
// speakers are resolved, and the claims are written down.
func (e *Extractor) Extract(body string, o Options) *Result {
	r, _ := e.extractMatches(body, o)
	return r
}

// extractMatches reads one article as Extract does, and returns besides what the
// rules matched in it, by kind, overlaps settled: for those who look at the rules.
func (e *Extractor) extractMatches(body string, o Options) (*Result, map[string][]*rules.Match) {
	a := e.article(body, o)
	a.matches = e.tools().matcher.Match(a.doc)
	a.resolveDates(a.matches["date"])
	found := a.attributions(a.matches["attribution"])
	a.resolveSpeakers(found)
	return &Result{
		Document: a.doc, Claims: a.claims(found), Dates: a.dates, Speakers: a.speakers, Warnings: a.doc.Warnings,
	}, a.matches
}

// article takes a text apart.
func (e *Extractor) article(body string, o Options) *article {
	a := &article{Extractor: e, doc: e.parser.Split(body), options: o}
	e.first.Do(func() { // beside the tagger, whichever is ready first
		go func() { e.tools().prepare(a.doc, e.parser) }()
	})
	e.parser.Tag(a.doc)
	a.names = e.tools().names
	return a
}

// ruleRef names the rule of a match.
func ruleRef(m *rules.Match) RuleRef {
	return RuleRef{ID: m.Rule.ID, File: m.Rule.Pos.File, Line: m.Rule.Pos.Line}
}

// tokens is the bytes of the tokens from a to b.
func (a *article) tokens(first, last int) text.Span {
	if first >= last {
		return text.Span{}
	}
	return text.Span{Start: int(a.doc.Tokens[first].Start), End: int(a.doc.Tokens[last-1].End)}
}
