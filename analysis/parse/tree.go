package parse

import (
	"cmp"
	"math"
	"slices"

	"standpoint/analysis/nn"
)

// tree is the tree with the highest sum of scores in which one word hangs on the root, line 0: the
// head of each line. s has a row for each dependent and a column for each head. heads[0] is 0.
func tree(s *nn.Value) []int {
	n := s.Rows
	if n < 2 {
		return make([]int, n)
	}
	w := make([][]float32, n)
	for i := range w {
		w[i] = append([]float32{}, s.Row(i)...)
	}
	heads := spanning(w)
	roots := dependentsOfRoot(heads)
	if len(roots) == 1 {
		return heads
	}
	if len(roots) > tries { // words that are no sentence, all alike
		slices.SortStableFunc(roots, func(a, b int) int { return cmp.Compare(w[b][0], w[a][0]) })
		roots = roots[:tries]
	}
	// Several words hang on the root: let each in turn be the only one.
	best, most := heads, math.Inf(-1)
	for _, r := range roots {
		only := make([][]float32, n)
		for i := range only {
			only[i] = append([]float32{}, w[i]...)
			if i != r {
				only[i][0] = never * 100
			}
		}
		h := spanning(only)
		sum := 0.0
		for i := 1; i < n; i++ {
			sum += float64(only[i][h[i]])
		}
		if sum > most {
			best, most = h, sum
		}
	}
	return best
}

// tries is how many roots are tried at most.
const tries = 4

func dependentsOfRoot(heads []int) []int {
	var out []int
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			out = append(out, i)
		}
	}
	return out
}

// spanning is the tree of the highest sum from line 0, by the algorithm of Chu & Liu 1965 and
// Edmonds 1967: take the best head of each line; while there is a cycle, make it one line, solve
// that, and open it again where its best arc from outside enters.
func spanning(w [][]float32) []int {
	n := len(w)
	heads := make([]int, n)
	for i := 1; i < n; i++ {
		best := -1
		for j := range n {
			if j != i && (best < 0 || w[i][j] > w[i][best]) {
				best = j
			}
		}
		heads[i] = best
	}
	ring := cycle(heads)
	if ring == nil {
		return heads
	}
	in := make([]bool, n)
	for _, x := range ring {
		in[x] = true
	}
	var outside []int // lines that stay, by their new number
	for i := range n {
		if !in[i] {
			outside = append(outside, i)
		}
	}
	one := len(outside) // the number of the cycle as one line
	small := make([][]float32, one+1)
	for i := range small {
		small[i] = make([]float32, one+1)
	}
	enters := make([]int, one) // where the best arc from an outside line comes in
	leaves := make([]int, one) // where the best arc to an outside line goes out
	for a, i := range outside {
		for b, j := range outside {
			small[a][b] = w[i][j]
		}
		out, into := ring[0], ring[0]
		for _, x := range ring {
			if w[i][x] > w[i][out] {
				out = x
			}
			if w[x][i]-w[x][heads[x]] > w[into][i]-w[into][heads[into]] {
				into = x
			}
		}
		small[a][one], leaves[a] = w[i][out], out
		small[one][a], enters[a] = w[into][i]-w[into][heads[into]], into
	}
	solved := spanning(small)
	for a := 1; a < one; a++ {
		if solved[a] == one {
			heads[outside[a]] = leaves[a]
		} else {
			heads[outside[a]] = outside[solved[a]]
		}
	}
	heads[enters[solved[one]]] = outside[solved[one]]
	return heads
}

// cycle is the lines of a cycle, nil when there is none.
func cycle(heads []int) []int {
	seen := make([]int, len(heads)) // by which walk
	for i := 1; i < len(heads); i++ {
		x := i
		for x != 0 && seen[x] == 0 {
			seen[x] = i
			x = heads[x]
		}
		if x == 0 || seen[x] != i {
			continue
		}
		ring := []int{x}
		for y := heads[x]; y != x; y = heads[y] {
			ring = append(ring, y)
		}
		return ring
	}
	return nil
}
