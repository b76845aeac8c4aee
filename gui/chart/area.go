package chart

import (
	"image"
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// area is a gonum plot that fills a box of the scene. Its axes turn values into places, for what
// is drawn and for the marks alike; plotters added to it are drawn by the plot, into the scene.
type area struct {
	box
	s      *scene
	plot   *plot.Plot
	canvas draw.Canvas
}

// area is a plot in b with x from x0 to x1 and y from y0 to y1. Its axes are not drawn: numbers
// and names are written by the typesetter, which knows more scripts than the plot's.
func (s *scene) area(b box, x0, x1, y0, y1 float64) *area {
	p := plot.New()
	p.BackgroundColor = nil
	p.HideAxes()
	p.X.Padding, p.Y.Padding = 0, 0
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = x0, x1, y0, y1
	r := vg.Rectangle{Min: s.at(b.x0, b.y1), Max: s.at(b.x1, b.y0)}
	return &area{b, s, p, draw.Canvas{Canvas: recorder{s: s, pen: &pen{}}, Rectangle: r}}
}

// x and y are the places of values, in design units.
func (a *area) x(v float64) float64 {
	tx, _ := a.plot.Transforms(&a.canvas)
	return float64(tx(v)) / a.s.scale
}

func (a *area) y(v float64) float64 {
	_, ty := a.plot.Transforms(&a.canvas)
	return a.s.h - float64(ty(v))/a.s.scale
}

// add puts plotters into the plot, later ones over earlier ones.
func (a *area) add(list ...plot.Plotter) {
	for _, p := range list {
		a.plot.Add(rigid{p})
	}
}

// draw draws the plot into the scene.
func (a *area) draw() { a.plot.Draw(a.canvas) }

// rigid keeps a plotter from widening the axes, which a chart fixes so that charts compare.
type rigid struct{ plot.Plotter }

// plotter is a plotter of our own: it draws with the scene's shapes, whose edges fall between
// pixels, at the places that the area gives.
type plotter func()

var _ plot.Plotter = plotter(nil)

// Plot implements plot.Plotter.
func (f plotter) Plot(draw.Canvas, *plot.Plot) { f() }

// recorder is a vg.Canvas that keeps what gonum's own plotters draw as shapes of a scene, so that
// the picture, the SVG and the PDF are made from one list. It knows lines and areas in one
// colour; letters and images do not come, as axes and titles are off.
type recorder struct {
	s   *scene
	pen *pen
}

// pen is what a recorder draws with.
type pen struct {
	colour color.Color
	width  vg.Length
}

var _ vg.Canvas = recorder{}

func (r recorder) SetLineWidth(w vg.Length)           { r.pen.width = w }
func (r recorder) SetLineDash([]vg.Length, vg.Length) {}
func (r recorder) SetColor(c color.Color)             { r.pen.colour = c }
func (r recorder) Rotate(float64)                     {}
func (r recorder) Translate(vg.Point)                 {}
func (r recorder) Scale(float64, float64)             {}
func (r recorder) Push()                              {}
func (r recorder) Pop()                               {}

func (r recorder) FillString(font.Face, vg.Point, string) {}
func (r recorder) DrawImage(vg.Rectangle, image.Image)    {}

// Stroke implements vg.Canvas.
func (r recorder) Stroke(p vg.Path) {
	if r.pen.width > 0 && r.pen.colour != nil {
		r.s.shapes = append(r.s.shapes, shape{p, color.NRGBAModel.Convert(r.pen.colour).(color.NRGBA), float64(r.pen.width)})
	}
}

// Fill implements vg.Canvas.
func (r recorder) Fill(p vg.Path) {
	if r.pen.colour != nil {
		r.s.fill(p, color.NRGBAModel.Convert(r.pen.colour).(color.NRGBA))
	}
}
