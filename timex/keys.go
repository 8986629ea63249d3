package timex

import (
	"strings"
)

// key is one field by its name in rule files.
type key struct {
	name string
	set  func(e *Expr, value string) error
}

// number makes the key of a whole-number field. Letters after the digits are ignored, so that "21st" and "3e" pass.
func number(name string, low, high int, field func(*Expr) *int) key {
	return key{name, func(e *Expr, value string) error {
		n, err := parseNumber(name, value, low, high)
		if err == nil {
			*field(e) = n
		}
		return err
	}}
}

func parseNumber(name, value string, low, high int) (int, error) {
	s := value
	sign := 1
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	end := 0
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	n, ok := digits(s[:end])
	if !ok || strings.ContainsAny(s[end:], "0123456789.,:/-") {
		return 0, errorf(name, "%q is not a whole number", value)
	}
	if n *= sign; n < low || n > high {
		return 0, errorf(name, "%d is not in %d..%d", n, low, high)
	}
	return n, nil
}

// choice makes the key of an enumeration. Names match without regard to case.
func choice[T ~uint8](name string, names []string, field func(*Expr) *T) key {
	return key{name, func(e *Expr, value string) error {
		for i, n := range names {
			if i > 0 && strings.EqualFold(n, value) {
				*field(e) = T(i)
				return nil
			}
		}
		_, err := parseName(name, names, value)
		return err
	}}
}

func count(name string, field func(*Expr) *Count) key {
	return key{name, func(e *Expr, value string) error {
		c, err := ParseCount(value)
		if err != nil {
			err.(*Error).Key = name
			return err
		}
		*field(e) = c
		return nil
	}}
}

// keys is in the order of the package documentation.
var keys = []key{
	choice("type", typeNames, func(e *Expr) *Type { return &e.Type }),
	{"year", (*Expr).setYear},
	number("month", 1, 12, func(e *Expr) *int { return &e.Month }),
	number("day", 1, 31, func(e *Expr) *int { return &e.Day }),
	number("weekday", 1, 7, func(e *Expr) *int { return &e.Weekday }),
	number("week", 1, 53, func(e *Expr) *int { return &e.Week }),
	number("quarter", 1, 4, func(e *Expr) *int { return &e.Quarter }),
	number("half", 1, 2, func(e *Expr) *int { return &e.Half }),
	choice("season", seasonNames, func(e *Expr) *TimeOfYear { return &e.Season }),
	{"hemisphere", func(e *Expr, value string) error {
		i, err := parseName("hemisphere", []string{"", "north", "south"}, value)
		e.South = e.South && err != nil || i == 2
		return err
	}},
	{"decade", (*Expr).setDecade},
	number("century", 1, 99, func(e *Expr) *int { return &e.Century }),
	number("millennium", 1, 9, func(e *Expr) *int { return &e.Millennium }),
	number("fiscal", 1, 12, func(e *Expr) *int { return &e.Fiscal }),
	number("nth", -366, 366, func(e *Expr) *int { return &e.Nth }),
	{"easter", func(e *Expr, value string) error {
		n, err := parseNumber("easter", value, -366, 366)
		if err == nil {
			e.Easter, e.HasEaster = n, true
		}
		return err
	}},
	{"table", (*Expr).setTable},
	choice("unit", grainNames, func(e *Expr) *Grain { return &e.Unit }),
	count("count", func(e *Expr) *Count { return &e.Count }),
	count("count_to", func(e *Expr) *Count { return &e.CountTo }),
	count("and_count", func(e *Expr) *Count { return &e.AndCount }),
	choice("and_unit", grainNames, func(e *Expr) *Grain { return &e.AndUnit }),
	count("last_count", func(e *Expr) *Count { return &e.LastCount }),
	choice("last_unit", grainNames, func(e *Expr) *Grain { return &e.LastUnit }),
	count("few", func(e *Expr) *Count { return &e.Few }),
	choice("direction", directionNames, func(e *Expr) *Direction { return &e.Direction }),
	choice("which", whichNames, func(e *Expr) *Which { return &e.Which }),
	{"offset", func(e *Expr, value string) error {
		n, err := parseNumber("offset", value, -1_000_000, 1_000_000)
		if err == nil {
			e.Offset, e.Which = n, ByOffset
		}
		return err
	}},
	choice("anchor", anchorNames, func(e *Expr) *Anchor { return &e.Anchor }),
	{"grain", func(e *Expr, value string) error {
		if value == "anchor" {
			e.SameGrain = true
			return nil
		}
		g, err := ParseGrain(value)
		if err != nil {
			err.(*Error).Key = "grain"
			return err
		}
		e.Grain = g
		return nil
	}},
	choice("clip", directionNames, func(e *Expr) *Direction { return &e.Clip }),
	choice("mod", modNames, func(e *Expr) *ModKind { return &e.Mod.Kind }),
	choice("bound", modNames, func(e *Expr) *ModKind { return &e.Bound }),
	count("slack", func(e *Expr) *Count { return &e.Mod.Slack }),
	choice("slack_unit", grainNames, func(e *Expr) *Grain { return &e.Mod.SlackUnit }),
	choice("part", partNames, func(e *Expr) *Part { return &e.Part }),
	{"clock", (*Expr).setClock},
	clockNumber("hour", 24, Hour, func(c *Clock) *int { return &c.Hour }),
	clockNumber("minute", 59, Minute, func(c *Clock) *int { return &c.Minute }),
	clockNumber("second", 59, Second, func(c *Clock) *int { return &c.Second }),
	choice("meridiem", meridiemNames, func(e *Expr) *Meridiem { return &e.Clock.Meridiem }),
	{"zone", func(e *Expr, value string) error {
		z, err := parseZone(value)
		if err == nil {
			e.Zone = z
		}
		return err
	}},
	choice("ref", pointNames, func(e *Expr) *Point { return &e.Point }),
	{"freq", (*Expr).setFreq},
	{"quant", func(e *Expr, value string) error { e.Quant = value; return nil }},
}

