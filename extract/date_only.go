package extract

// Dates reads the date expressions of one article, those that Extract finds in
// it, and nothing else: the Result has no claims and no speakers.
func (e *Extractor) Dates(body string, o Options) *Result {
	a := &article{Extractor: e, doc: e.parser.ParseLazily(body), options: o}
	a.matches = e.dates().Match(a.doc)
	a.resolveDates(a.matches["date"])
	return &Result{Document: a.doc, Dates: a.dates, Warnings: a.doc.Warnings}
}
