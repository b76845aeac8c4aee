package analysis

import (
	"strings"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// hit is a cue with its source in one sentence.
type hit struct {
	v        int // the cue's main token
	group    int // where its verb group begins
	after    int // the first token after the cue
	cue      *lexicon.Cue
	source   mention
	begin    int // where the whole attribution begins: source or verb group, whichever is first
	inverted bool
	shared   bool // takes the subject of an earlier verb
	phrase   bool // "according to"
	at       text.Span
}

// hits are the cues of sentence s, in order.
func (f *finder) hits(p *paragraph, s sentence) []hit {
	var out []hit
	end := p.sentenceEnd(s)
	for i := s.lo; i < end; i++ {
		if p.outer[i] >= 0 {
			continue
		}
		if h, ok := f.phraseHit(p, s, i, end); ok {
			out = append(out, h)
			continue
		}
		c, after := f.cueAt(p, s, i)
		if c == nil {
			continue
		}
		h := hit{v: i, cue: c, after: after, group: p.verbGroup(i, s.lo), at: p.span(i, after)}
		if f.attach(p, s, &h, out) {
			out = append(out, h)
		}
	}
	return out
}

// cueAt is the cue that token i is, and the token after it.
func (f *finder) cueAt(p *paragraph, s sentence, i int) (*lexicon.Cue, int) {
	if c, after := f.nounCue(p, s, i); c != nil {
		return c, after
	}
	var c *lexicon.Cue
	after := i + 1
	for _, x := range f.lex.Cues[p.low(i)] {
		if x.Particle == "" {
			c = x
			break
		}
		if p.low(i+1) == x.Particle {
			c, after = x, i+2
			break
		}
	}
	if c == nil || !f.verbal(p, s, i) {
		return nil, 0
	}
	return c, after
}

// verbal reports whether cue form i is used as an active verb that can attribute.
func (f *finder) verbal(p *paragraph, s sentence, i int) bool {
	if f.mistagged(p, s, i) {
		return true
	}
	if !p.is(i, "VERB", "AUX") && !(p.low(i) == "said" || p.low(i) == "says") {
		// "she answers", "Mr Roe points out": the tagger takes some for nouns
		return i > s.lo && p.outer[i-1] < 0 && (personal[p.low(i-1)] || p.is(i-1, "PROPN") && strings.HasSuffix(p.low(i), "s") && len(f.lex.Cues[p.low(i)]) > 0 && f.lex.Cues[p.low(i)][0].Particle == p.low(i+1))
	}
	prev := i - 1
	for prev >= s.lo && (p.is(prev, "ADV") || p.low(prev) == "not" || p.low(prev) == "n't") {
		prev--
	}
	in := func(w words) bool { return prev >= s.lo && p.outer[prev] < 0 && w[p.low(prev)] }
	switch p.tags[i].X {
	case "VBN":
		return in(haveForms) || !in(beForms) && p.low(i) == "said"
	case "VBG":
		return in(beForms) || p.low(i-1) == "," || p.low(i-1) == "and" || i > s.lo && p.outer[i-1] >= 0
	case "VB":
		if prev >= s.lo && p.low(prev) == "to" {
			return p.low(prev-1) == "used" || p.low(prev-1) == "went" || p.low(prev-1) == "on"
		}
		if in(wordSet("did do does")) { // "did not rule out that"
			c := f.lex.Cues[p.low(i)]
			return len(c) > 0 && (c[0].Class == lexicon.Deny || c[0].Class == lexicon.Think)
		}
		return prev >= s.lo && p.is(prev, "AUX") && in(wordSet("would will could might 'll 'd"))
	}
	return !in(beForms)
}

// mistagged recognises a verb of saying that the tagger takes for a noun, participle or base form:
// between a noun phrase and what can only be content ("complain that", "say nobody"), or between a
// name and the end ("Roe swore.").
func (f *finder) mistagged(p *paragraph, s sentence, i int) bool {
	if p.finite(i) || i == s.lo || p.outer[i-1] >= 0 || beForms[p.low(i-1)] || haveForms[p.low(i-1)] || p.is(i-1, "PART", "DET", "ADJ", "ADP", "AUX") || p.possessive(i-1) {
		return false
	}
	c := f.lex.Cues[p.low(i)]
	if len(c) == 0 || c[0].Particle != "" {
		return false
	}
	noun := p.is(i-1, "NOUN", "PROPN") || p.low(i-1) == ","
	switch p.tags[i].X {
	case "NNS": // "Lee argues," taken for a plural
		return p.is(i-1, "PROPN") && c[0].Takes('q') && (p.low(i+1) == "," || p.low(i+1) == "that")
	case "VB", "NN", "VBN":
		return noun && (p.low(i+1) == "that" || c[0].Takes('c') && (p.is(i+1, "PRON") || p.is(i+1, "DET")) && p.hasFinite(i+2, s.hi)) ||
			p.is(i-1, "PROPN") && c[0].Takes('q') && (i+1 >= p.sentenceEnd(s) || p.tags[i].X == "VBN") && p.toks[i-1].Capital() ||
			noun && p.tags[i].X == "NN" && strings.HasSuffix(p.low(i), "e") && c[0].Takes('q') && weekdays[p.low(i+2)]
	}
	return false
}

// expressers are the verbs that give a noun of saying its content.
var expressers = wordSet(`express expressed expresses expressing voice voiced voices voicing reiterate reiterated reiterates`)

// nounCue recognises "expressed hope that" and "voiced his support for … doing" at verb i.
func (f *finder) nounCue(p *paragraph, s sentence, i int) (*lexicon.Cue, int) {
	if !expressers[p.low(i)] || !p.is(i, "VERB") {
		return nil, 0
	}
	for k := i + 1; k < s.hi && k < i+5; k++ {
		c := f.lex.NounCues[p.low(k)]
		if c == nil {
			continue
		}
		switch p.low(k + 1) {
		case "that":
			return c, k + 1
		case "for", "at", "about", "over":
			if g := f.gerund(p, k+2, s.hi); g {
				return c, k + 2
			}
		}
		return nil, 0
	}
	return nil, 0
}

// gerund reports whether a noun phrase and a verb in -ing begin at i ("Iran gaining a foothold").
func (f *finder) gerund(p *paragraph, i, hi int) bool {
	e := p.phraseRight(i, hi)
	return e > i && e < hi && p.is(e, "VERB", "AUX") && p.tags[e].X == "VBG"
}

// phraseHit recognises attributions that are no verb: "according to X", "in the words of X".
func (f *finder) phraseHit(p *paragraph, s sentence, i, end int) (hit, bool) {
	n := 0
	switch {
	case p.low(i) == "according" && p.low(i+1) == "to":
		n = 2
		for p.is(i+n, "VERB", "NOUN", "ADJ") && i+n+1 < end && p.toks[i+n+1].Capital() && !p.toks[i+n].Capital() { // "according to agronomist Jane Roe"
			n++
		}
	case p.low(i) == "in" && p.low(i+1) == "the" && (p.low(i+2) == "words" || p.low(i+2) == "opinion" || p.low(i+2) == "view") && p.low(i+3) == "of":
		n = 4
	case p.low(i) == "in" && i+3 < end:
		return f.viewHit(p, i, end)
	default:
		return hit{}, false
	}
	e := p.phraseRight(i+n, end)
	if e <= i+n || i+n >= end {
		return hit{}, false
	}
	return hit{v: i, group: i, after: e, cue: according, source: mention{p.index, i + n, e}, begin: i, phrase: true, at: p.span(i, i+n)}, true
}

// viewHit recognises "in Roe's view" and "in the minister's opinion".
func (f *finder) viewHit(p *paragraph, i, end int) (hit, bool) {
	e := p.phraseRight(i+1, end)
	if e < i+4 || p.low(e-1) != "view" && p.low(e-1) != "opinion" && p.low(e-1) != "words" || p.low(e-2) != "'s" {
		return hit{}, false
	}
	return hit{v: i, group: i, after: e, cue: according, source: mention{p.index, i + 1, e - 2}, begin: i, phrase: true, at: p.span(e-1, e)}, true
}

var according = &lexicon.Cue{Lemma: "according to", Class: lexicon.Say, Frames: "c", Commitment: 1}

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
