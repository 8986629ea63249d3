//go:build unix && !solaris && !aix

package cmd

import (
	"os"
	"syscall"
)

// lock is an error while another process holds the lock of the file. The system
// takes the lock back when this one ends, however it does.
func lock(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }
