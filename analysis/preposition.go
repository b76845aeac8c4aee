package analysis

import "standpoint/analysis/lexicon"

// acts weighs a target that is itself something done: "reopening the embassy" in "it should reopen".
func (f *stanceFinder) acts(v *view, at []mentionOf, y *tally) {
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || !v.p.is(m.at, "VERB") {
			continue
		}
		d := v.desire(m.at)
		if i := v.p.negatorOf(m.at, v.floor, v.end); i >= 0 {
			d = -d
		}
		if v.p.ratherThan(m.at) {
			d = -d
		}
		if d != 0 {
			y.add(v.p.toks[m.at].Span, v.p.toks[m.at].Text, linked*d, "keep: wanted done")
		}
	}
}

// prepositions weighs "we are against it", "for it", "behind it", "without it", "more of it".
func (f *stanceFinder) prepositions(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || v.others(m.at) {
			continue
		}
		for _, d := range p.children(m.at) {
			if !v.in(d) {
				continue
			}
			w, rule := 0.0, "attitude"
			yes, no := f.toAnswer(v, m.at)
			be := p.has(m.at, "cop") || m.at >= 0 && p.heads[m.at] >= 0 && p.lemmas[p.heads[m.at]] == "be" || p.rel(m.at) == "conj" && p.heads[m.at] >= 0 && p.has(p.heads[m.at], "cop")
			switch {
			case p.rel(d) == "case" && p.low(d) == "against" && (be || p.heads[m.at] < v.lo || p.is(p.heads[m.at], "VERB")):
				w = -1
			case p.rel(d) == "case" && p.low(d) == "for" && be, p.rel(d) == "case" && p.low(d) == "behind" && be:
				w = 1
			case p.rel(d) == "case" && p.low(d) == "to" && (yes || no):
				w = 1
				if no {
					w = -1
				}
			case d == p.children(m.at)[0] && p.ratherThan(m.at) && v.prefers(m.at):
				w, rule = -0.8, "what is not preferred"
			case p.low(d) == "than" && p.peak(m.at, v.floor):
				w, rule = 0.8, "nothing more than it"
			case d < m.at && p.wantsWhat(f.lex, d, m.at):
				w, rule = 0.8, "what is wanted"
			case p.rel(d) == "case" && p.low(d) == "without" && f.bad(v, m.at):
				w, rule = 0.9, "without it"
			case (p.low(d) == "fewer" || p.low(d) == "less") && p.rel(d) == "amod" && f.wished(v, m.at):
				w, rule = -0.8, "wanted"
			case p.low(d) == "more" && p.rel(d) == "amod" && f.wished(v, m.at):
				w, rule = 0.8, "wanted"
			}
			if w == 0 {
				continue
			}
			if rule == "attitude" {
				k := m.at
				if !p.has(k, "nsubj") && p.heads[k] >= v.lo {
					k = p.heads[k]
				}
				w *= v.holder(k)
				if n, _ := p.turned(k, v.floor, v.end); n%2 == 1 {
					if w < 0 {
						y.withheld = true
						w = -0.1
					}
					w = -w
				}
			}
			y.add(p.toks[d].Span, p.toks[d].Text, w*m.share, "hold: "+rule)
		}
	}
}

// toAnswer reports whether "yes to" or "no to" stands before the mention.
func (f *stanceFinder) toAnswer(v *view, m int) (yes, no bool) {
	for k := m - 1; k >= v.lo && k >= m-6; k-- {
		if v.p.low(k) == "to" && k > v.lo {
			return v.p.low(k-1) == "yes", v.p.low(k-1) == "no"
		}
	}
	return false, false
}

// bad reports whether the sentence says what would be wrong without the mention: it is negated, or asks
// where one would be.
func (f *stanceFinder) bad(v *view, m int) bool {
	s := v.p.sentenceAt(m)
	for k := max(s.lo, v.lo); k < min(s.hi, v.hi); k++ {
		w := v.p.low(k)
		if w == "would" || w == "could" || w == "will" || w == "nothing" || w == "nobody" || w == "not" || w == "no" {
			return true
		}
	}
	return false
}

// wished reports whether the mention is asked for: under a wish, or in a call without a verb.
func (f *stanceFinder) wished(v *view, m int) bool {
	s := v.p.sentenceAt(m)
	return !v.p.hasFinite(max(s.lo, v.lo), min(s.hi, v.hi)) || v.said.urge || v.desire(m) > 0
}

// peak reports whether "nothing" or "nobody" is said to be or do more than the mention.
func (p *paragraph) peak(m, floor int) bool {
	nothing := false
	for k := max(p.sentenceAt(m).lo, floor); k < m; k++ {
		switch p.low(k) {
		case "nothing", "nobody", "none", "no-one":
			nothing = true
		}
		if nothing && (p.tags[k].X == "JJR" || p.tags[k].X == "RBR") {
			return true
		}
	}
	return false
}

// wantsWhat reports whether the mention at m is said to be "what we need", "all they want", which begins at d.
func (p *paragraph) wantsWhat(lex *lexicon.Lexicon, d, m int) bool {
	if w := p.low(d); w != "what" && w != "all" || !p.has(m, "cop") {
		return false
	}
	for k := d + 1; k < m; k++ {
		if p.is(k, "VERB") && p.sign(lex, k, lexicon.UseWant, lexicon.UseHold) > 0 {
			return true
		}
	}
	return false
}

// prefers reports whether the sentence of the mention at m says what the speaker would rather do.
func (v *view) prefers(m int) bool {
	p := v.p
	s := p.sentenceAt(m)
	for k := max(s.lo, v.floor); k < m; k++ {
		if w := p.low(k); (w == "rather" || w == "sooner") && p.heads[k] >= 0 && p.modal(p.heads[k], "would", "'d") {
			subj, _ := p.subject(p.heads[k])
			return subj < 0 || v.speaks(subj) > 0
		}
	}
	return false
}

// comparing verbs set their subject above their object.
var comparing = wordSet(`beat outdo outclass surpass trump outstrip outshine eclipse outperform best outweigh`)

// comparisons weighs "trains beat planes".
func (f *stanceFinder) comparisons(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || v.others(m.at) {
			continue
		}
		h := p.heads[m.at]
		if h < 0 || !v.in(h) || !comparing[p.lemmas[h]] || !p.is(h, "VERB") || p.tags[h].X == "VBD" || p.child(h, "obj") < 0 {
			continue
		}
		w := 0.8
		switch p.rel(m.at) {
		case "nsubj":
		case "obj":
			w = -w
		default:
			continue
		}
		if n, _ := p.turned(h, v.floor, v.end); n%2 == 1 {
			w = -w
		}
		y.add(p.toks[h].Span, p.toks[h].Text, w*m.share, "comparison")
	}
}
