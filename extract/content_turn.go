package extract

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// leastTurns is how many paragraphs begin with somebody's name and a colon where an
// article has a transcript: fewer are headings.
const leastTurns = 3

// transcript gives each turn of a transcript all of its paragraph, "REYES: The dam is
// safe. It has stood for years.", and leaves out what looks like a turn where there is
// no transcript. Rules tell of a turn whether its name is known to be one.
func (a *article) transcript(found []*attribution) []*attribution {
	total := 0
	names := make(map[string]bool)
	for _, x := range found {
		if x.turn() != "" {
			total++
			names[a.doc.Word(x.source.first)] = true
		}
	}
	if total == 0 {
		return found
	}
	whole := total >= leastTurns && len(names) < total // somebody has a second turn
	return slices.DeleteFunc(found, func(x *attribution) bool {
		turn := x.turn()
		if turn == "" {
			return false
		}
		if whole || turn == "named" && a.doc.Tokens[x.source.first].Shape&text.Upper != 0 {
			x.content = []tokenRange{a.trim(tokenRange{x.cue.last, a.paragraphEnd(x.head)})}
		}
		return !whole && turn != "named" || len(x.content) == 0 || x.content[0].empty()
	})
}

// turn is how a rule names what may be a turn of a transcript: "named" where somebody
// is known to speak, "label" where capitals alone tell; "" for anything else.
func (x *attribution) turn() string {
	if len(x.content) > 0 && x.content[0].first < x.cue.first {
		return ""
	}
	return x.match.Attr("turn")
}

// paragraphEnd is the token behind the paragraph of token i.
func (a *article) paragraphEnd(i int) int {
	d := a.doc
	s := d.Tokens[i].Sentence
	for int(s)+1 < len(d.Sentences) && d.Sentences[s+1].Paragraph == d.Sentences[s].Paragraph {
		s++
	}
	return d.Sentences[s].Last
}
