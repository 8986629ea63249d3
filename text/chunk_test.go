package text_test

import (
	"strings"
	"testing"

	"github.com/newsclaim/newsclaim/rules"
	. "github.com/newsclaim/newsclaim/text"
)

// parser is one with the words of the rules that ship: the chunker needs their
// grammatical classes.
func parser(t testing.TB) *Parser {
	t.Helper()
	files, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, _ := rules.Merge(files...)
	p, err := NewParser(set.Language())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// chunked writes a sentence with its noun phrases in [] and its verb groups in {}.
func chunked(d *Document) string {
	var b strings.Builder
	for i := 0; i < len(d.Tokens); {
		if i > 0 {
			b.WriteByte(' ')
		}
		first, last, open, shut := i, i+1, "", ""
		if p := d.NounPhraseAt(i); p != nil {
			first, last, open, shut = p.First, p.Last, "[", "]"
		} else if v := d.VerbGroupAt(i); v != nil {
			first, last, open, shut = v.First, v.Last, "{", "}"
		}
		b.WriteString(open + d.Text[d.Tokens[first].Start:d.Tokens[last-1].End] + shut)
		i = last
	}
	return b.String()
}

func TestChunk(t *testing.T) {
	p := parser(t)
	for _, c := range []struct{ in, want string }{
		// titles, names, organisations
		{"State Treasury spokesperson Ida Lund spoke.", "[State Treasury spokesperson Ida Lund] {spoke} ."},
		{"Sen. Elena Marsh, D-Ohio, left.", "[Sen. Elena Marsh] , [D-Ohio] , {left} ."},
		{"The Danish Embassy in Lima closed.", "[The Danish Embassy] in [Lima] {closed} ."},
		{"Sharks skipper Luke Poe refused.", "[Sharks skipper Luke Poe] {refused} ."},
		{"Foreign Ministry spokesperson Lena Moe told the press.", "[Foreign Ministry spokesperson Lena Moe] {told} [the press] ."},
		{"The Finnish foreign ministry told the Finnish last week.", "[The Finnish foreign ministry] {told} [the Finnish] [last week] ."},
		{"She told the Dawn programme that it rained.", "[She] {told} [the Dawn programme] that [it] {rained} ."},
		{"Farthing told Poe's Dawn programme that it rained.", "[Farthing] {told} [Poe's Dawn programme] that [it] {rained} ."},
		{"Sources in Bergen meanwhile said the king's guard plans to leave.", "[Sources] in [Bergen] {meanwhile said} [the king's guard] {plans} {to leave} ."},
		{"Organizers state the fair is over.", "[Organizers] {state} [the fair] {is} over ."},
		{"The king's guard plans to leave, the town said.", "[The king's guard] {plans} {to leave} , [the town] {said} ."},
		{"The clerk said the guild plans to leave.", "[The clerk] {said} [the guild] {plans} {to leave} ."},
		{"The clerk said the guild plans to leave were known.", "[The clerk] {said} [the guild plans] {to leave} {were known} ."},
		{"The towns have both said it.", "[The towns] {have both said} [it] ."},
		{"They will all agree.", "[They] {will all agree} ."},
		{"They had all broken wheels mended.", "[They] {had} [all broken wheels] {mended} ."},
		{"They captain Leeds.", "[They] {captain} [Leeds] ."},
		{"Halden Optics, Inc., closed.", "[Halden Optics, Inc.] , {closed} ."},
		{"Her brother's new plan failed.", "[Her brother's new plan] {failed} ."},
		{"The GOP presidential candidate left.", "[The GOP presidential candidate] {left} ."},
		{"It was a bid by Nordbank chief executive Ida Lund.", "[It] {was} [a bid] by [Nordbank chief executive Ida Lund] ."},
		{"The council gave Nordbank full control.", "[The council] {gave} [Nordbank] [full control] ."},
		{"It is an issue young voters raise.", "[It] {is} [an issue] [young voters] {raise} ."},
		{`She told the town's "Evening Hour" so.`, `[She] {told} [the town's "Evening Hour] " so .`},
		{"She told Radio One's The Evening Hour that it rained.", "[She] {told} [Radio One's The Evening Hour] that [it] {rained} ."},
		{"The “History” section of the site was read.", "[The “History” section] of [the site] {was read} ."},
		{"Three old and new keepers left.", "[Three old and new keepers] {left} ."},
		{`Gov. Ida "Sunny" Lund III left.`, `[Gov. Ida "Sunny" Lund III] {left} .`},
		{`Raymond "Sunny" Lund, 71, left.`, `[Raymond "Sunny" Lund] , [71] , {left} .`},
		{`Ida Lund "Halt!" said.`, `[Ida Lund] " [Halt] ! " {said} .`},
		{`At Lund "Never" Friday was a joke.`, `At [Lund] " [Never] " [Friday] {was} [a joke] .`},
		{"The then keeper left.", "[The then keeper] {left} ."},
		{"Head teacher Ida Lund left.", "[Head teacher Ida Lund] {left} ."},
		{"The keepers and Ida Lund left.", "[The keepers] and [Ida Lund] {left} ."},
		{"It rained for a week, the keepers report.", "[It] {rained} for [a week] , [the keepers] {report} ."},
		{"He read the plan, the keepers' report.", "[He] {read} [the plan] , [the keepers' report] ."},
		{"It is a move that carmakers abroad warn could fail.", "[It] {is} [a move] that [carmakers] {abroad warn} {could fail} ."},
		{"It is a plan that works.", "[It] {is} [a plan] that {works} ."},
		{"Residents say they no longer care.", "[Residents] {say} [they] {no longer care} ."},
		{"14.42 Ida Lund left.", "14.42 [Ida Lund] {left} ."},
		{"It cost 14.42 Danish crowns.", "[It] {cost} [14.42 Danish crowns] ."},
		{"Visiting keepers said it leaks.", "[Visiting keepers] {said} [it] {leaks} ."},
		{"Guards have long said it leaks.", "[Guards] {have long said} [it] {leaks} ."},
		{"He pledged to hand over power on Monday.", "[He] {pledged} {to hand} over [power] on [Monday] ."},
		{"It was a deal that envoys said it needs.", "[It] {was} [a deal] that [envoys] {said} [it] {needs} ."},
		{"Ida Lund tweets: “It rained.”", "[Ida Lund] {tweets} : “ [It] {rained} . ”"},
		// shares
		{"Many of the keepers left.", "[Many] of [the keepers] {left} ."},
		{"Four in 10 agreed.", "[Four in 10] {agreed} ."},
		{"Three in 10 agreed to leave.", "[Three in 10] {agreed} {to leave} ."},
		{"RFDS Captain Ann Poe left.", "[RFDS Captain Ann Poe] {left} ."},
		{"One in five keepers left.", "[One in five keepers] {left} ."},
		{"There were two in 1990.", "There {were} [two] in [1990] ."},
		// what ends a noun phrase
		{"She told reporters Monday that it rained.", "[She] {told} [reporters] [Monday] that [it] {rained} ."},
		{"The mayor told the newspaper last week that it rained.", "[The mayor] {told} [the newspaper] [last week] that [it] {rained} ."},
		{"The jar is full, last week it was not.", "[The jar] {is} full , [last week] [it] {was not} ."},
		// when and where something was said, and who said it
		{"Last week officials said it leaks.", "[Last week] [officials] {said} [it] {leaks} ."},
		{"On Tuesday senior officials said it leaks.", "On [Tuesday] [senior officials] {said} [it] {leaks} ."},
		{"The next day police said it leaks.", "[The next day] [police] {said} [it] {leaks} ."},
		{"That night Lund told them so.", "[That night] [Lund] {told} [them] so ."},
		{"It leaks, but in a statement keepers said it holds.", "[It] {leaks} , but in [a statement] [keepers] {said} [it] {holds} ."},
		{"On the other side Lund backed the plan.", "On [the other side] [Lund] {backed} [the plan] ."},
		{"The roof is unsafe, club captain Ida Lund said.", "[The roof] {is} unsafe , [club captain Ida Lund] {said} ."},
		{"The keeper told Lund prices for oil are high.", "[The keeper] {told} [Lund] [prices] for [oil] {are} high ."},
		{"The keeper told Lund 20 men left.", "[The keeper] {told} [Lund] [20 men] {left} ."},
		{"The keeper told town residents it leaks.", "[The keeper] {told} [town residents] [it] {leaks} ."},
		{"He heard of it from Lund's.", "[He] {heard} of [it] from [Lund's] ."},
		{"Monday meetings bored her.", "[Monday meetings] {bored} [her] ."},
		{"Voters in November polls said so.", "[Voters] in [November polls] {said} so ."},
		{"The weekend Herald said so.", "[The weekend Herald] {said} so ."},
		{"The night shift ended.", "[The night shift] {ended} ."},
		{"He read a letter Lund wrote.", "[He] {read} [a letter Lund] {wrote} ."},
		{"He bought an old, narrow mill.", "[He] {bought} [an old, narrow mill] ."},
		{"The poor, he said, left.", "[The poor] , [he] {said} , {left} ."},
		{"They called her a liar.", "[They] {called} [her] [a liar] ."},
		{"The club's website carried it.", "[The club's website] {carried} [it] ."},
		{`He was in an "awful mood" today.`, `[He] {was} in [an "awful mood] " [today] .`},
		// verb groups: auxiliaries, negation, adverbs, passives
		{"He has never really said so.", "[He] {has never really said} so ."},
		{"They did not say why.", "[They] {did not say} why ."},
		{"It was quickly dropped.", "[It] {was quickly dropped} ."},
		{"She would have been told.", "[She] {would have been told} ."},
		{"He refused to comment.", "[He] {refused} {to comment} ."},
		{"He's said he left.", "[He] {'s said} [he] {left} ."},
		{"The No. 1 maker left on at least 51 trucks.", "[The No. 1 maker] {left} on [at least 51 trucks] ."},
		{"The Avon, Conn., firm left a Reno, Nev.-based rival.", "[The Avon, Conn., firm] {left} [a Reno, Nev.-based rival] ."},
		{"King Olav left.", "[King Olav] {left} ."},
		// a verb in -s that the tagger takes for a noun
		{"Still, she favors a ban.", "Still , [she] {favors} [a ban] ."},
	} {
		if got := chunked(p.Parse(c.in)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestVerbForm(t *testing.T) {
	p := parser(t)
	for _, c := range []struct {
		in, verb string
		want     VerbForm
	}{
		{"He has not said so.", "said", Finite | Negated},
		{"It was said by many.", "said", Finite | Passive},
		{"He left, saying it was late.", "saying", Gerund},
		{"He wanted to say so.", "say", Infinitive},
		{"She could say so.", "say", Finite | Modal},
		{"They have been saying so.", "saying", Finite},
	} {
		d := p.Parse(c.in)
		found := false
		for _, v := range d.VerbGroups {
			if d.Word(v.Head) == c.verb {
				found = true
				if v.Form != c.want {
					t.Errorf("%s: form of %s is %b, want %b", c.in, c.verb, v.Form, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no verb group with %s: %s", c.in, c.verb, chunked(d))
		}
	}
}

func TestSubject(t *testing.T) {
	p := parser(t)
	for _, c := range []struct{ in, verb, mention, whole string }{
		{"Ida Lund, the director of the zoo, said it rained.", "said", "Ida Lund", "Ida Lund, the director of the zoo,"},
		{"Ida Lund, 42, a keeper who joined in May, said it rained.", "said", "Ida Lund", "Ida Lund, 42, a keeper who joined in May,"},
		{"As Ida Lund and Ann Poe said, it rained.", "said", "Ida Lund and Ann Poe", ""},
		{"A spokesman for the museum in Bergen said it rained.", "said", "A spokesman for the museum in Bergen", ""},
		{"The mayor and her deputy said it rained.", "said", "The mayor and her deputy", ""},
		{"The woman who saw the fire said it rained.", "said", "The woman", "The woman who saw the fire"},
		{"Ida Lund (D-Ohio) said it rained.", "said", "Ida Lund", "Ida Lund (D-Ohio)"},
		{"Ida Lund on Monday said it rained.", "said", "Ida Lund", "Ida Lund on Monday"},
		{"Ida Lund, at a rally in Lima, Ohio, said it rained.", "said", "Ida Lund", "Ida Lund, at a rally in Lima, Ohio,"},
		{"After the match, Ida Lund, the coach, said it rained.", "said", "Ida Lund", "Ida Lund, the coach,"},
		{"Lund Inc., Reno, Nev., said it rained.", "said", "Lund Inc.", "Lund Inc., Reno, Nev.,"},
		{"But Ida Lund, an analyst with Lund, Roe & Co., said it rained.", "said", "Ida Lund", ""},
		{"Lund Inc., which offered $4, or $5 a share, said it rained.", "said", "Lund Inc.", "Lund Inc., which offered $4, or $5 a share,"},
		{"Ann Poe, head of grain, flour, and bread, said it rained.", "said", "Ann Poe", "Ann Poe, head of grain, flour, and bread,"},
		{"It rained, Ann Poe, 67, a baker in Reno, Nev., said.", "said", "Ann Poe", "Ann Poe, 67, a baker in Reno, Nev.,"},
		{"Last week, Ann Poe, a baker in Reno, Nev., said it rained.", "said", "Ann Poe", "Ann Poe, a baker in Reno, Nev.,"},
		{"Her page, run by Ann Poe, a baker, said it rained.", "said", "Her page", "Her page, run by Ann Poe, a baker,"},
		{"After rain in Reno, Nev., a friend of the guild said it rained.", "said", "a friend of the guild", "a friend of the guild"},
		{"Nearly half of the bakers said it rained.", "said", "Nearly half of the bakers", "Nearly half of the bakers"},
		{"Bakers and even some keepers said it rained.", "said", "Bakers and even some keepers", "Bakers and even some keepers"},
		{"It rained in Dover and now some keepers said it rained.", "said", "some keepers", "some keepers"},
		{"Even some bakers said it rained.", "said", "some bakers", "some bakers"},
		{"The Bank of Grain, Flour and Bread said it rained.", "said", "The Bank of Grain, Flour and Bread", "The Bank of Grain, Flour and Bread"},
		{"Poe in a letter said it rained.", "said", "Poe", "Poe in a letter"},
		{"Ida Poe in her speech said it rained.", "said", "Ida Poe", "Ida Poe in her speech"},
		{"The line in her speech said it rained.", "said", "The line in her speech", "The line in her speech"},
		{"It rains, as Poe of the guild said.", "said", "Poe of the guild", "Poe of the guild"},
		{"In a letter sent after the talks, Lund and Roe said it rained.", "said", "Lund and Roe", ""},
		{"After the mayor, her deputy and Roe said it rained.", "said", "the mayor, her deputy and Roe", ""},
		{"A clerk, speaking at night because he was afraid, said it rained.", "said", "A clerk", ""},
		{"Two people briefed on the plan said it rained.", "said", "Two people briefed on the plan", ""},
		{"Ida Lund, the coach, in a speech this week said it rained.", "said", "Ida Lund", "Ida Lund, the coach, in a speech this week"},
		{"Ida Lund on a visit to Dover this week said it rained.", "said", "Ida Lund on a visit to Dover", "Ida Lund on a visit to Dover this week"},
		{"More than half of keepers in the Dover survey said it rained.", "said", "More than half of keepers in the Dover survey", ""},
		{"At least half of keepers in each house said it rained.", "said", "At least half of keepers in each house", ""},
		{"About three in four of the keepers in the zoo said it rained.", "said", "About three in four of the keepers in the zoo", ""},
		{"For one thing, Ida Lund, the coach, said it rained.", "said", "Ida Lund", ""},
		{"The last keeper to win a race said it rained.", "said", "The last keeper to win a race", ""},
		{"A keeper trying to cross the river said it rained.", "said", "A keeper trying to cross the river", ""},
		{"Several keepers I met over the last month said it rained.", "said", "Several keepers", ""},
		{"Ida Lund, wearing a shirt covered in stars, said it rained.", "said", "Ida Lund", ""},
		{"Ida Lund, who helped found Wave, a rescue group based in Bergen, said it rained.", "said", "Ida Lund", ""},
		{"Ida Lund, who was to travel to Dover, Kent, on Wednesday to open the zoo, said it rained.", "said", "Ida Lund", ""},
		{"The Lund College/Dover Echo poll said it rained.", "said", "The Lund College/Dover Echo poll", ""},
		{"Later this year, Ida Lund and other keepers said it rained.", "said", "Ida Lund and other keepers", ""},
		{"Ida Lund herself said it rained.", "said", "Ida Lund herself", ""},
		{"A leaflet handed out in schools said it rained.", "said", "A leaflet handed out in schools", ""},
		{"A study describing life in the Dover zoo said it rained.", "said", "A study describing life in the Dover zoo", ""},
		{"The mayor left, with keepers checking their watches as he said it rained.", "said", "he", ""},
		{"A keeper who fell when he hit a wall had said it rained.", "said", "A keeper", ""},
		{"A keeper who lived on bread and water said it rained.", "said", "A keeper", ""},
		{"A keeper who lived on bread, and visitors said it rained.", "said", "visitors", ""},
		{"The keeper who left when it snowed and Ida Lund said it rained.", "said", "Ida Lund", ""},
		{"The mayor says people in Bergen said it rained.", "said", "people in Bergen", ""},
		{"Ida Lund in turn said it rained.", "said", "Ida Lund", ""},
		{"Ida Lund fell twice and afterwards said it rained.", "said", "Ida Lund", ""},
		{"The mayor met Roe after her last talk, and he said it rained.", "said", "he", ""},
		{"Roe had left since the vote and she said it rained.", "said", "she", ""},
		{"Ida Lund and I said it rained.", "said", "Ida Lund and I", ""},
		{"Keepers that once counted Roe among their closest friends said it rained.", "said", "Keepers", ""},
		{"The cells are keys that can open a door of the zoo and keepers said it rained.", "said", "keepers", ""},
		{"A paper published in May by the Dover Institute said it rained.", "said", "A paper published in May by the Dover Institute", ""},
		{"A keeper for the zoo that paid for it, Ida Lund, said it rained.", "said", "A keeper for the zoo", ""},
		{"Some we met with outside the zoo said it rained.", "said", "Some", ""},
		{"There were two keepers, one of whom said it rained.", "said", "one of whom", ""},
		{"In May a friend of Roe said it rained.", "said", "a friend of Roe", ""},
		{"An estimate by the zoo, prepared for the mayor, said it rained.", "said", "An estimate by the zoo", ""},
		{"Ida Lund saw the zoo, looked for a keeper, said it rained.", "said", "Ida Lund", ""},
		{"Nearly a third of keepers said it rained.", "said", "Nearly a third of keepers", ""},
		{"As many as seven keepers said it rained.", "said", "As many as seven keepers", ""},
		{"So a third of keepers said it rained.", "said", "a third of keepers", ""},
		{"In a survey of keepers, about half said it rained.", "said", "about half", ""},
		// shared with another verb
		{"Ida Lund spoke of a blow she parried by noting that it rained.", "noting", "she", ""},
		{"Ida Lund accused her of theft, noting that it rained.", "noting", "Ida Lund", ""},
		{"It was sold, with half of those asked saying it rained.", "saying", "half of those asked", ""},
		{"The keepers sued after the town shut the zoo, saying it rained.", "saying", "The keepers", ""},
		{"The row ended when Ida Lund left the zoo, saying it rained.", "saying", "Ida Lund", ""},
		{"The keeper filed a suit in 2013 saying it rained.", "saying", "The keeper", ""},
		{"Ida Lund opened the gate, and said it rained.", "said", "Ida Lund", ""},
		{"Ida Lund said the keeper had left, adding that it rained.", "adding", "Ida Lund", ""},
		{"Ida Lund said the keeper said so to him, adding that it rained.", "adding", "Ida Lund", ""},
		{"The keeper met Ida Lund, who said it rained.", "said", "who", ""},
		{"The keeper, Ida Lund said, warned him.", "warned", "The keeper", ""},
		{"He saw the mill, Ida Lund said, warning him.", "warning", "Ida Lund", ""},
		{"It was sold, with many calling it cheap.", "calling", "many", ""},
		{"It was sold, with some calling it cheap.", "calling", "some", ""},
		{"The council issued a statement saying it rained.", "saying", "The council", ""},
		{"Ida Lund said the keeper had left and had heard it rained.", "heard", "the keeper", ""},
		{"Ida Lund met the keeper, who said so and heard it rained.", "heard", "who", ""},
		{"Others, Ida Lund said, heard it rained.", "heard", "Others", ""},
		{"Others, Ida Lund of the zoo said on Monday, heard it rained.", "heard", "Others", ""},
		{"Others, I am told, heard it rained.", "heard", "Others", ""},
		{"The mayor met a keeper who liked to say it rained.", "say", "who", ""},
		{"A woman led by the Center for Fair Rates heard it rained.", "heard", "A woman led by the Center for Fair Rates", ""},
		{"A keeper accused of stealing hay from the zoo said it rained.", "said", "A keeper accused of stealing hay from the zoo", ""},
		{"A keeper accused of stealing hay said it rained.", "said", "A keeper accused of stealing hay", ""},
		{"The keeper accused of setting fire to a barn in May told Ida Lund it rained.", "told", "The keeper accused of setting fire to a barn", ""},
		{"The keeper charged in the loss of two foxes at a zoo in Dover said it rained.", "said", "The keeper charged in the loss of two foxes at a zoo in Dover", ""},
		{"The keeper who shot six foxes at a zoo in Dover in 2017 told Ida Lund it rained.", "told", "The keeper", ""},
		{"Ida Lund said the keeper who shot six foxes at a zoo in Dover told Roe it rained.", "told", "the keeper", ""},
		{"A keeper who was fired after he refused to leave has said it rained.", "said", "A keeper", ""},
		{"A keeper who was fired after he refused to leave has sued the zoo, saying it rained.", "saying", "A keeper", ""},
		{"Ida Lund said that the keepers had read and heard it rained.", "heard", "the keepers", ""},
		{"A keeper who identified himself only as Roe said it rained.", "said", "A keeper", ""},
		{"It rained, while his rival, keeper Ida Lund, said it had rained.", "said", "his rival", "his rival, keeper Ida Lund,"},
		{"A keeper for Roe, whom Lund had named mayor on Monday, said it rained.", "said", "A keeper for Roe", ""},
		{"The county's attorney general said it rained.", "said", "The county's attorney general", ""},
		{"Ida Lund said that six foxes had been shot and accused Roe of theft.", "accused", "Ida Lund", ""},
		{"The snow fell thick as he told Ida Lund it rained.", "told", "he", ""},
		{"Ida Lund said that the search was going on but would not say why.", "say", "Ida Lund", ""},
	} {
		d := p.Parse(c.in)
		found := false
		for i := range d.VerbGroups {
			v := &d.VerbGroups[i]
			if d.Word(v.Head) != c.verb {
				continue
			}
			found = true
			s, ok := d.SubjectOf(v, func(w *VerbGroup) bool { return d.Word(w.Head) == "said" })
			if !ok {
				t.Errorf("%s: no subject", c.in)
				continue
			}
			text := func(a, b int) string { return d.Text[d.Tokens[a].Start:d.Tokens[b-1].End] }
			if got := text(s.Mention, s.Stop); got != c.mention {
				t.Errorf("%s: mention %q, want %q", c.in, got, c.mention)
			}
			if got := text(s.First, s.Last); c.whole != "" && got != c.whole {
				t.Errorf("%s: whole %q, want %q", c.in, got, c.whole)
			}
		}
		if !found {
			t.Errorf("%s: no verb group with %s: %s", c.in, c.verb, chunked(d))
		}
	}
}
