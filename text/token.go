package text

import (
	"strings"
	"unicode/utf8"
)

// tokens cuts a paragraph into tokens after the manner of the Penn Treebank.
// Marks that have a role were settled before; every other character that has a
// width becomes part of exactly one token.
func (s *scanner) tokens(d *Document, start, end int) {
	s.next = 0
	s.glued = false
	for p := start; p < end; {
		r, n := runeAt(s.text, p, end)
		c := classify(r)
		if c == white || c == ignored {
			s.glued = s.glued && c == ignored
			p += n
			continue
		}
		s.seek(p)
		if m := s.markAt(p); m != nil && m.role != measure {
			if m.role != plain || m.kind != single {
				m.token = len(d.Tokens)
				p = s.emit(d, p, p+int(m.size))
				switch m.role {
				case opens:
					d.Tokens[m.token].Shape |= OpenMark
				case closes:
					d.Tokens[m.token].Shape |= CloseMark
				}
				continue
			}
		}
		p = s.token(d, p, end, r, n, c)
	}
}

// seek leaves behind the marks before p.
func (s *scanner) seek(p int) {
	for s.next < len(s.marks) && s.marks[s.next].pos < p {
		s.next++
	}
}

// markAt is the mark at p, or nil; seek has been called for p.
func (s *scanner) markAt(p int) *mark {
	if s.next < len(s.marks) && s.marks[s.next].pos == p {
		return &s.marks[s.next]
	}
	return nil
}

// token cuts the token at p, which is no quotation mark, and returns its end.
func (s *scanner) token(d *Document, p, end int, r rune, n int, c class) int {
	if c >= letter {
		return s.word(d, p, end)
	}
	after, _ := runeAt(s.text, p+n, end)
	switch {
	case r == '.':
		return s.emit(d, p, s.dots(p, end))
	case r == '!' || r == '?':
		return s.emit(d, p, span(s.text, p, end, "!?"))
	case (r == '\'' || r == '"' || r == '`') && span(s.text, p, min(p+markup, end), s.text[p:p+1]) == p+markup:
		return s.emit(d, p, span(s.text, p, end, s.text[p:p+1]))
	case r == '-':
		if q := span(s.text, p, end, "-"); q > p+1 {
			return s.emit(d, p, q)
		}
		if classify(after) == digit && !s.glued {
			return s.word(d, p, end)
		}
	case (r == '@' || r == '#') && classify(after) == letter:
		return s.word(d, p, end)
	case apostrophe(r) && wordy(after):
		return s.word(d, p, end)
	case strings.IndexByte("_*=~+#|<>/\\^", byte(r)) >= 0 && r < utf8.RuneSelf:
		return s.emit(d, p, span(s.text, p, end, s.text[p:p+1]))
	case r == '…' || dash(r):
		q := p + n
		for strings.HasPrefix(s.text[q:end], s.text[p:p+n]) {
			q += n
		}
		return s.emit(d, p, q)
	}
	return s.emit(d, p, p+n)
}

// span is the end of the run of the ASCII characters of set at p.
func span(text string, p, end int, set string) int {
	for p < end && strings.IndexByte(set, text[p]) >= 0 {
		p++
	}
	return p
}

// dots is the end of the full stop or ellipsis at p. Three stops or more with a
// space between each are one ellipsis.
func (s *scanner) dots(p, end int) int {
	q := span(s.text, p, end, ".")
	if q > p+1 {
		return q
	}
	n := 1
	for {
		_, w := runeAt(s.text, q, end)
		if r, _ := runeAt(s.text, q, end); r != ' ' && r != 0xA0 {
			break
		}
		if q+w >= end || s.text[q+w] != '.' || q+w+1 < end && (s.text[q+w+1] == '.' || s.text[q+w+1] >= '0' && s.text[q+w+1] <= '9') {
			break
		}
		q += w + 1
		n++
	}
	if n >= 3 {
		return q
	}
	return p + 1
}

// emit appends a token and returns its end.
func (s *scanner) emit(d *Document, start, end int) int {
	t := Token{Start: int32(start), End: int32(end), Quote: -1, Shape: shape(s.text[start:end])}
	if s.glued {
		t.Shape |= Glued
	}
	s.glued = true
	d.Tokens = append(d.Tokens, t)
	return end
}
