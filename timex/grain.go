package timex

// Grain is the size of a unit of time, from the second to the millennium. Grains are ordered by size.
type Grain uint8

// The grains. NoGrain, the zero value, means that none is stated.
const (
	NoGrain Grain = iota
	Second
	Minute
	Hour
	DayPart // morning, night, …
	Day
	Weekend  // Saturday and Sunday of an ISO week
	Workweek // Monday to Friday of an ISO week, whose value it has
	Week     // ISO week, Monday to Sunday
	Month
	Season // three months
	Quarter
	Half // half a year
	Year
	Decade
	Century
	Millennium
)

var grainNames = []string{"", "second", "minute", "hour", "daypart", "day", "weekend", "workweek", "week", "month", "season",
	"quarter", "half", "year", "decade", "century", "millennium"}

// String returns the name that rule files use, "day"; "" for NoGrain.
func (g Grain) String() string { return nameOf(grainNames, int(g)) }

// ParseGrain reads a grain's name ("day", "week"), as String writes it; anything else is an error.
func ParseGrain(s string) (Grain, error) {
	i, err := parseName("unit", grainNames, s)
	return Grain(i), err
}
