package analysis

import "standpoint/analysis/text"

// interviewLabels counts the words before a colon with which paragraphs open ("Q", "The
// Courier"), and the letters "Q." and "A.". Two paragraphs with one label make it an interview's.
func interviewLabels(d *document) map[string]int {
	n := map[string]int{}
	for i := range d.pars {
		if e, _ := labelEnd(&d.pars[i]); e > 0 {
			n[label(&d.pars[i], e)]++
		}
	}
	return n
}

// labelEnd is the token behind the label p opens with, and the first of the words after it; 0 when it
// opens with none.
func labelEnd(p *paragraph) (e, words int) {
	if p.kind != text.Body {
		return 0, 0
	}
	if w := p.low(0); len(p.toks) > 1 && p.toks[0].Capital() && (w == "q." || w == "a.") {
		return 1, 1
	}
	for i := 0; i < len(p.toks) && i < 7; i++ {
		if p.low(i) == ":" {
			if i+1 < len(p.toks) {
				return i, i + 1
			}
			return 0, 0
		}
		if p.outer[i] >= 0 || !p.toks[i].Word() && p.toks[i].Text != "." || i == 0 && !p.toks[i].Capital() || p.finite(i) && !p.toks[i].Capital() {
			return 0, 0
		}
	}
	return 0, 0
}

func label(p *paragraph, e int) string { return p.span(0, e).Of(p.source()) }

// turn takes p as a turn of an interview, if it is one: a label that returns and words, an answer
// (answer.go), or a paragraph in the first person that carries a turn on.
func (f *finder) turn(p *paragraph) bool {
	if e, words := labelEnd(p); e > 0 && f.labels[label(p, e)] > 1 {
		q := found{Span: p.span(words, len(p.toks)), kind: Direct, source: f.labelled(p, e), rule: "turn"}
		if m := f.wholeMark(p, words); m >= 0 {
			q.Span = trimSpan(f.d.Text, p.marks[m].Inner)
		}
		f.add(p, q)
		f.insideTurn(p, words)
		return true
	}
	if s := f.replies(p); !s.empty() {
		f.add(p, found{Span: p.Span, kind: Direct, source: s, rule: "turn"})
		f.insideTurn(p, 0)
		return true
	}
	prev := f.lastQuote(p.index - 1)
	if prev == nil || prev.rule != "turn" && prev.rule != "turn-on" || !f.firstPerson(p) {
		return false
	}
	f.add(p, found{Span: p.Span, kind: Direct, group: prev.group, source: prev.source, rule: "turn-on", continuation: true})
	f.insideTurn(p, 0)
	return true
}

// wholeMark is the mark that holds all words from token i on, or -1.
func (f *finder) wholeMark(p *paragraph, i int) int {
	m := p.outer[i]
	for k := i; k < len(p.toks); k++ {
		if p.outer[k] != m {
			return -1
		}
	}
	return m
}

func (f *finder) firstPerson(p *paragraph) bool {
	for i := range p.toks {
		if w := p.low(i); p.outer[i] < 0 && (w == "i" || w == "my" || w == "we" || w == "our") {
			return true
		}
	}
	return false
}

// insideTurn finds what a turn reports others as saying. Such quotes are nested.
func (f *finder) insideTurn(p *paragraph, from int) {
	n := len(f.out)
	claimed := make([]bool, len(p.marks))
	for _, s := range p.sents {
		if s.lo = max(s.lo, from); s.lo < s.hi {
			f.sentence(p, s, claimed)
		}
	}
	keep := f.out[:n]
	for _, q := range f.out[n:] {
		if w := p.low(q.source.lo); q.source.empty() || q.source.hi-q.source.lo == 1 && (w == "i" || w == "we" || w == "you" || w == "it" || w == "that" || w == "this") {
			continue
		}
		q.nested = true
		keep = append(keep, q)
	}
	f.out = keep
}
