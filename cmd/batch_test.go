package cmd

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
)

// ran is what came of a run.
type ran struct {
	status    int
	out, errs string
	user      time.Duration
	peak      int64 // of memory, in bytes; 0 where the system does not tell
}

// program runs newsclaim as a process of its own.
func program(t testing.TB, args ...string) ran {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command("newsclaim", args...)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended, peak := make(chan struct{}), make(chan int64)
	go func() { peak <- peakMemory(c.Process.Pid, ended) }()
	_ = c.Wait()
	close(ended)
	return ran{c.ProcessState.ExitCode(), out.String(), errs.String(), c.ProcessState.UserTime(), <-peak}
}

// peakMemory is the most memory that a process holds until it has ended. What the
// system says at its end would count what this one held when it began that one.
func peakMemory(pid int, ended <-chan struct{}) (peak int64) {
	for {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if _, rest, ok := strings.Cut(string(status), "VmHWM:"); ok && strings.Contains(string(status), "Name:\tnewsclaim") {
			var kilobytes int64
			if _, err := fmt.Sscan(rest, &kilobytes); err == nil {
				peak = max(peak, kilobytes<<10)
			}
		}
		select {
		case <-ended:
			return peak
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// TestArchive runs over a made archive: every good article is there once, every
// bad one is named, and memory does not grow with the archive. With
// NEWSCLAIM_ARCHIVE=100000 it is one of that many articles.
func TestArchive(t *testing.T) {
	n := 3000
	if testing.Short() || racing {
		n = 600
	}
	if s := os.Getenv("NEWSCLAIM_ARCHIVE"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	m := makeArchive(t, n)
	for _, way := range [][]string{nil, {"--unordered", "--jobs", "5"}} {
		out := filepath.Join(t.TempDir(), "claims.jsonl.gz")
		r := program(t, append(append([]string{"extract", "--date", "2021-06-21", "--output", out}, way...), m.files...)...)
		status, errs := r.status, r.errs
		if status != partial && status != misuse {
			t.Fatalf("exit status %d: %s", status, errs)
		}
		m.check(t, unpack(t, out))
		if told := strings.Count(errs, "\n") - strings.Count(errs, "newsclaim: ") + strings.Count(errs, ": no such file or directory"); told < len(m.bad) {
			t.Errorf("%d of %d failures told:\n%s", told, len(m.bad), errs)
		}
		if r.peak > 250<<20 && !racing {
			t.Errorf("%d MB of memory", r.peak>>20)
		}
		t.Logf("%d articles, %d of them bad: %v, peak memory %d MB\n%s", n, len(m.bad), r.user, r.peak>>20, errs[strings.LastIndex(errs, " articles read")-20:])
	}
}

// check holds the lines of an output against what must come of the archive.
func (m *madeArchive) check(t *testing.T, out []byte) {
	t.Helper()
	good, bad := map[string]int{}, map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var d struct {
			Document struct{ ID string }
			Error    *struct{ Message string }
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatalf("%v in %s", err, lines.Bytes())
		}
		if d.Error != nil {
			bad[d.Document.ID]++
		} else {
			good[d.Document.ID]++
		}
	}
	for _, both := range []struct {
		name      string
		got, want map[string]int
	}{{"document", good, m.good}, {"error", bad, m.bad}} {
		for id, n := range both.want {
			if both.got[id] != n {
				t.Errorf("%s %s: %d times, not %d", both.name, id, both.got[id], n)
			}
		}
		for id, n := range both.got {
			if both.want[id] == 0 {
				t.Errorf("%s %s: %d times, not at all wanted", both.name, id, n)
			}
		}
	}
}

// unpack reads a file, compressed or not.
func unpack(t testing.TB, name string) []byte {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	switch filepath.Ext(name) {
	case ".gz":
		r, err = gzip.NewReader(f)
	case ".zst":
		r, err = zstd.NewReader(f)
	}
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Any number of shards together are the whole, and each is the same in every run.
func TestShards(t *testing.T) {
	m := makeArchive(t, 300)
	lines := func(args ...string) map[string]bool {
		r := program(t, append(append([]string{"extract", "-o", "jsonl"}, args...), m.files...)...)
		if r.out == "" {
			t.Fatal(r.errs)
		}
		found := map[string]bool{}
		for line := range strings.Lines(r.out) {
			found[line] = true
		}
		return found
	}
	whole, together := lines(), 0
	for _, s := range []string{"1/4", "2/4", "3/4", "4/4"} {
		part := lines("--shard", s)
		if len(part) < 40 || len(part) > 110 {
			t.Errorf("shard %s has %d of %d articles", s, len(part), len(whole))
		}
		together += len(part)
		for line := range part {
			if !whole[line] {
				t.Errorf("shard %s has %s, which the whole has not", s, line)
			}
		}
	}
	if together != len(whole) {
		t.Errorf("the shards have %d articles, the whole %d", together, len(whole))
	}
	// Which shard an article is in stays as it is, whatever the version.
	for id, part := range map[string]uint64{"a10": 14, "harbour.txt": 7} {
		for i := uint64(1); i <= 16; i++ {
			if (shard{i, 16}).has(id) != (i == part) {
				t.Errorf("%s is not in shard %d/16 alone", id, part)
			}
		}
	}
}
