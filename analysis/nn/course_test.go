package nn

import (
	"math/rand/v2"
	"testing"
)

func TestRateRisesStaysAndFalls(t *testing.T) {
	c := Course{Rate: 0.002, WarmUp: 60, Flat: 0.3}
	const steps = 1000
	top := 0.0
	for step := 1.0; step <= steps; step++ {
		r := c.rate(step, steps)
		if r <= 0 || r > c.Rate {
			t.Fatalf("step %g: rate %g", step, r)
		}
		if step >= c.WarmUp && step <= c.Flat*steps && r != c.Rate {
			t.Errorf("step %g: rate %g, want %g", step, r, c.Rate)
		}
		top = max(top, r)
	}
	if top != c.Rate || c.rate(1, steps) != c.Rate/c.WarmUp || c.rate(steps, steps) > c.Rate/50 {
		t.Errorf("rates: first %g, most %g, last %g", c.rate(1, steps), top, c.rate(steps, steps))
	}
	if r := c.rate(steps+9, steps); r <= 0 {
		t.Errorf("behind the end: rate %g", r)
	}
}

func TestRunTakesEveryItemOnceAPass(t *testing.T) {
	lengths := []int{3, 9, 1, 1, 1, 20, 2}
	for _, batch := range []int{1, 5, 10, 1000} {
		ps := NewParams(1)
		w := ps.Add("w", 1, 1, 1)
		seen := make([]int, len(lengths))
		tr := NewTrainer(ps, 1)
		ch := make(chan int, 2*len(lengths))
		tr.Run(Course{Passes: 2, Batch: batch, Rate: 0.01, WarmUp: 1}, 37, func() []int { return lengths }, func(g *Graph, _ *rand.Rand, i int) float64 {
			ch <- i
			return g.CrossEntropy(g.Weights(w), []int{0}, 1)
		})
		close(ch)
		for i := range ch {
			seen[i]++
		}
		for i, n := range seen {
			if n != 2 {
				t.Errorf("batch %d: item %d was taken %d times in 2 passes", batch, i, n)
			}
		}
	}
}
