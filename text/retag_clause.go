package text

// describesAside tells whether token i, a past tense behind a noun and a comma, is
// a participle that says how old or what somebody is: ", ▮aged 34,", ", ▮thought to
// be ill,".
func (d *Document) describesAside(i int, s *Sentence) bool {
	if i+2 >= s.Last {
		return false
	}
	if t := d.Tokens[i+1].Tag; t == CD {
		return d.Tokens[i+2].Tag == Comma
	} else if t != TO {
		return false
	}
	return d.Tokens[i+2].Tag == VB && d.classes[i+2]&(Be|Have) != 0
}

// questioned tells whether token i, a past tense behind a noun and a comma, is a
// participle since the verb follows behind the next comma: "Poe, ▮asked whether he had
// left, said no".
func (d *Document) questioned(i int, s *Sentence) bool {
	if i+3 >= s.Last || d.Tokens[i+1].Tag != IN && d.Tokens[i+1].Tag != WRB && d.classes[i+1]&(Whether|That) == 0 {
		return false
	}
	for k := i + 2; k+1 < min(s.Last, i+30); k++ {
		switch d.Tokens[k].Tag {
		case Comma:
			t := d.Tokens[k+1].Tag
			return t == VBD || t == VBZ || t == MD
		case Colon, Quo, Unq:
			return false
		}
	}
	return false
}

// plainVerb tells whether the verb of a plural stands at token i, or behind adverbs there.
func (d *Document) plainVerb(i int, s *Sentence) bool {
	for i < s.Last && d.Tokens[i].Tag.Adverb() {
		i++
	}
	return i < s.Last && (d.Tokens[i].Tag == VBP || d.classes[i]&Plain != 0) && d.classes[i]&(Be|Have|Do) == 0
}

// closing tells whether token i, the base form of a verb that reports, is the verb of the
// plural between a comma and it, which says whose the sentence is that it ends: "…, the
// keepers ▮report."
func (d *Document) closing(i int, s *Sentence) bool {
	k := i - 1
	if k <= s.First || i+1 < s.Last && d.Tokens[i+1].Tag != Stop && d.Tokens[i+1].Tag != Comma {
		return false
	}
	for n := k; n > s.First+1 && n > i-8 && d.Tokens[n].Tag != Comma; n-- { // "…, letters seen by the guild ▮show."
		if d.Tokens[n].Tag == VBN && d.Tokens[n+1].Tag == IN && d.Tokens[n-1].Tag == NNS && d.Tokens[n-2].Tag == Comma {
			return true
		}
	}
	if d.Tokens[k].Tag != NNS || i+1 < s.Last && d.Tokens[i+1].Tag != Stop {
		return false
	}
	for k--; k > s.First && k > i-4 && (d.Tokens[k].Tag == DT || d.Tokens[k].Tag.Adjective() || d.Tokens[k].Tag == CD); k-- {
	}
	return d.Tokens[k].Tag == Comma
}

// behindComma tells whether nothing but the article and the nouns before token i stand
// between a comma and it.
func (d *Document) behindComma(i int, s *Sentence) bool {
	for i--; i > s.First && d.Tokens[i].Tag.Noun(); i-- {
	}
	return i-1 > s.First && d.Tokens[i].Tag == DT && d.Tokens[i-1].Tag == Comma
}

// lastVerb tells whether an infinitive begins at token i and no finite verb follows
// in its clause.
func (d *Document) lastVerb(i int, s *Sentence) bool {
	if i+1 >= s.Last || d.Tokens[i+1].Tag != VB {
		return false
	}
	for k := i + 2; k < s.Last; k++ {
		switch d.Tokens[k].Tag {
		case VBD, VBZ, VBP, MD:
			return false
		case Comma, CC, Colon, WDT, WP, WRB:
			return true
		}
		if d.classes[k]&(That|Causal) != 0 {
			return true
		}
	}
	return true
}

// bidden tells whether a noun and then an infinitive or a clause with "that" follow
// from token i on: "members to read", "the town that it was late".
func (d *Document) bidden(i int, s *Sentence) bool {
	nouns := 0
	for ; i < s.Last && nouns < 5; i++ {
		switch t := d.Tokens[i].Tag; {
		case t.Noun() || t == DT && nouns == 0 && d.classes[i]&That == 0 || t == PRPS || t == PRP || t == CD:
			nouns++
		default:
			return nouns > 0 && (t == TO && i+1 < s.Last && d.Tokens[i+1].Tag == VB || t == IN && d.classes[i]&That != 0)
		}
	}
	return false
}

// verbQuoted tells whether the opening quotation mark at i stands between the subject
// of a clause with "that" and its verb: there is none before it, and none behind.
func (d *Document) verbQuoted(i int, s *Sentence) bool {
	k := i - 1
	for k > s.First && d.classes[k]&That == 0 {
		if t := d.Tokens[k].Tag; t.Verb() || t == MD || t == Comma || t == CC || t == WDT || t == WP {
			return false
		}
		k--
	}
	if k <= s.First || k == i-1 || d.Tokens[k].Tag != IN || !d.Tokens[k-1].Tag.Verb() && d.Tokens[k-1].Tag != Comma || !d.Tokens[i-1].Tag.Noun() && d.Tokens[i-1].Tag != PRP {
		return false
	}
	for k = i + 2; k < s.Last; k++ {
		switch d.Tokens[k].Tag {
		case VBD, VBZ, VBP, MD:
			return false
		case Comma, CC, Colon:
			return true
		}
	}
	return true
}

