package output

import (
	"fmt"
	"path"
	"strings"
)

// AppendText writes an explanation for people. Only is the number of the one
// sentence to write, 0 for all; rules is a glob of rule ids, of which all tries
// are then written. Without it failures of rules that find no claims are only
// counted.
func (x *Explanation) AppendText(b []byte, only int, rules string) []byte {
	first := true
	for i := range x.Sentences {
		if only > 0 && only != i+1 {
			continue
		}
		if !first {
			b = append(b, '\n')
		}
		first = false
		b = x.Sentences[i].appendText(b, rules)
	}
	return b
}

// Keep leaves out all but one sentence, unless only is 0, and all tries but those
// of rules that the glob fits, unless it is empty.
func (x *Explanation) Keep(only int, rules string) {
	if only > 0 && only <= len(x.Sentences) {
		x.Sentences = x.Sentences[only-1 : only]
	}
	if rules == "" {
		return
	}
	for i := range x.Sentences {
		s := &x.Sentences[i]
		moved := make(map[int]int)
		kept := []Try{}
		for k := range s.Tries {
			if fits(rules, s.Tries[k].Rule) {
				moved[k] = len(kept)
				kept = append(kept, s.Tries[k])
			}
		}
		s.Tries = kept
		at := func(k int) int {
			if to, ok := moved[k]; ok {
				return to
			}
			return -1
		}
		s.Nearest = at(s.Nearest)
		for k := range s.Claims {
			s.Claims[k].Try = at(s.Claims[k].Try)
		}
		for k := range s.Dates {
			s.Dates[k].Try = at(s.Dates[k].Try)
		}
	}
}

func fits(glob, id string) bool {
	ok, err := path.Match(glob, id)
	return ok && err == nil
}

func (s *Sentence) appendText(b []byte, rules string) []byte {
	b = fmt.Appendf(b, "%d  %d:%d  %s\n", s.Number, s.Line, s.Column, s.Text)
	b = append(b, "\n  tokens "...)
	for i := range s.Tokens {
		b = fmt.Appendf(b, " %s/%s", s.Tokens[i].Text, s.Tokens[i].Tag)
	}
	b = append(b, "\n  chunks "...)
	for i := range s.Chunks {
		c := &s.Chunks[i]
		b = fmt.Appendf(b, " [%s %s: %s]", c.Kind, strings.Join(c.Form, " "), c.Text)
	}
	b = append(b, '\n')
	for i := range s.Quotes {
		q := &s.Quotes[i]
		b = fmt.Appendf(b, "  quote   %s\n", q.Text)
	}
	b = s.appendTries(b, rules)
	for i := range s.Claims {
		b = s.appendClaim(b, &s.Claims[i])
	}
	for i := range s.Dates {
		r := &s.Dates[i]
		b = fmt.Appendf(b, "\n  date %s  %s = %s\n    rule     %s\n", r.ID, r.Text, strings.TrimSpace(r.Kind+" "+r.Value), r.Rule)
	}
	if len(s.Claims) > 0 {
		return b
	}
	if s.Nearest < 0 {
		return append(b, "\n  no claim: no word here is one that a rule for claims looks for\n"...)
	}
	t := &s.Tries[s.Nearest]
	return fmt.Appendf(b, "\n  no claim; nearest came %s: %s\n    pattern  %s\n", t.name(), t.verdict(), t.Place)
}

// appendTries writes the tries word by word.
func (s *Sentence) appendTries(b []byte, rules string) []byte {
	wide, last, left := 0, -1, 0
	var shown []*Try
	for i := range s.Tries {
		t := &s.Tries[i]
		quiet := rules == "" && (t.Kind != "attribution" && t.Outcome == "failed" || t.Outcome == "form" && s.Nearest != i)
		switch {
		case quiet:
			left++
		case rules == "" || fits(rules, t.Rule):
			shown = append(shown, t)
			wide = max(wide, len(t.name()))
		}
	}
	for _, t := range shown {
		if t.Anchor.Start != last {
			b = fmt.Appendf(b, "\n  at %q\n", t.Anchor.Text)
			last = t.Anchor.Start
		}
		b = fmt.Appendf(b, "    %-*s  %s\n", wide, t.name(), t.verdict())
	}
	if left > 0 {
		b = fmt.Appendf(b, "\n  %d more tries failed; --rule '*' shows them\n", left)
	}
	return b
}

func (t *Try) name() string {
	if t.Pattern > 1 {
		return fmt.Sprintf("%s#%d", t.Rule, t.Pattern)
	}
	return t.Rule
}

// verdict tells how a try ended.
func (t *Try) verdict() string {
	switch {
	case t.LostTo != nil:
		winner := Try{Rule: t.LostTo.Rule, Pattern: t.LostTo.Pattern}
		return fmt.Sprintf("lost to %s (%s)", winner.name(), reasons(t.LostTo.Why))
	case t.Unless != nil:
		return fmt.Sprintf("ruled out by unless: %s (%s)", t.Unless.Pattern, t.Unless.Place)
	case t.Outcome == "form":
		return "the verb has another form than the pattern wants"
	case t.Wanted != nil:
		return t.Wanted.String()
	case t.Note != "":
		return "fits, but " + t.Note
	case t.Outcome == "won" && t.Kind != "attribution":
		return fmt.Sprintf("won: %s", t.Match.Text)
	}
	return t.Outcome
}

func reasons(why string) string {
	switch why {
	case "prefer":
		return "its rule prefers itself to this one"
	case "longer":
		return "it takes in more words"
	case "wider":
		return "its pattern takes in more around it"
	}
	return why
}

// String tells what was wanted and what was seen.
func (w *Wanted) String() string {
	where, end := "", "end"
	if w.Before {
		where, end = " before it", "beginning"
	}
	saw := "the sentence's " + end
	if w.Saw != nil {
		saw = fmt.Sprintf("`%s` at %d:%d", w.Saw.Text, w.Line, w.Column)
	}
	return fmt.Sprintf("%d of %d: wanted `%s`%s, saw %s", w.Done, w.Of, w.Element, where, saw)
}

func (s *Sentence) appendClaim(b []byte, r *Reason) []byte {
	b = fmt.Appendf(b, "\n  claim %s  %s: %s\n    %-11s %s", r.ID, r.Kind, r.Text, "rule", r.Rule)
	if r.Try >= 0 {
		t := &s.Tries[r.Try]
		b = fmt.Appendf(b, "\n    %-11s %d, %s\n", "pattern", t.Pattern, t.Place)
		for _, c := range t.Captures {
			b = fmt.Appendf(b, "    %-11s %s", "<"+c.Name+">", c.Text)
			if c.Entry != "" {
				b = fmt.Appendf(b, "  (entry %q)", c.Entry)
			}
			b = append(b, '\n')
		}
	} else {
		b = append(b, '\n')
	}
	if r.Speaker == nil {
		return b
	}
	who := []string{r.Speaker.Name}
	for _, more := range []string{r.Speaker.Kind, r.Speaker.Role, r.Speaker.Affiliation} {
		if more != "" {
			who = append(who, more)
		}
	}
	if who[0] == "" {
		who[0] = "no name"
	}
	b = fmt.Appendf(b, "    %-11s %s", "who", strings.Join(who, ", "))
	if r.Mention != nil {
		b = fmt.Appendf(b, "; first mentioned as %q at offset %d", r.Mention.Text, r.Mention.Start)
	}
	return append(b, '\n')
}
