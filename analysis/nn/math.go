package nn

import "math"

// sigmoids and tanhs squash each number of x into (0, 1) and (-1, 1).
func sigmoids(x []float32) { logistic(x, 1, 1, 0) }
func tanhs(x []float32)    { logistic(x, 2, 2, -1) }

// logistic makes each x height/(1+exp(-slope·x)) + shift. Like gemm it gives the same bits
// with and without vectors.
func logistic(x []float32, slope, height, shift float32) {
	for i := logisticVectors(x, -slope, height, shift); i < len(x); i++ {
		x[i] = float32(height/(1+exp(-slope*x[i]))) + shift
	}
}

// exp is e to the x, to a relative error below 3e-6 for x between -20 and 20: 2 to the whole part of x/ln 2 by its bits,
// times a polynomial for the rest. It gives the same bits on every machine, as math.Exp does
// not, and is several times faster.
func exp(x float32) float32 {
	const limit = 80 // so that neither the result nor a sum of a few overflows
	x = min(max(x, -limit), limit)
	z := float32(x * 1.44269504)
	whole := int32(z)
	if float32(whole) > z {
		whole--
	}
	f := z - float32(whole)
	p := float32(f*0.0018775767) + 0.0089893397
	p = float32(f*p) + 0.055826318
	p = float32(f*p) + 0.24015361
	p = float32(f*p) + 0.69315308
	p = float32(f*p) + 0.99999994
	return math.Float32frombits(uint32(whole+127)<<23) * p
}

// softmax turns scores into shares that sum to 1, in place.
func softmax(s []float32) {
	top := s[0]
	for _, x := range s {
		top = max(top, x)
	}
	sum := float32(0)
	for i, x := range s {
		s[i] = exp(x - top)
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
}
