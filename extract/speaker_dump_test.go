package extract

import (
	"fmt"
	"os"
	"testing"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

func TestDump(t *testing.T) {
	f := os.Getenv("DUMP")
	if f == "" {
		t.Skip()
	}
	b, err := os.ReadFile(f)
	if err != nil {
		b = []byte(f)
	}
	files, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, _ := rules.Merge(files...)
	p, err := text.NewParser(set.Language())
	if err != nil {
		t.Fatal(err)
	}
	d := p.Parse(string(b))
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if np := d.NounPhraseAt(i); np != nil && np.First == i {
				fmt.Printf("[%d:", np.Kind)
			}
			fmt.Printf("%s/%s", d.Word(i), d.Tokens[i].Tag)
			if np := d.NounPhraseAt(i); np != nil && np.Last == i+1 {
				fmt.Print("]")
			}
			fmt.Print(" ")
		}
		fmt.Println()
	}
}
