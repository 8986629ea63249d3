package text

import "unicode"

// line is a line of text without the white space at its ends.
type line struct {
	start, end int
	indent     int  // bytes of white space before start
	hard       bool // what ends it ends the paragraph too, whatever the words say
}

// The widths, in bytes, between which text is taken to be wrapped by a machine.
const (
	narrowest = 45
	widest    = 100
	ragged    = 25 // how much narrower than the widest a wrapped line may be
)

// paragraphs appends the paragraphs of text to out. A blank line ends one. A
// single line break ends one only on evidence: much news text has a paragraph
// a line, but web text is broken wherever a link stood, and mail is wrapped.
func (s *scanner) paragraphs(out []Paragraph) []Paragraph {
	s.lines = s.lines[:0]
	flush := func() {
		out = s.block(out)
		s.lines = s.lines[:0]
	}
	for p := 0; p < len(s.text); {
		end, next, hard := lineEnd(s.text, p)
		start := skipWhite(s.text, p, end)
		if start == end {
			flush()
		} else {
			s.lines = append(s.lines, line{start, trimWhite(s.text, start, end), start - p, hard})
		}
		p = next
	}
	flush()
	return out
}

// lineEnd finds the end of the line at p, and where the next one starts.
func lineEnd(text string, p int) (end, next int, hard bool) {
	for i := p; i < len(text); i++ {
		switch text[i] {
		case '\n', '\v', '\f':
			return i, i + 1, false
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2, false
			}
			return i, i + 1, false
		case 0xC2: // U+0085, next line
			if i+1 < len(text) && text[i+1] == 0x85 {
				return i, i + 2, false
			}
		case 0xE2: // U+2028 and U+2029, the separators of lines and of paragraphs
			if i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xA8 || text[i+2] == 0xA9) {
				return i, i + 3, text[i+2] == 0xA9
			}
		}
	}
	return len(text), len(text), true
}

// block appends the paragraphs of s.lines, which no blank line parts.
func (s *scanner) block(out []Paragraph) []Paragraph {
	if len(s.lines) == 0 {
		return out
	}
	width := s.wrapped()
	var count, lists entry
	for i := range s.lines {
		e := entryOf(s.text, &s.lines[i])
		lists |= count & e // the second of its sort
		count |= e
	}
	first := 0
	for i := range s.lines {
		if i+1 < len(s.lines) && !s.parts(&s.lines[i], &s.lines[i+1], width, lists) {
			continue
		}
		out = append(out, Paragraph{Span: Span{s.lines[first].start, s.lines[i].end}})
		first = i + 1
	}
	return out
}

// wrapped is the width at which s.lines were wrapped, or 0 where they were not:
// where less than two of them are full and break off within a sentence.
func (s *scanner) wrapped() int {
	width, full, broken := 0, 0, 0
	for i := range s.lines[:len(s.lines)-1] {
		width = max(width, s.lines[i].end-s.lines[i].start)
	}
	if width < narrowest || width > widest {
		return 0
	}
	for i := range s.lines[:len(s.lines)-1] {
		l := &s.lines[i]
		if l.end-l.start < width-ragged {
			continue
		}
		full++
		if !s.ended(l) {
			broken++
		}
	}
	if broken < 2 || full*2 < len(s.lines)-1 {
		return 0
	}
	return width
}

// parts tells whether the break between two lines ends a paragraph, where lists are
// the sorts of entries that stand around them more than once.
func (s *scanner) parts(l, next *line, width int, lists entry) bool {
	if l.hard || item(s.text, next) || s.clock(l) && s.begins(l, next) {
		return true
	}
	if entryOf(s.text, next)&lists != 0 && (width == 0 || s.ended(l)) {
		return true
	}
	if width == 0 && s.headsEntry(l, next) && s.begins(l, next) {
		return true
	}
	if !s.ended(l) || !s.begins(l, next) {
		return false
	}
	if width == 0 || next.indent > l.indent+1 {
		return true
	}
	// Wrapped text goes on unless the next word would still have fitted.
	word := next.start
	for word < next.end && s.text[word] != ' ' {
		word++
	}
	return l.end-l.start+1+word-next.start <= width-2
}

