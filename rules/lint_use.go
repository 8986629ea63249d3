package rules

import (
	"slices"
	"strings"
)

// usedByName are the lexicons that the program asks for by their names: the
// tokenizer, the chunker, the type number, the stage of speakers. The others are
// there for patterns. A test holds the list against the program.
func usedByName() []string {
	names := []string{
		"titles", "abbreviations", "before_number", "starters", "clitics", "elisions", "courtesies", "spellings", "number",
		"male_name", "female_name", "male_ending", "female_ending", "honorific", "rank", "role", "kin",
		"country", "region", "city", "demonym", "member", "org", "company", "media", "document",
		"collective", "unnamed", "pronoun_words", "somebody", "few_people", "definite", "verb_alone", "reaction",
		"name_suffix", "post_nominal", "naming", "locating", "brand", "distinguishing", "surname", "human_cue", "peerage", "party_letter", "org_role", "state_role", "lesser", "executive", "legal_form", "company_form", "feature", "situating", "numbered", "spokes", "massed", "portfolio", "office_word", "team_role", "intimate", "saint", "crowd", "broader", "name_particle", "name_link", "short_name", "anonymity", "agent_ending", "thing", "ruling", "seated", "relating", "possessed", "faction", "inquiring", "realm", "chamber", "bidding", "office", "surname_ending", "learned", "science_ending",
		"speech_single", "speech_whole", "speech_phrases", "score_little", "score_relative",
	}
	for _, c := range classLexicons {
		names = append(names, c.name)
	}
	return names
}

// understood are the captures that mean something to a kind of rules by their
// names. The rest are for emit and date.
func understood(kind string) []string {
	switch kind {
	case "attribution":
		return []string{"span", "cue", "speaker", "content", "resumed", "addressee", "venue", "when"}
	case "role":
		return []string{"span", "name", "role", "affiliation"}
	}
	return []string{"span"}
}

// unused warns of lexicons, phrases and captures that nothing uses: NC026.
func (l *linter) unused(files []*File) {
	byName := usedByName()
	for _, f := range files {
		for _, x := range f.Lexicons {
			if !l.lexicons[x.Name] && !slices.Contains(byName, x.Name) {
				l.diags.warnf(x.Pos, CodeUnused, "no pattern uses the lexicon $%s", x.Name)
			}
		}
		for _, p := range f.Phrases {
			if !l.phrases[p.Name] {
				l.diags.warnf(p.Pos, CodeUnused, "no pattern uses the phrase <%s>", p.Name)
			}
		}
	}
	for _, p := range l.set.Phrases {
		l.unusedCaptures(p.Patterns, l.means, "no rule uses it")
	}
	for _, r := range l.set.Rules {
		if r.Kind == "" {
			continue // a fault told already; what its captures mean nobody knows
		}
		mine := filled(r)
		used := func(name string) bool { return mine[name] || slices.Contains(understood(r.Kind), name) }
		l.unusedCaptures(r.Patterns, used, "neither emit nor date uses it, and it means nothing to the kind "+r.Kind)
		l.unusedCaptures(r.Unless, func(string) bool { return false }, "nothing reads those of unless")
	}
}

// unusedCaptures warns of the captures of patterns that are not used. One that is
// named after its type is the only way to write the type, and no fault.
func (l *linter) unusedCaptures(patterns []Pattern, used func(string) bool, why string) {
	for i := range patterns {
		p := &patterns[i]
		p.Root.walk(func(n *Node) {
			if n.Op != OpCapture || used(n.Name) || n.Subs[0].Op == OpType && n.Subs[0].Text == n.Name {
				return
			}
			d := l.diags.warnf(p.At(n.Column), CodeUnused, "unused capture <%s>: %s", n.Name, why)
			d.Hint = "write " + (&Node{Op: OpSeq, Subs: n.Subs}).String() // within brackets where it needs them
		})
	}
}

// filled are the captures that a rule's emit and date name.
func filled(r *Rule) map[string]bool {
	names := map[string]bool{}
	for _, attrs := range [][]Attr{r.Emit, r.Date} {
		for _, a := range attrs {
			for part := range strings.SplitSeq(a.Value, "{") {
				name, _, _ := strings.Cut(part, "}")
				name, _, _ = strings.Cut(strings.TrimSuffix(name, "?"), ".")
				names[name] = true
			}
		}
	}
	return names
}

// repeats warns of gaps without a bound, NC027, and of captures that a repeat
// sets again and again, NC029.
func (l *linter) repeats() {
	for p := range l.patterns {
		p.Root.walk(func(n *Node) {
			switch {
			case n.Op == OpGap && n.Max < 0:
				l.diags.warnf(p.At(n.Column), CodeGap, "a gap without a bound").Hint = "say how many tokens it may pass over, as in ..5"
			case n.Op == OpRepeat && n.Max < 0 && n.Subs[0].Op == OpAny:
				l.diags.warnf(p.At(n.Column), CodeGap, "any number of any tokens").Hint = "say how many, as in []{0,5}"
			case n.Op == OpRepeat && n.Max != 1:
				n.Subs[0].eachPass(func(c *Node) {
					if l.means(c.Name) {
						l.diags.warnf(p.At(c.Column), CodeRepeated, "capture <%s> is set by each pass of a repeat, and one alone is kept", c.Name)
					}
				})
			}
		})
	}
}

// means reports whether some rule may use a capture of that name.
func (l *linter) means(name string) bool {
	return l.filled[name] || slices.ContainsFunc(Kinds(), func(k string) bool { return slices.Contains(understood(k), name) })
}

// eachPass calls yield for the captures that are set whichever way the node
// matches. One that is an alternative is not: ( <a> | <b> ){0,2} is how to say
// "in any order".
func (n *Node) eachPass(yield func(*Node)) {
	switch n.Op {
	case OpAlt:
		return
	case OpCapture:
		yield(n)
	}
	for _, sub := range n.Subs {
		sub.eachPass(yield)
	}
}
