package analysis

// attach finds the source of h: right of an inverted verb, left of a plain one, or the subject
// that h shares with an earlier verb. It reports whether h attributes anything.
func (f *finder) attach(p *paragraph, s sentence, h *hit, before []hit) bool {
	if e := f.invertedSource(p, s, h); e > h.after {
		h.source, h.inverted, h.begin = mention{p.index, h.after, e}, true, h.group
		h.after = e
		return true
	}
	if lo, hi := f.subjectLeft(p, s, h.group); hi > lo {
		h.source, h.begin = mention{p.index, lo, hi}, lo
		return true
	}
	i := h.group - 1
	for i >= s.lo && (p.is(i, "ADV") || temporal[p.low(i)]) {
		i--
	}
	participle := p.tags[h.v].X == "VBG" && (p.low(h.v-1) == "," || p.low(h.v-1) == "and" || h.v > s.lo && p.outer[h.v-1] >= 0)
	if !(participle || i >= s.lo && (p.is(i, "CCONJ") || p.low(i) == "," && len(before) > 0)) {
		return false
	}
	h.shared, h.begin = true, max(i, s.lo)
	if len(before) > 0 {
		h.source = before[len(before)-1].source
		return true
	}
	h.source = f.sentenceSubject(p, s, h.group)
	return !h.source.empty()
}

// invertedSource is the end of the source in "…, said X", or h.after when the verb is not
// inverted.
func (f *finder) invertedSource(p *paragraph, s sentence, h *hit) int {
	left := h.group - 1
	if left < s.lo || h.cue.Particle != "" || h.cue.Lemma == "tell" || !(h.cue.Takes('q') || h.cue.Takes('c')) {
		return h.after
	}
	if !(p.low(left) == "," || p.low(left) == "—" || p.low(left) == "–" || p.outer[left] >= 0) {
		return h.after
	}
	i := h.after
	for i < s.hi && p.is(i, "ADV") && !weekdays[p.low(i)] {
		i++
	}
	e := p.phraseRight(i, s.hi)
	if e <= i || weekdays[p.low(i)] || p.low(i) == "that" || p.possessive(i) && e == i+1 {
		return h.after
	}
	next := e
	for next < s.hi && p.is(next, "ADV") {
		next++
	}
	if p.outer[left] < 0 && (p.finite(next) || p.is(next, "AUX")) { // "the mayor, a lawyer, said taxes rose"
		return h.after
	}
	if p.outer[left] < 0 && f.apposed(p, s, left) { // "the mayor, a lawyer, told the crowd"
		if h.cue.Takes('a') || !p.hasFinite(s.lo, left) {
			return h.after
		}
	}
	if i > h.after {
		h.after = i
	}
	return e
}

// apposed reports whether the comma at token k closes an apposition: a noun phrase between two
// commas after another one.
func (f *finder) apposed(p *paragraph, s sentence, k int) bool {
	j := k - 1
	for j > s.lo && p.low(j) != "," {
		j--
	}
	relative := p.low(j+1) == "who" || p.low(j+1) == "whose" || p.low(j+1) == "which"
	return j > s.lo && p.head(j-1) && (relative || !p.hasFinite(j+1, k))
}

// subjectLeft is the noun phrase that is the subject of the verb group at i, empty if none: the
// phrase just before it, over "on Monday", a relative clause ("the ministers who came said") or
// an apposition between commas ("X, a researcher with Y, said").
func (f *finder) subjectLeft(p *paragraph, s sentence, i int) (lo, hi int) {
	i = p.skipTemporalLeft(i, s.lo)
	if i <= s.lo || p.outer[i-1] >= 0 {
		return 0, 0
	}
	if w := p.low(i - 1); w == "who" || w == "which" || w == "that" && p.is(i-1, "PRON") {
		j := i - 1
		if p.low(j-1) == "," {
			j--
		}
		lo = p.phraseLeft(j, s.lo)
		return lo, j
	}
	if p.low(i-1) == "," || p.low(i-1) == "—" || p.low(i-1) == "–" {
		return f.overApposition(p, s, i-1)
	}
	lo = p.phraseLeft(i, s.lo)
	if lo >= i {
		return 0, 0
	}
	if l, h := f.overRelative(p, s, lo); h > l {
		return l, h
	}
	hi = i
	if p.low(hi-1) == ")" {
		for hi > lo && p.low(hi) != "(" {
			hi--
		}
	}
	return lo, hi
}

// overRelative steps from the object of a relative clause to its antecedent: in "the ministers
// who met Smith said", from Smith to the ministers.
func (f *finder) overRelative(p *paragraph, s sentence, lo int) (int, int) {
	k := lo
	for n := 0; k > s.lo && n < 4 && p.is(k-1, "VERB", "AUX", "ADV", "PART", "ADP"); n++ {
		k--
	}
	if k == lo || !p.hasFinite(k, lo) || k <= s.lo || p.low(k-1) != "who" && p.low(k-1) != "which" {
		return 0, 0
	}
	j := k - 1
	if j > s.lo && p.low(j-1) == "," {
		return 0, 0
	}
	l := p.phraseLeft(j, s.lo)
	return l, j
}

// overApposition finds the subject before an apposition that the comma at k closes. It prefers
// the nearest phrase to the left, bounded by commas, that ends in a name; else the nearest.
func (f *finder) overApposition(p *paragraph, s sentence, k int) (lo, hi int) {
	j := k
	for n := 0; n < 5; n++ {
		j--
		depth := 0
		for j > s.lo && (p.low(j) != "," && p.low(j) != "—" && p.low(j) != "–" || depth > 0) {
			if p.outer[j] >= 0 {
				return lo, hi
			}
			j--
		}
		if j <= s.lo {
			return lo, hi
		}
		l := p.phraseLeft(j, s.lo)
		if l >= j || weekdays[p.low(j-1)] || j-l == 1 && p.is(l, "NUM") {
			continue
		}
		named := p.is(j-1, "PROPN") || p.toks[j-1].Capital()
		if inner := p.span(j+1, k); n == 0 && !named && f.nameSpan(p, j+1, k) && inner.Len() > 0 {
			return j + 1, k // "his counterpart, Jane Roe, said"
		}
		if hi == 0 || named {
			lo, hi = l, j
		}
		if named || p.low(l-1) == "," && n > 2 {
			return lo, hi
		}
		if l == s.lo || p.is(l-1, "SCONJ", "CCONJ") || p.low(l-1) == "that" {
			return lo, hi
		}
	}
	return lo, hi
}

// nameSpan reports whether tokens [i, j) are capitalised words only.
func (f *finder) nameSpan(p *paragraph, i, j int) bool {
	for k := i; k < j; k++ {
		if !p.toks[k].Capital() {
			return false
		}
	}
	return i < j
}

// sentenceSubject is the subject of the first finite verb of s before token limit.
func (f *finder) sentenceSubject(p *paragraph, s sentence, limit int) mention {
	for i := s.lo; i < limit; i++ {
		if p.outer[i] < 0 && p.finite(i) {
			if lo, hi := f.subjectLeft(p, s, p.verbGroup(i, s.lo)); hi > lo {
				return mention{p.index, lo, hi}
			}
		}
	}
	return mention{}
}
