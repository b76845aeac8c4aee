package main

import (
	"fmt"
	"math"

	"standpoint/analysis/engine"
)

// tune prints, for the cdipaolo engine, by which factor its scale should change so that tones
// spread as the ratings of the news do, and the neutral bands, at that scale, with
// the best macro-F1.
func tune(dir string) error {
	e, err := engine.New("cdipaolo", engine.Source{})
	if err != nil {
		return err
	}
	rated, err := load(dir, "vader_nyt.train")
	if err != nil {
		return err
	}
	news, err := load(dir, "newsmtsc.train")
	if err != nil {
		return err
	}
	// Undoing the tanh gives the log-odds in units of the present scale.
	odds := func(items []item, score func(item) float64) []float64 {
		out := make([]float64, len(items))
		for i, it := range items {
			out[i] = math.Atanh(math.Max(-0.9999, math.Min(0.9999, score(it))))
		}
		return out
	}
	tones := odds(rated.items, func(it item) float64 { return e.Tone(engine.Passage{Text: it.text}).Value })
	attitudes := odds(news.items, func(it item) float64 { return e.Attitude(engine.Passage{Text: it.text}, it.target).Value })
	factor := matchSpread(tones, rated.items)
	tone, f1 := bestBand(tones, factor, rated.items)
	fmt.Printf("cdipaolo: scale x %.2f; tone band %.3f (macro-F1 %.4f)", factor, tone, f1)
	attitude, f1 := bestBand(attitudes, factor, news.items)
	fmt.Printf("; attitude band %.3f (macro-F1 %.4f)\n", attitude, f1)
	return nil
}

// matchSpread is the factor at which the scores spread as widely as the ratings. Least squares
// would not do: the two go together so little that it shrinks every score to nothing.
func matchSpread(odds []float64, items []item) float64 {
	ratings, scores := make([]float64, len(items)), make([]float64, len(items))
	for i, it := range items {
		ratings[i] = it.score
	}
	want := spread(ratings)
	for f := 0.25; f <= 20; f += 0.05 {
		for i, x := range odds {
			scores[i] = math.Tanh(x / f)
		}
		if spread(scores) <= want {
			return f
		}
	}
	return 20
}

// spread is the standard deviation of x.
func spread(x []float64) float64 {
	m, s := mean(x), 0.0
	for _, v := range x {
		s += (v - m) * (v - m)
	}
	return math.Sqrt(s / float64(len(x)))
}

func bestBand(odds []float64, factor float64, items []item) (band, f1 float64) {
	for step := range 101 {
		b := float64(step) * 0.005
		var t tally
		for i, x := range odds {
			t[items[i].class][cut(math.Tanh(x/factor), b)]++
		}
		if f := t.macroF1(); f > f1 {
			band, f1 = b, f
		}
	}
	return band, f1
}
