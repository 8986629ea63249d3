package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// How good a role is: a better one replaces a worse one, the first of equals stays.
const (
	rankKin = iota + 1
	rankTitle
	rankRemark // "Mayor Ann Poe, a baker"
	rankRole
)

// readRoles gives the matches of role rules to the names they are about.
func (c *cast) readRoles() {
	c.roles = map[int][]int{}
	for i, m := range c.matches["role"] {
		name := m.Capture("name")
		if name == nil {
			continue
		}
		n := c.nameIn(name.First, name.Last)
		if x := m.Capture("role"); x != nil && x.Last <= name.First && c.nameAt[name.First] >= 0 && c.nameAt[name.First] != c.nameAt[x.Last-1] && c.doc.Class(x.Last-1)&text.Of == 0 {
			n = int(c.nameAt[name.First])
		}
		if n < 0 || !c.fitsName(m, &c.named[n]) {
			continue
		}
		c.roles[n] = append(c.roles[n], i)
		if c.named[n].figure >= 0 {
			c.attach(n, m)
		}
	}
}

// fitsName tells whether the role of a match is beside the name and neither
// inside it nor before another name: "the National Growers Association".
func (c *cast) fitsName(m *rules.Match, n *mention) bool {
	x := m.Capture("role")
	switch {
	case x == nil:
		return true
	case x.First < n.start && x.Last == n.first+1 && n.words == 2: // "striker ▮Ally▮ Poe"
		x.Last = n.start
		return true
	case x.Last <= n.first && c.doc.Class(x.Last-1)&text.Of != 0: // "Supervisor of Elections Ann Poe", but "a friend of Ann Poe"
		return n.start > x.Last
	case x.Last <= n.first:
		return true
	case x.First < n.last, x.Last < len(c.words) && c.doc.Tokens[x.Last].Tag == text.POS: // "Ann Poe, the pilot's sister"
		return false
	}
	if c.governs(x.Last) { // "according to Poe, the defendant said", but "Poe, founder and head of the zoo said"
		s, ok := c.doc.SubjectBefore(x.Last)
		return ok && s.Mention == n.start
	}
	if k := x.Last; k < len(c.nameAt) && c.nameAt[k] >= 0 {
		np := c.doc.NounPhraseAt(k)
		return np == nil || np.First == k
	}
	return true
}

// nameIn is the last name among the tokens from first to last, or -1.
func (c *cast) nameIn(first, last int) int {
	for k := last - 1; k >= first; k-- {
		if c.nameAt[k] >= 0 {
			return int(c.nameAt[k])
		}
	}
	return -1
}

// locates tells whether token i, or an article there and the token before it, says where what
// begins at token first lies and not what it belongs to: "the clinic ▮in Dover".
func (c *cast) locates(i, first int) bool {
	if i > first && c.is(i, classDefinite) {
		i--
	}
	return i > first && c.is(i, classLocating) && c.doc.Class(i)&text.Link == 0
}

// attachRoles gives a name's figure, known at last, the roles of the name.
func (c *cast) attachRoles(n int) {
	for _, i := range c.roles[n] {
		c.attach(n, c.matches["role"][i])
	}
}

