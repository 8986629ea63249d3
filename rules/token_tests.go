package rules

import (
	"regexp"
	"slices"
	"sync"

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
	guard
	once     sync.Once
	compiled *regexp.Regexp
	tagged   sync.Once
	tags     uint64 // once it is tagged, the tags that it fits
}

func (re *lazyRegexp) get() *regexp.Regexp {
	re.once.Do(func() { re.compiled = regexp.MustCompile(re.text) })
	return re.compiled
}

// regexp is the regular expression of that text, the same one for all tests. It
// is sound: ParsePattern has looked at it.
func (c *compiler) regexp(text string) *lazyRegexp {
	if re := c.regexps[text]; re != nil {
		return re
	}
	re := &lazyRegexp{text: text, guard: guardOf(text)}
	c.regexps[text] = re
	return re
}

// matches tells whether a string fits.
func (re *lazyRegexp) matches(s string) bool {
	if !re.admits(s) {
		return false
	}
	if re.list != "" {
		return re.has(s)
	}
	return re.get().MatchString(s)
}

// tagsOf is the set of tags that a test of the tag accepts, a bit for each.
func tagsOf(t *test) uint64 {
	if t.re != nil {
		t.re.tagged.Do(func() { t.re.tags = tagsWhere(t.re.matches) })
		return t.re.tags
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
