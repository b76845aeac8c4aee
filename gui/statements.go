package gui

import (
	"cmp"
	"slices"

	"standpoint/analysis"
)

// statementFilter says which statements a list shows; the zero value shows all in text order.
type statementFilter struct {
	speaker string             // id; "" for all
	source  sourceFilter       // named, unnamed or unknown
	kind    analysis.QuoteKind // "" for all
	target  string             // id; "" for all
	state   string             // name of a state; "" for all
	sure    sureFilter
	doubt   bool // the least sure first
}

// sourceFilter sets statements apart by whether it is known who makes them.
type sourceFilter int

const (
	anySource sourceFilter = iota
	namedSource
	unnamedSource // "a senior official"
	unknownSource // nobody known
)

// sureFilter sets statements apart by how firmly they are put.
type sureFilter int

const (
	anySure sureFilter = iota
	firm               // certainty of at least firmAt
	hedged
)

const firmAt = 0.8

// statements are the places in r's quotes that pass f, in its order.
func statements(r *analysis.Report, f statementFilter) []int {
	var out []int
	for i := range r.Quotes {
		if f.passes(r, &r.Quotes[i]) {
			out = append(out, i)
		}
	}
	if f.doubt {
		slices.SortStableFunc(out, func(a, b int) int {
			x, y := r.Quotes[a], r.Quotes[b]
			if (x.State == analysis.Machine) != (y.State == analysis.Machine) { // what was looked at comes last
				if x.State == analysis.Machine {
					return -1
				}
				return 1
			}
			return cmp.Compare(sure(x), sure(y))
		})
	}
	return out
}

func (f statementFilter) passes(r *analysis.Report, q *analysis.Quote) bool {
	switch {
	case f.speaker != "" && (q.SpeakerID == nil || *q.SpeakerID != f.speaker),
		f.source != anySource && f.source != sourceOf(r, q),
		f.kind != "" && q.Kind != f.kind,
		f.state != "" && q.State.String() != f.state,
		f.sure == firm && q.Certainty.Value < firmAt,
		f.sure == hedged && q.Certainty.Value >= firmAt:
		return false
	}
	return f.target == "" || slices.ContainsFunc(q.Stances, func(s analysis.Stance) bool { return s.TargetID == f.target })
}

func sourceOf(r *analysis.Report, q *analysis.Quote) sourceFilter {
	if q.SpeakerID == nil {
		return unknownSource
	}
	if s := speakerOf(r, *q.SpeakerID); s != nil && s.Kind == analysis.Anonymous {
		return unnamedSource
	}
	return namedSource
}

// sure is the confidence of a quote, 1 where it has none.
func sure(q analysis.Quote) float64 {
	if q.Confidence == nil {
		return 1
	}
	return *q.Confidence
}
