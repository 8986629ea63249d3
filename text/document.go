// Package text turns an article into a Document; it knows letters, not meaning.
//
// The input is never rewritten. Everything that is found is a half-open span of
// bytes into it: paragraphs, quotations, sentences, tokens, noun phrases and
// verb groups. Code points and lines are reckoned only when somebody prints.
package text

// Span is a half-open range of bytes of a document's text.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Document is an article taken apart. It is not altered after Parse, and so may
// be read by any number of goroutines.
type Document struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	Quotes     []Quote // in order of their opening marks; a nested one after the one that holds it
	Warnings   []Warning
	Chunks

	classes  []Class // of the tokens
	numbers  []int32 // likewise, as numbered gives them
	numbered Words

	untagged *untagged // nil in a document that Split has not made
}

// Numbers are the Word.Number of the tokens if the words of the document were looked
// up in words, else nil: so that who made those need not look them up again. They
// must not be altered. Words that cannot be compared, such as a WordMap, are no
// argument: they number none.
func (d *Document) Numbers(words Words) []int32 {
	if d.numbered != words {
		return nil
	}
	return d.numbers
}

// Paragraph is a run of text between blank lines, or between line breaks that part
// sentences, without the white space at its ends.
type Paragraph struct {
	Span
	First, Last int // its sentences, half-open, as indices into Document.Sentences
}

// Sentence is a sentence, also one inside a quotation. Together the sentences
// hold every token of the document, each exactly once.
type Sentence struct {
	Span
	First, Last int // its tokens, half-open, as indices into Document.Tokens
	Paragraph   int
}

// Token is a word, a number, a clitic ("n't", "'s") or a mark.
type Token struct {
	Start, End int32 // bytes
	Sentence   int32
	Quote      int32 // the innermost quotation that holds it, marks included, as an index into Document.Quotes; -1 for none
	Tag        Tag
	Shape      Shape
}

// Span is the token's bytes.
func (t Token) Span() Span { return Span{int(t.Start), int(t.End)} }

// Quote is a stretch in quotation marks.
//
// A quotation that goes on over several paragraphs, each of them opened by a
// mark and only the last of them closed by one, is one Quote; Opens then lists
// the opening mark of every paragraph.
type Quote struct {
	Span              // marks included
	Inner       Span  // marks left out
	First, Last int   // its tokens, marks included, half-open
	Opens       []int // the tokens that open it, one for each paragraph; the first is First
	Closed      bool  // false where the paragraph ended first
	Single      bool  // its marks are ‘ ’ or ' '
	Parent      int   // the quotation that holds it, or -1
}

// Warning is something about the text that a reader of the results should know.
type Warning struct {
	Offset  int // byte
	Message string
}

// Slice is the text of a span, exactly as in the article.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// Dash tells whether token i is a dash, or a hyphen that stands for one.
func (d *Document) Dash(i int) bool {
	if d.Tokens[i].Tag != Colon {
		return false
	}
	w := d.Word(i)
	return w != ":" && w != ";"
}

// Word is the text of token i, exactly as in the article.
func (d *Document) Word(i int) string {
	t := &d.Tokens[i]
	return d.Text[t.Start:t.End]
}
