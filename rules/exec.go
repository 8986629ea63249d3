package rules

import (
	"slices"

	"github.com/newsclaim/newsclaim/text"
)

// exec runs a program from token boundary pos. It remembers which instructions
// failed at which boundary, so that its work is bounded by the length of the
// program times that of the sentence.
func (r *run) exec(p *program, pos int, back bool) bool {
	if len(p.code) == 1 {
		r.final = pos
		return true
	}
	at := min(pos, len(r.d.Tokens)-1)
	if back && pos > 0 {
		at = pos - 1
	}
	s := r.d.Sentences[r.d.Tokens[at].Sentence]
	r.lo, r.hi = s.First, s.Last
	need := (len(p.code)*(r.hi-r.lo+1) + 63) / 64
	if cap(r.visited) < need {
		r.visited = make([]uint64, need*2)
	}
	r.visited = r.visited[:need]
	clear(r.visited)
	r.prog, r.back, r.fuel = p, back, 4000
	r.cands = r.cands[:0]
	return r.step(p.start, pos)
}

// has tells whether a list in order holds a word.
func has(list []int32, word int32) bool {
	_, ok := slices.BinarySearch(list, word)
	return ok
}

// execFrom runs a program from token i on, be it the first of its sentence.
func (r *run) execFrom(p *program, i int) bool {
	r.fresh = i
	defer func() { r.fresh = -1 }()
	return r.exec(p, i, false)
}

// step tries instruction pc at token boundary pos.
func (r *run) step(pc place, pos int) bool {
	for {
		in := &r.prog.code[pc]
		if in.op == iMatch {
			r.final = pos
			return true
		}
		if pos >= r.lo && pos <= r.hi {
			bit := int(pc)*(r.hi-r.lo+1) + pos - r.lo
			if r.visited[bit/64]&(1<<(bit%64)) != 0 {
				return false
			}
			r.visited[bit/64] |= 1 << (bit % 64)
		} else if r.fuel--; r.fuel < 0 { // beyond the sentence, which only a quotation leads to
			return false
		}
		switch in.op {
		case iSplit:
			if r.step(place(in.x), pos) {
				return true
			}
			pc = in.y
			continue
		case iOpen, iClose:
			c := &r.caps[in.x]
			first, last := c.First, c.Last
			if in.op == iOpen {
				c.First = pos
				if r.back && c.Last < pos || c.Last < pos {
					c.Last = pos
				}
			} else {
				c.Last = pos
				if r.back {
					c.First = pos
				}
			}
			if r.step(in.next, pos) {
				return true
			}
			r.caps[in.x].First, r.caps[in.x].Last = first, last
			return false
		case iSpan:
			return r.spanned(in, pos)
		case iClause:
			if form(in.y) == formAbove {
				to, ok := r.above(pos)
				return ok && r.step(in.next, to)
			}
			if r.atEnd(pos) {
				return false
			}
			r.d.CompleteAll()
			to, ok := r.clause(form(in.y), r.m.typeNames[in.x], pos)
			if !ok {
				return false
			}
			if r.step(in.next, to) {
				return true
			}
			for to != pos && r.prog.code[in.next].op != iMatch { // something follows the clause: let it end earlier
				if r.back {
					to++
				} else {
					to--
				}
				if to != pos && r.step(in.next, to) {
					return true
				}
			}
			return false
		case iGap:
			if r.step(in.y, pos) {
				return true
			}
			to, ok := r.token(pos)
			if !ok {
				return false
			}
			pos = to
			continue
		case iWord:
			if to, ok := r.token(pos); ok && r.words[min(pos, to)] == in.x {
				pos, pc = to, in.next
				continue
			}
			if r.commaInQuote(in.x, pos) {
				pc = in.next
				continue
			}
			return false
		case iOneOf:
			to, ok := r.token(pos)
			if !ok || !has(r.prog.sets[in.x], r.words[min(pos, to)]) {
				return false
			}
			pos, pc = to, in.next
			continue
		case iTest:
			to, ok := r.token(pos)
			if ok && r.prog.tests[in.x].capturing {
				return r.keeping(in.next, to, func() bool { return r.test(in.x, min(pos, to)) })
			}
			if !ok || !r.test(in.x, min(pos, to)) {
				return false
			}
			pos, pc = to, in.next
			continue
		case iJoin:
			to, ok := r.token(pos)
			return ok && r.keeping(in.next, to, func() bool { return r.joinFits(in.x, min(pos, to)) })
		case iAny:
			to, ok := r.token(pos)
			if !ok {
				return false
			}
			pos, pc = to, in.next
			continue
		case iSentence, iParagraph:
			if !r.starts(pos, in.op == iParagraph) {
				return false
			}
			pc = in.next
			continue
		}
		return false
	}
}

