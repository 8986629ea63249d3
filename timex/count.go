package timex

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Count is a number of units: exact, a fraction, or vague. The zero Count means that none is stated.
type Count struct {
	Num, Den int64 // the number is Num/Den, in lowest terms, Num 0..10^12, Den 1..10^6; Den 0 where none is stated
	Vague    bool  // X: some number that the words do not tell
}

// N returns the count of a whole number.
func N(n int64) Count { return Count{Num: n, Den: 1} }

// Stated reports whether there is a count, vague or not.
func (c Count) Stated() bool { return c.Vague || c.Den != 0 }

func (c Count) valid() bool {
	return c.Vague || c == Count{} || c.Num >= 0 && c.Num <= maxCount && c.Den >= 1 && c.Den <= 1_000_000
}

const maxCount = 1_000_000_000_000

var vulgar = map[rune]Count{'½': {Num: 1, Den: 2}, '⅓': {Num: 1, Den: 3}, '⅔': {Num: 2, Den: 3}, '¼': {Num: 1, Den: 4}, '¾': {Num: 3, Den: 4}}

// ParseCount reads "3", "1,000", "2.5", "1/2", "2 1/2", "2½" and "X" (a vague count). No sign, at most six
// decimals, at most 10^12; anything else is an error.
func ParseCount(s string) (Count, error) {
	if s == "X" || s == "x" {
		return Count{Vague: true}, nil
	}
	fail := errorf("count", "%q is not a number such as 3, 2.5, 2 1/2 or X", s)
	whole, rest := s, ""
	part := Count{Num: 0, Den: 1}
	if r, size := utf8.DecodeLastRuneInString(s); vulgar[r].Den != 0 {
		part, whole = vulgar[r], strings.TrimRight(s[:len(s)-size], " ")
	} else if i := strings.IndexByte(s, '/'); i >= 0 {
		whole, rest = "", s[:i]
		if j := strings.LastIndexAny(rest, " -"); j >= 0 {
			whole, rest = rest[:j], rest[j+1:]
		}
		n, ok1 := digits(rest)
		d, ok2 := digits(s[i+1:])
		if !ok1 || !ok2 || d == 0 || d > 1000 {
			return Count{}, fail
		}
		part = Count{Num: int64(n), Den: int64(d)}
	} else if i := strings.IndexByte(s, '.'); i >= 0 {
		whole, rest = s[:i], s[i+1:]
		n, ok := digits(rest)
		if !ok || len(rest) > 6 {
			return Count{}, fail
		}
		part = Count{Num: int64(n), Den: 1}
		for range rest {
			part.Den *= 10
		}
	}
	n := int64(0)
	if whole != "" {
		w := ungroup(whole)
		v, err := strconv.ParseUint(w, 10, 42)
		if err != nil || len(w) > 13 {
			return Count{}, fail
		}
		n = int64(v)
	} else if part.Num == 0 {
		return Count{}, fail
	}
	if n > maxCount {
		return Count{}, errorf("count", "%s is more than 10^12", s)
	}
	c := reduce(Count{Num: n*part.Den + part.Num, Den: part.Den})
	if !c.valid() {
		return Count{}, errorf("count", "%s is more than 10^12", s)
	}
	return c, nil
}

// ungroup takes the commas out of "1,000,000"; a string with a comma elsewhere is returned as it is.
func ungroup(s string) string {
	parts := strings.Split(s, ",")
	for i, p := range parts {
		if i > 0 && len(p) != 3 || len(p) == 0 {
			return s
		}
	}
	return strings.Join(parts, "")
}

func reduce(c Count) Count {
	a, b := c.Num, c.Den
	for b != 0 {
		a, b = b, a%b
	}
	if a > 1 {
		c.Num, c.Den = c.Num/a, c.Den/a
	}
	return c
}

// String returns "3", "2.5" or "X": at most three decimals; "" where no count is stated.
func (c Count) String() string {
	switch {
	case c.Vague:
		return "X"
	case c.Den == 0:
		return ""
	case c.Den == 1:
		return strconv.FormatInt(c.Num, 10)
	}
	s := strconv.FormatFloat(float64(c.Num)/float64(c.Den), 'f', 3, 64)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}
