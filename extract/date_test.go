package extract

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/timex"
)

// dateExtractor is an Extractor with the rules that ship, made once.
var dateExtractor = sync.OnceValues(func() (*Extractor, error) {
	set, diags := rules.Load(rules.BuiltinSources()...)
	if err := diags.Err(); err != nil {
		return nil, err
	}
	return New(set)
})

// dateTests tell what the date expressions of a sentence are: the words, type,
// value, modifier, and the first and last day they can mean.
var dateTests = []struct {
	published, text string
	want            []string
}{
	{"2021-06-21", "The talks ended on Monday.", []string{"Monday = DATE 2021-06-21 2021-06-21..2021-06-21"}},
	{"2021-06-21", "The talks ended on Friday.", []string{"Friday = DATE 2021-06-18 2021-06-18..2021-06-18"}},
	{"2021-06-21", "The talks failed Friday.", []string{"Friday = DATE 2021-06-18 2021-06-18..2021-06-18"}},
	{"2021-06-21", "The talks will fail, he said Friday.", []string{"Friday = DATE 2021-06-18 2021-06-18..2021-06-18"}},
	{"2021-06-21", "They had met by Friday and will part on Sunday.", []string{"Friday = DATE 2021-06-18 ..2021-06-18", "Sunday = DATE 2021-06-27 2021-06-27..2021-06-27"}},
	{"2021-06-21", "The talks start Friday, a plan due by Sunday.", []string{"Friday = DATE 2021-06-25 2021-06-25..2021-06-25", "Sunday = DATE 2021-06-27 ..2021-06-27"}},
	{"2021-06-21", "The vote is set for Wednesday.", []string{"Wednesday = DATE 2021-06-23 2021-06-23..2021-06-23"}},
	{"2021-06-21", "It was June 3, 2021.", []string{"June 3, 2021 = DATE 2021-06-03 2021-06-03..2021-06-03"}},
	{"2021-06-21", "It was 3 June 2021.", []string{"3 June 2021 = DATE 2021-06-03 2021-06-03..2021-06-03"}},
	{"2021-06-21", "It was the 3rd of June, 2021.", []string{"the 3rd of June, 2021 = DATE 2021-06-03 2021-06-03..2021-06-03"}},
	{"2021-06-21", "It was Thursday, June 3.", []string{"Thursday, June 3 = DATE 2021-06-03 2021-06-03..2021-06-03"}},
	{"2021-06-21", "It was the twenty-first of March.", []string{"the twenty-first of March = DATE 2021-03-21 2021-03-21..2021-03-21"}},
	{"2021-06-21", "It was Feb. 29, 2020.", []string{"Feb. 29, 2020 = DATE 2020-02-29 2020-02-29..2020-02-29"}},
	{"2021-06-21", "It happened on Feb. 29, 2021.", nil},
	{"2021-06-21", "It happened on 31 June.", nil},
	{"2021-06-21", "It happened on the 45th of May.", []string{"May = DATE 2021-05 2021-05-01..2021-05-31"}},
	{"2021-06-21", "The plan was made in October.", []string{"October = DATE 2020-10 2020-10-01..2020-10-31"}},
	{"2021-06-21", "The plan will take effect in January.", []string{"January = DATE 2022-01 2022-01-01..2022-01-31"}},
	{"2021-06-21", "It should have fallen in October.", []string{"October = DATE 2020-10 2020-10-01..2020-10-31"}},
	{"2021-06-21", "She wanted to know why film of the March 5 vote had not been kept.", []string{"March 5 = DATE 2021-03-05 2021-03-05..2021-03-05"}},
	{"2021-06-21", "It should fall in October.", []string{"October = DATE 2021-10 2021-10-01..2021-10-31"}},
	{"2021-06-21", "It fell in May.", []string{"May = DATE 2021-05 2021-05-01..2021-05-31"}},
	{"2021-06-21", "It may fall and they may march on.", nil},
	{"2021-06-21", "In October 2019 it rose.", []string{"October 2019 = DATE 2019-10 2019-10-01..2019-10-31"}},
	{"2021-06-21", "In 2010 it rose.", []string{"2010 = DATE 2010 2010-01-01..2010-12-31"}},
	{"2021-06-21", "It ran from 2010 to 2014.", []string{"2010 = DATE 2010 2010-01-01..2014-12-31", "2014 = DATE 2014 2010-01-01..2014-12-31"}},
	{"2021-06-21", "In the late 1970s it rose.", []string{"the late 1970s = DATE 197 END 1976-01-01..1979-12-31"}},
	{"2021-06-21", "In the '80s it rose.", []string{"the '80s = DATE 198 1980-01-01..1989-12-31"}},
	{"2021-06-21", "It rose in the nineties.", []string{"the nineties = DATE 199 1990-01-01..1999-12-31"}},
	{"2021-06-21", "It is a 19th-century house.", []string{"19th-century = DATE 18 1800-01-01..1899-12-31"}},
	{"2021-06-21", "Sales rose in the first quarter.", []string{"the first quarter = DATE 2021-Q1 2021-01-01..2021-03-31"}},
	{"2021-06-21", "Sales rose in Q3 2020.", []string{"Q3 2020 = DATE 2020-Q3 2020-07-01..2020-09-30"}},
	{"2021-06-21", "Sales rose in the first half of 2020.", []string{"the first half of 2020 = DATE 2020-H1 2020-01-01..2020-06-30"}},
	{"2021-06-21", "It rose in the summer of 2014.", []string{"the summer of 2014 = DATE 2014-SU 2014-06-01..2014-08-31"}},
	{"2021-06-21", "It rose last summer.", []string{"last summer = DATE 2020-SU 2020-06-01..2020-08-31"}},
	{"2021-06-21", "It rose this fall.", []string{"this fall = DATE 2021-FA 2021-09-01..2021-11-30"}},
	{"2021-06-21", "It is shut on Christmas Day.", []string{"Christmas Day = DATE 2020-12-25 2020-12-25..2020-12-25"}},
	{"2021-06-21", "It was shut on Easter Monday 2018.", []string{"Easter Monday 2018 = DATE 2018-04-02 2018-04-02..2018-04-02"}},
	{"2021-06-21", "The polls open on Election Day 2024.", []string{"Election Day 2024 = DATE 2024-11-05 2024-11-05..2024-11-05"}},
	{"2021-06-21", "It is shut on Labor Day.", []string{"Labor Day = DATE 2021-09-06 2021-09-06..2021-09-06"}},
	{"2021-06-21", "Ramadan begins soon.", []string{"Ramadan = DATE 2021-04-13 2021-04-13..2021-04-13", "soon = DATE FUTURE_REF"}},
	{"2021-06-21", "He came today.", []string{"today = DATE 2021-06-21 2021-06-21..2021-06-21"}},
	{"2021-06-21", "He comes tomorrow night.", []string{"tomorrow night = TIME 2021-06-22TNI 2021-06-22..2021-06-22"}},
	{"2021-06-21", "He came last night.", []string{"last night = TIME 2021-06-20TNI 2021-06-20..2021-06-20"}},
	{"2021-06-21", "He came this week.", []string{"this week = DATE 2021-W25 2021-06-21..2021-06-27"}},
	{"2021-06-21", "He came last month.", []string{"last month = DATE 2021-05 2021-05-01..2021-05-31"}},
	{"2021-06-21", "He comes next year.", []string{"next year = DATE 2022 2022-01-01..2022-12-31"}},
	{"2021-06-21", "He came over the weekend.", []string{"the weekend = DATE 2021-W24-WE 2021-06-19..2021-06-20"}},
	{"2021-06-21", "He came two days ago.", []string{"two days ago = DATE 2021-06-19 2021-06-19..2021-06-19"}},
	{"2021-06-21", "He came about two months ago.", []string{"about two months ago = DATE 2021-04 APPROX 2021-03-21..2021-05-21"}},
	{"2021-06-21", "He came almost three years ago.", []string{"almost three years ago = DATE 2018 LESS_THAN 2018-06-21..2019-06-21"}},
	{"2021-06-21", "He came more than a decade ago.", []string{"more than a decade ago = DATE 201 MORE_THAN 2001-06-21..2011-06-21"}},
	{"2021-06-21", "He came a year and a half ago.", []string{"a year and a half ago = DATE 2019-12 2019-12-01..2019-12-31"}},
	{"2021-06-21", "He came several years ago.", []string{"several years ago = DATE PAST_REF"}},
	{"2021-06-21", "He will be back three weeks from now.", []string{"three weeks from now = DATE 2021-07-12 2021-07-12..2021-07-12"}},
	{"2021-06-21", "He came in May 2020 and left three years later.", []string{"May 2020 = DATE 2020-05 2020-05-01..2020-05-31", "three years later = DATE 2023 2023-01-01..2023-12-31"}},
	{"2021-06-21", "He came on May 3 and left the next day.", []string{"May 3 = DATE 2021-05-03 2021-05-03..2021-05-03", "the next day = DATE 2021-05-04 2021-05-04..2021-05-04"}},
	{"2021-06-21", "He came on May 3, 2019. That year the firm failed.", []string{"May 3, 2019 = DATE 2019-05-03 2019-05-03..2019-05-03", "That year = DATE 2019 2019-01-01..2019-12-31"}},
	{"2021-06-21", "He came on May 3. Two weeks earlier he had left.", []string{"May 3 = DATE 2021-05-03 2021-05-03..2021-05-03", "Two weeks earlier = DATE 2021-04-19 2021-04-19..2021-04-19"}},
	{"2021-06-21", "First-quarter sales rose 3% from a year earlier.", []string{"First-quarter = DATE 2021-Q1 2021-01-01..2021-03-31", "a year earlier = DATE 2020-Q1 2020-01-01..2020-03-31"}},
	{"2021-06-21", "Sales rose 3% from a year earlier.", []string{"a year earlier = DATE 2020 2020-01-01..2020-12-31"}},
	{"2021-06-21", "He stayed three months.", []string{"three months = DURATION P3M"}},
	{"2021-06-21", "He stayed two and a half years.", []string{"two and a half years = DURATION P2Y6M"}},
	{"2021-06-21", "He stayed half an hour.", []string{"half an hour = DURATION PT30M"}},
	{"2021-06-21", "It is a three-month plan.", []string{"three-month = DURATION P3M"}},
	{"2021-06-21", "He stayed at least 30 days.", []string{"at least 30 days = DURATION P30D EQUAL_OR_MORE"}},
	{"2021-06-21", "He stayed for decades.", []string{"decades = DURATION PXE"}},
	{"2021-06-21", "He stayed two to three weeks.", []string{"two to three weeks = DURATION P2W EQUAL_OR_MORE"}},
	{"2021-06-21", "He stayed for the past two months.", []string{"the past two months = DURATION P2M 2021-04-21..2021-06-20"}},
	{"2021-06-21", "It lasts the next five years.", []string{"the next five years = DURATION P5Y 2021-06-22..2026-06-21"}},
	{"2021-06-21", "He comes every Tuesday.", []string{"every Tuesday = SET XXXX-WXX-2"}},
	{"2021-06-21", "He comes every two weeks.", []string{"every two weeks = SET P2W"}},
	{"2021-06-21", "He comes twice a year.", []string{"a year = SET P1Y"}},
	{"2021-06-21", "He comes annually.", []string{"annually = SET P1Y"}},
	{"2021-06-21", "He is now free.", []string{"now = DATE PRESENT_REF"}},
	{"2021-06-21", "He was recently freed.", []string{"recently = DATE PAST_REF"}},
	{"2021-06-21", "He will soon be free.", []string{"soon = DATE FUTURE_REF"}},
	{"2021-06-21", "They meet at 5 p.m.", []string{"5 p.m. = TIME 2021-06-21T17:00 2021-06-21..2021-06-21"}},
	{"2021-06-21", "They meet at 10:30 a.m. on July 2.", []string{"10:30 a.m. on July 2 = TIME 2021-07-02T10:30 2021-07-02..2021-07-02"}},
	{"2021-06-21", "They met at noon Saturday.", []string{"noon Saturday = TIME 2021-06-19T12:00 2021-06-19..2021-06-19"}},
	{"2021-06-21", "They met early Monday morning.", []string{"early Monday morning = TIME 2021-06-21TMO START 2021-06-21..2021-06-21"}},
	{"2021-06-21", "They met on the evening of June 3.", []string{"the evening of June 3 = TIME 2021-06-03TEV 2021-06-03..2021-06-03"}},
	{"2021-06-21", "They meet at the end of next month.", []string{"the end of next month = DATE 2021-07 END 2021-07-21..2021-07-31"}},
	{"2021-06-21", "They meet in the first week of July.", []string{"the first week of July = DATE 2021-W26 2021-06-28..2021-07-04"}},
	{"2021-06-21", "They meet on the third Monday in July.", []string{"the third Monday in July = DATE 2021-07-19 2021-07-19..2021-07-19"}},
	{"2021-06-21", "They met in mid-April.", []string{"mid-April = DATE 2021-04 MID 2021-04-10..2021-04-20"}},
	{"2021-06-21", "It is due two weeks after Christmas.", []string{"two weeks after Christmas = DATE 2021-01-08 2021-01-08..2021-01-08"}},
	{"2021-06-21", "It is dated 2021-06-14.", []string{"2021-06-14 = DATE 2021-06-14 2021-06-14..2021-06-14"}},
	{"2021-06-21", "It is dated 6/14/21.", []string{"6/14/21 = DATE 2021-06-14 2021-06-14..2021-06-14"}},
	{"2021-06-21", "It ran in the 2015-16 season.", []string{"2015-16 = DATE 2015/2016 2015-01-01..2016-12-31"}},
	{"2021-06-21", "It ran Oct. 3-5.", []string{"Oct. 3-5 = DATE 2021-10-03/2021-10-05 2021-10-03..2021-10-05"}},
	{"2021-06-21", "It fell in fiscal 2020.", []string{"fiscal 2020 = DATE 2020 2020-01-01..2020-12-31"}},
	{"2021-06-21", "A 20-year-old man read The Sunday Times 24/7.", nil},
	{"2021-06-21", "Some 2,000 people paid $1995 for 1080p sets.", nil},
	{"2021-06-21", "He came second and won 3-2 at 1990 Main Street.", nil},
	{"2021-06-21", "The Long March ended; April Smith met Theresa May.", nil},
	{"2021-06-21", "It ended 1000000000 weeks ago.", nil},
	{"", "He came on Friday.", []string{"Friday = DATE XXXX-WXX-5"}},
	{"", "He came last week.", []string{"last week = DATE XXXX-WXX"}},
	{"", "He came in March.", []string{"March = DATE XXXX-03"}},
	{"", "He came on March 3, 2020.", []string{"March 3, 2020 = DATE 2020-03-03 2020-03-03..2020-03-03"}},
	{"", "He came two years ago.", []string{"two years ago = DATE XXXX"}},
	{"", "He came yesterday.", []string{"yesterday = DATE XXXX-XX-XX"}},
	{"", "He stayed three months.", []string{"three months = DURATION P3M"}},
	{"1989-10-26", "Net fell from the year-ago quarter after a third-quarter loss; third-quarter net was hit.", []string{"the year-ago quarter = DATE 1988 1988-01-01..1988-12-31", "third-quarter = DATE 1989-Q3 1989-07-01..1989-09-30", "third-quarter = DATE 1989-Q3 1989-07-01..1989-09-30"}},
	{"2001-01-01", "It fell last month.", []string{"last month = DATE 2000-12 2000-12-01..2000-12-31"}},
	{"2020-02-29", "It fell a year ago.", []string{"a year ago = DATE 2019 2019-01-01..2019-12-31"}},
	{"9999-12-31", "It falls next year.", nil},
	{"2021-06-21", "It ran from November to March 2020.", []string{"November = DATE 2019-11 2019-11-01..2020-03-31", "March 2020 = DATE 2020-03 2019-11-01..2020-03-31"}},
	{"2021-06-21", "It ran from March to June.", []string{"March = DATE 2021-03 2021-03-01..2021-06-30", "June = DATE 2021-06 2021-03-01..2021-06-30"}},
	{"2021-06-21", "It ran between Jan. 5 and Feb. 3, 2018.", []string{"Jan. 5 = DATE 2018-01-05 2018-01-05..2018-02-03", "Feb. 3, 2018 = DATE 2018-02-03 2018-01-05..2018-02-03"}},
	{"2021-06-21", "It ran from late June to the end of March 2020.", []string{"late June = DATE 2019-06 END 2019-06-21..2020-03-31", "the end of March 2020 = DATE 2020-03 END 2019-06-21..2020-03-31"}},
	{"2021-06-21", "It ran from May 14 to Thursday.", []string{"May 14 = DATE 2021-05-14 2021-05-14..2021-06-17", "Thursday = DATE 2021-06-17 2021-05-14..2021-06-17"}},
	{"2021-06-21", "It ran Monday through Friday.", []string{"Monday = DATE 2021-06-21 2021-06-21..2021-06-25", "Friday = DATE 2021-06-25 2021-06-21..2021-06-25"}},
	{"2021-06-21", "It ran from June 1 to 5, 2019.", []string{"June 1 to 5, 2019 = DATE 2019-06-01/2019-06-05 2019-06-01..2019-06-05"}},
	{"2021-06-21", "It ran from 30 June to 31 June.", []string{"30 June = DATE 2021-06-30 2021-06-30..2021-06-30"}},
	{"", "It ran from March to June 2020.", []string{"March = DATE 2020-03 2020-03-01..2020-06-30", "June 2020 = DATE 2020-06 2020-03-01..2020-06-30"}},
	{"2021-06-21", "It ran June 1 until June 5.", []string{"June 1 = DATE 2021-06-01 2021-06-01..2021-06-05", "June 5 = DATE 2021-06-05 2021-06-01..2021-06-05"}},
	{"2021-06-21", "It ran from April 27 to the 3rd.", []string{"April 27 to the 3rd = DATE 2021-04-27/2021-05-03 2021-04-27..2021-05-03"}},
	{"2021-06-21", "It ran between last May and now.", []string{"last May = DATE 2021-05 2021-05-01..2021-06-21", "now = DATE PRESENT_REF 2021-05-01..2021-06-21"}},
	{"2021-06-21", "It has run since May. A year later it stopped.", []string{"May = DATE 2021-05 2021-05-01..", "A year later = DATE 2022 2022-01-01..2022-12-31"}},
	{"2021-06-21", "Shots were heard on Friday night. One man had left the bar at 11 p.m. and two left at 2 a.m.", []string{"Friday night = TIME 2021-06-18TNI 2021-06-18..2021-06-18", "11 p.m. = TIME 2021-06-18T23:00 2021-06-18..2021-06-18", "2 a.m. = TIME 2021-06-19T02:00 2021-06-19..2021-06-19"}},
	{"2021-06-21", "They won on 12 May, a month ago. They had won the previous Friday too.", []string{"12 May = DATE 2021-05-12 2021-05-12..2021-05-12", "a month ago = DATE 2021-05 2021-05-01..2021-05-31", "the previous Friday = DATE 2021-05-07 2021-05-07..2021-05-07"}},
	{"2021-06-21", "In the three months to March 31, profit was the lowest since the first quarter of 2016, down from 3 million a year earlier.", []string{"the three months = DURATION P3M 2021-01-01..2021-03-31", "March 31 = DATE 2021-03-31 2021-03-31..2021-03-31", "the first quarter of 2016 = DATE 2016-Q1 2016-01-01..", "a year earlier = DATE 2020-Q1 2020-01-01..2020-03-31"}},
	{"2021-01-14", "The pit shut a year ago this week.", []string{"a year ago this week = DATE 2020-W03 2020-01-13..2020-01-19"}},
	{"2021-04-27", "It raised prices last October and plans another rise on July 1.", []string{"last October = DATE 2020-10 2020-10-01..2020-10-31", "July 1 = DATE 2021-07-01 2021-07-01..2021-07-01"}},
	{"2021-06-21", "It began after 2019 and before Friday.", []string{"2019 = DATE 2019 2020-01-01..", "Friday = DATE 2021-06-18 ..2021-06-17"}},
	{"2021-06-21", "It opens no later than July 3.", []string{"July 3 = DATE 2021-07-03 ..2021-07-03"}},
	{"2021-06-21", "He spoke after last week's vote and before Easter Sunday mass.", []string{"last week = DATE 2021-W24 2021-06-14..2021-06-20", "Easter Sunday = DATE 2021-04-04 2021-04-04..2021-04-04"}},
	{"2021-06-21", "This week at 8 a.m. it opens.", []string{"This week = DATE 2021-W25 2021-06-21..2021-06-27"}},
	{"2021-06-21", "It opens 9 a.m. to 5 p.m. on Friday.", []string{"9 a.m. = TIME 2021-06-18T09:00 2021-06-18..2021-06-18", "5 p.m. on Friday = TIME 2021-06-18T17:00 2021-06-18..2021-06-18"}},
	{"2021-06-21", "It ends on Feb. 29, 2100, or on March 3, 2100.", []string{"March 3, 2100 = DATE 2100-03-03 2100-03-03..2100-03-03"}},
	{"2021-06-21", "It was 10^9 weeks ago.", []string{"weeks ago = DATE PAST_REF"}},
	{"2021-06-21", "It had begun before October.", []string{"October = DATE 2020-10 ..2020-09-30"}},
	{"2021-06-21", "It will end before January.", []string{"January = DATE 2022-01 ..2021-12-31"}},
	{"", "It has run since March 2020.", []string{"March 2020 = DATE 2020-03 2020-03-01.."}},
	{"", "It has run since March.", []string{"March = DATE XXXX-03"}},
	{"", "It ran from March to June.", []string{"March = DATE XXXX-03", "June = DATE XXXX-06"}},
	{"2021-06-21", "It was 6/7/20.", nil},
	{"2021-06-21", "It was 6/6/20.", []string{"6/6/20 = DATE 2020-06-06 2020-06-06..2020-06-06"}},
	{"2021-06-21", "It was 6/7/20, not 13/7/20.", []string{"6/7/20 = DATE 2020-07-06 2020-07-06..2020-07-06", "13/7/20 = DATE 2020-07-13 2020-07-13..2020-07-13"}},
	{"2021-06-21", "It was 6/7/20, not 7/13/20.", []string{"6/7/20 = DATE 2020-06-07 2020-06-07..2020-06-07", "7/13/20 = DATE 2020-07-13 2020-07-13..2020-07-13"}},
	{"2021-06-21", "It was 6/7/20, not 7/13/20 or 13/7/20.", []string{"7/13/20 = DATE 2020-07-13 2020-07-13..2020-07-13", "13/7/20 = DATE 2020-07-13 2020-07-13..2020-07-13"}},
	{"2021-06-07", "It was 6/7/21.", []string{"6/7/21 = DATE 2021-06-07 2021-06-07..2021-06-07"}},
	{"2021-07-07", "It was 6/7/21.", []string{"6/7/21 = DATE 2021-07-06 2021-07-06..2021-07-06"}},
	{"2021-06-21", "It was a billion weeks ago.", []string{"weeks ago = DATE PAST_REF"}},
	{"2021-06-21", "It was the 45th of May, year 0.", []string{"May = DATE 2021-05 2021-05-01..2021-05-31"}},
	{"2021-06-21", "It was 1,000,000,000 weeks ago, 31 June 2020 or Feb. 29, 1900.", nil},
	{"2021-06-21", "It fell in the past three days and rises in the next two weeks.", []string{"the past three days = DURATION P3D 2021-06-18..2021-06-20", "the next two weeks = DURATION P2W 2021-06-22..2021-07-05"}},
	{"0001-01-01", "It fell last year.", nil},
}

