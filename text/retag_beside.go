package text

// beside mends the tag of token i where the tokens beside it tell.
func (d *retagger) beside(i int, s *Sentence) {
	t := &d.Tokens[i]
	if t.Tag == VBZ && d.Text[t.End-1]|0x20 != 's' {
		t.Tag = VBP // no form in -s: "secure the border"
	}
	if t.Tag == WDT && t.Shape&Capital != 0 && t.End-t.Start > 1 && d.Text[t.Start+1]|0x20 != 'h' {
		t.Tag = NNP // neither "which" nor "that": a name in W
	}
	if i == s.First || i+1 == s.Last {
		return
	}
	before, after := &d.Tokens[i-1], &d.Tokens[i+1]
	if d.classes[i]&Near != 0 && after.Tag == TO && before.Tag.Noun() {
		t.Tag = JJ // "people close to her"
		return
	}
	if d.classes[i-1]&Telling != 0 && before.Tag.Verb() && d.hearers(i, s) || (t.Tag == VBZ || t.Tag == JJ) && d.subjectOfReport(i, s) {
		t.Tag = NNS // "told activists the dam was safe", "“…,” advocates said", "…, envoys say."
		return
	}
	switch {
	case t.Tag.Noun():
		d.besideNoun(i, s)
	case t.Tag.Verb():
		d.besideVerb(i, s)
	case t.Tag.Adjective():
		d.besideAdjective(i, s)
	case t.Tag == IN && (before.Tag == IN || before.Tag == TO) && after.Tag == CD:
		t.Tag = RB // "of about 500"
	case t.Tag == IN && d.classes[i]&Causal != 0 && d.classes[i-1]&Have != 0 && after.Tag == VBN:
		t.Tag = RB // "has since left"
	case t.Tag == EX && after.Tag.Verb() && before.Tag.Noun() && d.classes[i+1]&(Be|Have) == 0:
		t.Tag = RB // "people there said"
	case t.Tag.Adverb() && d.classes[i]&Quantity != 0 && (before.Tag.Verb() && d.classes[i-1]&(Be|Have|Do) == 0 || d.classes[i-1]&That != 0) && (after.Tag == MD || after.Tag == VBD || after.Tag == VBZ):
		t.Tag = JJ // "said more had to be done"
	case t.Tag == RBS && d.classes[i]&Quantity != 0 && (before.Tag == Comma || before.Tag == Colon || before.Tag == CC) && (after.Tag == VBD || after.Tag == VBP || after.Tag == MD):
		t.Tag = JJ // "asked for a reason, most cited the heat"
	case t.Tag.Adverb() && d.classes[i]&(Telling|Reported) != 0 && d.classes[i-1]&Be != 0 && before.Tag.Verb():
		t.Tag = VBN // "I am ▮told, "
	}
}

// besideNoun mends the tag of token i, taken for a noun, that stands between two others.
func (d *retagger) besideNoun(i int, s *Sentence) {
	t, before, after := &d.Tokens[i], &d.Tokens[i-1], &d.Tokens[i+1]
	switch {
	case t.Tag.Proper():
		if d.classes[i]&Demonym != 0 && after.Tag == JJ && after.Shape&Capital == 0 && i+2 < s.Last && d.Tokens[i+2].Tag.Noun() && d.classes[i+1]&Deictic == 0 {
			t.Tag = JJ // "the Finnish foreign ministry"
		}
	case t.Tag == NN && d.classes[i]&Linking != 0 && before.Tag.Noun() && after.Tag == VBD && d.classes[i+1]&Reported != 0:
		t.Tag = RB // "sources in the ministry meanwhile said"
	case t.Tag == NN && before.Tag == NNS && d.said && i-2 > s.First && d.classes[i-2]&Clausal != 0 && after.Tag == TO && d.lastVerb(i+1, s):
		t.Tag, d.verb = VBP, true // "says captains ▮plan to leave"
	case t.Tag == NN && before.Tag == TO && after.Tag == RP && t.Shape&Capital == 0:
		t.Tag = VB // "vowed to hand over the keys"
	case t.Tag == NNS && d.said && d.classes[i]&Reporting != 0 && before.Tag == NN && after.Tag == TO && d.lastVerb(i+1, s):
		t.Tag = VBZ // "said the administration ▮plans to leave"
	case t.Tag == NNS && d.classes[i]&Calendar != 0 && t.Shape&Capital == 0 && before.Tag.Verb():
		t.Tag = RB // "said afterwards that"
	}
}

