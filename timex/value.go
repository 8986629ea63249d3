package timex

// Type is a TIMEX3 type.
type Type uint8

// The types.
const (
	NoType Type = iota
	DATE
	TIME
	DURATION
	SET
)

var typeNames = []string{"", "DATE", "TIME", "DURATION", "SET"}

// String returns "DATE"; "" for NoType.
func (t Type) String() string { return nameOf(typeNames, int(t)) }

// Ref is what an expression is resolved against. The zero Ref knows nothing: relative expressions then give
// values with X and no interval.
type Ref struct {
	Date   Date // the publication date; zero where unknown
	Anchor Span // the date last mentioned; zero where there is none
}

// Span is an interval of days with the grain of the value it came from. Both ends belong to it.
type Span struct {
	First, Last Date
	Grain       Grain
}

// Value is what a date expression means.
type Value struct {
	Type  Type
	Value string // TIMEX3 value: 2021-06-21, 2021-W25, 2021-Q3, 202, P3M, PRESENT_REF, XXXX-WXX-1; a range has both ends: 2021-03/2021-06
	Mod   string // TIMEX3 modifier, "" where none
	Freq  string // of a SET, "" where none
	Quant string // of a SET, "" where none
	// Earliest and Latest are the calendar days the expression can mean, both included. One is zero where the
	// interval is open on that side, both where there is none.
	Earliest, Latest Date
	Grain            Grain  // of the value; NoGrain for durations, sets, ranges and vague references
	Anchor           Anchor // what the value was reckoned from; NoAnchor where nothing was needed, or nothing known
}

// Span returns the interval as an anchor for later expressions, and false where it is open or missing.
func (v Value) Span() (Span, bool) {
	ok := !v.Earliest.IsZero() && !v.Latest.IsZero()
	return Span{First: v.Earliest, Last: v.Latest, Grain: v.Grain}, ok
}
