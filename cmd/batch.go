package cmd

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"time"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
)

// batch is a run over articles: what of it grows with them.
type batch struct {
	*extraction
	to      sink
	encoder *output.Encoder
	seen    ids
	tally   tally
	before  tally // of an earlier run
	begun   time.Time
	meter   *meter
}

// run reads the articles that args name, and writes what is found in each.
func (x *extraction) run(args, layers []string) error {
	list, err := x.from.sources(x.streams, args)
	if err != nil {
		return err
	}
	patient()
	x.heap.begin()
	set, err := soonest(layers)
	if err != nil {
		return err
	}
	e, err := extract.New(set)
	if err != nil {
		return err
	}
	x.find = x.verb(e)
	if x.from.typed(args) && terminal(x.in) {
		x.say("reading standard input; end with Ctrl-D")
	}
	b := &batch{extraction: x, begun: time.Now()}
	if b.to, err = x.open(); err != nil {
		return err
	}
	defer b.to.abandon()
	if err := b.goOn(); err != nil {
		return err
	}
	b.watch(list)
	stop := x.interrupts()
	defer stop.forget()
	if b.output != "" {
		stop.begin()
	}
	p := pool[article, reading]{
		jobs: int(x.jobs), unordered: x.unordered, stop: stop.asked, bytes: bytesInFlight,
		size: func(a article) int { return len(a.Body) }, here: func(a article) bool { return a.alone },
	}
	err = p.run(b.known(heeding(articles(b.meter.counted(list), x.from), stop.begin)), x.try, b.take)
	b.meter.end()
	return b.end(err, stop)
}

// heeding calls begin before each article but the only one of a run: to end with
// that one is no loss, and to heed signals would take longer than to read it.
func heeding(all iter.Seq[article], begin func()) iter.Seq[article] {
	return func(yield func(article) bool) {
		for a := range all {
			if !a.alone {
				begin()
			}
			if !yield(a) {
				return
			}
		}
	}
}

// bytesInFlight is how much of the articles is held at most, but for one alone
// that is longer. Reading an article takes some sixty times its length.
const bytesInFlight = 4 << 20

// goOn takes up what an earlier run left off.
func (b *batch) goOn() error {
	b.encoder = output.Continue(b.to, b.format, b.to.left().Count)
	b.before = b.to.left().Tally
	b.tally = b.before
	b.tally.Failed = maps.Clone(b.before.Failed)
	if b.format == output.CSV {
		b.encoder.Columns(b.columns())
	}
	if n := b.tally.Articles; n > 0 && !b.quiet {
		b.say(fmt.Sprintf("%s: going on behind %d articles", b.output, n))
	}
	return nil
}

// known marks the articles that an earlier run has done.
func (b *batch) known(all iter.Seq[article]) iter.Seq[article] {
	left := b.to.left().Taken
	return func(yield func(article) bool) {
		for a := range all {
			a.known = left > 0
			left--
			if !yield(a) {
				return
			}
		}
	}
}

// wants tells whether an article of that id is to be looked into.
func (x *extraction) wants(r *reading, id string) bool {
	r.foreign = !x.shard.has(id)
	return !r.known && !r.foreign
}

// write is a document as it stands in the output.
func (x *extraction) write(d *output.Document) []byte {
	if x.format == output.CSV {
		return output.AppendCSV(nil, d, x.columns())
	}
	return x.format.Append(nil, d)
}

// take writes what came of an article. Articles come one at a time.
func (b *batch) take(r reading) error {
	if r.err != nil {
		r.foreign = !b.shard.has(r.documentID())
	} else if !r.foreign {
		r.err = b.seen.add(&r)
	}
	b.meter.add(&r)
	if r.known || r.foreign {
		return b.to.taken(&r, b)
	}
	var left *skip
	if errors.As(r.err, &left) {
		b.report(r.err)
		b.tally.Skipped++
		return b.to.taken(&r, b)
	}
	b.tally.Articles++
	b.tally.Bytes += int64(len(r.Body))
	var err error
	if r.err != nil {
		err = b.fail(&r)
	} else {
		for _, note := range r.notes {
			b.say(note)
		}
		b.tally.Written++
		b.tally.Found.Claims += r.found.Claims
		b.tally.Found.Dates += r.found.Dates
		if len(r.document) > 0 {
			err = b.encoder.Write(r.document)
		}
	}
	if err != nil {
		return err
	}
	return b.to.taken(&r, b)
}

// fail tells of an article that failed, in JSON lines in the output too.
func (b *batch) fail(r *reading) error {
	b.report(r.err)
	b.tally.fail(r)
	if b.format != output.JSONL {
		return nil
	}
	wrong := output.Wrong{Message: r.err.Error()}
	var place *placed
	if errors.As(r.err, &place) {
		wrong = output.Wrong{Message: place.message, Line: place.at.Line, Column: place.at.Column}
	}
	return b.encoder.Write(output.AppendFailure(nil, r.documentID(), wrong))
}

// documentID is the id of an article, also of one that failed before its own was known.
func (r *reading) documentID() string {
	if r.called != "" {
		return r.called
	}
	return r.ownID()
}

// end closes the output, and makes the run's error or status of what happened.
func (b *batch) end(err error, stop *interrupts) error {
	signal := stop.signal()
	if err == nil && (signal == nil || b.output == "") {
		err = b.encoder.Close()
	}
	if err == nil && signal == nil {
		err = b.to.close(b)
	}
	if err != nil {
		return b.cannotWrite(err)
	}
	if signal != nil {
		return b.stopped(signal)
	}
	b.summary()
	if b.tally.Status != done {
		return b.tally.Status
	}
	return nil
}

// summary tells what was done where that is of use: where somebody looks, where
// it took long, where articles failed, and where the results went to a file. A
// short pipeline in which all went well stays silent, and so does one article.
func (b *batch) summary() {
	took := time.Since(b.begun)
	asked := b.meter.watched || took >= quietFor || len(b.tally.Failed) > 0 || b.output != ""
	if b.quiet || b.tally.Articles < 2 || !asked {
		return
	}
	for _, line := range b.tally.lines(took, b.before) {
		b.say(line)
	}
}

// quietFor is how long a run that nobody watches says nothing.
const quietFor = 10 * time.Second
