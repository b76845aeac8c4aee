package linear

import "math"

// Sum is a linear sum with what each token brings. Bias, Context and Words add up to Total.
type Sum struct {
	Total   float64
	Bias    float64
	Context float64   // features that rest on no word, such as the target's role
	Words   []float64 // by token
}

// Rate is the sum of a table with one column.
func (t *Table) Rate(f Features) Sum {
	return t.sum(f, func(row []int8) float64 { return float64(row[0]) * t.scales[0] })
}

// Judge takes the columns for the logits of positive and of negative against neutral. It gives
// the probabilities of both, and the sum whose total is the logit of positive against negative.
func (t *Table) Judge(f Features) (positive, negative float64, s Sum) {
	if t.Len() == 0 {
		return 1. / 3, 1. / 3, Sum{Words: make([]float64, f.Tokens)}
	}
	s = t.sum(f, func(row []int8) float64 {
		return float64(row[0])*t.scales[0] - float64(row[1])*t.scales[1]
	})
	p := t.Rate(f).Total
	positive, negative = softmax(p, p-s.Total)
	return positive, negative, s
}

// softmax takes the logits of positive and negative against neutral.
func softmax(p, n float64) (positive, negative float64) {
	top := math.Max(0, math.Max(p, n))
	ep, en, e0 := math.Exp(p-top), math.Exp(n-top), math.Exp(-top)
	z := ep + en + e0
	return ep / z, en / z
}

func (t *Table) sum(f Features, weight func(row []int8) float64) Sum {
	s := Sum{Words: make([]float64, f.Tokens)}
	for _, x := range f.List {
		row := t.row(x.Key)
		if row == nil {
			continue
		}
		w := weight(row)
		for _, share := range x.Shares {
			v := w * share.Value
			s.Total += v
			switch {
			case x.Key == BiasKey:
				s.Bias += v
			case share.Token == Context:
				s.Context += v
			default:
				s.Words[share.Token] += v
			}
		}
	}
	return s
}

// Values are the sums of the columns, for features whose shares may be left out.
func (t *Table) Values(f Features) []float64 {
	out := make([]float64, len(t.scales))
	for _, x := range f.List {
		for c, q := range t.row(x.Key) {
			out[c] += float64(q) * t.scales[c] * x.Value
		}
	}
	return out
}
