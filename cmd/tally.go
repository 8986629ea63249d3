package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// tally counts what became of the articles of a run.
type tally struct {
	Articles int            `json:"articles"` // read, those of other shards left out
	Bytes    int64          `json:"bytes"`    // of them
	Written  int            `json:"written"`  // documents, records of errors left out
	Found    findings       `json:"found"`
	Skipped  int            `json:"skipped,omitempty"` // files that are no articles
	Failed   map[string]int `json:"failed,omitempty"`  // by cause
	Status   exit           `json:"status,omitempty"`  // that the run ends with
}

// failed is the number of articles that failed.
func (t *tally) failed() int {
	n := 0
	for _, k := range t.Failed {
		n += k
	}
	return n
}

// fail counts an article that failed.
func (t *tally) fail(r *reading) {
	if t.Failed == nil {
		t.Failed = map[string]int{}
	}
	cause := causeOf(r)
	if t.Failed[cause] == 0 && len(t.Failed) >= manyCauses {
		cause = "something else"
	}
	t.Failed[cause]++
	t.Status = worse(t.Status, r.status())
}

// manyCauses are told apart in the summary.
const manyCauses = 30

// causeOf is what is wrong without what differs from article to article: the
// place, what the article says, and what to do about it.
func causeOf(r *reading) string {
	message := strings.TrimPrefix(r.err.Error(), r.name+": ")
	var place *placed
	if errors.As(r.err, &place) {
		message = place.message
	}
	message, _, _ = strings.Cut(message, ";")
	message, _, _ = strings.Cut(message, ": ")
	if len(message) == 0 {
		return "no cause told"
	}
	return general(message)
}

// general puts … for numbers and for what stands in quotation marks, but for a
// word at the beginning, which is the name of a field.
func general(message string) string {
	field := ""
	if end := strings.Index(message[1:], `"`); message[0] == '"' && end >= 0 {
		field, message = message[:end+2], message[end+2:]
	}
	particulars := regexp.MustCompile(`(field )?"(?:[^"\\]|\\.)*"| [0-9][^ ,]*`)
	return field + particulars.ReplaceAllStringFunc(message, func(s string) string {
		switch {
		case strings.HasPrefix(s, "field "):
			return s
		case s[0] == ' ':
			return " …"
		}
		return "…"
	})
}

// lines are the summary: what was done, and how many articles failed of what.
// The time is told where it is more than a moment; before is what an earlier run
// has done.
func (t *tally) lines(took time.Duration, before tally) []string {
	failed := t.failed()
	text := count(t.Written, "article") + " read"
	if failed > 0 {
		text = fmt.Sprintf("%d of %d articles read, %d failed", t.Written, t.Articles, failed)
	}
	if t.Found.Claims > 0 {
		text += "; " + count(t.Found.Claims, "claim")
	}
	if t.Found.Dates > 0 {
		text += "; " + count(t.Found.Dates, "date")
	}
	if t.Skipped > 0 {
		text += fmt.Sprintf("; %d files that are no articles", t.Skipped)
	}
	if seconds := took.Seconds(); seconds >= 1 {
		text += fmt.Sprintf("; %s, %.0f articles and %s a second",
			took.Round(time.Second), float64(t.Articles-before.Articles)/seconds, bytesText(float64(t.Bytes-before.Bytes)/seconds))
	}
	lines := []string{text}
	causes := slices.SortedFunc(maps.Keys(t.Failed), func(a, b string) int {
		return cmp.Or(t.Failed[b]-t.Failed[a], strings.Compare(a, b))
	})
	for _, cause := range causes {
		lines = append(lines, fmt.Sprintf("%d failed: %s", t.Failed[cause], cause))
	}
	return lines
}

// bytesText is a number of bytes as people read it.
func bytesText(n float64) string {
	for _, unit := range []string{"bytes", "KB", "MB", "GB"} {
		if n < 1000 || unit == "GB" {
			if unit == "bytes" {
				return fmt.Sprintf("%.0f bytes", n)
			}
			return fmt.Sprintf("%.1f %s", n, unit)
		}
		n /= 1000
	}
	return ""
}
