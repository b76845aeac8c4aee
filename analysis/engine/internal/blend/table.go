package blend

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Table holds the weights of the features that have any, one or more columns of them. The zero
// value has none.
type Table struct {
	keys   []uint32 // ascending
	values []int8   // column by column within a key
	scales []float64
}

// NewTable stores weights in 8 bits: each column's largest size becomes 127. keys ascend, and
// columns[c][i] is the weight of keys[i]; it errs on lists that do not match.
func NewTable(keys []uint32, columns ...[]float64) (Table, error) {
	t := Table{keys: keys, values: make([]int8, len(keys)*len(columns)), scales: make([]float64, len(columns))}
	for c, col := range columns {
		if len(col) != len(keys) {
			return Table{}, fmt.Errorf("blend: column %d has %d weights for %d keys", c, len(col), len(keys))
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

// row finds the weights of a feature, unscaled.
func (t *Table) row(k uint32) []int8 {
	i, ok := slices.BinarySearch(t.keys, k)
	if !ok {
		return nil
	}
	n := len(t.scales)
	return t.values[i*n : i*n+n]
}

func (t *Table) check(columns int) error {
	switch {
	case len(t.scales) != columns:
		return fmt.Errorf("blend: table has %d columns, want %d", len(t.scales), columns)
	case len(t.values) != len(t.keys)*columns:
		return errors.New("blend: table is cut short")
	}
	for _, s := range t.scales {
		if !(s >= 0) || math.IsInf(s, 0) {
			return fmt.Errorf("blend: table has scale %v", s)
		}
	}
	for i := 1; i < len(t.keys); i++ {
		if t.keys[i] <= t.keys[i-1] {
			return errors.New("blend: table keys do not ascend")
		}
	}
	return nil
}

// packed is a Table in a file: differences of the keys as varints, and the weights.
type packed struct {
	Keys    string    `json:"keys"`
	Weights string    `json:"weights"`
	Scales  []float64 `json:"scales"`
}

func (t *Table) pack() packed {
	var keys []byte
	last := uint32(0)
	for _, k := range t.keys {
		keys = binary.AppendUvarint(keys, uint64(k-last))
		last = k
	}
	weights := make([]byte, len(t.values))
	for i, v := range t.values {
		weights[i] = byte(v)
	}
	enc := base64.StdEncoding
	return packed{enc.EncodeToString(keys), enc.EncodeToString(weights), t.scales}
}

func (p packed) unpack(columns int) (Table, error) {
	keys, err := base64.StdEncoding.DecodeString(p.Keys)
	if err != nil {
		return Table{}, fmt.Errorf("blend: table keys: %w", err)
	}
	weights, err := base64.StdEncoding.DecodeString(p.Weights)
	if err != nil {
		return Table{}, fmt.Errorf("blend: table weights: %w", err)
	}
	t := Table{scales: p.Scales, values: make([]int8, len(weights))}
	for i, w := range weights {
		t.values[i] = int8(w)
	}
	t.keys = make([]uint32, 0, len(weights)/columns)
	for last := uint64(0); len(keys) > 0; {
		d, n := binary.Uvarint(keys)
		if n <= 0 || d > math.MaxUint32 || last+d > math.MaxUint32 {
			return Table{}, errors.New("blend: table keys are damaged")
		}
		last += d
		t.keys = append(t.keys, uint32(last))
		keys = keys[n:]
	}
	return t, t.check(columns)
}
