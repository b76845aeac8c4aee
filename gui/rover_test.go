//go:build !headless

package gui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestArrowsGoThroughTheSpeakersAndTabGoesOn(t *testing.T) {
	w := openDam(t)
	c := w.win.Canvas()
	rows := w.speakers.rover.rows
	c.Focus(rows[0])
	press := func(k fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyUp)
	if c.Focused() != fyne.Focusable(rows[0]) {
		t.Error("the keyboard left the first row upward")
	}
	press(fyne.KeyDown)
	if c.Focused() != fyne.Focusable(rows[1]) {
		t.Fatalf("%T has the keyboard", c.Focused())
	}
	press(fyne.KeySpace)
	if d := w.session.current(); len(d.chosen) != 1 || w.speakers.rows[d.chosen[0]] != rows[1] {
		t.Errorf("chosen %v", d.chosen)
	}
	c.FocusNext()
	for _, r := range rows {
		if c.Focused() == fyne.Focusable(r) {
			t.Error("Tab goes to another row")
		}
	}
	c.FocusPrevious()
	if c.Focused() != fyne.Focusable(rows[1]) {
		t.Errorf("back again %T has the keyboard", c.Focused())
	}
}
