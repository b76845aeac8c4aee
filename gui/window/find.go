//go:build !headless

package window

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/gui/articleview"
)

// findBar finds words in the article. It is hidden until it is asked for.
type findBar struct {
	root  *fyne.Container
	entry *findEntry
	hits  *widget.Label
	view  *articleview.View
	n     int
}

// findEntry is an entry that Escape closes.
type findEntry struct {
	widget.Entry
	onEscape func()
}

func (e *findEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.onEscape()
		return
	}
	e.Entry.TypedKey(k)
}

func newFindBar(v *articleview.View) *findBar {
	f := &findBar{view: v, entry: &findEntry{}, hits: muted("")}
	f.hits.Truncation = fyne.TextTruncateOff
	f.entry.ExtendBaseWidget(f.entry)
	f.entry.SetPlaceHolder("Find in the article")
	f.entry.OnChanged = func(s string) {
		f.n = v.Find(s)
		f.tell(min(f.n, 1))
	}
	f.entry.OnSubmitted = func(string) { f.tell(v.FindNext()) }
	f.entry.onEscape = f.hide
	next := widget.NewButtonWithIcon("", theme.MoveDownIcon(), func() { f.tell(v.FindNext()) })
	prev := widget.NewButtonWithIcon("", theme.MoveUpIcon(), func() { f.tell(v.FindPrevious()) })
	end := widget.NewButtonWithIcon("", theme.CancelIcon(), f.hide)
	f.root = container.NewBorder(nil, nil, nil, container.NewHBox(f.hits, prev, next, end), f.entry)
	f.root.Hide()
	return f
}

func (f *findBar) tell(at int) {
	switch {
	case f.entry.Text == "":
		f.hits.SetText("")
	case f.n == 0:
		f.hits.SetText("not found")
	default:
		f.hits.SetText(fmt.Sprintf("%d of %d", at, f.n))
	}
}

func (f *findBar) show(c fyne.Canvas) {
	f.root.Show()
	c.Focus(f.entry)
}

func (f *findBar) hide() {
	f.root.Hide()
	f.view.Find("")
	f.view.Focus()
}
