package extract

import "github.com/newsclaim/newsclaim/text"

// Where a content ends that stands in the subject of the main verb or in a clause
// that is not the main one.

// mainVerb is where a content inside the subject of the main verb ends, that is
// where that verb begins: "her warning that the ice was thin ▮went unheard".
func (a *article) mainVerb(x *attribution, r tokenRange) int {
	d := a.doc
	inSubject := (x.noun || a.describes(x) && !a.accompanies(x)) && a.leads(x)
	if !x.noun && !inSubject && (len(x.content) < 2 || !a.relative(x.content[0].first)) {
		return r.last
	}
	phrase := inSubject && (d.Tokens[r.first].Tag == text.TO || a.urges(x, r)) || x.noun && a.governed(r.first)
	verbs, open, likely, only := 0, 0, r.last, r.last // open: subordinate clauses whose verb is still to come
	inner := false                                    // a clause with "that" stands in the content, so that its verb is not the main one
	next := r.first
	for i := range a.unquoted(x, r) {
		if i > next && next > r.first && x.noun && verbs == 0 && a.finiteIn(tokenRange{next, i}) {
			verbs++ // the claim that the pier “is falling down” ▮has been made before
		}
		next = i + 1
		if v := d.VerbGroupFrom(i); v != nil && verbs == 0 && v.Form&text.Bare != 0 && d.NounPhraseAt(i-1) != nil {
			verbs++ // "that the bell ▮be sold"
		}
		if a.finiteAt(i) == nil {
			if d.Class(i)&text.That != 0 && verbs == 0 {
				inner = true
			}
			if i > r.first && verbs > 0 && (a.relative(i) || d.Tokens[i].Tag == text.WRB || d.Class(i)&(text.Causal|text.Whether) != 0) && a.finiteAt(i+1) == nil {
				open++
			}
			continue
		}
		switch b := d.Tokens[i-1].Tag; {
		case open > 0:
			open--
			continue
		case phrase && b == text.Comma && i-1 > r.first: // "his call to ban boats▮, could"
			return i - 1
		case inSubject && verbs > 0 && b == text.PRP && a.objective(i-1): // "a man who said it would help them ▮was held"
			return i
		case b == text.CC || b == text.Comma || b == text.WP || b == text.WDT || b == text.PRP || d.Class(i-1)&text.That != 0:
			verbs++
			continue
		case phrase, verbs > 0 && d.NounPhraseAt(i-1) == nil:
			return i
		case verbs > 0 && (inSubject || a.relativeOfSubject(x)):
			likely = i // the sentence needs a main verb
		}
		if verbs == 0 {
			only = i
		}
		verbs++
	}
	if inSubject && verbs > 0 && likely == r.last && (x.noun || a.relative(x.source.first)) {
		for i := r.first + 1; i < r.last; i++ { // a past tense that looks like a participle: "her claim that he was beaten ▮made the news"
			if v := d.VerbGroupFrom(i); v != nil && v.Form&(text.Finite|text.Participle) == text.Participle && d.VerbGroupAt(i-1) != nil && d.VerbGroupAt(i-1) != v {
				return i
			}
		}
	}
	if verbs == 1 && inSubject && !x.noun && !inner && x.match.Attr("class") != "tell" { // "stories alleging theft ▮may be hard to answer"
		return only
	}
	return likely
}

// objective tells whether a pronoun that can be no subject stands at token i.
func (a *article) objective(i int) bool {
	p, ok := a.names.pronoun(fold(a.doc.Word(i)))
	return ok && p.object
}

// relativeOfSubject tells whether the content of x is a relative clause about a noun phrase
// that opens a clause, whose verb is still to come: "that a sign ▮which Poe said was old
// fell".
func (a *article) relativeOfSubject(x *attribution) bool {
	d := a.doc
	k := x.content[0].first
	if len(x.content) < 2 || !a.relative(k) || k == 0 {
		return false
	}
	p := d.NounPhraseAt(k - 1)
	if p == nil {
		return false
	}
	first := d.Sentences[d.Tokens[k].Sentence].First
	return p.First == first || p.First > first && d.Class(p.First-1)&text.That != 0
}

// finiteIn tells whether a finite verb stands in r.
func (a *article) finiteIn(r tokenRange) bool {
	for i := r.first; i < r.last; i++ {
		if a.finiteAt(i) != nil {
			return true
		}
	}
	return false
}

