package cmd

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/newsclaim/newsclaim/output"
	"github.com/spf13/cobra"
)

// reports is how a check tells what it found: in one format on standard output,
// and in any number of files.
type reports struct {
	streams
	format *choice
	files  []reportFile
}

// reportFile is one value of --report.
type reportFile struct {
	format output.ReportFormat
	name   string
}

func newReports(s streams) *reports {
	return &reports{streams: s, format: newChoice(reportFormats()...)}
}

func reportFormats() []string {
	var names []string
	for _, f := range output.ReportFormats() {
		names = append(names, string(f))
	}
	return names
}

// addReportFlags gives a command the flags -o and --report.
func (r *reports) addReportFlags(c *cobra.Command) {
	c.Flags().VarP(r.format, "format", "o", "how to write what was found")
	c.Flags().Var((*reportFlag)(r), "report", "write it to a file as well; may be repeated")
	complete(c, "format", r.format)
}

// reportFlag is the flag --report.
type reportFlag reports

func (f *reportFlag) String() string { return "" }
func (f *reportFlag) Type() string   { return "FORMAT=FILE" }

func (f *reportFlag) Set(s string) error {
	format, name, _ := strings.Cut(s, "=")
	if err := newChoice(reportFormats()...).Set(format); err != nil {
		return err
	}
	if name == "" {
		return &fault{fmt.Sprintf("%q names no file; write it as in junit=report.xml", s), ""}
	}
	f.files = append(f.files, reportFile{output.ReportFormat(format), name})
	return nil
}

// writeReport writes a report to wherever the flags say. Within a workflow of
// GitHub, text is followed by the annotations.
func (r *reports) writeReport(report *output.Report) error {
	if report.Version == "" {
		report.Version = version()
	}
	format := output.ReportFormat(r.format.value)
	report.Excerpts = terminal(r.out)
	err := report.Write(r.out, format)
	if err == nil && format == output.ReportText && os.Getenv("GITHUB_ACTIONS") == "true" {
		err = report.Write(r.out, output.ReportGitHub)
	}
	if err != nil {
		return fmt.Errorf("cannot write: %w", err)
	}
	report.Excerpts = false
	for _, f := range r.files {
		err := writeFile(f.name, func(w io.Writer) error { return report.Write(w, f.format) })
		if err != nil {
			return fileFault(f.name, err)
		}
	}
	return nil
}

// writeFile puts a file into its place as a whole: whoever reads it never sees
// half of it, and what was there before stays where writing fails.
func writeFile(name string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0) // a pipe or a device keeps what it is
		if err != nil {
			return err
		}
		defer f.Close()
		return write(f)
	}
	name, mode := placeOf(name)
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// placeOf is where a file of that name stands or will stand, and its mode: a link
// stays a link.
func placeOf(name string) (string, os.FileMode) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	if info, err := os.Stat(name); err == nil {
		return name, info.Mode().Perm()
	}
	return name, 0o644
}
