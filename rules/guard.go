package rules

import (
	"math"
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

// guard tells of most strings quickly that a regular expression does not match
// them, so that it need not be compiled, nor run.
type guard struct {
	min, max int       // how many bytes a string that matches has
	first    [4]uint64 // the bytes that it may begin with, a bit for each
	finite
}

// admits is false only for what the regular expression does not match.
func (g *guard) admits(s string) bool {
	if len(s) < g.min || len(s) > g.max {
		return false
	}
	return s == "" || g.first[s[0]/64]&(1<<(s[0]%64)) != 0
}

const noLimit = math.MaxInt32

// guardOf is the guard of a regular expression.
func guardOf(text string) guard {
	open := guard{max: noLimit, first: [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}}
	re, err := syntax.Parse(text, syntax.Perl)
	if err != nil {
		return open
	}
	shortest, longest := length(re)
	g := open
	g.min, g.finite = shortest, finiteOf(re)
	if begin, end := anchors(re); begin {
		var first [4]uint64
		if !beginning(re, &first) {
			g.first = first
		}
		if end {
			g.max = longest
		}
	}
	return g
}

// anchors tells whether all matches begin with the text, and end with it.
func anchors(re *syntax.Regexp) (begin, end bool) {
	switch re.Op {
	case syntax.OpBeginText:
		return true, false
	case syntax.OpEndText:
		return false, true
	case syntax.OpCapture:
		return anchors(re.Sub[0])
	case syntax.OpConcat:
		begin, _ = anchors(re.Sub[0])
		_, end = anchors(re.Sub[len(re.Sub)-1])
	}
	return begin, end
}

// length is the fewest and the most bytes of a match; anchors take none.
func length(re *syntax.Regexp) (low, high int) {
	add := func(a, b int) int {
		if a+b > noLimit {
			return noLimit
		}
		return a + b
	}
	switch re.Op {
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			l, h := lengths(r, r)
			if re.Flags&syntax.FoldCase != 0 {
				for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
					l, h = min(l, runeLen(f)), max(h, runeLen(f))
				}
			}
			low, high = add(low, l), add(high, h)
		}
		return low, high
	case syntax.OpCharClass:
		low, high = utf8.UTFMax, 1
		for i := 0; i < len(re.Rune); i += 2 {
			l, h := lengths(re.Rune[i], re.Rune[i+1])
			low, high = min(low, l), max(high, h)
		}
		return low, high
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1, utf8.UTFMax
	case syntax.OpCapture:
		return length(re.Sub[0])
	case syntax.OpStar:
		return 0, noLimit
	case syntax.OpPlus:
		low, _ = length(re.Sub[0])
		return low, noLimit
	case syntax.OpQuest:
		_, high = length(re.Sub[0])
		return 0, high
	case syntax.OpRepeat:
		l, h := length(re.Sub[0])
		for range re.Min {
			low = add(low, l)
		}
		if re.Max < 0 {
			return low, noLimit
		}
		for range re.Max {
			high = add(high, h)
		}
		return low, high
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			l, h := length(sub)
			low, high = add(low, l), add(high, h)
		}
		return low, high
	case syntax.OpAlternate:
		low = noLimit
		for _, sub := range re.Sub {
			l, h := length(sub)
			low, high = min(low, l), max(high, h)
		}
		return low, high
	case syntax.OpNoMatch:
		return 0, noLimit
	}
	return 0, 0 // an empty match, an anchor, a word boundary
}

// beginning adds the bytes that a match may begin with, and tells whether it may
// be empty.
func beginning(re *syntax.Regexp, first *[4]uint64) bool {
	from := func(low, high rune) { // the first bytes of characters are in the characters' order
		for b := int(firstByte(low)); b <= int(firstByte(high)); b++ {
			first[b/64] |= 1 << (b % 64)
		}
		if readsStray(low, high) {
			first[2], first[3] = ^uint64(0), ^uint64(0)
		}
	}
	switch re.Op {
	case syntax.OpLiteral:
		r := re.Rune[0]
		from(r, r)
		if re.Flags&syntax.FoldCase != 0 {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				from(f, f)
			}
		}
		return false
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			from(re.Rune[i], re.Rune[i+1])
		}
		return false
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL, syntax.OpNoMatch:
		*first = [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
		return false
	case syntax.OpCapture, syntax.OpPlus:
		return beginning(re.Sub[0], first)
	case syntax.OpStar, syntax.OpQuest:
		beginning(re.Sub[0], first)
		return true
	case syntax.OpRepeat:
		return beginning(re.Sub[0], first) || re.Min == 0
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if !beginning(sub, first) {
				return false
			}
		}
		return true
	case syntax.OpAlternate:
		empty := false
		for _, sub := range re.Sub {
			empty = beginning(sub, first) || empty
		}
		return empty
	}
	return true
}

// lengths are the fewest and the most bytes of a character from low to high.
func lengths(low, high rune) (shortest, longest int) {
	if readsStray(low, high) {
		return 1, runeLen(high)
	}
	return runeLen(low), runeLen(high)
}

// readsStray tells whether the characters from low to high include the one as
// which a stray byte, from 0x80 to 0xFF, is read.
func readsStray(low, high rune) bool {
	return low <= utf8.RuneError && utf8.RuneError <= high
}

// runeLen is how many bytes a character takes; what is none takes as many as the
// one that stands for it.
func runeLen(r rune) int {
	if n := utf8.RuneLen(r); n > 0 {
		return n
	}
	return utf8.RuneLen(utf8.RuneError)
}

func firstByte(r rune) byte {
	var buf [utf8.UTFMax]byte
	utf8.EncodeRune(buf[:], r)
	return buf[0]
}
