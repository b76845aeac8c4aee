package nn

import "math/rand/v2"

// Value is what a layer gives: a matrix with a row for each position, and its gradient while
// training.
type Value struct {
	Rows, Cols int
	X          []float32 // row-major
	D          []float32 // the loss's gradient; nil when the graph does not record
}

// Row is row i of X.
func (v *Value) Row(i int) []float32 { return v.X[i*v.Cols : (i+1)*v.Cols] }

// Graph runs layers over one sequence. It is for one goroutine; Reset makes it ready for the
// next sequence and takes back the memory of every Value it gave.
type Graph struct {
	grads *gradients // nil when the graph does not record
	rng   *rand.Rand
	back  []func()
	slab  []float32
	used  int
	short int // how much did not fit into slab
}

// NewGraph is a graph for use, not for training.
func NewGraph() *Graph { return &Graph{} }

// Reset forgets the last sequence.
func (g *Graph) Reset() {
	if g.short > 0 {
		g.slab = make([]float32, len(g.slab)+g.short)
		g.short = 0
	}
	g.used = 0
	g.back = g.back[:0]
}

// take gives n zeros.
func (g *Graph) take(n int) []float32 {
	s := g.raw(n)
	clear(s)
	return s
}

// raw gives n numbers that may be anything, to be written over.
func (g *Graph) raw(n int) []float32 {
	if g.used+n > len(g.slab) {
		g.short += n
		return make([]float32, n)
	}
	s := g.slab[g.used : g.used+n : g.used+n]
	g.used += n
	return s
}

// value is a Value whose X is to be written over.
func (g *Graph) value(rows, cols int) *Value {
	v := &Value{Rows: rows, Cols: cols, X: g.raw(rows * cols)}
	if g.grads != nil {
		v.D = g.take(rows * cols)
	}
	return v
}

// then leaves f for Backward; it is a no-op when the graph does not record.
func (g *Graph) then(f func()) {
	if g.grads != nil {
		g.back = append(g.back, f)
	}
}

// backward runs what the layers left, last first.
func (g *Graph) backward() {
	for i := len(g.back) - 1; i >= 0; i-- {
		g.back[i]()
	}
}
