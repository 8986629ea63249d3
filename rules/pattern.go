package rules

// Op is the kind of a pattern's Node.
type Op uint8

// The kinds of Node.
const (
	OpSeq       Op = iota // Subs, one after the other
	OpAlt                 // one of Subs, the first that leads to a match
	OpRepeat              // Subs[0], Min to Max times, as often as possible; Max -1 is no bound
	OpGap                 // Min to Max tokens of any kind, as few as possible, never over a sentence's end
	OpCapture             // Subs[0], remembered as Name
	OpWord                // the token Text (lower case, straight apostrophes); punctuation too
	OpLemma               // any form of the verb or noun Text
	OpLexicon             // an entry of the lexicon Text; Form as in $say:ing
	OpType                // a span of type Text: np, clause, quote, speaker, date … or a phrase; Form as in <clause:finite>
	OpTest                // one token that meets Tests
	OpAny                 // any one token
	OpSentence            // ^ the start of a sentence
	OpParagraph           // ¶ the start of a paragraph
	OpJoin                // Subs are the parts of one token between its hyphens
)

// Node is one element of a parsed pattern.
type Node struct {
	Op       Op
	Column   int    // of its first code point in the pattern, from 1
	Name     string // OpCapture
	Text     string // OpWord, OpLemma, OpLexicon, OpType
	Form     string // OpLexicon, OpType: what follows the second colon
	Min, Max int    // OpRepeat, OpGap
	Tests    []TokenTest
	Subs     []*Node
}

// TokenTest is one test of a token in brackets: [tag=/^NN/], [text=/^[A-Z]/], [shape=Xx], [lemma=say]; Not turns it round ([tag!=NN]).
type TokenTest struct {
	Key   string // text, tag, shape, lemma; the named groups of a regular expression are captures
	Value string
	Regex bool
	Not   bool
}
