package cmd

import "testing"

func TestParseDay(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"2021-06-21":                      "2021-06-21",
		"2021-06-21T10:00:00Z":            "2021-06-21",
		"2021-06-21T23:59:59.999-05:00":   "2021-06-21",
		"2021-06-21T10:00":                "2021-06-21",
		"2021-06-21t10:00:00z":            "2021-06-21",
		"2017-08-14 00:00:00":             "2017-08-14",
		"2017-08-14 00:00:00 +0000 UTC":   "2017-08-14",
		"2021-02-30":                      "no",
		"2021-02-30T10:00:00Z":            "no",
		"2021-6-21":                       "no",
		"20210621":                        "no",
		"06/21/2021":                      "no",
		"06-07-2021":                      "no",
		"June 21, 2021":                   "no",
		"2021-06-21T":                     "no",
		"2021-06-21T10:00:00 in the rain": "no",
		"2021-06-21Tten o'clock":          "no",
		"2021-06-21 ":                     "no",
	} {
		got := "no"
		if day, ok := parseDay(in); ok {
			got = day.String()
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	words := []string{"yaml", "json", "jsonl"}
	for in, want := range map[string]string{
		"yml": "yaml", "YAML": "yaml", "jsn": "json", "ndjson": "json", "jsonlines": "", "j": "json", "xml": "", "": "",
	} {
		if got := nearest(in, words); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// FuzzParseRecord: a line is a record or has a fault, and that lies in the line.
func FuzzParseRecord(f *testing.F) {
	for _, s := range []string{`{"text":"a","id":1,"date":"2021-06-21"}`, `{"text":1}`, `[`, `{"id":{},"id":[],"text":""}`, `null`, "\"\xff", `{"text" :  "` + "\x01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		_, wrong := parseRecord([]byte(line))
		if wrong != nil && (wrong.offset < 0 || wrong.offset > len(line) || wrong.message == "") {
			t.Errorf("%q: %+v", line, wrong)
		}
	})
}
