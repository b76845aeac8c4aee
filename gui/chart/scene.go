package chart

import (
	"image"
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// scene is a picture before it is painted: the sheet it is drawn on, the plot in it, and its
// marks. What stands around the plot is laid out in design units, y down from the top: about one
// to a point on a picture of 1000 by 620, more to a point on a smaller one.
type scene struct {
	*sheet
	w, h  float64 // in design units
	scale float64 // output units to a design unit
	look  look
	plot  *plot.Plot // nil when there is nothing to draw
	marks []spot
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
	s := &scene{
		sheet: &sheet{text: &outliner{typesetter: t}, pixel: 1 / pixels},
		w:     w / scale, h: h / scale, scale: scale, look: l,
	}
	s.rect(box{0, 0, s.w, s.h}, l.ground)
	return s
}

// length is v design units in output units.
func (s *scene) length(v float64) vg.Length { return vg.Length(v * s.scale) }

// at is a point in output units, y up.
func (s *scene) at(x, y float64) vg.Point {
	return vg.Point{X: s.length(x), Y: s.length(s.h - y)}
}

// rectangle is b in output units.
func (s *scene) rectangle(b box) vg.Rectangle {
	return vg.Rectangle{Min: s.at(b.x0, b.y1), Max: s.at(b.x1, b.y0)}
}

// canvas is the part b of the sheet.
func (s *scene) canvas(b box) draw.Canvas {
	return draw.Canvas{Canvas: s.sheet, Rectangle: s.rectangle(b)}
}

// rect fills b.
func (s *scene) rect(b box, c color.NRGBA) {
	s.SetColor(c)
	s.Fill(s.rectangle(b).Path())
}

// line strokes an open path through x, y pairs.
func (s *scene) line(c color.NRGBA, width float64, xy ...float64) {
	var p vg.Path
	p.Move(s.at(xy[0], xy[1]))
	for i := 2; i < len(xy); i += 2 {
		p.Line(s.at(xy[i], xy[i+1]))
	}
	s.SetColor(c)
	s.SetLineWidth(s.length(width))
	s.Stroke(p)
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
