package main

import (
	"slices"

	"standpoint/analysis/engine/internal/blend"
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

func newVocabulary(examples []*blend.Features, minCount int) vocabulary {
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

func (v vocabulary) vector(f *blend.Features) []input {
	var out []input
	for _, x := range f.List {
		if i, ok := v.at[x.Key]; ok {
			out = append(out, input{i, float32(x.Value)})
		}
	}
	return out
}
