package cmd

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"
)

// sink is where the results of a run go.
type sink interface {
	io.Writer
	left() point                      // where an earlier run left off; zero for none
	taken(r *reading, b *batch) error // an article is done with
	close(b *batch) error             // the results are whole
	stop(b *batch) error              // the run was asked to stop
	abandon()                         // the end, however it came; after close or stop nothing is left to do
}

// point is a place between two articles where a run can be taken up again.
type point struct {
	Taken int    `json:"taken"` // articles, those of other shards too
	Input string `json:"input"` // hash of them
	Bytes int64  `json:"bytes"` // of the output
	Count int    `json:"count"` // documents and records in it
	Tally tally  `json:"tally"`
}

// stream is a sink that takes what it is given: standard output, a pipe, a device.
type stream struct{ io.Writer }

func (stream) left() point                  { return point{} }
func (stream) taken(*reading, *batch) error { return nil }
func (stream) close(*batch) error           { return nil }
func (stream) stop(*batch) error            { return nil }
func (stream) abandon()                     {}

// open opens the sink that --output names.
func (x *extraction) open() (sink, error) {
	if x.output == "" {
		return stream{x.out}, nil
	}
	if info, err := os.Stat(x.output); err == nil && info.IsDir() {
		return nil, &fault{x.output + " is a directory", "name a file in it, as in " + filepath.Join(x.output, "claims.jsonl")}
	} else if err == nil && !info.Mode().IsRegular() {
		if x.resume || compression(x.output) != "" {
			return nil, &fault{x.output + " is no regular file", "--resume and compression need one"}
		}
		f, err := os.OpenFile(x.output, os.O_WRONLY, 0) // a pipe or a device keeps what it is
		if err != nil {
			return nil, fileFault(x.output, err)
		}
		return stream{f}, nil
	}
	name, mode := placeOf(x.output)
	f := &file{name: name, mode: mode, pack: packerOf(name)}
	var err error
	if x.resume {
		err = f.takeUp(x.command)
	} else {
		f.File, err = os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	}
	if err != nil {
		f.abandon()
		var told *fault
		if errors.As(err, &told) {
			return nil, told
		}
		return nil, fileFault(x.output, err)
	}
	return f, nil
}

// packer compresses one member after the other: a stretch that can be read
// without those before it.
type packer interface {
	io.WriteCloser
	Reset(io.Writer)
}

// packerOf is what the ending of a name asks for, nil for nothing.
func packerOf(name string) packer {
	switch compression(name) {
	case ".gz":
		return gzip.NewWriter(nil)
	case ".zst":
		w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
		if err != nil {
			panic(err) // the options are right
		}
		return w
	}
	return nil
}

// cannotWrite says that the results cannot be written, and what is left of them.
func (b *batch) cannotWrite(err error) error {
	var told *fault
	if errors.As(err, &told) {
		return err
	}
	if b.output == "" {
		return fmt.Errorf("cannot write: %w", err)
	}
	f := fileFault(b.output, err).(*fault)
	f.message = "cannot write " + f.message
	if b.resume {
		f.hint = fmt.Sprintf("what is done is kept: once there is room, the same command goes on behind %d articles", b.to.left().Taken)
	}
	return f
}
