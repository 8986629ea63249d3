package rules

import (
	"encoding/binary"
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// unbounded is the reach of a program that may take any number of tokens.
const unbounded = -1

// glances are the instructions one of which a program must pass first. Nil where
// there are too many, or one that is no quicker looked at than tried.
func (m *Matcher) glances(p *program) []instr {
	const most = 16
	var room [most + 1]instr
	var marks [512]bool
	var stack [32]place
	list, seen, next := room[:0], marks[:], append(stack[:0], p.start)
	if len(p.code) > len(seen) {
		seen = make([]bool, len(p.code))
	}
	for len(next) > 0 {
		pc := next[len(next)-1]
		next = next[:len(next)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch in := p.code[pc]; in.op {
		case iSplit, iOpen, iClose:
			next = in.leads(next)
			continue
		case iSpan:
			if b := m.builtin[in.x]; b != tNone && b != tNumber {
				return nil
			}
			list = append(list, in)
		case iWord, iOneOf, iJoin:
			list = append(list, in)
		case iTest:
			if !p.tests[in.x].ofText() {
				return nil
			}
			list = append(list, in)
		default:
			return nil
		}
		if len(list) > most {
			return nil
		}
	}
	return append([]instr(nil), list...)
}

// may tells at a glance whether a program can lead anywhere from token boundary
// pos: most patterns fail at the first token beside their anchor.
func (r *run) may(p *program, pos int, back bool) bool {
	first := p.first
	if first == nil {
		return true
	}
	if pos > 0 && r.d.Tokens[pos-1].Shape&text.CloseMark != 0 { // a comma inside the quotation may be one outside
		return true
	}
	i := r.beside(pos, back)
	if i < 0 {
		return false
	}
	for k := range first {
		switch in := &first[k]; in.op {
		case iWord:
			if r.words[i] == in.x {
				return true
			}
		case iOneOf:
			if has(p.sets[in.x], r.words[i]) {
				return true
			}
		case iTest:
			if p.tests[in.x].mayFit(r.d.Word(i)) {
				return true
			}
		case iJoin:
			if hyphenated(r.d.Word(i)) {
				return true
			}
		case iSpan:
			if r.fits(in.x, i, pos, back) {
				return true
			}
		}
	}
	return false
}

// beside is the token beside boundary pos on the side looked at, or -1 at the end of
// the sentence.
func (r *run) beside(pos int, back bool) int {
	i := pos
	if back {
		i--
	}
	if i < 0 || i >= len(r.words) || i+1 == pos && pos < len(r.words) && r.d.Tokens[i].Sentence != r.d.Tokens[pos].Sentence {
		return -1
	}
	return i
}

// fits tells whether token i, beside boundary pos, may be of a type.
func (r *run) fits(typ int32, i, pos int, back bool) bool {
	return r.m.builtin[typ] == tNumber && r.d.Tokens[i].Shape&text.Digit != 0 || r.spanAt(typ, pos, back)
}

// near is what a program must pass one of first, as elements of which musts are made;
// empty where that is not known, or where it takes a look at the text of a token. A
// pattern that cannot get past the token beside its anchor, as most, need not be read.
type near string

func (m *Matcher) near(p *program) near {
	var list []byte
	for _, in := range m.glances(p) {
		switch in.op {
		case iWord:
			list = binary.AppendUvarint(list, uint64(2*in.x))
		case iOneOf:
			for _, w := range p.sets[in.x] {
				list = binary.AppendUvarint(list, uint64(2*w))
			}
		case iSpan:
			list = binary.AppendUvarint(list, uint64(2*in.x+1))
		default:
			return ""
		}
	}
	return near(list)
}

// apart tells whether a pattern cannot get past the token on either side of its
// anchor s.
func (r *run) apart(p *pattern, s span) bool {
	return r.trace == nil && !(r.adjoins(p.nearBefore, int(s.first), true) && r.adjoins(p.nearAfter, p.end(s), false))
}

// adjoins tells whether one of the elements may stand beside boundary pos.
func (r *run) adjoins(list near, pos int, back bool) bool {
	if list == "" || pos > 0 && r.d.Tokens[pos-1].Shape&text.CloseMark != 0 { // a comma inside the quotation may be one outside
		return true
	}
	i := r.beside(pos, back)
	if i < 0 {
		return false
	}
	for list != "" {
		x := next(&list)
		if x&1 == 0 && r.words[i] == x>>1 || x&1 == 1 && r.fits(x>>1, i, pos, back) {
			return true
		}
	}
	return false
}

// ofText reports whether one of the tests is of the text, and quickly looked at.
func (t *tokenTests) ofText() bool {
	return slices.ContainsFunc(t.all, func(x test) bool { return x.key == "text" && !x.not })
}

// mayFit is false of a word that one of the tests cannot let through.
func (t *tokenTests) mayFit(word string) bool {
	for i := range t.all {
		x := &t.all[i]
		if x.key == "text" && !x.not && !(x.re == nil && x.value == word || x.re != nil && x.re.admits(word)) {
			return false
		}
	}
	return true
}

// captures is how many captures the instructions of a program set.
func (p *program) captures() int {
	most := int32(0)
	for i := range p.code {
		switch in := &p.code[i]; in.op {
		case iOpen, iClose:
			most = max(most, in.x+1)
		case iSpan:
			most = max(most, int32(in.cap)+1)
		}
	}
	for i := range p.tests {
		for k := range p.tests[i].all {
			for _, c := range p.tests[i].all[k].caps {
				most = max(most, c+1)
			}
		}
	}
	for _, parts := range p.joins {
		for i := range parts {
			most = max(most, parts[i].cap+1)
		}
	}
	return int(most)
}

// spanAt tells whether a span of a type ends, or begins, at boundary pos.
func (r *run) spanAt(typ int32, pos int, back bool) bool {
	if back {
		for s := r.end[pos]; s >= 0; s = r.spans[s].nextEnd {
			if r.spans[s].typ == typ {
				return true
			}
		}
		return false
	}
	for s := r.start[pos]; s >= 0; s = r.spans[s].nextStart {
		if r.spans[s].typ == typ {
			return true
		}
	}
	return false
}

// reach is the most tokens that a program takes, or unbounded.
func (m *Matcher) reach(p *program) int {
	const open = -2 // being walked: to come back is a loop
	most := make([]int, len(p.code))
	for i := range most {
		most[i] = -3
	}
	var walk func(pc place) int
	walk = func(pc place) int {
		if most[pc] == open {
			return unbounded
		}
		if most[pc] > open {
			return most[pc]
		}
		most[pc] = open
		n, in := unbounded, &p.code[pc]
		switch in.op {
		case iMatch:
			n = 0
		case iWord, iOneOf, iTest, iAny, iJoin:
			n = plus(1, walk(in.next))
		case iOpen, iClose, iSentence, iParagraph:
			n = walk(in.next)
		case iSplit:
			if a, b := walk(place(in.x)), walk(in.y); a != unbounded && b != unbounded {
				n = max(a, b)
			}
		case iSpan:
			n = plus(m.longest(in.x), walk(in.next))
		}
		most[pc] = n
		return n
	}
	return walk(p.start)
}

func plus(a, b int) int {
	if a == unbounded || b == unbounded {
		return unbounded
	}
	return a + b
}

// longest is the most tokens that a span of a type takes, or unbounded.
func (m *Matcher) longest(typ int32) int {
	switch b := m.builtin[typ]; {
	case b != tNone && b != tNumber, isKind(m.typeNames[typ]):
		return unbounded
	}
	return int(m.widest[typ])
}
