//go:build !headless

package articleview

import (
	"sort"

	"standpoint/analysis/text"
)

// search is the words looked for and which hit is the present one.
type search struct {
	hits []text.Span
	on   [][]int // block -> hits
	at   int
}

func (s search) in(i int) []int {
	if i >= len(s.on) {
		return nil
	}
	return s.on[i]
}

// Find marks every place where query stands, regardless of case, shows the first at or below
// the top of the view and returns how many there are. An empty query clears the marks.
func (v *View) Find(query string) (n int) {
	v.search = search{}
	for _, h := range findAll(v.flow.text, query) {
		if b := v.flow.blocks; len(b) > 0 && b[v.flow.blockOf(h.Start)].Overlaps(h) {
			v.search.hits = append(v.search.hits, h)
		}
	}
	hits := v.search.hits
	v.search.on = perBlock(v.flow.blocks, hits)
	if len(hits) == 0 {
		v.page.draw()
		return 0
	}
	from := v.flow.offset(0, v.scroll.Offset.Y)
	v.search.at = sort.Search(len(hits), func(i int) bool { return hits[i].Start >= from }) % len(hits)
	v.reveal(hits[v.search.at])
	return len(hits)
}

// FindNext shows the next hit of the last Find, after the last one the first. It returns the
// hit's number, from 1, and 0 when there are none.
func (v *View) FindNext() int { return v.hit(1) }

// FindPrevious is FindNext backward.
func (v *View) FindPrevious() int { return v.hit(-1) }

func (v *View) hit(by int) int {
	s := &v.search
	if len(s.hits) == 0 {
		return 0
	}
	s.at = (s.at + by + len(s.hits)) % len(s.hits)
	v.reveal(s.hits[s.at])
	return s.at + 1
}
