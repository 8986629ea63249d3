//go:build ignore

// Generate writes en.bin, the short form of the built-in rules.
package main

import (
	"fmt"
	"os"

	"github.com/newsclaim/newsclaim/rules"
)

func main() {
	var files []*rules.File
	for _, src := range rules.BuiltinSources() {
		f, diags := rules.ParseFile(src)
		if err := diags.Err(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		files = append(files, f)
	}
	data, err := rules.Encode(files)
	if err == nil {
		err = os.WriteFile("en.bin", data, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
