package linear

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Table holds the weights of the features that have any, one or more columns of them. The zero
// value has none.
type Table struct {
	keys   []uint32 // ascending
	values []int8   // column by column within a key
	scales []float64
	starts []int32 // of the keys with each value of the upper indexBits bits, and the end
}

// indexBits is by how many upper bits of a key its row is looked up: with some 10^5 keys, a
// few share them.
const indexBits = 16

// NewTable stores weights in 8 bits: each column's largest size becomes 127. keys ascend, and
// columns[c][i] is the weight of keys[i]; it errs on lists that do not match.
func NewTable(keys []uint32, columns ...[]float64) (Table, error) {
	t := Table{keys: keys, values: make([]int8, len(keys)*len(columns)), scales: make([]float64, len(columns))}
	for c, col := range columns {
		if len(col) != len(keys) {
			return Table{}, fmt.Errorf("linear: column %d has %d weights for %d keys", c, len(col), len(keys))
		}
		for _, v := range col {
			t.scales[c] = math.Max(t.scales[c], math.Abs(v)/127)
		}
		if t.scales[c] == 0 {
			continue
		}
		for i, v := range col {
			t.values[i*len(columns)+c] = int8(math.Round(v / t.scales[c]))
		}
	}
	return t, t.check(len(columns))
}

// Len is how many features have weights.
func (t *Table) Len() int { return len(t.keys) }

// row finds the weights of a feature, unscaled; nil when it has none.
func (t *Table) row(k uint32) []int8 {
	if len(t.starts) == 0 {
		return nil
	}
	b := k >> (32 - indexBits)
	for i := t.starts[b]; i < t.starts[b+1]; i++ {
		if t.keys[i] == k {
			n := len(t.scales)
			return t.values[int(i)*n : int(i)*n+n]
		}
	}
	return nil
}

// index fills starts; the keys must ascend.
func (t *Table) index() {
	t.starts = make([]int32, 1<<indexBits+1)
	for _, k := range t.keys {
		t.starts[k>>(32-indexBits)+1]++
	}
	for b := range 1 << indexBits {
		t.starts[b+1] += t.starts[b]
	}
}

func (t *Table) check(columns int) error {
	switch {
	case len(t.scales) != columns:
		return fmt.Errorf("linear: table has %d columns, want %d", len(t.scales), columns)
	case len(t.values) != len(t.keys)*columns:
		return errors.New("linear: table is cut short")
	}
	for _, s := range t.scales {
		if !(s >= 0) || math.IsInf(s, 0) {
			return fmt.Errorf("linear: table has scale %v", s)
		}
	}
	for i := 1; i < len(t.keys); i++ {
		if t.keys[i] <= t.keys[i-1] {
			return errors.New("linear: table keys do not ascend")
		}
	}
	t.index()
	return nil
}

// Packed is a Table in a JSON file: the bytes of Keys and Weights in base64.
type Packed struct {
	Keys    string    `json:"keys"`
	Weights string    `json:"weights"`
	Scales  []float64 `json:"scales"`
}

// Pack makes the JSON form of t.
func (t *Table) Pack() Packed {
	enc := base64.StdEncoding
	return Packed{enc.EncodeToString(t.packKeys()), enc.EncodeToString(t.packWeights()), t.scales}
}

// Unpack checks all of p, which must have that many columns.
func (p Packed) Unpack(columns int) (Table, error) {
	keys, err := base64.StdEncoding.DecodeString(p.Keys)
	if err != nil {
		return Table{}, fmt.Errorf("linear: table keys: %w", err)
	}
	weights, err := base64.StdEncoding.DecodeString(p.Weights)
	if err != nil {
		return Table{}, fmt.Errorf("linear: table weights: %w", err)
	}
	return unpack(keys, weights, p.Scales, columns)
}

// packKeys is the differences of the keys as varints.
func (t *Table) packKeys() []byte {
	var keys []byte
	last := uint32(0)
	for _, k := range t.keys {
		keys = binary.AppendUvarint(keys, uint64(k-last))
		last = k
	}
	return keys
}

func (t *Table) packWeights() []byte {
	weights := make([]byte, len(t.values))
	for i, v := range t.values {
		weights[i] = byte(v)
	}
	return weights
}

func unpack(keys, weights []byte, scales []float64, columns int) (Table, error) {
	t := Table{scales: scales, values: make([]int8, len(weights))}
	for i, w := range weights {
		t.values[i] = int8(w)
	}
	t.keys = make([]uint32, 0, len(weights)/columns)
	for last := uint64(0); len(keys) > 0; {
		d, n := binary.Uvarint(keys)
		if n <= 0 || d > math.MaxUint32 || last+d > math.MaxUint32 {
			return Table{}, errors.New("linear: table keys are damaged")
		}
		last += d
		t.keys = append(t.keys, uint32(last))
		keys = keys[n:]
	}
	return t, t.check(columns)
}
