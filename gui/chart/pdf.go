package chart

import (
	"bytes"
	"fmt"
	"image/color"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"gonum.org/v1/plot/vg"
)

// pdf draws with fpdf itself: gonum's PDF canvas, which wraps it, keeps the document's
// properties out of reach and stamps it with the time of day.
func (c *Chart) pdf(s *scene) ([]byte, error) {
	doc := fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "pt",
		Size:    fpdf.SizeType{Wd: s.w * s.scale, Ht: s.h * s.scale},
	})
	doc.SetTitle(c.title(), true)
	doc.SetSubject(c.subtitle(), true)
	doc.SetCreator(c.program(), true)
	doc.SetProducer("Standpoint", true)
	doc.SetAuthor(sources(c.texts), true)
	doc.SetKeywords(string(c.provenance), true)
	doc.SetLang("en")
	doc.SetCreationDate(time.Unix(0, 0).UTC()) // the same chart gives the same bytes
	doc.SetModificationDate(time.Unix(0, 0).UTC())
	doc.SetCatalogSort(true)
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	doc.AddPage()
	p := pdfPen{doc, s.h * s.scale}
	for _, sh := range s.shapes {
		p.draw(sh)
	}
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		return nil, fmt.Errorf("chart: pdf: %w", err)
	}
	return b.Bytes(), nil
}

// pdfPen draws shapes; fpdf counts y down from the top.
type pdfPen struct {
	*fpdf.Fpdf
	height float64
}

func (p pdfPen) draw(s shape) {
	p.colour(s.colour)
	p.trace(s.path)
	if s.width > 0 {
		p.SetLineWidth(s.width)
		p.DrawPath("D")
		return
	}
	p.DrawPath("F")
}

func (p pdfPen) colour(c color.NRGBA) {
	p.SetFillColor(int(c.R), int(c.G), int(c.B))
	p.SetDrawColor(int(c.R), int(c.G), int(c.B))
}

func (p pdfPen) xy(q vg.Point) (x, y float64) { return float64(q.X), p.height - float64(q.Y) }

// trace repeats a path. PDF has only cubic curves; a quadratic one is a cubic whose handles go
// two thirds of the way to its control point.
func (p pdfPen) trace(path vg.Path) {
	var at vg.Point
	for _, s := range path {
		x, y := p.xy(s.Pos)
		switch s.Type {
		case vg.MoveComp:
			p.MoveTo(x, y)
		case vg.LineComp:
			p.LineTo(x, y)
		case vg.CurveComp:
			a, b := s.Control[0], s.Control[len(s.Control)-1]
			if len(s.Control) == 1 {
				a, b = toward23(at, a), toward23(s.Pos, b)
			}
			ax, ay := p.xy(a)
			bx, by := p.xy(b)
			p.CurveBezierCubicTo(ax, ay, bx, by, x, y)
		case vg.CloseComp:
			p.ClosePath()
		}
		at = s.Pos
	}
}

// toward23 is two thirds of the way from a to b.
func toward23(a, b vg.Point) vg.Point {
	return vg.Point{X: a.X + (b.X-a.X)*2/3, Y: a.Y + (b.Y-a.Y)*2/3}
}
