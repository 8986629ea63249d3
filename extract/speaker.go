package extract

import (
	"cmp"
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// resolveSpeakers finds who the source of every attribution is, sets its
// speaker and name, and fills a.speakers.
//
// First the names of the article are gathered into figures. Then the text is
// read once from front to back: names, nouns and pronouns outside quotations are
// given to figures as a reader would. Sources inside quotations come last, for
// they need the speaker of what holds them.
func (a *article) resolveSpeakers(found []*attribution) {
	if len(found) == 0 {
		return
	}
	c := newCast(a)
	defer c.release()
	c.listen(found)
	c.cluster()
	c.readRoles()
	outer := holders(found)
	c.markSources(found, outer)
	c.read()
	who := make([]int, len(found))
	for i := range who {
		who[i] = unread
	}
	for i := range found {
		c.sourceOf(found, outer, who, i, 0)
	}
	c.settleAffiliations()

	order := make([]int, 0, len(found))
	for i, x := range found {
		x.speaker, x.name = -1, ""
		if len(x.content) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(startOf(found[i]), startOf(found[j])) })
	for _, i := range order {
		if who[i] < 0 {
			continue
		}
		f := c.figures[who[i]]
		if f.index < 0 {
			f.index = len(a.speakers)
			a.speakers = append(a.speakers, f.speaker())
		}
		found[i].speaker, found[i].name = f.index, f.name
	}
}

// startOf is where a claim begins.
func startOf(x *attribution) int { return min(x.cue.first, x.content[0].first) }

