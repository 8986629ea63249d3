package cmd

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// madeArticle is an article of a made archive.
type madeArticle struct {
	ID    string `json:"id"`
	Date  string `json:"date"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// madeForm is a form that articles of a made archive are saved in. Whoever
// teaches the program to read another form adds it to madeForms.
type madeForm struct {
	ending string
	weight int // how much of an archive it is
	many   bool
	head   []byte                   // of a file
	write  func(madeArticle) []byte // with a line feed behind it where many are in a file
	pack   func([]byte) []byte      // makes the file of what was written; nil where that is the file
	broken []madeFault
}

// madeFault is one way in which an article can be broken.
type madeFault struct {
	name  string
	spoil func(a madeArticle, good []byte) []byte // nil where there shall be no file
	byID  bool                                    // the article's own id is still known
}

func madeForms() []madeForm {
	line := func(a madeArticle) []byte {
		b, err := json.Marshal(a)
		if err != nil {
			panic(err)
		}
		return append(b, '\n')
	}
	replace := func(old, new string) func(madeArticle, []byte) []byte {
		return func(_ madeArticle, good []byte) []byte { return bytes.Replace(good, []byte(old), []byte(new), 1) }
	}
	faults := []madeFault{
		{"a line cut off", func(_ madeArticle, good []byte) []byte { return append(good[:len(good)/2:len(good)/2], '\n') }, false},
		{"no text", replace(`"text":`, `"words":`), false},
		{"a number for a text", replace(`"text":`, `"text":7,"words":`), false},
		{"a day that is none", replace(`"date":"20`, `"date":"2021-02-30","on":"20`), false},
		{"a day that may be two", replace(`"date":"20`, `"date":"06/07/2021","on":"20`), false},
		{"a list", func(madeArticle, []byte) []byte { return []byte("[1, 2]\n") }, false},
		{"null", func(madeArticle, []byte) []byte { return []byte("null\n") }, false},
		{"an object for an id", replace(`"id":`, `"id":{},"key":`), false},
		{"an object for a day", replace(`"date":`, `"date":{},"on":`), false},
		{"twice", func(_ madeArticle, good []byte) []byte { return append(good, good...) }, true},
	}
	row := func(fields ...string) []byte {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.Write(fields); err != nil {
			panic(err)
		}
		w.Flush()
		return b.Bytes()
	}
	return []madeForm{
		{ending: ".jsonl", weight: 50, many: true, write: line, broken: faults},
		{ending: ".jsonl.gz", weight: 20, many: true, write: line, broken: faults, pack: func(data []byte) []byte {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			if _, err := w.Write(data); err != nil {
				panic(err)
			}
			if err := w.Close(); err != nil {
				panic(err)
			}
			return b.Bytes()
		}},
		{ending: ".csv", weight: 15, many: true, head: row("id", "date", "title", "text"),
			write: func(a madeArticle) []byte { return row(a.ID, a.Date, a.Title, a.Text) },
			broken: []madeFault{
				{"a day that is none", func(a madeArticle, _ []byte) []byte { return row(a.ID, "2021-02-30", a.Title, a.Text) }, false},
			}},
		{ending: ".json", weight: 5, write: line, broken: []madeFault{
			{"a file cut off", func(_ madeArticle, good []byte) []byte { return good[:len(good)/2] }, false},
		}},
		{ending: ".html", weight: 5, write: func(a madeArticle) []byte {
			return fmt.Appendf(nil, `<!doctype html><html><head><meta property="article:published_time" content="%s"><title>%s</title></head>`+
				"<body><nav><a href=/>Home</a></nav><article><h1>%[2]s</h1><p>%[3]s</p></article></body></html>\n", a.Date, a.Title, html.EscapeString(a.Text))
		}},
		{ending: ".txt", weight: 5, write: func(a madeArticle) []byte { return []byte(a.Text) }, broken: []madeFault{
			{"no file", func(madeArticle, []byte) []byte { return nil }, true},
		}},
	}
}

// madeArchive is an archive with what must come of it.
type madeArchive struct {
	files []string
	bytes int            // of all texts
	good  map[string]int // how often each id must have a document: once
	bad   map[string]int // and a record of an error
}

// makeArchive makes an archive of n articles, of which one in a hundred is broken.
// The same n makes the same archive.
func makeArchive(t testing.TB, n int) *madeArchive {
	t.Helper()
	return makeArchiveOf(t, n, madeForms(), 100)
}

// makeArchiveOf makes an archive of articles in these forms, of which one in so
// many is broken; none for 0.
func makeArchiveOf(t testing.TB, n int, forms []madeForm, broken int) *madeArchive {
	t.Helper()
	folder := t.TempDir()
	m := &madeArchive{good: map[string]int{}, bad: map[string]int{}}
	random := rand.New(rand.NewPCG(6, uint64(n)))
	words := readWords(t)
	files, ways, weights := make([]*madeFile, len(forms)), 0, 0
	for _, f := range forms {
		weights += f.weight
	}
	for i := range n {
		k, at := 0, random.IntN(weights)
		for ; at >= forms[k].weight; k++ {
			at -= forms[k].weight
		}
		form := &forms[k]
		a := words.article(random, i)
		if !form.many || files[k] == nil || files[k].lines >= 4000 {
			files[k].close(t)
			name := fmt.Sprintf("part-%06d%s", i, form.ending)
			files[k] = &madeFile{name: filepath.Join(folder, name), pack: form.pack}
			files[k].data.Write(form.head)
			files[k].lines = bytes.Count(form.head, []byte("\n"))
			m.files = append(m.files, files[k].name)
		}
		f := files[k]
		if form.ending == ".txt" || form.ending == ".html" { // which have no id of their own
			a.ID = filepath.Base(f.name)
		}
		data, ids := form.write(a), m.good
		m.bytes += len(a.Text)
		if broken > 0 && i%broken == broken/2 && len(form.broken) > 0 {
			fault := form.broken[ways%len(form.broken)]
			ways++
			data = fault.spoil(a, data)
			switch {
			case fault.name == "twice":
				m.good[a.ID]++
				ids = m.bad
			case fault.byID:
				ids = m.bad
			case !form.many: // it may have been one of many, cut off
				a.ID = filepath.Base(f.name) + "#1"
				ids = m.bad
			default:
				a.ID = fmt.Sprintf("%s:%d", filepath.Base(f.name), f.lines+1)
				ids = m.bad
			}
		}
		ids[a.ID]++
		f.missing = data == nil
		f.data.Write(data)
		f.lines += bytes.Count(data, []byte("\n"))
	}
	for _, f := range files {
		f.close(t)
	}
	return m
}

// madeFile is a file while it is made.
type madeFile struct {
	name    string
	data    bytes.Buffer
	lines   int
	missing bool
	pack    func([]byte) []byte
}

func (f *madeFile) close(t testing.TB) {
	if f == nil || f.missing {
		return
	}
	data := f.data.Bytes()
	if f.pack != nil {
		data = f.pack(data)
	}
	if err := os.WriteFile(f.name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// madeWords are what articles are made of.
type madeWords struct{ sentences, names, places []string }

func readWords(t testing.TB) madeWords {
	read := func(name string) []string {
		b, err := os.ReadFile(filepath.Join("../testdata/archive", name))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSpace(string(b)), "\n")
	}
	return madeWords{read("sentences.txt"), read("names.txt"), read("places.txt")}
}

// article makes the i-th article, of two to twenty sentences.
func (w madeWords) article(random *rand.Rand, i int) madeArticle {
	one := func(list []string) string { return list[random.IntN(len(list))] }
	var b strings.Builder
	for range 2 + random.IntN(19) {
		name := one(w.names)
		_, surname, _ := strings.Cut(name, " ")
		b.WriteString(strings.NewReplacer("{name}", name, "{surname}", surname, "{place}", one(w.places),
			"{number}", strconv.Itoa(2+random.IntN(900)), "{year}", strconv.Itoa(1900+random.IntN(120))).Replace(one(w.sentences)))
		b.WriteString([]string{" ", "\n\n"}[random.IntN(2)])
	}
	return madeArticle{
		ID: "a" + strconv.Itoa(i), Title: one(w.places), Text: strings.TrimSpace(b.String()),
		Date: fmt.Sprintf("20%02d-%02d-%02d", random.IntN(25), 1+random.IntN(12), 1+random.IntN(28)),
	}
}
