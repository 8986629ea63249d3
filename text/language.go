package text

// Language holds the words of a language that the first steps must know. All
// words are in lower case with a straight apostrophe. The built-in rules hold
// the English ones (rules/en/text.yaml); this package holds no word.
type Language struct {
	// Titles are abbreviations that stand before a name ("mr", "sen", "gov"),
	// without their full stop, which never ends a sentence.
	Titles map[string]bool
	// Abbreviations are those whose full stop ends a sentence only where the
	// next word begins one ("inc", "corp", "u.s", "a.m", "jan").
	Abbreviations map[string]bool
	// BeforeNumber are abbreviations whose full stop ends no sentence before a
	// digit ("no", "pp", "fig", "vol").
	BeforeNumber map[string]bool
	// Starters are words that, capitalised after an abbreviation, begin a
	// sentence ("the", "he", "but").
	Starters map[string]bool
	// Clitics are endings that are tokens of their own: "'s", "'ll", "n't"; and
	// words that are two tokens, with a bar between them: "can|not".
	Clitics []string
	// Elisions are words and numbers that begin or end with an apostrophe and
	// open no quotation: "'em", "'tis", "'n'", "o'".
	Elisions map[string]bool
	// Classes are the grammatical classes of words that the chunker must know.
	Classes map[string]Class
}

// longestKey is the most bytes of a word that are looked up in a list.
const longestKey = 24

// has looks the word up as the lists write it. It does not allocate.
func has(list map[string]bool, word string) bool {
	if len(list) == 0 || len(word) > 2*longestKey {
		return false
	}
	var buf [64]byte
	return list[string(Fold(buf[:0], word))]
}

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
