package engine

import (
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/text"
)

const (
	// vaderBand is the neutral band that VADER's authors advise.
	vaderBand = 0.05
	// vaderStrong is in lexicon units; a plain "good" counts 1.9.
	vaderStrong = 1.5
)

// vader rates by github.com/jonreiter/govader. A tone is its compound score. govader does not
// tell which words made a score, so the evidence comes from an own run of the same rules, whose
// sum x gives the same score, x / sqrt(x*x + 15): the weights are parts of x, in lexicon units.
// It has no confidence to give.
//
// An attitude sums the parts of the words near the target up. There a word in a name or in the
// target does not count, while a tone is govader's to the last digit.
type vader struct{ rater *valence.Rater }

func newVader() *vader { return &vader{valence.New()} }

func (v *vader) Tone(p Passage) Score {
	s := p.Text
	es := v.evidence(s, func(text.Span) bool { return true })
	if len(es) == 0 {
		return Score{Label: None, Evidence: es}
	}
	value := v.rater.Compound(s)
	return Score{Value: value, Label: label(value, vaderBand, vaderStrong, es), Evidence: es}
}

func (v *vader) Attitude(p Passage, target text.Span) Score {
	s := p.Text
	target = clip(target, s)
	if target.Empty() {
		score := v.Tone(p)
		score.Label = toward(score.Label)
		return score
	}
	w := newWindow(s, target, v.rater.Known)
	es := v.evidence(s, w.counts)
	sum := 0.0
	for _, e := range es {
		sum += e.Weight
	}
	value := valence.Squash(sum)
	return Score{Value: value, Label: toward(label(value, vaderBand, vaderStrong, es)), Evidence: es}
}

// evidence is the parts of s that counts accepts. All are kept: lexicon words are few.
func (v *vader) evidence(s string, counts func(text.Span) bool) []Evidence {
	es := []Evidence{}
	for _, p := range v.rater.Parts(s) {
		if counts(p.Span) {
			es = append(es, Evidence{p.Span, p.Of(s), p.Value, p.Rule})
		}
	}
	sortByStart(es)
	return es
}
