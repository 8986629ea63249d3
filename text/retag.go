package text

import "strings"

// retag mends what the tagger often gets wrong in news: a verb in -s taken for a
// plural noun ("she favors", "Conway notes", "the job marks his return"), which
// leaves a clause without its verb; and participles of verbs that report taken for
// nouns, and the other way about.
func (d *Document) retag(s *Sentence) {
	d.retagFirst(s)
	r := retagger{Document: d}
	for i := s.First; i < s.Last; i++ {
		d.retagNear(i, s)
		r.beside(i, s)
		r.token(i, s)
	}
}

// retagger is what retag has seen of a sentence so far.
type retagger struct {
	*Document
	verb bool // a finite verb
	said bool // and it is one that a clause follows, whose verb is still to come
}

// token mends the tag of token i, by what it is and what its word may be.
func (d *retagger) token(i int, s *Sentence) {
	t := &d.Tokens[i]
	if t.Tag == JJ && t.Shape&Upper != 0 && i+1 < s.Last && d.Tokens[i+1].Tag.Proper() && d.Tokens[i+1].Shape&Upper == 0 {
		t.Tag = NNP // "RCMP Sergeant Ann Poe": capitals among words that are none
	}
	if t.Tag == JJ && t.Shape&Capital != 0 && i > s.First && d.doubleName(i, s) {
		t.Tag = NNP
	}
	if d.classes[i]&Namesake != 0 && t.Shape&Capital != 0 && d.namesake(i, s) {
		t.Tag, d.classes[i] = NNP, d.classes[i]&^Calendar
	}
	if d.classes[i]&Particle != 0 && t.Shape&Capital == 0 {
		d.retagParticle(i, s)
	}
	if d.classes[i]&Calling != 0 && (d.beforeName(i, s) || t.Tag == IN && t.Shape&Capital == 0 && i+1 < s.Last && d.Tokens[i+1].Tag.Proper()) {
		t.Tag = NN
		return
	}
	if d.classes[i]&Report != 0 && d.reports(i, s) {
		t.Tag = VB // "did not mention her"
		return
	}
	if d.classes[i]&That != 0 && t.Tag == IN && d.demonstrative(i, s) {
		t.Tag = DT
	}
	if d.classes[i]&That != 0 && t.Tag == WDT && i > s.First && i+1 < s.Last && d.classes[i-1]&(Saying|Clausal) != 0 && d.Tokens[i+1].Tag.Finite() {
		t.Tag = DT // "but suggesting that might be late"
	}
	if d.classes[i]&(Plain|Singular) != 0 && d.verbAlone(i, s) {
		d.verb = d.verb || t.Tag != VB
		return
	}
	if t.Tag == MD && t.Shape&Capital != 0 && i+1 < s.Last && (d.Tokens[i+1].Tag == VBD || d.Tokens[i+1].Tag == VBZ) {
		t.Tag = NNP // "May said": behind a modal stands the base form
	}
	switch t.Tag {
	case JJ:
		if i > s.First && i+1 < s.Last && d.Tokens[i-1].Tag == NN && d.classes[i-1]&Calling != 0 && t.Shape&Capital == 0 {
			if a := d.Tokens[i+1].Tag; (a == VBD || a == VBZ) && d.classes[i+1]&Be == 0 {
				t.Tag = NN // "the attorney ▮general sued"
				return
			}
		}
		if d.verb && d.classes[i]&Reported != 0 && d.Tokens[i-1].Tag == CC && (d.bidden(i+1, s) || i-1 > s.First && d.classes[i-1]&But != 0 && d.Tokens[i-2].Tag.Noun() && i+1 < s.Last && d.Tokens[i+1].Tag.Noun()) {
			t.Tag = VBD // "had grown and urged members to read", "praised the voters but voiced concern"
		}
	case VBD, VBZ, VBP, MD:
		d.finite(i, s)
	case NN:
		d.noun(i, s)
	case VBG:
		d.gerund(i, s)
	case NNS:
		d.plural(i, s)
	}
}

// doubleName tells whether token i, taken for an adjective, is a name of two parts that
// a hyphen ties together, between other names or behind what somebody is: "partner
// ▮Jens-Uwe▮ Poe", "Ann ▮Roe-Poe▮ said".
func (d *Document) doubleName(i int, s *Sentence) bool {
	w := d.Word(i)
	k := strings.IndexByte(w, '-')
	if k < 2 || k+2 >= len(w) || w[k+1] < 'A' || w[k+1] > 'Z' {
		return false
	}
	before := &d.Tokens[i-1]
	named := i+1 < s.Last && d.Tokens[i+1].Tag.Proper()
	return named && d.classes[i-1]&Calling != 0 || before.Tag.Proper() && (i+1 >= s.Last || !d.Tokens[i+1].Tag.Noun())
}

