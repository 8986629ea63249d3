//go:build unix

package cmd

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestKilled kills runs at random moments, damages what they leave behind as a
// power cut may, and goes on: the result is byte for byte that of a run which
// nobody disturbed, and until then there is no result.
func TestKilled(t *testing.T) {
	kills := 10
	switch {
	case os.Getenv("NEWSCLAIM_ARCHIVE") != "":
		kills = 50
	case racing:
		t.Skip("nothing is shared between a killed run and the next")
	case testing.Short():
		kills = 5
	}
	m, resumes := makeArchive(t, 800), 0
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	endings := []string{".jsonl", ".jsonl.gz", ".csv.zst", ".json", ".yaml.gz"}
	for i, ending := range endings {
		t.Run(ending, func(t *testing.T) {
			begun := time.Now()
			want := undisturbed(t, m, ending)
			took := time.Since(begun)
			out := filepath.Join(t.TempDir(), "claims"+ending)
			for n := i; n < kills; n += len(endings) {
				if told := kill(t, m, out, time.Duration(random.Float64()*float64(took))); strings.Contains(told, "going on behind") {
					resumes++
				}
				if _, err := os.Stat(out); err == nil {
					compare(t, out, want)
					if err := os.Remove(out); err != nil {
						t.Fatal(err)
					}
				}
				damage(t, random, out)
			}
			r := program(t, resumed(m, out)...)
			status, errs := r.status, r.errs
			if status != misuse && status != partial {
				t.Fatalf("exit status %d: %s", status, errs)
			}
			if strings.Contains(errs, "going on behind") {
				resumes++
			}
			compare(t, out, want)
			if left, _ := filepath.Glob(out + ".*"); len(left) > 0 {
				t.Errorf("left behind: %s", left)
			}
		})
	}
	t.Logf("%d kills, %d runs went on where another was", kills, resumes)
	if resumes == 0 {
		t.Error("no run went on where another was")
	}
}

func resumed(m *madeArchive, out string) []string {
	return append([]string{"extract", "--resume", "--output", out}, m.files...)
}

