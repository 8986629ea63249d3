package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// mention is a name in the text.
type mention struct {
	first, last int    // its tokens, titles left out
	start       int    // where the titles and role words before it begin
	key         string // its words, folded
	words       int
	evidence    int // how much speaks for a person; negative for an organisation
	gender      gender
	family      string // the surname that a couple's second name lends it: "Ann and Tom Poe"
	honorific   bool
	modifier    bool // a common noun follows: "the Halden spokeswoman"
	place       bool // it says where: "in Gdansk"
	dateline    bool // it says where the article was written
	figure      int  // who it is, as an index into cast.figures; -1 until known
}

// cast is who appears in one article: the names in its text, and the figures
// they stand for.
type cast struct {
	*article
	words   []word    // of every token what the lexicons know
	named   []mention // in text order
	nameAt  []int32   // for every token the name that holds it, or -1
	maybe   []int     // capitals at the start of a sentence, which may be names
	figures []*figure
	figureIndex
	coreference
}

// newCast reads the names of the article.
func newCast(a *article) *cast {
	n := len(a.doc.Tokens)
	c := &cast{article: a, words: make([]word, n), nameAt: make([]int32, n)}
	var buf [64]byte
	for i := range a.doc.Tokens {
		c.nameAt[i] = -1
		if a.doc.Tokens[i].Shape&text.Letter != 0 {
			if f := text.Fold(buf[:0], a.doc.Word(i)); f != nil {
				c.words[i] = a.names.word(ageless(string(f)))
			}
		}
	}
	dates := a.matches["date"]
	for _, s := range a.doc.Sentences {
		for i := s.First; i < s.Last; {
			for len(dates) > 0 && dates[0].Last <= i {
				dates = dates[1:]
			}
			if !c.nameToken(i) {
				i++
				continue
			}
			if end := c.peer(i, s.Last); end > i {
				c.record(i, i, end)
				i = end
				continue
			}
			end := c.nameEnd(i, s.Last)
			if len(dates) == 0 || dates[0].First > i || dates[0].Last < end || c.is(i, classFirst|classFamily) { // else "Labor Day"
				c.addName(i, end)
			}
			i = end
		}
	}
	c.recall()
	c.dateline()
	return c
}

// recall enters those words at the start of a sentence that are names elsewhere.
func (c *cast) recall() {
	known, surnames := map[string]bool{}, map[string]bool{}
	for i := range c.named {
		m := &c.named[i]
		for _, w := range strings.Fields(m.key) {
			known[w] = true
		}
		if m.words > 1 && c.is(m.first, classFirst) {
			surnames[lastWord(m.key)] = true
		}
	}
	for _, i := range c.maybe {
		w := fold(c.doc.Word(i))
		if surnames[w] || known[w] && c.words[i].class&(classHuman|classAnyOrg|classDocument) == 0 {
			c.record(i, i, i+1)
		}
	}
}

// is tells whether token i has one of the classes.
func (c *cast) is(i int, class wordClass) bool { return c.words[i].class&class != 0 }

// capital tells whether token i begins with a capital.
func (c *cast) capital(i int) bool {
	return c.doc.Tokens[i].Shape&(text.Capital|text.Letter) == text.Capital|text.Letter
}

// nameToken tells whether token i can be part of a name.
func (c *cast) nameToken(i int) bool {
	t := &c.doc.Tokens[i]
	if c.bound(i) {
		return true
	}
	if !c.capital(i) || c.is(i, classDefinite) && !t.Tag.Proper() {
		return false
	}
	if c.doc.Class(i)&(text.Be|text.Have|text.Do) != 0 || c.is(i, classPronoun) && !c.shouted(i) {
		return false
	}
	if c.doc.Class(i)&text.Calendar != 0 {
		return i > 0 && t.Tag.Proper() && (c.is(i-1, classFirst) && c.doc.Tokens[i-1].Tag.Proper() || c.is(i-1, classTitle))
	}
	switch {
	case t.Tag.Proper():
		return true
	case c.is(i, classPlace|classFirst|classTitle):
		return true
	case !t.Tag.Noun() && !t.Tag.Adjective() && t.Tag != text.FW && t.Tag != text.VBG && t.Tag != text.VBN:
		// a tagger's mistake inside a name: "Elon Musk", "Jeff Sessions"
		return i > 0 && t.Tag.Verb() && c.is(i-1, classFirst) && c.doc.Tokens[i].Sentence == c.doc.Tokens[i-1].Sentence
	}
	opens := c.opensSentence(i)
	next := i+1 < len(c.doc.Tokens) && c.doc.Tokens[i+1].Sentence == t.Sentence && c.capital(i+1) && c.doc.Tokens[i+1].Tag.Noun()
	return next && !(opens && t.Tag.Adjective()) || !opens || t.Tag.Noun()
}

