package cmd

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// pool works on items on several cores, and hands the results to one place one
// at a time. What is in flight, from when an item is taken until its result is
// done with, is bounded in number and in bytes, whatever comes after it: who
// makes the items waits. An item over the bound is taken when it is alone.
type pool[T, R any] struct {
	jobs      int             // workers; 0 for one a core
	unordered bool            // results come as they are ready, not in the order of the items
	size      func(T) int     // in bytes; nil where all items are small
	bytes     int             // in flight at most
	here      func(T) bool    // items worked on where they are made, as no other comes; nil for none
	stop      context.Context // once it ends no item is taken any more, and what is in flight is finished; nil for never
}

// perJob is how many items are in flight for each worker: enough that a long one
// at the head of the queue does not keep the others waiting.
const perJob = 16

// ordered works on every item on all cores, and hands the results to done in the
// order of the items. The first error of done ends it.
func ordered[T, R any](items iter.Seq[T], work func(T) R, done func(R) error) error {
	p := pool[T, R]{}
	return p.run(items, work, done)
}

// run works on the items until there are none, until it is stopped, or until
// done has an error, which it returns.
func (p *pool[T, R]) run(items iter.Seq[T], work func(T) R, done func(R) error) error {
	jobs := p.jobs
	if jobs == 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	f := &flight[T, R]{pool: p, most: perJob * jobs}
	f.room.L, f.ready.L = &f.mu, &f.mu
	quit, todo := make(chan struct{}), make(chan *job[T, R])
	defer close(quit)
	defer f.end() // the maker of the items may wait for room
	if p.stop != nil {
		defer context.AfterFunc(p.stop, f.end)()
	}
	worker := func() {
		for j := range todo {
			j.result = work(j.item)
			f.finish(j)
		}
	}
	go func() {
		defer close(todo)
		defer f.end()
		workers := 0
		for item := range items {
			j := f.take(item)
			if j == nil {
				return
			}
			if p.here != nil && p.here(item) { // to wake a worker would only take time
				j.result = work(item)
				f.finish(j)
				continue
			}
			if workers < jobs {
				workers++
				go worker()
			}
			select {
			case todo <- j:
			case <-quit:
				return
			}
		}
	}()
	for {
		j := f.next()
		if j == nil {
			return nil
		}
		if err := done(j.result); err != nil {
			return err
		}
		f.release(j)
	}
}

type job[T, R any] struct {
	item   T
	size   int
	result R
	done   bool
}

// flight are the jobs in flight.
type flight[T, R any] struct {
	*pool[T, R]
	most int // jobs

	mu    sync.Mutex
	room  sync.Cond    // there is room, or an end
	ready sync.Cond    // a job is finished, or there is an end
	queue []*job[T, R] // in the order they were taken in; of those without order, the finished ones
	count int          // of jobs in flight
	bytes int          // of them
	ended bool         // no job is taken any more
}

// take takes an item in as soon as there is room for it; nil once there is an end.
func (f *flight[T, R]) take(item T) *job[T, R] {
	j := &job[T, R]{item: item}
	if f.size != nil {
		j.size = f.size(item)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for !f.ended && f.count > 0 && (f.count == f.most || f.size != nil && f.bytes+j.size > f.pool.bytes) {
		f.room.Wait()
	}
	if f.ended {
		return nil
	}
	f.count++
	f.bytes += j.size
	if !f.unordered {
		f.queue = append(f.queue, j)
	}
	return j
}

func (f *flight[T, R]) finish(j *job[T, R]) {
	f.mu.Lock()
	defer f.mu.Unlock()
	j.done = true
	if f.unordered {
		f.queue = append(f.queue, j)
	}
	f.ready.Signal()
}

// next waits for the next result; nil where none will come.
func (f *flight[T, R]) next() *job[T, R] {
	f.mu.Lock()
	defer f.mu.Unlock()
	for len(f.queue) == 0 || !f.queue[0].done {
		if f.ended && f.count == 0 {
			return nil
		}
		f.ready.Wait()
	}
	j := f.queue[0]
	f.queue[0] = nil
	f.queue = f.queue[1:]
	return j
}

// release makes room once the result of a job is done with.
func (f *flight[T, R]) release(j *job[T, R]) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.count--
	f.bytes -= j.size
	f.room.Signal()
}

// end takes no further job in.
func (f *flight[T, R]) end() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.ended = true
	f.room.Broadcast()
	f.ready.Broadcast()
}
