//go:build !headless

package articleview

import (
	"image/color"
	"slices"

	"standpoint/analysis/text"
)

// underlines are the underlined words, in the order of the text.
type underlines struct {
	all     []Underline
	colours []color.NRGBA
	on      [][]int // block -> underlines
}

func newUnderlines(blocks []Block, us []Underline) underlines {
	u := underlines{all: slices.Clone(us)}
	slices.SortStableFunc(u.all, func(a, b Underline) int { return a.Start - b.Start })
	spans := make([]text.Span, len(u.all))
	for i, l := range u.all {
		spans[i] = l.Span
		u.colours = append(u.colours, solid(l.Colour))
	}
	u.on = perBlock(blocks, spans)
	return u
}

// in lists the underlines of block i.
func (u underlines) in(i int) []int {
	if i >= len(u.on) {
		return nil
	}
	return u.on[i]
}
