package main

import (
	"fmt"
	"io"
	"math"
	"os"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/news"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/parallel"
	"standpoint/analysis/syntax"
	"standpoint/analysis/vector"
	"standpoint/assets"
)

// What an example of news counts in the loss.
const (
	ratedWeight    = 4 // a rating; the loss is that much smaller
	contrastWeight = 2 // a target whose passage has one with another label: only they teach what tells targets apart
)

var newsClass = [classes]news.Class{negative: news.Against, neutral: news.Neither, positive: news.Favour}

// newsSet is what the engine news is fitted on.
type newsSet struct {
	items    []item
	examples []news.Example
	vectors  *vector.Table
}

// fitNews trains the networks of the engine news. Temperature and scale (Guo et al., "On Calibration of
// Modern Neural Networks", ICML 2017) come from networks that were trained without an eighth of the
// news.
func fitNews(w io.Writer, aimed []item, rated []set, sums map[string]string) error {
	s, err := readNews(aimed, rated)
	if err != nil {
		return err
	}
	kept, aside := s.slice()
	trial, _ := news.Train(kept.examples, s.vectors, news.Options{Log: os.Stderr})
	m, ps := news.Train(s.examples, s.vectors, news.Options{Log: os.Stderr})
	m.Data = sums
	m.Scale, m.Temperature = aside.calibrate(trial)
	fmt.Printf("scale %+v, temperature %.2f\n", m.Scale, m.Temperature)
	return news.Write(w, m, ps)
}

// readNews reads all passages as the engine does.
func readNews(aimed []item, rated []set) (*newsSet, error) {
	lex, err := lexicon.Load(assets.FS, "lexicon")
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	reader, err := syntax.NewReader(assets.FS)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	s := &newsSet{vectors: reader.Vectors()}
	several := contrasted(aimed)
	for _, it := range aimed {
		e := news.Example{Target: it.target, Class: newsClass[it.class], Weight: 1}
		if several[it.text] {
			e.Weight = contrastWeight
		}
		s.items, s.examples = append(s.items, it), append(s.examples, e)
	}
	for kind, r := range rated {
		for _, it := range r.items {
			s.items = append(s.items, it)
			s.examples = append(s.examples, news.Example{Rating: it.score, Kind: kind, Weight: ratedWeight})
		}
	}
	x := news.NewExtractor(valence.New(), lex)
	parallel.Each(len(s.items), func(i int) {
		it := s.items[i]
		var sentences []syntax.Sentence
		for _, toks := range x.Fold(it.text, it.target) {
			sentences = append(sentences, reader.Words(toks))
		}
		s.examples[i].Text = x.Text(it.text, sentences)
	})
	return s, nil
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

// slice puts a part of the news aside. Items of one article stay together.
func (s *newsSet) slice() (kept, aside newsSet) {
	for i, it := range s.items {
		to := &kept
		if e := s.examples[i]; e.Kind == 0 && spared(it.article) {
			to = &aside
		}
		to.items, to.examples = append(to.items, it), append(to.examples, s.examples[i])
	}
	return kept, aside
}

// calibrate finds the scale and temperature of m, which has not seen s.
func (s *newsSet) calibrate(m *news.Model) (scale linear.Scale, temperature float64) {
	var zs []logits
	var tones []float64
	var aimed, rated []item
	for i, e := range s.examples {
		if e.Target.Empty() {
			tones, rated = append(tones, m.Tone(e.Text).Total), append(rated, s.items[i])
			continue
		}
		favour, against, _ := m.Attitude(e.Text, e.Target)
		neither := math.Log(1 - favour - against)
		zs, aimed = append(zs, logits{math.Log(favour) - neither, math.Log(against) - neither}), append(aimed, s.items[i])
	}
	return calibrateTone(tones, rated, true), coolest(zs, aimed)
}
