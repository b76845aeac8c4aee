package news

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
)

// The lexicons, as ratings of a word.
func rated(w *word) float64    { return w.valence }
func reviewed(w *word) float64 { return w.film }
func owned(w *word) float64    { return w.own }
func jointly(w *word) float64  { return w.valence + w.own }

// agreed is what both lexicons say of a word that both rate.
func agreed(w *word) float64 {
	if w.valence == 0 || w.own == 0 {
		return 0
	}
	return jointly(w)
}

// used is the rating of a word by one use of the stance lexicon alone.
func used(use uint32) func(*word) float64 {
	return func(w *word) float64 {
		v := 0.0
		for _, x := range w.bearings {
			if x.use == use {
				v += x.weight * 2.5
			}
		}
		return v
	}
}

// all accepts every word.
func all(int) bool { return true }

// sum adds the features of a rated sum over the words that in accepts: the sum squashed, and a
// flag for the range it falls in, alone and, unless it is 0, with the target's role. name tells
// the sum apart.
func (b *builder) sum(name, role uint32, value func(*word) float64, in func(i int) bool) {
	total, size := 0.0, 0.0
	for i := range b.words {
		if v := value(&b.words[i]); v != 0 && !b.target[i] && in(i) {
			total += v
			size += math.Abs(v)
		}
	}
	g := grade(total)
	plain, crossed := key(sum, name, g), key(sum, name, g, role)
	if size == 0 {
		b.context(plain)
		if role != 0 {
			b.context(crossed)
		}
		return
	}
	squash := 2 / math.Sqrt(total*total+15) // twice VADER's normalization, as a factor on each word
	squashed := key(sum, name)
	for i := range b.words {
		v := value(&b.words[i])
		if v == 0 || b.target[i] || !in(i) {
			continue
		}
		b.Set(plain, i, math.Abs(v)/size)
		if role != 0 {
			b.Set(crossed, i, math.Abs(v)/size)
		}
		b.Add(squashed, i, v*squash)
	}
}

// grade numbers the range a sum falls in, in lexicon units.
func grade(x float64) uint32 {
	g := uint32(0)
	switch a := math.Abs(x); {
	case a <= 0.05:
		return 0
	case a < 1.2:
		g = 1
	case a < 3:
		g = 2
	case a < 6:
		g = 3
	default:
		g = 4
	}
	if x < 0 {
		g += 4
	}
	return g
}

// amounts adds how many words are rated on each side, and how long the passage is.
func (b *builder) amounts() {
	up, down, words := 0, 0, 0
	for i := range b.words {
		w := &b.words[i]
		if w.word {
			words++
		}
		switch v := jointly(w); {
		case v > 0.3:
			up++
		case v < -0.3:
			down++
		}
	}
	b.context(key(count, 20, uint32(min(up, 5))))
	b.context(key(count, 21, uint32(min(down, 5))))
	b.context(key(count, 22, uint32(min(up, 3)), uint32(min(down, 3))))
	b.context(key(count, 23, uint32(math.Log2(float64(words+1)))))
	b.Add(key(count, 24), linear.Context, float64(up-down)/math.Sqrt(float64(up+down)+1))
}
