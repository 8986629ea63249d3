package extract

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// answer is what a rule found: a fact with parts.
type answer struct {
	fact
	rule RuleRef
}

// fact is the value of a field as a test compares it.
type fact struct {
	key    string
	text   string      // white space folded; "" for nothing
	spans  []text.Span // where it stands; none for what stands nowhere
	other  string      // a text that is as good
	loose  bool        // outer quotation quoteMarks and a final comma or full stop do not count
	word   bool        // small and capital letters are alike
	isList bool
	list   []fact
	parts  []fact // its fields; a text is compared with that of the fact itself
}

// part is the field of that name, or nil.
func (f *fact) part(key string) *fact {
	for i := range f.parts {
		if f.parts[i].key == key {
			return &f.parts[i]
		}
	}
	return nil
}

// extent is everything from the first byte of a fact to its last.
func (f *fact) extent() text.Span {
	var s text.Span
	for _, p := range f.spans {
		if s.Len() == 0 {
			s = p
		}
		s.Start, s.End = min(s.Start, p.Start), max(s.End, p.End)
	}
	return s
}

// answers is what the rules of r's kind found, each by the rule that is credited.
func (t *Tester) answers(r *rules.Rule, result *Result, matches map[string][]*rules.Match) []answer {
	switch r.Kind {
	case "attribution":
		return result.claimAnswers()
	case "date":
		return result.dateAnswers()
	}
	var out []answer
	for _, m := range matches[r.Kind] {
		out = append(out, answer{result.matchFact(m, t.set.Captures(m.Rule)), ruleRef(m)})
	}
	return out
}

// blank is a answer of the kind of r that has nothing in it: all fields there are.
func (t *Tester) blank(r *rules.Rule) fact {
	switch r.Kind {
	case "attribution":
		return blankClaim()
	case "date":
		return blankDate()
	}
	f := fact{parts: []fact{{key: "text"}}}
	for _, name := range t.set.Captures(r) {
		f.parts = append(f.parts, fact{key: name})
	}
	return f
}

func blankClaim() fact {
	r := &Result{Document: &text.Document{}}
	return r.claimFact(&Claim{Speaker: -1, SaidOn: -1})
}

func blankDate() fact {
	r := &Result{Document: &text.Document{}}
	return r.dateFact(&Date{})
}

// byRule adds the field of the rule, which a test of an article can name.
func byRule(f fact) fact {
	f.parts = append(slices.Clip(f.parts), fact{key: "rule"})
	return f
}

func (r *Result) claimAnswers() []answer {
	out := make([]answer, len(r.Claims))
	for i := range r.Claims {
		c := &r.Claims[i]
		out[i] = answer{byRule(r.claimFact(c)), c.Rule}
		out[i].part("rule").text = c.Rule.ID
	}
	return out
}

func (r *Result) dateAnswers() []answer {
	out := make([]answer, len(r.Dates))
	for i := range r.Dates {
		d := &r.Dates[i]
		out[i] = answer{byRule(r.dateFact(d)), d.Rule}
		out[i].part("rule").text = d.Rule.ID
	}
	return out
}

