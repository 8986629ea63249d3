package text

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/jdkato/prose/v3/tag"
)

// longestFed is the most bytes of a word that the tagger is given: it looks at
// its first byte, its last three and the whole, which no longer word matches.
const longestFed = 64

// untagged is where the tagging of a document stands. Tags take the longest of all,
// so that who has nothing else to do may help.
type untagged struct {
	next  atomic.Int32 // the first sentence that nobody has taken
	taken sync.RWMutex // held for reading by those who help
}

// Tag gives the tokens of d, which Split has made, their tags, and finds the
// phrases. It writes nothing that Split has.
func (p *Parser) Tag(d *Document) {
	if len(d.Sentences) == 0 {
		return
	}
	if len(d.Sentences) >= manySentences && runtime.GOMAXPROCS(0) > 1 {
		go p.TagAlong(d)
	}
	p.tagUntaken(d)
	d.untagged.taken.Lock() // waits for those who help
	//lint:ignore SA2001 who comes later finds nothing left to take
	d.untagged.taken.Unlock()
	chunk(d)
}

// manySentences are worth a goroutine: to wake another core takes as long as the
// tags of a hundred words.
const manySentences = 50

// TagAlong takes some of the sentences that a call of Tag in another goroutine
// would otherwise tag. It is for goroutines that are awake; it may be called at any
// time, before Tag or after it too.
func (p *Parser) TagAlong(d *Document) {
	d.untagged.taken.RLock()
	defer d.untagged.taken.RUnlock()
	p.tagUntaken(d)
}

// tagUntaken tags sentence after sentence until all are taken.
func (p *Parser) tagUntaken(d *Document) {
	i := int(d.untagged.next.Add(1)) - 1
	if i >= len(d.Sentences) {
		return
	}
	s := p.forTags(d)
	for ; i < len(d.Sentences); i = int(d.untagged.next.Add(1)) - 1 {
		s.tag(d, &d.Sentences[i])
	}
	s.release()
}

// tag tags one sentence.
func (p *Parser) tag(d *Document, sentence int) {
	s := p.forTags(d)
	s.tag(d, &d.Sentences[sentence])
	s.release()
}

// forTags is the scratch space for the tags of d.
func (p *Parser) forTags(d *Document) *scanner {
	s := p.pool.Get().(*scanner)
	s.text, s.tagger = d.Text, tagger()
	return s
}

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
		if known, ok := s.p.spelling[word]; ok {
			return known
		}
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
