package text

import "strings"

// address is the end of the web address at p, or p where there is none.
func (s *scanner) address(p, end int) int {
	c := s.text[p] | 0x20
	if c != 'h' && c != 'w' && c != 'f' {
		return p
	}
	head := s.text[p:min(p+8, end)]
	for _, prefix := range [...]string{"http://", "https://", "www.", "ftp://"} {
		if len(head) >= len(prefix) && strings.EqualFold(head[:len(prefix)], prefix) {
			return s.path(p+len(prefix), end)
		}
	}
	return p
}

// path is the end of the rest of a web address: up to white space, a bracket or
// a quotation mark, less the punctuation at its end.
func (s *scanner) path(p, end int) int {
	start := p
	for p < end {
		r, n := runeAt(s.text, p, end)
		if c := classify(r); c == white || c == ignored || r == '<' || r == '>' || r == ')' || r == ']' || r == '"' || quoteMark(r) && r != '\'' || dash(r) {
			break
		}
		s.seek(p)
		if m := s.markAt(p); m != nil && m.role != plain {
			break
		}
		p += n
	}
	for p > start {
		r, n := runeBefore(s.text, start, p)
		if wordy(r) || r == '/' || r == '=' || r == '_' {
			break
		}
		p -= n
	}
	return p
}

// domain tells whether the word from start to q looks like the name of a web
// site: it has a dot, and two letters or more after the last.
func (s *scanner) domain(start, part, q int) bool {
	return part > start && q-part >= 2 && s.text[part-1] == '.' && classify(rune(s.text[q-1])) == letter
}