// claimFact is a claim as tests see it. Its fields have the names of the output,
// and shorter ones for what a test most often names.
func (r *Result) claimFact(c *Claim) fact {
	var who Speaker
	if c.Speaker >= 0 {
		who = r.Speakers[c.Speaker]
	}
	var when Date
	if c.SaidOn >= 0 {
		when = r.Dates[c.SaidOn]
	}
	quotes := fact{key: "quotes", isList: true}
	for _, s := range c.Quotes {
		quotes.list = append(quotes.list, r.slice("", s).loosely())
	}
	content := r.slice("content", c.Content...).loosely()
	content.parts = []fact{content.as("text"), quotes}
	kind := fact{key: "kind", text: string(c.Kind), word: true}
	lemma, class := fact{key: "lemma", text: c.Lemma}, fact{key: "class", text: c.Class}
	cue := r.slice("cue", c.Cue)
	cue.parts = []fact{cue.as("text"), lemma, class}
	name := fact{key: "name", text: folded(c.Name)}
	sort := fact{key: "kind", text: string(who.Kind), word: true}
	role, affiliation := fact{key: "role", text: folded(who.Role)}, fact{key: "affiliation", text: folded(who.Affiliation)}
	speaker := r.slice("speaker", c.Source)
	speaker.parts = []fact{speaker.as("text"), name, sort, role, affiliation}
	addressee, venue := r.slice("addressee", c.Addressee), r.slice("venue", c.Venue)
	addressee.parts, venue.parts = []fact{addressee.as("text")}, []fact{venue.as("text")}
	said := r.slice("when", when.Span)
	said.other, said.parts = when.Value.Value, r.dateFact(&when).parts
	negated := fact{key: "negated", text: strconv.FormatBool(c.Negated)}
	f := fact{spans: slices.Concat(c.Content, []text.Span{c.Cue, c.Source}), parts: []fact{
		content, speaker, name, cue, addressee, venue, said, said.as("said_on"), kind.as("type"), kind, negated,
		quotes, quotes.as("fragments"), sort.as("speaker_kind"), role, affiliation, lemma, class,
	}}
	f.spans = slices.DeleteFunc(f.spans, func(s text.Span) bool { return s.Len() == 0 })
	return f
}

func (r *Result) dateFact(d *Date) fact {
	f := r.slice("", d.Span)
	kind := ""
	if d.Span.Len() > 0 {
		kind = d.Value.Type.String()
	}
	f.parts = []fact{
		f.as("text"), {key: "value", text: d.Value.Value}, {key: "type", text: kind, word: true},
		{key: "mod", text: d.Value.Mod, word: true}, {key: "freq", text: d.Value.Freq}, {key: "quant", text: d.Value.Quant},
		{key: "earliest", text: d.Value.Earliest.String()}, {key: "latest", text: d.Value.Latest.String()},
	}
	return f
}

// matchFact is a match of a rule that makes neither a claim nor a date.
func (r *Result) matchFact(m *rules.Match, captures []string) fact {
	f := r.slice("", r.tokenSpan(m.First, m.Last))
	f.parts = []fact{f.as("text")}
	for _, name := range captures {
		part := fact{key: name}
		if c := m.Capture(name); c != nil {
			part = r.slice(name, r.tokenSpan(c.First, c.Last))
			if c.Part != "" {
				part.text = c.Part
			}
		}
		f.parts = append(f.parts, part)
	}
	return f
}

func (r *Result) tokenSpan(first, last int) text.Span {
	if first < 0 || first >= last {
		return text.Span{}
	}
	return text.Span{Start: int(r.Document.Tokens[first].Start), End: int(r.Document.Tokens[last-1].End)}
}

// slice is a fact that stands in the article.
func (r *Result) slice(key string, spans ...text.Span) fact {
	f := fact{key: key}
	var pieces []string
	for _, s := range spans {
		if s.Len() > 0 {
			f.spans = append(f.spans, s)
			pieces = append(pieces, r.Document.Slice(s))
		}
	}
	f.text = folded(strings.Join(pieces, " "))
	return f
}

// as is the same fact under another name, without its fields unless it goes by both.
func (f fact) as(key string) fact {
	if key == "text" {
		f.parts, f.other = nil, ""
	}
	f.key = key
	return f
}

func (f fact) loosely() fact {
	f.loose = true
	return f
}

// folded makes every run of white space a space and leaves out that at the ends.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// bare leaves out what does not count of a content: outer quotation marks, and a
// final comma or full stop, which may stand before the mark that ends it.
func bare(s string) string {
	for {
		body := strings.TrimRight(s, ",. ")
		inner := strings.TrimRight(body, quoteMarks)
		closing := body[len(inner):]
		inner = strings.TrimRight(inner, ",. ")
		t := inner + closing
		if closing != "" && strings.IndexAny(inner, quoteMarks) == 0 {
			t = inner[runeLen(inner):] + closing[:len(closing)-lastLen(closing)]
		}
		if t == s {
			return s
		}
		s = t
	}
}

// quoteMarks are the characters that a quotation may stand between.
const quoteMarks = "\"“”„«»‹›'‘’"

func runeLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

func lastLen(s string) int {
	_, n := utf8.DecodeLastRuneInString(s)
	return n
}
