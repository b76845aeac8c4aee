package nn

import (
	"math"
	"slices"

	"standpoint/analysis/parallel"
)

// adam is the optimizer of Kingma & Ba 2015 ("Adam: A Method for Stochastic Optimization",
// arXiv:1412.6980) with its means, their bias corrected, and the gradient's norm held down.
// Rows of lookup tables that a batch does not touch keep their means.
type adam struct {
	mean, square [][]float32
	steps        int
}

const (
	beta1   = 0.9
	beta2   = 0.95
	maxNorm = 5
	tiny    = 1e-8
)

func newAdam(ps *Params) *adam {
	a := &adam{}
	for _, p := range ps.all {
		a.mean = append(a.mean, make([]float32, len(p.W)))
		a.square = append(a.square, make([]float32, len(p.W)))
	}
	return a
}

// step sums the shards' gradients, scales them, moves the weights and clears the gradients.
func (a *adam) step(ps *Params, gs []*gradients, scale float32, rate float64) {
	a.steps++
	norms := make([]float64, len(ps.all))
	parallel.Each(len(ps.all), func(i int) { norms[i] = join(ps.all[i], gs, scale) })
	norm := 0.0
	for _, x := range norms {
		norm += x
	}
	clip := float32(1)
	if n := math.Sqrt(norm); n > maxNorm {
		clip = float32(maxNorm / n)
	}
	pace := float32(rate * math.Sqrt(1-math.Pow(beta2, float64(a.steps))) / (1 - math.Pow(beta1, float64(a.steps))))
	parallel.Each(len(ps.all), func(i int) {
		p, d := ps.all[i], gs[0].dense[i]
		if !p.lookup {
			a.move(i, p.W, d, 0, clip, pace)
			p.turn()
			return
		}
		for r := range gs[0].touched[i] {
			lo, hi := r*p.Cols, (r+1)*p.Cols
			a.move(i, p.W[lo:hi], d[lo:hi], lo, clip, pace)
		}
		clear(gs[0].touched[i])
	})
}

// join adds the gradients of all shards for p into the first, scales them, clears the others and
// gives the sum of squares.
func join(p *Param, gs []*gradients, scale float32) float64 {
	sum := 0.0
	fold := func(lo, hi int) {
		d := gs[0].dense[p.index][lo:hi]
		for _, g := range gs[1:] {
			add(d, g.dense[p.index][lo:hi])
			clear(g.dense[p.index][lo:hi])
		}
		for j := range d {
			d[j] *= scale
			sum += float64(d[j] * d[j])
		}
	}
	if !p.lookup {
		fold(0, len(p.W))
		return sum
	}
	all := gs[0].touched[p.index]
	for _, g := range gs[1:] {
		for r := range g.touched[p.index] {
			all[r] = true
		}
		clear(g.touched[p.index])
	}
	rows := make([]int, 0, len(all))
	for r := range all {
		rows = append(rows, r)
	}
	slices.Sort(rows) // one order of summing
	for _, r := range rows {
		fold(r*p.Cols, (r+1)*p.Cols)
	}
	return sum
}

// move takes one step for weights w, whose means begin at offset at, and clears their gradient.
func (a *adam) move(i int, w, d []float32, at int, clip, pace float32) {
	m, s := a.mean[i][at:at+len(w)], a.square[i][at:at+len(w)]
	for j, x := range d {
		x *= clip
		m[j] = float32(beta1*m[j]) + float32((1-beta1)*x)
		s[j] = float32(beta2*s[j]) + float32((1-beta2)*float32(x*x))
		w[j] -= pace * m[j] / (float32(math.Sqrt(float64(s[j]))) + tiny)
		d[j] = 0
	}
}
