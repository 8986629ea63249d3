package output

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
)

// column is one column of CSV: what it holds of a claim.
type column struct {
	name string
	cell func(d *Document, c *Claim) string
}

// columns are the columns of CSV, as docs/running.md describes them. Their names
// are those of the fields, with the field they belong to before them.
var columns = []column{
	{"document_id", func(d *Document, _ *Claim) string { return d.Document.ID }},
	{"title", func(d *Document, _ *Claim) string { return d.Document.Title }},
	{"published", func(d *Document, _ *Claim) string { return d.Document.Published }},
	{"published_from", func(d *Document, _ *Claim) string { return d.Document.PublishedFrom }},
	{"id", func(_ *Document, c *Claim) string { return c.ID }},
	{"kind", func(_ *Document, c *Claim) string { return c.Kind }},
	{"content", func(_ *Document, c *Claim) string { return c.Content.Text }},
	{"spans", func(_ *Document, c *Claim) string { return spans(c.Content.Spans) }},
	{"cue", func(_ *Document, c *Claim) string { return c.cue().Text }},
	{"cue_lemma", func(_ *Document, c *Claim) string { return c.cue().Lemma }},
	{"cue_class", func(_ *Document, c *Claim) string { return c.cue().Class }},
	{"speaker", func(_ *Document, c *Claim) string { return words(c.speaker().Slice) }},
	{"speaker_name", func(_ *Document, c *Claim) string { return c.speaker().Name }},
	{"speaker_kind", func(_ *Document, c *Claim) string { return c.speaker().Kind }},
	{"speaker_role", func(_ *Document, c *Claim) string { return c.speaker().Role }},
	{"speaker_affiliation", func(_ *Document, c *Claim) string { return c.speaker().Affiliation }},
	{"speaker_ref", func(_ *Document, c *Claim) string { return c.speaker().Ref }},
	{"addressee", func(_ *Document, c *Claim) string { return words(c.Addressee) }},
	{"venue", func(_ *Document, c *Claim) string { return words(c.Venue) }},
	{"said_on", func(_ *Document, c *Claim) string { return c.saidOn().Text }},
	{"said_on_value", func(_ *Document, c *Claim) string { return c.saidOn().Value }},
	{"said_on_earliest", func(_ *Document, c *Claim) string { return c.saidOn().Earliest }},
	{"said_on_latest", func(_ *Document, c *Claim) string { return c.saidOn().Latest }},
	{"negated", func(_ *Document, c *Claim) string { return strconv.FormatBool(c.Negated) }},
	{"nested_in", func(_ *Document, c *Claim) string { return c.NestedIn }},
	{"dates", func(_ *Document, c *Claim) string { return strings.Join(c.Dates, " ") }},
	{"rule", func(_ *Document, c *Claim) string { return c.Rule }},
}

// Columns are the names of all columns of CSV, in their order.
func Columns() []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return names
}

// csvHeader is the first line of CSV with these columns.
func csvHeader(names []string) []byte { return appendRows(nil, [][]string{names}) }

// AppendCSV adds the claims of a document to b, a row each with the columns of
// these names, quoted as RFC 4180 has it. A name that is none of Columns makes an
// empty column. Nothing is put before cells that a spreadsheet could take for a formula.
func AppendCSV(b []byte, d *Document, names []string) []byte {
	chosen := make([]column, len(names))
	for k, name := range names {
		chosen[k].cell = func(*Document, *Claim) string { return "" }
		if i := slices.IndexFunc(columns, func(c column) bool { return c.name == name }); i >= 0 {
			chosen[k] = columns[i]
		}
	}
	rows := make([][]string, len(d.Claims))
	for i := range d.Claims {
		for _, c := range chosen {
			rows[i] = append(rows[i], c.cell(d, &d.Claims[i]))
		}
	}
	return appendRows(b, rows)
}

func appendRows(b []byte, rows [][]string) []byte {
	buf := bytes.NewBuffer(b)
	w := csv.NewWriter(buf)
	if err := w.WriteAll(rows); err != nil {
		panic(err) // a Buffer takes everything
	}
	return buf.Bytes()
}

func (c *Claim) cue() Cue {
	if c.Cue == nil {
		return Cue{}
	}
	return *c.Cue
}

func (c *Claim) speaker() Source {
	if c.Speaker == nil {
		return Source{}
	}
	return *c.Speaker
}

func (c *Claim) saidOn() SaidOn {
	if c.SaidOn == nil {
		return SaidOn{}
	}
	return *c.SaidOn
}

func words(s *Slice) string {
	if s == nil {
		return ""
	}
	return s.Text
}

// spans writes stretches as 84-118 142-159.
func spans(list []Range) string {
	out := make([]string, len(list))
	for i, r := range list {
		out[i] = strconv.Itoa(r.Start) + "-" + strconv.Itoa(r.End)
	}
	return strings.Join(out, " ")
}
