package rules

import (
	"fmt"
	"strings"
	"testing"
)

// spell writes forms with the names of their inflections.
func spell(forms []Form) string {
	var out []string
	for _, f := range forms {
		out = append(out, fmt.Sprintf("%s=%v", strings.Join(f.Words, " "), f.Inflection))
	}
	return strings.Join(out, ", ")
}

func TestInflect(t *testing.T) {
	for _, test := range []struct{ lemma, how, stated, want string }{
		{"talk", "verb", "", "talk=base, talks=s, talked=past+participle, talking=ing"},
		{"note", "verb", "", "note=base, notes=s, noted=past+participle, noting=ing"},
		{"reply", "verb", "", "reply=base, replies=s, replied=past+participle, replying=ing"},
		{"stay", "verb", "", "stay=base, stays=s, stayed=past+participle, staying=ing"},
		{"stress", "verb", "", "stress=base, stresses=s, stressed=past+participle, stressing=ing"},
		{"preach", "verb", "", "preach=base, preaches=s, preached=past+participle, preaching=ing"},
		{"echo", "verb", "", "echo=base, echoes=s, echoed=past+participle, echoing=ing"},
		{"quip", "verb", "", "quip=base, quips=s, quipped=past+participle, quipping=ing"},
		{"explain", "verb", "", "explain=base, explains=s, explained=past+participle, explaining=ing"},
		{"vow", "verb", "", "vow=base, vows=s, vowed=past+participle, vowing=ing"},
		{"agree", "verb", "", "agree=base, agrees=s, agreed=past+participle, agreeing=ing"},
		{"die", "verb", "", "die=base, dies=s, died=past+participle, dying=ing"},
		{"say", "verb", "says said saying", "say=base, says=s, said=past+participle, saying=ing"},
		{"tell", "verb", "told", "tell=base, tells=s, told=past+participle, telling=ing"},
		{"write", "verb", "wrote written", "write=base, writes=s, wrote=past, written=participle, writing=ing"},
		{"show", "verb", "showed shown", "show=base, shows=s, showed=past+participle, shown=participle, showing=ing"},
		{"put", "verb", "put", "put=base+past+participle, puts=s, putting=ing"},
		{"admit", "verb", "admitting", "admit=base, admits=s, admitted=past+participle, admitting=ing"},
		{"be sure", "verb", "is was were been", "be sure=base, is sure=s, was sure=past, were sure=participle, been sure=participle, being sure=ing"},
		{"have", "verb", "has had", "have=base, has=s, had=past+participle, having=ing"},
		{"point out", "verb", "", "point out=base, points out=s, pointed out=past+participle, pointing out=ing"},
		{"Speak Up", "verb", "spoke spoken", "speak up=base, speaks up=s, spoke up=past, spoken up=participle, speaking up=ing"},
		{"journalist", "noun", "", "journalist=base, journalists=plural"},
		{"press conference", "noun", "", "press conference=base, press conferences=plural"},
		{"ministry", "noun", "", "ministry=base, ministries=plural"},
		{"photo", "noun", "", "photo=base, photos=plural"},
		{"speech", "noun", "", "speech=base, speeches=plural"},
		{"spokesman", "noun", "spokesmen", "spokesman=base, spokesmen=plural"},
		{"series", "noun", "series", "series=base+plural"},
		{"according to", "none", "", "according to=base"},
		{"Trump’s", "none", "trumps", "trump's=base, trumps=other"},
	} {
		if got := spell(inflect(splitWords(test.lemma), test.how, strings.Fields(test.stated))); got != test.want {
			t.Errorf("%s (%s):\n got %s\nwant %s", test.lemma, test.how, got, test.want)
		}
	}
}
