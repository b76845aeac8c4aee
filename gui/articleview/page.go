//go:build !headless

package articleview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// page is the tall sheet that View scrolls. It draws the lines in sight and takes the mouse
// and the keyboard.
type page struct {
	widget.BaseWidget
	view    *View
	height  float32
	sheet   *sheet
	colours palette

	over    hit // under the pointer
	focused bool
	clicked bool // focus came with a click
	clicks  int  // in a row, at about the same place
	lastAt  fyne.Position
	last    time.Time
	dragged bool // since the button went down
}

var (
	_ desktop.Hoverable  = (*page)(nil)
	_ desktop.Cursorable = (*page)(nil)
	_ desktop.Mouseable  = (*page)(nil)
	_ fyne.Tappable      = (*page)(nil)
	_ fyne.Draggable     = (*page)(nil)
	_ fyne.Focusable     = (*page)(nil)
	_ fyne.Shortcutable  = (*page)(nil)
)

func newPage(v *View) *page {
	p := &page{view: v, sheet: newSheet(), over: hit{block: -1}}
	p.ExtendBaseWidget(p)
	p.recolour()
	return p
}

// scale is device pixels per unit.
func (p *page) scale() float32 {
	if p == nil {
		return 1
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Scale() > 0 {
		return c.Scale()
	}
	return 1
}

func (p *page) recolour() {
	p.colours = newPalette(p.view.Theme(), fyne.CurrentApp().Settings().ThemeVariant())
}

// forget drops the drawn lines, since the same numbers now stand for other text.
func (p *page) forget() {
	p.sheet.forget()
	p.over = hit{block: -1}
}

// hit is what lies at a point of the page.
type hit struct {
	block  int    // -1: none
	id     string // the innermost quote, "" for none
	onText bool   // on the letters' column rather than in a margin
}

func (p *page) hitAt(at fyne.Position) hit {
	v := p.view
	h := hit{block: -1}
	if len(v.flow.cells) == 0 {
		return h
	}
	for _, n := range p.sheet.notes {
		if n.id != "" && inside(at, n.at, n.size) {
			return hit{block: n.block, id: n.id}
		}
	}
	i := v.flow.blockAt(at.Y)
	c := &v.flow.cells[i]
	if c.para == nil || at.Y < v.flow.tops[i] || at.Y >= v.flow.tops[i]+c.height {
		return h
	}
	h.block = i
	x := at.X - v.columns.left
	h.onText = x >= 0 && x <= v.columns.width
	l := c.para.lines[v.flow.lineIn(i, at.Y)]
	for _, k := range v.marks.on[i] { // outer before inner: the last one wins
		m := v.marks.all[k]
		if x0, x1, ok := c.para.extent(l, v.flow.local(i, m.Span)); ok && x >= x0 && x < x1 {
			h.id = m.ID
		}
	}
	return h
}

func inside(at, corner fyne.Position, size fyne.Size) bool {
	return at.X >= corner.X && at.X < corner.X+size.Width && at.Y >= corner.Y && at.Y < corner.Y+size.Height
}

// offsetAt is the article's byte offset nearest to a point of the page.
func (p *page) offsetAt(at fyne.Position) int {
	return p.view.flow.offset(at.X-p.view.columns.left, at.Y)
}

// CreateRenderer implements fyne.Widget.
func (p *page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{page: p} }

type pageRenderer struct{ page *page }

// minWidth is what a line of two or three words needs, in units.
const minWidth float32 = 120

func (r *pageRenderer) MinSize() fyne.Size           { return fyne.NewSize(minWidth, r.page.height) }
func (r *pageRenderer) Layout(fyne.Size)             {}
func (r *pageRenderer) Objects() []fyne.CanvasObject { return r.page.sheet.objects }
func (r *pageRenderer) Destroy()                     {}

// Refresh draws with the theme as it is now.
func (r *pageRenderer) Refresh() {
	if r.page.view.busy {
		return
	}
	r.page.recolour()
	r.page.draw()
}
