package text

// verbGroup reads the verb group that starts at token i, if one does.
func (d *Document) verbGroup(i, end int) (VerbGroup, bool) {
	v := VerbGroup{First: i, Verb: -1, Head: -1}
	k := i
	for adverbs := 0; k < end && d.Tokens[k].Tag.Adverb() && adverbs < 3; k++ { // "never really said"
		if d.classes[k]&Not != 0 {
			v.Form |= Negated
		}
		adverbs++
	}
	if k >= end {
		return v, false
	}
	v.Verb = k
	switch t := d.Tokens[k].Tag; {
	case t == MD:
		v.Form |= Finite | Modal
	case t == TO:
		m := k + 1
		for m < end && d.Tokens[m].Tag.Adverb() && m < k+3 {
			m++
		}
		if m >= end || d.Tokens[m].Tag != VB && !(d.Tokens[m].Tag == VBP) {
			return v, false
		}
		v.Form |= Infinitive
	case t == VBD || t == VBZ || t == VBP:
		v.Form |= Finite
	case t == VBG:
		v.Form |= Gerund
	case t == VBN && d.classes[k]&Have != 0: // "had" taken for a participle
		v.Form |= Finite
	case t == VBN:
		v.Form |= Participle | Passive
	case t == VB:
		v.Form |= Bare
	default:
		return v, false
	}
	if d.inNoun(k, end) {
		return v, false
	}
	passive, aux := false, true
	for aux && k < end {
		t, c := d.Tokens[k].Tag, d.classes[k]
		switch {
		case t == MD || t == TO:
			v.Head = k
		case t.Verb():
			v.Head = k
			passive = passive && (t == VBN || t == VBD)
		case c&Point != 0: // never reached before the head
		}
		next := k + 1
		for next < end && next <= k+4 && (d.Tokens[next].Tag.Adverb() || d.classes[next]&(Not|Floating) != 0) { // "have both said"
			next++
		}
		if next >= end || next > k+4 || !(t == MD || t == TO || c&(Be|Have|Do) != 0) {
			break
		}
		nt := d.Tokens[next].Tag
		if c&Be != 0 {
			passive = true
		}
		switch { // does a further verb belong to it?
		case d.classes[next-1]&Floating != 0 && d.inNoun(next, end): // "had all broken wheels mended"
			aux = false
		case (t == MD || t == TO || c&Do != 0) && (nt == VB || nt == VBP):
		case c&Be != 0 && c&Have != 0 && (nt == VBN || nt == VBD) && d.objectAt(next+1, end): // "he's said she left"
			passive = false
		case c&Have != 0 && (nt == VBN || nt == VBD):
		case c&Be != 0 && (nt == VBN || nt == VBD && d.classes[next]&(Be|Have|Do) == 0) && !d.inNoun(next, end):
		case c&Be != 0 && nt == VBG && !d.inNoun(next, end):
			passive = false
		default:
			aux = false
		}
		if !aux {
			passive = false
			break
		}
		for m := k + 1; m < next; m++ {
			if d.classes[m]&Not != 0 {
				v.Form |= Negated
			}
		}
		k = next
	}
	if v.Head < 0 {
		return v, false
	}
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

// objectAt tells whether a noun phrase or a clause begins at token k.
func (d *Document) objectAt(k, end int) bool {
	if k >= end {
		return false
	}
	t := d.Tokens[k].Tag
	return t == PRP || t == DT || t == PRPS || t.Proper() || d.classes[k]&That != 0 || t == Quo
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
	if t == VBG && p.Proper() && d.roleBehind(k, end) { // "Halden ▮managing▮ director Ann Poe"
		return true
	}
	return (p == DT || p == PRPS || p == POS || p.Adjective() || p == CD) && (n.Noun() || n.Adjective() || n == CD) && d.classes[k-1]&That == 0
}
