package text

// clauseStart tells whether a clause can begin at token i.
func (d *Document) clauseStart(i, first int) bool {
	if i <= first {
		return true
	}
	t, c := d.Tokens[i-1], d.classes[i-1]
	if p := d.npEnd(i); p >= 0 && d.NounPhrases[p].First == first && d.period(&d.NounPhrases[p]) {
		return true // "Last week ▮the envoy"
	}
	return t.Tag == Comma || t.Tag == Colon || t.Tag == Quo || t.Tag == CC || t.Tag == WRB || t.Tag == WDT || t.Tag == WP || t.Tag == Lrb ||
		t.Shape&(OpenMark|CloseMark) != 0 || c&(That|Causal|Whether|But) != 0 ||
		t.Tag.Adverb() && d.vg[i-1] < 0 && d.clauseStart(i-1, first)
}

// ExtendOf is like Extend, but goes on only over the closest preposition
// (Class Of): "the end ▮of the year▮ in Dover".
func (d *Document) ExtendOf(i int) int {
	end := d.NounPhrases[d.np[i]].Last
	last := d.Sentences[d.Tokens[i].Sentence].Last
	for end+1 < last && d.classes[end]&Of != 0 && d.npBegins(end+1) {
		end = d.NounPhrases[d.np[end+1]].Last
	}
	return end
}

// Extend is the end (half-open) of the noun phrase that begins at token i, as one must,
// with the prepositional and joint phrases on its right that belong to it. It never
// leaves the sentence.
func (d *Document) Extend(i int) int {
	p := &d.NounPhrases[d.np[i]]
	end := p.Last
	last := d.Sentences[d.Tokens[i].Sentence].Last
	for range 8 {
		if p.Kind == Pronoun || end+1 >= last {
			return end
		}
		c := d.classes[end]
		t := d.Tokens[end].Tag
		if !d.npBegins(end + 1) {
			return end
		}
		q := &d.NounPhrases[d.np[end+1]]
		calendar := d.classes[q.Head]&Calendar != 0 || q.Kind == Pronoun
		switch {
		case c&Of != 0:
		case (t == IN || t == TO) && c&Link != 0 && p.Kind == Common && !calendar:
		case c&For != 0 && p.Kind == Proper && d.Tokens[p.First].Tag == DT && q.Kind == Proper && !calendar && d.Tokens[q.First].Tag != DT: // "the Center for Fair Rates"
		case t == IN && c&(That|Causal|Whether) == 0 && p.Kind == Common && q.Kind == Proper && !calendar && d.Tokens[q.First].Tag != DT:
		case c&And != 0 && !calendar && !d.verbAfter(q.Last, last):
		default:
			return end
		}
		end = q.Last
		if q.Kind != Proper || c&And != 0 {
			p = q
		}
	}
	return end
}

// verbAfter tells whether a verb follows directly at token k: the noun phrase
// before it is then a subject of its own.
func (d *Document) verbAfter(k, last int) bool {
	return k < last && d.vg[k] >= 0 && d.VerbGroups[d.vg[k]].Form&(Finite|Participle) != 0
}

// VerbAfter tells whether a finite verb stands at token k, in the sentence of the
// token before it.
func (d *Document) VerbAfter(k int) bool {
	return k > 0 && d.verbAfter(k, d.Sentences[d.Tokens[k-1].Sentence].Last)
}

