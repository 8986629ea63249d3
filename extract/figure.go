package extract

import "github.com/newsclaim/newsclaim/text"

// figure is somebody or something that an article speaks of, named or not.
type figure struct {
	name     string // "" where nobody is named
	words    []string
	nick     string // what stands in quotation marks inside the name, folded
	kind     SpeakerKind
	is       wordClass // of an organisation: what sort; classPlace for a place
	gender   gender
	regnal   bool // the first name follows a title: "King Charles"
	guessed  bool // the gender is a guess
	byName   bool // the gender is that of the first name
	does     bool // it is named otherwise than to say where
	plural   bool
	articled bool // an article always stands before the name, which does not end as those of organisations do
	inner    bool // the name stands where its capital means something

	role        string
	roleRank    int      // how good the role is: a job before a title, a title before kinship
	roleWords   []string // the words of all its roles
	affiliation string
	owner       int      // whose lawyer, clerk or aide a person is; -1 for nobody's
	belongs     int      // the token that names the affiliation; -1 for none
	nouns       []string // what it has been called

	spans []text.Span
	first int    // the token of a name's first mention
	last  int    // the token of its latest mention so far; -1 before the first
	full  int    // likewise of its latest one by more than one word
	bare  int    // how often the surname alone has meant it
	count int    // how often it has been spoken of
	acted int    // how often as a subject
	title string // before its name so far, folded, a space around each
	index int    // into article.speakers; -1 for none
}

// figureIndex finds figures by what they are called.
type figureIndex struct {
	byKey    map[string]int
	surname  map[string][]int // the last words of a person's name, without those before them
	given    map[string][]int // first word
	middle   map[string][]int // the words between the first and the last one of a long name
	begin    map[string][]int // the first words of an organisation's name
	end      map[string][]int // the last word, where it tells an organisation
	tail     map[string][]int // the last word, where it tells nothing
	firm     map[string]int   // a company's name without its form, "Inc."
	acronym  map[string]int
	surnames map[string][]int // last words of names → the first mention of each name
	noun     map[string][]int // nouns by which figures are called, and nouns inside names of organisations
}

// agrees tells whether f may be of that gender.
func (f *figure) agrees(g gender) bool {
	return g == anyGender || f.gender == anyGender || f.gender == g || f.guessed
}
