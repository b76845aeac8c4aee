package chart

import (
	"image/color"

	"github.com/go-text/typesetting/font/opentype"
	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// outliner is gonum's text.Handler with letters from the typesetter, drawn as filled outlines on
// whatever canvas: for the axes and labels of a plot and for what is written around it. A text is
// one line, never turned, and as high as its capitals, so that what is centred looks centred.
type outliner struct {
	*typesetter
	labels []label // all that was drawn
}

// label is a drawn text and the box it takes up, in output units.
type label struct {
	box  vg.Rectangle
	text string
}

var _ text.Handler = (*outliner)(nil)

// Cache implements text.Handler; it is where plots look for fonts that are not drawn here.
func (o *outliner) Cache() *font.Cache { return font.DefaultCache }

// Extents implements text.Handler.
func (o *outliner) Extents(f font.Font) font.Extents {
	return font.Extents{Ascent: capHeight * f.Size, Height: capHeight * f.Size}
}

// Lines implements text.Handler.
func (o *outliner) Lines(s string) []string { return []string{s} }

// Box implements text.Handler.
func (o *outliner) Box(s string, f font.Font) (width, height, depth vg.Length) {
	return vg.Length(o.shape(s, f.Weight >= xfont.WeightBold).width/em) * f.Size, capHeight * f.Size, 0
}

// Draw implements text.Handler.
func (o *outliner) Draw(c vg.Canvas, s string, sty text.Style, at vg.Point) {
	if s == "" {
		return
	}
	size := sty.Font.Size
	w, h, _ := o.Box(s, sty.Font)
	at.X += vg.Length(sty.XAlign) * w
	at.Y += vg.Length(sty.YAlign) * h
	c.SetColor(sty.Color)
	c.Fill(o.letters(o.shape(s, sty.Font.Weight >= xfont.WeightBold), at, size))
	o.labels = append(o.labels, label{vg.Rectangle{
		Min: vg.Point{X: at.X, Y: at.Y - descent*size},
		Max: vg.Point{X: at.X + w, Y: at.Y + ascent*size},
	}, s})
}

// letters is the outline of all letters of a line as one path.
func (o *outliner) letters(l line, origin vg.Point, size vg.Length) vg.Path {
	var p vg.Path
	for _, g := range l.glyphs {
		at := origin.Add(vg.Point{X: vg.Length(g.x) * size / em, Y: vg.Length(g.y) * size / em})
		if g.missing {
			p = append(p, tofu(at, size)...)
			continue
		}
		k := size / vg.Length(g.face.Upem())
		place := func(q opentype.SegmentPoint) vg.Point {
			return vg.Point{X: at.X + vg.Length(q.X)*k, Y: at.Y + vg.Length(q.Y)*k}
		}
		outline := o.outline(g)
		for i, seg := range outline {
			switch seg.Op {
			case opentype.SegmentOpMoveTo:
				if i > 0 {
					p.Close()
				}
				p.Move(place(seg.Args[0]))
			case opentype.SegmentOpLineTo:
				p.Line(place(seg.Args[0]))
			case opentype.SegmentOpQuadTo:
				p.QuadTo(place(seg.Args[0]), place(seg.Args[1]))
			case opentype.SegmentOpCubeTo:
				p.CubeTo(place(seg.Args[0]), place(seg.Args[1]), place(seg.Args[2]))
			}
		}
		if len(outline) > 0 {
			p.Close()
		}
	}
	return p
}

// tofu is the box that stands for a letter no font has. The inner side runs the other way round,
// so that the box is empty under the nonzero rule.
func tofu(at vg.Point, size vg.Length) vg.Path {
	x0, x1, y0, y1, t := at.X+.06*size, at.X+.54*size, at.Y, at.Y+capHeight*size, .06*size
	p := vg.Rectangle{Min: vg.Point{X: x0, Y: y0}, Max: vg.Point{X: x1, Y: y1}}.Path()
	return append(p, polygon(vg.Point{X: x0 + t, Y: y0 + t}, vg.Point{X: x0 + t, Y: y1 - t}, vg.Point{X: x1 - t, Y: y1 - t}, vg.Point{X: x1 - t, Y: y0 + t})...)
}

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

func (s *scene) body() style    { return style{size: bodySize, colour: s.look.ink} }
func (s *scene) small() style   { return style{size: smallSize, colour: s.look.muted} }
func (s *scene) numbers() style { return style{size: 11.5, colour: s.look.muted} }

// Which part of a text its x names.
const left, centre, right = draw.XLeft, draw.XCenter, draw.XRight

// style is f for the texts of a plot, the middle of its capitals at y.
func (s *scene) style(f style, a draw.XAlignment) text.Style {
	t := text.Style{Color: f.colour, XAlign: a, YAlign: draw.YCenter, Handler: s.text}
	t.Font = font.Font{Typeface: "Liberation", Variant: "Sans", Size: s.length(f.size)}
	if f.bold {
		t.Font.Weight = xfont.WeightBold
	}
	return t
}

// write draws one line of text with the middle of its capitals at y.
func (s *scene) write(x, y float64, text string, f style, a draw.XAlignment) {
	s.text.Draw(s.sheet, text, s.style(f, a), s.at(x, y))
}
