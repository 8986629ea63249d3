package extract

import (
	"strings"

	"github.com/newsclaim/newsclaim/text"
)

// before enters the organisation whose name stands before a role, in tokens
// first to last: "ICB Executive Director Kwabena Osei-Tutu".
func (c *cast) before(first, last int) {
	for first < last && c.is(first, classFormer) { // "Acting Mayor Ann Poe"
		first++
	}
	for m := last - 1; m > first; m-- { // "Coast Guard Commandant Ann Poe", "White House ▮Press Secretary"
		if (c.is(m, classAnyOrg) && !c.is(m, classRole) && !c.is(first, classRole|classTitle) || c.listed(first, m+1) || c.members(first, m)) && !c.is(m+1, classAnyOrg) {
			c.record(first, first, m+1)
			return
		}
	}
	k := first
	for k < last && !c.is(k, classRole|classTitle) {
		k++
	}
	if k == first || c.roleOf(first, last) || first > 0 && c.capital(first-1) && c.roleOf(first-1, last) { // "Prime Minister Ann Poe", "Chief ▮Financial Officer Ann Poe"
		return
	}
	k = c.roleStart(first, k, last)
	if c.placed(first, k, last) {
		return
	}
	if c.listed(first, k) {
		c.record(first, first, k)
		return
	}
	if k == first+1 && c.names.has("office_word", fold(c.doc.Word(first))) { // "Town Engineer Ann Poe"
		return
	}
	if k <= first+2 && c.unknownNames(first, k) {
		c.record(first, first, k)
		c.named[len(c.named)-1].evidence -= 4
		return
	}
	if k > first+1 && c.doc.Tokens[first].Shape&text.Upper != 0 && !c.is(first, classPlace|classFirst) && c.is(last, classTitle) { // "RCMP Staff Sgt."
		c.record(first, first, first+1)
		return
	}
	if m := k - 1; c.is(m, classAnyOrg) && m > first || k == first+1 && (c.doc.Tokens[m].Shape&text.Upper != 0 && !c.is(m, classPlace) || c.is(m, classBrand)) { // "Tesla CEO Ann Poe"
		c.record(first, first, k)
	}
}

// members tells whether the capitals from token first to m are the name of an organisation
// that ends with a noun for its members, before a role: "Dover ▮Growers▮ Chairman Ann Poe".
func (c *cast) members(first, m int) bool {
	return c.is(m, classPlural) && c.is(m, classRole) && c.doc.Tokens[m].Tag.Proper() && c.is(m+1, classRole) && !c.is(first, classRole|classTitle|classFirst)
}

// placed enters the place whose name begins at token first, before a role that a
// place gives, which begins at token k: "Ohio Secretary of State Ann Poe", "Port
// Marl Mayor Ann Poe". It is false where there is none.
func (c *cast) placed(first, k, last int) bool {
	state := false
	for i := k; i <= last; i++ { // the role's last word stands at last
		state = state || c.is(i, classState)
	}
	if !state {
		return false
	}
	key, end := "", first
	for i := first; i < k; i++ {
		key += fold(c.doc.Word(i))
		if w, _ := c.names.phrase(key); w.class&classPlace != 0 || i == first && c.is(i, classPlace) {
			end = i + 1
		}
		key += " "
	}
	if end == first && k-first < 3 && (c.unknownNames(first, k) || k-first > 1 && c.names.name(c.folded(first, k)).class&classPlace != 0) { // "Lake Marl"
		end = k
	}
	if end == first {
		return false
	}
	c.record(first, first, end)
	c.named[len(c.named)-1].evidence -= 8
	return true
}

// roleStart is where the role that ends with token last begins, if it does before
// token k and not with token first: "Kerala ▮Finance Minister▮".
func (c *cast) roleStart(first, k, last int) int {
	for i := first + 1; i < k; i++ {
		if c.roleOf(i, last) {
			return i
		}
	}
	return k
}

// roleOf tells whether the words from token first to last, that one included, are
// a role of several words.
func (c *cast) roleOf(first, last int) bool {
	w, ok := c.names.phrase(c.folded(first, last+1))
	return ok && w.class&(classRole|classOrgRole) != 0
}

// situates tells whether token i is a compound of a name that says where somebody is
// at home or on whose side: "Texas-based", "U.S.-backed", but not "Ki-moon".
func (c *cast) situates(i int) bool {
	w := c.doc.Word(i)
	k := strings.LastIndexByte(w, '-')
	return k > 0 && text.Compound(w) && c.names.word(w[k+1:]).class&classSituating != 0
}

// unknownNames tells whether the words from token first to last are names of which
// nothing is known.
func (c *cast) unknownNames(first, last int) bool {
	for i := first; i < last; i++ {
		if c.words[i].class != 0 || !c.doc.Tokens[i].Tag.Proper() {
			return false
		}
	}
	return first < last
}

// folded is the words from token first to last, folded and joined by a space.
func (c *cast) folded(first, last int) string {
	words := make([]string, 0, 4)
	for i := first; i < last; i++ {
		words = append(words, fold(c.doc.Word(i)))
	}
	return strings.Join(words, " ")
}
