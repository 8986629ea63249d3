package archive

import (
	"bytes"
	"encoding/csv"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// limit is the largest document while fuzzing, and soon how long reading may take:
// far longer than it does, and far shorter than anything that is not linear takes.
const (
	limit = 4 << 10
	soon  = 5 * time.Second
)

// holds reads data and checks what must be so of any input: it comes to an end
// soon, no document is longer than the limit, all text is UTF-8, each fault has
// words and a place within its document, and a further reading finds the same.
func holds(t *testing.T, o Options, data []byte, times int) {
	o.MaxBytes = limit
	r, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	var first []any
	for range times {
		var all []any
		n := 0
		for d := range r.Documents("a", bytes.NewReader(data)) {
			if n++; n > 1<<20 {
				t.Fatalf("%d documents in %d bytes", n, len(data))
			}
			if len(d.Body) > 4*limit {
				t.Fatalf("a document of %d bytes", len(d.Body))
			}
			a, err := (*Article)(nil), d.Err
			if err == nil {
				a, err = r.Article(&d)
			}
			var fault *Fault
			switch {
			case errors.As(err, &fault):
				if fault.Offset < 0 || fault.Offset > len(d.Body) || fault.Message == "" {
					t.Fatalf("%+v in %q", fault, d.Body)
				}
			case err == nil:
				if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title) || !utf8.ValidString(a.ID) {
					t.Fatalf("no UTF-8 of %q: %+v", d.Body, a)
				}
				if len(a.Text) > 16*limit {
					t.Fatalf("a text of %d bytes", len(a.Text))
				}
				for _, n := range a.Notes {
					if n.Offset > len(d.Body) || n.Message == "" {
						t.Fatalf("%+v in %q", n, d.Body)
					}
				}
			}
			if strings.Contains(d.Name, "..") && strings.Contains("/"+d.Name+"/", "/../") || strings.ContainsAny(d.Name, "\x00\x1b\n") {
				t.Fatalf("the name %q", d.Name)
			}
			if n < 100 {
				all = append(all, d.Name, d.Form, d.Line, d.Column, string(d.Body), a, err)
			}
		}
		if first == nil {
			first = all
		} else if !reflect.DeepEqual(first, all) {
			t.Fatalf("once %v, then %v", first, all)
		}
	}
	if took := time.Since(start); took > soon {
		t.Fatalf("%d bytes took %v", len(data), took)
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{pageExample, "<p>a<p>b<br>c<br><br>d", "<div hidden>x</div><article>y", "\xff\xfe<\x00p\x00>\x00", "<meta charset=koi8-r><p>\xc1\xc2",
		strings.Repeat("<div>", 600) + "deep", strings.Repeat("<b><p>", 300), `<script type="application/ld+json">[[[{"@graph":[{"@type":"NewsArticle","datePublished":"2021"}]}]]]</script>`,
		"<table><tr><td>a<a href=x>b</table>", "<svg><title>a</svg><title>b", "<!--", "<![CDATA[", "&amp;&#0;&#x110000;"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, Options{Form: HTML}, data, 1) })
}

