package chart

import (
	"image"
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// scene is a picture before it is painted: shapes in paint order, the boxes of its labels, and
// its marks. Layout code works in design units, y down from the top: about one to a point on a
// picture of 1000 by 620, more to a point on a smaller one.
type scene struct {
	w, h   float64 // in design units
	scale  float64 // output units to a design unit
	pixel  float64 // design units to a device pixel, for edges that fall between pixels
	text   *typesetter
	look   look
	shapes []shape
	labels []label
	marks  []spot
}

// shape is a path in output units, y up, filled or, with a width, stroked.
type shape struct {
	path   vg.Path
	colour color.NRGBA
	width  float64
}

// label is a drawn text and the box it takes up.
type label struct {
	box  box
	text string
}

// spot is a mark in design units.
type spot struct {
	box  box
	mark Mark
}

// box is a rectangle, y down.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }
func (b box) midY() float64   { return (b.y0 + b.y1) / 2 }
func (b box) midX() float64   { return (b.x0 + b.x1) / 2 }

// inset is b with its sides moved in.
func (b box) inset(left, top, right, bottom float64) box {
	return box{b.x0 + left, b.y0 + top, b.x1 - right, b.y1 - bottom}
}

// The size of a picture that letters are designed for, the least that a layout needs, and how
// far letters may shrink or grow with the picture before the layout changes instead.
const (
	designW, designH  = 1000, 620
	leastW, leastH    = 540, 330
	shrunken, swollen = 0.75, 1.5
)

// newScene is a blank picture of w by h output units; pixels is how many device pixels there
// are to an output unit.
func newScene(w, h, points, pixels float64, t *typesetter, l look) *scene {
	ptW, ptH := w*points, h*points
	k := math.Min(ptW/designW, ptH/designH)
	k = max(shrunken, min(swollen, k))
	k = min(k, ptW/leastW, ptH/leastH)
	scale := k / points
	s := &scene{w: w / scale, h: h / scale, scale: scale, pixel: 1 / (scale * pixels), text: t, look: l}
	s.fill(s.rectPath(box{0, 0, s.w, s.h}), l.ground)
	return s
}

// snap moves v to the nearest edge between pixels, so that straight edges are sharp.
func (s *scene) snap(v float64) float64 { return math.Round(v/s.pixel) * s.pixel }

func (s *scene) snapBox(b box) box {
	b = box{s.snap(b.x0), s.snap(b.y0), s.snap(b.x1), s.snap(b.y1)}
	b.x1, b.y1 = max(b.x1, b.x0+s.pixel), max(b.y1, b.y0+s.pixel)
	return b
}

// at is a point in output units, y up.
func (s *scene) at(x, y float64) vg.Point {
	return vg.Point{X: vg.Length(x * s.scale), Y: vg.Length((s.h - y) * s.scale)}
}

func (s *scene) fill(p vg.Path, c color.NRGBA) {
	s.shapes = append(s.shapes, shape{path: p, colour: c})
}

func (s *scene) stroke(p vg.Path, c color.NRGBA, width float64) {
	s.shapes = append(s.shapes, shape{p, c, width * s.scale})
}

func (s *scene) mark(b box, m Mark) { s.marks = append(s.marks, spot{b, m}) }

// pixels turns the marks into pixel rectangles of a picture of w by h pixels.
func (s *scene) pixels(w, h int) []Mark {
	frame := image.Rect(0, 0, w, h)
	list := make([]Mark, 0, len(s.marks))
	for _, m := range s.marks {
		r := image.Rect(
			int(math.Floor(m.box.x0*s.scale)), int(math.Floor(m.box.y0*s.scale)),
			int(math.Ceil(m.box.x1*s.scale)), int(math.Ceil(m.box.y1*s.scale)))
		r.Max.X, r.Max.Y = max(r.Max.X, r.Min.X+1), max(r.Max.Y, r.Min.Y+1)
		if r = r.Intersect(frame); !r.Empty() {
			m.mark.Rect = r
			list = append(list, m.mark)
		}
	}
	return list
}
