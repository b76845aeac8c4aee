// Package vocab turns words into the numbers that networks look up: the word, its ending, its
// beginning and its shape, each in a table of those seen often enough in training.
//
// Proper nouns are never looked up as words, nor by their ending and beginning: a model that knew
// some by heart would do worse on all others, and who is in the news changes.
package vocab

import (
	"cmp"
	"errors"
	"math/rand/v2"
	"slices"
	"unicode/utf8"

	"standpoint/analysis/tag"
	"standpoint/analysis/vector"
)

// Parts of a word that are looked up, the order of IDs.
const (
	Word = iota
	End
	Start
	Shape
	Tag
	Parts
)

// Numbers with a meaning of their own in every table.
const (
	Unknown  = 0 // not in the table
	Special  = 1 // a proper noun, or what a model puts in place of a word
	reserved = 2
)

// Vocab is the tables. It does not change once made and is safe for concurrent use.
type Vocab struct {
	Lists [Parts][]string // what each table holds, the first with number 2
	index [Parts]map[string]int32
}

// Counts is how often each part of words was seen.
type Counts [Parts]map[string]int

// Count adds a word with its part of speech.
func (c *Counts) Count(word string, t tag.Tag) {
	for k, s := range parts(word, t) {
		if c[k] == nil {
			c[k] = map[string]int{}
		}
		if s != "" {
			c[k][s]++
		}
	}
}

// New makes the tables of what was seen at least that often, words and other parts apart; the most
// frequent come first.
func New(c *Counts, words, others int) *Vocab {
	v := &Vocab{}
	for k := range v.Lists {
		least := others
		switch k {
		case Word:
			least = words
		case Tag:
			least = 1
		}
		for s, n := range c[k] {
			if n >= least {
				v.Lists[k] = append(v.Lists[k], s)
			}
		}
		slices.SortFunc(v.Lists[k], func(a, b string) int { return cmp.Or(c[k][b]-c[k][a], cmp.Compare(a, b)) })
	}
	v.Index()
	return v
}

// Index makes the tables ready after Lists were read from a file. It fails on doubles.
func (v *Vocab) Index() error {
	for k, list := range v.Lists {
		v.index[k] = make(map[string]int32, len(list))
		for i, s := range list {
			v.index[k][s] = int32(i + reserved)
		}
		if len(v.index[k]) != len(list) {
			return errors.New("vocab: an entry stands twice")
		}
	}
	return nil
}

// Len is the size of table k.
func (v *Vocab) Len(k int) int { return len(v.Lists[k]) + reserved }

// IDs appends the numbers of a word's parts to ids.
func (v *Vocab) IDs(ids []int32, word string, t tag.Tag) []int32 {
	for k, s := range parts(word, t) {
		switch {
		case s == "":
			ids = append(ids, Special)
		default:
			ids = append(ids, v.index[k][s])
		}
	}
	return ids
}

// In training, a word seen n times is hidden with the chance rarity/(rarity+n), so that a model
// learns what to make of unknown ones, and any part of any word with the chance hidden.
const (
	rarity = 0.5
	hidden = 0.04
)

// Hide makes some of ids, which IDs gave for word, unknown, for training.
func (v *Vocab) Hide(ids []int32, word string, c *Counts, rng *rand.Rand) {
	if n := float64(c[Word][tag.Lower(tag.Fold(word))]); ids[Word] != Special && rng.Float64() < rarity/(rarity+n) {
		ids[Word] = Unknown
	}
	for k := range ids {
		if rng.Float64() < hidden {
			ids[k] = Unknown
		}
	}
}

// HideVector reports whether to leave out a word's vector, for training: with the chance hidden.
func HideVector(rng *rand.Rand) bool { return rng.Float64() < hidden }

// Vector is the vector of a word, nil for one that has none and for a proper noun.
func Vector(t *vector.Table, word string, as tag.Tag) []float32 {
	if as.U == "PROPN" {
		return nil
	}
	return t.Of(tag.Lower(tag.Fold(word)))
}

// parts are what of a word is looked up; "" where a name is hidden.
func parts(word string, t tag.Tag) (p [Parts]string) {
	folded := tag.Fold(word)
	p[Shape], p[Tag] = tag.Shape(folded), t.U+"|"+t.X
	if t.U == "PROPN" {
		return p
	}
	low := tag.Lower(folded)
	p[Word], p[End], p[Start] = low, last(low, 3), first(low, 3)
	return p
}

func first(s string, n int) string {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}

func last(s string, n int) string {
	at := len(s)
	for range n {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}
