// Newsclaim finds who said what, to whom, where and when in news articles.
package main

import (
	"os"

	"github.com/newsclaim/newsclaim/cmd"
)

func main() { os.Exit(cmd.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
