//go:build !headless

package articleview

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"
)

// How a quote is drawn, in units.
const (
	quotePad    float32 = 2   // past the first and last letter
	quoteInset  float32 = 1   // from the line's cell, above and below
	nestInset   float32 = 3.5 // further from above, for each quote around it
	maxNest             = 2   // deeper quotes look like this depth
	quoteRadius float32 = 4   // of the corners where the quote begins and ends
	quoteLine   float32 = 1.5 // of the line under it; twice that when chosen
	dashOn      float32 = 9
	dashOff     float32 = 6
)

// fades is what a filter leaves of a colour's strength.
const (
	fades     float64 = 0.3
	fadedLine uint8   = 0x4d // the same of an opaque line
)

// quotes draws the marks of the line's quotes, outer before inner. An inner quote is lower, and
// its line runs over the outer one's, where it cannot strike through the letters.
func (b *brush) quotes(s spot) {
	for _, k := range b.marks.on[s.block] {
		b.quote(s, k)
	}
}

func (b *brush) quote(s spot, k int) {
	h := &b.marks.all[k]
	x0, x1, ok := b.band(s, h.Span)
	if !ok {
		return
	}
	base := b.flow.blocks[s.block].Start
	opens, closes := h.Start >= base+int(s.l.start), h.End <= base+int(s.l.end)
	x0, x1 = x0-b.snap(quotePad), x1+b.snap(quotePad)
	nest := nestInset * float32(min(b.marks.depth[k], maxNest))
	y0, y1 := b.snap(s.y+quoteInset+nest), b.snap(s.y+s.height-quoteInset)

	fill, line := b.shades(h)
	if b.marks.depth[k] > 0 { // covers the quote around it, rather than mixing with its colour
		fill = mix(b.colours.paper, solid(h.Colour), float64(fill.A)/0xff)
	}
	r := b.sheet.rect(x0, y0, x1-x0, y1-y0, fill)
	round(r, opens, closes)
	thick := b.hair(quoteLine)
	if h.ID == b.picked {
		r.StrokeColor, r.StrokeWidth = line, thick
		thick = b.hair(2 * quoteLine)
	}
	if opens {
		x0 += quoteRadius / 2
	}
	if closes {
		x1 -= quoteRadius / 2
	}
	b.rule(x0, x1, y1-thick, thick, line, h.Dashed)
}

// shades is the fill and the line of a highlight, as it is chosen, pointed at or faded.
func (b *brush) shades(h *Highlight) (fill, line color.NRGBA) {
	c := solid(h.Colour)
	alpha, lineAlpha := b.colours.fill, uint8(0xff)
	switch {
	case h.ID == b.picked:
		alpha = b.colours.strong
	case h.ID == b.page.over.id && h.ID != "":
		alpha = (b.colours.fill + b.colours.strong) / 2
	case b.dimmed != nil && b.dimmed(h.ID):
		alpha, lineAlpha = uint8(float64(alpha)*fades), fadedLine
	}
	return faded(c, b.colours.veil(c, alpha)), faded(c, lineAlpha)
}

func round(r *canvas.Rectangle, left, right bool) {
	if left {
		r.TopLeftCornerRadius, r.BottomLeftCornerRadius = quoteRadius, quoteRadius
	}
	if right {
		r.TopRightCornerRadius, r.BottomRightCornerRadius = quoteRadius, quoteRadius
	}
}

// rule draws a whole or a dashed line.
func (b *brush) rule(x0, x1, y, thick float32, c color.Color, dashed bool) {
	if !dashed {
		b.sheet.rect(x0, y, x1-x0, thick, c)
		return
	}
	for x := x0; x < x1; x += dashOn + dashOff {
		at := b.snap(x)
		b.sheet.rect(at, y, min(b.snap(dashOn), x1-at), thick, c)
	}
}
