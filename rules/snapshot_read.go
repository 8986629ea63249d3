package rules

// load numbers the words and types and adds the patterns as the compiler that
// wrote the snapshot did. It is false if it is not one of the compiler's set.
func (s *snapshot) load(c *compiler) bool {
	d := &decoder{data: s.data, strings: s.strings}
	for range d.length() {
		c.wordID(d.string())
	}
	for range d.length() {
		c.typeID(d.string())
	}
	for range d.length() {
		d.form(c)
	}
	unless := make([]*antipatterns, len(c.set.Rules))
	for i, r := range c.set.Rules {
		if len(r.Unless) > 0 {
			unless[i] = &antipatterns{}
		}
	}
	patterns := make([]pattern, d.length())
	c.m.patterns = make([]*pattern, 0, len(patterns))
	for i := range patterns {
		rule := d.number()
		if rule >= len(c.set.Rules) || d.bad {
			return false
		}
		p := &patterns[i]
		p.rule, p.unless = c.set.Rules[rule], unless[rule]
		d.pattern(p)
		c.register(p)
	}
	for _, a := range unless {
		n, data := d.number(), d.block()
		if a != nil {
			a.count, a.data = n, data
		}
	}
	return !d.bad && d.at == len(d.data)
}

// form adds a form of a fixed phrase or of a lemma that a pattern names.
func (d *decoder) form(c *compiler) {
	f := wordForm{form: lexicalForm{typ: int32(d.number()), entry: &Entry{Lemma: d.string()}, rest: int32(len(c.rest))}}
	n := d.length()
	f.word = int32(d.number())
	for range n - 1 {
		c.rest = append(c.rest, int32(d.number()))
	}
	f.form.more = uint8(n - 1)
	c.forms = append(c.forms, f)
}

// block takes what encoder.block wrote.
func (d *decoder) block() string {
	n := d.length()
	if d.bad {
		return ""
	}
	d.at += n
	return d.data[d.at-n : d.at]
}

func (d *decoder) pattern(p *pattern) {
	p.index, p.nested = d.number(), d.flag()
	a := &p.anchor
	a.open = d.numbers()
	a.options = make([]anchorOption, d.length())
	for i := range a.options {
		if n := d.numbers(); len(n) == 3 {
			a.options[i] = anchorOption{n[0], n[1], n[2]}
		}
	}
	a.parts = d.list()
	a.digit = d.flag()
	p.captures = d.list()
	p.data = d.block()
}

func (d *decoder) list() []string {
	n := d.length()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = d.string()
	}
	return list
}

func (d *decoder) numbers() []int32 {
	n := d.length()
	if n == 0 {
		return nil
	}
	list := make([]int32, n)
	for i := range list {
		list[i] = int32(d.number()) - 1
	}
	return list
}

// read reads the programs of a pattern.
func (s *snapshot) read(c *compiler, p *pattern) {
	d := &decoder{data: p.data, strings: s.strings}
	p.before, p.after = d.program(c), d.program(c)
}

// readUnless reads the programs of a rule's antipatterns.
func (s *snapshot) readUnless(c *compiler, a *antipatterns) {
	d := &decoder{data: a.data, strings: s.strings}
	for range a.count {
		a.programs = append(a.programs, d.program(c))
	}
}

func (d *decoder) program(c *compiler) program {
	p := program{start: int32(d.number()), code: make([]instr, d.length())}
	for i := range p.code {
		p.code[i] = instr{op(d.number()), int32(d.number()), int32(d.number()), int32(d.number()), int32(d.number()) - 1}
	}
	if n := d.length(); n > 0 {
		p.tests = make([]tokenTests, n)
		for i := range p.tests {
			p.tests[i].capturing = d.flag()
			p.tests[i].all = make([]test, d.length())
			for k := range p.tests[i].all {
				p.tests[i].all[k] = d.test(c)
			}
		}
	}
	if n := d.length(); n > 0 {
		p.joins = make([][]joinPart, n)
		for i := range p.joins {
			p.joins[i] = make([]joinPart, d.length())
			for k := range p.joins[i] {
				n := d.numbers()
				p.joins[i][k] = joinPart{cap: n[0], word: n[1], typ: n[2], re: d.regexp(c), num: d.flag()}
			}
		}
	}
	return p
}

func (d *decoder) test(c *compiler) test {
	t := test{key: d.string(), value: d.string(), re: d.regexp(c), not: d.flag()}
	t.tags = uint64(d.number())<<32 | uint64(d.number())
	if set := d.flag(); set {
		t.caps = d.numbers()
	} else {
		d.numbers()
	}
	return t
}

func (d *decoder) regexp(c *compiler) *lazyRegexp {
	if !d.flag() {
		return nil
	}
	return c.regexp(d.string())
}
