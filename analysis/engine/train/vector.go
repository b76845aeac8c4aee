package main

import (
	"crypto/sha256"
	"slices"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/parallel"
)

// input is a feature with its place in a vocabulary.
type input struct {
	at    int32
	value float32
}

// vocabulary numbers the features met in at least minCount items, by ascending key.
type vocabulary struct {
	keys []uint32
	at   map[uint32]int32
}

// features are the items of a set with their features.
type features struct {
	list  []linear.Features
	items []item
}

// slice puts a part aside: the kept part is fitted, the other calibrates. Items with the same text
// stay together.
func (f features) slice() (kept, aside features) {
	for i, it := range f.items {
		to := &kept
		if spared(it.text) {
			to = &aside
		}
		to.list, to.items = append(to.list, f.list[i]), append(to.items, it)
	}
	return kept, aside
}

// spared reports whether what goes by this name is in the eighth that is set aside to calibrate on.
func spared(name string) bool { return sha256.Sum256([]byte(name))[0]%8 == 0 }

// gather makes the features of each item, several at once. Which words they rest on is dropped.
func gather(items []item, of func(item) linear.Features) []linear.Features {
	out := make([]linear.Features, len(items))
	parallel.Each(len(items), func(i int) {
		out[i] = of(items[i])
		for k := range out[i].List {
			out[i].List[k].Shares = nil
		}
	})
	return out
}

func newVocabulary(examples []linear.Features, minCount int) vocabulary {
	counts := map[uint32]int{}
	for _, f := range examples {
		for _, x := range f.List {
			counts[x.Key]++
		}
	}
	v := vocabulary{at: map[uint32]int32{}}
	for k, n := range counts {
		if n >= minCount {
			v.keys = append(v.keys, k)
		}
	}
	slices.Sort(v.keys)
	for i, k := range v.keys {
		v.at[k] = int32(i)
	}
	return v
}

func (v vocabulary) vector(f linear.Features) []input {
	var out []input
	for _, x := range f.List {
		if i, ok := v.at[x.Key]; ok {
			out = append(out, input{i, float32(x.Value)})
		}
	}
	return out
}