// opensSentence tells whether token i is the first word of a sentence or of a
// quotation, where a capital says nothing.
func (c *cast) opensSentence(i int) bool {
	for first := c.doc.Sentences[c.doc.Tokens[i].Sentence].First; i > first; i-- {
		if t := &c.doc.Tokens[i-1]; t.Shape&text.Letter != 0 || t.Shape&text.Digit != 0 || t.Tag == text.Comma {
			return c.doc.Tokens[i-1].Shape&text.OpenMark != 0
		} else if t.Shape&text.OpenMark != 0 || t.Tag == text.Colon {
			return true
		}
	}
	return true
}

// shouted tells whether token i is a word in capitals among others that are not.
func (c *cast) shouted(i int) bool {
	if c.doc.Tokens[i].Shape&text.Upper == 0 {
		return false
	}
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	for _, k := range [...]int{i + 1, i - 1} {
		if k >= s.First && k < s.Last && c.doc.Tokens[k].Shape&text.Letter != 0 {
			return c.doc.Tokens[k].Shape&text.Upper == 0
		}
	}
	return true
}

// nameEnd is the end of the run of names that begins at token i.
func (c *cast) nameEnd(i, end int) int {
	const most = 14 // tokens
	k := i + 1
	end = min(end, i+most)
	linked := false
	for k < end {
		if c.nameToken(k) {
			if k > i && c.is(k, classHonorific) && !c.is(k-1, classTitle|classRole) && !c.is(k, classPlace) {
				return k
			}
			k++
			continue
		}
		n := c.inside(i, k, end)
		if n == k {
			n = c.link(i, k, end, linked)
			if n == k {
				return k
			}
			linked = true
		}
		k = n
	}
	return k
}

// inside is the token after particles, a nickname in quotation marks, a suffix
// or "&" at token k, if the name goes on there; else k.
func (c *cast) inside(i, k, end int) int {
	d := c.doc
	switch t := &d.Tokens[k]; {
	case t.Tag == text.Comma: // "Smith, Jr."
		if k+1 < end && c.is(k+1, classSuffix) && c.capital(k+1) && k > i {
			return k + 2
		}
	case t.Shape&text.OpenMark != 0 && t.Shape&text.Letter == 0 && t.Quote >= 0: // Michael "Mike" Smith
		q := &d.Quotes[t.Quote]
		if q.First == k && q.Last-q.First <= 5 && q.Last < end && c.capital(k+1) && c.nameToken(q.Last) && (k-i < 3) && d.Tokens[q.Last].Shape&text.Glued == 0 {
			return q.Last
		}
	case t.Shape&text.Letter == 0 && d.Class(k)&text.And != 0 && k+1 < end && c.nameToken(k+1):
		return k + 1
	case t.Tag == text.POS && t.End-t.Start != int32(len(d.Word(k-1))) && k+1 < end && c.nameToken(k+1) && !hasLetter(d.Word(k)):
		// "the Farmers' League": of a plural, and an organisation's name
		m := k + 1
		for m+1 < end && c.nameToken(m+1) {
			m++
		}
		if c.is(m, classAnyOrg) {
			return k + 1
		}
	default:
		m := k
		for m < end && m < k+3 && c.is(m, classParticle) && !c.capital(m) {
			m++
		}
		if m > k && m < end && c.nameToken(m) && (c.is(k-1, classFirst) || !c.is(k-1, classPlace|classAnyOrg)) && (c.is(k-1, classFirst) || c.is(i, classFirst|classTitle|classRole) || d.Tokens[k].Tag.Proper() || k-i == 1 && m-k == 1 && !c.is(k, classLink)) {
			return m
		}
	}
	return k
}

