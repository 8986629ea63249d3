package text

// retag mends what the tagger often gets wrong in news: a verb in -s taken for a
// plural noun ("she favors", "Conway notes", "the job marks his return"), which
// leaves a clause without its verb.
func (d *Document) retag(s *Sentence) {
	verb := false // a finite verb has been seen
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		switch t.Tag {
		case VBD, VBZ, VBP, MD:
			verb = true
			continue
		case NNS:
		default:
			continue
		}
		if i == s.First || t.Shape&Capital != 0 {
			continue
		}
		before := &d.Tokens[i-1]
		after := NoTag
		var class Class
		if i+1 < s.Last {
			after, class = d.Tokens[i+1].Tag, d.classes[i+1]
		}
		object := after == DT || after == PRP || after == PRPS || class&That != 0
		switch {
		case before.Tag == PRP && d.classes[i-1]&Third != 0:
		case d.classes[i]&Reporting != 0 && before.Tag.Proper() && (object || after == Comma || after == Stop || after == NoTag || after == Unq || after == Quo):
		case d.classes[i]&Reporting != 0 && before.Tag == Comma && class&That != 0:
		case !verb && before.Tag.Noun() && object && class&That == 0:
		default:
			continue
		}
		t.Tag = VBZ
		verb = true
	}
}
