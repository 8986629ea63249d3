package cmd

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"os"
	"path/filepath"
)

// file is a sink that comes into its place as a whole. What is written before
// that stands beside it: in a temporary file, or where the run can be resumed in
// FILE.part, with a journal of the points up to which it is sound.
//
// Where a point is depends on the articles alone, so that a resumed run has its
// points, and members of compressed output begin, where one that was never
// stopped has them.
type file struct {
	*os.File // what is written to; nil once it is in its place
	name     string
	mode     os.FileMode
	size     int64 // bytes in it
	pack     packer
	packing  bool // a member has begun

	articles, bytes int       // since the last point
	count           int       // articles taken in this run
	input           hash.Hash // of them; nil where the run cannot be resumed
	journal         *journal  // nil as well
	last            point
}

// A point comes after so many articles, or after so much output before it is
// compressed: after that, half a second of work at most is done again.
const (
	pointArticles = 256
	pointBytes    = 1 << 20
)

func (f *file) left() point { return f.last }

// takeUp opens FILE.part and its journal, and goes to the last point of an earlier run.
func (f *file) takeUp(c *command) (err error) {
	f.input = sha256.New()
	if f.File, err = os.OpenFile(f.name+".part", os.O_RDWR|os.O_CREATE, f.mode); err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if f.journal, f.last, err = openJournal(f.name, c, info.Size()); err != nil {
		return err
	}
	f.size = f.last.Bytes
	if err := f.Truncate(f.size); err != nil {
		return err
	}
	_, err = f.Seek(f.size, 0)
	return err
}

// Write writes a document, or what is between two.
func (f *file) Write(p []byte) (int, error) {
	f.bytes += len(p)
	if f.pack == nil {
		return f.put(p)
	}
	if !f.packing {
		f.pack.Reset(putter{f})
		f.packing = true
	}
	return f.pack.Write(p)
}

// put writes to the file itself.
func (f *file) put(p []byte) (int, error) {
	n, err := f.File.Write(p)
	f.size += int64(n)
	return n, err
}

type putter struct{ *file }

func (p putter) Write(b []byte) (int, error) { return p.put(b) }

// endMember ends the member that has begun.
func (f *file) endMember() error {
	if !f.packing {
		return nil
	}
	f.packing = false
	return f.pack.Close()
}

func (f *file) taken(r *reading, b *batch) error {
	f.count++
	if f.journal != nil {
		f.note(r)
	}
	if r.known {
		if f.count == f.last.Taken && f.sum() != f.last.Input {
			return f.inputChanged(b)
		}
		return nil
	}
	f.articles++
	if f.articles < pointArticles && f.bytes < pointBytes || b.encoder.Count() < 0 {
		return nil
	}
	if err := f.endMember(); err != nil {
		return err
	}
	return f.point(b)
}

// note hashes an article.
func (f *file) note(r *reading) {
	var numbers [16]byte
	binary.BigEndian.PutUint64(numbers[:8], uint64(r.Line))
	binary.BigEndian.PutUint64(numbers[8:], uint64(len(r.Body)))
	_, _ = f.input.Write([]byte(r.source.id)) // a hash takes everything
	_, _ = f.input.Write(numbers[:])
	_, _ = f.input.Write(r.Body)
}

func (f *file) sum() string { return hex.EncodeToString(f.input.Sum(nil)) }

// point is where a run can be resumed from now on: what is written is on the disk
// before the journal says so.
func (f *file) point(b *batch) error {
	f.articles, f.bytes = 0, 0
	if f.journal == nil {
		return nil
	}
	if err := f.Sync(); err != nil {
		return err
	}
	p := point{Taken: f.count, Input: f.sum(), Bytes: f.size, Count: b.encoder.Count(), Tally: b.tally}
	if err := f.journal.add(p); err != nil {
		return err
	}
	f.last = p
	return nil
}

func (f *file) inputChanged(b *batch) error {
	return &fault{b.output + ".part is of other articles than those that come now",
		"give the input as it was, or remove " + b.output + ".part to begin anew"}
}

// close puts the file into its place.
func (f *file) close(b *batch) error {
	if f.count < f.last.Taken {
		return f.inputChanged(b)
	}
	if err := f.endMember(); err != nil {
		return err
	}
	return f.settle()
}

// settle puts what is whole into its place.
func (f *file) settle() error {
	temporary := f.File
	for _, step := range []func() error{
		temporary.Sync,
		func() error { return temporary.Chmod(f.mode) },
		temporary.Close,
		func() error { return os.Rename(temporary.Name(), f.name) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	f.File = nil
	if dir, err := os.Open(filepath.Dir(f.name)); err == nil {
		_ = dir.Sync() // not every system can
		_ = dir.Close()
	}
	if f.journal != nil {
		f.journal.remove()
		f.journal = nil
	}
	return nil
}

// stop makes a last point where that changes no byte of the result.
func (f *file) stop(b *batch) error {
	if f.journal == nil || f.pack != nil || b.encoder.Count() < 0 || f.count < f.last.Taken {
		b.tally = f.last.Tally
		return nil
	}
	articles, bytes := f.articles, f.bytes
	err := f.point(b)
	f.articles, f.bytes = articles, bytes
	return err
}

// abandon lets go of the file: a temporary one is of no use to anybody.
func (f *file) abandon() {
	if f.File != nil {
		_ = f.Close()
		if f.input == nil {
			_ = os.Remove(f.Name())
		}
	}
	if f.journal != nil {
		_ = f.journal.file.Close()
	}
}
