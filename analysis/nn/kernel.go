package nn

// gemm adds the product of a (m×k) and b (k×n, row-major) to y (m×n, row-major). Number (i, j) of
// a is a[i*row+j*step], so that a may be transposed.
//
// Each number of y is summed over k in rising order, every product rounded first, here and in the
// vector code alike, so that all machines get the same bits.
func gemm(y, a []float32, row, step int, b []float32, m, k, n int) {
	if m == 0 || k == 0 || n == 0 {
		return
	}
	wide := vectors(y, a, row, step, b, m, k, n)
	if wide == n {
		return
	}
	for i := range m {
		to := y[i*n+wide : (i+1)*n]
		for l := range k {
			x := a[i*row+l*step]
			for j, w := range b[l*n+wide : (l+1)*n] {
				to[j] += float32(x * w)
			}
		}
	}
}
