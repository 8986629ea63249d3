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

// NounPhraseAt is the noun phrase that holds token i, or nil.
func (d *Document) NounPhraseAt(i int) *NounPhrase {
	d.Complete(i)
	if i < 0 || i >= len(d.np) || d.np[i] < 0 {
		return nil
	}
	return &d.NounPhrases[d.np[i]]
}

// VerbGroupAt is the verb group that holds token i, or nil.
func (d *Document) VerbGroupAt(i int) *VerbGroup {
	d.Complete(i)
	if i < 0 || i >= len(d.vg) || d.vg[i] < 0 {
		return nil
	}
	return &d.VerbGroups[d.vg[i]]
}

// Class is the grammatical classes of token i.
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

// verbGroup reads the verb group that starts at token i, if one does.
func (d *Document) verbGroup(i, end int) (VerbGroup, bool) {
	v := VerbGroup{First: i, Verb: -1, Head: -1}
	k := i
	for adverbs := 0; k < end && d.Tokens[k].Tag.Adverb() && adverbs < 3; k++ { // "never really said"
		if d.classes[k]&Not != 0 {
			v.Form |= Negated
		}
		adverbs++
	}
	if k >= end {
		return v, false
	}
	v.Verb = k
	switch t := d.Tokens[k].Tag; {
	case t == MD:
		v.Form |= Finite | Modal
	case t == TO:
		m := k + 1
		for m < end && d.Tokens[m].Tag.Adverb() && m < k+3 {
			m++
		}
		if m >= end || d.Tokens[m].Tag != VB && !(d.Tokens[m].Tag == VBP) {
			return v, false
		}
		v.Form |= Infinitive
	case t == VBD || t == VBZ || t == VBP:
		v.Form |= Finite
	case t == VBG:
		v.Form |= Gerund
	case t == VBN && d.classes[k]&Have != 0: // "had" taken for a participle
		v.Form |= Finite
	case t == VBN:
		v.Form |= Participle | Passive
	case t == VB:
		v.Form |= Bare
	default:
		return v, false
	}
	if d.inNoun(k, end) {
		return v, false
	}
	passive, aux := false, true
	for aux && k < end {
		t, c := d.Tokens[k].Tag, d.classes[k]
		switch {
		case t == MD || t == TO:
			v.Head = k
		case t.Verb():
			v.Head = k
			passive = passive && (t == VBN || t == VBD)
		case c&Point != 0: // never reached before the head
		}
		next := k + 1
		for next < end && next <= k+4 && (d.Tokens[next].Tag.Adverb() || d.classes[next]&(Not|Floating) != 0) { // "have both said"
			next++
		}
		if next >= end || next > k+4 || !(t == MD || t == TO || c&(Be|Have|Do) != 0) {
			break
		}
		nt := d.Tokens[next].Tag
		if c&Be != 0 {
			passive = true
		}
		switch { // does a further verb belong to it?
		case d.classes[next-1]&Floating != 0 && d.inNoun(next, end): // "had all broken wheels mended"
			aux = false
		case (t == MD || t == TO || c&Do != 0) && (nt == VB || nt == VBP):
		case c&Be != 0 && c&Have != 0 && (nt == VBN || nt == VBD) && d.objectAt(next+1, end): // "he's said she left"
			passive = false
		case c&Have != 0 && (nt == VBN || nt == VBD):
		case c&Be != 0 && (nt == VBN || nt == VBD && d.classes[next]&(Be|Have|Do) == 0) && !d.inNoun(next, end):
		case c&Be != 0 && nt == VBG && !d.inNoun(next, end):
			passive = false
		default:
			aux = false
		}
		if !aux {
			passive = false
			break
		}
		for m := k + 1; m < next; m++ {
			if d.classes[m]&Not != 0 {
				v.Form |= Negated
			}
		}
		k = next
	}
	if v.Head < 0 {
		return v, false
	}
	if v.Head > v.Verb {
		v.Form &^= Passive | Participle
		if passive {
			v.Form |= Passive
		}
	}
	v.Last = v.Head + 1
	lexical := d.classes[v.Head]&(Be|Have|Do) == 0 && d.Tokens[v.Head].Tag != MD
	for v.Last < end && d.classes[v.Last]&Not != 0 { // "did not"
		if lexical {
			break // "vowed not to go", "said neither had left": that of what follows
		}
		v.Form |= Negated
		v.Last++
	}
	return v, true
}

