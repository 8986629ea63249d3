package output

import (
	"github.com/newsclaim/newsclaim/text"
)

// Token is a token of an article as rules see it.
type Token struct {
	Start    int    `json:"start"` // in code points, as all offsets
	End      int    `json:"end"`
	Text     string `json:"text"`
	Tag      string `json:"tag"`      // of the Penn Treebank
	Sentence int    `json:"sentence"` // from 1
	Quote    int    `json:"quote"`    // how many quotations hold it, one in another
	Chunk    string `json:"chunk"`    // B-NP, I-NP, B-VG, I-VG or O
}

// Tokens are the tokens of a document, in their order.
func Tokens(d *text.Document) []Token {
	out := make([]Token, len(d.Tokens))
	index := text.NewIndex(d.Text)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		out[i] = Token{
			Start: index.Rune(int(t.Start)), End: index.Rune(int(t.End)), Text: fold(d.Word(i)), Tag: t.Tag.String(),
			Sentence: int(t.Sentence) + 1, Quote: depth(d, int(t.Quote)), Chunk: chunk(d, i),
		}
	}
	return out
}

func depth(d *text.Document, q int) int {
	n := 0
	for ; q >= 0; q = d.Quotes[q].Parent {
		n++
	}
	return n
}

// chunk tells which noun phrase (NP) or verb group (VG) a token begins (B) or is in (I).
func chunk(d *text.Document, i int) string {
	first, kind := -1, ""
	if p := d.NounPhraseAt(i); p != nil {
		first, kind = p.First, "NP"
	} else if v := d.VerbGroupAt(i); v != nil {
		first, kind = v.First, "VG"
	}
	switch {
	case kind == "":
		return "O"
	case first == i:
		return "B-" + kind
	}
	return "I-" + kind
}
