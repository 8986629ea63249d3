package extract

import (
	"iter"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/newsclaim/newsclaim/rules"
	"github.com/newsclaim/newsclaim/text"
)

// lexicon is what the rules know of names and roles. Several goroutines may use
// it at once: what it knows of a word is put together when the word is first met.
type lexicon struct {
	matcher *rules.Matcher
	class   map[string]wordClass // of the words of a lexicon, by its name
	order   map[string]int       // of those lexicons
	known   []atomic.Pointer[headword]
}

// headword is what the lexicons know of a word, and of the phrases that begin
// with it.
type headword struct {
	word    word
	phrases []phrase
}

// phrase is what the lexicons know of several words, joined by a space.
type phrase struct {
	key  string
	word word
}

// newLexicon takes from the rules of m the lexicons that the stage of speakers needs.
func newLexicon(m *rules.Matcher) *lexicon {
	l := &lexicon{
		matcher: m, class: map[string]wordClass{}, order: map[string]int{}, known: make([]atomic.Pointer[headword], m.Words()+1),
	}
	clear(l.known) // written now, its pages need not be mapped for the first look and again for the first Store
	for i, x := range []struct {
		name  string
		class wordClass
	}{
		{"male_name", classMale}, {"female_name", classFemale}, {"honorific", classHonorific}, {"rank", classRank},
		{"role", classRole}, {"kin", classKin}, {"country", classPlace}, {"region", classPlace}, {"city", classPlace | classCity},
		{"demonym", classDemonym}, {"member", classMember}, {"org", classOrg}, {"company", classCompany}, {"media", classMedia},
		{"document", classDocument}, {"collective", classCollective}, {"unnamed", classUnnamed}, {"pronoun_words", classPronoun},
		{"somebody", classSomebody}, {"few_people", classFew}, {"definite", classDefinite}, {"name_suffix", classSuffix},
		{"name_particle", classParticle}, {"name_link", classLink}, {"anonymity", classAnonymity},
		{"family_name", classFamily}, {"describing", classFormer}, {"naming", classNaming}, {"post_nominal", classSuffix | classPostnominal},
		{"peerage", classPeer}, {"org_role", classOrgRole}, {"surname", classSurname}, {"brand", classBrand}, {"locating", classLocating}, {"distinguishing", classDistinct},
		{"state_role", classState}, {"lesser", classLesser}, {"executive", classExecutive}, {"legal_form", classForm | classLegal}, {"company_form", classLegal}, {"regnal", classRegnal}, {"feature", classFeature}, {"situating", classSituating}, {"numbered", classNumbered}, {"spokes", classSpokes}, {"team_role", classTeam}, {"massed", classMassed}, {"intimate", classIntimate}, {"saint", classSaint}, {"crowd", classCrowd},
	} {
		l.class[x.name], l.order[x.name] = x.class, i
	}
	return l
}

// entries are those of a lexicon that are written with the words of key, which are folded
// and joined by a space.
func (l *lexicon) entries(lexicon, key string) iter.Seq[*rules.Entry] {
	return func(yield func(*rules.Entry) bool) {
		first, _, _ := strings.Cut(key, " ")
		id := l.id(first)
		if id == 0 {
			return
		}
		for x := range l.matcher.Listings(id) {
			if x.Lexicon == lexicon && joined(x.Form().Words, key) && !yield(x.Entry()) {
				return
			}
		}
	}
}

// joined tells whether words joined by a space are key.
func joined(words []string, key string) bool {
	for i, w := range words {
		rest, ok := strings.CutPrefix(key, w)
		if last := i == len(words)-1; !ok || last != (rest == "") || !last && rest[0] != ' ' {
			return false
		}
		key = strings.TrimPrefix(rest, " ")
	}
	return len(words) > 0
}

// entry is the first of entries, or nil.
func (l *lexicon) entry(lexicon, key string) *rules.Entry {
	for e := range l.entries(lexicon, key) {
		return e
	}
	return nil
}

