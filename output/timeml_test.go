package output

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/newsclaim/newsclaim/extract"
	"github.com/newsclaim/newsclaim/text"
	"github.com/newsclaim/newsclaim/timex"
)

const sampleTimeML = `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

<DOCID>a: 1</DOCID>

<DCT><TIMEX3 tid="t0" type="DATE" value="2021-06-21" temporalFunction="false" functionInDocument="CREATION_TIME">2021-06-21</TIMEX3></DCT>

<TITLE>Over for good</TITLE>

<TEXT>Émile Ruiz, the mayor,
said in <TIMEX3 tid="t1" type="DATE" value="2021-03" mod="APPROX" temporalFunction="true" functionInDocument="NONE" anchorTimeID="t0">March</TIMEX3>: “It is over,” he told us. “For  good.” Nobody asked &lt;why&gt; &amp; how.</TEXT>

</TimeML>
`

func TestTimeML(t *testing.T) {
	if diff := cmp.Diff(sampleTimeML, string(AppendTimeML(nil, sampleMeta, sample()))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// inline is what a TimeML file holds: the text without tags, and its TIMEX3s in code points.
type inline struct {
	ID, DCT, Title, Text string
	Dates                []Date
}

// parseTimeML reads a file as any XML reader would.
func parseTimeML(t *testing.T, b []byte) inline {
	t.Helper()
	var in inline
	where, open := "", -1
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		token, err := d.Token()
		if token == nil {
			if err.Error() != "EOF" {
				t.Fatalf("%v in\n%s", err, b)
			}
			return in
		}
		switch x := token.(type) {
		case xml.StartElement:
			if x.Name.Local != "TIMEX3" {
				where = x.Name.Local
				continue
			}
			var date Date
			for _, a := range x.Attr {
				switch a.Name.Local {
				case "tid":
					date.ID = "d" + a.Value[1:]
				case "type":
					date.Type = a.Value
				case "value":
					date.Value = a.Value
				case "mod":
					date.Mod = a.Value
				case "quant":
					date.Quant = a.Value
				case "freq":
					date.Freq = a.Value
				case "anchorTimeID":
					if date.Anchor = "d" + a.Value[1:]; a.Value == "t0" {
						date.Anchor = "published"
					}
				}
			}
			if where == "TEXT" {
				open = len(in.Dates)
				date.Start = utf8.RuneCountInString(in.Text)
				in.Dates = append(in.Dates, date)
			}
		case xml.EndElement:
			if x.Name.Local != "TIMEX3" {
				where = ""
			} else if where == "TEXT" {
				c := &in.Dates[open]
				c.End = utf8.RuneCountInString(in.Text)
				c.Text = fold(string([]rune(in.Text)[c.Start:c.End]))
			}
		case xml.CharData:
			switch where {
			case "DOCID":
				in.ID += string(x)
			case "DCT":
				in.DCT += string(x)
			case "TITLE":
				in.Title += string(x)
			case "TEXT":
				in.Text += string(x)
			}
		}
	}
}

// readable is s as XML can hold it.
func readable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, s)
}

// FuzzTimeML holds that any text comes back from the XML, with its dates at their
// places and all that the other formats say of them but their days.
func FuzzTimeML(f *testing.F) {
	f.Add(article, "x", 3, 9, 20, 30)
	f.Add("a\r\nb\x00\x1b]]>&amp;<TEXT>\ufffe\"'\u2028\x7f\u0085", "]]>&\x01", 0, 2, 3, 17)
	f.Add("\v\x00", "0", 0, 2, 18, 91)
	f.Fuzz(func(t *testing.T, body, id string, a, b, c, d int) {
		if !utf8.ValidString(body) || !utf8.ValidString(id) {
			return
		}
		result := &extract.Result{Document: &text.Document{Text: body}}
		end := 0
		for i, s := range [][2]int{{a, b}, {c, d}} {
			at := text.Span{Start: s[0], End: s[1]}
			if at.Start < end || at.End <= at.Start || at.End > len(body) || !utf8.RuneStart(body[at.Start]) || at.End < len(body) && !utf8.RuneStart(body[at.End]) {
				continue
			}
			end = at.End
			v := timex.Value{Type: timex.SET, Value: "P1D", Mod: "APPROX", Quant: "EVERY\"<" + readable(id), Freq: "2X", Anchor: timex.Anchor(i)}
			result.Dates = append(result.Dates, extract.Date{Span: at, Value: v, Anchor: len(result.Dates) - 1})
		}
		meta := Meta{ID: id, Published: timex.Date{Year: 2021, Month: 6, Day: 21}, PublishedFrom: "flag"}
		got := parseTimeML(t, AppendTimeML(nil, meta, result))
		want := New(meta, result)
		for i := range want.Dates {
			written := result.Document.Slice(result.Dates[i].Span)
			if want.Dates[i].Text != fold(written) {
				t.Fatalf("%q is written as %q", written, want.Dates[i].Text)
			}
			want.Dates[i].Text = fold(readable(written)) // a vertical tab is white space, but none that XML can hold
			got.Dates[i].Text = fold(got.Dates[i].Text)
		}
		if got.Text != readable(body) || got.ID != readable(id) || got.DCT != "2021-06-21" {
			t.Fatalf("%q %q %q came back as %q %q", body, id, got.DCT, got.Text, got.ID)
		}
		if diff := cmp.Diff(want.Dates, got.Dates); diff != "" && len(want.Dates)+len(got.Dates) > 0 {
			t.Fatalf("-json +timeml\n%s", diff)
		}
	})
}
