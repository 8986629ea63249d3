package archive

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// text reads a text. What stands in front of it between lines of three hyphens is
// not looked into for claims: it becomes blanks, so that offsets go on counting in the file.
func (r *Reader) text(a *Article, body []byte) {
	a.Text = string(body)
	matter, end := frontMatter(a.Text)
	var fields map[string]yaml.Node // nodes: an alias is not followed
	if end == 0 || yaml.Unmarshal([]byte(matter), &fields) != nil || len(fields) == 0 {
		return // also an article that begins with a line
	}
	keys := slices.Sorted(maps.Keys(fields))
	a.Text = strings.Map(func(c rune) rune {
		if c == '\n' || c == '\r' || c == '\ufeff' {
			return c
		}
		return ' '
	}, a.Text[:end]) + a.Text[end:]
	scalar := func(names []string) (string, string) {
		for _, name := range names {
			for _, key := range keys {
				node := fields[key]
				if strings.EqualFold(key, name) && node.Kind == yaml.ScalarNode && node.Tag != "!!null" && node.Value != "" {
					return node.Value, key
				}
			}
		}
		return "", ""
	}
	title, _ := scalar(candidates(r.TitleField, titleFields))
	a.title(title)
	a.ID, _ = scalar(candidates(r.IDField, []string{"id", "guid"}))
	date, key := scalar(candidates(r.DateField, dateFields))
	if day, err := r.date(date); err != nil {
		a.note(bytes.Index(body, []byte(date)), "%q is %v", key, err)
	} else {
		a.published(day, "front matter")
	}
}

// frontMatter is what stands between the first line, three hyphens, and the next
// such line, and where the text behind them begins: 0 where there is none.
func frontMatter(s string) (matter string, end int) {
	const fence = "---"
	rest, ok := strings.CutPrefix(strings.TrimPrefix(s, bom), fence)
	if !ok || strings.TrimLeft(rest, " \t\r") == "" || strings.TrimLeft(rest, " \t\r")[0] != '\n' {
		return "", 0
	}
	start := len(s) - len(rest)
	for at := start; at < len(s) && at-start < window; {
		line, _, _ := strings.Cut(s[at:], "\n")
		next := min(at+len(line)+1, len(s))
		if at > start && strings.TrimRight(line, " \t\r") == fence {
			return s[start:at], next
		}
		at = next
	}
	return "", 0
}

// Dateline is the beginning of a text up to the dash behind a place in capitals, as
// in "WASHINGTON, June 21 (AP) —", or "".
func Dateline(text string) string {
	text = strings.TrimLeft(strings.TrimPrefix(text, bom), " \t\r\n\u00a0")
	text, _, _ = strings.Cut(text, "\n")
	if len(text) > 160 {
		text = text[:160]
	}
	end := -1
	for _, dash := range []string{"—", "–", "--", " - "} {
		if i := strings.Index(text, dash); i > 0 && (end < 0 || i < end) {
			end = i
		}
	}
	if end < 0 {
		return ""
	}
	place := text[:strings.IndexAny(text+",", ",(—–-0123456789")]
	word, _, _ := strings.Cut(place, " ")
	if len(word) < 3 || word != strings.ToUpper(word) || strings.ToLower(word) == word {
		return ""
	}
	return text[:end]
}
