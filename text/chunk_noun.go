package text

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
				} else if determined || d.classes[k]&Quantity != 0 && k == i && k+1 < end && (d.Tokens[k+1].Tag.Finite() || d.classes[k+1]&Of != 0 || d.Tokens[k+1].Tag == VBG && k > 0 && d.Tokens[k-1].Tag == IN) { // "the poor", "several said", "many of them"
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
