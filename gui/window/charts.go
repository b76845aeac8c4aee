//go:build !headless

package window

import (
	"context"
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// charts is the right-hand pane: which chart of what, the picture, and what the pointer is on.
type charts struct {
	root     fyne.CanvasObject
	kind     *widget.Select
	target   *widget.Select
	picture  *picture
	tip      *widget.Label
	onKind   func(chart.Kind)
	onTarget func(id string)
	targets  []analysis.Target // behind the entries of target, from the second on
	filling  bool
}

const allTargets = "All targets"

func newCharts(j jobs) *charts {
	c := &charts{tip: muted("")}
	var names []string
	for _, k := range chart.Kinds() {
		names = append(names, k.Title())
	}
	c.kind = widget.NewSelect(names, func(string) {
		if !c.filling {
			c.onKind(chart.Kinds()[c.kind.SelectedIndex()])
		}
	})
	c.target = widget.NewSelect([]string{allTargets}, func(string) {
		if c.filling {
			return
		}
		id := ""
		if i := c.target.SelectedIndex(); i > 0 {
			id = c.targets[i-1].ID
		}
		c.onTarget(id)
	})
	c.picture = newPicture(j)
	c.picture.onHover = func(m chart.Mark, ok bool) {
		tip := "Point at a mark for its value; click it for its words."
		if ok {
			tip = m.Tip
		}
		if c.tip.Text != tip {
			c.tip.SetText(tip)
		}
	}
	top := container.NewGridWithColumns(2, c.kind, c.target)
	c.root = container.NewBorder(container.NewVBox(heading("Charts"), top), c.tip, nil, nil, c.picture)
	return c
}

// fill shows what s has chosen.
func (c *charts) fill(s *session) {
	c.filling = true
	for i, k := range chart.Kinds() {
		if k == s.kind {
			c.kind.SetSelectedIndex(i)
		}
	}
	c.targets = nil
	options := []string{allTargets}
	at := 0
	d := s.doc()
	if d != nil {
		for _, t := range d.report.Targets {
			if !spokenOf(d.report, t.ID) {
				continue
			}
			c.targets = append(c.targets, t)
			options = append(options, t.Name)
			if t.ID == s.target {
				at = len(options) - 1
			}
		}
	}
	c.target.SetOptions(options)
	c.target.SetSelectedIndex(at)
	c.filling = false
	c.picture.onHover(chart.Mark{}, false)
	if d == nil {
		c.picture.set(nil, chart.Options{})
		return
	}
	c.picture.set([]*analysis.Report{d.report}, chartOptions(s))
}

// chartOptions are the chart options for what is chosen.
func chartOptions(s *session) chart.Options {
	o := chart.Options{Kind: s.kind, Speakers: s.speakers}
	if s.target != "" {
		o.Targets = []string{s.target}
	}
	return o
}

// spokenOf reports whether anybody has a stance on the target.
func spokenOf(r *analysis.Report, id string) bool {
	for i := range r.Speakers {
		for _, st := range r.Speakers[i].Stances {
			if st.TargetID == id {
				return true
			}
		}
	}
	return false
}

// picture shows a chart at its own size in device pixels. It is drawn in a worker, a moment
// after the last change; the newest drawing wins and the old one stays until then.
type picture struct {
	widget.BaseWidget
	jobs    jobs
	delay   time.Duration
	image   *canvas.Image
	reports []*analysis.Report
	options chart.Options
	drawn   *drawing
	timer   *time.Timer
	cancel  context.CancelFunc
	onTap   func(chart.Mark)
	onHover func(chart.Mark, bool)
}

// drawing is a chart as it was drawn.
type drawing struct {
	img   *image.RGBA
	marks []chart.Mark
}

var (
	_ fyne.Tappable     = (*picture)(nil)
	_ desktop.Hoverable = (*picture)(nil)
)

func newPicture(j jobs) *picture {
	p := &picture{jobs: j, delay: 60 * time.Millisecond, image: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}, cancel: func() {}}
	p.ExtendBaseWidget(p)
	return p
}

func (p *picture) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.image) }

// MinSize lets the pane be narrow.
func (p *picture) MinSize() fyne.Size { return fyne.NewSize(260, 200) }

// Resize draws anew for another size.
func (p *picture) Resize(s fyne.Size) {
	changed := s != p.Size()
	p.BaseWidget.Resize(s)
	if changed {
		p.later()
	}
}

func (p *picture) set(reports []*analysis.Report, o chart.Options) {
	p.reports, p.options = reports, o
	p.later()
}

// later draws once no further change has come for a moment.
func (p *picture) later() {
	if p.timer != nil {
		p.timer.Stop()
	}
	if p.delay == 0 {
		p.draw()
		return
	}
	p.timer = time.AfterFunc(p.delay, func() { p.jobs.post(p.draw) })
}

// pixels is the picture's size on the device, and the canvas scale.
func (p *picture) pixels() (w, h int, scale float64) {
	scale = 1
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		scale = float64(c.Scale())
	}
	s := p.Size()
	return int(math.Round(float64(s.Width) * scale)), int(math.Round(float64(s.Height) * scale)), scale
}

func (p *picture) draw() {
	p.cancel()
	w, h, scale := p.pixels()
	if w < 20 || h < 20 {
		return
	}
	if p.reports == nil {
		p.show(nil)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	reports, o := p.reports, p.options
	if isDark() {
		o.Theme = chart.Dark
	}
	run(p.jobs, ctx, func(context.Context) (*drawing, error) {
		c, err := chart.New(reports, o)
		if err != nil {
			return nil, err
		}
		return &drawing{c.Image(w, h, 72*scale), c.Marks(w, h, 72*scale)}, nil
	}, func(d *drawing, err error) {
		if err != nil {
			fyne.LogError("chart", err)
			return
		}
		p.show(d)
	})
}

func (p *picture) show(d *drawing) {
	p.drawn = d
	p.image.Image = nil
	if d != nil {
		p.image.Image = d.img
	}
	p.image.Refresh()
}

func (p *picture) hit(pos fyne.Position) (chart.Mark, bool) {
	if p.drawn == nil {
		return chart.Mark{}, false
	}
	_, _, scale := p.pixels()
	return chart.Hit(p.drawn.marks, image.Pt(int(float64(pos.X)*scale), int(float64(pos.Y)*scale)))
}

// Tapped opens what the mark stands for.
func (p *picture) Tapped(e *fyne.PointEvent) {
	if m, ok := p.hit(e.Position); ok {
		p.onTap(m)
	}
}

func (p *picture) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }
func (p *picture) MouseMoved(e *desktop.MouseEvent) {
	m, ok := p.hit(e.Position)
	p.onHover(m, ok)
}
func (p *picture) MouseOut() { p.onHover(chart.Mark{}, false) }
