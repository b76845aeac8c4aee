package analysis

import "standpoint/analysis/lexicon"

// fronted gives q the words in front of its attribution, where what was taken for its content is whom they
// were said to: "Down with the fee, the guide implored the board".
func (f *finder) fronted(q *found, qs []found) {
	p := &f.d.pars[q.par]
	lo, hi := p.tokensIn(q.Span)
	if q.kind != Indirect || q.cue == nil || q.cueAt.Empty() || !p.Span.Contains(q.cueAt) || q.source.empty() || q.source.par != q.par || lo >= hi || p.hasVerb(lo, hi) {
		return
	}
	if q.cue.Class != lexicon.Urge && !q.cue.Takes('a') && !q.cue.Takes('p') {
		return
	}
	c, end := p.tokensIn(q.cueAt)
	s := p.sentenceAt(c)
	comma := q.source.lo - 1
	if end > lo || lo-end > 1 || q.source.hi > c || c-q.source.hi > 1 || comma-s.lo < 3 || p.low(comma) != "," {
		return
	}
	words := p.span(s.lo, comma)
	if len(near(qs, words)) == 0 {
		q.Span = words
	}
}

// participle gives q, whose cue is a participle after its supposed words, the words that the cue governs: "They
// welcomed the ruling, calling it a victory".
func (f *finder) participle(q *found) {
	p := &f.d.pars[q.par]
	if q.kind == Direct || q.cue == nil || q.cue.Class != lexicon.Judge || q.cueAt.Empty() || q.cueAt.Start < q.End || !p.Span.Contains(q.cueAt) {
		return
	}
	k := p.firstIn(q.cueAt)
	o := p.child(k, "obj")
	if p.tags[k].X != "VBG" || o < k {
		return
	}
	last := p.child(k, "xcomp")
	for _, d := range p.children(k) {
		if r := p.rel(d); d > o && (r == "obj" || r == "obl" && p.low(p.child(d, "case")) == "as") {
			last = max(last, d)
		}
	}
	who := p.subjectAbove(k)
	if last < o || who.empty() {
		return
	}
	lo, _ := p.spread(o, k+1, p.sentenceAt(k).hi)
	_, hi := p.spread(last, k+1, p.sentenceAt(k).hi)
	for _, d := range p.children(k) { // "a victory for the river", hung on the verb
		if d > last && p.rel(d) == "obl" {
			_, hi = p.spread(d, k+1, p.sentenceAt(k).hi)
		}
	}
	q.Span, q.kind, q.source, q.filled = p.span(lo, hi), Indirect, who, true
}
