package rules

import (
	"fmt"
	"strings"
	"testing"
)

const header = "newsclaim: rules/v1\n"

// base is the lowest layer of the tests below.
const base = header + `
lexicons:
  say: {inflect: verb, with: {class: say}, entries: [talk, tell / told]}
  hearer: [reporters, lawmakers]
phrases:
  who: "$hearer"
rules:
- {id: direct.one, kind: role, pattern: "$say", unless: [b], tests: [{text: a, none: true}]}
- {id: direct.two, kind: role, patterns: [c, d], prefer: [direct.one]}
- {id: indirect.one, kind: role, pattern: "<who>"}
`

// summary writes what a set holds on one line.
func summary(s *Set) string {
	var out []string
	for i, r := range s.Rules {
		var patterns []string
		for _, p := range append(r.Patterns, r.Unless...) {
			patterns = append(patterns, p.Text)
		}
		out = append(out, fmt.Sprintf("%s(%s)%d", r.ID, strings.Join(patterns, ","), len(r.Tests)))
		if r.Index != i {
			out = append(out, "wrong index")
		}
	}
	for _, name := range s.LexiconNames {
		var entries []string
		for _, e := range s.Lexicon(name).Entries {
			var forms []string
			for _, f := range e.Forms {
				forms = append(forms, strings.Join(f.Words, " "))
			}
			entries = append(entries, strings.Join(forms, "/")+e.Attr("class"))
		}
		out = append(out, name+"("+strings.Join(entries, ",")+")")
	}
	for _, p := range s.Phrases {
		out = append(out, p.Name+"("+p.Patterns[0].Text+")")
	}
	return strings.Join(out, " ")
}

func TestLayers(t *testing.T) {
	const (
		one     = "direct.one($say,b)1"
		two     = "direct.two(c,d)0"
		three   = "indirect.one(<who>)0"
		hearer  = "hearer(reporters,lawmakers)"
		say     = "say(talk/talks/talked/talkingsay,tell/tells/told/tellingsay)"
		phrases = "who($hearer)"
	)
	for _, test := range []struct {
		name   string
		layers []string
		want   []string
	}{
		{"base", nil, []string{one, two, three, hearer, say, phrases}},
		{"upper layers first", []string{
			"rules: [{id: a, kind: role, pattern: x}, {id: b, kind: role, pattern: y}]",
			"rules: [{id: c, kind: role, pattern: z}]",
		}, []string{"c(z)0 a(x)0 b(y)0", one, two, three, hearer, say, phrases}},
		{"disable", []string{"disable: [direct.one]"}, []string{two, three, hearer, say, phrases}},
		{"disable glob", []string{`disable: ["direct.*"]`}, []string{three, hearer, say, phrases}},
		{"disable twice", []string{"disable: [direct.one]", `disable: ["*.one"]`}, []string{two, hearer, say, phrases}},
		{"disable and define again", []string{"disable: [direct.one]", "rules: [{id: direct.one, kind: role, pattern: x}]"},
			[]string{"direct.one(x)0", two, three, hearer, say, phrases}},
		{"override rule", []string{"rules: [{id: direct.two, kind: role, pattern: x, override: true}]"},
			[]string{"direct.two(x)0", one, three, hearer, say, phrases}},
		{"override lexicon", []string{"lexicons: {hearer: {override: true, entries: [x]}}"}, []string{one, two, three, "hearer(x)", say, phrases}},
		{"override phrase", []string{"phrases: {who: {override: true, patterns: [x]}}"}, []string{one, two, three, hearer, say, "who(x)"}},
		{"extend lexicon", []string{"extend: {lexicons: {say: {add: [brief, {word: x, inflect: none, class: own}], remove: [talk]}, hearer: {add: [x / y]}}}"},
			[]string{one, two, three, "hearer(reporters,lawmakers,x/y)", "say(tell/tells/told/tellingsay,brief/briefs/briefed/briefingsay,xown)", phrases}},
		{"remove a form", []string{"extend: {lexicons: {say: {remove: [Talked, told]}}}"},
			[]string{one, two, three, hearer, "say(talk/talks/talkingsay,tell/tells/tellingsay)", phrases}},
		{"extend rules", []string{`
extend:
  rules:
    direct.one: {patterns: {add: ["x"]}, unless: {remove: [b], add: [e, f]}, tests: {add: [{text: x, none: true}]}}
    direct.two: {patterns: {remove: [c]}}`},
			[]string{"direct.one($say,x,e,f)2", "direct.two(d)0", three, hearer, say, phrases}},
	} {
		t.Run(test.name, func(t *testing.T) {
			lowest, diags := ParseFile(Source{Name: "base.yaml", Data: []byte(base), Builtin: true})
			files := []*File{}
			for i, layer := range test.layers {
				f, ds := ParseFile(Source{Name: fmt.Sprintf("%d.yaml", i), Data: []byte(header + layer)})
				files = append(files, f)
				diags = append(diags, ds...)
			}
			files = append(files, lowest) // built-in files are the lowest layer wherever they stand
			set, ds := Merge(files...)
			if diags = append(diags, ds...); len(diags) > 0 {
				t.Fatal(diags)
			}
			if got, want := summary(set), strings.Join(test.want, " "); got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
			alone, _ := Merge(lowest)
			if got, want := summary(alone), strings.Join([]string{one, two, three, hearer, say, phrases}, " "); got != want {
				t.Errorf("the lowest layer was altered:\n got %s\nwant %s", got, want)
			}
		})
	}
}

// TestBuiltinFilesAreOneLayer defines a rule in two files of layer 0.
func TestBuiltinFilesAreOneLayer(t *testing.T) {
	rule := func(id string) []byte {
		return []byte(header + "rules: [{id: " + id + ", kind: role, pattern: x, override: false}]")
	}
	set, diags := Load(Source{"a", rule("a"), true}, Source{"b", rule("b"), true}, Source{"c", rule("a"), true})
	if got, want := diags.Error(), `c:2:9: rule "a" is defined again, first at a:2:9 [NC003]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(set.Rules) != 2 || set.Rules[0].ID != "a" || set.Rules[1].ID != "b" {
		t.Errorf("got %s", summary(set))
	}
}

func TestHash(t *testing.T) {
	hash := func(data string) string {
		set, diags := Load(Source{Name: "a", Data: []byte(data)})
		if err := diags.Err(); err != nil {
			t.Fatal(err)
		}
		return set.Hash()
	}
	want := hash(base)
	if len(want) != 12 {
		t.Errorf("got %s, want twelve digits", want)
	}
	for _, same := range [][2]string{{"rules:", "# a comment\nrules:"}, {", tests: [{text: a, none: true}]", ", about: x"}} {
		if got := hash(strings.Replace(base, same[0], same[1], 1)); got != want {
			t.Errorf("%s: got %s, want %s", same[1], got, want)
		}
	}
	for _, other := range [][2]string{
		{"told", "telled"}, {"class: say", "class: x"}, {"lawmakers", "x"}, {"unless: [b]", "unless: [c]"}, {"[c, d]", "[d, c]"},
		{"prefer: [direct.one]", "prefer: [indirect.one]"}, {"who: \"$hearer\"", "who: \"$hearer x\""}, {"unless: [b]", "emit: {a: b}"},
		{"[c, d]", "[c d]"}, {"unless: [b]", "date: {a: b}"}, {"kind: role, patterns", "kind: venue, patterns"},
	} {
		if got := hash(strings.Replace(base, other[0], other[1], 1)); got == want {
			t.Errorf("%s: the hash is the same", other[1])
		}
	}
}
