package nn

import "math"

// Lookup lays the rows ids[i][k] of tables[k] side by side, one line for each i.
func (g *Graph) Lookup(tables []*Param, ids [][]int32) *Value {
	width := 0
	for _, t := range tables {
		width += t.Cols
	}
	v := g.value(len(ids), width)
	for i, id := range ids {
		at := i * width
		for k, t := range tables {
			copy(v.X[at:at+t.Cols], t.row(int(id[k])))
			at += t.Cols
		}
	}
	g.then(func() {
		for i, id := range ids {
			at := i * width
			for k, t := range tables {
				add(g.grads.row(t, int(id[k])), v.D[at:at+t.Cols])
				at += t.Cols
			}
		}
	})
	return v
}

// Given is a value of what is known and not learned: row i is row(i), and zeros where that is nil.
func (g *Graph) Given(rows, cols int, row func(i int) []float32) *Value {
	v := g.value(rows, cols)
	for i := range rows {
		clear(v.Row(i)[copy(v.Row(i), row(i)):])
	}
	return v
}

// Beside lays the rows of values side by side.
func (g *Graph) Beside(vs ...*Value) *Value {
	width := 0
	for _, v := range vs {
		width += v.Cols
	}
	out := g.value(vs[0].Rows, width)
	each := func(do func(v *Value, row, at int)) { // at is where the row of v begins in out
		at := 0
		for _, v := range vs {
			for i := range v.Rows {
				do(v, i, i*width+at)
			}
			at += v.Cols
		}
	}
	each(func(v *Value, row, at int) { copy(out.X[at:], v.Row(row)) })
	g.then(func() {
		each(func(v *Value, row, at int) { add(v.D[row*v.Cols:(row+1)*v.Cols], out.D[at:at+v.Cols]) })
	})
	return out
}

// Dropout sets each number to 0 with probability p and scales the rest up, while training; in
// use it gives v back.
func (g *Graph) Dropout(v *Value, p float64) *Value {
	if g.grads == nil || p <= 0 {
		return v
	}
	out := g.value(v.Rows, v.Cols)
	scale := float32(1 / (1 - p))
	limit := uint32(p * (1 << 32))
	for i, x := range v.X {
		if g.rng.Uint32() < limit {
			x = 0
		}
		out.X[i] = x * scale
	}
	g.then(func() {
		for i, x := range out.X {
			if x != 0 {
				v.D[i] += float32(out.D[i] * scale)
			}
		}
	})
	return out
}

// Affine is v·w + b; b is a single row, or nil for none.
func (g *Graph) Affine(v *Value, w, b *Param) *Value {
	out := g.value(v.Rows, w.Cols)
	clear(out.X)
	if b != nil {
		for i := range v.Rows {
			copy(out.Row(i), b.W)
		}
	}
	gemm(out.X, v.X, v.Cols, 1, w.W, v.Rows, v.Cols, w.Cols)
	g.then(func() {
		gemm(v.D, out.D, w.Cols, 1, w.turned, v.Rows, w.Cols, v.Cols)
		gemm(g.grads.of(w), v.X, 1, v.Cols, out.D, v.Cols, v.Rows, w.Cols)
		if b != nil {
			addRows(g.grads.of(b), out.D)
		}
	})
	return out
}

// slope is what a leaky unit lets through of a negative number.
const slope = 0.1

// Leaky is v with negative numbers scaled down.
func (g *Graph) Leaky(v *Value) *Value {
	out := g.value(v.Rows, v.Cols)
	factors := [2]float32{1, slope} // by the sign, since a branch would be guessed wrong half the time
	for i, x := range v.X {
		out.X[i] = x * factors[math.Float32bits(x)>>31]
	}
	g.then(func() {
		for i, d := range out.D {
			if v.X[i] < 0 {
				d *= slope
			}
			v.D[i] += d
		}
	})
	return out
}

// Ends lays the first and the last row of each span of v side by side. A span is its first and
// last row.
func (g *Graph) Ends(v *Value, spans [][2]int) *Value {
	out := g.value(len(spans), 2*v.Cols)
	for i, s := range spans {
		copy(out.Row(i)[:v.Cols], v.Row(s[0]))
		copy(out.Row(i)[v.Cols:], v.Row(s[1]))
	}
	g.then(func() {
		for i, s := range spans {
			d := out.D[i*out.Cols : (i+1)*out.Cols]
			add(v.D[s[0]*v.Cols:(s[0]+1)*v.Cols], d[:v.Cols])
			add(v.D[s[1]*v.Cols:(s[1]+1)*v.Cols], d[v.Cols:])
		}
	})
	return out
}

