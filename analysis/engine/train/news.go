package main

import (
	"fmt"
	"io"
	"math"
	"os"

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

// newsSet is labelled passages as the engine news reads them.
type newsSet struct {
	examples []news.Example
	vectors  *vector.Table
}

// fitNews trains the networks of the engine news on the training parts in dir, and fits their scale and
// temperature (Guo et al., "On Calibration of Modern Neural Networks", ICML 2017), four numbers, to the
// development parts.
func fitNews(w io.Writer, dir string, aimed []item, rated []set, sums map[string]string) error {
	s, err := readNews(aimed, rated)
	if err != nil {
		return err
	}
	m, ps := news.Train(s.examples, s.vectors, news.Options{Log: os.Stderr})
	m.Data = sums
	if err := calibrate(m, dir); err != nil {
		return err
	}
	fmt.Printf("scale %+v, temperature %.2f\n", m.Scale, m.Temperature)
	return news.Write(w, m, ps)
}

// calibrate sets the scale and temperature of m.
func calibrate(m *news.Model, dir string) error {
	var aimed []item
	for _, name := range []string{"newsmtsc_rw.dev", "newsmtsc_mt.dev"} {
		s, err := load(dir, name)
		if err != nil {
			return err
		}
		aimed = append(aimed, s.items...)
	}
	rated, err := load(dir, ratedSets[0]+".dev")
	if err != nil {
		return err
	}
	s, err := readNews(aimed, []set{rated})
	if err != nil {
		return err
	}
	var zs []logits
	var tones []float64
	for _, e := range s.examples {
		if e.Target.Empty() {
			tones = append(tones, m.Tone(e.Text).Total)
			continue
		}
		favour, against, _ := m.Attitude(e.Text, e.Target)
		neither := math.Log(1 - favour - against)
		zs = append(zs, logits{math.Log(favour) - neither, math.Log(against) - neither})
	}
	m.Scale, m.Temperature = calibrateTone(tones, rated.items, true), coolest(zs, aimed)
	return nil
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
	items := append([]item{}, aimed...)
	several := contrasted(aimed)
	for _, it := range aimed {
		e := news.Example{Target: it.target, Class: newsClass[it.class], Weight: 1}
		if several[it.text] {
			e.Weight = contrastWeight
		}
		s.examples = append(s.examples, e)
	}
	for kind, r := range rated {
		for _, it := range r.items {
			items = append(items, it)
			s.examples = append(s.examples, news.Example{Rating: it.score, Kind: kind, Weight: ratedWeight})
		}
	}
	x := news.NewExtractor(valence.New(), lex)
	parallel.Each(len(items), func(i int) {
		it := items[i]
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
