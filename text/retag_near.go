package text

// retagNear mends the tag of token i where the words beside it leave no doubt, as
// no word of its kind stands between them.
func (d *Document) retagNear(i int, s *Sentence) {
	if i == s.First || i+1 >= s.Last {
		return
	}
	t, before, after := &d.Tokens[i], &d.Tokens[i-1], &d.Tokens[i+1]
	switch t.Tag {
	case NNP:
		if d.classes[i]&Indefinite != 0 && before.Tag == Colon && after.Shape&Capital == 0 && (after.Tag == NN || after.Tag == JJ) {
			t.Tag = DT // "DOVER — A jury"
		}
	case PRP:
		if d.classes[i]&Possessive != 0 && (after.Tag == NN || after.Tag == NNS || after.Tag == JJ && i+2 < s.Last && d.Tokens[i+2].Tag.Noun()) {
			t.Tag = PRPS // "regretted her remarks"
		}
	case VBZ:
		if t.Shape&Capital == 0 && d.classes[i]&(Be|Have|Do) == 0 && d.pluralNoun(i, s) {
			t.Tag = NNS
		}
	case NNS:
		if before.Tag == Comma && after.Tag == Stop && i+2 >= s.Last && d.classes[i]&Reporting != 0 {
			t.Tag = VBZ // "…, the letter, dated May 1, states."
			return
		}
		if before.Tag == Rrb && d.classes[i]&Reporting != 0 && d.classes[i+1]&That != 0 {
			t.Tag = VBZ // "Ann Poe (Letters) ▮claims that"
			return
		}
		if t.Shape&Capital == 0 && before.Tag == NN && (after.Tag == IN || after.Tag == DT || after.Tag == CD || after.Tag == PRP) && d.singular(i, s) {
			t.Tag = VBZ // "a boat costs between"
		}
	case VBG:
		if (before.Tag == Comma || before.Shape&OpenMark != 0) && d.classes[i+1]&Calling != 0 && d.beforeNameAndVerb(i+2, s) {
			t.Tag = JJ // "Asked why, visiting captain Ann Poe shrugged"
			return
		}
		if before.Tag == IN && d.classes[i-1]&Of != 0 && (after.Tag == VBD || after.Tag == VBZ) {
			t.Tag = NN // "the head of refereeing said"
			return
		}
		if before.Tag == DT && d.classes[i-1]&Indefinite != 0 && t.Shape&Capital == 0 && (after.Tag == DT || after.Tag == PRP || after.Tag == PRPS || after.Tag == IN && d.classes[i+1]&That != 0) {
			t.Tag = NN // "told a briefing the dam was safe"
		}
	case VB:
		if before.Tag.Noun() && after.Tag == VBD && d.classes[i+1]&Reported != 0 && d.classes[i]&(Be|Have|Do|Plain) == 0 && t.Shape&Capital == 0 {
			t.Tag = NN // "the Dover Daily tabloid wrote"
		}
	case VBP:
		if d.classes[i]&(Be|Have|Do|Plain) == 0 && (before.Tag == NN && d.endsObject(i, s) || before.Tag == Comma && d.opensOffice(i, s)) {
			t.Tag = NN
		}
	case VBD:
		if before.Tag == NN && d.reduced(i, s) {
			t.Tag = VBN // "a post ▮shared on Monday claims that"
		}
	case NN, JJ:
		if t.Shape&(Letter|Capital) != Letter {
			return
		}
		switch {
		case t.Tag == NN && d.classes[i]&Act != 0 && before.Tag == NN && d.documents(i, s):
			t.Tag = VBP // "Letters seen by the guild show bakers had"
		case before.Tag == PRP && d.classes[i-1]&Nominative != 0 && d.classes[i]&Quantity == 0 && t.Tag == NN && d.classes[i+1]&Of == 0:
			d.retagBehindPronoun(i, s)
		case d.behindModal(i, s), before.Tag == TO && t.Tag == NN && d.object(i+1, s):
			t.Tag = VB
		case before.Tag == CC && d.classes[i]&Reported != 0 && (after.Tag.Proper() || after.Tag == DT || after.Tag == PRP || after.Tag == PRPS || d.classes[i+1]&That != 0):
			t.Tag = VBD // "went home and accused Poe"
		}
	}
}

