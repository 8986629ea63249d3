package rules

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/text"
)

// test is a compiled TokenTest.
type test struct {
	key   string
	value string
	re    *lazyRegexp
	not   bool
	tags  uint64  // where key is tag: the tags that value accepts, a bit for each
	caps  []int32 // the captures that the groups of re are, -1 for those without a name; nil for none
}

// tokenTests are the tests between one pair of brackets.
type tokenTests struct {
	node      *Node
	all       []test
	capturing bool // whether one sets captures
}

// tests is the number of the tests of n in the program.
func (c *compiler) tests(p *program, n *Node) int32 {
	if i := slices.IndexFunc(p.tests, func(t tokenTests) bool { return t.node == n }); i >= 0 {
		return int32(i)
	}
	out := tokenTests{node: n, all: make([]test, 0, len(n.Tests))}
	for _, t := range n.Tests {
		ct := test{key: t.Key, value: t.Value, not: t.Not}
		if t.Regex {
			ct.re = c.regexp(t.Value)
			if len(t.groupNames()) > 0 {
				ct.caps = c.groups(ct.re.get().SubexpNames())
				out.capturing = true
			}
		}
		if t.Key == "tag" {
			ct.tags = tagsOf(&ct)
		}
		out.all = append(out.all, ct)
	}
	p.tests = append(p.tests, out)
	return int32(len(p.tests) - 1)
}

// lazyRegexp is a regular expression that is compiled when it is first wanted:
// most rules find no anchor in an article, and compiling takes long.
type lazyRegexp struct {
	text string
	get  func() *regexp.Regexp
	tags func() uint64 // the tags that it fits

	numeric func() bool     // only what has a digit fits it
	length  func() [2]int32 // the fewest and the most characters that it fits
}

// regexp is the regular expression of that text, the same one for all tests. It
// is sound: ParsePattern has looked at it.
func (c *compiler) regexp(text string) *lazyRegexp {
	if re := c.regexps[text]; re != nil {
		return re
	}
	re := &lazyRegexp{text: text, get: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })}
	re.tags = sync.OnceValue(func() uint64 { return tagsWhere(re.get().MatchString) })
	re.numeric = sync.OnceValue(func() bool {
		parsed, err := syntax.Parse(text, syntax.Perl)
		return err == nil && needsDigit(parsed)
	})
	re.length = sync.OnceValue(func() [2]int32 {
		parsed, err := syntax.Parse(text, syntax.Perl)
		if err != nil {
			return [2]int32{0, endless}
		}
		return lengths(parsed)
	})
	c.regexps[text] = re
	return re
}

// tagsOf is the set of tags that a test of the tag accepts, a bit for each.
func tagsOf(t *test) uint64 {
	if t.re != nil {
		return t.re.tags()
	}
	return tagsWhere(func(name string) bool { return name == t.value })
}

func tagsWhere(fits func(name string) bool) uint64 {
	var set uint64
	for tag := range text.Tag(64) {
		if name := tag.String(); name != "" && fits(name) {
			set |= 1 << tag
		}
	}
	return set
}

// endless is the length of what has no bound.
const endless = 1 << 20

// fits is MatchString, but for what is too short or too long told at a glance.
func (re *lazyRegexp) fits(word string) bool {
	return re.mayFit(word) && re.get().MatchString(word)
}

// mayFit is false of a word that is too short or too long.
func (re *lazyRegexp) mayFit(word string) bool {
	n := re.length()
	return len(word) >= int(n[0]) && (len(word) <= int(n[1]) || utf8.RuneCountInString(word) <= int(n[1]))
}

// lengths are the fewest and the most characters of a text that a regular
// expression fits: of the whole text, if it is tied to both ends.
func lengths(re *syntax.Regexp) [2]int32 {
	n := spread(re)
	if re.Op != syntax.OpConcat || len(re.Sub) < 2 || re.Sub[0].Op != syntax.OpBeginText || re.Sub[len(re.Sub)-1].Op != syntax.OpEndText {
		n[1] = endless
	}
	return n
}

// spread are the fewest and the most characters that an expression takes.
func spread(re *syntax.Regexp) [2]int32 {
	n := [2]int32{}
	switch re.Op {
	case syntax.OpLiteral:
		n[0] = int32(len(re.Rune))
		n[1] = n[0]
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		n = [2]int32{1, 1}
	case syntax.OpCapture:
		return spread(re.Sub[0])
	case syntax.OpStar:
		n[1] = endless
	case syntax.OpPlus:
		n = [2]int32{spread(re.Sub[0])[0], endless}
	case syntax.OpQuest:
		n[1] = spread(re.Sub[0])[1]
	case syntax.OpRepeat:
		sub := spread(re.Sub[0])
		n = [2]int32{sub[0] * int32(re.Min), endless}
		if re.Max >= 0 {
			n[1] = min(sub[1]*int32(re.Max), endless)
		}
	case syntax.OpConcat:
		for _, s := range re.Sub {
			sub := spread(s)
			n[0], n[1] = n[0]+sub[0], min(n[1]+sub[1], endless)
		}
	case syntax.OpAlternate:
		n[0] = endless
		for _, s := range re.Sub {
			sub := spread(s)
			n[0], n[1] = min(n[0], sub[0]), max(n[1], sub[1])
		}
	}
	return n
}
