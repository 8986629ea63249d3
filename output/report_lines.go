package output

import (
	"fmt"
	"strconv"
	"strings"
)

// github writes a workflow command for each case that failed.
func (r *Report) github(b []byte) []byte {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for c := range r.all {
		if !c.bad() {
			continue
		}
		b = fmt.Appendf(b, "::%s ", c.level())
		if c.File != "" {
			b = fmt.Appendf(b, "file=%s,", property.Replace(c.File))
		}
		if c.Line > 0 {
			b = fmt.Appendf(b, "line=%d,", c.Line)
		}
		if c.Line > 0 && c.Column > 0 {
			b = fmt.Appendf(b, "col=%d,", c.Column)
		}
		title := c.Code
		if title == "" {
			title = c.Name
		}
		message := c.Message
		for _, more := range []string{c.Detail, c.Hint} {
			if more != "" {
				message += "\n" + strings.TrimRight(more, "\n")
			}
		}
		b = fmt.Appendf(b, "title=%s::%s\n", property.Replace(title), data.Replace(message))
	}
	return b
}

// tap writes a test point for each case, with a block of YAML below one that
// failed.
func (r *Report) tap(b []byte) []byte {
	escape := strings.NewReplacer(`\`, `\\`, "#", `\#`, "\n", " ", "\r", " ")
	b = fmt.Appendf(b, "TAP version 14\n1..%d\n", r.Counts().Cases)
	n := 0
	for i := range r.Suites {
		s := &r.Suites[i]
		for j := range s.Cases {
			c := &s.Cases[j]
			n++
			name := c.Name
			if s.Name != "" && !strings.HasPrefix(name, s.Name) {
				name = s.Name + ": " + name
			}
			if c.bad() {
				b = append(b, "not "...)
			}
			b = fmt.Appendf(b, "ok %d - %s", n, escape.Replace(name))
			if c.Status == Skipped {
				b = append(b, strings.TrimRight(" # SKIP "+escape.Replace(c.Message), " ")...)
			}
			b = append(b, '\n')
			if c.bad() {
				b = c.tapBlock(b)
			}
		}
	}
	return b
}

// tapBlock writes what is known of a case that failed as YAML.
func (c *Case) tapBlock(b []byte) []byte {
	b = append(b, "  ---\n"...)
	for _, f := range []struct{ key, value string }{
		{"message", c.Message}, {"severity", string(c.level())}, {"code", c.Code}, {"hint", c.Hint}, {"file", c.File},
	} {
		if f.value != "" {
			b = fmt.Appendf(b, "  %s: %s\n", f.key, quoted(f.value))
		}
	}
	if c.Line > 0 {
		b = fmt.Appendf(b, "  line: %d\n", c.Line)
	}
	if c.Line > 0 && c.Column > 0 {
		b = fmt.Appendf(b, "  column: %d\n", c.Column)
	}
	if c.Detail != "" {
		b = fmt.Appendf(b, "  detail: %s\n", quoted(strings.TrimRight(c.Detail, "\n")))
	}
	return append(b, "  ...\n"...)
}

// quoted is a text in double quotation marks, as YAML and JSON read it.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff:
			b.WriteString(`\u` + strconv.FormatInt(0x10000+int64(r), 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
