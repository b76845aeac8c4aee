package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// strip is a plotter that shows the voices under the bars, neighbours of one voice joined.
type strip struct {
	s    *scene
	t    *timeline
	slot float64 // width of a paragraph's place, in design units
}

var (
	_ plot.Plotter    = (*strip)(nil)
	_ plot.DataRanger = (*strip)(nil)
)

// Plot implements plot.Plotter.
func (v *strip) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	pad := v.s.length(min(1, v.slot*.13))
	slots := v.t.slots
	for i := 0; i < len(slots); {
		who, k := slots[i].voice, i+1
		for k < len(slots) && slots[k].voice == who && slots[k].body() && slots[k].report == slots[i].report {
			k++
		}
		if who != nil && slots[i].body() && !slots[i].faint {
			v.voice(c, who, x(float64(i)-.5)+pad, x(float64(k)-.5)-pad)
		}
		i = k
	}
}

// voice draws one piece of the strip, with the voice's letter where there is room.
func (v *strip) voice(c draw.Canvas, who *person, x0, x1 vg.Length) {
	colour := SpeakerColour(who.colour)
	r := vg.Rectangle{
		Min: vg.Point{X: x0, Y: c.Min.Y - v.s.length(stripEnd)},
		Max: vg.Point{X: x1, Y: c.Min.Y - v.s.length(stripEnd-stripHeight)},
	}
	c.SetColor(colour)
	c.Fill(r.Path())
	sty, letter := v.s.style(style{9, true, over(colour)}, centre), v.t.letter(who)
	if sty.Width(letter)+v.s.length(3) <= r.Size().X {
		c.FillText(sty, vg.Point{X: (r.Min.X + r.Max.X) / 2, Y: (r.Min.Y + r.Max.Y) / 2}, letter)
	}
}

// DataRange implements plot.DataRanger.
func (v *strip) DataRange() (xmin, xmax, ymin, ymax float64) {
	return -.5, float64(len(v.t.slots)) - .5, 0, 0
}
