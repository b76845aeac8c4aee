package analysis

import "standpoint/analysis/lexicon"

// fronted gives q the words in front of its attribution, where what was taken for its content is whom they
// were said to: "Down with the fee, the guide implored the board".
func (f *finder) fronted(q *found, qs []found) {
	p := &f.d.pars[q.par]
	lo, hi := p.tokensIn(q.Span)
	if q.kind != Indirect || q.cue == nil || q.cueAt.Empty() || q.source.empty() || q.source.par != q.par || lo >= hi || p.hasVerb(lo, hi) {
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
