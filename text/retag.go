package text

// retag mends what the tagger often gets wrong in news: a verb in -s taken for a
// plural noun ("she favors", "Conway notes", "the job marks his return"), which
// leaves a clause without its verb; and participles of verbs that report taken for
// nouns, and the other way about.
func (d *Document) retag(s *Sentence) {
	d.retagFirst(s)
	verb := false // a finite verb has been seen
	said := false // and it is one that a clause follows, whose verb is still to come
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		d.retagNear(i, s)
		if t.Tag == VBZ && d.Text[t.End-1]|0x20 != 's' {
			t.Tag = VBP // no form in -s: "secure the border"
		}
		if i > s.First && i+1 < s.Last {
			before, after := &d.Tokens[i-1], &d.Tokens[i+1]
			switch {
			case t.Tag == IN && d.classes[i]&Causal != 0 && d.classes[i-1]&Have != 0 && after.Tag == VBN:
				t.Tag = RB // "has since left"
			case d.classes[i]&Demonym != 0 && t.Tag.Proper() && after.Tag == JJ && after.Shape&Capital == 0 && i+2 < s.Last && d.Tokens[i+2].Tag.Noun() && d.classes[i+1]&Deictic == 0:
				t.Tag = JJ // "the Finnish foreign ministry"
			case t.Tag == VBP && d.classes[i]&Message != 0 && before.Tag == NNP && i-1 > s.First && (d.Tokens[i-2].Tag == DT || d.Tokens[i-2].Tag == POS):
				t.Tag = NN // "the Dawn programme": a verb behind one name would end in -s
			case t.Tag == VBD && before.Tag == Comma && i-1 > s.First && d.Tokens[i-2].Tag.Noun() && (d.describesAside(i, s) || !verb && d.classes[i]&Reported != 0 && d.questioned(i, s)):
				t.Tag = VBN // "the man, aged 34, was"
			case t.Tag == VBD && d.classes[i]&Describing != 0 && before.Tag == Comma && d.classes[i+1]&Calling != 0 && i+2 < s.Last && d.Tokens[i+2].Tag.Proper():
				t.Tag = JJ // "the leader, retired judge Ann Poe,"
			case t.Tag.Adverb() && d.classes[i]&Quantity != 0 && (before.Tag.Verb() && d.classes[i-1]&(Be|Have|Do) == 0 || d.classes[i-1]&That != 0) && (after.Tag == MD || after.Tag == VBD || after.Tag == VBZ):
				t.Tag = JJ // "said more had to be done"
			case t.Tag == VBZ && (after.Tag == VBD || after.Tag == VBN) && d.classes[i+1]&Reported != 0 && d.classes[i]&(Be|Have|Do|Reporting) == 0 && before.Tag != PRP && !before.Tag.Proper():
				t.Tag, after.Tag = NNS, VBD // "which envoys described": two verbs do not stand side by side
			case t.Tag == VBZ && d.classes[i-1]&That != 0 && d.plainVerb(i+1, s):
				t.Tag = NNS // "a move that carmakers abroad warn could fail"
			case t.Tag == VBN && before.Tag == Quo && d.verbless(i-1, s):
				t.Tag, verb = VBD, true // "that the keepers ▮“opened gates”"
			case t.Tag == IN && (before.Tag == IN || before.Tag == TO) && after.Tag == CD:
				t.Tag = RB // "of about 500"
			case t.Tag == NN && d.classes[i]&Linking != 0 && before.Tag.Noun() && after.Tag == VBD && d.classes[i+1]&Reported != 0:
				t.Tag = RB // "sources in the ministry meanwhile said"
			case t.Tag == VBP && before.Tag.Noun() && after.Tag == VBD && d.classes[i+1]&Reported != 0 && d.classes[i]&(Be|Have|Do) == 0:
				t.Tag = RB // "voters overall said": two verbs do not stand side by side
			case t.Tag == VB && t.Shape&Capital != 0 && before.Tag == TO && before.Shape&Capital == 0 && i-1 > s.First && d.Tokens[i-2].Shape&(Letter|Capital) == Letter:
				t.Tag = NNP // "a visit to Dover"
			case t.Tag == JJ && d.classes[i]&Message != 0 && before.Tag == DT && !after.Tag.Noun() && !after.Tag.Adjective():
				t.Tag = NN // "in an op-ed that"
			case d.classes[i]&Near != 0 && after.Tag == TO && before.Tag.Noun():
				t.Tag = JJ // "people close to her"
			case t.Tag == NNS && said && d.classes[i]&Reporting != 0 && before.Tag == NN && after.Tag == TO && d.lastVerb(i+1, s):
				t.Tag = VBZ // "said the administration ▮plans to leave"
			case t.Tag == NN && before.Tag == TO && after.Tag == RP && t.Shape&Capital == 0:
				t.Tag = VB // "vowed to hand over the keys"
			case t.Tag == JJ && d.classes[i-1]&Have != 0 && before.Tag.Verb() && (after.Tag == VBD || after.Tag == VBN) && t.Shape&Capital == 0:
				t.Tag = RB // "has long argued"
			case t.Tag == VBG && before.Shape&CloseMark != 0 && d.beforeNamed(i+1, s), t.Tag == VBG && before.Tag == VBD && d.classes[i-1]&Clausal != 0 && d.classes[i+1]&Calling != 0 && after.Shape&Capital != 0:
				t.Tag = JJ // "“…,” acting Mayor Ann Poe said", "said acting Mayor Ann Poe"
			case t.Tag == VBG && d.classes[i-1]&Telling != 0 && before.Tag.Verb() && after.Tag == NNS && t.Shape&Capital == 0:
				t.Tag = JJ // "told waiting reporters"
			case t.Tag == NNS && d.classes[i]&Calendar != 0 && t.Shape&Capital == 0 && before.Tag.Verb():
				t.Tag = RB // "said afterwards that"
			}
		}
		if t.Tag == JJ && t.Shape&Upper != 0 && i+1 < s.Last && d.Tokens[i+1].Tag.Proper() && d.Tokens[i+1].Shape&Upper == 0 {
			t.Tag = NNP // "RCMP Sergeant Ann Poe": capitals among words that are none
		}
		if d.classes[i]&Namesake != 0 && t.Shape&Capital != 0 && d.namesake(i, s) {
			t.Tag, d.classes[i] = NNP, d.classes[i]&^Calendar
		}
		if d.classes[i]&Particle != 0 && t.Shape&Capital == 0 {
			d.retagParticle(i, s)
		}
		if d.classes[i]&Calling != 0 && d.beforeName(i, s) {
			t.Tag = NN
			continue
		}
		if d.classes[i]&Report != 0 && d.reports(i, s) {
			t.Tag = VB // "did not mention her"
			continue
		}
		if d.classes[i]&That != 0 && t.Tag == IN && d.demonstrative(i, s) {
			t.Tag = DT
		}
		if d.classes[i]&That != 0 && t.Tag == WDT && i > s.First && i+1 < s.Last && d.classes[i-1]&(Saying|Clausal) != 0 && d.finiteAt(i+1) {
			t.Tag = DT // "but suggesting that might be late"
		}
		if d.classes[i]&(Plain|Singular) != 0 && d.verbAlone(i, s) {
			verb = verb || t.Tag != VB
			continue
		}
		if t.Tag == MD && t.Shape&Capital != 0 && i+1 < s.Last && (d.Tokens[i+1].Tag == VBD || d.Tokens[i+1].Tag == VBZ) {
			t.Tag = NNP // "May said": behind a modal stands the base form
		}
		switch t.Tag {
		case JJ:
			if verb && d.classes[i]&Reported != 0 && d.Tokens[i-1].Tag == CC && d.bidden(i+1, s) {
				t.Tag = VBD // "had grown and urged members to read"
			}
			continue
		case VBD, VBZ, VBP, MD:
			if t.Tag == VBZ && d.classes[i]&(Be|Have) == Be|Have && t.Shape&Glued != 0 && i > s.First && i+1 < s.Last && d.Tokens[i-1].Tag.Noun() && d.Tokens[i+1].Tag.Noun() {
				t.Tag = POS // "the club's website"
				continue
			}
			if t.Tag == VBZ && i > s.First && i+1 < s.Last && d.Tokens[i-1].Tag.Verb() && (d.classes[i]|d.classes[i-1])&(Be|Have|Do) == 0 && d.classes[i+1]&(Of|For) != 0 {
				t.Tag = NNS // "drew calls for": no subject can stand between
				continue
			}
			if t.Tag == VBD && i > s.First && d.Tokens[i-1].Tag == WRB && d.classes[i-1]&Causal != 0 && d.classes[i]&(Be|Have|Do) == 0 {
				t.Tag = VBN // "when asked": no subject can stand between
				continue
			}
			verb, said = true, d.classes[i]&Clausal != 0
			continue
		case NN:
			if d.classes[i]&Reported != 0 && t.Shape&Capital == 0 && i > s.First && (d.Tokens[i-1].Tag.Noun() || d.Tokens[i-1].Tag.Adjective() || d.Tokens[i-1].Tag == CD) {
				t.Tag, verb = VBD, true // "the 47-year-old told reporters", "four in 10 agreed"
				continue
			}
			if d.classes[i]&Report != 0 && !verb && t.Shape&Capital == 0 && i > s.First && (d.Tokens[i-1].Tag == NNS || d.Tokens[i-1].Tag.Proper() && i-1 == s.First) && i+2 < s.Last && d.Tokens[i+1].Tag == TO && d.Tokens[i+2].Tag == VB {
				t.Tag, verb = VBP, true // "rabbis vow to stay away"
				continue
			}
			if d.classes[i]&Report != 0 && t.Shape&Capital == 0 && d.closing(i, s) {
				t.Tag = VBP // "…, the keepers report."
				continue
			}
			if i-1 > s.First && d.Tokens[i-1].Tag == RBR && d.Tokens[i-2].Tag == RB && i-2 > s.First && d.classes[i-3]&Nominative != 0 {
				t.Tag, verb = VBP, true // "they no longer care"
				continue
			}
			if d.classes[i]&Act != 0 && t.Shape&Capital == 0 && i > s.First && (d.Tokens[i-1].Tag == NNS || d.Tokens[i-1].Tag == NNPS) && d.loneVerb(i, s) {
				t.Tag, verb = VBP, true // "documents show", "supporters hope it ends"
				continue
			}
			if d.classes[i]&Report != 0 && i == s.First+1 && t.Shape&Capital == 0 && d.Tokens[s.First].Tag == NNS && i+1 < s.Last && (d.Tokens[i+1].Tag == DT || d.Tokens[i+1].Tag == PRPS) {
				t.Tag, verb = VBP, true // "Organizers state the fair is over"
				continue
			}
			if d.classes[i]&Report != 0 && verb && t.Shape&Capital == 0 && i > s.First && d.Tokens[i-1].Tag == CC && i+2 < s.Last && d.classes[i+1]&Nominative != 0 && (d.Tokens[i+2].Tag == VBZ || d.Tokens[i+2].Tag == VBD || d.Tokens[i+2].Tag == MD) {
				t.Tag = VBP // "denied it and claim she has left"
				continue
			}
			// ", warning of high tides": the participle of a verb that reports
			if d.classes[i]&Saying != 0 && i > s.First && d.Tokens[i-1].Tag == Comma && i+1 < s.Last {
				if n := &d.Tokens[i+1]; n.Tag == Colon || n.Tag == Comma || n.Tag == Quo || n.Tag == PRP || n.Tag == DT || n.Tag == IN {
					t.Tag = VBG
				}
			}
			continue
		case VBG:
			// "her warning that": a noun
			if d.classes[i]&Saying != 0 && i > s.First && i+1 < s.Last && d.classes[i+1]&That != 0 {
				if b := d.Tokens[i-1].Tag; b == DT || b == PRPS || b == POS || b.Adjective() || b == VBN && i-1 > s.First && d.Tokens[i-2].Tag == PRPS {
					t.Tag = NN
				}
			}
			continue
		case NNS:
		default:
			continue
		}
		if i == s.First || t.Shape&Capital != 0 {
			continue
		}
		before := &d.Tokens[i-1]
		after := NoTag
		var class Class
		if i+1 < s.Last {
			after, class = d.Tokens[i+1].Tag, d.classes[i+1]
		}
		object := after == DT || after == PRP || after == PRPS || class&That != 0
		switch {
		case before.Tag == PRP && d.classes[i-1]&Third != 0:
		case d.classes[i]&Reporting != 0 && before.Tag.Proper() && (object || class&For != 0 || after == TO || after == Comma || after == Colon && i+2 < s.Last && d.Tokens[i+2].Shape&OpenMark != 0 || after == Stop || after == NoTag || after == Unq || after == Quo):
		case d.classes[i]&Reporting != 0 && before.Tag == Comma && class&That != 0:
		case !verb && before.Tag.Noun() && object && class&That == 0:
		case before.Tag.Proper() && after == RP && i+2 < s.Last && d.classes[i+2]&That != 0: // "Poe points out that"
		case !verb && d.classes[i]&Reporting != 0 && before.Tag == NN && class&That != 0 && d.opensObject(i+2, s): // "the miller answers that the"
		case !verb && d.classes[i]&Reporting != 0 && (before.Tag == NN || before.Tag.Proper()) && (after == IN || after == TO || after == RP) && d.lacksVerb(i+1, s): // "the miller touches on the"
		case !verb && d.classes[i]&Reporting != 0 && (before.Tag == NN || before.Tag.Proper()) && d.onlyVerb(i, s): // "the miller claims to know", "the court rules Poe may stay"
		case d.classes[i]&Acting != 0 && (before.Tag == NN || before.Tag == NNP) && d.loneVerb(i, s): // "the analyst questions foreign aid"
		case d.classes[i]&Reporting != 0 && d.classes[i-1]&Message != 0 && (after == Stop || after == NoTag) && d.behindComma(i-1, s): // "…, a police report states."
		case before.Tag == NN && after == CC && i+2 < s.Last && d.Tokens[i+2].Tag == VBZ: // "the show opens and closes"
		default:
			continue
		}
		t.Tag = VBZ
		verb = true
	}
}

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
			return t == VBD || t == VBZ
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

