package cmd

import (
	"fmt"
	"iter"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
	"github.com/spf13/cobra"
)

// scoring is one run of the verb score.
type scoring struct {
	streams
	floors    floorFlag
	errors    int
	json      bool
	system    string
	layers    []string
	extractor *extract.Extractor
	found     map[string]foundDocument // what --system has, by id
	scorer    *output.Scorer
}

func newScore(s streams) *cobra.Command {
	x := scoring{streams: s}
	c := &cobra.Command{
		Use:   "score [flags] GOLD.jsonl",
		Short: "Measure how well claims and dates are found",
		Long: `Score runs the extractor over annotated articles and tells how much of what
people found it finds, and how much of what it finds they did too.

Gold is JSON lines, an article each, with "text", "id" and "date" as for
extract, and "attributions", "timexes" or both:

  "attributions": [{"source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 30]]}]
  "timexes": [{"start": 40, "end": 46, "type": "DATE", "value": "2021-06-21"}]

Offsets are code points, end exclusive. A source or a cue may be [], an
attribution may state its "kind" (direct, mixed, indirect); "ignore" lists spans
whose words do not count, a timex may state its days as "start_date" and
"end_date", and others that are right as "alts". An article without one of the
two lists is not scored on it.

Everything about claims is counted in words. detect: contents that share half of
their words with the gold's, one to one; strict: those that are the same to the
word; triple: those whose source and cue meet the gold's as well. Claims within
the content of others are left out. Speech is the part whose cue reports words,
not thoughts. Of dates, value is what TempEval-3 calls so: F1 of the dates that
overlap the gold's and have its value.

--floor NAME=FRACTION fails the run where a figure is lower. Names of claims:
detect, strict, triple, content, source, source-span, cue, cue-span, and the
accuracies source-overlap, source-head, source-exact, abstention, cue-overlap,
kind-label; these are of speech, or with all. in front of all claims, and may
have direct., mixed. or indirect. in front. Of dates: strict-span, relaxed,
type, value, value-equiv, strict-value, value-accuracy, type-accuracy, interval,
in front date., date+time., calendar., time., duration. or set. A name is F1;
with .p behind it precision, with .r recall.

Exit status: 0 done; 1 a figure is under its floor; 2 usage, gold, rule or I/O
error; 3 some articles failed, each named, and count as if nothing was found.`,
		Example: `  newsclaim score gold.jsonl
  newsclaim score --floor triple=0.76 --floor detect.p=0.8 --floor all.direct.strict=0.7 gold.jsonl
  newsclaim extract -o jsonl gold.jsonl > found.jsonl
  newsclaim score --system found.jsonl --errors 10 gold.jsonl`,
		DisableFlagsInUseLine: true,
		Args:                  oneFile,
		RunE:                  func(_ *cobra.Command, args []string) error { return x.run(args) },
	}
	flags := c.Flags()
	flags.SortFlags = false
	flags.Var(&x.floors, "floor", "fail where a figure is lower, as in triple=0.76; may be repeated")
	flags.IntVar(&x.errors, "errors", 0, "list `N` errors of each sort, in claims those in speech")
	flags.BoolVar(&x.json, "json", false, "write the figures as JSON")
	flags.StringVar(&x.system, "system", "", "score the documents in `FILE`, JSON lines as of extract -o jsonl, instead")
	flags.StringArrayVar(&x.layers, "rules", nil, "rule `FILE` or folder to lay over the built-in rules; may be repeated")
	return c
}

func (x *scoring) run(args []string) error {
	switch {
	case x.errors < 0:
		return &fault{fmt.Sprintf("--errors: %d is no number of errors", x.errors), ""}
	case x.errors > 0 && x.json:
		return &fault{"--errors lists text, which --json has no place for", "run score twice"}
	case x.system != "" && len(x.layers) > 0:
		return &fault{"--rules has no say in the documents of --system", ""}
	case x.system == "-" && (len(args) == 0 || args[0] == "-"):
		return &fault{"standard input is named twice, and can be read but once", ""}
	}
	patient()
	gold, err := x.readGold(args)
	if err != nil {
		return err
	}
	if err := x.prepare(gold); err != nil {
		return err
	}
	total, status, err := x.total(gold)
	if err != nil {
		return err
	}
	if err := x.write(total); err != nil {
		return err
	}
	missed, err := x.floors.missed(total)
	if err != nil {
		return err
	}
	for _, line := range missed {
		x.say(line)
		status = found
	}
	if status != done {
		return status
	}
	return nil
}

