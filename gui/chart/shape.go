package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

func (s *scene) rectPath(b box) vg.Path {
	return s.polyPath(b.x0, b.y0, b.x1, b.y0, b.x1, b.y1, b.x0, b.y1)
}

// polyPath is the closed path through x, y pairs.
func (s *scene) polyPath(xy ...float64) vg.Path {
	var p vg.Path
	p.Move(s.at(xy[0], xy[1]))
	for i := 2; i < len(xy); i += 2 {
		p.Line(s.at(xy[i], xy[i+1]))
	}
	p.Close()
	return p
}

// rect fills b, its edges on pixels and never thinner than one.
func (s *scene) rect(b box, c color.NRGBA) { s.fill(s.rectPath(s.snapBox(b)), c) }

// horizontal and vertical are rules of the given thickness, centred on their place.
func (s *scene) horizontal(x0, x1, y, thick float64, c color.NRGBA) {
	s.rect(s.centred(x0, x1, y, thick), c)
}

func (s *scene) vertical(x, y0, y1, thick float64, c color.NRGBA) {
	b := s.centred(y0, y1, x, thick)
	s.rect(box{b.y0, b.x0, b.y1, b.x1}, c)
}

// centred is a bar of whole pixels from x0 to x1 about y.
func (s *scene) centred(x0, x1, y, thick float64) box {
	t := max(s.snap(thick), s.pixel)
	top := s.snap(y - t/2)
	return box{x0, top, x1, top + t}
}

// dashes is a vertical rule of short strokes.
func (s *scene) dashes(x, y0, y1 float64, c color.NRGBA) {
	for y := y0; y < y1; y += 8 {
		s.vertical(x, y, min(y+4, y1), 1, c)
	}
}

// curve is how far the handles of a quarter circle reach, for a unit circle.
const curve = 0.5522847498

// discPath is a circle as four cubic curves, which all canvases draw alike.
func (s *scene) discPath(x, y, r float64) vg.Path {
	var p vg.Path
	k := curve * r
	p.Move(s.at(x+r, y))
	p.CubeTo(s.at(x+r, y+k), s.at(x+k, y+r), s.at(x, y+r))
	p.CubeTo(s.at(x-k, y+r), s.at(x-r, y+k), s.at(x-r, y))
	p.CubeTo(s.at(x-r, y-k), s.at(x-k, y-r), s.at(x, y-r))
	p.CubeTo(s.at(x+k, y-r), s.at(x+r, y-k), s.at(x+r, y))
	p.Close()
	return p
}

// symbol is the shape of a dot.
type symbol int

const (
	disc symbol = iota
	square
	diamond
	triangle
)

// dot draws a symbol of about radius r: filled, or hollow with the ground inside.
func (s *scene) dot(k symbol, x, y, r float64, c color.NRGBA, hollow bool) {
	var p vg.Path
	switch k {
	case square:
		p = s.polyPath(x-r*.9, y-r*.9, x+r*.9, y-r*.9, x+r*.9, y+r*.9, x-r*.9, y+r*.9)
	case diamond:
		p = s.polyPath(x, y-r*1.25, x+r*1.25, y, x, y+r*1.25, x-r*1.25, y)
	case triangle:
		p = s.polyPath(x, y-r*1.2, x+r*1.15, y+r*.9, x-r*1.15, y+r*.9)
	default:
		p = s.discPath(x, y, r)
	}
	if !hollow {
		s.fill(p, c)
		s.stroke(p, s.look.ground, 1)
		return
	}
	s.fill(p, s.look.ground)
	s.stroke(p, c, 1.5)
}

// lines strokes an open path through x, y pairs.
func (s *scene) lines(c color.NRGBA, width float64, xy ...float64) {
	if len(xy) < 4 {
		return
	}
	var p vg.Path
	p.Move(s.at(xy[0], xy[1]))
	for i := 2; i < len(xy); i += 2 {
		p.Line(s.at(xy[i], xy[i+1]))
	}
	s.stroke(p, c, width)
}

// hatch fills b with slanted lines, cut at its edges, in one path. The lines of neighbouring
// boxes join: each lies where x + y is a multiple of the gap.
func (s *scene) hatch(b box, gap float64, c color.NRGBA) {
	var p vg.Path
	for d := math.Ceil((b.x0+b.y0)/gap) * gap; d < b.x1+b.y1; d += gap {
		x0, x1 := max(b.x0, d-b.y1), min(b.x1, d-b.y0)
		if x1 > x0 {
			p.Move(s.at(x0, d-x0))
			p.Line(s.at(x1, d-x1))
		}
	}
	if len(p) > 0 {
		s.stroke(p, c, 0.8)
	}
}

// outline rules b with a rule of one unit inside it.
func (s *scene) outline(b box, c color.NRGBA) {
	b = s.snapBox(b)
	s.horizontal(b.x0, b.x1, b.y0+.5, 1, c)
	s.horizontal(b.x0, b.x1, b.y1-.5, 1, c)
	s.vertical(b.x0+.5, b.y0, b.y1, 1, c)
	s.vertical(b.x1-.5, b.y0, b.y1, 1, c)
}
