package output

import (
	_ "embed"
	"slices"
)

// The JSON Schemas are written by hand, as people read them in an editor. Tests
// hold them against what the program accepts and writes.
var (
	//go:embed jsonschema_rules.json
	rulesSchema []byte
	//go:embed jsonschema_tests.json
	testsSchema []byte
	//go:embed jsonschema_output.json
	outputSchema []byte
)

// SchemaNames are the names of the JSON Schemas.
func SchemaNames() []string { return []string{"rules", "tests", "output"} }

// SchemaFile is the name of the file in which an editor looks for the JSON Schema
// of that name; "" if there is none. It is the end of the schema's $id.
func SchemaFile(name string) string {
	if !slices.Contains(SchemaNames(), name) {
		return ""
	}
	return "newsclaim-" + name + "-v1.schema.json"
}

// JSONSchema is the JSON Schema of that name, nil if there is none.
func JSONSchema(name string) []byte {
	switch name {
	case "rules":
		return slices.Clone(rulesSchema)
	case "tests":
		return slices.Clone(testsSchema)
	case "output":
		return slices.Clone(outputSchema)
	}
	return nil
}
