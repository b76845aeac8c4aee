package nn

import (
	"math/rand/v2"

	"standpoint/analysis/parallel"
)

// shards is into how many parts a batch is split. It is fixed, so that sums do not depend on how
// many processors there are.
const shards = 4

// gradients are those of all parameters, for one shard.
type gradients struct {
	dense   [][]float32
	touched []map[int]bool // rows of lookup tables with a gradient
}

func newGradients(ps *Params) *gradients {
	g := &gradients{dense: make([][]float32, len(ps.all)), touched: make([]map[int]bool, len(ps.all))}
	for i, p := range ps.all {
		g.dense[i] = make([]float32, len(p.W))
		if p.lookup {
			g.touched[i] = map[int]bool{}
		}
	}
	return g
}

func (g *gradients) of(p *Param) []float32 { return g.dense[p.index] }

// row is the gradient of a row of a lookup table.
func (g *gradients) row(p *Param, i int) []float32 {
	g.touched[p.index][i] = true
	return g.dense[p.index][i*p.Cols : (i+1)*p.Cols]
}

// Trainer fits the parameters of a model.
type Trainer struct {
	params *Params
	adam   *adam
	shard  [shards]*gradients
	graph  [shards]*Graph
	seed   uint64
	steps  uint64
}

// NewTrainer fits ps; seed draws its dropout.
func NewTrainer(ps *Params, seed uint64) *Trainer {
	t := &Trainer{params: ps, adam: newAdam(ps), seed: seed}
	for i := range t.shard {
		t.shard[i] = newGradients(ps)
		t.graph[i] = &Graph{grads: t.shard[i]}
	}
	for _, p := range ps.all {
		if !p.lookup {
			p.turn()
		}
	}
	return t
}

// Step runs loss on each of n items, which may happen at once, and moves the weights down the
// gradient of the sum, divided by size, at the given rate. rng is for the item's own choices.
// It returns the sum of the losses.
func (t *Trainer) Step(n int, size, rate float64, loss func(g *Graph, rng *rand.Rand, item int) float64) float64 {
	var sums [shards]float64
	parallel.Each(shards, func(s int) {
		g := t.graph[s]
		for i := s; i < n; i += shards {
			g.Reset()
			g.rng = rand.New(rand.NewPCG(t.seed, t.steps<<20|uint64(i)))
			sums[s] += loss(g, g.rng, i)
			g.backward()
		}
	})
	t.steps++
	total := 0.0
	for _, x := range sums {
		total += x
	}
	t.adam.step(t.params, t.shard[:], float32(1/size), rate)
	return total
}
