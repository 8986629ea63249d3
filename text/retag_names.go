package text

// proper is the words that the tagger took for names where their capital means
// something: not at the beginning of a sentence, nor among capitals only, as in
// a headline. Words that also stand there in small letters are left out.
func (d *Document) proper() map[string]bool {
	names := make(map[string]bool)
	for k := range d.Sentences {
		s := &d.Sentences[k]
		small := d.smallVerb(s) // a word of its own in small letters has been seen, or a verb is to come
		for i := s.First; i < s.Last; i++ {
			t := &d.Tokens[i]
			switch {
			case t.Shape&(Letter|Glued) != Letter:
			case t.Shape&Capital == 0:
				small = small || t.Tag.Verb() || t.Tag == DT
			case i > s.First && t.Tag.Proper() && d.Tokens[i-1].Shape&OpenMark == 0 && (small || d.Tokens[i-1].Shape&Capital == 0):
				names[d.Word(i)] = true
			}
		}
	}
	return names
}

// smallVerb tells whether a finite verb of a sentence stands in small letters, as it
// does in no headline among capitals.
func (d *Document) smallVerb(s *Sentence) bool {
	for i := s.First + 1; i < s.Last; i++ {
		switch t := &d.Tokens[i]; t.Tag {
		case VBD, VBZ, VBP:
			if t.Shape&(Letter|Capital|Glued) == Letter {
				return true
			}
		}
	}
	return false
}

// retagName mends a name that the tagger did not know at the beginning of a
// sentence or a quotation, where any word has a capital, from the rest of the
// article: "Jolly said".
func (d *Document) retagName(s *Sentence, names map[string]bool) {
	if i := d.unknown(s); i >= 0 && names[d.Word(i)] {
		d.Tokens[i].Tag = NNP
	}
}

// namesake tells whether token i, a month, is a name: "Theresa May", "Mrs May";
// "May said".
func (d *Document) namesake(i int, s *Sentence) bool {
	if i+1 >= s.Last || d.Tokens[i+1].Shape&Digit != 0 {
		return false
	}
	if i > s.First && d.Tokens[i-1].Shape&(Letter|Digit) != 0 {
		b := &d.Tokens[i-1]
		return b.Tag.Proper() && b.Shape&Capital != 0 && d.classes[i-1]&Calendar == 0
	}
	return d.classes[i+1]&(Reported|Reporting) != 0
}

// beforeName tells whether token i, a noun for what somebody is that the tagger took
// for a verb, an adverb or a conjunction, stands before a name that is the subject of another
// verb: "Sharks skipper Luke Poe refused".
func (d *Document) beforeName(i int, s *Sentence) bool {
	t := &d.Tokens[i]
	if t.Tag == JJS { // "one guest"
		return true
	}
	if t.Tag.Adjective() && i > s.First && d.Tokens[i-1].Tag.Noun() { // "Police ▮chief▮ Ann Poe"
		return i+1 < s.Last && d.Tokens[i+1].Tag.Proper()
	}
	if !t.Tag.Verb() && !t.Tag.Adverb() && t.Tag != CC || t.Shape&Capital != 0 {
		return false
	}
	if i > s.First {
		if b := d.Tokens[i-1].Tag; b == TO || b == MD || b == PRP || b == NNS && d.Tokens[i-1].Shape&Capital == 0 || d.classes[i-1]&(Be|Have|Do) != 0 {
			return false
		}
	}
	last := i + 1
	for last < s.Last && d.Tokens[last].Tag.Proper() && d.Tokens[last].Shape&Capital != 0 {
		if last++; last < s.Last {
			last = d.nickname(last, s.Last)
		}
	}
	if last == i+1 || last == s.Last {
		return false
	}
	if v := d.Tokens[last].Tag; v == VBD || v == VBZ || v == MD || v == VBP && t.Tag != VB {
		return true
	} else if v == Comma && last > i+2 && i > s.First && (d.Tokens[i-1].Tag.Proper() || d.Tokens[i-1].Shape&Capital != 0) && t.Tag == VBP { // "Rovers captain Judy Witt, who"
		return true
	}
	return t.Tag != VB && t.Tag != VBP && t.Tag != VBZ // no such form of the verb
}

// retagParticle mends a name with small words in it: "Juan de la Cruz", "Nuri
// al-Masri".
func (d *Document) retagParticle(i int, s *Sentence) {
	if hyphenatedName(d.Word(i)) {
		d.Tokens[i].Tag = NNP
		return
	}
	if i == s.First || d.Tokens[i].Tag.Verb() || d.Tokens[i].Tag == CD {
		return
	}
	opens := d.Tokens[i-1].Shape&CloseMark != 0 && d.Tokens[i-1].Quote >= 0 // “It rained,” ▮de la Cruz said
	if !opens && !d.Tokens[i-1].Tag.Proper() {
		return
	}
	last := i + 1
	for last < min(s.Last, i+3) && d.classes[last]&Particle != 0 && d.Tokens[last].Shape&Capital == 0 {
		last++
	}
	if last == s.Last || d.Tokens[last].Shape&(Capital|Letter) != Capital|Letter || d.classes[last]&Calendar != 0 {
		return
	}
	if opens && (last+1 == s.Last || d.classes[last+1]&(Reporting|Reported) == 0) {
		return
	}
	for k := i; k <= last; k++ {
		d.Tokens[k].Tag = NNP
	}
}

// unknown is the first word of a sentence where it may be a name that the tagger
// did not know, or -1.
func (d *Document) unknown(s *Sentence) int {
	i := s.First
	for i+1 < s.Last && d.Tokens[i].Shape&OpenMark != 0 {
		i++
	}
	t := &d.Tokens[i]
	if t.Shape&Capital == 0 || t.Tag.Proper() {
		return -1
	}
	switch t.Tag {
	case NN, NNS, JJ, RB, VB, VBP, VBG, UH, FW:
		return i
	}
	return -1
}
