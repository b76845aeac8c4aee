package chart

import "standpoint/analysis/engine"

// scaleX is a horizontal axis from -1 to 1 under rows.
type scaleX struct {
	*area
	negative, positive string // what the ends mean
}

// scaleX is the axis under the rows of b.
func (s *scene) scaleX(b box, negative, positive string) scaleX {
	return scaleX{s.area(b, -1, 1, 0, 1), negative, positive}
}

// axisHeight is what the axis takes under the rows.
const axisHeight = 22

// rule rules the axis; it goes before the rows.
func (a scaleX) rule(s *scene) {
	f := s.small()
	a.add(plotter(func() {
		for _, v := range []float64{-1, -.5, .5, 1} {
			s.vertical(a.x(v), a.y0, a.y1, 1, s.look.grid)
		}
		s.vertical(a.x(0), a.y0, a.y1, 1.5, s.look.axis)
	}))
	y := a.y1 + 12
	for _, v := range []float64{-.5, 0, .5} {
		s.write(a.x(v), y, tick(v), f, centre)
	}
	ends := s.text.width(a.negative, f) + s.text.width(tick(-1), f) + 4
	if a.width() < 5*ends { // no room for the words
		s.write(a.x0, y, tick(-1), f, centre)
		s.write(a.x1, y, tick(1), f, centre)
		return
	}
	s.write(a.x0, y, tick(-1)+" "+a.negative, f, centre)
	s.write(a.x1, y, tick(1)+" "+a.positive, f, centre)
}

// interval draws a mean and its 95 % interval: hollow where it holds zero or is not known.
func (a scaleX) interval(s *scene, y float64, m *summary, k symbol, r float64, c colourOf) {
	if m.label == engine.Mixed && k == disc {
		k = diamond
	}
	a.add(plotter(func() {
		if m.bounded {
			s.horizontal(a.x(m.low), a.x(m.high), y, 2, c(m))
		}
		s.dot(k, a.x(m.mean), y, r, c(m), !m.sure())
	}))
}

// nameColumn is how wide a column of names has to be, at most a share of the picture.
func (s *scene) nameColumn(names []string, f style, share float64) float64 {
	w := 0.0
	for _, n := range names {
		w = max(w, s.text.width(n, f))
	}
	return min(w, s.w*share)
}

// rowName writes a name to the left of x, elided to width, and marks it with the full one.
func (s *scene) rowName(x, y, width, height float64, name string, f style, m Mark) {
	s.write(x, y, s.text.elide(name, f, width), f, right)
	m.Tip = name
	s.mark(box{x - width, y - height/2, x, y + height/2}, m)
}
