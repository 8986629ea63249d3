package text

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Class is a set of grammatical word classes that a part-of-speech tag does not
// tell apart and the chunker must know. Which words belong to them is stated in
// Language.Words.
type Class uint64

// The classes.
const (
	Be          Class = 1 << iota // forms of the verb that makes passives and progressives
	Have                          // forms of the verb that makes perfects
	Do                            // forms of the verb that makes negations and questions
	Not                           // words that negate a verb group
	Of                            // the preposition that ties a noun phrase most closely to the one before it
	For                           // the preposition before the subject of an infinitive
	Link                          // prepositions that tie a noun phrase to a noun before it ("for", "at", "from", "in")
	That                          // the word that introduces a clause, or stands for the noun before it
	And                           // words that join noun phrases
	But                           // words that join clauses only
	Calendar                      // names of days and months, "yesterday": never part of the name before them
	Whether                       // words that introduce a question inside a sentence
	Causal                        // words that introduce a clause of time, cause or concession ("after", "because", "while")
	Point                         // particles that belong to a verb ("out", "up")
	Third                         // pronouns that are the subject of a verb in -s ("he", "she", "it")
	Reporting                     // verbs in -s that report what somebody said ("says", "notes")
	Saying                        // the -ing forms of the same verbs ("saying", "warning")
	Reported                      // their past tenses ("said", "noted")
	Plain                         // base forms of verbs that are no nouns ("argue", "predict")
	Singular                      // their forms in -s ("argues", "suggests")
	Indefinite                    // articles that begin an apposition which sums up a clause ("a", "an")
	Contrast                      // words that set something beside a clause after a comma ("while", "compared with")
	Inclusive                     // words that name parts of what stands before them ("including", "such as")
	Quantity                      // words for how many that stand for people before a verb ("several", "most")
	Concession                    // words that set a clause against the one before it ("though", "even")
	Reason                        // words that give the reason of what stands before them ("because")
	Linking                       // last words of adverbials that tie a sentence to the one before it ("however", "in fact")
	Period                        // nouns for a stretch of time ("week", "night")
	Deictic                       // words that make such a noun say when ("this", "last")
	Causing                       // verbs whose object does what the infinitive behind it says ("led", "allowed")
	Near                          // adjectives behind their noun, before "to", that look like verbs ("close")
	Namesake                      // months that people are called after ("May", "June")
	Particle                      // small words inside names ("de", "bin"), and what begins with one ("al-Masri")
	Regnal                        // titles that a first name follows ("king", "pope")
	Preposition                   // prepositions and conjunctions that a capital makes look like names ("Amid")
	Floating                      // words for all of a subject, between it and its verb ("both")
	Calling                       // nouns for what somebody is, in the singular ("captain"): the tagger takes some for verbs
	Ending                        // what a comma ties to the end of a name ("Inc.", "Jr.")
	Demonym                       // adjectives for a country and its people ("Finnish"), which the tagger may take for names
	Topic                         // prepositions behind a verb that tell what is spoken of ("about", "of")
	Degree                        // adverbs that say how exact the number or quantifier behind them is ("nearly", "about")
	Reaction                      // -ing forms of what a statement does, not what it tells of ("drawing boos")
	Report                        // base forms of verbs that report what somebody said ("mention", "claim")
	Nominative                    // pronouns that can be the subject of a verb ("he", "they")
	Tying                         // further prepositions that tie a noun phrase to a participle before it ("on", "about")
	Condition                     // nouns for the terms on which somebody speaks: "on condition of"
	Possessive                    // pronouns that are an object and a possessor ("her")
	Act                           // base forms of all verbs that tell what somebody says or thinks, and those of turns that begin with one ("call" for)
	Acting                        // their forms in -s
	Clausal                       // verbs that a clause follows without "that", and no object ("said", "believes")
	Message                       // nouns for what carries words ("statement", "letter"): not the one who speaks
	Writing                       // verbs for what is sent to somebody in writing ("wrote" to)
	Inert                         // nouns for what is bought, sold and counted, and says nothing ("shares", "prices")
	Telling                       // verbs that a hearer follows and no -ing form ("told")
	Lacking                       // determiners of what there is not ("no", "few")
	Describing                    // adjectives for somebody's lot that look like past tenses ("retired")
)

// lookUp looks the tokens up: their classes and numbers.
func (d *Document) lookUp(lang *Language) {
	d.classes, d.numbers, d.numbered = make([]Class, len(d.Tokens)), make([]int32, len(d.Tokens)), lang.Words
	var buf [64]byte
	for i := range d.Tokens {
		if f := Fold(buf[:0], d.Word(i)); f != nil {
			w := lang.Words.Word(f)
			d.classes[i], d.numbers[i] = w.Class, w.Number
			if d.Tokens[i].Shape&Capital == 0 && hyphenatedName(d.Word(i)) {
				first, _, _ := bytes.Cut(f, []byte("-"))
				d.classes[i] |= lang.Words.Word(first).Class & Particle
			}
			if d.Tokens[i].Shape&Upper != 0 {
				d.classes[i] &^= Calendar // a newspaper's name in capitals
			}
		}
	}
}

// hyphenatedName tells whether a capital stands behind the first hyphen of a word.
func hyphenatedName(word string) bool {
	i := strings.IndexByte(word, '-')
	r, _ := runeAt(word, i+1, len(word))
	return i > 1 && unicode.IsUpper(r)
}

// Compound tells whether a word is a compound whose second part is written
// small: "Nev.-based".
func Compound(word string) bool {
	_, second, ok := strings.Cut(word, "-")
	return ok && len(second) < len(word)-1 && second != "" && second[0] >= 'a' && second[0] <= 'z'
}

// Fold appends word to dst in the form in which words are looked up: in lower
// case and with straight apostrophes. It is nil for a word longer than 60 bytes,
// which is in no list.
func Fold(dst []byte, word string) []byte {
	if len(word) > 60 {
		return nil
	}
	for i := 0; i < len(word); {
		c := word[i]
		switch {
		case c-'A' < 26:
			dst = append(dst, c|0x20)
			i++
		case c < utf8.RuneSelf:
			dst = append(dst, c)
			i++
		default:
			r, n := utf8.DecodeRuneInString(word[i:])
			if r == '’' || r == '‘' {
				dst = append(dst, '\'')
			} else {
				dst = utf8.AppendRune(dst, unicode.ToLower(r))
			}
			i += n
		}
	}
	return dst
}
