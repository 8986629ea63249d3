package text

// Amounts before a subject, and the words that stand inside its names and beside them.

// measure is where the words begin that say how exact the amount at token b is: "More
// than ▮half of the voters", "just over ▮a quarter", "nearly ▮a third"; b where there are
// none, as before a name, "as ▮Poe of the guild".
func (c *chain) measure(b int) int {
	p := c.NounPhraseAt(b)
	switch {
	case p == nil || p.Kind == Proper && c.Tokens[b].Tag != CD || b <= c.first || c.closed:
		return b
	case p.Kind != Number && c.Tokens[b].Tag != CD && c.classes[p.Head]&Quantity == 0 && (p.Last >= len(c.Tokens) || c.classes[p.Last]&Of == 0):
		return b
	case c.Tokens[b-1].Tag.Adverb() && c.classes[b-1]&(Degree|Linking) == Degree: // "nearly ▮a third of voters"
		return b - 1
	case c.Tokens[b-1].Tag != IN || c.classes[b-1]&(That|Causal|Whether) != 0:
		return b
	}
	for b--; b > c.first && (c.Tokens[b-1].Tag == JJR || c.Tokens[b-1].Tag == JJS || c.Tokens[b-1].Tag.Adverb() || c.Tokens[b-1].Tag == JJ && c.classes[b-1]&Quantity != 0); b-- { // "as many as"
	}
	return b
}

// amount tells whether the noun phrase at token i tells how many: "a third", "all voters".
func (c *chain) amount(i int) bool {
	p := c.NounPhraseAt(i)
	return p != nil && (p.Kind == Number || c.classes[i]&Quantity != 0)
}

// inName is the name with an article in which the "and" at token j joins the last of what
// an "of" or "for" ties to it: "▮the Agency for Grain, Flour ▮and Bread".
func (c *chain) inName(j int) *NounPhrase {
	p := c.NounPhraseAt(c.First)
	if p == nil || p.Kind != Proper || p.Last != p.First+1 {
		return nil
	}
	for range 4 {
		if c.Tokens[j-1].Tag == Comma {
			j--
		}
		q := c.npEnd(j)
		if q < 0 || c.NounPhrases[q].Kind != Proper || c.NounPhrases[q].First-1 <= c.first {
			return nil
		}
		j = c.NounPhrases[q].First - 1
		if c.classes[j]&(Of|For) == 0 {
			if c.Tokens[j].Tag != Comma {
				return nil
			}
			continue
		}
		if r := c.npEnd(j); r >= 0 && c.NounPhrases[r].Kind == Proper && c.Tokens[c.NounPhrases[r].First].Tag == DT {
			return &c.NounPhrases[r]
		}
		return nil
	}
	return nil
}

// medium tells whether the preposition at token j ties what carries words to m, who speaks by
// it: "Poe ▮in▮ her speech", "the guild ▮in▮ a statement", but not "the line ▮in▮ her speech".
func (c *chain) medium(j int, m *NounPhrase) bool {
	p := c.NounPhraseAt(c.First)
	if p == nil || c.classes[p.Head]&Message == 0 || c.classes[j]&Tying == 0 {
		return false
	}
	t := c.Tokens[p.First].Tag
	return t == DT && c.classes[p.First]&Indefinite != 0 || m.Kind == Proper && (t == DT || t == PRPS)
}

// shareOf is how many or how much of np there is: "▮30 percent of ▮growers", "▮most of ▮the
// growers". It is nil where no such thing stands before np.
func (d *Document) shareOf(np *NounPhrase) *NounPhrase {
	k := np.First - 1
	if k < 1 || d.classes[k]&Of == 0 {
		return nil
	}
	p := d.npEnd(k)
	if p < 0 {
		return nil
	}
	if m := &d.NounPhrases[p]; m.Kind == Number || d.Tokens[m.First].Tag == CD || d.classes[m.Head]&Quantity != 0 {
		return m
	}
	return nil
}
