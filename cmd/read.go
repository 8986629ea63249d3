package cmd

import (
	"errors"
	"fmt"
	"strings"

	"github.com/newsclaim/newsclaim/archive"
	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/output"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

// content is what was read of an article.
type content struct {
	output.Meta
	text   string
	id     string   // that no other article of the file may have, or ""
	key    string   // of the field with it
	placed []string // the first ones of the warnings, those that have a place, with the name of the file
}

// read reads an article. Published is the date of those that state none; find, where
// it is not nil, looks for the date in a dateline.
func (in *intake) read(a *article, published timex.Date, find finder) (content, error) {
	var c content
	if a.err != nil {
		return c, a.err
	}
	found, err := in.reader.Article(&a.Document)
	if err != nil {
		var wrong *archive.Fault
		if errors.As(err, &wrong) {
			return c, a.failf(wrong.Offset, "%s", wrong.Message)
		}
		return c, err
	}
	c.text = found.Text
	if c.ID = found.ID; c.ID == "" {
		c.ID = a.ownID()
	}
	if found.Unique {
		c.id, c.key = found.ID, found.IDKey
	}
	c.Title, c.Published, c.PublishedFrom = found.Title, found.Published, found.PublishedFrom
	var others []string
	for _, note := range found.Notes {
		if note.Offset < 0 {
			others = append(others, note.Message)
			continue
		}
		at := a.position(note.Offset)
		c.Warnings = append(c.Warnings, fmt.Sprintf("%s: %s", at, note.Message))
		c.placed = append(c.placed, fmt.Sprintf("%s:%s: %s", a.Name, at, note.Message))
	}
	c.Warnings = append(c.Warnings, others...)
	if c.Published.IsZero() && in.dateline && find != nil {
		year := found.Year
		if year == 0 {
			year = published.Year
		}
		c.Published, c.PublishedFrom = datelineDate(c.text, year, find), "dateline"
	}
	if c.Published.IsZero() {
		c.Published, c.PublishedFrom = published, "flag"
	}
	return c, nil
}

// datelineDate is the day in the dateline of a text. Where that has no year it is
// of the given one, where that is not 0.
func datelineDate(body string, year int, find finder) timex.Date {
	line := archive.Dateline(body)
	if line == "" {
		return timex.Date{}
	}
	for _, d := range find(line, extract.Options{}).Dates {
		value := d.Value.Value
		if rest, ok := strings.CutPrefix(value, "XXXX-"); ok && year > 0 {
			value = fmt.Sprintf("%04d-%s", year, rest)
		}
		if day, err := timex.ParseDate(value); err == nil {
			return day
		}
	}
	return timex.Date{}
}

// where is the name of the article in messages.
func (a *article) where() string {
	if a.Part {
		return fmt.Sprintf("%s:%d", a.Name, a.Line)
	}
	return a.Name
}

// position is the place in the file of a byte of the article's body.
func (a *article) position(offset int) text.Position {
	at := text.NewIndex(string(a.Body)).Position(offset)
	if at.Line == 1 {
		at.Column += max(a.Column, 1) - 1
	}
	at.Line += max(a.Line, 1) - 1
	return at
}

// failf is an error at a byte of the article's body.
func (a *article) failf(offset int, format string, args ...any) error {
	return &placed{a.Name, a.position(offset), fmt.Sprintf(format, args...)}
}
