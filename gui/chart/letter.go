package chart

import (
	"image/color"

	"github.com/go-text/typesetting/font/opentype"
	"gonum.org/v1/plot/vg"
)

// style is how a text looks.
type style struct {
	size   float64 // in design units to the em
	bold   bool
	colour color.NRGBA
}

// The sizes of text.
const (
	titleSize, subtitleSize = 19, 12.5
	bodySize, smallSize     = 12.5, 10.5
)

func (s *scene) body() style  { return style{size: bodySize, colour: s.look.ink} }
func (s *scene) small() style { return style{size: smallSize, colour: s.look.muted} }

// align is which part of a text its x names.
type align float64

const (
	left   align = 0
	centre align = 0.5
	right  align = 1
)

// write draws one line of text with the middle of its capitals at y, and returns its box.
func (s *scene) write(x, y float64, text string, f style, a align) box {
	l := s.text.shape(text, f.bold)
	w := l.width * f.size / em
	x -= float64(a) * w
	base := y + capHeight/2*f.size
	b := box{x, base - ascent*f.size, x + w, base + descent*f.size}
	if text == "" {
		return b
	}
	s.fill(s.letters(l, x, base, f.size), f.colour)
	s.labels = append(s.labels, label{b, text})
	return b
}

// letters is the outline of all letters of a line as one path.
func (s *scene) letters(l line, x, base, size float64) vg.Path {
	var p vg.Path
	for _, g := range l.glyphs {
		gx, gy := x+g.x*size/em, base-g.y*size/em
		if g.missing {
			p = append(p, s.tofu(gx, gy, size)...)
			continue
		}
		k := size / float64(g.face.Upem())
		at := func(q opentype.SegmentPoint) vg.Point { return s.at(gx+float64(q.X)*k, gy-float64(q.Y)*k) }
		for i, seg := range s.text.outline(g) {
			switch seg.Op {
			case opentype.SegmentOpMoveTo:
				if i > 0 {
					p.Close()
				}
				p.Move(at(seg.Args[0]))
			case opentype.SegmentOpLineTo:
				p.Line(at(seg.Args[0]))
			case opentype.SegmentOpQuadTo:
				p.QuadTo(at(seg.Args[0]), at(seg.Args[1]))
			case opentype.SegmentOpCubeTo:
				p.CubeTo(at(seg.Args[0]), at(seg.Args[1]), at(seg.Args[2]))
			}
		}
		if len(s.text.outline(g)) > 0 {
			p.Close()
		}
	}
	return p
}

// tofu is the box that stands for a letter no font has. The inner side runs the other way round,
// so that the box is empty under the nonzero rule.
func (s *scene) tofu(x, base, size float64) vg.Path {
	x0, x1, y0, y1, t := x+.06*size, x+.54*size, base-capHeight*size, base, .06*size
	p := s.polyPath(x0, y0, x1, y0, x1, y1, x0, y1)
	return append(p, s.polyPath(x0+t, y0+t, x0+t, y1-t, x1-t, y1-t, x1-t, y0+t)...)
}
