package text

import (
	"slices"
	"strings"
	"testing"
)

func TestQuotes(t *testing.T) {
	p := english1(t)
	for _, c := range []struct {
		name, text string
		want       []string // the parent's number and > for a nested one; ' for a single one, ~ for one that is not closed
		warnings   int
	}{
		{"curly", "“Go,” he said. “Now.”", []string{"“Go,”", "“Now.”"}, 0},
		{"straight", `"Go," he said. "Now."`, []string{`"Go,"`, `"Now."`}, 0},
		{"single curly", "‘Go,’ he said. ‘Don’t.’", []string{"'‘Go,’", "'‘Don’t.’"}, 0},
		{"single straight", "'Go,' he said. 'Don't.'", []string{"''Go,'", "''Don't.'"}, 0},
		{"low", "„Ja“, he said.", []string{"„Ja“"}, 0},
		{"guillemets", "«Oui», « non » and ‹si›, »nein«", []string{"«Oui»", "« non »", "‹si›", "»nein«"}, 0},
		{"two backticks", "``Go,'' he said. ''Now.''", []string{"``Go,''", "''Now.''"}, 0},
		{"apostrophes", "Don't take O’Malley’s readers’ or the boys' ’90s rock ’n’ roll, 'em or '68.", nil, 0},
		{"feet and inches", `He is 6'2" tall or 5' 11", with a 12" ruler.`, nil, 0},
		{"feet in a quotation", `"He is 6'2" tall," she said. “6’2” tall,” he said.`, []string{`"He is 6'2" tall,"`, `“6’2” tall,”`}, 0},
		{"a year before the mark", `"It was 2020" he said`, []string{`"It was 2020"`}, 0},
		{"nested", "“He said ‘no’ to me,” she said.", []string{"“He said ‘no’ to me,”", "0>'‘no’"}, 0},
		{"nested straight", `"He said 'no' to me," she said.`, []string{`"He said 'no' to me,"`, `0>''no'`}, 0},
		{"nested British", "‘He said “no” to me,’ she said.", []string{"'‘He said “no” to me,’", "0>“no”"}, 0},
		{"nested in its own kind", "“He said “no” to me,” she said.", []string{"“He said “no” to me,”", "0>“no”"}, 0},
		{"nested at the end", `“She said, ‘Go.’” He said, "'Go.'"`, []string{"“She said, ‘Go.’”", "0>'‘Go.’", `"'Go.'"`, `2>''Go.'`}, 0},
		{"possessive inside single marks", "‘The readers’ choice,’ he said", []string{"'‘The readers’ choice,’"}, 0},
		{"single that ends in s", "The 'bad guys' won", []string{"''bad guys'"}, 0},
		{"elision inside", "‘They took ’em in the ’90s,’ he said", []string{"'‘They took ’em in the ’90s,’"}, 0},
		{"glued", `He said."The end" is near`, []string{`"The end"`}, 0},
		{"dashes and brackets", `The word—"no"—and ("yes") and ["so"]`, []string{`"no"`, `"yes"`, `"so"`}, 0},
		{"spaced", `" Go , " he said . " Now . "`, []string{`" Go , "`, `" Now . "`}, 0},
		{"badly spaced", `"Go, " he said. "Now ."`, []string{`"Go, "`, `"Now ."`}, 0},
		{"wrong direction", "”Go,” he said. “Now.“", []string{"”Go,”", "“Now.“"}, 0},
		{"never closed", `He said "go away.`, []string{`~"go away.`}, 1},
		{"lost before another", `He said "go away. Then "no" and "yes" again.`, []string{`"no"`, `"yes"`}, 1},
		{"closes nothing", `He said go," and left. "No," she said.`, []string{`"No,"`}, 1},
		{"costs its paragraph only", "He said \"go away.\n\nShe said \"no\" and \"yes.\"", []string{`~"go away.`, `"no"`, `"yes."`}, 1},
		{"over paragraphs", "“One. Two.\n\n“Three ‘four’.\n\n“Five,” he said. “Six.”", []string{"“One. Two.\n\n“Three ‘four’.\n\n“Five,”", "0>'‘four’", "“Six.”"}, 0},
		{"over paragraphs, straight", "\"One.\n\n\"Two,\" he said.", []string{"\"One.\n\n\"Two,\""}, 0},
		{"over paragraphs, British", "‘One.\n\n‘Two,’ he said.", []string{"'‘One.\n\n‘Two,’"}, 0},
		{"over paragraphs, not reopened", "He said, \"One.\n\nTwo,\" and left. \"Three.\"", []string{"\"One.\n\nTwo,\"", `"Three."`}, 0},
		{"over paragraphs, never closed", "“One.\n\n“Two.\n\nThree.", []string{"~“One.\n\n“Two."}, 1},
		{"bullet", "» Go home\n\n« Back", nil, 0},
		{"markup", "'''''Bold''''' and ```code``` and \"\"\"\"", nil, 0},
		{"none", `"" “”`, []string{`""`, "“”"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := p.Parse(c.text)
			var got []string
			for _, q := range d.Quotes {
				s := d.Slice(q.Span)
				if q.Single {
					s = "'" + s
				}
				if !q.Closed {
					s = "~" + s
				}
				if q.Parent >= 0 {
					s = string(rune('0'+q.Parent)) + ">" + s
				}
				got = append(got, s)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("\ngot  %q\nwant %q", got, c.want)
			}
			if len(d.Warnings) != c.warnings {
				t.Errorf("got warnings %v, want %d", d.Warnings, c.warnings)
			}
		})
	}
}

func TestQuoteTokens(t *testing.T) {
	d := english1(t).Parse("He said: “One.\n\n“Two ‘three’ four,” again.")
	q := d.Quotes[0]
	if got, want := joined(d, Sentence{First: q.First, Last: q.Last}), "“|One|.|“|Two|‘|three|’|four|,|”"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if want := []int{3, 6}; !slices.Equal(q.Opens, want) {
		t.Errorf("opens: got %v, want %v", q.Opens, want)
	}
	if got := d.Slice(q.Inner); !strings.HasPrefix(got, "One.") || !strings.HasSuffix(got, "four,") {
		t.Errorf("inner: got %q", got)
	}
	var got []int
	for i := range d.Tokens {
		got = append(got, int(d.Tokens[i].Quote))
	}
	if want := []int{-1, -1, -1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, -1, -1}; !slices.Equal(got, want) {
		t.Errorf("quotes of tokens: got %v, want %v", got, want)
	}
}
