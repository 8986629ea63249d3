package rules

import "strings"

// Nearest is the one of the known names that a misspelt word most likely stands
// for, or "" where none is near: at most a third of its letters differ, or it is
// the beginning of one. Capitals do not matter.
func Nearest(word string, known []string) string {
	best, least := "", 1+max(1, len(word)/3)
	folded := strings.ToLower(word)
	for _, name := range known {
		other := strings.ToLower(name)
		d := distance(folded, other, least)
		if d > 1 && folded != "" && strings.HasPrefix(other, folded) {
			d = 1
		}
		if d < least {
			best, least = name, d
		}
	}
	return best
}

// distance is the number of letters to add, drop, change or swap with their
// neighbour to make b of a, or limit if it is not less.
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}
