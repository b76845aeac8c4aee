package main

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
)

// fitAttitude fits on the passages with targets. The temperature (Guo et al., "On Calibration of
// Modern Neural Networks", ICML 2017) comes from a fit without an eighth of them.
func fitAttitude(p plan, items []item) (table linear.Table, temperature float64, err error) {
	of := features{gather(items, p.attitude), items}
	kept, aside := of.slice()
	trial, err := attitudeTable(p, kept, 1)
	if err != nil {
		return linear.Table{}, 0, err
	}
	zs := make([]logits, len(aside.list))
	for i, f := range aside.list {
		v := trial.Values(f)
		zs[i] = logits{v[0], v[1]}
	}
	temperature = coolest(zs, aside.items)
	table, err = attitudeTable(p, of, temperature)
	return table, temperature, err
}

func attitudeTable(p plan, of features, temperature float64) (linear.Table, error) {
	v := newVocabulary(of.list, p.attitudeMinCount)
	var examples []example
	for i, it := range of.items {
		examples = append(examples, example{x: v.vector(of.list[i]), class: it.class})
	}
	w := classify(len(v.keys), examples, p.attitudeRecipe)
	pos, neg := w[positive], w[negative]
	for i, n := range w[neutral] { // softmax is the same when one class is the zero
		pos[i] = (pos[i] - n) / temperature
		neg[i] = (neg[i] - n) / temperature
	}
	return prune(v.keys, p.attitudeFeatures, pos, neg)
}

// logits are those of positive and negative against neutral.
type logits struct{ pos, neg float64 }

// coolest is the temperature with the least log loss on items, from 0.6 to 2.
func coolest(zs []logits, items []item) float64 {
	best, at := math.Inf(1), 1.0
	for t := 0.6; t < 2; t += 0.02 {
		loss := 0.0
		for i, z := range zs {
			p := softmax([classes]float64{z.neg / t, 0, z.pos / t})
			loss -= math.Log(p[items[i].class])
		}
		if loss < best {
			best, at = loss, t
		}
	}
	return math.Round(at*100) / 100
}
