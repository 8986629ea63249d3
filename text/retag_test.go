package text_test

import "testing"

// TestRetag holds the tags that are mended, each beside one that stays.
func TestRetag(t *testing.T) {
	p := parser(t)
	for _, c := range []struct{ text, word, want string }{
		{"She regretted her remarks.", "her", "PRP$"},
		{"He left, but suggesting that might be wrong.", "that", "DT"},
		{"He made a suggestion that might be wrong.", "that", "WDT"},
		{"Lund told activists the dam was safe.", "activists", "NNS"},
		{"Lund told aides the dam was safe.", "aides", "NNS"},
		{"What she told us makes sense.", "makes", "VBZ"},
		{"Lund says captains plan to leave.", "captains", "NNS"},
		{"Lund says captains plan to leave.", "plan", "VBP"},
		{"What she says shows it.", "shows", "VBZ"},
		{"Walz called the plan a joke.", "Walz", "NNP"},
		{"Which is it?", "Which", "WDT"},
		{"\"It is late,\" advocates said.", "advocates", "NNS"},
		{"The dam is safe, envoys say.", "envoys", "NNS"},
		{"French denied the charges.", "French", "NNP"},
		{"Most denied the charges.", "Most", "JJS"},
		{`They came to "drain the marsh," secure the dike and leave.`, "secure", "VBP"},
		{"The findings contradicted her public statements.", "her", "PRP$"},
		{"They saw her on Monday.", "her", "PRP"},
		{"They state their demands.", "state", "VBP"},
		{"Does he share our values?", "share", "VB"},
		{"I kind of liked it.", "kind", "NN"},
		{"They called it state art.", "state", "NN"},
		{"The alliance will last, she said.", "last", "VB"},
		{"He will not campaign with her.", "campaign", "VB"},
		{"Why would somebody like me do it?", "somebody", "NN"},
		{"The plan did n't work.", "work", "VB"},
		{"Workers can buy shares.", "Workers", "NNS"},
		{"The mayor hopes to market the mill.", "market", "VB"},
		{"She asked them to share their views.", "share", "VB"},
		{"She took the road to power that week.", "power", "NN"},
		{"She went to school every day.", "school", "NN"},
		{"She noted that old episodes become valuable.", "episodes", "NNS"},
		{"It spent millions to wound Poe, disclosures filed on Sunday revealed.", "disclosures", "NNS"},
		{"The senate tends to slow the vote.", "tends", "VBZ"},
		{"It has a plan to more aggressively wield power.", "wield", "VB"},
		{"He wants to mend the dam and deport strangers.", "deport", "VB"},
		{"She saw the progress and development represent good news.", "represent", "VBP"},
		{"The mayor wrote of the Finnish government claims Poe made.", "claims", "NNS"},
		{"The mayor's promises to mend the dam were kept.", "promises", "NNS"},
		{"The Finnish government claims Poe runs a network.", "claims", "VBZ"},
		{"The dam was old, fundraising documents show.", "show", "VBP"},
		{"Though Republicans boast of a deal, she left.", "boast", "VBP"},
		{"Most hypotheses credit their zeal for moral goals.", "credit", "VBP"},
		{"Simple math shows he needs to leave.", "shows", "VBZ"},
		{"His harsh attacks on the mayor.", "attacks", "NNS"},
		{"The trade offers undeniable benefits.", "offers", "VBZ"},
		{"He is not happy with what the club wants filed today.", "wants", "VBZ"},
		{"They will want a recount if it is close.", "recount", "NN"},
		{"Some recount that it was close.", "recount", "VBP"},
		{"The dam broke, a police report states.", "states", "VBZ"},
		{"She saw Dover, the capital, and the member states.", "states", "NNS"},
		{"She told waiting keepers it was late.", "waiting", "JJ"},
		{"She told of waiting for an hour.", "waiting", "VBG"},
		{"The state-run Dover Daily tabloid wrote that it was late.", "tabloid", "NN"},
		{"The miller told a briefing the dam was safe.", "briefing", "NN"},
		{"Poe, asked whether the dam was safe, said it was.", "asked", "VBN"},
		{"Poe stood up, asked whether the dam was safe, and left.", "asked", "VBD"},
		{"The bank cut its 2024 growth forecast to 2% from 3%.", "forecast", "NN"},
		{"She said the three clubs forecast a loss.", "forecast", "VBP"},
	} {
		d := p.Parse(c.text)
		for i := range d.Tokens {
			if d.Word(i) == c.word {
				if got := d.Tokens[i].Tag.String(); got != c.want {
					t.Errorf("%s: %s is tagged %s, want %s", c.text, c.word, got, c.want)
				}
			}
		}
	}
}
