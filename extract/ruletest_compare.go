package extract

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// difference is a field that is not as wanted.
type difference struct {
	path string // "speaker", "when.value", "quotes[2]"
	want *rules.Want
	got  *fact
}

// differences compares the fields that w names with those of f.
func differences(w *rules.Want, f *fact, path string) []difference {
	var out []difference
	switch {
	case w.Fields != nil:
		for i := range w.Fields {
			sub := &w.Fields[i]
			at := sub.Key
			if path != "" {
				at = path + "." + at
			}
			if part := f.part(sub.Key); part != nil {
				out = append(out, differences(sub, part, at)...)
			}
		}
		return out
	case w.List != nil && len(w.List) == len(f.list):
		for i := range w.List {
			out = append(out, differences(&w.List[i], &f.list[i], fmt.Sprintf("%s[%d]", path, i+1))...)
		}
		return out
	case w.List == nil && f.isList && len(f.list) == 1:
		f = &f.list[0]
	}
	if !f.is(w) {
		out = append(out, difference{path, w, f})
	}
	return out
}

// is reports whether a fact is the text that is wanted.
func (f *fact) is(w *rules.Want) bool {
	if f.isList || w.List != nil {
		return f.isList && len(f.list) == 0 && w.List == nil && w.Text == ""
	}
	want := folded(w.Text)
	switch {
	case f.loose && bare(want) == bare(f.text), f.word && strings.EqualFold(want, f.text):
		return true
	}
	return want == f.text || f.other != "" && want == f.other
}

// none wants that the rule did not fire.
func (x *trial) none() {
	for i := range x.found {
		f := &x.found[i]
		if f.rule.ID == x.rule.ID {
			x.outcome.fail(x.rule.ID+" fired, but must not", x.show(f.found()))
			x.outcome.refuse("the test wants that the rule does not fire")
		}
	}
}

// compare gives every wanted thing one that was found and is as wanted, and says
// what is wrong with the rest. With exact, all that was found must be wanted.
func (x *trial) compare(exact bool) {
	diffs := make([][][]difference, len(x.wants)) // by what is wanted and what was found
	for i := range x.wants {
		diffs[i] = make([][]difference, len(x.found))
		for k := range x.found {
			diffs[i][k] = differences(&x.wants[i], &x.found[k].fact, "")
		}
	}
	taken := x.pair(func(i, k int) bool { return x.mine(k) && len(diffs[i][k]) == 0 })
	for i := range x.wants {
		if slices.Contains(taken, i) {
			continue
		}
		best := x.nearest(&x.wants[i], diffs[i], taken, x.mine)
		if best < 0 {
			x.missing(&x.wants[i], diffs[i])
			continue
		}
		taken[best] = i
		x.differs(&x.wants[i], &x.found[best], diffs[i][best])
	}
	for k, i := range taken {
		if exact && i < 0 {
			f := &x.found[k]
			x.outcome.fail(fmt.Sprintf("a %s that is not wanted: %s", x.what, f.rule.ID), x.show(f.found()))
			x.outcome.refuse("more was found than is wanted")
		}
	}
}

// mine reports whether the rule under test is credited with answer k.
func (x *trial) mine(k int) bool { return x.rule == nil || x.found[k].rule.ID == x.rule.ID }

// pair gives as many wanted things as possible a answer of their own; the result
// is, for each answer, what it is the answer to, or -1.
func (x *trial) pair(fits func(want, found int) bool) []int {
	taken := make([]int, len(x.found))
	for k := range taken {
		taken[k] = -1
	}
	var seen []bool
	var place func(i int) bool
	place = func(i int) bool {
		for k := range x.found {
			if seen[k] || !fits(i, k) {
				continue
			}
			seen[k] = true
			if taken[k] < 0 || place(taken[k]) {
				taken[k] = i
				return true
			}
		}
		return false
	}
	for i := range x.wants {
		seen = make([]bool, len(x.found))
		place(i)
	}
	return taken
}

// nearest is the answer left over that differs least from what is wanted and has
// something to do with it, or -1.
func (x *trial) nearest(w *rules.Want, diffs [][]difference, taken []int, may func(int) bool) int {
	best := -1
	for k := range x.found {
		if taken[k] >= 0 || !may(k) || x.rule == nil && !x.related(w, &x.found[k], diffs[k]) {
			continue
		}
		if best < 0 || len(diffs[k]) < len(diffs[best]) {
			best = k
		}
	}
	return best
}

// related reports whether a answer can be what w means: one of the fields that
// stand somewhere is the same, or overlaps where it is wanted.
func (x *trial) related(w *rules.Want, f *answer, diffs []difference) bool {
	at := f.extent()
	for i := range w.Fields {
		part := f.part(w.Fields[i].Key)
		if part == nil || len(part.spans) == 0 {
			continue
		}
		same := !slices.ContainsFunc(diffs, func(d difference) bool { return strings.HasPrefix(d.path, part.key) })
		if s, ok := x.locate(w.Fields[i].Text, at.Start); same || ok && s.Start < at.End && at.Start < s.End {
			return true
		}
	}
	return false
}

