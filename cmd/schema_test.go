package cmd

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/timex"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
)

func compileSchema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(output.JSONSchema(name)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	if err := c.AddResource(output.SchemaFile(name), doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(output.SchemaFile(name))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON is YAML as an editor hands it to a JSON Schema: YAML 1.2, days are texts.
func asJSON(t *testing.T, data []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(data, &n); err != nil {
		t.Fatal(err)
	}
	return nodeJSON(t, n.Content[0])
}

func nodeJSON(t *testing.T, n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = nodeJSON(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, sub := range n.Content {
			list = append(list, nodeJSON(t, sub))
		}
		return list
	}
	switch n.ShortTag() {
	case "!!int", "!!float":
		var f float64
		if err := n.Decode(&f); err != nil {
			t.Fatal(err)
		}
		return f
	case "!!bool":
		return n.Value == "true"
	}
	return n.Value
}

func TestSchemaFitsRules(t *testing.T) {
	s := compileSchema(t, "rules")
	for _, src := range rules.BuiltinSources() {
		if err := s.Validate(asJSON(t, src.Data)); err != nil {
			t.Errorf("%s: %v", src.Name, err)
		}
	}
	for _, kind := range []string{"attribution", "date", "venue", "role"} {
		text, err := starter(kind, "house."+kind)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(asJSON(t, []byte(text))); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		if first, _, _ := strings.Cut(text, "\n"); first != "# yaml-language-server: $schema="+output.SchemaFile("rules") {
			t.Errorf("%s begins with %s", kind, first)
		}
		if _, diags := rules.ParseFile(rules.Source{Name: kind, Data: []byte(text)}); len(diags) > 0 {
			t.Errorf("%s: %v", kind, diags)
		}
	}
	id, ok := asJSON(t, output.JSONSchema("rules")).(map[string]any)["$id"].(string)
	if !ok || filepath.Base(id) != output.SchemaFile("rules") {
		t.Errorf("$id %q does not end in the name of the file", id)
	}
}

func TestSchemaRefuses(t *testing.T) {
	const rule = "newsclaim: rules/v1\nrules: [{id: a.b, kind: date, pattern: x"
	for name, texts := range map[string][]string{
		"rules": {
			"newsclaim: rules/v2", "rules: []", "newsclaim: rules/v1\nrulez: []", "newsclaim: rules/v1\nrules: [{id: a}]",
			rule + ", patterns: [y]}]", rule + ", abuot: z}]", rule + ", date: {yaer: 1}}]", rule + ", tests: [{text: a}]}]",
			rule + ", tests: [{text: a, none: true, want: []}]}]", strings.Replace(rule, "date", "dates", 1) + "}]",
			"newsclaim: rules/v1\nlexicons: {a: {inflect: verbs, entries: [b]}}", "newsclaim: rules/v1\nextend: {rule: {}}",
		},
		"tests": {
			"newsclaim: rules/v1\narticles: []", "newsclaim: tests/v1\narticles: [{text: a}]",
			"newsclaim: tests/v1\narticles: [{text: a, file: b, claims: []}]", "newsclaim: tests/v1\narticles: [{text: a, claims: [{contents: b}]}]",
		},
	} {
		s := compileSchema(t, name)
		for _, text := range texts {
			if s.Validate(asJSON(t, []byte(text))) == nil {
				t.Errorf("%s: nothing is wrong with %s", name, text)
			}
		}
	}
	if err := compileSchema(t, "rules").Validate(asJSON(t, []byte(rule+", date: {from.to.year: 21, from.expr: '{x}'}}]"))); err != nil {
		t.Error(err)
	}
	const articles = "newsclaim: tests/v1\narticles: [{id: a, text: b, date: '2021-06-21', claims: [{content: c, when: {value: 2021-06}}], dates: [], exact: true}]"
	if err := compileSchema(t, "tests").Validate(asJSON(t, []byte(articles))); err != nil {
		t.Error(err)
	}
}

func TestSchemaFitsOutput(t *testing.T) {
	s := compileSchema(t, "output")
	names, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	for _, date := range []string{"", "2021-06-21"} {
		args := []string{"extract", "-o", "jsonl"}
		if date != "" {
			args = append(args, "--date", date)
		}
		var out, faults bytes.Buffer
		if status := Main(append(args, names...), nil, &out, &faults); status != done {
			t.Fatalf("status %d: %s", status, &faults)
		}
		for line := range bytes.Lines(out.Bytes()) {
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			if err == nil {
				err = s.Validate(value)
			}
			if err != nil {
				t.Errorf("%v\n%s", err, line)
			}
		}
	}
}

// described walks a schema: every object is closed and every key tells what it means.
func described(t *testing.T, at string, value any) {
	switch v := value.(type) {
	case map[string]any:
		if properties, ok := v["properties"].(map[string]any); ok && v["type"] == "object" {
			if more, _ := v["additionalProperties"].(map[string]any); v["additionalProperties"] != false && more["description"] == nil {
				t.Errorf("%s is open", at)
			}
			for key, p := range properties {
				sub, _ := p.(map[string]any)
				if sub["description"] == nil && sub["$ref"] == nil {
					t.Errorf("%s.%s has no description", at, key)
				}
			}
		}
		for key, sub := range v {
			described(t, at+"."+key, sub)
		}
	case []any:
		for _, sub := range v {
			described(t, at, sub)
		}
	}
}

func TestSchemaDescribes(t *testing.T) {
	for _, name := range output.SchemaNames() {
		compileSchema(t, name)
		var value any
		if err := json.Unmarshal(output.JSONSchema(name), &value); err != nil {
			t.Fatal(err)
		}
		described(t, name, value)
		for def, v := range value.(map[string]any)["$defs"].(map[string]any) {
			if v.(map[string]any)["description"] == nil {
				t.Errorf("%s: %s has no description", name, def)
			}
		}
	}
}

// keysAt are the keys of the properties at a path of a schema; a name after # is of its $defs.
func keysAt(t *testing.T, name, path string) []string {
	t.Helper()
	var at any
	if err := json.Unmarshal(output.JSONSchema(name), &at); err != nil {
		t.Fatal(err)
	}
	for _, step := range strings.Fields(path) {
		switch v := at.(type) {
		case map[string]any:
			at = v[step]
		case []any:
			at = v[slices.IndexFunc(v, func(x any) bool { return x.(map[string]any)["type"] == step })]
		}
	}
	properties, ok := at.(map[string]any)
	if !ok {
		t.Fatalf("%s: nothing at %s", name, path)
	}
	var keys []string
	for key := range properties {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// known are the keys that the hint of an unknown key lists.
func known(t *testing.T, diags rules.Diagnostics) []string {
	t.Helper()
	for _, d := range diags {
		if list, ok := strings.CutPrefix(d.Hint, "the keys here are "); ok {
			keys := strings.Split(list, ", ")
			slices.Sort(keys)
			return keys
		}
	}
	t.Fatalf("no unknown key in %v", diags)
	return nil
}

// What the loader knows and what the schema knows are the same.
func TestSchemaKnowsTheLoader(t *testing.T) {
	same := func(what string, got, want []string) {
		if !slices.Equal(got, want) {
			t.Errorf("%s: the schema has %v, the loader %v", what, got, want)
		}
	}
	for path, text := range map[string]string{
		"properties":                            "zzz: 1",
		"$defs rule properties":                 "rules: [{zzz: 1}]",
		"$defs test properties":                 "rules: [{id: a, kind: date, pattern: x, tests: [{zzz: 1}]}]",
		"$defs lexicon oneOf object properties": "lexicons: {a: {zzz: 1}}",
		"$defs phrase oneOf object properties":  "phrases: {a: {zzz: 1}}",
		"properties extend properties":          "extend: {zzz: 1}",
		"properties extend properties lexicons additionalProperties properties":               "extend: {lexicons: {a: {zzz: 1}}}",
		"properties extend properties rules additionalProperties properties":                  "extend: {rules: {a: {zzz: 1}}}",
		"properties extend properties rules additionalProperties properties tests properties": "extend: {rules: {a: {tests: {zzz: 1}}}}",
		"$defs patternChange properties":                                                      "extend: {rules: {a: {patterns: {zzz: 1}}}}",
	} {
		_, diags := rules.ParseFile(rules.Source{Name: "a", Data: []byte("newsclaim: rules/v1\n" + text)})
		same(path, keysAt(t, "rules", path), known(t, diags))
	}
	date := append(timex.Keys(), "expr", "from.expr", "from.from.expr", "to.expr")
	slices.Sort(date)
	same("date", keysAt(t, "rules", "$defs date properties"), date)
	constants := func(path string) []string {
		var value any
		_ = json.Unmarshal(output.JSONSchema("rules"), &value)
		for _, step := range strings.Fields(path) {
			value = value.(map[string]any)[step]
		}
		var list []string
		for _, x := range value.([]any) {
			list = append(list, x.(map[string]any)["const"].(string))
		}
		return list
	}
	same("kinds", constants("$defs rule properties kind oneOf"), rules.Kinds())
	same("inflect", constants("$defs inflect oneOf"), rules.Inflections())

	for path, text := range map[string]string{
		"properties":               "zzz: 1\narticles: []",
		"$defs article properties": "articles: [{zzz: 1}]",
	} {
		_, diags := rules.ParseTestFile(rules.Source{Name: "a", Data: []byte("newsclaim: tests/v1\n" + text)})
		same("tests "+path, keysAt(t, "tests", path), known(t, diags))
	}
	set, err := loadRules(nil)
	if err != nil {
		t.Fatal(err)
	}
	tester, err := extract.NewTester(set)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"claim", "date"} {
		f, diags := rules.ParseTestFile(rules.Source{Name: "a", Data: []byte("newsclaim: tests/v1\narticles: [{text: a, " + kind + "s: [{zzz: 1}]}]")})
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		same(kind, keysAt(t, "tests", "$defs "+kind+" properties"), known(t, tester.CheckArticle(&f.Articles[0])))
	}
}

// The fields of the output are those of its schema.
func TestSchemaKnowsTheOutput(t *testing.T) {
	for path, value := range map[string]any{
		"properties": struct {
			*output.Document
			Error output.Wrong `json:"error"`
		}{},
		"properties error properties": output.Wrong{}, "properties document properties": output.Article{}, "$defs slice properties": output.Slice{},
		"$defs claim properties": output.Claim{}, "$defs claim properties content properties": output.Content{},
		"$defs claim properties cue properties": output.Cue{}, "$defs claim properties speaker properties": output.Source{},
		"$defs claim properties said_on properties": output.SaidOn{}, "$defs date properties": output.Date{}, "$defs speaker properties": output.Speaker{},
	} {
		if got, want := keysAt(t, "output", path), fieldsOf(reflect.TypeOf(value)); !slices.Equal(got, want) {
			t.Errorf("%s: the schema has %v, the output %v", path, got, want)
		}
	}
}

func fieldsOf(typ reflect.Type) []string {
	var names []string
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Anonymous {
			names = append(names, fieldsOf(f.Type.Elem())...)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func TestNewRefusesToOverwrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "house.yaml")
	var out, faults bytes.Buffer
	if status := Main([]string{"rules", "new", "--output", name}, nil, &out, &faults); status != done || out.Len()+faults.Len() > 0 {
		t.Fatalf("status %d: %s", status, &faults)
	}
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if status := Main([]string{"rules", "new", "--kind", "date", "--output", name}, nil, &out, &faults); status != misuse {
		t.Errorf("status %d", status)
	}
	if after, _ := os.ReadFile(name); !bytes.Equal(before, after) {
		t.Error("the file was written over")
	}
}
