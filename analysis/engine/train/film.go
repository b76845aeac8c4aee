package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/cdipaolo/sentiment"

	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
)

// What a film-review word must have to enter the model. Rare words and words that lean little
// say nothing of news, and a word that news never writes need not be stored.
const (
	filmSeen   = 50  // times in the reviews
	filmLean   = 0.5 // size of the log-odds
	filmInNews = 3   // training passages with the word in lower case
)

// filmWords is the part of the cdipaolo/sentiment model that the training passages can use:
// word to log-odds of a good against a bad review, to two decimals.
func filmWords(passages []item) (map[string]float64, error) {
	models, err := sentiment.Restore()
	if err != nil {
		return nil, fmt.Errorf("train: restore cdipaolo/sentiment: %w", err)
	}
	bayes := models[sentiment.English]
	film := map[string]float64{}
	for _, w := range commonWords(passages) {
		entry, ok := bayes.Words.Get(w)
		if !ok || entry.Seen < filmSeen || passage.Function(w) {
			continue
		}
		odds := math.Log(float64(entry.Count[1]+1) / float64(entry.Count[0]+1))
		if math.Abs(odds) >= filmLean {
			film[w] = math.Round(odds*100) / 100
		}
	}
	return film, nil
}

func commonWords(passages []item) []string {
	counts := map[string]int{}
	for _, it := range passages {
		seen := map[string]bool{}
		for _, t := range passage.Read(it.text, text.Span{}, func(string) bool { return false }) {
			if t.Word && !t.Capital && !seen[t.Lower] && strings.Trim(t.Lower, "abcdefghijklmnopqrstuvwxyz") == "" {
				seen[t.Lower] = true
				counts[t.Lower]++
			}
		}
	}
	var words []string
	for w, n := range counts {
		if n >= filmInNews {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return words
}