// undisturbed is what comes of a run without --resume.
func undisturbed(t *testing.T, m *madeArchive, ending string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "whole"+ending)
	if r := program(t, append([]string{"extract", "--output", out}, m.files...)...); r.status != misuse && r.status != partial {
		t.Fatalf("exit status %d: %s", r.status, r.errs)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// kill runs the program and kills it after some time, if it has not ended. It
// returns what the program told.
func kill(t *testing.T, m *madeArchive, out string, after time.Duration) (told string) {
	t.Helper()
	var errs bytes.Buffer
	c := exec.Command("newsclaim", resumed(m, out)...)
	c.Stderr = &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	if err := c.Wait(); err != nil && c.ProcessState.Exited() && c.ProcessState.ExitCode() != misuse && c.ProcessState.ExitCode() != partial {
		t.Fatalf("%v: %s", err, &errs)
	}
	return errs.String()
}

// damage does to what a killed run left what a power cut may have done.
func damage(t *testing.T, random *rand.Rand, out string) {
	t.Helper()
	change := func(name string, change func([]byte) []byte) {
		b, err := os.ReadFile(name)
		if err != nil || len(b) == 0 {
			return
		}
		if err := os.WriteFile(name, change(b), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cut := func(b []byte) []byte { return b[:len(b)-random.IntN(min(len(b), 300))] }
	switch random.IntN(8) {
	case 0:
		change(out+".part", func(b []byte) []byte { return append(b, make([]byte, 500)...) })
	case 1:
		change(out+".part", cut)
	case 2:
		change(out+".journal", cut)
	case 3:
		change(out+".journal", func(b []byte) []byte { return append(b, make([]byte, 50)...) })
	}
}

func compare(t *testing.T, name string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has %d bytes and is not that of the undisturbed run, which has %d", name, len(got), len(want))
	}
}

// fullDisk takes so many bytes.
type fullDisk struct{ room int }

func (d *fullDisk) Write(b []byte) (int, error) {
	if len(b) > d.room {
		n := d.room
		d.room = 0
		return n, syscall.ENOSPC
	}
	d.room -= len(b)
	return len(b), nil
}

// Standard output that fails at any byte is an I/O error, told once.
func TestFullDisk(t *testing.T) {
	m := makeArchive(t, 40)
	for _, format := range []string{"jsonl", "json", "yaml", "csv"} {
		for room := range 12 {
			var errs bytes.Buffer
			status := Main(append([]string{"extract", "-o", format}, m.files...), nil, &fullDisk{room * room * 40}, &errs)
			if want := "newsclaim: cannot write: no space left on device\n"; status != misuse || strings.Count(errs.String(), want) != 1 {
				t.Errorf("%s, room for %d bytes: exit status %d: %s", format, room*room*40, status, &errs)
			}
		}
	}
}

// A file that finds no room is not there, its temporary one neither; with
// --resume the run goes on where it was, once there is room.
func TestFullDiskFile(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	if racing {
		t.Skip("nothing is shared between a run that fails and the next")
	}
	m := makeArchive(t, 800)
	for _, resume := range []bool{false, true} {
		folder := t.TempDir()
		out := filepath.Join(folder, "claims.jsonl")
		args := append([]string{"extract", "--output", out}, m.files...)
		if resume {
			args = append(args, "--resume")
		}
		var errs bytes.Buffer
		c := exec.Command(bash, append([]string{"-c", `ulimit -f 1500; exec newsclaim "$@"`, "bash"}, args...)...)
		c.Stderr = &errs
		if err := c.Run(); err == nil || c.ProcessState.ExitCode() != misuse || !strings.Contains(errs.String(), "newsclaim: cannot write "+out+": file too large\n") {
			t.Fatalf("resume %v: %v: %s", resume, err, &errs)
		}
		left, _ := filepath.Glob(filepath.Join(folder, "*"))
		hidden, _ := filepath.Glob(filepath.Join(folder, ".*"))
		if resume == (len(left)+len(hidden) == 0) {
			t.Errorf("resume %v leaves %s %s", resume, left, hidden)
		}
		if !resume {
			continue
		}
		r := program(t, args...)
		if r.status != partial && r.status != misuse || !strings.Contains(r.errs, "going on behind ") {
			t.Fatalf("exit status %d: %s", r.status, r.errs)
		}
		compare(t, out, undisturbed(t, m, ".jsonl"))
	}
}

// A file that vanishes after the command line was read, one that may not be read,
// and one that ends while it is read: each is told, the others go on.
func TestVanishingFiles(t *testing.T) {
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, name) }
	for _, name := range []string{"gone.txt", "shut.txt", "last.txt"} {
		if err := os.WriteFile(path(name), []byte("The river rose."), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(path("first.jsonl"), 0o666); err != nil {
		t.Skip(err)
	}
	files := []string{path("first.jsonl"), path("gone.txt"), path("shut.txt"), path("last.txt")}
	var out, errs bytes.Buffer
	c := exec.Command("newsclaim", append([]string{"extract", "--quiet", "-o", "jsonl", "--date", "2021-06-21"}, files...)...)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	w, err := os.OpenFile(path("first.jsonl"), os.O_WRONLY, 0) // waits until it is read
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path("gone.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path("shut.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path("shut.txt"), path("shut.txt")); err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(w, "{\"id\": \"a\", \"text\": \"The river rose.\"}\n{\"id\": \"b\", \"te")
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	_ = c.Wait()
	want := path("first.jsonl") + ":2:16: broken JSON: it ends too soon\n" +
		"newsclaim: " + path("gone.txt") + ": no such file or directory\n" +
		"newsclaim: " + path("shut.txt") + ": too many levels of symbolic links\n"
	if c.ProcessState.ExitCode() != misuse || errs.String() != want {
		t.Errorf("exit status %d: %s", c.ProcessState.ExitCode(), &errs)
	}
	for _, id := range []string{`"id":"a"`, `"id":"first.jsonl:2"},"error"`, `"id":"gone.txt"},"error"`, `"id":"shut.txt"},"error"`, `"id":"last.txt"`} {
		if strings.Count(out.String(), id) != 1 {
			t.Errorf("no %s in %s", id, &out)
		}
	}
}

// A reader that goes away, as head does, ends the run without a word.
func TestClosedPipe(t *testing.T) {
	m := makeArchive(t, 400)
	var errs bytes.Buffer
	c := exec.Command("newsclaim", append([]string{"extract", "-o", "jsonl"}, m.files...)...)
	c.Stderr = &errs
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	out.Close()
	err = c.Wait()
	var ended *exec.ExitError
	if !errors.As(err, &ended) || ended.Sys().(syscall.WaitStatus).Signal() != syscall.SIGPIPE || errs.Len() > 0 {
		t.Errorf("%v: %s", err, &errs)
	}
}

// feed starts a run that reads what the test writes.
func feed(t *testing.T, args ...string) (c *exec.Cmd, in io.WriteCloser, out *bufio.Reader, errs *bytes.Buffer) {
	t.Helper()
	errs = &bytes.Buffer{}
	c = exec.Command("newsclaim", append([]string{"extract", "--from", "jsonl", "-o", "jsonl"}, args...)...)
	c.Stderr = errs
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	pipe, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, in, bufio.NewReader(pipe), errs
}

// The first SIGINT lets the articles in flight come to their end, though the input
// says nothing more; the status is that of the signal.
func TestInterrupted(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		c, in, out, errs := feed(t)
		for i := range 20 {
			fmt.Fprintf(in, "{\"id\": %d, \"text\": \"The river rose.\"}\n", i)
		}
		if _, err := out.ReadString('\n'); err != nil {
			t.Fatal(err)
		}
		if err := c.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		rest, err := io.ReadAll(out)
		if err != nil {
			t.Fatal(err)
		}
		_ = c.Wait()
		n := 1 + bytes.Count(rest, []byte("}\n"))
		if !bytes.HasSuffix(rest, []byte("}\n")) && len(rest) > 0 || errs.String() != fmt.Sprintf("newsclaim: stopped behind %d articles\n", n) ||
			c.ProcessState.ExitCode() != 128+int(signal) {
			t.Errorf("%v: exit status %d, %d articles: %s", signal, c.ProcessState.ExitCode(), n, errs)
		}
		in.Close()
	}
}

// The second SIGINT ends the run at once.
func TestInterruptedTwice(t *testing.T) {
	c, in, out, errs := feed(t)
	fmt.Fprint(in, "{\"id\": \"a\", \"text\": \"The river rose.\"}\n")
	if _, err := out.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(in, "{\"id\": \"long\", \"text\": %q}\n", strings.Repeat("\"We will not move,\" Ilse Brandt said on Monday. ", 200_000))
	time.Sleep(200 * time.Millisecond) // until it is in flight
	begun := time.Now()
	for range 40 {
		_ = c.Process.Signal(syscall.SIGINT)
		time.Sleep(20 * time.Millisecond)
	}
	err := c.Wait()
	var ended *exec.ExitError
	if !errors.As(err, &ended) || ended.Sys().(syscall.WaitStatus).Signal() != syscall.SIGINT || errs.Len() > 0 || time.Since(begun) > 5*time.Second {
		t.Errorf("%v after %v: %s", err, time.Since(begun), errs)
	}
}
