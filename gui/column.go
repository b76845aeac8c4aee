//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// tall is an object whose height follows from its width.
type tall interface {
	fyne.CanvasObject
	heightFor(width float32) float32
}

// column stacks objects at full width. Unlike the toolkit's box it asks each for its height at
// that width, so wrapped words get their room at once.
type column struct{ width float32 }

// MinSize implements fyne.Layout.
func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, o := range objects {
		h += c.height(o)
	}
	return fyne.NewSize(0, h)
}

// Layout implements fyne.Layout.
func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	var y float32
	for _, o := range objects {
		h := c.height(o)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

func (c *column) height(o fyne.CanvasObject) float32 {
	if t, ok := o.(tall); ok {
		return t.heightFor(c.width)
	}
	return o.MinSize().Height
}

// roll scrolls a column of rows.
type roll struct {
	widget.BaseWidget
	scroll *container.Scroll
	box    *fyne.Container
	column *column
}

func newRoll() *roll {
	r := &roll{column: &column{}}
	r.box = container.New(r.column)
	r.scroll = container.NewVScroll(r.box)
	r.ExtendBaseWidget(r)
	return r
}

// set replaces the rows; it begins at the top unless the place is to be kept.
func (r *roll) set(rows []fyne.CanvasObject, keep bool) {
	at := r.scroll.Offset
	r.box.Objects = rows
	r.box.Layout.Layout(rows, fyne.NewSize(r.Size().Width, 0))
	if !keep {
		at = fyne.Position{}
	}
	r.scroll.Offset = at
	r.scroll.Refresh()
}

// reveal scrolls a row into view.
func (r *roll) reveal(row fyne.CanvasObject) {
	top, bottom := row.Position().Y, row.Position().Y+row.Size().Height
	switch at, tall := r.scroll.Offset.Y, r.scroll.Size().Height; {
	case top < at:
		r.scroll.Offset.Y = top
	case bottom > at+tall:
		r.scroll.Offset.Y = bottom - tall
	default:
		return
	}
	r.scroll.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *roll) CreateRenderer() fyne.WidgetRenderer { return &rollRenderer{r} }

type rollRenderer struct{ of *roll }

func (r *rollRenderer) MinSize() fyne.Size { return fyne.NewSize(180, 66) }

func (r *rollRenderer) Layout(size fyne.Size) {
	r.of.column.width = size.Width
	r.of.scroll.Resize(size)
	r.of.box.Resize(fyne.NewSize(size.Width, max(size.Height, r.of.box.MinSize().Height)))
}

func (r *rollRenderer) Refresh()                     { r.of.scroll.Refresh() }
func (r *rollRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.of.scroll} }
func (r *rollRenderer) Destroy()                     {}
