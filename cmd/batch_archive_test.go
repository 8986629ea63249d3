package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"
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
	write  func(madeArticle) []byte // with a line feed behind it where many are in a file
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
	return []madeForm{
		{ending: ".jsonl", weight: 95, many: true, write: line, broken: []madeFault{
			{"a byte that is no UTF-8", replace(`"text":"`, "\"text\":\"\xe9"), false},
			{"a line cut off", func(_ madeArticle, good []byte) []byte { return append(good[:len(good)/2:len(good)/2], '\n') }, false},
			{"no text", replace(`"text":`, `"body":`), false},
			{"a number for a text", replace(`"text":`, `"text":7,"body":`), false},
			{"a day that is none", replace(`"date":"20`, `"date":"2021-02-30","on":"20`), false},
			{"a list", func(madeArticle, []byte) []byte { return []byte("[1, 2]\n") }, false},
			{"null", func(madeArticle, []byte) []byte { return []byte("null\n") }, false},
			{"an object for an id", replace(`"id":`, `"id":{},"key":`), false},
			{"a list for a title", replace(`"title":`, `"title":[],"head":`), false},
			{"twice", func(_ madeArticle, good []byte) []byte { return append(good, good...) }, true},
		}},
		{ending: ".txt", weight: 5, write: func(a madeArticle) []byte { return []byte(a.Text) }, broken: []madeFault{
			{"a byte that is no UTF-8", func(_ madeArticle, good []byte) []byte { return append(good, 0xff) }, true},
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
			files[k] = &madeFile{name: filepath.Join(folder, name)}
			m.files = append(m.files, files[k].name)
			if !form.many {
				a.ID = name
			}
		}
		f := files[k]
		data, ids := form.write(a), m.good
		m.bytes += len(a.Text)
		if broken > 0 && i%broken == broken/2 {
			fault := form.broken[ways%len(form.broken)]
			ways++
			data = fault.spoil(a, data)
			switch {
			case fault.name == "twice":
				m.good[a.ID]++
				ids = m.bad
			case fault.byID:
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
}

func (f *madeFile) close(t testing.TB) {
	if f == nil || f.missing {
		return
	}
	if err := os.WriteFile(f.name, f.data.Bytes(), 0o666); err != nil {
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