// has tells whether a word or phrase is in a lexicon.
func (l *lexicon) has(lexicon, key string) bool { return l.entry(lexicon, key) != nil }

// attr is an attribute of the entry of a word or phrase in a lexicon; "" where there is
// none.
func (l *lexicon) attr(lexicon, key, attribute string) string {
	if e := l.entry(lexicon, key); e != nil {
		return e.Attr(attribute)
	}
	return ""
}

// pronoun is what is known of a pronoun.
func (l *lexicon) pronoun(key string) (pronoun, bool) {
	e := l.entry("pronoun_words", key)
	if e == nil {
		return pronoun{}, false
	}
	return pronoun{gender: genderOf(e), plural: e.Attr("number") == "plural", reflexive: e.Attr("reflexive") != "", object: e.Attr("case") == "object", person: e.Attr("person")}, true
}

// full is the full name of a short one, or "".
func (l *lexicon) full(key string) string { return l.attr("short_name", key, "for") }

// ranks are the nouns that take up an abbreviated role.
func (l *lexicon) ranks(key string) (nouns []string) {
	for _, name := range []string{"rank", "honorific"} {
		for e := range l.entries(name, key) {
			for _, attribute := range []string{"for", "also"} {
				if v := e.Attr(attribute); v != "" {
					nouns = append(nouns, lastWord(v))
				}
			}
		}
	}
	return nouns
}

// age is 1 for a comparative that means the younger of two, -1 for one that means the
// elder, else 0.
func (l *lexicon) age(key string) int {
	switch l.attr("age_order", key, "is") {
	case "":
		return 0
	case "elder":
		return -1
	}
	return 1
}

func genderOf(e *rules.Entry) gender {
	switch e.Attr("gender") {
	case "male":
		return male
	case "female":
		return female
	case "neuter":
		return neuter
	}
	return anyGender
}

// classes is the class of an entry of a lexicon of that class.
func classes(e *rules.Entry, class wordClass) wordClass {
	switch e.Attr("epithet") {
	case "":
	case "trait":
		class |= classTrait
		fallthrough
	default:
		class |= classEpithet
	}
	if e.Attr("seat") != "" {
		class |= classSeat
	}
	if e.Attr("generic") != "" {
		class |= classGeneric
	}
	if e.Attr("generic") == "unknown" {
		class |= classSort
	}
	if class == classSomebody && e.Attr("number") == "plural" {
		class |= classPlural
	}
	return class
}

// word is what the lexicons know of a single word, folded.
func (l *lexicon) word(key string) word {
	if h := l.headword(key); h != nil {
		return h.word
	}
	return word{}
}

// phrase is what the lexicons know of several words, folded and joined by a
// space.
func (l *lexicon) phrase(key string) (word, bool) {
	first, _, _ := strings.Cut(key, " ")
	if h := l.headword(first); h != nil {
		for i := range h.phrases {
			if h.phrases[i].key == key {
				return h.phrases[i].word, true
			}
		}
	}
	return word{}, false
}

// token is what the lexicons know of a token whose word has that number, without an age
// or an "ex" before it, and the most words of a phrase that ends with it.
func (l *lexicon) token(id int32, written string, shape text.Shape) (w word, tail uint8) {
	if id > 0 {
		tail = uint8(l.matcher.Tail(id))
	}
	switch {
	case shape&text.Letter == 0:
		return word{}, tail
	case strings.IndexByte(written, '-') > 0:
		return l.word(l.ageless(fold(written))), tail
	case id > 0:
		return l.numbered(id).word, tail
	}
	return word{}, tail
}

func (l *lexicon) id(key string) int32 {
	var buf [64]byte
	return l.matcher.Word(append(buf[:0], key...))
}

// headword is nil for a word that is in no lexicon.
func (l *lexicon) headword(key string) *headword {
	if id := l.id(key); id > 0 {
		return l.numbered(id)
	}
	return nil
}

