package analysis

// subjectAt reports whether the phrase that ends before token i is followed by a verb, so that
// it is likely a subject.
func (p *paragraph) subjectAt(i int) bool {
	for k := i; k < len(p.toks) && k < i+3; k++ {
		if p.finite(k) {
			return true
		}
		if !p.is(k, "ADV") {
			return false
		}
	}
	return false
}

// apposition is the words between commas after a name ("a researcher with the institute") and
// their head noun, both empty when there are none.
func (r *resolver) apposition(n name) (role, head string) {
	p := &r.d.pars[n.par]
	if n.hi+1 >= len(p.toks) || p.low(n.hi) != "," {
		return "", ""
	}
	i := n.hi + 1
	s := p.sentenceAt(n.hi)
	if !(p.is(i, "DET", "NOUN", "ADJ", "PROPN") || p.possessive(i)) {
		return "", ""
	}
	e := p.phraseRight(i, s.hi)
	if e <= i || e < s.hi && p.low(e) != "," && p.low(e) != "." && p.low(e) != "who" && p.low(e) != "which" && p.low(e) != "—" && !(e == s.hi-1) && !p.is(e, "ADP", "NOUN", "DET", "SCONJ", "PUNCT", "PRON") {
		return "", ""
	}
	for k := i; k < e; k++ {
		if p.is(k, "ADP") {
			break
		}
		if noun, ok := r.lex.Nouns[p.low(k)]; ok && !noun.Plural {
			head = noun.Singular
		}
	}
	if head == "" {
		return "", ""
	}
	return p.span(i, e).Of(r.d.Text), head
}

func (r *resolver) appositionHead(n name) string { _, h := r.apposition(n); return h }
