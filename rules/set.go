package rules

import (
	"iter"
	"slices"
)

// Set is what holds after all layers are merged. It is not altered after it was
// made, so several goroutines may use it at once.
type Set struct {
	LexiconNames []string // sorted
	Phrases      []*Phrase
	Rules        []*Rule // those of the upper layers first, within a layer as in its files

	lexicons map[string]*Lexicon
	phrases  map[string]*Phrase
	digest   string // its hash, where that is known already

	snapshot *snapshot // of a set whose patterns are not parsed: what takes their place
}

// Lexicon returns the lexicon of a name, nil if there is none.
func (s *Set) Lexicon(name string) *Lexicon {
	if s.snapshot == nil {
		return s.lexicons[name]
	}
	l := s.unfilled(name)
	if l != nil {
		s.snapshot.fill(l)
	}
	return l
}

// unfilled is the lexicon of a snapshot, whose entries may not be read yet.
func (s *Set) unfilled(name string) *Lexicon {
	if i, ok := slices.BinarySearch(s.LexiconNames, name); ok {
		return s.snapshot.lexicons[i]
	}
	return nil
}

// Words yields the forms of one word of a lexicon; none if there is no such lexicon. It costs less than the Lexicon,
// whose entries need not be read for it.
func (s *Set) Words(lexicon string) iter.Seq2[Inflection, string] {
	return func(yield func(Inflection, string) bool) {
		if s.snapshot != nil {
			if l := s.unfilled(lexicon); l != nil {
				s.snapshot.single(l, yield)
			}
			return
		}
		l := s.lexicons[lexicon]
		if l == nil {
			return
		}
		for _, e := range l.Entries {
			for _, f := range e.Forms {
				if len(f.Words) == 1 && !yield(f.Inflection, f.Words[0]) {
					return
				}
			}
		}
	}
}

// Phrase returns the phrase of a name, nil if there is none.
func (s *Set) Phrase(name string) *Phrase { return s.phrases[name] }

// Rule returns the rule of an id, nil if there is none.
func (s *Set) Rule(id string) *Rule {
	for _, r := range s.Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Shipped reports whether the rules are those that ship and no others. These are
// known to be sound: Encode has looked at all that they refer to, and compiled
// them, so that NewMatcher has nothing to tell.
func (s *Set) Shipped() bool { return s.digest != "" }
