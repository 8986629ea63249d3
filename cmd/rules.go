package cmd

import "github.com/newsclaim/newsclaim/rules"

// loadRules reads the built-in rules and lays the rule files that the names stand
// for over them, the last one on top. All faults of all files come at once.
func loadRules(names []string) (*rules.Set, error) {
	files, err := rules.Builtin()
	if err != nil {
		return nil, err
	}
	sources, err := ruleLayers(names)
	if err != nil {
		return nil, err
	}
	var faults rules.Diagnostics
	for _, src := range sources {
		file, ds := rules.ParseFile(src)
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
