package analysis

import (
	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// content adds tokens [i, j) as a quote of h, as direct, mixed or indirect by its marks.
func (f *finder) content(p *paragraph, h hit, i, j, group int, rule string, claimed []bool) {
	for i < j && p.outer[i] < 0 && !p.toks[i].Word() && p.toks[i].Text != "[" && p.toks[i].Text != "$" {
		i++
	}
	for j > i && p.outer[j-1] < 0 && (p.is(j-1, "CCONJ") || !p.toks[j-1].Word() && p.is(j-2, "CCONJ")) {
		j--
	}
	span := p.clean(i, j)
	if span.Empty() {
		return
	}
	q := found{Span: span, group: group, cue: h.cue, cueAt: h.at, source: h.source, rule: rule}
	q.kind = f.kindOf(p, i, j, h.cue)
	pieces := f.marksIn(p, i, j)
	if q.kind == MixedQ && len(pieces) == 1 && f.titled(p, pieces[0]) && p.outer[i] >= 0 && p.outer[j-1] >= 0 {
		return // read “The Old Bridge”
	}
	for _, m := range pieces {
		claimed[m] = true
	}
	if q.kind == Direct {
		f.directPieces(p, q, pieces)
		return
	}
	f.add(p, q)
}

// directPieces adds each marked piece as a part of one direct quote.
func (f *finder) directPieces(p *paragraph, q found, marks []int) {
	if q.group == 0 {
		q.group = f.newGroup()
	}
	for _, m := range marks {
		q.Span = trimSpan(f.d.Text, p.marks[m].Inner)
		q.rule = "direct-" + q.rule
		f.add(p, q)
	}
}

// marksIn are the outer quotation marks that begin in tokens [i, j).
func (f *finder) marksIn(p *paragraph, i, j int) []int {
	var out []int
	for k := i; k < j; k++ {
		if m := p.outer[k]; m >= 0 && (len(out) == 0 || out[len(out)-1] != m) {
			out = append(out, m)
		}
	}
	return out
}

// kindOf tells whether content [i, j) is direct (nothing but marked speech), mixed or indirect.
func (f *finder) kindOf(p *paragraph, i, j int, c *lexicon.Cue) QuoteKind {
	plain, marked := false, false
	for k := i; k < j; k++ {
		if p.outer[k] >= 0 {
			marked = true
		} else if p.toks[k].Word() {
			plain = true
		}
	}
	switch {
	case !marked:
		return Indirect
	case plain:
		for _, m := range f.marksIn(p, i, j) {
			if f.scare(p, m) {
				continue
			}
			return MixedQ
		}
		return Indirect
	}
	ms := f.marksIn(p, i, j)
	if c != nil && c.Class == lexicon.Judge || len(ms) == 1 && f.fragment(p, ms[0]) {
		return MixedQ
	}
	return Direct
}

// scare reports whether mark m is one or two words set off from running text, a name or a
// distancing mark rather than speech.
func (f *finder) scare(p *paragraph, m int) bool {
	i, j := p.tokensIn(p.marks[m].Inner)
	return j-i <= 2 && f.fragment(p, m)
}

// titled reports whether mark m holds a title: several words, each of some length capitalised, and
// no closing punctuation.
func (f *finder) titled(p *paragraph, m int) bool {
	i, j := p.tokensIn(p.marks[m].Inner)
	if j-i < 2 || !p.toks[j-1].Word() {
		return false
	}
	for k := i; k < j; k++ {
		if len(p.toks[k].Text) > 3 && !p.toks[k].Capital() {
			return false
		}
	}
	return p.toks[i].Capital()
}

// fragment reports whether mark m holds a phrase rather than an utterance: it begins in lower
// case or has no closing punctuation and no finite verb.
func (f *finder) fragment(p *paragraph, m int) bool {
	if m < 0 {
		return false
	}
	i, j := p.tokensIn(p.marks[m].Inner)
	if i >= j {
		return true
	}
	closed := !p.toks[j-1].Word()
	return !p.toks[i].Capital() && p.toks[i].Word() && !(closed && p.low(j-1) != ",") || !closed && !p.hasFinite(i, j)
}

func trimSpan(t string, s text.Span) text.Span {
	for s.Start < s.End && (t[s.Start] == ' ' || t[s.Start] == '\n' || t[s.Start] == '\t') {
		s.Start++
	}
	for s.End > s.Start && (t[s.End-1] == ' ' || t[s.End-1] == '\n' || t[s.End-1] == '\t') {
		s.End--
	}
	return s
}
