//go:build ignore

// Generate writes english.model: the tagger's own model without the features
// that hardly ever decide, which are those that english.keep leaves out, and with
// the words of english.sure among those whose tag it need not work out. It reads
// and writes the layout, version 1, that package flat of the tagger's module
// documents, and tag.FromBytes reads.
//
// With files of news as arguments, one plain text each, it chooses words and features
// anew first and writes english.sure, of every word its tag, and english.keep, of
// every feature a bit.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tag/aptagmodel"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// decisive is how much a feature must have had to say in 1,350,000 words of news to
// be kept: the third power of the greatest of its weights, times the places where it
// was looked for. Of the 75,447 features a third had, with half of the weights.
// Without the others 23 tags in 10,000 of our own articles differ, claims are as good,
// and the model takes two fifths of the memory. Of the measures tried, among them
// weights alone, their first and second powers and the share of the margin by which a
// tag was chosen, this one changes the fewest tags for the memory that is left.
const decisive = 17

// A word in small letters is given the tag that the tagger itself gives it in news at
// least so often, and in so great a share of its places: a tenth of the words that it
// would have to work out. Of the 8 tags in 13,000 of our own articles that this
// changes most were wrong: "sad : on" a noun, "anyway" one, "knows" too.
const (
	often = 20
	share = 0.99
)

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
		if err := m.choose(news); err != nil {
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
	sure, err := os.ReadFile("english.sure")
	if err != nil {
		return err
	}
	trimmed, err := m.trimmed(keep, strings.Fields(string(sure)))
	if err != nil {
		return err
	}
	return os.WriteFile("english.model", trimmed, 0o644)
}

// model is a model of the tagger.
type model struct {
	head     []byte // what it is, and the classes
	classes  []string
	features []feature
	words    []byte // those that have one tag alone, and its class
	count    int    // of words
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
	r, m := &reader{data, 12}, &model{sure: map[string]bool{}}
	for range r.number() {
		m.classes = append(m.classes, r.string())
	}
	m.head = data[:r.at]
	features, pairs := r.number(), r.number()
	names := r.take(r.number())
	nameAt, pairAt := r.numbers(features+1), r.numbers(features+1)
	classes, weights := r.take(pairs), r.take(4*pairs)
	for i := range features {
		from, to := pairAt[i], pairAt[i+1]
		m.features = append(m.features, feature{string(names[nameAt[i]:nameAt[i+1]]), classes[from:to], weights[4*from : 4*to]})
	}
	m.count = r.number()
	m.words = data[r.at:]
	for range m.count {
		m.sure[r.string()] = true
		r.take(1)
	}
	return m, nil
}

// trimmed is the model with those features alone whose bits are set, and with more
// words that have one tag: each is followed by it.
func (m *model) trimmed(keep []byte, sure []string) ([]byte, error) {
	list := binary.LittleEndian.AppendUint32(nil, uint32(m.count+len(sure)/2))
	list = append(list, m.words...)
	for i := 0; i+1 < len(sure); i += 2 {
		class := slices.Index(m.classes, sure[i+1])
		if class < 0 {
			return nil, fmt.Errorf("english.sure: %q is no tag", sure[i+1])
		}
		list = binary.LittleEndian.AppendUint16(list, uint16(len(sure[i])))
		list = append(append(list, sure[i]...), byte(class))
	}
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
	return slices.Concat(out, classes, weights, list), nil
}

// choose writes english.sure and english.keep by the texts of the files: the words
// that have one tag there, and the features that, looked for where the tag of a word
// is still to be worked out, have enough to say.
func (m *model) choose(files []string) error {
	sentences, err := tagged(files)
	if err != nil {
		return err
	}
	tags := map[string]map[string]int{}
	for _, s := range sentences {
		for _, t := range s {
			if tags[t.Text] == nil {
				tags[t.Text] = map[string]int{}
			}
			tags[t.Text][t.Tag]++
		}
	}
	var sure []byte
	for _, word := range slices.Sorted(maps.Keys(tags)) {
		if tag := one(tags[word]); tag != "" && !participle(tag) && !m.sure[word] && small(word) {
			m.sure[word] = true
			sure = fmt.Appendf(sure, "%s %s\n", word, tag)
		}
	}
	places := map[string]int{}
	for _, s := range sentences {
		m.look(s, places)
	}
	keep := make([]byte, (len(m.features)+7)/8)
	for i, f := range m.features {
		if w := f.greatest(); w*w*w*float64(places[f.name]) >= decisive {
			keep[i/8] |= 1 << (i % 8)
		}
	}
	return errors.Join(os.WriteFile("english.sure", sure, 0o644), os.WriteFile("english.keep", keep, 0o644))
}

// one is the tag that a word has nearly always, "" where there is none or it is not
// met often.
func one(tags map[string]int) string {
	all := 0
	for _, n := range tags {
		all += n
	}
	for tag, n := range tags {
		if all >= often && float64(n) >= share*float64(all) {
			return tag
		}
	}
	return ""
}

// participle reports whether a tag is one whose words have others besides, which only
// what stands around them tells: "was alarmed", "alarmed them".
func participle(tag string) bool { return tag == "VBN" || tag == "VBG" }

// small reports whether a word is written in small letters alone.
func small(word string) bool {
	return strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}

// tagged is the sentences of the files, tagged with the whole model.
func tagged(files []string) (sentences [][]tag.Token, err error) {
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
			sentences = append(sentences, tagger.Tag(words))
		}
	}
	return sentences, nil
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
