package text

// Language is what the first steps must know of a language. The built-in rules hold
// what there is for English (rules/en/text.yaml); this package holds no word.
type Language struct {
	// Clitics are endings that are tokens of their own: "'s", "'ll", "n't"; and
	// words that are two tokens, with a bar between them: "can|not".
	Clitics []string
	// Spellings are words in small letters that the tagger has not met, each with a bar
	// and that by which it knows them behind it: "harbour|harbor".
	Spellings []string
	// Words knows the words. It must be safe for concurrent use.
	Words Words
}

// Words tells what is known of a word, in the form in which Fold writes it: the zero
// Word of one that it does not know. The word is not kept.
type Words interface {
	Word(folded []byte) Word
}

// Word is what the first steps know of a word.
type Word struct {
	// Number is what those who made the Words call it, from 1; 0 where they number
	// none. See Document.Numbers.
	Number int32
	Class  Class // that the chunker must know
	Sign   Sign  // that who finds sentences and tokens must know
}

// WordMap holds words in a map.
type WordMap map[string]Word

// Word is what the map says of a word.
func (m WordMap) Word(folded []byte) Word { return m[string(folded)] }

// Sign is a set of what tells where a sentence or a token ends.
type Sign uint8

// The signs.
const (
	// Title is an abbreviation that stands before a name ("mr", "sen", "gov"),
	// without its full stop, which never ends a sentence.
	Title Sign = 1 << iota
	// Abbreviation is one whose full stop ends a sentence only where the next word
	// begins one ("inc", "corp", "u.s", "a.m", "jan").
	Abbreviation
	// BeforeNumber is an abbreviation whose full stop ends no sentence before a
	// digit ("no", "pp", "fig", "vol").
	BeforeNumber
	// Starter is a word that, capitalised after an abbreviation, begins a sentence
	// ("the", "he", "but").
	Starter
	// Elision is a word or number that begins or ends with an apostrophe and opens
	// no quotation: "'em", "'tis", "'n'", "o'".
	Elision
	// Courtesy is a title, without its full stop, that stands before a surname and
	// behind no other abbreviation of the same sentence ("mr", "mrs").
	Courtesy
)

// sameWord tells whether word is entry, an entry of a list, in any case and
// with either apostrophe.
func sameWord(word, entry string) bool {
	j := 0
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c == 0xE2 && i+2 < len(word) && word[i+1] == 0x80 && (word[i+2] == 0x99 || word[i+2] == 0x98):
			c = '\''
			i += 2
		}
		if j == len(entry) || entry[j] != c {
			return false
		}
		j++
	}
	return j == len(entry)
}
