package output

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

func TestScalar(t *testing.T) {
	for _, test := range []struct{ in, want, flow string }{
		{"plain words, and more", `plain words, and more`, `"plain words, and more"`},
		{`Antonov was "leaving"`, `Antonov was "leaving"`, ``},
		{`"leaving" it's so`, `'"leaving" it''s so'`, ``},
		{`'tis`, `"'tis"`, ``},
		{"“no”", "“no”", ``},
		{"", `""`, ``},
		{" x", `" x"`, ``},
		{"x ", `"x "`, ``},
		{"a: b", `"a: b"`, ``},
		{"a:", `"a:"`, ``},
		{"a:b", `a:b`, `"a:b"`},
		{"a #b", `"a #b"`, ``},
		{"a#b", `a#b`, ``},
		{"- a", `"- a"`, ``},
		{"{a}", `"{a}"`, ``},
		{"a {b}", `a {b}`, `"a {b}"`},
		{"@a", `"@a"`, ``},
		{"*a", `"*a"`, ``},
		{"2021", `"2021"`, ``},
		{"202X", `"202X"`, ``},
		{"2021-06", `2021-06`, ``},
		{"2021-06-21", `"2021-06-21"`, ``},
		{"2021-W25", `2021-W25`, ``},
		{"2021-Q3", `2021-Q3`, ``},
		{"2021-06-21T10:00", `"2021-06-21T10:00"`, ``},
		{"2021-06-21TNI", `2021-06-21TNI`, ``},
		{"2021-03/2021-06", `2021-03/2021-06`, ``},
		{"XXXX-WXX-1", `XXXX-WXX-1`, ``},
		{"P3M", `P3M`, ``},
		{"12:30:45", `"12:30:45"`, ``},
		{"1e5", `"1e5"`, ``},
		{"0x1F", `"0x1F"`, ``},
		{"1,000", `"1,000"`, ``},
		{"3 men", `3 men`, ``},
		{".5", `".5"`, ``},
		{"-5", `"-5"`, ``},
		{"Yes", `"Yes"`, ``},
		{"no", `"no"`, ``},
		{"NULL", `"NULL"`, ``},
		{"~", `"~"`, ``},
		{"null and void", `null and void`, ``},
		{"a\nb\tc\\d", `"a\nb\tc\\d"`, ``},
		{"a\u200bb\u2028\u00a0\x00", `"a\u200bb\u2028\xa0\x00"`, ``},
		{"a\U000e0001", `"a\U000e0001"`, ``},
		{"Ünïcode 😀", "Ünïcode 😀", ``},
	} {
		if got := string(appendString(nil, test.in, false)); got != test.want {
			t.Errorf("%q: got %s, want %s", test.in, got, test.want)
		}
		if test.flow == "" {
			test.flow = test.want
		}
		if got := string(appendString(nil, test.in, true)); got != test.flow {
			t.Errorf("%q in a flow: got %s, want %s", test.in, got, test.flow)
		}
	}
}

// FuzzScalar: whatever a string holds, a YAML reader gives it back, and as a string.
func FuzzScalar(f *testing.F) {
	for _, s := range []string{"2021-06-21", "a: b", "'", `"`, "\u2028", "...", "0o7", "1_0", "=", "<<", "! x", "12e03", "\ufeff", "a\r\nb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s[:min(len(s), 1000)], "?")
		b := appendString([]byte("block: "), s, false)
		b = append(b, "\nflow: {a: "...)
		b = append(appendString(b, s, true), ", b: 1}\nlist: ["...)
		b = append(appendString(b, s, true), "]\n"...)
		var got map[string]any
		if err := yaml.Unmarshal(b, &got); err != nil {
			t.Fatalf("%v in\n%s", err, b)
		}
		want := map[string]any{"block": s, "flow": map[string]any{"a": s, "b": 1}, "list": []any{s}}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got %#v, want %#v from\n%s", got, want, b)
		}
	})
}

// Both formats hold the same fields in the same order, and read back as what was written.
func TestFormatsAgree(t *testing.T) {
	want := New(sampleMeta, sample())
	var fromYAML, fromJSON Document
	if err := yaml.Unmarshal(YAML.Append(nil, want), &fromYAML); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(JSON.Append(nil, want), &fromJSON); err != nil {
		t.Fatal(err)
	}
	// What is left out reads back as nil; written again, it must be the same bytes.
	for name, got := range map[string]*Document{"yaml": &fromYAML, "json": &fromJSON} {
		if !bytes.Equal(JSON.Append(nil, got), JSON.Append(nil, want)) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, JSON.Append(nil, got), JSON.Append(nil, want))
		}
	}
	var asYAML, asJSON yaml.Node
	if err := yaml.Unmarshal(YAML.Append(nil, want), &asYAML); err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(JSON.Append(nil, want), &asJSON); err != nil { // JSON is YAML
		t.Fatal(err)
	}
	if got, want := keys(&asYAML), keys(&asJSON); !reflect.DeepEqual(got, want) {
		t.Errorf("fields: got %v, want %v", got, want)
	}
}

func keys(n *yaml.Node) []string {
	var out []string
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			out = append(out, c.Value)
		}
		out = append(out, keys(c)...)
	}
	return out
}

func BenchmarkAppend(b *testing.B) {
	doc := New(sampleMeta, sample())
	for range 4 { // 32 claims: more than an article of 4 KB has
		doc.Claims = append(doc.Claims, doc.Claims...)
		doc.Dates = append(doc.Dates, doc.Dates...)
		doc.Speakers = append(doc.Speakers, doc.Speakers...)
	}
	for _, f := range Formats() {
		b.Run(string(f), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.SetBytes(int64(len(f.Append(nil, doc))))
			}
		})
	}
}