// behindOffice is where a person's name begins in the run of tokens from i to
// end, if an office of which the run's first words are part stands before it.
func (c *cast) behindOffice(i, end int) int {
	if i < 2 || c.doc.Class(i-1)&text.Of == 0 || !c.is(i-2, classRole|classRank) {
		return i
	}
	for k := i + 1; k+1 < end; k++ {
		if c.is(k, classFirst) {
			return k
		}
	}
	return i
}

// compound tells whether a word is a compound whose second part is written small.
func compound(w string) bool {
	k := strings.IndexByte(w, '-')
	return k > 0 && k+1 < len(w) && w[k+1] >= 'a' && w[k+1] <= 'z'
}

func hasLetter(w string) bool {
	for i := range len(w) {
		if w[i]|0x20 >= 'a' && w[i]|0x20 <= 'z' {
			return true
		}
	}
	return false
}

// link is the token after "of", "for the" and the like at token k, if an
// organisation's name goes on there; else k.
func (c *cast) link(i, k, end int, linked bool) int {
	if !c.is(k, classLink) || c.capital(k) {
		return k
	}
	and := c.doc.Class(k)&text.And != 0
	m := k + 1
	if m < end && c.is(m, classDefinite) && !and && c.doc.Class(k)&text.Of == 0 {
		m++
	}
	if m >= end || !c.nameToken(m) || c.is(m, classTitle|classRole) {
		return k
	}
	if k == i+2 && c.is(i, classPeer) && c.is(i, classHonorific) && c.doc.Class(k)&text.Of != 0 { // "Lady Poe of Marl"
		return m
	}
	switch {
	case and && c.commonPair(i, k, end):
		return m
	case and && (!linked || c.is(m, classFirst|classPlace) || c.is(m, classAnyOrg) && !c.is(m, classPlural) || c.doc.Tokens[m].Shape&text.Upper != 0):
		return k
	case and || c.is(k-1, classAnyOrg):
		return m
	}
	return k
}

// commonPair tells whether the "and" at token k joins the words of one
// organisation's name, which begins at token i: "the Food and Drug Agency".
func (c *cast) commonPair(i, k, end int) bool {
	if k != i+1 || i == 0 || !c.is(i-1, classDefinite) || c.is(i, classFirst|classPlace|classAnyOrg|classFamily) {
		return false
	}
	m := k + 1
	for m < end && (c.nameToken(m) || c.doc.Tokens[m].Tag == text.POS && m+1 < end && c.nameToken(m+1)) {
		m++
	}
	return m > k+2 && c.is(m-1, classAnyOrg) && !c.is(m-1, classPlural)
}

