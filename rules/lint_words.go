package rules

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsclaim/newsclaim/text"
)

// words warns of what no token can ever match: NC020.
func (l *linter) words() {
	parser, err := text.NewParser(l.set.Language())
	if err != nil {
		return // the tagger's model is part of the program
	}
	w := wordCheck{linter: l, parser: parser, known: map[string]string{}}
	for p := range l.patterns {
		if p.Root != nil && l.ours(p.Pos) {
			w.node(p, p.Root)
		}
	}
	for _, name := range l.set.LexiconNames {
		if l.lexicons[name] || name == "number" {
			w.lexicon(l.set.Lexicon(name))
		}
	}
}

// wordCheck asks the tokenizer whether it would ever make a token.
type wordCheck struct {
	*linter
	parser *text.Parser
	known  map[string]string // words → what the tokenizer makes of them, "" for the same
}

// lexicon looks at the entries of a lexicon that patterns use.
func (w *wordCheck) lexicon(x *Lexicon) {
	faulty := func(d Diagnostic) bool { return d.Severity == Error && d.File == x.Pos.File } // it may have had entries
	if len(x.Entries) == 0 && w.ours(x.Pos) && !slices.ContainsFunc(w.diags, faulty) {
		w.diags.warnf(x.Pos, CodeNeverMatches, "lexicon $%s is empty, so that nothing can match it", x.Name)
	}
	for _, e := range x.Entries {
		if !w.ours(e.Pos) {
			continue
		}
		for _, f := range e.Forms {
			w.tokens(e.Pos, f.Words)
		}
	}
}

// node looks at the words and tests of a pattern.
func (w *wordCheck) node(p *Pattern, n *Node) {
	switch n.Op {
	case OpWord:
		w.tokens(p.At(n.Column), []string{n.Text})
	case OpTest:
		for _, t := range n.Tests {
			if why := w.test(t); why != "" && !t.Not {
				w.diags.warnf(p.At(n.Column), CodeNeverMatches, "[%s] can never match: %s", t, why)
			}
		}
	case OpJoin:
		return // its parts are none of the tokenizer's
	case OpSeq:
		for i, sub := range n.Subs {
			if (sub.Op == OpSentence || sub.Op == OpParagraph) && slices.ContainsFunc(n.Subs[:i], (*Node).takesToken) {
				w.diags.warnf(p.At(sub.Column), CodeNeverMatches, "%s behind a word can never match: a match does not go on into the next sentence", sub)
			}
		}
	}
	for _, sub := range n.Subs {
		w.node(p, sub)
	}
}

// takesToken reports whether the node matches no less than one token.
func (n *Node) takesToken() bool {
	switch n.Op {
	case OpWord, OpLemma, OpLexicon, OpTest, OpAny, OpJoin:
		return true
	case OpCapture:
		return n.Subs[0].takesToken()
	case OpSeq:
		return slices.ContainsFunc(n.Subs, (*Node).takesToken)
	case OpAlt:
		return !slices.ContainsFunc(n.Subs, func(s *Node) bool { return !s.takesToken() })
	case OpRepeat:
		return n.Min > 0 && n.Subs[0].takesToken()
	}
	return false
}

// tokens looks at words that must be tokens in a row.
func (w *wordCheck) tokens(pos Pos, words []string) {
	for _, word := range words {
		if i := strings.IndexFunc(word, func(r rune) bool { return unicode.Is(unicode.Mn, r) }); i >= 0 {
			r, _ := utf8.DecodeRuneInString(word[i:])
			w.diags.warnf(pos, CodeNeverMatches, "%q can never match: %U is apart from its letter, where articles have one character", word, r)
			return
		}
	}
	joined := strings.Join(words, " ")
	made, ok := w.known[joined]
	if !ok {
		made = w.cut(joined)
		w.known[joined] = made
	}
	if made != "" {
		d := w.diags.warnf(pos, CodeNeverMatches, "%q can never match: in articles it is the tokens %s", joined, made)
		d.Hint = "write the tokens with spaces in between"
	}
}

