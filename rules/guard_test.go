package rules

import (
	"regexp"
	"testing"
)

// FuzzGuard looks for a string that a regular expression matches and its guard
// does not admit.
func FuzzGuard(f *testing.F) {
	for _, seed := range []struct{ re, s string }{
		{`^[Qq](?P<nth>[1-4])$`, "q3"}, {`^(19|20)[0-9][0-9]$`, "1987"}, {`(?i)^(k|straße)$`, "\u212a"}, {`^['’]?[0-9]+`, "’97"},
		{`a$`, "banana"}, {`^a|b$`, "ab"}, {`^(a|)b{2,3}$`, "bbb"}, {`^.*$`, ""}, {`^[^a]`, "\xff"}, {`^.`, "\xff"}, {`\b`, "x"}, {`(^a)?b`, "b"},
		{`^x*$`, "xxx"}, {`^(?:)$`, ""}, {`^[^\x00-\x{10FFFF}]$`, "a"}, {`(^|b)a`, "ba"}, {`^(a|^b)c$`, "bc"},
	} {
		f.Add(seed.re, seed.s)
	}
	f.Fuzz(func(t *testing.T, text, s string) {
		if len(text) > 40 { // x{1000}{1000} and the like take long to compile
			return
		}
		re, err := regexp.Compile(text)
		if err != nil {
			return
		}
		if g := guardOf(text); re.MatchString(s) && !g.admits(s) {
			t.Errorf("/%s/ matches %q, and its guard does not admit it: %+v", text, s, g)
		}
	})
}

// TestGuard holds that a guard is of use: what it need not compile.
func TestGuard(t *testing.T) {
	for _, test := range []struct {
		re, s string
		want  bool
	}{
		{`^(19|20)[0-9][0-9]$`, "1987", true}, {`^(19|20)[0-9][0-9]$`, "198", false}, {`^(19|20)[0-9][0-9]$`, "19870", false},
		{`^(19|20)[0-9][0-9]$`, "word", false}, {`^[Qq][1-4]$`, "x1", false}, {`^[Qq][1-4]$`, "q9", true}, {`(?i)^(on|since)$`, "ON", true},
		{`(?i)^(on|since)$`, "in", false}, {`[0-9]$`, "word", true}, {`[0-9]$`, "", false}, {`^[0-9]{1,2}(st|nd)$`, "2", false},
	} {
		if g := guardOf(test.re); g.admits(test.s) != test.want {
			t.Errorf("/%s/ admits %q: %t", test.re, test.s, !test.want)
		}
	}
}
