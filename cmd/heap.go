package cmd

import (
	"os"
	"runtime/debug"
	"sync"
)

// heap says how large the heap gets in a run over articles. The variable
// GOMEMLIMIT of the environment has the last word.
type heap struct {
	mu    sync.Mutex
	limit int64 // 0 where the environment has one
}

const (
	// softLimit is how large the heap gets by patience alone.
	softLimit = 128 << 20
	// longArticle is the length, in bytes, from which an article gets room of its own.
	longArticle = 256 << 10
	// perByte is how much memory an article takes while it is read, for each of
	// its bytes: some sixty, and room for garbage.
	perByte = 100
)

// patient lets the heap grow to five times what is in use before garbage is
// collected, unless the environment says otherwise: an article or two are then
// read without a collection, which would take as long as reading them.
func patient() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}

// begin sets the soft limit, beyond which garbage is collected sooner.
func (h *heap) begin() {
	if os.Getenv("GOMEMLIMIT") == "" {
		h.limit = softLimit
		debug.SetMemoryLimit(h.limit)
	}
}

// room raises the limit for a long article, which would else be read between one
// collection and the next, until what it returns is called.
func (h *heap) room(length int) (back func()) {
	if length < longArticle || h.limit == 0 {
		return func() {}
	}
	raise := func(by int64) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.limit += by
		debug.SetMemoryLimit(h.limit)
	}
	raise(int64(length) * perByte)
	return func() { raise(-int64(length) * perByte) }
}
