package rules

import "github.com/newsclaim/newsclaim/text"

// Prepare reads beforehand what it will take to match d, as far as its words tell:
// their forms, and the patterns that they look up in sentences that do not lack what
// those need. It may go on in a goroutine while d is tagged and the Matcher is in use;
// who matches many articles gains nothing by it.
func (m *Matcher) Prepare(d *text.Document) {
	p := preparation{m: m, seen: make([]bool, len(m.patterns))}
	// Written now, its page need not be mapped for the first look and again for the first pattern.
	clear(p.seen)
	for _, typ := range m.kinds { // of which nothing is known yet
		p.found.add(2*typ + 1)
	}
	if m.quote >= 0 {
		p.found.add(2*m.quote + 1)
	}
	known := p.found.bits
	words := m.Numbers(d)
	for _, s := range d.Sentences {
		p.found.bits = known
		for _, w := range words[s.First:s.Last] {
			p.found.add(2 * w)
			if w > 0 {
				p.forms(w, func(typ int32) { p.found.add(2*typ + 1) })
			}
		}
		for k, w := range words[s.First:s.Last] {
			if d.Tokens[s.First+k].Shape&text.Digit != 0 {
				for _, id := range m.byDigit {
					p.pattern(id)
				}
			}
			if w == 0 {
				continue
			}
			p.anchored(&m.byWord, w)
			p.forms(w, func(typ int32) { p.anchored(&m.byType, typ) })
		}
	}
}

// preparation is the preparing of one document.
type preparation struct {
	m     *Matcher
	seen  []bool  // for every pattern whether it is read
	found outlook // what the sentence may have
}

// forms yields the types of the forms that begin with a word.
func (p *preparation) forms(word int32, yield func(typ int32)) {
	forms := p.m.formsOf(word)
	for i := range forms {
		if forms[i].typ < 0 {
			return
		}
		yield(forms[i].typ)
	}
}

func (p *preparation) anchored(by *postings, key int32) {
	for i, to := by.of(key); i < to; i++ {
		id, _ := by.at(i)
		p.pattern(id)
	}
}

func (p *preparation) pattern(id int32) {
	if x := &p.m.patterns[id]; !p.seen[id] && p.found.meets(x.mustBefore) && p.found.meets(x.mustAfter) {
		p.seen[id] = true
		p.m.ready(id)
	}
}
