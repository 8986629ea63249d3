package cmd

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/newsclaim/newsclaim/output"
)

// runIt is what the program writes.
func runIt(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if status := Main(args, strings.NewReader(""), &out, &errs); status != done {
		t.Fatalf("%v: exit %d\n%s", args, status, errs.String())
	}
	return out.Bytes()
}

// The dates of the verb are those of extract, and TimeML has them at the same places.
func TestDatesAgree(t *testing.T) {
	files, _ := filepath.Glob("../testdata/articles/*.txt")
	if len(files) == 0 {
		t.Fatal("no articles")
	}
	for _, file := range files {
		var whole, alone output.Document
		for _, x := range []struct {
			verb string
			into *output.Document
		}{{"extract", &whole}, {"dates", &alone}} {
			if err := json.Unmarshal(runIt(t, x.verb, "--date", "2021-06-21", "-o", "json", file), x.into); err != nil {
				t.Fatal(err)
			}
		}
		if len(alone.Claims)+len(alone.Speakers) > 0 {
			t.Errorf("%s: dates tells claims", file)
		}
		if diff := cmp.Diff(whole.Dates, alone.Dates); diff != "" {
			t.Errorf("%s: -extract +dates\n%s", file, diff)
		}
		type place struct {
			Start, End  int
			Type, Value string
		}
		var want, got []place
		for _, d := range alone.Dates {
			want = append(want, place{d.Start, d.End, d.Type, d.Value})
		}
		inside, at := false, 0
		for d := xml.NewDecoder(bytes.NewReader(runIt(t, "dates", "--date", "2021-06-21", "-o", "timeml", file))); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			switch x := token.(type) {
			case xml.StartElement:
				inside = inside || x.Name.Local == "TEXT"
				if inside && x.Name.Local == "TIMEX3" {
					p := place{Start: at}
					for _, a := range x.Attr {
						switch a.Name.Local {
						case "type":
							p.Type = a.Value
						case "value":
							p.Value = a.Value
						}
					}
					got = append(got, p)
				}
			case xml.EndElement:
				if inside && x.Name.Local == "TIMEX3" {
					got[len(got)-1].End = at
				}
			case xml.CharData:
				if inside {
					at += utf8.RuneCount(x)
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -json +timeml\n%s", file, diff)
		}
	}
}