// pluralNoun tells whether token i, taken for a verb in -s, is a noun: no subject stands
// before it, and another verb behind it.
func (d *Document) pluralNoun(i int, s *Sentence) bool {
	switch before := d.Tokens[i-1].Tag; before {
	case PRPS:
		return true // "their faces"
	case JJ, DT, Comma, IN:
		after := d.Tokens[i+1].Tag
		if after == VBN {
			return before != DT // ", disclosures filed on Sunday"
		}
		if before == IN && d.classes[i-1]&That != 0 && after == IN {
			return d.opensClause(i-1, s) && d.verbBehind(i+2, s, That|Causal) // "said that leases on barns were up"
		}
		return before == JJ && (after == VBP || after == MD) // "old episodes become"
	case NN, NNP, NNPS:
		return d.Tokens[i+1].Tag == VBP && d.classes[i+1]&Act != 0 // "Dover Nations figures show"
	}
	return false
}

// documents tells whether token i, the base form of a verb that reports, is the verb of the
// plural that opens the sentence and has a participle behind it, since no other verb has
// that for its subject: "Letters seen by the guild ▮show bakers had left".
func (d *Document) documents(i int, s *Sentence) bool {
	k := s.First
	for k < i && d.Tokens[k].Tag != NNS {
		k++
	}
	if k > s.First+2 || k+2 >= i || d.Tokens[k+1].Tag != VBN || d.Tokens[k+2].Tag != IN {
		return false
	}
	for n := k + 3; n < i; n++ {
		if t := d.Tokens[n].Tag; t.Verb() || t == MD || t == Comma {
			return false
		}
	}
	after := d.Tokens[i+1].Tag
	return (after == NNS || after == DT || after == PRP || after == PRPS || after.Proper() || d.classes[i+1]&That != 0) && d.verbBehind(i+2, s, That|Causal)
}

// beforeNameAndVerb tells whether a name stands at token i and right behind it a finite verb.
func (d *Document) beforeNameAndVerb(i int, s *Sentence) bool {
	k := i
	for k < s.Last && d.Tokens[k].Tag.Proper() {
		k++
	}
	return k > i && k < s.Last && (d.Tokens[k].Tag == VBD || d.Tokens[k].Tag == VBZ || d.Tokens[k].Tag == MD)
}

// singular tells whether token i, taken for a plural, is the verb of a clause that has no
// other: what "a" begins ends with no plural, "a speed limiter ▮costs too much".
func (d *Document) singular(i int, s *Sentence) bool {
	k := i - 1
	for k > s.First && (d.Tokens[k].Tag == NN || d.Tokens[k].Tag == JJ) && d.classes[k]&Quantity == 0 {
		k--
	}
	if d.Tokens[k].Tag != DT || d.classes[k]&Indefinite == 0 || d.classes[k]&Quantity != 0 {
		return false
	}
	return (k == s.First || d.Tokens[k-1].Tag == Comma || d.classes[k-1]&That != 0) && d.lacksVerb(i+1, s)
}

// opensClause tells whether "that" at token k begins what is said, and is no relative
// pronoun: a verb stands before it, or a comma.
func (d *Document) opensClause(k int, s *Sentence) bool {
	return k > s.First && (d.Tokens[k-1].Tag.Verb() || d.Tokens[k-1].Tag == Comma)
}

// verbBehind tells whether a finite verb stands from token i on, before the next comma,
// conjunction or relative word, and before a word of the classes that could begin another
// clause.
func (d *Document) verbBehind(i int, s *Sentence, begins Class) bool {
	for ; i < s.Last; i++ {
		switch t := d.Tokens[i].Tag; {
		case t.Finite():
			return true
		case t == Comma || t == CC || t == Colon || t == WRB || t >= WDT && t <= WPS || d.classes[i]&begins != 0:
			return false
		}
	}
	return false
}

