package blend

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
)

// sum adds the features of a rated sum: the sum squashed, and a flag for the range it falls in.
// values holds a rating for each token; only those that in accepts count.
func (r *reading) sum(name, role string, values []float64, in func(i int) bool) {
	total, size := 0.0, 0.0
	for i, v := range values {
		if v != 0 && in(i) {
			total += v
			size += math.Abs(v)
		}
	}
	r.spread(linear.Key("range", name, grade(total)), values, size, in)
	if role != "" {
		r.spread(linear.Key("range", name, grade(total), role), values, size, in)
	}
	squash := 2 / math.Sqrt(total*total+15) // twice VADER's normalization, as a factor on each word
	k := linear.Key("squash", name)
	for i, v := range values {
		if v != 0 && in(i) {
			r.Add(k, i, v*squash)
		}
	}
}

// spread sets the flag k on account of the rated words, each by the size of its rating.
func (r *reading) spread(k uint32, values []float64, size float64, in func(i int) bool) {
	if size == 0 {
		r.context(k)
		return
	}
	for i, v := range values {
		if v != 0 && in(i) {
			r.Set(k, i, math.Abs(v)/size)
		}
	}
}

// grade names the range a sum falls in, in lexicon units.
func grade(x float64) string {
	switch a := math.Abs(x); {
	case a <= 0.05:
		return "0"
	case a < 1.2:
		return sided("1", x)
	case a < 3:
		return sided("2", x)
	case a < 6:
		return sided("3", x)
	}
	return sided("4", x)
}

func sided(s string, x float64) string {
	if x < 0 {
		return "-" + s
	}
	return s
}
