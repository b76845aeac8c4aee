package nn

import (
	"fmt"
	"math"
)

// LSTM is the weights of a long short-term memory of one direction (Hochreiter & Schmidhuber
// 1997, doi:10.1162/neco.1997.9.8.1735, with the forget gate of Gers et al. 2000,
// doi:10.1162/089976600300015015). The columns are four blocks of Units: input, forget and
// output gate, and the candidate.
type LSTM struct {
	Units   int
	x, h, b *Param
}

// AddLSTM makes one. Its forget gates begin open.
func (ps *Params) AddLSTM(name string, inputs, units int) *LSTM {
	l := &LSTM{
		Units: units,
		x:     ps.Add(name+".x", inputs, 4*units, 1/math.Sqrt(float64(inputs))),
		h:     ps.Add(name+".h", units, 4*units, 1/math.Sqrt(float64(units))),
		b:     ps.Add(name+".b", 1, 4*units, 0),
	}
	if ps.rng != nil {
		for i := units; i < 2*units; i++ {
			l.b.W[i] = 1
		}
	}
	return l
}

// BiLSTM is layers of memories that read the sequence in both directions, each over what the one
// before gave.
type BiLSTM struct{ layers [][2]*LSTM }

// AddBiLSTM makes depth layers of units in each direction.
func (ps *Params) AddBiLSTM(name string, inputs, units, depth int) *BiLSTM {
	var b BiLSTM
	for k := range depth {
		n := fmt.Sprintf("%s%d", name, k)
		b.layers = append(b.layers, [2]*LSTM{ps.AddLSTM(n+".fwd", inputs, units), ps.AddLSTM(n+".bwd", inputs, units)})
		inputs = 2 * units
	}
	return &b
}

// BiLSTM runs b over v; its output is the last layer's, forward and backward side by side, with
// dropout after each layer.
func (g *Graph) BiLSTM(v *Value, b *BiLSTM, dropout float64) *Value {
	for _, l := range b.layers {
		out := g.value(v.Rows, 2*l[0].Units)
		g.lstm(v, out, l[0], 0, false)
		g.lstm(v, out, l[1], l[0].Units, true)
		v = g.Dropout(out, dropout)
	}
	return v
}

// lstm runs l over v, from the end if reverse, and writes its output into the columns of out from
// column at on.
func (g *Graph) lstm(v, out *Value, l *LSTM, at int, reverse bool) {
	n, u := v.Rows, l.Units
	gates := g.raw(n * 4 * u) // activated
	cell, squashed := g.raw(n*u), g.raw(n*u)
	for i := range n {
		copy(gates[i*4*u:], l.b.W)
	}
	gemm(gates, v.X, v.Cols, 1, l.x.W, n, v.Cols, 4*u)
	order := func(k int) (i, prev int) {
		if reverse {
			if k == 0 {
				return n - 1, -1
			}
			return n - 1 - k, n - k
		}
		return k, k - 1
	}
	hidden := func(x []float32, i int) []float32 { return x[i*out.Cols+at : i*out.Cols+at+u] }
	for k := range n {
		i, prev := order(k)
		z := gates[i*4*u : (i+1)*4*u]
		c, t, h := cell[i*u:(i+1)*u], squashed[i*u:(i+1)*u], hidden(out.X, i)
		if prev >= 0 {
			gemm(z, hidden(out.X, prev), u, 1, l.h.W, 1, u, 4*u)
		}
		sigmoids(z[:3*u])
		tanhs(z[3*u:])
		in, forget, open, cand := z[:u], z[u:2*u], z[2*u:3*u], z[3*u:]
		for j := range c {
			c[j] = float32(in[j] * cand[j])
		}
		if prev >= 0 {
			for j, x := range cell[prev*u : (prev+1)*u] {
				c[j] += float32(forget[j] * x)
			}
		}
		copy(t, c)
		tanhs(t)
		for j := range h {
			h[j] = open[j] * t[j]
		}
	}
	g.then(func() {
		dz, before := g.take(n*4*u), g.take(n*u)
		dc, dh := make([]float32, u), make([]float32, u)
		for k := n - 1; k >= 0; k-- {
			i, prev := order(k)
			z, d := gates[i*4*u:(i+1)*4*u], dz[i*4*u:(i+1)*4*u]
			own := hidden(out.D, i)
			for j := range u {
				in, forget, open, cand, t := z[j], z[u+j], z[2*u+j], z[3*u+j], squashed[i*u+j]
				dhj := own[j] + dh[j]
				dcj := dc[j] + float32(dhj*open)*float32(1-float32(t*t))
				c := float32(0)
				if prev >= 0 {
					c = cell[prev*u+j]
				}
				d[j] = dcj * cand * in * (1 - in)
				d[u+j] = dcj * c * forget * (1 - forget)
				d[2*u+j] = dhj * t * open * (1 - open)
				d[3*u+j] = float32(dcj*in) * float32(1-float32(cand*cand))
				dc[j] = dcj * forget
				dh[j] = 0
			}
			if prev >= 0 {
				gemm(dh, d, 4*u, 1, l.h.turned, 1, 4*u, u)
				copy(before[i*u:(i+1)*u], hidden(out.X, prev))
			}
		}
		gemm(g.grads.of(l.h), before, 1, u, dz, u, n, 4*u)
		gemm(g.grads.of(l.x), v.X, 1, v.Cols, dz, v.Cols, n, 4*u)
		addRows(g.grads.of(l.b), dz)
		gemm(v.D, dz, 4*u, 1, l.x.turned, n, 4*u, v.Cols)
	})
}
