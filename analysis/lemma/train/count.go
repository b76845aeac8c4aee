package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"standpoint/analysis/tag"
	"standpoint/analysis/treebank"
)

// classes are the tags whose words are made alike and learned from together. The first names the
// class; all other tags are a class each, whose words are mostly their own lemma.
var classes = [][]string{
	{"VBD", "VBN"}, {"VBG"}, {"VBZ"}, {"NNS", "NNPS"}, {"JJR", "RBR"}, {"JJS", "RBS"},
}

// left are tags that nothing is learned for: parts of words that were split by mistake, prefixes,
// and addresses.
var left = map[string]bool{"GW": true, "AFX": true, "ADD": true, "XX": true}

// classOf is the name of the class of a tag, and whether its words are inflected.
func classOf(t string) (class string, inflected bool) {
	for _, c := range classes {
		if slices.Contains(c, t) {
			return c[0], true
		}
	}
	return t, false
}

// form is a word under a class or a tag.
type form struct{ class, word string }

// tally counts lemmas.
type tally map[string]int

// best is the commonest lemma, the first by letters of equals, how often it came, and how often any.
func (t tally) best() (lemma string, n, all int) {
	for _, l := range slices.Sorted(maps.Keys(t)) {
		all += t[l]
		if t[l] > n {
			lemma, n = l, t[l]
		}
	}
	return lemma, n, all
}

// kind is what a lemma can be inflected as.
type kind int

const (
	verb kind = iota
	noun
	grade // adjective
)

// base is a lemma that other forms can be spelled from, and how often it came in any form.
type base struct {
	kind  kind
	lemma string
	n     int
}

// counts is what a treebank says, proper nouns left out; all is folded and in lower case.
type counts struct {
	byClass, byTag map[form]tally
	bases          []base // the commonest first
}

// count reads off a treebank.
func count(text []treebank.Sentence) *counts {
	c := &counts{byClass: map[form]tally{}, byTag: map[form]tally{}}
	bases := map[base]int{}
	for _, s := range text {
		for i, w := range s.Words {
			t := s.Tags[i]
			if without(w, s.Lemmas[i]) || t.U == "PROPN" || strings.HasPrefix(t.X, "NNP") || left[t.X] {
				continue
			}
			word, lemma := plain(w), plain(s.Lemmas[i])
			if word == "" || lemma == "" || t.X == "" {
				continue // a gap in the treebank
			}
			class, _ := classOf(t.X)
			put(c.byClass, form{class, word}, lemma)
			put(c.byTag, form{t.X, word}, lemma)
			// Capitals mark headlines, abbreviations and names of a kind: little to spell from.
			if k, ok := kindOf(t); ok && letters(lemma) && word == tag.Fold(w) && based(t.X, word, lemma) {
				bases[base{kind: k, lemma: lemma}]++
			}
		}
	}
	for b, n := range bases {
		b.n = n
		c.bases = append(c.bases, b)
	}
	slices.SortFunc(c.bases, func(a, b base) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.kind, b.kind), cmp.Compare(a.lemma, b.lemma))
	})
	return c
}

func put(in map[form]tally, f form, lemma string) {
	if in[f] == nil {
		in[f] = tally{}
	}
	in[f][lemma]++
}

// seen reports whether word came in a class.
func (c *counts) seen(class, word string) bool { return c.byClass[form{class, word}] != nil }

func kindOf(t tag.Tag) (k kind, ok bool) {
	switch t.U {
	case "VERB":
		return verb, true
	case "NOUN":
		return noun, true
	}
	return grade, t.U == "ADJ"
}

// based reports whether a word with its lemma shows that the lemma has other forms: "thanks" is a
// plural that is its own lemma, "more" compares nothing.
func based(t, word, lemma string) bool {
	return word != lemma || t == "JJ" || t == "NN" || t[0] == 'V'
}

// plain is a word as the model knows it.
func plain(w string) string { return strings.TrimSpace(strings.ToLower(tag.Fold(w))) }

// letters reports whether w is made of the letters a to z and nothing else.
func letters(w string) bool {
	return w != "" && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == ""
}

// simple reports whether w has letters, digits and apostrophes only: "1980s", "mp's".
func simple(w string) bool {
	return w != "" && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz0123456789'") == ""
}
