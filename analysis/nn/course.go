package nn

import (
	"fmt"
	"io"
	"math/rand/v2"
)

// Course is how a training runs: the learning rate rises over the first WarmUp steps, stays, and from
// the part Flat of all steps on falls to 0.
type Course struct {
	Passes int     // over all items
	Batch  int     // tokens of a step, at least
	Rate   float64 // of Adam
	WarmUp float64 // steps
	Flat   float64 // in [0, 1)
	Log    io.Writer
}

// lossScale is of how many tokens a gradient is the sum, on the average; its norm is held down.
const lossScale = 10

// Run trains on items of total tokens. Each pass it asks for the items' lengths in tokens, in the order
// they are to be taken, and then for the loss of each by its place in that order.
func (t *Trainer) Run(c Course, total int, items func() []int, loss func(g *Graph, rng *rand.Rand, item int) float64) {
	steps := float64(c.Passes*total) / float64(c.Batch)
	if total < c.Batch { // a pass takes a step at least
		steps = float64(c.Passes)
	}
	step := 0.0
	for pass := range c.Passes {
		lengths := items()
		sum := 0.0
		for at := 0; at < len(lengths); {
			n, tokens := 0, 0
			for at+n < len(lengths) && tokens < c.Batch {
				tokens += lengths[at+n]
				n++
			}
			step++
			sum += t.Step(n, float64(tokens)/lossScale, c.rate(step, steps), func(g *Graph, rng *rand.Rand, i int) float64 {
				return loss(g, rng, at+i)
			})
			at += n
		}
		if c.Log != nil {
			fmt.Fprintf(c.Log, "pass %d: loss %.4f a token\n", pass+1, sum/float64(max(total, 1)))
		}
	}
}

func (c Course) rate(step, steps float64) float64 {
	r := c.Rate * min(1, step/c.WarmUp)
	if done := step / steps; done > c.Flat {
		r *= max(0.01, (1-done)/(1-c.Flat))
	}
	return r
}
