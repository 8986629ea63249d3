package cmd

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
)

// floor is the least that a figure may be.
type floor struct {
	name  string
	least float64
	given string // least as it was written
}

// floorFlag is the flag --floor.
type floorFlag []floor

func (f *floorFlag) String() string { return "" }
func (f *floorFlag) Type() string   { return "NAME=FRACTION" }

func (f *floorFlag) Set(s string) error {
	name, given, found := strings.Cut(s, "=")
	if !found {
		return &fault{fmt.Sprintf("%q has no =; write it as in triple=0.76", s), ""}
	}
	name = strings.TrimSuffix(name, ".f1")
	known := (&output.Score{}).Figures()
	names := make([]string, len(known))
	ok := false
	for i, x := range known {
		names[i] = x.Name
		ok = ok || x.Name == name
	}
	if !ok {
		return &fault{fmt.Sprintf("there is no figure %q", name), didYouMean(rules.Nearest(name, names))}
	}
	least, err := strconv.ParseFloat(given, 64)
	if err != nil || !(least >= 0 && least <= 1) {
		return &fault{fmt.Sprintf("%q is no fraction of 1; write it as in %s=0.76", given, name), ""}
	}
	*f = append(*f, floor{name, least, given})
	return nil
}

// missed has a line for each floor that a figure is under. That there is nothing
// to measure is an error: a floor that nothing can miss is a mistake.
func (f floorFlag) missed(score *output.Score) ([]string, error) {
	figures := map[string]output.Figure{}
	for _, x := range score.Figures() {
		figures[x.Name] = x
	}
	var out []string
	for _, want := range f {
		got := figures[want.name]
		if !got.Known {
			return nil, &fault{fmt.Sprintf("--floor %s: the gold has nothing to measure it on", want.name), ""}
		}
		if got.Value < want.least {
			shown := strconv.FormatFloat(math.Floor(got.Value*1e4)/1e4, 'f', 4, 64) // never rounded up to the floor
			out = append(out, fmt.Sprintf("%s is %s, under its floor %s", want.name, shown, want.given))
		}
	}
	return out, nil
}
