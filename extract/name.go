package extract

import (
	"slices"
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
	town        bool // the region where it lies stands behind it: "in Dover, Ohio"
	figure      int  // who it is, as an index into cast.figures; -1 until known
}

// cast is who appears in one article: the names in its text, and the figures
// they stand for.
type cast struct {
	*article
	words   []word    // of every token what the lexicons know
	tails   []uint8   // of every token the most words of a phrase that ends with it
	named   []mention // in text order
	nameAt  []int32   // for every token the name that holds it, or -1
	maybe   []int     // capitals at the start of a sentence, which may be names
	figures []*figure
	figureIndex
	coreference
}

// tables are what a cast has as much of as its article has tokens and names; the
// next cast takes them over.
type tables struct {
	words    []word
	tails    []uint8
	nameAt   []int32
	figureAt []int32
	named    []mention
}

// newCast reads the names of the article. Whoever has it calls release in the end.
func newCast(a *article) *cast {
	n := len(a.doc.Tokens)
	t, _ := a.tables.Get().(*tables)
	if t == nil {
		t = &tables{}
	}
	c := &cast{article: a, words: slices.Grow(t.words, n)[:n], tails: slices.Grow(t.tails, n)[:n], nameAt: slices.Grow(t.nameAt, n)[:n], named: t.named}
	c.figureAt = slices.Grow(t.figureAt, n)[:n]
	clear(c.figureAt)
	for i, id := range a.names.matcher.Numbers(a.doc) {
		c.nameAt[i] = -1
		c.words[i], c.tails[i] = a.names.token(id, a.doc.Word(i), a.doc.Tokens[i].Shape)
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

// release gives the tables back, which hold on to nothing of the article.
func (c *cast) release() {
	clear(c.words)
	clear(c.named)
	c.tables.Put(&tables{c.words[:0], c.tails[:0], c.nameAt[:0], c.figureAt[:0], c.named[:0]})
}

// recall enters those words at the start of a sentence that are names elsewhere.
func (c *cast) recall() {
	known, surnames := map[string]bool{}, map[string]bool{}
	for i := range c.named {
		m := &c.named[i]
		for w := range strings.FieldsSeq(m.key) {
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
	if c.situates(i) {
		return false
	}
	if c.is(i, classNumbered) && i+1 < len(c.doc.Tokens) && c.doc.Tokens[i+1].Tag == text.CD {
		return true
	}
	if next := i + 1; next < len(c.doc.Tokens) && c.doc.Tokens[next].Tag == text.Dollar && c.doc.Tokens[next].Shape&text.Glued != 0 { // "C$"
		return false
	}
	if c.doc.Class(i)&(text.Be|text.Have|text.Do) != 0 || c.is(i, classPronoun) && !c.shouted(i) {
		return false
	}
	if c.doc.Class(i)&text.Calendar != 0 {
		return i > 0 && t.Tag.Proper() && (c.is(i-1, classFirst) && c.doc.Tokens[i-1].Tag.Proper() || c.is(i-1, classTitle))
	}
	switch {
	case c.is(i, classFormer) && c.formerly(i):
		return false
	case t.Tag.Proper():
		return true
	case c.is(i, classPlace|classFirst|classTitle):
		return true
	case !t.Tag.Noun() && !t.Tag.Adjective() && t.Tag != text.FW && t.Tag != text.VBG && t.Tag != text.VBN:
		// a tagger's mistake inside a name: "Elon Musk", "Jeff Sessions"
		return i > 0 && t.Tag.Verb() && c.is(i-1, classFirst) && c.doc.Tokens[i].Sentence == c.doc.Tokens[i-1].Sentence
	}
	opens := c.opensSentence(i)
	if k := i + 1; opens && c.words[i].class == 0 && k+1 < len(c.words) && c.is(k, classParticle) && !c.capital(k) { // "Piet van der Poe"
		for k < len(c.words) && k < i+3 && c.is(k, classParticle) && !c.capital(k) {
			k++
		}
		if k < len(c.words) && c.doc.Tokens[k].Sentence == t.Sentence && c.capital(k) && c.doc.Tokens[k].Tag.Proper() {
			return true
		}
	}
	next := i+1 < len(c.doc.Tokens) && c.doc.Tokens[i+1].Sentence == t.Sentence && c.capital(i+1) && c.doc.Tokens[i+1].Tag.Noun()
	return next && (!(opens && t.Tag.Adjective()) || c.is(i, classDemonym) && i+2 < len(c.words) && c.capital(i+2) && c.endsBody(i+1, len(c.words))) || !opens || t.Tag.Noun()
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
	if end-i == 3 && i > 0 && c.is(i-1, classDefinite) && c.is(i, classDemonym) && c.words[i+1].class == 0 && !c.is(end-1, classAnyOrg|classRole) { // "the Belgian Griet Claes"
		i++
		start = i
	}
	if end-i >= 3 && c.opensSentence(i) && !c.is(i, classFirst) && !c.is(i+1, classAnyOrg) && !c.is(end-1, classAnyOrg|classPlural) &&
		(c.is(i, classMember) && !c.is(i, classPlural) || c.words[i].class == 0 && c.is(i+1, classFirst) && c.names.agent(fold(c.doc.Word(i)))) { // "Democrat Latoya Poe", "Forecaster Ann Poe"
		i++
		start = i
	}
	if end-i >= 3 && c.opensSentence(i) && !c.is(i, classFirst) && !c.is(end-1, classAnyOrg) && c.names.has("bidding", fold(c.doc.Word(i))) { // "Ask Ann Poe"
		i++
		start = i
	}
	if end-i >= 3 && c.is(i+1, classFirst) && text.Compound(c.doc.Word(i)) { // "Texas-educated Ann Poe"
		i++
		start = i
	}
	if end-i >= 2 && c.is(i, classCompany) && c.words[i].class&(classGeneric|classSort) == classGeneric && c.opensSentence(i) && c.nameToken(i+1) && !c.is(i+1, classAnyOrg) { // "Chipmaker Veltron Inc."
		i++
		start = i
	}
	if end-i >= 3 && c.opensSentence(i) && c.is(i, classRole) && !c.is(i, classFirst|classAnyOrg) && c.is(end-1, classForm|classLegal) && !c.is(i+1, classLink) { // "Employer Halden Mines Corp."
		i++
		start = i
	}
	if k := c.behindOffice(i, end); k > i { // "Secretary of State ▮Ann Poe", "Minister for Housing ▮Ann Poe"
		c.enter(i, i, k)
		i, start = k, k
	}
	org := c.is(end-1, classAnyOrg) && (!(end-i >= 2 && c.is(end-2, classFirst)) || c.listed(i, end))                                                         // but "Ann Church"
	if end-i == 3 && c.is(end-1, classSurname) && c.is(i, classTitle|classRole) && !c.is(i, classRegnal) && (c.words[i+1].class == 0 || c.is(i, classRank)) { // "Mayor Maa Banks"
		org = false
	}
	if end-i == 2 && c.is(end-1, classSurname) && c.is(i, classHonorific) && !c.is(i, classSaint|classRegnal) { // "Ms. Banks"
		org = false
	}
	for k := i; k < end && !org; k++ {
		if c.doc.Class(k)&text.And != 0 && c.doc.Tokens[k].Shape&text.Letter == 0 { // "Baker & Hill"
			org = true
		}
		if c.is(k, classLink) {
			org = !c.is(i, classFirst|classHonorific) || k == i+1 && c.doc.Class(k)&text.And != 0
		}
	}
	for k := end - 1; k >= i; k-- {
		whole := c.wordAt(k, i).class                                                                                 // "Det Con Ann Poe", "Mother Superior Ann Poe"
		title := whole&classTitle != 0 && !(k > i && c.is(k, classParticle) && c.doc.Tokens[k].Shape&text.Upper == 0) // but "Luigi ▮Di▮ Maggio"
		if k > i && c.doc.Class(k-1)&text.Of != 0 {                                                                   // "the Church of Saint Ivo"
			continue
		}
		if org && c.is(k, classSaint) { // "St Mary's Hospital"
			continue
		}
		if !title && (c.words[k].class|whole)&(classRole|classKin) == 0 || org && !(c.is(k, classTitle|classRole) && k+1 < end && c.is(k+1, classFirst) && !c.is(k+1, classAnyOrg)) {
			continue
		}
		if k == i && end-i == 2 && !title && i > 0 && !c.capital(i-1) && c.is(i-1, classRole) && c.doc.Tokens[i].Tag.Proper() && !c.is(i+1, classFirst) {
			continue // "striker Ally Poe"
		}
		if k == i && end-i == 2 && c.is(k, classFirst) && !title && !c.is(k+1, classFirst) && (i == 0 || !c.is(i-1, classDefinite)) {
			continue // "Dean Poe"
		}
		if k == end-1 && k > i && (c.is(k, classPostnominal) && !(c.is(k, classRole) && i > 0 && c.is(i-1, classDefinite)) || !title && c.is(k-1, classFirst) && !c.is(k-1, classRole|classKin|classAnyOrg)) {
			continue // "Ann Poe MP", "Ann Baker"
		}
		if k == end-1 && k > i && (title && !c.is(k-1, classTitle|classRole) || !title && c.is(k, classSurname) && (c.is(k-1, classTitle) || c.is(i, classTitle) && !c.is(k-1, classRole))) {
			continue // "Miss" as a surname, "Conn."; "Mr. Brewer", "Sen. Maa Brewer"
		}
		if k == end-1 { // a role without a name: "the Prime Minister"
			if k > i+1 && c.is(k-1, classAnyOrg) && !c.is(k-1, classRole) && !c.roleOf(k-1, k) && c.is(k, classRole) && !c.is(i, classRole|classTitle|classFirst) && c.doc.Class(i)&text.Indefinite == 0 { // "Marl Education Board Controller of Examinations"
				c.record(i, i, k)
				c.named[len(c.named)-1].evidence -= 8
			} else if k > i && k <= i+2 && !org && c.is(k, classState|classOrgRole|classExecutive) && !c.roleOf(i, k) && (k == i+1 && c.is(i, classBrand) || c.unknownNames(i, k)) { // "the Labour MP for Marl"
				c.record(i, i, k)
				c.named[len(c.named)-1].evidence -= 4
			} else if (end-i > 2 || k > i && c.unknownNames(i, k) && c.is(k, classRole) && end < len(c.words) && c.is(end, classRole)) && c.is(k, classPlural) && c.doc.Tokens[k].Tag.Proper() && !c.is(k-1, classTitle|classRole) && c.doc.Tokens[i].Tag.Proper() {
				c.record(i, i, end) // "the United Dock Workers"
				c.named[len(c.named)-1].evidence -= 8
			} else if k > i && !c.roleOf(i, k) && c.placed(i, c.roleStart(i, k, k), k) { // "Ohio Secretary of State"
			} else if k == i && !title && (k == 0 || !c.is(k-1, classDefinite) && c.doc.Tokens[k-1].Tag != text.DT && c.doc.Tokens[k-1].Tag != text.PRPS) {
				c.maybe = append(c.maybe, k) // "Baker", who may be Ann Baker
			}
			return
		}
		c.before(i, k)
		if c.is(k, classFirst) && !title && k+1 < end && k > i {
			continue
		}
		if i = k + 1; title && i+2 < end && c.portfolio(i) && c.is(i+1, classFirst) { // "DIG Operations Ann Poe"
			i++
		}
		break
	}
	if i+1 < end && c.doc.Class(i)&text.For != 0 { // "Minister ▮for Housing Ann Poe"
		if k := c.behindOffice(i+1, end); k > i+1 {
			i, start = k, k
		}
	}
	if i < end && c.is(i, classDefinite) {
		i++
	}
	if i < end {
		c.enter(start, i, end)
	}
}

// listed tells whether the words from token first to last are in a lexicon as an
// organisation.
func (c *cast) listed(first, last int) bool {
	w, _ := c.names.phrase(c.folded(first, last))
	return w.class&classAnyOrg != 0
}

// enter adds the name of tokens first to last, whose titles begin at start.
func (c *cast) enter(start, first, last int) {
	if c.opensSentence(first) && last == first+1 && start == first && !c.doc.Tokens[first].Tag.Proper() && !c.is(first, classPlace|classFirst) {
		c.maybe = append(c.maybe, first)
		return
	}
	if np := c.doc.NounPhraseAt(first); c.opensSentence(first) && last == first+1 && start == first && np != nil && np.Head >= last && c.is(first, classAnyOrg|classDocument) && !c.is(first, classPlace|classFirst|classBrand) && !c.capital(last) && c.doc.Tokens[first].Shape&text.Upper == 0 {
		return // "Theatre director Ann Poe"
	}
	if last == first+1 && start == first && c.is(first, classDocument) && c.opensSentence(first) && !c.is(first, classFirst|classPlace|classBrand|classMedia|classFamily|classSurname) && last < len(c.doc.Tokens) && c.doc.Tokens[last].Tag == text.Colon {
		return // "Advertisement - the story goes on below"
	}
	if last == first+1 && start == first && last < len(c.words) && !c.capital(last) && c.opensSentence(first) && (c.roleOf(first, last) || c.is(last, classRole) && c.names.has("office_word", fold(c.doc.Word(first)))) {
		return // "Program officer Ann Poe"
	}
	if last == first+1 && start == first && c.is(first, classMassed) && c.opensSentence(first) {
		return // "Police said"
	}
	if last == first+1 && start == first && c.is(first, classGeneric) && first > 0 && c.is(first-1, classDefinite) {
		return // "the Company"
	}
	if last == first+1 && c.is(first, classDemonym) && !c.is(first, classPlace) {
		return
	}
	if last == first+1 && c.is(first, classMember) && !c.is(first, classPlural|classPlace) && first > 0 && (c.described(first) && !c.is(first, classFirst) || c.is(first-1, classDefinite)) {
		return // "the Democrat"
	}
	if c.is(last-1, classMember) && !c.is(last-1, classPlural) && start == first && first > 0 && c.described(last-1) && c.listedPlace(first, last-1) {
		return // "the Ohio Democrat"
	}
	c.record(start, first, last)
}

// listedPlace tells whether the words from token first to last are in a lexicon as a place.
func (c *cast) listedPlace(first, last int) bool {
	if last == first+1 {
		return c.is(first, classPlace)
	}
	w, _ := c.names.phrase(c.folded(first, last))
	return w.class&classPlace != 0
}

// described tells whether a determiner or an adjective before token i makes it
// a noun.
func (c *cast) described(i int) bool {
	np := c.doc.NounPhraseAt(i)
	return np != nil && np.First < i && np.Head == i && (c.is(np.First, classDefinite) || c.doc.Tokens[np.First].Tag == text.DT || c.definite(np))
}

// record notes the name of tokens first to last.
func (c *cast) record(start, first, last int) {
	if start == first && c.shoutsBefore(first, last) {
		start, first = start+1, first+1
	}
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
	if m.key = strings.TrimSpace(key.String()); m.key == "" { // words too long for any
		return
	}
	for k := first; k < last; k++ {
		c.nameAt[k] = int32(len(c.named))
	}
	c.weigh(&m)
	c.named = append(c.named, m)
}
