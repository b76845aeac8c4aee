package analysis

import (
	"slices"
	"sort"
)

// mentionOf is a token that stands for a target in a quote, or beside it.
type mentionOf struct {
	at    int
	share float64 // of a link that counts: less for a pronoun
	how   string  // content, anaphor, perhaps, beside, cue
}

// What a mention is worth that is not the target's own name.
const (
	pronounShare = 0.9
	besideWorth  = 0.8
)

// tops are those of the tokens that hang on none of the others.
func (p *paragraph) tops(at []int) []int {
	var out []int
	for _, k := range at {
		top := true
		for _, x := range p.climb(k)[1:] {
			top = top && !slices.Contains(at, x)
		}
		if top {
			out = append(out, k)
		}
	}
	return out
}

// about finds where the quote speaks about t: in its own words, with a pronoun for it, or, when it has
// neither, in the attribution around it or right before.
func (f *stanceFinder) about(v *view, q found, t *target) []mentionOf {
	p := v.p
	share := foundShare
	if t.Kind == User {
		share = mentioned
	}
	var out []mentionOf
	if c, at := f.coverPieces(v, t); c >= share {
		for _, k := range f.mains(p, t, at) {
			if !f.insideNested(q, p, k) {
				out = append(out, mentionOf{k, 1, "content"})
			}
		}
	}
	if t.Kind != User {
		return out
	}
	if !v.first && f.human(t) && !f.inSourcePronoun(q, p) {
		for k := v.lo; k < v.hi; k++ {
			if w := p.low(k); (w == "he" || w == "she") && p.rel(k) == "nsubj" {
				if s := f.lastSpot(p.index, p.sentenceAt(k).lo, func(s spot) bool { return f.human(s.t) }); s != nil && s.t == t {
					out = append(out, mentionOf{k, besideWorth, "perhaps"})
				}
			}
		}
	}
	for k := v.floor; k < v.end; k++ {
		if all[p.low(k)] && v.in(k) && p.is(k, "PRON", "DET") && p.rel(k) != "det" && p.rel(k) != "cc" {
			if s := f.lastSpot(p.index, v.lo, func(s spot) bool { return s.t == t }); s != nil {
				out = append(out, mentionOf{k, pronounShare, "anaphor"})
				continue
			}
		}
		if v.in(k) && !slices.ContainsFunc(out, func(m mentionOf) bool { return m.at == k }) && f.pronounFor(v, k) == t {
			out = append(out, mentionOf{k, pronounShare, "anaphor"})
		}
	}
	s := p.sentenceAt(v.lo)
	other := f.anotherIn(v, t)
	if v.said.hi > 0 {
		cs := p.sentenceAt(v.said.lo)
		if _, at := t.cover(p, f.lex, cs.lo, cs.hi); f.coverOf(t, p, at) >= besideShare {
			for _, k := range p.tops(at) {
				if !v.in(k) && !f.inSource(q, p, k) && !f.inOther(q, p, k) {
					how := "beside"
					if len(out) > 0 && out[0].how != "beside" || other {
						how = "cue" // what the words say is of something else
					}
					out = append(out, mentionOf{k, besideWorth, how})
				}
			}
		}
	}
	if len(out) == 0 && !other && v.said.hi > 0 {
		for k := v.said.lo; k < v.said.hi; k++ {
			if o := p.object(k); o >= 0 && !v.in(o) && p.is(o, "PRON") && f.pronounFor(v, o) == t {
				out = append(out, mentionOf{o, besideWorth, "beside"})
			}
		}
	}
	if len(out) > 0 || other {
		return out
	}
	if c, at := t.cover(p, f.lex, s.lo, max(s.hi, v.hi)); c >= besideShare {
		return []mentionOf{{at[0], besideWorth, "beside"}}
	}
	if q.group > 0 && q.kind == Direct || f.fragment(v) {
		if sp := f.lastSpot(p.index, v.lo, func(spot) bool { return true }); sp != nil && sp.t == t {
			return []mentionOf{{-1, besideWorth, "beside"}}
		}
	}
	return out
}