// besideVerb mends the tag of token i, taken for a verb, that stands between two others.
func (d *retagger) besideVerb(i int, s *Sentence) {
	t, before, after := &d.Tokens[i], &d.Tokens[i-1], &d.Tokens[i+1]
	switch t.Tag {
	case VB:
		if before.Tag == Quo && i-1 > s.First && d.Tokens[i-2].Tag == NNS && d.verbQuoted(i-1, s) {
			t.Tag, d.verb = VBP, true // "that the keepers ▮“feel the heat”"
			return
		}
		if t.Shape&Capital != 0 && before.Tag == TO && before.Shape&Capital == 0 && i-1 > s.First && d.Tokens[i-2].Shape&(Letter|Capital) == Letter {
			t.Tag = NNP // "a visit to Dover"
		}
	case VBD:
		switch {
		case before.Tag == Comma && i-1 > s.First && (d.Tokens[i-2].Tag.Noun() || d.classes[i-2]&Floating != 0) && (d.describesAside(i, s) || !d.verb && d.classes[i]&Reported != 0 && d.questioned(i, s)):
			t.Tag = VBN // "the man, aged 34, was"
		case d.classes[i]&Describing != 0 && before.Tag == Comma && d.classes[i+1]&Calling != 0 && i+2 < s.Last && d.Tokens[i+2].Tag.Proper():
			t.Tag = JJ // "the leader, retired judge Ann Poe,"
		}
	case VBG:
		switch {
		case (before.Shape&CloseMark != 0 || before.Tag == Comma || before.Tag == Colon || before.Tag == CC) && d.beforeNamed(i+1, s), before.Tag == VBD && d.classes[i-1]&Clausal != 0 && d.classes[i+1]&Calling != 0 && after.Shape&Capital != 0:
			t.Tag = JJ // "“…,” acting Mayor Ann Poe said", "it is late, managing director Ann Poe said", "said acting Mayor Ann Poe"
		case d.classes[i-1]&Telling != 0 && before.Tag.Verb() && after.Tag == NNS && t.Shape&Capital == 0:
			t.Tag = JJ // "told waiting reporters"
		}
	case VBN:
		switch {
		case before.Tag == Quo && d.verbQuoted(i-1, s):
			t.Tag, d.verb = VBD, true // "that the keepers ▮“opened gates”"
		case d.classes[i-1]&And != 0 && i > s.First+1 && d.Tokens[i-2].Tag == VBN && d.classes[i]&Reported != 0 && (after.Tag.Proper() || after.Tag == PRP):
			t.Tag = VBD // "said that it was lost and ▮accused Poe": a participle of the passive has no object
		}
	case VBP:
		switch {
		case d.classes[i]&Message != 0 && before.Tag == NNP && i-1 > s.First && (d.Tokens[i-2].Tag == DT || d.Tokens[i-2].Tag == POS):
			t.Tag = NN // "the Dawn programme": a verb behind one name would end in -s
		case before.Tag.Noun() && after.Tag == VBD && d.classes[i+1]&Reported != 0 && d.classes[i]&(Be|Have|Do) == 0:
			t.Tag = RB // "voters overall said": two verbs do not stand side by side
		}
	case VBZ:
		switch {
		case (after.Tag == VBD || after.Tag == VBN) && d.classes[i+1]&Reported != 0 && d.classes[i]&(Be|Have|Do|Reporting) == 0 && before.Tag != PRP && !before.Tag.Proper():
			t.Tag, after.Tag = NNS, VBD // "which envoys described": two verbs do not stand side by side
		case d.classes[i-1]&That != 0 && d.plainVerb(i+1, s):
			t.Tag = NNS // "a move that carmakers abroad warn could fail"
		case t.Shape&Capital != 0 || d.classes[i]&(Be|Have|Do) != 0:
		case before.Tag == NN && before.Shape&Capital == 0 && i-2 > s.First && d.classes[i-2]&That != 0 && d.plainVerb(i+1, s):
			t.Tag = NNS // "an answer that guild advocates find hard": no article, so one noun is no subject
		case d.classes[i-1]&That != 0 && (after.Tag == MD || after.Tag.Finite() && d.classes[i+1]&(Be|Have) != 0):
			t.Tag = NNS // "told bakers that polls were wrong": a finite verb stands behind it
			if before.Tag == WDT {
				before.Tag = IN
			}
		case t.Shape&Capital == 0 && d.classes[i-1]&Clausal != 0 && d.said && before.Tag.Verb() && d.classes[i]&(Be|Have|Do) == 0 && !d.asks(i, s):
			t.Tag = NNS // "says captains plan to leave": no subject can stand between
		case d.classes[i-1]&That != 0 && i-1 > s.First && d.classes[i-2]&(Clausal|Saying|Reported|Reporting) != 0 && d.Tokens[i-2].Tag.Verb() && (after.Tag == IN || after.Tag == TO) && d.classes[i]&(Be|Have|Do) == 0 && d.verbBehind(i+2, s, That|Causal|Nominative|Whether):
			t.Tag = NNS // "said that calls for his arrest were wrong"
		}
	}
}

// besideAdjective mends the tag of token i, taken for an adjective, that stands between
// two others.
func (d *retagger) besideAdjective(i int, s *Sentence) {
	t, before, after := &d.Tokens[i], &d.Tokens[i-1], &d.Tokens[i+1]
	switch {
	case t.Tag != JJ:
	case d.classes[i]&Reported != 0 && d.classes[i]&Causing != 0 && before.Tag == VBZ && d.classes[i-1]&Have != 0 && after.Tag == NNS && i+2 < s.Last && d.Tokens[i+2].Tag == TO:
		t.Tag = VBN // "he's ▮urged voters to"
	case d.classes[i]&Calling != 0 && d.classes[i-1]&Calling != 0 && before.Tag == NN && t.Shape&Capital == 0 && !after.Tag.Noun() && !after.Tag.Adjective():
		t.Tag = NN // "the attorney ▮general to"
	case d.classes[i]&Message != 0 && before.Tag == DT && !after.Tag.Noun() && !after.Tag.Adjective():
		t.Tag = NN // "in an op-ed that"
	case d.classes[i-1]&Have != 0 && before.Tag.Verb() && (after.Tag == VBD || after.Tag == VBN) && t.Shape&Capital == 0:
		t.Tag = RB // "has long argued"
	}
}
