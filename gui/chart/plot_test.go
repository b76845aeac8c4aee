package chart

import (
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/recorder"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

func blank() *scene { return newScene(1000, 620, 1, 1, newTypesetter(nil), Light.look()) }

// axis is what an axis says.
type axis struct {
	min, max float64
	ticks    string
}

func axisOf(a plot.Axis) axis {
	var labels []string
	for _, t := range a.Tick.Marker.Ticks(a.Min, a.Max) {
		labels = append(labels, t.Label)
	}
	return axis{a.Min, a.Max, strings.Join(labels, "|")}
}

func TestAxesAndTicksOfEachKind(t *testing.T) {
	one := []string{"the new harbour"}
	const people = "Mara Ilves|Tomas Brandvold|Aïcha Delacroix-Nwosu|Лариса Журавлёва|Ο Νίκος Παπαδόπουλος|a senior harbour official"
	for _, c := range []struct {
		o    Options
		x, y axis
	}{
		{Options{Kind: Timeline}, axis{-.5, 23.5, "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24"}, axis{-1, 1, "−1|−0.5|0|+0.5|+1"}},
		{Options{Kind: Speakers}, axis{-1, 1, "−1 negative|−0.5|0|+0.5|+1 positive"},
			axis{-.5, 5.5, "Mara Ilves|Aïcha Delacroix-Nwosu|Ο Νίκος Παπαδόπουλος|Лариса Журавлёва|Tomas Brandvold|a senior harbour official"}},
		{Options{Kind: Speakers, Targets: one}, axis{-1, 1, "−1 against|−0.5|0|+0.5|+1 in favour"},
			axis{-.5, 3.5, "Mara Ilves|Aïcha Delacroix-Nwosu|Лариса Журавлёва|Tomas Brandvold"}},
		{Options{Kind: Matrix}, axis{-.5, 4.5, ""}, axis{-.5, 5.5, people}},
		{Options{Kind: Distribution}, axis{-4.5, 7, ""},
			axis{-.5, 5.5, "Mara Ilves|a senior harbour official|Aïcha Delacroix-Nwosu|Ο Νίκος Παπαδόπουλος|Лариса Журавлёва|Tomas Brandvold"}},
		{Options{Kind: Compare}, axis{-1, 1, "−1 against|−0.5|0|+0.5|+1 in favour"},
			axis{-.5, 4.5, "the new harbour|Estuary Council|the ferry line|dredging|harbour fees"}},
	} {
		p := mustNew(t, c.o, harbour()).Plot(1000, 620, 72)
		if x, y := axisOf(p.X), axisOf(p.Y); x != c.x || y != c.y {
			t.Errorf("%+v:\nx %+v\nwant %+v\ny %+v\nwant %+v", c.o, x, c.x, y, c.y)
		}
	}
	if p := mustNew(t, Options{Kind: Timeline}, crowd(4, 3, 900)).Plot(1000, 620, 72); !strings.HasPrefix(axisOf(p.X).ticks, "1|50|100|150|") {
		t.Errorf("a long text is numbered %s", axisOf(p.X).ticks)
	}
	if mustNew(t, Options{Kind: Timeline}).Plot(1000, 620, 72) != nil {
		t.Error("a chart of nothing has a plot")
	}
}

func TestRangesDoNotDependOnTheData(t *testing.T) {
	for name, c := range cases(t) {
		p := c.Plot(1000, 620, 72)
		if p == nil {
			continue
		}
		x, y := axisOf(p.X), axisOf(p.Y)
		switch c.view.(type) {
		case *timeline:
			n := float64(len(c.view.(*timeline).slots))
			if x.min != -.5 || x.max != n-.5 || y.min != -1 || y.max != 1 {
				t.Errorf("%s: %+v %+v", name, x, y)
			}
		case *speakers, *comparison:
			if x.min != -1 || x.max != 1 || y.max != float64(strings.Count(y.ticks, "|"))+.5 {
				t.Errorf("%s: %+v %+v", name, x, y)
			}
		}
	}
}

func TestBarsHaveTheHeightOfTheirTone(t *testing.T) {
	v, s, l := mustNew(t, Options{Kind: Timeline}, harbour()).view.(*timeline), blank(), Light.look()
	sum, seen := make([]float64, len(v.slots)), map[any]int{}
	all := v.bars(s, 40)
	for _, p := range all[:len(all)-1] {
		b := p.(*plotter.BarChart)
		for i, x := range b.Values {
			sum[i] += x
			if x != 0 {
				seen[b.Color]++
			}
		}
	}
	for i, sl := range v.slots {
		if sl.judged && sum[i] != sl.value || !sl.judged && sum[i] != 0 {
			t.Errorf("paragraph %d of tone %v has a bar of %v", i, sl.value, sum[i])
		}
	}
	if seen[l.pro] != 11 || seen[l.con] != 6 {
		t.Errorf("%d bars up and %d down, want 11 and 6", seen[l.pro], seen[l.con])
	}
	slabs := all[len(all)-1].(*plotter.Scatter)
	if len(slabs.XYs) != 1 || slabs.XYs[0].X != 12 || slabs.GlyphStyleFunc(0).Color != l.even {
		t.Errorf("slabs for values near 0 at %v, want one at the neutral paragraph 12", slabs.XYs)
	}
}

func TestIntervalsAreThoseOfTheReport(t *testing.T) {
	s := blank()
	at := func(mean, low, high float64) *summary {
		return &summary{mean: mean, low: low, high: high, bounded: low < high, n: 3}
	}
	red, blue := s.look.con, s.look.pro
	all := s.estimates([]estimate{
		{at(.5, .1, .6), 0, disc, blue}, {at(-.5, -.9, .3), 1, disc, red}, {at(.2, 0, 0), 2, square, blue},
	}, 5)
	bars := all[0].(*plotter.XErrorBars)
	if len(all) != 3 || len(bars.XYs) != 1 || bars.Color != blue || !near(bars.XYs[0].X-bars.XErrors[0].Low, .1) || !near(bars.XYs[0].X+bars.XErrors[0].High, .6) {
		t.Errorf("first interval %+v, want one from 0.1 to 0.6", bars)
	}
	dots := all[2].(*plotter.Scatter)
	var shapes []marker
	for i := range dots.XYs {
		shapes = append(shapes, dots.GlyphStyleFunc(i).Shape.(marker))
	}
	if dots.XYs[1] != (plotter.XY{X: -.5, Y: 1}) || shapes[0].line != filled || shapes[1].line != hollow || shapes[2].line != hollow || shapes[2].symbol != square {
		t.Errorf("dots %+v %+v", dots.XYs, shapes)
	}
}

func TestCountsAreStackedAboutZero(t *testing.T) {
	list := []likert{{counts: tally{favour: 3, mixed: 1, neutral: 2, against: 4}}, {counts: tally{favour: 2}}}
	all := barCharts(blank(), list, 9)
	for i, want := range [][4]float64{{-1.5, -.5, 1.5, 4.5}, {0, 0, 0, 2}} {
		for k, p := range all {
			if got := p.(*plotter.BarChart).BarHeight(i); got != want[k] {
				t.Errorf("bar %d: %s ends at %v, want %v", i, segmentNames[k], got, want[k])
			}
		}
	}
}

// probe is a plotter that keeps where it was asked to draw.
type probe struct{ at *vg.Rectangle }

func (p probe) Plot(c draw.Canvas, _ *plot.Plot) { *p.at = c.Rectangle }

func TestMarksUseTheTransformsOfThePlot(t *testing.T) {
	s, at := blank(), vg.Rectangle{}
	f := s.frame(box{100, 50, 700, 450})
	f.nameRows([]string{"Mara Ilves", "Tomas Brandvold"}, .3)
	f.scoreAxis("against", "in favour")
	f.Add(probe{&at})
	f.draw()
	if s.rectangle(f.data) != at {
		t.Errorf("data drawn in %v, marks made for %v", at, s.rectangle(f.data))
	}
	if f.x(-1) != f.data.x0 || f.x(1) != f.data.x1 || !near(f.x(0), f.data.midX()) || !near(f.y(.5), f.data.midY()) || f.y(-.5) != f.data.y0 {
		t.Errorf("places %v %v %v %v in %+v", f.x(-1), f.x(1), f.x(0), f.y(.5), f.data)
	}
}

func TestPlotDrawsItsLettersOnAnyCanvas(t *testing.T) {
	for _, k := range Kinds() {
		var c recorder.Canvas
		mustNew(t, Options{Kind: k}, harbour()).Plot(1000, 620, 72).Draw(draw.NewCanvas(&c, 700, 400))
		fills := 0
		for _, a := range c.Actions {
			switch a.(type) {
			case *recorder.FillString:
				t.Fatalf("%s: text is left to the canvas", k)
			case *recorder.Fill:
				fills++
			}
		}
		if fills < 10 {
			t.Errorf("%s: only %d areas drawn", k, fills)
		}
	}
}

func TestSheetPutsEdgesBetweenPixels(t *testing.T) {
	h := &sheet{pixel: .5}
	rect := func(x0, y0, x1, y1 vg.Length) vg.Rectangle {
		return vg.Rectangle{Min: vg.Point{X: x0, Y: y0}, Max: vg.Point{X: x1, Y: y1}}
	}
	h.SetLineWidth(.1)
	c := draw.Canvas{Canvas: h}
	c.Fill(rect(.2, .3, 2.1, 4.4).Path())
	c.Fill(rect(5, 5, 5, 9).Path()) // no area
	c.StrokeLine2(draw.LineStyle{Color: h.colour, Width: .1}, 3.1, 8, 9, 8)
	c.StrokeLine2(draw.LineStyle{Color: h.colour, Width: .1}, 3, 3, 3, 3) // no length
	c.StrokeLine2(draw.LineStyle{Color: h.colour, Width: 0}, 3, 3, 9, 3)
	want := slices.Concat(rect(0, .5, 2, 4.5).Path(), rect(3, 8, 9, 8.5).Path())
	if len(h.shapes) != 1 || !slices.EqualFunc(h.shapes[0].path, want, func(a, b vg.PathComp) bool { return a.Type == b.Type && a.Pos == b.Pos }) {
		t.Errorf("drew %+v, want one path %+v", h.shapes, want)
	}
	c.StrokeLine2(draw.LineStyle{Color: h.colour, Width: 1}, 0, 0, 3, 2)
	if len(h.shapes) != 2 || h.shapes[1].width != 1 {
		t.Errorf("a slanted line became %+v", h.shapes[1:])
	}
}

func TestCountsOfOneAreSingular(t *testing.T) {
	b := newBuilder("T", "2031-01-01", "Post")
	b.speaker("s1", "Mara Ilves")
	b.speaker("s2", "Tomas Brandvold")
	b.target("t1", "the harbour")
	b.body(.3, engine.Positive, "s1")
	b.quote("s1", .4, "t1", .5)
	many := []*analysis.Report{b.build()}
	for _, name := range []string{"B", "C", "D"} {
		more := newBuilder("T", "", name).build()
		many = append(many, more)
	}
	for k, want := range map[Kind]string{
		Timeline:     "n = 1 paragraph with a tone; ",
		Speakers:     "n = 1 quote by 1 speaker · ",
		Matrix:       "n = 1 statement by 1 speaker on 1 target · ",
		Distribution: "n = 1 statement by 1 speaker · ",
	} {
		c := mustNew(t, Options{Kind: k}, many...)
		foot := c.footnote(c.view.draw(blank(), box{24, 90, 976, 560}))
		if !strings.HasPrefix(foot, want) || !strings.Contains(foot, "4 texts, 2031-01-01, Post, B, C, 1 more source · ") {
			t.Errorf("%s: %q, want %q first", k, foot, want)
		}
	}
	for _, m := range mustNew(t, Options{Kind: Timeline}, many[0]).Marks(1000, 620, 72) {
		if strings.Contains(m.Tip, "1 paragraphs") || strings.Contains(m.Tip, "1 quotes") {
			t.Errorf("tip %q", m.Tip)
		}
	}
}
