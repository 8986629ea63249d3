package rules

import (
	"fmt"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks are the characters that are a token of their own wherever they stand.
const marks = ",:.;!\"“”„‟«»—–…"

// special are the characters that mean something else unless \ stands before.
const special = "()[]{}<>|?*+$^¶\\"

// plain reports whether a byte can only be part of a word, as it is: most are,
// and the rest of word takes ten times as long.
func plain(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_' || b == '-' || b == '\''
}

// word reads a word or a mark.
func (p *parser) word() *Node {
	n := p.node(OpWord, p.col)
	start, mark := p.pos, false
	var changed []byte // what was read, once it differs from the text
	for !mark {
		for changed == nil && p.pos < len(p.text) && plain(p.text[p.pos]) {
			p.pos++
			p.col++
		}
		r := p.rune()
		before := p.pos
		switch {
		case r == '\\':
			p.next()
			if r = p.rune(); r == end || unicode.IsSpace(r) || unicode.IsLetter(r) || unicode.IsDigit(r) {
				return p.fail(p.col-1, `"\" quotes marks only`)
			}
		case r == end || unicode.IsSpace(r) || strings.ContainsRune(special, r) || p.stops(r, start):
			if n.Text = p.text[start:p.pos]; changed != nil {
				n.Text = string(changed)
			}
			if r == ':' && isLetter(p.peek()) {
				return p.prefix(n)
			}
			return n
		default:
			mark = p.pos == start && strings.ContainsRune(marks, r)
		}
		if l := lower(r); changed != nil || l != r || before != p.pos {
			if changed == nil {
				changed = append(make([]byte, 0, 32), p.text[start:before]...)
			}
			changed = utf8.AppendRune(changed, l)
		}
		p.next()
	}
	n.Text = p.text[start:p.pos]
	return n
}

// isLetter reports whether a byte is a letter or part of a longer character.
func isLetter(b rune) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= utf8.RuneSelf
}

// stops reports whether a mark ends the word that began at start.
func (p *parser) stops(r rune, start int) bool {
	if p.pos == start || !strings.ContainsRune(marks, r) {
		return false
	}
	if r >= utf8.RuneSelf {
		return true
	}
	before, after := rune(p.text[p.pos-1]), p.peek()
	switch r {
	case '.':
		return !isNameByte(byte(before)) || after == end || !isNameByte(byte(after)) // u.s is one word
	case ',', ':':
		return !isDigit(before) || !isDigit(after) // 12:30 and 1,000 are one word
	}
	return true
}

// prefix reads what stands behind lemma: and the like.
func (p *parser) prefix(n *Node) *Node {
	if n.Text != "lemma" {
		return p.fail(n.Column, `unknown prefix "%s:"%s`, n.Text, didYouMean(n.Text+":", []string{"lemma:"}))
	}
	p.next()
	lemma := p.word()
	if p.err != nil {
		return nil
	}
	n.Op, n.Text = OpLemma, lemma.Text
	return n
}

// brackets reads [] and [key=value …].
func (p *parser) brackets() *Node {
	n := p.node(OpAny, p.col)
	p.next()
	for p.err == nil {
		for p.space(); p.rune() == ','; p.space() {
			p.next()
		}
		switch p.rune() {
		case end:
			return p.fail(n.Column, `unclosed "["`)
		case ']':
			p.next()
			return n
		}
		n.Op = OpTest
		n.Tests = append(n.Tests, p.test())
	}
	return nil
}

// test reads one test of a token.
func (p *parser) test() TokenTest {
	column := p.col
	t := TokenTest{Key: p.name()}
	keys := []string{"text", "tag", "shape", "lemma"}
	switch {
	case t.Key == "":
		p.fail(column, "want a test such as tag=NN, found %q", string(p.rune()))
		return t
	case !slices.Contains(keys, t.Key):
		p.fail(column, "unknown test %q%s", t.Key, didYouMean(t.Key, keys))
		return t
	}
	if p.rune() == '!' {
		t.Not = true
		p.next()
	}
	if p.rune() != '=' {
		p.fail(p.col, `want "=" behind %q`, t.Key)
		return t
	}
	p.next()
	column = p.col
	if p.rune() == '/' {
		t.Regex = true
		t.Value = p.regex()
	} else {
		start := p.pos
		for r := p.rune(); r != end && r != ']' && r != ',' && !unicode.IsSpace(r); r = p.rune() {
			p.next()
		}
		t.Value = p.text[start:p.pos]
	}
	if t.Value == "" {
		p.fail(column, "test %q without a value", t.Key)
	}
	return t
}

// regex reads /…/; \/ is a slash.
func (p *parser) regex() string {
	column := p.col
	p.next()
	start := p.pos
	for r := p.rune(); r != '/'; r = p.rune() {
		if r == '\\' {
			p.next()
		}
		if p.rune() == end {
			p.fail(column, `unclosed "/"`)
			return ""
		}
		p.next()
	}
	re := unescapeSlash(p.text[start:p.pos])
	p.next()
	if !p.trusted {
		if err := checkRegex(re); err != nil {
			p.fail(column, "%v", err)
		}
	}
	return re
}

// unescapeSlash makes / of \/.
func unescapeSlash(re string) string {
	if !strings.Contains(re, `\/`) {
		return re
	}
	var b strings.Builder
	for i := 0; i < len(re); i++ {
		if re[i] == '\\' && i+1 < len(re) {
			if i++; re[i] != '/' {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(re[i])
	}
	return b.String()
}

// name reads the name of a lexicon, capture or type; "" if there is none.
func (p *parser) name() string {
	start := p.pos
	for isNameByte(p.byte()) {
		p.next()
	}
	return p.text[start:p.pos]
}

// form reads :form, if there is one.
func (p *parser) form() string {
	if r := p.peek(); p.rune() != ':' || r < 'a' || r > 'z' {
		return ""
	}
	p.next()
	start := p.pos
	for b := p.byte(); b >= 'a' && b <= 'z' || b == '-'; b = p.byte() {
		p.next()
	}
	return p.text[start:p.pos]
}

func isNameByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_' || b >= 'A' && b <= 'Z'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// checkRegex reports what is wrong with a regular expression.
func checkRegex(re string) error {
	_, err := syntax.Parse(re, syntax.Perl)
	if e, ok := err.(*syntax.Error); ok {
		return fmt.Errorf("%s: %q", e.Code, e.Expr)
	}
	return err
}

// space passes over white space.
func (p *parser) space() {
	for unicode.IsSpace(p.rune()) {
		p.next()
	}
}

// byte is the byte at hand, 0 at the end.
func (p *parser) byte() byte {
	if p.pos < len(p.text) {
		return p.text[p.pos]
	}
	return 0
}

// rune is the character at hand.
func (p *parser) rune() rune {
	if p.pos >= len(p.text) {
		return end
	}
	if b := p.text[p.pos]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := utf8.DecodeRuneInString(p.text[p.pos:])
	return r
}

// peek is the byte behind the one-byte character at hand.
func (p *parser) peek() rune {
	if p.pos+1 < len(p.text) {
		return rune(p.text[p.pos+1])
	}
	return end
}

// next goes on by one character.
func (p *parser) next() {
	if p.pos >= len(p.text) {
		return
	}
	n := 1
	if p.text[p.pos] >= utf8.RuneSelf {
		_, n = utf8.DecodeRuneInString(p.text[p.pos:])
	}
	p.pos += n
	p.col++
}
