package cmd

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestBenchmarks prints the tables of BENCHMARKS.md. It takes minutes, and means
// something on a machine that does nothing else: NEWSCLAIM_BENCH=1 asks for it.
func TestBenchmarks(t *testing.T) {
	if os.Getenv("NEWSCLAIM_BENCH") == "" {
		t.Skip("make bench runs it")
	}
	bin := t.TempDir()
	build(t, filepath.Join(bin, "newsclaim"), "./newsclaim")
	hello := filepath.Join(bin, "hello.go")
	if err := os.WriteFile(hello, []byte("package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"hello\") }\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	build(t, filepath.Join(bin, "hello"), hello)
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))

	fmt.Printf("\n%d cores, %s, %s/%s\n\n", runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	fmt.Println("| Input | Cores | MB of text a second | Articles a second | Peak memory | Allocations an article |")
	fmt.Println("|---|---|---|---|---|---|")
	for _, form := range madeForms() {
		benchForm(t, form)
	}
	fmt.Println("\n| One text of | Seconds | Peak memory |\n|---|---|---|")
	for _, n := range []int{100, 1000, 10_000} {
		benchLong(t, n)
	}
	fmt.Println("\n| Start-up | Median of 20 |\n|---|---|")
	article := "../testdata/articles/harbour.txt"
	for _, c := range [][]string{{"hello"}, {"newsclaim", "--version"}, {"newsclaim", "--help"}, {"newsclaim", "extract", "--date", "2021-06-21", article}} {
		fmt.Printf("| `%s` | %.1f ms |\n", strings.ReplaceAll(strings.Join(c, " "), "../testdata/articles/", ""), startup(t, c))
	}
}

func build(t *testing.T, out, source string) {
	t.Helper()
	if text, err := exec.Command("go", "build", "-trimpath", "-ldflags=-s", "-o", out, source).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}

// benchForm prints a line of the first table for one core, and one for all: the
// best of three runs over an archive of articles in one form.
func benchForm(t *testing.T, form madeForm) {
	m := makeArchiveOf(t, 4000, []madeForm{form}, 0)
	args := append([]string{"extract", "--quiet", "-o", "jsonl"}, m.files...)
	for _, cores := range slices.Compact([]int{1, runtime.NumCPU()}) {
		t.Setenv("GOMAXPROCS", fmt.Sprint(cores))
		best, peak := time.Hour, int64(0)
		for range 3 {
			begun := time.Now()
			r := program(t, args...)
			if took := time.Since(begun); r.status == done && took < best {
				best, peak = took, r.peak
			}
		}
		fmt.Printf("| %s | %d | %.2f | %.0f | %d MB | %.0f |\n", form.ending, cores,
			float64(m.bytes)/1e6/best.Seconds(), 4000/best.Seconds(), peak>>20, allocations(t, form))
	}
	if err := os.Unsetenv("GOMAXPROCS"); err != nil {
		t.Fatal(err)
	}
}

// allocations are those of one more article in a run.
func allocations(t *testing.T, form madeForm) float64 {
	run := func(n int) float64 {
		m := makeArchiveOf(t, n, []madeForm{form}, 0)
		args := append([]string{"extract", "--quiet", "-o", "jsonl"}, m.files...)
		return testing.AllocsPerRun(1, func() {
			var out bytes.Buffer
			if status := Main(args, nil, &out, &out); status != done {
				t.Fatal(out.String())
			}
		})
	}
	return (run(900) - run(300)) / 600
}

// benchLong prints how long a text of that many articles in a row takes.
func benchLong(t *testing.T, articles int) {
	m := makeArchiveOf(t, articles, slices.DeleteFunc(madeForms(), func(f madeForm) bool { return f.ending != ".txt" }), 0)
	var all []byte
	for _, name := range m.files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(append(all, b...), "\n\n"...)
	}
	name := filepath.Join(t.TempDir(), "long.txt")
	if err := os.WriteFile(name, all, 0o666); err != nil {
		t.Fatal(err)
	}
	best, peak := time.Hour, int64(0)
	for range 3 {
		begun := time.Now()
		r := program(t, "extract", "--quiet", "--date", "2021-06-21", "-o", "jsonl", name)
		if took := time.Since(begun); took < best {
			best, peak = took, r.peak
		}
	}
	fmt.Printf("| %.2f MB | %.2f | %d MB |\n", float64(len(all))/1e6, best.Seconds(), peak>>20)
}

// startup is the median of twenty runs, in milliseconds.
func startup(t *testing.T, command []string) float64 {
	var took []time.Duration
	for range 20 {
		begun := time.Now()
		if err := exec.Command(command[0], command[1:]...).Run(); err != nil {
			t.Fatal(err)
		}
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	return took[10].Seconds() * 1000
}
