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
	drop   float64 // share of an example's inputs left out, anew each time
	seed   uint64
	runs   int // with seeds that follow one another; the weights are their mean
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
	out := make([][]float64, columns)
	for k := range out {
		out[k] = make([]float64, size)
	}
	for at := range max(r.runs, 1) {
		r.once(uint64(at), examples, out, learn)
	}
	return out
}

// once adds the mean weights of run number at, divided by how many runs there are, to out.
func (r recipe) once(at uint64, examples []example, out [][]float64, learn func(cs []*column, e example)) {
	cs := make([]*column, len(out))
	for k := range cs {
		cs[k] = newColumn(len(out[k]))
	}
	rng := rand.New(rand.NewPCG(r.seed+at, 0))
	var short []input
	means := 0
	for pass := range r.passes {
		for _, i := range rng.Perm(len(examples)) {
			e := examples[i]
			if r.drop > 0 {
				short = r.thin(short[:0], e.x, rng)
				e.x = short
			}
			learn(cs, e)
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
	for k, c := range cs {
		for i, w := range c.mean {
			out[k][i] += float64(w) / float64(means) / float64(max(r.runs, 1))
		}
	}
}

// thin appends the inputs of x that are not left out, the larger for it.
func (r recipe) thin(to, x []input, rng *rand.Rand) []input {
	limit, scale := uint32(r.drop*(1<<32)), float32(1/(1-r.drop))
	for _, f := range x {
		if rng.Uint32() >= limit {
			to = append(to, input{f.at, f.value * scale})
		}
	}
	return to
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
