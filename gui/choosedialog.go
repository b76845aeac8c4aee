//go:build !headless

package gui

import (
	"fmt"
	"path"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis/load"
)

// chooseDialog lets the reader choose among the chapters of a book or the articles of an archive or
// a large folder.
func (w *window) chooseDialog(entries []load.Entry) {
	chosen := make([]bool, len(entries))
	said := widget.NewLabel("")
	list := widget.NewList(
		func() int { return len(entries) },
		func() fyne.CanvasObject { return widget.NewCheck("", nil) },
		func(i int, o fyne.CanvasObject) {
			c := o.(*widget.Check)
			c.OnChanged = nil
			c.SetText(entryName(entries, i))
			c.SetChecked(chosen[i])
			c.OnChanged = func(on bool) {
				chosen[i] = on
				said.SetText(chosenOf(chosen))
			}
		})
	list.OnSelected = func(i int) { // a click beside the box counts too
		chosen[i] = !chosen[i]
		list.UnselectAll()
		list.RefreshItem(i)
		said.SetText(chosenOf(chosen))
	}
	all := func(on bool) func() {
		return func() {
			for i := range chosen {
				chosen[i] = on
			}
			list.Refresh()
			said.SetText(chosenOf(chosen))
		}
	}
	said.SetText(chosenOf(chosen))
	foot := container.NewBorder(nil, nil, said, container.NewHBox(widget.NewButton("All", all(true)), widget.NewButton("None", all(false))))
	d := dialog.NewCustomConfirm("Choose what to open", "Open", "Cancel", container.NewBorder(nil, foot, nil, nil, list), func(yes bool) {
		var picked []load.Entry
		for i, e := range entries {
			if yes && chosen[i] {
				picked = append(picked, e)
			}
		}
		if len(picked) > 0 {
			w.open(sources(picked)...)
		}
	}, w.win)
	d.Resize(fyne.NewSize(620, 520))
	w.popup(d)
}

func chosenOf(chosen []bool) string {
	n := 0
	for _, c := range chosen {
		if c {
			n++
		}
	}
	return fmt.Sprintf("%d of %d chosen", n, len(chosen))
}

// entryName is what entry i is called in the list: a chapter's number and title, or a file's path
// from the folder or archive that all lie in.
func entryName(entries []load.Entry, i int) string {
	if e := entries[i]; e.Title != "" {
		return fmt.Sprintf("%d. %s", i+1, e.Title)
	}
	root := path.Dir(entries[0].ID)
	for _, e := range entries {
		for root != "." && root != "/" && !liesIn(e.ID, root) {
			root = path.Dir(root)
		}
	}
	if liesIn(entries[i].ID, root) {
		return entries[i].ID[len(root)+1:]
	}
	return entries[i].ID
}

func liesIn(id, folder string) bool {
	return len(id) > len(folder) && id[:len(folder)] == folder && id[len(folder)] == '/'
}