// keeping goes on at next if a test that sets captures is met, and puts the
// captures back where that leads nowhere.
func (r *run) keeping(next place, pos int, met func() bool) bool {
	from := len(r.kept)
	r.kept = append(r.kept, r.caps...)
	ok := met() && r.step(next, pos)
	if !ok {
		copy(r.caps, r.kept[from:])
	}
	r.kept = r.kept[:from]
	return ok
}

// token is the boundary on the other side of the next token; it does not leave
// the sentence.
func (r *run) token(pos int) (int, bool) {
	if r.atEnd(pos) {
		return 0, false
	}
	if r.back {
		return pos - 1, true
	}
	return pos + 1, true
}

// atEnd tells whether the sentence ends at pos in the direction of matching.
func (r *run) atEnd(pos int) bool {
	d := r.d
	if r.back {
		return pos <= 0 || pos < len(d.Tokens) && d.Sentences[d.Tokens[pos].Sentence].First == pos
	}
	return pos >= len(d.Tokens) || pos > 0 && pos != r.fresh && d.Sentences[d.Tokens[pos-1].Sentence].Last == pos
}

// commaInQuote lets a comma inside the closing mark stand for one outside.
func (r *run) commaInQuote(word int32, pos int) bool {
	if word != r.m.comma || pos < 2 || pos > len(r.d.Tokens) {
		return false
	}
	if r.d.Tokens[pos-1].Shape&text.CloseMark == 0 {
		return false
	}
	t := r.tag(pos - 2)
	return t == text.Comma || t == text.Stop || t == text.Colon
}

// mostLead is the most tokens of what stands before the first word of a sentence.
const mostLead = 5

// starts tells whether a sentence begins at pos, or a paragraph.
func (r *run) starts(pos int, paragraph bool) bool {
	if pos >= len(r.d.Tokens) {
		return false
	}
	s := r.d.Tokens[pos].Sentence
	if first := r.d.Sentences[s].First; first != pos && (pos > first+mostLead || r.d.Lead(first) != pos) {
		return false
	}
	return !paragraph || r.d.Paragraphs[r.d.Sentences[s].Paragraph].First == int(s)
}

func (r *run) test(id int32, i int) bool {
	all := r.prog.tests[id].all
	for n := range all {
		t := &all[n]
		var got string
		switch t.key {
		case "text":
			got = r.d.Word(i)
		case "tag":
			if (t.tags>>r.tag(i)&1 == 1) == t.not {
				return false
			}
			continue
		case "shape":
			got = shape(r.d.Word(i))
		case "lemma":
			got = r.lemma(i)
		}
		ok := got == t.value
		switch {
		case t.caps != nil:
			var at []int
			if t.re.admits(got) {
				at = t.re.get().FindStringSubmatchIndex(got)
			}
			ok = at != nil
			for k, cap := range t.caps {
				if ok && cap >= 0 && at[2*k] >= 0 {
					r.caps[cap] = Capture{First: i, Last: i + 1, Part: got[at[2*k]:at[2*k+1]]}
				}
			}
		case t.re != nil:
			ok = t.re.matches(got)
		}
		if ok == t.not {
			return false
		}
	}
	return true
}

// shape writes a word with X for capitals, x for small letters and d for digits,
// a run of the same as one.
func shape(w string) string {
	var b []byte
	for _, c := range w {
		k := byte('x')
		switch {
		case c >= 'A' && c <= 'Z':
			k = 'X'
		case c >= '0' && c <= '9':
			k = 'd'
		case c >= 'a' && c <= 'z' || c > 127:
		default:
			k = byte(c)
		}
		if len(b) == 0 || b[len(b)-1] != k {
			b = append(b, k)
		}
	}
	return string(b)
}

// lemma is the lemma of the first lexicon entry that begins at token i, or its
// word in lower case.
func (r *run) lemma(i int) string {
	for s := r.start[i]; s >= 0; s = r.spans[s].nextStart {
		if r.spans[s].entry != nil && int(r.spans[s].last) == i+1 {
			return r.spans[s].entry.Lemma
		}
	}
	var buf [64]byte
	return string(text.Fold(buf[:0], r.d.Word(i)))
}
