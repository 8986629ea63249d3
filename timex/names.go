package timex

import (
	"fmt"
	"strings"
)

// Error says what is wrong with one field of an expression.
type Error struct {
	Key     string // the field, by its name in rule files
	Message string
}

// Error returns "month: 13 is not in 1..12".
func (e *Error) Error() string { return e.Key + ": " + e.Message }

func errorf(key, format string, args ...any) error {
	return &Error{Key: key, Message: fmt.Sprintf(format, args...)}
}

// nameOf and parseName serve the enumerations: a name's index is its value, and index 0 is "not stated".
func nameOf(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return "?"
	}
	return names[i]
}

func parseName(key string, names []string, s string) (int, error) {
	for i, n := range names {
		if i > 0 && n == s {
			return i, nil
		}
	}
	return 0, errorf(key, "%q is none of %s", s, strings.Join(names[1:], ", "))
}

// nearest returns the name with the smallest edit distance to s.
func nearest(names []string, s string) string {
	best, least := "", 1<<30
	for _, n := range names {
		if d := distance(n, s); d < least {
			best, least = n, d
		}
	}
	return best
}

// distance is the Levenshtein distance in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
