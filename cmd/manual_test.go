package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/timex"
)

const manualFile = "../rules/README.md"

func manual(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(manualFile)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// example is a fenced block with a comment on the line before it.
type example struct {
	line       int    // of the manual, where the block's text begins
	mark, lang string // <!-- mark -->, ```lang
	text       string
}

// examples are the fenced blocks of a text; those without a comment have no mark.
func examples(markdown string) []example {
	var found []example
	mark, open := "", -1
	lines := strings.Split(markdown, "\n")
	for i, line := range lines {
		switch {
		case open >= 0 && line == "```":
			e := &found[len(found)-1]
			e.text = strings.Join(lines[open:i], "\n") + "\n"
			open, mark = -1, ""
		case open >= 0:
		case strings.HasPrefix(line, "```"):
			found = append(found, example{line: i + 2, mark: mark, lang: strings.TrimPrefix(line, "```")})
			open = i + 1
		case strings.HasPrefix(line, "<!-- ") && strings.HasSuffix(line, " -->"):
			mark = strings.TrimSuffix(strings.TrimPrefix(line, "<!-- "), " -->")
		case line != "":
			mark = ""
		}
	}
	return found
}

// TestManualExamples lints and tests every example of the manual, which has none
// that nothing runs.
func TestManualExamples(t *testing.T) {
	marks := map[string]string{"lint": "yaml", "tests": "yaml", "output": "yaml", "tutorial": "sh"}
	counts := map[string]int{}
	for _, e := range examples(manual(t)) {
		if marks[e.mark] != e.lang || e.lang == "" {
			t.Errorf("%s:%d: a block of %q marked %q", manualFile, e.line, e.lang, e.mark)
		}
		counts[e.mark]++
		if e.mark != "lint" && e.mark != "tests" {
			continue
		}
		name := filepath.Join(t.TempDir(), "example.yaml")
		if err := os.WriteFile(name, []byte(e.text), 0o666); err != nil {
			t.Fatal(err)
		}
		verbs := []string{"lint", "test"}
		if e.mark == "tests" {
			verbs = verbs[1:]
		}
		for _, verb := range verbs {
			var out bytes.Buffer
			if status := Main([]string{"rules", verb, name}, strings.NewReader(""), &out, &out); status != done {
				t.Errorf("%s:%d: rules %s ends with %d\n%s", manualFile, e.line, verb, status, strings.ReplaceAll(out.String(), name, "example.yaml"))
			}
		}
		schema := map[string]string{"lint": "rules", "tests": "tests"}[e.mark]
		if err := compileSchema(t, schema).Validate(asJSON(t, []byte(e.text))); err != nil {
			t.Errorf("%s:%d: %v", manualFile, e.line, err)
		}
	}
	if counts["lint"] < 6 || counts["tutorial"] < 6 {
		t.Errorf("examples: %v", counts)
	}
}

// TestTutorial runs the commands of the tutorial as they are written, in an empty
// folder. Its rule file must change what extract answers.
func TestTutorial(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	bin, folder := t.TempDir(), t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(bin, "newsclaim"), "./newsclaim").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var answers []string // of extract
	last := ""
	for _, e := range examples(manual(t)) {
		switch e.mark {
		case "tutorial":
			c := exec.Command(bash, "-e", "-o", "pipefail", "-c", e.text)
			c.Dir = folder
			c.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "GITHUB_ACTIONS=")
			out, err := c.CombinedOutput()
			if err != nil {
				t.Fatalf("%s:%d: %v\n%s\n%s", manualFile, e.line, err, e.text, out)
			}
			if last = string(out); strings.Contains(e.text, "newsclaim extract") {
				answers = append(answers, last)
			}
		case "output":
			rest := last
			for line := range strings.Lines(e.text) {
				_, after, ok := strings.Cut(rest, line)
				if !ok {
					t.Errorf("%s:%d: the command before does not print %q here, but\n%s", manualFile, e.line, line, rest)
				}
				rest = after
			}
		}
	}
	if len(answers) != 2 {
		t.Fatalf("extract runs %d times", len(answers))
	}
	count := func(s string) int { return strings.Count(s, "\n- id: c") }
	if count(answers[0]) != 1 || count(answers[1]) != 3 || strings.Contains(answers[0], "house") || !strings.Contains(answers[1], "house.word-from house.yaml:") {
		t.Errorf("the rules do not change the answer as told: %d claims, then %d", count(answers[0]), count(answers[1]))
	}
}

// TestManualTables holds the tables of codes and date keys against the program;
// -update rewrites them.
func TestManualTables(t *testing.T) {
	var codes, dates strings.Builder
	codes.WriteString("| Code | | Tells of |\n|---|---|---|\n")
	for _, c := range rules.Codes() {
		fmt.Fprintf(&codes, "| %s | %s | %s |\n", c.ID, c.Severity, c.Title)
	}
	var schema struct {
		Defs struct {
			Date struct {
				Properties map[string]struct{ Description string }
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(output.JSONSchema("rules"), &schema); err != nil {
		t.Fatal(err)
	}
	dates.WriteString("| Key | Value |\n|---|---|\n")
	for _, key := range timex.Keys() {
		fmt.Fprintf(&dates, "| `%s` | %s |\n", key, schema.Defs.Date.Properties[key].Description)
	}
	text := manual(t)
	want := between(between(text, "codes", codes.String()), "dates", dates.String())
	if text == want {
		return
	}
	if !*update {
		t.Fatal("the tables of rules/README.md are old; go test ./cmd -run ManualTables -update writes them anew")
	}
	if err := os.WriteFile(manualFile, []byte(want), 0o666); err != nil {
		t.Fatal(err)
	}
}

// between puts a text between <!-- name --> and <!-- /name -->.
func between(text, name, table string) string {
	before, rest, ok := strings.Cut(text, "<!-- "+name+" -->\n")
	_, after, closed := strings.Cut(rest, "<!-- /"+name+" -->")
	if !ok || !closed {
		return text + "no place for " + name
	}
	return before + "<!-- " + name + " -->\n" + table + "<!-- /" + name + " -->" + after
}

// TestManualIsWhole looks for every key, type, form and kind that the language has.
func TestManualIsWhole(t *testing.T) {
	text := manual(t)
	words := append(rules.Types(), append(rules.Forms(), append(rules.Kinds(), rules.Inflections()...)...)...)
	for _, path := range []string{"properties", "$defs rule properties", "$defs test properties", "$defs lexicon oneOf object properties"} {
		words = append(words, keysAt(t, "rules", path)...)
	}
	for _, word := range words {
		if !strings.Contains(text, "`"+word+"`") {
			t.Errorf("%s does not tell of `%s`", manualFile, word)
		}
	}
}
