package archive

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// pattern is how a date is written, in the letters of strptime and date(1): %Y a
// year in four digits, %y in two (69 to 99 are of the last century), %m the month
// and %d the day in one or two, %b and %B the month's English name, short or long,
// %j the day of the year, %H %M %S a time of day, %s seconds since 1970, %% a
// percent sign. Anything else stands for itself.
type pattern struct {
	source string
	parts  []part
}

// part is a verb, or where that is 0 a text.
type part struct {
	verb byte
	text string
}

// moment is what a pattern found.
type moment struct{ year, month, day int }

// verbs are the letters of a pattern, with the most digits that each takes.
var verbs = map[byte]int{'Y': 4, 'y': 2, 'm': 2, 'd': 2, 'b': 0, 'B': 0, 'j': 3, 'H': 2, 'M': 2, 'S': 2, 's': 19}

func parsePattern(s string) (*pattern, error) {
	p := &pattern{source: s}
	text := ""
	flush := func() {
		if text != "" {
			p.parts = append(p.parts, part{text: text})
			text = ""
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			text += s[i : i+1]
			continue
		}
		i++
		switch {
		case i == len(s):
			return nil, fmt.Errorf("%q ends in a single %%", s)
		case s[i] == '%':
			text += "%"
		default:
			if _, ok := verbs[s[i]]; !ok {
				return nil, fmt.Errorf("%%%c in %q means nothing; there are %%Y %%y %%m %%d %%b %%B %%j %%H %%M %%S %%s and %%%%", s[i], s)
			}
			flush()
			p.parts = append(p.parts, part{verb: s[i]})
		}
	}
	flush()
	return p, nil
}

// has tells whether the pattern says that much of a date: 'Y' the year, 'm' the month, 'd' the day.
func (p *pattern) has(what byte) bool {
	enough := map[byte]string{'Y': "Yys", 'm': "mbBjs", 'd': "djs"}[what]
	for _, x := range p.parts {
		if x.verb != 0 && strings.IndexByte(enough, x.verb) >= 0 {
			return true
		}
	}
	return false
}

func (p *pattern) whole() bool { return p.missing() == "" }

// missing is what the pattern lacks of a day.
func (p *pattern) missing() string {
	switch {
	case !p.has('Y'):
		return "year, %Y"
	case !p.has('m'):
		return "month, %m"
	case !p.has('d'):
		return "day, %d"
	}
	return ""
}

// match reads a date at the beginning of s.
func (p *pattern) match(s string) (moment, bool) {
	var m moment
	_, ok := p.take(s, &m)
	return m, ok
}

// search reads the first date in s that no digit goes on.
func (p *pattern) search(s string) (moment, bool) {
	for i := range len(s) {
		if i > 0 && isDigit(s[i]) && isDigit(s[i-1]) {
			continue
		}
		var m moment
		if n, ok := p.take(s[i:], &m); ok && (i+n == len(s) || !isDigit(s[i+n]) || !isDigit(s[i+n-1])) && m.possible() {
			return m, true
		}
	}
	return moment{}, false
}

// possible tells whether month and day, where they are known, can be any.
func (m moment) possible() bool {
	return m.year > 0 && m.month <= 12 && m.day <= 31
}

// take reads s from its beginning and tells how many bytes it read.
func (p *pattern) take(s string, m *moment) (int, bool) {
	at := 0
	for _, x := range p.parts {
		if x.verb == 0 {
			if !strings.HasPrefix(s[at:], x.text) {
				return 0, false
			}
			at += len(x.text)
			continue
		}
		n, ok := m.read(x.verb, s[at:])
		if !ok {
			return 0, false
		}
		at += n
	}
	return at, at > 0
}

// read reads what one verb stands for.
func (m *moment) read(verb byte, s string) (int, bool) {
	if verb == 'b' || verb == 'B' {
		return m.monthName(s)
	}
	n := 0
	for n < len(s) && n < verbs[verb] && isDigit(s[n]) {
		n++
	}
	if n == 0 || verb == 'Y' && n < 4 || (verb == 'y' || verb == 'j') && n < verbs[verb] {
		return 0, false
	}
	number, err := strconv.ParseInt(s[:n], 10, 64)
	if err != nil {
		return 0, false
	}
	switch verb {
	case 'Y':
		m.year = int(number)
	case 'y':
		if m.year = int(number) + 2000; number >= 69 {
			m.year -= 100
		}
	case 'm':
		m.month = int(number)
	case 'd':
		m.day = int(number)
	case 'j':
		t := time.Date(m.year, 1, int(number), 0, 0, 0, 0, time.UTC)
		m.month, m.day = int(t.Month()), t.Day()
		return n, number > 0 && t.Year() == m.year
	case 's':
		t := time.Unix(number, 0).UTC()
		m.year, m.month, m.day = t.Year(), int(t.Month()), t.Day()
	}
	return n, true
}

func (m *moment) monthName(s string) (int, bool) {
	for month := time.January; month <= time.December; month++ {
		name := month.String()
		for _, name := range []string{name, name[:3]} {
			if len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) {
				m.month = int(month)
				return len(name), true
			}
		}
	}
	return 0, false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
