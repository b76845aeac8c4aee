package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/vector"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// raster is gonum's image canvas with a faster Fill. Its own looks through all cells of a pixel
// row for each new one, which takes quadratic time in the length of a line of letters. With this
// one the pictures of BenchmarkImage take a fifth of the time. A point is a pixel.
type raster struct {
	*vgimg.Canvas
	img    *image.RGBA
	colour color.Color
	pen    vector.Rasterizer
}

func newRaster(width, height int) *raster {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	ctx := gg.NewContextForRGBA(img)
	ctx.SetLineCapButt()
	ctx.InvertY()
	return &raster{Canvas: vgimg.NewWith(vgimg.UseImageWithContext(img, ctx), vgimg.UseDPI(72)), img: img, colour: color.Black}
}

// SetColor implements vg.Canvas.
func (r *raster) SetColor(c color.Color) {
	r.Canvas.SetColor(c)
	r.colour = c
}

// Fill implements vg.Canvas, with the nonzero rule.
func (r *raster) Fill(p vg.Path) {
	if list, ok := r.boxes(p); ok {
		for _, b := range list {
			draw.Draw(r.img, b, image.NewUniform(r.colour), image.Point{}, draw.Over)
		}
		return
	}
	b := r.bounds(p)
	if b.Empty() {
		return
	}
	r.pen.Reset(b.Dx(), b.Dy())
	r.pen.DrawOp = draw.Over
	height := float64(r.img.Rect.Dy())
	at := func(q vg.Point) (x, y float32) {
		return float32(float64(q.X) - float64(b.Min.X)), float32(height - float64(q.Y) - float64(b.Min.Y))
	}
	for _, s := range p {
		x, y := at(s.Pos)
		switch s.Type {
		case vg.MoveComp:
			r.pen.MoveTo(x, y)
		case vg.LineComp:
			r.pen.LineTo(x, y)
		case vg.CurveComp:
			cx, cy := at(s.Control[0])
			if len(s.Control) == 1 {
				r.pen.QuadTo(cx, cy, x, y)
				continue
			}
			dx, dy := at(s.Control[1])
			r.pen.CubeTo(cx, cy, dx, dy, x, y)
		case vg.CloseComp:
			r.pen.ClosePath()
		}
	}
	r.pen.Draw(r.img, b, image.NewUniform(r.colour), image.Point{})
}

// bounds are the pixels that the path's points span, which hold its curves too, in the picture.
func (r *raster) bounds(p vg.Path) image.Rectangle {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	grow := func(q vg.Point) {
		x, y := float64(q.X), float64(r.img.Rect.Dy())-float64(q.Y)
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
	}
	for _, s := range p {
		if s.Type == vg.CloseComp {
			continue
		}
		grow(s.Pos)
		for _, q := range s.Control {
			grow(q)
		}
	}
	if !(x0 <= x1) {
		return image.Rectangle{}
	}
	span := image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
	return span.Intersect(r.img.Rect)
}

// boxes are the rectangles a path consists of; ok is false when there is anything else in it, or
// an edge that lies between pixels. Nearly all of a chart's area is such boxes.
func (r *raster) boxes(p vg.Path) (list []image.Rectangle, ok bool) {
	const comps = 5 // move, three lines, close
	height := vg.Length(r.img.Rect.Dy())
	for ; len(p) >= comps; p = p[comps:] {
		b, ok := rectangle(p[:comps])
		if !ok {
			return nil, false
		}
		var at [4]int
		for i, v := range [...]vg.Length{b.Min.X, height - b.Max.Y, b.Max.X, height - b.Min.Y} {
			at[i] = int(math.Round(float64(v)))
			if math.Abs(float64(v)-float64(at[i])) > 1e-3 {
				return nil, false
			}
		}
		list = append(list, image.Rect(at[0], at[1], at[2], at[3]).Intersect(r.img.Rect))
	}
	return list, len(p) == 0 && len(list) > 0
}
