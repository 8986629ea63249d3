package extract

import (
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// Explanation is why an article has the claims and dates that it has.
type Explanation struct {
	Result *Result
	Tries  []Try // by the word they began at, then by kind, then by the rank of their rules
	Claims []int // for every claim of Result the try it came of, or -1
	Dates  []int // for every date likewise
}

// Try is one pattern of a rule tried at one word of the article. All spans are
// bytes of the article.
type Try struct {
	Kind     string // of the rule
	Rule     RuleRef
	Pattern  int    // which of the rule's patterns, from 1
	Place    string // of the pattern: file:line:column
	Sentence int
	Anchor   text.Span // the words it was looked up by, or the first of them
	Outcome  rules.Outcome

	Match    text.Span // Won and Lost: what it fits
	Captures []Captured
	Note     string // Won: why nothing came of it all the same; "" if something did

	To        RuleRef // Lost: the rule it lost to
	ToPattern int
	Why       rules.Reason

	Unless      string // Excluded: the antipattern that fits
	UnlessPlace string

	Wanted      string    // Failed: the element that was wanted
	WantedPlace string    // file:line:column of the part of the pattern it stands in
	Saw         text.Span // what stood there instead; empty where the sentence ended
	Back        bool      // it was looked for to the left of the anchor
	Done, Of    int       // how many elements were met, of how many
}

// Captured is a named part of a match.
type Captured struct {
	Name  string
	Span  text.Span
	Entry string // the lemma of the lexicon entry it is; "" for none
}

// Explain extracts as Extract does, and tells why. Its Result is that of Extract.
func (e *Extractor) Explain(body string, o Options) *Explanation {
	a := e.article(body, o)
	var trace *rules.Trace
	a.matches, trace = e.tools().matcher.Trace(a.doc)
	a.resolveDates(a.matches["date"])
	found := a.attributions(a.matches["attribution"])
	a.resolveSpeakers(found)
	x := &Explanation{Result: &Result{
		Document: a.doc, Claims: a.claims(found), Dates: a.dates, Speakers: a.speakers, Warnings: a.doc.Warnings,
	}}
	of := make(map[*rules.Match]int, len(trace.Attempts))
	for i := range trace.Attempts {
		x.Tries = append(x.Tries, a.try(&trace.Attempts[i]))
		if m := trace.Attempts[i].Match; m != nil {
			of[m] = i
		}
	}
	x.Claims = a.claimTries(x, found, of)
	x.Dates = a.dateTries(x, of)
	return x
}

// claimTries finds the try that every claim came of: no two have the same cue.
func (a *article) claimTries(x *Explanation, found []*attribution, of map[*rules.Match]int) []int {
	made := make(map[text.Span]int, len(found))
	for _, f := range found {
		if i, ok := of[f.match]; ok && len(f.content) > 0 {
			made[a.tokens(f.cue.first, f.cue.last)] = i
		}
	}
	used := make(map[int]bool, len(found))
	tries := make([]int, len(x.Result.Claims))
	for i := range x.Result.Claims {
		tries[i] = -1
		if t, ok := made[x.Result.Claims[i].Cue]; ok {
			tries[i], used[t] = t, true
		}
	}
	for i := range x.Tries {
		if t := &x.Tries[i]; t.Kind == "attribution" && t.Outcome == rules.Won && !used[i] {
			t.Note = "no claim: nothing is left of its content"
		}
	}
	return tries
}

// dateTries finds the try that every date came of.
func (a *article) dateTries(x *Explanation, of map[*rules.Match]int) []int {
	used := make(map[int]bool, len(a.dateOf))
	tries := make([]int, len(x.Result.Dates))
	for i := range tries {
		tries[i] = -1
	}
	for m, d := range a.dateOf {
		if i, ok := of[m]; ok && d < len(tries) {
			tries[d], used[i] = i, true
		}
	}
	for i := range x.Tries {
		if t := &x.Tries[i]; t.Kind == "date" && t.Outcome == rules.Won && !used[i] {
			t.Note = "no date: there is no such day"
		}
	}
	return tries
}

// try writes an attempt of the matcher down.
func (a *article) try(at *rules.Attempt) Try {
	t := Try{
		Kind: at.Rule.Kind, Rule: ruleOf(at.Rule), Pattern: at.Pattern + 1, Place: at.Rule.Patterns[at.Pattern].Pos.String(),
		Sentence: int(a.doc.Tokens[at.Anchor].Sentence), Anchor: a.anchor(at), Outcome: at.Outcome, Done: at.Done, Of: at.Of,
	}
	if m := at.Match; m != nil {
		t.Match = a.tokens(m.First, m.Last)
		for i := range m.Captures {
			c := &m.Captures[i]
			one := Captured{Name: c.Name, Span: a.tokens(c.First, c.Last)}
			if c.Entry != nil {
				one.Entry = c.Entry.Lemma
			}
			t.Captures = append(t.Captures, one)
		}
	}
	switch at.Outcome {
	case rules.Lost:
		if at.By != nil {
			t.To, t.ToPattern, t.Why = ruleOf(at.By.Rule), at.By.Pattern+1, at.Why
		}
	case rules.Excluded:
		u := &at.Rule.Unless[at.Unless]
		t.Unless, t.UnlessPlace = u.Text, u.Pos.String()
	case rules.Failed:
		t.Wanted, t.WantedPlace, t.Back = at.Wanted, at.At.String(), at.Back
		t.Saw = a.saw(at)
	}
	return t
}

// anchor is the words of an anchor: the whole group of a verb, else its first word.
func (a *article) anchor(at *rules.Attempt) text.Span {
	if v := a.doc.VerbGroupFrom(at.Anchor); v != nil {
		return a.tokens(v.First, v.Last)
	}
	return a.tokens(at.Anchor, at.Anchor+1)
}

// saw is the noun phrase that stands where an element was wanted, or else the word.
func (a *article) saw(at *rules.Attempt) text.Span {
	if at.Saw < 0 {
		return text.Span{}
	}
	if p := a.doc.NounPhraseAt(at.Saw); p != nil && (!at.Back && p.First == at.Saw || at.Back && p.Last == at.Saw+1) {
		return a.tokens(p.First, p.Last)
	}
	return a.tokens(at.Saw, at.Saw+1)
}

func ruleOf(r *rules.Rule) RuleRef {
	return RuleRef{ID: r.ID, File: r.Pos.File, Line: r.Pos.Line}
}

// Nearest is the attribution that came nearest to a claim in a sentence: of those
// that fit but were given up the first, else the one of which most elements were
// met; -1 where no rule so much as began.
func (x *Explanation) Nearest(sentence int) int {
	best, most := -1, -1.0
	for i := range x.Tries {
		t := &x.Tries[i]
		if t.Sentence != sentence || t.Kind != "attribution" || t.Outcome == rules.Lost {
			continue
		}
		score := 2.0
		switch t.Outcome {
		case rules.Failed:
			score = float64(t.Done) / float64(max(t.Of, 1))
		case rules.OtherForm:
			score = 0
		}
		if score > most {
			best, most = i, score
		}
	}
	return best
}
