package text

import (
	"errors"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/tag"
)

// Parser takes articles apart. It is safe for concurrent use.
type Parser struct {
	lang     *Language
	clitics  []string          // of lang, the longest first
	joined   map[string]int    // words of two, of lang, and the length of the first
	joinedBy [256]bool         // the first bytes of those, with the bit of small letters
	spelling map[string]string // words of lang that the tagger knows by another spelling
	tags     map[string]Tag
	pool     sync.Pool // of *scanner
}

// NewParser makes a parser of articles in the given language, which must not be
// nil, nor altered afterwards.
func NewParser(lang *Language) (*Parser, error) {
	if lang == nil || lang.Words == nil {
		return nil, errors.New("text: no language")
	}
	p := &Parser{lang: lang, joined: make(map[string]int), spelling: make(map[string]string, len(lang.Spellings)), tags: make(map[string]Tag, tagCount)}
	for _, c := range lang.Clitics {
		if first, second, ok := strings.Cut(c, "|"); ok {
			p.joined[first+second] = len(first)
			if both := first + second; both != "" {
				p.joinedBy[both[0]|0x20] = true
			}
		} else {
			p.clitics = append(p.clitics, c)
		}
	}
	for _, w := range lang.Spellings {
		if word, known, ok := strings.Cut(w, "|"); ok {
			p.spelling[word] = known
		}
	}
	slices.SortStableFunc(p.clitics, func(a, b string) int { return len(b) - len(a) })
	for t := CC; t < tagCount; t++ {
		p.tags[t.String()] = t
	}
	p.pool.New = func() any { return &scanner{p: p, lang: lang, clits: p.clitics} }
	return p, nil
}

// scanner is the scratch space of one call of Parse.
type scanner struct {
	p      *Parser
	lang   *Language
	clits  []string
	text   string
	tagger *tag.Tagger

	lines []line

	// Of the paragraph at hand:
	marks  []mark
	later  []uint8 // what follows each mark
	opener []bool  // marks that opened a quotation, dropped or not
	found  []found
	stack  []int // open quotations, as indices into found
	odd    bool  // a double mark was left without a partner
	ends   int   // the mark that closes the carried quotation, or -1

	// The quotation that the paragraph before left open, or -1.
	carried     int
	carriedKind kind

	next  int  // the first mark not yet behind the tokens
	glued bool // no white space since the last token
	fed   []tag.Token
	key   [64]byte // the word that is looked up

	warnings []Warning
	ints     []int // what Quote.Opens are cut from; never reused
}

// warn notes a warning.
func (s *scanner) warn(offset int, message string) {
	s.warnings = append(s.warnings, Warning{Offset: offset, Message: message})
}

// Parse takes one article apart, as Split and then Tag do. The time taken grows
// with the length of the text alone.
func (p *Parser) Parse(text string) *Document {
	d := p.Split(text)
	p.Tag(d)
	return d
}

// release gives the scratch space back, and holds on to nothing of the article.
func (s *scanner) release() {
	s.text, s.ints, s.warnings = "", nil, nil
	clear(s.fed[:cap(s.fed)])
	s.p.pool.Put(s)
}

// Split finds the paragraphs, quotations, sentences and tokens of an article. The
// text should be UTF-8; a byte that is not is a token of its own.
func (p *Parser) Split(text string) *Document {
	s := p.pool.Get().(*scanner)
	defer s.release()
	if len(text) > math.MaxInt32 {
		s.warn(math.MaxInt32, "text is cut off here: it is too long")
		text = text[:math.MaxInt32]
	}
	s.text, s.carried = text, -1
	d := &Document{
		Text:      text,
		Tokens:    make([]Token, 0, len(text)/5+8),
		Sentences: make([]Sentence, 0, len(text)/120+4),
		untagged:  &untagged{},
	}
	d.Paragraphs = s.paragraphs(nil)
	kept := d.Paragraphs[:0]
	for _, par := range d.Paragraphs {
		first := len(d.Tokens)
		s.findMarks(par.Start, par.End)
		s.pair(par.Start, par.End)
		s.tokens(d, par.Start, par.End)
		s.quotes(d, par.End)
		par.First = len(d.Sentences)
		s.sentences(d, first, len(kept))
		par.Last = len(d.Sentences)
		kept = append(kept, par)
	}
	d.Paragraphs = kept
	if s.carried >= 0 {
		s.warn(d.Quotes[s.carried].Start, neverClosed)
	}
	d.enclose()
	d.lookUp(p.lang)
	slices.SortStableFunc(s.warnings, func(a, b Warning) int { return a.Offset - b.Offset })
	d.Warnings = s.warnings
	return d
}

// enclose tells every token which quotation holds it.
func (d *Document) enclose() {
	inner, next := -1, 0
	for i := range d.Tokens {
		for inner >= 0 && i >= d.Quotes[inner].Last {
			inner = d.Quotes[inner].Parent
		}
		for next < len(d.Quotes) && d.Quotes[next].First == i {
			inner = next
			next++
		}
		d.Tokens[i].Quote = int32(inner)
	}
}
