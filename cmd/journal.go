package cmd

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// journal is FILE.journal, which tells how far FILE.part is sound: first the
// command, then the points, a line each, with a check sum at its beginning. A
// line that was cut off by a power cut, and what is behind it, does not count.
type journal struct {
	file *os.File
}

// command is what has to be the same for a run to be resumed.
type command struct {
	Program string `json:"program"` // hash of the program, with its rules
	Flags   string `json:"flags"`
	Rules   string `json:"rules"` // hash of the files of --rules
	Input   string `json:"input"` // as named
}

// newCommand is the command that runs, without what changes no byte of its results.
func newCommand(c *cobra.Command, args, layers []string) *command {
	flags := []string{c.Name()}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		switch f.Name {
		case "jobs", "quiet", "output", "resume", "rules", "help":
		default:
			flags = append(flags, f.Name+"="+f.Value.String())
		}
	})
	program, err := os.Executable()
	if err != nil {
		program = os.Args[0]
	}
	return &command{hashFiles([]string{program}), strings.Join(flags, " "), hashFiles(layers), strings.Join(args, "\n")}
}

// hashFiles is a hash of the contents of files; one that cannot be read is empty.
func hashFiles(names []string) string {
	h := sha256.New()
	for _, name := range names {
		if f, err := os.Open(name); err == nil {
			_, _ = io.Copy(h, f)
			_ = f.Close()
		}
		_, _ = h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// differs names what is not the same as in another command, "" for nothing.
func (c *command) differs(other *command) string {
	switch {
	case c.Program != other.Program:
		return "another newsclaim"
	case c.Rules != other.Rules:
		return "other rules"
	case c.Flags != other.Flags:
		return "other flags"
	case c.Input != other.Input:
		return "another input"
	}
	return ""
}

// openJournal opens the journal of the file of that name, of which size bytes are
// there, and finds the last point that they reach.
func openJournal(name string, c *command, size int64) (*journal, point, error) {
	f, err := os.OpenFile(name+".journal", os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, point{}, err
	}
	j := &journal{f}
	last, err := j.begin(name, c, size)
	if err != nil {
		_ = f.Close()
		return nil, point{}, err
	}
	return j, last, nil
}

func (j *journal) begin(name string, c *command, size int64) (last point, err error) {
	if err := lock(j.file); err != nil {
		return last, &fault{"another run is writing " + name, "wait for it, or give this one another --output"}
	}
	data, err := io.ReadAll(j.file)
	if err != nil {
		return last, err
	}
	before, sound := &command{}, 0
	for n := 0; ; n++ {
		line, rest, ok := bytes.Cut(data[sound:], []byte("\n"))
		var p point
		if n == 0 {
			ok = ok && parseEntry(line, before)
		} else {
			ok = ok && parseEntry(line, &p) && p.Bytes <= size
		}
		if !ok {
			break
		}
		if n > 0 {
			last = p
		}
		sound = len(data) - len(rest)
	}
	if sound == 0 {
		return last, j.reset(c)
	}
	if what := c.differs(before); what != "" {
		return last, &fault{fmt.Sprintf("%s.part was begun with %s", name, what),
			fmt.Sprintf("run the command as it was, or remove %s.part and %s.journal to begin anew", name, name)}
	}
	if err := j.file.Truncate(int64(sound)); err != nil {
		return last, err
	}
	_, err = j.file.Seek(int64(sound), io.SeekStart)
	return last, err
}

// reset begins anew.
func (j *journal) reset(c *command) error {
	if err := j.file.Truncate(0); err != nil {
		return err
	}
	if _, err := j.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	return j.add(c)
}

// add adds an entry.
func (j *journal) add(entry any) error {
	data, err := json.Marshal(entry)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(j.file, "%08x %s\n", crc32.ChecksumIEEE(data), data)
	return err
}

// parseEntry reads a line of the journal, and tells whether it is sound.
func parseEntry(line []byte, entry any) bool {
	sum, data, ok := bytes.Cut(line, []byte(" "))
	return ok && string(sum) == fmt.Sprintf("%08x", crc32.ChecksumIEEE(data)) && json.Unmarshal(data, entry) == nil
}

// remove takes the journal away once the file is whole.
func (j *journal) remove() {
	_ = os.Remove(j.file.Name())
	_ = j.file.Close()
}
