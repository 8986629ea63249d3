package text

// Chunks are the noun phrases and verb groups of a document. Chunks of a kind do
// not overlap, and stand in text order.
type Chunks struct {
	NounPhrases []NounPhrase
	VerbGroups  []VerbGroup

	np, vg []int32 // for every token the chunk that holds it, or -1
	late   *late   // of a document of ParseLazily
}

// NounPhrase is a noun with what stands before it: determiner, adjectives,
// titles, a possessor. What follows it ("of …", a relative clause, an
// apposition) is left to Subject and Extend.
type NounPhrase struct {
	First, Last int // tokens, half-open
	Head        int // the token of its last noun, number or pronoun
	Kind        NounKind
}

// NounKind tells what a noun phrase's head is.
type NounKind uint8

// The kinds of noun phrase.
const (
	Common  NounKind = iota // a common noun
	Proper                  // a name
	Pronoun                 // a personal pronoun
	Number                  // a number, or an adjective that stands for a noun
)

// VerbGroup is a verb with its auxiliaries, negation and adverbs.
type VerbGroup struct {
	First, Last int // tokens, half-open, adverbs included
	Verb        int // its first token that is no adverb
	Head        int // the token of the main verb
	Form        VerbForm
}

// VerbForm tells how a verb group is built. Several may hold.
type VerbForm uint8

// The forms of a verb group.
const (
	Finite     VerbForm = 1 << iota // it can have a subject of its own
	Passive                         // a form of "be" and a past participle, or a bare past participle
	Gerund                          // it begins with an -ing form
	Infinitive                      // it begins with "to"
	Participle                      // it begins with a past participle that might be a past tense
	Negated
	Modal // it begins with a modal verb
	Bare  // it is a base form without anything: imperative or subjunctive
)

// NounPhraseAt is the noun phrase that holds token i, or nil, also where no such token is.
func (d *Document) NounPhraseAt(i int) *NounPhrase {
	d.Complete(i)
	if i < 0 || i >= len(d.np) || d.np[i] < 0 {
		return nil
	}
	return &d.NounPhrases[d.np[i]]
}

// NounPhraseFrom is the noun phrase that begins at token i, or nil.
func (d *Document) NounPhraseFrom(i int) *NounPhrase {
	if p := d.NounPhraseAt(i); p != nil && p.First == i {
		return p
	}
	return nil
}

// VerbGroupAt is the verb group that holds token i, or nil, also where no such token is.
func (d *Document) VerbGroupAt(i int) *VerbGroup {
	d.Complete(i)
	if i < 0 || i >= len(d.vg) || d.vg[i] < 0 {
		return nil
	}
	return &d.VerbGroups[d.vg[i]]
}

// VerbGroupFrom is the verb group that begins at token i, or nil.
func (d *Document) VerbGroupFrom(i int) *VerbGroup {
	if v := d.VerbGroupAt(i); v != nil && v.First == i {
		return v
	}
	return nil
}

// Class is the grammatical classes of token i, which must be one of the document.
func (d *Document) Class(i int) Class {
	d.Complete(i)
	return d.classes[i]
}

// chunk finds the noun phrases and verb groups of a tagged document in one pass.
func chunk(d *Document) {
	d.room()
	names := d.proper()
	for k := range d.Sentences {
		d.retagName(&d.Sentences[k], names)
		d.chunk(&d.Sentences[k])
	}
}

// room makes room for the chunks of a document.
func (d *Document) room() {
	n := len(d.Tokens)
	marks := make([]int32, 2*n)
	for i := range marks {
		marks[i] = -1
	}
	d.np, d.vg = marks[:n:n], marks[n:]
	if d.late == nil {
		d.NounPhrases = make([]NounPhrase, 0, n/3)
		d.VerbGroups = make([]VerbGroup, 0, n/8)
	}
}

// chunk finds those of one sentence.
func (d *Document) chunk(s *Sentence) {
	d.retag(s)
	for i := s.First; i < s.Last; {
		if v, ok := d.verbGroup(i, s.Last); ok {
			for k := v.First; k < v.Last; k++ {
				d.vg[k] = int32(len(d.VerbGroups))
			}
			d.VerbGroups = append(d.VerbGroups, v)
			i = v.Last
			continue
		}
		if p, ok := d.nounPhrase(i, s.Last); ok {
			for k := p.First; k < p.Last; k++ {
				d.np[k] = int32(len(d.NounPhrases))
			}
			d.NounPhrases = append(d.NounPhrases, p)
			i = p.Last
			continue
		}
		i++
	}
}

// npBegins tells whether a noun phrase begins at token i.
func (d *Document) npBegins(i int) bool {
	return d.np[i] >= 0 && d.NounPhrases[d.np[i]].First == i
}

// npEnd is the noun phrase that ends at token end (half-open), or -1. A closing
// quotation mark or bracket belongs to the phrase it closes.
func (d *Document) npEnd(end int) int {
	if end > 0 && d.np[end-1] >= 0 && d.NounPhrases[d.np[end-1]].Last == end {
		return int(d.np[end-1])
	}
	if end > 1 && d.Tokens[end-1].Shape&CloseMark != 0 && d.np[end-2] >= 0 && d.NounPhrases[d.np[end-2]].Last == end-1 {
		return int(d.np[end-2])
	}
	return -1
}
