package archive

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"
)

// splitter finds where the documents of one file begin and end.
type splitter struct {
	*unpacker
	place
	b            *bufio.Reader
	line, column int  // of the next byte
	over         bool // the file cannot be read on
}

// one is a file that is one document.
func (s *splitter) one() bool {
	body, err := s.all()
	if err != nil {
		return s.fail(s.place, err)
	}
	d := s.Document
	if d.Body = body; body == nil {
		d.Err = s.tooLong()
	}
	return s.yield(d)
}

// all is the whole file, nil where that is too long.
func (s *splitter) all() ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(s.b, int64(s.MaxBytes)+1))
	if err != nil || len(body) > s.MaxBytes {
		return nil, err
	}
	return body, nil
}

func (s *splitter) tooLong() *Fault {
	return faultf(0, "longer than %d bytes; --max-bytes lets longer ones in", s.MaxBytes)
}

// part hands on one document of many.
func (s *splitter) part(body []byte, line, column int, err error) bool {
	d := s.Document
	d.Part, d.Body, d.Line, d.Column, d.Err = true, body, line, column, err
	s.Number++
	s.Note = ""
	return s.yield(d)
}

// broken ends the file where it cannot be read on.
func (s *splitter) broken(err error) bool {
	s.Part, s.Line, s.Column, s.over = true, s.line, s.column, true
	return s.fail(s.place, err)
}

// endless is an error where a document has gone on for too long after it was too long.
func (s *splitter) endless(over int) error {
	if over/hopeless > s.MaxBytes {
		return faultf(0, "no document ends here for more than %d bytes; what follows is not read", over)
	}
	return nil
}

// lines are a document each.
func (s *splitter) lines() bool {
	s.dropMark()
	for {
		line, fits, err := s.oneLine()
		if err != nil && err != io.EOF {
			return s.broken(err)
		}
		if !fits {
			if !s.part(nil, s.line, 1, s.tooLong()) {
				return false
			}
		} else if line = bytes.TrimRight(line, "\r\n"); len(bytes.TrimSpace(line)) > 0 && !s.part(line, s.line, 1, nil) {
			return false
		}
		if err == io.EOF {
			return true
		}
		s.line++
	}
}

// oneLine reads a line with its end. What does not fit is read and forgotten.
func (s *splitter) oneLine() (line []byte, fits bool, err error) {
	over := 0
	for {
		chunk, err := s.b.ReadSlice('\n')
		if over == 0 && len(line)+len(chunk) <= s.MaxBytes+len("\r\n") {
			line = append(line, chunk...)
		} else {
			line, over = nil, over+len(chunk)
		}
		if err != bufio.ErrBufferFull {
			return line, over == 0, err
		}
		if err := s.endless(over); err != nil {
			return nil, false, err
		}
	}
}

func (s *splitter) dropMark() {
	if head, _ := s.b.Peek(len(bom)); string(head) == bom {
		_, _ = s.b.Discard(len(bom))
	}
}

// next reads a byte and keeps count of lines and columns.
func (s *splitter) next() (byte, error) {
	c, err := s.b.ReadByte()
	if err != nil {
		return 0, err
	}
	switch {
	case c == '\n':
		s.line, s.column = s.line+1, 1
	case utf8.RuneStart(c):
		s.column++
	}
	return c, nil
}

// first is the next byte that is not white, left where it is.
func (s *splitter) first() (byte, error) {
	for {
		head, err := s.b.Peek(1)
		if err != nil {
			return 0, err
		}
		if c := head[0]; c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return c, nil
		}
		if _, err := s.next(); err != nil {
			return 0, err
		}
	}
}

// piece is a document that grows byte by byte, up to a limit.
type piece struct {
	body         []byte
	max          int
	over         int  // bytes that did not fit
	open         bool // it ends within a quotation
	line, column int  // where it begins
}

func (s *splitter) begin() *piece { return &piece{max: s.MaxBytes, line: s.line, column: s.column} }

func (p *piece) add(c byte) {
	if p.over == 0 && len(p.body) < p.max {
		p.body = append(p.body, c)
		return
	}
	p.body, p.over = nil, p.over+1
}

// rush takes what is in the buffer up to the first of the bytes in stop. It is what
// next and add do, many times faster; most of an archive is within quotation marks.
func (s *splitter) rush(p *piece, stop string) {
	head, _ := s.b.Peek(s.b.Buffered())
	n := bytes.IndexAny(head, stop)
	if n < 0 {
		n = len(head)
	}
	if p.over > 0 || len(p.body)+n > p.max {
		p.body, p.over = nil, p.over+n
	} else {
		p.body = append(p.body, head[:n]...)
	}
	s.count(head[:n])
	_, _ = s.b.Discard(n)
}

// count moves on in lines and columns.
func (s *splitter) count(passed []byte) {
	if i := bytes.LastIndexByte(passed, '\n'); i >= 0 {
		s.line, s.column = s.line+bytes.Count(passed, []byte("\n")), 1
		passed = passed[i+1:]
	}
	for _, c := range passed {
		if utf8.RuneStart(c) {
			s.column++
		}
	}
}

// hand hands on a piece as one document of many.
func (s *splitter) hand(p *piece) bool {
	switch {
	case p.over > 0:
		return s.part(nil, p.line, p.column, s.tooLong())
	case p.open:
		return s.part(nil, p.line, p.column, faultf(0, "the file ends before the cell does: a quotation mark is missing"))
	}
	return s.part(p.body, p.line, p.column, nil)
}
