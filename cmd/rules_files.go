package cmd

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/rules"
)

// ruleSources reads the rule files and test files that the arguments name: files,
// folders, and - for in, where that is not nil. What cannot be read is in the
// errors; the rest is there.
func ruleSources(args []string, in io.Reader) ([]rules.Source, []error) {
	var list []rules.Source
	var faults []error
	seen := map[string]bool{}
	add := func(name string, data []byte, err error) {
		if err != nil {
			faults = append(faults, fileFault(name, err))
			return
		}
		list = append(list, rules.Source{Name: name, Data: data})
	}
	for _, arg := range args {
		if seen[filepath.Clean(arg)] {
			continue // to name a file twice is not to define its rules twice
		}
		seen[filepath.Clean(arg)] = true
		if arg == "-" && in != nil {
			data, err := io.ReadAll(in)
			add(stdin, data, err)
			continue
		}
		if info, err := os.Stat(arg); err != nil || !info.IsDir() {
			data, err := os.ReadFile(arg)
			add(arg, data, err)
			continue
		}
		names, err := ruleFiles(arg)
		if err != nil {
			faults = append(faults, fileFault(arg, err))
		} else if len(names) == 0 {
			faults = append(faults, &fault{arg + " holds no rule file", "rule files end in .yaml or .yml"})
		}
		for _, name := range names {
			if seen[filepath.Clean(name)] {
				continue
			}
			seen[filepath.Clean(name)] = true
			data, err := os.ReadFile(name)
			add(name, data, err)
		}
	}
	return list, faults
}

// ruleLayers reads the rule files that the arguments name to lay them over each
// other. Test files that a folder holds beside them are passed over.
func ruleLayers(args []string) ([]rules.Source, error) {
	sources, failures := ruleSources(args, nil)
	if len(failures) > 0 {
		return nil, errors.Join(failures...)
	}
	return slices.DeleteFunc(sources, func(src rules.Source) bool {
		return rules.SchemaOf(src) == rules.TestSchema && !slices.Contains(args, src.Name)
	}), nil
}

// ruleFiles are the files of YAML in a folder and those below it, but for hidden
// ones, in the order of their names.
func ruleFiles(folder string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		hidden := name != folder && strings.HasPrefix(entry.Name(), ".")
		switch ext := filepath.Ext(name); {
		case err != nil:
			return err
		case entry.IsDir() && hidden:
			return filepath.SkipDir
		case !entry.IsDir() && !hidden && (ext == ".yaml" || ext == ".yml"):
			names = append(names, name)
		}
		return nil
	})
	return names, err
}