// verbless tells whether the opening quotation mark at i stands between the subject
// of a clause with "that" and its verb: there is none before it, and none behind.
func (d *Document) verbless(i int, s *Sentence) bool {
	k := i - 1
	for k > s.First && d.classes[k]&That == 0 {
		if t := d.Tokens[k].Tag; t.Verb() || t == MD || t == Comma || t == CC || t == WDT || t == WP {
			return false
		}
		k--
	}
	if k <= s.First || k == i-1 || d.Tokens[k].Tag != IN || !d.Tokens[k-1].Tag.Verb() || !d.Tokens[i-1].Tag.Noun() && d.Tokens[i-1].Tag != PRP {
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

// retagFirst mends a name at the beginning of a sentence that the tagger took for
// an adverb, an adjective or an -ing form, where a verb that reports follows and an object of
// it, "Gilmore stated that", and such a verb before a name.
func (d *Document) retagFirst(s *Sentence) {
	i := s.First
	if i+3 < s.Last && d.Tokens[i].Tag == NN && d.Tokens[i].Shape&Capital != 0 && d.nickname(i+1, s.Last) > i+1 {
		d.Tokens[i].Tag = NNP // Herbert “Sunny” Poe
		return
	}
	if i+2 < s.Last && d.classes[i]&Reported != 0 && d.Tokens[i].Tag.Noun() && d.Tokens[i+1].Tag.Proper() {
		d.Tokens[i].Tag = VBD // "Said Poe"
		return
	}
	if i+1 < s.Last && d.classes[i]&Preposition != 0 && d.Tokens[i].Tag.Noun() {
		d.Tokens[i].Tag = IN
		if d.Tokens[i+1].Tag == VBZ {
			d.Tokens[i+1].Tag = NNS // "Amid reports"
		}
		return
	}
	if i+1 < s.Last && d.classes[i]&Regnal != 0 && d.Tokens[i+1].Tag.Proper() {
		d.Tokens[i].Tag = NNP // "King Charles", which looks like a participle
		return
	}
	if d.Tokens[i].Tag == VBG && (d.beforeNamed(i+1, s) || d.beforeSaid(i+1, s)) {
		d.Tokens[i].Tag = NNP // "Shipping Minister Ann Poe said", "Darling Street said"
		return
	}
	if d.Tokens[i].Tag == VBG && i+2 < s.Last && d.Tokens[i+1].Tag == NNS && d.classes[i+2]&Reported != 0 && d.Tokens[i+2].Tag == VBD {
		d.Tokens[i].Tag = JJ // "Visiting keepers said"
		return
	}
	if i+3 < s.Last && d.Tokens[i+1].Tag == Comma && d.Tokens[i+2].Tag == CD && d.Tokens[i+2].Shape&Digit != 0 && d.Tokens[i+3].Tag == Comma && d.classes[i] == 0 && d.Tokens[i].Shape&Capital != 0 && d.Tokens[i].Tag != CD {
		d.Tokens[i].Tag = NNP // "Tully, 28, said"
		return
	}
	if i+2 >= s.Last || d.classes[i+1]&Reported == 0 || !d.Tokens[i].Tag.Adverb() && !d.Tokens[i].Tag.Adjective() && d.Tokens[i].Tag != VBG || d.classes[i] != 0 {
		return
	}
	if t := d.Tokens[i+2].Tag; t == PRP || t == DT || t == TO || t.Proper() || d.classes[i+2]&That != 0 {
		d.Tokens[i].Tag, d.Tokens[i+1].Tag = NNP, VBD
	}
}

// beforeNamed tells whether a noun for what somebody is stands at token i, with a
// capital, before a name that is the subject of the verb behind it: "▮Minister Ann Poe
// said".
func (d *Document) beforeNamed(i int, s *Sentence) bool {
	if i+2 >= s.Last || d.classes[i]&Calling == 0 || d.Tokens[i].Shape&Capital == 0 {
		return false
	}
	last := i + 1
	for last < s.Last && d.Tokens[last].Tag.Proper() {
		last++
	}
	if last == i+1 || last == s.Last {
		return false
	}
	v := d.Tokens[last].Tag
	return v == VBD || v == VBZ || v == MD
}

// beforeSaid tells whether a name stands at token i and a verb that reports behind it:
// "▮Street said". What such a verb tells, nobody does by an -ing form.
func (d *Document) beforeSaid(i int, s *Sentence) bool {
	last := i
	for last < s.Last && d.Tokens[last].Tag.Proper() {
		last++
	}
	return last > i && last < s.Last && d.classes[last]&(Reported|Reporting) != 0
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
