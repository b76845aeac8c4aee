package parse

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"standpoint/analysis/nn"
)

// square is the scores of n lines, f for each dependent i and head j; no line hangs on itself.
func square(n int, f func(i, j int) float32) *nn.Value {
	v := &nn.Value{Rows: n, Cols: n, X: make([]float32, n*n)}
	for i := range n {
		for j := range n {
			v.X[i*n+j] = f(i, j)
		}
		v.X[i*n+i] = never
	}
	return v
}

// sum is the sum of scores of a tree.
func sum(s *nn.Value, heads []int) float64 {
	total := 0.0
	for i := 1; i < len(heads); i++ {
		total += float64(s.Row(i)[heads[i]])
	}
	return total
}

// isTree reports whether all lines lead to line 0, and how many of them hang on it.
func isTree(heads []int) (ok bool, roots int) {
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			roots++
		}
		x := i
		for range heads {
			if x < 0 || x >= len(heads) {
				return false, 0
			}
			x = heads[x]
		}
		if x != 0 {
			return false, 0
		}
	}
	return true, roots
}

// forest calls f with the heads of every tree of n lines that has one root.
func forest(n int, f func(heads []int)) {
	heads := make([]int, n)
	var next func(i int)
	next = func(i int) {
		if i == n {
			if ok, roots := isTree(heads); ok && roots == 1 {
				f(heads)
			}
			return
		}
		for j := range n {
			if j != i {
				heads[i] = j
				next(i + 1)
			}
		}
	}
	next(1)
}

func TestForestCountsAllTrees(t *testing.T) {
	for n, want := range map[int]int{2: 1, 3: 2, 4: 9, 5: 64, 6: 625} { // Cayley: n words, n to the n-1
		got := 0
		forest(n, func([]int) { got++ })
		if got != want {
			t.Errorf("%d words: %d trees, want %d", n-1, got, want)
		}
	}
}

func TestTreeIsTheBestOfAll(t *testing.T) {
	var rng *rand.Rand // anew for each case: the order of a map is not fixed
	normal := func(int, int) float32 { return float32(rng.NormFloat64() * 5) }
	for name, score := range map[string]func(i, j int) float32{
		"random": normal,
		"many roots": func(i, j int) float32 {
			if j == 0 {
				return normal(i, j) + 8
			}
			return normal(i, j)
		},
		"no good root": func(i, j int) float32 {
			if j == 0 {
				return normal(i, j) - 50
			}
			return normal(i, j)
		},
		"next words in rings": func(i, j int) float32 {
			if i^1 == j {
				return normal(i, j) + 20
			}
			return normal(i, j)
		},
		"ties": func(int, int) float32 { return float32(rng.IntN(3)) },
	} {
		t.Run(name, func(t *testing.T) {
			rng = rand.New(rand.NewPCG(1, 1))
			for n := 2; n <= 6; n++ {
				for range 600 / n {
					s := square(n, score)
					got := tree(s)
					if len(dependentsOfRoot(spanning(rowsOf(s)))) > tries {
						continue // the best is not promised then
					}
					if ok, roots := isTree(got); !ok || roots != 1 || got[0] != 0 {
						t.Fatalf("%v is no tree of one root; scores %v", got, s.X)
					}
					best := math.Inf(-1)
					forest(n, func(heads []int) { best = max(best, sum(s, heads)) })
					if have := sum(s, got); have < best-1e-3 {
						t.Errorf("%v has %g, the best tree %g; scores %v", got, have, best, s.X)
					}
				}
			}
		})
	}
}

func rowsOf(s *nn.Value) [][]float32 {
	w := make([][]float32, s.Rows)
	for i := range w {
		w[i] = slices.Clone(s.Row(i))
	}
	return w
}

func TestTreeOfFewLines(t *testing.T) {
	for n, want := range [][]int{{}, {0}, {0, 0}} {
		if got := tree(square(n, func(int, int) float32 { return -3 })); !slices.Equal(got, want) {
			t.Errorf("%d lines: %v, want %v", n, got, want)
		}
	}
}

func TestTreeOfManyLinesHasOneRoot(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for name, score := range map[string]func(i, j int) float32{
		"random": func(int, int) float32 { return float32(rng.NormFloat64()) },
		"equal":  func(int, int) float32 { return 0 },
		"left":   func(i, j int) float32 { return -float32(max(i-j, 2*(j-i))) },
		"rings": func(i, j int) float32 {
			if (i-1)^1 == j-1 {
				return 9
			}
			return float32(rng.NormFloat64())
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := square(Longest+1, score)
			before := slices.Clone(s.X)
			if ok, roots := isTree(tree(s)); !ok || roots != 1 {
				t.Errorf("tree %t, %d roots", ok, roots)
			}
			if !slices.Equal(s.X, before) {
				t.Error("the scores changed")
			}
		})
	}
}

func TestCycleFindsTheRing(t *testing.T) {
	for _, c := range []struct{ heads, ring []int }{
		{[]int{0}, nil},
		{[]int{0, 0, 1, 2}, nil},
		{[]int{0, 2, 1}, []int{1, 2}},
		{[]int{0, 0, 3, 4, 2, 4}, []int{2, 3, 4}},
		{[]int{0, 2, 3, 4, 3}, []int{3, 4}},
	} {
		got := cycle(c.heads)
		slices.Sort(got)
		if !slices.Equal(got, c.ring) {
			t.Errorf("%v: ring %v, want %v", c.heads, got, c.ring)
		}
	}
}
