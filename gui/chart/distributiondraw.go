package chart

import (
	"fmt"
	"image/color"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
)

func (v *distribution) draw(s *scene, b box) []string {
	most := mostSpeakers
	if v.targets {
		most = mostTargets
	}
	b.y0 += 18
	list := v.shown(min(most, max(1, int(b.height()/leastRow))))
	h := min(b.height()/float64(len(list)), mostRow)
	b.y1 = b.y0 + h*float64(len(list))
	names, ns, n := make([]string, len(list)), make([]string, len(list)), 0
	for i, l := range list {
		names[i], ns[i] = l.name, nOf(l.counts.total())
		n += l.counts.total()
	}
	f := s.frame(b.inset(0, 0, s.widest(s.numbers(), ns...)+18, 0))
	f.nameRows(names, .28)
	f.X.Min, f.X.Max = reaches(list)
	f.zero()
	half := min(h*.36, 17)
	f.Add(barCharts(s, list, half)...)
	f.settle()
	f.Add(f.counts(list, half, h)...)
	f.draw()
	s.write(f.x(0)-10, b.y0-11, "← against", s.small(), right)
	s.write(f.x(0)+10, b.y0-11, "for →", s.small(), left)
	for i, l := range list {
		v.beside(f, i, l, f.row(i, b), half)
	}
	return v.notes(n, len(list))
}

// reaches are the ends of the axis; either side keeps room for the word above it.
func reaches(list []likert) (lo, hi float64) {
	for _, l := range list {
		x, y := l.counts.reach()
		lo, hi = max(lo, x), max(hi, y)
	}
	side := max(lo, hi)
	return -max(lo, side*.25), max(hi, side*.25)
}

// barCharts stack the counts from against to for, on a base that is not drawn and that sets the
// middle of mixed and neutral on 0. Bars reach half to either side of the middle of their row.
func barCharts(s *scene, list []likert, half float64) (all []plot.Plotter) {
	chart := func(value func(likert) float64) *plotter.BarChart {
		c := &plotter.BarChart{Width: s.length(2 * half), Horizontal: true}
		for _, l := range list {
			c.Values = append(c.Values, value(l))
		}
		return c
	}
	below := chart(func(l likert) float64 { return l.counts.segments()[0].x0 })
	for k, fill := range s.look.segments() {
		c := chart(func(l likert) float64 { return float64(l.counts.segments()[k].n) })
		c.Color = fill
		c.StackOn(below)
		all, below = append(all, c), c
	}
	return all
}

// counts hatch the mixed segments and write the numbers where there is room, those on the hatched
// ones on a plate. Rows are h high.
func (f *frame) counts(list []likert, half, h float64) []plot.Plotter {
	s := f.s
	mixed := hatched{hatch: hatch{s, 6, s.look.ink, false}}
	var plates dots
	var numbers texts
	for i, l := range list {
		for k, g := range l.counts.segments() {
			if g.n == 0 {
				continue
			}
			y, fill := float64(i), s.look.segments()[k]
			t := style{11, true, over(fill)}
			w := s.text.width(strconv.Itoa(g.n), t)
			fits := w+8 <= f.x(g.x1)-f.x(g.x0) && half >= 5
			if k == mixedSegment {
				t.colour = s.look.ink
				mixed.parts = append(mixed.parts, extent{g.x0, g.x1, y - half/h, y + half/h})
				if fits {
					plates.add((g.x0+g.x1)/2, y, s.slab(w+6, 14, s.look.ground))
				}
			}
			if fits {
				numbers.add((g.x0+g.x1)/2, y, strconv.Itoa(g.n), s.style(t, centre))
			}
		}
	}
	return []plot.Plotter{mixed, plates.scatter(), &numbers}
}

// segments are the colours of the parts of a bar.
func (l look) segments() [4]color.NRGBA {
	return [4]color.NRGBA{l.con, blend(l.even, l.ground, .35), l.even, l.pro}
}

func (v *distribution) notes(n, rows int) []string {
	notes := []string{"n = " + count(n, "statement", "statements")}
	if v.targets {
		return append(notes, leftOut(0, len(v.bars)-rows)...)
	}
	notes[0] += " by " + count(rows, "speaker", "speakers")
	return append(notes, leftOut(len(v.bars)-rows, 0)...)
}

// beside writes the n of row i and marks the row and its segments.
func (v *distribution) beside(f *frame, i int, l likert, row box, half float64) {
	m := l.mark()
	if l.colour >= 0 {
		f.swatch(i, l.colour)
	}
	m.Tip = l.name + ": " + l.counts.words()
	f.s.mark(row, m)
	f.s.write(row.x1, row.midY(), nOf(l.counts.total()), f.s.numbers(), right)
	for k, g := range l.counts.segments() {
		if g.n > 0 {
			m.Tip = fmt.Sprintf("%s: %d %s of %s", l.name, g.n, segmentNames[k], count(l.counts.total(), "statement", "statements"))
			f.s.mark(box{f.x(g.x0), row.midY() - half, f.x(g.x1), row.midY() + half}, m)
		}
	}
}
