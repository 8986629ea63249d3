package cmd

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/newsclaim/newsclaim/"

// walls says what each room may import besides the standard library. An entry
// that ends in / stands for everything below it.
var walls = map[string][]string{
	"archive": {"go.yaml.in/yaml/v3", "github.com/klauspost/compress/zstd", "github.com/therootcompany/xz", "golang.org/x/net/html", "golang.org/x/net/html/", "golang.org/x/text/", module + "timex"},
	"text":    {"github.com/jdkato/prose/v3/tag"},
	"timex":   {},
	"rules":   {"go.yaml.in/yaml/v3", module + "text"},
	"extract": {module + "text", module + "rules", module + "timex"},
	"output":  {"go.yaml.in/yaml/v3", module + "text", module + "timex", module + "extract"},
	"cmd": {
		"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/bmatcuk/doublestar/v4", "github.com/klauspost/compress/zstd",
		"github.com/jedib0t/go-pretty/v6/progress", module,
	},
}

// outside are the things of the world that only the room cmd may touch.
var outside = []string{"time.Now", "os.Getenv", "os.LookupEnv", "os.Environ", "os.Exit", "log.Fatal"}

func TestWalls(t *testing.T) {
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != ".." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file := filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator)))
		for _, fault := range wallFaults(t, file, path) {
			t.Error(fault)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wallFaults are the faults of one file, each with its place.
func wallFaults(t *testing.T, name, path string) []string {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		t.Logf("%v", err) // the compiler tells
		return nil
	}
	if file.Name.Name == "main" && ignored(file) {
		return nil // a generator: no part of the program
	}
	var faults []string
	fault := func(at token.Pos, message string) {
		p := set.Position(at)
		faults = append(faults, name+":"+strconv.Itoa(p.Line)+":"+strconv.Itoa(p.Column)+": "+message)
	}
	room, _, inside := strings.Cut(name, "/")
	allowed, known := walls[room]
	if !inside || !known {
		fault(file.Package, "there is no such room; add it to the walls of cmd/imports_test.go")
		return faults
	}
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		first, _, _ := strings.Cut(imported, "/")
		if strings.Contains(first, ".") && !slices.ContainsFunc(allowed, func(a string) bool {
			return a == imported || strings.HasSuffix(a, "/") && strings.HasPrefix(imported, a)
		}) {
			fault(spec.Pos(), "package "+room+" may not import "+imported)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Name.Name == "init" && n.Recv == nil {
				fault(n.Pos(), "no func init")
			}
		case *ast.SelectorExpr:
			if pkg, ok := n.X.(*ast.Ident); ok && room != "cmd" && slices.Contains(outside, pkg.Name+"."+n.Sel.Name) {
				fault(n.Pos(), "package "+room+" may not use "+pkg.Name+"."+n.Sel.Name)
			}
		}
		return true
	})
	return faults
}

func ignored(file *ast.File) bool {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if c.Pos() < file.Package && c.Text == "//go:build ignore" {
				return true
			}
		}
	}
	return false
}
