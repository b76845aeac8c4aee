package chart

import (
	"fmt"
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"

	"standpoint/analysis/engine"
)

// Row heights, and what the axis takes under the rows.
const leastRow, mostRow, axisHeight = 18, 72, 22

// nameGap is the room between a name and the data, for a speaker's colour and half of the text at
// the left end of the axis.
const nameGap = 34

// nameRows makes y run down from 0, a row each, with the names as its ticks, elided to a share of
// the picture.
func (f *frame) nameRows(names []string, share float64) {
	ticks := make(plot.ConstantTicks, len(names))
	for i, n := range names {
		ticks[i] = plot.Tick{Value: float64(i), Label: f.s.text.elide(n, f.s.body(), f.s.w*share)}
	}
	f.Y.Min, f.Y.Max = -.5, float64(len(names))-.5
	f.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
	f.Y.Tick.Marker, f.Y.Tick.Label = ticks, f.s.style(f.s.body(), right)
	f.Y.Padding = f.s.length(nameGap) - f.Y.Tick.Label.Width(" ")
}

// row is the part of b beside row i.
func (f *frame) row(i int, b box) box {
	return box{b.x0, f.y(float64(i) - .5), b.x1, f.y(float64(i) + .5)}
}

// swatch draws a speaker's colour beside its name in row i.
func (f *frame) swatch(i, colour int) {
	x, y := f.data.x0-nameGap+8, f.y(float64(i))
	f.s.rect(box{x, y - 4, x + 8, y + 4}, SpeakerColour(colour))
}

// scoreAxis makes x run from -1 to 1, with ticks under the plot whose ends say what they mean
// where there is room.
func (f *frame) scoreAxis(negative, positive string) {
	f.X.Min, f.X.Max, f.X.Padding = -1, 1, f.s.length(8)
	ticks := scoreTicks()
	f.X.Tick.Marker = ticks
	f.settle()
	ends := f.s.text.width(tick(-1)+" "+negative+positive, f.s.small())
	if f.data.width() > 4*ends {
		ticks[0].Label += " " + negative
		ticks[4].Label += " " + positive
	}
}

func scoreTicks() (ticks plot.ConstantTicks) {
	for _, v := range []float64{-1, -.5, 0, .5, 1} {
		ticks = append(ticks, plot.Tick{Value: v, Label: tick(v)})
	}
	return ticks
}

// zero rules where x is 0, from the first row to the last.
func (f *frame) zero() { f.Add(f.s.straight(f.s.look.axis, 1.5, 0, f.Y.Min, 0, f.Y.Max)) }

// estimate is a mean with its 95 % interval on a row.
type estimate struct {
	*summary
	y      float64
	symbol symbol
	colour color.NRGBA
}

// estimates are the plotters for a list: lines for the intervals, and dots for the means, hollow
// where the interval holds zero or is not known.
func (s *scene) estimates(list []estimate, radius float64) (all []plot.Plotter) {
	var colours []color.NRGBA
	intervals := map[color.NRGBA]*plotter.XErrorBars{}
	var means dots
	for _, e := range list {
		if e.label == engine.Mixed && e.symbol == disc {
			e.symbol = diamond
		}
		line := float64(hollow)
		if e.sure() {
			line = filled
		}
		means.add(e.mean, e.y, s.glyph(e.symbol, radius, e.colour, line))
		if !e.bounded {
			continue
		}
		if !slices.Contains(colours, e.colour) {
			colours = append(colours, e.colour)
			intervals[e.colour] = &plotter.XErrorBars{LineStyle: s.rule(e.colour, 2)}
		}
		half := (e.high - e.low) / 2 // about the middle, as a mean may lie anywhere in its interval
		bars := intervals[e.colour]
		bars.XYs = append(bars.XYs, plotter.XY{X: e.low + half, Y: e.y})
		bars.XErrors = append(bars.XErrors, struct{ Low, High float64 }{half, half})
	}
	for _, c := range colours {
		all = append(all, intervals[c])
	}
	return append(all, means.scatter())
}

// nOf writes how many.
func nOf(n int) string { return fmt.Sprintf("n=%d", n) }

// widest is the width of the widest text.
func (s *scene) widest(f style, list ...string) (w float64) {
	for _, t := range list {
		w = max(w, s.text.width(t, f))
	}
	return w
}
