package main

import (
	"math"

	"standpoint/analysis/engine/internal/blend"
)

var attitudeRecipe = recipe{passes: 14, rate: 0.01, decay: 1e-4, seed: 1}

const (
	attitudeMinCount = 2
	attitudeFeatures = 90000 // largest weights kept
)

// fitAttitude fits on the passages with targets. The temperature (Guo et al., "On Calibration of
// Modern Neural Networks", ICML 2017) comes from a fit without an eighth of them.
func fitAttitude(x *blend.Extractor, items []item) (table blend.Table, temperature float64, err error) {
	kept, aside := slice(items)
	trial, err := attitudeTable(x, kept, 1)
	if err != nil {
		return blend.Table{}, 0, err
	}
	temperature = coolest(x, &blend.Model{Attitude: trial}, aside)
	table, err = attitudeTable(x, items, temperature)
	return table, temperature, err
}

func attitudeTable(x *blend.Extractor, items []item, temperature float64) (blend.Table, error) {
	all := make([]*blend.Features, len(items))
	for i, it := range items {
		all[i] = x.Attitude(it.text, it.target)
	}
	v := newVocabulary(all, attitudeMinCount)
	examples := make([]example, len(items))
	for i, it := range items {
		examples[i] = example{x: v.vector(all[i]), class: it.class}
	}
	w := classify(len(v.keys), examples, attitudeRecipe)
	pos, neg := w[positive], w[negative]
	for i, n := range w[neutral] { // softmax is the same when one class is the zero
		pos[i] = (pos[i] - n) / temperature
		neg[i] = (neg[i] - n) / temperature
	}
	return prune(v.keys, attitudeFeatures, pos, neg)
}

// coolest is the temperature with the least log loss on items, from 0.6 to 2.
func coolest(x *blend.Extractor, m *blend.Model, items []item) float64 {
	type logits struct{ pos, neg float64 }
	zs := make([]logits, len(items))
	for i, it := range items {
		p, n, _ := m.RateAttitude(x.Attitude(it.text, it.target))
		zero := math.Log(1 - p - n)
		zs[i] = logits{math.Log(p) - zero, math.Log(n) - zero}
	}
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