// Rows gives v's rows in the order of index.
func (g *Graph) Rows(v *Value, index []int) *Value {
	out := g.value(len(index), v.Cols)
	for i, r := range index {
		copy(out.Row(i), v.Row(r))
	}
	g.then(func() {
		for i, r := range index {
			add(v.D[r*v.Cols:(r+1)*v.Cols], out.D[i*v.Cols:(i+1)*v.Cols])
		}
	})
	return out
}

// Sum adds two values of one shape.
func (g *Graph) Sum(a, b *Value) *Value {
	out := g.value(a.Rows, a.Cols)
	copy(out.X, a.X)
	add(out.X, b.X)
	g.then(func() {
		add(a.D, out.D)
		add(b.D, out.D)
	})
	return out
}

// Below puts the rows of b under those of a.
func (g *Graph) Below(a, b *Value) *Value {
	out := g.value(a.Rows+b.Rows, a.Cols)
	copy(out.X, a.X)
	copy(out.X[len(a.X):], b.X)
	g.then(func() {
		add(a.D, out.D[:len(a.D)])
		add(b.D, out.D[len(a.D):])
	})
	return out
}

// Weights makes a value of a parameter, for layers that take values.
func (g *Graph) Weights(p *Param) *Value {
	out := g.value(p.Rows, p.Cols)
	copy(out.X, p.W)
	g.then(func() { add(g.grads.of(p), out.D) })
	return out
}

// Dots gives the dot product of each row of a with each row of b.
func (g *Graph) Dots(a, b *Value) *Value {
	out := g.value(a.Rows, b.Rows)
	clear(out.X)
	turned := g.raw(len(b.X))
	for r := range b.Rows {
		for c, x := range b.Row(r) {
			turned[c*b.Rows+r] = x
		}
	}
	gemm(out.X, a.X, a.Cols, 1, turned, a.Rows, a.Cols, b.Rows)
	g.then(func() {
		gemm(a.D, out.D, b.Rows, 1, b.X, a.Rows, b.Rows, a.Cols)
		gemm(b.D, out.D, 1, b.Rows, a.X, b.Rows, a.Rows, a.Cols)
	})
	return out
}

// Biases adds weight index[i] of the one-column table p, times scale, to number i of v. A large
// scale lets a bias move faster than other weights. Index -1 adds nothing.
func (g *Graph) Biases(v *Value, p *Param, index []int, scale float32) *Value {
	out := g.value(v.Rows, v.Cols)
	copy(out.X, v.X)
	for i, k := range index {
		if k >= 0 {
			out.X[i] += float32(p.W[k] * scale)
		}
	}
	g.then(func() {
		add(v.D, out.D)
		d := g.grads.of(p)
		for i, k := range index {
			if k >= 0 {
				d[k] += float32(out.D[i] * scale)
			}
		}
	})
	return out
}

func add(to, from []float32) {
	for i, x := range from {
		to[i] += x
	}
}

// addRows adds all rows of m, each as long as to.
func addRows(to, m []float32) {
	for ; len(m) > 0; m = m[len(to):] {
		add(to, m[:len(to)])
	}
}

// Pool is the sum of the columns [lo, hi) of v over the rows that count, each row weighted with its share
// in the softmax of column by, as one row times scale (the additive attention of Bahdanau et al. 2015,
// arXiv:1409.0473). shares are the weights, next to 0 for rows that do not count; one must.
func (g *Graph) Pool(v *Value, counts []bool, by, lo, hi int, scale float32) (out *Value, shares []float32) {
	shares = g.raw(v.Rows)
	for i := range shares {
		shares[i] = v.X[i*v.Cols+by]
		if !counts[i] {
			shares[i] = -math.MaxFloat32
		}
	}
	softmax(shares)
	out = g.value(1, hi-lo)
	clear(out.X)
	for i, s := range shares {
		for c, x := range v.Row(i)[lo:hi] {
			out.X[c] += float32(float32(s*x) * scale)
		}
	}
	g.then(func() {
		mean := float32(0)
		for c, d := range out.D {
			mean += float32(d * out.X[c])
		}
		for i, s := range shares {
			own := float32(0)
			for c, d := range out.D {
				d *= scale
				own += float32(d * v.X[i*v.Cols+lo+c])
				v.D[i*v.Cols+lo+c] += float32(d * s)
			}
			v.D[i*v.Cols+by] += float32(s * (own - mean))
		}
	})
	return out, shares
}
