package rules

import (
	"go.yaml.in/yaml/v3"
)

// TestSchema is the version of the test files that this package reads, the
// value of their first key.
const TestSchema = "tests/v1"

// TestFile is a file of tests that belong to no single rule: whole articles,
// with the claims and dates that all rules together shall find in them.
//
//	newsclaim: tests/v1
//	articles:
//	- id: flood                       # optional: what the test is called
//	  text: |                         # the article; or file: flood.txt, beside the test file
//	    The river rose on Monday, the mayor said.
//	  date: "2021-06-21"              # its day of publication
//	  title: River rises              # its headline
//	  claims:
//	  - {content: the river rose on Monday, speaker: the mayor, rule: clause.inverted}
//	  dates:
//	  - {text: on Monday, value: "2021-06-21"}
//	  exact: true                     # nothing else may be found, of the kinds listed
//	  todo: reason                    # it is known to fail
//
// A claim and a date are compared in the fields they name, as in the tests of a
// rule, and in the rule that found them where they name one. With exact, claims:
// [] wants that the article makes no claim; without claims, they are not looked
// at; the same goes for dates.
type TestFile struct {
	Name     string
	Articles []TestArticle
}

// TestArticle is one article of a TestFile.
type TestArticle struct {
	ID    string // "" for none
	Text  string
	File  string // which holds the text, relative to the test file; "" if Text is the text
	Date  string // the day of publication, if given
	Title string
	Exact bool // nothing may be found that is not wanted
	Todo  string

	Claims, Dates []Want // nil where they are not looked at
	Pos           Pos
}

// SchemaOf is the schema that a file states with its first key, such as
// rules/v1; "" if it states none or cannot be read.
func SchemaOf(src Source) string {
	_, root := newReader(src)
	if root == nil || root.Kind != yaml.MappingNode {
		return ""
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value == "newsclaim" {
			return root.Content[i+1].Value
		}
	}
	return ""
}

// ParseTestFile takes a test file apart. The TestFile is never nil; it holds
// what is sound. The Diagnostics are sorted.
func ParseTestFile(src Source) (*TestFile, Diagnostics) {
	f := &TestFile{Name: src.Name}
	r, root := newReader(src)
	if root == nil || !r.schema(root, TestSchema) {
		r.diags.Sort()
		return f, r.diags
	}
	found := r.object(root, "a test file",
		field{"newsclaim", nil},
		field{"articles", func(n *yaml.Node) { r.list(n, func(n *yaml.Node) { r.article(n, f) }) }})
	if found != nil && found["articles"] == nil {
		r.errorf(root, CodeMissing, `a test file without the key "articles"`)
	}
	r.diags.Sort()
	return f, r.diags
}

// article reads one article of a test file.
func (r *reader) article(n *yaml.Node, f *TestFile) {
	a := TestArticle{Pos: r.pos(n)}
	wants := func(to *[]Want) func(*yaml.Node) {
		return func(n *yaml.Node) {
			if r.wants(n) {
				*to = newWant(r.file, n).List
			}
		}
	}
	found := r.object(n, "an article",
		field{"id", r.into(&a.ID)},
		field{"text", r.into(&a.Text)},
		field{"file", r.into(&a.File)},
		field{"date", func(n *yaml.Node) { a.Date = n.Value; r.isKind(n, yaml.ScalarNode) }},
		field{"title", r.into(&a.Title)},
		field{"claims", wants(&a.Claims)},
		field{"dates", wants(&a.Dates)},
		field{"exact", r.flag(&a.Exact)},
		field{"todo", r.into(&a.Todo)})
	switch text, file := found["text"], found["file"]; {
	case found == nil:
		return
	case text == nil && file == nil:
		r.errorf(n, CodeMissing, `an article without the key "text"`)
	case text != nil && file != nil:
		r.errorf(file, CodeDuplicate, `both "text" and "file", first at %s`, r.pos(text).near(r.pos(file)))
	case found["claims"] == nil && found["dates"] == nil:
		r.errorf(n, CodeMissing, `an article without the key "claims" or "dates"`)
	}
	for i := range f.Articles {
		if a.ID != "" && f.Articles[i].ID == a.ID {
			r.errorf(found["id"], CodeDuplicate, "article %q is there twice, first at %s", a.ID, f.Articles[i].Pos.near(a.Pos))
		}
	}
	f.Articles = append(f.Articles, a)
}
