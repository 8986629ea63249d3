package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestOrdered(t *testing.T) {
	const n = 500
	var flying, most atomic.Int64
	items := func(yield func(int) bool) {
		for i := range n {
			if now := flying.Add(1); now > most.Load() {
				most.Store(now)
			}
			if !yield(i) {
				return
			}
		}
	}
	next := 0
	err := ordered(items, func(i int) int {
		time.Sleep(time.Duration(i%7) * 10 * time.Microsecond)
		return i * i
	}, func(r int) error {
		flying.Add(-1)
		if r != next*next {
			t.Errorf("result %d is %d", next, r)
		}
		next++
		return nil
	})
	if err != nil || next != n {
		t.Errorf("%d of %d results, %v", next, n, err)
	}
	// What is in flight, and the one that is being made.
	if limit := int64(perJob*runtime.GOMAXPROCS(0) + 1); most.Load() > limit {
		t.Errorf("%d items in flight, more than %d", most.Load(), limit)
	}
}

func TestOrderedStops(t *testing.T) {
	endless := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	stop := errors.New("enough")
	err := ordered(endless, func(i int) int { return i }, func(r int) error {
		if r == 10 {
			return stop
		}
		return nil
	})
	if err != stop {
		t.Error(err)
	}
}

// Articles are held back by their bytes as well as by their number; one that is
// over the bound is taken alone.
func TestPoolHoldsBytes(t *testing.T) {
	var flying, most atomic.Int64
	sizes := []int{10, 40, 250, 10, 30, 30, 30, 30, 99, 2}
	items := func(yield func(int) bool) {
		for i := range 20 * len(sizes) {
			if !yield(sizes[i%len(sizes)]) {
				return
			}
		}
	}
	for _, unordered := range []bool{false, true} {
		sum := 0
		p := pool[int, int]{jobs: 4, unordered: unordered, bytes: 100, size: func(n int) int { return n }}
		err := p.run(items, func(n int) int {
			now := flying.Add(int64(n))
			for was := most.Load(); now > was && !most.CompareAndSwap(was, now); was = most.Load() {
			}
			time.Sleep(10 * time.Microsecond)
			return n
		}, func(n int) error {
			flying.Add(int64(-n))
			sum += n
			return nil
		})
		if err != nil || sum != 20*531 {
			t.Errorf("unordered %v: %d bytes, %v", unordered, sum, err)
		}
		if most.Load() != 250 {
			t.Errorf("unordered %v: %d bytes at once", unordered, most.Load())
		}
	}
}

// A stop finishes what is in flight, and does not wait for an input that says nothing.
func TestPoolStops(t *testing.T) {
	stop, ask := context.WithCancel(t.Context())
	silence := make(chan struct{})
	defer close(silence)
	items := func(yield func(int) bool) {
		for i := range 10 {
			if !yield(i) {
				return
			}
		}
		ask()
		<-silence
	}
	sum := 0
	p := pool[int, int]{jobs: 2, stop: stop}
	err := p.run(items, func(i int) int { time.Sleep(time.Millisecond); return i }, func(i int) error {
		sum += i
		return nil
	})
	if err != nil || sum != 45 {
		t.Errorf("%d, %v", sum, err)
	}
}

// Many lines on all cores: in order, each there once, also where they are told to be wrong.
func TestManyLines(t *testing.T) {
	const n = 300
	var in strings.Builder
	for i := range n {
		if i%10 == 9 {
			fmt.Fprintf(&in, "{\"id\": %d, \"text\"}\n", i)
			continue
		}
		fmt.Fprintf(&in, "{\"id\": %d, \"text\": %q, \"date\": \"2021-06-21\"}\n", i, strings.Repeat("The river rose. ", 1+i%13))
	}
	var first string
	for range 3 {
		var out, err bytes.Buffer
		if got := Main([]string{"extract", "--quiet", "-o", "jsonl"}, strings.NewReader(in.String()), &out, &err); got != partial {
			t.Fatalf("exit status %d: %s", got, &err)
		}
		documents, faults := strings.Split(strings.TrimSpace(out.String()), "\n"), strings.Split(strings.TrimSpace(err.String()), "\n")
		if len(documents) != n || len(faults) != n/10 {
			t.Fatalf("%d documents, %d faults", len(documents), len(faults))
		}
		for i, d := range documents {
			want := fmt.Sprintf(`"document":{"id":"%d"`, i)
			if i%10 == 9 {
				want = fmt.Sprintf(`"document":{"id":"stdin:%d"},"error":{`, i+1)
			}
			if !strings.Contains(d, want) {
				t.Fatalf("document %d: no %s in %s", i, want, d)
			}
		}
		for i, f := range faults {
			if want := fmt.Sprintf("stdin:%d:", i*10+10); !strings.HasPrefix(f, want) {
				t.Fatalf("fault %d: %s", i, f)
			}
		}
		if all := out.String() + err.String(); first == "" {
			first = all
		} else if all != first {
			t.Fatal("two runs differ")
		}
	}
}

// A line has no limit; what follows it is read too.
func TestLongLine(t *testing.T) {
	in := `{"id": "long", "text": "` + strings.Repeat("The river rose.\\n\\n", 20_000) + "\"}\n" + `{"id": "short", "text": ""}`
	var out, err bytes.Buffer
	if got := Main([]string{"extract", "-o", "jsonl"}, strings.NewReader(in), &out, &err); got != done {
		t.Fatalf("exit status %d: %s", got, &err)
	}
	if got := strings.Count(out.String(), "\n"); got != 2 {
		t.Errorf("%d documents", got)
	}
}

// An input that breaks off is an I/O error; what came before it is out.
func TestBrokenInput(t *testing.T) {
	in := io.MultiReader(strings.NewReader("{\"id\": \"a\", \"text\": \"The river rose.\"}\n{\"id\""), brokenReader{})
	var out, err bytes.Buffer
	if got := Main([]string{"extract", "-o", "jsonl"}, in, &out, &err); got != misuse {
		t.Errorf("exit status %d", got)
	}
	if !strings.Contains(out.String(), `"id":"a"`) || !strings.HasPrefix(err.String(), "newsclaim: stdin: the cable is cut\n") {
		t.Errorf("out %s, err %s", &out, &err)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("the cable is cut") }

// A result that cannot be written is an error, and the end.
func TestBrokenOutput(t *testing.T) {
	for _, format := range []string{"yaml", "json", "jsonl"} {
		var err bytes.Buffer
		got := Main([]string{"extract", "-o", format, "--date", "2021-06-21"}, strings.NewReader("The river rose."), brokenWriter{}, &err)
		if got != misuse || err.String() != "newsclaim: cannot write: the disk is full\n" {
			t.Errorf("%s: exit status %d, err %s", format, got, &err)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }
