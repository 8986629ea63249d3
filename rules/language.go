package rules

import "github.com/newsclaim/newsclaim/text"

// classLexicons are the lexicons whose words have a grammatical class.
var classLexicons = []struct {
	name  string
	class text.Class
}{
	{"be", text.Be}, {"have", text.Have}, {"do", text.Do}, {"not", text.Not}, {"of", text.Of}, {"link", text.Link},
	{"that", text.That}, {"and", text.And}, {"but", text.But}, {"calendar", text.Calendar}, {"whether", text.Whether},
	{"causal", text.Causal}, {"particle", text.Point}, {"third", text.Third}, {"venue_noun", text.Message},
	{"quantity", text.Quantity},
	{"indefinite", text.Indefinite}, {"contrast", text.Contrast}, {"inclusive", text.Inclusive},
	{"linking", text.Linking}, {"concession", text.Concession}, {"reason", text.Reason},
}

// Language is what the first steps must know of the language of the rules, from
// the lexicons of these names: titles, abbreviations, before_number, starters,
// clitics, elisions; and for the chunker be, have, do, not, of, link, that, and,
// but, calendar, whether, causal, particle, third, quantity,
// indefinite, contrast, inclusive, linking, concession, reason, venue_noun; and say, tell, ask and
// announce for the verbs in -s that report.
func (s *Set) Language() *text.Language {
	l := &text.Language{
		Titles: s.wordSet("titles"), Abbreviations: s.wordSet("abbreviations"), BeforeNumber: s.wordSet("before_number"),
		Starters: s.wordSet("starters"), Elisions: s.wordSet("elisions"), Classes: make(map[string]text.Class, 256),
	}
	if x := s.Lexicon("clitics"); x != nil {
		for _, e := range x.Entries {
			l.Clitics = append(l.Clitics, e.Lemma)
		}
	}
	for _, c := range classLexicons {
		for w := range s.wordSet(c.name) {
			l.Classes[w] |= c.class
		}
	}
	for _, name := range reportingLexicons {
		x := s.Lexicon(name)
		if x == nil {
			continue
		}
		for _, e := range x.Entries {
			for _, f := range e.Forms {
				switch {
				case len(f.Words) != 1:
				case f.Inflection.Has(ThirdSingular):
					l.Classes[f.Words[0]] |= text.Reporting
				case f.Inflection.Has(Gerund):
					l.Classes[f.Words[0]] |= text.Saying
				}
			}
		}
	}
	return l
}

// reportingLexicons are the lexicons of verbs that report what somebody said.
var reportingLexicons = []string{"say", "tell", "ask", "announce"}

// wordSet is every single word of a lexicon, in all its forms.
func (s *Set) wordSet(name string) map[string]bool {
	x := s.Lexicon(name)
	if x == nil {
		return nil
	}
	set := make(map[string]bool, len(x.Entries))
	for _, e := range x.Entries {
		for _, f := range e.Forms {
			if len(f.Words) == 1 {
				set[f.Words[0]] = true
			}
		}
	}
	return set
}
