package rules

import "strings"

// warningCodes are the entries of what can be used, but is probably not meant.
func warningCodes() []Code {
	const pattern = `  pattern: "<speaker> <cue:(told)> <addressee:np> that <content:clause>"`
	tell := strings.NewReplacer("Anna told", "Anna didn't tell", "{cue: told}", "{cue: tell}")
	assures := strings.NewReplacer("told", "assures")
	return []Code{
		{
			ID: CodeNeverMatches, Severity: Warning, Title: "nothing can ever match this",
			Text: `The articles are cut into tokens before a rule sees them, and no token can be
like this one: it holds a space, or is cut in two ("didn't" is the tokens "did"
and "n't"), or has an accent apart from its letter; a [lemma=…] is not in lower
case; there is no such [tag=…]; a lexicon is empty; ^ stands behind a word.
newsclaim tokens shows how a text is cut.`,
			Bad:  tell.Replace(example(`  pattern: "<speaker> didn't <cue:(tell)> <addressee:np> that <content:clause>"`)),
			Good: tell.Replace(example(`  pattern: "<speaker> did n't <cue:(tell)> <addressee:np> that <content:clause>"`)),
		},
		{
			ID: CodeNoPositive, Severity: Warning, Title: "a rule without a positive test",
			Text: `No test says what the rule finds. An example with want shows the next reader
what the rule is for, and tells when a change breaks it. One marked todo does
not count: it is known to fail.`,
			Bad:  exampleHead + pattern + "\n  tests:\n  - text: Anna ran home.\n    none: true\n",
			Good: example(pattern),
		},
		{
			ID: CodeNoNegative, Severity: Warning, Title: "a rule without a negative test",
			Text: `No test says where the rule stops. An example with none: true, as near to the
rule's own as may be, keeps a later and wider pattern from finding too much. One
marked todo does not count.`,
			Bad:  exampleHead + pattern + "\n  tests:\n  - text: Anna told us that it rained.\n    want: [{cue: told}]\n",
			Good: example(pattern),
		},
		{
			ID: CodeNeverFires, Severity: Warning, Title: "a rule or pattern that fires in no test",
			Text: `No test makes the rule, or this one of its patterns, match and win. Only running
the tests can tell: newsclaim rules test --coverage.`,
		},
		{
			ID: CodeShadowed, Severity: Warning, Title: "a pattern that never wins",
			Text: `Whatever the pattern matches, an earlier one matches as well, and of two equal
matches the earlier wins. Written out into its ways, without alternatives and
optional elements, each is a way of an earlier pattern of the kind. Take it out,
put the narrower rule first, or say prefer: [the other rule].`,
			Bad: example("  patterns:\n" +
				`  - "<speaker> <cue:(told)> <addressee:np> that? <content:clause>"` + "\n" +
				`  - "<speaker> <cue:(told)> <addressee:np> that <content:clause>"`),
			Good: example("  patterns:\n" +
				`  - "<speaker> <cue:(told)> <addressee:np> that? <content:clause>"` + "\n" +
				`  - "<speaker> <cue:(told)> <addressee:np> : <content:quote>"`),
		},
		{
			ID: CodeTie, Severity: Warning, Title: "two rules match the same words with equal rank",
			Text: `Two patterns of one kind and layer, in different rules, have a way in common
when they are written out, and only the order of the rules decides. That may
change when somebody sorts the file. Name the other rule under prefer in the one
that is meant, or take the common way out of one.`,
			Bad: example(`  pattern: "<speaker> <cue:(told|tells)> <addressee:np> that <content:clause>"`) +
				"- id: tells\n  kind: attribution\n" +
				`  pattern: "<speaker> <cue:(tells|assures)> <addressee:np> that <content:clause>"` + "\n" + assures.Replace(exampleTests),
			Good: example(`  pattern: "<speaker> <cue:(told|tells)> <addressee:np> that <content:clause>"`) +
				"- id: tells\n  kind: attribution\n" +
				`  pattern: "<speaker> <cue:(reassures|assures)> <addressee:np> that <content:clause>"` + "\n" + assures.Replace(exampleTests),
		},
		{
			ID: CodeUnused, Severity: Warning, Title: "a lexicon, phrase or capture that nothing uses",
			Text: `No pattern uses the lexicon or phrase, and the program does not ask for it; or a
capture has a name that means nothing to the kind of the rule, and neither emit
nor date names it: most often it is misspelt. Where only the type is meant, leave
the name out: <:np>, <:clause:inf>.`,
			Bad:  example(`  pattern: "<speeker:np> <cue:(told)> <addressee:np> that <content:clause>"`),
			Good: example(`  pattern: "<speaker:np> <cue:(told)> <addressee:np> that <content:clause>"`),
		},
		{
			ID: CodeGap, Severity: Warning, Title: "a gap without a bound",
			Text: `The gap .. and any number of any tokens, []*, go on to the end of the sentence:
they tie words together that have nothing to do with each other. Say how many
tokens may stand between.`,
			Bad:  example(`  pattern: "<speaker> <cue:(told)> <addressee:np> .. that <content:clause>"`),
			Good: example(`  pattern: "<speaker> <cue:(told)> <addressee:np> ..5 that <content:clause>"`),
		},
		{
			ID: CodeTrap, Severity: Warning, Title: "a bare word that other YAML readers misread",
			Text: `To readers of YAML 1.1, which most editors and scripts have, a bare on, off, yes,
no, 12:30 or 2021-06-21 is no text but a truth value, a number or a day. Put it
within quotation marks.`,
			Bad:  "newsclaim: rules/v1\nlexicons:\n  link: [at, on]\n",
			Good: "newsclaim: rules/v1\nlexicons:\n  link: [at, \"on\"]\n",
		},
		{
			ID: CodeRepeated, Severity: Warning, Title: "a capture inside a repeat",
			Text: `Each pass of the repeat sets the capture anew, and one alone is kept: the others
are lost. Capture the repeat as a whole, or match without a capture. One that is
an alternative is fine: (<venue> | <when:date>){0,2} is how to say in any order.`,
			Bad:  example(`  pattern: "<speaker> <cue:(told)> (<addressee:np> ,?){1,3} that <content:clause>"`),
			Good: example(`  pattern: "<speaker> <cue:(told)> <addressee:((<np> ,?){1,3})> that <content:clause>"`),
		},
		{
			ID: CodeTwice, Severity: Warning, Title: "an entry that its lexicon has already",
			Text: `Case and the form of apostrophes do not count in lexicons, so the second entry
does nothing. Entries that differ in their attributes are two.`,
			Bad:  "newsclaim: rules/v1\nlexicons:\n  link: [at, At]\n",
			Good: "newsclaim: rules/v1\nlexicons:\n  link: [at]\n",
		},
	}
}
