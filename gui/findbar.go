//go:build !headless

package gui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/gui/articleview"
)

// findBar searches the article.
type findBar struct {
	content fyne.CanvasObject
	view    *articleview.View
	entry   *field
	count   *widget.Label
	hits    int
	onShow  func() // the bar has come or gone
}

func newFindBar(v *articleview.View) *findBar {
	f := &findBar{view: v, entry: newField(""), count: widget.NewLabel("")}
	f.entry.PlaceHolder = "Find in the article"
	f.entry.keys = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyDown:
			f.next()
		case fyne.KeyUp:
			f.previous()
		}
		return k == fyne.KeyDown || k == fyne.KeyUp
	}
	f.entry.OnChanged = f.search
	f.entry.OnSubmitted = func(string) { f.next() }
	icon := func(r fyne.Resource, tapped func()) *widget.Button {
		b := widget.NewButtonWithIcon("", r, tapped)
		b.Importance = widget.LowImportance
		return b
	}
	buttons := container.NewHBox(f.count, icon(theme.MoveUpIcon(), f.previous), icon(theme.MoveDownIcon(), f.next),
		icon(theme.CancelIcon(), f.close))
	f.content = container.NewPadded(container.NewBorder(nil, nil, nil, buttons, f.entry))
	f.content.Hide()
	return f
}

// open shows the bar and gives it the keyboard.
func (f *findBar) open() {
	f.content.Show()
	f.onShow()
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.view); c != nil {
		c.Focus(f.entry)
	}
	f.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (f *findBar) close() {
	if !f.content.Visible() {
		return
	}
	f.content.Hide()
	f.onShow()
	f.view.Find("")
	f.view.Focus()
}

func (f *findBar) search(query string) {
	f.hits = f.view.Find(query)
	switch {
	case query == "":
		f.count.SetText("")
	case f.hits == 0:
		f.count.SetText("not found")
	default:
		f.count.SetText(count(f.hits, "place", "places"))
	}
}

func (f *findBar) next()     { f.tell(f.view.FindNext()) }
func (f *findBar) previous() { f.tell(f.view.FindPrevious()) }

func (f *findBar) tell(at int) {
	if at > 0 {
		f.count.SetText(fmt.Sprintf("%d of %d", at, f.hits))
	}
}
