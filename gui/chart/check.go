package chart

import (
	"errors"
	"fmt"
	"math"

	"standpoint/analysis"
)

// ErrNumber is in the error of New for a number that is not finite or out of its range.
var ErrNumber = errors.New("number out of range")

// check looks at every number that a chart draws.
func check(i int, r *analysis.Report) error {
	if r == nil {
		return fmt.Errorf("chart: report %d is missing", i)
	}
	for _, p := range r.Paragraphs {
		if err := inRange(p.Tone.Value); err != nil {
			return fmt.Errorf("chart: report %d: paragraph %d: tone: %w", i, p.Index, err)
		}
		if err := checkStances(p.Stances); err != nil {
			return fmt.Errorf("chart: report %d: paragraph %d: %w", i, p.Index, err)
		}
	}
	for _, q := range r.Quotes {
		if err := inRange(q.Tone.Value); err != nil {
			return fmt.Errorf("chart: report %d: quote %s: tone: %w", i, q.ID, err)
		}
		if err := checkStances(q.Stances); err != nil {
			return fmt.Errorf("chart: report %d: quote %s: %w", i, q.ID, err)
		}
	}
	for _, s := range r.Speakers {
		if err := checkSpeaker(s); err != nil {
			return fmt.Errorf("chart: report %d: speaker %s: %w", i, s.ID, err)
		}
	}
	return nil
}

func checkStances(list []analysis.Stance) error {
	for _, s := range list {
		if err := inRange(s.Value); err != nil {
			return fmt.Errorf("stance toward %s: %w", s.TargetID, err)
		}
	}
	return nil
}

func checkSpeaker(s analysis.Speaker) error {
	if err := checkAggregate(s.Tone); err != nil {
		return fmt.Errorf("tone: %w", err)
	}
	for _, t := range s.Stances {
		if err := checkAggregate(t.Aggregate); err != nil {
			return fmt.Errorf("stance toward %s: %w", t.TargetID, err)
		}
		for _, n := range []int{t.For, t.Against, t.Mixed, t.Neutral} {
			if err := counted(n); err != nil {
				return fmt.Errorf("stance toward %s: %w", t.TargetID, err)
			}
		}
	}
	return counted(s.Quotes)
}

// checkAggregate lets an interval reach beyond [-1, 1], as Student's may; it is clipped when drawn.
func checkAggregate(a analysis.Aggregate) error {
	if err := inRange(a.Score); err != nil {
		return err
	}
	for _, b := range []*float64{a.Low, a.High} {
		if b != nil && (math.IsNaN(*b) || math.IsInf(*b, 0)) {
			return fmt.Errorf("interval end %v: %w", *b, ErrNumber)
		}
	}
	if a.Low != nil && a.High != nil && *a.Low > *a.High {
		return fmt.Errorf("interval %v to %v is reversed: %w", *a.Low, *a.High, ErrNumber)
	}
	return counted(a.N)
}

func inRange(v float64) error {
	if !(v >= -1 && v <= 1) { // so that NaN fails
		return fmt.Errorf("%v is not in [-1, 1]: %w", v, ErrNumber)
	}
	return nil
}

// counted lets n up to a thousand million, so that sums over reports cannot overflow.
func counted(n int) error {
	if n < 0 || n > 1e9 {
		return fmt.Errorf("count %d: %w", n, ErrNumber)
	}
	return nil
}
