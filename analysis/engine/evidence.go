package engine

import (
	"cmp"
	"math"
	"slices"

	"standpoint/analysis/text"
)

// keepWords is how many words of a passage the evidence names one by one; the others come
// together as "rest". More than a dozen marked words in a sentence show nothing.
const keepWords = 12

// keepShare is the smallest weight named, as a share of the largest.
const keepShare = 0.05

// clip cuts target to s. A span that is outside or inverted becomes empty.
func clip(target text.Span, s string) text.Span {
	target.Start, target.End = max(target.Start, 0), min(target.End, len(s))
	if target.Empty() {
		return text.Span{}
	}
	return target
}

// fold keeps the strongest words, in text order, and puts what the others weigh into one
// piece of evidence before them. The sum stays the same.
func fold(words []Evidence) []Evidence {
	order := slices.Clone(words)
	slices.SortStableFunc(order, func(a, b Evidence) int {
		return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight))
	})
	n := 0
	for n < min(keepWords, len(order)) && math.Abs(order[n].Weight) >= keepShare*math.Abs(order[0].Weight) {
		n++
	}
	rest := 0.0
	for _, e := range order[n:] {
		rest += e.Weight
	}
	kept := order[:n:n]
	sortByStart(kept)
	if rest == 0 {
		return kept
	}
	return append([]Evidence{{Weight: rest, Rule: "rest"}}, kept...)
}

// poles are the sums of what spoke for and against, the latter as a positive number.
func poles(es []Evidence) (up, down float64) {
	for _, e := range es {
		switch {
		case e.Empty():
		case e.Weight > 0:
			up += e.Weight
		default:
			down -= e.Weight
		}
	}
	return up, down
}

// label is the tone verdict on value with a neutral band of +-band. What would be neutral is
// mixed when the evidence holds words of at least strong on both sides.
func label(value, band, strong float64, es []Evidence) Label {
	switch {
	case value > band:
		return Positive
	case value < -band:
		return Negative
	}
	if up, down := poles(es); up >= strong && down >= strong {
		return Mixed
	}
	return Neutral
}

func sortByStart(es []Evidence) {
	slices.SortStableFunc(es, func(a, b Evidence) int { return cmp.Compare(a.Start, b.Start) })
}
