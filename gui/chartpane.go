//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/gui/chart"
)

// What the target selector shows for none in particular, and for those of the reader's choice.
const (
	allTargets  = "All targets"
	anyTone     = "Tone"
	someTargets = "Several targets…"
)

// orderNames are in the order of the chart package's orders.
var orderNames = []string{"Usual order", "By name", "By value", "By number"}

// chartPane shows the charts of the article.
type chartPane struct {
	content  fyne.CanvasObject
	segments *segments[chart.Kind]
	target   *widget.Select
	order    *widget.Select
	export   *widget.Button
	picture  *picture
	tip      *sketch
	words    string   // of the tip
	ids      []string // of the targets, in the selector's order
	filling  bool     // the selectors are changed by the program

	onKind    func(chart.Kind)
	onTargets func(ids ...string)
	onSome    func() // asks for several targets
	onOrder   func(chart.Sort)
	onExport  func()
	onChosen  func() // something was chosen in a selector
}

func newChartPane(j jobs) *chartPane {
	c := &chartPane{picture: newPicture(j)}
	c.segments = newSegments(chart.Kinds(), kindNames, func(k chart.Kind) { c.onKind(k) })
	c.target = widget.NewSelect([]string{allTargets}, func(string) {
		i := c.target.SelectedIndex()
		if c.filling || i < 0 {
			return
		}
		c.onChosen()
		switch {
		case i == 0:
			c.onTargets()
		case i < len(c.ids):
			c.onTargets(c.ids[i])
		default:
			c.onSome()
		}
	})
	c.order = widget.NewSelect(orderNames, func(string) {
		if !c.filling {
			c.onChosen()
			c.onOrder(chart.Sort(c.order.SelectedIndex()))
		}
	})
	c.export = widget.NewButtonWithIcon("Export…", theme.DocumentSaveIcon(), func() { c.onExport() })
	c.export.Importance = widget.HighImportance
	c.tip = newSketch(100, fixed(40), c.paintTip)
	c.picture.onHover = c.hover
	bar := container.NewBorder(nil, nil, nil, c.export, container.NewGridWithColumns(2, c.target, c.order))
	head := container.NewPadded(container.NewVBox(c.segments.pad, bar))
	c.content = framed(head, c.tip, nil, nil, c.picture)
	return c
}

// show draws the charts of d; nil empties the pane.
func (c *chartPane) show(d *document) {
	c.filling = true
	defer func() { c.filling = false }()
	if d == nil || d.pending {
		c.export.Disable()
		c.target.Disable()
		c.order.Disable()
		c.picture.show(nil, chart.Options{})
		return
	}
	c.export.Enable()
	c.segments.choose(d.kind)
	c.fillTargets(d)
	c.order.SetSelectedIndex(int(d.order))
	if d.kind == chart.Timeline { // in the order of the text
		c.order.Disable()
	} else {
		c.order.Enable()
	}
	c.picture.show(d.report, d.chart())
}

// fillTargets offers what can be looked at: without a target, or with several, the first two kinds
// show the tone.
func (c *chartPane) fillTargets(d *document) {
	all, toward := allTargets, "Toward "
	if d.kind == chart.Timeline || d.kind == chart.Speakers {
		all, toward = anyTone, "Stance on "
	}
	names, at := []string{all}, 0
	c.ids = []string{""}
	for _, t := range statedTargets(d.report) {
		if t.ID == d.target() {
			at = len(names)
		}
		names, c.ids = append(names, toward+t.Name), append(c.ids, t.ID)
	}
	if len(names) == 1 {
		c.target.Disable()
	} else {
		c.target.Enable()
	}
	if len(names) > 3 && all == allTargets {
		if len(d.targets) > 1 {
			at = len(names)
		}
		names = append(names, someTargets)
	}
	c.target.SetOptions(names)
	c.target.SetSelectedIndex(at)
}

func (c *chartPane) hover(tip string) {
	if tip != c.words {
		c.words = tip
		c.tip.Refresh()
	}
}

func (c *chartPane) paintTip(p *pen, size fyne.Size) {
	p.rect(0, 0, size.Width, 1, p.colour(colourLine), 0)
	words, l := c.words, lettering{size: theme.SizeNameCaptionText}
	if words == "" {
		words, l = "Point at a mark for its numbers, click it for its words.", quiet
	}
	lines := p.wrap(words, size.Width-2*margin, l)
	if len(lines) > 2 {
		lines[1] = p.cut(lines[1]+" "+lines[2], size.Width-2*margin, l)
		lines = lines[:2]
	}
	for i, t := range lines {
		p.text(margin, 4+float32(i)*p.line(l), size.Width-2*margin, t, l)
	}
}
