package rules

import "testing"

// BenchmarkNewMatcher makes ready to match: as the rules ship, whose patterns are
// compiled when wanted, and with all of them compiled at once.
func BenchmarkNewMatcher(b *testing.B) {
	files, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	set, _ := Merge(files...)
	checked := *set
	checked.digest = ""
	for _, bench := range []struct {
		name string
		set  *Set
	}{{"shipped", set}, {"compiled", &checked}} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewMatcher(bench.set)
			}
		})
	}
}
