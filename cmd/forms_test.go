package cmd

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
	"github.com/newsclaim/newsclaim/output"
)

// The same articles give the same claims in whatever form they are kept, and
// their offsets count in the same text.
func TestSameClaims(t *testing.T) {
	texts := map[string]string{}
	var order []string
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(name)] = string(b)
		order = append(order, filepath.Base(name))
	}
	texts["crlf.txt"], texts["quotes.txt"] = "\"It rose,\" she said.\r\n\r\n\"Twice,\" Ann Poe said.\r\n", "\"\"\"It,\"\" he said, \"rose.\"\n"
	order = append(order, "crlf.txt", "quotes.txt")

	dir := t.TempDir()
	var lines, table, array, zipped, tarred, news bytes.Buffer
	rows, z, tw := csv.NewWriter(&table), zip.NewWriter(&zipped), tar.NewWriter(&tarred)
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.Mkdir(filepath.Join(dir, "folder"), 0o777))
	must(rows.Write([]string{"text", "id"}))
	for i, id := range order {
		b, err := json.Marshal(map[string]string{"id": id, "text": texts[id]})
		must(err)
		lines.Write(append(b, '\n'))
		array.WriteString(map[bool]string{true: "[", false: ",\n"}[i == 0])
		array.Write(b)
		must(rows.Write([]string{texts[id], id}))
		must(os.WriteFile(filepath.Join(dir, "folder", id), []byte(texts[id]), 0o666))
		w, err := z.Create(id)
		must(err)
		fmt.Fprint(w, texts[id])
		must(tw.WriteHeader(&tar.Header{Name: id, Size: int64(len(texts[id])), Mode: 0o644}))
		fmt.Fprint(tw, texts[id])
	}
	array.WriteString("]")
	rows.Flush()
	must(z.Close())
	must(tw.Close())
	fmt.Fprintf(&news, `{"status":"ok","articles":%s}`, array.Bytes())
	packed := map[string][]byte{"lines.jsonl": lines.Bytes(), "lines.gz": gzipped(lines.Bytes()), "lines.zst": zstandard(t, lines.Bytes()),
		"rows.csv": table.Bytes(), "rows.csv.gz": gzipped(table.Bytes()), "array.json": array.Bytes(), "news": news.Bytes(), "a.zip": zipped.Bytes(), "a.tar": tarred.Bytes(), "a.tgz": gzipped(tarred.Bytes())}
	var want map[string]output.Document
	for _, name := range []string{"lines.jsonl", "lines.gz", "lines.zst", "rows.csv", "rows.csv.gz", "array.json", "news", "a.zip", "a.tar", "a.tgz", "folder"} {
		if packed[name] != nil {
			must(os.WriteFile(filepath.Join(dir, name), packed[name], 0o666))
		}
		got := documents(t, "extract", "-o", "jsonl", "--date", "2021-06-21", "--with-text", filepath.Join(dir, name))
		if want == nil {
			want = got
			for id, text := range texts {
				if got[id].Document.Text != text || len(got[id].Claims) == 0 {
					t.Errorf("%s: %d claims in %q, which is %q", id, len(got[id].Claims), got[id].Document.Text, text)
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// documents are what a run writes, by id.
func documents(t *testing.T, args ...string) map[string]output.Document {
	t.Helper()
	var out, err bytes.Buffer
	if status := Main(args, strings.NewReader(""), &out, &err); status != done || err.Len() > 0 {
		t.Fatalf("%v: exit status %d: %s", args, status, &err)
	}
	found := map[string]output.Document{}
	for line := range bytes.Lines(out.Bytes()) {
		var d output.Document
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		if _, twice := found[d.Document.ID]; twice {
			t.Errorf("two documents %q", d.Document.ID)
		}
		found[d.Document.ID] = d
	}
	return found
}

func gzipped(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(b)
	_ = w.Close()
	return out.Bytes()
}

func zstandard(t *testing.T, b []byte) []byte {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	return w.EncodeAll(b, nil)
}
