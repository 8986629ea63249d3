package rules

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// form is what the part of $say:form or <clause:form> asks of a span.
type form uint8

const (
	formDefault form = iota
	formAny
	formPassive
	formGerund
	formInfinitive
	formFinite
	formActive
	formObject
	formPredicate
	formBefore
	formAfter
	formAbove
	formUnknown
)

// formNames are the names of the forms, in the order of the constants.
var formNames = [...]string{"", "any", "passive", "ing", "inf", "finite", "active", "object", "predicate", "before", "after", "above"}

// Forms returns what may stand after the colon of a lexicon of verbs, as in
// $say:ing. Without one, a verb must be finite and active.
func Forms() []string { return slices.Clone(formNames[1:]) }

// formOf is the form of that name.
func formOf(name string) form {
	if i := slices.Index(formNames[:], name); i >= 0 {
		return form(i)
	}
	return formUnknown
}

// fits tells whether a verb group has a form. A lone past participle may be a
// past tense that the tagger got wrong, so it counts as active too.
func (f form) fits(v *text.VerbGroup) bool {
	switch f {
	case formAny:
		return true
	case formPassive:
		return v.Form&text.Passive != 0
	case formGerund:
		return v.Form&text.Gerund != 0
	case formInfinitive:
		return v.Form&(text.Infinitive|text.Bare) != 0
	}
	return v.Form&(text.Finite|text.Participle|text.Bare) != 0 && (v.Form&text.Passive == 0 || v.Form&text.Participle != 0)
}
