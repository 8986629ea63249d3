package output

import (
	"iter"
	"math/bits"
	"sort"
	"strings"
	"unicode"
)

// page is the text of an article as the measure sees it: as word tokens, so that
// punctuation, quotation marks and white space at the ends of a span never matter.
type page struct {
	runes  []rune
	words  []Range
	quoted []Range // stretches within quotation marks
	ignore wordSet
	little wordSet // words that mean nothing by themselves
	ends   wordSet // those and the ones that begin a relative clause
}

func newPage(runes []rune, ignore Spans, known ScoreWords) *page {
	p := &page{runes: runes, words: wordRanges(runes), quoted: quotedRanges(runes)}
	p.ignore, p.little, p.ends = p.in(ignore), p.none(), p.none()
	for i, w := range p.words {
		word := lower(string(runes[w.Start:w.End]))
		if known.Little[word] {
			p.little.add(i)
		}
		if known.Little[word] || known.Relative[word] {
			p.ends.add(i)
		}
	}
	return p
}

// wordRanges are the word tokens: letters and digits, joined by single marks as in "U.S" and "co-op's".
func wordRanges(text []rune) []Range {
	var out []Range
	for i := 0; i < len(text); {
		if !wordRune(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && (wordRune(text[i]) || strings.ContainsRune("’'-.&", text[i]) && i+1 < len(text) && wordRune(text[i+1])) {
			i++
		}
		out = append(out, Range{start, i})
	}
	return out
}

// wordsOf are the word tokens of a short text.
func wordsOf(s string) []string {
	runes := []rune(s)
	var out []string
	for _, w := range wordRanges(runes) {
		out = append(out, string(runes[w.Start:w.End]))
	}
	return out
}

// wordRune tells whether r is a letter, a number of any kind or the underscore.
func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// spaceRune tells whether r is white space; the four separators of ASCII are, too.
func spaceRune(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

// lower maps to lower case. The one letter whose lower case is two code points,
// of which the second is no part of a word, is mapped to both.
func lower(s string) string {
	return strings.ToLower(strings.ReplaceAll(s, "İ", "i\u0307"))
}

// in are the word tokens that overlap any of the spans.
func (p *page) in(spans []Range) wordSet {
	set := p.none()
	for _, s := range spans {
		first := sort.Search(len(p.words), func(i int) bool { return p.words[i].Start > s.Start }) - 1
		for i := max(first, 0); i < len(p.words) && p.words[i].Start < s.End; i++ {
			if p.words[i].End > s.Start {
				set.add(i)
			}
		}
	}
	return set
}

// kindOf is direct where every word of the content is within quotation marks,
// indirect where none is, mixed where some are, and other where there is no
// word. Marks around the anchor, which is the cue or else the source, are not
// those of the content: they are of somebody who quotes.
func (p *page) kindOf(a *Attribution) string {
	quoted, anchor := p.quoted, a.Cue
	if len(anchor) == 0 {
		anchor = a.Source
	}
	if len(anchor) > 0 {
		quoted = nil
		for _, q := range p.quoted {
			if at := anchor[0].Start; at < q.Start || at >= q.End {
				quoted = append(quoted, q)
			}
		}
	}
	content := p.in(a.Content)
	switch inside := content.and(p.in(quoted)).count(); {
	case content.empty():
		return "other"
	case inside == content.count():
		return "direct"
	case inside > 0:
		return "mixed"
	}
	return "indirect"
}

// meets tells whether two sets share a word that is not just a little one. Two
// empty sets do.
func (p *page) meets(gold, system wordSet) bool {
	if gold.empty() && system.empty() {
		return true
	}
	both := gold.and(system)
	return !both.minus(p.little).empty() || !both.empty() && gold.minus(p.little).empty()
}

// head is roughly the head of a source, the last word of its first noun phrase:
// "spokesman" of "a spokesman for the mayor". It is -1 where there is none.
func (p *page) head(source wordSet) int {
	last := -1
	for i := range source.all() {
		if last >= 0 && (p.ends.has(i) || p.commaBetween(last, i)) {
			break
		}
		if !p.little.has(i) || source.count() == 1 {
			last = i
		}
	}
	return last
}

func (p *page) commaBetween(a, b int) bool {
	for _, r := range p.runes[p.words[a].End:p.words[b].Start] {
		if r == ',' {
			return true
		}
	}
	return false
}

// show writes the spans for people, at most that many characters of them.
func show(text []rune, spans []Range, most int) string {
	var pieces []string
	for _, s := range spans {
		pieces = append(pieces, fold(string(text[s.Start:s.End])))
	}
	out := []rune(strings.Join(pieces, " | "))
	if len(out) > most {
		out = append(out[:most:most], '…')
	}
	return string(out)
}

// wordSet is a set of word tokens, by their numbers. Those of one page have one length.
type wordSet []uint64

func (p *page) none() wordSet { return make(wordSet, (len(p.words)+63)/64) }

func (s wordSet) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s wordSet) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }

// join adds the members of another set.
func (s wordSet) join(other wordSet) {
	for i := range s {
		s[i] |= other[i]
	}
}

func (s wordSet) and(other wordSet) wordSet {
	out := make(wordSet, len(s))
	for i := range s {
		out[i] = s[i] & other[i]
	}
	return out
}

func (s wordSet) minus(other wordSet) wordSet {
	out := make(wordSet, len(s))
	for i := range s {
		out[i] = s[i] &^ other[i]
	}
	return out
}

func (s wordSet) count() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

func (s wordSet) empty() bool { return s.count() == 0 }

// all are the members, in order.
func (s wordSet) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, w := range s {
			for ; w != 0; w &= w - 1 {
				if !yield(i*64 + bits.TrailingZeros64(w)) {
					return
				}
			}
		}
	}
}

// ends are the first and the last member, where there are some.
func (s wordSet) ends() (Range, bool) {
	first, last := -1, -1
	for i := range s.all() {
		if first < 0 {
			first = i
		}
		last = i
	}
	return Range{first, last}, first >= 0
}
