package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// coreference is what a reader remembers at one place in the text.
type coreference struct {
	recent   []occurrence         // outside quotations, in text order
	figureAt []int32              // for every token that heads a noun or pronoun the figure it stands for, plus one; 0 for none
	sources  map[int]*attribution // the tokens that head sources of attributions
	nested   map[int]bool         // those of attributions inside the content of others
	roles    map[int][]int        // a name → the matches of role rules that are about it
	lede     lede
	speaker  int // the figure that made the last claim, or -1
	spoke    int // where
}

// occurrence is one place where a figure is spoken of.
type occurrence struct {
	figure  int
	token   int
	subject bool
	aside   bool // inside another noun phrase, or after a preposition
}

// lookBack is the most occurrences that a pronoun looks back over.
const lookBack = 50

// markSources notes which tokens are sources of attributions, and which of these
// others hold.
func (c *cast) markSources(found []*attribution, outer []int) {
	c.sources = make(map[int]*attribution, len(found))
	c.speaker, c.lede.figure = -1, -1
	c.nested = map[int]bool{}
	for i, x := range found {
		if h := c.sourceHead(x); h >= 0 {
			c.sources[h] = x
			c.nested[h] = outer[i] >= 0
		}
	}
}

// read goes through the text from front to back and gives every name, and
// outside quotations every noun for somebody and every subject pronoun, its figure.
func (c *cast) read() {
	d := c.doc
	for i := range d.Tokens {
		if n := c.nameAt[i]; n >= 0 {
			if m := &c.named[n]; m.last == i+1 {
				c.readName(int(n))
			}
			continue
		}
		np := d.NounPhraseAt(i)
		if d.Tokens[i].Quote >= 0 || np == nil {
			continue
		}
		if i < np.Head && c.is(i, classAnyOrg) && (i == np.Head-1 || d.Tokens[i+1].Tag == text.POS || c.is(i+1, classRole)) { // "the union's president", "a union official", "union president Ann Poe"
			if f, ok := c.takenUp(&text.NounPhrase{First: np.First, Last: i + 1, Head: i, Kind: text.Common}, c.wordAt(i, np.First)); ok {
				c.figureAt[i] = int32(f + 1)
			}
			continue
		}
		f := nobody
		if c.stresses(i, np) {
			continue
		}
		switch p, ok := c.pronounAt(i); {
		case ok && p.person == "" && p.gender == neuter && d.Tokens[i].Tag == text.PRPS && c.sources[i] == nil: // "its director"
			if f := c.resolvePronoun(i, p, nobody); f >= 0 {
				c.figureAt[i] = int32(f + 1)
			}
		case ok && p.person == "":
			if c.sources[i] != nil || np.Head == i && c.subject(np) {
				f = c.resolvePronoun(i, p, nobody)
			}
		case ok:
		case np.Head == i:
			if f = c.renaming(np); f < 0 {
				f = c.readNoun(np)
			}
		}
		if f >= 0 {
			c.figureAt[i] = int32(f + 1)
			c.remember(f, i, np)
			c.introduce(f, i, np)
		}
	}
}

// stresses tells whether the pronoun at token i stresses the noun phrase right before it,
// and notes the gender of whoever that means: "the president ▮himself▮ was calm".
func (c *cast) stresses(i int, np *text.NounPhrase) bool {
	p, ok := c.pronounAt(i)
	if !ok || !p.reflexive || p.plural || np.First != i || i == 0 || c.sources[i] != nil {
		return false
	}
	q := c.doc.NounPhraseAt(i - 1)
	if q == nil || q.Last != i {
		return false
	}
	if k := c.figureAt[q.Head]; k > 0 {
		if f := c.figures[k-1]; f.gender == anyGender && (f.kind == Anonymous || f.kind == Person) {
			f.gender = p.gender
		}
	}
	return true
}

// readName gives a name its figure.
func (c *cast) readName(n int) {
	m := &c.named[n]
	f := c.figureOfName(n)
	if f < 0 {
		return
	}
	x := c.figures[f]
	x.spans = append(x.spans, c.tokens(m.first, m.last))
	if m.words > 1 {
		if x.full < 0 {
			c.reveal(f, m)
			c.employ(x, m)
		}
		x.full = m.first
	}
	c.titled(x, m)
	if c.doc.Tokens[m.first].Quote >= 0 || m.dateline {
		return
	}
	if m.words == 1 && m.start == m.first && len(x.words) > 1 {
		x.bare++
	}
	np := c.doc.NounPhraseAt(m.last - 1)
	if k := m.start - 1; k >= 0 && m.words == 1 && c.doc.Tokens[k].Tag == text.PRPS && x.kind == Person && len(x.spans) == 1 { // "her Mahler": what somebody plays
		return
	}
	if np == nil {
		np = &text.NounPhrase{First: m.start, Last: m.last, Head: m.last - 1}
	}
	c.remember(f, m.last-1, np)
}

// remember notes that figure f is spoken of at token i, in noun phrase np.
func (c *cast) remember(f, i int, np *text.NounPhrase) {
	x := c.figures[f]
	x.last = i
	x.count++
	inner := np.Head != i && np.Head > i && !c.topic(i, np)
	subject := !inner && (c.sources[i] != nil || c.subject(np))
	if subject {
		x.acted++
	}
	c.recent = append(c.recent, occurrence{figure: f, token: i, subject: subject, aside: inner || c.afterPreposition(np)})
	if c.sources[i] != nil && !c.nested[i] {
		c.speaker, c.spoke = f, i
	}
}

