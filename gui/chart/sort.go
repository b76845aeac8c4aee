package chart

import (
	"cmp"
	"math"
	"slices"
)

// Sort is the order of the rows of a chart.
type Sort int

// The orders. All but the usual one go before the order in which speakers were chosen. A timeline
// keeps the order of the text.
const (
	SortUsual Sort = iota // as suits the kind: by value for speakers, else by number of statements
	SortName
	SortValue // highest first; without a number last
	SortCount // most statements first
)

// place is what a row is sorted by.
type place struct {
	name  string
	value float64 // NaN for none
	n     int
}

// arranged are the first rows, at most so many, in the order, and then the rest; the usual order leaves
// all as they are. Ties stay as they were.
func arranged[T any](list []T, most int, by Sort, of func(T) place) []T {
	if by == SortUsual {
		return list
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list[:min(most, len(list))], func(x, y T) int {
		a, b := of(x), of(y)
		switch by {
		case SortName:
			return cmp.Compare(fold(a.name), fold(b.name))
		case SortCount:
			return cmp.Compare(b.n, a.n)
		}
		return cmp.Compare(b.value, a.value) // NaN counts as least
	})
	return list
}

// valueOf is the mean of s, NaN for none.
func valueOf(s *summary) float64 {
	if s == nil || s.n == 0 {
		return math.NaN()
	}
	return s.mean
}

// meanOn is the mean of what a person holds of the topics, NaN for nothing.
func (p *person) meanOn(topics []*topic) float64 {
	list := make([]*summary, len(topics))
	for i, t := range topics {
		list[i] = p.stances[t.key]
	}
	return meanOf(list)
}

// meanBy is the mean of what people hold of the topic, NaN for nothing.
func (t *topic) meanBy(people []*person) float64 {
	list := make([]*summary, len(people))
	for i, p := range people {
		list[i] = p.stances[t.key]
	}
	return meanOf(list)
}

// meanOf is the mean of the means that there are, NaN for none.
func meanOf(list []*summary) float64 {
	sum, n := 0.0, 0
	for _, s := range list {
		if v := valueOf(s); !math.IsNaN(v) {
			sum, n = sum+v, n+1
		}
	}
	return sum / float64(n)
}