// addName takes the run of tokens from i to end apart and enters the names in it.
func (c *cast) addName(i, end int) {
	start := i
	// "Ambassador to Russia John Sullivan": a place that a preposition ties to
	// what stands before it.
	if end-i >= 3 && c.is(i, classPlace|classDemonym|classMember) && !c.is(i, classFirst) && c.is(i+1, classFirst) {
		if c.is(i, classPlace) {
			c.enter(i, i, i+1)
		}
		i++
		start = i
	}
	if w := c.doc.Word(i); end-i >= 3 && c.is(i+1, classFirst) && compound(w) { // "Texas-based Ann Poe"
		i++
		start = i
	}
	if k := c.behindOffice(i, end); k > i { // "Secretary of State Ann Poe"
		c.enter(i, i, k)
		i, start = k, k
	}
	org := c.is(end-1, classAnyOrg) && !(end-i >= 2 && c.is(end-2, classFirst))
	for k := i; k < end && !org; k++ {
		if c.doc.Class(k)&text.And != 0 && c.doc.Tokens[k].Shape&text.Letter == 0 { // "Baker & Hill"
			org = true
		}
		if c.is(k, classLink) {
			org = !c.is(i, classFirst|classHonorific)
		}
	}
	for k := end - 1; k >= i; k-- {
		title := c.is(k, classTitle)
		if !title && !c.is(k, classRole|classKin) || org && !(c.is(k, classTitle|classRole) && k+1 < end && c.is(k+1, classFirst) && !c.is(k+1, classAnyOrg)) {
			continue
		}
		if k == end-1 && k > i && (c.is(k, classPostnominal) || !title && c.is(k-1, classFirst) && !c.is(k-1, classRole|classKin|classAnyOrg)) {
			continue // "Ann Poe MP", "Ann Baker"
		}
		if title && k == end-1 && k > i && !c.is(k-1, classTitle|classRole) {
			continue // "Miss" as a surname, "Conn."
		}
		if k == end-1 { // a role without a name: "the Prime Minister"
			if end-i > 2 && c.is(k, classPlural) && c.doc.Tokens[k].Tag.Proper() && !c.is(k-1, classTitle|classRole) && c.doc.Tokens[i].Tag.Proper() {
				c.record(i, i, end) // "the United Dock Workers"
				c.named[len(c.named)-1].evidence -= 8
			} else if k == i && !title && (k == 0 || !c.is(k-1, classDefinite) && c.doc.Tokens[k-1].Tag != text.DT && c.doc.Tokens[k-1].Tag != text.PRPS) {
				c.maybe = append(c.maybe, k) // "Baker", who may be Ann Baker
			}
			return
		}
		c.before(i, k)
		if c.is(k, classFirst) && !title && k+1 < end && k > i {
			continue
		}
		i = k + 1
		break
	}
	if i < end && c.is(i, classDefinite) {
		i++
	}
	if i < end {
		c.enter(start, i, end)
	}
}

// enter adds the name of tokens first to last, whose titles begin at start.
func (c *cast) enter(start, first, last int) {
	if c.opensSentence(first) && last == first+1 && start == first && !c.doc.Tokens[first].Tag.Proper() && !c.is(first, classPlace|classFirst) {
		c.maybe = append(c.maybe, first)
		return
	}
	if np := c.doc.NounPhraseAt(first); c.opensSentence(first) && last == first+1 && start == first && np != nil && np.Head >= last && c.is(first, classAnyOrg|classDocument) && !c.is(first, classPlace|classFirst|classBrand) && !c.capital(last) {
		return // "Theatre director Ann Poe"
	}
	if last == first+1 && c.is(first, classDemonym) && !c.is(first, classPlace) {
		return
	}
	if last == first+1 && c.is(first, classMember) && !c.is(first, classPlural|classPlace|classFirst) && first > 0 && c.described(first) {
		return // "the Democrat"
	}
	c.record(start, first, last)
}

// described tells whether a determiner or an adjective before token i makes it
// a noun.
func (c *cast) described(i int) bool {
	np := c.doc.NounPhraseAt(i)
	return np != nil && np.First < i && np.Head == i && (c.is(np.First, classDefinite) || c.doc.Tokens[np.First].Tag == text.DT || c.definite(np))
}

// record notes the name of tokens first to last.
func (c *cast) record(start, first, last int) {
	m := mention{first: first, last: last, start: start, figure: -1}
	var key strings.Builder
	for k := first; k < last; k++ {
		t := &c.doc.Tokens[k]
		if t.Quote >= 0 && k > first && c.doc.Quotes[t.Quote].First > first && c.doc.Quotes[t.Quote].Last <= last {
			continue // a nickname
		}
		if t.Shape&text.Letter == 0 && t.Tag == text.Comma {
			continue
		}
		if key.Len() > 0 && t.Tag != text.POS {
			key.WriteByte(' ')
		}
		key.WriteString(fold(c.doc.Word(k)))
		m.words++
	}
	m.key = key.String()
	for k := first; k < last; k++ {
		c.nameAt[k] = int32(len(c.named))
	}
	c.weigh(&m)
	c.named = append(c.named, m)
}
