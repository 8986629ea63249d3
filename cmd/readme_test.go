package cmd

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestReadme runs the commands of README.md: every block of sh with the comment
// <!-- test --> on the line before it, in bash at the top of the repository,
// with a newsclaim built from it on the PATH. A block fails with its first command that does.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Skip(err)
	}
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	blocks := marked(string(readme))
	if len(blocks) == 0 {
		t.Skip("README.md marks no block with <!-- test -->")
	}
	bin := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "newsclaim"), "./newsclaim")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, b := range blocks {
		t.Run(b.name, func(t *testing.T) {
			c := exec.Command(bash, "-e", "-o", "pipefail", "-c", b.script)
			c.Dir = ".."
			c.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
			if out, err := c.CombinedOutput(); err != nil {
				t.Errorf("README.md:%s: %v\n%s\n%s", b.name, err, b.script, out)
			}
		})
	}
}

// block is a script of README.md; its name is the line where it begins.
type block struct{ name, script string }

// marked are the fenced blocks of sh behind the comment <!-- test -->. A prompt,
// "$ ", at the beginning of a line is taken off.
func marked(markdown string) []block {
	lines := strings.Split(markdown, "\n")
	var blocks []block
	for i := 0; i+1 < len(lines); i++ {
		if strings.TrimSpace(lines[i]) != "<!-- test -->" {
			continue
		}
		i++
		for i+1 < len(lines) && strings.TrimSpace(lines[i]) == "" {
			i++
		}
		if strings.TrimSpace(lines[i]) != "```sh" {
			continue
		}
		b := block{name: "L" + strconv.Itoa(i+2)}
		for i++; i < len(lines) && strings.TrimSpace(lines[i]) != "```"; i++ {
			b.script += strings.TrimPrefix(lines[i], "$ ") + "\n"
		}
		blocks = append(blocks, b)
	}
	return blocks
}

func TestMarked(t *testing.T) {
	const markdown = "# x\n```sh\nno\n```\n<!-- test -->\n\n```sh\n$ one |\n  two\n```\n<!-- test -->\n```sh\nthree\n```\n"
	got := marked(markdown)
	want := []block{{"L8", "one |\n  two\n"}, {"L13", "three\n"}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %q, want %q", got, want)
	}
}
