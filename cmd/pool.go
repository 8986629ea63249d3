package cmd

import (
	"iter"
	"runtime"
)

// ordered works on every item, on all cores, and hands the results to done one
// at a time and in the order of the items. At most three items a core are in
// flight. The first error of done ends it.
func ordered[T, R any](items iter.Seq[T], work func(T) R, done func(R) error) error {
	type job struct {
		item   T
		result chan R
	}
	cores := runtime.GOMAXPROCS(0)
	jobs := make(chan job)
	results := make(chan chan R, 2*cores)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(jobs)
		defer close(results)
		for item := range items {
			j := job{item, make(chan R, 1)} // room for one: a worker never waits for its reader
			select {
			case results <- j.result:
			case <-stop:
				return
			}
			select {
			case jobs <- j:
			case <-stop:
				return
			}
		}
	}()
	for range cores {
		go func() {
			for j := range jobs {
				j.result <- work(j.item)
			}
		}()
	}
	for result := range results {
		if err := done(<-result); err != nil {
			return err
		}
	}
	return nil
}
