//go:build !headless

package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
)

// Colours of sign, the same as in the charts.
var (
	positiveColour = rgb(0x2f7ac4)
	negativeColour = rgb(0xc8492a)
)

// meter draws a mean in [-1, 1] as a dot on a line with its interval, and writes the number
// beside it; left of the middle is negative. With n = 0 it says so instead.
type meter struct {
	widget.BaseWidget
	a analysis.Aggregate
}

func newMeter(a analysis.Aggregate) *meter {
	m := &meter{a: a}
	m.ExtendBaseWidget(m)
	return m
}

// meterWidth is the line's length, in units.
const meterWidth, meterHeight = 64, 16

func (m *meter) MinSize() fyne.Size { return fyne.NewSize(meterWidth+46, meterHeight) }

func (m *meter) CreateRenderer() fyne.WidgetRenderer {
	r := &meterRenderer{m: m, line: canvas.NewLine(color.Gray{}), middle: canvas.NewLine(color.Gray{}), span: canvas.NewLine(color.Gray{}),
		dot: canvas.NewCircle(color.Gray{}), number: canvas.NewText("", color.Gray{})}
	r.Refresh()
	return r
}

type meterRenderer struct {
	m                  *meter
	line, middle, span *canvas.Line
	dot                *canvas.Circle
	number             *canvas.Text
}

func (r *meterRenderer) Refresh() {
	th, v := r.m.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	quiet := th.Color(theme.ColorNamePlaceHolder, v)
	r.line.StrokeColor = th.Color(theme.ColorNameInputBorder, v)
	r.middle.StrokeColor = quiet
	c := quiet
	switch {
	case r.m.a.Score > 0.005:
		c = positiveColour
	case r.m.a.Score < -0.005:
		c = negativeColour
	}
	r.span.StrokeColor, r.span.StrokeWidth = c, 2
	r.dot.FillColor = c
	r.dot.StrokeColor, r.dot.StrokeWidth = c, 1.5
	if a := r.m.a; a.N < 2 || a.Low != nil && *a.Low <= 0 && *a.High >= 0 {
		r.dot.FillColor = th.Color(theme.ColorNameBackground, v) // hollow: it may as well be 0
	}
	r.number.Color = th.Color(theme.ColorNameForeground, v)
	r.number.TextSize = 11
	r.number.Text = "no tone"
	if r.m.a.N > 0 {
		r.number.Text = signed(r.m.a.Score)
	}
	r.Layout(r.m.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}

func (r *meterRenderer) Layout(fyne.Size) {
	x := func(v float64) float32 { return float32((v + 1) / 2 * meterWidth) }
	const y = meterHeight / 2
	place := func(l *canvas.Line, x1, y1, x2, y2 float32) {
		l.Position1, l.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	}
	place(r.line, 0, y, meterWidth, y)
	place(r.middle, meterWidth/2, y-5, meterWidth/2, y+5)
	a := r.m.a
	shown := a.N > 0
	r.dot.Hidden, r.span.Hidden = !shown, !shown || a.Low == nil
	if shown {
		r.dot.Resize(fyne.NewSize(8, 8))
		r.dot.Move(fyne.NewPos(x(a.Score)-4, y-4))
		if a.Low != nil {
			place(r.span, x(*a.Low), y, x(*a.High), y)
		}
	}
	r.number.Move(fyne.NewPos(meterWidth+6, y-7))
}

func (r *meterRenderer) MinSize() fyne.Size { return r.m.MinSize() }
func (r *meterRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line, r.middle, r.span, r.dot, r.number}
}
func (r *meterRenderer) Destroy() {}
