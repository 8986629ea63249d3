package cmd

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/newsclaim/newsclaim/rules"
)

// ruleSources reads the rule files and test files that the arguments name: files, folders, and
// - for standard input. What cannot be read is in the errors; the rest is there.
func (s streams) ruleSources(args []string) ([]rules.Source, []error) {
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
		if arg == "-" {
			data, err := io.ReadAll(s.in)
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
