package text

import (
	"strings"

	"github.com/jdkato/prose/v3/tag"
)

// longestFed is the most bytes of a word that the tagger is given: it looks at
// its first byte, its last three and the whole, which no longer word matches.
const longestFed = 64

// tag tags the tokens of one sentence, fed to the tagger as the Penn Treebank
// writes them.
func (s *scanner) tag(d *Document, sn *Sentence) {
	tokens := d.Tokens[sn.First:sn.Last]
	s.fed = s.fed[:0]
	words := false
	for i := range tokens {
		s.fed = append(s.fed, tag.Token{Text: s.penn(d, sn.First+i)})
		words = words || tokens[i].Tag == NoTag
	}
	if !words { // runs of marks would take longer than any news
		return
	}
	s.tagger.TagTokens(s.fed)
	for i := range tokens {
		t := &tokens[i]
		if t.Tag == NoTag {
			t.Tag = s.p.tagOf(s.fed[i].Tag, t.Shape)
		}
	}
}

// penn is the form in which the tagger knows token i. Marks are tagged here at
// once: their tags are no matter of opinion.
func (s *scanner) penn(d *Document, i int) string {
	t := &d.Tokens[i]
	word := s.text[t.Start:t.End]
	r := rune0(s.text, t)
	if t.Shape&(Letter|Digit) == 0 {
		switch {
		case t.Shape&OpenMark != 0:
			t.Tag = Quo
			return "``"
		case t.Shape&CloseMark != 0:
			t.Tag = Unq
			return "''"
		case r == '\'' || r == '’':
			if len(word) == 2 {
				t.Tag = Unq
				return "''"
			}
			t.Tag = POS
			if t.Shape&Glued == 0 {
				t.Tag = Unq
			}
			return "'"
		case quoteMark(r):
			t.Tag = Unq
			return "''"
		case openBracket(r):
			t.Tag = Lrb
			return "-LRB-"
		case closeBracket(r):
			t.Tag = Rrb
			return "-RRB-"
		case dash(r), r == '-', r == '‐', r == '‑':
			t.Tag = Colon
			return "--"
		case r == ':' || r == ';':
			t.Tag = Colon
			return word
		case r == ',':
			t.Tag = Comma
			return word
		case r == '…', r == '.' && len(word) > 1:
			t.Tag = Colon
			return "..."
		case r == '.' || r == '!' || r == '?':
			t.Tag = Stop
			return word[:1]
		case currency(r):
			t.Tag = Dollar
			return "$"
		case r == '#':
			t.Tag = Hash
			return "#"
		case r == '%':
			t.Tag = NN
			return word
		}
		t.Tag = SYM
		return word
	}
	if len(word) > longestFed {
		return word[:longestFed]
	}
	if !strings.Contains(word, "\u2019") && !strings.Contains(word, "\u2018") {
		return word
	}
	for _, c := range s.p.clitics {
		if sameWord(word, c) {
			return c
		}
	}
	return straighten.Replace(word)
}

// straighten is constant, and safe for concurrent use.
var straighten = strings.NewReplacer("’", "'", "‘", "'")

// tagOf is the Tag for what the tagger said of a word.
func (p *Parser) tagOf(name string, sh Shape) Tag {
	if t, ok := p.tags[name]; ok && (t < Quo || sh&Letter != 0 && t < Quo) {
		if sh&Digit != 0 && sh&Letter == 0 && t != CD && t != NN && t != NNS {
			return CD
		}
		return t
	}
	if sh&Digit != 0 {
		return CD
	}
	return NN
}
