package cmd

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/newsclaim/newsclaim/archive"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/timex"
)

// goldArticle is one line of gold.
type goldArticle struct {
	article
	output.Gold
	published timex.Date
}

// readGold reads the gold. The first fault ends it: what is measured with broken gold is worth nothing.
func (x *scoring) readGold(args []string) ([]goldArticle, error) {
	list, err := x.sources(args)
	if err != nil {
		return nil, err
	}
	if len(args) == 0 && terminal(x.in) {
		x.say("reading standard input; end with Ctrl-D")
	}
	var gold []goldArticle
	seen := map[string]int{}
	for a := range articles(list, jsonLines()) {
		g, err := goldOf(a)
		if err != nil {
			return nil, err
		}
		if line, ok := seen[g.ID]; ok {
			return nil, a.failf(archive.ValueOffset(a.Body, "id"), "id %q is also that of line %d", g.ID, line)
		}
		seen[g.ID] = a.Line
		gold = append(gold, g)
	}
	if len(gold) == 0 {
		return nil, &fault{list[0].name + ": no gold in it", ""}
	}
	return gold, nil
}

// goldOf reads one line.
func goldOf(a article) (goldArticle, error) {
	g := goldArticle{article: a}
	if a.err != nil {
		return g, a.err
	}
	if at := archive.Invalid(a.Body); at >= 0 {
		return g, a.failf(at, "byte 0x%02x is not UTF-8", a.Body[at])
	}
	if err := a.unmarshal(&g.Gold); err != nil {
		return g, err
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(a.Body, &fields); err != nil || archive.Kind(fields["text"]) != "a string" {
		return g, a.failf(0, `no field "text"`)
	}
	if g.Attributions == nil && g.Timexes == nil {
		return g, a.failf(0, `neither "attributions" nor "timexes": there is nothing to score it on`)
	}
	if err := g.Check(); err != nil {
		return g, a.failf(0, "%v", err)
	}
	if g.ID == "" {
		g.ID = fmt.Sprintf("%s:%d", a.id, a.Line)
	}
	date, key := g.Date, "date"
	if date == "" {
		date, key = g.DCT, "dct"
	}
	var err error
	if g.published, err = archive.ParseDate(date); err != nil {
		return g, a.failf(archive.ValueOffset(a.Body, key), "%q is %q, which is no day of the calendar written as in 2021-06-21", key, date)
	}
	return g, nil
}

// unmarshal reads the line into value.
func (a *article) unmarshal(value any) error {
	err := json.Unmarshal(a.Body, value)
	var wrong *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &wrong) && wrong.Field == "":
		return a.failf(0, "a value of the type %s where none can be", wrong.Value)
	case errors.As(err, &wrong):
		return a.failf(0, "%q cannot be a value of the type %s", wrong.Field, wrong.Value)
	case errors.As(err, &syntax):
		fault := archive.JSONFault(a.Body, err)
		return a.failf(fault.Offset, "%s", fault.Message)
	}
	return a.failf(0, "%v", err)
}

// foundDocument is one line of --system.
type foundDocument struct {
	article
	document *output.Document
}

// readSystem reads the documents of --system.
func (x *scoring) readSystem(gold []goldArticle) error {
	list, err := x.sources([]string{x.system})
	if err != nil {
		return err
	}
	wanted := make(map[string]bool, len(gold))
	for i := range gold {
		wanted[gold[i].ID] = true
	}
	x.found = map[string]foundDocument{}
	unknown := 0
	for a := range articles(list, jsonLines()) {
		if a.err != nil {
			return a.err
		}
		d := &output.Document{}
		if err := a.unmarshal(d); err != nil {
			return err
		}
		id := d.Document.ID
		switch {
		case d.Schema != output.Schema:
			return a.failf(0, "schema %q, not %q", d.Schema, output.Schema)
		case x.found[id].document != nil:
			return a.failf(0, "there is a document %q before it", id)
		case !wanted[id]:
			unknown++
		default:
			x.found[id] = foundDocument{a, d}
		}
	}
	if missing := len(gold) - len(x.found); missing+unknown > 0 {
		x.say(fmt.Sprintf("%s: %d of %d articles have no document, and count as if nothing was found; %d documents of other articles do not count",
			x.system, missing, len(gold), unknown))
	}
	return nil
}
