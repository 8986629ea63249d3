package rules

import (
	"encoding/binary"

	"github.com/newsclaim/newsclaim/text"
)

// Musts are what a program cannot do without, whichever way it takes: the word
// "that" of "X said … that S" however long what stands between may be. A sentence
// that lacks one of them on its side of the anchor is not worth a try, and the
// program need not even be read. They are the bits of an outlook that must be set, then
// a list of groups of which one element each must be there: the length, then the
// elements, each a varint. A word is an element of twice its number, a type one of
// twice its number and 1. Where nothing must be there they are empty.
type musts string

// width is how many bytes the bits of an outlook take.
const width = 32

// mostSearched bounds the work of finding the musts of one program.
const mostSearched = 1 << 18

// musts finds what a program cannot do without.
func (m *Matcher) musts(p *program) musts {
	var sure outlook
	var list []byte
	for _, group := range m.needed(p) {
		if len(group) == 1 {
			sure.add(group[0])
			continue
		}
		list = binary.AppendUvarint(list, uint64(len(group)))
		for _, element := range group {
			list = binary.AppendUvarint(list, uint64(element))
		}
	}
	if len(list) == 0 && sure.bits == (outlook{}).bits {
		return ""
	}
	out := make([]byte, 0, width+len(list))
	for _, bits := range sure.bits {
		out = binary.LittleEndian.AppendUint64(out, bits)
	}
	return musts(append(out, list...))
}

// needed are the groups of elements of which a program needs one each. What comes
// after a quotation or a clause is left out, for these may lead beyond the sentence, and
// so are commas, for which one inside a quotation may stand.
func (m *Matcher) needed(p *program) (groups [][]int32) {
	beyond := m.beyond(p)
	for at := range p.code {
		if beyond[at] || at*len(p.code) > mostSearched {
			continue
		}
		if group := m.group(p, &p.code[at]); group != nil && p.passes(place(at)) {
			groups = append(groups, group)
		}
	}
	return groups
}

// group is the elements of which an instruction must find one, nil where it can do
// without.
func (m *Matcher) group(p *program, in *instr) []int32 {
	switch in.op {
	case iWord:
		if in.x != m.comma {
			return []int32{2 * in.x}
		}
	case iOneOf:
		var group []int32
		for _, w := range p.sets[in.x] {
			group = append(group, 2*w)
		}
		return group
	case iSpan:
		if b := m.builtin[in.x]; b == tNone || b == tQuote && form(in.y) != formBefore && form(in.y) != formAbove && form(in.y) != formAfter {
			return []int32{2*in.x + 1}
		}
	}
	return nil
}

