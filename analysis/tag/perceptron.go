package tag

import (
	"fmt"
	"maps"
	"math"
	"slices"
)

// perceptron is a classifier in training. Rows appear when a feature is first part of a
// mistake. All is counted in whole numbers, so that training is exact everywhere.
type perceptron struct {
	rows map[uint32]*sumRow
	now  int64 // decisions made
}

type sumRow struct {
	updates int
	cells   []sumCell
}

// sumCell is a weight and its sum over the decisions up to since.
type sumCell struct {
	label  uint8
	weight int32
	since  int64
	sum    int64
}

func newPerceptron() *perceptron { return &perceptron{rows: map[uint32]*sumRow{}} }

// sum sets sums, one for each label, to the weights of all keys together.
func (p *perceptron) sum(keys []uint32, sums []int32) {
	clear(sums)
	for _, k := range keys {
		if r := p.rows[k]; r != nil {
			for _, c := range r.cells {
				sums[c.label] += c.weight
			}
		}
	}
}

// learn corrects the weights of keys after guess was given for want.
func (p *perceptron) learn(keys []uint32, want, guess int) {
	p.now++
	if want == guess {
		return
	}
	for _, k := range keys {
		r := p.rows[k]
		if r == nil {
			r = &sumRow{}
			p.rows[k] = r
		}
		r.updates++
		r.add(uint8(want), 1, p.now)
		r.add(uint8(guess), -1, p.now)
	}
}

func (r *sumRow) add(label uint8, by int32, now int64) {
	for i := range r.cells {
		if c := &r.cells[i]; c.label == label {
			c.sum += int64(c.weight) * (now - c.since)
			c.weight += by
			c.since = now
			return
		}
	}
	r.cells = append(r.cells, sumCell{label: label, weight: by, since: now})
}

// settle brings all sums up to now. With every decision counted alike, a sum is the average
// weight times the number of decisions.
func (p *perceptron) settle() {
	for _, r := range p.rows {
		for i := range r.cells {
			c := &r.cells[i]
			c.sum += int64(c.weight) * (p.now - c.since)
			c.since = p.now
		}
	}
}

// merge adds the sums and the updates of o to those of p. Both must be settled.
func (p *perceptron) merge(o *perceptron) {
	for k, from := range o.rows {
		to := p.rows[k]
		if to == nil {
			p.rows[k] = from
			continue
		}
		to.updates += from.updates
		for _, c := range from.cells {
			i := slices.IndexFunc(to.cells, func(d sumCell) bool { return d.label == c.label })
			if i < 0 {
				to.cells = append(to.cells, c)
			} else {
				to.cells[i].sum += c.sum
			}
		}
	}
}

// weights is the averaged weights of p, which must be settled. Rows updated fewer than
// minUpdates times are left out, and so are weights below half a step.
func (p *perceptron) weights(minUpdates int) (weights, error) {
	keys := slices.Sorted(maps.Keys(p.rows))
	keys = slices.DeleteFunc(keys, func(k uint32) bool { return p.rows[k].updates < minUpdates })
	largest, cells := int64(1), 0
	for _, k := range keys {
		cells += len(p.rows[k].cells)
		for _, c := range p.rows[k].cells {
			largest = max(largest, c.sum, -c.sum)
		}
	}
	if cells > maxCells {
		return weights{}, fmt.Errorf("tag: %d weights, at most %d", cells, maxCells)
	}
	w := newWeights(len(keys), cells)
	for _, k := range keys {
		var labels, steps []byte
		for _, c := range p.rows[k].cells {
			if q := step(c.sum, largest); q != 0 {
				labels = append(labels, c.label)
				steps = append(steps, byte(q))
			}
		}
		if len(steps) > 0 {
			w.put(k, labels, steps)
		}
	}
	return w, nil
}

// step is sum in the steps of expand, of which largest has 127.
func step(sum, largest int64) int8 {
	q := int8(math.Round(127 * math.Sqrt(math.Abs(float64(sum))/float64(largest))))
	if sum < 0 {
		return -q
	}
	return q
}
