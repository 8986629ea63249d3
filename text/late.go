package text

// late is what is still to be done for a document of ParseLazily.
type late struct {
	parser *Parser
	done   []bool          // for every sentence whether it has its tags and chunks
	inside map[string]bool // the words with a capital that do not begin a sentence; nil until they are asked for
}

// ParseLazily takes an article apart as Parse does, but leaves the tags and chunks of a
// sentence until Complete wants them: for those who look at few sentences only,
// since tags take the longest of all. Of its Chunks the methods alone may be used.
// The Document alters as it is read, and so is for one goroutine at a time.
func (p *Parser) ParseLazily(text string) *Document {
	d := p.Split(text)
	d.late = &late{parser: p, done: make([]bool, len(d.Sentences))}
	return d
}

// Complete sees to it that the sentence of token i has its tags and chunks. Only
// of a document of ParseLazily is there anything to do; no token stands at another i.
func (d *Document) Complete(i int) {
	if d.late != nil && i >= 0 && i < len(d.Tokens) && !d.late.done[d.Tokens[i].Sentence] {
		d.complete(int(d.Tokens[i].Sentence))
	}
}

func (d *Document) complete(sentence int) {
	if d.np == nil {
		d.room()
	}
	p, s := d.late.parser, &d.Sentences[sentence]
	d.late.done[sentence] = true
	p.tag(d, sentence)
	if i := d.unknown(s); i >= 0 && d.inside()[d.Word(i)] { // the tags of the others tell, and so all are needed
		whole := p.Parse(d.Text)
		copy(d.Tokens, whole.Tokens)
		d.Chunks, d.classes = whole.Chunks, whole.classes
		return
	}
	d.chunk(s)
}

// inside are the words that may be among those of proper.
func (d *Document) inside() map[string]bool {
	if d.late.inside == nil {
		d.late.inside = make(map[string]bool)
		for i := range d.Tokens {
			t := &d.Tokens[i]
			if t.Shape&(Letter|Glued) == Letter && t.Shape&Capital != 0 && i > d.Sentences[t.Sentence].First {
				d.late.inside[d.Word(i)] = true
			}
		}
	}
	return d.late.inside
}

// CompleteAll sees to it that all sentences have their tags and chunks.
func (d *Document) CompleteAll() {
	if d.late == nil {
		return
	}
	for i := range d.Sentences {
		if d.late != nil && !d.late.done[i] {
			d.complete(i)
		}
	}
}
