package rules

import (
	"github.com/newsclaim/newsclaim/text"
	"iter"
	"slices"
)

// Listing is one way to write an entry of a lexicon.
type Listing struct {
	Lexicon string

	form *lexicalForm
	set  *Set
}

// Entry is the entry; one that ships is read when it is first asked for, and has that
// form alone.
func (l Listing) Entry() *Entry { return l.form.of(l.set) }

// Form is the form of the entry.
func (l Listing) Form() *Form { return &l.Entry().Forms[l.form.form] }

// Word is the number of a word in the form in which words are looked up (see
// text.Fold); 0 if no lexicon and no pattern has it.
func (m *Matcher) Word(folded []byte) int32 { return m.words.find(folded) }

// Numbers are the numbers of the words of a document, 0 for one without. They must
// not be altered.
func (m *Matcher) Numbers(d *text.Document) []int32 { return m.numbers(d, nil) }

// numbers does so in the given room, or where the document has them.
func (m *Matcher) numbers(d *text.Document, room []int32) []int32 {
	if m.words.packed != nil {
		if words := d.Numbers(m.words.packed); words != nil {
			return words
		}
	}
	if room == nil {
		room = make([]int32, len(d.Tokens))
	}
	var buf [64]byte
	for i := range d.Tokens {
		room[i] = 0
		if f := text.Fold(buf[:0], d.Word(i)); f != nil {
			room[i] = m.words.find(f)
		}
	}
	return room
}

// Words is how many words have a number: these are from 1 to it.
func (m *Matcher) Words() int { return m.words.size() }

// Listings are all forms in all lexicons that begin with a word.
func (m *Matcher) Listings(word int32) iter.Seq[Listing] {
	return func(yield func(Listing) bool) {
		forms := m.formsOf(word)
		for i := range forms {
			if f := &forms[i]; f.lexicon >= 0 && !yield(Listing{m.set.LexiconNames[f.lexicon], f, m.set}) {
				return
			}
		}
	}
}

// Tail is the most words of a form that ends with a word and has several; 0 if
// there is none.
func (m *Matcher) Tail(word int32) int {
	if p := m.words.packed; p != nil {
		return int(p.tails[word-1])
	}
	return int(m.tails[word-1])
}

// lexicalForm is one way to write an entry of a lexicon, or a word or phrase that
// a pattern names.
type lexicalForm struct {
	entry   *Entry
	packed  *packedEntry // of a snapshot in place of that
	rest    []int32      // the words after the first
	typ     int32        // or -1: no pattern names the lexicon
	lexicon int16        // in Set.LexiconNames, or -1
	form    uint16
	verb    bool
	noun    bool
}

// of is the entry of a form of set.
func (f *lexicalForm) of(set *Set) *Entry {
	if f.packed != nil {
		return set.snapshot.entry(f)
	}
	return f.entry
}

// fixedForm is a form that a pattern names itself.
func fixedForm(e *Entry, typ int32) lexicalForm { return lexicalForm{entry: e, typ: typ, lexicon: -1} }

// longestForm is the most words of a form that are looked for; no longer one
// is in any lexicon.
const longestForm = 255

// formsOf is the forms that begin with a word: those that patterns name first.
func (m *Matcher) formsOf(word int32) []lexicalForm {
	if m.read == nil {
		return m.forms[m.formAt[word]:m.formAt[word+1]]
	}
	if known := m.read[word].Load(); known != nil {
		return *known
	}
	forms := m.set.snapshot.forms(m, word)
	if m.wanted != nil {
		forms = slices.DeleteFunc(forms, func(f lexicalForm) bool { return f.typ < 0 || !m.wanted[f.typ] })
	}
	m.read[word].Store(&forms)
	return forms
}

// lexicons adds the forms of all lexicons, of those first that patterns name.
func (c *compiler) lexicons() {
	named := make([]bool, len(c.set.LexiconNames))
	for id, name := range c.m.typeNames {
		if i := c.set.lexiconOf(name); i >= 0 {
			named[i] = true
			c.addLexicon(i, int32(id))
		}
	}
	for i := range named {
		if !named[i] {
			c.addLexicon(i, -1)
		}
	}
}

// lexiconOf is the lexicon that a type stands for, as its place in LexiconNames,
// or -1.
func (s *Set) lexiconOf(typ string) int {
	switch {
	case typ[0] == '$':
		typ = typ[1:]
	case typ != "number":
		return -1
	}
	if i, ok := slices.BinarySearch(s.LexiconNames, typ); ok {
		return i
	}
	return -1
}

func (c *compiler) addLexicon(i int, typ int32) {
	l := c.set.Lexicon(c.set.LexiconNames[i])
	for _, e := range l.Entries {
		for k := range e.Forms {
			f := lexicalForm{entry: e, typ: typ, lexicon: int16(i), form: uint16(k), verb: l.Inflect == "verb", noun: l.Inflect == "noun"}
			c.addForm(f, e.Forms[k].Words)
		}
	}
}

// addForm adds a form that is written with words.
func (c *compiler) addForm(f lexicalForm, words []string) {
	if len(words) == 0 || len(words) > longestForm {
		return
	}
	if len(words) > 1 {
		from := len(c.rest)
		for _, w := range words[1:] {
			c.rest = append(c.rest, c.wordID(w))
		}
		f.rest = c.rest[from:len(c.rest):len(c.rest)]
	}
	c.forms = append(c.forms, wordForm{f, c.wordID(words[0])})
}

// wordForm is a form with its first word.
type wordForm struct {
	form lexicalForm
	word int32
}

// index sorts the forms by their first words, and notes their last ones.
func (m *Matcher) index(forms []wordForm) {
	m.formAt = make([]int32, m.words.size()+2)
	for i := range forms {
		m.formAt[forms[i].word+1]++
	}
	for i := 1; i < len(m.formAt); i++ {
		m.formAt[i] += m.formAt[i-1]
	}
	m.measure(forms)
	m.forms = make([]lexicalForm, len(forms))
	m.tails = make([]uint8, m.words.size())
	next := slices.Clone(m.formAt)
	for i := range forms {
		f := &forms[i]
		m.forms[next[f.word]] = f.form
		next[f.word]++
		if n := len(f.form.rest); n > 0 {
			last := f.form.rest[n-1]
			m.tails[last-1] = max(m.tails[last-1], uint8(n+1))
		}
	}
}

// measure notes the most words of the forms of each type: where a verb group
// holds them there is no bound.
func (m *Matcher) measure(forms []wordForm) {
	m.widest = make([]int16, len(m.typeNames))
	for i := range m.widest {
		m.widest[i] = 1
	}
	for i := range forms {
		f := &forms[i].form
		if f.typ < 0 {
			continue
		}
		switch w := &m.widest[f.typ]; {
		case f.verb:
			*w = unbounded
		case *w != unbounded:
			*w = max(*w, int16(len(f.rest))+1)
		}
	}
}
