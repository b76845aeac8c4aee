//go:build !headless

package gui

import (
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// lettering is how words are set.
type lettering struct {
	size   fyne.ThemeSizeName  // "" is that of body text
	colour fyne.ThemeColorName // "" is the foreground
	own    color.Color         // in place of colour, when set
	style  fyne.TextStyle
}

var (
	strong = lettering{style: fyne.TextStyle{Bold: true}}
	quiet  = lettering{size: theme.SizeNameCaptionText, colour: colourMuted}
)

// pen puts rectangles and words on a sketch. Its objects are used again from one painting to
// the next.
type pen struct {
	th      fyne.Theme
	variant fyne.ThemeVariant
	over    bool
	focus   bool
	at      fyne.Position // of the pointer

	objects []fyne.CanvasObject
	old     []fyne.CanvasObject
}

func newPen(w *widget.BaseWidget) *pen {
	p := &pen{}
	p.begin(w)
	return p
}

func (p *pen) begin(w *widget.BaseWidget) {
	p.th, p.variant = w.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	p.old, p.objects = p.objects, nil
}

func (p *pen) end() { p.old = nil }

func (p *pen) colour(n fyne.ThemeColorName) color.Color { return p.th.Color(n, p.variant) }

// rect fills a rectangle.
func (p *pen) rect(x, y, w, h float32, c color.Color, radius float32) *canvas.Rectangle {
	r, ok := p.reuse().(*canvas.Rectangle)
	if !ok {
		r = &canvas.Rectangle{}
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = c, nil, 0, radius
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	p.objects = append(p.objects, r)
	return r
}

// frame strokes a rectangle.
func (p *pen) frame(x, y, w, h float32, c color.Color, radius, thick float32) {
	r := p.rect(x, y, w, h, color.Transparent, radius)
	r.StrokeColor, r.StrokeWidth = c, thick
}

// reuse is the object that stood in this place in the last painting, nil for none.
func (p *pen) reuse() fyne.CanvasObject {
	if i := len(p.objects); i < len(p.old) {
		return p.old[i]
	}
	return nil
}

// text writes s with its top at y, cut to the room unless that is 0, and returns its width.
func (p *pen) text(x, y, room float32, s string, l lettering) float32 {
	size := p.size(l)
	width := p.measure(s, l)
	if room > 0 && width > room {
		s = p.cut(s, room, l)
		width = p.measure(s, l)
	}
	c := l.own
	if c == nil {
		name := l.colour
		if name == "" {
			name = theme.ColorNameForeground
		}
		c = p.colour(name)
	}
	t, ok := p.reuse().(*canvas.Text)
	if !ok {
		t = &canvas.Text{}
	}
	if t.Text != s || t.Color != c || t.TextSize != size || t.TextStyle != l.style {
		t.Text, t.Color, t.TextSize, t.TextStyle = s, c, size, l.style
		canvas.Refresh(t)
	}
	t.Move(fyne.NewPos(float32(math.Round(float64(x))), float32(math.Round(float64(y)))))
	t.Resize(fyne.NewSize(width, p.line(l)))
	p.objects = append(p.objects, t)
	return width
}

// right writes s so that it ends at x.
func (p *pen) right(x, y float32, s string, l lettering) float32 {
	w := p.measure(s, l)
	p.text(x-w, y, 0, s, l)
	return w
}

func (p *pen) size(l lettering) float32 {
	if l.size == "" {
		return p.th.Size(theme.SizeNameText)
	}
	return p.th.Size(l.size)
}

func (p *pen) measure(s string, l lettering) float32 {
	return fyne.MeasureText(s, p.size(l), l.style).Width
}

// line is the height of a line.
func (p *pen) line(l lettering) float32 { return fyne.MeasureText("Hg", p.size(l), l.style).Height }

// cut shortens s to the room, with an ellipsis.
func (p *pen) cut(s string, room float32, l lettering) string {
	r := []rune(s)
	lo, hi := 0, len(r)
	for lo < hi { // the longest that fits
		mid := (lo + hi + 1) / 2
		if p.measure(string(r[:mid])+"…", l) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return "…"
	}
	return strings.TrimRight(string(r[:lo]), " ,.;") + "…"
}

// wrap breaks s into lines no wider than the room; a longer word is cut.
func (p *pen) wrap(s string, room float32, l lettering) []string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(s) {
		next := w
		if line != "" {
			next = line + " " + w
		}
		if line != "" && p.measure(next, l) > room {
			lines = append(lines, line)
			next = w
		}
		line = next
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// lines writes s in lines, and returns the height they take.
func (p *pen) lines(x, y, room float32, s string, l lettering) float32 {
	h := p.line(l)
	list := p.wrap(s, room, l)
	for i, t := range list {
		p.text(x, y+float32(i)*h, room, t, l)
	}
	return float32(len(list)) * h
}

// ring shows that the keyboard is here.
func (p *pen) ring(size fyne.Size) {
	if p.focus {
		p.frame(1, 1, size.Width-2, size.Height-2, p.colour(theme.ColorNamePrimary), 4, 1.5)
	}
}