// passes reports whether every way through the program goes by an instruction.
func (p *program) passes(by place) bool {
	seen := make([]bool, len(p.code))
	seen[by] = true
	for next := []place{p.start}; len(next) > 0; {
		pc := next[len(next)-1]
		next = next[:len(next)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		if p.code[pc].op == iMatch {
			return false
		}
		next = p.code[pc].leads(next)
	}
	return true
}

// beyond marks the instructions that may be come to beyond the sentence.
func (m *Matcher) beyond(p *program) []bool {
	marked := make([]bool, len(p.code))
	var next []place
	for i := range p.code {
		if in := &p.code[i]; in.op == iClause || in.op == iSpan && m.builtin[in.x] == tQuote {
			next = in.leads(next)
		}
	}
	for len(next) > 0 {
		pc := next[len(next)-1]
		next = next[:len(next)-1]
		if !marked[pc] {
			marked[pc] = true
			next = p.code[pc].leads(next)
		}
	}
	return marked
}

// leads appends the instructions that may be next.
func (in *instr) leads(list []place) []place {
	switch in.op {
	case iMatch:
		return list
	case iSplit, iGap:
		return append(list, place(in.x), in.y)
	}
	return append(list, in.next)
}

// outlook is what stands on one side of a place, as far as its sentence goes: of
// every element a bit, which others share.
type outlook struct {
	at     int  // the place and 1, so that 0 is none
	begins bool // something begins there, be it at the end of a sentence
	bits   [4]uint64
}

func (o *outlook) add(element int32) {
	h := uint32(element) * 0x9e3779b1 >> 24
	o.bits[h>>6] |= 1 << (h & 63)
}

func (o *outlook) may(element int32) bool {
	h := uint32(element) * 0x9e3779b1 >> 24
	return o.bits[h>>6]>>(h&63)&1 == 1
}

// meets tells whether all that must be there may be there.
func (o *outlook) meets(list musts) bool {
	if list == "" {
		return true
	}
	for i, bits := range o.bits {
		if want := number64(string(list), i); bits&want != want {
			return false
		}
	}
	list = list[width:]
	for len(list) > 0 {
		n, met := next(&list), false
		for range n {
			met = o.may(next(&list)) || met
		}
		if !met {
			return false
		}
	}
	return true
}

// next takes the first number off.
func next[T ~string](list *T) int32 {
	n, s := int32(0), *list
	for i := 0; i < len(s); i++ {
		n |= int32(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			*list = s[i+1:]
			return n
		}
	}
	*list = ""
	return n
}

// lacks tells whether something that the pattern cannot do without is missing on
// either side of its anchor s.
func (r *run) lacks(p *pattern, s span) bool {
	if r.crossed || r.trace != nil { // a trace wants to see how far it gets
		return false
	}
	if p.mustBefore != "" {
		if at := int(s.first); r.left.at != at+1 {
			r.lookLeft(at)
		}
		if !r.left.meets(p.mustBefore) {
			return true
		}
	}
	if p.mustAfter != "" {
		at, begins := p.end(s), p.empty
		if r.right.at != at+1 || r.right.begins != begins {
			r.lookRight(&r.right, at, begins)
		}
		return !r.right.meets(p.mustAfter)
	}
	return false
}

// spared tells whether an antipattern lacks something in the sentence from token
// i on.
func (r *run) spared(u *antipattern, i int) bool {
	if u.must == "" || r.crossed {
		return false
	}
	if r.around.at != i+1 {
		r.lookRight(&r.around, i, true)
	}
	return !r.around.meets(u.must)
}

// lookLeft finds what stands to the left of token boundary pos.
func (r *run) lookLeft(pos int) {
	r.left = outlook{at: pos + 1}
	d := r.d
	first := d.Sentences[d.Tokens[min(pos, len(d.Tokens)-1)].Sentence].First
	for i := max(first-1, 0); i < pos; i++ { // a comma may stand between the sentence and the mark before it
		if d.Tokens[i].Shape&text.CloseMark != 0 && r.m.quote >= 0 {
			r.left.add(2*r.m.quote + 1)
		}
		if i < first {
			continue
		}
		r.left.add(2 * r.words[i])
		for s := r.end[i+1]; s >= 0; s = r.spans[s].nextEnd {
			r.left.add(2*r.spans[s].typ + 1)
		}
	}
}

// lookRight finds what stands to the right of token boundary pos, nothing at the
// end of a sentence unless something begins there.
func (r *run) lookRight(o *outlook, pos int, begins bool) {
	*o = outlook{at: pos + 1, begins: begins}
	d := r.d
	if pos >= len(d.Tokens) {
		return
	}
	last := d.Sentences[d.Tokens[pos].Sentence].Last
	if pos > 0 && !begins {
		last = d.Sentences[d.Tokens[pos-1].Sentence].Last
	}
	for i := pos; i < last; i++ {
		if d.Tokens[i].Shape&text.OpenMark != 0 && r.m.quote >= 0 {
			o.add(2*r.m.quote + 1)
		}
		o.add(2 * r.words[i])
		for s := r.start[i]; s >= 0; s = r.spans[s].nextStart {
			o.add(2*r.spans[s].typ + 1)
		}
	}
}

// crosses tells whether a match is of more than one sentence.
func (r *run) crosses(x *Match) bool {
	return x.First < x.Last && r.d.Tokens[x.First].Sentence != r.d.Tokens[x.Last-1].Sentence
}