// speaker writes the figure down.
func (f *figure) speaker() Speaker {
	slices.SortFunc(f.spans, func(a, b text.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return Speaker{
		Name: f.name, Kind: f.kind, Role: f.role, Affiliation: f.affiliation, Mentions: slices.Compact(f.spans),
	}
}

// The values of who besides indices into cast.figures.
const (
	unread  = -2 // not looked at yet
	nobody  = -1
	deepest = 6 // claims inside claims
)

// sourceOf finds the figure that is the source of attribution i.
func (c *cast) sourceOf(found []*attribution, outer, who []int, i, depth int) int {
	if who[i] != unread || depth > deepest {
		return max(who[i], nobody)
	}
	who[i] = nobody
	x := found[i]
	if x.source.empty() {
		return nobody
	}
	holder := nobody
	if o := outer[i]; o >= 0 {
		holder = c.sourceOf(found, outer, who, o, depth+1)
	}
	who[i] = c.figureOfSource(x, holder)
	if f := who[i]; f >= 0 {
		c.figures[f].spans = append(c.figures[f].spans, c.mentionSpan(x))
	}
	return who[i]
}

// mentionSpan is the source as a mention: the name alone where it is one.
func (c *cast) mentionSpan(x *attribution) text.Span {
	if h := c.sourceHead(x); h >= x.source.first && h < x.source.last && c.nameAt[h] >= 0 {
		m := &c.named[c.nameAt[h]]
		return c.tokens(m.first, m.last)
	}
	return c.tokens(x.source.first, x.source.last)
}

// figureOfSource is who the source of an attribution is; holder is the speaker
// of the claim that holds it.
func (c *cast) figureOfSource(x *attribution, holder int) int {
	if f := c.jointSource(x); f >= 0 {
		return f
	}
	h := c.sourceHead(x)
	if h < 0 {
		return nobody
	}
	if n := c.nameAt[h]; n >= 0 {
		f := c.figureOfName(int(n))
		if p := c.beforePlace(f, h, x); p >= 0 {
			return p
		}
		c.seat(f, h, x)
		return f
	}
	if f := c.apposed(h, x); f >= 0 {
		c.figureAt[h] = int32(f + 1)
	}
	if f := c.figureAt[h]; f > 0 {
		return int(f - 1)
	}
	quoted := c.doc.Tokens[h].Quote >= 0 || c.inTurn(h)
	p, isPronoun := c.pronounAt(h)
	if isPronoun && p.reflexive && h > 0 && c.nameAt[h-1] >= 0 { // "Smith himself"
		return c.figureOfName(int(c.nameAt[h-1]))
	}
	if isPronoun && p.person == "first" {
		if holder >= 0 && quoted && p.plural && c.figures[holder].kind == Person {
			return c.unnamed(Group, h)
		}
		if holder >= 0 && quoted {
			return holder
		}
		if quoted {
			return nobody
		}
	}
	np := c.doc.NounPhraseAt(h)
	if np != nil && np.Head > h { // "the president's claim"
		np = &text.NounPhrase{First: np.First, Last: h + 1, Head: h}
	}
	var f int
	switch {
	case isPronoun && p.person == "":
		f = c.resolvePronoun(h, p, holder)
	case np != nil:
		f = c.resolveNoun(np, x)
	default:
		f = c.unnamed(Anonymous, h)
	}
	if f >= 0 {
		c.figureAt[h] = int32(f + 1)
	}
	return f
}

// beforePlace is the person behind whose name a place stands that is the antecedent, at
// token h, of the "who" that is the source: "Ann Poe, a lawyer from Dover, Ohio, who
// said"; -1 where figure f is no place, or nobody stands there.
func (c *cast) beforePlace(f, h int, x *attribution) int {
	const far = 16 // tokens
	if c.figures[f].kind != Organization || x.subject == nil || x.subject.Antecedent != h || c.doc.Tokens[x.source.first].Tag != text.WP {
		return nobody
	}
	first := c.doc.Sentences[c.doc.Tokens[h].Sentence].First
	for k := h - 1; k >= max(first, h-far); k-- {
		if c.doc.VerbGroupAt(k) != nil {
			break
		}
		if n := c.nameAt[k]; n >= 0 && !c.named[n].modifier {
			if f := c.figureOfName(int(n)); c.figures[f].kind == Person {
				return f
			}
		}
	}
	return nobody
}

// headWordIs tells whether the head of a noun phrase has one of the classes.
func (c *cast) headWordIs(np *text.NounPhrase, class wordClass) bool {
	return np != nil && c.headWord(np).class&class != 0
}

// sourceHead is the token that stands for the source: the head of its first noun
// phrase, or of the one that a relative pronoun takes up.
func (c *cast) sourceHead(x *attribution) int {
	if x.source.empty() {
		return -1
	}
	h := x.source.first
	if s := x.subject; s != nil {
		if s.Antecedent >= 0 {
			if np := c.doc.NounPhraseAt(s.First); np != nil && np.Head < s.Antecedent && c.doc.Tokens[s.Head].Tag == text.WP && c.nameAt[s.Antecedent] >= 0 && c.locates(c.named[c.nameAt[s.Antecedent]].first-1, np.First) && c.headWordIs(np, classHuman) {
				return np.Head // "a broker at the bank in Dover, ▮who said"
			}
			return s.Antecedent
		}
		if s.Head >= x.source.first && s.Head < x.source.last {
			h = s.Head
		}
	}
	if np := c.doc.NounPhraseAt(h); np != nil {
		if k := np.Last; k+1 < x.source.last && c.doc.Class(k)&text.And != 0 && c.sharedOffice(np, k) { // "Author and singer ▮Ann Poe"
			return c.doc.NounPhraseAt(k + 1).Head
		} else if k+1 < x.source.last && c.doc.Class(k)&text.And != 0 && c.ministry(np.First, k) { // "Tourism and Culture Minister ▮Ann Poe"
			if q := c.doc.NounPhraseFrom(k + 1); q != nil && q.Head < x.source.last && c.portfolio(q.First) && c.nameAt[q.Head] >= 0 && c.named[c.nameAt[q.Head]].first > q.First {
				return q.Head
			}
		}
		if np.Head < x.source.last {
			return c.behindName(np.Head)
		}
		return x.source.last - 1 // "his" of "his claim"
	}
	for k := x.source.first; k < x.source.last; k++ {
		if np := c.doc.NounPhraseAt(k); np != nil {
			return min(np.Head, x.source.last-1)
		}
	}
	return h
}

// behindName is the head of a noun phrase for somebody that begins inside the
// name at token h, which only describes it ("a Department for Transport
// spokesman"); else h.
func (c *cast) behindName(h int) int {
	if c.nameAt[h] < 0 {
		return h
	}
	m := &c.named[c.nameAt[h]]
	p := c.doc.NounPhraseAt(m.last - 1)
	if p == nil || p.First <= h || p.Head < m.last {
		return h
	}
	if n := c.nameAt[p.Head]; c.headWordIs(p, classHuman) || n >= 0 && c.is(m.last, classRole) && c.named[n].start <= m.last+1 { // "the Dover Chamber of Commerce president Ann Poe"
		return p.Head
	}
	return h
}