// finite mends the tag of a verb that is none, and notes it if it is one.
func (d *retagger) finite(i int, s *Sentence) {
	t := &d.Tokens[i]
	if t.Tag == VBZ && d.classes[i]&(Be|Have) == Be|Have && t.Shape&Glued != 0 && i > s.First && i+1 < s.Last && d.Tokens[i-1].Tag.Noun() && d.Tokens[i+1].Tag.Noun() {
		t.Tag = POS // "the club's website"
		return
	}
	if t.Tag == VBZ && i > s.First && i+1 < s.Last && d.Tokens[i-1].Tag.Verb() && (d.classes[i]|d.classes[i-1])&(Be|Have|Do) == 0 && d.classes[i+1]&(Of|For) != 0 {
		t.Tag = NNS // "drew calls for": no subject can stand between
		return
	}
	if t.Tag == VBD && i > s.First && d.Tokens[i-1].Tag == WRB && d.classes[i-1]&Causal != 0 && d.classes[i]&(Be|Have|Do) == 0 {
		t.Tag = VBN // "when asked": no subject can stand between
		return
	}
	d.verb, d.said = true, d.classes[i]&Clausal != 0
}

// noun mends the tag of a verb that the tagger takes for a singular noun.
func (d *retagger) noun(i int, s *Sentence) {
	t := &d.Tokens[i]
	if d.classes[i]&Reported != 0 && t.Shape&Capital == 0 && i > s.First && (d.Tokens[i-1].Tag.Noun() || d.Tokens[i-1].Tag.Adjective() || d.Tokens[i-1].Tag == CD) {
		t.Tag, d.verb = VBD, true // "the 47-year-old told reporters", "four in 10 agreed"
		return
	}
	if !d.verb && t.Shape&Capital == 0 && i > s.First && d.Tokens[i-1].Tag.Proper() && i+1 < s.Last && d.classes[i+1]&Point != 0 && (i+2 == s.Last || d.Tokens[i+2].Tag == Stop || d.Tokens[i+2].Tag == Colon) {
		t.Tag, d.verb = VBD, true // "Poe shot back."
		return
	}
	if d.classes[i]&Report != 0 && !d.verb && t.Shape&Capital == 0 && i > s.First && (d.Tokens[i-1].Tag == NNS || d.Tokens[i-1].Tag.Proper() && i-1 == s.First) && i+2 < s.Last && d.Tokens[i+1].Tag == TO && d.Tokens[i+2].Tag == VB {
		t.Tag, d.verb = VBP, true // "rabbis vow to stay away"
		return
	}
	if d.classes[i]&Report != 0 && t.Shape&Capital == 0 && d.closing(i, s) {
		t.Tag = VBP // "…, the keepers report."
		return
	}
	if i-1 > s.First && d.Tokens[i-1].Tag == RBR && d.Tokens[i-2].Tag == RB && i-2 > s.First && d.classes[i-3]&Nominative != 0 {
		t.Tag, d.verb = VBP, true // "they no longer care"
		return
	}
	if d.classes[i]&Act != 0 && t.Shape&Capital == 0 && i > s.First && (d.Tokens[i-1].Tag == NNS || d.Tokens[i-1].Tag == NNPS) && d.loneVerb(i, s) {
		t.Tag, d.verb = VBP, true // "documents show", "supporters hope it ends"
		return
	}
	if d.classes[i]&Report != 0 && i == s.First+1 && t.Shape&Capital == 0 && d.Tokens[s.First].Tag == NNS && i+1 < s.Last && (d.Tokens[i+1].Tag == DT || d.Tokens[i+1].Tag == PRPS) {
		t.Tag, d.verb = VBP, true // "Organizers state the fair is over"
		return
	}
	if d.classes[i]&Report != 0 && d.verb && t.Shape&Capital == 0 && i > s.First && d.Tokens[i-1].Tag == CC && i+2 < s.Last && d.classes[i+1]&Nominative != 0 && (d.Tokens[i+2].Tag == VBZ || d.Tokens[i+2].Tag == VBD || d.Tokens[i+2].Tag == MD) {
		t.Tag = VBP // "denied it and claim she has left"
		return
	}
	// ", warning of high tides": the participle of a verb that reports
	if d.classes[i]&Saying != 0 && i > s.First && d.Tokens[i-1].Tag == Comma && i+1 < s.Last {
		if n := &d.Tokens[i+1]; n.Tag == Colon || n.Tag == Comma || n.Tag == Quo || n.Tag == PRP || n.Tag == DT || n.Tag == IN {
			t.Tag = VBG
		}
	}
}

