package nn

import "math"

// CrossEntropy is the loss -log p of the column gold[i] of each row i of v, p being the row's
// softmax, times weight. Rows with a negative gold are left out. It starts the gradient of v.
func (g *Graph) CrossEntropy(v *Value, gold []int, weight float32) float64 {
	loss := 0.0
	p := make([]float32, v.Cols)
	for i, y := range gold {
		if y < 0 {
			continue
		}
		copy(p, v.Row(i))
		softmax(p)
		loss -= float64(weight) * math.Log(float64(p[y])+1e-9)
		if g.grads == nil {
			continue
		}
		p[y]--
		d := v.D[i*v.Cols:]
		for k, x := range p {
			d[k] += float32(x * weight)
		}
	}
	return loss
}

// Shares are the softmax of row i of v.
func (v *Value) Shares(i int) []float32 {
	p := append([]float32{}, v.Row(i)...)
	softmax(p)
	return p
}

// Squared is the loss weight·(x - want)² of the sum x of the numbers of v. It starts their gradient.
func (g *Graph) Squared(v *Value, want, weight float32) float64 {
	off := -want
	for _, x := range v.X {
		off += x
	}
	if g.grads != nil {
		for i := range v.D {
			v.D[i] += float32(2 * weight * off)
		}
	}
	return float64(weight * off * off)
}
