//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// margin is the space between the edge of a panel and what it shows, in units.
const margin float32 = 14

// ground lays a plain colour under content.
func ground(n fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	back := newSketch(0, fixed(0), func(p *pen, size fyne.Size) {
		p.rect(0, 0, size.Width, size.Height, p.colour(n), 0)
	})
	return container.NewStack(back, content)
}

// framed lays bars around a centre, without gaps. Any of them may be nil.
func framed(top, bottom, left, right, centre fyne.CanvasObject) *fyne.Container {
	c := container.New(&frameLayout{top, bottom, left, right})
	for _, o := range []fyne.CanvasObject{centre, top, bottom, left, right} {
		if o != nil {
			c.Add(o)
		}
	}
	return c
}

// frameLayout is the toolkit's border layout without its padding.
type frameLayout struct{ top, bottom, left, right fyne.CanvasObject }

// need is the least size of a bar; a hidden one needs none.
func need(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

// MinSize implements fyne.Layout.
func (f *frameLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var centre fyne.Size
	for _, o := range objects {
		if o != f.top && o != f.bottom && o != f.left && o != f.right {
			centre = need(o)
		}
	}
	t, b, l, r := need(f.top), need(f.bottom), need(f.left), need(f.right)
	return fyne.NewSize(
		max(t.Width, b.Width, l.Width+centre.Width+r.Width),
		t.Height+b.Height+max(l.Height, centre.Height, r.Height))
}

// Layout implements fyne.Layout.
func (f *frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t, b, l, r := need(f.top).Height, need(f.bottom).Height, need(f.left).Width, need(f.right).Width
	for _, o := range objects {
		x, y, w, h := l, t, size.Width-l-r, size.Height-t-b
		switch o {
		case f.top:
			x, y, w, h = 0, 0, size.Width, t
		case f.bottom:
			x, y, w, h = 0, size.Height-b, size.Width, b
		case f.left:
			x, w = 0, l
		case f.right:
			x, w = size.Width-r, r
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
}

// hairline is a horizontal line.
func hairline() *sketch {
	return newSketch(0, fixed(1), func(p *pen, size fyne.Size) {
		p.rect(0, 0, size.Width, 1, p.colour(colourLine), 0)
	})
}

// titleHeight is that of a panel's title bar, in units.
const titleHeight float32 = 34

// newTitle is a panel's title, with something quiet after it.
func newTitle(words func() (title, after string)) *sketch {
	return newSketch(60, fixed(titleHeight), func(p *pen, size fyne.Size) {
		title, after := words()
		y := (titleHeight - p.line(strong)) / 2
		w := p.text(margin, y, size.Width-margin, title, strong)
		if room := size.Width - 2*margin - w - 8; after != "" && room > 20 {
			p.text(margin+w+8, y+1, room, after, quiet)
		}
	})
}

// newLink is a quiet word that can be clicked, used in bars and titles.
func newLink(words func() string, tapped func()) *pad {
	link := lettering{size: theme.SizeNameCaptionText, colour: theme.ColorNamePrimary, style: fyne.TextStyle{Bold: true}}
	l := newPad(0, fixed(titleHeight), func(p *pen, size fyne.Size) {
		if p.over {
			p.rect(0, 5, size.Width, size.Height-10, p.colour(theme.ColorNameHover), 4)
		}
		p.ring(size)
		p.text(8, (size.Height-p.line(link))/2, 0, words(), link)
	}, func(fyne.Position, fyne.KeyModifier) { tapped() })
	l.width = newPen(&l.BaseWidget).measure(words(), link) + 16
	return l
}
