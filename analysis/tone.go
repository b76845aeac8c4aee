package analysis

import (
	"math"

	"standpoint/analysis/engine"
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
)

// toneLimit is the score above which words of several sentences are positive (and below whose
// negative they are negative).
const toneLimit = 0.08

// Sides from which a text with strong words on both is mixed.
const (
	strongTone = 0.35
	evenTone   = 0.25
)

// passage is tokens [lo, hi) of p as an engine reads them: one sentence, or a part of one. What hangs
// on a word outside is a root.
func (p *paragraph) passage(lo, hi int) engine.Passage {
	at := p.span(lo, hi)
	s := syntax.Sentence{Tokens: make([]text.Token, hi-lo), Tags: p.tags[lo:hi], Lemmas: p.lemmas[lo:hi], Heads: make([]int, hi-lo), Rels: p.rels[lo:hi]}
	for i := range s.Tokens {
		s.Tokens[i] = p.toks[lo+i]
		s.Tokens[i].Span = s.Tokens[i].Shift(-at.Start)
		s.Heads[i] = -1
		if h := p.heads[lo+i]; h >= lo && h < hi {
			s.Heads[i] = h - lo
		}
	}
	return engine.Passage{Text: at.Of(p.article), Sentences: []syntax.Sentence{s}}
}

// toneOf rates tokens [lo, hi) of p, without those that skip takes out: the mean of the sentences' tones,
// each weighted by its words, and how far they spread. Sentences with nothing to judge count as 0 but do
// not decide the label; it is Mixed when strongly positive and strongly negative sentences stand side by
// side. Evidence spans point into the article; its weights are each sentence's share in the mean.
func toneOf(e engine.Engine, p *paragraph, lo, hi int, skip func(k int) bool) (engine.Score, Spread) {
	out := engine.Score{Label: engine.None, Evidence: []engine.Evidence{}}
	var spread Spread
	var sum, peak float64
	judged, words := 0, 0
	var one engine.Score
	parts := p.stretches(lo, hi, skip)
	for _, r := range parts {
		words += r.hi - r.lo
	}
	for _, r := range parts {
		x := e.Tone(p.passage(r.lo, r.hi))
		share := float64(r.hi-r.lo) / float64(words)
		sum += share * x.Value
		spread.High, spread.Low = max(spread.High, round(x.Value)), min(spread.Low, round(x.Value))
		if x.Label != engine.None {
			judged++
			one = x
			if v := math.Abs(x.Value); spread.Empty() || v > peak {
				spread.Span, peak = p.span(r.lo, r.hi), v
			}
		}
		for _, ev := range x.Evidence {
			if !ev.Empty() {
				ev.Span = ev.Shift(p.toks[r.lo].Start)
			}
			ev.Weight *= share
			out.Evidence = append(out.Evidence, ev)
		}
	}
	if judged == 0 {
		return out, Spread{}
	}
	out.Value = round(sum)
	switch {
	case judged == 1 && spread.High*spread.Low == 0:
		out.Label, out.Confidence = one.Label, one.Confidence
	case spread.High > strongTone && spread.Low < -strongTone && math.Abs(out.Value) < evenTone:
		out.Label = engine.Mixed
	default:
		out.Label = toneLabel(out.Value)
	}
	return out, spread
}

// stretches are the sentences of tokens [lo, hi), or what skip leaves of them.
func (p *paragraph) stretches(lo, hi int, skip func(k int) bool) []sentence {
	var out []sentence
	for _, s := range p.sents {
		for k := max(lo, s.lo); k < min(hi, s.hi); k++ {
			if skip != nil && skip(k) {
				continue
			}
			from := k
			for k < min(hi, s.hi) && (skip == nil || !skip(k)) {
				k++
			}
			out = append(out, sentence{from, k})
		}
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
