package cmd

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const archivesFile = "../docs/archives.md"

// TestArchivesPage runs the commands of docs/archives.md in a folder with the files
// that it shows. Each must print what the block behind it holds.
func TestArchivesPage(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	for _, program := range []string{"bash", "jq", "python3", "gzip", "tar"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(err)
		}
	}
	page, err := os.ReadFile(archivesFile)
	if err != nil {
		t.Fatal(err)
	}
	bin, folder := t.TempDir(), t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(bin, "newsclaim"), "./newsclaim").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	all := examples(string(page))
	tests := 0
	for i, e := range all {
		name, file := strings.CutPrefix(e.mark, "file ")
		switch {
		case file:
			name = filepath.Join(folder, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(e.text), 0o666); err != nil {
				t.Fatal(err)
			}
		case e.mark == "test":
			tests++
			c := exec.Command("bash", "-e", "-c", e.text)
			c.Dir = folder
			c.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "LC_ALL=C.UTF-8")
			out, err := c.CombinedOutput()
			if err != nil {
				t.Errorf("%s:%d: %v\n%s\n%s", archivesFile, e.line, err, e.text, out)
			}
			if i+1 == len(all) || all[i+1].mark != "output" {
				t.Errorf("%s:%d: nothing tells what it prints", archivesFile, e.line)
			} else if want := all[i+1].text; string(out) != want {
				t.Errorf("%s:%d: prints\n%s\nnot\n%s", archivesFile, e.line, out, want)
			}
		case e.mark != "output":
			t.Errorf("%s:%d: nothing runs this block", archivesFile, e.line)
		}
	}
	if tests < 12 {
		t.Errorf("%d blocks to run", tests)
	}
}
