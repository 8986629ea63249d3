package archive

import (
	"fmt"
	"strings"
	"testing"
)

const pageExample = `<!doctype html><html><head><meta charset="utf-8"><title>Bridge closed | The Quay</title>
<meta property="og:title" content="Bridge closed for a week">
<meta property="article:published_time" content="2021-06-21T08:00:00+02:00">
<meta property="article:modified_time" content="2022-01-01T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport, culture, weather, and all the rest of it</a></nav>
<div class="sidebar"><p>Most read, today: the tram that would not stop, and why nobody minded it very much.</p></div>
<article><h1>Bridge closed for a week</h1><p>The old bridge&nbsp;will stay   closed until Friday,
engineer Lena Aho said on Monday.</p><aside><p>Advertisement: boats, ropes and oars, all of them cheap and all of them here.</p></aside>
<p>“We would rather be late than sorry,” she <em>told</em> reporters.<br>“The railing is bent.”</p>
<script>alert("no")</script><p hidden>Nobody reads this, nobody at all, and so it is not here.</p>
<ul><li><a href="/a">Another article</a></li></ul></article>
<footer><p>All rights reserved, of course, by the publisher of this paper and by nobody else.</p></footer></body></html>`

const pageText = "The old bridge will stay closed until Friday, engineer Lena Aho said on Monday.\n\n“We would rather be late than sorry,” she told reporters.\n“The railing is bent.”"