// PhraseEnd is the end (half-open, at most b) of what a verb's object that
// begins at token a can reach: it stops at a comma outside quotations, a dash, a
// semicolon, and a conjunction with a verb behind it.
func (d *Document) PhraseEnd(a, b int) int {
	told := false // a clause with “that” has begun, which tells what the noun before it is
	verbs := verbForms{next: a}
	for i := a; i < b; i++ {
		if t := &d.Tokens[i]; t.Shape&OpenMark != 0 && t.Quote >= 0 && d.Quotes[t.Quote].First == i && d.Quotes[t.Quote].Last <= b {
			i = d.Quotes[t.Quote].Last - 1
			if i+1 < b && i > a && d.Tokens[i-1].Tag == Comma && d.Tokens[i+1].Tag != IN && !(d.Tokens[i+1].Tag == CC && i+2 < b && d.classes[i+2]&That != 0) {
				return i + 1
			}
			continue
		}
		if i == a {
			continue
		}
		switch {
		case d.Tokens[i].Tag == Comma && (d.np[i] >= 0 || i+2 < b && (d.classes[i+1]&Inclusive != 0 || d.Tokens[i+1].Tag == CC && (d.Tokens[i+2].Tag == IN || d.measured(i, b)))):
		case d.Tokens[i].Tag == Comma && i+2 < b && d.classes[i+1]&That != 0 && d.Tokens[i+1].Tag == IN && d.np[i+2] >= 0 && d.verbAfter(d.Extend(i+2), b): // "her point▮, that the dam was old"
			told = true
		case d.Tokens[i].Tag == Comma && i+3 < b && d.Tokens[i+1].Tag == CC && d.Tokens[i+2].Tag == WRB && d.np[i+3] >= 0: // "the changes▮, and how they came"
		case d.Tokens[i].Tag == Comma:
			end := max(d.listEnd(i, b), d.named(i, b))
			if end == 0 && !d.awaitsVerb(a, i) {
				return i
			}
			i = max(i, end-1)
		case d.Tokens[i].Tag == Colon && i+1 < b && d.Word(i) == ":" && d.np[i+1] >= 0:
			return b // what the object is
		case d.Dash(i) && i+2 < b && d.classes[i+1]&Inclusive != 0: // "plans ▮– including the cost – of mills", "goods ▮– such as bread"
			if k := d.dashBehind(i+1, b); k > 0 {
				i = k
			}
		case d.Tokens[i].Tag == Colon:
			return i
		case !told && d.classes[i]&Causal != 0 && d.Tokens[i].Tag == IN && i+1 < b && !d.upTo(i, &verbs).governed && d.npBegins(i+1) && d.verbAfter(d.Extend(i+1), b): // "reveal the terms ▮because he is bound"
			for i-1 > a && d.Tokens[i-1].Tag.Adverb() && d.np[i-1] < 0 && d.vg[i-1] < 0 { // "shortly ▮before it rained"
				i--
			}
			return i
		case d.Tokens[i].Tag == CC && i+1 < b && d.bareGroup(i+1) && d.upTo(i, &verbs).forms&(Bare|Infinitive|Modal) == 0: // "claim a victory ▮and look to the next"
			return i
		case d.Tokens[i].Tag == CC && i+1 < b && d.vg[i+1] >= 0 && d.VerbGroups[d.vg[i+1]].Form == Gerund && d.classes[i+1]&Saying == 0 && d.upTo(i, &verbs).forms&Gerund != 0: // "talked of rowing boats and mending nets"
		case d.Tokens[i].Tag == CC && i+1 < b && (d.vg[i+1] >= 0 && d.VerbGroups[d.vg[i+1]].Form&(Finite|Participle|Gerund) != 0 || d.subjectVerb(i+1, b) && !d.relativeSubject(i)):
			return i
		}
	}
	return b
}

// measured tells whether the comma at token i parts a sum or a number from the same
// in another measure: "a loss of $4 million▮, or 31 cents a share".
func (d *Document) measured(i, b int) bool {
	if i == 0 || d.np[i-1] < 0 || d.classes[i+1]&And == 0 || d.np[i+2] < 0 {
		return false
	}
	p, q := &d.NounPhrases[d.np[i-1]], &d.NounPhrases[d.np[i+2]]
	return q.First == i+2 && d.counts(p) && d.counts(q) && !d.verbAfter(q.Last, b)
}

// counts tells whether a number or a sum of money begins noun phrase p.
func (d *Document) counts(p *NounPhrase) bool {
	t := d.Tokens[p.First].Tag
	return t == CD || t == Dollar || t == Hash
}

// awaitsVerb tells whether a clause with “that” behind a noun between tokens a
// and i has no verb yet: "the charge that letters, ▮written by a monk, were false".
func (d *Document) awaitsVerb(a, i int) bool {
	for i--; i > a; i-- {
		if d.finiteGroup(i) {
			return false
		}
		if d.classes[i]&That != 0 {
			return d.npEnd(i) >= 0 && d.npBegins(i+1)
		}
	}
	return false
}

// bareGroup tells whether a verb in its base form begins at token i.
func (d *Document) bareGroup(i int) bool {
	return d.vg[i] >= 0 && d.VerbGroups[d.vg[i]].First == i && d.VerbGroups[d.vg[i]].Form&Bare != 0
}

// verbForms is what the verb groups of a stretch are that ends before token next: which
// verb behind a conjunction can join one of them.
type verbForms struct {
	next     int
	forms    VerbForm // all of their forms
	governed bool     // a preposition stands before an -ing form, to which a clause of time or cause can belong: "of hiding while the others worked"
}

// upTo lets stretch v go on to token i.
func (d *Document) upTo(i int, v *verbForms) *verbForms {
	for ; v.next < i; v.next++ {
		if g := d.vg[v.next]; g >= 0 {
			v.forms |= d.VerbGroups[g].Form
		} else if next := d.vg[v.next+1]; next >= 0 && d.Tokens[v.next].Tag == IN && d.VerbGroups[next].Form&Gerund != 0 {
			v.governed = true
		}
	}
	return v
}

