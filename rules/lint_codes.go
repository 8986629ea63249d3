package rules

// The codes of what Lint alone tells.
const (
	CodeNeverMatches = "NC020" // a word or test that no token can match
	CodeNoPositive   = "NC021" // a rule without a test that it must pass
	CodeNoNegative   = "NC022" // a rule without a test in which it must not fire
	CodeNeverFires   = "NC023" // a rule or pattern that no test makes fire
	CodeShadowed     = "NC024" // a pattern that always loses to an earlier one
	CodeTie          = "NC025" // two rules match the same words, and nothing says which is meant
	CodeUnused       = "NC026" // a lexicon, phrase or capture that nothing uses
	CodeGap          = "NC027" // a gap without a bound
	CodeRepeated     = "NC029" // a capture that a repeat sets again and again
)

// Code is the manual's entry of one code.
type Code struct {
	ID       string
	Severity Severity
	Title    string // one line
	Text     string // what it means, and why it matters
	Bad      string // a rule file, which has this fault alone; "" where a file alone cannot show it
	Good     string // the same, mended
}

// Codes returns the manual's entries of all codes, by their numbers.
func Codes() []Code { return append(errorCodes(), warningCodes()...) }

// The frame of most examples: what stands before a pattern and behind it.
const (
	exampleHead = `newsclaim: rules/v1
rules:
- id: told
  kind: attribution
`
	exampleTests = `  tests:
  - text: Anna told us that it rained.
    want: [{cue: told}]
  - text: Anna ran home.
    none: true
`
)

// example is a rule with these lines in its middle.
func example(lines string) string { return exampleHead + lines + "\n" + exampleTests }

// errorCodes are the entries of what keeps a rule set from being used.
func errorCodes() []Code {
	const pattern = `  pattern: "<speaker> <cue:(told)> <addressee:np> that <content:clause>"`
	return []Code{
		{
			ID: CodeSyntax, Title: "the file is not plain YAML",
			Text: `The file cannot be read as YAML, or it uses a part of YAML that rule files do
without: anchors, aliases, tags, a second document. Most often a text with a
colon, a comma or a leading mark lacks its quotation marks, or a line is
indented with a tab.`,
			Bad:  example("  about: X told Y: S.\n" + pattern),
			Good: example("  about: \"X told Y: S.\"\n" + pattern),
		},
		{
			ID: CodeUnknownKey, Title: "a key that means nothing here",
			Text: `A key is misspelt, or stands where it does not belong. Rule files are read
strictly: what is not understood is never passed over.`,
			Bad:  example("  abuot: X told Y that S.\n" + pattern),
			Good: example("  about: X told Y that S.\n" + pattern),
		},
		{
			ID: CodeDuplicate, Title: "a key, id or name given twice",
			Text: `A mapping has a key twice, two rules of a layer have one id, or a layer defines
anew what a layer below has. To replace that, say override: true; to change a
part of it, use extend.`,
			Bad:  example("  about: X told Y.\n  about: X told Y that S.\n" + pattern),
			Good: example("  about: X told Y that S.\n" + pattern),
		},
		{
			ID: CodePattern, Title: "a pattern that cannot be read",
			Text: `The pattern breaks the rules of the language: a bracket is not closed, a
regular expression is none, a mark stands where it means nothing. Or it is too
large, once its repeats and phrases are written out, to be matched in time.`,
			Bad:  example(`  pattern: "<speaker> <cue:(told|tells> <addressee:np> that <content:clause>"`),
			Good: example(`  pattern: "<speaker> <cue:(told|tells)> <addressee:np> that <content:clause>"`),
		},
		{
			ID: CodeUndefined, Title: "a lexicon, type, form or capture that does not exist",
			Text: `A pattern names a $lexicon or a <type> that no layer defines, a form that no verb
has, or emit or date name a {capture} that the patterns do not have.`,
			Bad:  example(`  pattern: "<speaker> <cue:(told)> <addressee:nb> that <content:clause>"`),
			Good: example(`  pattern: "<speaker> <cue:(told)> <addressee:np> that <content:clause>"`),
		},
		{
			ID: CodeNoAnchor, Title: "a pattern without an anchor",
			Text: `Rules are looked up by their words. A pattern needs one element that must be
there and that can be looked up: a word, a lexicon, a quotation, a match of an
earlier kind. One of nothing but open elements would have to be tried at each
word of each article.`,
			Bad:  example(`  pattern: "<speaker> <cue:verb> <addressee:np> <content:clause>"`),
			Good: example(pattern),
		},
		{
			ID: CodeUnknownID, Title: "no such rule, lexicon, entry or pattern",
			Text: `What disable, prefer, extend or override refer to is in no layer below. Perhaps
it was renamed there; newsclaim rules list shows what there is.`,
			Bad:  example(pattern + "\n  prefer: [said]"),
			Good: example(pattern + "\n  prefer: [told]"),
		},
		{
			ID: CodeSchema, Title: "the file does not say that it is a rule file",
			Text: `The first key of every rule file is newsclaim, its value the version of the
language. A file of another version is not read at all.`,
			Bad:  "newsclaim: rules/v9\nlexicons:\n  number: [two]\n",
			Good: "newsclaim: rules/v1\nlexicons:\n  number: [two]\n",
		},
		{
			ID: CodeValue, Title: "a value that is not allowed",
			Text: `A key has a value of the wrong kind, such as a list where a text belongs, or one
that is none of those allowed.`,
			Bad:  "newsclaim: rules/v1\nlexicons:\n  number: {inflect: verbs, entries: [two]}\n",
			Good: "newsclaim: rules/v1\nlexicons:\n  number: {inflect: none, entries: [two]}\n",
		},
		{
			ID: CodeMissing, Title: "a key that must be there is not",
			Text: `A rule needs id, kind and pattern; a pattern of an attribution the captures
<cue> and <content>; a test text, and want or none; a lexicon entries.`,
			Bad:  "newsclaim: rules/v1\nlexicons:\n  number:\n    entries:\n    - {value: \"2\"}\n",
			Good: "newsclaim: rules/v1\nlexicons:\n  number:\n    entries:\n    - {word: two, value: \"2\"}\n",
		},
		{
			ID: CodeRecursion, Title: "a phrase that refers to itself",
			Text: `A phrase stands for its patterns, which are written out where it is used. One
that uses itself, by itself or through others, would never end.`,
			Bad:  "newsclaim: rules/v1\nphrases:\n  whom: \"the people <whom>\"\n",
			Good: example(`  pattern: "<speaker> <cue:(told)> <whom> that <content:clause>"`) + "phrases:\n  whom: \"the? (people|voters|us)\"\n",
		},
	}
}

// CodeOf returns the entry of a code, in letters of either case.
func CodeOf(id string) (Code, bool) {
	for _, c := range Codes() {
		if normalize(c.ID) == normalize(id) {
			return c, true
		}
	}
	return Code{}, false
}
