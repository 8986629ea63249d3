package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// wordClass is a set of classes that a word or phrase has for names, roles and
// organisations. Which words belong to them is stated in lexicons.
type wordClass uint32

const (
	classMale wordClass = 1 << iota // a first name
	classFemale
	classHonorific
	classRank
	classRole
	classKin
	classPlace
	classCity // also classPlace
	classDemonym
	classMember
	classOrg
	classCompany
	classMedia
	classDocument
	classCollective
	classUnnamed
	classPronoun
	classSomebody
	classFew
	classDefinite
	classSuffix
	classParticle
	classLink
	classAnonymity
	classPlural // only the plural of its lemma
	classEpithet
	classSeat    // its name goes on with the place where it is
	classGeneric // may take up any organisation
	classTrait   // an epithet that tells no job
	classFamily  // a family name that stands first
	classFormer  // an adjective that varies what somebody is called

	classFirst  = classMale | classFemale
	classAnyOrg = classOrg | classCompany | classMedia
	classHuman  = classRole | classKin | classUnnamed | classMember
	classTitle  = classHonorific | classRank
)

// gender is what a pronoun must agree with.
type gender uint8

const (
	anyGender gender = iota
	male
	female
	neuter
)

// word is what the lexicons know of a word or phrase.
type word struct {
	class  wordClass
	gender gender
	lemma  string // of a role, a relative, an organisation's noun: the last word of the dictionary form
}

// pronoun is what the lexicons know of a pronoun.
type pronoun struct {
	gender    gender
	plural    bool
	reflexive bool
	person    string // "" for the third
}

// lexicon is what the rules know of names and roles. It is not altered once
// made.
type lexicon struct {
	words    map[string]word // single words, folded
	phrases  map[string]word // of several words, joined by a space
	heads    map[string]int  // first word of a phrase → the most words of a phrase that begins so
	tails    map[string]int  // last word likewise
	pronouns map[string]pronoun
	full     map[string]string   // a short name → the full one
	ranks    map[string][]string // an abbreviated role → the nouns that take it up
	endings  map[string]gender   // ending of a first name → the likely gender
	agents   map[string]bool     // endings of nouns for people
	things   map[string]bool     // nouns that end so and are none
	ages     map[string]int      // a comparative → 1 for the younger, -1 for the elder
}

// newLexicon takes from set the lexicons that the stage of speakers needs.
func newLexicon(set *rules.Set) *lexicon {
	l := &lexicon{
		words: make(map[string]word, 4096), phrases: make(map[string]word, 512), heads: map[string]int{}, tails: map[string]int{},
		pronouns: map[string]pronoun{}, full: map[string]string{}, ranks: map[string][]string{}, endings: map[string]gender{},
	}
	for _, x := range []struct {
		name  string
		class wordClass
	}{
		{"male_name", classMale}, {"female_name", classFemale}, {"honorific", classHonorific}, {"rank", classRank},
		{"role", classRole}, {"kin", classKin}, {"country", classPlace}, {"region", classPlace}, {"city", classPlace | classCity},
		{"demonym", classDemonym}, {"member", classMember}, {"org", classOrg}, {"company", classCompany}, {"media", classMedia},
		{"document", classDocument}, {"collective", classCollective}, {"unnamed", classUnnamed}, {"pronoun_words", classPronoun},
		{"somebody", classSomebody}, {"few_people", classFew}, {"definite", classDefinite}, {"name_suffix", classSuffix},
		{"name_particle", classParticle}, {"name_link", classLink}, {"anonymity", classAnonymity},
		{"family_name", classFamily}, {"describing", classFormer},
	} {
		if lex := set.Lexicon(x.name); lex != nil {
			for _, e := range lex.Entries {
				l.add(e, x.class)
			}
		}
	}
	for ending := range lemmas(set.Lexicon("male_ending")) {
		l.endings[ending] = male
	}
	for ending := range lemmas(set.Lexicon("female_ending")) {
		l.endings[ending] = female
	}
	l.agents, l.things = lemmas(set.Lexicon("agent_ending")), lemmas(set.Lexicon("thing"))
	l.ages = map[string]int{}
	if lex := set.Lexicon("age_order"); lex != nil {
		for _, e := range lex.Entries {
			l.ages[e.Lemma] = 1
			if e.Attr("is") == "elder" {
				l.ages[e.Lemma] = -1
			}
		}
	}
	if lex := set.Lexicon("short_name"); lex != nil {
		for _, e := range lex.Entries {
			l.full[e.Lemma] = e.Attr("for")
		}
	}
	return l
}