// objectAt tells whether a noun phrase or a clause begins at token k.
func (d *Document) objectAt(k, end int) bool {
	if k >= end {
		return false
	}
	t := d.Tokens[k].Tag
	return t == PRP || t == DT || t == PRPS || t.Proper() || d.classes[k]&That != 0 || t == Quo
}

// inNoun tells whether the participle at token k stands inside a noun phrase as
// an adjective does: between a determiner or an adjective and a noun.
func (d *Document) inNoun(k, end int) bool {
	t := d.Tokens[k].Tag
	if t != VBG && t != VBN || k == 0 || k+1 >= end {
		return false
	}
	p, n := d.Tokens[k-1].Tag, d.Tokens[k+1].Tag
	if t == VBN && (p == TO || p == IN && d.classes[k-1]&(That|Causal|Whether) == 0) && n.Noun() && !n.Proper() {
		return true // "tied to improved rates"
	}
	if t == VBG && p.Proper() && d.roleBehind(k, end) { // "Halden ▮managing▮ director Ann Poe"
		return true
	}
	return (p == DT || p == PRPS || p == POS || p.Adjective() || p == CD) && (n.Noun() || n.Adjective() || n == CD) && d.classes[k-1]&That == 0
}

// nounPhrase reads the noun phrase that starts at token i, if one does.
func (d *Document) nounPhrase(i, end int) (NounPhrase, bool) {
	p := NounPhrase{First: i, Head: -1}
	if d.Clock(i) {
		return p, false
	}
	switch d.Tokens[i].Tag {
	case PRP:
		return NounPhrase{First: i, Last: i + 1, Head: i, Kind: Pronoun}, true
	case PRPS:
		if !d.nominal(i+1, end) { // "called her a liar"
			return NounPhrase{First: i, Last: i + 1, Head: i, Kind: Pronoun}, true
		}
	case DT, PDT:
		if d.classes[i]&That != 0 && (i+1 >= end || !d.nominal(i+1, end)) {
			return p, false
		}
	}
	determined, owner := false, -1
	k := i
scan:
	for k < end {
		t, c := d.Tokens[k].Tag, d.classes[k]
		if k > i && d.vg[k] >= 0 {
			break
		}
		switch {
		case t == IN && k == i && k+2 < end && (d.Tokens[k+1].Tag == RBS || d.Tokens[k+1].Tag == JJS) && (d.Tokens[k+2].Tag == CD || d.Tokens[k+2].Tag == Dollar): // "at least 51 people"
		case t == SYM && p.Head == k-1 && p.Kind == Proper && k+1 < end && d.Tokens[k+1].Tag.Proper() && d.Tokens[k+1].Shape&Glued != 0: // "a Marl College/Daily Echo poll"
		case t == DT || t == PDT || t == PRPS:
			if k > i && d.Tokens[k-1].Tag != PDT && !(d.Tokens[k-1].Tag == DT) && !(d.Tokens[k-1].Tag == RB) {
				break scan
			}
			determined = true
			if t == DT && p.Head < 0 {
				// "this", "those" may stand alone
				if k+1 >= end || !d.nominal(k+1, end) {
					p.Head = k
					p.Kind = Number
				}
			}
		case t.Noun():
			if c&Calendar != 0 && p.Head >= 0 && d.Tokens[k-1].Tag.Noun() {
				break scan // "reporters Monday"
			}
			if p.Head >= 0 && d.classes[p.Head]&Calendar != 0 && t.Proper() && c&Calendar == 0 && p.Head == k-1 {
				break scan // "Monday Clinton said"
			}
			p.Head = k
			p.Kind = Common
			if t.Proper() {
				p.Kind = Proper
			}
		case t == CD:
			if p.Head >= 0 && d.Tokens[p.Head].Tag.Noun() && d.classes[p.Head]&Calendar == 0 && !d.Tokens[p.Head].Tag.Proper() && !d.abbreviated(k-1) { // but "No. 1"
				break scan
			}
			p.Head = k
			p.Kind = Number
			if d.proportion(k, end) {
				k += 2
				p.Head = k
			}
		case t.Adjective():
			if p.Head >= 0 && d.Tokens[p.Head].Tag.Noun() && !(d.Tokens[k-1].Tag == POS) {
				if d.Tokens[k].Shape&Capital == 0 && !(p.Head == k-1 && (p.Kind == Proper && d.roleBehind(k, end) || d.modifies(i, k, end))) {
					break scan // "the newspaper last week"
				}
			}
			if (k+1 >= end || !d.nominal(k+1, end)) && p.Head < 0 {
				if d.Tokens[k].Shape&Capital != 0 && k > d.Sentences[d.Tokens[k].Sentence].First { // a name that the tagger does not know
					p.Head, p.Kind = k, Proper
				} else if determined || d.classes[k]&Quantity != 0 && k == i && k+1 < end && (d.finiteAt(k+1) || d.classes[k+1]&Of != 0 || d.Tokens[k+1].Tag == VBG && k > 0 && d.Tokens[k-1].Tag == IN) { // "the poor", "several said", "many of them"
					p.Head, p.Kind = k, Number
				}
			}
		case t == VBG || t == VBN:
			if !d.inNoun(k, end) {
				break scan
			}
		case t == POS:
			if title := d.titleAt(k+1, end); title > 0 && p.Head == k-1 { // "the station's “Meet the Town”"
				p.Head, p.Kind, k = title, Proper, title
				break
			}
			if d.shop(k, end) {
				p.Last = k + 1
				return p, true
			}
			if p.Head != k-1 || k+1 >= end || !d.nominal(k+1, end) {
				break scan
			}
			determined, owner, p.Head = true, p.Head, -1
		case t == Dollar || t == Hash:
		case t == RB && k > i && d.Tokens[k-1].Tag == DT && d.classes[k-1]&That == 0 && k+1 < end && (d.Tokens[k+1].Tag == NN || d.Tokens[k+1].Tag == NNS): // "the then minister"
		case t == RB || t == RBR || t == RBS:
			if k+1 >= end || !(d.Tokens[k+1].Tag.Adjective() || d.Tokens[k+1].Tag == CD) || !d.nominal(k+1, end) || p.Head >= 0 && d.Tokens[k-1].Tag != POS {
				break scan
			}
		case p.Head == k-1 && p.Kind == Proper && d.nickname(k, end) > k: // Ann “Sunny” Poe
			k = d.nickname(k, end)
			p.Head = k
		case t == Quo || t == Unq || d.Tokens[k].Shape&(OpenMark|CloseMark) != 0:
			// "an “optimistic mood”": marks inside, but none that ends or begins the phrase
			if k == i || k+1 >= end || p.Head >= 0 && !d.titled(k, i) || !d.nominal(k+1, end) {
				break scan
			}
		case t == Comma:
			if n := d.situated(k, end); n > k && determined && p.Head == k-1 {
				k = n
				continue
			}
			if d.Partners(k, end) {
				break
			}
			if k > i && k+1 < end && p.Head == k-1 && p.Kind == Proper && d.classes[k+1]&Ending != 0 && d.Tokens[k+1].Shape&Capital != 0 {
				k++ // "Halden Optics, Inc."
				p.Head = k
				break
			}
			if determined && p.Head == k-1 && p.Kind == Number && d.describes(k, end) { // "the old, ▮dark mill": no "old" by itself
				p.Head, p.Kind = -1, Common
				break
			}
			if k == i || k+1 >= end || p.Head >= 0 || !d.Tokens[k-1].Tag.Adjective() || !d.Tokens[k+1].Tag.Adjective() ||
				!determined && d.classes[k+1]&Deictic != 0 { // "is full, last week he"
				break scan
			}
		case t == CC:
			switch {
			case k == i || k+1 >= end:
				break scan
			case (p.Head < 0 || d.Tokens[p.Head].Tag == CD) && d.Tokens[k-1].Tag.Adjective() && d.Tokens[k+1].Tag.Adjective(): // "black and white", "three old and new"
			case d.Tokens[k].Shape&Letter == 0 && d.Tokens[k-1].Tag.Proper() && d.Tokens[k+1].Tag.Proper(): // "&"
			default:
				break scan
			}
		default:
			break scan
		}
		k++
	}
	if p.Head < 0 {
		p.Head = owner
	}
	if p.Head < 0 {
		return p, false
	}
	if t := d.Tokens[p.Head].Tag; p.Head > i && d.classes[i]&That != 0 && (t == NNS || t.Proper()) {
		return p, false // "a plan that critics said": no determiner
	}
	p.Last = p.Head + 1
	return p, true
}

