package rules

import (
	"fmt"
	"slices"
	"strings"
)

// Change is something that the upper layers change.
type Change struct {
	What string // added, removed, changed or disabled
	Of   string // rule, lexicon, phrase; within those: pattern, unless, entry, emit, date, prefer, about, kind, tests
	Name string // or what it says
	Was  string // changed within a rule: what it said before
	Pos  Pos    // of what is new, or of what takes away
	Old  Pos    // of what it was, if it was there
	In   []Change
}

// The words of Change.What.
const (
	Added    = "added"
	Removed  = "removed"
	Changed  = "changed"
	Disabled = "disabled"
)

// Diff tells what the layers above the built-in one change: rules first, in
// their order, then lexicons, then phrases.
func (l *Layers) Diff() []Change {
	var builtin []*File
	for _, f := range l.files {
		if f.Builtin {
			builtin = append(builtin, f)
		}
	}
	base, _ := Merge(builtin...)
	var out []Change
	for _, r := range base.Rules {
		now := l.Set.Rule(r.ID)
		if now == nil {
			pos, _ := l.disabled(r.ID)
			out = append(out, Change{What: Disabled, Of: "rule", Name: r.ID, Pos: pos, Old: r.Pos})
		} else if in := l.ruleDiff(r, now); len(in) > 0 || now.Pos != r.Pos {
			out = append(out, Change{What: Changed, Of: "rule", Name: r.ID, Pos: now.Pos, Old: r.Pos, In: in})
		}
	}
	for _, r := range l.Set.Rules {
		if base.Rule(r.ID) == nil {
			out = append(out, Change{What: Added, Of: "rule", Name: r.ID, Pos: r.Pos})
		}
	}
	for _, name := range l.Set.LexiconNames {
		old, now := base.Lexicon(name), l.Set.Lexicon(name)
		if old == nil {
			out = append(out, Change{What: Added, Of: "lexicon", Name: name, Pos: now.Pos})
		} else if in := l.lexiconDiff(old, now); len(in) > 0 || now.Pos != old.Pos {
			out = append(out, Change{What: Changed, Of: "lexicon", Name: name, Pos: now.Pos, Old: old.Pos, In: in})
		}
	}
	for _, p := range l.Set.Phrases {
		old := base.Phrase(p.Name)
		if old == nil {
			out = append(out, Change{What: Added, Of: "phrase", Name: p.Name, Pos: p.Pos})
		} else if in := patternDiff("pattern", old.Patterns, p.Patterns, nil, p.Pos); len(in) > 0 || p.Pos != old.Pos {
			out = append(out, Change{What: Changed, Of: "phrase", Name: p.Name, Pos: p.Pos, Old: old.Pos, In: in})
		}
	}
	return out
}

func (l *Layers) ruleDiff(old, now *Rule) []Change {
	var in []Change
	for _, x := range []struct{ of, old, now string }{
		{"kind", old.Kind, now.Kind}, {"about", old.About, now.About}, {"since", old.Since, now.Since}, {"deprecated", old.Deprecated, now.Deprecated},
	} {
		if x.old != x.now {
			in = append(in, Change{What: Changed, Of: x.of, Name: x.now, Was: x.old, Pos: l.key(now.Pos, x.of), Old: l.key(old.Pos, x.of)})
		}
	}
	var removed, removedUnless []Ref
	for _, f := range l.files {
		for _, c := range f.Extend.Rules {
			if c.Rule.Text == now.ID {
				removed, removedUnless = append(removed, c.RemovePatterns...), append(removedUnless, c.RemoveUnless...)
			}
		}
	}
	in = append(in, patternDiff("pattern", old.Patterns, now.Patterns, removed, now.Pos)...)
	in = append(in, patternDiff("unless", old.Unless, now.Unless, removedUnless, now.Pos)...)
	in = append(in, listDiff("emit", attrLines(old.Emit), attrLines(now.Emit), nil, now.Pos)...)
	in = append(in, listDiff("date", attrLines(old.Date), attrLines(now.Date), nil, now.Pos)...)
	in = append(in, listDiff("prefer", old.Prefer, now.Prefer, nil, now.Pos)...)
	if len(old.Tests) != len(now.Tests) {
		in = append(in, Change{What: Changed, Of: "tests", Name: fmt.Sprint(len(now.Tests)), Was: fmt.Sprint(len(old.Tests)), Pos: now.Pos, Old: old.Pos})
	}
	return in
}

func (l *Layers) lexiconDiff(old, now *Lexicon) []Change {
	var removed []Ref
	for _, f := range l.files {
		for _, c := range f.Extend.Lexicons {
			if c.Lexicon.Text == now.Name {
				for _, ref := range c.Remove {
					removed = append(removed, Ref{strings.Join(splitWords(ref.Text), " "), ref.Pos})
				}
			}
		}
	}
	in := listDiff("entry", entryLines(old), entryLines(now), removed, now.Pos)
	for i, a := range in { // an entry that lost a form, and not the whole
		for k := i + 1; k < len(in) && a.What == Removed; k++ {
			if b := &in[k]; b.What == Added && b.Pos == a.Old {
				b.What, b.Was, b.Pos, b.Old = Changed, a.Name, a.Pos, a.Old
				in[i].Of = ""
			}
		}
	}
	return slices.DeleteFunc(in, func(c Change) bool { return c.Of == "" })
}

// entryLines are the entries of a lexicon as texts that differ where they do.
func entryLines(l *Lexicon) []Ref {
	out := make([]Ref, len(l.Entries))
	for i, e := range l.Entries {
		parts := []string{e.Lemma}
		for _, f := range e.Forms[min(1, len(e.Forms)):] {
			parts = append(parts, strings.Join(f.Words, " "))
		}
		text := strings.Join(parts, ", ")
		for _, a := range attrLines(e.Attrs) {
			text += "; " + a.Text
		}
		out[i] = Ref{text, e.Pos}
	}
	return out
}

func attrLines(attrs []Attr) []Ref {
	out := make([]Ref, len(attrs))
	for i, a := range attrs {
		out[i] = Ref{a.Key + ": " + a.Value, a.Pos}
	}
	return out
}

func patternDiff(of string, old, now []Pattern, removed []Ref, pos Pos) []Change {
	return listDiff(of, patternLines(old), patternLines(now), removed, pos)
}

func patternLines(patterns []Pattern) []Ref {
	out := make([]Ref, len(patterns))
	for i := range patterns {
		out[i] = Ref{patterns[i].Text, patterns[i].Pos}
	}
	return out
}

// listDiff tells what is in one list only. What is gone was removed by one of
// removed, else by the definition at pos.
func listDiff(of string, old, now, removed []Ref, pos Pos) []Change {
	var out []Change
	missing := func(from, in []Ref) []Ref {
		return slices.DeleteFunc(slices.Clone(from), func(r Ref) bool {
			return slices.ContainsFunc(in, func(o Ref) bool { return o.Text == r.Text })
		})
	}
	for _, r := range missing(old, now) {
		c := Change{What: Removed, Of: of, Name: r.Text, Pos: pos, Old: r.Pos}
		for _, by := range removed {
			forms, _, _ := strings.Cut(r.Text, "; ")
			if by.Text == r.Text || of == "entry" && slices.Contains(strings.Split(forms, ", "), by.Text) {
				c.Pos = by.Pos
			}
		}
		out = append(out, c)
	}
	for _, r := range missing(now, old) {
		out = append(out, Change{What: Added, Of: of, Name: r.Text, Pos: r.Pos})
	}
	return out
}
