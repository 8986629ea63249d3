package output

import (
	"slices"
	"strings"
)

// ScoreWords are the words that the measure needs of a language, all in lower
// case with straight apostrophes.
type ScoreWords struct {
	Single   map[string]bool // a claim is speech if one of these is in its cue
	Whole    map[string]bool // … or if the cue is one of these
	Phrases  []string        // … or holds one of these
	Little   map[string]bool // words that mean nothing by themselves
	Relative map[string]bool // words that begin a relative clause
}

// speech tells whether a cue reports words, and not a thought or a wish.
func (w *ScoreWords) speech(text []rune, spans Spans) bool {
	var pieces []string
	for _, s := range spans {
		pieces = append(pieces, string(text[s.Start:s.End]))
	}
	cue := strings.ReplaceAll(lower(strings.Join(pieces, " ")), "’", "'")
	words := wordsOf(cue)
	whole := strings.Join(words, " ")
	return slices.ContainsFunc(words, func(word string) bool { return w.Single[word] }) || w.Whole[whole] ||
		slices.ContainsFunc(w.Phrases, func(phrase string) bool { return strings.Contains(whole, phrase) }) ||
		len(words) == 0 && w.Single[":"] && strings.Contains(cue, ":")
}

// ScoreForms are the forms of a word by which the measure knows it. They are made
// by spelling alone, more than there are, so that no list of forms comes between
// two who measure.
func ScoreForms(word string) []string {
	forms := []string{word, word + "s", word + "ed", word + "ing"}
	stem, found := strings.CutSuffix(word, "e")
	if found {
		forms = append(forms, word+"d", stem+"ing")
	}
	for _, end := range []string{"s", "sh", "ch", "x", "z"} {
		if strings.HasSuffix(word, end) {
			forms = append(forms, word+"es")
			break
		}
	}
	stem, found = strings.CutSuffix(word, "y")
	if found && stem != "" && !strings.ContainsAny(stem[len(stem)-1:], "aeiou") {
		forms = append(forms, stem+"ies", stem+"ied")
	}
	return forms
}
