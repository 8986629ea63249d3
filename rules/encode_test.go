package rules

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// builtinFiles parses the built-in YAML.
func builtinFiles(t testing.TB) []*File {
	var files []*File
	for _, src := range BuiltinSources() {
		f, diags := ParseFile(src)
		if err := diags.Err(); err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

func TestBuiltinBinaryIsFresh(t *testing.T) {
	data, err := Encode(builtinFiles(t))
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != builtinBinary {
		t.Error("rules/en.bin is older than rules/en; mend it with: go generate ./rules")
	}
}

func TestBuiltinIsSound(t *testing.T) {
	fromYAML, diags := Load(BuiltinSources()...)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	files, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, diags := Merge(files...)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	if got, want := set.Hash(), fromYAML.Hash(); got != want {
		t.Errorf("hash: got %s, want %s", got, want)
	}
}

// TestEncode encodes files and decodes them: all is there but the tests.
func TestEncode(t *testing.T) {
	f, diags := ParseFile(Source{Name: "a.yaml", Data: []byte(sample), Builtin: true})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	want := append(builtinFiles(t), f)
	data, err := Encode(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range want {
		f.digest, f.digested = got[0].digest, len(got)
		for _, r := range f.Rules {
			r.Tests = nil
		}
	}
	all := cmp.Exporter(func(reflect.Type) bool { return true })
	if diff := cmp.Diff(want, got, all); diff != "" {
		t.Error(diff)
	}
	again, err := Encode(got)
	if err != nil || !bytes.Equal(again, data) {
		t.Errorf("encoded again it is not the same: %v", err)
	}
}

func TestEncodeErrors(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{"disable: [a]", "a.yaml: built-in rules neither disable nor extend"},
		{"phrases: {p: \"(\"}", "a.yaml:2:15: a pattern that could not be read"},
	} {
		f, _ := ParseFile(Source{Name: "a.yaml", Data: []byte("newsclaim: rules/v1\n" + test.file)})
		if _, err := Encode([]*File{f}); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.file, err, test.want)
		}
	}
}

// TestDecodeErrors cuts and changes the binary form: never a panic, and what is
// cut short is an error.
func TestDecodeErrors(t *testing.T) {
	f, _ := ParseFile(Source{Name: "a.yaml", Data: []byte(sample)})
	data, err := Encode([]*File{f})
	if err != nil {
		t.Fatal(err)
	}
	for i := range data {
		if _, err := decode(string(data[:i])); err == nil {
			t.Errorf("cut at %d: no error", i)
		}
		for _, b := range []byte{0, 0x7f, 0xff} {
			changed := bytes.Clone(data)
			changed[i] = b
			decode(string(changed))
		}
	}
	if _, err := decode(string(data) + "x"); err == nil {
		t.Error("with something behind: no error")
	}
}

func BenchmarkBuiltin(b *testing.B) {
	b.SetBytes(int64(len(builtinBinary)))
	for b.Loop() {
		if _, err := Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMerge(b *testing.B) {
	files, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Merge(files...)
	}
}

func BenchmarkHash(b *testing.B) {
	files, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	set, _ := Merge(files...)
	set.digest = ""
	for b.Loop() {
		set.Hash()
	}
}
