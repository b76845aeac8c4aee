//go:build !headless

package gui

import (
	"os"
	"strconv"

	"fyne.io/fyne/v2"
)

// scaleVariable is where the toolkit looks for the reader's scale, each time a theme is set. It has
// no other way to set it for one program.
const scaleVariable = "FYNE_SCALE"

// scales are the sizes of everything in the window, in percent.
var scales = []int{100, 125, 150, 175, 200}

// systemScale is the scale that the program was started with, 1 when none was given.
func systemScale() float64 {
	if v, err := strconv.ParseFloat(os.Getenv(scaleVariable), 64); err == nil && v > 0 {
		return v
	}
	if v := fyne.CurrentApp().Settings().Scale(); v > 0 { // of the toolkit's own settings
		return float64(v)
	}
	return 1
}

// scale is the size of everything in percent, as the reader chose it.
func (p preferences) scale() int {
	v := p.IntWithFallback(keyScale, scales[0])
	return min(max(v, scales[0]), scales[len(scales)-1])
}

// useScale has the toolkit use the reader's scale from the next theme on.
func (w *window) useScale() {
	_ = os.Setenv(scaleVariable, strconv.FormatFloat(w.given*float64(w.prefs.scale())/100, 'f', 2, 64))
}

// setScale makes everything in the window larger or smaller. The window keeps its size on the screen.
func (w *window) setScale(percent int) {
	was, size := w.prefs.scale(), w.win.Canvas().Size()
	w.prefs.SetInt(keyScale, percent)
	w.useScale()
	w.setTheme(w.prefs.theme())
	by := float32(was) / float32(w.prefs.scale())
	w.jobs.post(func() {
		w.win.Resize(fyne.NewSize(size.Width*by, size.Height*by))
		w.remember()
	})
}
