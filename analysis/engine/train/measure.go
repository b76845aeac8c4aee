package main

import "math"

// tally counts gold classes against predicted ones.
type tally [classes][classes]int

// macroF1 is the mean F1 of the classes that occur in the gold labels.
func (t tally) macroF1() float64 {
	sum, n := 0.0, 0
	for c := range t {
		gold, said := 0, 0
		for k := range t {
			gold += t[c][k]
			said += t[k][c]
		}
		if gold == 0 {
			continue
		}
		n++
		sum += 2 * float64(t[c][c]) / float64(gold+said)
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// pearson is the correlation of x and y, 0 when either does not vary.
func pearson(x, y []float64) float64 {
	mx, my := mean(x), mean(y)
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	if xx*yy == 0 {
		return 0
	}
	return xy / math.Sqrt(xx*yy)
}

func mean(x []float64) float64 {
	s := 0.0
	for _, v := range x {
		s += v
	}
	return s / float64(len(x))
}

// cut turns a score into a class with a neutral band of +-band.
func cut(score, band float64) int {
	switch {
	case score > band:
		return positive
	case score < -band:
		return negative
	}
	return neutral
}
