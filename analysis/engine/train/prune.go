package main

import (
	"math"
	"slices"

	"standpoint/analysis/engine/internal/linear"
)

// prune keeps the n features with the largest weights in any column, and the bias.
func prune(keys []uint32, n int, columns ...[]float64) (linear.Table, error) {
	size := func(i int) float64 {
		s := 0.0
		for _, c := range columns {
			s = math.Max(s, math.Abs(c[i]))
		}
		return s
	}
	order := make([]int, 0, len(keys))
	for i := range keys {
		if keys[i] != linear.BiasKey {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := size(a), size(b); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	order = order[:min(n, len(order))]
	for i := range keys {
		if keys[i] == linear.BiasKey {
			order = append(order, i)
		}
	}
	slices.Sort(order)
	kept := make([]uint32, len(order))
	short := make([][]float64, len(columns))
	for k, i := range order {
		kept[k] = keys[i]
		for c := range columns {
			short[c] = append(short[c], columns[c][i])
		}
	}
	return linear.NewTable(kept, short...)
}
