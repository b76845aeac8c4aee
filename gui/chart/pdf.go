package chart

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
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
	doc.RawWriteStr(pdfContent(s.shapes))
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		return nil, fmt.Errorf("chart: pdf: %w", err)
	}
	return b.Bytes(), nil
}

// pdfContent is the page's drawing operators (PDF 1.7, 8.5 and 8.6), whose y runs up as that of
// the shapes. A hundredth of a point is precise enough; fpdf's own five digits treble the file.
func pdfContent(shapes []shape) string {
	var p pdfPen
	for _, s := range shapes {
		p.draw(s)
	}
	return p.String()
}

// pdfPen writes operators.
type pdfPen struct{ strings.Builder }

func (p *pdfPen) draw(s shape) {
	c := s.colour
	fill, finish := "rg", "f"
	if s.width > 0 {
		fill, finish = "RG", "S"
		p.operate("w", s.width)
	}
	p.operate(fill, float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
	p.trace(s.path)
	p.operate(finish)
}

// operate writes one operator after its numbers.
func (p *pdfPen) operate(op string, numbers ...float64) {
	for _, v := range numbers {
		p.WriteString(strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64))
		p.WriteByte(' ')
	}
	p.WriteString(op)
	p.WriteByte('\n')
}

// trace repeats a path. PDF has only cubic curves; a quadratic one is a cubic whose handles go
// two thirds of the way to its control point.
func (p *pdfPen) trace(path vg.Path) {
	var at vg.Point
	for _, s := range path {
		switch s.Type {
		case vg.MoveComp:
			p.operate("m", pair(s.Pos)...)
		case vg.LineComp:
			p.operate("l", pair(s.Pos)...)
		case vg.CurveComp:
			a, b := s.Control[0], s.Control[len(s.Control)-1]
			if len(s.Control) == 1 {
				a, b = toward23(at, a), toward23(s.Pos, b)
			}
			p.operate("c", slices.Concat(pair(a), pair(b), pair(s.Pos))...)
		case vg.CloseComp:
			p.operate("h")
		}
		at = s.Pos
	}
}

// pair is a point in hundredths.
func pair(q vg.Point) []float64 {
	return []float64{math.Round(float64(q.X)*100) / 100, math.Round(float64(q.Y)*100) / 100}
}

// toward23 is two thirds of the way from a to b.
func toward23(a, b vg.Point) vg.Point {
	return vg.Point{X: a.X + (b.X-a.X)*2/3, Y: a.Y + (b.Y-a.Y)*2/3}
}
