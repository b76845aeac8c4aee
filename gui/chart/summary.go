package chart

import (
	"fmt"
	"math"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// summary is what one speaker's statements come to, over one report or several.
type summary struct {
	mean, low, high float64
	bounded         bool // low and high are known
	n               int
	label           engine.Label
	counts          tally
	places          []Place
	parts           []part
}

// tally counts statements by their label.
type tally struct{ favour, mixed, neutral, against int }

func (t tally) total() int { return t.favour + t.mixed + t.neutral + t.against }

func (t tally) plus(o tally) tally {
	return tally{t.favour + o.favour, t.mixed + o.mixed, t.neutral + o.neutral, t.against + o.against}
}

// part is one report's share of a summary.
type part struct {
	analysis.Aggregate
	scores []float64 // of the single quotes
}

// add takes in what one report has; an aggregate of nothing leaves only its place.
func (s *summary) add(a analysis.Aggregate, scores []float64, at Place) {
	s.places = append(s.places, at)
	if a.N > 0 {
		s.parts = append(s.parts, part{a, scores})
	}
}

// finish works out the numbers. One report's are taken as they are. Over several, n adds up, the
// mean is weighted by n, and the interval is made anew from the single scores; where a report's
// scores are not all at hand, it is pooled from the reports' intervals.
func (s *summary) finish() {
	switch len(s.parts) {
	case 0:
		s.label = engine.None
		return
	case 1:
		p := s.parts[0]
		s.mean, s.n, s.label = p.Score, p.N, p.Label
		if p.Low != nil && p.High != nil && p.N > 1 {
			s.bounded, s.low, s.high = true, clip(*p.Low), clip(*p.High)
		}
		return
	}
	var scores []float64
	for _, p := range s.parts {
		s.n += p.N
		s.mean += float64(p.N) * p.Score
		scores = append(scores, p.scores...)
	}
	s.mean = clip(s.mean / float64(s.n))
	half, ok := pooled(s.parts, s.n)
	if len(scores) == s.n {
		half, ok = halfWidth(scores), true
	}
	if ok {
		s.bounded, s.low, s.high = true, clip(s.mean-half), clip(s.mean+half)
	}
	s.label = jointLabel(s)
}

// pooled is the half width of the interval of a mean weighted by n, from those of independent
// means: the root of the sum of (n_i h_i)^2, over n. ok is false when a part has none.
func pooled(parts []part, n int) (half float64, ok bool) {
	sum := 0.0
	for _, p := range parts {
		if p.Low == nil || p.High == nil {
			return 0, false
		}
		h := (*p.High - *p.Low) / 2 * float64(p.N)
		sum += h * h
	}
	return math.Sqrt(sum) / float64(n), true
}

// halfWidth is t * s / sqrt(n), Student's 95 % interval of a mean; len(x) must be 2 or more.
func halfWidth(x []float64) float64 {
	n, mean, ss := float64(len(x)), 0.0, 0.0
	for _, v := range x {
		mean += v / n
	}
	for _, v := range x {
		ss += (v - mean) * (v - mean)
	}
	return student(len(x)-1) * math.Sqrt(ss/(n-1)/n)
}

// student is the 0.975 quantile of Student's t with df degrees of freedom: the usual printed
// table to 10, above that the Cornish-Fisher expansion about the normal quantile (Abramowitz and
// Stegun 1964, 26.7.5), which is exact to three digits there.
func student(df int) float64 {
	table := [...]float64{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228}
	if df <= len(table) {
		return table[max(df, 1)-1]
	}
	const z = 1.959964
	v := float64(df)
	z3, z5, z7 := z*z*z, z*z*z*z*z, z*z*z*z*z*z*z
	return z + (z3+z)/(4*v) + (5*z5+16*z3+3*z)/(96*v*v) + (3*z7+19*z5+17*z3-15*z)/(384*v*v*v)
}

// jointLabel is the reports' label where they agree, else the sign where the interval leaves
// zero out, else mixed where there is something on both sides.
func jointLabel(s *summary) engine.Label {
	pro, con, same := false, false, true
	for _, p := range s.parts {
		pro = pro || p.Label == engine.Positive || p.Label == engine.Favour || p.Label == engine.Mixed
		con = con || p.Label == engine.Negative || p.Label == engine.Against || p.Label == engine.Mixed
		same = same && p.Label == s.parts[0].Label
	}
	stance := s.counts.total() > 0
	switch {
	case same:
		return s.parts[0].Label
	case s.sure() && s.mean > 0 && stance:
		return engine.Favour
	case s.sure() && s.mean > 0:
		return engine.Positive
	case s.sure() && stance:
		return engine.Against
	case s.sure():
		return engine.Negative
	case pro && con:
		return engine.Mixed
	}
	return engine.Neutral
}

// sure reports whether the interval is known and leaves zero out.
func (s *summary) sure() bool { return s.bounded && s.n > 1 && (s.low > 0 || s.high < 0) }

// words is the summary as a sentence part.
func (s *summary) words() string {
	if s.n == 0 {
		return "nothing to judge"
	}
	t := fmt.Sprintf("%s (%s), n=%d", signed(s.mean), labelWord(s.label), s.n)
	switch {
	case s.bounded:
		t += fmt.Sprintf(", 95 %% interval %s to %s", signed(s.low), signed(s.high))
	default:
		t += ", no interval"
	}
	if len(s.parts) > 1 {
		t += fmt.Sprintf(", from %d texts", len(s.parts))
	}
	return t
}

func labelWord(l engine.Label) string {
	switch l {
	case engine.Favour:
		return "in favour"
	case engine.None, "":
		return "nothing to judge"
	}
	return clean(string(l))
}

func clip(v float64) float64 { return max(-1, min(1, v)) }
