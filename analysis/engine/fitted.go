package engine

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/text"
)

// What the engines with fitted weights have in common. Their evidence is the exact parts of a
// linear sum: "bias" is the model's constant, "context" what rests on no word, such as the
// target's place in the sentence, and "rest" the words too weak to name.

const (
	// fittedStrong is the tone that words on both sides must bring to make a neutral tone mixed.
	// At 0.15, some 2 % of the editorial sentences of the development data are.
	fittedStrong = 0.15
	// fittedFaint is the least part in a tone that makes a word outside the lexicons count as scored.
	fittedFaint = 0.1
)

// words are what a sum rests on.
type words interface {
	at(i int) text.Span
	rated(i int) bool // by a lexicon
	negated(i int) bool
}

// fittedTone turns a sum into a tone: neutral within the dead zone, or mixed when there is much
// on both sides, and None when no word is scored and the sum is not clear. Its confidence is the chance that a rating
// lies in the range of the label.
func fittedTone(s string, ws words, sum linear.Sum, scale linear.Scale, clear float64) Score {
	if !scored(ws, sum, clear) {
		return Score{Label: None, Evidence: []Evidence{}}
	}
	es := fittedEvidence(s, ws, sum)
	value := math.Max(-1, math.Min(1, sum.Total))
	l := label(value, scale.DeadZone, fittedStrong, es)
	return Score{Value: value, Label: l, Confidence: chance(value, scale, l), Evidence: es}
}

// fittedAttitude turns the probabilities of three classes into an attitude: its value is
// p(favour) - p(against), its label the most probable, its confidence that probability. It is
// never Mixed. The evidence adds up to the logit ln(p(favour) / p(against)).
func fittedAttitude(s string, ws words, favour, against float64, sum linear.Sum) Score {
	l, top := Neutral, 1-favour-against
	if favour > top {
		l, top = Favour, favour
	}
	if against > top {
		l, top = Against, against
	}
	return Score{Value: favour - against, Label: l, Confidence: &top, Evidence: fittedEvidence(s, ws, sum)}
}

// scored reports whether there is anything to judge: a word of a lexicon, another that weighs
// something, or a sum above clear on either side.
func scored(ws words, sum linear.Sum, clear float64) bool {
	if math.Abs(sum.Total) > clear {
		return true
	}
	for i, w := range sum.Words {
		if ws.rated(i) || math.Abs(w) >= fittedFaint {
			return true
		}
	}
	return false
}

// chance is the probability of a label; nil for labels that are no range of ratings.
func chance(tone float64, scale linear.Scale, l Label) *float64 {
	negative, neutral, positive := scale.Chances(tone)
	switch l {
	case Positive:
		return &positive
	case Negative:
		return &negative
	case Neutral:
		return &neutral
	}
	return nil
}

func fittedEvidence(s string, ws words, sum linear.Sum) []Evidence {
	var found []Evidence
	for i, w := range sum.Words {
		if w == 0 {
			continue
		}
		rule := "learned"
		if ws.rated(i) {
			rule = "lexicon"
		}
		if ws.negated(i) {
			rule += ", negated"
		}
		at := ws.at(i)
		found = append(found, Evidence{at, at.Of(s), w, rule})
	}
	es := []Evidence{{Weight: sum.Bias, Rule: "bias"}}
	if sum.Context != 0 {
		es = append(es, Evidence{Weight: sum.Context, Rule: "context"})
	}
	return append(es, fold(found)...)
}