// topic tells whether the possessor that ends with token i opens a paragraph, which is then
// about it: "Poe's term ends in June. She", but not "the guild's Ann Poe".
func (c *cast) topic(i int, np *text.NounPhrase) bool {
	s := &c.doc.Sentences[c.doc.Tokens[i].Sentence]
	return np.First == s.First && c.nameAt[np.Head] < 0 && i+1 < s.Last && c.doc.Tokens[i+1].Tag == text.POS && (s.First == 0 || c.paragraphOf(i) != c.paragraphOf(s.First-1))
}

func (c *cast) afterPreposition(np *text.NounPhrase) bool {
	if np.First == 0 {
		return false
	}
	t := &c.doc.Tokens[np.First-1]
	return (t.Tag == text.IN || t.Tag == text.TO) && c.doc.Tokens[np.First].Sentence == t.Sentence && c.doc.Class(np.First-1)&(text.That|text.Whether|text.Causal) == 0
}

// subject tells whether a noun phrase is likely to be the subject of its clause.
func (c *cast) subject(np *text.NounPhrase) bool {
	d := c.doc
	if c.afterPreposition(np) {
		return false
	}
	s := d.Sentences[d.Tokens[np.First].Sentence]
	if np.Last < s.Last {
		if v := d.VerbGroupFrom(np.Last); v != nil && v.Form&(text.Finite|text.Participle) != 0 {
			return true
		}
	}
	for k := np.First - 1; k >= max(s.First, np.First-lookBack); k-- {
		if d.NounPhraseAt(k) != nil || d.VerbGroupAt(k) != nil && d.Tokens[k].Quote < 0 {
			return false
		}
	}
	return true
}

// figureOfName is the figure of name n. Where several figures have the name it
// is the one last spoken of that agrees with the title.
func (c *cast) figureOfName(n int) int {
	m := &c.named[n]
	if m.figure >= 0 {
		return m.figure
	}
	cands := c.surname[m.key]
	if len(cands) == 0 {
		cands = c.begin[m.key]
	}
	if len(cands) == 0 {
		cands = c.given[m.key]
	}
	best := -1
	order := c.ageOrder(m)
	for _, f := range latest(cands) {
		x := c.figures[f]
		if order != 0 && best >= 0 && x.full >= 0 && (x.full > c.figures[best].full) == (order > 0) {
			best = f
			continue
		} else if order != 0 && best >= 0 {
			continue
		}
		if m.gender != anyGender && x.gender != anyGender && x.gender != m.gender {
			if !x.guessed {
				continue
			}
		}
		if best < 0 || c.better(x, c.figures[best], m) {
			best = f
		}
	}
	if best >= 0 && order == 0 && c.unclear(best, cands, m) {
		best = c.unnamed(Person, m.first)
		c.figures[best].gender = m.gender
		m.figure = best
		return best
	}
	if best < 0 { // a title that fits none of them
		f := &figure{name: c.written(m), words: []string{m.key}, kind: Person, gender: m.gender, owner: -1, belongs: -1, last: -1, full: -1, index: -1}
		best = len(c.figures)
		c.figures = append(c.figures, f)
		c.surname[m.key] = append(c.surname[m.key], best)
	}
	m.figure = best
	if x := c.figures[best]; m.gender != anyGender && (x.gender == anyGender || x.guessed) {
		x.gender, x.guessed = m.gender, false
	}
	c.attachRoles(n)
	c.describeName(m)
	return best
}

// unclear tells whether mention m, a surname with a title, may as well mean
// another figure of the same name as best: "Mr. Poe" of two brothers. Of whom no
// clause has been about so far, nobody thinks.
func (c *cast) unclear(best int, cands []int, m *mention) bool {
	x := c.figures[best]
	if m.gender == anyGender || m.words > 1 || x.last < 0 {
		return false
	}
	for _, f := range latest(cands) {
		y := c.figures[f]
		if lent(y, m) && !lent(x, m) {
			continue
		}
		if f != best && y.last >= 0 && y.gender == m.gender && !y.guessed && x.gender == m.gender && !x.guessed && x.bare == y.bare && x.title == y.title && !(x.acted > 0 && y.acted == 0) && !dominates(x, y) {
			return true
		}
	}
	return false
}

// lent tells whether figure f has the surname that mention m is only from a relative:
// "his wife, Ann".
func lent(f *figure, m *mention) bool {
	return m.words == 1 && len(f.words) == 1 && f.words[0] != m.key
}

// better tells whether figure x is the likelier one for mention m than y.
func (c *cast) better(x, y *figure, m *mention) bool {
	if m.gender != anyGender && (x.gender == m.gender) != (y.gender == m.gender) {
		return x.gender == m.gender
	}
	if t := c.titleOf(m); t != "" {
		if a := strings.Contains(x.title, t); a != strings.Contains(y.title, t) {
			return a
		} else if a := c.otherwise(x, m); a != c.otherwise(y, m) {
			return !a
		}
	} else if m.words == 1 && (x.bare > 0) != (y.bare > 0) { // whom the surname alone has meant so far
		return x.bare > 0
	} else if a := x.roleRank == rankKin; m.words == 1 && a != (y.roleRank == rankKin) && x.last >= 0 && y.last >= 0 && !c.justNamed(x, m) && !c.justNamed(y, m) {
		return !a // somebody's wife is called otherwise
	}
	if a := lent(x, m); a != lent(y, m) && x.last >= 0 && y.last >= 0 {
		return !a
	}
	if dominates(x, y) { // the one the article is about
		return true
	} else if dominates(y, x) {
		return false
	}
	if x.last >= 0 != (y.last >= 0) {
		return x.last >= 0
	}
	return max(x.last, x.full) > max(y.last, y.full)
}

// dominates tells whether figure x is spoken of so much more often than y that
// a surname alone means x wherever it stands.
func dominates(x, y *figure) bool {
	return len(x.spans) > 4*len(y.spans)+4 || x.count > 2*y.count+2
}
