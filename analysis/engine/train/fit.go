package main

import (
	"math"
	"math/rand/v2"
)

// recipe says how a linear model is fitted: AdaGrad (Duchi, Hazan and Singer, JMLR 12, 2011) on
// one example at a time, the weights averaged over the second half of the passes.
type recipe struct {
	passes int
	rate   float64
	decay  float64 // L2
	seed   uint64
}

// example is an input vector with its answer: a class or a rating.
type example struct {
	x      []input
	class  int
	rating float64
}

// column is the weights of one output with AdaGrad's sums of squared gradients.
type column struct {
	w, squares, mean []float32
}

func newColumn(n int) *column {
	return &column{make([]float32, n), make([]float32, n), make([]float32, n)}
}

func (c *column) dot(x []input) float64 {
	z := 0.0
	for _, f := range x {
		z += float64(c.w[f.at] * f.value)
	}
	return z
}

// step follows the gradient err * x.
func (c *column) step(x []input, err float64, r recipe) {
	for _, f := range x {
		g := float32(err)*f.value + float32(r.decay)*c.w[f.at]
		c.squares[f.at] += g * g
		c.w[f.at] -= float32(r.rate) * g / float32(math.Sqrt(float64(c.squares[f.at])+1e-6))
	}
}

// run calls learn on the examples in a fresh order each pass, and returns the mean weights.
func (r recipe) run(examples []example, columns int, size int, learn func(cs []*column, e example)) [][]float64 {
	cs := make([]*column, columns)
	for k := range cs {
		cs[k] = newColumn(size)
	}
	rng := rand.New(rand.NewPCG(r.seed, 0))
	means := 0
	for pass := range r.passes {
		for _, i := range rng.Perm(len(examples)) {
			learn(cs, examples[i])
		}
		if pass < r.passes/2 {
			continue
		}
		means++
		for _, c := range cs {
			for i, w := range c.w {
				c.mean[i] += w
			}
		}
	}
	out := make([][]float64, columns)
	for k, c := range cs {
		out[k] = make([]float64, size)
		for i, w := range c.mean {
			out[k][i] = float64(w) / float64(means)
		}
	}
	return out
}

// classify fits a multinomial logistic model over the three classes.
func classify(size int, examples []example, r recipe) [][]float64 {
	return r.run(examples, classes, size, func(cs []*column, e example) {
		var z [classes]float64
		for c := range z {
			z[c] = cs[c].dot(e.x)
		}
		for c, p := range softmax(z) {
			if c == e.class {
				p--
			}
			if math.Abs(p) > 1e-4 {
				cs[c].step(e.x, p, r)
			}
		}
	})
}

// regress fits ratings by least squares.
func regress(size int, examples []example, r recipe) []float64 {
	return r.run(examples, 1, size, func(cs []*column, e example) {
		cs[0].step(e.x, cs[0].dot(e.x)-e.rating, r)
	})[0]
}

func softmax(z [classes]float64) [classes]float64 {
	top := math.Max(z[0], math.Max(z[1], z[2]))
	sum := 0.0
	for c := range z {
		z[c] = math.Exp(z[c] - top)
		sum += z[c]
	}
	for c := range z {
		z[c] /= sum
	}
	return z
}
