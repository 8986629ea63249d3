package cmd

import (
	"os"

	"github.com/newsclaim/newsclaim/rules"
)

// loadRules reads the built-in rules and lays the rule files of that name over
// them, the last one on top. All faults of all files come at once.
func loadRules(names []string) (*rules.Set, error) {
	files, err := rules.Builtin()
	if err != nil {
		return nil, err
	}
	var faults rules.Diagnostics
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fileFault(name, err)
		}
		file, ds := rules.ParseFile(rules.Source{Name: name, Data: data})
		files, faults = append(files, file), append(faults, ds...)
	}
	set, ds := rules.Merge(files...)
	faults = append(faults, ds...)
	faults.Sort()
	return set, faults.Err()
}

// soonest is loadRules for those who only run the rules.
func soonest(names []string) (*rules.Set, error) {
	if len(names) == 0 {
		return rules.BuiltinSet()
	}
	return loadRules(names)
}
