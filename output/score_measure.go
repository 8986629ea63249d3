package output

// measure is one way to measure claims.
type measure int

// The measures of claims. From sourceOverlap on they are accuracies on matched
// pairs; the others have a precision and a recall.
const (
	detect      measure = iota // contents that share at least half of their words, one to one
	strict                     // those with exactly the gold's words
	triple                     // those whose source and cue meet the gold's as well
	contentWord                // words of all contents
	sourceWord
	sourceSpan // whole spans
	cueWord
	cueSpan
	sourceOverlap // of those whose gold names a source
	sourceHead
	sourceExact
	abstention // of those whose gold names none
	cueOverlap
	kindLabel
	measureCount
)

// measureName is a measure as JSON and people have it and, in Flag, as a floor names it.
type measureName struct{ JSON, Flag string }

func measureNames() [measureCount]measureName {
	return [...]measureName{
		{"detect", "detect"}, {"strict", "strict"}, {"triple", "triple"}, {"content", "content"},
		{"source", "source"}, {"source=", "source-span"}, {"cue", "cue"}, {"cue=", "cue-span"},
		{"acc source overlap", "source-overlap"}, {"acc source head", "source-head"}, {"acc source exact", "source-exact"},
		{"acc abstention", "abstention"}, {"acc cue overlap", "cue-overlap"}, {"acc kind label", "kind-label"},
	}
}

func (m measure) accuracy() bool { return m >= sourceOverlap }
func (m measure) ofCue() bool    { return m == cueWord || m == cueSpan || m == cueOverlap }

func wordMeasure(role int) measure { return [...]measure{contentWord, sourceWord, cueWord}[role] }
func spanMeasure(role int) measure { return [...]measure{0, sourceSpan, cueSpan}[role] }

// claimBlock is a part of the claims.
type claimBlock struct {
	name   string
	speech bool
	kind   string // "" for all
}

const blockCount = 8

func claimBlocks() [blockCount]claimBlock {
	return [...]claimBlock{
		{"all", false, ""}, {"direct", false, "direct"}, {"mixed", false, "mixed"}, {"indirect", false, "indirect"},
		{"speech", true, ""}, {"speech direct", true, "direct"}, {"speech mixed", true, "mixed"}, {"speech indirect", true, "indirect"},
	}
}

// firstSpeech is the first block of speech.
const firstSpeech = blockCount / 2

// counts are the counts of one measure. Recalled is how many of the gold were
// found, right how many of the document's were right; they differ for words only.
// An accuracy has right and, in gold, out of how many.
type counts struct{ right, system, gold, recalled int }

// tally are the counts of one block.
type tally [measureCount]counts

func (t *tally) add(other *tally) {
	for m := range t {
		o := &other[m]
		t[m] = counts{t[m].right + o.right, t[m].system + o.system, t[m].gold + o.gold, t[m].recalled + o.recalled}
	}
}

// ratios are precision, recall and their harmonic mean, 0 where there is nothing.
func (c counts) ratios() (p, r, f float64) {
	if c.system > 0 {
		p = float64(c.right) / float64(c.system)
	}
	if c.gold > 0 {
		r = float64(c.recalled) / float64(c.gold)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}
