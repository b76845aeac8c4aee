package analysis

// Causes: what is put down to a target speaks for it or against it by what it is worth.

// resulting nouns are what their subject is said to be of its cause: "the floods were the result of it".
var resulting = wordSet(`result consequence product outcome work fault doing legacy fruit effect`)

// causing verbs have their cause as agent in the passive, or as subject.
var causing = wordSet(`cause trigger spark prompt produce create bring unleash fuel breed`)

// causes weighs "the fire was caused by it", "it is responsible for the floods", "the peace is the work of it".
func (f *stanceFinder) causes(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || v.others(m.at) {
			continue
		}
		top, effect := p.cause(m.at)
		if effect < 0 || !v.in(effect) {
			continue
		}
		w, known := v.worth(effect, true)
		if !known {
			continue
		}
		if n, _ := p.turned(top, v.floor, v.end); n%2 == 1 {
			w = -w
		}
		y.add(p.toks[effect].Span, p.toks[effect].Text, linked*w*m.share, "cause")
	}
}

// cause gives what the mention at m is said to be the cause of, -1 for nothing, and the word that says so.
func (p *paragraph) cause(m int) (says, effect int) {
	x := m
	for n := 0; n < 2 && p.heads[x] >= 0 && p.rel(x) == "nmod" && p.rels[x] == "nmod:poss"; n++ {
		x = p.heads[x] // "by its neglect"
	}
	h := p.heads[x]
	if h < 0 {
		return -1, -1
	}
	c := p.child(x, "case")
	switch r := p.rel(x); {
	case p.rels[x] == "obl:agent" && causing[p.lemmas[h]]:
		s, _ := p.subject(h)
		return h, s
	case r == "nmod" && c >= 0 && p.low(c) == "of" && resulting[p.lemmas[h]] && p.has(h, "cop"):
		s, _ := p.subject(h)
		return h, s
	case r == "nsubj" && (p.low(h) == "responsible" || p.low(h) == "behind"):
		for _, d := range p.children(h) {
			if i := p.child(d, "case"); p.rel(d) == "obl" && i >= 0 && p.low(i) == "for" {
				return h, d
			}
		}
	}
	return -1, -1
}