// Clock tells whether token i, the first of its paragraph, is the time at which what
// follows was written, as live reports have it: "▮14.42 Ann Poe has left".
func (d *Document) Clock(i int) bool {
	t := &d.Tokens[i]
	if t.Shape&(Digit|Letter) != Digit || t.End-t.Start < 4 || t.End-t.Start > 5 || i+1 >= len(d.Tokens) || d.Tokens[i+1].Shape&Capital == 0 {
		return false
	}
	if m := d.Text[t.End-3]; m != '.' && m != ':' {
		return false
	}
	s := int(t.Sentence)
	return d.Sentences[s].First == i && (s == 0 || d.Sentences[s-1].Paragraph != d.Sentences[s].Paragraph)
}

// titled tells whether the mark at token k closes a title within the noun phrase that
// begins at token i, before the noun that the phrase is about: the "History" ▮section.
func (d *Document) titled(k, i int) bool {
	q := d.Tokens[k].Quote
	return d.Tokens[k].Shape&CloseMark != 0 && q >= 0 && d.Quotes[q].First > i && k-d.Quotes[q].First < 6 && k+1 < len(d.Tokens) &&
		d.Tokens[k+1].Tag == NN && d.Tokens[k+1].Sentence == d.Tokens[k].Sentence && d.Tokens[k-1].Shape&Capital != 0
}

