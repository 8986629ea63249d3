package extract

// wordClass is a set of classes that a word or phrase has for names, roles and
// organisations. Which words belong to them is stated in lexicons.
type wordClass uint64

const (
	classMale wordClass = 1 << iota // a first name
	classFemale
	classHonorific
	classRank
	classRole
	classKin
	classPlace
	classCity // also classPlace
	classDemonym
	classMember
	classOrg
	classCompany
	classMedia
	classDocument
	classCollective
	classUnnamed
	classPronoun
	classSomebody
	classFew
	classDefinite
	classSuffix
	classParticle
	classLink
	classAnonymity
	classPlural // only the plural of its lemma
	classEpithet
	classSeat    // its name goes on with the place where it is
	classGeneric // may take up any organisation
	classTrait   // an epithet that tells no job
	classFamily  // a family name that stands first
	classFormer  // an adjective that varies what somebody is called
	classPeer    // a title that a place or a name ties to an "of"
	classNaming  // "named", "called": a name follows
	classPostnominal
	classSurname   // a common family name that stands last
	classBrand     // a name that is an organisation's
	classDistinct  // an adjective that tells one of a sort from another
	classLocating  // a preposition that a place follows
	classSort      // takes up organisations whose names do not tell their sort
	classOrgRole   // who holds it acts for an organisation
	classState     // a role that a place gives: "minister", "mayor"
	classLesser    // who has it so called stands beside the one who has the role itself: "deputy"
	classExecutive // who has it runs a company
	classForm      // the legal form of a company, which ends its name: "Inc."
	classFeature   // what a place's name ends or begins with: "gulf"
	classSituating // the second part of a compound that says where somebody is at home or on whose side: "-based"
	classRegnal    // a title that a first name follows
	classNumbered  // a number tells one of them from the others: "Local 12"
	classSpokes    // who has it speaks for an organisation
	classMassed    // stands without an article: "police said"
	classTeam      // a role in a team, which may bear the name of a town alone: "Dover coach"
	classIntimate  // an adjective that ties somebody to an organisation: "close to"
	classSaint     // before a first name that churches, schools and hospitals bear: "St Mary's"
	classCrowd     // a plural without -s whose possessive begins an organisation's name: "People's Party"
	classLegal     // the form of a company, left out of its short names

	classFirst  = classMale | classFemale
	classAnyOrg = classOrg | classCompany | classMedia
	classHuman  = classRole | classKin | classUnnamed | classMember
	classTitle  = classHonorific | classRank
)

// gender is what a pronoun must agree with.
type gender uint8

const (
	anyGender gender = iota
	male
	female
	neuter
)

// word is what the lexicons know of a word or phrase.
type word struct {
	class  wordClass
	gender gender
	lemma  string // of a role, a relative, an organisation's noun: the last word of the dictionary form
}

// ofParty tells whether the word is for the members of a party and not of a people.
func (w word) ofParty() bool { return w.class&(classMember|classDemonym) == classMember }

// pronoun is what the lexicons know of a pronoun.
type pronoun struct {
	gender    gender
	plural    bool
	reflexive bool
	object    bool   // it can be no subject: "him"
	person    string // "" for the third
}
