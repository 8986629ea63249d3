package rules

import "slices"

// Lint finds all that is wrong with rule files, what only looks wrong among it:
// the faults that Load and NewMatcher tell, and those of the checks in the files
// lint_*.go. The sources are layers on top of the files below, as in Merge; of
// those files it tells only what the sources break. Also is a further check of
// what comes of it all, nil for none: what a test may want is not known here. The
// list is sorted.
func Lint(below []*File, also func(*Set) Diagnostics, sources ...Source) Diagnostics {
	l := linter{layer: map[string]int{}}
	files := slices.Clone(below)
	for i, src := range sources {
		f, diags := ParseFile(src)
		files = append(files, f)
		l.diags = append(l.diags, diags...)
		l.broken = l.broken || f.broken
		l.layer[src.Name] = i + 1
		if src.Builtin {
			l.layer[src.Name] = builtinLayer
		}
	}
	set, diags := Merge(files...)
	l.set, l.diags = set, append(l.diags, diags...)
	if !l.broken {
		l.compile(also)
		l.index()
		l.words()
		l.repeats()
		l.unused(files)
		l.ties()
	}
	l.tests()
	l.diags = slices.DeleteFunc(l.diags, func(d Diagnostic) bool { return d.Severity == Warning && !l.ours(d.Pos) })
	l.diags.Sort()
	return slices.Compact(l.diags)
}

// builtinLayer is that of all built-in files that are looked at.
const builtinLayer = 1 << 30

// linter looks at a Set and at what it was made of.
type linter struct {
	set    *Set
	diags  Diagnostics
	broken bool           // a file could not be read, so what is not there may be in it
	layer  map[string]int // of the files that are looked at, by name

	// What the patterns refer to.
	lexicons, phrases map[string]bool
	filled            map[string]bool // captures that some rule's emit or date names
}

// ours reports whether a place is in a file that is looked at.
func (l *linter) ours(p Pos) bool { return l.layer[p.File] != 0 }

// compile adds what the compiler has against the patterns, but for those that
// are known to be faulty already, and what the further check says. A phrase that
// refers to itself is for neither.
func (l *linter) compile(also func(*Set) Diagnostics) {
	var faulty Diagnostics
	for _, d := range l.diags {
		if d.Code == CodeRecursion {
			return
		}
		if d.Severity == Error {
			faulty = append(faulty, d)
		}
	}
	if also != nil {
		l.diags = append(l.diags, also(l.set)...)
	}
	_, diags := NewMatcher(l.set)
	for p := range l.patterns {
		within := func(d Diagnostic) bool { return p.holds(d.Pos) }
		i := slices.IndexFunc(diags, within)
		if i >= 0 && !slices.ContainsFunc(faulty, within) {
			l.diags = append(l.diags, diags[i]) // one is enough
		}
	}
}

// holds reports whether a place is within the pattern.
func (p *Pattern) holds(at Pos) bool {
	return at.File == p.Pos.File && at.Line == p.Pos.Line &&
		at.Column >= p.Pos.Column && at.Column <= p.At(len([]rune(p.Text))+1).Column
}

// patterns calls yield for every pattern of the set.
func (l *linter) patterns(yield func(*Pattern) bool) {
	each := func(list []Pattern) bool {
		for i := range list {
			if !yield(&list[i]) {
				return false
			}
		}
		return true
	}
	for _, p := range l.set.Phrases {
		if !each(p.Patterns) {
			return
		}
	}
	for _, r := range l.set.Rules {
		if !each(r.Patterns) || !each(r.Unless) {
			return
		}
	}
}

// index notes what patterns, emit and date refer to.
func (l *linter) index() {
	l.lexicons, l.phrases, l.filled = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for p := range l.patterns {
		p.Root.walk(func(n *Node) {
			switch n.Op {
			case OpLexicon:
				l.lexicons[n.Text] = true
			case OpType:
				l.phrases[n.Text] = true
			}
		})
	}
	for _, r := range l.set.Rules {
		for name := range filled(r) {
			l.filled[name] = true
		}
	}
}

// walk calls visit for a node and all below it; for none if there is none.
func (n *Node) walk(visit func(*Node)) {
	if n == nil {
		return
	}
	visit(n)
	for _, sub := range n.Subs {
		sub.walk(visit)
	}
}
