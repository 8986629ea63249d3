package extract

import "github.com/newsclaim/newsclaim/text"

// kindOf is what sort of source an unnamed noun phrase is.
func (c *cast) kindOf(np *text.NounPhrase, w word, plural bool, x *attribution) SpeakerKind {
	tag := c.doc.Tokens[np.Head].Tag
	human := w.class&classHuman != 0
	org := w.class&classAnyOrg != 0
	switch {
	case w.class&classUnnamed != 0:
		return Anonymous
	case plural && w.class&classDocument != 0 && !human && !org:
		return Organization
	case plural || np.Kind == text.Number && w.class&(classSomebody|classHuman) == 0:
		if !org && (c.fewPeople(np) || c.asksForAnonymity(x)) {
			return Anonymous
		}
		return Group
	case w.class&classKin != 0 && c.definite(np):
		return Person
	case w.class&classSomebody != 0:
		return Anonymous
	case w.class&classCollective != 0 && !human:
		if org && c.definite(np) {
			return Organization
		}
		if c.fewPeople(np) || c.asksForAnonymity(x) {
			return Anonymous
		}
		return Group
	case human && !org:
		return Anonymous
	case org && human:
		if len(c.noun[c.lemma(np, w)]) > 0 {
			return Organization
		}
		return Anonymous
	case org || w.class&classDocument != 0:
		return Organization
	case c.names.agent(fold(c.doc.Word(np.Head))) || c.asksForAnonymity(x) || c.hasWho(x):
		return Anonymous
	case !tag.Noun():
		return Anonymous
	}
	return Organization
}

// fewPeople tells whether an indefinite small number counts the people: "two
// diplomats", but "the two leaders".
func (c *cast) fewPeople(np *text.NounPhrase) bool {
	if c.definite(np) {
		return false
	}
	if k := np.Last; np.Kind == text.Number && c.is(np.Head, classFew) && k < len(c.words) && c.doc.Class(k)&text.Of != 0 { // "two of the town's doctors"
		return true
	}
	for k := np.First; k < np.Head; k++ {
		if c.is(k, classFew) {
			return true
		}
	}
	return false
}

// asksForAnonymity tells whether the words about a source say that it is not to
// be named.
func (c *cast) asksForAnonymity(x *attribution) bool {
	return c.aboutSource(x, func(k int) bool { return c.is(k, classAnonymity) })
}

// hasWho tells whether a relative clause makes the source somebody.
func (c *cast) hasWho(x *attribution) bool {
	return c.aboutSource(x, func(k int) bool { return c.doc.Tokens[k].Tag == text.WP })
}

func (c *cast) aboutSource(x *attribution, test func(int) bool) bool {
	if x == nil {
		return false
	}
	first, last := x.source.first, x.source.last
	if x.subject != nil {
		first, last = min(first, x.subject.First), max(last, x.subject.Last)
	}
	for k := first; k < last; k++ {
		if test(k) {
			return true
		}
	}
	return false
}
