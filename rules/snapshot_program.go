package rules

// read reads what is read of a pattern when its anchor is met.
func (s *snapshot) read(c *compiler, p *pattern) {
	r := c.programs
	d := &decoder{data: p.data, strings: s.strings}
	p.sides = &cut(&r.sides, 1, 192)[0]
	p.open = d.list(cut(&r.numbers, d.length(), 8192))
	p.captures = cut(&r.captures, d.length(), 2048)
	for i := range p.captures {
		p.captures[i] = d.string()
	}
	r.program(d, &p.before)
	r.program(d, &p.after)
}

// readUnless reads the antipatterns of a rule, but not their programs.
func (s *snapshot) readUnless(c *compiler, a *antipatterns) {
	d := &decoder{data: a.data, strings: s.strings}
	a.list = cut(&c.programs.unless, a.count, 256)
	for i := range a.list {
		a.list[i].must, a.list[i].data = musts(d.block()), d.block()
	}
}

// program reads the program of an antipattern.
func (s *snapshot) program(c *compiler, data string) (p program) {
	c.programs.program(&decoder{data: data, strings: s.strings}, &p)
	return p
}

// programReader is what the programs of a snapshot are read with: their regular
// expressions, and slabs that their parts are cut off, for there are thousands: large
// ones, as the first of each small size costs more than the space. Who reads a program
// holds the compiler's lock.
type programReader struct {
	starts  string // for every regular expression where in data it begins
	data    string
	regexps []*lazyRegexp // those that are read
	strings *stringTable

	sides    []sides
	unless   []antipattern
	captures []string
	code     []instr
	tests    []tokenTests
	all      []test
	sets     [][]int32
	joins    [][]joinPart
	parts    []joinPart
	numbers  []int32
}

// program reads a program.
func (r *programReader) program(d *decoder, p *program) {
	p.start, p.code = place(d.number()), cut(&r.code, d.length(), 4096)
	code := d.raw(instrWidth * len(p.code))
	for i := range p.code {
		if d.bad {
			break
		}
		in := code[instrWidth*i : instrWidth*(i+1)]
		p.code[i] = instr{
			op: op(in[0]), cap: int16(in[1]) - 1, next: place(in[2]) | place(in[3])<<8, y: int16(in[4]) | int16(in[5])<<8,
			x: int32(in[6]) | int32(in[7])<<8 | int32(in[8])<<16 | int32(in[9])<<24,
		}
	}
	p.tests = cut(&r.tests, d.length(), 1024)
	for i := range p.tests {
		p.tests[i].capturing = d.flag()
		p.tests[i].all = cut(&r.all, d.length(), 512)
		for k := range p.tests[i].all {
			p.tests[i].all[k] = r.test(d)
		}
	}
	p.sets = cut(&r.sets, d.length(), 2048)
	for i := range p.sets {
		p.sets[i] = d.list(cut(&r.numbers, d.length(), 8192))
	}
	p.joins = cut(&r.joins, d.length(), 32)
	for i := range p.joins {
		p.joins[i] = cut(&r.parts, d.length(), 32)
		for k := range p.joins[i] {
			var n [3]int32
			if d.length() != len(n) {
				d.bad = true
			}
			d.list(n[:])
			p.joins[i][k] = joinPart{cap: n[0], word: n[1], typ: n[2], re: r.regexp(d), num: d.flag()}
		}
	}
}

func (r *programReader) test(d *decoder) test {
	t := test{key: d.string(), value: d.string()}
	if t.key == "tag" {
		t.tags, t.not = d.number64(), d.flag()
		return t
	}
	t.re, t.not = r.regexp(d), d.flag()
	if set := d.flag(); set {
		t.caps = d.numbers()
	} else {
		d.numbers()
	}
	return t
}

// number64 reads a number of eight bytes.
func (d *decoder) number64() uint64 {
	b := d.raw(8)
	if b == "" {
		return 0
	}
	return uint64(number32(b, 0)) | uint64(number32(b, 1))<<32
}

// regexp reads the number of a regular expression, and that itself where nobody has:
// it is the same one for all who name it.
func (r *programReader) regexp(d *decoder) *lazyRegexp {
	n := d.number() - 1
	if n < 0 || n >= len(r.regexps) {
		return nil
	}
	if r.regexps[n] == nil {
		d := &decoder{data: r.data, at: int(number32(r.starts, n)), strings: r.strings}
		re := &lazyRegexp{text: d.string(), guard: guard{min: d.number(), max: d.number()}}
		for i := range re.first {
			re.first[i] = d.number64()
		}
		re.list, re.fold = d.string(), d.flag()
		r.regexps[n] = re
	}
	return r.regexps[n]
}
