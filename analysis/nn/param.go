package nn

import "math/rand/v2"

// Param is a matrix of weights, row-major: an affine layer's rows are its inputs, an embedding's
// rows are what can be looked up.
type Param struct {
	Name       string
	Rows, Cols int
	W          []float32
	lookup     bool      // only rows that were looked up have a gradient
	turned     []float32 // W transposed, kept while training
	index      int
}

// row is the weights of row i.
func (p *Param) row(i int) []float32 { return p.W[i*p.Cols : (i+1)*p.Cols] }

// turn renews the transposed copy.
func (p *Param) turn() {
	if p.turned == nil {
		p.turned = make([]float32, len(p.W))
	}
	for r := range p.Rows {
		for c, w := range p.row(r) {
			p.turned[c*p.Rows+r] = w
		}
	}
}

// Params are the weights of one model.
type Params struct {
	all  []*Param
	rng  *rand.Rand // nil when the weights are to be read
	room int        // how many more weights may be read
	over bool       // more than room were asked for
}

// NewParams is an empty set for training. seed draws the first weights.
func NewParams(seed uint64) *Params {
	return &Params{rng: rand.New(rand.NewPCG(seed, 1))}
}

// Add makes a matrix of normally distributed weights with the given deviation.
func (ps *Params) Add(name string, rows, cols int, deviation float64) *Param {
	p := &Param{Name: name, Rows: rows, Cols: cols, index: len(ps.all)}
	ps.all = append(ps.all, p)
	if ps.rng == nil {
		if rows < 0 || cols < 0 || cols > 0 && rows > ps.room/cols {
			ps.over, p.Rows, p.Cols = true, 0, 0
			return p
		}
		ps.room -= rows * cols
	}
	p.W = make([]float32, rows*cols)
	if ps.rng != nil && deviation > 0 {
		for i := range p.W {
			p.W[i] = float32(ps.rng.NormFloat64() * deviation)
		}
	}
	return p
}

// AddLookup makes an embedding: a row for each of n things.
func (ps *Params) AddLookup(name string, n, cols int) *Param {
	p := ps.Add(name, n, cols, 0.3)
	p.lookup = true
	return p
}

// Size is how many bytes the weights take in a file before it is packed: one each, and four for each
// row.
func (ps *Params) Size() int {
	n := 0
	for _, p := range ps.all {
		n += len(p.W) + 4*p.Rows
	}
	return n
}
