package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// A rule needs minSupport distinct words, and endings of more than maxEnding letters are not looked
// at. Chosen on four parts of the training text, each measured with a model of the other three.
const (
	minSupport = 2
	maxEnding  = 6
)

// edit cuts bytes from the end of a word and puts others there.
type edit struct {
	cut int
	add string
}

// editOf is the shortest edit that makes lemma of word.
func editOf(word, lemma string) edit {
	n := 0
	for n < min(len(word), len(lemma)) && word[n] == lemma[n] {
		n++
	}
	return edit{len(word) - n, lemma[n:]}
}

// votes is how many words with an ending are made into their lemma by each edit, and which bytes
// stand before the ending in them.
type votes map[edit]*vote

type vote struct {
	n      int
	before map[byte]bool
}

// best is the edit of most words; of equals, the one that cuts least.
func (v votes) best() edit {
	return slices.MinFunc(slices.Collect(maps.Keys(v)), func(a, b edit) int {
		return cmp.Or(cmp.Compare(v[b].n, v[a].n), cmp.Compare(a.cut, b.cut), cmp.Compare(a.add, b.add))
	})
}

func (v votes) count(e edit) int {
	if v[e] == nil {
		return 0
	}
	return v[e].n
}

// rules learns from words and their lemmas, all of one class and in letters, what an ending becomes:
// "ied" is "y". Going from short endings to long, an ending gets a rule when more of its words
// go by that than by the longest rule below it. An ending whose words all have the same letter before it
// gets none, since the longer one describes them better: "said" and "paid" tell nothing of "hid".
func rules(lemmas map[string]string) map[string]string {
	all := endings(lemmas)
	found := map[string]edit{}
	order := slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	for _, s := range order {
		v := all[s]
		e, known := v.best(), below(found, s)
		enough := v[e].n >= minSupport && v[e].n > v.count(known)
		if e != known && enough && (len(v[e].before) > 1 || len(s) == maxEnding) {
			found[s] = e
		}
	}
	out := map[string]string{}
	for s, e := range found {
		out[s] = s[:len(s)-e.cut] + e.add
	}
	return out
}

// endings collects the votes for each ending that an edit leaves room for. A whole word is no ending.
func endings(lemmas map[string]string) map[string]votes {
	all := map[string]votes{}
	for w, l := range lemmas {
		e := editOf(w, l)
		for n := max(e.cut, 1); n <= min(maxEnding, len(w)-1); n++ {
			s := w[len(w)-n:]
			if all[s] == nil {
				all[s] = votes{}
			}
			if all[s][e] == nil {
				all[s][e] = &vote{before: map[byte]bool{}}
			}
			all[s][e].n++
			all[s][e].before[w[len(w)-n-1]] = true
		}
	}
	return all
}

// below is the edit of the longest rule for a shorter ending of s; no change when there is none.
func below(found map[string]edit, s string) edit {
	for i := 1; i < len(s); i++ {
		if e, ok := found[s[i:]]; ok {
			return e
		}
	}
	return edit{}
}

// backwards sorts endings by their last letter first, so that alike ones stand together.
func backwards(a, b string) int {
	for i := 1; i <= min(len(a), len(b)); i++ {
		if c := strings.Compare(a[len(a)-i:len(a)-i+1], b[len(b)-i:len(b)-i+1]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}
