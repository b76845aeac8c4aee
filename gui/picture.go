//go:build !headless

package gui

import (
	"context"
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// drawDelay is how long a picture waits for further changes, such as those of a window that is
// being resized, before it is drawn anew.
const drawDelay = 60 * time.Millisecond

// picture is a chart on the screen. It is drawn in a worker, and while that goes on the last
// picture stretches.
type picture struct {
	widget.BaseWidget
	jobs    jobs
	report  *analysis.Report
	options chart.Options
	image   *canvas.Image
	ring    *canvas.Rectangle
	marks   []chart.Mark
	size    image.Point // in pixels, of the marks
	turn    int         // counts requests: only the newest is shown
	cancel  context.CancelFunc
	inside  bool // the pointer is over it, here:
	pointer fyne.Position
	laid    fyne.Size // for which it was laid out last

	onMark  func(chart.Mark)
	onHover func(tip string) // "" over nothing
	onError func(error)
}

var (
	_ fyne.Tappable      = (*picture)(nil)
	_ desktop.Hoverable  = (*picture)(nil)
	_ desktop.Cursorable = (*picture)(nil)
)

func newPicture(j jobs) *picture {
	p := &picture{jobs: j, image: &canvas.Image{FillMode: canvas.ImageFillStretch}, ring: canvas.NewRectangle(nil), cancel: func() {}}
	p.ring.StrokeWidth, p.ring.CornerRadius = 1.5, 3
	p.ring.Hide()
	p.ExtendBaseWidget(p)
	return p
}

// show draws the report; nil shows nothing.
func (p *picture) show(r *analysis.Report, o chart.Options) {
	p.report, p.options = r, o
	p.request()
}

// request draws a little later what is to be seen then.
func (p *picture) request() {
	p.turn++
	turn := p.turn
	p.jobs.after(drawDelay, func() {
		if turn == p.turn {
			p.draw()
		}
	})
}

// drawn is a finished picture.
type drawn struct {
	image *image.RGBA
	marks []chart.Mark
	size  image.Point
}

func (p *picture) draw() {
	p.cancel()
	size, dpi := p.pixels()
	if p.report == nil || size.X < 8 || size.Y < 8 {
		p.set(drawn{})
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	reports, o, turn := []*analysis.Report{p.report}, p.options, p.turn
	o.Theme = p.ground()
	run(ctx, p.jobs, func(context.Context) (drawn, error) {
		c, err := chart.New(reports, o)
		if err != nil {
			return drawn{}, err
		}
		return drawn{c.Image(size.X, size.Y, dpi), c.Marks(size.X, size.Y, dpi), size}, nil
	}, func(d drawn, err error) {
		cancel()
		switch {
		case err != nil:
			p.onError(err)
		case turn == p.turn:
			p.set(d)
		}
	})
}

func (p *picture) set(d drawn) {
	p.marks, p.size = d.marks, d.size
	if d.image == nil {
		p.image.Image = nil
	} else {
		p.image.Image = d.image
	}
	p.image.Refresh()
	if p.inside {
		p.point(p.pointer)
	} else {
		p.leave()
	}
}

// pixels is the size of the picture on the screen, and the dpi at which letters have the size
// of those of the window.
func (p *picture) pixels() (image.Point, float64) {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Scale() > 0 {
		scale = c.Scale()
	}
	whole := func(v float32) int { return int(math.Round(float64(v * scale))) }
	return image.Pt(whole(p.Size().Width), whole(p.Size().Height)), lettersDPI * float64(scale)
}

// lettersDPI is the resolution at which the letters of a chart have about the size of the window's
// small ones; at 72 they would have that of a chart in print.
const lettersDPI = 84

func (p *picture) ground() chart.Theme {
	if isDark(p.Theme()) {
		return chart.Dark
	}
	return chart.Light
}

// isDark tells by the ground of a theme.
func isDark(th fyne.Theme) bool {
	r, g, b, _ := th.Color(theme.ColorNameBackground, fyne.CurrentApp().Settings().ThemeVariant()).RGBA()
	return r+g+b < 3*0x8000
}

// at is the mark at a point of the widget.
func (p *picture) at(pos fyne.Position) (chart.Mark, bool) {
	size := p.Size()
	if p.size.X == 0 || size.Width == 0 || size.Height == 0 {
		return chart.Mark{}, false
	}
	return chart.Hit(p.marks, image.Pt(
		int(pos.X/size.Width*float32(p.size.X)), int(pos.Y/size.Height*float32(p.size.Y))))
}

// Tapped implements fyne.Tappable.
func (p *picture) Tapped(e *fyne.PointEvent) {
	if m, ok := p.at(e.Position); ok && p.onMark != nil {
		p.onMark(m)
	}
}

// MouseIn implements desktop.Hoverable.
func (p *picture) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (p *picture) MouseMoved(e *desktop.MouseEvent) {
	p.inside, p.pointer = true, e.Position
	p.point(e.Position)
}

// point frames the mark at a place and tells of it.
func (p *picture) point(at fyne.Position) {
	m, ok := p.at(at)
	if !ok {
		p.leave()
		return
	}
	fx, fy := p.Size().Width/float32(p.size.X), p.Size().Height/float32(p.size.Y)
	p.ring.Move(fyne.NewPos(float32(m.Rect.Min.X)*fx-1, float32(m.Rect.Min.Y)*fy-1))
	p.ring.Resize(fyne.NewSize(float32(m.Rect.Dx())*fx+2, float32(m.Rect.Dy())*fy+2))
	p.ring.StrokeColor = p.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	p.ring.Show()
	p.ring.Refresh()
	if p.onHover != nil {
		p.onHover(m.Tip)
	}
}

// MouseOut implements desktop.Hoverable.
func (p *picture) MouseOut() {
	p.inside = false
	p.leave()
}

func (p *picture) leave() {
	p.ring.Hide()
	if p.onHover != nil {
		p.onHover("")
	}
}

// Cursor implements desktop.Cursorable.
func (p *picture) Cursor() desktop.Cursor {
	if p.ring.Visible() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (p *picture) CreateRenderer() fyne.WidgetRenderer { return &pictureRenderer{p} }

type pictureRenderer struct{ of *picture }

func (r *pictureRenderer) MinSize() fyne.Size { return fyne.NewSize(220, 100) }

func (r *pictureRenderer) Layout(size fyne.Size) {
	r.of.image.Resize(size)
	if size != r.of.laid { // a layout for other reasons would draw the same again
		r.of.laid = size
		r.of.request()
	}
}

// Refresh comes with another theme or scale.
func (r *pictureRenderer) Refresh() {
	canvas.Refresh(r.of.image)
	r.of.request()
}

func (r *pictureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.of.image, r.of.ring}
}

func (r *pictureRenderer) Destroy() {}
