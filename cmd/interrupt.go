package cmd

import (
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

// patience is how long somebody who pressed Ctrl-C waits without being told what for.
const patience = time.Second

// interrupts is what becomes of SIGINT and SIGTERM: the first one asks the run to
// stop once the articles in flight are done; the second one ends it at once.
type interrupts struct {
	asked  <-chan struct{} // closed by the first one
	got    atomic.Value    // that one
	forget func()          // the signals do again what they do by default
}

func (x *extraction) interrupts() *interrupts {
	signals, asked, over := make(chan os.Signal, 1), make(chan struct{}), make(chan struct{})
	i := &interrupts{asked: asked, forget: func() { signal.Stop(signals); close(over) }}
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			i.got.Store(s)
			close(asked)
		case <-over:
			return
		}
		select {
		case <-time.After(patience):
			x.say("finishing the articles in flight; Ctrl-C once more ends at once")
		case <-over:
		}
	}()
	return i
}

// signal is the signal that stopped the run, nil where none did.
func (i *interrupts) signal() os.Signal {
	s, _ := i.got.Load().(os.Signal)
	return s
}

// stopped tells how far a run came that was asked to stop; the status is that
// which a shell gives to a program that the signal ended.
func (b *batch) stopped(s os.Signal) error {
	status := exit(128 + 2)
	if n, ok := s.(syscall.Signal); ok {
		status = 128 + exit(n)
	}
	if err := b.to.stop(b); err != nil {
		return b.cannotWrite(err)
	}
	switch n := b.tally.Articles; {
	case b.resume:
		b.say(fmt.Sprintf("stopped; %s keeps what is done: the same command goes on behind %d articles", b.output, n))
	case b.output != "":
		b.say(fmt.Sprintf("stopped behind %d articles; %s is not written; with --resume the same command would go on", n, b.output))
	case n > 0:
		b.say(fmt.Sprintf("stopped behind %d articles", n))
	}
	return status
}
