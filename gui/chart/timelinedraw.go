package chart

import (
	"fmt"
	"image/color"
	"strconv"

	"gonum.org/v1/plot"
	plotters "gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"standpoint/analysis/engine"
)

// batch gathers boxes by colour, so that a thousand bars are painted as a few paths.
type batch struct {
	order []color.NRGBA
	paths map[color.NRGBA]vg.Path
}

func (b *batch) add(s *scene, r box, c color.NRGBA) {
	if b.paths == nil {
		b.paths = map[color.NRGBA]vg.Path{}
	}
	if _, ok := b.paths[c]; !ok {
		b.order = append(b.order, c)
	}
	b.paths[c] = append(b.paths[c], s.rectPath(s.snapBox(r))...)
}

func (b *batch) fill(s *scene) {
	for _, c := range b.order {
		s.fill(b.paths[c], c)
	}
}

// bars is where the timeline is drawn.
type bars struct {
	*area
	slot float64 // width of a paragraph's place
}

func (p bars) left(i int) float64 { return p.x(float64(i)) }
func (p bars) mid(i int) float64  { return p.x(float64(i) + .5) }

// Heights of what lies under the bars.
const stripHeight, underBars = 12, 52

func (t *timeline) draw(s *scene, b box) []string {
	gutter := s.text.width(tick(-0.5), s.small()) + 10
	n := float64(len(t.slots))
	p := bars{area: s.area(b.inset(gutter, 24, 0, underBars), 0, n, -1, 1)}
	p.slot = p.width() / n
	p.add(plotter(func() { t.drawGrid(s, p) }), plotter(func() { t.drawSections(s, p) }), plotter(func() { t.drawBars(s, p) }))
	if t.smooth {
		p.add(t.means(s)...)
	}
	p.add(plotter(func() { t.drawGaps(s, p) }), plotter(func() { t.drawMixed(s, p) }))
	p.draw()
	t.drawStrip(s, p)
	t.drawNumbers(s, p)
	t.drawMarks(s, p)
	note := fmt.Sprintf("n = %s with a tone", count(t.judged, "paragraph", "paragraphs"))
	if t.topic != nil {
		note = fmt.Sprintf("n = %s with a stance", count(t.judged, "paragraph", "paragraphs"))
	}
	if len(t.voices) > 0 {
		note += "; strip: whose words a paragraph gives most, none for narration"
	}
	return []string{note}
}

func (t *timeline) drawGrid(s *scene, p bars) {
	for _, v := range []float64{1, .5, -.5, -1} {
		s.horizontal(p.x0, p.x1, p.y(v), 1, s.look.grid)
		s.write(p.x0-8, p.y(v), tick(v), s.small(), right)
	}
	s.write(p.x0-8, p.y(0), tick(0), s.small(), right)
}

func (t *timeline) drawBars(s *scene, p bars) {
	var all batch
	w := min(p.slot*.74, 34)
	for i, sl := range t.slots {
		if !sl.judged {
			continue
		}
		c := s.look.sign(sl.value)
		if sl.label == engine.Neutral {
			c = s.look.even
		}
		if sl.faint {
			c = blend(c, s.look.ground, .35)
		}
		r := box{p.mid(i) - w/2, p.y(max(sl.value, 0)), p.mid(i) + w/2, p.y(min(sl.value, 0))}
		if r.height() < 4 { // a value near 0 is still a bar
			r.y0, r.y1 = r.midY()-2, r.midY()+2
		}
		all.add(s, r, c)
	}
	s.horizontal(p.x0, p.x1, p.y(0), 1, s.look.axis)
	all.fill(s)
}

// drawGaps rings the paragraphs with nothing to judge.
func (t *timeline) drawGaps(s *scene, p bars) {
	var gaps vg.Path
	for i, sl := range t.slots {
		if sl.body() && !sl.judged {
			gaps = append(gaps, s.discPath(p.mid(i), p.y(0), max(.8, min(2.4, p.slot*.3)))...)
		}
	}
	if len(gaps) > 0 {
		s.fill(gaps, s.look.ground)
		s.stroke(gaps, s.look.muted, 1)
	}
}

func (t *timeline) drawMixed(s *scene, p bars) {
	for i, sl := range t.slots {
		if sl.judged && sl.label == engine.Mixed {
			s.dot(diamond, p.mid(i), p.y(sl.value), max(1.5, min(4.5, p.slot*.4)), s.look.ink, true)
		}
	}
}

// means are lines that join the means of each text.
func (t *timeline) means(s *scene) (list []plot.Plotter) {
	var xy plotters.XYs
	end := func() {
		if len(xy) > 1 { // the means are finite: New has checked them
			list = append(list, &plotters.Line{XYs: xy, LineStyle: draw.LineStyle{Color: s.look.ink, Width: vg.Length(1.8 * s.scale)}})
		}
		xy = nil
	}
	for i, sl := range t.slots {
		if i > 0 && sl.report != t.slots[i-1].report {
			end()
		}
		if sl.judged {
			xy = append(xy, plotters.XY{X: float64(i) + .5, Y: sl.mean})
		}
	}
	end()
	return list
}

// drawStrip shows the voices under the bars, neighbours of one voice joined.
func (t *timeline) drawStrip(s *scene, p bars) {
	y := p.y1 + 8
	for i := 0; i < len(t.slots); {
		who, k := t.slots[i].voice, i+1
		for k < len(t.slots) && t.slots[k].voice == who && t.slots[k].body() && t.slots[k].report == t.slots[i].report {
			k++
		}
		if letter := t.letter(who); who != nil && t.slots[i].body() && !t.slots[i].faint {
			c := SpeakerColour(who.colour)
			pad := min(1, p.slot*.13)
			r := box{p.left(i) + pad, y, p.left(k) - pad, y + stripHeight}
			s.rect(r, c)
			f := style{9, true, over(c)}
			if s.text.width(letter, f)+3 <= r.width() {
				s.write(r.midX(), r.midY(), letter, f, centre)
			}
		}
		i = k
	}
}

// drawNumbers writes paragraph numbers, as many as there is room for, from 1 in each text.
func (t *timeline) drawNumbers(s *scene, p bars) {
	y, f := p.y1+8+stripHeight+11, s.small()
	step := 1
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000} {
		step = n
		if p.slot*float64(n) >= s.text.width(strconv.Itoa(len(t.slots)), f)+10 {
			break
		}
	}
	free := p.x0 - 4
	for i, sl := range t.slots {
		n := sl.index + 1
		first := i == 0 || t.slots[i-1].report != sl.report
		if !first && n%step != 0 {
			continue
		}
		w := s.text.width(strconv.Itoa(n), f)
		if x := p.mid(i); x-w/2 >= free && x+w/2 <= p.x1+10 {
			s.write(x, y, strconv.Itoa(n), f, centre)
			free = x + w/2 + 8
		}
	}
	s.write(p.midX(), y+15, "paragraph", f, centre)
}

func (t *timeline) drawMarks(s *scene, p bars) {
	for i, sl := range t.slots {
		if !sl.body() && sl.heading == "" {
			continue
		}
		m := Mark{Report: sl.report, Paragraph: sl.index, Speaker: sl.speaker, Quotes: sl.quotes, Tip: t.tip(sl)}
		if t.topic != nil && sl.judged {
			m.Target = sl.targetID(t.topic)
		}
		s.mark(box{p.left(i), p.y0, p.left(i + 1), p.y1 + 8 + stripHeight}, m)
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
