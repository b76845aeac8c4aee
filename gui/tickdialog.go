//go:build !headless

package gui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// tickDialog lets the reader tick any of the names; those ticked at first are on. done is told which
// are at the end.
func (w *window) tickDialog(title, yes string, names []string, on []bool, done func(on []bool)) {
	said := widget.NewLabel("")
	tell := func() { said.SetText(fmt.Sprintf("%d of %d chosen", ticked(on), len(on))) }
	list := widget.NewList(
		func() int { return len(names) },
		func() fyne.CanvasObject { return widget.NewCheck("", nil) },
		func(i int, o fyne.CanvasObject) {
			c := o.(*widget.Check)
			c.OnChanged = nil
			c.SetText(names[i])
			c.SetChecked(on[i])
			c.OnChanged = func(is bool) {
				on[i] = is
				tell()
			}
		})
	list.OnSelected = func(i int) { // a click beside the box counts too
		on[i] = !on[i]
		list.UnselectAll()
		list.RefreshItem(i)
		tell()
	}
	all := func(is bool) func() {
		return func() {
			for i := range on {
				on[i] = is
			}
			list.Refresh()
			tell()
		}
	}
	tell()
	foot := container.NewBorder(nil, nil, said, container.NewHBox(widget.NewButton("All", all(true)), widget.NewButton("None", all(false))))
	d := dialog.NewCustomConfirm(title, yes, "Cancel", container.NewBorder(nil, foot, nil, nil, list), func(ok bool) {
		if ok {
			done(on)
		}
	}, w.win)
	d.Resize(fyne.NewSize(620, 520))
	w.popup(d)
}

func ticked(on []bool) (n int) {
	for _, is := range on {
		if is {
			n++
		}
	}
	return n
}
