//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// actBar offers what can be done to what is in focus: buttons side by side, on as many lines as they
// need.
type actBar struct {
	widget.BaseWidget
	pads []*pad
}

var _ tall = (*actBar)(nil)

const (
	actHeight float32 = 24
	actGap    float32 = 4
)

func newActBar(acts []act) *actBar {
	b := &actBar{}
	for _, a := range acts {
		b.pads = append(b.pads, newActPad(a))
	}
	b.ExtendBaseWidget(b)
	return b
}

// newActPad is the button of a: its name, and its key.
func newActPad(a act) *pad {
	name, hint := lettering{size: theme.SizeNameCaptionText}, lettering{size: theme.SizeNameCaptionText, colour: colourMuted}
	letter := letter(a.key)
	p := newPad(0, fixed(actHeight), func(p *pen, size fyne.Size) {
		ground := theme.ColorNameButton
		if p.over {
			ground = theme.ColorNameHover
		}
		p.rect(0, 0, size.Width, size.Height, p.colour(ground), 5)
		p.ring(size)
		y := (size.Height - p.line(name)) / 2
		x := 8 + p.text(8, y, 0, a.name, name)
		if letter != "" {
			p.text(x+5, y, 0, letter, hint)
		}
	}, func(fyne.Position, fyne.KeyModifier) { a.do() })
	pen := newPen(&p.BaseWidget)
	p.width = pen.measure(a.name, name) + 16
	if letter != "" {
		p.width += pen.measure(letter, hint) + 5
	}
	return p
}

// places are where the buttons stand at a width, and how tall all of it is.
func (b *actBar) places(width float32) ([]fyne.Position, float32) {
	var out []fyne.Position
	x, y := margin, float32(4)
	for _, p := range b.pads {
		if x > margin && x+p.width > width-margin {
			x, y = margin, y+actHeight+actGap
		}
		out = append(out, fyne.NewPos(x, y))
		x += p.width + actGap
	}
	return out, y + actHeight + 6
}

func (b *actBar) heightFor(width float32) float32 {
	_, h := b.places(width)
	return h
}

// CreateRenderer implements fyne.Widget.
func (b *actBar) CreateRenderer() fyne.WidgetRenderer {
	objects := make([]fyne.CanvasObject, len(b.pads))
	for i, p := range b.pads {
		objects[i] = p
	}
	return &actBarRenderer{b, objects}
}

type actBarRenderer struct {
	of      *actBar
	objects []fyne.CanvasObject
}

func (r *actBarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.of.heightFor(max(200, r.of.Size().Width)))
}

func (r *actBarRenderer) Layout(size fyne.Size) {
	at, _ := r.of.places(size.Width)
	for i, p := range r.of.pads {
		p.Move(at[i])
		p.Resize(fyne.NewSize(min(p.width, size.Width-2*margin), actHeight))
	}
}

func (r *actBarRenderer) Refresh()                     { r.Layout(r.of.Size()) }
func (r *actBarRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *actBarRenderer) Destroy()                     {}
