// Package blend is a linear model of tone and attitude: it turns a passage into features, from
// the VADER rules, the film-review words of cdipaolo/sentiment and the words themselves, and
// multiplies them with fitted weights. As it is linear, every word's part in the result is
// exact.
package blend

import (
	"math"
	"slices"

	"standpoint/analysis/engine/internal/passage"
)

// Context is the token of a share that rests on no word of the passage.
const Context = -1

// Share is the part of a feature's value that one token brings.
type Share struct {
	Token int // index into Features.Tokens, or Context
	Value float64
}

// Feature is one input of the model. Its shares add up to its value.
type Feature struct {
	Key    uint32
	Value  float64
	Shares []Share
}

// Features are the inputs made of one passage, in order of their keys. Their values together
// have the length Norm, so that long and short passages meet the model alike.
type Features struct {
	Tokens []passage.Token
	Scored []bool // tokens that the VADER lexicon rates
	List   []Feature
}

// Norm is the Euclidean length that feature vectors are scaled to. With AdaGrad it acts on the
// learning rate only; 8 goes with the rates of the fitting command.
const Norm = 8

// BiasKey is the feature that every passage has.
var BiasKey = key("bias")

// key hashes the parts with 32-bit FNV-1a. Some 10^5 features are in use, so that two that
// meet by chance are as rare as one in 40,000 of them.
func key(parts ...string) uint32 {
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
	token int
	value float64
	flag  bool
}

type builder struct {
	tokens []passage.Token
	atoms  []atom
}

// add gives the real-valued feature k a share.
func (b *builder) add(k uint32, token int, v float64) {
	if v != 0 {
		b.atoms = append(b.atoms, atom{k, token, v, false})
	}
}

// flag sets the feature k on account of tokens [first, last]. The words of meaning among them
// share it; function words only when there are no others, and names and the target never.
func (b *builder) flag(k uint32, first, last int) {
	any := false
	for _, wantMeaning := range []bool{true, false} {
		for i := first; i <= last; i++ {
			t := b.tokens[i]
			if t.Plain() && (!wantMeaning || !passage.Function(t.Lower)) {
				b.atoms = append(b.atoms, atom{k, i, 1, true})
				any = true
			}
		}
		if any {
			return
		}
	}
	b.context(k)
}

// context sets the feature k on account of no word.
func (b *builder) context(k uint32) {
	b.atoms = append(b.atoms, atom{k, Context, 1, true})
}

// features sums the atoms up by key and scales the whole to Norm.
func (b *builder) features() []Feature {
	slices.SortStableFunc(b.atoms, func(x, y atom) int {
		switch {
		case x.key < y.key:
			return -1
		case x.key > y.key:
			return 1
		}
		return 0
	})
	shares := make([]Share, len(b.atoms))
	list := make([]Feature, 0, len(b.atoms))
	square := 0.0
	for i := 0; i < len(b.atoms); {
		end, total := i, 0.0
		for end < len(b.atoms) && b.atoms[end].key == b.atoms[i].key {
			total += b.atoms[end].value
			end++
		}
		scale := 1.0
		if b.atoms[i].flag {
			scale = 1 / total
		}
		for k := i; k < end; k++ {
			shares[k] = Share{b.atoms[k].token, b.atoms[k].value * scale}
		}
		v := total * scale
		square += v * v
		list = append(list, Feature{b.atoms[i].key, v, shares[i:end]})
		i = end
	}
	scale := Norm / math.Sqrt(square)
	for i := range list {
		list[i].Value *= scale
	}
	for i := range shares {
		shares[i].Value *= scale
	}
	return list
}
