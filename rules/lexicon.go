package rules

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// entrySpec is an entry as it is written, before it is inflected: what extend
// adds is inflected as the lexicon that it is added to.
type entrySpec struct {
	lemma   []string
	stated  []string   // irregular forms of one word
	forms   [][]string // further forms
	inflect string     // "" as the lexicon
	attrs   []Attr
	pos     Pos
}

// entry makes the entry that it is in a lexicon.
func (s *entrySpec) entry(l *Lexicon) *Entry {
	how := s.inflect
	if how == "" {
		how = l.Inflect
	}
	forms := inflect(s.lemma, how, s.stated)
	for _, words := range s.forms {
		forms.add(words, Other)
	}
	e := &Entry{Lemma: strings.Join(s.lemma, " "), Forms: forms, Attrs: l.With, Pos: s.pos}
	if len(s.attrs) > 0 {
		e.Attrs = s.attrs
		for _, a := range l.With {
			if e.Attr(a.Key) == "" {
				e.Attrs = append(slices.Clip(e.Attrs), a)
			}
		}
	}
	return e
}

// lexicons reads the mapping of that name.
func (r *reader) lexicons(f *File) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.entries(n, func(key, value *yaml.Node) {
			if r.name(key, "lexicon") {
				f.Lexicons = append(f.Lexicons, r.lexicon(key, value))
			}
		})
	}
}

// lexicon reads a list of entries, or a mapping that says more about them.
func (r *reader) lexicon(key, n *yaml.Node) *Lexicon {
	l := &Lexicon{Name: key.Value, Inflect: "none", Pos: r.pos(key)}
	var specs []entrySpec
	if n.Kind == yaml.MappingNode {
		found := r.object(n, "lexicon "+key.Value,
			field{"inflect", r.choice(&l.Inflect, Inflections())},
			field{"with", r.attrs(&l.With)},
			field{"entries", r.specs(&specs)},
			field{"override", r.flag(&l.Override)})
		if found != nil && found["entries"] == nil {
			r.errorf(key, CodeMissing, "lexicon %s has no entries", key.Value)
		}
	} else {
		r.specs(&specs)(n)
	}
	first := map[string]*Entry{}
	for i := range specs {
		e := specs[i].entry(l)
		if other := first[e.Lemma]; other != nil && sameAttrs(e, other) {
			r.diags.warnf(e.Pos, CodeTwice, "entry %q is in lexicon %s already, at %s", e.Lemma, l.Name, other.Pos.near(e.Pos))
			continue
		}
		first[e.Lemma] = e
		l.Entries = append(l.Entries, e)
	}
	return l
}

// sameAttrs reports whether nothing tells two entries apart.
func sameAttrs(a, b *Entry) bool {
	return slices.EqualFunc(a.Attrs, b.Attrs, func(x, y Attr) bool { return x.Key == y.Key && x.Value == y.Value })
}

// specs reads a list of entries.
func (r *reader) specs(specs *[]entrySpec) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.list(n, func(n *yaml.Node) {
			if s, ok := r.spec(n); ok {
				*specs = append(*specs, s)
			}
		})
	}
}

// spec reads one entry: a word or phrase, or a mapping with the key word.
func (r *reader) spec(n *yaml.Node) (entrySpec, bool) {
	s := entrySpec{pos: r.pos(n)}
	if n.Kind != yaml.MappingNode {
		ok := r.lemma(n, &s)
		return s, ok
	}
	complete, word := false, false
	r.entries(n, func(key, value *yaml.Node) {
		switch key.Value {
		case "word":
			word = true
			complete = r.lemma(value, &s)
		case "forms":
			r.list(value, func(n *yaml.Node) {
				if text, ok := r.text(n); ok {
					s.forms = append(s.forms, splitWords(text))
				}
			})
		case "inflect":
			r.choice(&s.inflect, Inflections())(value)
		default:
			if text, ok := r.text(value); ok && r.name(key, "attribute") {
				s.attrs = append(s.attrs, Attr{key.Value, text, r.pos(value)})
			}
		}
	})
	if !word {
		r.errorf(n, CodeMissing, `an entry without the key "word"`)
	}
	return s, complete
}

// lemma reads "lemma" or "lemma / irregular forms".
func (r *reader) lemma(n *yaml.Node, s *entrySpec) bool {
	text, ok := r.text(n)
	if !ok {
		return false
	}
	before, after, found := strings.Cut(text, " / ")
	s.lemma, s.stated = splitWords(before), splitWords(after)
	if len(s.lemma) == 0 || found && len(s.stated) == 0 {
		r.errorf(n, CodeValue, `want "lemma / forms", found %q`, text)
		return false
	}
	return true
}
