package text

import (
	"unicode"
	"unicode/utf8"
)

// class is what a character is to the first steps.
type class uint8

const (
	symbol  class = iota // a mark, a symbol or a control character
	white                // white space
	ignored              // has no width: byte order mark, zero-width space, soft hyphen, direction marks
	letter               // a letter or an accent that stands on one
	digit                // a digit or another numeral
)

func classify(r rune) class {
	if r < utf8.RuneSelf {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
			return letter
		case '0' <= r && r <= '9':
			return digit
		case r == ' ', '\t' <= r && r <= '\r':
			return white
		}
		return symbol
	}
	switch {
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2064,
		0x2066 <= r && r <= 0x2069, r == 0xFEFF, r == 0x00AD:
		return ignored
	case r == utf8.RuneError:
		return symbol
	case unicode.IsSpace(r):
		return white
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsNumber(r):
		return digit
	}
	return symbol
}

// wordy tells whether r is a letter or a digit.
func wordy(r rune) bool { return classify(r) >= letter }

// runeAt is the character at p, and its size in bytes; a space of no size at the end.
func runeAt(text string, p, end int) (rune, int) {
	if p >= end {
		return ' ', 0
	}
	if c := text[p]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[p:end])
}

// runeBefore is the character that ends at p, and its size in bytes; a space of no size at the start.
func runeBefore(text string, start, p int) (rune, int) {
	if p <= start {
		return ' ', 0
	}
	if c := text[p-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(text[start:p])
}

// skipWhite is the first byte from p on that is neither white nor ignored.
func skipWhite(text string, p, end int) int {
	for p < end {
		r, n := runeAt(text, p, end)
		if c := classify(r); c != white && c != ignored {
			break
		}
		p += n
	}
	return p
}

// trimWhite is the end of the text before p without white and ignored characters.
func trimWhite(text string, start, p int) int {
	for p > start {
		r, n := runeBefore(text, start, p)
		if c := classify(r); c != white && c != ignored {
			break
		}
		p -= n
	}
	return p
}

// wordAt is the run of ASCII letters at p, cut short after the longest key.
func wordAt(text string, p, end int) string {
	q := p
	for q < end && q-p <= longestKey && (text[q]|0x20 >= 'a' && text[q]|0x20 <= 'z') {
		q++
	}
	return text[p:q]
}

func openBracket(r rune) bool  { return r == '(' || r == '[' || r == '{' }
func closeBracket(r rune) bool { return r == ')' || r == ']' || r == '}' }

// dash tells whether r is a dash; a hyphen is none.
func dash(r rune) bool { return 0x2012 <= r && r <= 0x2015 || r == 0x2212 }

// bullet tells whether r is a mark that stands before the items of a list and nowhere
// else. Asterisks, hyphens and dashes stand there too, with white space behind.
func bullet(r rune) bool {
	switch r {
	case '•', '‣', '◦', '▪', '●', '■', '·':
		return true
	}
	return false
}

// hyphen tells whether r is a hyphen.
func hyphen(r rune) bool { return r == '-' || r == 0x2010 || r == 0x2011 }

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

func final(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

func currency(r rune) bool {
	return r == '$' || r >= utf8.RuneSelf && unicode.Is(unicode.Sc, r)
}
