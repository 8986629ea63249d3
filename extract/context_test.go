package extract

import "testing"

// TestSaidOn holds which date between a source and its cue tells when it was said.
func TestSaidOn(t *testing.T) {
	e := builtinExtractor(t)
	for _, test := range []struct{ text, want string }{
		{"Orla Wong on Friday said the city can pay.", "Friday"},
		{"Orla Wong, in a statement on Friday, said the city can pay.", "Friday"},
		{"Orla Wong, who left in May, on Friday said the city can pay.", "Friday"},
		{"Orla Wong, the treasurer, on Friday said the city can pay.", "Friday"},
		{"Orla Wong, the treasurer since May, said the city can pay.", ""},
		{"Orla Wong, who fought the plan in April, has long argued that the city can pay.", ""},
		{"After a two-hour meeting on Friday, Orla Wong said the city can pay.", "Friday"},
		{`"The city can pay," Orla Wong said at Friday's meeting.`, "Friday"},
		{`"The city can pay," Orla Wong said in a recent interview.`, ""},
		{"For decades, the treasurers have said the city can pay.", ""},
		{"The man who left in May said the city can pay.", ""},
	} {
		r := e.Extract(test.text, Options{})
		if len(r.Claims) != 1 {
			t.Errorf("%s: %d claims", test.text, len(r.Claims))
			continue
		}
		got := ""
		if i := r.Claims[0].SaidOn; i >= 0 {
			got = r.Document.Slice(r.Dates[i].Span)
		}
		if got != test.want {
			t.Errorf("%s: said on %q, want %q", test.text, got, test.want)
		}
	}
}