// urges tells whether r begins with the one who is urged to do what follows: "▮the
// guests to leave".
func (a *article) urges(x *attribution, r tokenRange) bool {
	return x.addressee.first == r.first && x.addressee.last < r.last && a.doc.Tokens[x.addressee.last].Tag == text.TO
}

// governed tells whether a preposition stands before token i, so that no clause
// begins there: "her comments on ▮the bell".
func (a *article) governed(i int) bool {
	t := a.doc.Tokens[i-1].Tag
	return (t == text.IN || t == text.TO) && a.doc.Class(i-1)&text.That == 0
}

// describes tells whether x is part of a noun phrase: its cue is a participle
// right behind its subject or object, or stands in a relative clause without a comma:
// "voters saying that …", "voters who say that …".
func (a *article) describes(x *attribution) bool {
	if s := x.source.first; s > 0 && a.relativeSource(x) {
		return a.doc.Tokens[s-1].Tag != text.Comma && !a.doc.Dash(s-1)
	}
	v := a.doc.VerbGroupAt(x.head)
	if v != nil && v.Form&(text.Participle|text.Finite) == text.Participle && len(x.content) > 1 && x.content[0].last == v.First {
		return true // "a man ▮accused of theft"
	}
	return v != nil && v.Form&text.Gerund != 0 && x.subject != nil && !x.source.empty() && x.source.last == v.First
}

// accompanies tells whether the source of x, an -ing form, follows a preposition that opens
// the sentence or what a comma parts: "▮With growers saying S, the mill shut".
func (a *article) accompanies(x *attribution) bool {
	i := x.source.first - 1
	if x.source.empty() || i < 0 || a.doc.Tokens[i].Tag != text.IN {
		return false
	}
	return i == a.opener(x) || a.doc.Tokens[i-1].Tag == text.Comma
}

// leads tells whether no finite verb stands before x in its sentence.
func (a *article) leads(x *attribution) bool {
	for i := a.doc.Sentences[a.doc.Tokens[x.head].Sentence].First; i < x.cue.first; i++ {
		if v := a.doc.VerbGroupAt(i); v != nil && v.Head != x.head && v.Form&text.Finite != 0 {
			return false
		}
	}
	return true
}

// fronted is where the content of a noun in an adverbial before the main clause
// ends: "Despite complaints that it is slow▮, the train is full".
func (a *article) fronted(x *attribution, r tokenRange) int {
	d := a.doc
	first := a.opener(x)
	opens := d.Tokens[first].Tag == text.IN || d.Tokens[first].Tag == text.VBN || d.Tokens[first].Tag == text.VBG // "Asked about claims that S, …"
	if !x.noun || !opens && !a.conjunction(first) || d.Class(first)&text.Causal == 0 && !a.leads(x) && !a.conjunction(first) {
		return r.last
	}
	for i := range a.unquoted(x, r) {
		if d.Tokens[i].Tag != text.Comma || i+1 >= r.last {
			continue
		}
		p := d.NounPhraseFrom(i + 1)
		if p != nil && d.ClauseAt(i+1, r.last) && (d.Tokens[r.first].Tag == text.TO || d.ClauseAt(r.first, i)) {
			return i
		}
	}
	return r.last
}

// subordinate is where the content of an attribution in a fronted clause ends,
// before the main one: "While he says he is well▮, the doctors worry".
func (a *article) subordinate(x *attribution, r tokenRange) int {
	d := a.doc
	if x.subject != nil && x.subject.Shared && !a.beside(x) { // "While he smiles and says he is well▮, the doctors worry"
		if first := a.opener(x); d.Class(first)&text.Causal == 0 || a.anyComma(first, x.cue.first) {
			return r.last
		}
	} else if !a.inFront(x) {
		return r.last
	}
	likely := r.last
	for i := range a.unquoted(x, r) {
		if i > r.first && d.Tokens[i-1].Shape&text.CloseMark != 0 && a.commaBefore(i) && a.adverbialClause(i, r.last) {
			return i // "While he says he is “well,” ▮on Monday he slept"
		}
		if d.Tokens[i].Tag != text.Comma && !a.doc.Dash(i) || i+1 >= r.last {
			continue
		}
		if p := d.NounPhraseFrom(i + 1); p != nil && (a.predicateFollows(i+1, r.last) || a.subjectOfLater(i+1, r.last)) || a.adverbialClause(i+1, r.last) && (d.Tokens[r.first].Tag == text.TO || d.ClauseAt(r.first, i)) {
			return i
		}
		if d.Class(i+1)&text.That != 0 && a.finiteAt(i+2) != nil { // "While he says he is well, ▮that is a lie"
			return i
		}
		if likely == r.last && d.NounPhraseAt(i+1) != nil && !a.relative(i+1) && a.participle(x) && d.ClauseAt(r.first, i) {
			likely = i // "Asked whether he was well▮, Poe, a baker, shrugged"
		}
	}
	return likely
}

