package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// sections are a plotter of the places where headings stand, and of where texts begin when there
// are several. With several texts only these are labelled.
type sections struct {
	s    *scene
	list []boundary
}

// boundary is a heading, or where a text begins when there are several.
type boundary struct {
	x     float64
	label string // elided to the room it has, "" without room
	text  bool
}

var (
	_ plot.Plotter    = (*sections)(nil)
	_ plot.DataRanger = (*sections)(nil)
)

// Plot implements plot.Plotter.
func (n *sections) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	rule, label := n.s.rule(n.s.look.axis, 1), n.s.style(n.s.small(), left)
	crowded := false
	if last := len(n.list) - 1; last > 0 {
		crowded = x(n.list[last].x)-x(n.list[0].x) < n.s.length(leastGap*float64(last))
	}
	for _, b := range n.list {
		if crowded && !b.text && b.label == "" {
			continue
		}
		foot, top := vg.Point{X: x(b.x), Y: c.Min.Y}, c.Max.Y
		if b.label != "" || b.text { // other rules keep out of the labels of the texts
			top += n.s.length(20)
		}
		if b.text {
			c.StrokeLine2(rule, foot.X, foot.Y, foot.X, top)
		} else {
			n.s.dashes(c, foot, top)
		}
		c.FillText(label, vg.Point{X: foot.X + n.s.length(6), Y: c.Max.Y + n.s.length(14)}, b.label)
	}
}

// DataRange implements plot.DataRanger.
func (n *sections) DataRange() (xmin, xmax, ymin, ymax float64) {
	if len(n.list) == 0 {
		return 0, 0, 0, 0
	}
	return n.list[0].x, n.list[len(n.list)-1].x, 0, 0
}

// dashes is a rule of short strokes up from a point, spelt out since canvases differ in dashes. It
// keeps the strokes whole pixels apart however small the picture is.
func (s *scene) dashes(c draw.Canvas, from vg.Point, top vg.Length) {
	rule, step := s.rule(s.look.axis, 1), max(s.length(8), vg.Length(4*s.pixel))
	for y := from.Y; y < top; y += step {
		c.StrokeLine2(rule, from.X, y, from.X, min(y+step/2, top))
	}
}

// leastGap is how far apart rules stand on average; where they would stand closer, those without a
// label would be but a pattern.
const leastGap = 12

// minSection is the least room for which a label is worth writing.
const minSection = 44

func (t *timeline) boundaries(f *frame) []boundary {
	var list []boundary
	several := len(t.texts) > 1
	for i, sl := range t.slots {
		if several && (i == 0 || t.slots[i-1].report != sl.report) {
			src := t.texts[sl.report]
			label := src.title
			if src.date != "" {
				label = src.date + "  " + label
			}
			list = append(list, boundary{float64(i) - .5, label, true})
		}
		if sl.heading != "" {
			b := boundary{x: float64(i)}
			if !several {
				b.label = sl.heading
			}
			list = append(list, b)
		}
	}
	for i, b := range list {
		end := f.X.Max
		for _, next := range list[i+1:] {
			if next.text || !b.text {
				end = next.x
				break
			}
		}
		room := f.x(end) - f.x(b.x) - 12
		if room < minSection {
			room = 0
		}
		list[i].label = f.s.text.elide(b.label, f.s.small(), room)
	}
	return list
}
