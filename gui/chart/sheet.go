package chart

import (
	"image"
	"image/color"
	"math"
	"slices"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

// sheet is a vg.Canvas that keeps what is drawn as a list of shapes, so that the picture, the SVG
// and the PDF are made from one drawing. Rectangles and straight rules, whoever draws them, are
// moved to the edges between pixels. There are no images and no turned or stretched parts in a
// chart; these calls do nothing.
type sheet struct {
	shapes []shape
	text   *outliner
	pixel  float64 // output units to a device pixel
	colour color.NRGBA
	width  vg.Length
}

// shape is a path in output units, y up, filled or, with a width, stroked.
type shape struct {
	path   vg.Path
	colour color.NRGBA
	width  float64
	boxes  bool // nothing but rectangles, all the same way round
}

var _ vg.Canvas = (*sheet)(nil)

// SetLineWidth implements vg.Canvas.
func (h *sheet) SetLineWidth(w vg.Length) { h.width = w }

// SetColor implements vg.Canvas; nil is black.
func (h *sheet) SetColor(c color.Color) {
	if c == nil {
		c = color.Black
	}
	h.colour = color.NRGBAModel.Convert(c).(color.NRGBA)
}

// Fill implements vg.Canvas. A rectangle without area, such as the bar of a 0, leaves nothing.
func (h *sheet) Fill(p vg.Path) {
	r, ok := rectangle(p)
	switch {
	case !ok:
		h.shapes = append(h.shapes, shape{path: slices.Clone(p), colour: h.colour}) // some plotters use a path again
	case r.Min.X < r.Max.X && r.Min.Y < r.Max.Y:
		h.fillBox(h.snapBox(r))
	}
}

// fillBox joins neighbours of one colour, so that a thousand bars are one path.
func (h *sheet) fillBox(r vg.Rectangle) {
	if n := len(h.shapes) - 1; n >= 0 && h.shapes[n].boxes && h.shapes[n].colour == h.colour {
		h.shapes[n].path = append(h.shapes[n].path, r.Path()...)
		return
	}
	h.shapes = append(h.shapes, shape{path: r.Path(), colour: h.colour, boxes: true})
}

// Stroke implements vg.Canvas. A straight rule is filled, with the whole pixels nearest to its
// width.
func (h *sheet) Stroke(p vg.Path) {
	if h.width <= 0 || len(p) == 0 {
		return
	}
	if len(p) != 2 || p[0].Pos.X != p[1].Pos.X && p[0].Pos.Y != p[1].Pos.Y {
		h.shapes = append(h.shapes, shape{path: slices.Clone(p), colour: h.colour, width: float64(h.width)})
		return
	}
	a, b := p[0].Pos, p[1].Pos
	if a == b { // the cap of an interval, of no length
		return
	}
	r := vg.Rectangle{Min: vg.Point{X: min(a.X, b.X), Y: min(a.Y, b.Y)}, Max: vg.Point{X: max(a.X, b.X), Y: max(a.Y, b.Y)}}
	thick := vg.Length(max(h.snap(float64(h.width)), h.pixel))
	if a.X == b.X {
		r.Min.X = vg.Length(h.snap(float64(a.X - thick/2)))
		r.Max.X = r.Min.X + thick
	} else {
		r.Min.Y = vg.Length(h.snap(float64(a.Y - thick/2)))
		r.Max.Y = r.Min.Y + thick
	}
	h.fillBox(h.snapBox(r))
}

// snap moves v to the nearest edge between pixels, so that straight edges are sharp.
func (h *sheet) snap(v float64) float64 { return math.Round(v/h.pixel) * h.pixel }

// snapBox moves the sides of r between pixels, at least one apart.
func (h *sheet) snapBox(r vg.Rectangle) vg.Rectangle {
	side := func(lo, hi vg.Length) (vg.Length, vg.Length) {
		a, b := h.snap(float64(lo)), h.snap(float64(hi))
		return vg.Length(a), vg.Length(max(b, a+h.pixel))
	}
	r.Min.X, r.Max.X = side(r.Min.X, r.Max.X)
	r.Min.Y, r.Max.Y = side(r.Min.Y, r.Max.Y)
	return r
}

// FillString implements vg.Canvas.
func (h *sheet) FillString(f font.Face, at vg.Point, s string) {
	h.text.Draw(h, s, text.Style{Color: h.colour, Font: f.Font}, at)
}

// The rest of vg.Canvas.
func (h *sheet) SetLineDash([]vg.Length, vg.Length)  {}
func (h *sheet) Rotate(float64)                      {}
func (h *sheet) Translate(vg.Point)                  {}
func (h *sheet) Scale(float64, float64)              {}
func (h *sheet) Push()                               {}
func (h *sheet) Pop()                                {}
func (h *sheet) DrawImage(vg.Rectangle, image.Image) {}

// rectangle is what p outlines; ok is false when that is no upright rectangle.
func rectangle(p vg.Path) (r vg.Rectangle, ok bool) {
	kinds := [...]int{vg.MoveComp, vg.LineComp, vg.LineComp, vg.LineComp, vg.CloseComp}
	if len(p) != len(kinds) {
		return r, false
	}
	for i, k := range kinds {
		if p[i].Type != k {
			return r, false
		}
	}
	a, b, c, d := p[0].Pos, p[1].Pos, p[2].Pos, p[3].Pos
	across := a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X
	up := a.X == b.X && b.Y == c.Y && c.X == d.X && d.Y == a.Y
	r.Min = vg.Point{X: min(a.X, c.X), Y: min(a.Y, c.Y)}
	r.Max = vg.Point{X: max(a.X, c.X), Y: max(a.Y, c.Y)}
	return r, across || up
}