// cut gives the tokens that words become, each within quotation marks, or "" if
// there is a way to write them so that they stay what they are.
func (w *wordCheck) cut(words string) string {
	want := strings.Fields(words)
	upper := strings.ToUpper(words)
	first, size := utf8.DecodeRuneInString(words)
	title := string(unicode.ToUpper(first)) + words[size:]
	for _, s := range []string{words, title, upper} {
		// A clitic or a sign is a token only beside something.
		for _, around := range [][2]string{{"x ", " x"}, {"x", " x"}, {"5", " x"}, {"x ", "5 x"}} {
			if containsRow(w.folded("x "+around[0]+s+around[1]), want) {
				return ""
			}
		}
	}
	var quoted []string
	tokens := w.folded("x " + words + " x")
	for _, t := range tokens[1:max(1, len(tokens)-1)] {
		quoted = append(quoted, `"`+t+`"`)
	}
	if len(quoted) == 0 {
		return "of other characters"
	}
	return strings.Join(quoted, " ")
}

// folded are the tokens of a text as patterns write them.
func (w *wordCheck) folded(s string) []string {
	d := w.parser.Parse(s)
	words := make([]string, len(d.Tokens))
	for i := range d.Tokens {
		words[i] = string(text.Fold(nil, d.Word(i)))
	}
	return words
}

func containsRow(all, row []string) bool {
	for i := 0; i+len(row) <= len(all); i++ {
		if slices.Equal(all[i:i+len(row)], row) {
			return true
		}
	}
	return false
}

// test tells why no token can meet a test, "" if one can.
func (w *wordCheck) test(t TokenTest) string {
	var re *syntax.Regexp
	if t.Regex {
		var err error
		if re, err = syntax.Parse(t.Value, syntax.Perl); err != nil {
			return "" // told elsewhere
		}
	}
	switch t.Key {
	case "tag":
		return wrongTag(t)
	case "shape":
		if re == nil && !isShape(t.Value) {
			return "a shape is made of X, x, d and marks, and never has the same twice in a row"
		}
	case "lemma":
		if re == nil && normalize(t.Value) != t.Value || re != nil && needs(re, unicode.IsUpper) {
			return "lemmas are in lower case with straight apostrophes"
		}
	}
	switch {
	case re != nil && t.Key != "shape" && needs(re, unicode.IsSpace):
		return "no token holds white space"
	case re == nil && t.Key == "text":
		if made := w.cut(normalize(t.Value)); made != "" {
			return "in articles it is the tokens " + made
		}
	}
	return ""
}

// isShape reports whether a word can have the shape.
func isShape(s string) bool {
	for i := range len(s) {
		c := rune(s[i])
		letter := isLetter(c) && c != 'X' && c != 'x' && c != 'd'
		if letter || isDigit(c) || i > 0 && s[i-1] == s[i] {
			return false
		}
	}
	return true
}

// wrongTag tells why no token has a tag, "" if one may.
func wrongTag(t TokenTest) string {
	var re *regexp.Regexp
	if t.Regex {
		re = regexp.MustCompile(t.Value)
	}
	var names []string
	for tag := text.CC; tag.String() != ""; tag++ {
		name := tag.String()
		if name == t.Value || re != nil && re.MatchString(name) {
			return ""
		}
		names = append(names, name)
	}
	if re != nil {
		return "no tag is like that"
	}
	return "there is no such tag" + didYouMean(strings.ToUpper(t.Value), names)
}

// needs reports whether all that an expression matches holds a character of
// which is is true.
func needs(re *syntax.Regexp, is func(rune) bool) bool {
	switch re.Op {
	case syntax.OpLiteral:
		return re.Flags&syntax.FoldCase == 0 && slices.ContainsFunc(re.Rune, is)
	case syntax.OpCharClass:
		for i := 0; i+1 < len(re.Rune); i += 2 {
			if re.Rune[i+1]-re.Rune[i] > 1000 {
				return false
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if !is(r) {
					return false
				}
			}
		}
		return len(re.Rune) > 0
	case syntax.OpCapture, syntax.OpPlus:
		return needs(re.Sub[0], is)
	case syntax.OpRepeat:
		return re.Min > 0 && needs(re.Sub[0], is)
	case syntax.OpConcat:
		return slices.ContainsFunc(re.Sub, func(s *syntax.Regexp) bool { return needs(s, is) })
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(s *syntax.Regexp) bool { return !needs(s, is) })
	}
	return false
}
