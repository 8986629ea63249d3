package cmd

import (
	"hash/maphash"

	"github.com/newsclaim/newsclaim/archive"
)

// ids remembers the ids of a file of many articles and where they stood: twelve
// bytes an id, whatever its length.
type ids struct {
	file  string
	seed  maphash.Seed
	lines map[uint64]uint32
}

// add is an error where an earlier article of the same file has the id.
func (s *ids) add(r *reading) error {
	if !r.Part || r.id == "" {
		return nil
	}
	if s.lines == nil || s.file != r.Name {
		*s = ids{r.Name, maphash.MakeSeed(), map[uint64]uint32{}}
	}
	hash := maphash.String(s.seed, r.id)
	if line, ok := s.lines[hash]; ok {
		at := 0
		if r.key != "" {
			at = archive.ValueOffset(r.Body, r.key)
		}
		return r.failf(at, "id %q is also that of line %d", r.id, line)
	}
	s.lines[hash] = uint32(r.Line)
	return nil
}
