package output

import (
	"encoding/json"
	"fmt"
)

// The measure compares documents with gold: articles that people have annotated.
// It counts as the scorers of the literature do, so its figures can stand beside
// theirs. Nothing of it depends on how a document was made.

// Gold is one annotated article. What it is annotated for it is scored on: claims
// where it has Attributions, dates where it has Timexes. Offsets are code points
// into Text, end exclusive.
type Gold struct {
	ID           string        `json:"id"`
	Text         string        `json:"text"`
	Date         string        `json:"date"` // of publication
	DCT          string        `json:"dct"`  // the same, where there is no Date
	Attributions []Attribution `json:"attributions"`
	Ignore       Spans         `json:"ignore"` // captions, lists of links …, whose words do not count
	Timexes      []Timex       `json:"timexes"`
}

// Attribution is a claim as far as the measure knows it. Each of the three may
// have several spans; Source and Cue may have none.
type Attribution struct {
	Source  Spans  `json:"source"`
	Cue     Spans  `json:"cue"`
	Content Spans  `json:"content"`
	Kind    string `json:"kind"` // direct, mixed or indirect; where the gold has none the text tells
}

// Timex is a date expression of the gold.
type Timex struct {
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Type     string `json:"type"`
	Value    string `json:"value"`
	Earliest string `json:"start_date"`
	Latest   string `json:"end_date"`
	Alts     []struct {
		Earliest string `json:"start_date"`
		Latest   string `json:"end_date"`
	} `json:"alts"` // further intervals that are right
}

// Spans are stretches of a text: in JSON a list of pairs.
type Spans []Range

// UnmarshalJSON reads a list of pairs, or null.
func (s *Spans) UnmarshalJSON(data []byte) error {
	var pairs [][]int
	if err := json.Unmarshal(data, &pairs); err != nil {
		return err
	}
	*s = nil
	for _, p := range pairs {
		if len(p) != 2 {
			return fmt.Errorf("a span of %d numbers, not of its start and its end", len(p))
		}
		*s = append(*s, Range{p[0], p[1]})
	}
	return nil
}

// Check finds the first span that is no stretch of the text.
func (g *Gold) Check() error {
	length := len([]rune(g.Text))
	for i, a := range g.Attributions {
		if err := a.check(length); err != nil {
			return fmt.Errorf("attribution %d: %w", i+1, err)
		}
	}
	for i, x := range g.Timexes {
		if err := inside(Range{x.Start, x.End}, length); err != nil {
			return fmt.Errorf("timex %d: %w", i+1, err)
		}
	}
	for _, r := range g.Ignore {
		if err := inside(r, length); err != nil {
			return fmt.Errorf("ignore: %w", err)
		}
	}
	return nil
}

func (a *Attribution) check(length int) error {
	for r, name := range roleNames() {
		for _, s := range *a.role(r) {
			if err := inside(s, length); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

func inside(r Range, length int) error {
	if 0 <= r.Start && r.Start <= r.End && r.End <= length {
		return nil
	}
	return fmt.Errorf("%d to %d is no stretch of a text of %d characters", r.Start, r.End, length)
}

// Scorer compares documents with gold. Several goroutines may use it at once.
type Scorer struct {
	words ScoreWords
	cues  bool // the gold names cues
	forms *valueForms
}

// NewScorer makes a Scorer for a whole body of gold: where none of it names a
// cue, cues do not count.
func NewScorer(words ScoreWords, gold []Gold) *Scorer {
	s := &Scorer{words: words, forms: newValueForms()}
	for i := range gold {
		for _, a := range gold[i].Attributions {
			s.cues = s.cues || len(a.Cue) > 0
		}
	}
	return s
}

// Score is what came of one article, or of several added up. The zero Score is
// that of none.
type Score struct {
	Claims, Dates int     // articles that were scored on them
	Errors        []Error // in the order in which they were added

	claims [blockCount]tally
	dates  [dateBlockCount]dateTally
	cues   bool
}

// Error is something that the document has and the gold has not, or the other
// way round.
type Error struct {
	Sort  string   // one of ErrorSorts
	ID    string   // of the article
	Lines []string // what the gold and the document have there
}

// ErrorSorts are the sorts of errors in claims and then in dates.
func ErrorSorts() []string {
	return []string{"missed claim", "wrong claim", "spurious claim", "wrong value", "missed date", "spurious date"}
}

// Score compares a document with its gold; nil is a document that found nothing.
func (s *Scorer) Score(g *Gold, d *Document) (*Score, error) {
	if d == nil {
		d = &Document{}
	}
	out := &Score{cues: s.cues}
	runes := []rune(g.Text)
	if g.Attributions != nil {
		out.Claims = 1
		found := attributions(d)
		for i := range found {
			if err := found[i].check(len(runes)); err != nil {
				return nil, fmt.Errorf("claim %d: %w", i+1, err)
			}
		}
		s.scoreClaims(out, g, newPage(runes, g.Ignore, s.words), found)
	}
	if g.Timexes != nil {
		out.Dates = 1
		for i := range d.Dates {
			x := &d.Dates[i]
			if err := inside(Range{x.Start, x.End}, len(runes)); err != nil || x.Start == x.End {
				return nil, fmt.Errorf("date %s: %d to %d is no stretch of the text", x.ID, x.Start, x.End)
			}
		}
		s.scoreDates(out, g, runes, d.Dates)
	}
	return out, nil
}

// Add adds what came of another article.
func (s *Score) Add(other *Score) {
	s.Claims += other.Claims
	s.Dates += other.Dates
	s.Errors = append(s.Errors, other.Errors...)
	s.cues = s.cues || other.cues
	for b := range s.claims {
		s.claims[b].add(&other.claims[b])
	}
	for b := range s.dates {
		s.dates[b].add(&other.dates[b])
	}
}

// attributions are the claims of a document but those within others, which gold does not have.
func attributions(d *Document) []Attribution {
	var list []Attribution
	for i := range d.Claims {
		c := &d.Claims[i]
		if c.NestedIn != "" {
			continue
		}
		a := Attribution{Content: c.Content.Spans, Kind: c.Kind}
		if c.Speaker != nil && c.Speaker.Slice != nil {
			a.Source = Spans{{c.Speaker.Start, c.Speaker.End}}
		}
		if c.Cue != nil {
			a.Cue = Spans{{c.Cue.Start, c.Cue.End}}
		}
		list = append(list, a)
	}
	return list
}
