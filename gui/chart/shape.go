package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// symbol is the shape of a dot.
type symbol int

const (
	disc symbol = iota
	square
	diamond
	triangle
)

// Line widths of dots: a filled one has none, a hollow one and a ring have the ground inside.
const filled, hollow, ring = 0, 1.5, 1

// marker draws a symbol of a Scatter or a key. All canvases draw its curves alike, other than the
// arcs of gonum's own glyphs.
type marker struct {
	symbol
	line   float64 // filled, hollow or ring, in design units
	ground color.NRGBA
	unit   vg.Length // a design unit
}

var _ draw.GlyphDrawer = marker{}

// glyph is a symbol of about radius r.
func (s *scene) glyph(k symbol, r float64, c color.NRGBA, line float64) draw.GlyphStyle {
	return draw.GlyphStyle{Color: c, Radius: s.length(r), Shape: marker{k, line, s.look.ground, s.length(1)}}
}

// DrawGlyph implements draw.GlyphDrawer.
func (g marker) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	p := g.symbol.path(at, sty.Radius)
	inside, edge, width := sty.Color, color.Color(g.ground), 1.0
	if g.line > filled {
		inside, edge, width = edge, inside, g.line
	}
	c.SetColor(inside)
	c.Fill(p)
	c.SetColor(edge)
	c.SetLineWidth(vg.Length(width) * g.unit)
	c.Stroke(p)
}

func (k symbol) path(at vg.Point, r vg.Length) vg.Path {
	around := func(x, y vg.Length) vg.Point { return vg.Point{X: at.X + x*r, Y: at.Y + y*r} }
	switch k {
	case square:
		return polygon(around(-.9, -.9), around(.9, -.9), around(.9, .9), around(-.9, .9))
	case diamond:
		return polygon(around(0, 1.25), around(1.25, 0), around(0, -1.25), around(-1.25, 0))
	case triangle:
		return polygon(around(0, 1.2), around(1.15, -.9), around(-1.15, -.9))
	}
	// How far the handles of a quarter circle reach, for a unit circle.
	const k4 = 0.5522847498
	var p vg.Path
	p.Move(around(1, 0))
	p.CubeTo(around(1, k4), around(k4, 1), around(0, 1))
	p.CubeTo(around(-k4, 1), around(-1, k4), around(-1, 0))
	p.CubeTo(around(-1, -k4), around(-k4, -1), around(0, -1))
	p.CubeTo(around(k4, -1), around(1, -k4), around(1, 0))
	p.Close()
	return p
}

// polygon is the closed path through the points.
func polygon(points ...vg.Point) vg.Path {
	var p vg.Path
	p.Move(points[0])
	for _, q := range points[1:] {
		p.Line(q)
	}
	p.Close()
	return p
}

// slab is a rectangle about a point of a Scatter: a value too near 0 for a bar to be seen, or the
// plate under a number.
type slab struct{ width, height vg.Length }

var _ draw.GlyphDrawer = slab{}

// slab is a rectangle of w by h design units.
func (s *scene) slab(w, h float64, c color.NRGBA) draw.GlyphStyle {
	return draw.GlyphStyle{Color: c, Shape: slab{s.length(w), s.length(h)}}
}

// DrawGlyph implements draw.GlyphDrawer.
func (b slab) DrawGlyph(c *draw.Canvas, _ draw.GlyphStyle, at vg.Point) {
	half := vg.Point{X: b.width / 2, Y: b.height / 2}
	c.Fill(vg.Rectangle{Min: at.Sub(half), Max: at.Add(half)}.Path())
}

// dot draws a glyph or a slab outside a plot.
func (s *scene) dot(x, y float64, g draw.GlyphStyle) {
	c := s.canvas(box{x, y, x, y})
	c.DrawGlyphNoClip(g, c.Min)
}

// hatch is a pattern of slanted lines, cut at the edges of what it fills.
type hatch struct {
	s     *scene
	gap   float64 // between lines, in design units
	lines color.NRGBA
	edge  bool // ruled about
}

// box hatches b outside a plot.
func (h hatch) box(b box) { h.fill(h.s.canvas(b), h.s.rectangle(b)) }

// fill hatches r. The lines of neighbours join: each lies where y - x is a multiple of the gap,
// which is some pixels wide however small the picture is.
func (h hatch) fill(c draw.Canvas, r vg.Rectangle) {
	r = h.s.snapBox(r)
	gap := max(h.s.length(h.gap), vg.Length(3*h.s.pixel))
	var p vg.Path
	for d := vg.Length(math.Ceil(float64((r.Min.Y-r.Max.X)/gap))) * gap; d < r.Max.Y-r.Min.X; d += gap {
		if x0, x1 := max(r.Min.X, r.Min.Y-d), min(r.Max.X, r.Max.Y-d); x1 > x0 {
			p.Move(vg.Point{X: x0, Y: x0 + d})
			p.Line(vg.Point{X: x1, Y: x1 + d})
		}
	}
	c.SetColor(h.lines)
	c.SetLineWidth(h.s.length(.8))
	c.Stroke(p)
	if !h.edge {
		return
	}
	rule := draw.LineStyle{Color: h.s.look.grid, Width: h.s.length(1)}
	in := rule.Width / 2
	c.StrokeLine2(rule, r.Min.X, r.Min.Y+in, r.Max.X, r.Min.Y+in)
	c.StrokeLine2(rule, r.Min.X, r.Max.Y-in, r.Max.X, r.Max.Y-in)
	c.StrokeLine2(rule, r.Min.X+in, r.Min.Y, r.Min.X+in, r.Max.Y)
	c.StrokeLine2(rule, r.Max.X-in, r.Min.Y, r.Max.X-in, r.Max.Y)
}

// hatched is a plotter that hatches parts of a plot.
type hatched struct {
	hatch
	parts []extent
	inset float64 // from the edges of the parts, in design units
}

// extent is a part of a plot, in its values.
type extent struct{ x0, x1, y0, y1 float64 }

var (
	_ plot.Plotter    = hatched{}
	_ plot.DataRanger = hatched{}
)

// Plot implements plot.Plotter.
func (h hatched) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	in := h.s.length(h.inset)
	for _, r := range h.parts {
		a, b := y(r.y0), y(r.y1)
		h.fill(c, vg.Rectangle{
			Min: vg.Point{X: x(r.x0) + in, Y: min(a, b) + in},
			Max: vg.Point{X: x(r.x1) - in, Y: max(a, b) - in},
		})
	}
}

// DataRange implements plot.DataRanger.
func (h hatched) DataRange() (xmin, xmax, ymin, ymax float64) {
	var corners plotter.XYs
	for _, r := range h.parts {
		corners = append(corners, plotter.XY{X: r.x0, Y: r.y0}, plotter.XY{X: r.x1, Y: r.y1})
	}
	return plotter.XYRange(corners)
}
