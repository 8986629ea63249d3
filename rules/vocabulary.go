package rules

import (
	"encoding/binary"

	"github.com/newsclaim/newsclaim/text"
)

// vocabulary numbers words from 1: all those of the patterns, then those of all
// lexicons. It is made while rules are compiled, or read in place from a packed
// one, of which an article touches little.
type vocabulary struct {
	ids    map[string]int32
	names  []string // of word i the name is names[i-1]
	packed *packedWords
}

// find is the number of a word, 0 if there is none.
func (v *vocabulary) find(word []byte) int32 {
	if v.packed != nil {
		return v.packed.find(word)
	}
	return v.ids[string(word)]
}

// word is the word of a number.
func (v *vocabulary) word(id int32) string {
	if v.packed != nil {
		return v.packed.word(id)
	}
	return v.names[id-1]
}

// size is how many words there are.
func (v *vocabulary) size() int {
	if v.packed != nil {
		return v.packed.n
	}
	return len(v.names)
}

// add numbers a word that is new.
func (v *vocabulary) add(word string) int32 {
	v.names = append(v.names, word)
	id := int32(len(v.names))
	v.ids[word] = id
	return id
}

// packedWords is a vocabulary in the binary form: a hash table with open
// addressing, for every word its string, how long the longest form is that ends
// with it, and where its listings stand. All of it is read in place.
type packedWords struct {
	n        int
	slots    string // the table: numbers of words and a byte of their hash, 0 for none
	refs     string // for every word its number in the table of strings
	tails    string // for every word a byte
	classes  string // for every word its class, in two numbers, the lower first
	signs    string // for every word a byte
	starts   string // for every word where in listings its own begin; one more for the end
	listings string
	strings  *stringTable
}

func (p *packedWords) find(word []byte) int32 {
	mask, h := uint32(len(p.slots)/4-1), hash(word)
	for i := h & mask; ; i = (i + 1) & mask {
		slot := number32(p.slots, int(i))
		if slot == 0 {
			return 0
		}
		if id := int32(slot & mostPacked); (slot^h)>>24 == 0 && p.word(id) == string(word) {
			return id
		}
	}
}

// mostPacked is the greatest number that a word of a packed vocabulary can have: the
// other byte of a slot is that of the word's hash, so that few words are looked at in vain.
const mostPacked = 1<<24 - 1

func (p *packedWords) word(id int32) string { return p.strings.at(int(number32(p.refs, int(id-1)))) }

// Word is what the first steps must know of a word.
func (p *packedWords) Word(folded []byte) text.Word {
	id := p.find(folded)
	if id == 0 {
		return text.Word{}
	}
	low, high := number32(p.classes, int(2*id-2)), number32(p.classes, int(2*id-1))
	return text.Word{Number: id, Class: text.Class(high)<<32 | text.Class(low), Sign: text.Sign(p.signs[id-1])}
}

// of is the part of listings that belongs to a word.
func (p *packedWords) of(id int32) string {
	return p.listings[number32(p.starts, int(id-1)):number32(p.starts, int(id))]
}

// hash is FNV-1a of 32 bits.
func hash[T string | []byte](word T) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// number32 is the number at an index of a list of 32-bit numbers.
func number32(list string, i int) uint32 {
	s := list[4*i : 4*i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// number64 is number i of a list of numbers of eight bytes each.
func number64(list string, i int) uint64 {
	s := list[8*i : 8*i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// stringTable holds strings end to end.
type stringTable struct {
	starts string // for every string where it begins; one more for the end
	data   string
}

func (t *stringTable) len() int { return len(t.starts)/4 - 1 }

func (t *stringTable) at(i int) string {
	return t.data[number32(t.starts, i):number32(t.starts, i+1)]
}

// slots lays the words out as packedWords finds them. At most two thirds are taken.
func slots(words []string) []byte {
	size := 4
	for 2*size < 3*len(words)+2 {
		size *= 2
	}
	table := make([]byte, 4*size)
	for k, w := range words {
		h := hash(w)
		i := h & uint32(size-1)
		for binary.LittleEndian.Uint32(table[4*i:]) != 0 {
			i = (i + 1) & uint32(size-1)
		}
		binary.LittleEndian.PutUint32(table[4*i:], uint32(k+1)|h&^mostPacked)
	}
	return table
}
