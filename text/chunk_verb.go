package text

// verbGroup reads the verb group that starts at token i, if one does.
func (d *Document) verbGroup(i, end int) (VerbGroup, bool) {
	v := VerbGroup{First: i, Verb: i, Head: -1}
	for ; v.Verb < end && d.Tokens[v.Verb].Tag.Adverb() && v.Verb < i+3; v.Verb++ { // "never really said"
		if d.classes[v.Verb]&Not != 0 {
			v.Form |= Negated
		}
	}
	if v.Verb >= end {
		return v, false
	}
	form := d.verbForm(v.Verb, end)
	if form == 0 || d.inNoun(v.Verb, end) {
		return v, false
	}
	v.Form |= form
	passive := d.auxiliaries(&v, end)
	if v.Head > v.Verb {
		v.Form &^= Passive | Participle
		if passive {
			v.Form |= Passive
		}
	}
	v.Last = v.Head + 1
	lexical := d.classes[v.Head]&(Be|Have|Do) == 0 && d.Tokens[v.Head].Tag != MD
	for v.Last < end && d.classes[v.Last]&Not != 0 { // "did not"
		if lexical {
			break // "vowed not to go", "said neither had left": that of what follows
		}
		v.Form |= Negated
		v.Last++
	}
	return v, true
}

// verbForm is how a verb group is built that begins with token k; 0 where none does.
func (d *Document) verbForm(k, end int) VerbForm {
	switch t := d.Tokens[k].Tag; t {
	case MD:
		return Finite | Modal
	case TO:
		m := k + 1
		for m < end && d.Tokens[m].Tag.Adverb() && m < k+3 {
			m++
		}
		if m < end && (d.Tokens[m].Tag == VB || d.Tokens[m].Tag == VBP) {
			return Infinitive
		}
	case VBD, VBZ, VBP:
		return Finite
	case VBG:
		return Gerund
	case VBN:
		if d.classes[k]&Have != 0 { // "had" taken for a participle
			return Finite
		}
		return Participle | Passive
	case VB:
		return Bare
	}
	return 0
}

// auxiliaries goes from the first verb of v over those that belong to it to its head, and
// tells whether they make a passive.
func (d *Document) auxiliaries(v *VerbGroup, end int) bool {
	const most = 3 // adverbs between two verbs
	passive := false
	for k := v.Verb; ; {
		t, c := d.Tokens[k].Tag, d.classes[k]
		v.Head = k
		passive = passive && (t == VBN || t == VBD)
		next := k + 1
		for next < end && next <= k+most+1 && (d.Tokens[next].Tag.Adverb() || d.classes[next]&(Not|Floating) != 0) { // "have both said"
			next++
		}
		if next >= end || next > k+most+1 || t != MD && t != TO && c&(Be|Have|Do) == 0 {
			return passive
		}
		switch nt := d.Tokens[next].Tag; { // does a further verb belong to it?
		case d.classes[next-1]&Floating != 0 && d.inNoun(next, end): // "had all broken wheels mended"
			return false
		case (t == MD || t == TO || c&Do != 0) && (nt == VB || nt == VBP):
			passive = passive || c&Be != 0
		case c&Be != 0 && c&Have != 0 && (nt == VBN || nt == VBD) && (d.objectAt(next+1, end) || d.perfect(next, end)): // "he's said she left"
			passive = false
		case c&Have != 0 && (nt == VBN || nt == VBD):
			passive = passive || c&Be != 0
		case c&Be != 0 && (nt == VBN || nt == VBD && d.classes[next]&(Be|Have|Do) == 0) && !d.inNoun(next, end):
			passive = true
		case c&Be != 0 && nt == VBG && !d.inNoun(next, end):
			passive = false
		default:
			return false
		}
		for m := k + 1; m < next; m++ {
			if d.classes[m]&Not != 0 {
				v.Form |= Negated
			}
		}
		k = next
	}
}

// objectAt tells whether a noun phrase or a clause begins at token k.
func (d *Document) objectAt(k, end int) bool {
	if k >= end {
		return false
	}
	t := d.Tokens[k].Tag
	return t == PRP || t == DT || t == PRPS || t.Proper() || d.classes[k]&That != 0 || t == Quo
}

// perfect tells whether the participle at token k, behind what can be "is" or "has", is a
// perfect: of a verb that reports, before an infinitive that only its subject can do, "'s
// promised to leave", or before a plural that only such a verb asks, "'s urged voters to".
func (d *Document) perfect(k, end int) bool {
	if k+2 >= end || d.classes[k]&Reported == 0 {
		return false
	}
	next := &d.Tokens[k+1]
	if next.Tag == TO {
		return d.classes[k]&Causing == 0 && d.Tokens[k+2].Tag == VB && d.classes[k+2]&(Be|Have) == 0
	}
	return next.Tag == NNS && d.classes[k]&Causing != 0
}

// inNoun tells whether the participle at token k stands inside a noun phrase as
// an adjective does: between a determiner or an adjective and a noun.
func (d *Document) inNoun(k, end int) bool {
	t := d.Tokens[k].Tag
	if t != VBG && t != VBN || k == 0 || k+1 >= end {
		return false
	}
	p, n := d.Tokens[k-1].Tag, d.Tokens[k+1].Tag
	if t == VBN && (p == TO || p == IN && d.classes[k-1]&(That|Causal|Whether) == 0) && n.Noun() && !n.Proper() {
		return true // "tied to improved rates"
	}
	if t == VBG && (p.Proper() || d.classes[k-1]&Calling != 0) && d.roleBehind(k, end) { // "Halden ▮managing▮ director Ann Poe", "its chief ▮operating▮ officer Ann Poe"
		return true
	}
	return (p == DT || p == PRPS || p == POS || p.Adjective() || p == CD) && (n.Noun() || n.Adjective() || n == CD) && d.classes[k-1]&That == 0
}
