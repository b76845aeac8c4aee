package analysis

import (
	"math"

	"standpoint/analysis/engine"
)

// t95 are the two-sided 95 % points of Student's t for 1 to 30 degrees of freedom.
var t95 = [...]float64{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
	2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042}

// aggregate sums up scores: their mean with its 95 % interval by Student's t, cut to [-1, 1].
// There is no interval for fewer than two. The label is left to the caller.
func aggregate(xs []float64) Aggregate {
	a := Aggregate{N: len(xs), Label: engine.None}
	if len(xs) == 0 {
		return a
	}
	var sum float64
	for _, x := range xs {
		sum += x
	}
	mean := sum / float64(len(xs))
	a.Score = round(mean)
	if len(xs) < 2 {
		return a
	}
	var sq float64
	for _, x := range xs {
		sq += (x - mean) * (x - mean)
	}
	n := float64(len(xs))
	t := 1.96
	if len(xs)-2 < len(t95) {
		t = t95[len(xs)-2]
	}
	h := t * math.Sqrt(sq/(n-1)/n)
	low, high := round(max(-1, mean-h)), round(min(1, mean+h))
	a.Low, a.High = &low, &high
	return a
}

// toneAggregate sums up the tones of a speaker's quotes; those with nothing to judge do not count.
func toneAggregate(qs []*Quote) Aggregate {
	var xs []float64
	pos, neg := 0, 0
	for _, q := range qs {
		if q.Tone.Label == engine.None {
			continue
		}
		xs = append(xs, q.Tone.Value)
		switch q.Tone.Label {
		case engine.Positive:
			pos++
		case engine.Negative:
			neg++
		}
	}
	a := aggregate(xs)
	switch {
	case a.N == 0:
	case pos > 0 && neg > 0 && math.Abs(a.Score) < toneLimit*2:
		a.Label = engine.Mixed
	default:
		a.Label = toneLabel(a.Score)
	}
	return a
}

// split is how much of the stronger side the weaker must have for favour beside against to be mixed: a
// remark against many in favour stays a remark. Both are counted and shown either way.
const split = .7

// stanceAggregate sums up statements of one speaker on one target. Favour beside against of some weight is
// mixed, whatever the mean.
func stanceAggregate(target, id string, ss []Stance) SpeakerStance {
	out := SpeakerStance{Target: target, TargetID: id}
	var xs []float64
	pro, con := 0.0, 0.0
	for _, s := range ss {
		xs = append(xs, s.Value)
		pro, con = pro+max(s.Value, 0), con+max(-s.Value, 0)
		switch s.Label {
		case engine.Favour:
			out.For++
		case engine.Against:
			out.Against++
		case engine.Mixed:
			out.Mixed++
		default:
			out.Neutral++
		}
	}
	out.Aggregate = aggregate(xs)
	switch {
	case out.For > 0 && out.Against > 0 && min(pro, con) >= split*max(pro, con), out.Mixed > 0 && out.Mixed >= max(out.For, out.Against):
		out.Label = engine.Mixed
	case out.For > 0 && pro >= con:
		out.Label = engine.Favour
	case out.Against > 0:
		out.Label = engine.Against
	case out.For > 0:
		out.Label = engine.Favour
	default:
		out.Label = engine.Neutral
	}
	return out
}
