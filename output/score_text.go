package output

import (
	"fmt"
	"strings"
)

// AppendText adds the score to b as a table for people; figures are per cent.
func (s *Score) AppendText(b []byte) []byte {
	if s.Claims > 0 {
		b = s.appendClaims(b)
	}
	if s.Dates > 0 {
		if s.Claims > 0 {
			b = append(b, '\n')
		}
		b = s.appendDates(b)
	}
	return b
}

func (s *Score) appendClaims(b []byte) []byte {
	b = fmt.Appendf(b, "claims in %s\n", articlesOf(s.Claims))
	for i, block := range claimBlocks() {
		if block.kind == "" && (s.cues || !block.speech) {
			b = s.appendBlock(b, block.name, &s.claims[i])
		}
	}
	b = fmt.Appendf(b, "\n%-18s%8s%8s%8s%8s\n", "by kind, F1", "detect", "strict", "triple", "gold")
	for i, block := range claimBlocks() {
		if block.kind == "" || block.speech && !s.cues {
			continue
		}
		t := &s.claims[i]
		b = fmt.Appendf(b, "%-18s", block.name)
		for _, m := range []measure{detect, strict, triple} {
			_, _, f := t[m].ratios()
			b = fmt.Appendf(b, "%8.1f", 100*f)
		}
		b = fmt.Appendf(b, "%8d\n", t[detect].gold)
	}
	return b
}

func (s *Score) appendBlock(b []byte, name string, t *tally) []byte {
	b = fmt.Appendf(b, "\n%-18s%8s%8s%8s%8s%8s%8s\n", name, "P", "R", "F1", "right", "system", "gold")
	for i, n := range measureNames() {
		m, c := measure(i), t[i]
		switch {
		case m.ofCue() && !s.cues || m.accuracy() && c.gold == 0:
		case m.accuracy():
			label := strings.TrimPrefix(n.JSON, "acc ")
			b = fmt.Appendf(b, "  %-32s%8.1f%8d%16d\n", label, 100*c.accuracy(), c.right, c.gold)
		default:
			p, r, f := c.ratios()
			b = fmt.Appendf(b, "  %-16s%8.1f%8.1f%8.1f%8d%8d%8d\n", n.JSON, 100*p, 100*r, 100*f, c.right, c.system, c.gold)
		}
	}
	return b
}

func (s *Score) appendDates(b []byte) []byte {
	b = fmt.Appendf(b, "dates in %s\n\n", articlesOf(s.Dates))
	b = fmt.Appendf(b, "%-10s%6s%7s  %-20s %-20s%7s%7s%7s%7s%9s\n",
		"block", "gold", "system", " strict P R F1", " relaxed P R F1", "type", "value", "right", "equiv", "interval")
	for i, name := range dateBlocks() {
		t := &s.dates[i]
		if t.gold+t.system == 0 {
			continue
		}
		b = fmt.Appendf(b, "%-10s%6d%7d ", name, t.gold, t.system)
		for _, right := range []int{t.strict, t.relaxed} {
			b = fmt.Appendf(b, " %6.1f %6.1f %6.1f", 100*ratio(right, t.system), 100*ratio(right, t.gold), 100*t.f1(right))
		}
		b = fmt.Appendf(b, "%7.1f%7.1f%7.1f%7.1f", 100*t.f1(t.kind), 100*t.f1(t.value), 100*ratio(t.value, t.relaxed), 100*t.f1(t.equiv))
		if t.intervals > 0 {
			b = fmt.Appendf(b, "%9.1f", 100*ratio(t.intervalRight, t.intervals))
		}
		b = append(b, '\n')
	}
	return b
}

func articlesOf(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}

// AppendErrors adds at most that many errors of each sort to b, spread evenly over all.
func (s *Score) AppendErrors(b []byte, most int) []byte {
	for _, sort := range ErrorSorts() {
		var all []Error
		for _, e := range s.Errors {
			if e.Sort == sort {
				all = append(all, e)
			}
		}
		if strings.HasSuffix(sort, "claim") && s.Claims == 0 || !strings.HasSuffix(sort, "claim") && s.Dates == 0 {
			continue
		}
		n := min(most, len(all))
		b = fmt.Appendf(b, "\n%s: %d\n", sort, len(all))
		for i := range n {
			e := all[i*len(all)/n]
			for _, line := range e.Lines {
				b = fmt.Appendf(b, "  %s\n", line)
			}
			b = fmt.Appendf(b, "       %s\n", e.ID)
		}
	}
	return b
}
