package extract

import (
	"github.com/newsclaim/newsclaim/text"
)

// jointSource is the group that "A and B" is; -1 where the source is no such.
func (c *cast) jointSource(x *attribution) int {
	d := c.doc
	first := d.NounPhraseAt(x.source.first)
	if first == nil || x.subject != nil && x.subject.Antecedent >= 0 {
		return -1
	}
	and := -1
	for k := first.Last; k < x.source.last; k++ {
		if d.Tokens[k].Tag == text.IN && c.nameAt[first.Head] < 0 && c.nameAt[k] < 0 {
			return -1 // "a spokesman for Smith and Jones"
		}
		if d.Class(k)&text.And != 0 && c.nameAt[k] < 0 && k+1 < x.source.last && d.NounPhraseAt(k+1) != nil {
			and = k
			break
		}
	}
	if and < 0 || d.NounPhraseAt(and+1).First != and+1 {
		return -1
	}
	if c.sharedOffice(first, and) {
		return -1
	}
	if c.ministry(first.First, and) && c.is(d.NounPhraseAt(and+1).First, classRole|classPlace) || c.ministry(first.First, and) && c.portfolio(and+1) { // "Tourism and Culture Minister Ann Poe"
		return -1
	}
	if d.Tokens[first.First].Tag == text.PRPS && first.Last == and && c.comma(x.source.last) && c.renamedBy(first, x.source.last) >= 0 && c.headWordIs(first, classHuman) && c.oneMore(and+1) { // "her manager and partner, Ann Poe, says"
		return -1
	}
	name, named := "", true
	for k := x.source.first; k < x.source.last; k++ {
		np := d.NounPhraseFrom(k)
		if np == nil || k > x.source.first && d.Tokens[k-1].Tag == text.IN {
			continue
		}
		n := c.nameAt[np.Head]
		if n < 0 {
			named = false
			break
		}
		full := c.figures[max(c.figureOfName(int(n)), 0)].name
		if c.named[n].family != "" { // "Ann and Tom Poe"
			full = c.written(&c.named[n])
		}
		switch {
		case name == "":
			name = full
		case k > and:
			name += " " + d.Word(and) + " " + full
		default:
			name += ", " + full
		}
	}
	f := c.unnamed(Group, first.Head)
	if named {
		if old, ok := c.byKey[name]; ok {
			return old
		}
		c.byKey[name] = f
		c.figures[f].name = name
	}
	return f
}

// sharedOffice tells whether the noun phrase np before the "and" at token k is one more of
// what the person is whose name follows, since nothing but an office is singular without an
// article: "Author and ▮singer Ann Poe▮".
func (c *cast) sharedOffice(np *text.NounPhrase, k int) bool {
	switch c.doc.Tokens[np.First].Tag {
	case text.DT, text.CD:
		return false
	}
	q := c.doc.NounPhraseFrom(k + 1)
	if np.Last != k || c.nameAt[np.Head] >= 0 || q == nil || c.nameAt[q.Head] < 0 {
		return false
	}
	m := &c.named[c.nameAt[q.Head]]
	w := c.headWord(np)
	return w.class&(classRole|classKin) != 0 && !c.plural(np, w) && m.first > q.First && c.wordAt(m.first-1, q.First).class&(classRole|classKin) != 0
}

// ministry tells whether the words from token first to last are all what a minister is for.
func (c *cast) ministry(first, last int) bool {
	for k := first; k < last; k++ {
		if !c.portfolio(k) && c.doc.Tokens[k].Tag != text.Comma {
			return false
		}
	}
	return first < last
}

// oneMore tells whether a noun for somebody in the singular without an article begins at
// token i: "her cousin and ▮chief executive▮".
func (c *cast) oneMore(i int) bool {
	np := c.doc.NounPhraseAt(i)
	return np.First == i && np.Kind == text.Common && c.doc.Tokens[i].Tag != text.DT && c.doc.Tokens[i].Tag != text.PRPS && c.doc.Tokens[np.Head].Tag == text.NN && c.headWordIs(np, classHuman)
}

// seat adds to an embassy's name the place where it is: "in Washington".
func (c *cast) seat(f, h int, x *attribution) {
	if f < 0 || c.figures[f].is&classSeat == 0 {
		return
	}
	m := &c.named[c.nameAt[h]]
	k := m.last
	if k+1 < x.source.last && c.doc.Tokens[k].Tag == text.IN && c.nameAt[k+1] >= 0 {
		if p := &c.named[c.nameAt[k+1]]; p.figure >= 0 && c.figures[p.figure].is&classPlace != 0 {
			c.figures[f].name = c.written(&mention{first: m.first, last: p.last})
			c.figures[f].is &^= classSeat
		}
	}
}
