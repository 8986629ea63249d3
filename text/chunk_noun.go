package text

// nounPhrase reads the noun phrase that starts at token i, if one does.
func (d *Document) nounPhrase(i, end int) (NounPhrase, bool) {
	if d.Clock(i) > 0 || i > 0 && d.Clock(i-1) > 1 {
		return NounPhrase{}, false
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
			return NounPhrase{}, false
		}
	}
	r := nounReader{Document: d, NounPhrase: NounPhrase{First: i, Head: -1}, at: i, end: end, owner: -1}
	for r.at < end && (r.at == i || d.vg[r.at] < 0) && r.goesOn() {
		r.at++
	}
	if r.Last > 0 { // a name that ends with a possessive mark
		return r.NounPhrase, true
	}
	if r.Head < 0 {
		r.Head = r.owner
	}
	if r.Head < 0 {
		return r.NounPhrase, false
	}
	if t := d.Tokens[r.Head].Tag; r.Head > i && d.classes[i]&That != 0 && (t == NNS || t.Proper()) {
		return r.NounPhrase, false // "a plan that critics said": no determiner
	}
	r.Last = r.Head + 1
	return r.NounPhrase, true
}

// nounReader reads a noun phrase token by token. Its Head is the last that can be one so
// far, -1 for none.
type nounReader struct {
	*Document
	NounPhrase
	at, end    int
	determined bool // an article, a possessor or the like has been read
	owner      int  // the head of the possessor that has been read; -1 for none
}

// goesOn tells whether the phrase goes on with the token at hand, and takes it.
func (r *nounReader) goesOn() bool {
	k := r.at
	switch t := r.Tokens[k].Tag; {
	case k == r.First+1 && !r.determined && r.classes[r.First]&Calendar != 0 && r.Tokens[r.First].Shape&Capital != 0 &&
		(t == VBG || t == Dollar || t == CD && k+1 < r.end && (r.Tokens[k+1].Tag == NNS || r.proportion(k, r.end))):
		return false // "said Monday closing it was wrong", "said Monday 20 men"
	case t == IN:
		return k == r.First && k+2 < r.end && (r.Tokens[k+1].Tag == RBS || r.Tokens[k+1].Tag == JJS) && (r.Tokens[k+2].Tag == CD || r.Tokens[k+2].Tag == Dollar) // "at least 51 people"
	case t == DT || t == PDT || t == PRPS:
		return r.determiner()
	case t.Noun():
		return r.noun()
	case t == CD:
		return r.number()
	case t.Adjective():
		return r.adjective()
	case t == VBG || t == VBN:
		return r.inNoun(k, r.end)
	case t == POS:
		return r.possessive()
	case t == Dollar || t == Hash:
		return true
	case t == RB && k > r.First && r.Tokens[k-1].Tag == DT && r.classes[k-1]&That == 0 && k+1 < r.end && (r.Tokens[k+1].Tag == NN || r.Tokens[k+1].Tag == NNS): // "the then minister"
		return true
	case t.Adverb():
		return k+1 < r.end && (r.Tokens[k+1].Tag.Adjective() || r.Tokens[k+1].Tag == CD) && r.nominal(k+1, r.end) && (r.Head < 0 || r.Tokens[k-1].Tag == POS)
	case r.Head == k-1 && r.Kind == Proper && r.nickname(k, r.end) > k: // Ann “Sunny” Poe
		r.at = r.nickname(k, r.end)
		r.Head = r.at
		return true
	case t == SYM && r.Head == k-1 && r.Kind == Proper && k+1 < r.end && r.Tokens[k+1].Tag.Proper() && r.Tokens[k+1].Shape&Glued != 0: // "a Marl College/Daily Echo poll"
		return true
	case t == Quo || t == Unq || r.Tokens[k].Shape&(OpenMark|CloseMark) != 0:
		// "an “optimistic mood”": marks inside, but none that ends or begins the phrase
		return k > r.First && k+1 < r.end && (r.Head < 0 || r.titled(k, r.First)) && r.nominal(k+1, r.end)
	case t == Comma:
		return r.comma()
	case t == CC:
		return r.conjunction()
	}
	return false
}

// determiner takes a determiner, which stands at the beginning or behind another, or
// alone: "this", "those".
func (r *nounReader) determiner() bool {
	k := r.at
	if k > r.First {
		if b := r.Tokens[k-1].Tag; b != PDT && b != DT && b != RB {
			return false
		}
	}
	r.determined = true
	if r.Tokens[k].Tag == DT && r.Head < 0 && (k+1 >= r.end || !r.nominal(k+1, r.end)) {
		r.Head, r.Kind = k, Number
	}
	return true
}

