package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shares of the sentences that are read as headlines or in capitals, so that the tagger
// does not lean on case alone. The treebank has few of either.
const (
	titleShare = 0.07
	upperShare = 0.05
)

// vary rewrites the case of some sentences.
func vary(r *rand.Rand, words []string) []string {
	switch x := r.Float64(); {
	case x < titleShare:
		return titled(words)
	case x < titleShare+upperShare:
		return uppered(words)
	}
	return words
}

// titled gives a first capital to every word of more than 3 letters, and to the first.
func titled(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w
		if i == 0 || utf8.RuneCountInString(w) > 3 {
			c, n := utf8.DecodeRuneInString(w)
			out[i] = string(unicode.ToUpper(c)) + w[n:]
		}
	}
	return out
}

func uppered(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToUpper(w)
	}
	return out
}
