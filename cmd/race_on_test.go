//go:build race

package cmd

// racing tells that the race detector watches, which takes ten times the time and the memory.
const racing = true
