package engine

import (
	"fmt"
	"math"

	"standpoint/analysis/engine/internal/blend"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/text"
)

const (
	// blendStrong is the tone that words on both sides must bring to make a neutral tone mixed.
	// At 0.15, some 2 % of the editorial sentences of the development data are.
	blendStrong = 0.15
	// blendFaint is the least part in a tone that makes a word outside the lexicon count as scored.
	blendFaint = 0.05
)

// blendEngine rates by a linear model over VADER's sums, film-review words, and the words, pairs
// and stems of the passage, those near the target by place and role (package blend).
//
// A tone is a rating fitted by least squares to human ratings of news sentences: the evidence
// adds up to it, before it is cut to [-1, 1]. Within the fitted dead zone it is neutral, or
// mixed when there is much on both sides, and None when no word is scored. Its confidence is
// the chance that a rating lies in the range of the label (above, within or below +-0.05), with
// ratings spread normally about the tone as on data set aside in fitting.
//
// An attitude has the probabilities of three classes: its value is p(favour) - p(against), its
// label the most probable, its confidence that probability, calibrated by a temperature on data
// set aside. It is never Mixed. The evidence adds up to the logit ln(p(favour) / p(against)).
//
// Target and names give no evidence. "bias" is the model's constant, "context" what rests on no
// word, such as the target's place in the sentence, and "rest" the words too weak to name.
type blendEngine struct {
	model   *blend.Model
	extract *blend.Extractor
}

func newBlend(model []byte) (*blendEngine, error) {
	m, err := blend.Read(model)
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	return &blendEngine{m, blend.NewExtractor(valence.New(), m.Film)}, nil
}

func (b *blendEngine) Tone(s string) Score {
	f := b.extract.Tone(s)
	sum := b.model.RateTone(f)
	if !scored(f, sum) {
		return Score{Label: None, Evidence: []Evidence{}}
	}
	es := b.evidence(s, f, sum)
	value := math.Max(-1, math.Min(1, sum.Total))
	l := label(value, b.model.DeadZone, blendStrong, es)
	return Score{Value: value, Label: l, Confidence: b.chance(value, l), Evidence: es}
}

func (b *blendEngine) Attitude(s string, target text.Span) Score {
	target = clip(target, s)
	if target.Empty() {
		score := b.Tone(s)
		score.Label = toward(score.Label)
		return score
	}
	f := b.extract.Attitude(s, target)
	p, n, sum := b.model.RateAttitude(f)
	l, top := Neutral, 1-p-n
	if p > top {
		l, top = Favour, p
	}
	if n > top {
		l, top = Against, n
	}
	return Score{Value: p - n, Label: l, Confidence: &top, Evidence: b.evidence(s, f, sum)}
}

// scored reports whether any word speaks for a tone.
func scored(f *blend.Features, sum blend.Sum) bool {
	for i, w := range sum.Words {
		if f.Scored[i] || math.Abs(w) >= blendFaint {
			return true
		}
	}
	return false
}

// ratedNeutral is the range of human ratings that counts as neutral.
const ratedNeutral = 0.05

// chance is the probability mass of the label's ratings; nil for labels that are no range.
func (b *blendEngine) chance(tone float64, l Label) *float64 {
	below := func(x float64) float64 { return math.Erfc((tone-x)/(b.model.Spread*math.Sqrt2)) / 2 }
	var p float64
	switch l {
	case Positive:
		p = 1 - below(ratedNeutral)
	case Negative:
		p = below(-ratedNeutral)
	case Neutral:
		p = below(ratedNeutral) - below(-ratedNeutral)
	default:
		return nil
	}
	return &p
}

func (b *blendEngine) evidence(s string, f *blend.Features, sum blend.Sum) []Evidence {
	var words []Evidence
	for i, w := range sum.Words {
		if w == 0 {
			continue
		}
		t := f.Tokens[i]
		rule := "learned"
		if f.Scored[i] {
			rule = "lexicon"
		}
		if t.Negated {
			rule += ", negated"
		}
		words = append(words, Evidence{t.Span, t.Of(s), w, rule})
	}
	es := []Evidence{{Weight: sum.Bias, Rule: "bias"}}
	if sum.Context != 0 {
		es = append(es, Evidence{Weight: sum.Context, Rule: "context"})
	}
	return append(es, fold(words)...)
}
