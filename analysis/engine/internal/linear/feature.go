// Package linear is what the fitted engines have in common: features that know which words they
// rest on, tables of weights in one byte each, and sums of which every word's part is exact.
package linear

import (
	"math"
	"slices"
)

// Context is the token of a share that rests on no word of the passage.
const Context = -1

// Share is the part of a feature's value that one token brings.
type Share struct {
	Token int // index of a token of the passage, or Context
	Value float64
}

// Feature is one input of a model. Its shares add up to its value.
type Feature struct {
	Key    uint32
	Value  float64
	Shares []Share
}

// Features are the inputs made of one passage, in order of their keys. Their values together
// have the length Norm, so that long and short passages meet a model alike.
type Features struct {
	Tokens int // of the passage
	List   []Feature
}

// Norm is the Euclidean length that feature vectors are scaled to. With AdaGrad it acts on the
// learning rate only; 8 goes with the rates of the fitting command.
const Norm = 8

// BiasKey is the feature that every passage has.
var BiasKey = Key("bias")

// Key hashes the parts with 32-bit FNV-1a. Some 10^5 features are in use, so that two that
// meet by chance are as rare as one in 40,000 of them.
func Key(parts ...string) uint32 {
	h := uint32(2166136261)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0x1f) * 16777619
	}
	return h
}

// atom is a share on its way into a feature. A flag counts once however often it is set.
type atom struct {
	key   uint32
	token int32
	flag  bool
	value float64
}

// Builder gathers the features of one passage. The zero value is ready for use.
type Builder struct {
	atoms []atom
	order []uint64
}

// Grow makes room for n shares.
func (b *Builder) Grow(n int) { b.atoms = slices.Grow(b.atoms, n) }

// Reset forgets the passage and keeps the memory.
func (b *Builder) Reset() { b.atoms = b.atoms[:0] }

// Add gives the real-valued feature k a share; its value is the sum of them.
func (b *Builder) Add(k uint32, token int, v float64) {
	if v != 0 {
		b.atoms = append(b.atoms, atom{k, int32(token), false, v})
	}
}

// Set sets the feature k, whose value is 1, on account of token. Several tokens share it by
// their parts.
func (b *Builder) Set(k uint32, token int, part float64) {
	b.atoms = append(b.atoms, atom{k, int32(token), true, part})
}

// Features sums the shares up by key and scales the whole to Norm. It is used once for each
// passage.
func (b *Builder) Features(tokens int) Features {
	// Keys with the places of their shares, so that sorting keeps the order within a key.
	b.order = b.order[:0]
	for i, a := range b.atoms {
		b.order = append(b.order, uint64(a.key)<<32|uint64(i))
	}
	slices.Sort(b.order)
	shares := make([]Share, len(b.atoms))
	list := make([]Feature, 0, len(b.atoms))
	square := 0.0
	for i := 0; i < len(b.order); {
		k := uint32(b.order[i] >> 32)
		end, total := i, 0.0
		for end < len(b.order) && uint32(b.order[end]>>32) == k {
			total += b.atoms[uint32(b.order[end])].value
			end++
		}
		scale := 1.0
		if b.atoms[uint32(b.order[i])].flag {
			scale = 1 / total
		}
		for n := i; n < end; n++ {
			a := b.atoms[uint32(b.order[n])]
			shares[n] = Share{int(a.token), a.value * scale}
		}
		v := total * scale
		square += v * v
		list = append(list, Feature{k, v, shares[i:end]})
		i = end
	}
	scale := Norm / math.Sqrt(square)
	for i := range list {
		list[i].Value *= scale
	}
	for i := range shares {
		shares[i].Value *= scale
	}
	return Features{tokens, list}
}
