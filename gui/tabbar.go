//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// tabBar shows the open documents, and at its end what opens another.
type tabBar struct {
	content fyne.CanvasObject
	box     *fyne.Container
	scroll  *container.Scroll
	tabs    []*pad

	onShow  func(i int)
	onClose func(i int)
	onOpen  func()
}

const (
	tabHeight float32 = 36
	tabMost   float32 = 220 // width of a tab
	tabCross  float32 = 24  // room for what closes it
)

func newTabBar() *tabBar {
	t := &tabBar{box: container.New(&rowLayout{})}
	t.scroll = container.NewHScroll(t.box)
	under := newSketch(0, fixed(tabHeight), func(p *pen, size fyne.Size) {
		p.rect(0, 0, size.Width, size.Height, p.colour(colourPanel), 0)
		p.rect(0, size.Height-1, size.Width, 1, p.colour(colourLine), 0)
	})
	t.content = container.NewStack(under, t.scroll)
	t.show(nil, -1)
	return t
}

// show sets the tabs.
func (t *tabBar) show(docs []*document, at int) {
	t.tabs = nil
	var objects []fyne.CanvasObject
	for i, d := range docs {
		tab := t.tab(i, d.name, i == at)
		t.tabs = append(t.tabs, tab)
		objects = append(objects, tab)
	}
	open := newLink(func() string { return "+  Open…" }, func() { t.onOpen() })
	t.box.Objects = append(objects, open)
	t.box.Refresh()
	t.scroll.Refresh()
}

func (t *tabBar) tab(i int, name string, shown bool) *pad {
	l := lettering{colour: colourMuted}
	if shown {
		l = strong
	}
	var tab *pad
	tab = newPad(0, fixed(tabHeight), func(p *pen, size fyne.Size) {
		switch {
		case shown:
			p.rect(0, 0, size.Width, size.Height, p.colour(theme.ColorNameBackground), 0)
			p.rect(0, 0, size.Width, 2, p.colour(theme.ColorNamePrimary), 0)
		case p.over:
			p.rect(0, 0, size.Width, size.Height-1, p.colour(theme.ColorNameHover), 0)
		}
		p.rect(size.Width-1, 0, 1, size.Height, p.colour(colourLine), 0)
		p.ring(size)
		p.text(margin, (size.Height-p.line(l))/2, size.Width-margin-tabCross, name, l)
		if shown || p.over {
			cross := lettering{colour: colourMuted}
			x := size.Width - tabCross + 6
			if p.over && p.at.X > size.Width-tabCross {
				p.rect(x-5, 9, 18, 18, p.colour(theme.ColorNameHover), 4)
				cross.colour = theme.ColorNameForeground
			}
			p.text(x, (size.Height-p.line(cross))/2, 0, "×", cross)
		}
	}, func(at fyne.Position, _ fyne.KeyModifier) {
		if at.X > tab.Size().Width-tabCross {
			t.onClose(i)
			return
		}
		t.onShow(i)
	})
	tab.middle = func() { t.onClose(i) }
	tab.width = min(tabMost, newPen(&tab.BaseWidget).measure(name, strong)+margin+tabCross+4)
	return tab
}

// rowLayout sets objects side by side without gaps, each as wide as it needs.
type rowLayout struct{}

// MinSize implements fyne.Layout.
func (*rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		s.Width += m.Width
		s.Height = max(s.Height, m.Height)
	}
	return s
}

// Layout implements fyne.Layout.
func (*rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var x float32
	for _, o := range objects {
		w := o.MinSize().Width
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}
