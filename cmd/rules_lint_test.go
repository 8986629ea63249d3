package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/rules"
)

// TestCodeExamples runs the tests of the mended examples that --explain shows:
// who copies one begins with a rule that works.
func TestCodeExamples(t *testing.T) {
	for _, c := range rules.Codes() {
		if !strings.Contains(c.Good, "tests:") {
			continue
		}
		name := filepath.Join(t.TempDir(), c.ID+".yaml")
		if err := os.WriteFile(name, []byte(c.Good), 0o666); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		if status := Main([]string{"rules", "test", name}, strings.NewReader(""), &out, &errs); status != done {
			t.Errorf("%s: exit status %d\n%s%s", c.ID, status, &out, &errs)
		}
	}
}
