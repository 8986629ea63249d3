package text

// Tag is a part-of-speech tag of the Penn Treebank.
type Tag uint8

// The tags, under their Penn names; Quo, Unq, Lrb, Rrb, Comma, Stop, Colon, Hash
// and Dollar are the marks “ ” ( ) , . : # and $.
const (
	NoTag Tag = iota
	CC
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNS
	NNP
	NNPS
	PDT
	POS
	PRP
	PRPS // PRP$
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS // WP$
	WRB
	Quo
	Unq
	Lrb
	Rrb
	Comma
	Stop
	Colon
	Hash
	Dollar
	tagCount
)

// tagNames is a constant table.
var tagNames = [tagCount]string{
	"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$",
	"RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
	"``", "''", "(", ")", ",", ".", ":", "#", "$",
}

// String is the tag's Penn name.
func (t Tag) String() string {
	if t < tagCount {
		return tagNames[t]
	}
	return ""
}

// Verb tells whether the tag is one of VB, VBD, VBG, VBN, VBP and VBZ.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Finite tells whether the tag is that of a verb that can have a subject of its own, or
// of a modal: VBD, VBP, VBZ or MD.
func (t Tag) Finite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// Noun tells whether the tag is one of NN, NNS, NNP and NNPS.
func (t Tag) Noun() bool { return t >= NN && t <= NNPS }

// Proper tells whether the tag is NNP or NNPS.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Adjective tells whether the tag is JJ, JJR or JJS.
func (t Tag) Adjective() bool { return t >= JJ && t <= JJS }

// Adverb tells whether the tag is RB, RBR or RBS.
func (t Tag) Adverb() bool { return t >= RB && t <= RBS }
