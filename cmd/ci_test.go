package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// newsroom makes a folder with a newsroom's rules, and goes there.
func newsroom(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	t.Setenv("GITHUB_ACTIONS", "")
	if err := os.Mkdir("rules", 0o777); err != nil {
		t.Fatal(err)
	}
	text, err := starter("attribution", "house.one")
	if err != nil {
		t.Fatal(err)
	}
	const tests = "newsclaim: tests/v1\narticles:\n- text: The mayor groused that it rained.\n  claims: [{content: it rained}]\n"
	for name, text := range map[string]string{"house.yaml": text, "tests.yaml": tests} {
		if err := os.WriteFile(filepath.Join("rules", name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// runs runs a command line of the program that must go through.
func runs(t *testing.T, line string) {
	t.Helper()
	var out bytes.Buffer
	args := strings.Fields(line)
	if status := Main(args[1:], strings.NewReader(""), &out, &out); status != done {
		t.Errorf("%s ends with %d\n%s", line, status, &out)
	}
}

// TestCI reads the examples of docs/ci.md and runs every newsclaim in them.
func TestCI(t *testing.T) {
	b, err := os.ReadFile("../docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	hooks := preCommit(t)
	newsroom(t)
	n := 0
	for _, e := range examples(string(b)) {
		if e.lang == "yaml" {
			var value struct{ Repos []struct{ Hooks []hook } }
			if err := yaml.Unmarshal([]byte(e.text), &value); err != nil {
				t.Errorf("docs/ci.md:%d: %v", e.line, err)
			}
			for _, repo := range value.Repos {
				for _, h := range repo.Hooks {
					entry := ""
					for _, known := range hooks {
						if known.ID == h.ID {
							entry = known.Entry
						}
					}
					if entry == "" {
						t.Errorf("docs/ci.md:%d: no hook %s", e.line, h.ID)
						continue
					}
					runs(t, entry+" "+strings.Join(append(h.Args, "rules"), " "))
				}
			}
		}
		for line := range strings.Lines(e.text) {
			line = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(line), "- "), "run: ")
			if strings.HasPrefix(line, "newsclaim ") {
				runs(t, line)
				n++
			}
		}
	}
	if n < 7 {
		t.Errorf("%d commands", n)
	}
	for _, name := range []string{"lint.sarif", "lint.xml", "test.sarif", "test.xml"} {
		if info, err := os.Stat(name); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// hook is a hook of pre-commit.
type hook struct {
	ID, Name, Entry, Language string
	Args                      []string
	PassFilenames             bool `yaml:"pass_filenames"`
}

func preCommit(t *testing.T) []hook {
	t.Helper()
	b, err := os.ReadFile("../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var hooks []hook
	if err := yaml.Unmarshal(b, &hooks); err != nil {
		t.Fatal(err)
	}
	return hooks
}

func TestPreCommitHooks(t *testing.T) {
	hooks := preCommit(t)
	newsroom(t)
	for i, id := range []string{"newsclaim-rules-lint", "newsclaim-rules-test"} {
		h := hooks[i]
		if h.ID != id || h.Language != "golang" || h.PassFilenames {
			t.Errorf("hook %+v", h)
		}
		runs(t, h.Entry+" "+strings.Join(h.Args, " "))
	}
}