// prepare makes what the gold is to be compared with.
func (x *scoring) prepare(gold []goldArticle) error {
	words, err := scoreWords()
	if err != nil {
		return err
	}
	list := make([]output.Gold, len(gold))
	for i := range gold {
		list[i] = gold[i].Gold
	}
	x.scorer = output.NewScorer(words, list)
	if x.system != "" {
		return x.readSystem(gold)
	}
	go text.Preload() // beside the rules
	set, err := loadRules(x.layers)
	if err != nil {
		return err
	}
	x.extractor, err = extract.New(set)
	return err
}

// total adds up the scores of all articles. One that fails is told, and counts
// as if nothing was found in it.
func (x *scoring) total(gold []goldArticle) (*output.Score, exit, error) {
	type result struct {
		score *output.Score
		err   error
	}
	total, status := &output.Score{}, exit(done)
	err := ordered(each(gold), func(g *goldArticle) result {
		d, failure := x.document(g)
		score, err := x.scorer.Score(&g.Gold, d)
		if err != nil && failure == nil {
			failure = x.at(g).failf(0, "%v", err)
			score, _ = x.scorer.Score(&g.Gold, nil)
		}
		if x.errors == 0 {
			score.Errors = nil
		}
		return result{score, failure}
	}, func(r result) error {
		if r.err != nil {
			x.report(r.err)
			status = partial
		}
		total.Add(r.score)
		return nil
	})
	return total, status, err
}

// each gives a pointer to every item.
func each[T any](list []T) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

// document is what is found in an article: nil where there is nothing about it in --system.
func (x *scoring) document(g *goldArticle) (d *output.Document, err error) {
	if x.extractor == nil {
		return x.found[g.ID].document, nil
	}
	defer func() {
		if p := recover(); p != nil {
			d, err = nil, g.failf(0, "the program failed on this article, which is a fault of its own: %v", p)
		}
	}()
	result := x.extractor.Extract(g.Text, extract.Options{Published: g.published})
	return output.New(output.Meta{ID: g.ID}, result), nil
}

// at is where the document on an article was read, or else the article.
func (x *scoring) at(g *goldArticle) *article {
	if f, ok := x.found[g.ID]; ok {
		return &f.article
	}
	return &g.article
}

// write writes the figures, and the errors where they are wanted.
func (x *scoring) write(total *output.Score) error {
	var b []byte
	if x.json {
		b = jsonOf(total, "  ")
	} else {
		b = total.AppendText(nil)
		if x.errors > 0 {
			b = total.AppendErrors(b, x.errors)
		}
	}
	if _, err := x.out.Write(b); err != nil {
		return fmt.Errorf("cannot write: %w", err)
	}
	return nil
}

// scoreWords are the words that the measure needs. They are those of the built-in
// rules: a layer over them changes what is found, and not how it is measured.
func scoreWords() (output.ScoreWords, error) {
	set, err := loadRules(nil)
	if err != nil {
		return output.ScoreWords{}, err
	}
	w := output.ScoreWords{
		Single: map[string]bool{}, Whole: map[string]bool{},
		Little: lemmas(set, "score_little"), Relative: lemmas(set, "score_relative"),
	}
	add := func(words map[string]bool, e *rules.Entry) {
		for i, form := range e.Forms {
			switch {
			case len(form.Words) > 1:
				words[e.Lemma] = true
			case i == 0:
				for _, f := range output.ScoreForms(e.Lemma) {
					words[f] = true
				}
			default:
				words[form.Words[0]] = true
			}
		}
	}
	for _, e := range set.Lexicon("speech_single").Entries {
		add(w.Single, e)
	}
	for _, e := range set.Lexicon("speech_whole").Entries {
		add(w.Whole, e)
	}
	for _, e := range set.Lexicon("speech_phrases").Entries {
		w.Phrases = append(w.Phrases, e.Lemma)
	}
	return w, nil
}

func lemmas(set *rules.Set, lexicon string) map[string]bool {
	words := map[string]bool{}
	for _, e := range set.Lexicon(lexicon).Entries {
		words[e.Lemma] = true
	}
	return words
}
