package extract

// Dates reads the date expressions of one article, those that Extract finds in
// it, and nothing else: the Result has no claims and no speakers.
func (e *Extractor) Dates(body string, o Options) *Result {
	a := e.article(body, o)
	a.matches = e.tools().matcher.Match(a.doc)
	a.resolveDates(a.matches["date"])
	return &Result{Document: a.doc, Dates: a.dates, Warnings: a.doc.Warnings}
}