// endsObject tells whether token i, taken for a verb, ends the noun phrase that is the
// object of the verb before it: "cut its growth ▮forecast". A noun in the singular
// would have a verb in -s.
func (d *Document) endsObject(i int, s *Sentence) bool {
	k := i - 1
	for k > s.First && (d.Tokens[k].Tag == NN || d.Tokens[k].Tag == JJ || d.Tokens[k].Tag == CD) {
		k--
	}
	if k <= s.First || d.Tokens[k].Tag != PRPS && d.Tokens[k].Tag != DT {
		return false
	}
	v := d.Tokens[k-1].Tag
	return (v.Verb() || v == VBG) && d.classes[k-1]&(Clausal|Reported|Reporting|Saying|Act|Acting) == 0
}

// opensOffice tells whether token i, behind a comma and taken for a verb, begins what
// somebody is before the name that says the sentence: "▮harbour master Ann Poe said".
func (d *Document) opensOffice(i int, s *Sentence) bool {
	if d.classes[i]&(Clausal|Act|Report) != 0 {
		return false
	}
	k := i + 1
	for k < s.Last && d.Tokens[k].Tag == NN {
		k++
	}
	n := k
	for n < s.Last && d.Tokens[n].Tag.Proper() {
		n++
	}
	return k > i+1 && n > k && n < s.Last && d.classes[n]&(Reported|Reporting) != 0
}

// reduced tells whether token i, a past tense behind a noun that opens the sentence, is
// a participle: it has no object, and the verb of the noun says what somebody says.
func (d *Document) reduced(i int, s *Sentence) bool {
	if i > s.First+4 || d.Tokens[s.First].Tag != DT || d.classes[i]&(Reported|Be|Have|Do) != 0 {
		return false
	}
	switch t := d.Tokens[i+1].Tag; {
	case t == IN && d.classes[i+1]&(That|Causal) == 0, t == JJR, t == RB, t == RBR, t == TO, t == CD:
	default:
		return false
	}
	for k := i + 1; k+1 < min(s.Last, i+16); k++ {
		switch t := d.Tokens[k].Tag; {
		case t == VBZ || t == VBD:
			return d.classes[k]&(Reporting|Reported) != 0 && d.Tokens[k-1].Tag.Noun() && (t == VBZ || d.classes[k+1]&That != 0)
		case t == VBP || t == MD || t == Comma || t == CC || t == Colon || t == WDT || t == WP || t == WRB || t == Stop || t == Quo, t == IN && d.classes[k]&(That|Causal) != 0, t == PRP && d.classes[k]&Nominative != 0:
			return false
		}
	}
	return false
}

// retagBehindPronoun mends token i behind a pronoun that is the subject: "they
// state", "does he share". What is an object as well, as "it" is, tells nothing
// behind a verb or a preposition.
func (d *Document) retagBehindPronoun(i int, s *Sentence) {
	if i-1 > s.First {
		b := d.Tokens[i-2].Tag
		if d.classes[i-2]&Do != 0 || b == MD {
			d.Tokens[i].Tag = VB
			return
		}
		if b.Verb() || b == IN || b == TO {
			return
		}
	}
	if d.classes[i-1]&Third == 0 {
		d.Tokens[i].Tag = VBP
	}
}

// behindModal tells whether a subject and a modal stand before token i, or a negated
// form of "do", with nothing but adverbs between.
func (d *Document) behindModal(i int, s *Sentence) bool {
	k, negated := i-1, false
	for k > s.First && k > i-4 && (d.classes[k]&Not != 0 || d.Tokens[k].Tag == RB) {
		negated = negated || d.classes[k]&Not != 0
		k--
	}
	if d.classes[k]&Do != 0 {
		return negated && k == i-2
	}
	if d.Tokens[k].Tag != MD || d.Tokens[k].Shape&Capital != 0 || k == s.First {
		return false
	}
	if d.Tokens[i].Tag == JJ && k < i-1 && d.classes[i-1]&Not == 0 { // "would so much as"
		return false
	}
	b := d.Tokens[k-1].Tag
	return b.Noun() || b == PRP || b == WDT || b == EX
}

// object tells whether an object begins at token i which no noun before it could
// have: "to board ▮his flight". "To work this week" tells when.
func (d *Document) object(i int, s *Sentence) bool {
	if i+1 >= s.Last {
		return false
	}
	switch d.Tokens[i].Tag {
	case PRPS:
		return true
	case PRP:
		return d.classes[i]&Nominative == 0
	case DT:
		return d.classes[i]&(Deictic|That) == 0 && (d.classes[i+1]|d.classes[min(i+2, s.Last-1)])&(Period|Calendar|Deictic) == 0
	}
	return false
}

