package blend

import (
	"math"

	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
)

// Tone makes the features of a whole passage.
func (x *Extractor) Tone(s string) *Features {
	r := x.read(s, text.Span{})
	r.whole()
	return r.result()
}

// whole adds the features that need no target: the words, pairs of words and stems, and the
// rated sums of the passage.
func (r *reading) whole() {
	r.context(BiasKey)
	for k, s := range r.symbols {
		r.flag(key("word", s.name), s.first, s.last)
		if k > 0 {
			p := r.symbols[k-1]
			r.flag(key("pair", p.name, s.name), p.first, s.last)
		}
		if len(s.name) > 4 && !s.mask {
			r.flag(key("stem", passage.Stem(s.name)), s.first, s.last)
		}
	}
	all := func(int) bool { return true }
	r.sum("all", "", r.valence, all)
	r.sum("positive", "", r.valence, func(i int) bool { return r.valence[i] > 0 })
	r.sum("negative", "", r.valence, func(i int) bool { return r.valence[i] < 0 })
	r.sum("film", "", r.film, all)
	r.counts()
}

// counts adds how often the passage hedges, negates, asks and shouts, and how much of it is
// quoted.
func (r *reading) counts() {
	quoted := 0
	for i, t := range r.tokens {
		switch {
		case t.Plain() && passage.Modal(t.Lower):
			r.add(key("modals"), i, 1.0/3)
		case t.Plain() && passage.Negates(t.Lower):
			r.add(key("negations"), i, 1.0/3)
		case t.Lower == "?":
			r.flag(key("question"), i, i)
		case t.Lower == "!":
			r.flag(key("shout"), i, i)
		}
		if t.Quoted {
			quoted++
		}
	}
	if quoted > 0 {
		r.add(key("quoted"), Context, math.Sqrt(float64(quoted)/float64(len(r.tokens))))
	}
}
