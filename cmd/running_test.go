package cmd

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/output"
)

const runningFile = "../docs/running.md"

// TestRunning runs every block of sh of docs/running.md, one after the other, in
// an empty folder.
func TestRunning(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	b, err := os.ReadFile(runningFile)
	if err != nil {
		t.Fatal(err)
	}
	folder, n, all := t.TempDir(), 0, ""
	for _, e := range examples(string(b)) {
		switch e.lang {
		case "sh":
			n++
			c := exec.Command(bash, "-e", "-c", e.text)
			c.Dir = folder
			out, err := c.CombinedOutput()
			if all += string(out); err != nil {
				t.Errorf("%s:%d: %v\n%s\n%s", runningFile, e.line, err, e.text, out)
			}
		case "json":
			if got, err := os.ReadFile(folder + "/claims.jsonl"); err != nil || !strings.Contains(string(got), e.text) {
				t.Errorf("%s:%d: no such record, but %s %v", runningFile, e.line, got, err)
			}
		}
	}
	if n < 8 || !strings.Contains(all, "\n4\n") || !strings.Contains(all, "a1,Ann Poe,direct,It is over\n") {
		t.Errorf("%d examples print\n%s", n, all)
	}
}

// TestRunningColumns holds the table of the columns against the program; -update
// rewrites it.
func TestRunningColumns(t *testing.T) {
	about := map[string]string{
		"document_id": "`document.id`", "title": "`document.title`", "published": "`document.published`", "published_from": "`document.published_from`",
		"id": "`id` of the claim, which is one of its own in each document", "kind": "`direct`, `mixed` or `indirect`", "content": "`content.text`",
		"spans": "`content.spans`, as in 84-118 142-159", "speaker": "`speaker.text`, the mention", "addressee": "`addressee.text`",
		"venue": "`venue.text`", "negated": "`true` or `false`", "nested_in": "`nested_in`", "dates": "ids, with a space between them", "rule": "`rule`",
		"said_on": "`said_on.text`", "cue": "`cue.text`",
	}
	var table strings.Builder
	table.WriteString("| Column | Of the claim |\n|---|---|\n")
	for _, name := range output.Columns() {
		what := about[name]
		for _, group := range []string{"said_on", "speaker", "cue"} {
			if field, ok := strings.CutPrefix(name, group+"_"); ok {
				what = "`" + group + "." + field + "`"
			}
		}
		if what == "" {
			t.Errorf("nothing is said about the column %s", name)
		}
		table.WriteString("| `" + name + "` | " + what + " |\n")
	}
	b, err := os.ReadFile(runningFile)
	if err != nil {
		t.Fatal(err)
	}
	want := between(string(b), "columns", table.String())
	switch {
	case want == string(b):
	case !*update:
		t.Fatal("the table of docs/running.md is old; go test ./cmd -run RunningColumns -update writes it anew")
	default:
		if err := os.WriteFile(runningFile, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
