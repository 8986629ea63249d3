package archive

import (
	"bytes"
	"io"
	"strings"
)

// CSV is read here and not by encoding/csv, which makes LF of a CRLF within
// a cell, so that offsets would no longer count in the cell as it is; which cannot
// leave out a row that is too long; and which reads on to the end of the file where a quotation mark is missing.

// rows are the documents of a CSV file behind its header.
func (s *splitter) rows() bool {
	s.dropMark()
	p, err := s.row()
	for err == nil && len(bytes.TrimSpace(p.body)) == 0 {
		p, err = s.row()
	}
	if err != nil && err != io.EOF {
		return s.broken(err)
	}
	if len(p.body) == 0 {
		return s.broken(faultf(0, "no header in it"))
	}
	s.columns = splitRow(p.body, separator(p.body))
	s.mark = separator(p.body)
	for err == nil {
		if p, err = s.row(); err != nil && err != io.EOF {
			return s.broken(err)
		}
		if (p.over > 0 || len(bytes.TrimSpace(p.body)) > 0) && !s.hand(p) {
			return false
		}
	}
	return true
}

// row reads a row without its end. A quotation mark opens a cell only where the
// cell begins, as everywhere; within a cell two of them are one.
func (s *splitter) row() (*piece, error) {
	p := s.begin()
	quoted, begins := false, true
	for {
		if quoted {
			s.rush(p, `"`)
		}
		c, err := s.next()
		if err != nil {
			p.open = quoted
			return p, err
		}
		switch {
		case quoted:
			if c == '"' {
				if head, _ := s.b.Peek(1); len(head) > 0 && head[0] == '"' {
					p.add(c)
					c, _ = s.next()
				} else {
					quoted = false
				}
			}
			begins = false
		case c == '\n':
			p.body = bytes.TrimSuffix(p.body, []byte("\r"))
			return p, nil
		case c == '"' && begins:
			quoted, begins = true, false
		default:
			begins = s.mark != 0 && c == s.mark || s.mark == 0 && strings.IndexByte(separators, c) >= 0
		}
		p.add(c)
		if err := s.endless(p.over); err != nil {
			return p, err
		}
	}
}

const separators = ",;\t|"

// separator is the one that a header has most often.
func separator(header []byte) byte {
	best := separators[0]
	for i := range len(separators) {
		if bytes.Count(header, []byte{separators[i]}) > bytes.Count(header, []byte{best}) {
			best = separators[i]
		}
	}
	return best
}

// splitRow takes a row apart.
func splitRow(row []byte, mark byte) []string {
	var cells []string
	for at := 0; ; at++ {
		cell, n := cellAt(row[at:], mark)
		cells = append(cells, cell)
		if at += n; at >= len(row) {
			return cells
		}
	}
}

// cellAt is the cell at the beginning of row, and how many bytes it takes.
func cellAt(row []byte, mark byte) (string, int) {
	end := bytes.IndexByte(row, mark)
	if end < 0 {
		end = len(row)
	}
	if len(row) == 0 || row[0] != '"' {
		return string(row[:end]), end
	}
	var cell []byte
	for i := 1; i < len(row); i++ {
		switch {
		case row[i] != '"':
			cell = append(cell, row[i])
		case i+1 < len(row) && row[i+1] == '"':
			cell = append(cell, '"')
			i++
		default: // what stands between the quotation mark and the separator is part of the cell
			rest := bytes.IndexByte(row[i+1:], mark)
			if rest < 0 {
				rest = len(row) - i - 1
			}
			return string(append(cell, row[i+1:i+1+rest]...)), i + 1 + rest
		}
	}
	return string(cell), len(row)
}
