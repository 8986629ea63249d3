package output

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// appendString writes s plain where every YAML reader, of 1.1 or 1.2, takes the
// plain form for this very string; else in single quotes where it holds double
// ones; else in double quotes.
func appendString(b []byte, s string, flow bool) []byte {
	printable := printable(s)
	switch {
	case printable && plain(s, flow):
		return append(b, s...)
	case printable && strings.ContainsAny(s, `"\`):
		b = append(b, '\'')
		b = append(b, strings.ReplaceAll(s, "'", "''")...)
		return append(b, '\'')
	}
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\t':
			b = append(b, `\t`...)
		case mute(r) && r < 0x100:
			b = fmt.Appendf(b, `\x%02x`, r)
		case mute(r) && r < 0x10000:
			b = fmt.Appendf(b, `\u%04x`, r)
		case mute(r):
			b = fmt.Appendf(b, `\U%08x`, r)
		default:
			b = append(b, string(r)...)
		}
	}
	return append(b, '"')
}

// mute tells the code points that YAML forbids, takes for line ends, or nobody sees.
func mute(r rune) bool {
	return r < 0x20 || r >= 0x7f && !unicode.IsPrint(r)
}

func printable(s string) bool { return !strings.ContainsFunc(s, mute) }

// plain tells whether s needs no quotes. It errs on the side of quoting.
func plain(s string, flow bool) bool {
	switch {
	case s == "" || s[0] == ' ' || s[len(s)-1] == ' ':
		return false
	case strings.Contains(s, ": ") || strings.Contains(s, " #") || s[len(s)-1] == ':':
		return false
	case flow && strings.ContainsAny(s, ",[]{}:?"):
		return false
	}
	switch c := s[0]; {
	case c >= 0x80 || c == '(':
		return true
	case 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z':
		return len(s) > 5 || !slices.Contains(reserved, strings.ToLower(s))
	case '0' <= c && c <= '9':
		return !numeric(s)
	}
	return false
}

// reserved are the words that some version of YAML reads as something else.
var reserved = []string{"true", "false", "yes", "no", "on", "off", "y", "n", "null"}

// numeric tells whether s, which begins with a digit, could be taken for a
// number (also a sexagesimal one), a date or a time. A month, 2021-06, could not.
func numeric(s string) bool {
	if len(s) == len("2021-06") && s[4] == '-' && strings.Trim(s[:4]+s[5:], "0123456789") == "" {
		return false
	}
	return strings.Trim(s, "0123456789abcdefABCDEFxXoOtTzZ+-_.,: ") == ""
}
