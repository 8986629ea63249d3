package extract

import (
	"cmp"
	"strings"

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
	case x.First < n.first && x.Last == n.first+1 && n.words == 2: // "striker ▮Ally▮ Poe", "Gov. ▮Dean▮ Poe"
		x.Last = n.first
		if x.First < n.start {
			x.Last = n.start
		}
		return true
	case x.Last <= n.first && c.doc.Class(x.Last-1)&text.Of != 0: // "Supervisor of Elections Ann Poe", but "a friend of Ann Poe"
		return n.start > x.Last
	case x.Last <= n.first:
		return !c.comma(x.Last) || !c.fronted(x, n) && !c.premises(x.Last-1)
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

// fronted tells whether a role before a comma and name n ends an adverbial before the
// clause of which the name is the subject: "In a talk with his deputy▮, Ann Poe said".
func (c *cast) fronted(x *rules.Capture, n *mention) bool {
	np := c.doc.NounPhraseAt(x.Last - 1)
	if np == nil || np.First == c.doc.Sentences[c.doc.Tokens[np.First].Sentence].First || !c.governs(n.last) {
		return false
	}
	s, ok := c.doc.SubjectBefore(n.last)
	return ok && s.First > x.Last
}

// premises tells whether the noun at token i that begins with a capital behind a possessor
// is rather a place where something happens: "At Stella's ▮Diner▮, Ann Poe said".
func (c *cast) premises(i int) bool {
	k := i - 1
	if k < 1 || !c.capital(i) || c.doc.Tokens[k].Tag != text.POS {
		return false
	}
	for k--; k > 0 && c.capital(k) && c.doc.Tokens[k].Tag != text.IN; k-- {
	}
	return c.doc.Tokens[k].Tag == text.IN
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

// attachRoles gives a name's figure, known at last, the roles of the name.
func (c *cast) attachRoles(n int) {
	for _, i := range c.roles[n] {
		c.attach(n, c.matches["role"][i])
	}
}

// capitals is where the proper nouns end that go on from token k.
func (c *cast) capitals(k int) int {
	for k < len(c.words) && c.capital(k) && c.doc.Tokens[k].Tag.Proper() {
		k++
	}
	return k
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
			if end := c.capitals(last); strings.Contains(c.doc.Word(x.First), "-") && end < len(c.words) && c.doc.Tokens[end].Tag == text.Comma {
				last = end // "D-Port Marl,"
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
		case k >= 0 && c.bodyNoun(k, x):
			f.affiliation = c.written(&mention{first: c.named[k].first, last: x.Last})
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