// absoluteEnd is where a content that has an -ing form for its verb and stands behind a
// preposition at the beginning of the sentence ends, before the main clause: "With Poe
// reportedly leaving▮, the mill is for sale".
func (a *article) absoluteEnd(x *attribution, r tokenRange) int {
	d := a.doc
	v, first := d.VerbGroupAt(x.head), a.opener(x)
	if v == nil || v.Head == x.head || v.Form != text.Gerund || d.Tokens[first].Tag != text.IN || x.content[0].first != first+1 {
		return r.last
	}
	for i := range a.unquoted(x, r) {
		if a.finiteAt(i) != nil {
			break
		}
		if d.Tokens[i].Tag == text.Comma && a.clauseBehind(i, r.last) {
			return i
		}
	}
	return r.last
}

// beside tells whether the cue of x is an -ing form right behind its source.
func (a *article) beside(x *attribution) bool {
	v := a.doc.VerbGroupAt(x.head)
	return v != nil && v.Form&text.Gerund != 0 && !x.source.empty() && x.source.last == v.First
}

// adverbialClause tells whether a clause begins at token i with an adverb or a
// preposition and its noun phrase, or with a day: "on Sunday he slept", "even his
// friends left", "last week he slept".
func (a *article) adverbialClause(i, last int) bool {
	d := a.doc
	at := i
	for at < last && d.Tokens[at].Tag.Adverb() {
		at++
	}
	if at+1 < last && d.Tokens[at].Tag == text.IN && d.Class(at)&(text.Causal|text.That|text.Whether) == 0 {
		if p := d.NounPhraseFrom(at + 1); p != nil {
			at = d.Extend(at + 1)
		}
	}
	if p := d.NounPhraseFrom(at); at < last && p != nil && p.Last < last && d.Class(p.Head)&(text.Calendar|text.Period) != 0 && d.NounPhraseAt(p.Last) != nil {
		at = p.Last
	}
	return at > i && at < last && a.clauseAt(at, last)
}

// opener is the first token of the sentence of x, behind a conjunction that joins
// it to the one before.
func (a *article) opener(x *attribution) int {
	s := a.doc.Sentences[a.doc.Tokens[x.head].Sentence]
	if a.doc.Tokens[s.First].Tag == text.CC && s.First+1 < s.Last {
		return s.First + 1
	}
	return s.First
}

// conjunction tells whether a clause with its subject and verb begins behind token
// i, which subordinates it: "▮As the mayor smiled".
func (a *article) conjunction(i int) bool {
	d := a.doc
	if t := d.Tokens[i].Tag; t != text.IN && t != text.WRB || d.Class(i)&text.That != 0 {
		return false
	}
	return a.clauseAt(i+1, d.Sentences[d.Tokens[i].Sentence].Last)
}

// participle tells whether the cue of x is a participle that opens the sentence
// and a question: "Asked whether he is well", "But when asked".
func (a *article) participle(x *attribution) bool {
	if x.subject != nil || x.match.Attr("class") != "ask" || x.cue.first != x.head || a.doc.Tokens[x.head].Tag != text.VBN {
		return false
	}
	return x.head < a.doc.Sentences[a.doc.Tokens[x.head].Sentence].First+3
}

