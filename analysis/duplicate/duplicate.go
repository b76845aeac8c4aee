// Package duplicate finds the same or nearly the same text among articles that were opened, such as
// a wire story that two outlets carry with other headlines.
//
// A text is known by its shingles, all runs of five words in it. Of their hashes the 64 smallest
// are kept, a sketch in which the share of all shingles that two texts have in common can be
// estimated: the bottom-k sketch of Broder, "On the resemblance and containment of documents"
// (1997). With 64 the standard error is at most 0.06.
package duplicate

import (
	"hash/maphash"
	"slices"
	"strings"
	"unicode"
)

const (
	shingle = 5      // words
	kept    = 64     // hashes of a text
	nearly  = 0.5    // the least share of shingles in common of what is called nearly the same
	memory  = 20_000 // texts that a Finder remembers
)

// Finder tells whether a text was seen before. The zero value is ready. It remembers the last 20,000
// texts and is not safe for concurrent use.
type Finder struct {
	seed  maphash.Seed
	texts []text
	first int                 // the place in texts of the oldest
	with  map[uint64][]uint32 // the texts whose sketch has a hash
	begun bool
}

type text struct {
	id     string
	sketch []uint64
}

// Match is the earlier text that another is like.
type Match struct {
	ID    string
	Share float64 // of the shingles of both together that both have, estimated; 1 for the same words
}

// Add remembers a text and returns the likest one that was added before under another ID, if at
// least half of the two is the same. Case, marks and white space do not count. The second result is
// false when there is none, and for a text without words.
func (f *Finder) Add(id, t string) (Match, bool) {
	if !f.begun {
		f.seed, f.with, f.begun = maphash.MakeSeed(), map[uint64][]uint32{}, true
	}
	s := f.sketch(t)
	if len(s) == 0 {
		return Match{}, false
	}
	best, found := f.likest(id, s)
	if best.Share < 1 { // the earlier one stands for it
		f.remember(text{id, s})
	}
	return best, found
}

// likest is the text that shares the most with s.
func (f *Finder) likest(id string, s []uint64) (best Match, found bool) {
	shared := map[uint32]int{}
	for _, h := range s {
		for _, at := range f.with[h] {
			shared[at]++
		}
	}
	places := make([]uint32, 0, len(shared))
	for at := range shared {
		places = append(places, at)
	}
	slices.Sort(places) // the earliest of equals
	for _, at := range places {
		o := &f.texts[at]
		if o.id == id {
			continue
		}
		if r := resemblance(s, o.sketch); r >= nearly && r > best.Share {
			best, found = Match{o.id, r}, true
		}
	}
	return best, found
}

// resemblance is how many of the smallest hashes of both together are in both.
func resemblance(a, b []uint64) float64 {
	both, all := 0, 0
	for i, j := 0, 0; all < kept && (i < len(a) || j < len(b)); all++ {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			i++
		case i == len(a) || b[j] < a[i]:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	return float64(both) / float64(all)
}

// remember puts a text in the place of the oldest when the memory is full.
func (f *Finder) remember(x text) {
	at := len(f.texts)
	if at < memory {
		f.texts = append(f.texts, x)
	} else {
		at = f.first
		f.forget(uint32(at))
		f.texts[at] = x
		f.first = (at + 1) % memory
	}
	for _, h := range x.sketch {
		f.with[h] = append(f.with[h], uint32(at))
	}
}

func (f *Finder) forget(at uint32) {
	for _, h := range f.texts[at].sketch {
		left := slices.DeleteFunc(f.with[h], func(o uint32) bool { return o == at })
		if len(left) == 0 {
			delete(f.with, h)
		} else {
			f.with[h] = left
		}
	}
}

// sketch is the smallest hashes of the shingles of t, sorted. A text of fewer words than a shingle
// has is one.
func (f *Finder) sketch(t string) []uint64 {
	words := strings.FieldsFunc(strings.ToLower(t), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return nil
	}
	n := max(1, len(words)-shingle+1)
	all := make([]uint64, n)
	for i := range n {
		all[i] = maphash.String(f.seed, strings.Join(words[i:min(i+shingle, len(words))], " "))
	}
	slices.Sort(all)
	all = slices.Compact(all)
	return slices.Clone(all[:min(kept, len(all))])
}
