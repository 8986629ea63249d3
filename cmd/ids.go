package cmd

import (
	"hash/maphash"
)

// ids remembers the ids of a file of JSON lines and where they stood: twelve
// bytes an id, whatever its length.
type ids struct {
	file  string
	seed  maphash.Seed
	lines map[uint64]uint32
}

// add is an error where an earlier line of the same file has the id.
func (s *ids) add(r *reading) error {
	if r.form != lines || r.id == "" {
		return nil
	}
	if s.lines == nil || s.file != r.name {
		*s = ids{r.name, maphash.MakeSeed(), map[uint64]uint32{}}
	}
	hash := maphash.String(s.seed, r.id)
	if line, ok := s.lines[hash]; ok {
		return r.failf(valueOffset(r.body, "id"), "id %q is also that of line %d", r.id, line)
	}
	s.lines[hash] = uint32(r.line)
	return nil
}