// numbered is what the lexicons know of the word of a number.
func (l *lexicon) numbered(id int32) *headword {
	h := l.known[id].Load()
	if h == nil {
		h = l.read(id)
		l.known[id].Store(h)
	}
	return h
}

// read puts together what the lexicons list under a word, in their order.
func (l *lexicon) read(id int32) *headword {
	var listed []rules.Listing
	for x := range l.matcher.Listings(id) {
		if _, ok := l.class[x.Lexicon]; ok {
			listed = append(listed, x)
		}
	}
	slices.SortStableFunc(listed, func(a, b rules.Listing) int { return l.order[a.Lexicon] - l.order[b.Lexicon] })
	h := &headword{}
	for _, x := range listed {
		e, form := x.Entry(), x.Form()
		w := word{class: classes(e, l.class[x.Lexicon]), gender: genderOf(e), lemma: lastWord(e.Lemma)}
		if form.Inflection.Has(rules.Plural) && !form.Inflection.Has(rules.Base) {
			w.class |= classPlural
		}
		if len(form.Words) == 1 {
			h.word.merge(w)
			continue
		}
		key := strings.Join(form.Words, " ")
		i := slices.IndexFunc(h.phrases, func(p phrase) bool { return p.key == key })
		if i < 0 {
			i = len(h.phrases)
			h.phrases = append(h.phrases, phrase{key: key})
		}
		h.phrases[i].word.merge(w)
	}
	return h
}

// merge adds to what is known of a word what a further entry says.
func (old *word) merge(w word) {
	if old.class&classFirst != 0 && w.class&classFirst != 0 {
		w.gender = anyGender // a name of men and women
	} else if old.gender != anyGender {
		w.gender = old.gender
	}
	// A word is plural only where all that it can be is plural.
	if old.class != 0 && (old.class&classPlural == 0 || w.class&classPlural == 0) {
		old.class &^= classPlural
		w.class &^= classPlural
	}
	if old.lemma != "" {
		w.lemma = old.lemma
	}
	w.class |= old.class
	*old = w
}

// name is what the lexicons know of a name of several words: as a phrase, and as
// that of a sea, a mountain and the like, "Persian Gulf", "Lake Como", but not
// "Ann Lake".
func (l *lexicon) name(key string) word {
	w, _ := l.phrase(key)
	if w.class&classAnyOrg != 0 { // "Coast Guard"
		return w
	}
	one, rest, _ := strings.Cut(key, " ")
	first, last := l.word(one).class, l.word(lastWord(rest)).class
	if last&classFeature != 0 && first&(classFirst|classFeature) == 0 || first&classFeature != 0 && rest == lastWord(rest) && last&classSuffix == 0 {
		w.class |= classPlace
	}
	return w
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// guess is the likely gender of a first name that no lexicon has.
func (l *lexicon) guess(first string) gender {
	for n := min(4, len(first)-2); n > 0; n-- {
		switch ending := first[len(first)-n:]; {
		case l.has("female_ending", ending):
			return female
		case l.has("male_ending", ending):
			return male
		}
	}
	return anyGender
}

// ending tells whether a folded word ends as a lexicon's entries do, with something before it.
func (l *lexicon) ending(lexicon, w string) bool {
	for n := 3; n <= 8 && n < len(w)-1; n++ {
		if l.has(lexicon, w[len(w)-n:]) {
			return true
		}
	}
	return false
}

// agent tells whether a noun that no lexicon has is likely to be somebody.
func (l *lexicon) agent(noun string) bool {
	if l.has("thing", noun) {
		return false
	}
	for n := min(6, len(noun)-3); n > 0; n-- {
		if l.has("agent_ending", noun[len(noun)-n:]) {
			return true
		}
	}
	return false
}

// fold is a word as the lexicons write it.
func fold(w string) string {
	var buf [64]byte
	return string(text.Fold(buf[:0], w))
}
