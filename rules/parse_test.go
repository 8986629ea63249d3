package rules

import (
	"errors"
	"strings"
	"testing"
)

// outline writes a tree in a form of its own, so that the tests do not rest on
// String.
func outline(n *Node) string {
	names := []string{"seq", "alt", "repeat", "gap", "capture", "word", "lemma", "lexicon", "type", "test", "any", "sentence", "paragraph", "join"}
	s := names[n.Op]
	for _, part := range []string{n.Name, n.Text, n.Form} {
		if part != "" {
			s += " " + part
		}
	}
	if n.Op == OpRepeat || n.Op == OpGap {
		s += bounds(n.Min, n.Max)
	}
	for _, t := range n.Tests {
		s += " " + t.String()
	}
	if len(n.Subs) == 0 {
		return s
	}
	subs := make([]string, len(n.Subs))
	for i, sub := range n.Subs {
		subs[i] = outline(sub)
	}
	return s + "[" + strings.Join(subs, ", ") + "]"
}

func TestParsePattern(t *testing.T) {
	for _, test := range []struct{ pattern, want string }{
		{"told reporters", "seq[word told, word reporters]"},
		{"Told", "word told"},
		{"didn’t ÉCLAIR", "seq[word didn't, word éclair]"},
		{"lemma:say", "lemma say"},
		{"lemma : say", "seq[word lemma, word :, word say]"},
		{"$say", "lexicon say"},
		{"$say:ing?", "repeat?[lexicon say ing]"},
		{"$say: that", "seq[lexicon say, word :, word that]"},
		{"<speaker>", "capture speaker[type speaker]"},
		{"<when:date>", "capture when[type date]"},
		{"<c:clause:non-finite>", "capture c[type clause non-finite]"},
		{"<cue:$say>", "capture cue[lexicon say]"},
		{"<cue:$say:past>", "capture cue[lexicon say past]"},
		{"<cue:(according to)>", "capture cue[seq[word according, word to]]"},
		{"<x:[tag=NN]>", "capture x[test tag=NN]"},
		{"<x:[]>*", "repeat*[capture x[any]]"},
		{"[] [tag=/^NN/] [shape=Xx, text!=/a b/] [lemma=be tag!=VBD]", "seq[any, test tag=/^NN/, test shape=Xx text!=/a b/, test lemma=be tag!=VBD]"},
		{`[text=/a\/b\\/]`, `test text=/a\/b\\/`},
		{"(a | b c) d", "seq[alt[word a, seq[word b, word c]], word d]"},
		{"(a|an|the)?", "repeat?[alt[word a, word an, word the]]"},
		{"a | b", "alt[word a, word b]"},
		{"a* b+ c{2} d{0,3} e{2,}", "seq[repeat*[word a], repeat+[word b], repeat{2}[word c], repeat{0,3}[word d], repeat{2,}[word e]]"},
		{"((a))", "word a"},
		{"((a b) c)", "seq[seq[word a, word b], word c]"},
		{"(a{2}){3}", "repeat{3}[repeat{2}[word a]]"},
		{"a ..5 b .. c", "seq[word a, gap{0,5}, word b, gap*, word c]"},
		{"^ ¶ a", "seq[sentence, paragraph, word a]"},
		{`said, "yes".`, `seq[word said, word ,, word ", word yes, word ", word .]`},
		{"a, b: c; d - e", "seq[word a, word ,, word b, word :, word c, word ;, word d, word -, word e]"},
		{"u.s. 12:30 1,000 vice-president 5%", "seq[word u.s, word ., word 12:30, word 1,000, word vice-president, word 5%]"},
		{`\( \? \) mr\. a\.`, "seq[word (, word ?, word ), word mr., word a.]"},
		{"$venue_prep (a|an|the|his|her)? <kind:([]{0,2} $venue_noun)>", "seq[lexicon venue_prep, repeat?[alt[word a, word an, word the, word his, word her]], capture kind[seq[repeat{0,2}[any], lexicon venue_noun]]]"},
	} {
		n, err := ParsePattern(test.pattern)
		if err != nil {
			t.Errorf("%s: %v", test.pattern, err)
			continue
		}
		if got := outline(n); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.pattern, got, test.want)
		}
		again, err := ParsePattern(n.String())
		if err != nil {
			t.Errorf("%s: printed as %s: %v", test.pattern, n, err)
		} else if got := outline(again); got != test.want {
			t.Errorf("%s: printed as %s, which is\n     %s\nwant %s", test.pattern, n, got, test.want)
		}
	}
}

