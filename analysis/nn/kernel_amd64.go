package nn

import "golang.org/x/sys/cpu"

// hasVectors is AVX2, hasWide AVX-512 beside it. All give the same bits.
var (
	hasVectors = cpu.X86.HasAVX2
	hasWide    = hasVectors && cpu.X86.HasAVX512F
)

// tile4 adds to a tile of y of 4 rows and 16 columns. Strides are in bytes: rows of y and a, and
// from one k to the next in a and b.
//
//go:noescape
func tile4(y, a, b *float32, k, yrow, arow, astep, brow uintptr)

// tile1 is the same for 1 row and 64 columns.
//
//go:noescape
func tile1(y, a, b *float32, k, astep, brow uintptr)

// tile1n is the same for 1 row and 16 columns.
//
//go:noescape
func tile1n(y, a, b *float32, k, astep, brow uintptr)

// wide4 is tile4 for 32 columns, wide1 is tile1 for 128.
//
//go:noescape
func wide4(y, a, b *float32, k, yrow, arow, astep, brow uintptr)

//go:noescape
func wide1(y, a, b *float32, k, astep, brow uintptr)

// vectors does the first columns of gemm with vector instructions, and gives their number, a
// multiple of 16; 0 on a processor that has none.
func vectors(y, a []float32, row, step int, b []float32, m, k, n int) int {
	wide := n &^ 15
	if !hasVectors || wide == 0 {
		return 0
	}
	// The assembly does not check bounds: look at the last number of each.
	_, _, _ = y[m*n-1], a[(m-1)*row+(k-1)*step], b[k*n-1]
	rows, steps, line := uintptr(row)*4, uintptr(step)*4, uintptr(n)*4
	i := 0
	for ; i+4 <= m; i += 4 {
		j := 0
		for ; hasWide && j+32 <= wide; j += 32 {
			wide4(&y[i*n+j], &a[i*row], &b[j], uintptr(k), line, rows, steps, line)
		}
		for ; j < wide; j += 16 {
			tile4(&y[i*n+j], &a[i*row], &b[j], uintptr(k), line, rows, steps, line)
		}
	}
	for ; i < m; i++ {
		j := 0
		for ; hasWide && j+128 <= wide; j += 128 {
			wide1(&y[i*n+j], &a[i*row], &b[j], uintptr(k), steps, line)
		}
		for ; j+64 <= wide; j += 64 {
			tile1(&y[i*n+j], &a[i*row], &b[j], uintptr(k), steps, line)
		}
		for ; j < wide; j += 16 {
			tile1n(&y[i*n+j], &a[i*row], &b[j], uintptr(k), steps, line)
		}
	}
	return wide
}

// logistic8 makes n numbers, a multiple of 8, height/(1+exp(slope·x)) + shift.
//
//go:noescape
func logistic8(x *float32, n uintptr, slope, height, shift float32)

// logisticVectors does the first numbers of x with vector instructions, and gives their number.
func logisticVectors(x []float32, slope, height, shift float32) int {
	n := len(x) &^ 7
	if !hasVectors || n == 0 {
		return 0
	}
	logistic8(&x[0], uintptr(n), slope, height, shift)
	return n
}
