//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// narrowWidth is the width, in units, below which the window has two columns in place of three.
const narrowWidth float32 = 900

// arrangement is the layout of the window's columns: the article, then speakers and reasons, then
// charts; in a narrow window the second is one more sight beside the charts.
type arrangement struct {
	w      *window
	narrow bool
}

// nothing is an empty place.
func nothing() fyne.CanvasObject { return container.NewWithoutLayout() }

// arranged puts the columns in place.
func (w *window) arranged() *fyne.Container {
	a := &arrangement{w: w}
	a.put()
	return container.New(a, w.outer, w.empty.content)
}

func (a *arrangement) put() {
	w := a.w
	if a.narrow {
		w.inner.Leading, w.inner.Trailing = nothing(), nothing()
		w.side.take(w.middle)
		w.outer.Trailing = w.side.content
	} else {
		w.side.give()
		w.inner.Leading, w.inner.Trailing = w.middle, w.side.content
		w.outer.Trailing = w.inner
	}
	w.inner.Refresh()
	w.outer.Refresh()
}

// MinSize implements fyne.Layout: that of two columns.
func (a *arrangement) MinSize([]fyne.CanvasObject) fyne.Size {
	left, right := a.w.article.content.MinSize(), a.w.side.content.MinSize()
	return fyne.NewSize(left.Width+right.Width+theme.SizeForWidget(theme.SizeNameSplitThickness, a.w.outer), max(left.Height, right.Height))
}

// Layout implements fyne.Layout.
func (a *arrangement) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if narrow := size.Width < narrowWidth; narrow != a.narrow && size.Width > 0 {
		a.narrow = narrow
		a.put()
	}
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
