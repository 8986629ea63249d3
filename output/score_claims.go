package output

import (
	"cmp"
	"slices"
)

// The roles of an attribution.
const (
	roleContent = iota
	roleSource
	roleCue
	roleCount
)

func roleNames() [roleCount]string { return [...]string{"content", "source", "cue"} }

func (a *Attribution) role(r int) *Spans {
	return [...]*Spans{&a.Content, &a.Source, &a.Cue}[r]
}

// item is an attribution in word tokens. Those to be ignored are taken off.
type item struct {
	n      int // of the attribution
	kind   string
	label  string // the kind as stated
	speech bool
	words  [roleCount]wordSet
	// The first and last word token of each span; none is taken off.
	spans [roleCount]map[Range]bool
}

// items are the attributions that count. The kind of a document's claim is told
// by the text, as the gold's was; what it states is scored apart.
func (s *Scorer) items(p *page, list []Attribution, gold bool) []item {
	var out []item
	for n := range list {
		a := &list[n]
		it := item{n: n, label: a.Kind}
		for r := range roleCount {
			it.words[r] = p.in(*a.role(r)).minus(p.ignore)
			it.spans[r] = map[Range]bool{}
			for _, span := range *a.role(r) {
				if ends, ok := p.in([]Range{span}).ends(); ok {
					it.spans[r][ends] = true
				}
			}
		}
		all, left := p.in(a.Content), it.words[roleContent].count()
		switch {
		case left == 0 && !gold && all.and(p.ignore).empty():
			it.kind = "other" // a claim without content is one too many
		case left == 0 || left*2 < all.count():
			continue // nothing, or mostly what is ignored
		case gold && a.Kind != "":
			it.kind = a.Kind
		default:
			it.kind = p.kindOf(a)
		}
		it.speech = !gold && len(a.Cue) == 0 || s.words.speech(p.runes, a.Cue)
		out = append(out, it)
	}
	return out
}

// pairing is who is matched with whom, -1 for nobody.
type pairing struct{ ofGold, ofSystem []int }

