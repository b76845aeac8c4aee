package main

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
)

// fitAttitude fits on the passages with targets. The temperature (Guo et al., "On Calibration of
// Modern Neural Networks", ICML 2017) comes from a fit without an eighth of them.
func fitAttitude(p plan, items []item) (table linear.Table, temperature float64, err error) {
	of := features{gather(items, p.attitude), items}
	kept, aside := of.slice(asides, 0, p.part)
	trial, err := attitudeTable(p, kept, 1)
	if err != nil {
		return linear.Table{}, 0, err
	}
	temperature = coolest(trial, aside)
	table, err = attitudeTable(p, of, temperature)
	return table, temperature, err
}

func attitudeTable(p plan, of features, temperature float64) (linear.Table, error) {
	v := newVocabulary(of.list, p.attitudeMinCount)
	var examples []example
	several := contrasted(of.items)
	for i, it := range of.items {
		e := example{x: v.vector(of.list[i]), class: it.class}
		examples = append(examples, e)
		if several[it.text] {
			for range p.contrast {
				examples = append(examples, e)
			}
		}
	}
	w := classify(len(v.keys), examples, p.attitudeRecipe)
	pos, neg := w[positive], w[negative]
	for i, n := range w[neutral] { // softmax is the same when one class is the zero
		pos[i] = (pos[i] - n) / temperature
		neg[i] = (neg[i] - n) / temperature
	}
	return prune(v.keys, p.attitudeFeatures, pos, neg)
}

// contrasted are the passages whose targets have different labels: only they teach what tells
// the targets of a passage apart.
func contrasted(items []item) map[string]bool {
	first, out := map[string]int{}, map[string]bool{}
	for _, it := range items {
		if c, ok := first[it.text]; ok && c != it.class {
			out[it.text] = true
		} else if !ok {
			first[it.text] = it.class
		}
	}
	return out
}

// coolest is the temperature with the least log loss on items, from 0.6 to 2.
func coolest(table linear.Table, of features) float64 {
	type logits struct{ pos, neg float64 }
	zs := make([]logits, len(of.items))
	for i, f := range of.list {
		v := table.Values(f)
		zs[i] = logits{v[0], v[1]}
	}
	best, at := math.Inf(1), 1.0
	for t := 0.6; t < 2; t += 0.02 {
		loss := 0.0
		for i, z := range zs {
			p := softmax([classes]float64{z.neg / t, 0, z.pos / t})
			loss -= math.Log(p[of.items[i].class])
		}
		if loss < best {
			best, at = loss, t
		}
	}
	return math.Round(at*100) / 100
}