// attach gives the figure of name n the role and affiliation of a match.
func (c *cast) attach(n int, m *rules.Match) {
	f := c.figures[c.named[n].figure]
	if f.kind != Person {
		return
	}
	if x := m.Capture("role"); x != nil {
		c.attachRole(n, m, x)
	}
	if x := m.Capture("affiliation"); x != nil && m.Capture("role") != nil {
		if k := c.nameIn(x.First, x.Last); k >= 0 && c.named[k].figure >= 0 && c.figures[c.named[k].figure].kind == Person {
			f.owner = c.named[k].figure
		}
	}
	role := cmp.Or(m.Capture("role"), &rules.Capture{})
	if x := m.Capture("affiliation"); x != nil && f.belongs < 0 && f.affiliation == "" {
		k := c.nameIn(x.First, x.Last)
		if k >= 0 && c.locates(c.named[k].first-1, x.First) {
			k = -1
		}
		switch {
		case x.Entry != nil || k < 0 && x.Last == x.First+1 && c.capital(x.First) && !c.is(x.First, classPronoun), k >= 0 && strings.Contains(c.doc.Word(x.First), "-") && x.Last == x.First+1:
			last := x.Last
			if last < len(c.words) && c.doc.Tokens[last].Tag == text.Stop && strings.Contains(c.doc.Word(x.First), ".") && c.doc.Tokens[last].Shape&text.Glued != 0 {
				last++ // "D-N.M."
			}
			f.affiliation = c.written(&mention{first: x.First, last: last})
			party, place, dashed := strings.Cut(fold(f.affiliation), "-")
			if noun := c.names.attr("party_letter", party, "for"); noun != "" && dashed {
				f.addRoleWord(noun) // "the Ohio Republican", "the Republican senator"
				f.addRoleWord(place)
				c.call(c.named[n].figure, word{lemma: noun}, x.First)
			} else if x.Entry != nil {
				c.call(c.named[n].figure, c.words[x.First], x.First)
			}
		case k >= 0 && c.employs(k, role.First, role.Last):
			f.belongs = c.named[k].first
		case k >= 0 && c.teams(k, role):
			f.affiliation = c.written(&c.named[k])
		case k < 0:
			head := x.Last - 1
			if np := c.doc.NounPhraseAt(head); np != nil && np.Head < x.Last {
				head = np.Head
			}
			if p, ok := c.pronounAt(head); ok && p.gender == neuter || !ok && c.is(head, classAnyOrg|classCollective) { // but "the study's", "her"
				f.belongs = head
			}
		}
	}
	if x := m.Capture("affiliation"); f.belongs < 0 && f.affiliation == "" && (x == nil || c.nameIn(x.First, x.Last) < 0 || f.owner >= 0) {
		c.belongsByRole(f, m, role)
	}
}

// belongsByRole notes the organisation that the words of a role name: "Rovers
// coach", "her colleague at the Dover Institute", "a spokeswoman for the committee".
func (c *cast) belongsByRole(f *figure, m *rules.Match, x *rules.Capture) {
	if x.First >= x.Last || f.roleRank == rankKin && f.owner >= 0 {
		return
	}
	place := -1
	for k := x.First; k < x.Last; k++ {
		switch i := int(c.nameAt[k]); {
		case i >= 0 && (k > x.First && c.doc.Class(k-1)&(text.Of|text.For) != 0 && c.portfolio(k) && c.named[i].words == 1 || c.wordAt(k, x.First).class&^c.words[k].class&classRole != 0): // "Secretary of ▮State▮ for ▮Defence▮"
		case i >= 0 && c.employs(i, x.First, x.Last):
			if !c.organization(i) { // "the Labour MP for Marl"
				place = k
				continue
			}
			f.belongs = k
			return
		case i >= 0 && c.named[i].last < x.Last && c.teams(i, x):
			f.affiliation = c.written(&c.named[i])
			return
		}
	}
	for k := c.roleHead(m, x) + 1; k < x.Last; k++ {
		if p := c.doc.NounPhraseAt(k); p != nil && p.Head == k && c.is(k, classAnyOrg) && c.definite(p) {
			f.belongs = k
			return
		}
	}
	if k := c.bodyIn(x.First, x.Last); k >= 0 {
		f.belongs = k
		return
	}
	f.belongs = place
}

// bodyIn is the noun for an organisation that begins a role in the tokens
// from first to last and so tells whose it is, or -1: "▮Ministry▮ spokesman", but
// not "press office director".
func (c *cast) bodyIn(first, last int) int {
	if first+1 < last && c.nameAt[first] < 0 && c.is(first, classAnyOrg) && !c.is(first, classRole) && c.is(first+1, classRole) {
		return first
	}
	return -1
}

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
	for first < last {
		if t := d.Tokens[first].Tag; t != text.DT && t != text.PRPS && t != text.POS && d.Class(first)&text.Calendar == 0 && !c.is(first, classSomebody) && !(first > 0 && d.Tokens[first-1].Tag == text.PRPS && c.names.has("possessed", fold(d.Word(first)))) { // "one analyst"
			break
		}
		first++
	}
	dates := c.matches["date"]
	i, _ := slices.BinarySearchFunc(dates, first, func(m *rules.Match, at int) int { return m.First - at })
	for ; i < len(dates) && dates[i].First < last; i++ {
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