// noun takes a noun or a part of a name.
func (r *nounReader) noun() bool {
	k := r.at
	t, calendar := r.Tokens[k].Tag, r.classes[k]&Calendar != 0
	switch {
	case r.Head < 0:
	case calendar && r.Tokens[k-1].Tag.Noun():
		return false // "reporters Monday"
	case !calendar && r.classes[r.Head]&Calendar != 0 && t.Proper() && r.Head == k-1:
		return false // "Monday Clinton said"
	case k > r.First && r.Head == k-1 && (r.fronts(r.First, k, r.end) || r.heard(r.First, k, r.end)):
		return false // "Last week officials said"
	}
	r.Head, r.Kind = k, Common
	if t.Proper() {
		r.Kind = Proper
	}
	return true
}

// number takes a number, or a share: "four in 10".
func (r *nounReader) number() bool {
	k := r.at
	if k > r.First && r.Head == k-1 && r.heard(r.First, k, r.end) {
		return false // "told Poe 20 men"
	}
	if r.Head >= 0 && r.Tokens[r.Head].Tag.Noun() && r.classes[r.Head]&Calendar == 0 && !r.Tokens[r.Head].Tag.Proper() && !r.abbreviated(k-1) { // but "No. 1"
		return false
	}
	r.Kind = Number
	if r.proportion(k, r.end) {
		r.at += 2
	}
	r.Head = r.at
	return true
}

// adjective takes an adjective, which may stand for a noun.
func (r *nounReader) adjective() bool {
	k := r.at
	if r.Head >= 0 && r.Tokens[r.Head].Tag.Noun() && r.Tokens[k-1].Tag != POS && r.Tokens[k].Shape&Capital == 0 &&
		!(r.Head == k-1 && (r.Kind == Proper && r.roleBehind(k, r.end) || r.modifies(r.First, k, r.end))) {
		return false // "the newspaper last week"
	}
	if r.Head >= 0 || k+1 < r.end && r.nominal(k+1, r.end) {
		return true
	}
	switch {
	case r.Tokens[k].Shape&Capital != 0 && k > r.Sentences[r.Tokens[k].Sentence].First: // a name that the tagger does not know
		r.Head, r.Kind = k, Proper
	case r.determined, r.classes[k]&Quantity != 0 && k == r.First && k+1 < r.end && (r.Tokens[k+1].Tag.Finite() || r.classes[k+1]&Of != 0 || r.Tokens[k+1].Tag == VBG && k > 0 && r.Tokens[k-1].Tag == IN): // "the poor", "several said", "many of them"
		r.Head, r.Kind = k, Number
	}
	return true
}

// possessive takes a possessive mark with what is possessed still to come, or ends the
// phrase with it: "Lund's said".
func (r *nounReader) possessive() bool {
	k := r.at
	if title := r.titleAt(k+1, r.end); title > 0 && r.Head == k-1 { // "the station's “Meet the Town”"
		r.Head, r.Kind, r.at = title, Proper, title
		return true
	}
	if r.shop(k, r.end) {
		r.Last = k + 1
		return false
	}
	if r.Head != k-1 || k+1 >= r.end || !r.nominal(k+1, r.end) {
		return false
	}
	r.determined, r.owner, r.Head = true, r.Head, -1
	return true
}

// comma takes a comma within a name or between two adjectives.
func (r *nounReader) comma() bool {
	k := r.at
	if n := r.situated(k, r.end); n > k && r.determined && r.Head == k-1 {
		r.at = n - 1
		return true
	}
	switch {
	case r.Partners(k, r.end):
		return true
	case k > r.First && k+1 < r.end && r.Head == k-1 && r.Kind == Proper && r.classes[k+1]&Ending != 0 && r.Tokens[k+1].Shape&Capital != 0:
		r.at++ // "Halden Optics, Inc."
		r.Head = r.at
		return true
	case r.determined && r.Head == k-1 && r.Kind == Number && r.describes(k, r.end): // "the old, ▮dark mill": no "old" by itself
		r.Head, r.Kind = -1, Common
		return true
	}
	return k > r.First && k+1 < r.end && r.Head < 0 && r.Tokens[k-1].Tag.Adjective() && r.Tokens[k+1].Tag.Adjective() &&
		(r.determined || r.classes[k+1]&Deictic == 0 && !r.predicative(r.First)) // but "is full, last week he", "is full, senior officials said"
}

// conjunction takes a conjunction between two adjectives, "black and white", "three old
// and new", or the "&" of a name.
func (r *nounReader) conjunction() bool {
	k := r.at
	if k == r.First || k+1 >= r.end {
		return false
	}
	before, after := r.Tokens[k-1].Tag, r.Tokens[k+1].Tag
	return (r.Head < 0 || r.Tokens[r.Head].Tag == CD) && before.Adjective() && after.Adjective() ||
		r.Tokens[k].Shape&Letter == 0 && before.Proper() && after.Proper()
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
