//go:build !headless

package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// pickDialog asks for one of the names, or another.
func (w *window) pickDialog(title, yes string, names []string, now string, done func(string)) {
	w.pickDialogWith(title, yes, names, now, nil, done)
}

// pickDialogWith is pickDialog with a line that tells what the name in the field would lead to.
// Letters narrow the list; the arrow keys go through it; Enter takes what stands in the field.
func (w *window) pickDialogWith(title, yes string, names []string, now string, tell func(string) string, done func(string)) {
	field := newField(now)
	field.SetPlaceHolder("Type a name, or choose one below")
	shown, at := names, -1
	list := widget.NewList(
		func() int { return len(shown) },
		func() fyne.CanvasObject { return widget.NewLabel("") },
		func(i int, o fyne.CanvasObject) { o.(*widget.Label).SetText(shown[i]) })
	said := widget.NewLabel("")
	said.Wrapping = fyne.TextWrapWord
	var d *dialog.ConfirmDialog
	take := func(ok bool) {
		if t := strings.TrimSpace(field.Text); ok && t != "" {
			done(t)
		}
	}
	show := func(t string) {
		if tell != nil {
			said.SetText(tell(strings.TrimSpace(t)))
		}
	}
	choosing := false
	list.OnSelected = func(i int) {
		at, choosing = i, true
		field.SetText(shown[i])
		choosing = false
		show(shown[i])
	}
	field.keys = func(k fyne.KeyName) bool {
		by := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[k]
		if n := len(shown); n > 0 && by != 0 {
			list.Select(min(max(at+by, 0), n-1))
		}
		return by != 0
	}
	field.OnChanged = func(t string) {
		if choosing {
			return
		}
		shown, at = narrowed(names, t), -1
		list.UnselectAll()
		list.Refresh()
		show(t)
	}
	field.OnSubmitted = func(string) {
		d.Hide()
		take(true)
	}
	show(now)
	foot := fyne.CanvasObject(nil)
	if tell != nil {
		scroll := container.NewVScroll(said)
		scroll.SetMinSize(fyne.NewSize(0, 96))
		foot = scroll
	}
	d = dialog.NewCustomConfirm(title, yes, "Cancel", container.NewBorder(field, foot, nil, nil, list), take, w.win)
	d.Resize(fyne.NewSize(520, 440))
	w.popup(d)
	w.win.Canvas().Focus(field)
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// narrowed are the names that hold t, whatever its case; all when none does.
func narrowed(names []string, t string) []string {
	var out []string
	t = strings.ToLower(strings.TrimSpace(t))
	for _, n := range names {
		if strings.Contains(strings.ToLower(n), t) {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		return names
	}
	return out
}

// choiceDialog asks for one of a few things, and takes nothing else.
func (w *window) choiceDialog(title string, names []string, now string, done func(string)) {
	w.pickDialog(title, "Change", names, now, func(t string) {
		for _, n := range names {
			if strings.EqualFold(n, t) {
				done(n)
				return
			}
		}
		w.status.say("“" + t + "” is none of the choices; nothing was changed.")
	})
}

// wordsDialog asks for some words, which may be none.
func (w *window) wordsDialog(title, now string, done func(string)) {
	field := newTextField(now, 5)
	d := dialog.NewCustomConfirm(title, "Keep", "Cancel", field, func(ok bool) {
		if ok {
			done(strings.TrimSpace(field.Text))
		}
	}, w.win)
	d.Resize(fyne.NewSize(480, 0))
	w.popup(d)
	w.win.Canvas().Focus(field)
}
