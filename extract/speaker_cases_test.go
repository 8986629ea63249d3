package extract

import (
	"fmt"
	"strings"
	"testing"
)

// TestSpeakerCases holds short texts, each a difficulty of its own. A wanted
// line is "source cue: name [kind] role @ affiliation" for each claim of the text whose
// source and cue these are; what follows the kind may be left out.
func TestSpeakerCases(t *testing.T) {
	e := builtinExtractor(t)
	for _, tt := range []struct{ name, title, text, want string }{
		{"surname before full name", "", `Okello said the bridge was safe. Residents wanted proof. Daniel Okello, an engineer at Kade Works, said he had the drawings.`, `
Okello said: Daniel Okello [person] engineer at Kade Works @ Kade Works
Daniel Okello said: Daniel Okello [person] engineer at Kade Works @ Kade Works`},
		{"two of one surname", "", `Bill Marlow and Hilda Marlow came late. Mrs. Marlow said the train had stopped. Mr. Marlow said it had not. "It was raining," she said.`, `
Mrs. Marlow said: Hilda Marlow [person]
Mr. Marlow said: Bill Marlow [person]
she said: Hilda Marlow [person]`},
		{"the one last named in full", "", `Ann Birch runs the school. Tom Birch runs the shop. Birch said the shop was closing.`, `
Birch said: Tom Birch [person]`},
		{"acronym in brackets", "", `The Baltic Fisheries Agency (BFA) has closed the port. The BFA said in a statement that stocks were low. The agency said it would wait.`, `
The BFA said: Baltic Fisheries Agency [organization]
The agency said: Baltic Fisheries Agency [organization]`},
		{"acronym not stated", "", `The World Health Organization met on Monday. The WHO said the virus was gone.`, `
The WHO said: World Health Organization [organization]`},
		{"company by its first word", "", `Corvin Steel Inc. lost money last year. Corvin said demand was weak. The company said it would close a mill.`, `
Corvin said: Corvin Steel Inc. [organization]
The company said: Corvin Steel Inc. [organization]`},
		{"company without a telling word", "", `The retailer Larkwood cut 200 jobs. "It hurts," said Mia Stone, the company's chief executive. Larkwood said sales fell.`, `
Mia Stone said: Mia Stone [person] chief executive @ Larkwood
Larkwood said: Larkwood [organization]`},
		{"middle initial and suffix", "", `Judge Robert Q. Hale Jr. said the law was clear. Hale said he would rule in May.`, `
Judge Robert Q. Hale Jr. said: Robert Q. Hale Jr. [person] Judge
Hale said: Robert Q. Hale Jr. [person] Judge`},
		{"particles", "", `Ursula von der Heide told reporters that talks had failed. Von der Heide said she was tired. Charles de Brun said he was not.`, `
Ursula von der Heide told: Ursula von der Heide [person]
Von der Heide said: Ursula von der Heide [person]
Charles de Brun said: Charles de Brun [person]`},
		{"a role that looks like an adjective", "", `The critic Dominic Sayle said it was late. The Frenchman said so twice.`, `
The critic Dominic Sayle said: Dominic Sayle [person] critic
The Frenchman said: Dominic Sayle [person]`},
		{"a countryman nobody has spoken of", "", `The critic Dominic Sayle said it was late.

The Frenchman said so twice.`, `
The Frenchman said: - [anonymous]`},
		{"no apposition", "", `Aerovia Airways fired Sofia Brandt. She will be replaced by Luca Moretti, the company said. He praised Moretti, the union said.`, `
the company said: Aerovia Airways [organization]
the union said: - [organization]`},
		{"an age is no role", "", `A man fell. The 47-year-old told reporters that it was dark.`, `
The 47-year-old told: - [anonymous] - @ -`},
		{"what a company makes", "", `Chipmaker Veltron Inc. lost money. Ann Poe of Cowell & Co. was unsure. Veltron said in a statement that it would grow. The company said so twice.`, `
Veltron said: Veltron Inc. [organization]`},
		{"a month for a name", "", `Theresa May left in May. May said she was tired. Mrs May denied it was late.`, `
May said: Theresa May [person]
Mrs May denied: Theresa May [person]`},
		{"a surname that is a city", "", `Thousands came to hear the nominee, Ann Lisbon. Lisbon said it was late.`, `
Lisbon said: Ann Lisbon [person] nominee`},
		{"a surname that is a city, and the city", "", `Ann Lisbon came to the fair in Lisbon. Lisbon said it was late.`, `
Lisbon said: Lisbon [organization]`},
		{"a party behind a name", "", `The bill is dead. "It is late," said Sen. Harv Lund, D-Dover, who said he would go.`, `
Sen. Harv Lund said: Harv Lund [person] Sen.
who said: Harv Lund [person] Sen.`},
		{"whose campaign", "", `The senator's campaign said it was late. The state party said it was not.`, `
The senator's campaign said: - [organization]
The state party said: state party [organization]`},
		{"an aide", "", `"It is late," press aide Colby Lund told reporters.`, `
press aide Colby Lund told: Colby Lund [person] press aide`},
		{"a prince and his particles", "", `Crown Prince Nuri bin Rashid wept. Karim al-Masri, a lawyer, said it was late. Bin Rashid said it was not.`, `
Karim al-Masri said: Karim al-Masri [person] lawyer
Bin Rashid said: Nuri bin Rashid [person] Crown Prince`},
		{"a party before a role", "", `Sen. Ann Poe, a Republican, met Sen. Bo Lund, a Democrat, and Gov. Ida Roe. The Democratic senator said it was late. The Republican lawmaker said it was early.

The Democratic governor said it was over.`, `
The Democratic senator said: Bo Lund [person] Sen.
The Republican lawmaker said: Ann Poe [person] Sen.
The Democratic governor said: Ida Roe [person] Gov.`},
		{"of another party", "", `Gov. Bo Lund, a Democrat, signed it. The Republican governor said it was early.`, `
The Republican governor said: - [anonymous] Republican governor`},
		{"affiliations of several words", "", `Sen. Ann Poe, D-Port Marl, said it was late. Bo Lund, president of the Ruby Valley Cattlemen's Association, said it was early. A woman in Dover said it was over.`, `
Sen. Ann Poe said: Ann Poe [person] Sen. @ D-Port Marl
Bo Lund said: Bo Lund [person] president of the Ruby Valley Cattlemen's Association @ Ruby Valley Cattlemen's Association
A woman in Dover said: - [anonymous] - @ -`},
		{"where it was said is no union", "", `The mayor told reporters in Marlow it was late. A union leader, Frank Dimas, said no.`, `
A union leader said: Frank Dimas [person] union leader @ -`},
		{"where it was said is no firm", "", `The mayor told reporters in Marlow it was late. Chief executive Frank Dimas said no.`, `
Chief executive Frank Dimas said: Frank Dimas [person] Chief executive @ -`},
		{"Lee for a family", "", `Park Ji-hoon left. Chief Financial Officer Lee Min-ah said it was late. She expects it to end.`, `
She expects: Lee Min-ah [person] Chief Financial Officer`},
		{"a feast is nobody", "", `The vote was put off until after Labor Day, she said.`, `
she said: - [person]`},
		{"a king's first name", "", `King Olav met Ray Olav on Monday. King Olav said it was late. "It is," Ray Olav said. Prince Leo said no.`, `
King Olav said: Olav [person] King
Ray Olav said: Ray Olav [person]
Prince Leo said: Leo [person] Prince`},
		{"firms with commas, states and possessives", "", `Joel Marsh, a vice president at Lund, Roe & Poe Corp., said it was over. Celcorp Inc., Reno, Nev., said it agreed. Ratner's and Wexfield's said they did not. Ratner's said so twice.`, `
Joel Marsh said: Joel Marsh [person] vice president at Lund, Roe & Poe Corp. @ Lund, Roe & Poe Corp.
Celcorp Inc. said: Celcorp Inc. [organization]
Ratner's and Wexfield's said: Ratner's and Wexfield's [group]
Ratner's said: Ratner's [organization]`},
		{"companies by their letters", "", `United Motors Corp. sought clearance. UM said it wanted 15 percent. N.V. Dalko said no. Norwood Partners Limited Partnership said it would wait. Norwood said so twice.`, `
UM said: United Motors Corp. [organization]
N.V. Dalko said: N.V. Dalko [organization]
Norwood said: Norwood Partners Limited Partnership [organization]`},
		{"what a demonym is about", "", `The World Court rejected a Danish World Court case. The court said it would go on. Justin Feld and Jack Arsen, its clerks, both declined to comment.`, `
The court said: World Court [organization]
Justin Feld and Jack Arsen declined: Justin Feld and Jack Arsen [group]`},
		{"no name at the beginning", "", `Amid reports that it had failed, aides were upbeat. Against all odds, the mayor said, it was found.`, `
the mayor said: - [anonymous] mayor`},
		{"offices without an article", "", `Ann Poe, founder and director of Halden Optics said it was late. Ann Poe, staff and guests said so twice.`, `
Ann Poe said: Ann Poe [person] founder and director of Halden Optics @ Halden Optics`},
		{"an office behind the name", "", `"It is late," said Jim Press, the vice chairman of Halden. "It is not," said Olaf Dahl, Prime Minister of Norway.`, `
Jim Press said: Jim Press [person] vice chairman of Halden @ Halden
Olaf Dahl said: Olaf Dahl [person] Prime Minister of Norway @ Norway`},
		{"a firm that its sort goes before", "", `Dutch budget airline, Aerovia, said it would grow. Another bank, Dunmore Hops (DH), said it would not. Banks, Dunmore among them, said so twice.`, `
Dutch budget airline said: Aerovia [organization]
Another bank said: Dunmore Hops [organization]
Banks said: - [group]`},
		{"what a firm makes is not the firm", "", `The airline Aerovia is big. Aerovia has confirmed that a plane was late. The Aerovia 300X is new. Larkwood said it would sell fewer cars. It sold the Larkwood Swift last. Corvin Steel Works makes it. Corvin said so.`, `
Aerovia confirmed: Aerovia [organization]
Larkwood said: Larkwood [organization]
Corvin said: Corvin Steel Works [organization]`},
		{"whom a letter goes to", "", `Ann Poe resigned in a letter to the board of directors stating, "I am ill."`, `
Ann Poe stating: Ann Poe [person]`},
		{"an office in one phrase", "", `Prime Minister John Howell said it was late. White House Press Secretary Jo Roe said it was not.`, `
Prime Minister John Howell said: John Howell [person] Prime Minister @ -
White House Press Secretary Jo Roe said: Jo Roe [person] White House Press Secretary @ White House`},
		{"a lake is nobody", "", `They crossed the Gobi Desert and Lake Como, she said. Reno, Nev.-based Celcorp bid. California-based Vaxo Inc. said no. It raised C$264 million, the company said.`, `
she said: - [person]
California-based Vaxo Inc. said: Vaxo Inc. [organization]
the company said: Vaxo Inc. [organization]`},
		{"an office and a remark", "", `Mayor Ann Poe, a baker, said no. Karl Roe, a lawyer, said yes.`, `
Mayor Ann Poe said: Ann Poe [person] Mayor
Karl Roe said: Karl Roe [person] lawyer`},
		{"ranks of the police", "", `Det Ch Insp Laura Fenn, of Kent Police, said it was late. The inspector said so twice. NATO chief Jan Lund said no. Tesla CEO Ann Roe said so.`, `
Tesla CEO Ann Roe said: Ann Roe [person] Tesla CEO @ Tesla
Det Ch Insp Laura Fenn said: Laura Fenn [person] Det Ch Insp @ Kent Police
The inspector said: Laura Fenn [person] Det Ch Insp @ Kent Police
NATO chief Jan Lund said: Jan Lund [person] NATO chief @ NATO`},
		{"nickname", "", `Michael "Mick" Dunne said the game was lost. Dunne said so twice.`, `
Dunne said: Michael "Mick" Dunne [person]`},
		{"he and she", "", `Carlos Mota met Irina Volk in Geneva. "We agree on nothing," she said. He said that was too harsh.`, `
she said: Irina Volk [person]
He said: Carlos Mota [person]`},
		{"persons in quotations do not count", "", `Elena Foss said: "Peter Lang is a fool." She said it twice. "Anna Roth knows it too," she added.`, `
She said: Elena Foss [person]
she added: Elena Foss [person]`},
		{"first person", "", `Omar Haddad said: "I said the dam would break."`, `
I said: Omar Haddad [person]`},
		{"turns of a transcript", "", "MAYOR ANN POE: The dam is safe. I told the union that it is.\n\nKARL ROE [00:12]: The mayor said so.\n\nPOE: The clerk said that it leaks. (Laughter.)", `
MAYOR ANN POE :: ANN POE [person] MAYOR
I told: ANN POE [person] MAYOR
KARL ROE :: KARL ROE [person]
The mayor said: ANN POE [person] MAYOR
POE :: ANN POE [person] MAYOR
The clerk said: - [anonymous] clerk`},
		{"nobody calls himself the clerk", "", "CLERK ANN POE: The dam is safe.\n\nKARL ROE: Who says so?\n\nPOE: The clerk said so.", `
CLERK ANN POE :: ANN POE [person] CLERK
KARL ROE :: KARL ROE [person]
POE :: ANN POE [person] CLERK
The clerk said: - [anonymous] clerk`},
		{"capitals for their weight", "", "Last night a FURIOUS Poe said it was late. Gerald Poe, 58, said so twice. MATCH-WINNER Ade Fosh said no. BRAVE Ann Roe said it was fine. UNICEF Chief Jan Lund said it was cold.", `
a FURIOUS Poe said: Gerald Poe [person]
Gerald Poe said: Gerald Poe [person]
MATCH-WINNER Ade Fosh said: Ade Fosh [person]
BRAVE Ann Roe said: Ann Roe [person]
UNICEF Chief Jan Lund said: Jan Lund [person] UNICEF Chief`},
		{"a republic of", "", "The Republic of Marl said it was late. The State of Dover said no.", `
The Republic of Marl said: Republic of Marl [organization]
The State of Dover said: State of Dover [organization]`},
		{"the verb of a headline", "", "Halden Optics Launches New Lens for Boats\n\nHalden Optics said on Monday that it sold lenses.", `
Halden Optics said: Halden Optics [organization]`},
		{"an advertisement is nobody", "", "Council leader Stephen Yarrow said it was late. Joanne Pike said no.\n\nAdvertisement - story continues below\n\n\"I read there,\" she told the chamber.", `
Council leader Stephen Yarrow said: Stephen Yarrow [person] Council leader
Joanne Pike said: Joanne Pike [person]
she told: Joanne Pike [person]`},
		{"relative pronoun", "", `Paula Quist, who said the vote was stolen, left early.`, `
who said: Paula Quist [person]`},
		{"inverted apposition", "", `The director, Jane Roe, said the zoo was full. A lawyer for the city, John Pell, said it was not.`, `
The director said: Jane Roe [person] director
A lawyer for the city said: John Pell [person] lawyer for the city`},
		{"role takes up a person", "", `Sen. Laura Finch voted no. The senator said the bill was rushed. Prime Minister Ivo Krall disagreed. The prime minister said it was late.`, `
The senator said: Laura Finch [person] Sen.
The prime minister said: Ivo Krall [person] Prime Minister`},
		{"age is no role", "", `Nina Holt, 42, said the road was icy.`, `
Nina Holt said: Nina Holt [person] -`},
		{"party and state", "", `Rep. Mark Aske (D-Ohio) said the plan would fail. Aske said he had read it.`, `
Rep. Mark Aske said: Mark Aske [person] Rep. @ D-Ohio
Aske said: Mark Aske [person] Rep. @ D-Ohio`},
		{"long office", "", `US Ambassador to Peru Helen Shore said talks went on. Secretary of State Martin Vail said it was late.`, `
US Ambassador to Peru Helen Shore said: Helen Shore [person] US Ambassador to Peru
Secretary of State Martin Vail said: Martin Vail [person] Secretary of State`},
		{"office of several words", "", `Palm County Supervisor of Elections Susan Beech said the count was right. A friend of Ann Poe said it was not.`, `
Palm County Supervisor of Elections Susan Beech said: Susan Beech [person] Palm County Supervisor of Elections
A friend of Ann Poe said: - [anonymous] friend`},
		{"place before a name is none", "", `Monday was cold. Russia said the pipe was shut. London said nothing was wrong. Russian officials said it was open.`, `
Russia said: Russia [organization]
London said: London [organization]
Russian officials said: - [group]`},
		{"groups", "", `Republicans said the budget was too big. The two leaders said they would meet. Maria Sund and Erik Dahl said it was fine.`, `
Republicans said: Republicans [group]
The two leaders said: - [group]
Maria Sund and Erik Dahl said: Maria Sund and Erik Dahl [group]`},
		{"nobody is named", "", `A senior official, who asked not to be named, said the deal was dead. Two diplomats said it was alive. Sources said both were right. A spokesman for the Treasury said it was calm.`, `
A senior official said: - [anonymous] senior official
Two diplomats said: - [anonymous]
Sources said: - [anonymous]
A spokesman for the Treasury said: - [anonymous] spokesman @ Treasury`},
		{"documents", "", `A report by the council said roofs leaked. The study found that walls did too.`, `
A report by the council said: - [organization]
The study found: - [organization]`},
		{"they are the union", "", `The Bakers' Union called a strike. They said the ovens were unsafe.`, `
They said: Bakers' Union [organization]`},
		{"it is the ministry", "", `The Ministry of Health closed the clinic. It said mould had been found.`, `
It said: Ministry of Health [organization]`},
		{"headline gives the first name", "Sarah Pike wins the race", `Pike said the course was muddy. "My shoes are ruined," she said.`, `
Pike said: Sarah Pike [person]
she said: Sarah Pike [person]`},
		{"the name of the embassy", "", `The Russian Embassy in Washington said the visas were ready.`, `
The Russian Embassy in Washington said: Russian Embassy in Washington [organization]`},
		{"spokeswoman is she", "", `Jim Farrow, the mayor, met Lee Chan, a spokeswoman for Dell Foods. "The plant stays," she said.`, `
she said: Lee Chan [person] spokeswoman for Dell Foods @ Dell Foods`},
		{"unknown first names", "", `Oyvind Strand met Signild Berg. Ms. Berg said the ice was thin. "It will hold," he said.`, `
Ms. Berg said: Signild Berg [person]
he said: Oyvind Strand [person]`},
		{"himself", "", `Karl Brandt praised the cook. The cook disagreed. Brandt himself said the soup was cold.`, `
Brandt himself said: Karl Brandt [person]`},
		{"his claim", "", `Victor Noll lost. His claim that the count was wrong was rejected.`, `
His claim: Victor Noll [person]`},
		{"newspaper", "", `The magazine Low Tide said the band was over. The Courier reported that it was not. The newspaper said it had proof.`, `
The magazine Low Tide said: Low Tide [organization]
The newspaper said: The Courier [organization]`},
		{"government of somewhere", "", `The government of Peru said it would pay. The government of Chile said it would not.`, `
The government of Peru said: government of Peru [organization]
The government of Chile said: government of Chile [organization]`},
		{"another's spokesman", "", `A Halden Optics spokeswoman said the lens was fine. The spokeswoman said it was cheap.`, `
A Halden Optics spokeswoman said: - [anonymous] Halden Optics spokeswoman @ Halden Optics
The spokeswoman said: - [anonymous]`},
		{"a surname first", "", `Chen Guowei closed the mill. He told staff it was over. Chen said he was sorry. Chen's son, Chen Bo, said it was a mistake. The younger Chen said he had warned them. His father said he had not.`, `
He told: Chen Guowei [person]
Chen said: Chen Guowei [person]
The younger Chen said: Chen Bo [person]
His father said: Chen Guowei [person]`},
		{"particle with a hyphen", "", `Layla al-Nasser said the well was dry. Al-Nasser said it had been deep.`, `
Layla al-Nasser said: Layla al-Nasser [person]
Al-Nasser said: Layla al-Nasser [person]`},
		{"the surname keeps its owner", "", `Dora Penn lost the race. Penn said it was rigged. Saul Penn, her cousin, laughed. Two days went by. Nobody called. Penn said she would sue.`, `
Penn said: Dora Penn [person]`},
		{"a title keeps its owner", "", `Dr. Simon Marl and Judith Marl came late. Mrs. Marl said it was late. Dr. Marl said it was not.`, `
Mrs. Marl said: Judith Marl [person]
Dr. Marl said: Simon Marl [person]`},
		{"her husband", "", `Rita Voss met Carl Voss in Rome. Rita Voss accused her husband of lying. He denied it.`, `
He denied: Carl Voss [person]`},
		{"words that vary a name", "", `Eva Brandt told the court she was afraid. The 44-year-old said he had followed her. The mother of three said she ran. Karl Moss, the defendant, wept. The former soldier said he was innocent.`, `
The 44-year-old said: Eva Brandt [person]
The mother of three said: Eva Brandt [person]
The former soldier said: Karl Moss [person] defendant`},
		{"the leader of a country", "", `German Chancellor Olga Brecht met French President Luc Marin. The German leader said it was good. The French leader said it was not.`, `
The German leader said: Olga Brecht [person] German Chancellor
The French leader said: Luc Marin [person] French President`},
		{"a name between commas", "", `The company, Maa Talin, said it had no call. The barge's mate, Ruth Hollis, said it had.`, `
The company said: Maa Talin [organization]
The barge's mate said: Ruth Hollis [person] mate`},
		{"dateline", "", `NORTON FALLS, Vt. — Teale Water closed a weir. The company said it was old.`, `
The company said: Teale Water [organization]`},
		{"chief executive", "", `Bank of Tyneside lost money. Its chief executive, Mark Oram, wept. The chief executive said he was sorry. The lender said it would pay.`, `
The chief executive said: Mark Oram [person] chief executive @ Bank of Tyneside
The lender said: Bank of Tyneside [organization]`},
		{"acronym before an office", "", `The Baltic Fisheries Agency (BFA) closed the port. BFA Executive Director Ivo Lind said it was late.`, `
BFA Executive Director Ivo Lind said: Ivo Lind [person] BFA Executive Director @ BFA`},
		{"spokesman of what was named", "", `The Harwell Trust owns the pier. A spokesman for the trust said it was safe.`, `
A spokesman for the trust said: - [anonymous] spokesman @ Harwell Trust`},
		{"a couple", "", `Peter and Jane Hall live in Kent. Mrs Hall said it rained. Her husband said it did not. "It poured," said Jane.`, `
Mrs Hall said: Jane Hall [person]
Her husband said: Peter Hall [person]
Jane said: Jane Hall [person]`},
		{"an apposition inside an apposition", "", `A former student, the conductor Lou Roe, said she was strict. One of them, Tom Hay, said she was kind.`, `
A former student said: Lou Roe [person]
One of them said: Tom Hay [person]`},
		{"a peer by the title", "", `The Duke of Marl told the court that it was late. The duchess left. The duke said it was early. Lord Marl said no more could be asked.`, `
The Duke of Marl told: Duke of Marl [person]
The duke said: Duke of Marl [person]
Lord Marl said: Duke of Marl [person]`},
		{"wider nouns and initials of roles", "", `Sen. Ann Poe (D-Ohio) met Chief Financial Officer Tom Roe. The lawmaker said it was late. The CFO said it was early. The Democrat said it was over.`, `
The lawmaker said: Ann Poe [person] Sen.
The CFO said: Tom Roe [person] Chief Financial Officer
The Democrat said: Ann Poe [person] Sen. @ D-Ohio`},
		{"another's director", "", `Acme Corp. bought Bolt Ltd. on Monday. Bolt's chief executive, Ann Poe, said she would stay. Acme's chief executive said nothing would change.`, `
Bolt's chief executive said: Ann Poe [person] chief executive @ Bolt
Acme's chief executive said: - [anonymous]`},
		{"surnames that are jobs", "", `Tom Miller said the mill was closed. Former Rep. David Duke said it was open. Miller said it was old.`, `
Tom Miller said: Tom Miller [person]
Miller said: Tom Miller [person]`},
		{"double surnames and particles", "", `Nuria Valls i Puig met Omar al-Sabbagh and Rodrigo dela Cruz. Ms. Valls said it was late. Sabbagh said it was early.`, `
Ms. Valls said: Nuria Valls i Puig [person]
Sabbagh said: Omar al-Sabbagh [person]`},
		{"titles after a name", "", `The transport secretary, Hugh Penn MP, said it was late. Jill Frayne QC said it was not.`, `
The transport secretary said: Hugh Penn [person] transport secretary`},
		{"named only later", "", `A teacher who owned the Blue Motel sold it on Monday.

Carla Venn, 61, told a jury that she was tired. The teacher said she would rest.`, `
The teacher said: Carla Venn [person]`},
		{"two brothers of one title", "", `Walter Harmon baked bread. Lewis Harmon sold it. Mr. Harmon said it was good.`, `
Mr. Harmon said: - [person]`},
		{"nobody is his own brother", "", `Luc Verdi ran the house. Luc's brother, Mathieu Verdi, said it was sold. "They rang me," he said. His brother said it was not.`, `
His brother said: Luc Verdi [person]`},
		{"somebody unnamed gives way", "", `Ruth Hay had not seen the sea for years. Her doctor forbade it. She said it was blue.`, `
She said: Ruth Hay [person]`},
		{"the one just introduced", "", `"We won," Tom Roe said.

The goal came from Sam "the Van" Hay, who drives one. He said it was luck.`, `
He said: Sam "the Van" Hay [person]`},
		{"people by their country", "", `Ahmed Ali, an Egyptian, met Sara Cohen, an Israeli. The Egyptian said it was good. The Israeli said it was bad.`, `
The Egyptian said: Ahmed Ali [person]
The Israeli said: Sara Cohen [person]`},
		{"a company with where it sits", "", `The Swiss bank Oranje & Zoon said profits fell. The Zurich-based lender said it was strong. The central bank said it was not.`, `
The Zurich-based lender said: Oranje & Zoon [organization]`},
		{"a council of a town", "", `Greenfield council said the park would open. The council said it was clean.`, `
Greenfield council said: Greenfield council [organization]
The council said: Greenfield council [organization]`},
		{"an organisation's name joined by and", "", `The Food and Drink Agency said beer was safe. The agency said it had tasted it.`, `
The Food and Drink Agency said: Food and Drink Agency [organization]
The agency said: Food and Drink Agency [organization]`},
		{"a possessor is where one works", "", `The Dover Institute's Joan Fall said it was warm. Emma Tan (Leeds College) said it was cold. Ivo Lind works for the Harwell Trust. He said it was late.`, `
The Dover Institute's Joan Fall said: Joan Fall [person] - @ Dover Institute
He said: Ivo Lind [person] - @ Harwell Trust`},
		{"its spokesman after people", "", `The Harwell Trust said 212 people had moved. Its spokesman, Ivo Lind, said more rain was coming.`, `
Its spokesman said: Ivo Lind [person] spokesman @ Harwell Trust`},
		{"a company's official", "", `Corvin Steel Inc. closed a mill. A company official said it was old.`, `
A company official said: - [anonymous] company official @ Corvin Steel Inc.`},
		{"an adjective is no organisation", "", `Two Republican lawmakers said it was late. A Democratic aide said it was not.`, `
A Democratic aide said: - [anonymous] Democratic aide @ -`},
		{"who says I is a person", "", `"I am tired," Zorvan said. Google said it was not.`, `
Zorvan said: Zorvan [person]
Google said: Google [organization]`},
		{"roles that look like verbs", "", `Marl skipper Luke Penn refused to go. The Marl fans wept. Former Rovers captain Judy Witt called it a shame. The Rovers said it was late.`, `
Marl skipper Luke Penn refused: Luke Penn [person] Marl skipper @ Marl
Former Rovers captain Judy Witt called: Judy Witt [person] Former Rovers captain @ Rovers
The Rovers said: Rovers [organization]`},
		{"a word that opens a sentence is no name", "", `Defense analyst Carlo Banz said it was late. Forecaster Anna Lund said it was cold. Democrat Latoya Brandt denied it. Brandt said so twice.`, `
Defense analyst Carlo Banz said: Carlo Banz [person] Defense analyst @ -
Forecaster Anna Lund said: Anna Lund [person]
Brandt said: Latoya Brandt [person]`},
		{"a first name that is a title", "", `Dean Harcott said it was late. The dean, Ann Poe, said it was early.`, `
Dean Harcott said: Dean Harcott [person]`},
		{"what a place gives", "", `Port Marl Mayor Bill Nye said it was late. Ohio Secretary of State Fay Rosa said it was early. Norway's prime minister, Silje Haug, said it was cold. Chicago lawyer Lisa Poe said it was not.`, `
Port Marl Mayor Bill Nye said: Bill Nye [person] Port Marl Mayor @ Port Marl
Ohio Secretary of State Fay Rosa said: Fay Rosa [person] Ohio Secretary of State @ Ohio
Norway's prime minister said: Silje Haug [person] prime minister @ Norway
Chicago lawyer Lisa Poe said: Lisa Poe [person] Chicago lawyer @ -`},
		{"the mayor is not his deputy", "", `Mayor Elsie Ford said it was late. Deputy mayor Ron Fisk said it was early. The mayor said it was not. The deputy mayor said it was.`, `
The mayor said: Elsie Ford [person]
The deputy mayor said: Ron Fisk [person]`},
		{"a comma in a company's name", "", `Helix Marl, Inc., a maker of lenses, said it was late. A spokesman for Avinor said it was not. The Company said it would wait.`, `
Helix Marl, Inc. said: Helix Marl, Inc. [organization]
A spokesman for Avinor said: - [anonymous] spokesman @ Avinor`},
		{"an office at the beginning", "", `Portugal's economy minister said on Thursday that fuel would stay dear.

"A cap helps nobody," Rui Pinho told reporters.`, `
Portugal's economy minister said: Rui Pinho [person] economy minister @ Portugal
Rui Pinho told: Rui Pinho [person] economy minister @ Portugal`},
		{"who runs the company", "", `Brightwater Oil Inc. lost money. "It hurts," chief executive Marie Tibo said. The town wept. Police chief Ann Lund said it was late.`, `
chief executive Marie Tibo said: Marie Tibo [person] chief executive @ Brightwater Oil Inc.
Police chief Ann Lund said: Ann Lund [person] Police chief`},
		{"words before names that open a sentence or a headline", "Marl Optics Names Ann Lund", `Marl Optics said it was late. Cleaner Maureen Tibb wept. The firm loves Maureen. Defiant Maureen says she will go.`, `
Marl Optics said: Marl Optics [organization]
Defiant Maureen says: Maureen Tibb [person]`},
		{"a dateline is not it", "", `MANILA, Aug. 30 (Wire) -- The mint closed on Friday over what it described as "theft".`, `
it described: - [organization]`},
		{"a party in brackets", "", `Cllr Joan Abel (Lib Dem) said it was late. Kofi Boa, who studies birds at the University of Marl, said it was early. Ruth Hay, then at the Dover Institute, said it was cold.`, `
Cllr Joan Abel said: Joan Abel [person] Cllr @ Lib Dem
Kofi Boa said: Kofi Boa [person] - @ University of Marl
Ruth Hay said: Ruth Hay [person] - @ Dover Institute`},
		{"all of a role before a name", "", `UN humanitarian coordinator Amina Sesay said it was late. Former Scotland striker Ally Drummond said it was early. Deputy Foreign Minister Nairi Petro said it was cold. Milwaukee Police Sgt. Al Petrie said it was warm. Weather Canada meteorologist Luc Pell said it was wet. The tycoon bought Micronix. Micronix Chief Executive Gary Stroud said it was dry.`, `
UN humanitarian coordinator Amina Sesay said: Amina Sesay [person] UN humanitarian coordinator @ UN
Former Scotland striker Ally Drummond said: Ally Drummond [person] Former Scotland striker
Deputy Foreign Minister Nairi Petro said: Nairi Petro [person] Deputy Foreign Minister
Milwaukee Police Sgt. Al Petrie said: Al Petrie [person] Milwaukee Police Sgt. @ Milwaukee Police
Weather Canada meteorologist Luc Pell said: Luc Pell [person] Weather Canada meteorologist @ Weather Canada
Micronix Chief Executive Gary Stroud said: Gary Stroud [person] Micronix Chief Executive @ Micronix`},
		{"a rival before a role, an acronym before a rank, a trust", "", `Larger rival Micronix lost money. Micronix Chief Executive Gary Stroud said it was late. RCMP Staff Sgt. Harjit Gill said it was early. The Leverton Trust paid. A spokesperson for the Trust said it was glad. Kerala Finance Minister P.K. Nair said it was hot.`, `
Micronix Chief Executive Gary Stroud said: Gary Stroud [person] Micronix Chief Executive @ Micronix
A spokesperson for the Trust said: - [anonymous] spokesperson @ Leverton Trust
Kerala Finance Minister P.K. Nair said: P.K. Nair [person] Kerala Finance Minister @ Kerala
RCMP Staff Sgt. Harjit Gill said: Harjit Gill [person] RCMP Staff Sgt. @ RCMP`},
		{"a bishop named later", "", `The Archbishop of Marl said the roof leaked.

In a letter on Sunday, Dr Eugene Cass said it would be mended. The archbishop said so twice.`, `
The Archbishop of Marl said: Eugene Cass [person] Archbishop of Marl
The archbishop said: Eugene Cass [person] Archbishop of Marl`},
		{"to whom somebody belongs", "", `"It helped," said the study's first author, Nell Otway, a chemist at Marlow University. His colleague at the Tidal Institute, Abel Roth, agreed that it was late. "Poets wait," said Ida Krol, who directs the Poets Guild of Canada. A Trion spokesman said sales fell. Ann Poe, a lawyer for the city, said they rose.`, `
the study's first author said: Nell Otway [person] first author @ Marlow University
His colleague at the Tidal Institute agreed: Abel Roth [person] colleague at the Tidal Institute @ Tidal Institute
Ida Krol said: Ida Krol [person] - @ Poets Guild of Canada
A Trion spokesman said: - [anonymous] Trion spokesman @ Trion
Ann Poe said: Ann Poe [person] lawyer for the city @ -`},
		{"whose an officer nobody names is", "", `The Sailing Club of Norway said it would wait. Its treasurer, a retired nurse, said the sea was calm. Brunel Bank was sold. A person close to the bank said it was late.`, `
Its treasurer said: - [anonymous] treasurer @ Sailing Club of Norway
A person close to the bank said: - [anonymous] - @ Brunel Bank`},
		{"an officer named later", "", `Brunel Bank will close six offices, its finance director said on Friday.

"We are sorry," Abel Roth told reporters.`, `
its finance director said: Abel Roth [person] finance director @ Brunel Bank
Abel Roth told: Abel Roth [person] finance director @ Brunel Bank`},
		{"a minister who is a prince", "", `Norland will close its border, its interior minister said on Friday.

"We are sorry," Prince Ivo al-Roth told reporters.`, `
its interior minister said: Ivo al-Roth [person] interior minister`},
		{"a number in a name", "", `Local 12 of the Allied Bakers said it would strike. The union's president, Ann Poe, said it was late.`, `
Local 12 of the Allied Bakers said: Local 12 of the Allied Bakers [organization]
The union's president said: Ann Poe [person] president @ Local 12 of the Allied Bakers`},
		{"words of a union's and of a bank's name", "", `The Bakers and Millers' Union said it was late. First of Marlow Bancorp Inc. said it was early.`, `
The Bakers and Millers' Union said: Bakers and Millers' Union [organization]
First of Marlow Bancorp Inc. said: First of Marlow Bancorp Inc. [organization]`},
		{"a company by its town", "", `Trion Systems Inc. lost money. The Seattle company said sales fell. Marine Corps Commandant Gen. Abel Roth said they rose.`, `
The Seattle company said: Trion Systems Inc. [organization]
Marine Corps Commandant Gen. Abel Roth said: Abel Roth [person] Marine Corps Commandant @ Marine Corps`},
		{"whose spokesman", "", `Brunel Bank lost money. A spokesman, Abel Roth, said it was late. Trion Inc. lost money too. A spokeswoman said it would not last. Senator Ida Krol was glad. A spokesman said so.`, `
A spokesman said: - [anonymous] spokesman @ -
A spokeswoman said: - [anonymous] spokeswoman @ Trion Inc.`},
		{"whose spokesman, named", "", `Brunel Bank lost money. A spokesman, Abel Roth, said it was late.`, `
A spokesman said: Abel Roth [person] spokesman @ Brunel Bank`},
		{"who, behind an age", "", `First came Ann Poe, 41, who told reporters that it was late. Then they met Bo Lind (D-Ohio), who said that it was early, and Ida Krol, 50, a baker who denied it was either.`, `
who told: Ann Poe [person]
who said: Bo Lind [person] - @ D-Ohio
who denied: Ida Krol [person] baker`},
		{"what is about the next verb", "", `Deputy Bo Lind testified that it was late. According to Lind, the defendant said he was sorry. Brunel Bank met on Monday. The dam will be mended by spring, it said. The Fed raised rates. The company said sales fell.`, `
the defendant said: - [anonymous]
it said: Brunel Bank [organization]
The company said: Brunel Bank [organization]`},
		{"a role told only later", "", `Kerry Walsh praised her side. "We were rubbish," the Ashford Town manager said. Harbour City boss Luca Mark was glad. "It was fair," the Ashford Town captain said.`, `
Kerry Walsh praised: Kerry Walsh [person] Ashford Town manager @ Ashford Town
the Ashford Town manager said: Kerry Walsh [person] Ashford Town manager @ Ashford Town
the Ashford Town captain said: - [anonymous] Ashford Town captain @ Ashford Town`},
		{"what a minister is for", "", `Health Minister Dr. Ann Poe said no. Civil aviation minister Bo Lind said yes. Agriculture Commissioner Al Ross said it was late.`, `
Health Minister Dr. Ann Poe said: Ann Poe [person] Health Minister @ -
Civil aviation minister Bo Lind said: Bo Lind [person] Civil aviation minister @ -
Agriculture Commissioner Al Ross said: Al Ross [person] Agriculture Commissioner @ -`},
		{"a surname that is a noun", "", `Ann Banks left. Bosses called Banks a credit to the town. Banks is unmoved. It was late, says Banks. She said so.`, `
Banks says: Ann Banks [person]
She said: Ann Banks [person]`},
		{"offices of an office", "", `The Kent County Sheriff's Office said it was late. The Ohio Attorney General's Office said it was early. The Mayor's Office said no. Mayor Ann Poe's office said yes.`, `
The Kent County Sheriff's Office said: Kent County Sheriff's Office [organization]
The Ohio Attorney General's Office said: Ohio Attorney General's Office [organization]
The Mayor's Office said: Mayor's Office [organization]`},
		{"bodies of the people", "", `The opposition People's Alliance said it was late. Dover Women's League said it was early.`, `
The opposition People's Alliance said: People's Alliance [organization]
Dover Women's League said: Dover Women's League [organization]`},
		{"bodies named after somebody, and after a role", "", `Dr Ann Roth, a surgeon at St Mary's Hospital in Dover, said it was late. King's College said it was early. Bo Lind, co-founder and chief executive of Loafly, said no. Ida Krol, MP for Marl, said yes.`, `
Dr Ann Roth said: Ann Roth [person] surgeon at St Mary's Hospital in Dover @ St Mary's Hospital
King's College said: King's College [organization]
Bo Lind said: Bo Lind [person] co-founder and chief executive of Loafly @ Loafly
Ida Krol said: Ida Krol [person] MP for Marl`},
		{"nicknames, parties", "", `William "Bud" Roth wept. Bud Roth said it was late. Rep. Bo Lind laughed. The Ohio Democrat said it was early. Sen. Ida Krol, R-Maine, slept. The Republican senator said no. The Maine lawmaker said so twice.`, `
Bud Roth said: William "Bud" Roth [person]
The Ohio Democrat said: Bo Lind [person]
The Republican senator said: Ida Krol [person]
The Maine lawmaker said: Ida Krol [person]`},
		{"an agency's", "", `The European Rail Agency met. The agency's Ida Krol said no.`, `
The agency's Ida Krol said: Ida Krol [person] - @ European Rail Agency`},
		{"Earl as a first name", "", `Earl Hobbs, 50, was there. "It is late," Hobbs said.`, `
Hobbs said: Earl Hobbs [person]`},
		{"whose a role is, told by the words beside it", "", `The Harwell Trust owns a pier. Joan Fall, its director, said it was late. The trust's bursar wept. Trust engineer Emma Tan said it was early. The captain of Rosvik, Una Berg, said it was wet. Press officer Ruth Hay said it was dry.`, `
Joan Fall said: Joan Fall [person] director @ Harwell Trust
Trust engineer Emma Tan said: Emma Tan [person] Trust engineer @ Harwell Trust
The captain of Rosvik said: Una Berg [person] captain of Rosvik @ Rosvik
Press officer Ruth Hay said: Ruth Hay [person] Press officer @ -`},
		{"who runs the company in two offices", "", `Corvin Steel Inc. lost money. Joan Fall, chairman and chief executive officer, said it was late. Ivo Lind, a baker, said it was early.`, `
Joan Fall said: Joan Fall [person] chairman and chief executive officer @ Corvin Steel Inc.
Ivo Lind said: Ivo Lind [person] baker @ -`},
		{"close to a company, and where a company is", "", `Corvin Steel Inc. lost money. An insider close to the company said it was early. The Reno, Nev., company said it was cold. A person familiar with the company said it was warm.`, `
An insider close to the company said: - [anonymous] - @ Corvin Steel Inc.
The Reno, Nev., company said: Corvin Steel Inc. [organization]
A person familiar with the company said: - [anonymous] - @ -`},
		{"a company with a possessor inside", "", `Harlow's Bay Co. said it was early. Corvin's bay was cold. First of all, Bolt Corp. said it was warm.`, `
Harlow's Bay Co. said: Harlow's Bay Co. [organization]
Bolt Corp. said: Bolt Corp. [organization]`},
		{"teams that are called like towns", "", `Fans of Port Vesk sang. Vesk captain Joan Fall said it was late. Lisbon manager Ivo Lind said it was early. Lisbon broker Una Berg said it was cold. Winless coach Ned Ware said it was warm.`, `
Vesk captain Joan Fall said: Joan Fall [person] Vesk captain @ Vesk
Lisbon manager Ivo Lind said: Ivo Lind [person] Lisbon manager @ Lisbon
Lisbon broker Una Berg said: Una Berg [person] Lisbon broker @ -
Winless coach Ned Ware said: Ned Ware [person] Winless coach @ -`},
		{"those in a team by their country", "", `Lisbon manager Ivo Lind was angry. The Scot said it was late. The Frenchman said it was early. The critic Ned Ware laughed. The Dane said it was cold.`, `
The Scot said: Ivo Lind [person] Lisbon manager @ Lisbon
The Frenchman said: - [anonymous]
The Dane said: - [anonymous]`},
		{"a union that is a guild", "", `The Harbor Pilots Guild met in Anchorage. The union's chairman, Joan Fall, said it was late. The school said it was early.`, `
The union's chairman said: Joan Fall [person] chairman @ Harbor Pilots Guild
The school said: - [organization]`},
		{"by the full name where no words tell", "", `Corvin Steel Group lost money. Corvin shares fell. Chief executive Joan Fall said it was late. Corvin treasurer Ned Ware said it was early.`, `
Chief executive Joan Fall said: Joan Fall [person] Chief executive @ Corvin Steel Group
Corvin treasurer Ned Ware said: Ned Ware [person] Corvin treasurer @ Corvin`},
		{"a party's, a ministry's, a county's", "", `But Labour's Joan Fall said it was late. Tourism minister Ivo Lind said it was early. The Dover County medical examiner's office said it was cold. Alderwoman Una Berg said it was warm. Ned Ware, the mayor-elect of Marl, said it was wet. José Luis Ortega Ruiz wept. Mr. Ortega said it was dry. One analyst, Ann Poe, said it was dark.`, `
Labour's Joan Fall said: Joan Fall [person] - @ Labour
Tourism minister Ivo Lind said: Ivo Lind [person] Tourism minister @ -
The Dover County medical examiner's office said: Dover County medical examiner's office [organization]
Alderwoman Una Berg said: Una Berg [person] Alderwoman
Ned Ware said: Ned Ware [person] mayor-elect of Marl
Mr. Ortega said: José Luis Ortega Ruiz [person]
One analyst said: Ann Poe [person] analyst`},
		{"bodies with and, of several, and known by what they do", "", `The Rural Water Testing and Repair Agency met. Its director, Joan Fall, said it was late. The Institute of Surveyors said it was early. The messaging service Trill failed. The company said it was cold. Ivo Lind, an analyst at Marrow Research, said it was warm. Police said it was wet. HMDC managing director Una Berg said it was dry.`, `
Its director said: Joan Fall [person] director @ Rural Water Testing and Repair Agency
The Institute of Surveyors said: Institute of Surveyors [organization]
The company said: Trill [organization]
Ivo Lind said: Ivo Lind [person] analyst at Marrow Research @ Marrow Research
Police said: - [organization]
HMDC managing director Una Berg said: Una Berg [person] HMDC managing director @ HMDC`},
		{"ministers for something, letters behind a name", "", `Minister for Housing Joan Fall said it was late. Secretary of State for Defence Grant Ware said it was early. Her colleague Bo Lind MLA said it was cold. Shipping Minister Ulla Berg ordered an inquiry. Tully, 28, said in a post on Wednesday that it was wet. The band Low Harrow came. Its drummer, Ned Poe, said it was warm. Dawn Front's Dana Moe said it was dry. The opposition Umber party said it was dark.`, `
Minister for Housing Joan Fall said: Joan Fall [person] Minister for Housing @ -
Secretary of State for Defence Grant Ware said: Grant Ware [person] Secretary of State for Defence @ -
Her colleague Bo Lind MLA said: Bo Lind [person] colleague @ -
Tully said: Tully [person]
Its drummer said: Ned Poe [person] drummer @ Low Harrow
Dawn Front's Dana Moe said: Dana Moe [person] - @ Dawn Front
The opposition Umber party said: Umber party [organization]`},
		{"names between commas that go on, and of bodies", "", `Another expert, Joan Fall of the Center for River Studies in Marl, said it was late. The state news agency, KLMN, was late. It said it was early. The Joint Chiefs of Staff said it was cold. The army, Interpol, and a choir came.`, `
Another expert said: Joan Fall [person] expert @ Center for River Studies
It said: KLMN [organization]
The Joint Chiefs of Staff said: Joint Chiefs of Staff [organization]`},
		{"a body of two goods, and passengers who are others", "", `The Oil and Gas Workers' Union said it was late. Its chairwoman, Joan Fall, said it was early. Two passengers said it was cold. Passengers said it was warm.`, `
The Oil and Gas Workers' Union said: Oil and Gas Workers' Union [organization]
Its chairwoman said: Joan Fall [person] chairwoman @ Oil and Gas Workers' Union
Two passengers said: - [anonymous]
Passengers said: - [group]`},
		{"two of them", "", `Two of their deputies said it was late. The two deputies said it was early.`, `
Two of their deputies said: - [anonymous]
The two deputies said: - [group]`},
		{"a clause before the name", "", `A nurse who had slept in the tower, Ned Ware, said it was late. A baker who had met the mayor, Joan Fall, said it was early.`, `
A nurse said: Ned Ware [person] nurse
A baker said: - [anonymous] baker`},
		{"Mrs. and Ms. of one surname, and a brother nobody hears", "", `The widow of the potter Carl Dunmore met his brother, Rob Dunmore, in court. Joan Dunmore, the widow, says it was late. Mrs. Dunmore wept. Her daughter, Ann Dunmore, laughed. Rob Dunmore says it was early. Mr. Dunmore said so twice. Ms. Dunmore said no.`, `
Mr. Dunmore said: Rob Dunmore [person]
Ms. Dunmore said: Ann Dunmore [person] daughter`},
		{"nicknames", "", `Gov. Ramiro "Ponch" Aldana III said it was late. Otters skipper Jarno "Fishy" Tarp denied that it was cold. Aldana said it was early.`, `
Gov. Ramiro "Ponch" Aldana III said: Ramiro "Ponch" Aldana III [person] Gov.
Otters skipper Jarno "Fishy" Tarp denied: Jarno "Fishy" Tarp [person] Otters skipper
Aldana said: Ramiro "Ponch" Aldana III [person]`},
		{"what somebody is, told by the way", "", `Her son, Ned Ware, said it was late. "She laughed," the librarian said. The mayor, Joan Fall, said it was early. The librarian said so twice.`, `
the librarian said: Ned Ware [person] librarian
The librarian said: Ned Ware [person] librarian`},
		{"offices of the police, members of a parliament", "", `Superintendent of Police Vanda Rathur said it was late. DIG Operations Tariq Tarp said it was cold. The DIG said it was dry. Local Marl Front TD Declan Garrity said it was early. Opposition critic Joan Fall said it was warm. The Marl South MLA said it was wet.`, `
Superintendent of Police Vanda Rathur said: Vanda Rathur [person] Superintendent of Police @ -
DIG Operations Tariq Tarp said: Tariq Tarp [person] DIG Operations @ -
The DIG said: Tariq Tarp [person]
Local Marl Front TD Declan Garrity said: Declan Garrity [person] Local Marl Front TD @ Marl Front
The Marl South MLA said: Joan Fall [person]`},
		{"titles and ranks", "", `Maulana Qasim Hazar said it was late. The maulana said it was early. Retired Brig. Gen. Lucius Harg said it was cold. The general said it was warm. Pfc. Ned Ware, 20, said it was dry. The private said it was wet. Minister of Sport Hon. Joan Fall said it was dark.`, `
Maulana Qasim Hazar said: Qasim Hazar [person]
The maulana said: Qasim Hazar [person]
The general said: Lucius Harg [person]
The private said: Ned Ware [person] Pfc.
Minister of Sport Hon. Joan Fall said: Joan Fall [person] Minister of Sport @ -`},
		{"a brother's wife", "", `Alan Tarp is suing Hamish Tarp and Hamish Tarp's wife, Morag. Mrs Tarp said it was late. Miss Effie Tarp said it was early.`, `
Mrs Tarp said: Morag [person]
Miss Effie Tarp said: Effie Tarp [person]`},
		{"who stands to others how", "", `His rival, Halden's Joan Fall, said it was late. The senator said it was early. Outside, a cousin, Ned Ware, said it was cold. Her manager and partner, the baker Bo Lind, says it is warm.`, `
His rival said: Joan Fall [person] senator @ Halden
The senator said: Joan Fall [person] senator @ Halden
a cousin said: Ned Ware [person] cousin
Her manager and partner says: Bo Lind [person]`},
		{"double surnames", "", `Imelda Aldana-Sy said it was late. Sy said it was early. Pilar de la Cruz y Ferrer said it was cold. "It is," de la Cruz said.`, `
Sy said: Imelda Aldana-Sy [person]
de la Cruz said: Pilar de la Cruz y Ferrer [person]`},
		{"parties, utilities, authorities", "", `The opposition Maa Talin Qasr said it was late. The party said it was early. Marl Power and Gas said it was cold. The utility said it was warm. The regional authority said it was wet.`, `
The opposition Maa Talin Qasr said: Maa Talin Qasr [organization]
The party said: Maa Talin Qasr [organization]
Marl Power and Gas said: Marl Power and Gas [organization]
The utility said: Marl Power and Gas [organization]
The regional authority said: - [organization]`},
		{"members of a party", "", `The Liberals are against it. The party said it was late.`, `
The party said: Liberals [group]`},
		{"who is asked", "", `Joan Fall asked Ann Poe if she was late. She said she was not. Joan Fall told Ann Poe it was cold. She said it was dark.`, `
She said: Joan Fall [person]`},
		{"either of two", "", `Carla Venn's sister, Dora, took the stand. Venn and her sister met the press. She said it was late.`, `
She said: - [person]`},
		{"joint authors", "", `The work was led by Ann Poe of the University of Marl and Benedek Szal of the Dover Institute. "It is late," says Szal.`, `
Szal says: Benedek Szal [person] - @ Dover Institute`},
		{"an office in a body, and a judge who has retired", "", `The Marl Guild was late. Its faction chairman in the council, Radim Kol, said it was late. Its leader, retired judge Bohumil Vran, argues that it is early. The mayor, Joan Fall, is ill. The deputy mayor, Bo Lind, said it was cold. Her deputy said it was warm.`, `
Its faction chairman in the council said: Radim Kol [person] faction chairman in the council
Its leader argues: Bohumil Vran [person] leader @ Marl Guild
Her deputy said: Bo Lind [person]`},
		{"a body called after a country, and a deputy for a place", "", `Australian Cobblers Union state secretary Con Papp said it was late. "It is," said its director for Central Europe, Thijs Aert. The Belgian said it was early. His colleague Brid Furl TD said it was cold. The Marl deputy said it was warm.`, `
Australian Cobblers Union state secretary Con Papp said: Con Papp [person] Australian Cobblers Union state secretary @ Australian Cobblers Union
The Belgian said: Thijs Aert [person]
The Marl deputy said: Brid Furl [person]`},
		{"the prince of a place", "", `The Prince of Marl said it was late. The prince said it was early. Prince Leo of Norland said no.`, `
The Prince of Marl said: Prince of Marl [person]
The prince said: Prince of Marl [person]
Prince Leo of Norland said: Leo [person] Prince`},
		{"a boss who is a grandson, ranks with a hyphen, banks of one word", "", `Larkwood CEO Tim Fall, a grandson of the founder, said it was late. Ministry spokesman Lieutenant-General Ivo Lind said it was early. Bundesbank chief Joan Moe said it was cold.`, `
Larkwood CEO Tim Fall said: Tim Fall [person] Larkwood CEO @ Larkwood
Ministry spokesman Lieutenant-General Ivo Lind said: Ivo Lind [person] Ministry spokesman
Bundesbank chief Joan Moe said: Joan Moe [person] Bundesbank chief @ Bundesbank`},
		{"who is from somewhere, groups that nobody employs", "", `Human rights groups said it was late. Human Rights Watch said it was early. Ibrahim, 19, from Guinea, who said it was cold, wept.`, `
Human rights groups said: - [group] - @ -
who said: Ibrahim [person]`},
		{"a spokesman with a rank, his own government, a body named after a continent", "", `Norway's government met. President Ivo Lind ordered a curfew. His government said it was late. Army spokesman Rear Admiral Bo Hagg said it was early. Joan Moe, director of Light Shift Africa, a think tank, said it was cold.`, `
His government said: - [organization]
Army spokesman Rear Admiral Bo Hagg said: Bo Hagg [person] Army spokesman @ -
Joan Moe said: Joan Moe [person] director of Light Shift Africa @ Light Shift Africa`},
		{"we", "", `Omar Haddad said: "We said the dam would break."`, `
We said: - [group]`},
		{"words of an office are no employer", "", `Halden Motors struck. Chief Financial Officer Susan Prior said it was late. Town Engineer Luis Roe said no. Acting Mayor Ann Poe said yes. Interim Police Chief Jo Lund said so.`, `
Chief Financial Officer Susan Prior said: Susan Prior [person] Chief Financial Officer @ Halden Motors
Town Engineer Luis Roe said: Luis Roe [person] Town Engineer @ -
Acting Mayor Ann Poe said: Ann Poe [person] Acting Mayor @ -
Interim Police Chief Jo Lund said: Jo Lund [person] Interim Police Chief @ -`},
		{"an office that begins like a deed", "", `"It is late," acting Mayor Ann Poe said. "It is not," said acting Chairman Leo Lund.`, `
acting Mayor Ann Poe said: Ann Poe [person] acting Mayor
acting Chairman Leo Lund said: Leo Lund [person] acting Chairman`},
		{"whom somebody speaks for", "", `A lawyer for singer Mia Lund said no. A representative for director Lyle Boone told reporters it was late. Secretary of State Ann Poe said yes.`, `
A lawyer for singer Mia Lund said: - [anonymous] lawyer
A representative for director Lyle Boone told: - [anonymous] representative
Secretary of State Ann Poe said: Ann Poe [person] Secretary of State`},
		{"where a clinic lies is no employer", "", `Ann Poe, who runs a clinic in Pinecrest, said it was late. Jo Roe, who heads a team at Harlan College, said no.`, `
Ann Poe said: Ann Poe [person] - @ -
Jo Roe said: Jo Roe [person] - @ Harlan College`},
		{"titles of several words and of elsewhere", "", `Det Con Mia Lund said no. "It was late," the officer said. Daw Thiri Moe said yes. Lieutenant-Colonel Jo Roe said so. Recorder Ann Poe told him it was cold. The judge said he was sorry.`, `
Det Con Mia Lund said: Mia Lund [person] Det Con
the officer said: Mia Lund [person]
Daw Thiri Moe said: Thiri Moe [person]
Lieutenant-Colonel Jo Roe said: Jo Roe [person] Lieutenant-Colonel
Recorder Ann Poe told: Ann Poe [person] Recorder
The judge said: Ann Poe [person]`},
		{"a short name from inside a long one", "", `The group's leader, Ivo Marl Kha Dim, said no. "It is late," Marl said.`, `
The group's leader said: Ivo Marl Kha Dim [person] leader
Marl said: Ivo Marl Kha Dim [person]`},
		{"who stands behind a place", "", `Ann Poe, a nurse from Marl, Ohio, who said it was late, left. Sen. Jo Roe of Texas, who said it was early, stayed. Mia Lund, who ran the Roe campaign in Dover, said no.`, `
who said: Jo Roe [person] Sen.
Mia Lund said: Mia Lund [person]`},
		{"an office in the organisation last spoken of", "", `Halden Motors cut jobs in May.

Money came from the Marl Foundation. Program manager Jo Roe said it was late.

The museum was shut. Treasurer Ann Poe said no. Defense attorney Mia Lund said so.`, `
Program manager Jo Roe said: Jo Roe [person] Program manager @ Marl Foundation
Treasurer Ann Poe said: Ann Poe [person] Treasurer @ -
Defense attorney Mia Lund said: Mia Lund [person] Defense attorney @ -`},
		{"the firm of an adviser", "", `Jo Roe, head of freight at Dover shipbroker Halgate Tarn, said no. Mia Lund, an analyst with Marl-based Treval Tor, said yes.`, `
Jo Roe said: Jo Roe [person] head of freight at Dover shipbroker Halgate Tarn @ Halgate Tarn
Mia Lund said: Mia Lund [person] analyst with Marl-based Treval Tor @ Treval Tor`},
		{"a participle in an office", "", `"It is late," presiding judge Dr. Ann Poe said. Managing partner Jens-Uwe Roe said no. Its chief operating officer Mia Lund said yes. Interviewing singer Jo Hagg, he said it was cold.`, `
presiding judge Dr. Ann Poe said: Ann Poe [person] presiding judge
Managing partner Jens-Uwe Roe said: Jens-Uwe Roe [person] Managing partner
Its chief operating officer Mia Lund said: Mia Lund [person] chief operating officer`},
		{"a science and the wider noun for it", "", `Mycologist Ann Poe said it was late. The scientist said no. Green party councillor Jo Roe said yes. Ask Mia Lund. Lund said so.`, `
The scientist said: Ann Poe [person]
Green party councillor Jo Roe said: Jo Roe [person] Green party councillor @ Green party
Lund said: Mia Lund [person]`},
		{"nouns of a sort or of a people for somebody just named", "", `Ann Poe grows beans near Marl. "It is late," the bean grower said. Marine scientist Dr Jo Roe of the Coral Institute told us it was cold. The Swiss researcher said so. The Norwegian ambassador said no.`, `
the bean grower said: Ann Poe [person]
Marine scientist Dr Jo Roe of the Coral Institute told: Jo Roe [person] Marine scientist @ Coral Institute
The Swiss researcher said: Jo Roe [person]
The Norwegian ambassador said: - [anonymous]`},
		{"whom a claim is about is not its source", "", `Ann Poe, 34, said no. The cook, Ivo Lund, wept, according to the 34-year-old.`, `
the 34-year-old according to: Ann Poe [person]`},
		{"a seat behind the noun", "", `Opposition Leader Ann Poe asked the government to pay. "They have money," the Member for Marl said.`, `
the Member for Marl said: Ann Poe [person]`},
		{"a part of a firm", "", `Halden Lyle was fined. Jo Roe, head of the firm's tax team, said no. Counsel for the firm, Sir Ivo Lund KC, said so. A Halden Lyle spokesperson said it was late. It was not, they added.`, `
Jo Roe said: Jo Roe [person] head of the firm's tax team @ Halden Lyle
Counsel for the firm said: Ivo Lund [person] Counsel for the firm
they added: - [anonymous]`},
		{"a title that ends a name", "", `His lawyer, Advocate Ann Ara Begum, said no. She said it was late. Employer Halden Mines Corp. said so.`, `
His lawyer said: Ann Ara Begum [person] lawyer
She said: Ann Ara Begum [person]
Employer Halden Mines Corp. said: Halden Mines Corp. [organization]`},
		{"offices and departments", "", `Captain Jo Lund of the Marl fire department said no. Marl Education Board Controller of Examinations Ann Poe said yes. The Marl Roses lost. Her cousin and chief coach, Mia Hagg, said so.`, `
Captain Jo Lund of the Marl fire department said: Jo Lund [person] Captain @ Marl fire department
Marl Education Board Controller of Examinations Ann Poe said: Ann Poe [person] Marl Education Board Controller of Examinations @ Marl Education Board
Her cousin and chief coach said: Mia Hagg [person]`},
		{"names that the tagger takes for adjectives, surnames that tell a person", "", `Piet van der Lund, a coach, said no. Van der Lund said yes. Sigmyr Halsdóttir, a fisher, said so. Sigmyr said it was late. Mother Superior Ann Poe said it was early. Police Commissioner Jo Roe said it was cold. The police chief said so.`, `
Piet van der Lund said: Piet van der Lund [person] coach
Van der Lund said: Piet van der Lund [person]
Sigmyr Halsdóttir said: Sigmyr Halsdóttir [person] fisher
Sigmyr said: Sigmyr Halsdóttir [person]
Mother Superior Ann Poe said: Ann Poe [person] Mother Superior
The police chief said: Jo Roe [person]`},
		{"the learned by their science, bodies beside their sort", "", `Professor Ann Poe told us it was late. "I laughed," the phonologist said. Forester Jo Roe of Maa Talin said so. A net maker in Marl, Halden Cordage Ltd, offered one. "We like it," said its sales manager, Mia Lund.`, `
the phonologist said: Ann Poe [person]
Forester Jo Roe of Maa Talin said: Jo Roe [person] Forester @ Maa Talin
its sales manager said: Mia Lund [person] sales manager @ Halden Cordage Ltd`},
		{"offices behind names of several sorts", "", `Marl Chamber of Commerce president Ann Poe said no. Rovers midfielder Jo Lund, on loan from Halden City, said he was fit. Home coach Max Roe said yes. Halden Airlines paid. The carrier said so.`, `
Marl Chamber of Commerce president Ann Poe said: Ann Poe [person] Marl Chamber of Commerce president @ Marl Chamber of Commerce
Rovers midfielder Jo Lund said: Jo Lund [person] Rovers midfielder
Home coach Max Roe said: Max Roe [person] Home coach @ -
The carrier said: Halden Airlines [organization]`},
		{"a surname that firms have too", "", `Wide receiver Tyrell Banks fell. "I slipped," Banks said. Malvo Motors, 34, of Dover, left. "I am ill," Motors said. My companion said no.`, `
Banks said: Tyrell Banks [person] Wide receiver
Motors said: Malvo Motors [person]
My companion said: - [anonymous]`},
		{"no apposition before the subject", "", `In an interview with his biographer, Karl Poe said it was late. Poe told reporters it was over.`, `
Karl Poe said: Karl Poe [person] - @ -
Poe told: Karl Poe [person] - @ -`},
		{"a surname that is a trade", "", `One of them, Sen. Maa Brewer of Ohio, said it was late. Brewer told reporters it was over.`, `
One of them said: Maa Brewer [person]
Brewer told: Maa Brewer [person]`},
		{"a department's one word", "", `Ann Poe wrote to the U.S. Department of Justice. The department said it was late.`, `
The department said: U.S. Department of Justice [organization]`},
		{"who is no town", "", `It was late, said Karl Poe, a broker at Halden Bank in Dover, who added that he was ill.`, `
who added: Karl Poe [person] broker at Halden Bank in Dover`},
		{"whom the minister speaks of", "", `The foreign minister of Norway said on Tuesday that he would recall its ambassador.

Karl Poe told reporters it was late.`, `
The foreign minister of Norway said: Karl Poe [person] foreign minister of Norway @ Norway
Karl Poe told: Karl Poe [person] foreign minister of Norway @ Norway`},
		{"whose name comes later", "", `A spokesman for Halden Bank said it was late. The spokesman, Karl Poe, told reporters it was over.`, `
A spokesman for Halden Bank said: Karl Poe [person] spokesman @ Halden Bank`},
		{"one of two whose name comes later", "", `A spokesman for Halden Bank said it was late. A spokesman at the Dover mill told reporters it was over. The spokesman, Karl Poe, added that it rained.`, `
A spokesman for Halden Bank said: - [anonymous]
The spokesman added: Karl Poe [person]`},
		{"members of a house", "", `House Republicans said it was late. The Social Democrats added that it was over.`, `
House Republicans said: House Republicans [group]
The Social Democrats added: Social Democrats [organization]`},
		{"a first name that is a role, behind a rank", "", `Gov. Dean Poe said it was late.`, `
Gov. Dean Poe said: Dean Poe [person] Gov.`},
		{"a surname that is an organisation's noun", "", `Dr. Philip Guild wrote it. Guild said it was late. Ann Church left. Ms. Church told reporters it was over.`, `
Guild said: Philip Guild [person]
Ms. Church told: Ann Church [person]`},
		{"an organisation's noun with an article", "", `Dr. Philip Guild wrote it. The Guild said it was late.`, `
The Guild said: Guild [organization]`},
		{"where, and no role", "", `At Stella's Diner, Ann Poe, 68, said it was late.`, `
Ann Poe said: Ann Poe [person] - @ -`},
		{"the president himself", "", `Karl Poe said it was late. The president himself was less sure. "It is over," he tweeted.`, `
he tweeted: - [anonymous] president`},
		{"partisans of a region", "", `It passed over the wrath of Western Republicans who said it was late.`, `
who said: Western Republicans [group]`},
		{"who gives a name", "", `A shopkeeper in the old market, who gave his name only as Abdu, said it was late. "It is over," he added. A woman who identified herself as Maria Poe told reporters so.`, `
A shopkeeper in the old market said: Abdu [person] shopkeeper
he added: Abdu [person] shopkeeper`},
		{"who gives a trade", "", `A man who identified himself as a friend of Karl Poe said it was late.`, `
A man said: - [anonymous]`},
		{"an office told by what it is of", "", `The chairwoman of the county's largest board said on Tuesday that she was tired.

Ann Poe, a Democrat, told reporters it was late.`, `
The chairwoman of the county's largest board said: Ann Poe [person] chairwoman`},
		{"no vice president", "", `The president said it was late. Vice President Ann Poe told reporters it was over.`, `
The president said: - [anonymous]
Vice President Ann Poe told: Ann Poe [person] Vice President`},
		{"a particle that is a rank in capitals", "", `Luigi Di Maggio said it was late. DI Ann Poe told reporters it was over.`, `
Luigi Di Maggio said: Luigi Di Maggio [person]
DI Ann Poe told: Ann Poe [person] DI`},
		{"a couple that buys", "", `Ann Roe and her husband bought the mill from the Dover Company in May. They said it was late.`, `
They said: - [group]`},
		{"a company beside somebody", "", `Ann Roe left the Dover Company in May. They said it was late.`, `
They said: Dover Company [organization]`},
	} {
		t.Run(strings.ReplaceAll(tt.name, " ", "-"), func(t *testing.T) {
			r := e.Extract(tt.text, Options{Title: tt.title})
			got := map[string]string{}
			all := ""
			for i := range r.Claims {
				c := &r.Claims[i]
				s := Speaker{}
				if c.Speaker >= 0 {
					s = r.Speakers[c.Speaker]
				}
				dash := func(s string) string {
					if s == "" {
						return "-"
					}
					return s
				}
				key := r.Document.Slice(c.Source) + " " + r.Document.Slice(c.Cue)
				got[key] = fmt.Sprintf("%s [%s] %s @ %s", dash(c.Name), s.Kind, dash(s.Role), dash(s.Affiliation))
				all += key + ": " + got[key] + "\n"
			}
			for _, line := range strings.Split(strings.TrimSpace(tt.want), "\n") {
				key, want, _ := strings.Cut(line, ": ")
				if !strings.HasPrefix(got[key]+" ", want+" ") {
					t.Errorf("%s: got %q, want %q; all:\n%s", key, got[key], want, all)
				}
			}
		})
	}
}