// describes tells whether the comma at token k parts two adjectives of one noun: adjectives
// and a noun in the singular or plural follow it.
func (d *Document) describes(k, end int) bool {
	if !d.Tokens[k-1].Tag.Adjective() || k+1 >= end || d.classes[k+1]&(Deictic|Quantity) != 0 {
		return false
	}
	n := k + 1
	for n < end && (d.Tokens[n].Tag.Adjective() || d.Tokens[n].Tag == VBN) {
		n++
	}
	return n > k+1 && n < end && (d.Tokens[n].Tag == NN || d.Tokens[n].Tag == NNS)
}

// finiteAt tells whether token k can be a finite verb.
func (d *Document) finiteAt(k int) bool {
	t := d.Tokens[k].Tag
	return t == VBD || t == VBZ || t == VBP || t == MD
}

// nominal tells whether token k can go on a noun phrase that has begun.
func (d *Document) nominal(k, end int) bool {
	if k >= end {
		return false
	}
	t := d.Tokens[k]
	switch {
	case t.Tag.Noun(), t.Tag.Adjective(), t.Tag == CD, t.Tag == Dollar, t.Tag == Hash:
		return true
	case t.Tag == VBG || t.Tag == VBN:
		return k+1 < end && (d.Tokens[k+1].Tag.Noun() || d.Tokens[k+1].Tag.Adjective())
	case t.Tag.Adverb():
		return k+1 < end && (d.Tokens[k+1].Tag.Adjective() || d.Tokens[k+1].Tag == CD || d.Tokens[k+1].Tag == VBN)
	case t.Tag == Quo || t.Shape&(OpenMark|CloseMark) != 0:
		return k+1 < end && (d.Tokens[k+1].Tag.Noun() || d.Tokens[k+1].Tag.Adjective())
	}
	return false
}
