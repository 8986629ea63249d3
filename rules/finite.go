package rules

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// finite is all that a regular expression matches, where that is a short list, as
// in /^(Jan|Feb|Mar)\.?$/. A look at it takes less time than to run the regular
// expression, and far less than to compile it.
type finite struct {
	list string // each with '\n' after it; "" where there is no such list
	fold bool   // capitals do not matter
}

// mostListed is how many strings a list has at most.
const mostListed = 256

// has tells whether s is one of the list.
func (f *finite) has(s string) bool {
	for list := f.list; list != ""; {
		end := strings.IndexByte(list, '\n')
		if end == len(s) && list[:end] == s || f.fold && strings.EqualFold(list[:end], s) {
			return true
		}
		list = list[end+1:]
	}
	return false
}

// finiteOf is the list of a regular expression that is a sound one.
func finiteOf(re *syntax.Regexp) finite {
	if re.Op != syntax.OpConcat || len(re.Sub) < 3 || re.Sub[0].Op != syntax.OpBeginText || re.Sub[len(re.Sub)-1].Op != syntax.OpEndText {
		return finite{}
	}
	f := finite{fold: folds(re)}
	words := f.product(re.Sub[1 : len(re.Sub)-1])
	for _, w := range words {
		if strings.ContainsFunc(w, func(r rune) bool { return r == '\n' || r == utf8.RuneError }) { // as which a stray byte is read
			return finite{}
		}
		f.list += w + "\n"
	}
	return f
}

// folds tells whether some part of a regular expression does not mind capitals.
func folds(re *syntax.Regexp) bool {
	return re.Op == syntax.OpLiteral && re.Flags&syntax.FoldCase != 0 || slices.ContainsFunc(re.Sub, folds)
}

// strings is what a part of a regular expression matches, nil where that is no
// short list.
func (f *finite) strings(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpEmptyMatch:
		return []string{""}
	case syntax.OpLiteral:
		if f.fold && re.Flags&syntax.FoldCase == 0 && !closed(re.Rune) {
			return nil
		}
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		var runes []rune
		for i := 0; i < len(re.Rune); i += 2 {
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if runes = append(runes, r); len(runes) > mostListed {
					return nil
				}
			}
		}
		if f.fold && !closed(runes) {
			return nil
		}
		words := make([]string, len(runes))
		for i, r := range runes {
			words[i] = string(r)
		}
		return words
	case syntax.OpCapture:
		return f.strings(re.Sub[0])
	case syntax.OpQuest:
		if words := f.strings(re.Sub[0]); words != nil {
			return append(words, "")
		}
	case syntax.OpConcat:
		return f.product(re.Sub)
	case syntax.OpAlternate:
		var words []string
		for _, sub := range re.Sub {
			more := f.strings(sub)
			if words = append(words, more...); more == nil || len(words) > mostListed {
				return nil
			}
		}
		return words
	}
	return nil
}

// product is every string that the parts match one after the other.
func (f *finite) product(parts []*syntax.Regexp) []string {
	words := []string{""}
	for _, part := range parts {
		ends := f.strings(part)
		if ends == nil || len(words)*len(ends) > mostListed {
			return nil
		}
		longer := make([]string, 0, len(words)*len(ends))
		for _, w := range words {
			for _, end := range ends {
				longer = append(longer, w+end)
			}
		}
		words = longer
	}
	return words
}

// closed tells whether runes hold all ways to write each of them.
func closed(runes []rune) bool {
	for _, r := range runes {
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			if !slices.Contains(runes, other) {
				return false
			}
		}
	}
	return true
}
