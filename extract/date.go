package extract

import "github.com/newsclaim/newsclaim/rules"

// resolveDates gives every match of a date rule its value, and fills a.dates (in
// text order) and a.dateOf.
func (a *article) resolveDates(found []*rules.Match) {}
