package chart

import (
	"image"
	"slices"
)

// Mark is a part of a picture that stands for something in a report.
type Mark struct {
	Rect      image.Rectangle // in pixels, inside the picture, never empty
	Report    int             // index into the reports given to New; -1 when it stands for none
	Paragraph int             // Paragraph.Index; -1 when it stands for no paragraph
	Speaker   string          // speaker id in that report, or ""
	Target    string          // target id in that report, or ""
	Quotes    []string        // quote ids in that report, in text order
	Others    []Place         // the same speaker or target in further reports
	Tip       string          // value, n, interval and label in words, with the full names
}

// Place is where a report speaks of what a mark stands for.
type Place struct {
	Report          int
	Speaker, Target string // ids in that report, or ""
	Quotes          []string
	Paragraphs      []int // where the narration says so, their Index
}

// Hit is the smallest of marks that holds p, as the one drawn on top; ok is false when none does.
func Hit(marks []Mark, p image.Point) (m Mark, ok bool) {
	area := 0
	for _, x := range marks {
		a := x.Rect.Dx() * x.Rect.Dy()
		if p.In(x.Rect) && (!ok || a < area) {
			m, area, ok = x, a, true
		}
	}
	return m, ok
}

// rowMark leads to all places of a summary, the first of them foremost.
func rowMark(places []Place) Mark {
	m := Mark{Report: -1, Paragraph: -1}
	if len(places) > 0 {
		p := places[0]
		m.Report, m.Speaker, m.Target, m.Quotes = p.Report, p.Speaker, p.Target, slices.Clone(p.Quotes)
		m.Others = slices.Clone(places[1:])
		if len(p.Quotes) == 0 && len(p.Paragraphs) > 0 {
			m.Paragraph = p.Paragraphs[0]
		}
	}
	return m
}
