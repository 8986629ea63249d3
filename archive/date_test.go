package archive

import (
	"strings"
	"testing"
)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"2021-06-21":                      "2021-06-21",
		" 2021-06-21 ":                    "2021-06-21",
		"2021-06-21T10:00:00Z":            "2021-06-21",
		"2021-06-21T23:59:59.999-05:00":   "2021-06-21",
		"2021-06-21T23:59:59.999-0500":    "2021-06-21",
		"2021-06-21T10:00":                "2021-06-21",
		"2021-06-21t10:00:00z":            "2021-06-21",
		"2017-08-14 00:00:00":             "2017-08-14",
		"2017-08-14 00:00:00 +0000 UTC":   "2017-08-14",
		"2021/06/21":                      "2021-06-21",
		"20210621":                        "2021-06-21",
		"20210621T090004":                 "2021-06-21",
		"20210621T090004+0200":            "2021-06-21",
		"Mon, 21 Jun 2021 10:00:00 GMT":   "2021-06-21",
		"Mon, 21 Jun 2021 23:00:00 -0500": "2021-06-21",
		"Mon, 1 Feb 2021 23:00:00 -0500":  "2021-02-01",
		"June 21, 2021":                   "2021-06-21",
		"21 June 2021":                    "2021-06-21",
		"1624233600":                      "2021-06-21",
		"1624233600000":                   "2021-06-21",
		"1624233600000000":                "2021-06-21",
		"1624233600.25":                   "2021-06-21",
		"06/21/2021":                      "2021-06-21",
		"21/06/2021":                      "2021-06-21",
		"21.6.2021":                       "2021-06-21",
		"06-21-2021 10:00":                "2021-06-21",
		"05-05-2021":                      "2021-05-05",
		"06-07-2021":                      "two days",
		"6/7/2021":                        "two days",
		"2021-02-30":                      "no day",
		"2021-02-30T10:00:00Z":            "no day",
		"2021-6-21":                       "no day",
		"2021-06-21T":                     "no day",
		"2021-06-21T10:00:00 in the rain": "no day",
		"2021-06-21Tten o'clock":          "no day",
		"2021-06":                         "no day",
		"2021":                            "no day",
		"30/02/2021":                      "no day",
		"13/13/2021":                      "no day",
		"06/21/21":                        "no day",
		"yesterday":                       "no day",
		"12345":                           "no day",
		"-1624233600":                     "no day",
	} {
		day, err := ParseDate(in)
		got := day.String()
		if err != nil {
			got = "no day"
			if strings.Contains(err.Error(), "two days") {
				got = "two days"
			}
			if !strings.Contains(err.Error(), "--date-layout") {
				t.Errorf("%q: %v names no way out", in, err)
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestDateLayout(t *testing.T) {
	for _, c := range []struct{ layout, in, want string }{
		{"%m-%d-%Y", "06-07-2021", "2021-06-07"},
		{"%d-%m-%Y", "06-07-2021", "2021-07-06"},
		{"%d/%m/%y", "6/7/99", "1999-07-06"},
		{"%d/%m/%y", "6/7/21 10:00", "2021-07-06"},
		{"%d %B %Y", "6 JULY 2021", "2021-07-06"},
		{"%b %d %Y", "jul 06 2021", "2021-07-06"},
		{"%Y%j", "2021187", "2021-07-06"},
		{"%s", "1625529600", "2021-07-06"},
		{"%d%%%m%%%Y", "06%07%2021", "2021-07-06"},
		{"%m-%d-%Y", "13-07-2021", "no"},
		{"%m-%d-%Y", "2021-06-07", "no"},
		{"%Y%j", "2021366", "no"},
		{"%m-%d-%Y", "", ""},
	} {
		r, err := New(Options{DateLayout: c.layout})
		if err != nil {
			t.Fatal(err)
		}
		day, err := r.date(c.in)
		got := day.String()
		if err != nil {
			got = "no"
		}
		if got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.layout, c.in, got, c.want)
		}
	}
}

func TestDateFromName(t *testing.T) {
	for _, c := range []struct {
		pattern, name, want string
		year                int
	}{
		{"%Y/%m/%d", "archive/2021/06/21/slug.txt", "2021-06-21", 0},
		{"%Y/%m/%d", "12021/06/21/2020/06/22/slug.txt", "2020-06-22", 0},
		{"%Y/%m/%d", "2021/06/2100/slug.txt", "", 0},
		{"%Y/%m/%d", "2021/13/21/2021/1/2.txt", "2021-01-02", 0},
		{"-%Y%m%d", "paper-20210621.xml", "2021-06-21", 0},
		{"%Y/%m/", "2021/06/slug.txt", "", 2021},
		{"%Y", "news/2021/slug.txt", "", 2021},
		{"%Y/%m/%d", "slug.txt", "", 0},
		{"%Y/%m/%d", "2021/02/30/slug.txt", "", 2021},
	} {
		r, err := New(Options{DateFromName: c.pattern})
		if err != nil {
			t.Fatal(err)
		}
		a := &Article{}
		a.fromName(r.name, c.name)
		if a.Published.String() != c.want || a.Year != c.year {
			t.Errorf("%s in %q: got %q and %d, want %q and %d", c.pattern, c.name, a.Published, a.Year, c.want, c.year)
		}
	}
}

func TestOptions(t *testing.T) {
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{DateLayout: "%m-%d"}, "has no year, %Y"},
		{Options{DateLayout: "%Y-%d"}, "has no month, %m"},
		{Options{DateLayout: "%Y-%m"}, "has no day, %d"},
		{Options{DateLayout: "%Q"}, "%Q in"},
		{Options{DateLayout: "%Y%"}, "single %"},
		{Options{DateFromName: "%m/%d"}, "has no year"},
		{Options{Encoding: "klingon"}, "no encoding"},
	} {
		if _, err := New(c.o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: got %v, want %q", c.o, err, c.want)
		}
	}
}
