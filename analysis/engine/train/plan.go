package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"standpoint/analysis/engine/internal/blend"
	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/valence"
)

// plan is how the engine blend is fitted. The rates and passes were chosen on slices of the training
// parts and the development parts.
type plan struct {
	tone, attitude                 func(item) linear.Features
	toneRecipe, attitudeRecipe     recipe
	toneMinCount, attitudeMinCount int // items that a feature must occur in
	toneFeatures, attitudeFeatures int // largest weights kept
}

func blendPlan(film map[string]float64) plan {
	x := blend.NewExtractor(valence.New(), film)
	return plan{
		tone:             func(it item) linear.Features { return x.Tone(it.text).Features },
		attitude:         func(it item) linear.Features { return x.Attitude(it.text, it.target).Features },
		toneRecipe:       recipe{passes: 12, rate: 0.001, decay: 0.001, seed: 1},
		attitudeRecipe:   recipe{passes: 14, rate: 0.01, decay: 1e-4, seed: 1},
		toneMinCount:     3,
		attitudeMinCount: 2,
		toneFeatures:     30000,
		attitudeFeatures: 90000,
	}
}

// fit makes the model of an engine from the training sets in dir and writes it to out.
func fit(name, dir, out string) error {
	aimed, rated, err := trainingSets(dir)
	if err != nil {
		return err
	}
	sums := map[string]string{aimed.name: aimed.sum}
	for _, s := range rated {
		sums[s.name] = s.sum
	}
	var b bytes.Buffer
	if name == "news" {
		err = fitNews(&b, dir, aimed.items, rated, sums)
	} else {
		err = fitBlend(&b, aimed.items, rated, sums)
	}
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	return nil
}

func fitBlend(w io.Writer, aimed []item, rated []set, sums map[string]string) error {
	film, err := filmWords(append(rated[0].items[:len(rated[0].items):len(rated[0].items)], aimed...))
	if err != nil {
		return err
	}
	p := blendPlan(film)
	tone, err := fitTone(p, rated)
	if err != nil {
		return err
	}
	attitude, temperature, err := fitAttitude(p, aimed)
	if err != nil {
		return err
	}
	fmt.Printf("film words %d; tone features %d, scale %+v; attitude features %d, temperature %.2f\n",
		len(film), tone.table.Len(), tone.scale, attitude.Len(), temperature)
	m := blend.Model{Data: sums, Film: film, Tone: tone.table, DeadZone: tone.scale.DeadZone, Spread: tone.scale.Spread, Attitude: attitude, Temperature: temperature}
	return m.Write(w)
}

// trainingSets are the passages with targets, and the rated sets, news first.
func trainingSets(dir string) (aimed set, rated []set, err error) {
	if aimed, err = load(dir, "newsmtsc.train"); err != nil {
		return set{}, nil, err
	}
	for _, name := range ratedSets {
		s, err := load(dir, name+".train")
		if err != nil {
			return set{}, nil, err
		}
		rated = append(rated, s)
	}
	return aimed, rated, nil
}
