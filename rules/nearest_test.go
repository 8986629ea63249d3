package rules

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"yaml", "json", "jsonl"}
	for in, want := range map[string]string{
		"yml": "yaml", "YAML": "yaml", "jsn": "json", "ndjson": "json", "jsonlines": "", "j": "json", "xml": "", "": "",
	} {
		if got := Nearest(in, words); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