// loneVerb tells whether token i, a noun behind a noun and a verb as well, is the one
// finite verb of its clause: neither before it nor behind it is there another, but
// for that of a clause that it has as an object, which a pronoun begins.
func (d *Document) loneVerb(i int, s *Sentence) bool {
	whole, comma := true, false // the clause begins with nothing that could join it to a noun
	for k := i - 1; k >= s.First; k-- {
		t := d.Tokens[k].Tag
		if t.Finite() || t == VBN && k < i-1 && d.Tokens[k+1].Tag == DT || i-k > 20 {
			return false
		}
		if t == Comma || t == CC || t == WDT || t == WP || t == Lrb {
			whole, comma = false, t == Comma
			break
		}
		if t == Colon || t == Quo || t == Unq || t == WRB || t == Stop || t == IN && d.classes[k]&(That|Causal) != 0 {
			break
		}
	}
	if i+1 >= s.Last {
		return false
	}
	after, left := d.Tokens[i+1].Tag, 0
	switch after {
	case PRP:
		if d.classes[i+1]&Nominative != 0 {
			left = 1
		}
	case DT, PRPS, VBG, Dollar:
	case Stop, Comma, Unq:
		return comma && d.Tokens[i].Tag == NN // ", documents show."
	case IN, TO, RP, JJ, CD, NNP, NN, NNS:
		if !whole || after == IN && d.Tokens[i].Tag != NN && d.classes[i+1]&That == 0 { // "harsh attacks on"
			return false
		}
	default:
		return false
	}
	for k := i + 1; k < s.Last && k < i+20; k++ {
		switch t := d.Tokens[k].Tag; {
		case t.Finite():
			if left--; left < 0 {
				return false
			}
		case t == Comma || t == Colon || t == CC || t == WDT || t == WP || t == WRB || t == Unq || t == Stop || t == IN && d.classes[k]&(That|Causal) != 0:
			return left == 0
		}
	}
	return left == 0
}

// hearers tells whether token i, behind a verb that somebody follows who is told something, is a
// plural noun that the tagger took for something else: no verb and no particle stands there.
func (d *Document) hearers(i int, s *Sentence) bool {
	t := &d.Tokens[i]
	if t.Shape&(Letter|Capital) != Letter || d.Text[t.End-1] != 's' || d.classes[i]&(Be|Have|Do|Point|That) != 0 {
		return false
	}
	switch t.Tag {
	case VBZ, RP, RB, VB, VBD:
		return true
	case JJ, VBP:
		return !d.Tokens[i+1].Tag.Noun() && !d.Tokens[i+1].Tag.Adjective()
	}
	return false
}

// asks tells whether a word stands before token i that can make a verb of saying, with all before
// it, the subject of a further one: "what he says ▮matters".
func (d *Document) asks(i int, s *Sentence) bool {
	for k := s.First; k < i; k++ {
		if t := d.Tokens[k].Tag; t >= WDT && t <= WRB || d.classes[k]&(That|Quantity) != 0 {
			return true
		}
	}
	return false
}

// subjectOfReport tells whether token i, a word in -s, is all there is between a comma or a
// quotation and a verb that reports: "“…,” ▮advocates said", "…, ▮envoys say."
func (d *Document) subjectOfReport(i int, s *Sentence) bool {
	t, before, after := &d.Tokens[i], &d.Tokens[i-1], &d.Tokens[i+1]
	if t.Shape&(Letter|Capital) != Letter || d.Text[t.End-1] != 's' || d.classes[i]&(Be|Have|Do) != 0 {
		return false
	}
	switch {
	case before.Shape&CloseMark != 0:
	case before.Tag != Comma || i+2 < s.Last && d.Tokens[i+2].Tag != Stop:
		return false
	}
	return after.Tag == VBD && d.classes[i+1]&Reported != 0 || after.Tag == VBP && d.classes[i+1]&(Report|Plain) != 0
}
