package output

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for _, s := range []string{
		"", " ", "a", "a b", " a", "a ", "a  b", "a\nb", "a\tb", "a\u00a0b", "a\u2009b", "à l’“été”", "a\u3000", "a\xffb", "a \xff", "\u0085a",
	} {
		if got, want := fold(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
