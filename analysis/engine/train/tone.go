package main

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
)

// toneFit is a fitted tone with what its calibration found on the parts set aside.
type toneFit struct {
	table linear.Table
	scale linear.Scale
}

// fitTone fits on all rated sets with a copy of every feature for each set (Daumé, "Frustratingly
// Easy Domain Adaptation", ACL 2007), so that reviews and tweets teach what all domains share and
// the news keeps what is its own. The weights used are the shared plus those of news, the first
// set. The calibration comes from a fit without a part of the news.
func fitTone(p plan, sets []set) (toneFit, error) {
	of := make([]features, len(sets))
	for i, s := range sets {
		of[i] = features{gather(s.items, p.tone), s.items}
	}
	kept, aside := of[0].slice()
	trial, err := toneTable(p, append([]features{kept}, of[1:]...))
	if err != nil {
		return toneFit{}, err
	}
	var scores []float64
	for _, f := range aside.list {
		scores = append(scores, trial.Values(f)[0])
	}
	fit := toneFit{scale: calibrateTone(scores, aside.items, false)}
	fit.table, err = toneTable(p, of)
	return fit, err
}

func toneTable(p plan, sets []features) (linear.Table, error) {
	var all []linear.Features
	for _, s := range sets {
		all = append(all, s.list...)
	}
	v := newVocabulary(all, p.toneMinCount)
	size := len(v.keys)
	var examples []example
	for d, s := range sets {
		for i, it := range s.items {
			vec := v.vector(s.list[i])
			for _, f := range vec {
				vec = append(vec, input{f.at + int32((d+1)*size), f.value})
			}
			examples = append(examples, example{x: vec, rating: it.score})
		}
	}
	w := regress(size*(len(sets)+1), examples, p.toneRecipe)
	news := make([]float64, size)
	for i := range news {
		news[i] = w[i] + w[size+i]
	}
	return prune(v.keys, p.toneFeatures, news)
}

// calibrateTone finds the dead zone with the best macro-F1, to 0.005, and the spread of the
// ratings about the tone; with free edges, the spread and edge with which normal ratings explain
// the classes best.
func calibrateTone(scores []float64, items []item, free bool) linear.Scale {
	scale := linear.Scale{DeadZone: deadZone(scores, items)}
	if free {
		scale.Spread, scale.Edge = likeliest(scores, items)
		return scale
	}
	for i, it := range items {
		scale.Spread += (it.score - scores[i]) * (it.score - scores[i]) / float64(len(items))
	}
	scale.Spread = math.Round(1000*math.Sqrt(scale.Spread)) / 1000
	return scale
}

func deadZone(scores []float64, items []item) (zone float64) {
	best := -1.0
	for step := range 41 {
		z := float64(step) * 0.005
		var t tally
		for i, it := range items {
			t[it.class][cut(scores[i], z)]++
		}
		if f := t.macroF1(); f > best {
			best, zone = f, z
		}
	}
	return zone
}

// likeliest tries spreads and edges in steps of 0.005.
func likeliest(scores []float64, items []item) (spread, edge float64) {
	best := math.Inf(1)
	for s := 10; s <= 80; s++ {
		for e := 0; e <= 40; e++ {
			scale := linear.Scale{Spread: float64(s) / 200, Edge: float64(e) / 200}
			loss := 0.0
			for i, it := range items {
				var p [classes]float64
				p[negative], p[neutral], p[positive] = scale.Chances(scores[i])
				loss -= math.Log(math.Max(1e-9, p[it.class]))
			}
			if loss < best {
				best, spread, edge = loss, scale.Spread, scale.Edge
			}
		}
	}
	return spread, edge
}
