package analysis

import "standpoint/analysis/parse"

// What the parse says of phrases and clauses. The parser is wrong about one arc in seven, so its word
// is taken only where nothing surer is at hand.

// thing reports whether tokens [lo, hi) name a thing rather than say something: their top word is a
// noun or pronoun that no subject, copula or verb makes a clause ("the successful efforts", "a
// discount").
func (p *paragraph) thing(lo, hi int) bool {
	names := func(k int) bool {
		return p.is(k, "NOUN", "PROPN", "PRON", "NUM", "DET", "SYM") && !p.has(k, "nsubj", "cop", "csubj", "aux", "expl")
	}
	if top := p.top(lo, hi); names(top) && !p.hasFinite(lo, hi) {
		return true
	}
	for k := lo; k < hi; k++ {
		if h := p.heads[k]; h >= lo && h < hi || !p.toks[k].Word() {
			continue
		}
		if !names(k) {
			return false
		}
	}
	return true
}

// top is the highest token of [lo, hi) above its first one.
func (p *paragraph) top(lo, hi int) int {
	k := lo
	for steps := 0; steps < hi-lo && p.heads[k] >= lo && p.heads[k] < hi; steps++ {
		k = p.heads[k]
	}
	return k
}

// has reports whether a token hangs on k by one of the relations.
func (p *paragraph) has(k int, relations ...string) bool { return p.child(k, relations...) >= 0 }

// child is the first token that hangs on k by one of the relations, or -1.
func (p *paragraph) child(k int, relations ...string) int {
	s := p.reach(k)
	for _, r := range relations {
		for d := s.lo; d < s.hi; d++ {
			if p.heads[d] == k && parse.Base(p.rels[d]) == r {
				return d
			}
		}
	}
	return -1
}

// reach is the part of token k's sentence that arcs from k can lead to; the parser takes a giant
// sentence in pieces.
func (p *paragraph) reach(k int) sentence {
	s := p.sentenceAt(k)
	return sentence{max(s.lo, k-parse.Longest), min(s.hi, k+parse.Longest)}
}

// subjectOf is the phrase that is the subject of the cue at tokens [lo, hi), by the parse: its own
// subject or that of the verb it hangs on ("…, adding that"), the noun its clause describes, or what
// "according to" governs. Empty when there is none.
func (p *paragraph) subjectOf(lo, hi int) mention {
	for v := hi - 1; v >= lo; v-- {
		if p.low(v) == "according" {
			if h := p.heads[v]; h > v {
				return p.phrase(h)
			}
		}
		if !p.is(v, "VERB", "AUX") {
			continue
		}
		if s := p.subjectAbove(v); !s.empty() {
			return s
		}
	}
	return mention{}
}

// subjectAbove is the subject of verb v, or of the nearest verb above that v shares one with.
func (p *paragraph) subjectAbove(v int) mention {
	for steps := 0; v >= 0 && steps < 4; steps++ {
		if s := p.child(v, "nsubj"); s >= 0 {
			if p.rels[s] == "nsubj:pass" {
				return mention{} // who is told does not speak
			}
			return p.phrase(s)
		}
		switch parse.Base(p.rels[v]) {
		case "conj", "xcomp", "advcl", "parataxis":
			v = p.heads[v]
		case "acl":
			return p.phrase(p.heads[v])
		default:
			return mention{}
		}
	}
	return mention{}
}

// passive reports whether m is the subject of a cue in the passive ("the bridge is said to be safe"),
// who is told or told of and does not speak.
func (p *paragraph) passive(m mention, cue mention) bool {
	if m.par != p.index || m.hi > cue.lo {
		return false
	}
	for v := cue.lo; v < cue.hi; v++ {
		if p.tags[v].X != "VBN" || !p.has(v, "aux") {
			continue
		}
		if s := p.child(v, "nsubj"); s >= m.lo && s < m.hi && p.rels[s] == "nsubj:pass" {
			return true
		}
	}
	return false
}

// inPhrase are the relations by which words belong to the noun they hang on.
var inPhrase = wordSet("det amod compound flat nmod case nummod fixed goeswith cc conj")

// phrase is the noun phrase whose head is token k.
func (p *paragraph) phrase(k int) mention {
	s := p.reach(k)
	lo, hi := k, k+1
	for d := s.lo; d < s.hi; d++ {
		x := d
		for steps := 0; x != k && x >= 0 && steps < 20; steps++ {
			if !inPhrase[parse.Base(p.rels[x])] {
				break
			}
			x = p.heads[x]
		}
		if x == k {
			lo, hi = min(lo, d), max(hi, d+1)
		}
	}
	return mention{p.index, lo, hi}
}
