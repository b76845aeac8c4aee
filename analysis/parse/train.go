package parse

import (
	"io"
	"math/rand/v2"
	"slices"

	"standpoint/analysis/nn"
	"standpoint/analysis/treebank"
	"standpoint/analysis/vector"
	"standpoint/analysis/vocab"
)

// Options of training. The zero value is what the shipped model was made with.
type Options struct {
	Seed   uint64
	Passes int // over the treebank; 0 for 20
	Log    io.Writer
}

const passes = 20

// Write writes the model that Train gave.
func Write(w io.Writer, m *Model, ps *nn.Params) error { return nn.Write(w, magic, &m.head, ps) }

// Train fits a model that reads words with vectors to parsed sentences. Their tags should be what a tagger gives that has not
// seen them, since that is what the parser will get. Sentences of more than 160 words are left out.
func Train(text []treebank.Sentence, vectors *vector.Table, o Options) (*Model, *nn.Params) {
	if o.Passes == 0 {
		o.Passes = passes
	}
	counts := &vocab.Counts{}
	m := &Model{vectors: vectors}
	var use []*treebank.Sentence
	total := 0
	for i := range text {
		s := &text[i]
		if len(s.Words) > Longest {
			continue
		}
		use = append(use, s)
		total += len(s.Words)
		for k, w := range s.Words {
			counts.Count(w, s.Tags[k])
		}
		for _, l := range s.Labels {
			if !slices.Contains(m.head.Labels, l) {
				m.head.Labels = append(m.head.Labels, l)
			}
		}
	}
	slices.Sort(m.head.Labels)
	m.head.Vocab = *vocab.New(counts, 2, 2)
	ps := nn.NewParams(o.Seed + 1)
	m.net = newNetwork(ps, &m.head.Vocab, len(m.head.Labels))
	tr := nn.NewTrainer(ps, o.Seed+2)
	rng := rand.New(rand.NewPCG(o.Seed+3, 0))
	course := nn.Course{Passes: o.Passes, Batch: 500, Rate: 0.002, WarmUp: 100, Flat: 0.3, Log: o.Log}
	tr.Run(course, total, func() []int {
		rng.Shuffle(len(use), func(a, b int) { use[a], use[b] = use[b], use[a] })
		lengths := make([]int, len(use))
		for i, s := range use {
			lengths[i] = len(s.Words)
		}
		return lengths
	}, func(g *nn.Graph, rng *rand.Rand, i int) float64 {
		return m.loss(g, rng, use[i], counts)
	})
	return m, ps
}

// loss of one sentence.
func (m *Model) loss(g *nn.Graph, rng *rand.Rand, s *treebank.Sentence, counts *vocab.Counts) float64 {
	in := m.input(s.Words, s.Tags)
	heads, labels := make([]int, len(in.ids)), make([]int, len(in.ids))
	goldHeads := make([]int, len(in.ids))
	goldHeads[0], labels[0] = -1, -1
	for i, w := range s.Words {
		m.head.Vocab.Hide(in.ids[i+1], w, counts, rng)
		if vocab.HideVector(rng) {
			in.vectors[i+1] = nil
		}
		heads[i+1] = s.Heads[i] + 1
		goldHeads[i+1] = heads[i+1]
		labels[i+1], _ = slices.BinarySearch(m.head.Labels, s.Labels[i])
	}
	d := dropout{in: 0.25, layer: 0.33}
	h, scored := m.net.read(g, in, d)
	loss := g.CrossEntropy(scored, goldHeads, 1)
	return loss + g.CrossEntropy(m.net.label(g, h, heads, d), labels, 1)
}
