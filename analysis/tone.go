package analysis

import (
	"math"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// toneLimit is the score above which a paragraph of several sentences is positive (and below
// whose negative it is negative).
const toneLimit = 0.1

// toneOf rates the part of the article that s covers: the mean of its sentences' tones, each
// weighted by its words. Sentences with nothing to judge count as 0 but do not decide the label;
// it is Mixed when strongly positive and strongly negative sentences stand side by side.
// Evidence spans point into the article.
func toneOf(e engine.Engine, t string, s text.Span) engine.Score {
	toks := text.Tokens(t, s)
	out := engine.Score{Label: engine.None, Evidence: []engine.Evidence{}}
	var sum, weight, high, low float64
	judged := 0
	var one engine.Score
	for _, r := range text.Sentences(t, toks, nil) {
		at := text.Span{Start: toks[r[0]].Start, End: toks[r[1]-1].End}
		x := e.Tone(engine.Passage{Text: at.Of(t)})
		n := float64(r[1] - r[0])
		sum, weight = sum+n*x.Value, weight+n
		high, low = max(high, x.Value), min(low, x.Value)
		if x.Label != engine.None {
			judged++
			one = x
		}
		for _, ev := range x.Evidence {
			if !ev.Empty() {
				ev.Span = ev.Shift(at.Start)
			}
			out.Evidence = append(out.Evidence, ev)
		}
	}
	if judged == 0 {
		return out
	}
	out.Value = round(sum / weight)
	switch {
	case judged == 1 && high*low == 0:
		out.Label, out.Confidence = one.Label, one.Confidence
	case high > 0.35 && low < -0.35 && math.Abs(out.Value) < 0.25:
		out.Label = engine.Mixed
	default:
		out.Label = toneLabel(out.Value)
	}
	return out
}

// toneLabel is the label of a mean tone.
func toneLabel(v float64) engine.Label {
	switch {
	case v > toneLimit:
		return engine.Positive
	case v < -toneLimit:
		return engine.Negative
	}
	return engine.Neutral
}

// round keeps four decimals, so that the report is the same on every machine.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
