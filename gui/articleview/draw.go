//go:build !headless

package articleview

import (
	"fyne.io/fyne/v2/canvas"

	"standpoint/analysis/text"
)

// brush is one drawing of the page: what is constant while it lasts.
type brush struct {
	*View
	sheet   *sheet
	colours palette
	scale   float32
	y0, y1  float32 // in sight
	noteY   float32 // below the last margin note
}

// spot is one line in the course of a drawing.
type spot struct {
	block, line int
	para        *paragraph
	l           line
	face        typeface
	y, height   float32 // of the line's cell, on whole pixels
	textY       float32 // of the letters' box
}

// draw deals out objects for the lines in sight.
func (p *page) draw() {
	v := p.view
	if v.busy || v.scroll.Size().IsZero() {
		return
	}
	b := &brush{
		View: v, sheet: p.sheet, colours: p.colours, scale: p.scale(),
		y0: v.scroll.Offset.Y, y1: v.scroll.Offset.Y + v.scroll.Size().Height,
	}
	p.sheet.begin()
	if len(v.flow.cells) > 0 {
		for i := v.flow.blockAt(b.y0 - noteReach); i < len(v.flow.cells) && v.flow.tops[i] < b.y1; i++ {
			b.block(i)
		}
	}
	p.sheet.finish()
	canvas.Refresh(p.sheet.dirt) // refreshing the page would shape every letter again
}

func (b *brush) block(i int) {
	c := &b.flow.cells[i]
	if c.para == nil || len(c.para.lines) == 0 {
		return
	}
	height := b.flow.rules[c.role].line
	b.tone(i)
	first := max(0, int((b.y0-noteReach-b.flow.tops[i])/height))
	for k := first; k < len(c.para.lines); k++ {
		y := b.flow.tops[i] + float32(k)*height
		if y >= b.y1 {
			break
		}
		s := spot{
			block: i, line: k, para: c.para, l: c.para.lines[k], face: b.faces[c.role],
			y: b.snap(y), height: height,
			textY: b.snap(y + (height-b.faces[c.role].height)/2),
		}
		if y+height > b.y0 {
			b.line(s)
		}
		b.notes(s)
	}
}

func (b *brush) line(s spot) {
	b.found(s)
	b.quotes(s)
	b.underlined(s)
	b.selected(s)
	ink := b.colours.ink
	if s.face.pale {
		ink = b.colours.pale
	}
	for n, part := range s.para.pieces(s.l) {
		x0, x1, ok := s.para.extent(s.l, part)
		if ok {
			b.sheet.text(textKey{s.block, s.line, n}, part.Of(s.para.text),
				b.snap(b.columns.left+x0), s.textY, x1-x0, s.face, ink)
		}
	}
}

func (b *brush) snap(v float32) float32 { return snap(v, b.scale) }

// band is the stretch of span on the line, on the page and in whole pixels.
func (b *brush) band(s spot, span text.Span) (x0, x1 float32, ok bool) {
	x0, x1, ok = s.para.extent(s.l, b.flow.local(s.block, span))
	return b.snap(b.columns.left + x0), b.snap(b.columns.left + x1), ok
}

// found marks the search's hits, the present one with a frame.
func (b *brush) found(s spot) {
	for _, k := range b.search.in(s.block) {
		x0, x1, ok := b.band(s, b.search.hits[k])
		if !ok {
			continue
		}
		r := b.sheet.rect(x0-1, s.y+1, x1-x0+2, s.height-2, b.colours.found)
		r.CornerRadius = 2
		if k == b.search.at {
			r.StrokeColor, r.StrokeWidth = b.colours.ink, 1.5
		}
	}
}

// lineEnd is how far a selection that goes on below shows past the last letter, in units.
const lineEnd float32 = 5

func (b *brush) selected(s spot) {
	span := b.span.Span
	if span.Empty() || !span.Overlaps(b.flow.blocks[s.block].Span) {
		return
	}
	local := b.flow.local(s.block, span)
	from, to := max(int32(local.Start), s.l.start), min(int32(local.End), s.l.end)
	goesOn := span.End > b.flow.blocks[s.block].Start+int(s.l.end)
	if from > to || from == to && !goesOn {
		return
	}
	x0, x1 := s.para.x(s.l, from), s.para.x(s.l, to)
	if goesOn {
		x1 += lineEnd
	}
	b.sheet.rect(b.snap(b.columns.left+x0), s.y, b.snap(x1-x0), s.height, b.colours.selected)
}

// Underlines sit this far below the baseline and are this thick. Behind the word lies a plate
// with a hint of the colour, so that it also shows inside a quote's mark.
const (
	underlineDrop  float32 = 2.5
	underlineThick float32 = 2
	plateTop       float32 = 1.05 // above the baseline, in sizes of the text
	plateTint              = 0.14
)

func (b *brush) underlined(s spot) {
	base := s.textY + s.face.baseline
	y0, y1 := b.snap(base-plateTop*s.face.size), b.snap(base+underlineDrop)
	thick := b.hair(underlineThick)
	for _, k := range b.lines.in(s.block) {
		x0, x1, ok := b.band(s, b.lines.all[k].Span)
		if !ok {
			continue
		}
		c := b.colours.legible(b.lines.colours[k])
		plate := b.sheet.rect(x0-1, y0, x1-x0+2, y1-y0, mix(b.colours.paper, c, plateTint))
		plate.TopLeftCornerRadius, plate.TopRightCornerRadius = quoteRadius/2, quoteRadius/2
		b.sheet.rect(x0-1, y1, x1-x0+2, thick, c)
	}
}

// hair is a thickness of at least one device pixel and a whole number of them.
func (b *brush) hair(v float32) float32 { return max(b.snap(v), 1/b.scale) }
