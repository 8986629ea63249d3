package cmd

import (
	"hash/maphash"

	"github.com/newsclaim/newsclaim/archive"
)

// ids remembers the ids of a file of many articles and where they stood, by a hash
// of 64 bits: some twenty bytes an id, whatever its length. Beyond idsKept ids it
// forgets the oldest, so that it has a bound: an id that comes again is then found
// where it comes within that many articles. That two ids have one hash, and one of
// them is called a duplicate, has a chance of one in ten million where two million
// are remembered.
type ids struct {
	file       string
	seed       maphash.Seed
	young, old map[uint64]uint32 // the lines; the old ones go when the young are many
}

// idsKept is how many ids are remembered at least.
const idsKept = 1 << 20

// add is an error where an earlier article of the same file has the id.
func (s *ids) add(r *reading) error {
	if !r.Part || r.id == "" {
		return nil
	}
	if s.young == nil || s.file != r.Name {
		*s = ids{file: r.Name, seed: maphash.MakeSeed(), young: map[uint64]uint32{}}
	}
	hash := maphash.String(s.seed, r.id)
	line, ok := s.young[hash]
	if !ok {
		line, ok = s.old[hash]
	}
	if ok {
		at := 0
		if r.key != "" {
			at = archive.ValueOffset(r.Body, r.key)
		}
		return r.failf(at, "id %q is also that of line %d", r.id, line)
	}
	if len(s.young) == idsKept {
		s.young, s.old = map[uint64]uint32{}, s.young
	}
	s.young[hash] = uint32(r.Line)
	return nil
}
