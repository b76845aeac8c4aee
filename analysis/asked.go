package analysis

// others reports whether the words at k are what the quote says somebody else thinks or says: "my clients
// consider it a disgrace".
func (v *view) others(k int) bool {
	p := v.p
	for _, x := range p.climb(k) {
		h := p.heads[x]
		if !v.in(x) || h < 0 || !v.in(h) {
			return false
		}
		switch r := p.rel(x); r {
		case "ccomp", "xcomp", "obj", "parataxis":
			if i := p.negatorOf(h, v.floor, v.end); i >= 0 && (p.lemmas[h] == "say" || p.lemmas[h] == "tell") {
				return true // what one has not said
			}
			if len(v.f.lex.Cues[p.low(h)]) == 0 || p.is(h, "NOUN") || r == "obj" && !naming[p.lemmas[h]] {
				continue
			}
			if s, _ := p.subject(h); s >= 0 && v.speaks(s) == 0 && !p.is(s, "PRON") && !documents[p.lemmas[s]] {
				return true
			}
		}
	}
	return false
}

// documents speak for whoever brings them up.
var documents = wordSet(`study report survey research evidence datum data figure analysis poll review audit paper trial test result
	experience history statistics science`)

// How a question bears on what it says.
const (
	notAsked = iota
	reallyAsked
	expectsYes // "isn't it the finest?"
	expectsNo  // "who would buy it?"
)

// asked tells whether token k is in a question, and which answer it expects.
func (v *view) asked(k int) int {
	p := v.p
	s := p.sentenceAt(k)
	lo, end := max(s.lo, v.lo), min(s.hi, v.hi)
	if p.low(end-1) != "?" && (end >= len(p.toks) || p.low(end) != "?") {
		return notAsked
	}
	for lo < end && (!p.toks[lo].Word() || p.is(lo, "CCONJ", "INTJ")) {
		lo++
	}
	switch w := p.low(lo); {
	case p.is(lo, "AUX") && (p.low(lo+1) == "n't" || p.low(lo+2) == "not"):
		return expectsYes
	case p.is(lo, "AUX") && p.holds(lo, end, "ever"):
		return expectsNo
	case w == "why" && (p.low(lo+1) == "should" || p.low(lo+1) == "would" || p.low(lo+1) == "must"):
		return expectsNo
	case w == "who" || w == "what":
		for i := lo + 1; i < min(end, lo+8); i++ {
			switch p.low(i) {
			case "would", "could", "needs", "wants", "need":
				return expectsNo
			}
		}
	}
	return reallyAsked
}

// rhetoric weighs a question that expects "nobody": "who would buy it?"
func (f *stanceFinder) rhetoric(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || v.asked(m.at) != expectsNo {
			continue
		}
		h := p.heads[m.at]
		if h >= 0 && v.in(h) && (p.rel(m.at) == "obj" || p.rel(m.at) == "obl") && len(p.bearings(f.lex, h)) == 0 {
			y.add(p.toks[h].Span, p.toks[h].Text, -0.7*m.share, "question: who would")
		}
	}
}

// holds reports whether the word stands among tokens [lo, hi).
func (p *paragraph) holds(lo, hi int, word string) bool {
	for k := lo; k < hi; k++ {
		if p.low(k) == word {
			return true
		}
	}
	return false
}