// pairItems matches one to one the contents that share at least half of their
// words: the greatest share first, then the most words of the cue and of the
// source in common, then the earliest.
func pairItems(gold, system []item) pairing {
	type candidate struct {
		share       float64
		cue, source int
		i, j        int
	}
	var list []candidate
	for i := range gold {
		for j := range system {
			a, b := &gold[i].words, &system[j].words
			common := a[roleContent].and(b[roleContent]).count()
			all := a[roleContent].count() + b[roleContent].count() - common
			if common == 0 || float64(common)/float64(all) < 0.5 {
				continue
			}
			list = append(list, candidate{float64(common) / float64(all),
				a[roleCue].and(b[roleCue]).count(), a[roleSource].and(b[roleSource]).count(), i, j})
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(b.cue, a.cue), cmp.Compare(b.source, a.source),
			cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	m := pairing{slices.Repeat([]int{-1}, len(gold)), slices.Repeat([]int{-1}, len(system))}
	for _, c := range list {
		if m.ofGold[c.i] < 0 && m.ofSystem[c.j] < 0 {
			m.ofGold[c.i], m.ofSystem[c.j] = c.j, c.i
		}
	}
	return m
}

// scoreClaims counts the claims of one article, and tells the errors in those that are speech.
func (s *Scorer) scoreClaims(out *Score, g *Gold, p *page, found []Attribution) {
	gold, system := s.items(p, g.Attributions, true), s.items(p, found, false)
	m := pairItems(gold, system)
	for b, block := range claimBlocks() {
		if block.speech && !s.cues {
			continue
		}
		fits := func(it *item) bool {
			return (block.kind == "" || it.kind == block.kind) && (!block.speech || it.speech)
		}
		out.claims[b] = s.count(p, gold, system, m, fits)
	}
	s.claimErrors(out, g, p, found, gold, system, m)
}

// count counts one block. A claim that is matched with gold outside the block
// does not matter in it.
func (s *Scorer) count(p *page, gold, system []item, m pairing, fits func(*item) bool) tally {
	var t tally
	inGold, inSystem := make([]bool, len(gold)), make([]bool, len(system))
	var nGold, nSystem int
	for i := range gold {
		if inGold[i] = fits(&gold[i]); inGold[i] {
			nGold++
		}
	}
	for j := range system {
		if i := m.ofSystem[j]; i >= 0 {
			inSystem[j] = inGold[i]
		} else {
			inSystem[j] = fits(&system[j])
		}
		if inSystem[j] {
			nSystem++
		}
	}
	for _, x := range []measure{detect, strict, triple} {
		t[x].system, t[x].gold = nSystem, nGold
	}
	for i := range gold {
		if inGold[i] && m.ofGold[i] >= 0 {
			s.countPair(p, &t, &gold[i], &system[m.ofGold[i]])
		}
	}
	for _, x := range []measure{detect, strict, triple} {
		t[x].recalled = t[x].right
	}
	for r := range roleCount {
		if r == roleCue && !s.cues {
			continue
		}
		t[wordMeasure(r)] = countWords(p, gold, system, inGold, inSystem, r)
		if r != roleContent {
			t[spanMeasure(r)] = countSpans(gold, system, inGold, inSystem, r)
		}
	}
	return t
}

// countPair counts a matched pair. What is accurate has its number of pairs in gold.
func (s *Scorer) countPair(p *page, t *tally, g, f *item) {
	one := func(x measure, right bool) {
		t[x].gold++
		if right {
			t[x].right++
		}
	}
	source := p.meets(g.words[roleSource], f.words[roleSource])
	cue := !s.cues || p.meets(g.words[roleCue], f.words[roleCue])
	t[detect].right++
	if slices.Equal(g.words[roleContent], f.words[roleContent]) {
		t[strict].right++
	}
	if source && cue {
		t[triple].right++
	}
	if g.words[roleSource].empty() {
		one(abstention, f.words[roleSource].empty())
	} else {
		head := p.head(g.words[roleSource])
		one(sourceOverlap, source)
		one(sourceHead, head >= 0 && f.words[roleSource].has(head))
		one(sourceExact, slices.Equal(g.words[roleSource], f.words[roleSource]))
	}
	if s.cues {
		one(cueOverlap, cue)
	}
	one(kindLabel, g.kind == f.label)
}

// countWords counts the words of a role, each once: those that the gold has
// outside the block do not matter, and one that the document has in whichever
// claim is not missed.
func countWords(p *page, gold, system []item, inGold, inSystem []bool, r int) counts {
	want, rest, got, anyone := p.none(), p.none(), p.none(), p.none()
	for i := range gold {
		if inGold[i] {
			want.join(gold[i].words[r])
		} else {
			rest.join(gold[i].words[r])
		}
	}
	for j := range system {
		anyone.join(system[j].words[r])
		if inSystem[j] {
			got.join(system[j].words[r])
		}
	}
	got = got.minus(rest.minus(want))
	return counts{want.and(got).count(), got.count(), want.count(), want.and(anyone).count()}
}

// countSpans counts the spans of a role that are the same to the word.
func countSpans(gold, system []item, inGold, inSystem []bool, r int) counts {
	want, got := union(gold, inGold, r), union(system, inSystem, r)
	right := 0
	for span := range want {
		if got[span] {
			right++
		}
	}
	return counts{right, len(got), len(want), right}
}

func union(list []item, in []bool, r int) map[Range]bool {
	all := map[Range]bool{}
	for i := range list {
		if in[i] {
			for span := range list[i].spans[r] {
				all[span] = true
			}
		}
	}
	return all
}

// claimErrors tells what was missed, what is not just as the gold has it, and
// what is too much; of speech alone, where the gold names cues.
func (s *Scorer) claimErrors(out *Score, g *Gold, p *page, found []Attribution, gold, system []item, m pairing) {
	sorts := ErrorSorts()
	line := func(label string, a *Attribution) string {
		return label + " [" + show(p.runes, a.Source, 60) + "] <" + show(p.runes, a.Cue, 40) + "> " + show(p.runes, a.Content, 160)
	}
	tell := func(sort string, lines ...string) { out.Errors = append(out.Errors, Error{sort, g.ID, lines}) }
	for i := range gold {
		it := &gold[i]
		want := line("gold", &g.Attributions[it.n])
		if s.cues && !it.speech {
			continue
		}
		if m.ofGold[i] < 0 {
			tell(sorts[0], want)
			continue
		}
		f := &system[m.ofGold[i]]
		if !p.meets(it.words[roleSource], f.words[roleSource]) || s.cues && !p.meets(it.words[roleCue], f.words[roleCue]) ||
			!slices.Equal(it.words[roleContent], f.words[roleContent]) {
			tell(sorts[1], want, line("ours", &found[f.n]))
		}
	}
	for j := range system {
		if m.ofSystem[j] < 0 && (!s.cues || system[j].speech) {
			tell(sorts[2], line("ours", &found[system[j].n]))
		}
	}
}
