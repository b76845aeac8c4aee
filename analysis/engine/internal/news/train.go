package news

import (
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/nn"
	"standpoint/analysis/text"
	"standpoint/analysis/vector"
)

// Example is a labelled passage.
type Example struct {
	*Text
	Target text.Span // empty for a rated passage
	Class  Class     // of one with a target
	Rating float64   // of a rated one, in [-1, 1]
	Kind   int       // of text that a rated one is, 0 for news
	Weight float64
}

// Class is an attitude.
type Class int

// The attitudes, in the order of the networks' columns.
const (
	Favour Class = iota
	Neither
	Against
)

// Options of training. The zero value is what the shipped model was made with.
type Options struct {
	Seed     uint64
	Networks int // 0 for 2
	Passes   int // over all examples; 0 for 7
	Log      io.Writer
}

const (
	networks = 2
	passes   = 7
	least    = 12  // how often a word must be seen to be known by itself
	hidden   = 0.1 // share of words whose number is left out, and of those whose vector is
	longest  = 150 // words of an example
)

// Train fits a model that reads words with vectors. Its scale and temperature are yet to be set.
func Train(examples []Example, vectors *vector.Table, o Options) (*Model, *nn.Params) {
	if o.Networks == 0 {
		o.Networks = networks
	}
	if o.Passes == 0 {
		o.Passes = passes
	}
	m := &Model{vectors: vectors, Head: Head{Words: strings.Join(frequent(examples), " "), Networks: o.Networks,
		Temperature: 1, Scale: linear.Scale{Spread: 1}}}
	ps := nn.NewParams(o.Seed + 1)
	m.layout(ps) // the words are all different
	var use []Example
	total := 0
	for _, e := range examples {
		if n := len(e.words); n > 0 && n <= longest {
			use = append(use, e)
			total += n
		}
	}
	tr := nn.NewTrainer(ps, o.Seed+2)
	rng := rand.New(rand.NewPCG(o.Seed+3, 0))
	course := nn.Course{Passes: o.Passes, Batch: 600, Rate: 0.002, WarmUp: 100, Flat: 0.3, Log: o.Log}
	tr.Run(course, total, func() []int {
		rng.Shuffle(len(use), func(a, b int) { use[a], use[b] = use[b], use[a] })
		lengths := make([]int, len(use))
		for i, e := range use {
			lengths[i] = len(e.words)
		}
		return lengths
	}, func(g *nn.Graph, rng *rand.Rand, i int) float64 {
		loss := 0.0
		for k := range m.nets {
			loss += m.loss(g, rng, &m.nets[k], use[i])
		}
		return loss
	})
	return m, ps
}

// loss of one network for one example.
func (m *Model) loss(g *nn.Graph, rng *rand.Rand, n *network, e Example) float64 {
	in := e.input(e.Target, m.known, m.vectors)
	for k := range in.ids {
		if id := &in.ids[k][wordTable]; *id >= reserved && rng.Float64() < hidden {
			*id = unknown
		}
		if rng.Float64() < hidden {
			in.vectors[k] = nil
		}
	}
	said := n.read(g, in, dropout{in: 0.4, layer: 0.4})
	if !e.Target.Empty() {
		logits, _ := g.Pool(said, in.counts, attention, forIt, againstIt+1, loud)
		return g.CrossEntropy(logits, []int{int(e.Class)}, float32(e.Weight))
	}
	shared, _ := g.Pool(said, in.counts, toneAttention, toneShared, toneShared+1, 1)
	own, _ := g.Pool(said, in.counts, toneAttention, toneNews+e.Kind, toneNews+e.Kind+1, 1)
	return g.Squared(g.Sum(shared, own), float32(e.Rating), float32(e.Weight))
}

// frequent are the words, names aside, that stand in the examples often enough, in order.
func frequent(examples []Example) []string {
	counts := map[string]int{}
	for _, e := range examples {
		for i := range e.words {
			if w := &e.words[i]; !w.name && !strings.ContainsAny(w.lower, " \n\t") {
				counts[w.lower]++
			}
		}
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n < least })
	return slices.Sorted(maps.Keys(counts))
}
