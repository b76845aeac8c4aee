//go:build !headless

package articleview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// frame renders a View: the scrolled page, and a ring around it while the keyboard has it.
type frame struct {
	view    *View
	objects []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*frame)(nil)

func (r *frame) Layout(size fyne.Size) {
	v := r.view
	at := v.place()
	first := v.scroll.Size().IsZero()
	v.busy = true // Scroll corrects its offset by the old height; place knows better
	v.scroll.Resize(size)
	v.busy = false
	v.ring.Resize(size)
	v.arrange(at)
	if first {
		v.schedule()
	}
}

func (r *frame) MinSize() fyne.Size { return r.view.scroll.MinSize() }

func (r *frame) Refresh() {
	v := r.view
	v.page.recolour()
	v.restyle()
	v.ring.StrokeColor = v.page.colours.focus
	canvas.Refresh(v.ring)
	v.scroll.Refresh()
}

func (r *frame) Objects() []fyne.CanvasObject { return r.objects }

func (r *frame) Destroy() {}