func TestDates(t *testing.T) {
	x, err := dateExtractor()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range dateTests {
		var o Options
		if test.published != "" {
			if o.Published, err = timex.ParseDate(test.published); err != nil {
				t.Fatal(err)
			}
		}
		var got []string
		for _, d := range x.Extract(test.text, o).Dates {
			got = append(got, describe(test.text, d))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q, published %q: (-want +got)\n%s", test.text, test.published, diff)
		}
	}
}

// describe writes a date as in dateTests.
func describe(body string, d Date) string {
	words := []string{body[d.Span.Start:d.Span.End], "=", d.Value.Type.String(), d.Value.Value}
	if d.Value.Mod != "" {
		words = append(words, d.Value.Mod)
	}
	if first, last := d.Value.Earliest.String(), d.Value.Latest.String(); first+last != "" {
		words = append(words, first+".."+last)
	}
	return strings.Join(words, " ")
}

// What counts from a date that was mentioned says from which.
func TestDateAnchor(t *testing.T) {
	x, err := dateExtractor()
	if err != nil {
		t.Fatal(err)
	}
	r := x.Extract("He left on May 3, 2019. Two days later he was back. He spoke yesterday.", Options{Published: timex.Date{Year: 2021, Month: 6, Day: 21}})
	var got []int
	for _, d := range r.Dates {
		got = append(got, d.Anchor)
	}
	if diff := cmp.Diff([]int{-1, 0, -1}, got); diff != "" {
		t.Errorf("anchors (-want +got)\n%s", diff)
	}
}