// Keys returns the names that Set knows, in the order of the package documentation. "from." and "to." may stand
// before each of them.
func Keys() []string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	return names
}

// byName is looked up, never ranged over.
var byName = func() map[string]key {
	m := make(map[string]key, len(keys))
	for _, k := range keys {
		m[k.name] = k
	}
	return m
}()

// Set sets one field from its textual form, as the package documentation tells key by key. White space around the
// value is ignored, and an empty value leaves the field as it is, so that an optional word may be missing.
// "from.unit" sets the field of From, "to.day" that of To. An unknown key is an error naming the nearest one;
// a value that the field cannot have is an error and leaves the field as it was.
func (e *Expr) Set(key, value string) error {
	return e.set(key, strings.TrimSpace(value), 0)
}

func (e *Expr) set(name, value string, depth int) error {
	if head, rest, ok := strings.Cut(name, "."); ok && (head == "from" || head == "to") && depth < 4 {
		inner := &e.From
		if head == "to" {
			inner = &e.To
		}
		var x Expr
		if *inner != nil {
			x = **inner
		}
		err := x.set(rest, value, depth+1)
		if err == nil && value != "" {
			*inner = &x
		}
		return err
	}
	k, ok := byName[name]
	if !ok {
		return errorf(name, "no such key; did you mean %q?", nearest(Keys(), name))
	}
	if value == "" {
		return nil
	}
	return k.set(e, value)
}

// setYear takes four digits as they are; one or two, with an apostrophe or without, are the end of a year.
func (e *Expr) setYear(value string) error {
	s := strings.TrimLeft(value, "'’‘")
	n, ok := digits(s)
	switch {
	case !ok || len(s) == 3 || len(s) > 4:
		return errorf("year", "%q is not of the form 2021 or 21", value)
	case len(s) == 4 && n == 0:
		return errorf("year", "0 is not in 1..9999")
	}
	e.Year, e.ShortYear = n, len(s) <= 2
	return nil
}

// setDecade takes "1970", "1970s", "70s" and "'70s".
func (e *Expr) setDecade(value string) error {
	s := strings.TrimLeft(value, "'’‘")
	end := 0
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	n, ok := digits(s[:end])
	if !ok || end == 1 || end == 3 || end > 4 || n%10 != 0 || strings.ContainsAny(s[end:], "0123456789") {
		return errorf("decade", "%q is not of the form 1970s or 70s", value)
	}
	e.Decade, e.HasDecade, e.ShortDecade = n, true, end == 2
	return nil
}

func (e *Expr) setTable(value string) error {
	var days []Date
	for _, s := range strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' }) {
		d, err := ParseDate(s)
		if err != nil {
			err.(*Error).Key = "table"
			return err
		}
		if n := len(days); n > 0 && !days[n-1].Before(d) {
			return errorf("table", "%s is not after %s", d, days[n-1])
		}
		days = append(days, d)
	}
	e.Table = days
	return nil
}

func clockNumber(name string, high int, g Grain, field func(*Clock) *int) key {
	return key{name, func(e *Expr, value string) error {
		n, err := parseNumber(name, value, 0, high)
		if err == nil {
			*field(&e.Clock) = n
			if e.Clock.Grain == NoGrain || g < e.Clock.Grain {
				e.Clock.Grain = g
			}
		}
		return err
	}}
}

// setClock takes "15", "15:30", "15.30", "1530" and "15:30:05".
func (e *Expr) setClock(value string) error {
	s := strings.ReplaceAll(value, ".", ":")
	parts := strings.Split(s, ":")
	if len(parts) == 1 && len(s) == 4 {
		parts = []string{s[:2], s[2:]}
	}
	c := Clock{Meridiem: e.Clock.Meridiem}
	fields := []*int{&c.Hour, &c.Minute, &c.Second}
	if len(parts) > 3 {
		return errorf("clock", "%q is not of the form 15:30", value)
	}
	for i, p := range parts {
		n, ok := digits(p)
		if !ok || len(p) > 2 || i > 0 && (len(p) != 2 || n > 59) || n > 59 {
			return errorf("clock", "%q is not of the form 15:30", value)
		}
		*fields[i], c.Grain = n, Hour-Grain(i)
	}
	if c.Hour > 24 {
		return errorf("clock", "hour %d is not in 0..24", c.Hour)
	}
	e.Clock = c
	return nil
}

// setFreq takes "2" and "2X" (twice), and "3D" (three days of each).
func (e *Expr) setFreq(value string) error {
	s := strings.TrimRight(value, "XDWMYH")
	if n, ok := digits(s); !ok || n == 0 || len(value)-len(s) > 1 {
		return errorf("freq", "%q is not of the form 2X or 3D", value)
	}
	if s == value {
		value = s + "X"
	}
	e.Freq = value
	return nil
}
