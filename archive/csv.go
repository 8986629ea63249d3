package archive

import (
	"slices"
	"strings"
)

// row reads an article out of a row of CSV.
func (r *Reader) row(a *Article, d *Document) error {
	cells := splitRow(d.Body, d.mark)
	for len(cells) > len(d.columns) && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) != len(d.columns) {
		return faultf(0, "%d cells, and the header has %d; a cell with a %q in it stands in quotation marks", len(cells), len(d.columns), d.mark)
	}
	text, key := cell(d.columns, cells, candidates(r.TextField, textFields))
	if key == "" {
		return faultf(0, "no column %q, nor another that is known to hold a text; --text-field names one of %s", candidates(r.TextField, []string{"text"})[0], listed(d.columns))
	}
	a.Text = text
	a.plainOf(key)
	title, _ := cell(d.columns, cells, candidates(r.TitleField, titleFields))
	a.title(title)
	ids := candidates(r.IDField, idFields)
	a.ID, key = cell(d.columns, cells, ids)
	a.Unique = a.ID != "" && strings.EqualFold(key, ids[0])
	dates := candidates(r.DateField, dateFields)
	date, key := cell(d.columns, cells, dates)
	day, err := r.date(date)
	if err != nil {
		return faultf(0, "%q is %v", key, err)
	}
	a.published(day, "field:"+key)
	return nil
}

// listed are the names of columns, those of a wide table in part.
func listed(columns []string) string {
	const most = 12
	if len(columns) > most {
		columns = append(slices.Clone(columns[:most]), "…")
	}
	return strings.Join(columns, ", ")
}

// cell is the first of the named cells that is not empty, and the name of its column:
// "" where there is no such column.
func cell(columns, cells, names []string) (value, column string) {
	for _, name := range names {
		i := slices.IndexFunc(columns, func(c string) bool { return strings.EqualFold(strings.TrimSpace(c), name) })
		if i < 0 {
			continue
		}
		if column == "" || strings.TrimSpace(value) == "" {
			value, column = cells[i], columns[i]
		}
		if strings.TrimSpace(value) != "" {
			break
		}
	}
	return value, column
}