// gerund mends the tag of a noun that the tagger takes for an -ing form.
func (d *retagger) gerund(i int, s *Sentence) {
	t := &d.Tokens[i]
	// "her warning that": a noun
	if d.classes[i]&Saying != 0 && i > s.First && i+1 < s.Last && d.classes[i+1]&That != 0 {
		if b := d.Tokens[i-1].Tag; b == DT || b == PRPS || b == POS || b.Adjective() || b == VBN && i-1 > s.First && d.Tokens[i-2].Tag == PRPS {
			t.Tag = NN
		}
	}
}

// plural mends the tag of a verb in -s that the tagger takes for a plural noun.
func (d *retagger) plural(i int, s *Sentence) {
	t := &d.Tokens[i]
	if i == s.First || t.Shape&Capital != 0 {
		return
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
	case !d.verb && before.Tag.Noun() && object && class&That == 0:
	case !d.verb && before.Tag.Proper() && after == RB && i+2 < s.Last && d.Tokens[i+2].Tag == Colon: // "Poe tries again:"
	case !d.verb && before.Tag.Proper() && (after == RP || after == IN || after == RB) && i+3 < s.Last && d.Tokens[i+2].Tag == TO && d.Tokens[i+3].Tag == VB: // "Poe jumps in to say"
	case before.Tag.Proper() && after == RP && i+2 < s.Last && d.classes[i+2]&That != 0: // "Poe points out that"
	case !d.verb && d.classes[i]&Reporting != 0 && before.Tag == NN && class&That != 0 && d.opensObject(i+2, s): // "the miller answers that the"
	case !d.verb && d.classes[i]&Reporting != 0 && (before.Tag == NN || before.Tag.Proper()) && (after == IN || after == TO || after == RP) && d.lacksVerb(i+1, s): // "the miller touches on the"
	case !d.verb && d.classes[i]&Reporting != 0 && (before.Tag == NN || before.Tag.Proper()) && d.onlyVerb(i, s): // "the miller claims to know", "the court rules Poe may stay"
	case d.classes[i]&Acting != 0 && (before.Tag == NN || before.Tag == NNP) && d.loneVerb(i, s): // "the analyst questions foreign aid"
	case d.classes[i]&Reporting != 0 && d.classes[i-1]&Message != 0 && (after == Stop || after == NoTag) && d.behindComma(i-1, s): // "…, a police report states."
	case before.Tag == NN && after == CC && i+2 < s.Last && d.Tokens[i+2].Tag == VBZ: // "the show opens and closes"
	default:
		return
	}
	t.Tag = VBZ
	d.verb = true
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
		if d.Tokens[i+1].Shape&Capital == 0 {
			d.Tokens[i].Tag = JJ // "Managing partner Ann Poe said"
		}
		return
	}
	if d.Tokens[i].Tag == VBG && i+2 < s.Last && d.classes[i+1]&Calling != 0 && d.Tokens[i+1].Shape&Capital == 0 && d.beforeNameAndVerb(i+2, s) {
		d.Tokens[i].Tag = JJ // "Outgoing chairman Ann Poe said"
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
	if i+2 >= s.Last || d.classes[i+1]&Reported == 0 || !d.Tokens[i].Tag.Adverb() && !d.Tokens[i].Tag.Adjective() && d.Tokens[i].Tag != VBG || d.classes[i]&^(Calling|Regnal|Demonym) != 0 {
		return
	}
	if t := d.Tokens[i+2].Tag; t == PRP || t == DT || t == TO || t.Proper() || d.classes[i+2]&That != 0 {
		d.Tokens[i].Tag, d.Tokens[i+1].Tag = NNP, VBD
	}
}

// beforeNamed tells whether a noun for what somebody is stands at token i before a name
// that is the subject of the verb behind it: "▮Minister Ann Poe said", "presiding
// ▮judge Ann Poe said". Behind an -ing form with its object the subject would need a comma.
func (d *Document) beforeNamed(i int, s *Sentence) bool {
	if i+2 >= s.Last || d.classes[i]&Calling == 0 {
		return false
	}
	last := i + 1
	for last < s.Last && (d.Tokens[last].Tag.Proper() || d.Tokens[last].Tag.Adjective() && d.Tokens[last].Shape&Capital != 0) {
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
