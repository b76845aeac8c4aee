package nn

import "math"

// CRF is a linear-chain conditional random field over labels of spans (Lafferty et al. 2001,
// "Conditional Random Fields", ICML): label 0 is outside, and each kind of span has two, an odd
// one for its first position and the even one after it for the rest. A "rest" follows only its
// own first or rest.
type CRF struct {
	From, Labels int    // which columns of a score matrix are its labels
	steps        *Param // Labels × Labels, from a row's label to a column's
}

// AddCRF makes one over columns [from, from+labels).
func (ps *Params) AddCRF(name string, from, labels int) *CRF {
	return &CRF{From: from, Labels: labels, steps: ps.Add(name, labels, labels, 0.01)}
}

// impossible stands for the score of what cannot be.
const impossible = -1e4

// step is the score of label b after label a; a is -1 at the start.
func (c *CRF) step(a, b int) float64 {
	rest := b > 0 && b%2 == 0
	switch {
	case rest && (a < 0 || a != b && a != b-1):
		return impossible
	case a < 0:
		return 0
	}
	return float64(c.steps.W[a*c.Labels+b])
}

// score of label k at position i.
func (c *CRF) score(v *Value, i, k int) float64 { return float64(v.X[i*v.Cols+c.From+k]) }

func logSum(x []float64) float64 {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	s := 0.0
	for _, v := range x {
		s += float64(exp(float32(v - top)))
	}
	return top + math.Log(s)
}

// lattice is, for each position and label, the log of the summed weight of all ways to there
// (before) and from there on (after), and the log of the weight of all ways.
type lattice struct {
	before, after []float64
	all           float64
}

func (c *CRF) lattice(v *Value) lattice {
	n, k := v.Rows, c.Labels
	l := lattice{before: make([]float64, n*k), after: make([]float64, n*k)}
	sum := make([]float64, k)
	for i := range n {
		for b := range k {
			if i == 0 {
				l.before[b] = c.step(-1, b) + c.score(v, 0, b)
				continue
			}
			for a := range k {
				sum[a] = l.before[(i-1)*k+a] + c.step(a, b)
			}
			l.before[i*k+b] = logSum(sum) + c.score(v, i, b)
		}
	}
	for i := n - 2; i >= 0; i-- {
		for a := range k {
			for b := range k {
				sum[b] = l.after[(i+1)*k+b] + c.step(a, b) + c.score(v, i+1, b)
			}
			l.after[i*k+a] = logSum(sum)
		}
	}
	l.all = logSum(l.before[(n-1)*k:])
	return l
}

// CRF is the loss -log p of the labels gold, given the scores v. It starts the gradient of v.
func (g *Graph) CRF(v *Value, c *CRF, gold []int8) float64 {
	n, k := v.Rows, c.Labels
	l := c.lattice(v)
	d := g.grads.of(c.steps)
	way := 0.0
	for i := range n {
		for b := range k {
			v.D[i*v.Cols+c.From+b] += exp(float32(l.before[i*k+b] + l.after[i*k+b] - l.all))
			for a := range k {
				if i > 0 && c.step(a, b) > impossible {
					d[a*k+b] += exp(float32(l.before[(i-1)*k+a] + c.step(a, b) + c.score(v, i, b) + l.after[i*k+b] - l.all))
				}
			}
		}
		y := int(gold[i])
		v.D[i*v.Cols+c.From+y]--
		way += c.score(v, i, y)
		if i > 0 {
			way += c.step(int(gold[i-1]), y)
			d[int(gold[i-1])*k+y]--
		}
	}
	return l.all - way
}

// Best is the likeliest labels, given the scores v.
func (c *CRF) Best(v *Value) []int8 {
	n, k := v.Rows, c.Labels
	if n == 0 {
		return nil
	}
	from := make([]int8, n*k)
	best, next := make([]float64, k), make([]float64, k)
	for i := range n {
		for b := range k {
			if i == 0 {
				next[b] = c.step(-1, b) + c.score(v, 0, b)
				continue
			}
			top := math.Inf(-1)
			for a := range k {
				if s := best[a] + c.step(a, b); s > top {
					top, from[i*k+b] = s, int8(a)
				}
			}
			next[b] = top + c.score(v, i, b)
		}
		best, next = next, best
	}
	y := 0
	for b := range best {
		if best[b] > best[y] {
			y = b
		}
	}
	out := make([]int8, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = int8(y)
		y = int(from[i*k+y])
	}
	return out
}

// Chances gives the probability of each label at each position, n × Labels.
func (c *CRF) Chances(v *Value) []float32 {
	l := c.lattice(v)
	out := make([]float32, len(l.before))
	for i := range out {
		out[i] = exp(float32(l.before[i] + l.after[i] - l.all))
	}
	return out
}
