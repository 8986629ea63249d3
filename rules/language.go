package rules

import "github.com/newsclaim/newsclaim/text"

// classLexicons are the lexicons whose words have a grammatical class.
var classLexicons = []struct {
	name  string
	class text.Class
}{
	{"be", text.Be}, {"have", text.Have}, {"do", text.Do}, {"not", text.Not}, {"of", text.Of}, {"for", text.For}, {"topic", text.Topic}, {"degree", text.Degree}, {"link", text.Link},
	{"that", text.That}, {"and", text.And}, {"but", text.But}, {"calendar", text.Calendar}, {"whether", text.Whether},
	{"causal", text.Causal}, {"particle", text.Point}, {"third", text.Third}, {"venue_noun", text.Message},
	{"quantity", text.Quantity}, {"time_noun", text.Period}, {"deictic", text.Deictic}, {"causing", text.Causing}, {"near", text.Near},
	{"indefinite", text.Indefinite}, {"contrast", text.Contrast}, {"inclusive", text.Inclusive},
	{"linking", text.Linking}, {"concession", text.Concession}, {"reason", text.Reason},
	{"name_particle", text.Particle}, {"demonym", text.Demonym}, {"legal_form", text.Ending}, {"name_suffix", text.Ending}, {"namesake", text.Namesake},
	{"regnal", text.Regnal}, {"preposition", text.Preposition}, {"floating", text.Floating}, {"nominative", text.Nominative}, {"tying", text.Tying}, {"condition", text.Condition},
}

// Language is what the first steps must know of the language of the rules, from
// the lexicons of these names: titles, abbreviations, before_number, starters,
// clitics, elisions; and for the chunker be, have, do, not, of, for, topic, degree, link, that, and,
// but, calendar, whether, causal, particle, third, quantity, time_noun, deictic, causing, near,
// indefinite, contrast, inclusive, linking, concession, reason, name_particle, demonym, legal_form, name_suffix, namesake,
// regnal, preposition, floating, nominative, tying, condition, venue_noun; say, tell, ask and announce for the verbs in -s that report, with
// intend, and those in the past; verb_alone; reaction; and role.
func (s *Set) Language() *text.Language {
	l := &text.Language{
		Titles: s.wordSet("titles"), Abbreviations: s.wordSet("abbreviations"), BeforeNumber: s.wordSet("before_number"),
		Starters: s.wordSet("starters"), Elisions: s.wordSet("elisions"), Classes: make(map[string]text.Class, classified),
	}
	for _, w := range s.Words("clitics") {
		l.Clitics = append(l.Clitics, w)
	}
	for _, c := range classLexicons {
		for _, w := range s.Words(c.name) {
			l.Classes[w] |= c.class
		}
	}
	for _, name := range reportingLexicons {
		s.classify(l, name, inflected{of: ThirdSingular, class: text.Reporting}, inflected{of: Gerund, class: text.Saying}, inflected{of: Base, class: text.Report},
			inflected{of: Past, but: Base, class: text.Reported}) // "forecast" is a noun too
	}
	s.classify(l, "intend", inflected{of: ThirdSingular, class: text.Reporting})
	s.classify(l, "role", inflected{of: Base, but: Plural, class: text.Calling})
	s.classify(l, "reaction", inflected{of: Gerund, class: text.Reaction})
	s.classify(l, "verb_alone", inflected{of: Base, class: text.Plain}, inflected{of: ThirdSingular, class: text.Singular})
	return l
}

// classified is about how many words of the built-in rules have a class: a map
// that grows is filled more than once, at every start.
const classified = 2560

// inflected is the class of words that are of one inflection but not of another.
type inflected struct {
	of, but Inflection
	class   text.Class
}

// classify gives classes to the single words of a lexicon by their inflections.
func (s *Set) classify(l *text.Language, lexicon string, classes ...inflected) {
	for i, w := range s.Words(lexicon) {
		for _, c := range classes {
			if i.Has(c.of) && !i.Has(c.but) {
				l.Classes[w] |= c.class
			}
		}
	}
}

// reportingLexicons are the lexicons of verbs that report what somebody said.
var reportingLexicons = []string{"say", "tell", "ask", "announce"}

// wordSet is every single word of a lexicon, in all its forms.
func (s *Set) wordSet(lexicon string) map[string]bool {
	set := make(map[string]bool, s.size(lexicon))
	for _, w := range s.Words(lexicon) {
		set[w] = true
	}
	return set
}