// ended tells whether the line ends with the end of a sentence.
func (s *scanner) ended(l *line) bool {
	p := l.end
	for p > l.start {
		r, n := runeBefore(s.text, l.start, p)
		if quoteMark(r) || closeBracket(r) || classify(r) == white {
			p -= n
			continue
		}
		if !final(r) {
			return false
		}
		if r != '.' || p < l.end {
			return true
		}
		break
	}
	if p == l.start {
		return false
	}
	w := lastWord(s.text, l.start, p-1)
	return !s.has(Title, w) && (len(w) != 1 || classify(rune(w[0])) != letter)
}

// lastWord is the word that ends at p, dots within it included, cut short
// before the longest key.
func lastWord(text string, start, p int) string {
	q := p
	for q > start && p-q <= longestKey && (text[q-1] == '.' || classify(rune(text[q-1])) >= letter) {
		q--
	}
	return text[q:p]
}

// begins tells whether next begins as a sentence does.
func (s *scanner) begins(l, next *line) bool {
	p := next.start
	quoted := false
	r, n := runeAt(s.text, p, next.end)
	for i := 0; i < 3 && p < next.end && (quoteMark(r) || openBracket(r)); i++ {
		quoted = true
		p += n
		r, n = runeAt(s.text, p, next.end)
	}
	if !quoted && (dash(r) || r == '-') { // an item of a list
		p += n
		if r, n = runeAt(s.text, p, next.end); r == ' ' {
			r, _ = runeAt(s.text, p+n, next.end)
		}
	}
	if classify(r) == white {
		return false
	}
	if !unicode.IsUpper(r) && classify(r) != digit && !currency(r) && r != '@' && r != '#' {
		return quoted && (final(r) || classify(r) == letter && !s.spaced(l))
	}
	if p0 := l.end - 1; s.text[p0] == '.' && s.has(Abbreviation, lastWord(s.text, l.start, p0)) {
		return quoted || s.has(Starter, wordAt(s.text, p, next.end))
	}
	return true
}

// spaced tells whether white space stands between the line and its break, which
// is how a line looks that a link broke off.
func (s *scanner) spaced(l *line) bool {
	return l.end < len(s.text) && (s.text[l.end] == ' ' || s.text[l.end] == 0xC2)
}

// item tells whether the line is an item of a list.
func item(text string, l *line) bool {
	r, n := runeAt(text, l.start, l.end)
	switch {
	case bullet(r):
		return true
	case r == '*' || r == '~' || r == '»' || r == '›':
		after, _ := runeAt(text, l.start+n, l.end)
		return classify(after) == white && l.start+n < l.end
	}
	return false
}

// entry is how a line begins that may be an entry of a list.
type entry uint8

const (
	dashed   entry = 1 << iota // "- a boat"
	numbered                   // "2. a boat"
)

// entryOf tells how a line begins, 0 where it is like no entry of a list.
func entryOf(text string, l *line) entry {
	r, n := runeAt(text, l.start, l.end)
	if dash(r) || r == '-' {
		if after, _ := runeAt(text, l.start+n, l.end); l.start+n < l.end && classify(after) == white {
			return dashed
		}
		return 0
	}
	p := l.start
	for p < l.end && p < l.start+2 && text[p]-'0' < 10 {
		p++
	}
	if p > l.start && p+1 < l.end && (text[p] == '.' || text[p] == ')') && text[p+1] == ' ' {
		return numbered
	}
	return 0
}

// headsEntry tells whether a line is the heading of an entry that goes on with the
// next: it has a number, and is short.
func (s *scanner) headsEntry(l, next *line) bool {
	const longest = 60 // bytes
	return l.end-l.start <= longest && 2*(l.end-l.start) <= next.end-next.start && entryOf(s.text, l) == numbered
}

// clock tells whether a line is nothing but a time of day, as over an entry of a
// live report: "14.52", "2:15pm", "14:20 GMT".
func (s *scanner) clock(l *line) bool {
	const longest = 10 // bytes
	if l.end-l.start > longest {
		return false
	}
	digits, letters, marks := 0, 0, 0
	for _, c := range []byte(s.text[l.start:l.end]) {
		switch {
		case c-'0' < 10 && letters == 0:
			digits++
		case c == ':' || c == '.':
			marks++
		case c|0x20-'a' < 26 && digits > 2:
			letters++
		case c != ' ':
			return false
		}
	}
	return marks > 0 && (digits == 3 || digits == 4) && s.text[l.start]-'0' < 10
}
