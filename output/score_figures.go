package output

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Figure is one number of a score, a fraction of 1. Its name is made of
//
//	[all.][direct.|mixed.|indirect.]MEASURE[.p|.r]   of claims
//	[BLOCK.]MEASURE[.p|.r]                           of dates
//
// Without all, a figure of claims is that of speech, or of all claims where the
// gold names no cue. Without .p for precision or .r for recall it is their
// harmonic mean F1.
type Figure struct {
	Name  string
	Value float64
	Known bool // there was something to measure
}

// Figures are all figures of a score, in a fixed order.
func (s *Score) Figures() []Figure {
	var out []Figure
	for b, block := range claimBlocks() {
		prefix, t := "all.", &s.claims[b]
		if block.speech {
			prefix = ""
			if !s.cues {
				t = &s.claims[b-firstSpeech]
			}
		}
		if block.kind != "" {
			prefix += block.kind + "."
		}
		for m, name := range measureNames() {
			out = append(out, t[m].figures(prefix+name.Flag, measure(m).accuracy())...)
		}
	}
	for b, name := range dateBlocks() {
		prefix := strings.ToLower(name) + "."
		if b == 0 {
			prefix = ""
		}
		out = append(out, s.dates[b].figures(prefix)...)
	}
	return out
}

func (c counts) figures(name string, accuracy bool) []Figure {
	p, r, f := c.ratios()
	if accuracy {
		return []Figure{{name, c.accuracy(), c.gold > 0}}
	}
	known := c.system+c.gold > 0
	return []Figure{{name, f, known}, {name + ".p", p, known}, {name + ".r", r, known}}
}

func (c counts) accuracy() float64 { return ratio(c.right, c.gold) }

// pairs are the counts of a measure of dates.
func (t *dateTally) pairs(right int) counts { return counts{right, t.system, t.gold, right} }

// f1 is the harmonic mean of precision and recall, by one division.
func (t *dateTally) f1(right int) float64 { return ratio(2*right, t.system+t.gold) }

func (t *dateTally) figures(prefix string) []Figure {
	var out []Figure
	for _, x := range []struct {
		name  string
		right int
	}{
		{"strict-span", t.strict}, {"relaxed", t.relaxed}, {"type", t.kind}, {"value", t.value},
		{"value-equiv", t.equiv}, {"strict-value", t.strictValue},
	} {
		three := t.pairs(x.right).figures(prefix+x.name, false)
		three[0].Value = t.f1(x.right)
		out = append(out, three...)
	}
	return append(out,
		Figure{prefix + "value-accuracy", ratio(t.value, t.relaxed), t.relaxed > 0},
		Figure{prefix + "type-accuracy", ratio(t.kind, t.relaxed), t.relaxed > 0},
		Figure{prefix + "interval", ratio(t.intervalRight, t.intervals), t.intervals > 0})
}

// ratio is a part of a whole, 0 of nothing.
func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// MarshalJSON writes every figure with its counts: claims by block and measure,
// dates by block. What the gold is not annotated for is left out.
func (s *Score) MarshalJSON() ([]byte, error) {
	var top object
	if s.Claims > 0 {
		var blocks object
		for b, block := range claimBlocks() {
			if s.cues || !block.speech {
				blocks = append(blocks, member{block.name, s.claimObject(&s.claims[b])})
			}
		}
		top = append(top, member{"claims", blocks})
	}
	if s.Dates > 0 {
		var blocks object
		for b, name := range dateBlocks() {
			blocks = append(blocks, member{name, s.dates[b].object()})
		}
		top = append(top, member{"dates", blocks})
	}
	return json.Marshal(top)
}

func (s *Score) claimObject(t *tally) object {
	var out object
	for i, name := range measureNames() {
		m, c := measure(i), t[i]
		switch {
		case m.ofCue() && !s.cues:
		case m.accuracy():
			out = append(out, member{name.JSON, object{
				{"acc", orNull(c.accuracy(), c.gold > 0)}, {"right", c.right}, {"of", c.gold}}})
		default:
			p, r, f := c.ratios()
			out = append(out, member{name.JSON, object{
				{"p", p}, {"r", r}, {"f1", f}, {"tp", c.right}, {"sys", c.system}, {"gold", c.gold}}})
		}
	}
	return out
}

// object is nil, which is null, where neither the gold nor the document has a date of the block.
func (t *dateTally) object() any {
	if t.gold+t.system == 0 {
		return nil
	}
	precision := func(right int) float64 { return ratio(right, t.system) }
	recall := func(right int) float64 { return ratio(right, t.gold) }
	return object{
		{"gold", t.gold}, {"system", t.system},
		{"strict_p", precision(t.strict)}, {"strict_r", recall(t.strict)}, {"strict_f1", t.f1(t.strict)},
		{"relaxed_p", precision(t.relaxed)}, {"relaxed_r", recall(t.relaxed)}, {"relaxed_f1", t.f1(t.relaxed)},
		{"type_f1", t.f1(t.kind)}, {"value_f1", t.f1(t.value)},
		{"value_p", precision(t.value)}, {"value_r", recall(t.value)},
		{"value_f1_equiv", t.f1(t.equiv)}, {"strict_value_f1", t.f1(t.strictValue)},
		{"value_acc", ratio(t.value, t.relaxed)}, {"type_acc", ratio(t.kind, t.relaxed)},
		{"interval_recall", orNull(ratio(t.intervalRight, t.intervals), t.intervals > 0)}, {"interval_gold", t.intervals},
	}
}

func orNull(value float64, known bool) any {
	if known {
		return value
	}
	return nil
}

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members as they come.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.WriteString(`"` + m.name + `":`) // a name of ours, which needs no escape
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
