//go:build ignore

// Generate writes english.model: the tagger's own model without the features
// that hardly ever decide, which are those that english.keep leaves out. It reads
// and writes the layout, version 1, that package flat of the tagger's module
// documents, and tag.FromBytes reads.
//
// With files of news as arguments, one plain text each, it chooses the features
// anew first and writes english.keep: of every feature a bit.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tag/aptagmodel"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// decisive is how much a feature must have had to say in 790,000 words of news to
// be kept: the third power of the greatest of its weights, times the places where it
// was looked for. Of the 75,447 features a third had, with half of the weights.
// Without the others 16 tags in 10,000 of the same news differ and 25 of our own
// articles, claims are as good, and the model takes two fifths of the memory. Of the measures
// tried, among them weights alone and their first and second powers, this one changes
// the fewest tags for the memory that is left.
const decisive = 10

func main() {
	if err := generate(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generate(news []string) error {
	m, err := read(aptagmodel.English)
	if err != nil {
		return err
	}
	if len(news) > 0 {
		keep, err := m.choose(news)
		if err != nil {
			return err
		}
		if err := os.WriteFile("english.keep", keep, 0o644); err != nil {
			return err
		}
	}
	keep, err := os.ReadFile("english.keep")
	if err != nil {
		return err
	}
	if len(keep) != (len(m.features)+7)/8 {
		return errors.New("english.keep is of another model")
	}
	return os.WriteFile("english.model", m.trimmed(keep), 0o644)
}

// model is a model of the tagger.
type model struct {
	head     []byte // what it is, and the classes
	features []feature
	tail     []byte // the words that have one tag alone
	sure     map[string]bool
}

// feature is a feature with its classes and their weights, as they stand in the model.
type feature struct {
	name             string
	classes, weights []byte
}

func read(data []byte) (*model, error) {
	if string(data[:8]) != "PROSETAG" || binary.LittleEndian.Uint32(data[8:]) != 1 {
		return nil, errors.New("the tagger's model has another layout now")
	}
	r := &reader{data, 12}
	for range r.number() {
		r.string()
	}
	m := &model{head: data[:r.at], sure: map[string]bool{}}
	features, pairs := r.number(), r.number()
	names := r.take(r.number())
	nameAt, pairAt := r.numbers(features+1), r.numbers(features+1)
	classes, weights := r.take(pairs), r.take(4*pairs)
	for i := range features {
		from, to := pairAt[i], pairAt[i+1]
		m.features = append(m.features, feature{string(names[nameAt[i]:nameAt[i+1]]), classes[from:to], weights[4*from : 4*to]})
	}
	m.tail = data[r.at:]
	for range r.number() {
		m.sure[r.string()] = true
		r.take(1)
	}
	return m, nil
}

// trimmed is the model with those features alone whose bits are set.
func (m *model) trimmed(keep []byte) []byte {
	var names, classes, weights []byte
	nameAt, pairAt := []int{0}, []int{0}
	for i, f := range m.features {
		if keep[i/8]>>(i%8)&1 == 0 {
			continue
		}
		names, classes, weights = append(names, f.name...), append(classes, f.classes...), append(weights, f.weights...)
		nameAt, pairAt = append(nameAt, len(names)), append(pairAt, len(classes))
	}
	out := slices.Clone(m.head)
	for _, n := range []int{len(nameAt) - 1, len(classes), len(names)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	out = append(out, names...)
	for _, n := range append(nameAt, pairAt...) {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	return slices.Concat(out, classes, weights, m.tail)
}

// choose counts how often each feature is looked for in the texts of the files, and
// sets the bits of those that had enough to say.
func (m *model) choose(files []string) ([]byte, error) {
	set, err := rules.BuiltinSet()
	if err != nil {
		return nil, err
	}
	parser, err := text.NewParser(set.Language())
	if err != nil {
		return nil, err
	}
	tagger, err := tag.New()
	if err != nil {
		return nil, err
	}
	places := map[string]int{}
	for _, file := range files {
		article, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		d := parser.Split(string(article))
		for _, s := range d.Sentences {
			var words []string
			for i := s.First; i < s.Last; i++ {
				words = append(words, penn(d, i))
			}
			m.look(tagger.Tag(words), places)
		}
	}
	keep := make([]byte, (len(m.features)+7)/8)
	for i, f := range m.features {
		if w := f.greatest(); w*w*w*float64(places[f.name]) >= decisive {
			keep[i/8] |= 1 << (i % 8)
		}
	}
	return keep, nil
}

// penn is a token as the Penn Treebank writes it.
func penn(d *text.Document, i int) string {
	word := d.Word(i)
	switch shape := d.Tokens[i].Shape; {
	case shape&text.OpenMark != 0:
		return "``"
	case shape&text.CloseMark != 0:
		return "''"
	case word == "(" || word == "[":
		return "-LRB-"
	case word == ")" || word == "]":
		return "-RRB-"
	case word == "–" || word == "—" || word == "-":
		return "--"
	case word == "…":
		return "..."
	}
	return word
}

// look counts the features that the tagger looked for when it tagged a sentence.
func (m *model) look(tokens []tag.Token, places map[string]int) {
	words := []string{"-START-", "-START2-"}
	for _, t := range tokens {
		words = append(words, normal(t.Text))
	}
	words = append(words, "-END-", "-END2-")
	before, last := "-START2-", "-START-"
	for k, t := range tokens {
		i := k + 2
		if !m.sure[t.Text] && t.Text != "" {
			for _, name := range []string{
				"bias", "i suffix " + suffix(t.Text), "i pref1 " + t.Text[:1], "i-1 tag " + last, "i-2 tag " + before,
				"i tag+i-2 tag " + last + " " + before, "i word " + words[i], "i-1 tag+i word " + last + " " + words[i],
				"i-1 word " + words[i-1], "i-1 suffix " + suffix(words[i-1]), "i-2 word " + words[i-2],
				"i+1 word " + words[i+1], "i+1 suffix " + suffix(words[i+1]), "i+2 word " + words[i+2],
			} {
				places[name]++
			}
		}
		before, last = last, t.Tag
	}
}

// normal is a word as the features have it.
func normal(word string) string {
	switch {
	case word == "":
		return word
	case word[0] != '-' && strings.Contains(word, "-"):
		return "!HYPHEN"
	case len(word) == 4 && strings.Trim(word, "0123456789") == "":
		return "!YEAR"
	case word[0] >= '0' && word[0] <= '9':
		return "!DIGITS"
	}
	return strings.ToLower(word)
}

func suffix(word string) string { return word[max(0, len(word)-3):] }

// greatest is the weight that is farthest from nought.
func (f *feature) greatest() float64 {
	most := 0.0
	for i := 0; i < len(f.weights); i += 4 {
		most = max(most, math.Abs(float64(math.Float32frombits(binary.LittleEndian.Uint32(f.weights[i:])))))
	}
	return most
}

// reader reads a model from front to back.
type reader struct {
	data []byte
	at   int
}

func (r *reader) take(n int) []byte {
	r.at += n
	return r.data[r.at-n : r.at]
}

func (r *reader) number() int { return int(binary.LittleEndian.Uint32(r.take(4))) }

func (r *reader) string() string { return string(r.take(int(binary.LittleEndian.Uint16(r.take(2))))) }

func (r *reader) numbers(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = r.number()
	}
	return list
}