// reports tells whether token i, the base form of a verb that reports, is one: a
// form of "do" or a modal stands before it, with nothing but an adverb between, or
// "to" before it and its object behind.
func (d *Document) reports(i int, s *Sentence) bool {
	if t := d.Tokens[i].Tag; !t.Noun() && !t.Adjective() || t.Proper() {
		return false
	}
	k := i - 1
	for k > s.First && k > i-4 && (d.classes[k]&Not != 0 || d.Tokens[k].Tag.Adverb()) {
		k--
	}
	if k < s.First || k == i-1 && d.Tokens[k].Tag == TO && !d.opensObject(i+1, s) {
		return false
	}
	return d.classes[k]&Do != 0 || d.Tokens[k].Tag == MD || k == i-1 && d.Tokens[k].Tag == TO
}

// lacksVerb tells whether a full stop ends the sentence and no finite verb stands
// from token i on.
func (d *Document) lacksVerb(i int, s *Sentence) bool {
	if s.Last-1 < i || d.Tokens[s.Last-1].Tag != Stop {
		return false
	}
	for ; i < s.Last; i++ {
		switch d.Tokens[i].Tag {
		case VBD, VBZ, VBP, MD, Quo, Unq:
			return false
		}
	}
	return true
}

// opensObject tells whether a noun phrase or a clause begins at token i, which no
// noun before it could have: "to state ▮that", "to order ▮the guests".
func (d *Document) opensObject(i int, s *Sentence) bool {
	if i >= s.Last {
		return false
	}
	t := d.Tokens[i].Tag
	return t == DT || t == PRP || t == PRPS || t == EX || d.classes[i]&(That|Whether) != 0
}

// demonstrative tells whether token i, behind a verb, points at the one noun behind
// it and opens no clause: "confirmed ▮that report, and left".
func (d *Document) demonstrative(i int, s *Sentence) bool {
	if i == s.First || i+2 >= s.Last || !d.Tokens[i-1].Tag.Verb() || d.Tokens[i+1].Tag != NN || d.Tokens[i+1].Shape&Capital != 0 {
		return false
	}
	n := &d.Tokens[i+2]
	if n.Tag == Comma && i+4 < s.Last {
		b := d.Tokens[i+3].Tag
		return b == VBG || d.classes[i+3]&Saying != 0 || b == WDT || b == CC && d.Tokens[i+4].Tag.Verb()
	}
	return n.Tag == Stop || n.Tag == Quo || n.Shape&OpenMark != 0
}

// verbAlone mends the tag of token i, a word that is a verb and hardly ever a
// noun, which the tagger took for a noun or an adjective: "the two admit that".
func (d *Document) verbAlone(i int, s *Sentence) bool {
	t := &d.Tokens[i]
	if i == s.First || !t.Tag.Noun() && !t.Tag.Adjective() {
		return false
	}
	after := NoTag
	if i+1 < s.Last {
		after = d.Tokens[i+1].Tag
	}
	clause := after == PRP || after == WRB || after == WP || after == EX || i+1 < s.Last && d.classes[i+1]&(That|Whether) != 0
	before := d.Tokens[i-1].Tag
	switch {
	case before == TO || before == MD || d.classes[i-1]&Do != 0:
		t.Tag = VB
		return true
	case t.Shape&Capital != 0: // a headline: "Poe Says Rivals Will Leave"
		if !before.Noun() || i+1 >= s.Last || d.Tokens[i+1].Shape&Capital == 0 && !clause || d.classes[i]&Plain != 0 && !clause && before != NNS && before != NNPS {
			return false
		}
	case before == DT || before == PRPS || before == POS || before.Adjective() || before == CD:
		if d.classes[i-1]&Quantity == 0 && (!clause || d.classes[i-1]&Indefinite != 0) { // "a recount if"
			return false
		}
	}
	t.Tag = VBP
	k := i - 1
	for k > s.First && k > i-4 && d.Tokens[k].Tag.Adverb() {
		k--
	}
	if m := d.Tokens[k].Tag; m == TO || m == MD || m == VB && d.classes[k]&Causing != 0 || (before == CC || before == Comma) && d.joinsBase(i-1, s) {
		t.Tag = VB // "to greatly undermine", "help unite", "to raise the dam and join the towns"
	}
	if d.classes[i]&Singular != 0 {
		t.Tag = VBZ
	}
	return true
}

// joinsBase tells whether the verb before the conjunction or comma at i is a base form.
func (d *Document) joinsBase(i int, s *Sentence) bool {
	for k := i - 1; k >= s.First && k > i-12; k-- {
		switch d.Tokens[k].Tag {
		case VB:
			return true
		case VBD, VBZ, VBP, MD, Colon:
			return false
		}
	}
	return false
}

// onlyVerb tells whether token i can be the verb of its clause: an infinitive follows
// and no finite verb, or a clause of its own, and none behind that one's verb.
func (d *Document) onlyVerb(i int, s *Sentence) bool {
	left := 0 // finite verbs that may follow
	if i+2 >= s.Last {
		return false
	}
	switch a := d.Tokens[i+1].Tag; {
	case a == TO && d.Tokens[i+2].Tag == VB:
	case a.Proper(), a == PRP && d.classes[i+1]&Nominative != 0:
		left = 1
	default:
		return false
	}
	for k := i + 2; k < s.Last && k < i+20; k++ {
		switch t := d.Tokens[k].Tag; t {
		case VBD, VBZ, VBP, MD:
			if d.classes[k]&(Have|Be|Do) == 0 || d.Tokens[k-1].Tag != MD {
				left--
			}
			if left < 0 {
				return false
			}
		case Comma, Colon, CC, WDT, WP, WRB, Quo, Stop:
			return left == 0
		case IN:
			if d.classes[k]&(That|Causal) != 0 {
				return left == 0
			}
		}
	}
	return left == 0
}
