// Package valence applies the rules of VADER (Hutto and Gilbert, "VADER: A Parsimonious
// Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM 2014) with the lexicon
// of github.com/jonreiter/govader, and keeps what that package drops: which word of the
// passage gave which part of the sum. Its sums equal govader's; a test holds them together.
package valence

import (
	"math"

	"github.com/jonreiter/govader"

	"standpoint/analysis/text"
)

// Part is what one word or mark adds to the sum of a passage.
type Part struct {
	text.Span
	Value float64 // lexicon units: a word alone counts -4 to 4
	Rule  string  // "lexicon" and the rules that changed it, or "emphasis" for ! and ?
}

// Rater holds the lexicon. It is safe for concurrent use.
type Rater struct {
	analyzer  *govader.SentimentIntensityAnalyzer
	lexicon   map[string]float64
	emoji     map[string]string
	boosters  map[string]float64
	idioms    map[string]float64
	negations map[string]bool
	marks     string
}

// New loads the lexicon, in about 10 ms.
func New() *Rater {
	a := govader.NewSentimentIntensityAnalyzer()
	r := &Rater{
		analyzer:  a,
		lexicon:   a.Lexicon,
		emoji:     a.EmojiDict,
		boosters:  a.Constants.BoosterDict,
		idioms:    a.Constants.SpecialCaseIdioms,
		negations: map[string]bool{},
		marks:     a.Constants.Regex.PunctuationString,
	}
	for _, w := range a.Constants.NegateList {
		r.negations[w] = true
	}
	return r
}

// Known reports whether the lexicon rates the lower-case word w.
func (r *Rater) Known(w string) bool {
	_, ok := r.lexicon[w]
	return ok
}

// Compound is govader's own score of s, in [-1, 1].
func (r *Rater) Compound(s string) float64 {
	return r.analyzer.PolarityScores(s).Compound
}

// Squash is VADER's normalization of a sum to (-1, 1): x / sqrt(x*x + 15).
func Squash(sum float64) float64 { return sum / math.Sqrt(sum*sum+15) }

// Parts are the words and marks of s that count, in text order but for the marks, which come
// last. Squash of their sum is Compound(s).
func (r *Rater) Parts(s string) []Part {
	e := r.expand(s)
	ws := r.words(e.text)
	var parts []Part
	but := -1
	for i, w := range ws {
		if w.lower == "but" && but < 0 {
			but = i
		}
	}
	sum := 0.0
	for i := range ws {
		v, rule := r.word(ws, i)
		if v == 0 {
			continue
		}
		switch {
		case but >= 0 && i < but:
			v, rule = v*(1-contrast), rule+", before but"
		case but >= 0 && i > but:
			v, rule = v*(1+contrast), rule+", after but"
		}
		sum += v
		parts = append(parts, Part{e.origin(ws[i].start, ws[i].end), v, rule})
	}
	return append(parts, emphasis(e, sum)...)
}
