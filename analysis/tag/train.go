package tag

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
)

// Sentence is a labelled sentence to learn from; Words and Tags are of one length.
type Sentence struct {
	Words []string
	Tags  []Tag
}

// Options are the settings of Train. The zero value is the recommended setting.
type Options struct {
	Passes     int    // times through the text in a run; 0 means 12
	Runs       int    // trainings in different orders, whose weights are averaged; 0 means 2
	MinUpdates int    // features corrected fewer times in all runs are left out; 0 means 5
	Seed       uint64 // of the order of sentences

	// Vary, if set, may change how the words of a sentence are written, each time the
	// sentence is read. It returns as many words, and leaves the ones it got alone. Runs
	// call it at the same time.
	Vary func(r *rand.Rand, words []string) []string
}

// maxLabels keeps label numbers within a byte, and a row's length too.
const maxLabels = 255

// Train makes a tagger from text. The same text and options give the same tagger. Errors:
// no text, a sentence with more words than tags or the other way round, over 255 labels, a
// negative option.
func Train(text []Sentence, o Options) (*Tagger, error) {
	if o.Passes < 0 || o.Runs < 0 || o.MinUpdates < 0 {
		return nil, errors.New("tag: negative training option")
	}
	labels, err := labelsOf(text)
	if err != nil {
		return nil, err
	}
	number := make(map[Tag]int, len(labels))
	for i, l := range labels {
		number[l] = i
	}
	t := &Tagger{labels: labels, known: newVocabulary(text, labels, number)}
	p := t.runs(text, number, o)
	t.weights, err = p.weights(cmp.Or(o.MinUpdates, 5))
	if err != nil {
		return nil, err
	}
	return t, nil
}

// runs trains side by side and merges in order. The weights of a linear model may be
// averaged over runs: the mistakes that hang on the order of the text cancel out.
func (t *Tagger) runs(text []Sentence, number map[Tag]int, o Options) *perceptron {
	done := make([]*perceptron, cmp.Or(o.Runs, 2))
	var all sync.WaitGroup
	for i := range done {
		all.Go(func() {
			done[i] = t.run(text, number, o, rand.New(rand.NewPCG(o.Seed, uint64(i))))
		})
	}
	all.Wait()
	for _, p := range done[1:] {
		done[0].merge(p)
	}
	return done[0]
}

// run goes through text in passes, each in a new order.
func (t *Tagger) run(text []Sentence, number map[Tag]int, o Options, r *rand.Rand) *perceptron {
	p := newPerceptron()
	order := r.Perm(len(text))
	for range cmp.Or(o.Passes, 12) {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			words := text[i].Words
			if o.Vary != nil {
				words = o.Vary(r, words)
			}
			t.learn(p, words, text[i].Tags, number)
		}
	}
	p.settle()
	return p
}

// learn reads one sentence with the labels that p gives, right or wrong, since those are
// what it will see when it works.
func (t *Tagger) learn(p *perceptron, words []string, tags []Tag, number map[Tag]int) {
	sums := make([]int32, len(t.labels))
	read(t.known.sentence(words), func(i int, keys []uint32) int {
		p.sum(keys, sums)
		guess := largest(sums)
		p.learn(keys, number[tags[i]], guess)
		return guess
	})
}

// labelsOf is all tags of text in order.
func labelsOf(text []Sentence) ([]Tag, error) {
	var labels []Tag
	seen := map[Tag]bool{}
	for i, s := range text {
		if len(s.Words) != len(s.Tags) {
			return nil, fmt.Errorf("tag: sentence %d has %d words and %d tags", i, len(s.Words), len(s.Tags))
		}
		for _, t := range s.Tags {
			if !seen[t] {
				seen[t] = true
				labels = append(labels, t)
			}
		}
	}
	switch {
	case len(labels) == 0:
		return nil, errors.New("tag: no text to train on")
	case len(labels) > maxLabels:
		return nil, fmt.Errorf("tag: %d labels, at most %d", len(labels), maxLabels)
	}
	slices.SortFunc(labels, func(a, b Tag) int {
		return cmp.Or(cmp.Compare(a.U, b.U), cmp.Compare(a.X, b.X))
	})
	return labels, nil
}
