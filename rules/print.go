package rules

import (
	"strconv"
	"strings"
)

// String writes the pattern so that ParsePattern makes the same tree of it, but
// for the columns.
func (n *Node) String() string {
	var b strings.Builder
	n.print(&b, OpAlt)
	return b.String()
}

// print writes a node within another of the kind outer: OpAlt where anything
// may stand, OpSeq where alternatives need brackets, OpRepeat where only a
// single element may stand.
func (n *Node) print(b *strings.Builder, outer Op) {
	if bracketed(n.Op, outer) {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	switch n.Op {
	case OpSeq, OpAlt:
		between, inner := " ", OpSeq
		if n.Op == OpAlt {
			between, inner = " | ", OpGap
		}
		for i, sub := range n.Subs {
			if i > 0 {
				b.WriteString(between)
			}
			sub.print(b, inner)
		}
	case OpRepeat:
		n.Subs[0].print(b, OpRepeat)
		b.WriteString(bounds(n.Min, n.Max))
	case OpGap:
		b.WriteString("..")
		if n.Max >= 0 {
			b.WriteString(strconv.Itoa(n.Max))
		}
	case OpCapture:
		n.printCapture(b)
	case OpWord:
		printWord(b, n.Text)
	case OpLemma:
		b.WriteString("lemma:")
		printWord(b, n.Text)
	case OpLexicon:
		b.WriteString("$" + n.Text + suffix(n.Form))
	case OpType:
		b.WriteString("<:" + n.Text + suffix(n.Form) + ">") // not captured
	case OpTest, OpAny:
		b.WriteByte('[')
		for i := range n.Tests {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(n.Tests[i].String())
		}
		b.WriteByte(']')
	case OpJoin:
		for i, sub := range n.Subs {
			if i > 0 {
				b.WriteByte('-')
			}
			sub.print(b, OpRepeat)
		}
	case OpSentence:
		b.WriteByte('^')
	case OpParagraph:
		b.WriteString("¶")
	}
}

// bracketed reports whether op needs round brackets within outer. A sequence
// within a sequence and an alternative within an alternative stay what they
// are; outer is OpGap within alternatives.
func bracketed(op, outer Op) bool {
	switch op {
	case OpAlt:
		return outer != OpAlt
	case OpSeq:
		return outer == OpSeq || outer == OpRepeat
	case OpRepeat:
		return outer == OpRepeat
	}
	return false
}

func (n *Node) printCapture(b *strings.Builder) {
	sub := n.Subs[0]
	b.WriteString("<" + n.Name)
	defer b.WriteByte('>')
	switch {
	case sub.Op == OpType && sub.Text == n.Name && sub.Form == "":
		return
	case sub.Op == OpType:
		b.WriteString(":" + sub.Text + suffix(sub.Form))
	case sub.Op == OpLexicon, sub.Op == OpTest, sub.Op == OpAny:
		b.WriteByte(':')
		sub.print(b, OpAlt)
	default:
		b.WriteString(":(")
		sub.print(b, OpAlt)
		b.WriteByte(')')
	}
}

func suffix(form string) string {
	if form == "" {
		return ""
	}
	return ":" + form
}

func bounds(low, high int) string {
	switch {
	case low == 0 && high == 1:
		return "?"
	case low == 0 && high < 0:
		return "*"
	case low == 1 && high < 0:
		return "+"
	case high < 0:
		return "{" + strconv.Itoa(low) + ",}"
	case low == high:
		return "{" + strconv.Itoa(low) + "}"
	}
	return "{" + strconv.Itoa(low) + "," + strconv.Itoa(high) + "}"
}

// printWord writes a word, with a backslash before each mark that would mean
// something else.
func printWord(b *strings.Builder, word string) {
	alone := strings.ContainsAny(word, marks) && len([]rune(word)) == 1
	for _, r := range word {
		if !alone && strings.ContainsRune(special+marks, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
}

// String writes the test as it stands within brackets.
func (t TokenTest) String() string {
	op := "="
	if t.Not {
		op = "!="
	}
	if !t.Regex {
		return t.Key + op + t.Value
	}
	var b strings.Builder
	for i := 0; i < len(t.Value); i++ {
		switch t.Value[i] {
		case '\\':
			b.WriteByte('\\')
			i++
		case '/':
			b.WriteByte('\\')
		}
		if i < len(t.Value) {
			b.WriteByte(t.Value[i])
		}
	}
	return t.Key + op + "/" + b.String() + "/"
}