// mains are the tokens that stand for t among those that bear its words: its main noun where it is there,
// else those that hang on no other. A mention of a longer target is left to that.
func (f *stanceFinder) mains(p *paragraph, t *target, at []int) []int {
	var heads []int
	for _, k := range at {
		for _, key := range keysOf(f.lex, p.toks[k:k+1]) {
			if h := p.heads[k]; key == t.headKey && !(p.rel(k) == "compound" && h >= 0 && !slices.Contains(at, h)) {
				heads = append(heads, k)
			}
		}
	}
	for i, k := range heads { // "reopening the embassy" is the reopening
		if h := p.heads[k]; h >= 0 && p.is(h, "VERB") && slices.Contains(at, h) && (objectLike[p.rel(k)] || p.rel(k) == "nsubj") {
			heads[i] = h
		}
	}
	if heads == nil {
		heads = p.tops(at)
	}
	return slices.DeleteFunc(heads, func(k int) bool { return f.longer(p, t, k) || !t.told(p, k) })
}

// told reports whether the noun at k has the words that tell t from another target of the same noun.
func (t *target) told(p *paragraph, k int) bool {
	for _, w := range t.contrasts {
		if !slices.ContainsFunc(p.children(k), func(d int) bool { return p.low(d) == w }) {
			return false
		}
	}
	return true
}

// longer reports whether token k belongs to the mention of a longer target whose words include t's.
func (f *stanceFinder) longer(p *paragraph, t *target, k int) bool {
	for _, o := range f.targets {
		if o == t || o.Kind != User || len(o.keys) <= len(t.keys) {
			continue
		}
		for _, key := range t.keys {
			if _, ok := o.weight[key]; !ok {
				return false
			}
		}
		if c, at := o.cover(p, f.lex, max(k-4, p.sentenceAt(k).lo), min(k+5, p.sentenceAt(k).hi)); c > 0.99 && slices.Contains(at, k) {
			return true
		}
	}
	return false
}

// coverPieces finds t in the content, and in the other parts of a split quote that stand in the same
// sentence.
func (f *stanceFinder) coverPieces(v *view, t *target) (float64, []int) {
	c, at := t.cover(v.p, f.lex, v.lo, v.hi)
	if len(v.pieces) < 2 {
		return c, at
	}
	x := v.p.sentenceAt(v.lo)
	for _, s := range v.pieces {
		if s.lo != v.lo && s.lo < x.hi && s.hi > x.lo {
			_, more := t.cover(v.p, f.lex, max(s.lo, x.lo), min(s.hi, x.hi))
			at = append(at, more...)
		}
	}
	sort.Ints(at)
	return f.coverOf(t, v.p, at), at
}

// coverOf is the share of t's words that stand at the tokens.
func (f *stanceFinder) coverOf(t *target, p *paragraph, at []int) float64 {
	sum := 0.0
	got := map[string]bool{}
	for _, k := range at {
		for _, key := range keysOf(f.lex, p.toks[k:k+1]) {
			if !got[key] {
				got[key] = true
				sum += t.weight[key]
			}
		}
	}
	if t.total == 0 {
		return 0
	}
	return sum / t.total
}

// inSourcePronoun reports whether the source of q is a pronoun or is not told.
func (f *stanceFinder) inSourcePronoun(q found, p *paragraph) bool {
	return q.source.empty() || p.is(q.source.hi-1, "PRON")
}

// inSource reports whether token k is part of the words for the source of q.
func (f *stanceFinder) inSource(q found, p *paragraph, k int) bool {
	return q.source.par == p.index && k >= q.source.lo && k < q.source.hi
}

// inOther reports whether token k is in the content of another quote.
func (f *stanceFinder) inOther(q found, p *paragraph, k int) bool {
	for _, o := range f.quotes {
		if o.par == p.index && o.Span != q.Span && o.group != q.group && o.Span.Contains(p.toks[k].Span) {
			return true
		}
	}
	return false
}

// fragment reports whether the quote has no subject of its own to speak of: "A disaster in green."
func (f *stanceFinder) fragment(v *view) bool {
	for k := v.lo; k < v.hi; k++ {
		if r := v.p.rel(k); r == "nsubj" || r == "csubj" {
			return false
		}
	}
	return !v.p.hasFinite(v.lo, v.hi)
}

// anotherIn reports whether the quote mentions another of the user's targets.
func (f *stanceFinder) anotherIn(v *view, t *target) bool {
	for _, o := range f.targets {
		if o != t && o.Kind == User {
			if c, _ := o.cover(v.p, f.lex, v.floor, v.end); c >= foundShare {
				return true
			}
		}
	}
	return false
}
