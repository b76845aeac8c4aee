package tag

import (
	"math"
	"math/bits"
)

// weights is a fixed hash table from the key of a feature to the weights it gives to some
// of the labels: open addressing, linear search, at most half full.
type weights struct {
	slots []slot
	cells []cell
}

// slot is one place in the table; row holds where its cells begin, shifted left by 8, and
// how many there are. Key 0 is an empty place.
type slot struct {
	key, row uint32
}

// cell is the weight that a feature gives to one label.
type cell struct {
	label  uint8
	weight int16
}

// maxCells is what the 24 bits of a slot can address.
const maxCells = 1<<24 - 1

// newWeights makes room for rows and cells.
func newWeights(rows, cells int) weights {
	return weights{
		slots: make([]slot, 1<<bits.Len(uint(2*rows))),
		cells: make([]cell, 0, cells),
	}
}

// put adds the row of key, which must be new: up to 255 labels, and for each its weight in
// the steps of expand.
func (w *weights) put(key uint32, labels, steps []byte) {
	w.slots[w.find(key)] = slot{key, uint32(len(w.cells)<<8 | len(labels))}
	for i, l := range labels {
		w.cells = append(w.cells, cell{l, expand(int8(steps[i]))})
	}
}

// row is the cells of s; none for an empty place.
func (w *weights) row(s slot) []cell {
	start := s.row >> 8
	return w.cells[start : start+s.row&0xff]
}

// find is the place of key, or the empty one where it would go.
func (w *weights) find(key uint32) uint32 {
	mask := uint32(len(w.slots) - 1)
	i := key & mask
	for w.slots[i].key != key && w.slots[i].key != 0 {
		i = (i + 1) & mask
	}
	return i
}

// sum sets sums, one for each label, to the weights of all keys together. A sum is at most
// maxFeatures * 128 * 128 and cannot overflow.
func (w *weights) sum(keys []uint32, sums []int32) {
	clear(sums)
	// All places are looked up before the cells are read: the processor can then wait for many
	// places in memory at once.
	var found [maxFeatures]slot
	for len(keys) > 0 {
		n := min(len(keys), len(found))
		for i, k := range keys[:n] {
			found[i] = w.slots[w.find(k)]
		}
		for _, s := range found[:n] {
			for _, c := range w.row(s) {
				sums[c.label] += int32(c.weight)
			}
		}
		keys = keys[n:]
	}
}

// expand undoes the square root that weights are stored under: they span four orders of
// magnitude, and 255 even steps would leave nothing of the small ones. The unit does not
// matter, since sums are only compared.
func expand(q int8) int16 {
	v := int16(q)
	if v < 0 {
		return -v * v
	}
	return v * v
}

// step is the inverse of expand.
func (c cell) step() int8 {
	q := int(math.Sqrt(math.Abs(float64(c.weight))))
	if c.weight < 0 {
		return int8(-q)
	}
	return int8(q)
}
