package output

import (
	"strconv"

	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/timex"
)

// TimeML is the format of AppendTimeML. It holds date expressions alone, so that
// it is none of Formats; an Encoder writes one XML document after the other.
const TimeML Format = "timeml"

// AppendTimeML adds an article to b as the files of TempEval-3 have it: the text
// exactly as given between <TEXT> and </TEXT>, each date expression in a TIMEX3
// whose tid is the number of its id in the other formats, and the publication
// date as t0. Characters that XML 1.0 cannot hold become U+FFFD, so that
// offsets in code points stay as they are.
func AppendTimeML(b []byte, meta Meta, r *extract.Result) []byte {
	b = append(b, `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

<DOCID>`...)
	b = append(appendXML(b, meta.ID), "</DOCID>\n\n<DCT>"...)
	if day := meta.Published.String(); day != "" {
		b = append(b, `<TIMEX3 tid="t0" type="DATE" value="`+day+`" temporalFunction="false" functionInDocument="CREATION_TIME">`+day+`</TIMEX3>`...)
	}
	b = append(b, "</DCT>\n\n"...)
	if title := fold(meta.Title); title != "" {
		b = append(appendXML(append(b, "<TITLE>"...), title), "</TITLE>\n\n"...)
	}
	b = append(b, "<TEXT>"...)
	body, done := "", 0
	if r.Document != nil {
		body = r.Document.Text
	}
	for i := range r.Dates {
		d := &r.Dates[i]
		b = appendXML(b, body[done:d.Span.Start])
		b = append(appendXML(appendTimex(b, i, d), body[d.Span.Start:d.Span.End]), "</TIMEX3>"...)
		done = d.Span.End
	}
	return append(appendXML(b, body[done:]), "</TEXT>\n\n</TimeML>\n"...)
}

// appendTimex writes the start tag of a date expression.
func appendTimex(b []byte, i int, d *extract.Date) []byte {
	v := &d.Value
	attribute := func(name, value string) {
		b = append(append(append(b, ' '), name...), `="`...)
		b = append(appendXML(b, value), '"')
	}
	b = append(b, "<TIMEX3"...)
	attribute("tid", tid(i))
	attribute("type", v.Type.String())
	attribute("value", v.Value)
	for _, a := range [...][2]string{{"mod", v.Mod}, {"freq", v.Freq}, {"quant", v.Quant}} {
		if a[1] != "" {
			attribute(a[0], a[1])
		}
	}
	attribute("temporalFunction", strconv.FormatBool(v.Anchor != timex.NoAnchor))
	attribute("functionInDocument", "NONE")
	switch {
	case d.Anchor >= 0:
		attribute("anchorTimeID", tid(d.Anchor))
	case v.Anchor != timex.NoAnchor:
		attribute("anchorTimeID", "t0")
	}
	return append(b, '>')
}

// tid is the TIMEX3 id of the article's date i.
func tid(i int) string { return "t" + strconv.Itoa(i+1) }

// appendXML writes text as character data of an element or attribute that reads
// back the same.
func appendXML(b []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&quot;"...)
		case r == '\r':
			b = append(b, "&#13;"...) // else a reader makes it a line feed
		case r < ' ' && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
			b = append(b, "\uFFFD"...)
		default:
			b = append(b, string(r)...)
		}
	}
	return b
}
