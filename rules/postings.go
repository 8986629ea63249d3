package rules

import "encoding/binary"

// postings tell of every word, or of every type, which patterns it anchors. They are
// lists of 32-bit numbers in the binary form, so that those of the built-in rules
// are read in place: an article asks for few of them.
type postings struct {
	passes string // for every key the stages of its patterns
	starts string // for every key where in list its own begin; one more for the end
	list   string // of a posting the pattern's number and the form asked for, in the lowest byte
}

// posting is one thing that anchors a pattern: a word or a type in some form.
type posting struct {
	key, pattern int32
	form         form
}

// post makes postings of a list, and keeps its order for each key.
func post(list []posting, patterns []pattern) postings {
	keys := int32(0)
	for _, x := range list {
		keys = max(keys, x.key+1)
	}
	passes, ends := make([]stages, keys), make([]uint32, keys+1)
	for _, x := range list {
		passes[x.key] |= patterns[x.pattern].stage
		ends[x.key+1]++
	}
	var p postings
	var b []byte
	for _, s := range passes {
		b = binary.LittleEndian.AppendUint32(b, uint32(s))
	}
	p.passes, b = string(b), b[:0]
	for key := range ends {
		if key > 0 {
			ends[key] += ends[key-1]
		}
		b = binary.LittleEndian.AppendUint32(b, ends[key])
	}
	p.starts, b = string(b), make([]byte, 4*len(list))
	for _, x := range list {
		binary.LittleEndian.PutUint32(b[4*ends[x.key]:], uint32(x.pattern)<<8|uint32(x.form))
		ends[x.key]++
	}
	p.list = string(b)
	return p
}

// pass is the stages of the patterns that a key anchors.
func (p *postings) pass(key int32) stages {
	if int(key) >= len(p.passes)/4 {
		return 0
	}
	return stages(number32(p.passes, int(key)))
}

// of is where the postings of a key begin and end, for at.
func (p *postings) of(key int32) (from, to int) {
	if int(key) >= len(p.passes)/4 {
		return 0, 0
	}
	return int(number32(p.starts, int(key))), int(number32(p.starts, int(key)+1))
}

// at is the pattern of a posting and the form asked for.
func (p *postings) at(i int) (pattern int32, f form) {
	n := number32(p.list, i)
	return int32(n >> 8), form(n & 0xff)
}

// all is the list that they were made of, in the order of its keys.
func (p *postings) all() (list []posting) {
	for key := range int32(len(p.passes) / 4) {
		for i, to := p.of(key); i < to; i++ {
			id, f := p.at(i)
			list = append(list, posting{key, id, f})
		}
	}
	return list
}
