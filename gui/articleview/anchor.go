package articleview

// anchor ties the top of the view to a place in the article, so that the reader keeps it when
// lines move: the article's byte offset at the start of the top line, and how far, in lines,
// the view's top edge lies below that line's top. A negative into means the space above it.
// The start of the article is a place of its own: there the view stays at 0.
type anchor struct {
	start bool
	off   int
	into  float32
}

// anchorAt describes the place at y.
func (f *flow) anchorAt(y float32) anchor {
	if len(f.cells) == 0 || y <= 0 {
		return anchor{start: true}
	}
	i := f.blockAt(y)
	f.need(i)
	line := f.rules[f.cells[i].role].line
	k := f.lineIn(i, y)
	if k < 0 {
		return anchor{off: f.blocks[i].Start}
	}
	l := f.cells[i].para.lines[k]
	return anchor{
		off:  f.blocks[i].Start + int(l.start),
		into: (y - f.tops[i] - float32(k)*line) / line,
	}
}

// yOf is where the place is now.
func (f *flow) yOf(a anchor) float32 {
	if len(f.cells) == 0 || a.start {
		return 0
	}
	i := f.blockOf(a.off)
	return f.lineTop(i, a.off) + a.into*f.rules[f.cells[i].role].line
}

// lineTop is the top of the line in block i that holds the article's byte offset off.
func (f *flow) lineTop(i, off int) float32 {
	f.need(i)
	c := &f.cells[i]
	k := c.para.lineAt(int32(max(0, off-f.blocks[i].Start)))
	return f.tops[i] + float32(k)*f.rules[c.role].line
}
