package engine

import (
	"fmt"
	"io/fs"
	"math"

	"standpoint/analysis/engine/internal/blend"
	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/text"
)

// ratedNeutral is the range of human ratings that counts as neutral.
const ratedNeutral = 0.05

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

func newBlend(from fs.FS) (*blendEngine, error) {
	data, err := fs.ReadFile(from, "models/blend.json")
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	m, err := blend.Read(data)
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	return &blendEngine{m, blend.NewExtractor(valence.New(), m.Film)}, nil
}

func (b *blendEngine) Tone(p Passage) Score {
	s := p.Text
	f := b.extract.Tone(s)
	return fittedTone(s, blendWords{f}, b.model.RateTone(f), linear.Scale{DeadZone: b.model.DeadZone, Spread: b.model.Spread, Edge: ratedNeutral}, math.Inf(1))
}

func (b *blendEngine) Attitude(p Passage, target text.Span) Score {
	s := p.Text
	target = clip(target, s)
	if target.Empty() {
		score := b.Tone(p)
		score.Label = toward(score.Label)
		return score
	}
	f := b.extract.Attitude(s, target)
	up, down, sum := b.model.RateAttitude(f)
	return fittedAttitude(s, blendWords{f}, up, down, sum)
}

// blendWords are the tokens of a passage.
type blendWords struct{ *blend.Features }

func (w blendWords) at(i int) text.Span { return w.Tokens[i].Span }
func (w blendWords) rated(i int) bool   { return w.Scored[i] }
func (w blendWords) negated(i int) bool { return w.Tokens[i].Negated }
