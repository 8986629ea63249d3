package text

import (
	"unicode"
	"unicode/utf8"
)

// Shape tells how a token is written.
type Shape uint8

// The shapes. A token may have several.
const (
	Capital   Shape = 1 << iota // its first letter is upper case
	Upper                       // it has two letters or more, all upper case
	Digit                       // it holds a digit
	Letter                      // it holds a letter
	OpenMark                    // it opens a quotation of Document.Quotes
	CloseMark                   // it closes one
	Glued                       // no white space stands between it and the token before it
)

// shape tells how a word is written.
func shape(word string) Shape {
	var sh Shape
	letters, upper := 0, 0
	for i, r := range word {
		if r < utf8.RuneSelf {
			switch {
			case 'a' <= r && r <= 'z':
				letters++
				continue
			case '0' <= r && r <= '9':
				sh |= Digit
				continue
			case r < 'A' || r > 'Z':
				continue
			}
		} else {
			switch classify(r) {
			case digit:
				sh |= Digit
				continue
			case letter:
			default:
				continue
			}
			if !unicode.IsUpper(r) {
				letters++
				continue
			}
		}
		if letters == 0 && (i == 0 || sh&Digit == 0) {
			sh |= Capital
		}
		letters++
		upper++
	}
	if letters > 0 {
		sh |= Letter
	}
	if upper >= 2 && upper == letters {
		sh |= Upper
	}
	return sh
}
