package rules

// repeat reads what stands behind an element to repeat it.
func (p *parser) repeat(sub *Node) *Node {
	if p.err != nil {
		return nil
	}
	column := p.col
	low, high := 0, -1
	switch p.rune() {
	case '?':
		high = 1
		p.next()
	case '*':
		p.next()
	case '+':
		low = 1
		p.next()
	case '{':
		if low, high = p.bounds(); p.err != nil {
			return nil
		}
	default:
		return sub
	}
	switch sub.Op {
	case OpSentence, OpParagraph:
		return p.fail(column, "nothing to repeat")
	case OpGap:
		return p.fail(column, "a gap cannot be repeated, give it another bound")
	}
	switch r := p.rune(); r {
	case '?', '*', '+', '{':
		return p.fail(p.col, "%q repeats a repeat, put it into round brackets", string(r))
	}
	n := p.node(OpRepeat, sub.Column)
	n.Min, n.Max = low, high
	n.Subs = p.subs(sub)
	return n
}

// bounds reads {m}, {m,n} or {m,}.
func (p *parser) bounds() (low, high int) {
	column := p.col
	p.next()
	bad := func() (int, int) {
		p.fail(column, "want {m}, {m,n} or {m,} to repeat")
		return 0, 0
	}
	if !isDigit(p.rune()) {
		return bad()
	}
	low = p.count()
	high = low
	if p.rune() == ',' {
		p.next()
		high = -1
		if isDigit(p.rune()) {
			high = p.count()
		}
	}
	switch {
	case p.err != nil:
	case p.rune() != '}':
		return bad()
	case high == 0:
		p.fail(column, "repeats nothing")
	case high > 0 && high < low:
		p.fail(column, "repeats at least %d but at most %d times", low, high)
	}
	p.next()
	return low, high
}

// count reads a number.
func (p *parser) count() int {
	column, n := p.col, 0
	for ; isDigit(p.rune()); p.next() {
		n = min(n*10+int(p.rune()-'0'), maxCount+1)
	}
	if n > maxCount {
		p.fail(column, "a count over %d", maxCount)
	}
	return n
}

// size is the number of nodes when all repeats are written out.
func (p *parser) size(n *Node) int {
	total := 1
	for _, sub := range n.Subs {
		total += p.size(sub)
	}
	switch {
	case n.Op == OpRepeat && n.Max < 0:
		total = 1 + (total-1)*(n.Min+1)
	case n.Op == OpRepeat:
		total = 1 + (total-1)*n.Max
	case n.Op == OpGap && n.Max > 0:
		total = n.Max
	}
	if total > maxSize && p.err == nil {
		p.fail(n.Column, "more than %d elements when the repeats are written out", maxSize)
	}
	return min(total, maxSize+1)
}