func lemmas(lex *rules.Lexicon) map[string]bool {
	m := map[string]bool{}
	if lex != nil {
		for _, e := range lex.Entries {
			m[e.Lemma] = true
		}
	}
	return m
}

func genderOf(e *rules.Entry) gender {
	switch e.Attr("gender") {
	case "male":
		return male
	case "female":
		return female
	case "neuter":
		return neuter
	}
	return anyGender
}

// add enters all forms of an entry.
func (l *lexicon) add(e *rules.Entry, class wordClass) {
	g := genderOf(e)
	switch e.Attr("epithet") {
	case "":
	case "trait":
		class |= classTrait
		fallthrough
	default:
		class |= classEpithet
	}
	if e.Attr("seat") != "" {
		class |= classSeat
	}
	if e.Attr("generic") != "" {
		class |= classGeneric
	}
	if class == classPronoun {
		n := e.Attr("number")
		l.pronouns[e.Lemma] = pronoun{gender: g, plural: n == "plural", reflexive: e.Attr("reflexive") != "", person: e.Attr("person")}
	}
	if class == classSomebody && e.Attr("number") == "plural" {
		class |= classPlural
	}
	for _, f := range e.Forms {
		c := class
		if f.Inflection.Has(rules.Plural) && !f.Inflection.Has(rules.Base) {
			c |= classPlural
		}
		w := word{class: c, gender: g, lemma: lastWord(e.Lemma)}
		if len(f.Words) == 1 {
			l.merge(l.words, f.Words[0], w)
		} else {
			first, last := f.Words[0], f.Words[len(f.Words)-1]
			l.merge(l.phrases, strings.Join(f.Words, " "), w)
			l.heads[first] = max(l.heads[first], len(f.Words))
			l.tails[last] = max(l.tails[last], len(f.Words))
		}
		if class&classRank != 0 {
			for _, key := range []string{"for", "also"} {
				if v := e.Attr(key); v != "" {
					l.ranks[strings.Join(f.Words, " ")] = append(l.ranks[strings.Join(f.Words, " ")], lastWord(v))
				}
			}
		}
	}
}

func (l *lexicon) merge(m map[string]word, key string, w word) {
	old := m[key]
	if old.class&classFirst != 0 && w.class&classFirst != 0 {
		old.gender, w.gender = anyGender, anyGender // a name of men and women
	} else if old.gender != anyGender {
		w.gender = old.gender
	}
	// A word is plural only where all that it can be is plural.
	if old.class != 0 && (old.class&classPlural == 0 || w.class&classPlural == 0) {
		old.class &^= classPlural
		w.class &^= classPlural
	}
	if old.lemma != "" {
		w.lemma = old.lemma
	}
	w.class |= old.class
	m[key] = w
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// guess is the likely gender of a first name that no lexicon has.
func (l *lexicon) guess(first string) gender {
	for n := min(4, len(first)-2); n > 0; n-- {
		if g, ok := l.endings[first[len(first)-n:]]; ok {
			return g
		}
	}
	return anyGender
}

// agent tells whether a noun that no lexicon has is likely to be somebody.
func (l *lexicon) agent(noun string) bool {
	if l.things[noun] {
		return false
	}
	for n := min(6, len(noun)-3); n > 0; n-- {
		if l.agents[noun[len(noun)-n:]] {
			return true
		}
	}
	return false
}

// fold is a word as the lexicons write it.
func fold(w string) string {
	var buf [64]byte
	return string(text.Fold(buf[:0], w))
}