func FuzzDates(f *testing.F) {
	for i, test := range dateTests {
		f.Add(test.text, 700000+i*100)
	}
	f.Add("’90s Oct.\u00a03–5 mid-–- 9999-W99 Feb. 29, 0000", 1)
	f.Fuzz(func(t *testing.T, body string, published int) {
		if !utf8.ValidString(body) || len(body) > 2000 {
			return
		}
		x, err := dateExtractor()
		if err != nil {
			t.Fatal(err)
		}
		o := Options{Published: timex.FromDayNumber(published)}
		first, again := x.Extract(body, o).Dates, x.Extract(body, o).Dates
		if diff := cmp.Diff(first, again); diff != "" {
			t.Fatalf("not the same twice: %s", diff)
		}
		if diff := cmp.Diff(first, x.Dates(body, o).Dates); diff != "" {
			t.Fatalf("the dates alone are not those of the extraction: %s", diff)
		}
		end := 0
		for i, d := range first {
			s := d.Span
			if s.Start < end || s.End <= s.Start || s.End > len(body) || !utf8.ValidString(body[s.Start:s.End]) {
				t.Fatalf("date %d of %d stands at %d..%d of %d bytes, the one before ends at %d", i, len(first), s.Start, s.End, len(body), end)
			}
			if e, l := d.Value.Earliest, d.Value.Latest; !e.IsZero() && !l.IsZero() && l.Before(e) {
				t.Fatalf("%s ends on %s, before it begins on %s", d.Value.Value, l, e)
			}
			if d.Anchor >= i {
				t.Fatalf("date %d counts from date %d", i, d.Anchor)
			}
			end = s.End
		}
	})
}
