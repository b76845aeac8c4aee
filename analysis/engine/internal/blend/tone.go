package blend

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
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
	r.context(linear.BiasKey)
	for k, s := range r.symbols {
		r.flag(linear.Key("word", s.name), s.first, s.last)
		if k > 0 {
			p := r.symbols[k-1]
			r.flag(linear.Key("pair", p.name, s.name), p.first, s.last)
		}
		if len(s.name) > 4 && !s.mask {
			r.flag(linear.Key("stem", passage.Stem(s.name)), s.first, s.last)
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
			r.Add(linear.Key("modals"), i, 1.0/3)
		case t.Plain() && passage.Negates(t.Lower):
			r.Add(linear.Key("negations"), i, 1.0/3)
		case t.Lower == "?":
			r.flag(linear.Key("question"), i, i)
		case t.Lower == "!":
			r.flag(linear.Key("shout"), i, i)
		}
		if t.Quoted {
			quoted++
		}
	}
	if quoted > 0 {
		r.Add(linear.Key("quoted"), linear.Context, math.Sqrt(float64(quoted)/float64(len(r.tokens))))
	}
}
