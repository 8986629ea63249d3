package cmd

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jedib0t/go-pretty/v6/progress"
)

// meter shows on standard error how far a run is: a bar on a terminal, else a
// line every so often.
type meter struct {
	streams
	watched bool         // by somebody at a terminal
	total   atomic.Int64 // bytes of the input; 0 where that is not known
	read    atomic.Int64 // bytes of it

	articles, failed atomic.Int64 // done with
	fresh            atomic.Int64 // bytes read when the first article came that no earlier run had done; -1 before
	freshTime        time.Time

	mu    sync.Mutex
	ended bool
	timer *time.Timer // of the next line
	stop  chan struct{}
	over  sync.WaitGroup
}

const (
	barFrom  = 500 * time.Millisecond // a run shorter than this needs no bar
	barEvery = 200 * time.Millisecond
)

// watch begins to show how far the run over these sources is.
func (b *batch) watch(list []source) {
	m := &meter{streams: b.streams, watched: terminal(b.err), stop: make(chan struct{})}
	m.fresh.Store(-1)
	b.meter = m
	if b.quiet {
		return
	}
	if m.watched {
		go func() { m.total.Store(b.sizeOf(list)) }() // beside the run: a folder may hold many
		bar := &barWriter{out: b.err}
		b.err = bar
		m.over.Go(func() { m.showBar(bar) })
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.showLines(quietFor)
}

// end shows nothing any more. It may be called again.
func (m *meter) end() {
	m.mu.Lock()
	if !m.ended {
		m.ended = true
		close(m.stop)
	}
	if m.timer != nil {
		m.timer.Stop()
	}
	m.mu.Unlock()
	m.over.Wait()
}

// add counts an article that is done with.
func (m *meter) add(r *reading) {
	if !r.known && m.fresh.Load() < 0 {
		m.freshTime = time.Now()
		m.fresh.Store(m.read.Load())
	}
	m.articles.Add(1)
	if r.err != nil && !r.known && !r.foreign {
		m.failed.Add(1)
	}
}

// sizeOf is how much there is to read, 0 where one of the sources does not tell.
func (b *batch) sizeOf(list []source) int64 {
	var sum int64
	for _, s := range list {
		if s.files != nil && s.name == stdin {
			return 0 // names come from there, and only once
		}
	}
	for s := range files(list) {
		info, err := os.Stat(s.name)
		if f, ok := b.in.(*os.File); ok && s.name == stdin {
			info, err = f.Stat()
		}
		switch {
		case err != nil:
		case !info.Mode().IsRegular():
			return 0
		default:
			sum += info.Size()
		}
	}
	return sum
}

// counted are the sources, and what is read of them is counted.
func (m *meter) counted(list []source) []source {
	list = slices.Clone(list)
	for i := range list {
		s := &list[i]
		if inside := s.files; inside != nil {
			s.files = func(yield func(source) bool) {
				for file := range inside {
					file.open = m.countedOpen(file.open)
					if !yield(file) {
						return
					}
				}
			}
			continue
		}
		s.open = m.countedOpen(s.open)
	}
	return list
}

func (m *meter) countedOpen(open func() (io.ReadCloser, error)) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) {
		r, err := open()
		if err != nil {
			return nil, err
		}
		if f, ok := r.(input); ok {
			return &countedFile{f, &m.read}, nil
		}
		return &countedReader{r, &m.read}, nil
	}
}

// input is what a zip file can be read in.
type input interface {
	io.ReadCloser
	io.ReaderAt
	Stat() (os.FileInfo, error)
}

type countedFile struct {
	input
	read *atomic.Int64
}

func (f *countedFile) Read(b []byte) (int, error) {
	n, err := f.input.Read(b)
	f.read.Add(int64(n))
	return n, err
}

func (f *countedFile) ReadAt(b []byte, at int64) (int, error) {
	n, err := f.input.ReadAt(b, at)
	f.read.Add(int64(n))
	return n, err
}

type countedReader struct {
	io.ReadCloser
	read *atomic.Int64
}

func (r *countedReader) Read(b []byte) (int, error) {
	n, err := r.ReadCloser.Read(b)
	r.read.Add(int64(n))
	return n, err
}

// showLines writes a line after ten seconds, and then ever more rarely, to one a
// minute. Until then it takes nothing but a timer.
func (m *meter) showLines(every time.Duration) {
	m.timer = time.AfterFunc(every, func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.ended {
			return
		}
		m.say(m.line(time.Now()))
		m.showLines(min(every*3/2, time.Minute))
	})
}

// line says how far the run is.
func (m *meter) line(now time.Time) string {
	read := m.read.Load()
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles, %s", m.articles.Load(), bytesText(float64(read)))
	if m.total.Load() > 0 {
		fmt.Fprintf(&b, " of %s (%d%%)", bytesText(float64(m.total.Load())), min(read*100/m.total.Load(), 100))
	}
	if before := m.fresh.Load(); before >= 0 && read > before && now.After(m.freshTime) {
		rate := float64(read-before) / now.Sub(m.freshTime).Seconds()
		fmt.Fprintf(&b, ", %s a second", bytesText(rate))
		if m.total.Load() > read {
			fmt.Fprintf(&b, ", %s left", time.Duration(float64(m.total.Load()-read)/rate*float64(time.Second)).Round(time.Second))
		}
	}
	if n := m.failed.Load(); n > 0 {
		fmt.Fprintf(&b, ", %d failed", n)
	}
	return b.String()
}

// showBar shows a bar once the run is no short one.
func (m *meter) showBar(out *barWriter) {
	t := &progress.Tracker{Units: progress.UnitsBytes, AutoStopDisabled: true, DeferStart: true}
	t.Start()
	select {
	case <-m.stop:
		return
	case <-time.After(barFrom):
	}
	t.UpdateTotal(m.total.Load()) // which of folders of very many files may not be known by now, and then is not shown
	p := progress.NewWriter()
	p.SetOutputWriter(out.out)
	p.SetUpdateFrequency(barEvery)
	p.SetTrackerLength(20)
	p.SetTrackerPosition(progress.PositionRight)
	p.Style().Visibility = progress.StyleVisibility{ETA: m.total.Load() > 0, Percentage: m.total.Load() > 0, Speed: true, Tracker: true, Value: true}
	p.Style().Options.Separator = " "
	p.Style().Options.ETAString = "left"
	p.Style().Options.DoneString = "done"
	p.AppendTracker(t)
	rendered := make(chan struct{})
	go func() {
		p.Render()
		close(rendered)
	}()
	out.above(p)
	for stopped := false; ; {
		t.UpdateMessage(m.message())
		t.SetValue(m.read.Load())
		if stopped {
			t.MarkAsDone()
			p.Stop()
			<-rendered
			out.above(nil)
			return
		}
		select {
		case <-m.stop:
			stopped = true
		case <-time.After(barEvery):
		}
	}
}

// message is what stands before the bar.
func (m *meter) message() string {
	s := fmt.Sprintf("%d articles", m.articles.Load())
	if n := m.failed.Load(); n > 0 {
		s += fmt.Sprintf(", %d failed", n)
	}
	return s
}

// barWriter is standard error where a bar may stand at its foot: lines go above it.
type barWriter struct {
	out io.Writer
	mu  sync.Mutex
	bar progress.Writer // nil for none
}

// above puts what is written from now on above a bar.
func (w *barWriter) above(p progress.Writer) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.bar = p
}

func (w *barWriter) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.bar == nil {
		return w.out.Write(b)
	}
	w.bar.Log("%s", strings.TrimRight(string(b), "\n"))
	return len(b), nil
}
