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
			names[a.doc.Word(x.source.last-1)] = true // "MAYOR ANN POE", then "POE"
		}
	}
	if total == 0 {
		return found
	}
	whole := total >= leastTurns && len(names) < total // somebody has a second turn
	found = slices.DeleteFunc(found, func(x *attribution) bool {
		turn := x.turn()
		if turn == "" {
			return false
		}
		if whole {
			a.labels = append(a.labels, x.source.last-1)
		}
		if whole || turn == "named" && a.doc.Tokens[x.source.first].Shape&text.Upper != 0 {
			x.content = []tokenRange{a.trim(tokenRange{x.cue.last, a.spokenEnd(x.cue.last, a.paragraphEnd(x.head))})}
		}
		return !whole && turn != "named" || len(x.content) == 0 || x.content[0].empty()
	})
	slices.Sort(a.labels)
	return found
}

// takesTurn tells whether the name that ends with token i heads a turn of a transcript.
func (a *article) takesTurn(i int) bool {
	_, ok := slices.BinarySearch(a.labels, i)
	return ok
}

// spokenEnd is where a turn from token first to last ends without what a reporter put
// in brackets behind its last sentence: "(Laughter.)", "[Interruption.]".
func (a *article) spokenEnd(first, last int) int {
	const most = 8 // tokens
	t := a.doc.Tokens
	for k := last - 1; k > first && last-k <= most && t[last-1].Tag == text.Rrb; k-- {
		if t[k].Tag == text.Lrb {
			if t[k-1].Tag == text.Stop || t[k-1].Shape&text.CloseMark != 0 {
				return k
			}
			break
		}
	}
	return last
}

// inTurn tells whether token i is one of the words of a turn.
func (a *article) inTurn(i int) bool {
	k, _ := slices.BinarySearch(a.labels, i)
	return k > 0 && a.paragraphEnd(a.labels[k-1]) > i
}

// headOfTurn is who speaks the turn that holds token i, -1 for nobody.
func (c *cast) headOfTurn(i int) int {
	if k, _ := slices.BinarySearch(c.labels, i); k > 0 && c.inTurn(i) && c.nameAt[c.labels[k-1]] >= 0 {
		return c.figureOfName(int(c.nameAt[c.labels[k-1]]))
	}
	return nobody
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