// dashBehind is the next dash between tokens i and b, or 0.
func (d *Document) dashBehind(i, b int) int {
	for ; i < b; i++ {
		if d.Dash(i) {
			return i
		}
	}
	return 0
}

// relativeSubject tells whether what ends before token i, a conjunction, is the
// first subject of a relative clause or one with “that”: "the rule that the bishops ▮and the millers broke".
func (d *Document) relativeSubject(i int) bool {
	p := d.npEnd(i)
	if p < 0 || d.NounPhrases[p].First == 0 {
		return false
	}
	before := d.NounPhrases[p].First - 1
	t := d.Tokens[before].Tag
	return t == WDT || t == WP || d.classes[before]&That != 0
}

// subjectVerb tells whether a noun phrase and a finite verb begin at token i.
func (d *Document) subjectVerb(i, b int) bool {
	if !d.npBegins(i) {
		return false
	}
	return d.verbAfter(d.NounPhrases[d.np[i]].Last, b)
}

// parts tells whether a conjunction that parts clauses stands at token i, and
// more than one phrase behind it.
func (d *Document) parts(i int) bool {
	if d.classes[i]&(But|Causal) == 0 && d.Tokens[i].Tag != CC {
		return false
	}
	p := d.NounPhraseAt(i + 1)
	if p != nil && (p.Last >= len(d.Tokens) || d.Tokens[p.Last].Tag == Comma) {
		return false
	}
	return d.Tokens[i].Tag != CC || !d.insertion(i)
}

// insertion tells whether the conjunction at token i adds no more than a phrase to
// the subject before it, in commas: "the shares▮, or about a third of them▮, were
// sold".
func (d *Document) insertion(i int) bool {
	k := i + 1
	if k+1 < len(d.Tokens) && d.np[k] < 0 && (d.Tokens[k].Tag == IN || d.Tokens[k].Tag.Adverb()) { // "about a third"
		k++
	}
	if k >= len(d.Tokens) || !d.npBegins(k) {
		return false
	}
	e := d.Extend(k)
	return e+1 < len(d.Tokens) && d.Tokens[e].Tag == Comma && d.Tokens[e].Sentence == d.Tokens[i].Sentence && d.finiteGroup(e+1)
}

// sharesSubject tells whether the finite verb at token i has no subject of its
// own behind token a, but that of an earlier verb: "recounted ▮her life, and ▮left".
func (d *Document) sharesSubject(i, a int) bool {
	if d.Tokens[i-1].Tag == CC {
		return true
	}
	if p := d.npEnd(i); p >= 0 && d.NounPhrases[p].First >= a {
		return false
	}
	s, ok := d.SubjectBefore(i)
	return ok && s.First < a || !ok && d.Tokens[i-1].Tag == Comma
}

// named is the end of a name behind the comma at token i that ends all, or
// comes before another comma, and says who or where the noun before it is: "her
// brother▮, Karl Poe."; 0 where there is none.
func (d *Document) named(i, b int) int {
	p, q := d.NounPhraseAt(i-1), d.NounPhraseAt(i+1)
	if p == nil || q == nil || p.Kind != Common && p.Kind != Proper || q.Kind != Proper || q.First != i+1 {
		return 0
	}
	if q.Last < b && d.Tokens[q.Last].Tag != Comma && !(q.Last+1 == b && d.Tokens[q.Last].Tag == Stop) {
		return 0
	}
	return q.Last
}

// listEnd is the token behind the conjunction that ends the list of phrases in
// which the comma at token i stands, "jobs▮, schools and roads"; 0 where it
// stands in none.
func (d *Document) listEnd(i, b int) int {
	if i+1 >= b {
		return 0
	}
	gerund := func(k int) bool { return d.vg[k] >= 0 && d.VerbGroups[d.vg[k]].Form&Gerund != 0 }
	if d.np[i+1] < 0 && d.Tokens[i+1].Tag != IN && !(d.Tokens[i+1].Tag == JJ && d.Tokens[i-1].Tag == JJ) && !(gerund(i+1) && (gerund(i-1) || i > 1 && gerund(i-2))) {
		return 0
	}
	for k := i + 1; k < b && k < i+25; k++ {
		if v := d.VerbGroupAt(k); v != nil && v.Form&Finite != 0 {
			return 0
		}
		switch t := d.Tokens[k].Tag; {
		case t == Colon || t == WP || t == WDT || d.classes[k]&(That|Causal|But) != 0:
			return 0
		case d.classes[k]&And != 0 && k > i+1 && k+1 < b && d.Tokens[k+1].Tag != Comma && !d.subjectVerb(k+1, b) && (d.vg[k+1] < 0 || d.VerbGroups[d.vg[k+1]].Form&Finite == 0):
			return k + 1
		}
	}
	return 0
}
