package rules

import (
	"regexp"
	"strings"
	"testing"
)

// FuzzGuard looks for a string that a regular expression matches and its guard
// does not admit, or that its list is wrong about.
func FuzzGuard(f *testing.F) {
	for _, seed := range []struct{ re, s string }{
		{`^[Qq](?P<nth>[1-4])$`, "q3"}, {`^(19|20)[0-9][0-9]$`, "1987"}, {`(?i)^(k|straße)$`, "\u212a"}, {`^['’]?[0-9]+`, "’97"},
		{`a$`, "banana"}, {`^a|b$`, "ab"}, {`^(a|)b{2,3}$`, "bbb"}, {`^.*$`, ""}, {`^[^a]`, "\xff"}, {`^.`, "\xff"}, {`\b`, "x"}, {`(^a)?b`, "b"},
		{`^x*$`, "xxx"}, {`^(?:)$`, ""}, {`^[^\x00-\x{10FFFF}]$`, "a"}, {`(^|b)a`, "ba"}, {`^(a|^b)c$`, "bc"},
		{`^(Jan|Sept?)\.?$`, "Sep."}, {`(?i)^(ka|[ks]o)$`, "\u212aa"}, {`^(?i:k)a$`, "KA"}, {`^(?i:k)[ab]?$`, "k\xff"}, {`^[\x{fffd}x]$`, "\xff"}, {`^[\x{fffd}]$`, "\xff"}, {`^a\x{fffd}b?$`, "a\x80"},
		{`^a\n?$`, "a\n"},
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
		g := guardOf(text)
		if re.MatchString(s) && !g.admits(s) {
			t.Errorf("/%s/ matches %q, and its guard does not admit it: %+v", text, s, g)
		}
		if g.list != "" && g.has(s) != re.MatchString(s) {
			t.Errorf("/%s/ matches %q: %t; it is listed: %t", text, s, re.MatchString(s), g.has(s))
		}
		for word := range strings.Lines(g.list) {
			if word = strings.TrimSuffix(word, "\n"); !re.MatchString(word) {
				t.Errorf("/%s/ does not match %q, which is listed", text, word)
			}
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

// TestFinite holds which regular expressions are lists.
func TestFinite(t *testing.T) {
	for _, test := range []struct{ re, want string }{
		{`^(Jan|Sept?)\.?$`, "Jan. Jan Sept. Sept Sep. Sep"}, {`(?i)^(on|since)$`, "on since (fold)"}, {`^[Qq][12]$`, "Q1 Q2 (fold)"},
		{`^a+$`, ""}, {`(a|b)$`, ""}, {`^[0-9]{3}$`, ""}, {`^[a-z][a-z]$`, ""}, {`^(?i:on)a$`, ""}, {`^(?i:on)1$`, "on1 (fold)"},
	} {
		g := guardOf(test.re)
		got := strings.Join(strings.Fields(g.list), " ")
		if g.list != "" && g.fold {
			got += " (fold)"
		}
		if !strings.EqualFold(got, test.want) {
			t.Errorf("/%s/: %q, want %q", test.re, got, test.want)
		}
	}
}
