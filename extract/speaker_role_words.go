package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// roleHead is the token that tells the role in capture x.
func (c *cast) roleHead(m *rules.Match, x *rules.Capture) int {
	head := min(max(m.Anchor, x.First), x.Last-1)
	for k := x.First; k < x.Last && c.doc.Class(head)&text.Of != 0; k++ { // the anchor may be any word of the pattern
		if c.is(k, classRole|classRank) {
			head = k
		}
	}
	return head
}

func (c *cast) attachRole(name int, m *rules.Match, x *rules.Capture) {
	n := c.named[name].figure
	f := c.figures[n]
	last := x.Last
	if first := c.named[name].first; last <= first && first-last <= 4 && (c.adjoin(last, first) || c.doc.Class(last-1)&text.Of != 0 || c.nameAt[last-1] >= 0 && c.nameAt[last-1] == c.nameAt[last]) {
		for last < first && (!c.is(last, classTitle) || c.is(last, classSaint) && !c.is(last, classRank)) && !(c.is(last-1, classRole) && !c.capital(last-1) && c.capital(last)) { // "Deputy ▮Secretary▮ Ann Poe", "Marine ▮Corps Commandant▮ Ann Poe", "Police Chief Sgt. Ann Poe"
			last++
		}
	}
	head := c.roleHead(m, x)
	np := c.doc.NounPhraseAt(head)
	role := c.roleText(x.First, last, np)
	if role == "" {
		return
	}
	w := c.wordAt(head, x.First)
	if c.doc.Tokens[head].Tag == text.NNS && w.class&(classPlural|classRole) == classPlural|classRole { // "Poe, rivals said"
		return
	}
	rank := rankRole
	for k := head; k < last; k++ { // the anchor may be the first word of a phrase
		if v := c.wordAt(k, head); v.class&(classRole|classKin|classRank) != 0 {
			w = v
			if next := k + 1; next < last && c.is(next, classRole) { // "chief ▮executive▮"
				continue
			}
			if v.class&classRole != 0 || k > head || k+1 < last && c.doc.Class(k+1)&text.Of != 0 { // "a ▮grandson▮ of the founder"
				break
			}
		}
	}
	switch {
	case x.First > c.named[name].last && c.doc.Class(x.First-1)&text.Indefinite != 0 && w.class&(classState|classOrgRole) == 0 && m.Capture("affiliation") == nil:
		rank = rankRemark
	case w.class&classRole != 0:
	case w.class&classRank != 0:
		rank = rankTitle
	case w.class&classKin != 0:
		rank = rankKin
	}
	if rank > f.roleRank {
		f.role, f.roleRank = role, rank
	}
	for word := range strings.FieldsSeq(fold(role)) {
		f.addRoleWord(strings.Trim(word, ",."))
	}
	lemma := w.lemma
	if lemma == "" {
		lemma = fold(c.doc.Word(head))
	}
	if rank == rankTitle {
		for k := x.First; k < last; k++ { // "retired Brig. Gen."
			for _, noun := range c.names.ranks(cmp.Or(c.rankAt(k, last), fold(c.doc.Word(k)))) {
				f.addRoleWord(noun)
				c.call(n, word{lemma: noun}, k)
			}
		}
		if c.doc.Tokens[head].Shape&text.Upper != 0 { // "the DCI"
			c.call(n, word{lemma: fold(c.doc.Word(head))}, head)
		}
	} else {
		c.call(n, word{lemma: lemma, gender: w.gender}, head)
	}
	for k := x.First; k+1 < last; k++ {
		if c.is(k, classLesser) && c.is(k, classRole) { // "his deputy"
			c.call(n, c.words[k], k)
		}
	}
	c.callInitials(n, x.First, last, w.gender)
}

// rankAt is the abbreviated rank in tokens first to last, folded; "" where they
// are none: "Det Ch Insp".
func (c *cast) rankAt(first, last int) string {
	if key := c.folded(first, last); len(c.names.ranks(key)) > 0 {
		return key
	}
	return ""
}

// callInitials notes that the first letters of a role in tokens first to last,
// without the words before it, take up figure n: "the CFO".
func (c *cast) callInitials(n, first, last int, g gender) {
	end := first
	for end < last && (c.doc.Tokens[end].Tag.Noun() || c.doc.Tokens[end].Tag.Adjective() || c.doc.Tokens[end].Tag == text.VBG) {
		end++
	}
	initials := ""
	for k := end - 1; k >= first && len(initials) < 4; k-- {
		if r, _ := utf8.DecodeRuneInString(fold(c.doc.Word(k))); r < utf8.RuneSelf {
			initials = string(r) + initials
		}
		if len(initials) > 1 {
			c.call(n, word{lemma: initials, gender: g}, k)
		}
	}
}

func (f *figure) addRoleWord(w string) {
	if len(f.roleWords) < lookBack && !slices.Contains(f.roleWords, w) {
		f.roleWords = append(f.roleWords, w)
	}
}

// adjoin tells whether the tokens from first to last, if any, are the rest of a
// role: "Deputy ▮Foreign Minister▮ Ann Poe".
func (c *cast) adjoin(first, last int) bool {
	for k := first; k < last; k++ {
		if !c.is(k, classRole|classRank) && !(c.portfolio(k) && c.capital(k)) && (!c.capital(k) || !c.is(last-1, classRole)) {
			return false
		}
	}
	return true
}

// roleText is the words of a role without determiners and possessors before
// them and dates after them. The noun phrase that holds its head bounds it on
// the left.
func (c *cast) roleText(first, last int, np *text.NounPhrase) string {
	d := c.doc
	if np != nil {
		first = max(first, np.First)
		for k := np.First; k < min(np.Head, last); k++ {
			if d.Tokens[k].Tag == text.POS {
				first = max(first, k+1)
			}
		}
	}
	if n := c.nameAt[first]; n >= 0 && c.named[n].first < first && c.named[n].last <= last { // "▮Dover Chamber of▮ Commerce president"
		first = c.named[n].first
	}
	for first < last {
		if t := d.Tokens[first].Tag; t != text.DT && t != text.PRPS && t != text.POS && d.Class(first)&text.Calendar == 0 && !c.is(first, classSomebody) && !(first > 0 && d.Tokens[first-1].Tag == text.PRPS && c.names.has("possessed", fold(d.Word(first)))) { // "one analyst"
			break
		}
		first++
	}
	dates := c.matches["date"]
	i, _ := slices.BinarySearchFunc(dates, first, func(m *rules.Match, at int) int { return m.First - at })
	for ; i < len(dates) && dates[i].First < last; i++ {
		if p := d.NounPhraseAt(dates[i].First); p != nil && p.Head >= dates[i].Last && p.Head < last { // "survivor of the ▮January 9 crash"
			continue
		}
		if dates[i].First > first {
			last = dates[i].First
			if t := d.Tokens[last-1].Tag; last-1 > first && (t == text.IN || t == text.TO) {
				last--
			}
			break
		}
	}
	if first >= last {
		return ""
	}
	return c.written(&mention{first: first, last: last})
}