func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"text":"a","id":1,"date":"2021-06-21"}`, `{"text":1}`, `[`, `{"id":{},"id":[],"text":""}`, `null`, "\"\xff", `{"text" :  "` + "\x01",
		`[{"text":"a"},1,"x",[{}],{"text":"b"}]`, `{"status":"ok","articles":[{"content":"a"},{"content":"<p>b"}],"x":1}`, `{"items":[]}`, strings.Repeat("[", 5000), strings.Repeat(`{"a":`, 5000),
		`{"contents":[{"type":"title","content":"a"},{"subtype":"paragraph","content":"<p>b","mime":"text/html"}],"published_date":1624233600000}`,
		`{"bodies":[{"role":"main","contentType":"text/html","value":"<p>x"}],"headlines":[{"value":"h"}]}`, `{"@graph":[{"@type":["NewsArticle"],"articleBody":"a"}]}`,
		"{\"text\":\"a\"}\n{\"text\":\"b\"}\n{", `{"content":{"rendered":"<p>x</p>"}}`, `{"text":"\ud800"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, Options{Form: JSON}, data, 1)
		holds(t, Options{Form: JSONL, TextField: "a.b", DateLayout: "%Y%m%d"}, data, 1)
	})
}

// A row is read as encoding/csv reads it, where that does: but for the line ends within a cell.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"id,text\na,b\n", "id,text\r\na,\"b\r\nc\"\r\n", "id;text\na;\"b\"\"c\"\n", "\"id\"\t\"text\"\na\t\"b", "text\n\n\n", ",,,\n,,,", "id,text\na,b\"c\"\n", "id,text\na,\"b\"c,d\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, Options{Form: CSV}, data, 1)
		if bytes.ContainsAny(data, "\r;\t|\x00") || bytes.HasPrefix(data, []byte(bom)) || bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
			return
		}
		c := csv.NewReader(bytes.NewReader(data))
		c.FieldsPerRecord = -1
		want, err := c.ReadAll()
		if err != nil || len(want) == 0 || len(data) > limit || packed(data) {
			return
		}
		r, _ := New(Options{Form: CSV, MaxBytes: limit})
		got := [][]string{}
		for d := range r.Documents("a", bytes.NewReader(data)) {
			if len(got) == 0 {
				got = append(got, d.columns)
			}
			if d.Err == nil {
				got = append(got, splitRow(d.Body, ','))
			}
		}
		var rows [][]string // without those that are white
		for _, row := range got {
			if len(row) > 1 || len(row) == 1 && strings.TrimSpace(row[0]) != "" {
				rows = append(rows, row)
			}
		}
		var whole [][]string
		for i, row := range want {
			if len(row) > 1 || strings.TrimSpace(row[0]) != "" {
				whole = append(whole, row)
			} else if i == 0 {
				return // no header
			}
		}
		if len(whole) > 1 && !reflect.DeepEqual(rows, whole) {
			t.Errorf("%q: got %q, want %q", data, rows, whole)
		}
	})
}

func packed(data []byte) bool {
	head := string(data[:min(2, len(data))])
	return head == "\x1f\x8b" || head == "PK" || head == "BZ" || head == "\x28\xb5" || head == "\xfd7" || len(data) >= 512
}

func FuzzXML(f *testing.F) {
	for _, s := range []string{nitfExample, newsMLExample, "<nitf>", `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><nitf><body.content><p>&b;&b;</p></body.content></nitf>`,
		strings.Repeat("<a>", 1000), `<newsItem><inlineXML><html><body><p>x`, "<NewsML><NewsItem><DataContent>a\n\nb</DataContent></NewsItem><NewsItem/></NewsML>",
		`<?xml version="1.0" encoding="koi8-r"?><nitf><body.content>` + "\xc1" + `</body.content></nitf>`, `<?xml version="1.0" encoding="utf-16"?><nitf/>`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, Options{Form: NewsML}, data, 1) })
}

// FuzzArchive is of everything that packs files, and of finding out what they are.
func FuzzArchive(f *testing.F) {
	for _, s := range []string{gzipped("The river rose."), zipped("a.txt", "A rose.", "../b.jsonl", "1\n2\n"), tarred("a.txt", "A rose.", "/b\x1b.html", "<p>B"), gzipped(tarred("a", "b")),
		zipped("a.zip", zipped("b.tar", tarred("c.gz", gzipped("d")))), unhex(bzipped), unhex(xzed), "\x28\xb5\x2f\xfd\x04\x00", gzipped(strings.Repeat("a", 1<<20)), "---\ntitle: x\ndate: 2021-06-21\n---\nText.",
		"WASHINGTON, June 21 —", "{", "[", "<", "<?xml ?><rss/>", "\xff\xfea\x00", "%PDF-1.4", "id,text\n1,a\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, Options{DateFromName: "%Y/%m/%d"}, data, 2)
		Dateline(string(data))
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2021-06-21T10:00:00Z", "20210621T090004", "1624233600", "06/21/2021", "Mon, 21 Jun 2021 10:00:00 GMT", "1e9", "0000-00-00", "99999999999999999999"} {
		f.Add(s, "%Y-%m-%d")
	}
	f.Fuzz(func(t *testing.T, s, layout string) {
		if day, err := ParseDate(s); err == nil && !day.IsZero() && !day.Valid() {
			t.Errorf("%q: %v", s, day)
		}
		p, err := parsePattern(layout)
		if err != nil {
			return
		}
		if m, ok := p.search(s); ok && !m.possible() {
			t.Errorf("%q in %q: %v", layout, s, m)
		}
	})
}
