package timex_test

import (
	"fmt"

	"github.com/newsclaim/newsclaim/timex"
)

// About three months ago, written on 21 June 2021.
func ExampleResolve() {
	e := timex.Expr{Unit: timex.Month, Count: timex.N(3), Direction: timex.Past, Mod: timex.Mod{Kind: timex.Approx}}
	v, err := timex.Resolve(e, timex.Ref{Date: timex.Date{Year: 2021, Month: 6, Day: 21}})
	fmt.Println(v.Type, v.Value, v.Mod, v.Earliest, v.Latest, err)
	// Output: DATE 2021-03 APPROX 2021-02-21 2021-04-21 <nil>
}

func ExampleResolve_unknownDate() {
	v, err := timex.Resolve(timex.Expr{Weekday: 1}, timex.Ref{})
	fmt.Println(v.Type, v.Value, v.Earliest.IsZero(), err)
	// Output: DATE XXXX-WXX-1 true <nil>
}

func ExampleExpr_Set() {
	var e timex.Expr
	for _, f := range [][2]string{{"weekday", "5"}, {"unit", "week"}, {"which", "next"}, {"mnth", "3"}} {
		if err := e.Set(f[0], f[1]); err != nil {
			fmt.Println(err)
		}
	}
	v, _ := timex.Resolve(e, timex.Ref{Date: timex.Date{Year: 2021, Month: 6, Day: 21}})
	fmt.Println(v.Value)
	// Output:
	// mnth: no such key; did you mean "month"?
	// 2021-07-02
}

func ExampleDate_AddMonths() {
	fmt.Println(timex.Date{Year: 2021, Month: 1, Day: 31}.AddMonths(1))
	// Output: 2021-02-28
}

func ExampleEaster() {
	fmt.Println(timex.Easter(2021))
	// Output: 2021-04-04
}
