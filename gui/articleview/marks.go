package articleview

import (
	"slices"
	"sort"

	"standpoint/analysis/text"
)

// perBlock lists, for each block, which of the spans share text with it, in the order of spans.
func perBlock(blocks []Block, spans []text.Span) [][]int {
	out := make([][]int, len(blocks))
	for k, s := range spans {
		first := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > s.Start })
		for i := first; i < len(blocks) && blocks[i].Start < s.End; i++ {
			if !blocks[i].Empty() && blocks[i].Overlaps(s) {
				out[i] = append(out[i], k)
			}
		}
	}
	return out
}

// marks holds the highlights sorted so that an outer quote comes before the ones inside it.
type marks struct {
	all   []Highlight
	depth []int   // how many highlights each one lies in
	on    [][]int // block -> highlights
}

func newMarks(blocks []Block, hs []Highlight) *marks {
	m := &marks{all: slices.Clone(hs)}
	slices.SortStableFunc(m.all, func(a, b Highlight) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	m.depth = depths(m.all)
	spans := make([]text.Span, len(m.all))
	for i, h := range m.all {
		spans[i] = h.Span
	}
	m.on = perBlock(blocks, spans)
	return m
}

func depths(hs []Highlight) []int {
	out := make([]int, len(hs))
	var open []text.Span
	for i, h := range hs {
		for len(open) > 0 && open[len(open)-1].End <= h.Start {
			open = open[:len(open)-1]
		}
		out[i] = len(open)
		open = append(open, h.Span)
	}
	return out
}

// first is the index of the first highlight called id, -1 when there is none.
func (m *marks) first(id string) int {
	return slices.IndexFunc(m.all, func(h Highlight) bool { return h.ID == id })
}

// step is the id that follows (by = 1) or precedes (by = -1) the highlight id in reading
// order, passing over those that skip wants left out; "" at either end. When id is not there,
// from decides: the nearest highlight after (or before) that offset.
func (m *marks) step(id string, by, from int, skip func(string) bool) string {
	i := m.first(id)
	if i < 0 {
		i = sort.Search(len(m.all), func(k int) bool { return m.all[k].Start >= from })
		if by > 0 {
			i--
		}
	}
	for i += by; i >= 0 && i < len(m.all); i += by {
		if h := m.all[i].ID; h != id && (skip == nil || !skip(h)) {
			return h
		}
	}
	return ""
}
