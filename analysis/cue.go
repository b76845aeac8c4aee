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
		c := f.lex.Cues[p.low(i)]
		return prev >= s.lo && p.is(prev, "AUX") && in(wordSet("would will could might 'll 'd")) && len(c) > 0 && c[0].Class != lexicon.Think
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
