package analysis

import (
	"math"
	"sort"
	"strings"
)

// listed are the rules that lists of praise and blame make unsure.
var listed = map[string]bool{"said of it": true, "named so": true, "beside": true, "near": true, "after it": true, "about it": true, "what it does": true, "of it": true,
	"attitude near by": true}

// between reports whether another of the user's targets stands between the mention at m and the signal at
// k, or nearer before k, outside the mention's own phrase: lists of praise and blame are read left to right.
func (f *stanceFinder) between(p *paragraph, m, k int, t *target) bool {
	if m > k {
		for _, o := range f.spots {
			if o.t != t && o.par == p.index && o.tok < m && max(k-o.tok, o.tok-k) < m-k && p.sentenceAt(o.tok) == p.sentenceAt(k) && !p.under(o.tok, m) {
				return !p.under(k, m) && !p.under(m, o.tok)
			}
		}
		return false
	}
	if s := p.child(k, "nsubj"); s >= 0 && p.under(m, s) {
		return false
	}
	for _, o := range f.spots {
		if o.t != t && o.par == p.index && o.tok > m && o.tok < k && p.sentenceAt(o.tok) == p.sentenceAt(k) && !p.under(o.tok, m) && !p.under(m, o.tok) {
			return true
		}
	}
	return false
}

// nearerAnother reports whether the signal is tied to another of the user's targets.
func (f *stanceFinder) nearerAnother(v *view, s signal, t *target) bool {
	for _, o := range f.targets {
		if o == t || o.Kind != User {
			continue
		}
		c, at := o.cover(v.p, f.lex, v.lo, v.hi)
		if c < mentioned {
			continue
		}
		for _, k := range v.p.tops(at) {
			for _, b := range s.bearings {
				if l := v.link(s, b, k); v.p.sentenceAt(k) == v.p.sentenceAt(s.head) && math.Abs(l.share) > weakest && !(listed[l.rule] && f.between(v.p, k, s.head, o)) {
					return true
				}
			}
		}
	}
	return false
}

// spotReach is how many paragraphs up a pronoun may look for its target.
const spotReach = 2

// spot is a mention of one of the user's targets anywhere in the text.
type spot struct {
	par, tok int
	t        *target
	plural   bool
}

// findSpots lists where the user's targets are mentioned by most of their words.
func (f *stanceFinder) findSpots() {
	for _, t := range f.targets {
		if t.Kind != User {
			continue
		}
		for i := range f.d.pars {
			p := &f.d.pars[i]
			for _, s := range p.sents {
				c, at := t.cover(p, f.lex, s.lo, s.hi)
				if c < besideShare {
					continue
				}
				for _, k := range f.mains(p, t, at) {
					f.spots = append(f.spots, spot{i, k, t, strings.HasSuffix(p.tags[k].X, "S")})
				}
			}
		}
	}
	sort.SliceStable(f.spots, func(a, b int) bool {
		x, y := f.spots[a], f.spots[b]
		return x.par < y.par || x.par == y.par && x.tok < y.tok
	})
}

// lastSpot is the last mention of a user's target before token k of paragraph par, at most a paragraph
// up, that fits.
func (f *stanceFinder) lastSpot(par, k int, fits func(spot) bool) *spot {
	i := sort.Search(len(f.spots), func(i int) bool {
		s := f.spots[i]
		return s.par > par || s.par == par && s.tok >= k
	})
	for i--; i >= 0 && f.spots[i].par >= par-spotReach; i-- {
		if fits(f.spots[i]) {
			return &f.spots[i]
		}
	}
	return nil
}
