package rules

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

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
	{"regnal", text.Regnal}, {"preposition", text.Preposition}, {"floating", text.Floating}, {"nominative", text.Nominative}, {"tying", text.Tying}, {"condition", text.Condition}, {"lacking", text.Lacking},
	{"possessive", text.Possessive}, {"clausal", text.Clausal}, {"corresponding", text.Writing}, {"inert", text.Inert}, {"telling", text.Telling}, {"describing", text.Describing},
}

// Language is what the first steps must know of the language of the rules, from
// the lexicons of these names: titles, abbreviations, before_number, starters,
// clitics, elisions, courtesies, spellings; and for the chunker be, have, do, not, of, for, topic, degree, link, that, and,
// but, calendar, whether, causal, particle, third, quantity, time_noun, deictic, causing, near,
// indefinite, contrast, inclusive, linking, concession, reason, name_particle, demonym, legal_form, name_suffix, namesake,
// regnal, preposition, floating, nominative, tying, condition, lacking, possessive, clausal, corresponding, inert, telling, describing, venue_noun; say, tell, ask and announce for the verbs in -s that report, with
// intend, and those in the past, with quoted; urge, promise, accuse, call and describe for base forms, and think, want and favor; verb_alone; reaction; and role.
func (s *Set) Language() *text.Language {
	l := &text.Language{}
	for _, w := range s.Words("clitics") {
		l.Clitics = append(l.Clitics, w)
	}
	for _, w := range s.Words("spellings") {
		l.Spellings = append(l.Spellings, w)
	}
	if s.snapshot != nil {
		l.Words = s.snapshot.words
	} else {
		l.Words = s.wordMap()
	}
	return l
}

// signLexicons are the lexicons whose words tell where sentences and tokens end.
var signLexicons = []struct {
	name string
	sign text.Sign
}{
	{"titles", text.Title}, {"abbreviations", text.Abbreviation}, {"before_number", text.BeforeNumber},
	{"starters", text.Starter}, {"elisions", text.Elision}, {"courtesies", text.Courtesy},
}

// wordMap is what the lexicons say of words to the first steps.
func (s *Set) wordMap() text.WordMap {
	m := text.WordMap{}
	for _, x := range signLexicons {
		for _, w := range s.Words(x.name) {
			known := m[w]
			known.Sign |= x.sign
			m[w] = known
		}
	}
	for _, c := range classLexicons {
		for _, w := range s.Words(c.name) {
			classify(m, w, c.class)
		}
	}
	for _, name := range reportingLexicons {
		s.classify(m, name, inflected{of: ThirdSingular, class: text.Reporting}, inflected{of: Gerund, class: text.Saying}, inflected{of: Base, class: text.Report},
			inflected{of: Past, but: Base, class: text.Reported}) // "forecast" is a noun too
	}
	s.classify(m, "quoted", inflected{of: Past, but: Base, class: text.Reported}) // "heard" is none of those that report, but no noun either
	for _, name := range actingLexicons {
		s.classify(m, name, inflected{of: Base, class: text.Report}, inflected{of: Past, but: Base, class: text.Reported})
	}
	for _, name := range voicingLexicons {
		s.classify(m, name, inflected{of: Base, class: text.Act}, inflected{of: ThirdSingular, class: text.Acting})
	}
	s.classify(m, "intend", inflected{of: ThirdSingular, class: text.Reporting})
	s.classify(m, "role", inflected{of: Base, but: Plural, class: text.Calling})
	s.classify(m, "reaction", inflected{of: Gerund, class: text.Reaction})
	s.classify(m, "verb_alone", inflected{of: Base, class: text.Plain}, inflected{of: ThirdSingular, class: text.Singular})
	return m
}

// classify adds a class to those of a word.
func classify(m text.WordMap, word string, class text.Class) {
	known := m[word]
	known.Class |= class
	m[word] = known
}

// inflected is the class of words that are of one inflection but not of another.
type inflected struct {
	of, but Inflection
	class   text.Class
}

// classify gives classes to the single words of a lexicon by their inflections; of
// what somebody says or thinks, also to the verbs that its turns begin with.
func (s *Set) classify(m text.WordMap, lexicon string, classes ...inflected) {
	for i, w := range s.Words(lexicon) {
		for _, c := range classes {
			if c.class&(text.Act|text.Acting) != 0 {
				w, _, _ = strings.Cut(w, " ")
			}
			if i.Has(c.of) && !i.Has(c.but) {
				classify(m, w, c.class)
			}
		}
	}
}

// reportingLexicons are the lexicons of verbs that report what somebody said.
var reportingLexicons = []string{"say", "tell", "ask", "announce"}

// actingLexicons are those of what is done with words, which has an object that is
// no clause: of these the base form alone has a class.
var actingLexicons = []string{"urge", "promise", "accuse", "call", "describe"}

// voicingLexicons are all of what somebody says or thinks: where a clause has no
// other verb, theirs are no nouns.
var voicingLexicons = []string{
	"say", "tell", "ask", "announce", "urge", "promise", "accuse", "call", "describe",
	"think", "intend", "want", "favor",
}
