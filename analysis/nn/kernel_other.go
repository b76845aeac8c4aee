//go:build !amd64

package nn

// vectors does nothing: gemm's plain loop does all columns.
func vectors(y, a []float32, row, step int, b []float32, m, k, n int) int { return 0 }

// logisticVectors does nothing: logistic's plain loop does all numbers.
func logisticVectors(x []float32, slope, height, shift float32) int { return 0 }
