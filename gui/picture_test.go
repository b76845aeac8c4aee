//go:build !headless

package gui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/gui/chart"
)

func TestAMarkUnderThePointerStaysFramed(t *testing.T) {
	w := openDam(t)
	w.session.setKind(chart.Speakers)
	p := w.charts.picture
	if len(p.marks) == 0 {
		t.Fatal("the chart has no marks")
	}
	m := p.marks[0]
	at := fyne.NewPos(float32(m.Rect.Min.X+m.Rect.Dx()/2)*p.Size().Width/float32(p.size.X), float32(m.Rect.Min.Y+m.Rect.Dy()/2)*p.Size().Height/float32(p.size.Y))
	p.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	told := w.charts.words
	if told == "" || !p.ring.Visible() {
		t.Fatal("nothing is told of the mark")
	}
	w.win.Content().Refresh() // lays all out, and has the chart drawn anew
	p.request()
	if w.charts.words != told || !p.ring.Visible() {
		t.Errorf("told is %q, was %q; framed: %v", w.charts.words, told, p.ring.Visible())
	}
	p.MouseOut()
	p.request()
	if w.charts.words != "" || p.ring.Visible() {
		t.Error("the mark is framed after the pointer has left")
	}
}

func TestLettersWorkAfterASelector(t *testing.T) {
	w := openDam(t)
	w.see(statementSight)
	w.win.Canvas().Focus(w.said.order)
	w.said.order.SetSelectedIndex(1)
	if w.win.Canvas().Focused() != fyne.Focusable(w.said.list) {
		t.Errorf("%T has the keyboard after a selector of statements", w.win.Canvas().Focused())
	}
	w.session.setKind(chart.Speakers)
	w.win.Canvas().Focus(w.charts.order)
	w.charts.order.SetSelected("By name")
	if f := w.win.Canvas().Focused(); f != nil {
		t.Errorf("%T has the keyboard after a selector of charts", f)
	}
}
