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
		return faultf(0, "the header has %d cells and this row %d; a cell with a %s in it stands in quotation marks", len(d.columns), len(cells), markName(d.mark))
	}
	text, key := cell(d.columns, cells, candidates(r.TextField, textFields))
	if key == "" && r.TextField != "" {
		return faultf(0, "no column %q; the columns are %s", r.TextField, listed(d.columns))
	}
	if key == "" {
		return faultf(0, `no column "text", nor another that is known to hold a text; --text-field names one of %s`, listed(d.columns))
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
	if key == "" && r.DateField != "" {
		a.note(-1, "no column %q; --date-field names one of %s", r.DateField, listed(d.columns))
	}
	day, err := r.date(date)
	if err != nil {
		return faultf(0, "%q is %v", key, err)
	}
	a.published(day, "field:"+key)
	return nil
}

// markName is what people call the mark between cells.
func markName(mark byte) string {
	switch mark {
	case '\t':
		return "tab"
	case ';':
		return "semicolon"
	case '|':
		return "bar"
	}
	return "comma"
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