func TestParsePatternErrors(t *testing.T) {
	for _, test := range []struct {
		pattern string
		column  int
		want    string
	}{
		{"", 1, "empty pattern"},
		{"   ", 4, "empty pattern"},
		{"a (", 3, `unclosed "("`},
		{"a (b", 3, `unclosed "("`},
		{"(a (b)", 1, `unclosed "("`},
		{"a )", 3, `")" without "("`},
		{"a ()", 4, "empty group"},
		{"(a | )", 6, "empty alternative"},
		{"(| a)", 2, "empty alternative"},
		{"a |", 4, "empty alternative"},
		{"*", 1, "nothing to repeat"},
		{"(? a)", 2, "nothing to repeat"},
		{"é ?", 3, `space before "?": close it up to repeat, or write \? for the mark`},
		{"^?", 2, "nothing to repeat"},
		{"..5?", 4, "a gap cannot be repeated, give it another bound"},
		{"a?*", 3, `"*" repeats a repeat, put it into round brackets`},
		{"a{x}", 2, "want {m}, {m,n} or {m,} to repeat"},
		{"a{,3}", 2, "want {m}, {m,n} or {m,} to repeat"},
		{"a{2", 2, "want {m}, {m,n} or {m,} to repeat"},
		{"a{0}", 2, "repeats nothing"},
		{"a{3,2}", 2, "repeats at least 3 but at most 2 times"},
		{"a{51}", 3, "a count over 50"},
		{"a{1,999999999999999999999}", 5, "a count over 50"},
		{"a ..51 b", 5, "a count over 50"},
		{"a ..0 b", 5, "a gap of no token"},
		{"a ...", 5, "a gap has two points"},
		{"$", 1, `"$" without the name of a lexicon`},
		{"a $ b", 3, `"$" without the name of a lexicon`},
		{"<>", 2, "a capture without a name"},
		{"<a", 1, `unclosed "<"`},
		{"<a:>", 4, "a capture without a type behind the colon"},
		{"<a:b c>", 5, `want ">", found " "`},
		{"<a:(b>", 6, `">" without "<"`},
		{"a>", 2, `">" without "<"`},
		{"a ]", 3, `"]" without "["`},
		{"a }", 3, `"}" without "{"`},
		{"[", 1, `unclosed "["`},
		{"[tag=NN", 1, `unclosed "["`},
		{"[tga=NN]", 2, `unknown test "tga" (did you mean "tag"?)`},
		{"[frequency=3]", 2, `unknown test "frequency"`},
		{"[=NN]", 2, `want a test such as tag=NN, found "="`},
		{"[tag]", 5, `want "=" behind "tag"`},
		{"[tag=]", 6, `test "tag" without a value`},
		{"[tag=/NN]", 6, `unclosed "/"`},
		{"[text=/a(/]", 7, "missing closing ): \"a(\""},
		{`a \`, 3, `"\" quotes marks only`},
		{`\d`, 1, `"\" quotes marks only`},
		{"lema:say", 1, `unknown prefix "lema:" (did you mean "lemma:"?)`},
		{"a said:that", 3, `unknown prefix "said:"`},
		{"a\xff", 2, "not UTF-8"},
		{strings.Repeat("a ", 501), 1001, "pattern of 1002 characters, at most 1000 are allowed"},
		{strings.Repeat("(", 21) + "a" + strings.Repeat(")", 21), 21, "more than 20 groups within each other"},
		{"b ((a{50} c){50})", 5, "more than 2000 elements when the repeats are written out"},
	} {
		n, err := ParsePattern(test.pattern)
		var fault *PatternError
		if !errors.As(err, &fault) || n != nil {
			t.Errorf("%s: got %v, %v, want an error", test.pattern, n, err)
			continue
		}
		if fault.Column != test.column || fault.Message != test.want {
			t.Errorf("%s:\n got %d: %s\nwant %d: %s", test.pattern, fault.Column, fault.Message, test.column, test.want)
		}
	}
}

func TestColumns(t *testing.T) {
	n, err := ParsePattern("é <a:(b $c)>? d")
	if err != nil {
		t.Fatal(err)
	}
	inner := n.Subs[1].Subs[0].Subs[0]
	for _, test := range []struct {
		node *Node
		want int
	}{{n.Subs[0], 1}, {n.Subs[1], 3}, {n.Subs[2], 15}, {inner.Subs[0], 7}, {inner.Subs[1], 9}} {
		if test.node.Column != test.want {
			t.Errorf("%s: got column %d, want %d", test.node, test.node.Column, test.want)
		}
	}
}

func FuzzParsePattern(f *testing.F) {
	for _, seed := range []string{
		`^ <content:quote> , <speaker> <cue:$say:past> (<when:date> | <venue>){0,3} .`, `lemma:say ..5 [text!=/a\/b/ tag=NN]* \( u.s. "x" ¶ a{2,} (b|c d)+`, "\f",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := ParsePattern(text)
		if err != nil {
			if fault := (*PatternError)(nil); !errors.As(err, &fault) || fault.Column < 1 || strings.Contains(fault.Message, "\n") {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		printed := n.String()
		if len([]rune(printed)) > maxLength {
			return // normalized spaces may make it longer
		}
		again, err := ParsePattern(printed)
		if err != nil {
			t.Fatalf("%q: printed as %q: %v", text, printed, err)
		}
		if outline(again) != outline(n) || again.String() != printed {
			t.Fatalf("%q: printed as %q: got %s, want %s", text, printed, outline(again), outline(n))
		}
	})
}

func BenchmarkParsePattern(b *testing.B) {
	var p parser
	for b.Loop() {
		if _, err := p.parse("<speaker> <cue:$say> (<venue> | <when:date>){0,3} that? <content:clause>"); err != nil {
			b.Fatal(err)
		}
	}
}
