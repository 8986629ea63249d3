package text

import "testing"

func TestLead(t *testing.T) {
	p := english1(t)
	for _, c := range []struct{ text, want string }{
		{"The ferry is back.", "The"},
		{"• The ferry is back.", "The"},
		{"- The ferry is back.", "The"},
		{"2. The ferry is back.", "The"},
		{"2) The ferry is back.", "The"},
		{"2 ferries are back.", "2"},
		{"2021. The ferry is back.", "2021"},
		{"17:20 – The ferry is back.", "The"},
		{"16:10 BST: The ferry is back.", "The"},
		{"4.48pm: The ferry is back.", "The"},
		{"3:30 p.m. - The ferry is back.", "The"},
		{"17:20 was late for a ferry – and it was back.", "17:20"},
		{"2.50 crowns is the fare: it was three.", "2.50"},
		{"17:20.", "17:20"},
		{"•", "•"},
	} {
		d := p.Parse(c.text)
		if got := d.Word(d.Lead(0)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
