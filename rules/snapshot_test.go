package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/newsclaim/newsclaim/text"
)

// TestSnapshot holds what a Matcher reads from the snapshot against what it
// compiles: the same words, types, forms, anchors and programs.
func TestSnapshot(t *testing.T) {
	files, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	parsed, _ := Merge(files...)
	short, err := BuiltinSet()
	if err != nil {
		t.Fatal(err)
	}
	if short.snapshot == nil {
		t.Fatal("no snapshot")
	}
	want, diags := NewMatcher(parsed)
	if err := diags.Err(); err != nil {
		t.Fatal(err)
	}
	got, _ := NewMatcher(short)
	for i := range want.patterns {
		p, q := want.ready(int32(i)), got.ready(int32(i))
		if p.rule.ID != q.rule.ID || p.index != q.index || p.stage != q.stage {
			t.Fatalf("pattern %d: got %s %d, want %s %d", i, q.rule.ID, q.index, p.rule.ID, p.index)
		}
		same(t, p.rule.ID, []any{q.open, q.empty, q.captures, q.before, q.after, unless(got, q)}, []any{p.open, p.empty, p.captures, p.before, p.after, unless(want, p)})
		same(t, p.rule.ID+" beside its anchor", []near{q.nearBefore, q.nearAfter}, []near{want.near(&p.before), want.near(&p.after)})
	}
	same(t, "types", got.typeNames, want.typeNames)
	same(t, "anchors", []any{got.byWord, got.byType, got.byPart, got.byDigit, got.nested, got.alone}, []any{want.byWord, want.byType, want.byPart, want.byDigit, want.nested, want.alone})
	same(t, "words", got.Words(), want.Words())
	for id := int32(1); int(id) <= want.Words(); id++ {
		word := want.words.word(id)
		if got.words.word(id) != word || got.Word([]byte(word)) != id || want.Word([]byte(word)) != id {
			t.Fatalf("word %d is %q and has the number %d, want %q", id, got.words.word(id), got.Word([]byte(word)), word)
		}
		if got.Tail(id) != want.Tail(id) {
			t.Errorf("tail of %q: %d, want %d", word, got.Tail(id), want.Tail(id))
		}
		same(t, word, unpacked(got, id), alone(want.formsOf(id)))
	}
	for _, word := range []string{"", "no such word", "xyzzy"} {
		if id := got.Word([]byte(word)); id != 0 {
			t.Errorf("%q has the number %d", word, id)
		}
	}
	shortLanguage, language := short.Language(), parsed.Language()
	same(t, "clitics", shortLanguage.Clitics, language.Clitics)
	known, ok := language.Words.(text.WordMap)
	if !ok || len(known) < 1000 {
		t.Fatalf("%d words known to the first steps", len(known))
	}
	for id := int32(1); id <= int32(want.Words()); id++ { // those in no list of the first steps too
		word := want.words.word(id)
		of := known[word]
		of.Number = id
		same(t, "what is known of "+word, shortLanguage.Words.Word([]byte(word)), of)
		delete(known, word)
	}
	same(t, "words without a number", known, text.WordMap{})
	same(t, "names of lexicons", short.LexiconNames, parsed.LexiconNames)
	same(t, "phrases", phraseNames(short), phraseNames(parsed))
	for i, r := range parsed.Rules {
		s := short.Rules[i]
		if s.ID != r.ID || s.Index != i || r.Index != i || short.Rule(r.ID) != s {
			t.Errorf("rule %d: %s of index %d, want %s", i, s.ID, s.Index, r.ID)
		}
	}
	for _, name := range parsed.LexiconNames {
		same(t, "lexicon "+name, short.Lexicon(name), parsed.Lexicon(name))
	}
}

// unless are the programs of a pattern's antipatterns.
func unless(m *Matcher, p *pattern) (list []program) {
	all := m.excluding(p)
	for i := range all {
		list = append(list, *all[i].read(m))
	}
	return list
}

// unpacked are the forms of a word with their entries.
func unpacked(m *Matcher, word int32) []lexicalForm {
	forms := slices.Clone(m.formsOf(word))
	for i := range forms {
		f := &forms[i]
		f.entry, f.packed = f.of(m.set), nil
	}
	return forms
}

// alone are forms whose entries have no other.
func alone(forms []lexicalForm) []lexicalForm {
	forms = slices.Clone(forms)
	for i := range forms {
		if f := &forms[i]; f.lexicon >= 0 {
			entry := *f.entry
			entry.Forms = entry.Forms[f.form : f.form+1]
			f.entry, f.form = &entry, 0
		}
	}
	return forms
}

func phraseNames(s *Set) (names []string) {
	for _, p := range s.Phrases {
		if s.Phrase(p.Name) == p {
			names = append(names, p.Name)
		}
	}
	return names
}

func sameRegexp(a, b *lazyRegexp) bool {
	return a == b || a != nil && b != nil && a.text == b.text && a.guard == b.guard
}

// same compares what is read from a snapshot.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	options := cmp.Options{
		cmp.AllowUnexported(postings{}, program{}, instr{}, tokenTests{}, joinPart{}, lexicalForm{}),
		cmpopts.IgnoreFields(tokenTests{}, "node"),
		cmpopts.IgnoreFields(Lexicon{}, "unread"),
		cmpopts.IgnoreFields(program{}, "first"),
		cmpopts.EquateEmpty(),
		cmp.Comparer(sameRegexp),
		cmp.Comparer(func(a, b test) bool { // of a tag the bits alone are read
			return a.key == b.key && a.value == b.value && a.not == b.not && a.tags == b.tags && slices.Equal(a.caps, b.caps) && (a.key == "tag" || sameRegexp(a.re, b.re))
		}),
	}
	if diff := cmp.Diff(want, got, options); diff != "" {
		t.Errorf("%s: from the snapshot (+), compiled (-):\n%s", what, diff)
	}
}
