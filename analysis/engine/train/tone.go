package main

import (
	"math"

	"standpoint/analysis/engine/internal/blend"
)

var toneRecipe = recipe{passes: 12, rate: 0.001, decay: 0.001, seed: 1}

const (
	toneMinCount = 3
	toneFeatures = 30000 // largest weights kept
)

// toneFit is a fitted tone with what its calibration found on the part set aside.
type toneFit struct {
	table            blend.Table
	deadZone, spread float64
}

// fitTone fits on all rated sets with a copy of every feature for each set (Daumé, "Frustratingly
// Easy Domain Adaptation", ACL 2007), so that reviews and tweets teach what all domains share and
// the news keeps what is its own. The weights used are the shared plus those of news, the first
// set. Dead zone and spread come from a fit without an eighth of the news.
func fitTone(x *blend.Extractor, sets []set) (toneFit, error) {
	kept, aside := slice(sets[0].items)
	trial, err := toneTable(x, append([]set{{items: kept}}, sets[1:]...))
	if err != nil {
		return toneFit{}, err
	}
	fit := calibrateTone(x, &blend.Model{Tone: trial}, aside)
	fit.table, err = toneTable(x, sets)
	return fit, err
}

func toneTable(x *blend.Extractor, sets []set) (blend.Table, error) {
	var all []*blend.Features
	for _, s := range sets {
		for _, it := range s.items {
			all = append(all, x.Tone(it.text))
		}
	}
	v := newVocabulary(all, toneMinCount)
	size := len(v.keys)
	var examples []example
	for d, s := range sets {
		for i, it := range s.items {
			vec := v.vector(all[i])
			for _, f := range vec {
				vec = append(vec, input{f.at + int32((d+1)*size), f.value})
			}
			examples = append(examples, example{x: vec, rating: it.score})
		}
		all = all[len(s.items):]
	}
	w := regress(size*(len(sets)+1), examples, toneRecipe)
	news := make([]float64, size)
	for i := range news {
		news[i] = w[i] + w[size+i]
	}
	return prune(v.keys, toneFeatures, news)
}

// calibrateTone finds the dead zone with the best macro-F1 on aside, to 0.005, and the spread
// of its ratings about the tone.
func calibrateTone(x *blend.Extractor, m *blend.Model, aside []item) toneFit {
	var scores []float64
	var fit toneFit
	for _, it := range aside {
		s := m.RateTone(x.Tone(it.text)).Total
		scores = append(scores, s)
		fit.spread += (it.score - s) * (it.score - s) / float64(len(aside))
	}
	fit.spread = math.Round(1000*math.Sqrt(fit.spread)) / 1000
	best := -1.0
	for step := range 41 {
		zone := float64(step) * 0.005
		var t tally
		for i, it := range aside {
			t[it.class][cut(scores[i], zone)]++
		}
		if f := t.macroF1(); f > best {
			best, fit.deadZone = f, zone
		}
	}
	return fit
}
