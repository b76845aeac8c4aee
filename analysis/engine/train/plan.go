package main

import (
	"bytes"
	"fmt"
	"os"

	"standpoint/analysis/engine/internal/blend"
	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/news"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
	"standpoint/assets"
)

// plan is how an engine is fitted.
type plan struct {
	tone, attitude                 func(item) linear.Features
	toneRecipe, attitudeRecipe     recipe
	toneMinCount, attitudeMinCount int               // items that a feature must occur in
	toneFeatures, attitudeFeatures int               // largest weights kept
	toneAsides                     int               // parts of the news that calibrate the tone, of 8
	part                           func(item) string // what stays together when parts are set aside
	toneEdge                       bool              // the edge of the neutral range is fitted; else it is that of the ratings
	contrast                       int               // how often more an item is learned whose passage has a target with another label
	attitudeRating                 float64           // what a class counts as a rating where the passages with targets teach tone too; 0 when they do not
}

// blendPlan fits the blend engine, newsPlan the news engine. The rates and passes were chosen on
// slices of the training parts and the development parts.
func blendPlan(film map[string]float64) plan {
	x := blend.NewExtractor(valence.New(), film)
	return plan{
		tone:             func(it item) linear.Features { return x.Tone(it.text).Features },
		attitude:         func(it item) linear.Features { return x.Attitude(it.text, it.target).Features },
		toneRecipe:       recipe{passes: 12, rate: 0.001, decay: 0.001, seed: 1},
		attitudeRecipe:   recipe{passes: 14, rate: 0.01, decay: 1e-4, seed: 1},
		part:             func(it item) string { return it.text },
		toneMinCount:     3,
		attitudeMinCount: 2,
		toneFeatures:     30000,
		attitudeFeatures: 90000,
		toneAsides:       1,
	}
}

func newsPlan(film map[string]float64) (plan, error) {
	lex, err := lexicon.Load(assets.FS, "lexicon")
	if err != nil {
		return plan{}, fmt.Errorf("train: %w", err)
	}
	reader, err := syntax.NewReader(assets.FS)
	if err != nil {
		return plan{}, fmt.Errorf("train: %w", err)
	}
	x := news.NewExtractor(valence.New(), lex, film)
	read := func(it item) *news.Text {
		var sentences []syntax.Sentence
		for _, toks := range x.Fold(it.text, it.target) {
			sentences = append(sentences, reader.Read(toks))
		}
		return x.Text(it.text, sentences)
	}
	return plan{
		tone:             func(it item) linear.Features { it.target = text.Span{}; return news.Tone(read(it)) },
		attitude:         func(it item) linear.Features { return news.Attitude(read(it), it.target) },
		toneRecipe:       recipe{passes: 16, rate: 0.001, decay: 0.001, drop: 0.3, seed: 1, runs: 2},
		attitudeRecipe:   recipe{passes: 10, rate: 0.01, decay: 1e-4, drop: 0.2, seed: 1, runs: 16},
		part:             func(it item) string { return it.article },
		toneMinCount:     2,
		attitudeMinCount: 2,
		contrast:         1,
		toneFeatures:     100000,
		attitudeFeatures: 160000,
		toneAsides:       asides, toneEdge: true,
		attitudeRating: 0.4,
	}, nil
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
	film, err := filmWords(append(rated[0].items[:len(rated[0].items):len(rated[0].items)], aimed.items...))
	if err != nil {
		return err
	}
	p := blendPlan(film)
	if name == "news" {
		if p, err = newsPlan(film); err != nil {
			return err
		}
	}
	if p.attitudeRating != 0 {
		rated = append(rated, aimed.asRated(p.attitudeRating))
	}
	tone, err := fitTone(p, rated)
	if err != nil {
		return err
	}
	attitude, temperature, err := fitAttitude(p, aimed.items)
	if err != nil {
		return err
	}
	fmt.Printf("film words %d; tone features %d, scale %+v; attitude features %d, temperature %.2f\n",
		len(film), tone.table.Len(), tone.scale, attitude.Len(), temperature)
	var b bytes.Buffer
	if name == "news" {
		m := news.Model{Data: sums, Film: film, Tone: tone.table, Scale: tone.scale, Attitude: attitude, Temperature: temperature}
		err = m.Write(&b)
	} else {
		m := blend.Model{Data: sums, Film: film, Tone: tone.table, DeadZone: tone.scale.DeadZone, Spread: tone.scale.Spread, Attitude: attitude, Temperature: temperature}
		err = m.Write(&b)
	}
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	return nil
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

// asRated gives each passage once, rated with the mean of its targets' classes, of which
// positive counts unit.
func (s set) asRated(unit float64) set {
	out := set{name: s.name, sum: s.sum}
	sums, counts := map[string]float64{}, map[string]float64{}
	for _, it := range s.items {
		sums[it.text] += float64(it.class-neutral) * unit
		counts[it.text]++
	}
	for _, it := range s.items {
		if n := counts[it.text]; n > 0 {
			out.items = append(out.items, item{text: it.text, class: it.class, score: sums[it.text] / n})
			counts[it.text] = 0
		}
	}
	return out
}
