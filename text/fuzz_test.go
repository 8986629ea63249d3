package text

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// check fails where a document breaks what its types promise.
func check(t *testing.T, d *Document) {
	t.Helper()
	p, held := 0, 0
	for i := range d.Tokens {
		tok := &d.Tokens[i]
		if int(tok.Start) < p || tok.End <= tok.Start || int(tok.End) > len(d.Text) {
			t.Fatalf("token %d: %v after %d", i, tok.Span(), p)
		}
		gap(t, d.Text[p:tok.Start])
		p = int(tok.End)
		if r, _ := utf8.DecodeRuneInString(d.Word(i)); classify(r) == white || classify(r) == ignored {
			t.Fatalf("token %d begins with white space: %q", i, d.Word(i))
		}
		if r, _ := utf8.DecodeLastRuneInString(d.Word(i)); classify(r) == white || classify(r) == ignored {
			t.Fatalf("token %d ends with white space: %q", i, d.Word(i))
		}
		if tok.Tag == NoTag || tok.Tag >= tagCount {
			t.Fatalf("token %d, %q, has no tag", i, d.Word(i))
		}
		if tok.Quote >= 0 {
			q := d.Quotes[tok.Quote]
			if i < q.First || i >= q.Last || !q.Contains(tok.Span()) {
				t.Fatalf("token %d is not in its quotation %v", i, q)
			}
		}
	}
	gap(t, d.Text[p:])
	for i, s := range d.Sentences {
		if s.First != held || s.Last <= s.First || s.Last-s.First > mostTokens {
			t.Fatalf("sentence %d: tokens %d to %d after %d", i, s.First, s.Last, held)
		}
		held = s.Last
		if s.Start != int(d.Tokens[s.First].Start) || s.End != int(d.Tokens[s.Last-1].End) {
			t.Fatalf("sentence %d: its span is not that of its tokens", i)
		}
		for j := s.First; j < s.Last; j++ {
			if int(d.Tokens[j].Sentence) != i {
				t.Fatalf("token %d is not in sentence %d", j, i)
			}
		}
		if par := d.Paragraphs[s.Paragraph]; i < par.First || i >= par.Last || !par.Contains(s.Span) {
			t.Fatalf("sentence %d is not in paragraph %d", i, s.Paragraph)
		}
	}
	if held != len(d.Tokens) {
		t.Fatalf("the sentences hold %d tokens of %d", held, len(d.Tokens))
	}
	sentences := 0
	for i, par := range d.Paragraphs {
		if par.First != sentences || par.Last <= par.First || par.Len() == 0 {
			t.Fatalf("paragraph %d: sentences %d to %d after %d", i, par.First, par.Last, sentences)
		}
		sentences = par.Last
	}
	start := 0
	for i, q := range d.Quotes {
		if q.Start < start || q.Inner.Start <= q.Start || q.Inner.End < q.Inner.Start || q.End < q.Inner.End || q.End > len(d.Text) {
			t.Fatalf("quotation %d: %v", i, q)
		}
		start = q.Start
		if q.First >= q.Last || int(d.Tokens[q.First].Start) != q.Start || d.Tokens[q.First].Shape&OpenMark == 0 {
			t.Fatalf("quotation %d: its first token is %d", i, q.First)
		}
		if q.Closed && (int(d.Tokens[q.Last-1].End) != q.End || d.Tokens[q.Last-1].Shape&CloseMark == 0) {
			t.Fatalf("quotation %d: its last token is %d", i, q.Last-1)
		}
		if len(q.Opens) == 0 || q.Opens[0] != q.First {
			t.Fatalf("quotation %d opens with %v, not %d", i, q.Opens, q.First)
		}
		for j, o := range q.Opens {
			if o >= q.Last || j > 0 && o <= q.Opens[j-1] || d.Tokens[o].Shape&OpenMark == 0 {
				t.Fatalf("quotation %d opens with %v", i, q.Opens)
			}
		}
		if q.Parent >= i || q.Parent >= 0 && !d.Quotes[q.Parent].Contains(q.Span) {
			t.Fatalf("quotation %d is not in its parent %d", i, q.Parent)
		}
		if i > 0 && q.Parent < i-1 && d.Quotes[i-1].Last > q.First && !inside(d, i, i-1) {
			t.Fatalf("quotation %d overlaps the one before it", i)
		}
	}
	for i, w := range d.Warnings {
		if w.Offset < 0 || w.Offset > len(d.Text) || i > 0 && w.Offset < d.Warnings[i-1].Offset {
			t.Fatalf("warning %d: at %d", i, w.Offset)
		}
	}
}

// inside tells whether quotation i has outer among its parents.
func inside(d *Document, i, outer int) bool {
	for i = d.Quotes[i].Parent; i > outer; i = d.Quotes[i].Parent {
	}
	return i == outer
}

// gap fails where what lies between two tokens is not all white space.
func gap(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if c := classify(r); c != white && c != ignored {
			t.Fatalf("%q is in no token", s)
		}
	}
}

func FuzzParse(f *testing.F) {
	p := english1(f)
	f.Add(article)
	for _, s := range []string{
		`"a 'b "c" d' e" “f ‘g’ h” „i“ «j» ''k'' ` + "``l''", "6'2\" 5' 11\" '90s rock 'n' roll O’Malley’s",
		"U.S. a.m. J. K. No. 5 $1.2bn 7:15 6/21/21 http://a.b/c?d a@b.c @d #e . . .",
		"“A.\n\n“B.\n\nC” d.\n\n‘e\n\n‘f’", "a\nB.\nC\r\n\r\nd\u2028e\u2029f\fg", "can't cannot I'd've \ufeffx\u200b.y\u00ad-z", "\xff\xe2\x80'\xc3\xc3's ȺȺȺ's",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<16 {
			return
		}
		d := p.Parse(text)
		check(t, d)
		if again := p.Parse(text); !reflect.DeepEqual(d, again) {
			t.Fatal("two calls give two documents")
		}
		x := NewIndex(text)
		if utf8.ValidString(text) && x.Rune(len(text)) != utf8.RuneCountInString(text) {
			t.Fatal("the index counts other code points than the text has")
		}
	})
}

func TestHostile(t *testing.T) {
	p := english1(t)
	for name, s := range hostile {
		t.Run(name, func(t *testing.T) { check(t, p.Parse(strings.Repeat(s, 20000/len(s)))) })
	}
}

// hostile is what texts are made of that have made others slow.
var hostile = map[string]string{
	"curly":        "“",
	"curlyPairs":   "“”",
	"straight":     `"`,
	"spacedMarks":  `" `,
	"apostrophes":  "'",
	"spacedSingle": "'a ",
	"nested":       "“a ‘b ",
	"guillemets":   "« ",
	"newlines":     "\n",
	"lines":        "“A.\n",
	"paragraphs":   "“A.\n\n",
	"letter":       "a",
	"stops":        ".",
	"spacedStops":  ". ",
	"outcries":     "!",
	"clitics":      "n't's",
	"hyphens":      "a-",
	"dots":         "a.",
	"feet":         `6'2"`,
	"zeroWidth":    "a\u200b",
	"invalid":      "\xe2",
	"spaces":       " ",
	"initials":     "A. ",
	"brackets":     "(",
	"at":           "a@",
	"dropped":      "\"0“ «",
	"slashes":      "a.bc/",
}
