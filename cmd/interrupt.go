package cmd

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// patience is how long somebody who pressed Ctrl-C waits without being told what for.
const patience = time.Second

// interrupts is what becomes of SIGINT and SIGTERM once begin is called: the first
// one asks the run to stop once the articles in flight are done; the second one
// ends it at once.
type interrupts struct {
	say    func(string)
	asked  context.Context // ended by the first one
	ask    context.CancelFunc
	got    atomic.Value // that one
	mu     sync.Mutex
	begun  bool
	over   context.Context
	forget context.CancelFunc // the signals do again what they do by default
}

func (x *extraction) interrupts() *interrupts {
	i := &interrupts{say: func(line string) { x.say(line) }} // where a bar may stand by then
	i.asked, i.ask = context.WithCancel(context.Background())
	i.over, i.forget = context.WithCancel(context.Background())
	return i
}

// begin heeds the signals from now on. It may be called again.
func (i *interrupts) begin() {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.begun || i.over.Err() != nil {
		return
	}
	i.begun = true
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			i.got.Store(s)
			i.ask()
		case <-i.over.Done():
			signal.Stop(signals)
			return
		}
		select {
		case <-time.After(patience):
			i.say("finishing the articles in flight; Ctrl-C once more ends at once")
		case <-i.over.Done():
		}
	}()
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
