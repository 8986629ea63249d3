package text_test

import "testing"

func TestDateline(t *testing.T) {
	p := parser(t)
	for _, test := range []struct{ text, want string }{
		{"LISBON, May 3 (AP) - The mayor left.", "LISBON, May 3 (AP) -"},
		{"LISBON (AP)_ The mayor left.", "LISBON (AP)_"},
		{"RENO, Nev. _ The mayor left.", "RENO, Nev. _"},
		{"(Reuters) - The mayor left.", "(Reuters) -"},
		{"LISBON: 30 mayors left.", "LISBON:"},
		{"OSLO | “We left,” he said.", "OSLO |"},
		{"Lisbon, Portugal — The mayor left.", "Lisbon, Portugal —"},
		{"NATO — an alliance of 30 — left.", ""},
		{"Ida Lund — the mayor — left.", ""},
		{"Ida Lund: The mayor left.", ""},
		{"The mayor left — Lisbon is cold.", ""},
		{"I — We — left.", ""},
	} {
		d := p.Parse(test.text)
		got := ""
		if end := d.Dateline(0); end > 0 {
			got = d.Text[:d.Tokens[end-1].End]
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
