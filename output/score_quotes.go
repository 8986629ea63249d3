package output

import "strings"

// quotedRanges are the stretches of a text within quotation marks, the marks
// included. A quotation left open at the end of a paragraph runs to its end, as
// quotations of several paragraphs are printed. Single marks count only in
// paragraphs that have no double ones, as headlines and British papers have them.
func quotedRanges(text []rune) []Range {
	var out []Range
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		for _, r := range quotedInParagraph(text[start:end]) {
			out = append(out, Range{start + r.Start, start + r.End})
		}
		start = end + 1
	}
	return out
}

// The quotation marks by what they do; the straight ones do both.
const (
	openingMarks  = "“„«"
	closingMarks  = "”»"
	straightMarks = `"`
)

func quotedInParagraph(p []rune) []Range {
	var out []Range
	open, depth := -1, 0
	for i := 0; i < len(p); {
		n, opens, closes := doubleMark(p, i)
		if n == 0 {
			i++
			continue
		}
		low := n == 1 && (p[i] == '“' || p[i] == '„')
		switch {
		case open < 0:
			if opens || !closes {
				open = i
			}
		case low && (p[open] == '“' || p[open] == '„'):
			depth++
		case depth > 0 && p[i] == '”':
			depth--
		case closes || !opens:
			out = append(out, Range{open, i + n})
			open = -1
		case p[i] == '"' || p[i] == '\'': // it looks as if it opened: the one before was never closed
			open = i
		}
		i += n
	}
	switch {
	case open >= 0:
		return append(out, Range{open, len(p)})
	case len(out) == 0:
		return singleQuoted(p)
	}
	return out
}

// doubleMark tells how long the mark at i is, 0 where there is none, and whether
// it can open and close a quotation.
func doubleMark(p []rune, i int) (n int, opens, closes bool) {
	switch c := p[i]; {
	case strings.ContainsRune(openingMarks, c):
		return 1, true, false
	case strings.ContainsRune(closingMarks, c):
		return 1, false, true
	case strings.ContainsRune(straightMarks, c):
		n = 1
	case c == '`' && i+1 < len(p) && p[i+1] == '`':
		return 2, true, false
	case c == '\'' && i+1 < len(p) && p[i+1] == '\'':
		n = 2
	default:
		return 0, false, false
	}
	opens = i == 0 || spaceRune(p[i-1]) || strings.ContainsRune("([—–-/‘'", p[i-1])
	after := i + n
	closes = after == len(p) || spaceRune(p[after]) || strings.ContainsRune(".,;:!?)]—–-/’'", p[after])
	return n, opens, closes
}

// longestSingle is the most characters that single marks may hold.
const longestSingle = 300

// singleQuoted are the quotations within single marks: an opening one at the
// beginning of a word, and a closing one at the end of a word or a sentence.
func singleQuoted(p []rune) []Range {
	var out []Range
	for i := 0; i < len(p); {
		end := singleEnd(p, i)
		if end < 0 {
			i++
			continue
		}
		out = append(out, Range{i, end})
		i = end
	}
	return out
}

// singleEnd is the end of the quotation in single marks that begins at i, or -1.
func singleEnd(p []rune, i int) int {
	if p[i] != '‘' && p[i] != '\'' || i+1 == len(p) || !wordRune(p[i+1]) ||
		i > 0 && !spaceRune(p[i-1]) && !strings.ContainsRune("(—–:-", p[i-1]) {
		return -1
	}
	for j := i + 2; j < len(p) && j-i-1 <= longestSingle; j++ {
		if (p[j] == '’' || p[j] == '\'') && (wordRune(p[j-1]) || strings.ContainsRune(".,!?", p[j-1])) &&
			(j+1 == len(p) || !wordRune(p[j+1])) {
			return j + 1
		}
	}
	return -1
}
