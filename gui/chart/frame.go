package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// frame is a gonum plot and the part of the scene that it fills. The transforms that draw the
// plot also give the places of what stands beside it and of the marks.
type frame struct {
	*plot.Plot
	s      *scene
	canvas draw.Canvas
	data   box // what the data fills, in design units; see settle
	tx, ty func(float64) vg.Length
}

// frame is an empty plot in b, in the look of the scene, its axes without lines, padding and ticks.
func (s *scene) frame(b box) *frame {
	p := plot.New()
	p.BackgroundColor = nil
	p.TextHandler = s.text
	for _, a := range []*plot.Axis{&p.X, &p.Y} {
		a.Width, a.Padding = 0, 0
		a.Tick.Length, a.Tick.Width, a.Tick.Marker = 0, 0, plot.ConstantTicks(nil)
		for _, t := range []*draw.TextStyle{&a.Tick.Label, &a.Label.TextStyle} {
			y := t.YAlign
			*t = s.style(s.small(), t.XAlign)
			t.YAlign = y
		}
	}
	s.plot = p
	return &frame{Plot: p, s: s, canvas: s.canvas(b)}
}

// settle works out where the data goes, which depends on the axes and on what has been added.
func (f *frame) settle() {
	c := f.DataCanvas(f.canvas)
	f.tx, f.ty = f.Transforms(&c)
	k := f.s.scale
	f.data = box{float64(c.Min.X) / k, f.s.h - float64(c.Max.Y)/k, float64(c.Max.X) / k, f.s.h - float64(c.Min.Y)/k}
}

// draw draws the plot into the scene.
func (f *frame) draw() {
	f.Draw(f.canvas)
	f.settle()
}

// x and y are the places of values in a settled frame, in design units.
func (f *frame) x(v float64) float64 { return float64(f.tx(v)) / f.s.scale }
func (f *frame) y(v float64) float64 { return f.s.h - float64(f.ty(v))/f.s.scale }

// rule is a line style, its width in design units.
func (s *scene) rule(c color.Color, width float64) draw.LineStyle {
	return draw.LineStyle{Color: c, Width: s.length(width)}
}

// grid rules the plot at its ticks, where the colour is not nil.
func (f *frame) grid(vertical, horizontal color.Color) {
	f.Add(&plotter.Grid{Vertical: f.s.rule(vertical, 1), Horizontal: f.s.rule(horizontal, 1)})
}

// straight is a line between two points.
func (s *scene) straight(c color.Color, width, x0, y0, x1, y1 float64) *plotter.Line {
	return &plotter.Line{XYs: plotter.XYs{{X: x0, Y: y0}, {X: x1, Y: y1}}, LineStyle: s.rule(c, width)}
}

// dots are points, each with its own glyph.
type dots struct {
	at     plotter.XYs
	styles []draw.GlyphStyle
}

func (d *dots) add(x, y float64, g draw.GlyphStyle) {
	d.at, d.styles = append(d.at, plotter.XY{X: x, Y: y}), append(d.styles, g)
}

// scatter is the dots as a plotter.
func (d *dots) scatter() *plotter.Scatter {
	return &plotter.Scatter{XYs: d.at, GlyphStyleFunc: func(i int) draw.GlyphStyle { return d.styles[i] }}
}

// texts are labels in a plot.
type texts struct{ plotter.Labels }

func (t *texts) add(x, y float64, label string, sty draw.TextStyle) {
	t.XYs = append(t.XYs, plotter.XY{X: x, Y: y})
	t.Labels.Labels = append(t.Labels.Labels, label)
	t.TextStyle = append(t.TextStyle, sty)
}