// missing says that nothing was found that w could mean.
func (x *trial) missing(w *rules.Want, diffs [][]difference) {
	what := headline(w)
	if x.rule == nil {
		x.outcome.fail(fmt.Sprintf("no such %s was found: %s", x.what, what), x.show(x.wanted(w)))
		x.outcome.refuse("a wanted " + x.what + " was not found")
		return
	}
	marks := x.wanted(w)
	none := make([]int, len(x.found))
	for k := range none {
		none[k] = -1
	}
	other := x.nearest(w, diffs, none, func(k int) bool { return !x.mine(k) && x.related(w, &x.found[k], diffs[k]) })
	if other < 0 {
		reason := x.rule.ID + " did not fire"
		if slices.ContainsFunc(x.found, func(f answer) bool { return f.rule.ID == x.rule.ID }) {
			reason = x.rule.ID + " did not fire often enough"
		}
		x.outcome.fail(reason+": "+what, x.show(marks))
		x.outcome.refuse(reason)
		return
	}
	f := &x.found[other]
	reason := fmt.Sprintf("%s is credited, not %s", f.rule.ID, x.rule.ID)
	detail := x.show(append(marks, f.found()...)) + "credited to " + f.rule.ID
	if f.rule.File != "" {
		detail += fmt.Sprintf(", %s:%d", f.rule.File, f.rule.Line)
	}
	x.outcome.fail(reason, detail+"\n")
	x.outcome.refuse(reason)
}

// differs says in which fields a answer is not as wanted, and how to write what
// was found in their place.
func (x *trial) differs(w *rules.Want, f *answer, diffs []difference) {
	var names, lines []string
	var marks []mark
	for i := range diffs {
		d := &diffs[i]
		names = append(names, d.path)
		marks = append(marks, x.marksOf(d, f.extent().Start)...)
		lines = append(lines, fmt.Sprintf("%s: wanted %s", d.path, shown(d.want)),
			fmt.Sprintf("%*s  found  %s", len(d.path), "", d.got.shown()))
		x.outcome.Edits = append(x.outcome.Edits, d.edit())
	}
	verb := "is"
	if len(names) > 1 {
		verb = "are"
	}
	what := ""
	if x.rule == nil {
		what = " of the " + x.what + " " + headline(w)
	}
	x.outcome.fail(fmt.Sprintf("%s%s %s not as wanted", strings.Join(names, ", "), what, verb), x.show(marks)+strings.Join(lines, "\n")+"\n")
}

// edit puts what was found in the place of what was wanted.
func (d *difference) edit() rules.Edit {
	e := rules.Edit{Want: d.want, Text: d.got.text}
	switch {
	case d.got.isList:
		e.List = make([]string, len(d.got.list))
		for i := range d.got.list {
			e.List[i] = d.got.list[i].text
		}
	case d.got.other != "" && isValue(d.want.Text):
		e.Text = d.got.other
	}
	return e
}

// isValue reports whether a text has the form of a date's value, as against that
// of its words.
func isValue(s string) bool {
	return s != "" && strings.Trim(s, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_/:.-") == "" && strings.ContainsAny(s, "0123456789_")
}

// headline is what is wanted, on one line.
func headline(w *rules.Want) string {
	if len(w.Fields) == 0 {
		return "{}"
	}
	return w.Fields[0].Key + " " + shown(&w.Fields[0])
}

func shown(w *rules.Want) string {
	switch {
	case w.Fields != nil:
		return headline(w)
	case w.List != nil:
		parts := make([]string, len(w.List))
		for i := range w.List {
			parts[i] = shown(&w.List[i])
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return quotedOrNothing(folded(w.Text))
}

func (f *fact) shown() string {
	if !f.isList {
		return quotedOrNothing(f.text)
	}
	parts := make([]string, len(f.list))
	for i := range f.list {
		parts[i] = f.list[i].shown()
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func quotedOrNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return "‹" + s + "›"
}

// locate finds a wanted text in the article: where it stands nearest to a byte.
func (x *trial) locate(want string, near int) (text.Span, bool) {
	words := strings.Fields(bare(folded(want)))
	if len(words) == 0 {
		return text.Span{}, false
	}
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	re, err := regexp.Compile(strings.Join(words, `[\s\pZ]+`))
	if err != nil {
		return text.Span{}, false
	}
	var best text.Span
	for _, m := range re.FindAllStringIndex(x.body, -1) {
		if best.Len() == 0 || abs(m[0]-near) < abs(best.Start-near) {
			best = text.Span{Start: m[0], End: m[1]}
		}
	}
	return best, best.Len() > 0
}

func abs(n int) int { return max(n, -n) }