const nitfExample = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf><head><title>Slug</title><docdata><doc-id id-string="q-17"/><date.issue norm="20210621T090004"/><date.expire norm="20300101T000000"/></docdata></head>
<body><body.head><hedline><hl1>Bridge closed</hl1></hedline><byline>By A. Reporter</byline><dateline><story.date norm="20210620"/></dateline></body.head>
<body.content><p>The old bridge is <em>closed</em>, Lena Aho said.</p><media><caption><p>A bridge.</p></caption></media><hl2>What now</hl2><p>A ferry &amp; a boat.</p></body.content>
<body.end><tagline>The Quay</tagline></body.end></body></nitf>`

const newsMLExample = `<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2021-06-30T00:00:00Z</sent></header><itemSet>
<newsItem guid="urn:q:1"><itemMeta><versionCreated>2021-06-25T00:00:00Z</versionCreated><firstCreated>2021-06-22T00:00:00Z</firstCreated></itemMeta>
<contentMeta><contentCreated>2021-06-21T00:00:00Z</contentCreated><headline>Bridge closed</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>The bridge is closed.</p><p>A ferry goes.</p></body></html></inlineXML>
<inlineData contenttype="text/plain">The same again.</inlineData></contentSet></newsItem>
<newsItem guid="urn:q:2"><itemMeta><firstCreated>2021-06-23T00:00:00Z</firstCreated></itemMeta><contentSet><inlineXML>
<nitf><head><docdata><date.issue norm="20210601"/></docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>It goes.</p></body.content></body></nitf>
</inlineXML></contentSet></newsItem></itemSet></newsMessage>`

// articles are those in a file: id, title, date and its source, text, notes.
func articles(t *testing.T, o Options, name, data string) []string {
	t.Helper()
	r, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for d := range r.Documents(name, strings.NewReader(data)) {
		a, err := (*Article)(nil), d.Err
		if err == nil {
			a, err = r.Article(&d)
		}
		if err != nil {
			offset := 0
			if f, ok := err.(*Fault); ok {
				offset = f.Offset
			}
			list = append(list, fmt.Sprintf("%d:%d+%d %v", d.Line, d.Column, offset, err))
			continue
		}
		s := fmt.Sprintf("%s|%s|%s %s|%s", a.ID, a.Title, a.Published, a.PublishedFrom, a.Text)
		for _, n := range a.Notes {
			s += fmt.Sprintf("|%d %s", n.Offset, n.Message)
		}
		list = append(list, s)
	}
	return list
}

func TestArticles(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
		in   string
		want []string
	}{
		{"page.html", Options{}, pageExample, []string{"|Bridge closed for a week|2021-06-21 meta:article:published_time|" + pageText}},
		{"JSON-LD first", Options{}, strings.Replace(pageExample, "</head>", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},{"@type":["NewsArticle"],"headline":"Bridge","datePublished":"2021-06-20"}]}</script></head>`, 1),
			[]string{"|Bridge|2021-06-20 jsonld:datePublished|" + pageText}},
		{"time", Options{}, "<html><title>T</title><article><time datetime=2021-06-21>x</time><p>The bridge is closed, she said.</p></article><time datetime=2020-01-01></time>", []string{"|T|2021-06-21 time|The bridge is closed, she said."}},
		{"two times", Options{}, "<html><time datetime=2021-06-21></time><p>The bridge is closed, she said.</p><time datetime=2020-01-01></time>", []string{"|| |The bridge is closed, she said."}},
		{"the address tells nothing", Options{}, `<html><link rel=canonical href="/2021/06/21/x"><p>The bridge is closed, she said.</p>`, []string{"|| |The bridge is closed, she said."}},
		{"a date that is none", Options{}, `<html><meta name=date content="06/07/2021"><p>The bridge is closed, she said.</p>`,
			[]string{`|| |The bridge is closed, she said.|-1 meta:date is "06/07/2021", which can be two days; --date-layout tells which, as in --date-layout %m/%d/%Y`}},
		{"meta charset", Options{}, "<html><meta charset=windows-1252><p>No caf\xe9 is open, she said.</p>", []string{"|| |No café is open, she said."}},
		{"no charset", Options{}, "<html><p>No caf\xe9 is open, she said.</p>", []string{"|| |No café is open, she said."}},
		{"no charset, a stray byte", Options{}, "<html><p>Ça va, she said: é\xe9.</p>", []string{"|| |Ça va, she said: é\ufffd.|29 byte 0xe9 is not UTF-8; read as U+FFFD, --encoding windows-1252 reads it as that"}},
		{"--encoding", Options{Encoding: "windows-1251"}, "<html><meta charset=utf-8><p>\xcc\xee\xf1\xf2 closed, she said.</p>", []string{"|| |Мост closed, she said."}},

		{"front matter", Options{}, "---\ntitle: Bridge\ndate: 2021-06-21\n---\nÉ rose.\n", []string{"|Bridge|2021-06-21 front matter|   \n             \n                \n   \nÉ rose.\n"}},
		{"no front matter", Options{}, "---\nA line, and no more.\n---\n", []string{"|| |---\nA line, and no more.\n---\n"}},
		{"UTF-16", Options{}, "\xff\xfeA\x00\xe9\x00", []string{"|| |Aé"}},
		{"stray byte", Options{}, "caf\xe9 \xe8", []string{"|| |caf\ufffd \ufffd|3 byte 0xe9 is not UTF-8, nor is another after it; read as U+FFFD, --encoding windows-1252 reads it as that"}},
		{"2021/06/21/slug.txt", Options{DateFromName: "%Y/%m/%d"}, "Rose.", []string{"||2021-06-21 name|Rose."}},

		{"news-please", Options{}, `{"maintext":"Rose.","title":"T","date_publish":"2021-06-21 10:00:00","date_download":"2022-01-01 00:00:00","url":"http://x"}`, []string{"http://x|T|2021-06-21 field:date_publish|Rose."}},
		{"RealNews", Options{}, `{"text":"Rose.","publish_date":"06-21-2021","warc_date":"2022-01-01T00:00:00Z"}`, []string{"||2021-06-21 field:publish_date|Rose."}},
		{"RealNews", Options{}, `{"text":"Rose.","publish_date":"06-07-2021"}`, []string{`1:1+31 "publish_date" is "06-07-2021", which can be two days; --date-layout tells which, as in --date-layout %m-%d-%Y`}},
		{"RealNews", Options{DateLayout: "%m-%d-%Y"}, `{"text":"Rose.","publish_date":"06-07-2021"}`, []string{"||2021-06-07 field:publish_date|Rose."}},
		{"crawled", Options{}, `{"content":"Rose.","scraped_at":"2021-06-21","timestamp":"2021-06-21"}`, []string{"|| |Rose."}},
		{"crawled", Options{DateField: "scraped_at"}, `{"content":"Rose.","scraped_at":"2021-06-21"}`, []string{"||2021-06-21 field:scraped_at|Rose."}},
		{"NewsAPI", Options{}, "{\"status\":\"ok\",\n\"articles\":[{\"content\":\"A rose.\",\"publishedAt\":\"2021-06-21T10:00:00Z\"},\n {\"content\":\"B rose.\"}, 5],\"x\":{}}",
			[]string{"||2021-06-21 field:publishedAt|A rose.", "|| |B rose.", "3:25+0 a number, not a JSON object"}},
		{"Washington Post", Options{}, `{"id":"w","title":"T","contents":[{"type":"kicker","content":"No"},{"type":"sanitized_html","subtype":"paragraph","mime":"text/html","content":"A <b>rose</b>."},{"type":"image"},{"subtype":"paragraph","content":"B rose."}],"published_date":1624233600000}`,
			[]string{"w|T|2021-06-21 field:published_date|A rose.\n\nB rose."}},
		{"HuffPost", Options{}, `{"headline":"T","short_description":"Rose.","date":"2021-06-21"}`, []string{"|T|2021-06-21 field:date|Rose."}},
		{"ninjs 1", Options{}, `{"uri":"n","headline":"T","body_text":"Rose.","versioncreated":"2021-06-21T10:00:00Z"}`, []string{"n|T|2021-06-21 field:versioncreated|Rose."}},
		{"ninjs 2", Options{}, `{"uri":"n","headlines":[{"role":"main","value":"T"}],"bodies":[{"role":"summary","value":"No."},{"role":"main","contentType":"text/html","value":"<p>A.</p><p>B.</p>"}],"contentCreated":"2021-06-21"}`, []string{"n|T|2021-06-21 field:contentCreated|A.\n\nB."}},
		{"schema.org", Options{}, `{"@context":"x","@graph":[{"@type":"Organization"},{"@type":"NewsArticle","headline":"T","articleBody":"Rose.","datePublished":"2021-06-21"}]}`, []string{"|T|2021-06-21 field:datePublished|Rose."}},
		{"own fields", Options{TextField: "doc.body", TitleField: "doc.name", IDField: "n", DateField: "meta.when"}, `{"text":"no","n":7,"doc":{"body":"Rose.","name":"T"},"meta":{"when":"20210621"}}`, []string{"7|T|2021-06-21 field:meta.when|Rose."}},
		{"no such field", Options{TextField: "doc.body"}, `{"text":"no"}`, []string{`1:1+0 no field "doc.body"; the fields are text`}},
		{"no text", Options{}, `{"story":"no","head":"T"}`, []string{`1:1+0 no field "text", nor another that is known to hold one; --text-field names one of head, story`}},
		{"no such date", Options{DateField: "when"}, `{"text":"Rose.","date":"2021-06-21"}`, []string{`|| |Rose.|-1 no field "when"; --date-field names one of date, text`}},
		{"WordPress", Options{}, `{"id":1,"title":{"rendered":"T"},"content":{"rendered":"<p>A.</p>\n<p>B.</p>"},"date":"2021-06-21T10:00:00"}`, []string{"1|T|2021-06-21 field:date|A.\n\nB."}},
		{"HTML in a field", Options{}, `{"text":"<p>A &amp; B.</p>"}`, []string{`|| |A & B.|-1 "text" is HTML: offsets count in its text, which --with-text shows`}},
		{"no HTML in a field", Options{}, `{"text":"A <b> & <p> rose."}`, []string{"|| |A <b> & <p> rose."}},
		{"null first", Options{}, `{"maintext":null,"text":"","content":"Rose."}`, []string{"|| |Rose."}},
		{"array", Options{}, "[\n {\"text\": \"A.\"},\n {\"text\": \"B.\", }, {\"text\":\"C.\"}\n]", []string{"|| |A.", "3:2+15 broken JSON: invalid character '}' looking for beginning of object key string", "|| |C."}},
		{"pretty", Options{}, "{\n \"text\": \"A.\"\n}", []string{"|| |A."}},

		{"a.csv", Options{}, "id,Title,date,text\r\n1,T,2021-06-21,\"A \"\"rose\"\".\r\nB.\"\r\n2,,,C.\r\n3,x\r\n", []string{"1|T|2021-06-21 field:date|A \"rose\".\r\nB.", "2|| |C.", "5:1+0 the header has 4 cells and this row 2; a cell with a comma in it stands in quotation marks"}},
		{"All the News 2", Options{}, "date,year,title,article,url\n2016-12-09 18:31:00,2016,T,Rose.,http://x\n", []string{"http://x|T|2016-12-09 field:date|Rose."}},
		{"a.tsv", Options{}, "id\ttext\n1\tA, B.\n", []string{"1|| |A, B."}},
		{"a.csv", Options{}, "id,text\n1,\"A.\n2,B.\n", []string{"2:1+0 the file ends before the cell does: a quotation mark is missing"}},
		{"a.csv", Options{}, "id,words\n1,A.\n", []string{`2:1+0 no column "text", nor another that is known to hold a text; --text-field names one of id, words`}},

		{"a.csv", Options{TextField: "body"}, "id,text\n1,A.\n", []string{`2:1+0 no column "body"; the columns are id, text`}},
		{"a.csv", Options{DateField: "when"}, "id,text\n1,A.\n", []string{`1|| |A.|-1 no column "when"; --date-field names one of id, text`}},

		{"a.xml", Options{}, nitfExample, []string{"q-17|Bridge closed|2021-06-21 field:date.issue|The old bridge is closed, Lena Aho said.\n\nWhat now\n\nA ferry & a boat."}},
		{"a.xml", Options{}, newsMLExample, []string{"urn:q:1|Bridge closed|2021-06-21 field:contentCreated|The bridge is closed.\n\nA ferry goes.", "urn:q:2|Ferry|2021-06-01 field:date.issue|It goes."}},
		{"NewsML 1.2", Options{}, `<NewsML><NewsEnvelope><DateAndTime>20210621T100000Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>T</HeadLine></NewsLines><ContentItem><DataContent>A rose.

B rose.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`, []string{"urn:1|T|2021-06-21 field:DateAndTime|A rose.\n\nB rose."}},
		{"latin", Options{}, `<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.content><p>No caf` + "\xe9" + `.</p></body.content></body></nitf>`, []string{"|| |No café."}},
		{"an entity grows", Options{}, `<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`, []string{"|| |&b;"}},
		{"a.xml", Options{}, "<?xml version='1.0'?><rss/>", []string{"0:0+0 no article: XML with the root element <rss>, which is none of nitf, newsItem, newsMessage and NewsML"}},
		{"no content", Options{}, "<nitf><body/></nitf>", []string{"1:1+0 no text in it: there is neither body.content nor inlineXML, inlineData or DataContent"}},
	} {
		got := articles(t, c.o, c.name, c.in)
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestDateline(t *testing.T) {
	for in, want := range map[string]string{
		"WASHINGTON, June 21 (AP) — The river rose.":    "WASHINGTON, June 21 (AP) ",
		"\n\n  ST. PAUL, Minn., June 21 -- The river.":  "ST. PAUL, Minn., June 21 ",
		"PARIS (Reuters) - The river rose on June 21.":  "PARIS (Reuters)",
		"ZÜRICH, 21 June – The river.":                  "ZÜRICH, 21 June ",
		"The river rose on June 21 — again.":            "",
		"A river — and June 21.":                        "",
		"WASHINGTON, June 21. The river rose.\nIt — no": "",
		"2021 — June 21":                                "",
		"":                                              "",
	} {
		if got := Dateline(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
