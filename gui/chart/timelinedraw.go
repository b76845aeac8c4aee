package chart

import (
	"image/color"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"

	"standpoint/analysis/engine"
)

// How high the strip of voices is, and how far below the bars it ends and the numbers begin.
const stripHeight, stripEnd, numbersTop = 12, 20, 27

func (t *timeline) draw(s *scene, b box) []string {
	f := s.frame(b.inset(0, 24, 0, 2))
	n := len(t.slots)
	f.X.Min, f.X.Max, f.Y.Min, f.Y.Max = -.5, float64(n)-.5, -1, 1
	f.X.Label.Text, f.X.Label.Padding, f.X.Padding = "paragraph", s.length(8), s.length(numbersTop)
	f.Y.Tick.Marker, f.Y.Padding = scoreTicks(), s.length(5)
	f.settle()
	f.X.Tick.Marker = t.numbers(f)
	slot := f.data.width() / float64(n)
	f.grid(nil, s.look.grid)
	f.Add(&sections{s, t.boundaries(f)})
	f.Add(s.straight(s.look.axis, 1, f.X.Min, 0, f.X.Max, 0))
	f.Add(t.bars(s, slot)...)
	if t.smooth {
		f.Add(t.means(s)...)
	}
	f.Add(t.signs(s, slot), &strip{s, t, slot})
	f.draw()
	t.mark(f)
	with := "a tone"
	if t.topic != nil {
		with = "a stance"
	}
	note := "n = " + count(t.judged, "paragraph", "paragraphs") + " with " + with
	if len(t.voices) > 0 {
		note += "; strip: whose words a paragraph gives most, none for narration"
	}
	return []string{note}
}

// bar is the colour of a paragraph's bar.
func (l look) bar(sl slot) color.NRGBA {
	c := l.sign(sl.value)
	if sl.label == engine.Neutral {
		c = l.even
	}
	if sl.faint {
		c = blend(c, l.ground, .35)
	}
	return c
}

// leastBar is the value below which a bar is too low to be seen; a slab stands for it.
const leastBar = .02

// bars are a bar chart for each colour, with 0 where a paragraph is none of it, and slabs.
func (t *timeline) bars(s *scene, slot float64) (all []plot.Plotter) {
	width := min(slot*.74, 34)
	charts := map[color.NRGBA]*plotter.BarChart{}
	var slabs dots
	for i, sl := range t.slots {
		if !sl.judged {
			continue
		}
		c := s.look.bar(sl)
		if charts[c] == nil {
			charts[c] = &plotter.BarChart{Values: make(plotter.Values, len(t.slots)), Width: s.length(width), Color: c}
			all = append(all, charts[c])
		}
		charts[c].Values[i] = sl.value
		if max(sl.value, -sl.value) < leastBar {
			slabs.add(float64(i), 0, s.slab(width, 4, c))
		}
	}
	return append(all, slabs.scatter())
}

// signs are rings where there is nothing to judge, and diamonds where a paragraph is mixed.
func (t *timeline) signs(s *scene, slot float64) plot.Plotter {
	var d dots
	for i, sl := range t.slots {
		switch {
		case sl.body() && !sl.judged:
			d.add(float64(i), 0, s.glyph(disc, max(.8, min(2.4, slot*.3)), s.look.muted, ring))
		case sl.judged && sl.label == engine.Mixed:
			d.add(float64(i), sl.value, s.glyph(diamond, max(1.5, min(4.5, slot*.4)), s.look.ink, hollow))
		}
	}
	return d.scatter()
}

// means are lines that join the means of each text.
func (t *timeline) means(s *scene) (list []plot.Plotter) {
	var xy plotter.XYs
	end := func() {
		if len(xy) > 1 { // the means are finite: New has checked them
			list = append(list, &plotter.Line{XYs: xy, LineStyle: s.rule(s.look.ink, 1.8)})
		}
		xy = nil
	}
	for i, sl := range t.slots {
		if i > 0 && sl.report != t.slots[i-1].report {
			end()
		}
		if sl.judged {
			xy = append(xy, plotter.XY{X: float64(i), Y: sl.mean})
		}
	}
	end()
	return list
}

// numbers are ticks with the numbers of the paragraphs, as many as there is room for, from 1 in
// each text.
func (t *timeline) numbers(f *frame) plot.ConstantTicks {
	small, slot := f.s.small(), f.x(1)-f.x(0)
	step := 1
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000} {
		step = n
		if slot*float64(n) >= f.s.text.width(strconv.Itoa(len(t.slots)), small)+10 {
			break
		}
	}
	var ticks plot.ConstantTicks
	free := f.data.x0 - 4
	for i, sl := range t.slots {
		n := sl.index + 1
		first := i == 0 || t.slots[i-1].report != sl.report
		if !first && n%step != 0 {
			continue
		}
		w := f.s.text.width(strconv.Itoa(n), small)
		if x := f.x(float64(i)); x-w/2 >= free && x+w/2 <= f.data.x1+10 { // the plot makes room at its end
			ticks = append(ticks, plot.Tick{Value: float64(i), Label: strconv.Itoa(n)})
			free = x + w/2 + 8
		}
	}
	return ticks
}

// mark marks each paragraph with its voice, and each heading.
func (t *timeline) mark(f *frame) {
	for i, sl := range t.slots {
		if !sl.body() && sl.heading == "" {
			continue
		}
		m := Mark{Report: sl.report, Paragraph: sl.index, Speaker: sl.speaker, Quotes: sl.quotes, Tip: t.tip(sl)}
		if t.topic != nil && sl.judged {
			m.Target = sl.targetID(t.topic)
		}
		f.s.mark(box{f.x(float64(i) - .5), f.data.y0, f.x(float64(i) + .5), f.data.y1 + stripEnd}, m)
	}
}

// targetID is the id that the topic has in the block's report.
func (b block) targetID(t *topic) string {
	for _, st := range b.stances {
		if fold(st.Target) == t.key {
			return st.TargetID
		}
	}
	return ""
}
