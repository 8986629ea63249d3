package rules

import (
	"strings"
	"unicode"
)

// Inflection tells which forms of its lemma a form is: a set, for one spelling
// often serves as several (told is past and participle).
type Inflection uint8

// The inflections. A form that is none of the others is Other.
const (
	Base Inflection = 1 << iota
	ThirdSingular
	Past
	Participle
	Gerund
	Plural
	Other
)

// Has reports whether the form is at least one of those in want.
func (i Inflection) Has(want Inflection) bool { return i&want != 0 }

// String gives the names of the inflections in the set, with + in between.
func (i Inflection) String() string {
	names := []string{"base", "s", "past", "participle", "ing", "plural", "other"}
	var parts []string
	for bit, name := range names {
		if i.Has(1 << bit) {
			parts = append(parts, name)
		}
	}
	return strings.Join(parts, "+")
}

// Inflections returns the ways a lexicon may inflect its entries.
func Inflections() []string { return []string{"verb", "noun", "none"} }

// formList collects the forms of one entry, the same words once.
type formList []Form

func (l *formList) add(words []string, inflection Inflection) {
	if len(words) == 0 {
		return
	}
	for i := range *l {
		if equalWords((*l)[i].Words, words) {
			(*l)[i].Inflection |= inflection
			return
		}
	}
	*l = append(*l, Form{Words: words, Inflection: inflection})
}

func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// inflect gives the forms of a lemma, a word or several, as an entry of a lexicon that
// inflects as how (one of Inflections) has them: the lemma first, no words twice. Of a
// verb the first word is inflected, of a noun the last; stated are the irregular forms
// of that word.
func inflect(lemma []string, how string, stated []string) formList {
	var l formList
	l.add(lemma, Base)
	switch how {
	case "verb":
		word, rest := lemma[0], lemma[1:]
		inflectVerb(word, stated, func(form string, inflection Inflection) {
			l.add(append([]string{form}, rest...), inflection)
		})
	case "noun":
		last := len(lemma) - 1
		if len(stated) == 0 {
			stated = []string{suffixS(lemma[last], false)}
		}
		for _, form := range stated {
			l.add(append(lemma[:last:last], form), Plural)
		}
	default:
		for _, form := range stated {
			l.add([]string{form}, Other)
		}
	}
	return l
}

// inflectVerb calls add for each form of a verb but its base. Of the stated
// forms, one in -ing and the first in -s take the place of what the rules of
// spelling make; of the others ("was", too, of "be / is was been") the first is
// the past and the second the participle, which is the past where it is not stated.
func inflectVerb(verb string, stated []string, add func(string, Inflection)) {
	third, gerund, doubled := suffixS(verb, true), suffixIng(verb), ""
	var past []string
	ownThird := false
	for _, form := range stated {
		switch {
		case strings.HasSuffix(form, "ing"):
			gerund, doubled = form, strings.TrimSuffix(form, "ing")
		case strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") && !ownThird:
			third, ownThird = form, true
		default:
			past = append(past, form)
		}
	}
	add(third, ThirdSingular)
	switch {
	case len(past) == 0 && strings.HasPrefix(doubled, verb):
		add(suffixEd(doubled, false), Past|Participle) // a stated "travelling" tells how to spell "travelled"
	case len(past) == 0:
		add(suffixEd(verb, doubles(verb)), Past|Participle)
	case len(past) == 1:
		add(past[0], Past|Participle)
	default:
		add(past[0], Past)
		if strings.HasSuffix(past[0], "ed") {
			add(past[0], Participle) // a regular past beside another participle serves as both
		}
		for _, form := range past[1:] {
			add(form, Participle)
		}
	}
	add(gerund, Gerund)
}

// suffixS gives the third person of a verb or the plural of a noun.
func suffixS(word string, verb bool) string {
	switch {
	case word == "":
		return ""
	case hasAnySuffix(word, "s", "x", "z", "ch", "sh"):
		return word + "es"
	case verb && endsIn(word, "o", false):
		return word + "es"
	case endsIn(word, "y", false):
		return word[:len(word)-1] + "ies"
	}
	return word + "s"
}

// suffixEd gives the regular past.
func suffixEd(verb string, double bool) string {
	switch {
	case verb == "":
		return ""
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case endsIn(verb, "y", false):
		return verb[:len(verb)-1] + "ied"
	case double:
		return verb + verb[len(verb)-1:] + "ed"
	}
	return verb + "ed"
}

// suffixIng gives the gerund.
func suffixIng(verb string) string {
	switch {
	case strings.HasSuffix(verb, "ie"):
		return verb[:len(verb)-2] + "ying"
	case strings.HasSuffix(verb, "e") && len(verb) > 2 && !hasAnySuffix(verb, "ee", "oe", "ye"):
		return verb[:len(verb)-1] + "ing"
	case doubles(verb):
		return verb + verb[len(verb)-1:] + "ing"
	}
	return verb + "ing"
}

// doubles reports whether the last consonant is doubled before a suffix that
// begins with a vowel: in words of one syllable that end in one vowel and one
// consonant. Longer words depend on stress; they are stated.
func doubles(word string) bool {
	n := len(word)
	if n < 3 || isVowel(word, n-1) || strings.ContainsRune("wxy", rune(word[n-1])) || word[n-1] >= 0x80 {
		return false
	}
	if !isVowel(word, n-2) || isVowel(word, n-3) {
		return false
	}
	for i := range n - 2 {
		if isVowel(word, i) {
			return false
		}
	}
	return true
}

// endsIn reports whether the word ends in the letter with a vowel, or else with
// a consonant, before it.
func endsIn(word, letter string, vowel bool) bool {
	n := len(word)
	return n > 1 && strings.HasSuffix(word, letter) && isVowel(word, n-2) == vowel
}

// isVowel reports whether a byte of a word is a vowel; the u of qu is none, and
// y is one behind the first letter.
func isVowel(word string, i int) bool {
	switch word[i] {
	case 'a', 'e', 'i', 'o':
		return true
	case 'u':
		return i == 0 || word[i-1] != 'q'
	case 'y':
		return i > 0 && !isVowel(word, i-1)
	}
	return false
}

func hasAnySuffix(word string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

// splitWords gives the words of a text as lexicons and patterns hold them: in
// lower case, with straight apostrophes, split at white space and nowhere else.
func splitWords(text string) []string {
	return strings.Fields(normalize(text))
}

// normalize puts a text into lower case and its apostrophes straight.
func normalize(text string) string {
	plain := true
	for i := 0; i < len(text) && plain; i++ {
		plain = text[i] < 0x80 && (text[i] < 'A' || text[i] > 'Z')
	}
	if plain {
		return text
	}
	return strings.Map(lower, text)
}

// lower is the letter of a token's text that stands for r.
func lower(r rune) rune {
	if r == '’' || r == 'ʼ' {
		return '\''
	}
	return unicode.ToLower(r)
}
