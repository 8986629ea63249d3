package text

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.yaml.in/yaml/v3"
)

// english is the built-in language, read from its rule file: the rules package
// stands on this one and cannot be imported here.
func english(t testing.TB) *Language {
	t.Helper()
	data, err := os.ReadFile("../rules/en/text.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Lexicons struct {
			Titles        []string `yaml:"titles"`
			Abbreviations []string `yaml:"abbreviations"`
			BeforeNumber  []string `yaml:"before_number"`
			Starters      []string `yaml:"starters"`
			Clitics       []string `yaml:"clitics"`
			Elisions      []string `yaml:"elisions"`
			Courtesies    []string `yaml:"courtesies"`
		} `yaml:"lexicons"`
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	l := file.Lexicons
	words := WordMap{}
	for sign, list := range map[Sign][]string{
		Title: l.Titles, Abbreviation: l.Abbreviations, BeforeNumber: l.BeforeNumber, Starter: l.Starters, Elision: l.Elisions, Courtesy: l.Courtesies,
	} {
		for _, w := range list {
			words[w] = Word{Sign: words[w].Sign | sign}
		}
	}
	return &Language{Clitics: l.Clitics, Words: words}
}

func english1(t testing.TB) *Parser {
	t.Helper()
	p, err := NewParser(english(t))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// article is news of our own writing, for benchmarks and fuzzing.
const article = `Ferry company to resume service in May.

OSLO (NTB) — The Nordfjord ferry line will resume its night service on May 3, the company's chief executive, Dr. Ingrid J. Solheim, told reporters on Monday. “We've waited nine months for this,” she said. “It wasn't easy. Nobody, and I mean nobody, thought we'd make it.”

The line, which carried 412,000 passengers in 2019, was closed after two of its three ships failed an inspection. According to a report by the Harbour Authority, the engines "showed signs of wear that can't be explained by age alone," and repairs were estimated at $14.5 million.

"Why did it take so long?" Mayor Olav Berg asked. “That's what the islanders' council wants to know.”

Mr. Berg, 61, denied that he had called the delay 'a disgrace.' In a letter to the St. Olav Gazette he wrote that the words were "taken out of context... entirely."

“First of all, the ships are safe. The U.K. inspectors said so in February.

“Second, we will pay back every ticket that was sold between 7:15 p.m. on Aug. 9 and 6/21/20,” Ms. Solheim said, adding that the readers’ questions would be answered at http://example.org/ferry?lang=en or by e-mail (help@example.org).
`

// joined is the words of a sentence with a bar between each.
func joined(d *Document, s Sentence) string {
	var b strings.Builder
	for i := s.First; i < s.Last; i++ {
		if i > s.First {
			b.WriteByte('|')
		}
		b.WriteString(d.Word(i))
	}
	return b.String()
}

func TestParagraphs(t *testing.T) {
	p := english1(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"empty", "", nil},
		{"white", " \n\t\r\n \u00a0\ufeff", nil},
		{"blank lines", "One here\n \nTwo here\r\n\r\nThree here\r\rFour here\u2029Five here", []string{"One here", "Two here", "Three here", "Four here", "Five here"}},
		{"byte order mark", "\ufeff  Hello there.\u200b\n", []string{"Hello there."}},
		{"title", "Ferry returns\n\nThe ferry is back.", []string{"Ferry returns", "The ferry is back."}},
		{"a paragraph a line", "The ferry is back.\nIt left on Monday.\n“At last,” she said.", []string{"The ferry is back.", "It left on Monday.", "“At last,” she said."}},
		{"broken by links", "The ferry came back after \nBerg called it a wreck\n, and \nSolheim\n agreed. It left.\nNobody came.", []string{"The ferry came back after \nBerg called it a wreck\n, and \nSolheim\n agreed. It left.", "Nobody came."}},
		{"broken after a title", "It was sold to Mr.\nBerg and to Ola J.\nSolheim.", []string{"It was sold to Mr.\nBerg and to Ola J.\nSolheim."}},
		{"after an abbreviation", "He moved to the U.S.\nSenate in May.", []string{"He moved to the U.S.\nSenate in May."}},
		{"wrapped", "The ferry line will resume its night service early in May, the company\nsaid on Monday in a letter to the island council and to the newspapers.\nThe council was pleased, and voted at once to spend another four hundred\nthousand crowns on the pier.\nNobody voted against the motion that was brought forward by Mayor Olav\nBerg of the capital.", []string{
			"The ferry line will resume its night service early in May, the company\nsaid on Monday in a letter to the island council and to the newspapers.\nThe council was pleased, and voted at once to spend another four hundred\nthousand crowns on the pier.",
			"Nobody voted against the motion that was brought forward by Mayor Olav\nBerg of the capital.",
		}},
		{"times over entries", "14.52\nThe ferry is back.\n2:15pm\nIt left at\n9.15 from the pier.", []string{"14.52", "The ferry is back.", "2:15pm", "It left at\n9.15 from the pier."}},
		{"dashes over entries", "He asked for\n- a boat\n- Ann Berg\n- two piers\nin May", []string{"He asked for", "- a boat", "- Ann Berg", "- two piers\nin May"}},
		{"one dash is no list", "The ferry left\n- late and empty", []string{"The ferry left\n- late and empty"}},
		{"dashes in wrapped text", "The ferry line will resume its night service early in May, the company\n- and this was new - said on Monday in a letter to the island council\n- and to the newspapers, which had heard nothing of it before the letter\ncame.", []string{
			"The ferry line will resume its night service early in May, the company\n- and this was new - said on Monday in a letter to the island council\n- and to the newspapers, which had heard nothing of it before the letter\ncame.",
		}},
		{"numbers over entries", "1. a boat\n2) two piers\n3. Ann Berg", []string{"1. a boat", "2) two piers", "3. Ann Berg"}},
		{"a heading with a number", "2. The ferry is back\nIt left on Monday with nobody aboard, as the company had said.", []string{"2. The ferry is back", "It left on Monday with nobody aboard, as the company had said."}},
		{"a number broken by a link", "12. That was the answer of the old\nBerg to nobody.", []string{"12. That was the answer of the old\nBerg to nobody."}},
		{"list", "He asked for\n• a boat\n• a pier", []string{"He asked for", "• a boat", "• a pier"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := p.Parse(c.text)
			var got []string
			for _, par := range d.Paragraphs {
				got = append(got, d.Slice(par.Span))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// A mark of a list is one for the paragraphs and for who reads the items.
func TestBullets(t *testing.T) {
	p := english1(t)
	for _, c := range []struct {
		mark              string
		paragraph, bullet bool
	}{
		{"•", true, true}, {"‣", true, true}, {"■", true, true}, {"·", true, true}, {"*", true, true},
		{"~", true, false}, {"-", false, true}, {"–", false, true}, {"+", false, false}, {"a", false, false},
	} {
		d := p.Parse("he asked for " + c.mark + " a boat and\n" + c.mark + " a pier")
		if got := len(d.Paragraphs) == 2; got != c.paragraph {
			t.Errorf("%s: a paragraph of its own: %t", c.mark, got)
		}
		if d.Lead(3) != 3 {
			t.Errorf("%s: within a sentence it begins no item", c.mark)
		}
		if got := p.Parse(c.mark+" a pier").Lead(0) == 1; got != c.bullet {
			t.Errorf("%s: Bullet is %t", c.mark, got)
		}
	}
}

func TestSentences(t *testing.T) {
	p := english1(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{`"Is it over?" he asked. It was.`, []string{`"Is it over?" he asked.`, `It was.`}},
		{`“Never!” said Ms. Ruiz. “Not now.”`, []string{`“Never!” said Ms. Ruiz.`, `“Not now.”`}},
		{`"It is late," she said. "Go home."`, []string{`"It is late," she said.`, `"Go home."`}},
		{`"Why?" Harry asked. Nobody knew.`, []string{`"Why?" Harry asked.`, `Nobody knew.`}},
		{`"Why?" Mayor Olav Berg asked.`, []string{`"Why?" Mayor Olav Berg asked.`}},
		{`"Why?" Mr. Berg asked, and left.`, []string{`"Why?" Mr. Berg asked, and left.`}},
		{`"Why?" They asked, and left.`, []string{`"Why?"`, `They asked, and left.`}},
		{`“Oh…” Mary sighed.`, []string{`“Oh…” Mary sighed.`}},
		{`"Why?" The ferry had left an hour before.`, []string{`"Why?"`, `The ferry had left an hour before.`}},
		{`“It is over.” Berg left.`, []string{`“It is over.”`, `Berg left.`}},
		{`“It is over. It is. Go!” he said.`, []string{`“It is over.`, `It is.`, `Go!” he said.`}},
		{`He (a sailor. Once.) left. (So did she.) They met.`, []string{`He (a sailor.`, `Once.) left.`, `(So did she.)`, `They met.`}},
		{`J. K. Rowling met John F. Kennedy. They spoke.`, []string{`J. K. Rowling met John F. Kennedy.`, `They spoke.`}},
		{`Sen. Ruiz, Gov. Berg and Lt. Gov. Vik met St. Olav. Vik left.`, []string{`Sen. Ruiz, Gov. Berg and Lt. Gov. Vik met St. Olav.`, `Vik left.`}},
		{`He left the U.S. The plane was late. The U.S. Senate met.`, []string{`He left the U.S.`, `The plane was late.`, `The U.S. Senate met.`}},
		{`He was at Acme Inc. Mr. Poe called U.S. Rep. Lund.`, []string{`He was at Acme Inc.`, `Mr. Poe called U.S. Rep. Lund.`}},
		{`It came at 7 a.m. He was at Acme Inc. Nobody called.`, []string{`It came at 7 a.m.`, `He was at Acme Inc.`, `Nobody called.`}},
		{`He said no. The No. 5 bus came, see p. 7 and vol. 3. It left.`, []string{`He said no.`, `The No. 5 bus came, see p. 7 and vol. 3.`, `It left.`}},
		{`It cost $3.5 million on Jan. 5. It sold.`, []string{`It cost $3.5 million on Jan. 5.`, `It sold.`}},
		{`Well ... maybe. But . . . he went… and left... The end.`, []string{`Well ... maybe.`, `But . . . he went… and left...`, `The end.`}},
		{`See http://example.com/a.b?c. It works.`, []string{`See http://example.com/a.b?c.`, `It works.`}},
		{`He left.“We stay,” she said.The end.`, []string{`He left.`, `“We stay,” she said.`, `The end.`}},
		{`In the U.S. “We stay,” she said.`, []string{`In the U.S.`, `“We stay,” she said.`}},
		{`He was in Reno, Nev. “Mayor Lund is late,” he said.`, []string{`He was in Reno, Nev.`, `“Mayor Lund is late,” he said.`}},
		{`He read the U.S. “Open House” list in May.`, []string{`He read the U.S. “Open House” list in May.`}},
		{"1. Buy bread. 2. Go home.", []string{"1. Buy bread.", "2. Go home."}},
		{`Ships, crews, etc. The rest stayed.`, []string{`Ships, crews, etc.`, `The rest stayed.`}},
		{`He fell ill. Ruiz, D-Mass., and Vik, of Chicago, Ill., came.`, []string{`He fell ill.`, `Ruiz, D-Mass., and Vik, of Chicago, Ill., came.`}},
		{`"Stop!" "Why?" "Because."`, []string{`"Stop!"`, `"Why?"`, `"Because."`}},
		{`Really?! Yes. 'Tis. ’90s music.`, []string{`Really?!`, `Yes.`, `'Tis.`, `’90s music.`}},
	} {
		d := p.Parse(c.text)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Slice(s.Span))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("\ngot  %q\nwant %q", got, c.want)
		}
	}
}

func TestLongSentence(t *testing.T) {
	d := english1(t).Parse(strings.Repeat("one two, three four ", 500))
	if len(d.Sentences) < 6 {
		t.Errorf("got %d sentences, want some more", len(d.Sentences))
	}
	for _, s := range d.Sentences {
		if s.Last-s.First > mostTokens {
			t.Errorf("got a sentence of %d tokens, want at most %d", s.Last-s.First, mostTokens)
		}
	}
}

func TestTokens(t *testing.T) {
	p := english1(t)
	for _, c := range []struct{ text, want string }{
		{"He didn't, and they’ll go.", "He|did|n't|,|and|they|’ll|go|."},
		{"Berg’s and Ola's readers’ can't cannot", "Berg|’s|and|Ola|'s|readers|’|ca|n't|can|not"},
		{"I'd've gone; shouldn’t’ve.", "I|'d|'ve|gone|;|should|n’t|’ve|."},
		{"Biden-Putin low-level D-Mass. pre- and post-war", "Biden-Putin|low-level|D-Mass.|pre-|and|post-war"},
		{"the U.S.-backed plan, U.S.-U.K. ties, the Reno, Nev.-based firm, Jan.-March", "the|U.S.-backed|plan|,|U.S.-U.K.|ties|,|the|Reno|,|Nev.-based|firm|,|Jan.|-|March"},
		{"the U.S. Senate, U.S.'s, Ph.D. and a.m. U.S", "the|U.S.|Senate|,|U.S.|'s|,|Ph.D.|and|a.m.|U.S"},
		{"plan—its end – or -- so", "plan|—|its|end|–|or|--|so"},
		{"Well... now… . . . then", "Well|...|now|…|. . .|then"},
		{"$1.2bn, €3.50, 5% or US$7", "$|1.2bn|,|€|3.50|,|5|%|or|US|$|7"},
		{"2,000, 1,234,567 and 3,45", "2,000|,|1,234,567|and|3|,|45"},
		{"6/21/21 at 7:15, 2015–16", "6/21/21|at|7:15|,|2015|–|16"},
		{"http://example.com/a?b=c, www.a.org. a.b@example.org @handle #tag", "http://example.com/a?b=c|,|www.a.org|.|a.b@example.org|@handle|#tag"},
		{"(see https://example.com/x_(y), example.org/z)", "(|see|https://example.com/x_(y|)|,|example.org/z|)"},
		{"rock ’n’ roll, 'em, the '90s, O’Malley, ‘90s", "rock|’n’|roll|,|'em|,|the|'90s|,|O’Malley|,|‘90s"},
		{`6'2" or 5' 11" or 12"`, `6'2"|or|5'|11"|or|12"`},
		{"AT&T and R & B", "AT&T|and|R|&|B"},
		{"Zero\u200b width\u200b, soft\u00adware\ufeff", "Zero|width|,|soft\u00adware"},
		{"said.The end.Ruiz node.js", "said|.|The|end|.|Ruiz|node.js"},
		{"café naïve Øystein’s Straße", "café|naïve|Øystein|’s|Straße"},
		{"either/or -5 A-1 _____ ***", "either|/|or|-5|A-1|_____|***"},
		{"J.Smith No. No. 5", "J.|Smith|No|.|No.|5"},
		{"a\xffb \xe2\x80", "a|\xff|b|\xe2|\x80"},
	} {
		d := p.Parse(c.text)
		var words []string
		for i := range d.Sentences {
			words = append(words, joined(d, d.Sentences[i]))
		}
		if got := strings.Join(words, "|"); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestShape(t *testing.T) {
	d := english1(t).Parse(`“NATO's” Øre x9 iOS 12, a`)
	want := []Shape{OpenMark, Capital | Upper | Letter | Glued, Letter | Glued, CloseMark | Glued, Capital | Letter, Letter | Digit, Letter, Digit, Glued, Letter}
	for i, w := range want {
		if got := d.Tokens[i].Shape; got != w {
			t.Errorf("%s: got %b, want %b", d.Word(i), got, w)
		}
	}
}

func TestTags(t *testing.T) {
	p := english1(t)
	for _, c := range []struct{ text, want string }{
		{"“It’s late,” said Ms. Ruiz.", "`` PRP VBZ JJ , '' VBD NNP NNP ."},
		{"He didn’t (ever) pay $5 — or 5%...", "PRP VBD RB ( RB ) VB $ CD : CC CD NN :"},
		{"The readers’ choice: #1 & 0.", "DT NNS POS NN : # CD SYM CD ."},
	} {
		d := p.Parse(c.text)
		var got []string
		for i := range d.Tokens {
			got = append(got, d.Tokens[i].Tag.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, strings.Join(got, " "), c.want)
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	p := english1(t)
	want := p.Parse(article)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				if !reflect.DeepEqual(p.Parse(article), want) {
					t.Error("got another document than alone")
				}
			}
		})
	}
	wg.Wait()
}

func TestIndex(t *testing.T) {
	text := "añb\r\nc“d”\n\nx\rz" + strings.Repeat("é\n", 600)
	x := NewIndex(text)
	line, column, n := 1, 1, 0
	for i, r := range text {
		if got := x.Rune(i); got != n {
			t.Fatalf("Rune(%d): got %d, want %d", i, got, n)
		}
		if got, want := x.Position(i), (Position{line, column}); got != want {
			t.Fatalf("Position(%d): got %v, want %v", i, got, want)
		}
		n++
		column++
		if r == '\n' || r == '\r' && text[i+1] != '\n' {
			line, column = line+1, 1
		}
	}
	if got := x.Rune(len(text) + 5); got != n {
		t.Errorf("Rune past the end: got %d, want %d", got, n)
	}
	if got := NewIndex("plain").Rune(3); got != 3 {
		t.Errorf("Rune of ASCII: got %d, want 3", got)
	}
	if got := (Position{12, 40}).String(); got != "12:40" {
		t.Errorf("got %s, want 12:40", got)
	}
}