// inFront tells whether x stands in a clause before the main one: its subject
// begins behind a conjunction that opens the sentence, follows a mark or has no
// verb before it, or behind a relative pronoun in a sentence that a preposition
// opens.
func (a *article) inFront(x *attribution) bool {
	d := a.doc
	first := a.opener(x)
	if a.participle(x) {
		return true
	}
	if a.conjunction(first) && x.cue.first > first && !a.anyComma(first, x.cue.first) { // "If that is true when he says he is well, …"
		return true
	}
	at := x.cue.first - 1
	switch {
	case x.subject != nil:
		at = x.subject.First - 1
	case !x.addressee.empty() && x.addressee.last <= x.cue.first:
		at = x.addressee.first - 1
	}
	for at > first && d.Tokens[at].Tag.Adverb() {
		at--
	}
	if at < first || at >= x.cue.first {
		return false
	}
	if d.Class(at)&text.Causal != 0 || d.Tokens[at].Tag == text.IN && d.Class(at)&text.That == 0 {
		if at > first && d.Class(at)&text.Causal != 0 && d.Class(at-1)&text.That != 0 && d.Tokens[at-1].Tag == text.IN { // "said that when they asked S▮, he replied"
			return true
		}
		return at == first || d.Tokens[at-1].Tag == text.Comma && (a.leads(x) || d.Tokens[at].Tag != text.WRB) || d.Tokens[at-1].Tag == text.CC || d.Class(at)&text.Causal != 0 && a.leads(x)
	}
	if d.Tokens[at].Tag == text.CC && d.Class(first)&text.Causal != 0 { // "While he smiled and his doctors said …"
		return !a.anyComma(first, at)
	}
	if x.subject == nil {
		return false
	}
	if p := d.NounPhraseAt(at); p != nil && p.Last == at+1 && p.Kind == text.Common && (p.First == first || p.First == first+1 && d.Tokens[first].Tag == text.IN) { // "By the time he said yes, …"
		return true
	}
	who := a.relativeSource(x) && d.Tokens[x.source.last-1].Tag == text.WP || d.Tokens[at].Tag == text.WDT
	return who && d.Tokens[first].Tag == text.IN && a.leads(x)
}

// anyComma tells whether a comma stands between the tokens first and last.
func (a *article) anyComma(first, last int) bool {
	for i := first; i < last; i++ {
		if a.doc.Tokens[i].Tag == text.Comma {
			return true
		}
	}
	return false
}

// predicateFollows tells whether a finite verb follows the noun phrase that
// begins at token i.
func (a *article) predicateFollows(i, last int) bool {
	d := a.doc
	end := d.Extend(i)
	for end < last && d.Tokens[end].Tag.Adverb() {
		end++
	}
	if end < last && a.relative(end) { // "those who saw it ▮say"
		verbs := 0
		for k := end; k < min(last, end+mostRemark); k++ {
			if a.finiteAt(k) != nil {
				verbs++
			}
		}
		return verbs > 1
	}
	return end < last && d.VerbAfter(end)
}

// subjectOfLater tells whether what begins at token i is the subject of a finite verb behind
// an apposition or the like in commas: "Poe, the nominee for mayor, ▮smiled".
func (a *article) subjectOfLater(i, last int) bool {
	d := a.doc
	for k := i + 2; k < min(last, i+mostRemark); k++ {
		if a.finiteAt(k) == nil {
			continue
		}
		if d.Tokens[k-1].Tag != text.Comma {
			return false
		}
		s, ok := d.SubjectBefore(k)
		return ok && s.First == i
	}
	return false
}

// asideEnd is where a content in a relative clause ends, before the verb of the
// clause around it: "the man who said he was ill▮, left", "Poe, saying he was
// ill▮, left".
func (a *article) asideEnd(x *attribution, r tokenRange) int {
	d := a.doc
	if x.subject == nil || !a.relativeSource(x) && !(len(x.content) > 1 && a.relative(x.content[0].first)) && !(x.subject.First < x.cue.first && x.cue.last < x.subject.Last && a.gerund(x)) {
		return r.last
	}
	that := d.Class(r.first-1)&text.That != 0
	for i := range a.unquoted(x, r) {
		if d.Tokens[i].Tag != text.Comma {
			continue
		}
		if len(x.content) > 1 && i > r.first && i+2 < r.last && d.Tokens[i+1].Tag == text.CC && a.finiteAt(i+2) != nil && a.commaBefore(x.content[0].first) { // "the gifts, which he said were small▮, but left"
			return i
		}
		v := d.VerbGroupFrom(i + 1)
		if v == nil || that && a.verbless(r.first, i) { // "who said that Poe, ill as he was, ▮left"
			continue
		}
		p := d.NounPhraseFrom(v.Last) // behind a participle: an object, so it is a past tense
		if v.Form&text.Finite != 0 || v.Form&text.Participle != 0 && p != nil {
			return i
		}
	}
	return r.last
}
